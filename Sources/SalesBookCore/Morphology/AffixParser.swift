/// Reads a .aff file into `AffixRules`.
struct AffixParser {
    private var rules: AffixRules
    private var lines: HunspellLines
    /// Rules of the present heading that are still to come.
    private var expected = 0
    private var crosses = false
    /// The headings AF and ICONV give a number of lines first.
    private var sawAliases = false

    /// Parses the bytes of a .aff file. O(n). Throws when it is no .aff file, or a part of one.
    static func parse(_ bytes: [UInt8]) throws(HunspellError) -> AffixRules {
        guard bytes.count < 1 << 30 else { throw HunspellError(.tooLarge, in: .affix, line: 0) }
        let (encoding, type) = try preamble(bytes)
        var parser = AffixParser(HunspellLines(encoding.utf8(bytes)), type)
        parser.rules.encoding = encoding
        while let fields = parser.lines.next() {
            if let keyword = fields.first { try parser.read(keyword, fields) }
        }
        guard parser.expected == 0 else { throw parser.failure(.missingRules) }
        parser.rules.arrange()
        return parser.rules
    }

    private init(_ lines: HunspellLines, _ type: HunspellFlagType) {
        self.lines = lines
        rules = AffixRules(flags: FlagSets(type: type))
    }

    /// SET and FLAG, which say how to read all the rest, wherever they stand.
    private static func preamble(_ bytes: [UInt8]) throws(HunspellError) -> (HunspellEncoding, HunspellFlagType) {
        var encoding = HunspellEncoding.latin1
        var type = HunspellFlagType.character
        var lines = HunspellLines(bytes)
        while let fields = lines.next() {
            guard fields.count > 1 else { continue }
            if fields[0].matches("SET") {
                guard let named = HunspellEncoding(name: fields[1]) else {
                    throw HunspellError(.unknownEncoding, in: .affix, line: lines.number)
                }
                encoding = named
            } else if fields[0].matches("FLAG") {
                guard let named = HunspellFlagType(name: fields[1]) else {
                    throw HunspellError(.unknownFlagType, in: .affix, line: lines.number)
                }
                type = named
            }
        }
        return (encoding, type)
    }

    private mutating func read(_ keyword: [UInt8], _ fields: [[UInt8]]) throws(HunspellError) {
        if keyword.matches("SFX") || keyword.matches("PFX") {
            let isPrefix = keyword.matches("PFX")
            if expected == 0 { try readHeading(fields) } else { try readRule(fields, isPrefix: isPrefix) }
            return
        }
        // Blank lines and comments may part the rules; another option shows that some are missing.
        if expected > 0, keyword.first != 0x23, Self.isOption(keyword) { throw failure(.missingRules) }
        guard fields.count > 1 else {
            if keyword.matches("FULLSTRIP") { rules.fullStrip = true }
            return
        }
        if keyword.matches("AF") {
            if sawAliases, !rules.flags.addAlias(fields[1]) { throw failure(.malformedFlag) }
            sawAliases = true
        } else if keyword.matches("NEEDAFFIX") || keyword.matches("PSEUDOROOT") {
            rules.needAffix = try readFlag(fields[1])
        } else if keyword.matches("FORBIDDENWORD") {
            rules.forbiddenWord = try readFlag(fields[1])
        } else if keyword.matches("ONLYINCOMPOUND") {
            rules.onlyInCompound = try readFlag(fields[1])
        } else if keyword.matches("IGNORE") {
            readIgnored(fields[1])
        } else if keyword.matches("ICONV"), fields.count > 2 {
            readInput(fields[1].wellFormed, fields[2].wellFormed)
        }
    }

    private static func isOption(_ keyword: [UInt8]) -> Bool {
        keyword.allSatisfy { (0x41...0x5A).contains($0) }
    }

    /// `SFX flag Y count`.
    private mutating func readHeading(_ fields: [[UInt8]]) throws(HunspellError) {
        guard fields.count > 3, let count = fields[3].decimal else { throw failure(.malformedRule) }
        _ = try readFlag(fields[1])
        crosses = fields[2].first == 0x59
        expected = count
    }

    /// `SFX flag strip add[/flags] [condition]`.
    private mutating func readRule(_ fields: [[UInt8]], isPrefix: Bool) throws(HunspellError) {
        guard fields.count > 3 else { throw failure(.malformedRule) }
        let flag = try readFlag(fields[1])
        var add = fields[3]
        var continuation: UInt32 = 0
        if let slash = add.firstIndex(of: 0x2F) {
            let field = Array(add[(slash + 1)...])
            add = Array(add[..<slash])
            do {
                continuation = try rules.flags.makeSet(field)
            } catch {
                throw failure(error == .malformed ? .malformedFlag : .unknownAlias)
            }
        }
        let condition = fields.count > 4 ? fields[4] : [0x2E]
        guard let units = rules.conditions.add(condition) else { throw failure(.malformedCondition) }
        let strip = addText(fields[2])
        rules.append(
            flag: flag, isPrefix: isPrefix, crosses: crosses, strip: strip, add: addText(add), condition: units,
            continuation: continuation)
        expected -= 1
    }

    /// Keeps what a rule takes off or puts on, where 0 is nothing and IGNORE drops letters.
    private mutating func addText(_ field: [UInt8]) -> Range<Int> {
        let start = rules.text.count
        if !field.matches("0") { rules.text.append(contentsOf: field.wellFormed.without(rules.ignored)) }
        return start..<rules.text.count
    }

    private mutating func readFlag(_ field: [UInt8]) throws(HunspellError) -> UInt32 {
        guard let flag = rules.flags.makeClass(of: field) else { throw failure(.malformedFlag) }
        return flag
    }

    private mutating func readIgnored(_ field: [UInt8]) {
        var reader = ScalarReader(field)
        while let scalar = reader.next() {
            rules.ignored.append(scalar)
            // Folding drops a stress mark by itself: asked beside a letter, where it would stand.
            var writer = ScalarWriter()
            writer.append(0x430)
            writer.append(scalar)
            if TextFolding.fold(writer.bytes).count > 2 { rules.ignoresLetters = true }
        }
    }

    private mutating func readInput(_ from: [UInt8], _ to: [UInt8]) {
        // uk_UA turns each Latin letter into 0, so that the speller passes over foreign words; no form is meant.
        if to.allSatisfy({ (0x30...0x39).contains($0) }) { return }
        let from = TextFolding.foldInsideWord(from)
        let to = TextFolding.foldInsideWord(to)
        if !from.isEmpty, from != to { rules.inputs.append((from, to)) }
    }

    private func failure(_ problem: HunspellError.Problem) -> HunspellError {
        HunspellError(problem, in: .affix, line: lines.number)
    }
}

extension TextFolding {
    /// The folded form of a piece of a word, where even the first and the last apostrophe stand between letters.
    static func foldInsideWord(_ piece: [UInt8]) -> [UInt8] {
        var reader = ScalarReader(fold(piece))
        var output = ScalarWriter(reserving: piece.count)
        while let scalar = reader.next() { output.append(ScalarClass.isApostrophe(scalar) ? 0x27 : scalar) }
        return output.bytes
    }
}

extension [UInt8] {
    /// The text without some scalars, in well-formed UTF-8. O(n · scalars).
    func without(_ scalars: [UInt32]) -> [UInt8] {
        guard !scalars.isEmpty else { return self }
        var reader = ScalarReader(self)
        var output = ScalarWriter(reserving: count)
        while let scalar = reader.next() {
            if !scalars.contains(scalar) { output.append(scalar) }
        }
        return output.bytes
    }
}
