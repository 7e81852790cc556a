// What gives the answers of a quiz away.

extension DiagnosticEntry {
    static let longestAnswer = DiagnosticEntry(
        title: Text(
            "The right answer is nearly always the longest.", "Верный ответ почти всегда самый длинный."),
        why: Text(
            "Whoever has noticed passes without reading: the quiz measures how long the lines are.",
            "Кто это заметил, сдаст не читая: тест измерит длину строк."),
        fix: Text(
            "Shorten right answers, and give wrong ones the same care: an excuse, a detail, a reason.",
            "Укоротите верные ответы, а неверные пишите так же старательно: с оговоркой, подробностью, причиной."),
        example: Example(
            Self.quiz(isWrong: true) { Self.options("Three minutes, please.", "Wait.", rightFirst: $0 % 2 == 0) },
            Self.quiz { Self.options("Please.", "Wait here until I am done.", rightFirst: $0 % 2 == 0) }))

    static let sameAnswerPlace = DiagnosticEntry(
        title: Text(
            "The right answer stands nearly always in the same place.",
            "Верный ответ почти всегда на одном и том же месте."),
        why: Text(
            "The training shuffles answers, a printed page does not: there the first line would always be right.",
            "В тренировке ответы перемешаны, а на бумаге нет: там верной всегда была бы, скажем, первая строка."),
        fix: Text("Move the right answers about.", "Расставьте верные ответы по разным местам."),
        example: Example(
            Self.quiz(isWrong: true) { _ in Self.options("Please.", "Wait here until I am done.", rightFirst: true) },
            Self.quiz { Self.options("Please.", "Wait here until I am done.", rightFirst: $0 % 2 == 0) }))

    static let similarQuestions = DiagnosticEntry(
        title: Text("Two questions are nearly the same.", "Два вопроса почти одинаковы."),
        why: Text(
            "An exam that draws both asks one thing twice; a repeated question measures memory, not skill.",
            "Экзамен, которому достанутся оба, спросит одно и то же дважды; повтор проверяет память, а не умение."),
        fix: Text(
            "Give one of them another situation, or take it out.",
            "Дайте одному из них другую ситуацию или уберите его."),
        example: Example(
            """
            # Ask

            > [!QUESTION #one]
            > A guest waits at the counter and you are busy. What do you say?
            >
            > - [ ] Wait.
            > - [x] Three minutes, please.

            And again:

            ⟦> [!QUESTION #two]
            > A guest waits at the counter, and you are busy. What will you say?
            >
            > - [x] Three minutes, please.
            > - [ ] Wait.
            """,
            """
            # Ask

            > [!QUESTION #one]
            > A guest waits at the counter and you are busy. What do you say?
            >
            > - [ ] Wait.
            > - [x] Three minutes, please.

            And again:

            > [!QUESTION #two]
            > You need the code of the door. How do you ask for it?
            >
            > - [x] Could you send me the code of the door, please?
            > - [ ] The code!
            """))

    /// A quiz of six questions, the first of which is marked when the quiz is the wrong one.
    private static func quiz(isWrong: Bool = false, _ options: (Int) -> String) -> String {
        let subjects = [
            "A parcel is late", "The bill, table six", "Winter boots", "A torn box", "A child's haircut", "Cold soup",
        ]
        let questions = subjects.enumerated().map { "## \($1)\n\n\(options($0))" }
        return "---\ntitle: Please\nkind: quiz\n---\n\n" + (isWrong ? Example.mark : "")
            + questions.joined(separator: "\n")
    }

    private static func options(_ right: String, _ wrong: String, rightFirst: Bool) -> String {
        rightFirst ? "- [x] \(right)\n- [ ] \(wrong)\n" : "- [ ] \(wrong)\n- [x] \(right)\n"
    }
}
