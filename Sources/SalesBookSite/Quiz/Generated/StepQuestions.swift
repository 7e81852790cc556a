import Playbook

/// Steps of a script, or numbered headings of any page: put them in order.
struct StepQuestions {
    let subject: QuestionSubject

    private static let fewest = 3
    private static let most = 8

    func questions() -> [BankQuestion] {
        let steps = self.steps
        guard steps.count >= Self.fewest, steps.count <= Self.most,
            Set(steps.map { SameText($0.title) }).count == steps.count
        else { return [] }
        let wording = subject.wording
        return [
            subject.question(
                "steps", about: steps.map(\.title).joined(separator: "\u{1F}"),
                in: subject.page.parts[steps[0].part].heading ?? 0,
                at: steps[0].part,
                prompt: wording.paragraph(wording.sentence("q.steps", wording.nested(subject.page.title))),
                BankQuestion.order(steps.map { escapedHTML($0.title) }), difficulty: 3)
        ]
    }

    private var steps: [(part: Int, title: String)] {
        let page = subject.page
        var result: [(part: Int, title: String)] = []
        for (index, part) in page.parts.enumerated() {
            guard let heading = part.heading, let title = Self.title(subject.plain(heading), number: result.count + 1)
            else { continue }
            result.append((index, title))
        }
        return result
    }

    /// The title behind `3.` or `Шаг 3.`, when it is that of the wanted step.
    static func title(_ heading: String, number: Int) -> String? {
        let words = heading.split { $0 == " " || $0 == "\u{A0}" }
        for skipped in 0...1 where words.count > skipped + 1 {
            let digits = words[skipped].prefix { ("0"..."9").contains($0) }
            let mark = words[skipped].dropFirst(digits.count)
            guard Int(digits) == number, mark == "." || mark == ")" || mark == ":" else { continue }
            return words[(skipped + 1)...].joined(separator: " ")
        }
        return nil
    }
}
