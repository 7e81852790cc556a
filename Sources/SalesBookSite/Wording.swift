import Playbook
import SalesBookCore

/// What the interface says, in the edition's language, correctly typeset.
struct Wording: Sendable {
    let language: Language

    /// Every fixed word, for the templates: `{{w.copy}}`.
    var all: [String: String] { Self.words.mapValues { $0[column] } }

    subscript(key: String) -> String { Self.words[key]?[column] ?? key }

    private var column: Int {
        switch language {
        case .russian: 0
        case .ukrainian: 1
        case .english: 2
        }
    }

    /// A number with its noun in the right form: 1 вопрос, 2 вопроса, 5 вопросов.
    func count(_ number: Int, _ noun: Noun) -> String {
        "\(number)\u{A0}\(form(number, noun))"
    }

    func form(_ number: Int, _ noun: Noun) -> String {
        let forms = noun.forms[column]
        switch PluralRule.form(number, language) {
        case .one: return forms[0]
        case .few: return forms[1]
        case .many: return forms[2]
        }
    }

    /// `14 ноября 2025`, with no-break spaces.
    func date(_ date: CivilDate) -> String {
        "\(date.day)\u{A0}\(Self.months[column][Int(date.month) - 1])\u{A0}\(date.year)"
    }

    enum Noun {
        case page, minute, step, rule, customer, script, guarantee, guide, check, path, quiz, question, word, attempt,
            criterion

        init(_ kind: PageKind) {
            switch kind {
            case .rule: self = .rule
            case .customer: self = .customer
            case .script: self = .script
            case .guarantee: self = .guarantee
            case .guide: self = .guide
            case .check: self = .check
            case .path: self = .path
            case .quiz: self = .quiz
            case .glossary: self = .page
            }
        }

        /// By language: one, few, many.
        var forms: [[String]] {
            switch self {
            case .page:
                [
                    ["страница", "страницы", "страниц"], ["сторінка", "сторінки", "сторінок"],
                    ["page", "pages", "pages"],
                ]
            case .minute:
                [["минута", "минуты", "минут"], ["хвилина", "хвилини", "хвилин"], ["minute", "minutes", "minutes"]]
            case .step: [["шаг", "шага", "шагов"], ["крок", "кроки", "кроків"], ["step", "steps", "steps"]]
            case .rule:
                [["правило", "правила", "правил"], ["правило", "правила", "правил"], ["rule", "rules", "rules"]]
            case .customer:
                [
                    ["клиент", "клиента", "клиентов"], ["клієнт", "клієнти", "клієнтів"],
                    ["customer", "customers", "customers"],
                ]
            case .script:
                [
                    ["скрипт", "скрипта", "скриптов"], ["скрипт", "скрипти", "скриптів"],
                    ["script", "scripts", "scripts"],
                ]
            case .guarantee:
                [
                    ["гарантия", "гарантии", "гарантий"], ["гарантія", "гарантії", "гарантій"],
                    ["guarantee", "guarantees", "guarantees"],
                ]
            case .guide:
                [
                    ["руководство", "руководства", "руководств"], ["посібник", "посібники", "посібників"],
                    ["guide", "guides", "guides"],
                ]
            case .check:
                [["лист", "листа", "листов"], ["аркуш", "аркуші", "аркушів"], ["sheet", "sheets", "sheets"]]
            case .path:
                [
                    ["программа", "программы", "программ"], ["програма", "програми", "програм"],
                    ["programme", "programmes", "programmes"],
                ]
            case .quiz: [["тест", "теста", "тестов"], ["тест", "тести", "тестів"], ["quiz", "quizzes", "quizzes"]]
            case .question:
                [
                    ["вопрос", "вопроса", "вопросов"], ["питання", "питання", "питань"],
                    ["question", "questions", "questions"],
                ]
            case .attempt:
                [
                    ["попытка", "попытки", "попыток"], ["спроба", "спроби", "спроб"],
                    ["attempt", "attempts", "attempts"],
                ]
            case .criterion:
                [
                    ["критерий", "критерия", "критериев"], ["критерій", "критерії", "критеріїв"],
                    ["criterion", "criteria", "criteria"],
                ]
            case .word: [["слово", "слова", "слов"], ["слово", "слова", "слів"], ["word", "words", "words"]]
            }
        }
    }

    private static let months = [
        [
            "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
            "декабря",
        ],
        [
            "січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня",
            "листопада", "грудня",
        ],
        [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November",
            "December",
        ],
    ]

    /// The name of a section that has no `index.md` to name it.
    func sectionTitle(_ kind: PageKind) -> String { self["section." + kind.rawValue] }

