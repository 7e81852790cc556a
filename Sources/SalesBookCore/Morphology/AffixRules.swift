/// One line `SFX` or `PFX` of a .aff file: what it takes off a word, what it puts there, and when it may.
struct AffixRule: Sendable {
    /// The flag, as a class of `FlagSets`, by which a word takes the rule.
    let flag: UInt32
    let isPrefix: Bool
    /// Whether a prefix and a suffix may meet on one word.
    let crosses: Bool
    /// What is taken off and put on, as places in `AffixRules.text`.
    let strip: Range<Int>
    let add: Range<Int>
    /// A condition of `AffixRules.conditions`.
    let condition: Range<Int>
    /// Which letters may end (or, for a prefix, begin) the word, by `LetterMask`: told before anything is compared.
    let edge: UInt64
    /// Flags of the word so made, as a set of `FlagSets`: further affixes, or NEEDAFFIX.
    let continuation: UInt32
}

/// What a .aff file says: the rules and the options that matter for forms and their lemmas. Source: hunspell(5).
///
/// Read: SET, FLAG, AF, SFX, PFX with continuation classes, NEEDAFFIX, FORBIDDENWORD, ONLYINCOMPOUND, FULLSTRIP,
/// IGNORE, ICONV. Not read: what serves suggestions and compounds, CIRCUMFIX, COMPLEXPREFIXES.
struct AffixRules: Sendable {
    var encoding = HunspellEncoding.latin1
    var flags: FlagSets
    /// Sorted so that the rules of one flag are neighbours.
    var rules: [AffixRule] = []
    /// Where the rules of each flag begin; one more than flags.
    var starts: [Int] = []
    /// The bytes of all that rules take off and put on, in well-formed UTF-8.
    var text: [UInt8] = []
    var conditions = AffixConditions()

    var needAffix: UInt32?
    var forbiddenWord: UInt32?
    var onlyInCompound: UInt32?
    /// Whether a rule may take off a whole word.
    var fullStrip = false
    /// Scalars that are dropped from words and forms.
    var ignored: [UInt32] = []
    /// Whether folding would keep one of them.
    var ignoresLetters = false
    /// Replacements in a form before it is looked up, folded; none that folding does anyway.
    var inputs: [(from: [UInt8], to: [UInt8])] = []

    init(flags: FlagSets) {
        self.flags = flags
    }

    /// The rules of a flag, as places in `rules`.
    func places(of flag: UInt32) -> Range<Int> {
        let flag = Int(flag)
        return flag + 1 < starts.count ? starts[flag]..<starts[flag + 1] : 0..<0
    }

    /// Brings the rules of each flag together. O(rules).
    mutating func arrange() {
        let classCount = rules.reduce(flags.classCount) { max($0, Int($1.flag) + 1) }
        var counts = Array(repeating: 0, count: classCount + 1)
        for rule in rules { counts[Int(rule.flag) + 1] += 1 }
        for flag in 1..<counts.count { counts[flag] += counts[flag - 1] }
        starts = counts
        var order = Array(repeating: 0, count: rules.count)
        for (place, rule) in rules.enumerated() {
            order[counts[Int(rule.flag)]] = place
            counts[Int(rule.flag)] += 1
        }
        rules = order.map { rules[$0] }
    }

    /// Adds a rule; its texts and its condition were added before.
    mutating func append(
        flag: UInt32, isPrefix: Bool, crosses: Bool, strip: Range<Int>, add: Range<Int>, condition: Range<Int>,
        continuation: UInt32
    ) {
        var edge = UInt64.max
        if isPrefix {
            if let first = strip.first { edge = LetterMask.bit(text[first]) }
        } else if let last = strip.last {
            edge = LetterMask.bit(text[last])
        } else if let letters = conditions.letters(condition, fromEnd: 0) {
            edge = LetterMask.bits(letters)
        }
        let rule = AffixRule(
            flag: flag, isPrefix: isPrefix, crosses: crosses, strip: strip, add: add, condition: condition, edge: edge,
            continuation: continuation)
        rules.append(rule)
    }

    /// Whether a word takes a rule: its condition holds, and there is something to take off.
    func applies(_ rule: AffixRule, to word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard word.count > rule.strip.count || (fullStrip && word.count == rule.strip.count) else { return false }
        let edge = rule.isPrefix ? word.first : word.last
        guard let edge, rule.edge & LetterMask.bit(edge) != 0 else { return false }
        let offset = rule.isPrefix ? 0 : word.count - rule.strip.count
        for place in 0..<rule.strip.count where word[offset + place] != text[rule.strip.lowerBound + place] {
            return false
        }
        return rule.isPrefix
            ? conditions.matchesStart(rule.condition, of: word) : conditions.matchesEnd(rule.condition, of: word)
    }

    /// The word that a rule makes of one that takes it.
    func apply(_ rule: AffixRule, to word: [UInt8]) -> [UInt8] {
        let kept = max(0, word.count - rule.strip.count)
        var made: [UInt8] = []
        made.reserveCapacity(kept + rule.add.count)
        if rule.isPrefix {
            made.append(contentsOf: text[rule.add])
            made.append(contentsOf: word.suffix(kept))
        } else {
            made.append(contentsOf: word.prefix(kept))
            made.append(contentsOf: text[rule.add])
        }
        return made
    }

    /// Whether what a rule makes is a word as it stands.
    func makesWord(_ rule: AffixRule) -> Bool {
        rule.continuation == 0
            || !(flags.contains(rule.continuation, needAffix) || flags.contains(rule.continuation, onlyInCompound))
    }
}

/// Sets of letters in 64 bits: bit n is set for those whose last byte of UTF-8 is n modulo 64.
///
/// That tells the small Cyrillic letters apart, and is a quick no for nine rules in ten. Letters may share a bit, so a
/// yes is to be checked.
enum LetterMask {
    @inline(__always)
    static func bit(_ last: UInt8) -> UInt64 {
        1 << UInt64(last & 63)
    }

    static func bits(_ letters: some Sequence<UInt32>) -> UInt64 {
        // The last byte of UTF-8 has the six lowest bits of the scalar, and so has ASCII.
        letters.reduce(0) { $0 | bit(UInt8(truncatingIfNeeded: $1 & 63)) }
    }
}
