import Playbook
import SalesBookCore

/// The words that the checks bring with them, so that a trainer need not write them: in the form of `PatternSource`.
struct BuiltInPatterns {
    /// What makes an order a request, as it is put behind a verb.
    let please: String
    /// What makes a sentence polite.
    let pleasePatterns: [String]
    /// A date, a time or a length of time.
    let time: [String]
    let apology: [String]
    let apologyExcuses: [String]
    let promise: [String]
    /// Orders that only English tells by their place.
    let orders: [String]
    /// The words of each class of `PhraseRules.Reserved`.
    let reserved: [String]

    init(_ language: Language) {
        switch language {
        case .russian: self = .russian
        case .ukrainian: self = .ukrainian
        case .english: self = .english
        }
    }

    private init(
        please: String, pleasePatterns: String, time: String, apology: String, apologyExcuses: String, promise: String,
        orders: String = "", polite: String, filler: String = "", lead: String, subject: String
    ) {
        func list(_ text: String) -> [String] {
            // Spaces at the ends do no harm: a pattern is read word by word.
            text.split { $0 == ";" || $0 == "\n" }.map(String.init).filter { $0.contains { $0 != " " } }
        }
        self.please = please
        self.pleasePatterns = list(pleasePatterns)
        self.time = list(time)
        self.apology = list(apology)
        self.apologyExcuses = list(apologyExcuses)
        self.promise = list(promise)
        self.orders = list(orders)
        reserved = [polite, lead, subject, filler]
    }

    private static let russian = BuiltInPatterns(
        please: "пожалуйста",
        pleasePatterns:
            """
            пожалуйста|пожалуста|пожалуйсто|пожайлуста|пжлст|пжл|плиз|плз; пож-та; будьте добры|любезны; будь добр|добра
            прошу; просим; если вам удобно; если можно
            примите (наши|мои|наше|моё|нашу|мою) извинения|соболезнования|соболезнование|благодарность|поздравления
            если ... пишите|спрашивайте|звоните|набирайте мне|нам|меня
            """,
        time: """
            <number> (рабочий*) секунда*|минута*|минутка*|час*|день*|неделя*|месяц*|год*|сутки*|дней
            два|две|двух|три|трех|четыре|четырех|пять|пяти|шесть|семь|восемь|девять|десять|десяти|пятнадцать|пятнадцати|двадцать|двадцати|тридцать|сорок|полтора|полторы|пару|пара (рабочий*) секунда*|минута*|час*|день*|неделя*|месяц*|дней|сутки*
            полчаса|получаса|полминуты|полдня
            через минуту|минутку|час|день|неделю|месяц|полчаса|полминуты
            в течение минуты|часа|дня|недели|суток
            за минуту|час|день|неделю
            понедельник*|вторник*|среду|среда|среде|четверг*|пятница*|суббота*|воскресенье*
            <number> январь*|февраль*|март*|апрель*|май*|июнь*|июль*|август*|сентябрь*|октябрь*|ноябрь*|декабрь*
            в|к|до|с|после|около|не|раньше <number>
            раньше|позже|позднее <number>
            до|к вечера|вечеру|утра|утру|обеда|обеду|полудня|полудню|полуночи|закрытия|конца
            сегодня; завтра; послезавтра; вечером; утром; днем; ночью; в тот же день|вечер|час
            """,
        apology: """
            извините|простите|извини|прости
            извиняюсь|извиняемся|извените|извеняюсь|извиняйте|сорри|сори|пардон|звиняйте
            """,
        apologyExcuses: "пожалуйста; прошу|просим|приносим|приношу прощения|извинения|извинить|простить",
        promise: """
            скоро; вскоре; в скором времени; на днях; в ближайший* время|дни|часы; со дня на день; вот-вот; с минуты на минуту
            постараюсь|постараемся|постарается|попробуем|попробую; как только сможем|смогу|получится|освободимся|освобожусь
            при первой возможности; как-нибудь; когда-нибудь; со временем; чуть|немного|попозже позже|попозже; попозже
            """,
        polite: """
            здравствуйте здравствуй извините простите извини прости давайте позвольте разрешите хотите захотите бежите
            звиняйте обращайтесь представляете будьте представьте поверьте здраствуйте здравствуте извените извеняйте
            приходите заходите приезжайте заглядывайте располагайтесь угощайтесь берегите не возвращайтесь болейте
            беспокойтесь волнуйтесь переживайте торопитесь выздоравливайте поправляйтесь отдыхайте наслаждайтесь пользуйтесь
            увидите услышите заметите
            """,
        filler: "смотрите слушайте послушайте глядите поймите посмотрите",
        lead:
            "ну а и да так ой ах эй но вот нет ага угу хм эх ну-ну тогда ладно значит дорогой уважаемый добрый здравствуйте привет день вечер утро доброе извините",
        subject: """
            вы что как если когда где куда откуда чем сколько почему зачем который которая которое которые которую кто кого
            чтобы пока ли хоть раз либо все обычно всегда уже
            """)

