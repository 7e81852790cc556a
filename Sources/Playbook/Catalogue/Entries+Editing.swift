// What a good editor would say.

extension DiagnosticEntry {
    static let noThesis = DiagnosticEntry(
        title: Text("A page has no thesis.", "У страницы нет тезиса."),
        why: Text(
            "The thesis is what a reader takes away in one breath: it stands under the title, in lists and in what "
                + "search finds. Without it they show the beginning of the text.",
            "Тезис — то, что читатель уносит за один вдох: он стоит под заголовком, в списках и в находках поиска. "
                + "Без него там окажется начало текста."),
        fix: Text("Write “summary:” with one sentence.", "Добавьте «summary:» с одним предложением."),
        example: Example(
            "---\ntitle: Call back on time\n---\n\nA promise has an hour.\n",
            "---\ntitle: Call back on time\nsummary: Name the hour and keep it.\n---\n\nA promise has an hour.\n",
            whole: "page.md"))

    static let thesisLong = DiagnosticEntry(
        title: Text("A thesis is longer than 25 words.", "Тезис длиннее 25 слов."),
        why: Text(
            "What does not fit one breath is not remembered, and a list of such sentences is not read at all.",
            "Что не помещается в один вдох, того не запомнить, а список таких предложений никто не прочтёт."),
        fix: Text(
            "Keep the one thing to do; move reasons and exceptions into the text.",
            "Оставьте одно: что делать. Причины и исключения перенесите в текст."),
        example: Example(
            """
            ---
            title: Call back on time
            summary: ⟦When a client asks you something that you cannot answer at once, then say honestly that you do \
            not know, promise to call back, name the hour, and keep it.
            ---

            A promise has an hour.
            """,
            """
            ---
            title: Call back on time
            summary: Name the hour of your call and keep it.
            ---

            A promise has an hour.
            """))

    static let pageLong = DiagnosticEntry(
        title: Text("A page takes more than six minutes to read.", "Страницу читать дольше шести минут."),
        why: Text(
            "It is read between two clients, on a phone. What does not fit is put off and never finished.",
            "Её читают между двумя клиентами, с телефона. Что не поместилось, откладывают и не дочитывают."),
        fix: Text(
            "Cut it, or move a part that can stand alone to a page of its own.",
            "Сократите её или вынесите самостоятельную часть на отдельную страницу."),
        example: Example(
            wrong: ["page.md": "# All about returns\n\n" + String(repeating: sentence, count: 60)],
            right: ["page.md": "# All about returns\n\n" + String(repeating: sentence, count: 4)],
            around: ["book.yml": "checks:\n  page-long: {minutes: 1}\n"], whole: "page.md"))

    private static let sentence = "Ask for the receipt, then call the storeroom.\n"

    static let noCriterion = DiagnosticEntry(
        title: Text("A rule has no observable criterion.", "У правила нет признака, который можно увидеть."),
        why: Text(
            "Whether “be kind” was kept cannot be seen; whether the name was said can. What is not seen is neither "
                + "checked nor trained.",
            "Исполнено ли «будьте приветливы», не видно; прозвучало ли имя — видно. Чего не видно, того не проверить и "
                + "не натренировать."),
        fix: Text(
            "Add a [!CHECK] block: what a mystery shopper can tick.",
            "Добавьте блок [!CHECK]: что отметит в анкете тайный покупатель."),
        example: Example(
            "---\nkind: rule\n---\n# Call back on time\n\nName the hour and keep it.\n",
            """
            ---
            kind: rule
            ---
            # Call back on time

            Name the hour and keep it.

            > [!CHECK]
            > - Named the hour of the call
            > - Called before it
            """, whole: "page.md"))

    static let wrongWithoutRight = DiagnosticEntry(
        title: Text("A wrong phrase has no right one.", "У неверной фразы нет верной."),
        why: Text(
            "A reader learns what not to say and stands silent. The right words are what the book is opened for.",
            "Читатель узнаёт, чего не говорить, и молчит. Книгу открывают ради верных слов."),
        fix: Text(
            "Put a [!RIGHT] block below with as many phrases.", "Поставьте ниже блок [!RIGHT], фраз в нём столько же."),
        example: Example(
            "---\nkind: rule\n---\n# Ask\n\n⟦> [!WRONG]\n> Wait.\n\nAn order puts the client in a row.\n",
            """
            ---
            kind: rule
            ---
            # Ask

            > [!WRONG]
            > Wait.

            > [!RIGHT]
            > Three minutes, please.

            An order puts the client in a row.
            """))

