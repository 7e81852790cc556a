// Phrases, questions, exams, programmes and role-plays.

extension DiagnosticEntry {
    static let unpairedPhrases = DiagnosticEntry(
        title: Text(
            "The lists of wrong and right phrases are not equally long.",
            "Неверных и верных фраз поровну не набралось."),
        why: Text(
            "The n-th wrong pairs with the n-th right; when one is missing, a reader sees a replacement for another phrase.",
            "N-я неверная стоит в паре с n-й верной; если одной не хватает, читатель увидит замену от чужой фразы."),
        fix: Text(
            "Make both lists equally long, in the same order.", "Уравняйте списки и сохраните в обоих один порядок."),
        example: Example(
            "# Ask\n\n> [!WRONG]\n> - Wait.\n> - Pay.\n\n⟦> [!RIGHT]\n> - Three minutes, please.\n",
            "# Ask\n\n> [!WRONG]\n> - Wait.\n> - Pay.\n\n> [!RIGHT]\n> - Three minutes, please.\n> - Cash or card?\n"))

    static let unknownBlock = DiagnosticEntry(
        title: Text("There is no block of this name.", "Блока с таким именем нет."),
        why: Text(
            "It is drawn as an ordinary quotation: no colours, no questions, no phrases to copy.",
            "Он выйдет обычной цитатой: без цвета, без вопросов, без фраз, которые можно скопировать."),
        fix: Text("Write the name that the fix offers.", "Запишите имя, которое предлагает подсказка «fix»."),
        example: Example(
            "# Ask\n\n⟦> [!RIHGT]\n> Three minutes, please.\n", "# Ask\n\n> [!RIGHT]\n> Three minutes, please.\n"))

    static let questionWithoutAnswer = DiagnosticEntry(
        title: Text("A question has no right answer.", "У вопроса нет верного ответа."),
        why: Text("Nobody could pass it.", "На него никто не смог бы ответить."),
        fix: Text(
            "Mark the right option with [x], a Latin letter, or write an ordered list, a two-column table or a {blank}.",
            "Отметьте верный вариант [x], буква латинская, или напишите нумерованный список, таблицу в два столбца либо "
                + "{пропуск}."),
        example: Example(
            "# Ask\n\n⟦> [!QUESTION]\n> Which is polite?\n>\n> - [ ] Wait.\n> - [ ] Three minutes, please.\n",
            "# Ask\n\n> [!QUESTION]\n> Which is polite?\n>\n> - [ ] Wait.\n> - [x] Three minutes, please.\n"))

    static let questionWithoutPrompt = DiagnosticEntry(
        title: Text("A question does not say what it asks.", "Вопрос не говорит, о чём он."),
        why: Text(
            "In the training it stands alone, without the page around it: options, and nothing to choose them by.",
            "В тренировке он стоит один, без своей страницы: варианты есть, а выбирать не по чему."),
        fix: Text("Write the question above the options.", "Напишите сам вопрос над вариантами."),
        example: Example(
            "# Ask\n\n⟦> [!QUESTION]\n> - [ ] Wait.\n> - [x] Three minutes, please.\n",
            "# Ask\n\n> [!QUESTION]\n> Which is polite?\n>\n> - [ ] Wait.\n> - [x] Three minutes, please.\n"))

    static let badQuestion = DiagnosticEntry(
        title: Text(
            "What stands behind the name of a question makes no sense.", "Непонятно, что сказано после имени вопроса."),
        why: Text(
            "Points and difficulty decide an exam; a slip would count as the default.",
            "Баллы и сложность решают исход экзамена; из-за описки взялось бы значение по умолчанию."),
        fix: Text(
            "Write “#name points=2 difficulty=3”: points 1 to 10, difficulty 1 to 3.",
            "Запишите «#имя points=2 difficulty=3»: баллы от 1 до 10, сложность от 1 до 3."),
        example: Example(
            "# Ask\n\n⟦> [!QUESTION #ask points=20]\n> The polite word is {please}.\n",
            "# Ask\n\n> [!QUESTION #ask points=2]\n> The polite word is {please}.\n"))

    static let duplicateQuestion = DiagnosticEntry(
        title: Text("Two questions have the same id.", "У двух вопросов одно имя."),
        why: Text(
            "By its id a reader's progress is kept; two questions would share one.",
            "По имени хранится прогресс читателя; у двух вопросов он стал бы общим."),
        fix: Text(
            "Give one of them another #id: the newer one, which nobody has answered yet.",
            "Дайте одному из них другое #имя: лучше новому, на который ещё никто не отвечал."),
        example: Example(
            "# Ask\n\n> [!QUESTION #ask]\n> Say {please}.\n\nAnd:\n\n⟦> [!QUESTION #ask]\n> Say {thank you}.\n",
            "# Ask\n\n> [!QUESTION #ask]\n> Say {please}.\n\nAnd:\n\n> [!QUESTION #thank]\n> Say {thank you}.\n"))

