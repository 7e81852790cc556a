import Playbook
import SalesBookCore

/// The bank as the page reads it; its format is told in the documentation of `QuizFiles`.
struct BankJSON {
    let bank: QuestionBank

    private var view: EditionView { bank.view }
    private var edition: Edition { view.edition }

    func text() -> String {
        let salt = bank.salt
        let checks = SheetBank(view)
        return JSONValue.object([
            ("format", .integer(1)), ("book", .string(view.bookID)), ("edition", .string(edition.tag)),
            ("version", .string(bank.version)),
            ("date", view.date.map { .string(String(decoding: $0.iso, as: UTF8.self)) }), ("salt", .string(salt)),
            ("title", .string(view.title)),
            ("company", view.book.settings.company.map { .string(Typography.typeset($0, edition.language)) }),
            ("logo", .string(view.logo(from: view.trainingPath))),
            ("pages", .array(edition.reading.map(page))), ("sections", .array(edition.sections.map(section))),
            ("questions", .array(bank.questions.map { question($0, salt: salt) })),
            ("exams", .array(edition.reading.compactMap(exam))),
            ("paths", .array(edition.reading.compactMap { ProgrammeBank(view: view, page: view.book.page($0)).json })),
            ("plays", .array(edition.reading.compactMap { RolePlayBank(QuestionSubject(view, $0)).json })),
            ("criteria", checks.criteria), ("sheets", checks.sheets),
        ]).text
    }

    private func page(_ id: Book.PageID) -> JSONValue {
        let page = view.book.page(id)
        return .object([
            ("key", .string(page.key)), ("path", .string(page.outputPath)), ("title", .string(page.title)),
            ("kind", .string(page.kind.rawValue)), ("number", page.fields.number.map(JSONValue.integer)),
            ("section", page.section.map(JSONValue.integer)), ("tags", .strings(page.fields.tags)),
        ])
    }

    private func section(_ section: Section) -> JSONValue {
        .object([
            ("key", .string(section.key(in: edition))), ("path", .string(section.outputPath)),
            ("title", .string(view.title(of: section))),
        ])
    }

    private func question(_ question: BankQuestion, salt: String) -> JSONValue {
        var fields: [(String, JSONValue?)] = [
            ("id", .string(question.id)), ("v", .string(question.version)), ("type", .string(question.type)),
            ("page", .integer(view.positions[question.page] ?? 0)), ("anchor", .string(question.anchor)),
            ("generated", question.generated.map(JSONValue.string)),
            ("reserved", question.isReserved ? .boolean(true) : nil),
            ("difficulty", .integer(question.difficulty)), ("points", .integer(question.points)),
            ("source", .string("\(view.book.page(question.page).sourcePath):\(max(1, question.line))")),
            ("prompt", .string(question.prompt)),
        ]
        switch question.body {
        case .single(let options), .multiple(let options), .order(let options, _):
            fields.append(("options", .strings(options.map(\.html))))
        case .match(let left, let right, _):
            fields.append(("left", .strings(left)))
            fields.append(("right", .strings(right)))
        case .blank(let gaps, let isShort):
            fields.append(("gaps", .integer(gaps.count)))
            fields.append(("lonely", isShort ? .boolean(true) : nil))
        }
        let sealed = question.answer.sealed(salt: Array(salt.utf8), id: Array(question.id.utf8))
        fields.append(("sealed", .string(String(decoding: sealed, as: UTF8.self))))
        return .object(fields)
    }

    private func exam(_ id: Book.PageID) -> JSONValue? {
        let page = view.book.page(id)
        guard let exam = page.exam, let pools = bank.pools[id] else { return nil }
        return .object([
            ("key", .string(page.key)), ("title", .string(page.title)), ("path", .string(page.outputPath)),
            ("pass", .integer(exam.pass)), ("minutes", exam.minutes.map(JSONValue.integer)),
            ("attempts", exam.attempts.map(JSONValue.integer)),
            (
                "pools",
                .array(
                    pools.map { pool in
                        .object([
                            ("title", .string(pool.title)), ("count", .integer(pool.count)),
                            ("questions", .integers(pool.questions)),
                        ])
                    })
            ),
        ])
    }
}

extension BankQuestion {
    var type: String {
        switch body {
        case .single: "single"
        case .multiple: "multiple"
        case .order: "order"
        case .match: "match"
        case .blank: "blank"
        }
    }
}

/// The days of a path page.
struct ProgrammeBank {
    let view: EditionView
    let page: Page

    var json: JSONValue? {
        guard let programme = page.programme else { return nil }
        return .object([
            ("key", .string(page.key)), ("title", .string(page.title)), ("path", .string(page.outputPath)),
            ("days", .array(programme.days.map(day))),
        ])
    }

    private func day(_ day: Programme.Day) -> JSONValue {
        .object([
            ("day", .integer(day.number)), ("title", .string(day.title)),
            (
                "tasks",
                .array(
                    day.tasks.map { task in
                        let (kind, target) = TrainingAddress.address(of: task.target, in: view.book, view.number)
                        return .object([
                            ("kind", .string(kind)), ("target", .string(target)), ("title", .string(task.title)),
                        ])
                    })
            ),
        ])
    }
}

/// The scenes of a role-play.
struct RolePlayBank {
    let subject: QuestionSubject

    init(_ subject: QuestionSubject) { self.subject = subject }

    var json: JSONValue? {
        let page = subject.page
        guard let play = page.rolePlay else { return nil }
        let customer = play.customer.map(subject.view.book.page)
        return .object([
            ("key", .string(page.key)), ("title", .string(page.title)), ("path", .string(page.outputPath)),
            ("customer", customer.map { .string($0.key) }),
            ("face", customer.map { .string(Portraits.face(for: $0)) }), ("start", .integer(0)),
            ("scenes", .array(play.scenes.map(scene))),
        ])
    }

    private func scene(_ scene: RolePlay.Scene) -> JSONValue {
        .object([
            ("anchor", .string(scene.anchor)), ("title", .string(subject.plain(scene.heading))),
            ("html", .string(html(of: scene))), ("choices", .array(scene.choices.map(choice))),
            ("ending", scene.ending.map { .string($0.rawValue) }),
        ])
    }

    private func html(of scene: RolePlay.Scene) -> String {
        var out = HTMLBuffer()
        for block in subject.page.parts[scene.part].blocks {
            if case .question(let question) = block, question.isScene {
                out.put(raw: subject.body.html(question.prompt + question.explanation, isRepeated: true))
            } else {
                subject.body.write(block, of: scene, into: &out)
            }
        }
        return out.string
    }

    private func choice(_ choice: RolePlay.Choice) -> JSONValue {
        let rules = choice.rules.compactMap { subject.view.positions[$0] }
        let reaction = WrittenQuestions(subject: subject, forms: AnswerForms(morphology: .none)).feedback(
            choice.option.feedback)
        return .object([
            ("text", .string(Self.trimmed(subject.body.html(choice.option.text, isRepeated: true).string))),
            ("to", .integer(choice.target ?? -1)), ("mood", .integer(choice.mood)), ("reaction", .string(reaction)),
            ("kept", .integers(choice.option.isRight ? rules : [])),
            ("broken", .integers(choice.option.isRight ? [] : rules)),
        ])
    }

    static func trimmed(_ html: String) -> String {
        var html = html[...]
        while html.last == " " || html.last == "\u{A0}" || html.last == "\n" { html.removeLast() }
        return String(html)
    }
}
