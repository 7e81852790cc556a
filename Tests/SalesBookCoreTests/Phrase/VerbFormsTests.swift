import SalesBookCore
import Testing

@Suite("Imperatives as the dictionaries know them")
struct VerbFormsTests {
    private static let russian = Result { VerbLearner.learn(.russian, from: try InstalledDictionary.russian.load()) }
    private static let ukrainian = Result {
        VerbLearner.learn(.ukrainian, from: try InstalledDictionary.ukrainian.load())
    }

    @Test(
        "Russian",
        arguments: [
            ("ждите", VerbForms.Form.imperative), ("вышлите", .imperative), ("снимите", .imperative),
            ("проверяйте", .imperative), ("поднимитесь", .imperative), ("зачекиньте", .imperative),
            ("говорите", .either), ("оплатите", .either), ("сайте", .other), ("лимите", .other), ("кредите", .other),
            ("пишете", .other), ("дом", .other),
        ])
    func russian(word: String, form: VerbForms.Form) throws {
        #expect(try Self.russian.get().form(of: [UInt8](word)[...]) == form)
    }

    @Test(
        "Ukrainian",
        arguments: [
            ("чекайте", VerbForms.Form.imperative), ("надішліть", .imperative), ("ставте", .imperative),
            ("беріть", .imperative), ("підʼїжджайте", .imperative), ("знаєте", .other), ("пишете", .other),
            ("дасте", .other),
            ("чисте", .other), ("мить", .other),
        ])
    func ukrainian(word: String, form: VerbForms.Form) throws {
        let folded = TextFolding.fold([UInt8](word))
        #expect(try Self.ukrainian.get().form(of: folded[...]) == form)
    }
}
