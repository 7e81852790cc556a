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
            ("разберем", "разобрать"), ("отгонит", "отогнать"), ("имеется", "иметься"),
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

    @Test("An adverb is a lemma of its own; the short form of a participle is not")
    func adverbs() throws {
        let groups = LemmaGroups(try InstalledDictionary.russian.load(), language: .russian)
        for (adverb, adjective) in [
            ("корректно", "корректный"), ("исторически", "исторический"), ("намеренно", "намеренный"),
            ("жестко", "жесткий"),
        ] {
            Self.expect(adverb, isApartFrom: adjective, groups)
        }
        for (form, lemma) in [("сделано", "сделать"), ("включено", "включить"), ("длинного", "длинный")] {
            let id = try #require(groups.dictionary.lemma(spelled: [UInt8](lemma)))
            #expect(groups.lemmas(of: [UInt8](form)).contains(id), "\(form)")
        }
    }

    private static func expect(_ adverb: String, isApartFrom adjective: String, _ groups: LemmaGroups) {
        let own = groups.lemmas(of: [UInt8](adverb))
        let other = groups.lemmas(of: [UInt8](adjective))
        #expect(!own.isEmpty && !other.isEmpty && Set(own).isDisjoint(with: other), "\(adverb)")
        #expect(own.contains { groups.forms(of: $0) == [[UInt8](adverb)] }, "\(adverb)")
        #expect(!other.contains { groups.forms(of: $0).contains([UInt8](adverb)) }, "\(adverb)")
    }

    @Test("A word that is known but for its beginning is inflected like the rest of it")
    func beginnings() throws {
        let groups = LemmaGroups(try InstalledDictionary.russian.load(), language: .russian)
        let dictionary = groups.dictionary
        for word in ["видеоуроками", "мегазапуск", "кибербезопасности", "неактуальный", "микросервисов"]
        where dictionary.lemmas(of: [UInt8](word)).isEmpty {
            for lemma in groups.lemmas(of: [UInt8](word)) {
                #expect(groups.forms(of: lemma).contains([UInt8](word)), "\(word)")
            }
        }
        let known = groups.lemmas(of: [UInt8]("видеоурок"))
        #expect(!Set(known).isDisjoint(with: groups.lemmas(of: [UInt8]("видеоуроками"))))
        // The whole word has other forms in the dictionary.
        let whole = try #require(dictionary.lemma(spelled: [UInt8]("выполниться")))
        #expect(dictionary.lemmas(of: [UInt8]("выполнюсь")).isEmpty)
        #expect(groups.lemmas(of: [UInt8]("выполнюсь")) == [whole])
    }

    @Test("A Ukrainian word that the dictionary lists without a paradigm has the lemma of its verb, noun or pronoun")
    func ukrainianIrregulars() throws {
        let groups = LemmaGroups(try InstalledDictionary.ukrainian.load(), language: .ukrainian)
        for (form, lemma) in [
            ("йшлося", "йтися"), ("доведеться", "довестися"), ("очікувався", "очікуватися"), ("полягатиме", "полягати"),
            ("розберемо", "розібрати"), ("розбереться", "розібратися"), ("зітру", "зітерти"),
            ("відженемо", "відігнати"), ("розіб'ємо", "розбити"), ("вип'єш", "випити"), ("болить", "боліти"),
            ("будемо", "бути"), ("хочемо", "хотіти"), ("очікуватись", "очікуватися"), ("потрібен", "потрібний"),
            ("людей", "людина"), ("дітьми", "дитина"), ("вісьма", "вісім"), ("собою", "себе"), ("чимось", "щось"),
        ] {
            let id = try #require(groups.dictionary.lemma(spelled: [UInt8](lemma)))
            #expect(groups.lemmas(of: [UInt8](form)).contains(id), "\(form)")
            #expect(groups.forms(of: id).contains([UInt8](form)), "\(form) of \(lemma)")
        }
        // Words that look like a form of a verb and are none.
        for (word, other) in [
            ("там", "ти"), ("трьом", "терти"), ("таки", "такати"), ("діла", "дитина"), ("повз", "повзти"),
        ] {
            let id = try #require(groups.dictionary.lemma(spelled: [UInt8](other)))
            let own = groups.lemmas(of: [UInt8](word))
            #expect(!own.isEmpty && own != [id], "\(word)")
        }
    }

    @Test(
        "A Ukrainian adverb and a comparative adverb are lemmas of their own; a superlative and a noun are not adverbs")
    func ukrainianAdverbs() throws {
        let groups = LemmaGroups(try InstalledDictionary.ukrainian.load(), language: .ukrainian)
        for (adverb, adjective) in [
            ("відносно", "відносний"), ("внутрішньо", "внутрішній"), ("вище", "вищий"), ("простіше", "простіший"),
        ] {
            Self.expect(adverb, isApartFrom: adjective, groups)
        }
        for (form, lemma) in [("найпростіше", "найпростіший"), ("світла", "світло"), ("простішого", "простіший")] {
            let id = try #require(groups.dictionary.lemma(spelled: [UInt8](lemma)))
            #expect(groups.lemmas(of: [UInt8](form)).contains(id), "\(form)")
        }
    }

    @Test("A Ukrainian form in -ові belongs to the adjective where there is one, else to the noun")
    func dative() throws {
        let groups = LemmaGroups(try InstalledDictionary.ukrainian.load(), language: .ukrainian)
        func lemmas(_ form: String) -> [String] {
            groups.lemmas(of: [UInt8](form)).map { groups.dictionary.text(of: $0).text }
        }
        #expect(lemmas("текстові") == ["текстовий"])
        #expect(lemmas("директорові").contains("директор"))
        let text = try #require(groups.dictionary.lemma(spelled: [UInt8]("текст")))
        #expect(!groups.forms(of: text).contains([UInt8]("текстові")))
    }

    @Test("Other Ukrainian lemmas are those of the dictionary")
    func ukrainian() throws {
        let book = try InstalledDictionary.ukrainian.load()
        let groups = LemmaGroups(book, language: .ukrainian)
        for form in ["людиною", "зроблений", "писатимуть", "п'ятьма", "якорі"] {
            #expect(groups.lemmas(of: [UInt8](form)) == book.lemmas(of: [UInt8](form)), "\(form)")
        }
    }
}
