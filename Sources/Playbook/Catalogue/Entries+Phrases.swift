// Rules that run: what `avoid:` says, and what it finds in the book itself.

extension DiagnosticEntry {
    static let badPattern = DiagnosticEntry(
        title: Text("A pattern of “avoid:” cannot be read.", "Образец в «avoid:» не прочесть."),
        why: Text(
            "The rule would let pass what it was written to find.",
            "Правило пропустит то, ради чего его написали."),
        fix: Text(
            "Use words, “word*” for any form, “one|another”, “(optional)”, “...” and the names that the fix lists.",
            "Пишите слова, «слово*» для любой формы, «одно|другое», «(необязательное)», «...» и имена из подсказки."),
        example: Example(
            "---\navoid: [soon, ⟦<numbr> days]\n---\n# Name the hour\n",
            "---\navoid: [soon, <number> days]\n---\n# Name the hour\n"))

    static let unknownCheck = DiagnosticEntry(
        title: Text("“avoid:” names a check that does not exist.", "«avoid:» называет проверку, которой нет."),
        why: Text("Nothing would be checked.", "Проверять будет некому."),
        fix: Text("Write the name that the fix offers.", "Запишите имя, которое предлагает подсказка «fix»."),
        example: Example(
            "---\navoid: {checks: [⟦emojy]}\n---\n# Name the hour\n",
            "---\navoid: {checks: [emoji]}\n---\n# Name the hour\n"))

    static let brokenRule = DiagnosticEntry(
        title: Text(
            "A phrase that the book recommends goes against a rule of the book.",
            "Фраза, которую книга советует, нарушает правило самой книги."),
        why: Text(
            "People copy right phrases and scripts word for word, the mistake too.",
            "Верные фразы и скрипты повторяют слово в слово, вместе с ошибкой."),
        fix: Text(
            "Say it as the rule asks, or narrow the rule’s “avoid:” with “except:”.",
            "Скажите так, как велит правило, или сузьте его «avoid:» с помощью «except:»."),
        example: Example(
            "---\navoid: [soon]\n---\n# Name the hour\n\n> [!RIGHT]\n> ⟦- We call back soon.\n",
            "---\navoid: [soon]\n---\n# Name the hour\n\n> [!RIGHT]\n> - We call back at noon.\n"))

    static let unseenPhrase = DiagnosticEntry(
        title: Text(
            "A wrong phrase of a page is not found by the page’s own “avoid:”.",
            "Неверную фразу страницы не находит её собственное «avoid:»."),
        why: Text(
            "“Check a phrase” would pass the very words that the rule warns of.",
            "«Проверьте фразу» пропустит те самые слова, от которых предостерегает правило."),
        fix: Text("Add its words to “avoid:”.", "Добавьте её слова в «avoid:»."),
        example: Example(
            "---\navoid: [later]\n---\n# Name the hour\n\n> [!WRONG]\n> ⟦- We call back soon.\n\n> [!RIGHT]\n> - We call back at noon.\n",
            "---\navoid: [later, soon]\n---\n# Name the hour\n\n> [!WRONG]\n> - We call back soon.\n\n> [!RIGHT]\n> - We call back at noon.\n"
        ))
}
