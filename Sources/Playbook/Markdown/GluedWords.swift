import SalesBookCore

/// Which words the line may not part: particles from the word before them, numbers from what they number, units from
/// their numbers.
enum GluedWords {
    /// Signs that stand after a number and a space.
    static let units = Set("%‰°₽₴€$".unicodeScalars)

    /// Whether a word leans on the one before it: «спали б», «надо же». Before a stroke or a hyphen it is something
    /// else, such as the first half of «б/ж».
    static func isParticle(
        _ word: ArraySlice<Unicode.Scalar>, before next: Unicode.Scalar?, _ language: Language
    ) -> Bool {
        guard (1...2).contains(word.count), next != "/", next != "-" else { return false }
        return particles(language).contains(text(word))
    }

    /// Whether a number after this word is its name: «правило 15», «на странице 40».
    static func takesNumber(_ word: [Unicode.Scalar], _ language: Language) -> Bool {
        (3...10).contains(word.count) && numbered(language).contains(text(word[...]).lowercased())
    }

    private static func text(_ word: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: word)
        return String(view)
    }

    private static func particles(_ language: Language) -> Set<String> {
        switch language {
        case .russian: russianParticles
        case .ukrainian: ukrainianParticles
        case .english: []
        }
    }

    private static let russianParticles: Set<String> = ["б", "бы", "ж", "же", "ли", "ль"]
    private static let ukrainianParticles: Set<String> = ["б", "би", "ж", "же"]

    private static func numbered(_ language: Language) -> Set<String> {
        switch language {
        case .russian: russian
        case .ukrainian: ukrainian
        case .english: english
        }
    }

    private static let russian: Set<String> = [
        "правило", "правила", "правилу", "правилом", "правиле", "шаг", "шага", "шагу", "шагом", "шаге", "шаги",
        "тип", "типа", "типу", "типом", "совет", "совета", "совету", "советом", "совете", "советы",
        "страница", "страницы", "странице", "страницу", "страницей", "номер", "номера", "номеру", "номером", "номере",
        "заказ", "заказа", "заказу", "заказом", "заказе", "пункт", "пункта", "пункту", "пунктом", "пункте", "пункты",
        "глава", "главы", "главе", "главу", "главой", "скрипт", "скрипта", "скрипту", "скриптом", "скрипте",
        "миф", "мифа", "мифом", "принцип", "принципа", "принципом", "вопрос", "вопроса", "вопросу", "вопросом",
    ]

    private static let ukrainian: Set<String> = [
        "правило", "правила", "правилу", "правилом", "правилі", "крок", "кроку", "кроком", "кроці", "кроки",
        "тип", "типу", "типом", "порада", "поради", "пораді", "пораду", "порадою",
        "сторінка", "сторінки", "сторінці", "сторінку", "сторінкою", "номер", "номера", "номеру", "номером", "номері",
        "замовлення", "замовленню", "замовленням", "пункт", "пункту", "пунктом", "пункті", "пункти",
        "розділ", "розділу", "розділом", "розділі", "скрипт", "скрипту", "скриптом", "скрипті",
        "міф", "міфу", "міфом", "принцип", "принципу", "принципом", "питання", "питанню", "питанням",
    ]

    private static let english: Set<String> = [
        "rule", "rules", "step", "steps", "type", "tip", "tips", "page", "pages", "number", "order", "item", "chapter",
        "script", "question",
    ]
}
