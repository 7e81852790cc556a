import SalesBookCore

extension DiagnosticEntry.Example {
    /// The same example in the words of a language. It is the same mistake at another column.
    package func `in`(_ language: Language) -> Self {
        guard language == .russian else { return self }
        return Self(
            wrong: wrong.mapValues(ExamplePhrases.translated), right: right.mapValues(ExamplePhrases.translated),
            around: around.mapValues(ExamplePhrases.translated), whole: whole, day: day)
    }
}

/// What the examples say, in Russian: they are built of few phrases, each of which is translated once.
private enum ExamplePhrases {
    static func translated(_ text: String) -> String {
        russian.reduce(text) { text, phrase in text.replacing(phrase.english, with: phrase.russian) }
    }

    /// The longest first, since one may stand within another.
    private static let russian = phrases.sorted {
        ($1.english.utf8.count, $0.english) < ($0.english.utf8.count, $1.english)
    }

    private static let phrases: [(english: String, russian: String)] = rules + talk + quizzes

    private static let rules: [(english: String, russian: String)] = [
        ("Call back on time", "Перезвоните вовремя"), ("Call back", "Перезвоните"), (": on time", ": вовремя"),
        ("Name the hour and keep it.", "Назовите час и сдержите слово."), ("Name the hour", "Назовите час"),
        ("and keep it", "и сдержите слово"), ("A promise has an hour.", "У обещания есть час."),
        ("Name the hour of your call and keep it.", "Назовите час звонка и позвоните вовремя."),
        (
            "When a client asks you something that you cannot answer at once, then say honestly that you do not know, "
                + "promise to call back, name the hour, and keep it.",
            "Если клиент спросил о том, на что вы не можете ответить сразу, честно скажите, что не знаете, пообещайте "
                + "перезвонить, назовите час и сдержите слово, что бы ни случилось."
        ),
        ("Named the hour of the call", "Назвал час звонка"), ("Called before it", "Позвонил не позже"),
        ("third", "третий"), ("Greet first", "Поздоровайтесь первым"), ("[Greet]", "[Приветствие]"),
        ("The guest waits for it.", "Гость этого ждёт."), ("Then ask.", "Потом спросите."),
        ("Then [ask]", "Потом [спросите]"), ("After [hello]", "После [приветствия]"),
        ("When to be silent:", "Когда молчать:"), ("[rule 9]", "[правило 9]"), ("at night.", "ночью."),
        ("Not at night", "Не ночью"), ("Let the client sleep.", "Пусть клиент спит."), ("Refund", "Возврат"),
        ("[To the money]", "[К деньгам]"), ("(#the-mony)", "(#денги)"), ("(#the-money)", "(#деньги)"),
        ("The money", "Деньги"), ("Back on the same day.", "Вернём в тот же день."), ("The law:", "Закон:"),
        ("[article 25]", "[статья 25]"), ("The law gives fourteen days.", "По закону есть четырнадцать дней."),
        ("The counter", "Стойка"), ("Where the guest stands", "Где стоит гость"), ("[The list]", "[Список]"),
        ("[money", "[деньги"), ("moneys", "деньга"), ("The price", "Цена"), ("Offer a choice.", "Дайте выбор."),
        ("All about returns", "Всё о возвратах"), ("First week", "Первая неделя"), ("Day one", "День первый"),
        ("Day 1", "День 1"),
        ("Ask for the receipt, then call the storeroom.", "Попросите чек, потом позвоните на склад."),
    ]

    private static let talk: [(english: String, russian: String)] = [
        ("We call back soon.", "Мы скоро перезвоним."), ("We call back at noon.", "Мы перезвоним в полдень."),
        ("[soon]", "[скоро]"), ("[later]", "[потом]"), ("[later, soon]", "[потом, скоро]"),
        ("[soon, ⟦<numbr> days]", "[скоро, ⟦<numbr> дней]"), ("[soon, <number> days]", "[скоро, <number> дней]"),
        ("[soon, <numbr> days]", "[скоро, <numbr> дней]"),
        ("# Ask\n", "# Попросите\n"), ("An order puts the client in a row.", "Приказ ставит клиента в строй."),
        ("Wait.", "Ждите."), ("Pay.", "Платите."), ("Three minutes, please.", "Три минуты, пожалуйста."),
        ("Cash or card?", "Наличными или картой?"), ("The hurried guest", "Гость торопится"),
        ("He looks at his watch", "Он смотрит на часы"), ("What do you say?", "Что вы скажете?"),
        ("[he leaves]", "[он уходит]"), ("(#he-leaves)", "(#он-уходит)"), ("(#he-laves)", "(#он-уходи)"),
        ("He leaves", "Он уходит"), ("The end.", "Конец."), ("He waits", "Он ждёт"), ("[he waits]", "[он ждёт]"),
        ("(#he-waits)", "(#он-ждёт)"), ("And?", "А дальше?"), ("[on]", "[ещё раз]"), ("[out]", "[прочь]"),
        ("He smiles", "Он улыбается"), ("[he smiles]", "[он улыбается]"), ("(#he-smiles)", "(#он-улыбается)"),
        ("He has waited.", "Он дождался."),
    ]

    private static let quizzes: [(english: String, russian: String)] = [
        ("Which is polite?", "Что вежливее?"), ("The polite word is {please}.", "Вежливое слово — {пожалуйста}."),
        ("The polite word", "Вежливое слово"), ("{please}", "{пожалуйста}"), ("Say {please}.", "Скажите {пожалуйста}."),
        ("Say {thank you}.", "Скажите {спасибо}."), ("And:", "И ещё:"), ("And again:", "И ещё раз:"),
        ("title: Exam", "title: Экзамен"), ("title: Please", "title: Пожалуйста"),
        ("A parcel is late", "Посылка опаздывает"), ("The bill, table six", "Счёт за шестым столом"),
        ("Winter boots", "Зимние сапоги"), ("A torn box", "Порванная коробка"),
        ("A child's haircut", "Стрижка ребёнка"),
        ("Cold soup", "Холодный суп"), ("Please.", "Прошу."),
        ("Wait here until I am done.", "Подождите здесь, пока я не освобожусь."),
        (
            "A guest waits at the counter and you are busy. What do you say?",
            "Гость ждёт у стойки, а вы заняты. Что вы скажете?"
        ),
        (
            "A guest waits at the counter, and you are busy. What will you say?",
            "Гость ждёт у стойки, а вы ещё заняты. Что вы скажете?"
        ),
        ("You need the code of the door. How do you ask for it?", "Вам нужен код домофона. Как вы его попросите?"),
        ("Could you send me the code of the door, please?", "Можете, пожалуйста, прислать код домофона?"),
        ("The code!", "Код!"),
    ]
}
