import Playbook

extension HTMLRenderer {
    mutating func enterTable() {
        out.startLine()
        if let additions {
            out.put("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"")
            out.put(escaping: additions.tableLabel)
            out.put("\">")
        }
        out.put("<table>")
    }

    mutating func enterRow(_ node: MarkdownNode) {
        out.startLine()
        if node.flag {
            out.put("<thead>\n")
        } else if openBodies.insert(node.parent).inserted {
            out.put("<tbody>\n")
        }
        out.put("<tr>")
    }

    mutating func leaveRow(_ id: MarkdownDocument.NodeID, _ node: MarkdownNode) {
        openBlock("</tr>")
        if node.flag { openBlock("</thead>") }
    }

    mutating func leaveTable(_ id: MarkdownDocument.NodeID) {
        if openBodies.remove(id) != nil { openBlock("</tbody>\n") }
        openBlock("</table>")
        if additions != nil { out.put("</div>") }
        out.startLine()
    }

    func isHeaderCell(_ node: MarkdownNode) -> Bool { node.parent >= 0 && document[node.parent].flag }

    mutating func enterCell(_ id: MarkdownDocument.NodeID, _ node: MarkdownNode) {
        out.startLine()
        isHeaderCell(node) ? out.put("<th") : out.put("<td")
        switch UInt8(truncatingIfNeeded: node.value) {
        case UInt8(ascii: "l"): out.put(" align=\"left\"")
        case UInt8(ascii: "c"): out.put(" align=\"center\"")
        case UInt8(ascii: "r"): out.put(" align=\"right\"")
        default: break
        }
        out.put(">")
    }
}
