import SalesBookCore
import Testing

@Suite("Imperatives as the dictionaries know them")
struct VerbFormsTests {
    private static let russian = Result { VerbLearner.learn(.russian, from: try InstalledDictionary.russian.load()) }
    private static let ukrainian = Result {
        VerbLearner.learn(.ukrainian, from: try InstalledDictionary.ukrainian.load())
    }

    private func orders(_ reply: String, _ verbs: VerbForms) throws -> Bool {
        try !SmallRules.found(reply, SmallRules.rules(checks: [.imperative], verbs: verbs)).isEmpty
    }

    @Test(
        "Russian orders, and words that only look like them",
        arguments: [
            ("Ждите.", true), ("Вышлите.", true), ("Снимите.", true), ("Проверяйте.", true), ("Поднимитесь.", true),
            ("Зачекиньте.", true), ("Говорите.", true), ("Оплатите.", true), ("Вы говорите верно.", false),
            ("Если оплатите, привезём.", false), ("Что посмотрите?", false), ("На сайте.", false), ("О лимите.", false),
            ("О кредите.", false), ("Пишете.", false), ("Дом.", false),
        ])
    func russian(reply: String, isOrder: Bool) throws {
        #expect(try orders(reply, Self.russian.get()) == isOrder)
    }

    @Test(
        "Ukrainian orders, and words that only look like them",
        arguments: [
            ("Чекайте.", true), ("Надішліть.", true), ("Ставте.", true), ("Беріть.", true), ("Під’їжджайте.", true),
            ("Знаєте.", false), ("Пишете.", false), ("Дасте.", false), ("Чисте.", false), ("Мить.", false),
        ])
    func ukrainian(reply: String, isOrder: Bool) throws {
        #expect(try orders(reply, Self.ukrainian.get()) == isOrder)
    }

    @Test("Without a dictionary, endings alone tell")
    func withoutDictionary() throws {
        let verbs = VerbLearner.learn(.russian, from: nil)
        #expect(try orders("Ждите.", verbs))
        #expect(try orders("На сайте.", verbs))
    }
}
