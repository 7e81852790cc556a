import RandomInput
import SalesBookCore
import Testing

@testable import Playbook

@Suite("Typography")
struct TypographyTests {
    /// `_` stands for a no-break space.
    private func set(_ text: String, _ language: Language) -> String {
        Typography.typeset(text, language).split(separator: "\u{A0}", omittingEmptySubsequences: false).joined(
            separator: "_")
    }

    @Test(
        "Russian",
        arguments: [
            ("\"Слово\"", "«Слово»"),
            ("Он сказал: \"Да\".", "Он_сказал: «Да»."),
            ("\"Магазин \"Ромашка\" закрыт\"", "«Магазин „Ромашка“ закрыт»"),
            ("(\"так\")", "(«так»)"),
            ("«уже» и „так“", "«уже» и_„так“"),
            ("Слово - дело", "Слово_— дело"),
            ("Слово — дело", "Слово_— дело"),
            ("Слово -- дело", "Слово — дело"),
            ("- Здравствуйте", "- Здравствуйте"),
            ("из-за", "из-за"),
            ("Подождите...", "Подождите…"),
            ("....", "...."),
            ("в доме и на улице", "в_доме и_на_улице"),
            ("Я не приду", "Я_не_приду"),
            ("5 минут", "5_минут"),
            ("1 000 000 грн", "1_000_000_грн"),
            ("№ 5 и § 6", "№_5_и_§_6"),
            ("до 17:00", "до_17:00"),
            ("it's", "it’s"),
            ("5 min", "5 min"),
            ("два  пробела", "два  пробела"),
            ("", ""),
            ("\"", "«"),
            ("п'", "п'"),
            ("Цена 100%, скидка", "Цена 100%, скидка"),
            ("82 % и 5 ₽", "82_% и_5_₽"), ("на 25–95 %", "на_25–\u{2060}95_%"),
            ("правило 15 говорит", "правило_15 говорит"),
            ("в правиле 15, шаг 3.", "в_правиле_15, шаг_3."),
            ("Заказ 512 едет, заказ 2024 года", "Заказ_512 едет, заказ 2024_года"),
            ("правила 50–53 и 54", "правила_50–\u{2060}53 и_54"),
            ("с 9–18, 1-5", "с_9–\u{2060}18, 1-5"),
            ("спали б на думку", "спали_б на_думку"),
            ("надо же, так ли это", "надо_же, так_ли это"),
            ("купим б/ж бочку", "купим б/ж бочку"),
            ("Не прикасайтесь, не трогайте", "Не прикасайтесь, не_трогайте"),
            ("Б не тип", "Б_не_тип"),
            ("В зале. У Преображенскогоо", "В_зале. У_Преображенскогоо"),
            ("«В Преображенскогоо»", "«В_Преображенскогоо»"),
            ("Длинное-длинное слово\nВ примерочной", "Длинное-длинное слово\nВ_примерочной"),
        ])
    func russian(text: String, expected: String) {
        #expect(set(text, .russian) == expected)
    }

    @Test(
        "Ukrainian",
        arguments: [
            ("п'ять", "п’ять"), ("П'ЯТЬ", "П’ЯТЬ"), ("м’який", "м’який"), ("\"Так\" і \"ні\"", "«Так» і_«ні»"),
            ("у п'ятницю", "у_п’ятницю"), ("Це - так", "Це_— так"), ("\"Крамниця \"Їжак\"\"", "«Крамниця „Їжак“»"),
            ("'слово'", "'слово'"), ("10 гривень", "10_гривень"),
            ("У Каліфорнійському університеті", "У_Каліфорнійському університеті"),
            ("замовлення 512 і крок 3", "замовлення_512 і_крок_3"), ("хто б міг", "хто_б міг"), ("80 %", "80_%"),
        ])
    func ukrainian(text: String, expected: String) {
        #expect(set(text, .ukrainian) == expected)
    }

    @Test(
        "English",
        arguments: [
            ("\"Yes\"", "“Yes”"), ("\"The 'Daisy' shop\"", "“The ‘Daisy’ shop”"), ("don't", "don’t"),
            ("the guests' table", "the guests’ table"), ("\"He said \"yes\" twice\"", "“He said ‘yes’ twice”"),
            ("pages 3--5", "pages_3–\u{2060}5"), ("wait---no", "wait—no"), ("Well...", "Well…"),
            ("a man in a hat", "a man in a hat"),
            ("Word - deed", "Word_— deed"), ("(\"so\")", "(“so”)"), ("1 000 000", "1_000_000"),
            ("see rule 15 or 5 min", "see rule_15 or 5 min"),
        ])
    func english(text: String, expected: String) {
        #expect(set(text, .english) == expected)
    }

    @Test(
        "In a page: quotations hold emphasis and links, code and addresses stay as they are",
        arguments: [
            ("Он сказал \"*да*\" дважды\n", "Он_сказал «да» дважды"),
            ("\"Смотрите [сюда](a.md), пожалуйста\"\n", "«Смотрите сюда, пожалуйста»"),
            ("\"Раз *\"два\"* три\"\n", "«Раз „два“ три»"),
            ("Код `\"x\" - y` и \"слово\"\n", "Код \"x\" - y и_«слово»"),
            ("Раз\n- два\n- \"три\"\n", "Раз два «три»"),
            ("\"Нет конца\n\n\"Другой абзац\"\n", "«Нет конца «Другой абзац»"),
            ("**Слово** - дело\n", "Слово_— дело"),
            ("См. [правило 15](a.md) и правило [15](a.md)\n", "См. правило_15 и_правило_15"),
            ("**Надо** же, *так* ли\n", "Надо_же, так_ли"),
            ("Пункт `x` 5\n", "Пункт x 5"),
            ("Правило: *не* говорите \"нет\"\n", "Правило: не_говорите «нет»"),
        ])
    func page(markdown: String, expected: String) async {
        var document = await MarkdownParser.shared.parse(Array(markdown.utf8)[...])
        document.typeset(.russian)
        let text = document.plainText(of: MarkdownDocument.root)
        #expect(text.split(separator: "\u{A0}", omittingEmptySubsequences: false).joined(separator: "_") == expected)
    }

    @Test("Setting type again changes nothing", arguments: 0..<500 as Range<UInt64>)
    func idempotent(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let pieces = [
            "слово", "в", " ", " ", " - ", "5", "№", ",", ".", "п'ять", "(слово)", "«да»", "...", "word", " — ",
            "правило", "б", "ли", "15", "–", "\n", "%",
        ]
        var text = ""
        for _ in 0..<Int.random(in: 0...15, using: &random) {
            text += pieces[Int.random(in: pieces.indices, using: &random)]
        }
        for language in Language.allCases {
            let once = Typography.typeset(text, language)
            #expect(Typography.typeset(once, language) == once, "\(text)")
        }
    }

    @Test("Letters and digits are never touched", arguments: 0..<500 as Range<UInt64>)
    func lettersStay(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let alphabet = Array("абїйAz09 \u{A0}%\"'.-—–…№§«»“”„‘’!?\n()😀\u{301}".unicodeScalars)
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...40, using: &random) {
            text.append(alphabet[Int.random(in: alphabet.indices, using: &random)])
        }
        let letters = { (text: String) in
            text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        }
        for language in Language.allCases {
            let set = Typography.typeset(String(text), language)
            #expect(letters(set).elementsEqual(letters(String(text))))
        }
    }
}
