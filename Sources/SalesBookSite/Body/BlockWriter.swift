import Playbook

/// Draws the typed blocks.
extension BodyRenderer {
    func write(_ block: Block, into out: inout HTMLBuffer) {
        switch block {
        case .prose(let nodes), .why(let nodes): prose(nodes, into: &out)
        case .phrases(let pairs): phrases(pairs, into: &out)
        case .story(let title, let body): story(title, body, into: &out)
        case .signs(let items): signs(items, into: &out)
        case .advice(let dos, let donts): advice(dos, donts, into: &out)
        case .dialogue(let dialogue): write(dialogue, into: &out)
        case .criteria(let items): criteria(items, hint: wording["checkHint"], into: &out)
        case .question(let question): write(question, into: &out)
        case .callout(let kind, let nodes): callout(kind, nodes, into: &out)
        }
    }

    func prose(_ nodes: [MarkdownDocument.NodeID], into out: inout HTMLBuffer) {
        out.put("<div class=\"prose\">\n")
        out.put(raw: html(nodes))
        out.put("</div>\n")
    }

    // MARK: Phrases

    private func phrases(_ pairs: [PhrasePair], into out: inout HTMLBuffer) {
        if !pairs.contains(where: { $0.wrong != nil }) {
            for pair in pairs { if let right = pair.right { phraseSlip(right, into: &out) } }
            return
        }
        if page.kind == .script, !pairs.contains(where: { $0.right != nil }) {
            never(pairs.compactMap(\.wrong), into: &out)
            return
        }
        out.put("<div class=\"pairs\">\n")
        for pair in pairs {
            out.put("<article class=\"pair\">\n")
            if let wrong = pair.wrong {
                out.put(
                    "<div class=\"pair__wrong\"><p class=\"verdict verdict--wrong\"><i class=\"i i-no\" aria-hidden=\"true\"></i>"
                )
                out.put(escaping: wording["wrong"])
                out.put("</p>")
                say(wrong, into: &out)
                out.put("</div>\n")
            }
            if let right = pair.right {
                out.put(
                    "<div class=\"pair__right slip\"><p class=\"verdict verdict--right\"><i class=\"i i-yes\" aria-hidden=\"true\"></i>"
                )
                out.put(escaping: wording["right"])
                out.put("</p>")
                say(right, into: &out)
                copyButton(into: &out)
                out.put("</div>\n")
            }
            out.put("</article>\n")
        }
        out.put("</div>\n")
    }

    func phraseSlip(_ node: MarkdownDocument.NodeID, into out: inout HTMLBuffer) {
        out.put("<div class=\"phrase slip\">")
        say(node, into: &out)
        copyButton(into: &out)
        out.put("</div>\n")
    }

    private func never(_ phrases: [MarkdownDocument.NodeID], into out: inout HTMLBuffer) {
        out.put(
            "<div class=\"never\"><p class=\"verdict verdict--wrong\"><i class=\"i i-no\" aria-hidden=\"true\"></i>")
        out.put(escaping: wording["avoid"])
        out.put("</p>")
        for phrase in phrases { say(phrase, into: &out) }
        out.put("</div>\n")
    }

    /// A phrase to be said aloud; the quotation marks around it are set by the style sheet and never copied.
    func say(_ node: MarkdownDocument.NodeID, into out: inout HTMLBuffer) {
        // A phrase is an item or a whole alert; beside a list in an alert it may be any block.
        let holdsBlocks = [.item, .blockQuote].contains(page.document[node].kind)
        let blocks = holdsBlocks ? page.document.children(of: node) : [node]
        if blocks.count == 1, page.document[blocks[0]].kind == .paragraph {
            let speech = Speech(html(page.document.children(of: blocks[0])).string, wording.language)
            out.put(directionOf: speech)
            out.put("<p class=\"say\"")
            out.put(words: speech)
            out.put("</p>")
        } else {
            out.put("<div class=\"say\"")
            out.put(words: Speech(blocks: html(blocks).string, wording.language))
            out.put("</div>")
        }
    }

    /// Shown by the script that makes it work.
    func copyButton(into out: inout HTMLBuffer) {
        out.put("<button class=\"copy\" type=\"button\" hidden><i class=\"i i-copy\" aria-hidden=\"true\"></i><span>")
        out.put(escaping: wording["copy"])
        out.put("</span></button>")
    }

    // MARK: Rules and customers

    private func story(_ title: MarkdownDocument.NodeID?, _ body: [MarkdownDocument.NodeID], into out: inout HTMLBuffer)
    {
        out.put(opensWithLetter(body) ? "<div class=\"tale tale--cap\">\n" : "<div class=\"tale\">\n")
        if let title {
            out.put("<h3>")
            out.put(raw: html(page.document.children(of: title)))
            out.put("</h3>\n")
        }
        out.put(raw: html(body))
        out.put("</div>\n")
    }

    /// A drop capital would take one digit of a clock or a sum, or the dash before a reply.
    private func opensWithLetter(_ body: [MarkdownDocument.NodeID]) -> Bool {
        guard let first = body.first, page.document[first].kind == .paragraph else { return false }
        return page.document.plainText(of: first).first { !"«„“‘\"(".contains($0) }?.isLetter == true
    }

