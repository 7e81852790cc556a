import Playbook

/// Draws a question to be answered in the head: the options, and the answer folded away. Works without a script.
extension BodyRenderer {
    func write(_ question: Question, into out: inout HTMLBuffer) {
        out.put("<section class=\"slip ask\">\n<div class=\"ask__q\">")
        prompt(question, into: &out)
        out.put("</div>\n")
        switch question.shape {
        case .single, .multiple: options(question, into: &out)
        case .order: shuffled(question, into: &out)
        case .match, .blank: break
        }
        out.put("<details class=\"answer\"><summary>")
        out.put(escaping: wording["showAnswer"])
        out.put("</summary>\n")
        answer(question, into: &out)
        if !question.explanation.isEmpty { prose(question.explanation, into: &out) }
        out.put("</details>\n</section>\n")
    }

    private func prompt(_ question: Question, into out: inout HTMLBuffer) {
        let text = html(question.prompt).string
        guard question.shape == .blank else {
            out.put(raw: text)
            return
        }
        // {ответ|ещё ответ} becomes a gap.
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            out.put(raw: String(rest[..<open]))
            out.put("<span class=\"blank\">________</span>")
            rest = rest[rest.index(after: close)...]
        }
        out.put(raw: String(rest))
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

    /// Steps to put in order, listed by their text so that the list does not give the order away.
    private func shuffled(_ question: Question, into out: inout HTMLBuffer) {
        out.put("<ul class=\"opts\">\n")
        let plain = { (option: Question.Option) in page.document.plainText(of: option.item) }
        for option in question.options.sorted(by: { CollationKey(plain($0)) < CollationKey(plain($1)) }) {
            out.put("<li class=\"opt\"><span class=\"opt__mark\" aria-hidden=\"true\">·</span><span>")
            out.put(raw: html(option.text, isRepeated: true))
            out.put("</span></li>\n")
        }
        out.put("</ul>\n")
    }

    private func answer(_ question: Question, into out: inout HTMLBuffer) {
        switch question.shape {
        case .single, .multiple:
            out.put("<ol class=\"answers\">\n")
            for (index, option) in question.options.enumerated() {
                guard option.isRight || !option.feedback.isEmpty else { continue }
                out.put(option.isRight ? "<li class=\"answers__right\"><b>" : "<li><b>")
                out.put(escaping: letter(index))
                if option.isRight {
                    out.put(". ")
                    out.put(escaping: wording["rightAnswer"])
                }
                out.put(".</b> ")
                out.put(raw: html(option.feedback.inlines))
                out.put(raw: html(option.feedback.blocks))
                out.put("</li>\n")
            }
            out.put("</ol>\n")
        case .order, .match:
            if let body = question.body { prose([body], into: &out) }
        case .blank:
            let text = question.prompt.map { page.document.plainText(of: $0) }.joined(separator: " ")
            out.put("<div class=\"prose\"><ul>\n")
            for gap in text.split(separator: "{").dropFirst() {
                out.put("<li>")
                out.put(escaping: gap.prefix { $0 != "}" }.split(separator: "|").joined(separator: " / "))
                out.put("</li>\n")
            }
            out.put("</ul></div>\n")
        }
    }

    private func letter(_ index: Int) -> String {
        let letters = wording.language == .english ? "ABCDEFGHIJKLMNOPQRSTUVWXYZ" : "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ"
        return index < letters.count
            ? String(letters[letters.index(letters.startIndex, offsetBy: index)]) : "\(index + 1)"
    }
}
