import CCMarkGFM

/// Parses GitHub-flavoured Markdown with `libcmark-gfm`. The only file that sees a pointer of the C library.
///
/// One actor for the whole process, because the library is not safe to run twice at once: in 0.29.0.gfm.6
/// `cmark_parser_finish` adds the extensions' special characters to a process-wide table and takes them out again, so
/// that a second parser running meanwhile overlooks `~~` or `www.`. Parsing is a small share of a build, and everything
/// after it runs in parallel.
package actor MarkdownParser {
    package static let shared = MarkdownParser()

    private let extensions: [OpaquePointer]

    private init() {
        cmark_gfm_core_extensions_ensure_registered()
        let names = ["table", "strikethrough", "tasklist", "autolink", "tagfilter"]
        extensions = names.compactMap { name in cmark_find_syntax_extension(name) }
    }

    /// Parses a page. `firstLine` is the file's line number of the first byte, so that positions count from the top of
    /// the file when front matter precedes. O(bytes).
    package func parse(_ source: ArraySlice<UInt8>, firstLine: Int = 1) -> MarkdownDocument {
        var builder = TreeBuilder(lineOffset: Int32(firstLine - 1), capacity: source.count)
        // Source positions do not change the tree, but without the option the lines inside a paragraph are not counted.
        let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS
        guard let parser = cmark_parser_new(options) else { return builder.document }
        defer { cmark_parser_free(parser) }
        for syntax in extensions { cmark_parser_attach_syntax_extension(parser, syntax) }
        source.withUnsafeBytes { buffer in
            cmark_parser_feed(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        guard let root = cmark_parser_finish(parser) else { return builder.document }
        defer { cmark_node_free(root) }
        builder.copy(root)
        return builder.document
    }
}

/// Copies a C tree into a `MarkdownDocument`, parents before children, without recursion.
private struct TreeBuilder {
    private typealias CNode = OpaquePointer

    private(set) var document: MarkdownDocument
    private let lineOffset: Int32

    init(lineOffset: Int32, capacity: Int) {
        self.lineOffset = lineOffset
        document = MarkdownDocument(nodes: [MarkdownNode(kind: .document)], bytes: [])
        document.bytes.reserveCapacity(capacity)
    }

    mutating func copy(_ root: OpaquePointer) {
        var source: CNode = root
        var target: Int32 = 0
        while true {
            if let child = cmark_node_first_child(source) {
                source = child
                target = append(child, under: target)
                continue
            }
            while source != root, cmark_node_next(source) == nil {
                guard let parent = cmark_node_parent(source) else { return }
                source = parent
                target = document[target].parent
            }
            guard source != root, let next = cmark_node_next(source) else { return }
            source = next
            target = append(next, under: document[target].parent)
        }
    }

    private mutating func append(_ source: CNode, under parent: Int32) -> Int32 {
        var node = MarkdownNode(kind: Self.kind(of: source))
        node.parent = parent
        node.line = cmark_node_get_start_line(source) + lineOffset
        node.column = cmark_node_get_start_column(source)
        fill(&node, from: source)
        let id = Int32(document.nodes.count)
        let previous = document[parent].lastChild
        if previous >= 0 {
            document.nodes[Int(previous)].next = id
            node.previous = previous
        } else {
            document.nodes[Int(parent)].firstChild = id
        }
        document.nodes[Int(parent)].lastChild = id
        document.nodes.append(node)
        return id
    }

    private mutating func fill(_ node: inout MarkdownNode, from source: CNode) {
        switch node.kind {
        case .text, .code, .htmlInline, .htmlBlock:
            node.text = add(cmark_node_get_literal(source))
        case .codeBlock:
            node.text = add(cmark_node_get_literal(source))
            node.extra = add(cmark_node_get_fence_info(source))
        case .link, .image:
            node.text = add(cmark_node_get_url(source))
            node.extra = add(cmark_node_get_title(source))
        case .heading:
            node.value = cmark_node_get_heading_level(source)
        case .list:
            node.variant = cmark_node_get_list_type(source) == CMARK_ORDERED_LIST
            node.value = cmark_node_get_list_start(source)
            node.flag = cmark_node_get_list_tight(source) != 0
        case .item:
            node.variant = Self.typeName(of: source) == "tasklist"
            node.flag = node.variant && cmark_gfm_extensions_get_tasklist_item_checked(source)
        case .tableRow:
            node.flag = cmark_gfm_extensions_get_table_row_is_header(source) != 0
        case .tableCell:
            node.value = Self.alignment(of: source)
        case .footnoteReference:
            let printed = Self.printed(source)
            node.extra = add(cmark_node_get_literal(source))
            node.text = add(Self.text(in: printed, after: "href=\"#fn-"))
            let identifier = Self.text(in: printed, after: "id=\"fnref-")
            let suffix = identifier.dropFirst(node.text.count + 1)
            node.value = Int32(String(decoding: suffix, as: UTF8.self)) ?? 1
        case .footnoteDefinition:
            let printed = Self.printed(source)
            node.text = add(Self.text(in: printed, after: "<li id=\"fn-"))
            node.value = Int32(printed.split(separator: "\" data-footnote-backref ").count - 1)
        default:
            break
        }
    }

    private mutating func add(_ text: UnsafePointer<CChar>?) -> Range<Int32> {
        guard let text else { return 0..<0 }
        let start = Int32(document.bytes.count)
        var end = text
        while end.pointee != 0 { end += 1 }
        let count = end - text
        text.withMemoryRebound(to: UInt8.self, capacity: count) {
            document.bytes.append(contentsOf: UnsafeBufferPointer(start: $0, count: count))
        }
        return start..<Int32(document.bytes.count)
    }

    private mutating func add(_ text: some Collection<UInt8>) -> Range<Int32> {
        let start = Int32(document.bytes.count)
        document.bytes.append(contentsOf: text)
        return start..<Int32(document.bytes.count)
    }

    /// What the library prints for a node. It keeps the label and the counters of a footnote to itself but prints
    /// them, so they are read from there.
    private static func printed(_ node: CNode) -> String {
        guard let html = cmark_render_html(node, CMARK_OPT_DEFAULT, nil) else { return "" }
        defer { cmark_get_default_mem_allocator().pointee.free(html) }
        return String(cString: html)
    }

    private static func text(in printed: String, after opening: String) -> [UInt8] {
        guard let found = printed.firstRange(of: opening) else { return [] }
        return Array(printed[found.upperBound...].utf8.prefix { $0 != UInt8(ascii: "\"") })
    }

    private static func typeName(of node: CNode) -> String {
        cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
    }

    private static func alignment(of cell: CNode) -> Int32 {
        guard let row = cmark_node_parent(cell), let table = cmark_node_parent(row),
            let alignments = cmark_gfm_extensions_get_table_alignments(table)
        else { return 0 }
        var index = 0
        var sibling = cmark_node_previous(cell)
        while let current = sibling {
            index += 1
            sibling = cmark_node_previous(current)
        }
        return index < Int(cmark_gfm_extensions_get_table_columns(table)) ? Int32(alignments[index]) : 0
    }

    private static func kind(of node: CNode) -> MarkdownNode.Kind {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_DOCUMENT: .document
        case CMARK_NODE_BLOCK_QUOTE: .blockQuote
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_HTML_INLINE: .htmlInline
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
        default:
            // The extensions' kinds get their numbers when they are registered, so they are known by name alone.
            switch typeName(of: node) {
            case "table": .table
            case "table_row", "table_header": .tableRow
            case "table_cell": .tableCell
            case "strikethrough": .strikethrough
            default: .text
            }
        }
    }
}
