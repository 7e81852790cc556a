import SalesBookCore
import Testing

@Suite("The checks that need no words of a trainer")
struct CheckTests {
    @Test(
        "Marks, capitals and pictures",
        arguments: [
            (PhraseCheck.emoji, "Принято))", ["))"]),
            (.emoji, "Два вопроса: 1) какой этаж, 2) есть ли лифт?", []), (.emoji, "Буду в 15:00) Ждите", [")"]),
            (.emoji, "Спасибо 😊!", [" 😊"]), (.emoji, "Готово :)", [" :)"]), (.emoji, "Счёт (во вложении) готов.", []),
            (.spaces, "Завтра,лифт есть", ["Завтра,лифт"]), (.spaces, "Завтра , с 10:00", ["Завтра ,"]),
            (.spaces, "Цена 1,5 тысячи, в 12.30.", []), (.spaces, "оплачен ;) ждём", []),
            (.marks, "Оплатите!!!", ["!!!"]), (.marks, "Да? Нет!", []), (.marks, "Ок... Может...", ["...", "..."]),
            (.marks, "Подумаю…", []), (.capitals, "ОПЛАТИТЕ ДО ПЯТНИЦЫ", ["ОПЛАТИТЕ ДО ПЯТНИЦЫ"]),
            (.capitals, "Заказ СДЭК у ИКЕА", []), (.capitals, "Для ООО «ТЕХНОСТРОЙ» готово", []),
            (.unpunctuated, "здравствуйте ирина шкаф собран", ["здравствуйте ирина шкаф собран"]),
            (.unpunctuated, "Здравствуйте, Ирина! Шкаф собран.", []),
            (.messages, "Добрый день! / По заказу / есть вопрос", ["Добрый день! / По заказу / есть вопрос"]),
            (.messages, "Размер 50/60, цвет белый.", []),
            (.questions, "Кто? Где? Когда?", ["Кто? Где? Когда"]), (.questions, "Кто? Где?", []),
            (.orders, "Заполните, распечатайте и пришлите.", ["Заполните, распечатайте и пришлите"]),
            (.dates, "Перенесли на 01/12", ["01/12"]), (.dates, "Придём в 12:30 и 45/90", []),
            (.dates, "Счёт от 03.06.2025", []),
        ])
    func marks(check: PhraseCheck, reply: String, words: [String]) throws {
        #expect(try SmallRules.found(reply, SmallRules.rules(checks: [check])) == words)
    }

    @Test(
        "An order, by its ending alone",
        arguments: [
            ("Ждите, проверю.", ["Ждите"]), ("Ждите, пожалуйста.", []), ("Здравствуйте!", []),
            ("Смотрите, всё есть.", []),
            ("Смотрите сами.", ["Смотрите"]), ("Минуту, пожалуйста. Ждите.", []), ("Кнопка «Нажмите» слева.", []),
        ])
    func imperative(reply: String, words: [String]) throws {
        #expect(try SmallRules.found(reply, SmallRules.rules(checks: [.imperative])) == words)
    }

    @Test("Three orders are told once: one by one without a “please”, together with it")
    func orders() throws {
        let rules = try SmallRules.rules(checks: [.orders, .imperative])
        let replies = ["Заполните, распечатайте и пришлите.", "Заполните, пожалуйста, распечатайте и пришлите."]
        #expect(
            try replies.map { try SmallRules.found($0, rules) } == [
                ["Заполните", "распечатайте", "пришлите"], ["Заполните, пожалуйста, распечатайте и пришлите"],
            ])
    }

    @Test("An order gets its “please”")
    func please() throws {
        let checker = PhraseChecker(try PhraseRules(SmallRules.rules(checks: [.imperative])))
        #expect(checker.check([UInt8]("Вышлите фото")).first?.replacement?.text == "Вышлите, пожалуйста,")
        #expect(checker.check([UInt8]("Ждите.")).first?.replacement?.text == "Ждите, пожалуйста")
    }

    @Test(
        "A slip of the pen, unless it is a word",
        arguments: [("Заказ гатов", ["гатов"]), ("Стая котов", []), ("Заказ готов", []), ("гот", [])])
    func spelling(reply: String, words: [String]) throws {
        #expect(try SmallRules.found(reply, SmallRules.rules(spelling: ["готов"])) == words)
    }
}
