/// Which adverbs an adjective may have, by how both end.
struct AdverbRules: Sendable {
    private let endings: [(adjective: StaticString, adverb: StaticString)]
    /// Whose adverb has the letters of a neuter form.
    private let comparatives: [(adjective: StaticString, adverb: StaticString)]

    /// No rules for English, whose adverbs stand apart in its dictionary.
    init(_ language: Language) {
        switch language {
        case .russian:
            endings = [("ый", "о"), ("ий", "о"), ("ой", "о"), ("ий", "е"), ("ский", "ски"), ("цкий", "цки")]
            comparatives = []
        case .ukrainian:
            endings = [("ий", "о"), ("ій", "ьо"), ("їй", "йо")]
            comparatives = [
                ("іший", "іше"), ("більший", "більше"), ("менший", "менше"), ("кращий", "краще"), ("гірший", "гірше"),
                ("вищий", "вище"), ("нижчий", "нижче"), ("ближчий", "ближче"), ("дальший", "дальше"),
                ("довший", "довше"), ("коротший", "коротше"), ("глибший", "глибше"), ("легший", "легше"),
                ("важчий", "важче"), ("тяжчий", "тяжче"), ("швидший", "швидше"), ("ширший", "ширше"),
                ("дорожчий", "дорожче"), ("дешевший", "дешевше"), ("дужчий", "дужче"), ("рідший", "рідше"),
                ("ліпший", "ліпше"),
            ]
        case .english:
            endings = []
            comparatives = []
        }
    }

    var isEmpty: Bool { endings.isEmpty }

    /// The adverbs that an adjective may have. A superlative stands for the neuter as often: it has none.
    func adverbs(of adjective: [UInt8]) -> [[UInt8]] {
        let regular = endings.compactMap { adjective.replacing(end: $0.adjective, by: $0.adverb) }
        guard !adjective.starts(with: Self.superlative) else { return regular }
        return regular + comparatives.compactMap { adjective.replacing(end: $0.adjective, by: $0.adverb) }
    }

    /// The adjectives whose comparative adverb a word may be.
    func adjectives(ofComparative word: [UInt8]) -> [[UInt8]] {
        guard !word.starts(with: Self.superlative) else { return [] }
        return comparatives.compactMap { word.replacing(end: $0.adverb, by: $0.adjective) }
    }

    private static var superlative: StaticString { "най" }
}
