/// The suffix rules, found by what they add: which endings a form may have lost, and what it had before.
///
/// Everything is folded. Rules that add and strip the same are one group, so that a stem is looked up once for all of
/// them.
struct EndingIndex: Sendable {
    struct Group: Sendable {
        /// What comes back when the ending goes, as places in `strips`.
        let strip: Range<Int>
        /// Which letters may stand before the strip, by `LetterMask`.
        let before: UInt64
        /// Places in `rules`.
        let rules: Range<Int>
    }

    private(set) var strips: [UInt8] = []
    private(set) var groups: [Group] = []
    /// Places in `AffixRules.rules`.
    private(set) var rules: [Int] = []
    /// The length of the longest ending, in bytes.
    private(set) var longest = 0
    /// Whether a rule may take off a whole word.
    let takesWholeWords: Bool
    /// From the hash of an ending, read backwards, to a place in `groupsOfEnding`.
    private var endings = IntegerTable()
    private var groupsOfEnding: [Range<Int>] = []

    /// O(rules · log rules).
    init(_ affixes: AffixRules) {
        takesWholeWords = affixes.fullStrip
        var pairs: [(add: UInt64, strip: UInt64, rule: Int)] = []
        for (place, rule) in affixes.rules.enumerated() where !rule.isPrefix {
            let add = TextFolding.foldInsideWord(Array(affixes.text[rule.add]))
            let strip = TextFolding.foldInsideWord(Array(affixes.text[rule.strip]))
            pairs.append((WordHash.of(add.reversed()), WordHash.of(strip), place))
            longest = max(longest, add.count)
        }
        pairs.sort { ($0.add, $0.strip, $0.rule) < ($1.add, $1.strip, $1.rule) }
        var start = 0
        while start < pairs.count {
            let firstGroup = groups.count
            let add = pairs[start].add
            while start < pairs.count, pairs[start].add == add {
                var end = start
                while end < pairs.count, pairs[end].add == add, pairs[end].strip == pairs[start].strip { end += 1 }
                appendGroup(pairs[start..<end].map { $0.rule }, affixes)
                start = end
            }
            endings.set(add, to: UInt32(truncatingIfNeeded: groupsOfEnding.count))
            groupsOfEnding.append(firstGroup..<groups.count)
        }
    }

    /// The groups that add an ending, by its `WordHash` from the last byte to the first. O(1).
    @inline(__always)
    func groups(ofEnding hash: UInt64) -> Range<Int> {
        guard let place = endings.value(of: hash) else { return 0..<0 }
        return groupsOfEnding[Int(place)]
    }

    private mutating func appendGroup(_ members: [Int], _ affixes: AffixRules) {
        let strip = TextFolding.foldInsideWord(Array(affixes.text[affixes.rules[members[0]].strip]))
        let stripStart = strips.count
        strips.append(contentsOf: strip)
        var before: UInt64 = 0
        for place in members { before |= Self.lettersBefore(affixes.rules[place], affixes) }
        let ruleStart = rules.count
        rules.append(contentsOf: members)
        groups.append(Group(strip: stripStart..<strips.count, before: before, rules: ruleStart..<rules.count))
    }

    private static func lettersBefore(_ rule: AffixRule, _ affixes: AffixRules) -> UInt64 {
        let strip = Array(affixes.text[rule.strip])
        let length = strip.scalarCount
        // Where folding joins letters, places of the condition are no longer places of the folded word.
        guard TextFolding.foldInsideWord(strip).scalarCount == length else { return .max }
        guard let letters = affixes.conditions.letters(rule.condition, fromEnd: length) else { return .max }
        var mask: UInt64 = 0
        for letter in letters {
            var writer = ScalarWriter()
            writer.append(letter)
            guard let last = TextFolding.foldInsideWord(writer.bytes).last else { return .max }
            mask |= LetterMask.bit(last)
        }
        return mask
    }
}

extension [UInt8] {
    /// How many scalars well-formed UTF-8 has.
    var scalarCount: Int {
        reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    }
}
