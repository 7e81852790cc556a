import Playbook

/// Draws the scenes of a role-play and the days of a programme, so that both can be followed without a script.
extension BodyRenderer {
    // MARK: Role-play

    /// A scene: its text, and its choices as links to where they lead.
    func scene(_ scene: RolePlay.Scene, of play: RolePlay, _ place: OutlineEntry) -> RenderedPart {
        var content = HTMLBuffer()
        for block in page.parts[scene.part].blocks {
            guard case .question(let question) = block, question.isScene else {
                write(block, of: scene, into: &content)
                continue
            }
            if !question.prompt.isEmpty { prose(question.prompt, into: &content) }
            choices(of: scene, play, into: &content)
            if !question.explanation.isEmpty { prose(question.explanation, into: &content) }
        }
        return framed(content, title: headingHTML(scene.heading), place)
    }

    /// What a scene tells; where it ends, the alert that says how is titled so.
    func write(_ block: Block, of scene: RolePlay.Scene, into out: inout HTMLBuffer) {
        if let ending = scene.ending, case .callout(let kind, let nodes) = block, RolePlay.Ending(kind) == ending {
            callout(kind, nodes, title: "ending." + ending.rawValue, into: &out)
        } else {
            write(block, into: &out)
        }
    }

    private func choices(of scene: RolePlay.Scene, _ play: RolePlay, into out: inout HTMLBuffer) {
        out.put("<ol class=\"opts\">\n")
        for choice in scene.choices {
            out.put(
                "<li class=\"opt opt--way\"><span class=\"opt__mark\" aria-hidden=\"true\"><i class=\"i i-right\"></i></span><div>"
            )
            let text = RolePlayBank.trimmed(html(choice.option.text).string)
            if let target = choice.target {
                out.put("<a class=\"a\" href=\"")
                out.put(escapingURL: ("#" + idPrefix + play.scenes[target].anchor).utf8)
                out.put(raw: "\">\(text)</a>")
            } else {
                out.put(raw: text)
            }
            if !choice.option.feedback.isEmpty { reaction(choice.option.feedback, into: &out) }
            out.put("</div></li>\n")
        }
        out.put("</ol>\n")
    }

    private func reaction(_ feedback: Question.Feedback, into out: inout HTMLBuffer) {
        out.put("<details class=\"answer\"><summary>")
        out.put(escaping: wording["reaction"])
        out.put("</summary>\n<div class=\"prose\">")
        if !feedback.inlines.isEmpty {
            out.put("<p>")
            out.put(raw: html(feedback.inlines))
            out.put("</p>\n")
        }
        out.put(raw: html(feedback.blocks))
        out.put("</div></details>\n")
    }

    // MARK: Programme

    /// A day: its text, and its tasks as items that the script ticks.
    func day(_ day: Programme.Day, _ part: Part, _ place: OutlineEntry) -> RenderedPart {
        var content = HTMLBuffer()
        let tasks = Dictionary(day.tasks.map { ($0.item, $0) }) { first, _ in first }
        for block in part.blocks {
            guard case .prose(let nodes) = block else {
                write(block, into: &content)
                continue
            }
            var run: [MarkdownDocument.NodeID] = []
            for node in nodes {
                let items = page.document[node].kind == .list ? page.document.children(of: node) : []
                guard items.contains(where: { tasks[$0] != nil }) else {
                    run.append(node)
                    continue
                }
                if !run.isEmpty { prose(run, into: &content) }
                run = []
                self.tasks(items, tasks, into: &content)
            }
            if !run.isEmpty { prose(run, into: &content) }
        }
        let title = part.heading.map { headingHTML($0) } ?? place.title
        return framed(content, title: title, place, attributes: " data-day=\"\(day.number)\"")
    }

    private func tasks(
        _ items: [MarkdownDocument.NodeID], _ tasks: [MarkdownDocument.NodeID: Programme.Task],
        into out: inout HTMLBuffer
    ) {
        out.put("<div class=\"prose\"><ul class=\"tasks\">\n")
        for item in items {
            out.put("<li")
            if let task = tasks[item], let (kind, target) = training?.address(task.target) {
                out.put(raw: " data-kind=\"\(kind)\" data-target=\"")
                out.put(escaping: target)
                out.put("\"")
            }
            out.put(">")
            out.put(raw: itemContent(item))
            out.put("</li>\n")
        }
        out.put("</ul></div>\n")
    }
}