    private static let ukrainian = BuiltInPatterns(
        please: "будь ласка",
        pleasePatterns: """
            будь|будьте ласка|ласкаві|добрі; будьласка; плз|пліз|плс; прошу; просимо; якщо вам зручно; якщо можна
            прийміть (наші|мої|нашу|мою) вибачення|співчуття|подяку|вітання
            якщо ... пишіть|питайте|телефонуйте|дзвоніть мені|нам|мене
            """,
        time: """
            <number> (робочий*) секунда*|хвилина*|хвилинка*|година*|день*|тиждень*|місяць*|рік*|доба*|днів
            два|дві|двох|три|трьох|чотири|чотирьох|п'ять|п'яти|шість|сім|вісім|дев'ять|десять|десяти|п'ятнадцять|двадцять|тридцять|сорок|півтора|півтори|пару (робочий*) секунда*|хвилина*|година*|день*|тиждень*|місяць*|днів|доба*
            пів години|хвилини|дня; півгодини; півхвилини
            за|через хвилину|хвилинку|годину|день|тиждень|місяць|добу
            протягом|упродовж хвилини|години|дня|тижня|доби
            понеділок*|вівторок*|середу|середа|середи|четвер*|п'ятниця*|субота*|неділя*
            <number> січень*|лютий*|березень*|квітень*|травень*|червень*|липень*|серпень*|вересень*|жовтень*|листопад*|грудень*
            о|об|в|у|до|з|із|після|близько|від <number>
            раніше|пізніше <number>
            до|під вечора|вечір|ранку|ранок|обіду|полудня|закриття|зачинення|кінця
            сьогодні; завтра; післязавтра; увечері; ввечері; вранці; уранці; удень; вдень; того ж|самого дня|вечора
            """,
        apology: """
            вибачте|пробачте|вибач|пробач
            вибачаюсь|вибачаюся|вибачаємось|вибачаємося|сорі|соррі|пардон|звиняйте
            """,
        apologyExcuses:
            "будь|будьте ласка|ласкаві; прошу|просимо вибачення|пробачення|вибачити; перепрошую|перепрошуємо",
        promise: """
            скоро; незабаром; невдовзі; найближчий* час|часом|дні|днями; цими|днями днями; днями; от-от; ось-ось; з хвилини на хвилину; з дня на день
            постараюся|постараюсь|постараємося|постараємось|спробуємо|спробую; щойно зможемо|зможу|вийде|звільнюся|звільнимося; як тільки зможемо|зможу|вийде
            за першої нагоди; якось; колись; згодом; трохи|трішки|дещо пізніше|згодом
            """,
        polite: """
            вибачте пробачте вибач пробач звиняйте дозвольте давайте даруйте звертайтеся
            звертайтесь будьте уявіть повірте перепрошую приходьте заходьте приїжджайте завітайте пригощайтеся бережіть повертайтеся
            хвилюйтеся хвилюйтесь турбуйтеся переживайте поспішайте одужуйте розташовуйтеся розташовуйтесь відпочивайте
            насолоджуйтеся користуйтеся почувайтеся бувайте пригощайтесь повертайтесь
            """,
        filler: "дивіться слухайте послухайте гляньте зрозумійте подивіться",
        lead:
            "ну а і й та так ой ах ей але от ось ні ага угу хм то тоді гаразд добре отже добрий доброго привіт вітаю день дня вечір ранку вибачте",
        subject:
            "ви що як якщо коли де куди звідки чим скільки чому навіщо який яка яке які хто кого щоб поки чи хоч раз усі"
    )

    private static let english = BuiltInPatterns(
        please: "please",
        pleasePatterns: "please; kindly; could|would|can you; would you mind",
        time: """
            <number> second*|minute*|hour*|day*|week*|month*|am|pm
            one|two|three|four|five|six|ten|twenty|thirty second*|minute*|hour*|day*|week*
            in|within an|a minute|hour|day|week; half an hour
            monday|tuesday|wednesday|thursday|friday|saturday|sunday
            january|february|march|april|may|june|july|august|september|october|november|december
            at|by|before|after|until|from <number>; by|before noon|midnight; today; tomorrow; tonight
            """,
        apology: "sorry; my bad; apologies",
        apologyExcuses:
            "i|we am|are (very|so|really) sorry; i'm|we're (very|so|really) sorry; please; i|we (sincerely) apologise|apologize; our|my apologies",
        promise:
            "soon; shortly; later; eventually; as soon as possible; asap; in due course; one of these days; we'll|i'll try; will try; in the near future",
        orders: """
            send|write|call|wait|hold|pay|fill|come|go|bring|tell|give|check|contact|email|read|look|ask|sign|confirm|print|scan|choose|decide
            don't call|write|wait|touch|worry|ask
            """,
        polite: "", lead: "so well and but oh ok okay hi hello no yes", subject: "you if when what how who that")
}
