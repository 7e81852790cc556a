import Playbook

/// Draws what scripts alone have: steps, forks, what to have at hand. And the one box of a customer type that is not a
/// typed block: when to call for help.
extension BodyRenderer {
    /// A `##` of a script; every `###` in it is a branch of a fork.
    func step(_ part: Part, number: Int) -> RenderedPart {
        let heading = part.heading
        let plain = heading.map { page.document.plainText(of: $0) } ?? ""
        let title = heading.map { ScriptSteps.withoutNumber(headingHTML($0)) } ?? ""
        let id = idPrefix + (heading.flatMap { page.anchor(of: $0) } ?? "step-\(number)")
        var out = HTMLBuffer()
        out.put(raw: "<li class=\"step\" id=\"\(escaped(id))\">\n<p class=\"step__n figure\"><span class=\"vh\">")
        out.put(escaping: wording["step"])
        out.put(raw: " </span>\(number)</p>\n<div class=\"step__body\">\n<h2>\(title)</h2>\n")
        let (before, branches) = Fork.split(part.blocks, in: page.document)
        for block in before { write(block, into: &out) }
        if !branches.isEmpty {
            out.put("<p class=\"fork__q\">")
            // Not every fork hangs on a reply: «Касса не проводит возврат».
            let hangsOnReply = branches.allSatisfy { isSpeech(headingHTML($0.heading)) }
            out.put(escaping: wording[hangsOnReply ? "whatReplied" : "whatNext"])
            out.put("</p>\n<div class=\"fork\">\n")
            for branch in branches { write(branch, into: &out) }
            out.put("</div>\n")
        }
        out.put("</div>\n</li>\n")
        return RenderedPart(
            id: id, title: "\(number). " + ScriptSteps.withoutNumber(plain), html: out.string, step: number)
    }

    private func isSpeech(_ title: String) -> Bool { title.hasPrefix("«") || title.hasPrefix("“") }

    private func write(_ branch: Fork.Branch, into out: inout HTMLBuffer) {
        let title = headingHTML(branch.heading)
        out.put("<section class=\"branch\"")
        if let anchor = page.anchor(of: branch.heading) { out.put(raw: " id=\"\(idPrefix)\(escaped(anchor))\"") }
        out.put(">\n<h3 class=\"branch__if\"><span>")
        out.put(escaping: wording[isSpeech(title) ? "ifSays" : "if"])
        out.put(raw: "</span>\(title)</h3>\n<div class=\"branch__then\">\n")
        for (index, block) in branch.blocks.enumerated() {
            guard case .phrases(let pairs) = block else {
                write(block, into: &out)
                continue
            }
            let says = pairs.compactMap(\.right)
            for (number, say) in says.enumerated() {
                self.say(say, into: &out)
                out.put("<p class=\"branch__row\">")
                copyButton(into: &out)
                let isLast = index == branch.blocks.count - 1 && number == says.count - 1
                if isLast, let exit = branch.exit { self.exit(exit, into: &out) }
                out.put("</p>\n")
            }
        }
        if let exit = branch.exit, !branch.endsInPhrase {
            out.put("<p class=\"branch__row\">")
            self.exit(exit, into: &out)
            out.put("</p>\n")
        }
        out.put("</div>\n</section>\n")
    }

    /// Where a branch leads: down this page, or to another.
    private func exit(_ paragraph: MarkdownDocument.NodeID, into out: inout HTMLBuffer) {
        let link = page.document[paragraph].firstChild
        guard let address = additions.link(link) else {
            out.put(raw: html(page.document.children(of: paragraph)))
            return
        }
        out.put("<span class=\"branch__exit\"><a href=\"")
        out.put(escapingURL: address.url.utf8)
        out.put("\">")
        out.put(raw: html(page.document.children(of: link)))
        out.put(
            raw:
                " <i class=\"i \(address.url.hasPrefix("#") ? "i-down" : "i-right")\" aria-hidden=\"true\"></i></a></span>"
        )
    }

    /// The list that opens a script: what to have at hand before the first word.
    func readyList(_ nodes: [MarkdownDocument.NodeID], into out: inout HTMLBuffer) {
        let lists = nodes.filter { page.document[$0].kind == .list }
        let others = nodes.filter { page.document[$0].kind != .list }
        if !others.isEmpty { prose(others, into: &out) }
        guard !lists.isEmpty else { return }
        out.put("<div class=\"ready\"><h2>")
        out.put(escaping: wording["ready"])
        out.put("</h2>\n")
        criteria(lists.flatMap { page.document.children(of: $0) }, hint: "", into: &out)
        out.put("</div>\n")
    }

    /// A headed part that ends in something to say: whom to call, and with what words.
    func isEscalation(_ part: Part) -> Bool {
        part.blocks.contains { block in
            if case .phrases(let pairs) = block { return !pairs.contains { $0.wrong != nil } }
            return false
        }
    }

    func escalation(_ part: Part, into out: inout HTMLBuffer) {
        out.put("<div class=\"boss\">\n<i class=\"i i-bell boss__bell\" aria-hidden=\"true\"></i>\n")
        for block in part.blocks {
            if case .phrases(let pairs) = block {
                for right in pairs.compactMap(\.right) {
                    out.put("<div class=\"boss__say\">")
                    say(right, into: &out)
                    copyButton(into: &out)
                    out.put("</div>\n")
                }
            } else if case .prose(let nodes) = block {
                out.put(raw: html(nodes))
            } else {
                write(block, into: &out)
            }
        }
        out.put("</div>\n")
    }
}

/// What may follow a step of a script: one branch for each answer of the client.
private enum Fork {
    struct Branch {
        let heading: MarkdownDocument.NodeID
        var blocks: [Block] = []
        /// A last paragraph that is one link: where the branch leads.
        var exit: MarkdownDocument.NodeID?

        var endsInPhrase: Bool {
            if case .phrases(let pairs)? = blocks.last { return pairs.contains { $0.right != nil } }
            return false
        }
    }

    static func split(_ blocks: [Block], in document: MarkdownDocument) -> (before: [Block], branches: [Branch]) {
        var before: [Block] = []
        var branches: [Branch] = []
        func append(_ block: Block) {
            if branches.isEmpty { before.append(block) } else { branches[branches.count - 1].blocks.append(block) }
        }
        for block in blocks {
            guard case .prose(let nodes) = block else {
                append(block)
                continue
            }
            var run: [MarkdownDocument.NodeID] = []
            func flush() {
                if !run.isEmpty { append(.prose(run)) }
                run = []
            }
            for node in nodes {
                if document[node].kind == .heading, document[node].value == 3 {
                    flush()
                    branches.append(Branch(heading: node))
                } else if !branches.isEmpty, isOneLink(node, in: document) {
                    flush()
                    branches[branches.count - 1].exit = node
                } else {
                    run.append(node)
                }
            }
            flush()
        }
        return (before, branches)
    }

    private static func isOneLink(_ node: MarkdownDocument.NodeID, in document: MarkdownDocument) -> Bool {
        let inlines = document.children(of: node)
        return document[node].kind == .paragraph && inlines.count == 1 && document[inlines[0]].kind == .link
    }
}
