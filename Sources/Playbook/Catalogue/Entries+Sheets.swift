// Check sheets.

extension DiagnosticEntry {
    static let unknownCriteria = DiagnosticEntry(
        title: Text(
            "A check sheet asks for criteria of something that is not there.",
            "Лист проверки берёт критерии оттуда, где ничего нет."),
        why: Text(
            "The reviewer would go with a sheet that lacks a part.", "Проверяющий ушёл бы с листом, в котором не всё."),
        fix: Text(
            "Name a section, a tag, a set or a page that the book has, as it is written there.",
            "Назовите раздел, метку, группу или страницу так, как они названы в книге."),
        example: Example(
            wrong: ["checks/visit.md": sheet("{sections: [⟦rulez]}")],
            right: ["checks/visit.md": sheet("{sections: [rules]}")], around: criteria))

    static let emptySheet = DiagnosticEntry(
        title: Text("A check sheet has no criteria.", "В листе проверки нет ни одного критерия."),
        why: Text("There is nothing to tick on it.", "Отмечать на нём нечего."),
        fix: Text(
            "Write a [!CHECK] on its page, or ask for less: each condition leaves criteria out.",
            "Напишите [!CHECK] на его странице или просите меньше: каждое условие отсеивает критерии."),
        example: Example(
            wrong: ["checks/visit.md": sheet("⟦{sections: [rules], channel: offline}")],
            right: ["checks/visit.md": sheet("{sections: [rules]}")], around: criteria))

    private static let criteria = [
        "rules/call.md": "---\nchannel: online\n---\n# Call back\n\n> [!CHECK]\n> - Named the hour of the call\n"
    ]

    private static func sheet(_ fields: String) -> String {
        "---\nkind: check\nsheet: \(fields)\n---\n# The counter\n"
    }
}
