import Foundation
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
        for _ in 0..<1200 {
            let lemma = UInt32.random(in: 0..<UInt32(book.lemmaCount), using: &random)
            let forms = book.forms(of: lemma).map(\.text)
            for form in forms.shuffled(using: &random).prefix(3) {
                var letters = Array(form)
                candidates.insert(form)
                let place = Int.random(in: letters.indices, using: &random)
                letters.remove(at: place)
                candidates.insert(String(letters))
                if let other = forms.randomElement(using: &random) {
                    letters = Array(form.prefix(letters.count - 1)) + Array(other.suffix(2))
                    candidates.insert(String(letters))
                }
            }
        }
        // Hunspell splits at hyphens and at points; capitals and ё are not in folded words, but Hunspell asks for them.
        let plain = candidates.filter { $0.count > 2 && $0.allSatisfy { $0.isLetter || $0 == "'" } }.sorted()
        let rejected = try language.rejected(plain + plain.map(\.capitalized) + plain.map { $0.uppercased() })
        var differences: [String] = []
        var agreed = 0
        for word in plain {
            let byHunspell = !rejected.contains(word) || !rejected.contains(word.capitalized)
                || !rejected.contains(word.uppercased())
            if byHunspell == !book.lemmas(of: [UInt8](word)).isEmpty { agreed += 1 } else { differences.append(word) }
        }
        #expect(plain.count > 2000)
        // The rest is spelled with ё, ґ or capitals inside, which only folding makes equal.
        #expect(differences.count * 50 < agreed, "\(differences.prefix(40))")
    }
}
