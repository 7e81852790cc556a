import Playbook

/// The sheets of an edition, and their criteria, each once, as the bank carries them; nil for a book without sheets.
struct SheetBank {
    let criteria: JSONValue?
    let sheets: JSONValue?

    init(_ view: EditionView) {
        var numbers: [String: Int] = [:]
        var criteria: [JSONValue] = []
        var sheets: [JSONValue] = []
        for id in view.edition.reading {
            let page = view.book.page(id)
            guard let sheet = page.sheet else { continue }
            var own: [Int] = []
            for group in sheet.groups {
                let source = view.book.page(group.page)
                for criterion in group.criteria {
                    let number = numbers[criterion.id] ?? criteria.count
                    own.append(number)
                    guard number == criteria.count else { continue }
                    numbers[criterion.id] = number
                    criteria.append(
                        .object([
                            ("id", .string(criterion.id)), ("page", .integer(view.positions[group.page] ?? 0)),
                            ("anchor", CriterionAnchor.anchor(of: source, view.wording).map(JSONValue.string)),
                            ("text", .string(source.document.plainText(of: criterion.node))),
                        ]))
                }
            }
            sheets.append(
                .object([
                    ("key", .string(page.key)), ("title", .string(page.title)), ("path", .string(page.outputPath)),
                    ("low", .integer(sheet.scale.low)), ("high", .integer(sheet.scale.high)),
                    ("words", sheet.scale.isYesNo ? .boolean(true) : nil),
                    ("author", .string(sheet.author.rawValue)), ("criteria", .integers(own)),
                ]))
        }
        self.criteria = criteria.isEmpty ? nil : .array(criteria)
        self.sheets = sheets.isEmpty ? nil : .array(sheets)
    }
}
