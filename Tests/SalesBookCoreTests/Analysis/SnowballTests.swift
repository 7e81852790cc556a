import Foundation
import RandomInput
import SalesBookCore
import Testing

/// Ours against Debian's libstemmer: every headword of a dictionary, the forms of every tenth, the words of the book
/// that we ship and, where they are at hand, of the measuring corpora; and words that no dictionary has.
@Suite("Stemmers agree with libstemmer")
struct SnowballTests {
    @Test("Russian")
    func russian() throws {
        let words = try words("ru_RU") + invented(20_000, "абвгджзийклмнопрстухцчшщъыьэюяіє'aé1", Self.russianEndings)
        #expect(words.count > 250_000)
        try compare(words, "russian", RussianStemmer.stem)
    }

    @Test("English")
    func english() throws {
        let words = try words("en_US") + invented(20_000, "abcdefghilmnoprstuvwxyyyeei'éöш", Self.englishEndings)
        #expect(words.count > 70_000)
        try compare(words, "english", EnglishStemmer.stem)
    }

    private static let russianEndings = "ост ость ейше ейш нн ивши вшись ся ами ого ему ла нно енн ющ ем ать ит ий и ь"
    private static let englishEndings =
        "ing ed edly eed ies ied s 's ' 's' ss ational li ogi able ement ion ize iveness y ative icate e ll ship"

    private func compare(_ words: Set<[UInt8]>, _ language: String, _ stem: ([UInt8]) -> [UInt8]) throws {
        let snowball = try #require(Snowball(language))
        var differences: [String] = []
        for word in words {
            let ours = stem(word)
            let theirs = snowball.stem(word)
            if ours != theirs { differences.append("\(word.text): \(ours.text), libstemmer \(theirs.text)") }
        }
        #expect(differences.isEmpty, "\(differences.count) of \(words.count): \(differences.sorted().prefix(20))")
    }

    private func words(_ dictionary: String) throws -> Set<[UInt8]> {
        let hunspell = try Hunspell(dictionary)
        var words = Set(hunspell.headwords.map { TextFolding.fold([UInt8]($0)) })
        for forms in hunspell.lemmas(every: 10) { words.formUnion(forms.map { TextFolding.fold([UInt8]($0)) }) }
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        for folder in ["content", "../shared/corpus/ru", "../shared/corpus/uk"] {
            let files = FileManager.default.enumerator(
                at: root.appending(path: folder), includingPropertiesForKeys: nil)
            for case let file as URL in files?.allObjects ?? [] where file.pathExtension == "md" {
                let list = Tokenizer.tokenize([UInt8](try Data(contentsOf: file)))
                for token in list.tokens { words.insert(Array(list.word(token))) }
            }
        }
        words.remove([])
        return words
    }

    private func invented(_ count: Int, _ letters: String, _ endings: String) -> Set<[UInt8]> {
        var random = SplitMix64(seed: 3)
        let letters = Array(letters.unicodeScalars)
        let endings = endings.split(separator: " ")
        return Set(
            (0..<count).map { _ in
                var word = String.UnicodeScalarView()
                for _ in 0...Int.random(in: 0...6, using: &random) {
                    word.append(letters[Int.random(in: letters.indices, using: &random)])
                }
                for _ in 0..<Int.random(in: 0...3, using: &random) {
                    word.append(contentsOf: endings[Int.random(in: endings.indices, using: &random)].unicodeScalars)
                }
                return [UInt8](String(word))
            })
    }
}

extension Set<[UInt8]> {
    fileprivate static func + (left: Self, right: Self) -> Self { left.union(right) }
}
