import SalesBookCore

extension Playbook {
    /// A book of one page, for `salesbook render`: its blocks and images are read as in a book, its links stay as they
    /// are written, since nothing is known of other pages.
    ///
    /// - Parameters:
    ///   - path: the page's file, or nil when it came from standard input.
    package static func single(
        _ markdown: [UInt8], path: String?, allowsHTML: Bool
    ) async -> (book: Book?, diagnostics: [Diagnostic]) {
        let folder = path.map(EditionPlan.folder(of:)) ?? ""
        let name = path.map { folder.isEmpty ? $0 : String($0.dropFirst(folder.count + 1)) } ?? "<stdin>"
        let display = path ?? "<stdin>"
        if let invalid = SourceText.firstInvalidByte(markdown) {
            let place = SourceText.place(of: invalid, in: markdown)
            return (nil, [PageFile.notUTF8(display, place, byte: markdown[invalid])])
        }
        let tree =
            path == nil
            ? SourceTree(root: "", files: [], byPath: [:]) : SourceTree.scan(folder.isEmpty ? "." : folder).tree
        let text = SourceText(markdown)
        if let unclosed = UnclosedFields.find(in: text, named: display) { return (nil, [unclosed]) }
        var value: YAMLValue?
        if let range = text.frontMatter {
            do {
                value = try YAMLReader.read(
                    String(decoding: markdown[range], as: UTF8.self), path: display, firstLine: 2)
            } catch {
                return (nil, [error.diagnostic])
            }
        }
        let (fields, fieldDiagnostics) = FrontMatter.read(value)
        let file = PageFile(file: SourceTree.File(path: name, size: markdown.count), text: text, fields: fields)
        let language = LanguageDetector.detect(Array(markdown[text.body].prefix(65_536)))
        let drafter = PageDrafter(parser: .shared, tree: tree, allowsHTML: allowsHTML)
        let kind = fields.kind ?? EditionPlan.kind(ofFolder: folder, root: "")
        let (draft, draftDiagnostics) = await drafter.draft(file, kind: kind, language: language, keepsTitle: true)

        var resolver = LinkResolver(tree: tree, targets: [:], anchors: [], indexAnchors: [:], addresses: Addresses())
        var connections = Page.Connections()
        draft.document.walk { node in
            guard draft.document[node].kind == .image else { return }
            let url = draft.document.string(draft.document[node].text)
            let place = SourceLocation(
                display, line: Int(draft.document[node].line), column: Int(draft.document[node].column))
            if let image = resolver.image(url, from: name, at: place, language) {
                connections.images[node] = Page.Image(path: url, size: image.size)
            }
        }
        let place = Page.Place(sourcePath: name, key: name, outputPath: name, edition: 0, section: nil)
        let page = Page(draft, at: place, parts: draft.parts, connections)
        let edition = Edition(
            language: language, tag: "\(language.tag)", folder: "", prefix: "", coverPath: "index.html", title: nil,
            subtitle: nil,
            sections: [], intro: nil, glossary: nil, reading: [0], synonyms: [])
        var settings = BookSettings()
        settings.allowsHTML = allowsHTML
        let book = Book(
            settings: settings, editions: [edition], pages: [page], assets: [], logo: nil, theme: Theme(), source: tree)
        return (book, (fieldDiagnostics + draftDiagnostics + resolver.diagnostics).sorted())
    }
}
