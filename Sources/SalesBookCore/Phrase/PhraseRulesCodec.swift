extension PhraseRules {
    /// The rules in the envelope of `IndexPart`.
    ///
    /// - Parameters:
    ///   - forms: all forms of each class, each list ascending.
    ///   - affixes: beginnings and ends of words, with their classes.
    package static func encode(_ draft: PhraseRulesDraft) -> [UInt8] {
        var writer = IndexWriter()
        writer.put(byte: draft.language.rawValue)
        writer.put(text: draft.please)
        writer.put(draft.rules.count)
        for rule in draft.rules {
            writer.put(rule.number)
            for text in [rule.title, rule.thesis, rule.address] { writer.put(text: text) }
        }
        put(draft.forms, to: &writer)
        for affixes in [draft.beginnings, draft.ends] {
            writer.put(affixes.count)
            for (text, number) in affixes {
                writer.put(text: text)
                writer.put(number)
            }
        }
        writer.put(draft.groups.count)
        for group in draft.groups {
            writer.put(group.rule)
            writer.put(byte: group.check.rawValue)
            writer.put(byte: group.isAdvice ? 1 : 0)
            writer.put(text: group.instead)
            writer.put(group.exceptions.count)
            for set in group.exceptions { writer.put(set) }
        }
        writer.put(draft.patterns.count)
        for (group, pattern) in draft.patterns {
            writer.put(group)
            put(pattern, to: &writer)
        }
        writer.put(draft.exceptions.count)
        for set in draft.exceptions {
            writer.put(set.count)
            for pattern in set { put(pattern, to: &writer) }
        }
        draft.verbs.write(to: &writer)
        draft.spelling.write(to: &writer)
        return IndexPart.phrases.seal(writer.bytes, book: 0)
    }

    /// Forms, front-coded within their class.
    private static func put(_ classes: [[[UInt8]]], to writer: inout IndexWriter) {
        writer.put(classes.count)
        for forms in classes {
            writer.put(forms.count)
            var before: [UInt8] = []
            for form in forms {
                var shared = 0
                while shared < min(before.count, form.count), before[shared] == form[shared] { shared += 1 }
                writer.put(shared)
                writer.put(text: Array(form[shared...]))
                before = form
            }
        }
    }

    private static func put(_ pattern: Pattern, to writer: inout IndexWriter) {
        writer.put(byte: pattern.anchor.rawValue)
        writer.put(byte: pattern.mark)
        writer.put(text: pattern.replacement)
        writer.put(pattern.steps.count)
        for step in pattern.steps {
            let (code, value): (UInt8, UInt32) =
                switch step.element {
                case .words(let number): (0, number)
                case .gap(let length): (1, UInt32(length))
                case .number: (2, 0)
                case .imperative: (3, 0)
                case .capital: (4, 0)
                }
            writer.put(byte: code | (step.isOptional ? 0x80 : 0))
            writer.put(value)
        }
    }
}

/// What `PhraseRules.encode` writes.
package struct PhraseRulesDraft: Sendable {
    package var language: Language
    package var please: [UInt8]
    package var rules: [PhraseRules.Rule] = []
    package var groups: [PhraseRules.Group] = []
    package var patterns: [(group: UInt32, pattern: PhraseRules.Pattern)] = []
    package var exceptions: [[PhraseRules.Pattern]] = []
    package var forms: [[[UInt8]]] = []
    package var beginnings: [(text: [UInt8], number: WordClasses.ClassID)] = []
    package var ends: [(text: [UInt8], number: WordClasses.ClassID)] = []
    package var verbs = VerbForms(gates: [], ends: [], forms: [])
    package var spelling = SpellingList.none

    package init(language: Language, please: [UInt8]) {
        self.language = language
        self.please = please
    }
}

