import SalesBookCore

/// A page whose file has been read but whose place in the book is not yet known. Immutable like everything of a book, and
/// a class like `Page`, since a copy of all its fields costs more than most of what is done with one.
final class PageFile: Sendable {
    let file: SourceTree.File
    let text: SourceText
    let fields: FrontMatter

    init(file: SourceTree.File, text: SourceText, fields: FrontMatter) {
        self.file = file
        self.text = text
        self.fields = fields
    }
}

/// A page that has been parsed.
final class PageDraft: Sendable {
    let file: PageFile
    let kind: PageKind
    let title: String
    let excerpt: String
    let document: MarkdownDocument
    let parts: [Part]
    let headings: [Page.Heading]
    /// Where links may lead: headings, and `id` and `name` attributes of raw HTML, where it is allowed.
    let anchors: Set<String>
    /// The links and images, in the order of the text.
    let references: [PageReference]
    let wordCount: Int
    /// Whether there is a question in it.
    let asks: Bool

    init(
        file: PageFile, kind: PageKind, title: String, excerpt: String, document: MarkdownDocument, parts: [Part],
        headings: [Page.Heading], anchors: Set<String>, references: [PageReference], wordCount: Int
    ) {
        self.file = file
        self.kind = kind
        self.title = title
        self.excerpt = excerpt
        self.document = document
        self.parts = parts
        self.headings = headings
        self.anchors = anchors
        self.references = references
        self.wordCount = wordCount
        asks = parts.contains { $0.blocks.contains { if case .question = $0 { true } else { false } } }
    }
}

/// A link or an image of a page, as the author wrote it.
struct PageReference: Sendable, Hashable {
    let node: MarkdownDocument.NodeID
    let isImage: Bool
    let url: String
    let line: Int
    let column: Int

    static func all(in document: MarkdownDocument) -> [PageReference] {
        var result: [PageReference] = []
        document.walk { node in
            let kind = document[node].kind
            guard kind == .link || kind == .image else { return }
            result.append(
                PageReference(
                    node: node, isImage: kind == .image, url: document.string(document[node].text),
                    line: Int(document[node].line), column: Int(document[node].column)))
        }
        return result
    }
}

extension PageFile {
    /// Reads the front matter of a page whose bytes are known. Every failure is a diagnostic.
    static func read(
        _ bytes: [UInt8], of file: SourceTree.File, in tree: SourceTree
    ) -> (page: PageFile?, diagnostics: [Diagnostic]) {
        let display = tree.displayPath(file.path)
        if let invalid = SourceText.firstInvalidByte(bytes) {
            let place = SourceText.place(of: invalid, in: bytes)
            return (nil, [notUTF8(display, place, byte: bytes[invalid])])
        }
        let text = SourceText(bytes)
        if let unclosed = UnclosedFields.find(in: text, named: display) { return (nil, [unclosed]) }
        var value: YAMLValue?
        if let range = text.frontMatter {
            let yaml = String(decoding: bytes[range], as: UTF8.self)
            do {
                value = try YAMLReader.read(yaml, path: display, firstLine: 2)
            } catch {
                return (nil, [error.diagnostic])
            }
        }
        var (fields, diagnostics) = FrontMatter.read(value)
        if text.isBlank {
            diagnostics.append(
                Diagnostic(
                    .emptyPage, SourceLocation(display), "there is nothing in this file",
                    fix: "write the page and save it, or delete the file"))
        }
        return (PageFile(file: file, text: text, fields: fields), diagnostics)
    }

    static func notUTF8(_ path: String, _ place: (line: Int, column: Int), byte: UInt8) -> Diagnostic {
        Diagnostic(
            .notUTF8, SourceLocation(path, line: place.line, column: place.column),
            "this file is not saved as UTF-8: byte 0x\(String(byte, radix: 16, uppercase: true)) is no letter there",
            fix: "save it again as UTF-8 (in Notepad: Save as, Encoding, UTF-8)")
    }
}

/// Turns a page's file into a draft: parse, name the anchors, typeset, split into parts.
struct PageDrafter: Sendable {
    let parser: MarkdownParser
    let tree: SourceTree
    let allowsHTML: Bool

    /// - Parameter keepsTitle: leave a first heading in the text, for a page that is shown without its frame.
    func draft(
        _ page: PageFile, kind: PageKind, language: Language, keepsTitle: Bool = false
    ) async -> (PageDraft, [Diagnostic]) {
        let source = page.text.bytes[page.text.body]
        var document = await parser.parse(source, firstLine: page.text.bodyLine)
        var places = InlinePlaces(source, firstLine: page.text.bodyLine)
        places.correct(&document)
        let display = tree.displayPath(page.file.path)
        var untitled = document
        let title = Self.takeTitle(page, from: &untitled, language: language)
        if !keepsTitle { document = untitled }
        let headings = Self.headings(of: document)
        let slips = TypingSlips.find(in: document, source: source, firstLine: page.text.bodyLine, path: display)
        document.typeset(language)
        var reader = PartReader(
            document, kind: kind, displayPath: display, clientNames: [title],
            anchors: Dictionary(uniqueKeysWithValues: headings.map { ($0.node, $0.anchor) }))
        reader.read()
        document = reader.document
        let summary = page.fields.summary.map { Typography.typeset($0, language) }
        let htmlAnchors = allowsHTML ? Self.htmlAnchors(of: document) : []
        let draft = PageDraft(
            file: page, kind: kind, title: title, excerpt: summary ?? Self.excerpt(of: document, kind),
            document: document, parts: reader.parts, headings: headings,
            anchors: htmlAnchors.union(headings.map(\.anchor)), references: PageReference.all(in: document),
            wordCount: Self.wordCount(of: document))
        return (draft, reader.diagnostics + slips + unsafeContent(of: document, display))
    }

