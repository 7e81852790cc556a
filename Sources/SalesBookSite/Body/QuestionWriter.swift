import Playbook

/// Draws a question to be answered in the head: its options, and the way to its answer in the training. No answer
/// stands in the page.
extension BodyRenderer {
    func write(_ question: Question, into out: inout HTMLBuffer) {
        // What an exam asks is not told before it.
        if page.exam != nil { return }
        out.put("<section class=\"slip ask\" data-question=\"")
        out.put(escaping: question.id)
        out.put("\">\n<div class=\"ask__q\">")
        if let heading = question.heading {
            out.put("<p>")
            out.put(raw: withGaps(headingHTML(heading)))
            out.put("</p>\n")
        }
        out.put(raw: withGaps(html(question.prompt).string))
        out.put("</div>\n")
        switch question.shape {
        case .single, .multiple: options(question, into: &out)
        case .order:
            let items = question.options.map { (plain: page.document.plainText(of: $0.item), nodes: $0.text) }
            shuffled(items, mark: { _ in "·" }, into: &out)
        case .match: sides(question, into: &out)
        case .blank: break
        }
        way(to: question, into: &out)
        out.put("</section>\n")
    }

    /// The question that a heading of a quiz page opens.
    func headedQuestion(of part: Part) -> Question? {
        guard case .question(let question)? = part.blocks.first, question.heading != nil else { return nil }
        return question
    }

    /// A question of a quiz page. Its heading is its prompt, not a title at the side.
    func headed(_ question: Question, id: String) -> RenderedPart {
        var content = HTMLBuffer()
        write(question, into: &content)
        let html = """
            <section class="part part--plain hang" id="\(idPrefix)\(escaped(id))"><div>
            \(content.string)</div></section>

            """
        return RenderedPart(id: idPrefix + id, title: "", html: html, content: content.string)
    }

    private func withGaps(_ html: String) -> String {
        GapWriter.write(html) { _ in "<span class=\"blank\">________</span>" }
    }

    private func way(to question: Question, into out: inout HTMLBuffer) {
        guard let training else { return }
        out.put("<p class=\"ask__train note\"><button class=\"btn\" type=\"button\" data-do=\"answer\" hidden>")
        out.put(escaping: wording["answer"])
        out.put("</button> <span>")
        var link = HTMLBuffer()
        link.put("<a class=\"a\" href=\"")
        link.put(escapingURL: training.practice("question:" + question.id).utf8)
        link.put("\">")
        link.put(escaping: wording["inTraining"])
        link.put("</a>")
        out.put(raw: wording.sentence("answerInTraining", link.string))
        out.put("</span></p>\n")
    }

    private func options(_ question: Question, into out: inout HTMLBuffer) {
        out.put("<ol class=\"opts\">\n")
        for (index, option) in question.options.enumerated() {
            out.put("<li class=\"opt\"><span class=\"opt__mark\" aria-hidden=\"true\">")
            out.put(escaping: letter(index))
            out.put("</span><span>")
            out.put(raw: html(option.text))
            out.put("</span></li>\n")
        }
        out.put("</ol>\n")
    }

    /// Listed by their text, so that the list does not give the order away.
    private func shuffled(
        _ items: [(plain: String, nodes: [MarkdownDocument.NodeID])], mark: (Int) -> String,
        into out: inout HTMLBuffer
    ) {
        out.put("<ul class=\"opts\">\n")
        let sorted = items.sorted { CollationKey($0.plain) < CollationKey($1.plain) }
        for (index, item) in sorted.enumerated() {
            out.put("<li class=\"opt\"><span class=\"opt__mark\" aria-hidden=\"true\">")
            out.put(escaping: mark(index))
            out.put("</span><span>")
            out.put(raw: html(item.nodes))
            out.put("</span></li>\n")
        }
        out.put("</ul>\n")
    }

    /// Both columns, each by its own text: one numbered, the other lettered, so that a pair can be named.
    private func sides(_ question: Question, into out: inout HTMLBuffer) {
        let document = page.document
        let rows = (question.body.map(document.children(of:)) ?? []).filter { !document[$0].flag }
        for column in 0...1 {
            let cells = rows.compactMap { row in
                document.children(of: row).dropFirst(column).first.map { cell in
                    (plain: document.plainText(of: cell), nodes: document.children(of: cell))
                }
            }
            let mark = { (index: Int) in column == 0 ? "\(index + 1)" : letter(index) }
            shuffled(cells.filter { !$0.plain.isEmpty }, mark: mark, into: &out)
        }
    }

    private func letter(_ index: Int) -> String {
        let letters = wording.language == .english ? "ABCDEFGHIJKLMNOPQRSTUVWXYZ" : "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ"
        return index < letters.count
            ? String(letters[letters.index(letters.startIndex, offsetBy: index)]) : "\(index + 1)"
    }
}
