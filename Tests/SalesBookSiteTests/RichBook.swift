/// A book with everything in it: each kind of page, each block, two full editions and one that has almost nothing.
enum RichBook {
    static let files: [String: String] = settings.merging(edition("ru")) { $1 }.merging(edition("uk")) { $1 }
        .merging([
            "en/guides/01-only.md":
                "# The only page\n\nNo tags, no changes. See [the rule](../../ru/rules/01-prosite.md).\n"
        ]) { $1 }

    /// The Russian edition alone, in its folder.
    static let russian: [String: String] = settings.merging(edition("ru")) { $1 }

    static let bytes: [String: [UInt8]] = ["price.pdf": [0x25, 0x50, 0x44, 0x46]]

    private static let settings = [
        "book.yml": """
        title: {ru: "Книга \\"Пуговицы\\"", uk: Книга «Ґудзика»}
        subtitle: {ru: Как мы говорим, uk: Як ми говоримо}
        company: Пуговица
        languages: [ru, uk, en]
        accent: "#2b3ea8"
        contact: trainer@shop.ua
        logo: img/Логотип.svg
        """,
        "img/Логотип.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\"/>",
        "img/зал.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"200\"/>",
    ]

    private static func edition(_ tag: String) -> [String: String] {
        let pages = [
            "index.md":
                "---\ntitle: Книга смены\nsummary: Что мы говорим гостям\n---\n\nНачните с [правил](rules/), потом [словарь](glossary.md#гость).\n\n## О книге\n\nЕё пишет [тренер](#о-книге).\n",
            "glossary.md":
                "---\ntitle: Словарь\nsummary: Наши слова\n---\n\n## Ёлка\n\nДерево.\n\n## Ель\n\nТоже дерево.[^1]\n\n## Гость\n\nТот, кто вошёл. См. [ёлка](#ёлка).\n\n## 5 шагов\n\nПуть.\n\n[^1]: Хвойное.\n",
            "rules/index.md":
                "---\ntitle: Правила\nsummary: Слова, которые работают\nkind: rule\n---\n\nПять слов. [К первому](01-prosite.md), [ниже](#почему-так).\n\n## Почему так\n\nПотому.\n",
            "rules/01-prosite.md": rule, "rules/02-obeschayte.md": secondRule,
            "rules/03-chistyy-list.md": "# Чистый лист\n",
            "customers/01-hamlo.md": customer,
            "customers/02-znayka.md":
                "---\ntitle: Знайка\nportrait: know-all\ntags: [C#]\nrelated: [01-hamlo.md]\n---\n\n> [!SIGNS]\n> - Знает.\n",
            "customers/03-svoy.md": "---\ntitle: Свой\nportrait: ../../img/зал.svg\n---\n",
            "scripts/01-opozdanie.md": script,
            "scripts/02-korotkiy.md":
                "---\ntitle: Короткий\n---\n\n## Раз\n\nТекст.\n\n## Два\n\n> [!WRONG]\n> - Ждите.\n",
            "guarantees/01-vozvrat.md": guarantee, "guides/01-zachem.md": guide,
            "checks/01-smena.md": "# Лист смены\n\n> [!CHECK]\n> - Пол чист\n",
            "scripts/03-rol.md": rolePlay,
            "paths/01-pervyy-den.md": programme,
            "quizzes/01-test.md": "# Тест\n\n" + questions, "quizzes/02-ekzamen.md": exam,
            "quizzes/03-po-zagolovkam.md": "# По заголовкам\n\n## Сколько шагов?\n\n- [ ] Два\n- [x] Три\n\nИх три.\n",
            "page.md": "# Отдельная страница\n\n[На обложку](index.md)\n",
        ]
        return Dictionary(uniqueKeysWithValues: pages.map { (tag + "/" + $0.key, $0.value) })
    }

    private static let rule = """
        ---
        title: Просите, а не приказывайте
        summary: Повеление без "пожалуйста" ставит клиента в строй.
        number: 1
        set: Тон и слова
        channel: [online, offline]
        roles: [продавец, кассир]
        tags: [вежливость, C++, C#]
        keywords: [приказ]
        source: «Руководство», правило 2 из 42.
        owner: старший смены
        reviewed: 2026-11-20
        review_every: 6 months
        related: [02-obeschayte.md, ../customers/01-hamlo.md]
        changes:
          2026-11-20: добавлена пара фраз
          2026-05-01: написано
        ---

        Вступление с [ссылкой](../scripts/01-opozdanie.md#2-предложите-выбор) и сноской[^слово].

        > [!WRONG]
        > - Пришлите *карту*.
        > - *Скажите*, когда удобно?

        > [!RIGHT]
        > - Пришлите, пожалуйста, карту.
        > - Скажите, пожалуйста, "когда" вам удобно?

        > [!WHY]
        > Приказ пугает.
        >
        > А просьба - нет.

        > [!CASE]
        > **Платье и пальто**
        >
        > Гостья пришла в 18:00.

        > [!CHECK]
        > - Сказал «пожалуйста».
        > - Назвал время.

        > [!QUESTION #prosba]
        > Что напишете?
        >
        > - [ ] Ждите!
        >   Это приказ.
        > - [x] Подождите, пожалуйста.
        >
        > Просьба короче приказа.

        ## Near

        Заголовок, похожий на служебный.

        ## phrases

        И ещё один. ![Зал](../../img/зал.svg "Наш зал")

        [^слово]: Сноска к правилу.
        """

