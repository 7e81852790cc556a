/// One node of a parsed page, linked to its neighbours by index.
package struct MarkdownNode: Sendable {
    /// What a node is; CommonMark's names, with GitHub's extensions.
    package enum Kind: UInt8, Sendable {
        case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
        case footnoteDefinition, table, tableRow, tableCell
        case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough, link, image
        case footnoteReference
    }

    package var kind: Kind
    package var parent: Int32 = -1
    package var firstChild: Int32 = -1
    package var lastChild: Int32 = -1
    package var next: Int32 = -1
    package var previous: Int32 = -1

    /// 1-based place in the source file; columns count bytes.
    package var line: Int32 = 0
    package var column: Int32 = 0

    /// Literal text, a link's address, a code block's contents or a footnote's label, as a range of `MarkdownDocument.bytes`.
    package var text: Range<Int32> = 0..<0
    /// A link's title or a code block's info string.
    package var extra: Range<Int32> = 0..<0

    /// A heading's level, an ordered list's first number, a table cell's alignment letter, a footnote reference's ordinal.
    package var value: Int32 = 0
    /// A list is tight, a table row is a header, a task is done.
    package var flag = false
    /// A list is ordered, an item is a task.
    package var variant = false
}

/// A parsed page as one flat array: immutable, `Sendable`, and safe to walk however deep the nesting is.
///
/// The C tree is copied into it once, so that no pointer of the parser leaves the parser's file.
package struct MarkdownDocument: Sendable {
    package typealias NodeID = Int32

    package internal(set) var nodes: [MarkdownNode]
    package internal(set) var bytes: [UInt8]

    package static let root: NodeID = 0

    package subscript(id: NodeID) -> MarkdownNode { nodes[Int(id)] }

    package func bytes(_ range: Range<Int32>) -> ArraySlice<UInt8> {
        bytes[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    package func string(_ range: Range<Int32>) -> String {
        String(decoding: bytes(range), as: UTF8.self)
    }

    /// The children of a node, in order.
    package func children(of id: NodeID) -> [NodeID] {
        var result: [NodeID] = []
        var child = self[id].firstChild
        while child >= 0 {
            result.append(child)
            child = self[child].next
        }
        return result
    }

    /// Calls `visit` for a node and all below it, parents first. Iterative: nesting costs no stack.
    package func walk(from start: NodeID = root, _ visit: (NodeID) -> Void) {
        var current = start
        while true {
            visit(current)
            if self[current].firstChild >= 0 {
                current = self[current].firstChild
                continue
            }
            while current != start, self[current].next < 0 { current = self[current].parent }
            if current == start { return }
            current = self[current].next
        }
    }

    /// The text a reader sees below a node, with blocks and line breaks separated by single spaces.
    package func plainText(of id: NodeID) -> String {
        String(decoding: plainBytes(of: id), as: UTF8.self)
    }

    package func plainBytes(of id: NodeID) -> [UInt8] {
        var result: [UInt8] = []
        walk(from: id) { node in
            switch self[node].kind {
            case .text, .code, .codeBlock:
                result.append(contentsOf: bytes(self[node].text))
            case .softBreak, .lineBreak, .paragraph, .item, .tableCell, .heading, .list:
                if let last = result.last, last != 0x20 { result.append(0x20) }
            default:
                break
            }
        }
        while result.last == 0x20 || result.last == 0x0A { result.removeLast() }
        return result
    }

    /// Replaces the literal text of a node.
    mutating func setText(_ text: [UInt8], of id: NodeID) {
        let start = Int32(bytes.count)
        bytes.append(contentsOf: text)
        nodes[Int(id)].text = start..<Int32(bytes.count)
    }

    /// Makes a list item a task.
    mutating func setTask(_ item: NodeID, isDone: Bool) {
        nodes[Int(item)].variant = true
        nodes[Int(item)].flag = isDone
    }

    /// Takes a node and all below it out of the tree.
    mutating func unlink(_ id: NodeID) {
        let node = self[id]
        if node.previous >= 0 {
            nodes[Int(node.previous)].next = node.next
        } else if node.parent >= 0 {
            nodes[Int(node.parent)].firstChild = node.next
        }
        if node.next >= 0 {
            nodes[Int(node.next)].previous = node.previous
        } else if node.parent >= 0 {
            nodes[Int(node.parent)].lastChild = node.previous
        }
        nodes[Int(id)].parent = -1
        nodes[Int(id)].next = -1
        nodes[Int(id)].previous = -1
    }
}