    static let unknownQuestion = DiagnosticEntry(
        title: Text(
            "“replaces=” names a question that the book does not make.",
            "«replaces=» называет вопрос, которого книга не составляла."),
        why: Text(
            "Both stay in the training: yours and the one it was to stand in for.",
            "В тренировке останутся оба: ваш и тот, который он должен был заменить."),
        fix: Text(
            "Take “replaces=” out, or copy the id from the report of the training.",
            "Уберите «replaces=» или возьмите имя вопроса из отчёта об обучении."),
        example: Example(
            "# Ask\n\n⟦> [!QUESTION #ask replaces=none]\n> The polite word is {please}.\n",
            "# Ask\n\n> [!QUESTION #ask]\n> The polite word is {please}.\n"))

    static let unknownPool = DiagnosticEntry(
        title: Text("An exam draws from a place that is not there.", "Экзамен берёт вопросы из места, которого нет."),
        why: Text("The exam would lack a part of its questions.", "В экзамене не хватило бы части вопросов."),
        fix: Text(
            "Write “this”, the folder of a section, the path of a page, or a tag that some page has.",
            "Запишите «this», папку раздела, путь к странице или метку, которая есть хотя бы у одной страницы."),
        example: Example(
            """
            ---
            title: Exam
            kind: quiz
            exam: {draw: [{from: ⟦rulez}]}
            ---

            ## The polite word

            {please}
            """,
            """
            ---
            title: Exam
            kind: quiz
            exam: {draw: [{from: this}]}
            ---

            ## The polite word

            {please}
            """))

    static let shortPool = DiagnosticEntry(
        title: Text(
            "An exam draws more questions than there are.", "Экзамен берёт больше вопросов, чем есть."),
        why: Text(
            "It could not be put together, or would be the same every time.",
            "Его не собрать, или он каждый раз был бы одним и тем же."),
        fix: Text("Draw fewer, or write more questions.", "Берите меньше или напишите ещё вопросы."),
        example: Example(
            """
            ---
            title: Exam
            kind: quiz
            exam:
              draw:
                - ⟦{from: this, count: 5}
            ---

            ## The polite word

            {please}
            """,
            """
            ---
            title: Exam
            kind: quiz
            exam:
              draw:
                - {from: this, count: 1}
            ---

            ## The polite word

            {please}
            """))

    static let badDay = DiagnosticEntry(
        title: Text("A day of a programme has no place.", "Дню программы нет места."),
        why: Text(
            "The book would not know when to show its tasks.", "Книга не знала бы, когда показать его задания."),
        fix: Text(
            "Number the days upwards from 1, each once: “## Day 3. Deadlines”.",
            "Нумеруйте дни по возрастанию с единицы, каждый один раз: «## День 3. Сроки»."),
        example: Example(
            "---\nkind: path\n---\n# First week\n\n⟦## Day one\n\n- [Greet](greet.md)\n",
            "---\nkind: path\n---\n# First week\n\n## Day 1\n\n- [Greet](greet.md)\n",
            around: ["greet.md": "# Greet first\n\nThe guest waits for it.\n"]))

    static let missingScene = DiagnosticEntry(
        title: Text("A choice of a role-play leads to no scene.", "Реплика ролевой игры не ведёт ни к какой сцене."),
        why: Text("Whoever chose it would be stuck.", "Тот, кто её выбрал, дальше не пойдёт."),
        fix: Text(
            "End the choice with a link to a “##” heading of this page.",
            "Закончите реплику ссылкой на заголовок «##» этой страницы."),
        example: Example(
            Self.play("⟦[he leaves](#he-laves)"), Self.play("[he leaves](#he-leaves)")))

    static let endlessScene = DiagnosticEntry(
        title: Text(
            "From a scene of a role-play no ending can be reached.",
            "Из сцены ролевой игры не добраться до конца."),
        why: Text("The conversation would go round and round.", "Разговор пошёл бы по кругу."),
        fix: Text(
            "Let one of its choices lead to a scene without choices.",
            "Пусть хотя бы одна реплика ведёт к сцене, где выбирать уже нечего."),
        example: Example(
            Self.play(
                "[he waits](#he-waits)", "⟦## He waits\n\n> [!QUESTION]\n> And?\n>\n> - [ ] Wait. [on](#he-waits)\n"),
            Self.play(
                "[he waits](#he-waits)", "## He waits\n\n> [!QUESTION]\n> And?\n>\n> - [ ] Wait. [out](#he-leaves)\n")))

    static let unreachableScene = DiagnosticEntry(
        title: Text("No choice leads to a scene of a role-play.", "Ни одна реплика не ведёт к сцене ролевой игры."),
        why: Text("It was written and nobody will see it.", "Её написали, а увидеть её некому."),
        fix: Text(
            "Link to it from a choice, or make it a “###” heading.",
            "Дайте на неё ссылку из реплики или сделайте её заголовком «###»."),
        example: Example(
            Self.play("[he leaves](#he-leaves)", "⟦## He smiles\n\nHe has waited.\n"),
            Self.play("[he smiles](#he-smiles)", "## He smiles\n\nHe has waited.\n")))

    /// A role-play whose wrong choice ends in a link.
    private static func play(_ link: String, _ scene: String = "") -> String {
        """
        ---
        kind: script
        ---
        # The hurried guest

        ## He looks at his watch

        > [!QUESTION]
        > What do you say?
        >
        > - [x] Three minutes, please. [he leaves](#he-leaves)
        > - [ ] Wait. \(link)

        ## He leaves

        The end.

        \(scene)
        """
    }
}
