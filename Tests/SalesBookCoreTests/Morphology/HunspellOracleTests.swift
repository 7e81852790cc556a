import Foundation
import RandomInput
import SalesBookCore
import Testing

/// The real dictionaries: against themselves, and against Hunspell.
@Suite("Installed dictionaries")
struct HunspellOracleTests {
    @Test("Every form of a lemma leads back to it", arguments: InstalledDictionary.allCases)
    func roundTrip(language: InstalledDictionary) throws {
        let book = try language.load()
        var random = SplitMix64(seed: 5)
        for _ in 0..<1500 {
            let lemma = UInt32.random(in: 0..<UInt32(book.lemmaCount), using: &random)
            for form in book.forms(of: lemma) {
                #expect(book.lemmas(of: form).contains(lemma), "\(form.text) of \(book.text(of: lemma).text)")
            }
        }
    }

    @Test("A group's forms lead back to it")
    func groups() throws {
        let groups = LemmaGroups(try InstalledDictionary.russian.load(), language: .russian)
        var random = SplitMix64(seed: 6)
        for _ in 0..<1500 {
            let some = UInt32.random(in: 0..<UInt32(groups.dictionary.lemmaCount), using: &random)
            for lemma in groups.lemmas(of: groups.dictionary.text(of: some)) {
                for form in groups.forms(of: lemma) {
                    let found = groups.lemmas(of: form)
                    #expect(found.contains(lemma), "\(form.text) of \(groups.dictionary.text(of: lemma).text)")
                }
            }
        }
    }

    /// Words that stand in the .dic in small letters alone, their forms, and neighbours of those made by swapping
    /// letters: Hunspell and we accept the same ones.
    @Test("What Hunspell accepts is what has a lemma", arguments: InstalledDictionary.allCases)
    func acceptance(language: InstalledDictionary) throws {
        let book = try language.load()
        var random = SplitMix64(seed: 7)
        var candidates: Set<String> = []
        for _ in 0..<800 {
            let lemma = UInt32.random(in: 0..<UInt32(book.lemmaCount), using: &random)
            let forms = book.forms(of: lemma).map(\.text)
            for form in forms.shuffled(using: &random).prefix(3) {
                var letters: [Character] = form.map { $0 }
                candidates.insert(form)
                let place = Int.random(in: letters.indices, using: &random)
                letters.remove(at: place)
                candidates.insert(String(letters))
                if let other = forms.randomElement(using: &random) {
                    candidates.insert(String(form.dropLast()) + String(other.suffix(2)))
                }
            }
        }
        // Hunspell parts words at hyphens and points and takes quotation marks off them. Capitals are not in folded
        // words, but Hunspell asks for them.
        let plain = candidates.filter {
            $0.count > 2 && $0.allSatisfy { $0.isLetter || $0 == "'" } && !$0.contains("''") && $0.first != "'"
                && $0.last != "'"
        }.sorted()
        let rejected = try language.rejected(plain + plain.map(\.capitalized) + plain.map { $0.uppercased() })
        var differences: [String] = []
        for word in plain {
            let byHunspell =
                !rejected.contains(word) || !rejected.contains(word.capitalized)
                || !rejected.contains(word.uppercased())
            if byHunspell == book.lemmas(of: [UInt8](word)).isEmpty { differences.append(word) }
        }
        #expect(plain.count > 2000)
        // Words that Hunspell knows only with ґ or ё.
        let spellings = Dictionary(uniqueKeysWithValues: differences.map { ($0, Self.spellings($0)) })
        let stillRejected = try language.rejected(spellings.values.flatMap { $0 })
        differences.removeAll { word in spellings[word, default: []].contains { !stillRejected.contains($0) } }
        #expect(differences == [], "\(differences.count) of \(plain.count)")
    }

    /// A word with one г or е, or all of them, spelled ґ or ё.
    private static func spellings(_ word: String) -> [String] {
        var spellings = [word.replacing("г", with: "ґ"), word.replacing("е", with: "ё")]
        for (place, letter) in zip(word.indices, word) where letter == "г" || letter == "е" {
            spellings.append(word.replacingCharacters(in: place...place, with: letter == "г" ? "ґ" : "ё"))
        }
        return spellings.filter { $0 != word }
    }
}
