/// The fields of a page, and how much a word found in each is worth.
package enum SearchField: UInt8, Sendable, CaseIterable {
    case body, title, summary, keywords, heading, phrase

    /// BM25F weights (Robertson, Zaragoza, “The Probabilistic Relevance Framework”, 2009): how many occurrences in the
    /// body one occurrence here is worth. 0 would be a field that is not searched, 1 one that is searched like the body.
    package var weight: Float {
        switch self {
        case .body: 1
        case .phrase: 1.6
        case .summary: 3
        case .heading: 4
        case .keywords: 6
        case .title: 12
        }
    }
}

/// Every number that ranking depends on, in one place.
package enum Ranking {
    /// BM25 saturation: at 0 a second occurrence adds nothing, at a large value each adds as much as the first.
    static var saturation: Float { 1.2 }
    /// BM25 length normalisation of the body: 0 none, 1 in full proportion.
    static var lengthNormalisation: Float { 0.5 }
    /// The very form that was asked for stands in the page. 0 would make all forms equal.
    static var exactForm: Float { 0.15 }
    /// Words of the query that stand near each other: added for two neighbours in the right order, as a share of the score.
    static var proximity: Float { 0.6 }
    /// The share of the title that the query names: a title named whole is what was looked for.
    static var titleCoverage: Float { 1.0 }
    /// A page that asks questions, beside one that teaches: at 1 it would outrank short rules, as it repeats their words.
    static var quiz: Float { 0.2 }
    /// The number of the kind of such pages; `PageKind` has a test of it.
    package static var quizKind: UInt8 { 7 }
    /// A page of the kind that the query names.
    static var namedKind: Float { 0.5 }
    /// What such a page gets for the word when it does not hold it.
    static var namedKindAlone: Float { 0.2 }
    /// What a match through something else than the word itself is worth.
    static var guessedStem: Float { 0.9 }
    static var prefix: Float { 0.75 }
    static var synonym: Float { 0.4 }
    static var relative: Float { 0.6 }
    /// How far the words of a synonym may stand from its first one.
    static var phraseReach: UInt32 { 4 }
    static var oneSlip: Float { 0.55 }
    static var twoSlips: Float { 0.35 }
    /// A page that lacks a word of the query, when no page has them all: its score is cut to this for each.
    static var missingWord: Float { 0.3 }
    /// From so many words on a query is a sentence, of which a page need not hold all.
    static var sentence: Int { 3 }
    /// How much of a sentence, by the rarity of its words, a page must hold: at 1 all of it.
    static var enoughOfSentence: Float { 0.5 }
    /// A word in more pages than this share of the book does not have to match and is not fetched unless alone.
    static var frequentShare: Float { 0.35 }
    /// A word in more pages than this share of the book has no places but in titles: it takes part in no proximity, and
    /// for a quotation the text is read. A small book has room for the places of all but the most frequent words.
    static func placelessShare(of pages: Int) -> Float { pages <= smallBook ? 0.6 : 0.25 }
    static var smallBook: Int { 400 }
    static var frequentPages: Int { 20 }
    /// How many pages of a large book are read for a quotation of frequent words, how many at a time, and how many parts
    /// of a long page.
    static var mostQuoting: Int { 300 }
    static var quotingStep: Int { 75 }
    static var mostQuotingParts: Int { 4 }
}
