import SalesBookCore
import Testing

@Suite("What a trainer writes is found in a reply")
struct PatternTests {
    @Test(
        "Words, in their place",
        arguments: [
            ("смотрите,", "start", "Смотрите, курьер едет.", ["Смотрите"]),
            ("смотрите,", "start", "Ну смотрите, курьер едет.", ["смотрите"]),
            ("смотрите,", "start", "Олег, смотрите: курьер едет.", ["смотрите"]),
            ("смотрите,", "start", "Вот экран, на нём смотрите номер.", []),
            ("смотрите,", "start", "Смотрите на экран.", []),
            ("перезвонить*", "anywhere", "Мы вам перезвоним!", ["перезвоним"]),
            ("перезвонить*", "anywhere", "Мы вам позвоним!", []),
            ("апгрейд*", "anywhere", "Апгрейднули вам тариф", ["Апгрейднули"]),
            ("*очку", "anywhere", "Подождите минуточку.", ["минуточку"]),
            ("минутку|секунду", "anywhere", "Минутку. Секунду!", ["Минутку", "Секунду"]),
            ("у (вас) нет", "anywhere", "У вас нет, у нет.", ["У вас нет", "у нет"]),
            ("у ... нет", "anywhere", "У нас такого размера нет.", ["У нас такого размера нет"]),
            ("у ... нет", "anywhere", "У нас. Размера нет.", []),
            ("выбрали?", "anywhere", "Выбрали? Вы выбрали лучшее.", ["Выбрали"]),
            ("пока", "whole", "Ну, пока! Пока ищу, подождите.", ["пока"]),
            ("ещё", "anywhere", "Еще раз", ["Еще"]),
            ("что-нибудь|что-то", "anywhere", "Что‑нибудь ещё?", ["Что‑нибудь"]),
            ("ой <number>", "anywhere", "ой 15 100", ["ой 15"]),
            ("пять", "anywhere", "Песня «Пять минут» готова", []),
            ("пять", "anywhere", "«Пять минут»", ["Пять"]),
        ])
    func finds(pattern: String, place: String, reply: String, words: [String]) throws {
        let anchor: PhraseRules.Pattern.Anchor = place == "start" ? .start : place == "whole" ? .whole : .anywhere
        #expect(try SmallRules.found(reply, SmallRules.rules([(pattern, anchor)])) == words)
    }

    @Test("An exception excuses its sentence and no other")
    func exceptions() throws {
        let rules = try SmallRules.rules([("скоро", .anywhere)], except: ["<number>"])
        #expect(try SmallRules.found("Скоро, в 15:00. Скоро!", rules) == ["Скоро"])
    }

    @Test("A replacement goes with its words")
    func replacement() throws {
        let rules = try SmallRules.rules([("щас", .anywhere)], replacement: "сейчас")
        let checker = PhraseChecker(try PhraseRules(rules))
        #expect(checker.check([UInt8]("Щас придёт")).first?.replacement?.text == "сейчас")
    }

    @Test(
        "What is no pattern is told",
        arguments: [
            ("", PatternSource.Fault.empty), ("...", .empty), ("(ну)", .empty), ("?", .empty),
            ("<imperativ>", .unknownName([UInt8]("imperativ"))), ("а|5,5", .mark),
            ("(вы это) серьёзно", .bracket), ("вы (это", .bracket),
        ])
    func faults(text: String, fault: PatternSource.Fault) {
        #expect(throws: fault) { try SmallRules.pattern(text) }
    }

    @Test(
        "A name among alternatives is a pattern of its own",
        arguments: [
            ("спросите коллегу|<name>", ["спросите коллегу", "спросите <name>"]),
            ("(его|<number>|<name>) вёл", ["(его) вёл", "(<number>) вёл", "(<name>) вёл"]),
            ("вёл <name>|она?", ["вёл она?", "вёл <name>?"]), ("коллегу|его", ["коллегу|его"]),
        ])
    func names(text: String, patterns: [String]) throws {
        #expect(try PatternSource.patterns([UInt8](text.utf8)) == patterns.map(SmallRules.pattern))
    }

    @Test("Names among the alternatives of every word are too many")
    func tooManyNames() {
        let text = Array(repeating: "а|<name>", count: 7).joined(separator: " ")
        #expect(throws: PatternSource.Fault.tooMany) { try PatternSource.patterns([UInt8](text.utf8)) }
    }

    @Test("What one rule says of overlapping words is said once")
    func overlaps() throws {
        let rules = try SmallRules.rules([("очень скоро", .anywhere), ("скоро", .anywhere)])
        #expect(try SmallRules.found("Очень скоро", rules) == ["Очень скоро"])
    }

    @Test("Hostile bytes and long texts are read, and nothing traps")
    func hostile() throws {
        let rules = try SmallRules.rules([("у ... нет", .anywhere)], checks: PhraseCheck.allCases)
        let checker = PhraseChecker(try PhraseRules(rules))
        for bytes: [UInt8] in [
            [], [0xFF], [0xD0], [0], [UInt8](String(repeating: "у ", count: 20_000)), [0x28, 0x29, 0x29],
        ] {
            for finding in checker.check(bytes) { #expect(finding.range.upperBound <= bytes.count) }
        }
    }
}