    /// The name of one page of a kind, before its number: `Правило 12`.
    func kindName(_ kind: PageKind) -> String { self["kind." + kind.rawValue] }

    /// What a page is called: a script that is played is a conversation.
    func kindName(of page: Page) -> String { page.rolePlay == nil ? kindName(page.kind) : self["kind.play"] }

    /// Russian, Ukrainian, English.
    private static let words: [String: [String]] = [
        "bookTitle": ["Книга продаж", "Книга продажів", "Sales Book"],
        "skip": ["К тексту страницы", "До тексту сторінки", "Skip to the text"],
        "book": ["Книга", "Книга", "Book"],
        "tags": ["Темы", "Теми", "Topics"],
        "glossary": ["Словарь", "Словник", "Glossary"],
        "search": ["Поиск", "Пошук", "Search"],
        "searchTitle": ["Поиск по книге", "Пошук по книзі", "Search the book"],
        "searchIn": ["Искать в книге", "Шукати в книзі", "Search the book"],
        "searchQuery": ["Что ищем", "Що шукаємо", "What to look for"],
        "searchClear": ["Стереть запрос", "Стерти запит", "Clear the query"],
        "searchClose": ["Закрыть поиск", "Закрити пошук", "Close the search"],
        "searchHits": ["Что нашлось", "Що знайшлося", "What was found"],
        "searchEverywhere": ["Везде", "Усюди", "Everywhere"],
        "searchKinds": ["Где искать", "Де шукати", "Where to search"],
        "searchChoose": ["выбрать", "вибрати", "choose"],
        "searchOpen": ["открыть", "відкрити", "open"],
        "searchTip": [
            "Пишите как привыкли: форма слова, опечатка и чужая раскладка не помешают. Точная фраза\u{A0}— в\u{A0}«кавычках», лишнее слово\u{A0}— с\u{A0}минусом перед ним.",
            "Пишіть, як звикли: форма слова, описка й чужа розкладка не завадять. Точна фраза\u{A0}— у\u{A0}«лапках», зайве слово\u{A0}— з\u{A0}мінусом перед ним.",
            "Write as you are used to: the form of a word, a slip or the wrong keyboard layout does no harm. An exact phrase goes in “quotes”, an unwanted word after a minus.",
        ],
        "searchCount": ["Найдено страниц: {n}", "Знайдено сторінок: {n}", "Pages found: {n}"],
        "searchMore": ["Показать ещё {n}", "Показати ще {n}", "Show {n} more"],
        "searchInstead": [
            "Показаны страницы для {a} вместо\u{A0}«{b}».", "Показано сторінки для {a} замість\u{A0}«{b}».",
            "Showing pages for {a} instead of\u{A0}“{b}”.",
        ],
        "searchUnquoted": [
            "Те же слова без кавычек", "Ті самі слова без лапок", "The same words without quotation marks",
        ],
        "searchAsTyped": ["Искать как написано", "Шукати як написано", "Search as written"],
        "searchLiteral": [
            "Ищем как написано: {a}.", "Шукаємо як написано: {a}.", "Searching as written: {a}.",
        ],
        "searchCorrect": ["Исправлять опечатки", "Виправляти описки", "Correct slips"],
        "searchWithout": [
            "Всё сразу не встретилось нигде. На лучшей из страниц нет: {a}.",
            "Усе разом не трапилося ніде. На найкращій зі сторінок немає: {a}.",
            "No page has it all. The best of them lacks: {a}.",
        ],
        "searchNone": ["Ничего не нашлось", "Нічого не знайшлося", "Nothing was found"],
        "searchNearest": [
            "Похожие слова, которые в книге есть", "Схожі слова, які в книзі є", "Words like it that the book has",
        ],
        "searchRecent": ["Вы недавно искали", "Ви нещодавно шукали", "You recently searched for"],
        "searchForget": ["Забыть запросы", "Забути запити", "Forget them"],
        "searchWait": ["Открываем указатель…", "Відкриваємо покажчик…", "Opening the index…"],
        "searchAbsent": [
            "Поиск не открылся: рядом с книгой нет его файлов. Скопируйте папку книги целиком; читать её можно и\u{A0}так.",
            "Пошук не відкрився: поруч із книгою немає його файлів. Скопіюйте теку книги повністю; читати її можна й\u{A0}так.",
            "The search did not open: its files are not beside the book. Copy the whole folder of the book; it can be read as it is.",
        ],
        "searchDamaged": [
            "Поиск не открылся: его указатель повреждён. Попросите прислать книгу заново; читать её можно и\u{A0}так.",
            "Пошук не відкрився: його покажчик пошкоджено. Попросіть надіслати книгу ще раз; читати її можна й\u{A0}так.",
            "The search did not open: its index is damaged. Ask for the book to be sent again; it can be read as it is.",
        ],
        "searchOther": [
            "Поиск не открылся: его указатель\u{A0}— от\u{A0}другой сборки книги. Соберите книгу заново; читать её можно и\u{A0}так.",
            "Пошук не відкрився: його покажчик\u{A0}— від\u{A0}іншого складання книги. Складіть книгу ще раз; читати її можна й\u{A0}так.",
            "The search did not open: its index belongs to another build of the book. Build the book again; it can be read as it is.",
        ],
        "searchOldBrowser": [
            "Поиск не открылся: этому браузеру он не по\u{A0}силам. Обновите браузер; читать книгу можно и\u{A0}так.",
            "Пошук не відкрився: цьому браузеру він не під\u{A0}силу. Оновіть браузер; читати книгу можна й\u{A0}так.",
            "The search did not open: this browser is too old for it. Update the browser; the book can be read as it is.",
        ],
        "searchNoScript": [
            "Поиску нужен JavaScript, а\u{A0}в\u{A0}этом браузере он выключен. Страницу можно найти и\u{A0}по\u{A0}разделам.",
            "Пошуку потрібен JavaScript, а\u{A0}в\u{A0}цьому браузері його вимкнено. Сторінку можна знайти й\u{A0}за\u{A0}розділами.",
            "The search needs JavaScript, which this browser has switched off. The sections lead to every page, too.",
        ],
        "found": ["Найденное на странице", "Знайдене на сторінці", "Found on this page"],
        "foundBack": ["Вернуться к поиску", "Повернутися до пошуку", "Back to the search"],
        "foundPrevious": ["Предыдущее место", "Попереднє місце", "Previous place"],
        "foundNext": ["Следующее место", "Наступне місце", "Next place"],
        "foundClear": ["Снять пометки", "Зняти позначки", "Take the marks off"],
        "view": ["Вид", "Вигляд", "View"],
        "viewTitle": ["Вид книги", "Вигляд книги", "How the book looks"],
        "theme": ["Освещение", "Освітлення", "Light"],
        "themeAuto": ["Авто", "Авто", "Auto"],
        "themeDay": ["День", "День", "Day"],
        "themeLamp": ["Лампа", "Лампа", "Lamp"],
        "textSize": ["Размер текста", "Розмір тексту", "Text size"],
        "sizeSmall": ["Мельче", "Дрібніше", "Smaller"],
        "sizeNormal": ["Обычный", "Звичайний", "Normal"],
        "sizeLarge": ["Крупнее", "Більше", "Larger"],
        "sizeHuge": ["Очень крупный", "Дуже великий", "Largest"],
        "close": ["Закрыть", "Закрити", "Close"],
        "sections": ["Разделы книги", "Розділи книги", "Sections of the book"],
        "main": ["Главное", "Головне", "Main"],
        "crumbs": ["Где вы", "Де ви", "Where you are"],
        "copy": ["Скопировать", "Скопіювати", "Copy"],
        "copied": ["Скопировано", "Скопійовано", "Copied"],
        "copyFailed": [
            "Браузер не дал скопировать. Выделите фразу и скопируйте сами.",
            "Браузер не дав скопіювати. Виділіть фразу й скопіюйте самі.",
            "The browser did not allow copying. Select the phrase and copy it yourself.",
        ],
        "phraseTitle": ["Проверьте фразу", "Перевірте фразу", "Check a phrase"],
        "phraseShort": [
            "Ответ клиенту глазами правил", "Відповідь клієнтові очима правил",
            "A reply, read with the eyes of the rules",
        ],
        "phraseLead": [
            "Вставьте ответ, прежде чем его отправить. Книга прочтёт его глазами клиента и\u{A0}отметит карандашом, что зацепит.",
            "Вставте відповідь, перш ніж її надіслати. Книга прочитає її очима клієнта й\u{A0}позначить олівцем, що зачепить.",
            "Paste a reply before you send it. The book reads it with the client’s eyes and marks in pencil what will catch.",
        ],
        "phraseLabel": ["Ваш ответ клиенту", "Ваша відповідь клієнтові", "Your reply to the client"],
        "phrasePrivate": [
            "Текст не\u{A0}покидает ваше устройство и\u{A0}нигде не\u{A0}хранится",
            "Текст не\u{A0}залишає ваш пристрій і\u{A0}ніде не\u{A0}зберігається",
            "The text does not leave your device and is stored nowhere",
        ],
        "phraseCheck": ["Проверить", "Перевірити", "Check"],
        "phraseTries": ["Или попробуйте на\u{A0}чужой:", "Або спробуйте на\u{A0}чужій:", "Or try somebody else’s:"],
        "phraseReading": ["Разбор", "Розбір", "What the book says"],
        "phraseFinds": ["Замечания", "Зауваження", "Notes"],
        "phraseNote": ["замечание", "зауваження", "note"],
        "phraseError": ["Ошибка", "Помилка", "Mistake"],
        "phraseAdvice": ["Совет", "Порада", "Advice"],
        "phraseErrors": ["ошибка|ошибки|ошибок", "помилка|помилки|помилок", "mistake|mistakes|mistakes"],
        "phraseAdvices": [
            "совет|совета|советов", "порада|поради|порад", "piece of advice|pieces of advice|pieces of advice",
        ],
        "phraseBetter": ["Лучше", "Краще", "Better"],
        "phraseReplace": ["Заменить", "Замінити", "Replace"],
        "phraseRemove": ["Убрать", "Прибрати", "Take out"],
        "phraseReplaced": ["Заменено", "Замінено", "Replaced"],
        "phraseUndo": ["Вернуть как было", "Повернути, як було", "Put it back"],
        "phraseUndone": ["Возвращено", "Повернено", "Put back"],
        "phraseCopy": ["Скопировать ответ", "Скопіювати відповідь", "Copy the reply"],
        "phraseNothing": ["Ничего не\u{A0}зацепило.", "Ніщо не\u{A0}зачепило.", "Nothing catches."],
        "phraseClean": ["Так можно отправить.", "Так можна надсилати.", "It can go."],
        "phraseEmpty": [
            "Напишите или вставьте ответ, и\u{A0}книга его прочтёт.",
            "Напишіть або вставте відповідь, і\u{A0}книга її прочитає.",
            "Write or paste a reply, and the book will read it.",
        ],
        "phraseRule": ["Правило", "Правило", "Rule"],
        "phraseShow": ["показать в\u{A0}тексте", "показати в\u{A0}тексті", "show in the text"],
        "phraseOwn": ["Проверить свою фразу", "Перевірити свою фразу", "Check a phrase of your own"],
        "phraseFailed": [
            "Проверка не\u{A0}открылась: часть книги не\u{A0}найдена. Скопируйте папку с\u{A0}книгой заново.",
            "Перевірка не\u{A0}відкрилася: частину книги не\u{A0}знайдено. Скопіюйте теку з\u{A0}книгою заново.",
            "The check did not open: a part of the book is missing. Copy the folder of the book again.",
        ],
        "phraseNoScript": [
            "Проверке нужен JavaScript, а\u{A0}в\u{A0}этом браузере он выключен. Сверьте ответ сами, по\u{A0}правилам:",
            "Перевірці потрібен JavaScript, а\u{A0}в\u{A0}цьому браузері його вимкнено. Звірте відповідь самі, за\u{A0}правилами:",
            "The check needs JavaScript, which this browser has switched off. Compare your reply with the rules yourself:",
        ],
        "markRead": ["Отметить прочитанным", "Позначити прочитаним", "Mark as read"],
        "read": ["Прочитано", "Прочитано", "Read"],
        "readHint": [
            "Дочитали? Заложите страницу лентой.", "Дочитали? Закладіть сторінку стрічкою.",
            "Read to the end? Mark the page with the ribbon.",
        ],
        "trainFailed": [
            "Вопросы не\u{A0}открылись: рядом нет файлов книги или браузер слишком старый. Скопируйте папку книги целиком.",
            "Питання не\u{A0}відкрилися: поруч немає файлів книги або браузер застарий. Скопіюйте теку книги цілком.",
            "The questions did not open: files of the book are missing, or the browser is too old. Copy the whole folder of the book.",
        ],
        "notSaved": [
            "Браузер не даёт книге хранить отметки: они проживут, пока открыта эта вкладка.",
            "Браузер не дозволяє книзі зберігати позначки: вони житимуть, доки відкрита ця вкладка.",
            "The browser does not let the book keep marks: they last while this tab is open.",
        ],
        "onThisPage": ["На этой странице", "На цій сторінці", "On this page"],
        "steps": ["Шаги", "Кроки", "Steps"],
        "step": ["Шаг", "Крок", "Step"],
        "neighbours": ["Соседние страницы", "Сусідні сторінки", "Neighbouring pages"],
        "ruleOfDay": ["Правило дня", "Правило дня", "Rule of the day"],
        "tryToday": ["Попробуйте сегодня:", "Спробуйте сьогодні:", "Try it today:"],
        "readIn": ["Прочитать:", "Прочитати:", "Read in"],
        "inside": ["Что внутри", "Що всередині", "What is inside"],
        "changed": ["Что изменилось", "Що змінилося", "What changed"],
        "allChanges": ["Все изменения", "Усі зміни", "All changes"],
        "yourBook": ["Ваша книга", "Ваша книга", "Your book"],
        "continue": ["Вы остановились здесь", "Ви зупинилися тут", "You stopped here"],
        "continueNext": ["Дальше", "Далі", "Next"],
        "readOf": ["Прочитано", "Прочитано", "Read"],
        "of": ["из", "з", "of"],
        "begin": ["Начните отсюда", "Почніть звідси", "Begin here"],
        "filters": ["Отобрать страницы", "Відібрати сторінки", "Filter pages"],
        "channel": ["Канал", "Канал", "Channel"],
        "all": ["Все", "Усі", "All"],
        "online": ["Онлайн", "Онлайн", "Online"],
        "offline": ["Офлайн", "Офлайн", "Offline"],
        "online.low": ["онлайн", "онлайн", "online"],
        "offline.low": ["офлайн", "офлайн", "offline"],
        "role": ["Роль", "Роль", "Role"],
        "anyRole": ["Любая роль", "Будь-яка роль", "Any role"],
        "tag": ["Тема", "Тема", "Topic"],
        "anyTag": ["Любая тема", "Будь-яка тема", "Any topic"],
        "onlyUnread": ["Только непрочитанные", "Лише непрочитані", "Only unread"],
        "shown": ["Показано", "Показано", "Shown"],
        "nothing": ["Ничего не подошло", "Нічого не підійшло", "Nothing fits"],
        "nothingHint": [
            "Снимите один из отборов: страницы никуда не делись.",
            "Зніміть один із відборів: сторінки нікуди не поділися.",
            "Take off one of the filters: the pages are still there.",
        ],
        "reset": ["Показать все", "Показати всі", "Show all"],
        "bySet": ["По темам", "За темами", "By topic"],
        "atRandom": ["Открыть наугад", "Відкрити навмання", "Open at random"],
        "new": ["Новое", "Нове", "New"],
        "updated": ["Обновлено", "Оновлено", "Updated"],
        "verified": ["проверено", "перевірено", "verified"],
        "due": ["пора перечитать: проверено", "час переглянути: перевірено", "due for review: verified"],
        "stamp": ["ПРОВЕРЕНО", "ПЕРЕВІРЕНО", "VERIFIED"],
        "source": ["Источник:", "Джерело:", "Source:"],
        "owner": ["За страницу отвечает", "За сторінку відповідає", "Responsible for this page:"],
        "phrases": ["Фразы", "Фрази", "Phrases"],
        "say": ["Что сказать", "Що сказати", "What to say"],
        "avoid": ["Не говорите", "Не кажіть", "Do not say"],
        "wrong": ["Не так", "Не так", "Not this"],
        "right": ["Так", "Так", "This"],
        "why": ["Почему", "Чому", "Why"],
        "case": ["Случай", "Випадок", "A case"],
        "check": ["Что заметит проверяющий", "Що помітить перевіряльник", "What a reviewer will notice"],
        "checkHint": [
            "Отметьте, что уже получается. Отметки видите только вы.",
            "Позначте, що вже виходить. Позначки бачите тільки ви.",
            "Tick what you already do. Only you see the ticks.",
        ],
        "sheetFill": ["Заполнить", "Заповнити", "Fill in"],
        "sheetHow": [
            "Отмечайте то, что увидели или услышали сами. Случая не было — так и отметьте: в счёт это не идёт.",
            "Позначайте те, що побачили або почули самі. Нагоди не було — так і позначте: до рахунку це не йде.",
            "Mark what you saw or heard yourself. What did not come up is marked so, and does not count.",
        ],
        "sheetHowNumbers": [
            "Одна отметка на вопрос. На что ответить нельзя, отметьте «не было»: в счёт это не идёт.",
            "Одна позначка на питання. На що відповісти не можна, позначте «не було»: до рахунку це не йде.",
            "One mark a question. What cannot be answered is marked “n/a”, and does not count.",
        ],
        "sheetScale": [
            "{a} — хуже некуда, {b} — лучше не бывает.", "{a} — гірше нікуди, {b} — краще не буває.",
            "{a} is the worst, {b} the best.",
        ],
        "sheetPaper": [
            "Без скрипта отметки не сохранятся: распечатайте лист и заполните ручкой.",
            "Без скрипту позначки не збережуться: роздрукуйте аркуш і заповніть ручкою.",
            "Without a script nothing is kept: print the sheet and fill it in with a pen.",
        ],
        "sheetAbout": ["Кого проверяли", "Кого перевіряли", "Who was observed"],
        "sheetServed": ["Кто вас обслуживал", "Хто вас обслуговував", "Who served you"],
        "sheetBy": ["Кто проверял", "Хто перевіряв", "Who observed"],
        "sheetDay": ["Дата", "Дата", "Date"],
        "sheetPlace": [
            "Место, номер звонка или чата", "Місце, номер дзвінка або чату", "Place, number of the call or chat",
        ],
        "sheetServedAt": ["Где это было", "Де це було", "Where it was"],
        "sheetPrint": ["Распечатать лист", "Роздрукувати аркуш", "Print the sheet"],
        "sheetYes": ["да", "так", "yes"],
        "sheetNo": ["нет", "ні", "no"],
        "sheetNone": ["не было", "не було", "n/a"],
        "sheetNoneRest": ["случая", "нагоди", "did not come up"],
        "sheetNote": ["Заметка", "Нотатка", "Note"],
        "sheetSum": ["Итог", "Підсумок", "Result"],
        "sheetWait": [
            "Итог появится с первой отметкой: доля соблюдённого и слабые места.",
            "Підсумок з’явиться з першою позначкою: частка дотриманого та слабкі місця.",
            "The result appears with the first mark: the share kept, and the weak places.",
        ],
        "sheetYesCount": ["Да", "Так", "Yes"],
        "sheetNoCount": ["Нет", "Ні", "No"],
        "sheetAnswered": ["Сумма", "Сума", "Sum"],
        "sheetTotal": ["Итог, %", "Підсумок, %", "Result, %"],
        "sheetSign": ["Подпись", "Підпис", "Signature"],
        "ask": ["Проверьте себя", "Перевірте себе", "Check yourself"],
        "signs": ["Приметы", "Прикмети", "How to know"],
        "advice": ["Что делать", "Що робити", "What to do"],
        "do": ["Делайте", "Робіть", "Do"],
        "dont": ["Не делайте", "Не робіть", "Do not"],
        "dialogue": ["Разговор", "Розмова", "The conversation"],
        "whyWorks": ["Почему работает.", "Чому працює.", "Why it works."],
        "answer": ["Ответить", "Відповісти", "Answer"],
        "answerInTraining": [
            "Ответ и\u{A0}разбор\u{A0}— в\u{A0}{a}.", "Відповідь і\u{A0}розбір\u{A0}— у\u{A0}{a}.",
            "The answer is in the {a}.",
        ],
        "inTraining": ["тренировке", "тренуванні", "training"],
        "train": ["Тренировка", "Тренування", "Training"],
        "trainLead": [
            "Вопросы по\u{A0}книге, повторение по\u{A0}дням, экзамены. Что вы ответили, остаётся на\u{A0}этом устройстве.",
            "Питання за\u{A0}книгою, повторення за\u{A0}днями, іспити. Ваші відповіді лишаються на\u{A0}цьому пристрої.",
            "Questions on the book, repetition day by day, exams. What you answer stays on this device.",
        ],
        "trainNoScript": [
            "Здесь нужен JavaScript, а\u{A0}в\u{A0}этом браузере он выключен. Вопросы стоят и\u{A0}на\u{A0}страницах книги.",
            "Тут потрібен JavaScript, а\u{A0}в\u{A0}цьому браузері його вимкнено. Питання є\u{A0}й\u{A0}на\u{A0}сторінках книги.",
            "This needs JavaScript, which this browser has switched off. The pages of the book hold questions, too.",
        ],
        "dueCount": ["ждут повторения", "чекають на повторення", "due for review"],
        "me": ["Я", "Я", "Me"],
        "mePage": ["Мои успехи", "Мої успіхи", "My progress"],
        "meLead": [
            "Что прочитано, что пора повторить и\u{A0}как сданы экзамены. Отсюда результат уходит тренеру файлом.",
            "Що прочитано, що час повторити і\u{A0}як складено іспити. Звідси результат іде тренерові файлом.",
            "What you have read, what is due for review and how your exams went. From here the result goes to the trainer as a file.",
        ],
        "practise": ["Потренировать", "Потренувати", "Practise"],
        "examPass": ["порог {a}\u{A0}%", "поріг {a}\u{A0}%", "pass mark {a}\u{A0}%"],
        "examPools": ["О чём спросят", "Про що спитають", "What it asks about"],
        "examHint": [
            "Вопросы выпадают заново при каждой попытке. Что верно, скажем в\u{A0}конце.",
            "Питання випадають щоразу інші. Що правильно, скажемо наприкінці.",
            "Every attempt draws its own questions. What is right is told at the end.",
        ],
        "examStart": ["К экзамену", "До іспиту", "To the exam"],
        "play": ["Сыграть по ролям", "Зіграти за ролями", "Play it"],
        "playHint": [
            "Можно и\u{A0}просто читать: выберите ответ, ссылка приведёт к\u{A0}тому, что было дальше.",
            "Можна й\u{A0}просто читати: оберіть відповідь, посилання приведе до\u{A0}того, що було далі.",
            "It can also be read: choose a reply, and the link leads to what came next.",
        ],
        "ending.good": ["Хороший конец", "Добрий кінець", "A good ending"],
        "ending.fair": ["Могло быть лучше", "Могло бути краще", "It could have been better"],
        "ending.bad": ["Плохой конец", "Поганий кінець", "A bad ending"],
        "reaction": ["Что из этого вышло", "Що з цього вийшло", "What came of it"],
        "q.pair": [
            "Какой ответ следует правилу «{a}»?", "Яка відповідь дотримує правила «{a}»?",
            "Which reply follows the rule “{a}”?",
        ],
        "q.say": [
            "Какую из\u{A0}этих фраз можно сказать клиенту?", "Яку з\u{A0}цих фраз можна сказати клієнтові?",
            "Which of these can be said to a customer?",
        ],
        "q.breaks": [
            "Какие из\u{A0}фраз нарушают правило «{a}»?", "Які з\u{A0}фраз порушують правило «{a}»?",
            "Which of these break the rule “{a}”?",
        ],
        "q.instead": ["Лучше так: {a}.", "Краще так: {a}.", "Better: {a}."],
        "q.sign": ["Кто перед вами?", "Хто перед вами?", "Who is this?"],
        "q.advice": ["«{a}». Как поступить?", "«{a}». Як учинити?", "“{a}”. What do you do?"],
        "q.advice.customer": [
            "Перед вами\u{A0}— {a}. Как поступить?", "Перед вами\u{A0}— {a}. Як учинити?",
            "The customer is of the type “{a}”. What do you do?",
        ],
        "q.advice.guarantee": [
            "Вы пообещали: «{a}». Как сдержать слово?", "Ви пообіцяли: «{a}». Як дотримати слова?",
            "You have promised: “{a}”. How do you keep your word?",
        ],
        "q.steps": [
            "«{a}». Расставьте шаги по\u{A0}порядку.", "«{a}». Розставте кроки за\u{A0}порядком.",
            "“{a}”. Put the steps in order.",
        ],
        "q.match": ["Составьте пары.", "Складіть пари.", "Find the pairs."],
        "q.match.titled": [
            "Составьте пары: «{a}» и\u{A0}«{b}».", "Складіть пари: «{a}» і\u{A0}«{b}».",
            "Find the pairs: “{a}” and “{b}”.",
        ],
        "q.sides": [
            "К\u{A0}чему это относится: «{a}» или «{b}»?", "До\u{A0}чого це належить: «{a}» чи «{b}»?",
            "Which side does it belong to: “{a}” or “{b}”?",
        ],
        "q.guarantee": ["Какую гарантию здесь дать?", "Яку гарантію тут дати?", "Which guarantee do you give here?"],
        "q.promise": ["«{a}». Что пообещаете?", "«{a}». Що пообіцяєте?", "“{a}”. What do you promise?"],
        "q.term": ["О\u{A0}каком слове речь?", "Про яке слово йдеться?", "Which word is it?"],
        "ready": ["Держите под рукой", "Тримайте під рукою", "Have at hand"],
        "whatReplied": ["Что ответил клиент?", "Що відповів клієнт?", "What did the client answer?"],
        "whatNext": ["Что дальше?", "Що далі?", "What next?"],
        "ifSays": ["Если говорит", "Якщо каже", "If they say"],
        "if": ["Если", "Якщо", "If"],
        "promise": ["Обещание", "Обіцянка", "The promise"],
        "guarantee.signs": ["Когда давать", "Коли давати", "When to give it"],
        "guarantee.advice": ["Как сдержать", "Як дотримати", "How to honour it"],
        "guarantee.do": ["Сдержать", "Дотримати", "Keep it"],
        "guarantee.dont": ["Испортить", "Зіпсувати", "Spoil it"],
        "related": ["Рядом", "Поруч", "Nearby"],
        "notConfuse": ["Не путайте с ним", "Не плутайте з ним", "Not to be confused with"],
        "portraitOf": ["Портрет:", "Портрет:", "Portrait:"],
        "queue": [
            "Очередь у прилавка: покупатели ждут, звонок на прилавке молчит",
            "Черга біля прилавка: покупці чекають, дзвоник на прилавку мовчить",
            "A queue at the counter: customers wait, the bell is silent",
        ],
        "outOf": ["из 5", "з 5", "of 5"],
        "edition": ["Издание от", "Видання від", "Edition of"],
        "offlineNote": [
            "Книга открывается без интернета.", "Книга відкривається без інтернету.",
            "The book opens without the internet.",
        ],
        "mistake": ["Нашли неточность?", "Знайшли неточність?", "Found a mistake?"],
        "writeUs": ["Напишите нам", "Напишіть нам", "Write to us"],
        "bookLanguage": ["Язык книги", "Мова книги", "Language of the book"],
        "printPage": ["Напечатать страницу", "Надрукувати сторінку", "Print this page"],
        "printSection": [
            "Весь раздел одной страницей, для печати", "Увесь розділ однією сторінкою, для друку",
            "The whole section on one page, for printing",
        ],
        "printNote": [
            "Раздел целиком, для печати и чтения подряд.", "Розділ повністю, для друку й читання поспіль.",
            "The whole section, to print or to read through.",
        ],
        "print": ["Напечатать", "Надрукувати", "Print"],
        "backToSection": ["К разделу", "До розділу", "To the section"],
        "tagsLead": [
            "Всё, что книга говорит о каждой теме.", "Усе, що книга каже про кожну тему.",
            "All that the book says on each topic.",
        ],
        "changesLead": [
            "Что добавлено и поправлено, новое сверху.", "Що додано й виправлено, нове зверху.",
            "What was added and corrected, newest first.",
        ],
        "chooseLanguage": ["Выберите язык", "Оберіть мову", "Choose a language"],
        "pages": ["Страницы", "Сторінки", "Pages"],
        "letters": ["По буквам", "За літерами", "By letter"],
        "engineFailed": [
            "Правило дня не загрузилось; показано первое правило.",
            "Правило дня не завантажилося; показано перше правило.",
            "The rule of the day did not load; the first rule is shown.",
        ],
        "languageName": ["Русский", "Українська", "English"],
        "otherLanguage": ["По-русски", "Українською", "In English"],
        "note": ["Заметка", "Примітка", "Note"],
        "tip": ["Совет", "Порада", "Tip"],
        "important": ["Важно", "Важливо", "Important"],
        "warning": ["Осторожно", "Обережно", "Warning"],
        "caution": ["Опасно", "Небезпечно", "Caution"],
        "table": ["Таблица", "Таблиця", "Table"],
        "done": ["Сделано", "Зроблено", "Done"],
        "undone": ["Не сделано", "Не зроблено", "To do"],
        "backToText": ["Назад к тексту", "Назад до тексту", "Back to the text"],
        "section.rule": ["Правила", "Правила", "Rules"],
        "section.customer": ["Клиенты", "Клієнти", "Customers"],
        "section.script": ["Скрипты", "Скрипти", "Scripts"],
        "section.guarantee": ["Гарантии", "Гарантії", "Guarantees"],
        "section.guide": ["Руководства", "Посібники", "Guides"],
        "section.check": ["Проверка", "Перевірка", "Checks"],
        "section.path": ["Программы", "Програми", "Programmes"],
        "section.quiz": ["Тесты", "Тести", "Quizzes"],
        "section.glossary": ["Словарь", "Словник", "Glossary"],
        "kind.rule": ["Правило", "Правило", "Rule"],
        "kind.customer": ["Клиент", "Клієнт", "Customer"],
        "kind.script": ["Скрипт", "Скрипт", "Script"],
        "kind.guarantee": ["Гарантия", "Гарантія", "Guarantee"],
        "kind.guide": ["Руководство", "Посібник", "Guide"],
        "kind.check": ["Лист проверки", "Аркуш перевірки", "Check sheet"],
        "kind.path": ["Программа", "Програма", "Programme"],
        "kind.quiz": ["Тест", "Тест", "Quiz"],
        "kind.play": ["Разговор", "Розмова", "Role-play"],
        "kind.glossary": ["Словарь", "Словник", "Glossary"],
    ]
}
