import Foundation
import SalesBookCore

/// The Hunspell dictionaries of the machine that builds.
package struct Dictionaries: Sendable {
    /// Where Debian's packages put them.
    package static let systemFolder = "/usr/share/hunspell"

    /// No dictionary at all: every word goes under its stem.
    package static let none = Dictionaries(groups: [:], missing: [])

    private let groups: [Language: LemmaGroups]
    /// Languages of the book without a dictionary: their words go under stems.
    package let missing: [Language]

    /// Reads the dictionaries of the languages of a book, and the English one for the Latin words in it. In parallel.
    ///
    /// - Parameter folder: holds `ru_RU.aff`, `ru_RU.dic` and so on.
    package static func load(_ languages: [Language], from folder: String = systemFolder) async -> Dictionaries {
        let wanted = Language.allCases.filter { languages.contains($0) || $0 == .english }
        var groups: [Language: LemmaGroups] = [:]
        await withTaskGroup(of: (Language, LemmaGroups?).self) { tasks in
            for language in wanted { tasks.addTask { (language, read(language, from: folder)) } }
            for await (language, group) in tasks { groups[language] = group }
        }
        return Dictionaries(groups: groups, missing: languages.filter { groups[$0] == nil })
    }

    private static func read(_ language: Language, from folder: String) -> LemmaGroups? {
        let names: [Language: String] = [.russian: "ru_RU", .ukrainian: "uk_UA", .english: "en_US"]
        guard let name = names[language],
            let affix = FileManager.default.contents(atPath: "\(folder)/\(name).aff"),
            let words = FileManager.default.contents(atPath: "\(folder)/\(name).dic"),
            let dictionary = try? HunspellDictionary(affix: Array(affix), dictionary: Array(words))
        else { return nil }
        return LemmaGroups(dictionary, language: language)
    }

    /// Each word is looked up in the language of its own letters; numbers of lemmas carry their language in the top bits.
    func morphology(of edition: Language) -> IndexBuilder.Morphology {
        let shift: UInt32 = 28
        return IndexBuilder.Morphology(
            lemmas: { word in
                guard let language = Lexicon.language(of: word, edition: edition),
                    let group = groups[language]
                else { return [] }
                return group.lemmas(of: word).map { $0 | UInt32(language.rawValue) << shift }
            },
            addForms: { lemma, forms in
                guard let language = Language(rawValue: UInt8(lemma >> shift)) else { return }
                groups[language]?.addForms(of: lemma & (1 << shift - 1), to: &forms)
            })
    }

    /// The dictionary of a language itself; nil when it is missing.
    func hunspell(_ language: Language) -> HunspellDictionary? { groups[language]?.dictionary }

    /// Whether a lemma of `morphology` is the very word, not one that it is a form of.
    func isSpelled(_ word: [UInt8], _ lemma: UInt32) -> Bool {
        guard let language = Language(rawValue: UInt8(lemma >> 28)), let group = groups[language] else { return false }
        return group.dictionary.text(of: lemma & (1 << 28 - 1)) == word
    }
}