extension PhraseRules {
    /// Opens what `encode` wrote. Throws for bytes that are cut, damaged or of another version; never traps.
    package init(_ bytes: [UInt8]) throws(IndexFault) {
        var reader = IndexReader(try IndexPart.phrases.open(bytes, book: nil).payload)
        guard let language = Language(rawValue: try reader.byte()) else { throw .corrupt }
        let please = try reader.text()
        var rules: [Rule] = []
        for _ in 0..<(try reader.count()) {
            let number = try reader.number()
            rules.append(
                Rule(
                    number: number, title: try reader.text(), thesis: try reader.text(), address: try reader.text()))
        }
        let classes = try Self.classes(&reader)
        let groups = try Self.groups(&reader, rules: rules.count)
        var patterns: [(group: UInt32, pattern: Pattern)] = []
        for _ in 0..<(try reader.count()) {
            let group = try reader.number()
            guard group < UInt32(groups.count) else { throw .corrupt }
            patterns.append((group, try Self.pattern(&reader)))
        }
        var exceptions: [[Pattern]] = []
        for _ in 0..<(try reader.count()) {
            var set: [Pattern] = []
            for _ in 0..<(try reader.count()) { set.append(try Self.pattern(&reader)) }
            exceptions.append(set)
        }
        for group in groups {
            for set in group.exceptions where set >= UInt32(exceptions.count) { throw .corrupt }
        }
        let verbs = try VerbForms(from: &reader)
        let spelling = try SpellingList(from: &reader)
        guard reader.isAtEnd else { throw .corrupt }
        self.init(
            language: language, please: please, rules: rules, groups: groups, patterns: patterns,
            exceptions: exceptions, classes: classes, verbs: verbs, spelling: spelling)
    }

    private static func classes(_ reader: inout IndexReader) throws(IndexFault) -> WordClasses {
        var pairs: [(form: [UInt8], number: WordClasses.ClassID)] = []
        for number in 0..<(try reader.count()) {
            var before: [UInt8] = []
            for _ in 0..<(try reader.count()) {
                let shared = try reader.number()
                guard shared <= UInt32(before.count) else { throw .corrupt }
                before = Array(before[..<Int(shared)]) + (try reader.text())
                pairs.append((before, UInt32(number)))
            }
        }
        var classes = WordClasses(capacity: pairs.count)
        for (form, number) in pairs { classes.add(form: form, to: number) }
        for _ in 0..<(try reader.count()) {
            let text = try reader.text()
            classes.add(beginning: text, to: try reader.number())
        }
        for _ in 0..<(try reader.count()) {
            let text = try reader.text()
            classes.add(end: text, to: try reader.number())
        }
        return classes
    }

    private static func groups(_ reader: inout IndexReader, rules: Int) throws(IndexFault) -> [Group] {
        var groups: [Group] = []
        for _ in 0..<(try reader.count()) {
            let rule = try reader.number()
            guard rule < UInt32(rules), let check = PhraseCheck(rawValue: try reader.byte()) else { throw .corrupt }
            let isAdvice = try reader.byte() != 0
            let instead = try reader.text()
            var sets: [UInt32] = []
            for _ in 0..<(try reader.count()) { sets.append(try reader.number()) }
            groups.append(Group(rule: rule, check: check, isAdvice: isAdvice, instead: instead, exceptions: sets))
        }
        return groups
    }

    private static func pattern(_ reader: inout IndexReader) throws(IndexFault) -> Pattern {
        guard let anchor = Pattern.Anchor(rawValue: try reader.byte()) else { throw .corrupt }
        let mark = try reader.byte()
        let replacement = try reader.text()
        var steps: [Pattern.Step] = []
        for _ in 0..<(try reader.count()) {
            let code = try reader.byte()
            let value = try reader.number()
            let element: Pattern.Element
            switch code & 0x7F {
            case 0: element = .words(value)
            case 1: element = .gap(UInt8(truncatingIfNeeded: value))
            case 2: element = .number
            case 3: element = .imperative
            case 4: element = .capital
            default: throw .corrupt
            }
            steps.append(Pattern.Step(element, isOptional: code & 0x80 != 0))
        }
        return Pattern(anchor: anchor, mark: mark, steps: steps, replacement: replacement)
    }
}