    private static let secondRule = """
        ---
        title: Обещайте время
        number: 2
        set: Сроки
        channel: online
        roles: [продавец]
        tags: [сроки, вежливость]
        reviewed: 2025-01-31
        review_every: 1 year
        changes: {2026-10-01: новая страница}
        ---

        Ещё сноска[^слово] и [прайс](../../price.pdf).

        > [!WRONG]
        > Скоро.

        > [!RIGHT]
        > Завтра до 17:00.

        [^слово]: Другая сноска с тем же именем.
        """

    private static let customer = """
        ---
        title: Хамло
        summary: Кричит, потому что боится.
        portrait: boor
        traits: {Громкость: 5, Терпение: 1}
        tags: [хамство, вежливость]
        related: [02-znayka.md]
        ---

        Он громкий, но не злой.

        > [!SIGNS]
        > - Говорит громко.
        > - Не здоровается.

        > [!DO]
        > - Говорите тише.

        > [!DONT]
        > - Не спорьте.

        > [!DIALOGUE]
        > У кассы, 19:40.
        >
        > **Клиент:** Сорок минут стою!
        >
        > **Вы:** Прошу прощения. Пробью сразу.
        >
        > Вина признана, время названо.

        ## Когда звать старшего

        - Угрожает.

        > [!RIGHT]
        > Я позову старшего.
        """

    private static let script = """
        ---
        title: Доставка опаздывает
        summary: Позвоните раньше клиента.
        tags: [доставка]
        ---

        - Номер заказа
        - Телефон курьера

        ## 1. Узнайте правду

        Спросите курьера.

        > [!RIGHT]
        > Где вы сейчас?

        ### «Ладно, подожду»

        > [!RIGHT]
        > Спасибо. Позвоню в 18:30.

        [К шагу 2](#2-предложите-выбор)

        ### Не берёт трубку

        Напишите.

        [Скрипт короче](02-korotkiy.md)

        ## 2. Предложите выбор

        Два срока.

        ## Ни в коем случае

        > [!WRONG]
        > - Это не мы.
        """

    private static let guarantee = """
        ---
        title: Вернём деньги
        summary: Не подошло за 14 дней - вернём деньги в тот же день.
        number: 1
        channel: [offline]
        ---

        > [!RIGHT]
        > Не подойдёт - вернём деньги сегодня.

        > [!SIGNS]
        > - Сомневается.

        > [!DO]
        > - Выдайте чек.

        > [!DONT]
        > - Не требуйте ярлык.
        """

    private static let guide = """
        ---
        title: Зачем нужна книга
        summary: Чтобы не спорить.
        ---

        # Зачем нужна книга?

        ## Таблица

        | Что | Когда |
        |:----|------:|
        | Раз | 10:00 |

        > [!NOTE]
        > Заметка.

        > [!TIP]
        > Совет с `кодом`.

        > Простая цитата.

        ```text
        <b>код</b>
        ```

        - [x] сделано
        - [ ] нет

        [Сайт](https://example.com/a?b=1&c=2) и <trainer@shop.ua>, ~~зачёркнуто~~.

        ### Конец

        ![Зал](../../img/зал.svg)
        """

    private static let rolePlay = """
        ---
        title: Гость кричит
        summary: Он хочет деньги, вы хотите мира.
        related: [../customers/01-hamlo.md]
        ---

        Вы за кассой.

        ## Он кричит

        > [!DIALOGUE]
        > **Клиент:** Где мои деньги?

        > [!QUESTION]
        > Что ответите?
        >
        > - [x] «Прошу прощения, верну сегодня» [Он садится](#он-садится) (+2)
        >   По [правилу 1](../rules/01-prosite.md).
        > - [ ] «Не кричите» [Он уходит](#он-уходит)
        >   Против [правила 1](../rules/01-prosite.md).

        ## Он садится

        > [!TIP]
        > Мир.

        ## Он уходит

        Дверь хлопнула.
        """

    private static let programme = """
        # Первый месяц

        Начните сегодня.

        ## День 1. Слова

        - [Правило](../rules/01-prosite.md)
        - [Потренируйте его](../rules/01-prosite.md#practice)
        - Пройдите по залу

        ## День 14. Экзамен

        1. [Экзамен](../quizzes/02-ekzamen.md)
        2. [Роль](../scripts/03-rol.md)
        """

    private static let exam = """
        ---
        title: Экзамен
        summary: Сдают все.
        exam: {pass: 75, minutes: 15, attempts: 3, draw: [{from: this, count: 1}, {from: rules, count: 2}, {tag: сроки, title: О сроках}]}
        ---

        Сядьте удобнее.

        ## Что отвечают на крик об экзамене?
        <!-- id: krik points=2 difficulty=3 -->

        - [ ] Экзаменационное молчание
          Молчание злит.
        - [x] Экзаменационное извинение

        Извинение и срок.
        """

    private static let questions = """
        > [!QUESTION #one]
        > Что верно?
        >
        > - [x] Раз
        > - [x] Два
        > - [ ] Три

        > [!QUESTION #two]
        > По порядку:
        >
        > 1. Раз
        > 2. Два

        > [!QUESTION #three]
        > Соедините:
        >
        > | Слово | Значение |
        > |-------|----------|
        > | да    | согласие |

        > [!QUESTION #four]
        > Скажите, {пожалуйста|прошу}.
        """
}
