import Playbook

/// A sheet as its page shows it: criteria by set and by the page that states them, with marks to choose.
///
/// Complete without a script: the marks are radio buttons of the browser and boxes on paper.
struct SheetView {
    let view: EditionView
    let page: Page
    let sheet: CheckSheet
    /// Where it is drawn.
    let path: String

    init?(_ view: EditionView, _ page: Page, path: String) {
        guard let sheet = page.sheet else { return nil }
        self.view = view
        self.page = page
        self.sheet = sheet
        self.path = path
    }

    private var wording: Wording { view.wording }

    var context: [String: Any] {
        let scale = sheet.scale
        var context: [String: Any] = [
            "key": page.key, "low": scale.low, "high": scale.high,
            "marks": marks, "sets": setContexts, "fields": fields, "author": sheet.author.rawValue,
            "how": wording[scale.isYesNo ? "sheetHow" : "sheetHowNumbers"],
            "hand": scale.isYesNo
                ? [wording["sheetYesCount"], wording["sheetNoCount"]] : [wording["sheetAnswered"]],
        ]
        if !scale.isYesNo {
            context["scaleHint"] = wording.sentence("sheetScale", String(scale.low), String(scale.high))
        }
        return context
    }

    /// What can be said of a criterion; the value that is not a number stands for “did not come up”.
    private var marks: [[String: Any]] {
        let scale = sheet.scale
        let none: [String: Any] = [
            "value": "none", "word": wording["sheetNone"], "rest": wording["sheetNoneRest"], "tone": "none",
        ]
        if scale.isYesNo {
            return [
                ["value": 1, "word": wording["sheetYes"], "sign": "i-yes", "tone": "yes"],
                ["value": 0, "word": wording["sheetNo"], "sign": "i-no", "tone": "no"], none,
            ]
        }
        return (scale.low...scale.high).map { ["value": $0, "word": "\($0)", "tone": "number"] } + [none]
    }

    private var fields: [[String: Any]] {
        let isObserved = sheet.author == .observer
        return [
            [
                "id": "about", "label": wording[isObserved ? "sheetAbout" : "sheetServed"], "type": "text",
                "isRequired": isObserved,
            ],
            isObserved ? ["id": "by", "label": wording["sheetBy"], "type": "text", "isRequired": false] : nil,
            ["id": "day", "label": wording["sheetDay"], "type": "date", "isRequired": true],
            [
                "id": "place", "label": wording[isObserved ? "sheetPlace" : "sheetServedAt"], "type": "text",
                "isRequired": false,
            ],
        ].compactMap { $0 }
    }

    // MARK: Criteria

    /// Groups under one heading, in the order in which their headings first come.
    struct SetOfGroups {
        let id: String
        let title: String
        /// HTML.
        let heading: String
        var groups: [CheckSheet.Group]
    }

    var sets: [SetOfGroups] {
        var sets: [SetOfGroups] = []
        for group in sheet.groups {
            let (title, heading) = self.heading(of: group)
            let anchor = group.part.flatMap { page.parts[$0].heading }.flatMap(page.anchor(of:))
            if anchor == nil, let index = sets.firstIndex(where: { $0.title == title }) {
                sets[index].groups.append(group)
            } else {
                let id = anchor ?? "sb-set-\(sets.count + 1)"
                sets.append(SetOfGroups(id: id, title: title, heading: heading, groups: [group]))
            }
        }
        return sets
    }

    /// The part that the sheet's author wrote, else the set of the page, else its section.
    private func heading(of group: CheckSheet.Group) -> (title: String, html: String) {
        if let part = group.part {
            guard let node = page.parts[part].heading else { return (wording["check"], escapedHTML(wording["check"])) }
            return (page.document.plainText(of: node), body(of: page).headingHTML(node))
        }
        let source = view.book.page(group.page)
        let title =
            source.fields.set.map { Typography.typeset($0, view.edition.language) }
            ?? source.section.map { view.title(of: view.edition.sections[$0]) } ?? wording["check"]
        return (title, escapedHTML(title))
    }

    private var setContexts: [[String: Any]] {
        var number = 0
        return sets.map { set in
            [
                "id": set.id, "heading": set.heading,
                "groups": set.groups.map { group in
                    let criteria = group.criteria.map { criterion -> [String: Any] in
                        number += 1
                        return ["id": criterion.id, "number": number, "html": html(criterion, of: group)]
                    }
                    return self.group(group, criteria)
                },
            ]
        }
    }

    private func group(_ group: CheckSheet.Group, _ criteria: [[String: Any]]) -> [String: Any] {
        var context: [String: Any] = ["criteria": criteria]
        if let part = group.part {
            let prose = page.parts[part].blocks.compactMap { block -> String? in
                guard case .prose(let nodes) = block else { return nil }
                return body(of: page).html(nodes).string
            }
            if !prose.isEmpty { context["prose"] = prose.joined() }
        } else {
            let source = view.book.page(group.page)
            var rule: [String: Any] = [
                "href": RelativePath.from(
                    path, to: source.outputPath, fragment: CriterionAnchor.anchor(of: source, wording)),
                "ruleTitle": source.title,
            ]
            if let number = source.fields.number { rule["folio"] = number }
            context["rule"] = rule
        }
        return context
    }

    private func html(_ criterion: CheckSheet.Criterion, of group: CheckSheet.Group) -> String {
        let source = view.book.page(group.page)
        let blocks =
            source.document[criterion.node].kind == .item
            ? source.document.children(of: criterion.node) : [criterion.node]
        guard blocks.count == 1, source.document[blocks[0]].kind == .paragraph else {
            return escapedHTML(source.document.plainText(of: criterion.node))
        }
        return body(of: source).html(source.document.children(of: blocks[0]), isRepeated: true).string
    }

    private func body(of source: Page) -> BodyRenderer {
        BodyRenderer(
            source, wording: wording, allowsHTML: view.book.settings.allowsHTML,
            additions: LinkAddresses(source, in: view.book, path: path).additions)
    }

    /// As on the print page of a section: what to look at, and nothing to fill in.
    var listHTML: String {
        sets.map { set in
            var out = HTMLBuffer()
            out.put(raw: "<section class=\"part hang\"><h2>\(set.heading)</h2>\n<div><ul class=\"ticks\">\n")
            for group in set.groups {
                for criterion in group.criteria {
                    out.put("<li><label class=\"tick\"><input type=\"checkbox\"><span>")
                    out.put(raw: html(criterion, of: group))
                    out.put("</span></label></li>\n")
                }
            }
            out.put("</ul>\n</div></section>\n")
            return out.string
        }.joined()
    }
}

/// Where on its page the criteria stand.
enum CriterionAnchor {
    static func anchor(of page: Page, _ wording: Wording) -> String? {
        let outline = BodyRenderer.outline(of: page, wording)
        let part = page.parts.firstIndex { part in
            part.blocks.contains { if case .criteria = $0 { true } else { false } }
        }
        return part.flatMap { outline[$0].id.isEmpty ? nil : outline[$0].id }
    }
}
