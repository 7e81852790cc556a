import SalesBookCore
import Testing

/// What the Russian dictionary lists apart and a reader takes for one word.
@Suite("Lemma groups")
struct LemmaGroupsTests {
    @Test("Participles and irregular forms have the lemma of their verb, noun or adjective")
    func russian() throws {
        let groups = LemmaGroups(try InstalledDictionary.russian.load(), language: .russian)
        for (form, lemma) in [
            ("делающего", "делать"), ("сделавшим", "сделать"), ("сделанную", "сделать"), ("сделан", "сделать"),
            ("купленного", "купить"), ("освобожденным", "освободить"), ("взятая", "взять"), ("принесенные", "принести"),
            ("пришедшему", "прийти"), ("используемых", "использовать"), ("кажущаяся", "казаться"),
            ("займет", "занять"), ("разобьем", "разбить"), ("выпадет", "выпасть"), ("поднимут", "поднять"),
            ("выпейте", "выпить"), ("лбу", "лоб"), ("пятен", "пятно"), ("перьями", "перо"), ("пейзажем", "пейзаж"),
        ] {
            let found = groups.lemmas(of: [UInt8](form)).map { groups.dictionary.text(of: $0).text }
            #expect(found.contains(lemma), "\(form): \(found)")
            let id = try #require(groups.dictionary.lemma(spelled: [UInt8](lemma)))
            #expect(groups.forms(of: id).contains([UInt8](form)), "\(form) of \(lemma)")
        }
        for word in ["данный", "следующий", "все", "она", "день", "ведь"] {
            let found = groups.lemmas(of: [UInt8](word)).map { groups.dictionary.text(of: $0).text }
            #expect(!found.contains("дать") && !found.contains("следовать") && !found.contains("весть"), "\(found)")
            #expect(found.contains { word.hasPrefix($0.prefix(2)) }, "\(word): \(found)")
        }
    }

    @Test("Ukrainian lemmas are those of the dictionary")
    func ukrainian() throws {
        let book = try InstalledDictionary.ukrainian.load()
        let groups = LemmaGroups(book, language: .ukrainian)
        for form in ["людиною", "зроблений", "писатимуть", "п'ятьма", "якорі"] {
            #expect(groups.lemmas(of: [UInt8](form)) == book.lemmas(of: [UInt8](form)), "\(form)")
        }
    }
}
