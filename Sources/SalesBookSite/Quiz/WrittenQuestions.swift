import Playbook
import SalesBookCore

/// The questions that were written on a page.
struct WrittenQuestions {
    let subject: QuestionSubject
    let forms: AnswerForms

    func questions() -> [BankQuestion] {
        var result: [BankQuestion] = []
        for (part, place) in zip(subject.page.parts, subject.outline) {
            for case .question(let question) in part.blocks where !question.isScene {
                result.append(bankQuestion(question, anchor: place.id))
            }
        }
        return result
    }

    private func bankQuestion(_ question: Question, anchor: String) -> BankQuestion {
        // The text of an exam is not on its page.
        let isReserved = subject.page.exam != nil
        return BankQuestion(
            id: question.id, page: subject.id, anchor: isReserved ? "" : anchor,
            line: question.location.line, replaces: question.replaces, location: question.location,
            difficulty: question.difficulty, points: question.points,
            prompt: prompt(question), body: body(question), explanation: html(question.explanation),
            isReserved: isReserved)
    }

    private func html(_ nodes: [MarkdownDocument.NodeID]) -> String {
        subject.body.html(nodes, isRepeated: true).string
    }

    private func prompt(_ question: Question) -> String {
        var text = ""
        if let heading = question.heading { text = "<p>\(html(subject.page.document.children(of: heading)))</p>\n" }
        return GapWriter.write(text + html(question.prompt)) { "<span class=\"gap\" data-gap=\"\($0)\"></span>" }
    }

    private func body(_ question: Question) -> BankQuestion.Body {
        switch question.shape {
        case .single: .single(question.options.map(option))
        case .multiple: .multiple(question.options.map(option))
        case .order: BankQuestion.order(question.options.map { html($0.text) })
        case .match: match(question)
        case .blank: .blank(question.gaps.map { forms.accepted($0) }, isShort: question.isShortAnswer)
        }
    }

    private func option(_ option: Question.Option) -> BankQuestion.Option {
        BankQuestion.Option(html: html(option.text), isRight: option.isRight, feedback: feedback(option.feedback))
    }

    func feedback(_ feedback: Question.Feedback) -> String {
        let line = html(feedback.inlines)
        return (line.isEmpty ? "" : "<p>\(line)</p>\n") + html(feedback.blocks)
    }

    private func match(_ question: Question) -> BankQuestion.Body {
        let document = subject.page.document
        let rows = question.body.map(document.children(of:)) ?? []
        var pairs: [(left: String, right: String)] = []
        for row in rows where !document[row].flag {
            let cells = document.children(of: row)
            guard cells.count == 2 else { continue }
            pairs.append((html(document.children(of: cells[0])), html(document.children(of: cells[1]))))
        }
        // A row without a left side offers something that fits nowhere.
        return BankQuestion.match(pairs.filter { !$0.left.isEmpty }, others: pairs.filter(\.left.isEmpty).map(\.right))
    }
}

/// Puts something into the gaps of a blank.
enum GapWriter {
    static func write(_ html: String, _ gap: (Int) -> String) -> String {
        let pieces = html.split(separator: Question.Gap.mark, omittingEmptySubsequences: false)
        var result = ""
        for (number, piece) in pieces.enumerated() { result += (number == 0 ? "" : gap(number - 1)) + piece }
        return result
    }
}

/// The texts that a gap accepts, with their inflected forms where the author allows them.
struct AnswerForms {
    let morphology: IndexBuilder.Morphology

    /// More forms than this would weigh more than they help; then a phrase is inflected word by word.
    private static let most = 400

    func accepted(_ gap: Question.Gap) -> [SealedQuestion.Accepted] {
        gap.answers.map { answer in
            let forms = [answer.text] + (answer.isInflected ? inflected(answer.text) : [])
            return SealedQuestion.Accepted(
                forms.map { Array($0.utf8) }, anyForm: answer.isInflected, isExact: answer.isExact)
        }
    }

    /// Every form of each word in every combination, in alphabetical order.
    private func inflected(_ text: String) -> [String] {
        let words = text.split(separator: " ").map { word -> [String] in
            let folded = fold(String(word))
            return [folded] + forms(of: folded).filter { $0 != folded }
        }
        let count = words.reduce(1) { $0.multipliedReportingOverflow(by: $1.count).partialValue }
        var phrases = [""]
        if count > 0, count <= Self.most {
            for forms in words {
                phrases = phrases.flatMap { start in forms.map { start.isEmpty ? $0 : start + " " + $0 } }
            }
        } else {
            phrases = words.indices.flatMap { place in
                words[place].map { form in
                    words.enumerated().map { $0 == place ? form : $1[0] }.joined(separator: " ")
                }
            }
        }
        return Set(phrases).sorted()
    }

    private func forms(of word: String) -> [String] {
        guard let only = Lexicon.words(in: Array(word.utf8)).first, Lexicon.words(in: Array(word.utf8)).count == 1
        else {
            return []
        }
        let forms = morphology.lemmas(ResultJSON.utf8(only)).flatMap { morphology.forms(of: $0) }
        return Set(forms.map { String(decoding: $0, as: UTF8.self) }).sorted()
    }
}