    private func signs(_ items: [MarkdownDocument.NodeID], into out: inout HTMLBuffer) {
        out.put("<ol class=\"signs\">\n")
        for item in items {
            out.put("<li><div>")
            out.put(raw: itemContent(item))
            out.put("</div></li>\n")
        }
        out.put("</ol>\n")
    }

    private func advice(
        _ dos: [MarkdownDocument.NodeID], _ donts: [MarkdownDocument.NodeID], into out: inout HTMLBuffer
    ) {
        let prefix = page.kind == .guarantee ? "guarantee." : ""
        out.put("<div class=\"dodont\">\n")
        if !dos.isEmpty {
            out.put(
                "<div class=\"slip dodont__do\"><h3 class=\"verdict verdict--right\"><i class=\"i i-yes\" aria-hidden=\"true\"></i>"
            )
            out.put(escaping: wording[prefix + "do"])
            list(dos, into: &out)
        }
        if !donts.isEmpty {
            out.put(
                "<div class=\"dodont__dont\"><h3 class=\"verdict verdict--wrong\"><i class=\"i i-no\" aria-hidden=\"true\"></i>"
            )
            out.put(escaping: wording[prefix + "dont"])
            list(donts, into: &out)
        }
        out.put("</div>\n")
    }

    private func list(_ items: [MarkdownDocument.NodeID], into out: inout HTMLBuffer) {
        out.put("</h3>\n<ul>\n")
        for item in items {
            out.put("<li>")
            out.put(raw: itemContent(item))
            out.put("</li>\n")
        }
        out.put("</ul></div>\n")
    }

    /// What a list item holds; one paragraph goes without its mark, so that short lists look alike however spaced.
    func itemContent(_ item: MarkdownDocument.NodeID, isRepeated: Bool = false) -> HTMLBuffer {
        guard page.document[item].kind == .item else { return html([item], isRepeated: isRepeated) }
        let blocks = page.document.children(of: item)
        if blocks.count == 1, page.document[blocks[0]].kind == .paragraph {
            return html(page.document.children(of: blocks[0]), isRepeated: isRepeated)
        }
        return html(blocks, isRepeated: isRepeated)
    }

    func criteria(_ items: [MarkdownDocument.NodeID], hint: String, into out: inout HTMLBuffer) {
        out.put("<ul class=\"ticks\">\n")
        for item in items {
            out.put("<li><label class=\"tick\"><input type=\"checkbox\"><span>")
            out.put(raw: itemContent(item))
            out.put("</span></label></li>\n")
        }
        out.put("</ul>\n")
        guard !hint.isEmpty else { return }
        out.put("<p class=\"mini rule__self\">")
        out.put(escaping: hint)
        out.put("</p>\n")
    }

    // MARK: Conversations

    private func write(_ dialogue: Dialogue, into out: inout HTMLBuffer) {
        if !dialogue.intro.isEmpty {
            out.put("<div class=\"note talk__intro\">")
            out.put(raw: html(dialogue.intro))
            out.put("</div>\n")
        }
        out.put("<ol class=\"talk\">\n")
        for line in dialogue.lines { write(line, into: &out) }
        out.put("</ol>\n")
    }

    private func write(_ line: Dialogue.Line, into out: inout HTMLBuffer) {
        let isClient = line.side == .client
        out.put(isClient ? "<li class=\"line line--client\">" : "<li class=\"line line--staff\">")
        if isClient { out.put(raw: Portraits.face(for: client)) }
        out.put("<div class=\"bubble\"><span class=\"bubble__who\">")
        out.put(escaping: line.speaker)
        out.put("</span>")
        let speech = Speech(html(line.speech).string, wording.language)
        out.put(directionOf: speech)
        out.put("<p class=\"say bubble__text\"")
        out.put(words: speech)
        out.put("</p>")
        if !isClient { copyButton(into: &out) }
        out.put("</div>")
        if !line.notes.isEmpty {
            out.put("<div class=\"whyline\">")
            if line.side == .staff {
                out.put("<b>")
                out.put(escaping: wording["whyWorks"])
                out.put("</b> ")
            }
            for (index, note) in line.notes.enumerated() {
                if index > 0 { out.put("<br />") }
                out.put(
                    raw: page.document[note].kind == .paragraph ? html(page.document.children(of: note)) : html([note]))
            }
            out.put("</div>")
        }
        out.put("</li>\n")
    }

    // MARK: Everywhere

    /// - Parameter title: the name of a title other than the kind's own.
    func callout(
        _ kind: AlertKind, _ nodes: [MarkdownDocument.NodeID], title: String? = nil, into out: inout HTMLBuffer
    ) {
        out.put(raw: "<aside class=\"callout callout--\(kind.rawValue)\"><p class=\"callout__title verdict\">")
        out.put(raw: "<i class=\"i i-\(kind.rawValue)\" aria-hidden=\"true\"></i>")
        out.put(escaping: wording[title ?? kind.rawValue])
        out.put("</p>\n<div class=\"prose\">\n")
        out.put(raw: html(nodes))
        out.put("</div></aside>\n")
    }
}