    /// The `title:` field, else the first heading, else the file's name. A heading that says the same is taken out of
    /// the text, since the page sets the title by itself.
    private static func takeTitle(
        _ page: PageFile, from document: inout MarkdownDocument, language: Language
    ) -> String {
        let first = document[MarkdownDocument.root].firstChild
        let heading = first >= 0 && document[first].kind == .heading && document[first].value == 1 ? first : -1
        if let title = page.fields.title {
            if heading >= 0, document.plainText(of: heading) == title { document.unlink(heading) }
            return Typography.typeset(title, language)
        }
        if heading >= 0 {
            let title = document.plainText(of: heading)
            if !title.isEmpty {
                document.unlink(heading)
                return Typography.typeset(title, language)
            }
        }
        let stem = page.file.path.split(separator: "/").last.map { $0.dropLast(3) } ?? ""
        let words = stem.drop { $0.isNumber || $0 == "-" || $0 == "_" || $0 == " " }
        let name = (words.isEmpty ? stem : words).map { $0 == "-" || $0 == "_" ? " " : $0 }
        return String(name).prefix(1).uppercased() + String(name).dropFirst()
    }

    private static func headings(of document: MarkdownDocument) -> [Page.Heading] {
        var registry = AnchorRegistry()
        var result: [Page.Heading] = []
        document.walk { node in
            guard document[node].kind == .heading else { return }
            let text = document.plainBytes(of: node)
            let anchor = registry.unique(Slug.anchor(text))
            result.append(
                Page.Heading(
                    node: node, level: Int(document[node].value), anchor: String(decoding: anchor, as: UTF8.self),
                    text: String(decoding: text, as: UTF8.self)))
        }
        return result
    }

    /// The first paragraph, up to 160 characters, cut at a word. Of a quiz page, before its first question.
    private static func excerpt(of document: MarkdownDocument, _ kind: PageKind) -> String {
        let blocks = document.children(of: MarkdownDocument.root)
        let end = kind == .quiz ? blocks.firstIndex { document[$0].kind == .heading } : nil
        guard let paragraph = blocks[..<(end ?? blocks.endIndex)].first(where: { document[$0].kind == .paragraph })
        else { return "" }
        let text = document.plainText(of: paragraph)
        guard text.count > 160 else { return text }
        let cut = text.prefix(160)
        return (cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + "…"
    }

    private static func wordCount(of document: MarkdownDocument) -> Int {
        var count = 0
        document.walk { node in
            guard [.text, .code].contains(document[node].kind) else { return }
            var inWord = false
            for byte in document.bytes(document[node].text) {
                let isWord = byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
                if isWord, !inWord { count += 1 }
                inWord = isWord || byte == UInt8(ascii: "-")
            }
        }
        return count
    }

    private static func htmlAnchors(of document: MarkdownDocument) -> Set<String> {
        var result: Set<String> = []
        document.walk { node in
            guard [.htmlBlock, .htmlInline].contains(document[node].kind) else { return }
            let html = document.string(document[node].text)
            for name in [" id=\"", " name=\""] {
                for found in html.ranges(of: name) {
                    result.insert(String(html[found.upperBound...].prefix { $0 != "\"" }))
                }
            }
        }
        return result
    }

    /// Raw HTML that is left out and addresses that are removed: the author must know.
    private func unsafeContent(of document: MarkdownDocument, _ display: String) -> [Diagnostic] {
        guard !allowsHTML else { return [] }
        var result: [Diagnostic] = []
        document.walk { node in
            let place = SourceLocation(display, line: Int(document[node].line), column: Int(document[node].column))
            switch document[node].kind {
            case .htmlBlock, .htmlInline:
                let html = document.string(document[node].text)
                if html.hasPrefix("<!--") { return }
                let shown = html.prefix { $0 != "\n" }.prefix(40)
                result.append(
                    Diagnostic(
                        .rawHTML, place, "raw HTML was left out: \(shown)",
                        fix: "write it in Markdown, or set “html: allow” in book.yml"))
            case .link, .image:
                guard UnsafeURL.isDangerous(document.bytes(document[node].text)) else { return }
                result.append(
                    Diagnostic(
                        .unsafeURL, place,
                        "an address that could run a program was removed: \(document.string(document[node].text).prefix(40))",
                        fix: "link to a page, a file of the book, or an https: address"))
            default: break
            }
        }
        return result
    }
}

/// Addresses that a page must not hold.
package enum UnsafeURL {
    /// `javascript:`, `vbscript:`, `file:` and `data:` except images, in any letter case; as libcmark-gfm decides.
    package static func isDangerous(_ url: ArraySlice<UInt8>) -> Bool {
        let head = url.prefix(16).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        func begins(_ text: StaticString) -> Bool {
            text.withUTF8Buffer { head.starts(with: $0) }
        }
        if begins("data:image/png") || begins("data:image/gif") || begins("data:image/jpeg")
            || begins("data:image/webp")
        {
            return false
        }
        return begins("javascript:") || begins("vbscript:") || begins("file:") || begins("data:")
    }
}