    static let unusedTag = DiagnosticEntry(
        title: Text("A tag stands on a single page.", "Метка стоит только на одной странице."),
        why: Text(
            "A tag leads to the other pages about the same; this one leads back to where the reader is. Often it is "
                + "another spelling of a tag that exists.",
            "Метка ведёт к другим страницам о том же, а эта вернёт читателя туда, где он уже есть. Часто это другое "
                + "написание имеющейся метки."),
        fix: Text(
            "Use a tag that other pages have, give it to one more page, or move the word to “keywords:”.",
            "Возьмите метку, которая есть у других страниц, дайте эту ещё одной или перенесите слово в «keywords:»."),
        example: Example(
            wrong: ["page.md": "---\ntags: [money, ⟦moneys]\n---\n# Refund\n\nBack on the same day.\n"],
            right: ["page.md": "---\ntags: [money]\n---\n# Refund\n\nBack on the same day.\n"],
            around: ["price.md": "---\ntags: [money]\n---\n# The price\n\nOffer a choice.\n"]))

    static let orphanPage = DiagnosticEntry(
        title: Text("No page links to this one.", "На эту страницу не ссылается ни одна другая."),
        why: Text(
            "It is found only by who knows its title: a page stands stronger when the text that needs it leads there.",
            "Её найдёт только тот, кто знает название: читателя должен приводить сюда текст, которому она нужна."),
        fix: Text(
            "Link to it where it helps, or name it in “related:” of a neighbour.",
            "Сошлитесь на неё там, где она поможет, или назовите её в «related:» соседней страницы."),
        example: Example(
            wrong: ["greet.md": "# Greet first\n\nThen ask.\n"],
            right: ["greet.md": "# Greet first\n\nThen [ask](page.md).\n"],
            around: ["page.md": "# Ask\n\nAfter [hello](greet.md).\n"], whole: "page.md"))

    static let sectionWithoutQuiz = DiagnosticEntry(
        title: Text("A section has no question to answer.", "В разделе нет ни одного вопроса."),
        why: Text(
            "What was read once is gone in a week; what was answered stays.",
            "Прочитанное однажды забывается за неделю, а отвеченное остаётся."),
        fix: Text(
            "Write a [!QUESTION] on one of its pages, or a quiz whose explanations link here.",
            "Напишите [!QUESTION] на одной из страниц или тест, пояснения которого ссылаются сюда."),
        example: Example(
            wrong: ["rules/ask.md": "# Ask\n\nAn order puts the client in a row.\n"],
            right: [
                "rules/ask.md":
                    "# Ask\n\nAn order puts the client in a row.\n\n> [!QUESTION]\n> The polite word is {please}.\n"
            ], whole: "rules"))

    static let overdueReview = DiagnosticEntry(
        title: Text("A page is due for review.", "Страницу пора перечитать."),
        why: Text(
            "Prices, hours and names grow old silently; a reader cannot tell which sentence is no longer true.",
            "Цены, часы и имена устаревают молча; читатель не знает, какая фраза уже неверна."),
        fix: Text(
            "Read the page, mend what has changed, and write today's date into “reviewed:”.",
            "Перечитайте страницу, исправьте устаревшее и поставьте в «reviewed:» сегодняшнее число."),
        example: Example(
            wrong: [
                "page.md":
                    "---\nreviewed: ⟦2026-05-20\nreview_every: 6 months\n---\n# Refund\n\nBack on the same day.\n"
            ],
            right: [
                "page.md": "---\nreviewed: 2026-11-25\nreview_every: 6 months\n---\n# Refund\n\nBack on the same day.\n"
            ]))

    static let externalLink = DiagnosticEntry(
        title: Text("A link leads out of the book.", "Ссылка ведёт из книги наружу."),
        why: Text(
            "The book works offline, that page does not, and it may be gone tomorrow. Nothing is fetched: these notes "
                + "are the list to go through by hand.",
            "Книга работает без сети, а та страница нет, и завтра её может не стать. Мы её не открываем: эти замечания — "
                + "список, по которому можно пройтись вручную."),
        fix: Text(
            "Open it and see; copy what must be at hand into the book.",
            "Откройте и посмотрите; то, что должно быть под рукой, перенесите в книгу."),
        example: Example(
            "# Refund\n\nThe law: ⟦[article 25](https://example.com/law).\n",
            "# Refund\n\nThe law gives fourteen days.\n"))
}
