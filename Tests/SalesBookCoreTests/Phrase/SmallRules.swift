import SalesBookCore

/// A few rules with a made-up dictionary: what the engine does with them needs no other.
enum SmallRules {
    /// «перезвонить» and its forms, and the words that a slip must not touch.
    private static var morphology: PhraseRulesBuilder.Morphology {
        PhraseRulesBuilder.Morphology(
            forms: { word in
                word.text == "перезвонить" ? ["перезвонить", "перезвоню", "перезвоним"].map([UInt8].init) : []
            },
            stem: { $0 },
            isWord: { ["котов", "готов"].contains($0.text) })
    }

    static let polite = ["здравствуйте", "извините"]
    static let lead = ["ну", "да"]
    static let subject = ["вы", "если", "что"]
    static let filler = ["смотрите"]

    static var builder: PhraseRulesBuilder {
        PhraseRulesBuilder(
            language: .russian, please: [UInt8]("пожалуйста"),
            reserved: [polite, lead, subject, filler].map { words in
                words.map { PatternSource.Word(letters: [UInt8]($0), form: .exact) }
            }, morphology: morphology)
    }

    static func pattern(_ text: String) throws -> PatternSource { try PatternSource([UInt8](text)) }

    /// A rule with a pattern for each line, and checks.
    static func rules(
        _ lines: [(String, PhraseRules.Pattern.Anchor)] = [], checks: [PhraseCheck] = [], except: [String] = [],
        spelling: [String] = [], replacement: String = "",
        verbs: VerbForms = VerbLearner.learn(.russian, from: nil)
    ) throws -> [UInt8] {
        var builder = builder
        var groups: [PhraseRulesBuilder.Group] = []
        var words = PhraseRulesBuilder.Group(.words)
        words.instead = [UInt8]("скажите иначе")
        words.lines = try lines.map { (try pattern($0.0), $0.1, [UInt8](replacement)) }
        if !except.isEmpty { words.exceptions = [try except.map(pattern)] }
        groups.append(words)
        for check in checks {
            var group = PhraseRulesBuilder.Group(check)
            if check == .imperative {
                group.lines = [(try pattern("<imperative>"), .anywhere, [])]
                group.exceptions = [[try pattern("пожалуйста")]]
            }
            groups.append(group)
        }
        if !spelling.isEmpty { groups.append(PhraseRulesBuilder.Group(.spelling)) }
        let rule = PhraseRules.Rule(
            number: 7, title: [UInt8]("Правило"), thesis: [UInt8]("Тезис"), address: [UInt8]("rules/07.html"))
        builder.add(rule, groups, spelling: spelling.map { [UInt8]($0) })
        return builder.finish(verbs: verbs)
    }

    /// The words that are found in a reply.
    static func found(_ reply: String, _ rules: [UInt8]) throws -> [String] {
        let bytes = [UInt8](reply)
        return PhraseChecker(try PhraseRules(rules)).check(bytes).map { Array(bytes[$0.range]).text }
    }
}
