/// What a `path` page lays out: days, each with things to do.
package struct Programme: Sendable {
    package struct Task: Sendable {
        package enum Target: Sendable {
            case read(Book.PageID)
            /// A whole section, by output path of its list.
            case readSection(String)
            case practice(PracticeTarget)
            case exam(Book.PageID)
            case play(Book.PageID)
            /// A check sheet to be filled in.
            case sheet(Book.PageID)
        }

        /// The list item.
        package let item: MarkdownDocument.NodeID
        package let target: Target
        package let title: String
    }

    package struct Day: Sendable {
        /// Counted from the first day of the reader, which is 1.
        package let number: Int
        /// The heading behind the number; may be empty.
        package let title: String
        /// Index of the page's part.
        package let part: Int
        package let tasks: [Task]
    }

    package let days: [Day]
}

/// What a link with the fragment `#practice` leads to the practice of.
package enum PracticeTarget: Sendable, Equatable {
    case page(Book.PageID)
    /// A section or the whole edition, by output path of its list or cover.
    case path(String)
}

/// Reads the days of a `path` page: `##` headings with a number in them, and the linked items below.
struct ProgrammeReader {
    let page: Page
    let display: String
    /// How a link to a page is meant.
    let meaning: (Book.PageID) -> Programme.Task.Target
    private(set) var diagnostics: [Diagnostic] = []

    /// More days than a year has are a slip.
    static let lastDay = 366

    init(_ page: Page, display: String, meaning: @escaping (Book.PageID) -> Programme.Task.Target) {
        self.page = page
        self.display = display
        self.meaning = meaning
    }

    mutating func read() -> Programme? {
        var days: [Programme.Day] = []
        for (index, part) in page.parts.enumerated() {
            guard let heading = part.heading else { continue }
            let tasks = self.tasks(of: part)
            let (number, title) = Self.number(page.document.plainText(of: heading))
            guard let number else {
                if !tasks.isEmpty {
                    complain(heading, "this day has no number", fix: "write it as “## День 3. …”, “## Day 3. …”")
                }
                continue
            }
            // A heading that merely holds a number and gives nothing to do is ordinary text.
            if tasks.isEmpty, !Self.opensDay(page.document.plainText(of: heading)) { continue }
            let last = days.last?.number ?? 0
            guard number > last, number <= Self.lastDay else {
                complain(
                    heading,
                    number > Self.lastDay
                        ? "day \(number) is more than a year away" : "day \(number) comes after day \(last)",
                    fix: "number the days upwards from 1, each once")
                continue
            }
            days.append(Programme.Day(number: number, title: title, part: index, tasks: tasks))
        }
        return days.isEmpty ? nil : Programme(days: days)
    }

    private mutating func complain(_ heading: MarkdownDocument.NodeID, _ message: String, fix: String) {
        let node = page.document[heading]
        diagnostics.append(
            Diagnostic(
                .badDay, SourceLocation(display, line: Int(node.line), column: Int(node.column)), message, fix: fix))
    }

    /// The first number of a heading, and what follows it.
    private static func number(_ heading: String) -> (number: Int?, title: String) {
        guard let start = heading.firstIndex(where: isDigit) else { return (nil, heading) }
        let digits = heading[start...].prefix(while: isDigit)
        let rest = heading[digits.endIndex...].drop { $0.isWhitespace || ".:,—–-".contains($0) }
        return (Int(digits), String(rest))
    }

    /// `День 3`, `3. Сроки`: the number stands first or behind one word.
    private static func opensDay(_ heading: String) -> Bool {
        let words = heading.split { $0.isWhitespace }
        return words.prefix(2).contains { $0.first.map(isDigit) ?? false }
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

    private func tasks(of part: Part) -> [Programme.Task] {
        var result: [Programme.Task] = []
        for block in part.blocks {
            guard case .prose(let nodes) = block else { continue }
            for list in nodes where page.document[list].kind == .list {
                for item in page.document.children(of: list) {
                    if let target = target(of: item) {
                        result.append(
                            Programme.Task(item: item, target: target, title: title(of: item)))
                    }
                }
            }
        }
        return result
    }

    private func title(of item: MarkdownDocument.NodeID) -> String {
        page.document.children(of: item).first.map(page.document.plainText(of:)) ?? ""
    }

    /// What the first link of an item that leads into the book asks for.
    private func target(of item: MarkdownDocument.NodeID) -> Programme.Task.Target? {
        var result: Programme.Task.Target?
        page.document.walk(from: item) { node in
            guard result == nil, page.document[node].kind == .link else { return }
            switch page.links[node] {
            case .page(let id, _): result = meaning(id)
            case .practice(let target): result = .practice(target)
            case .path(let path, _): result = .readSection(path)
            default: break
            }
        }
        return result
    }
}
