import SalesBookCore

/// Finds what the links and images of a page lead to.
struct LinkResolver {
    /// What a path in the content folder turns into.
    enum Target: Sendable, Hashable {
        case page(Book.PageID)
        /// The index of a section or an edition, by output path.
        case path(String)
        case draft
        /// A page that is there and cannot be read; that is told where the mistake is.
        case unread
    }

    let tree: SourceTree
    let targets: [String: Target]
    let anchors: [Set<String>]
    /// By output path.
    let indexAnchors: [String: Set<String>]
    var addresses: Addresses
    private(set) var assets: [String: Asset] = [:]
    private(set) var diagnostics: [Diagnostic] = []
    /// What was found out for an earlier book of this folder, and is for the next.
    private(set) var findings: LinkFindings
    /// Other pages whose anchors decided something about the page that is being resolved.
    private var asked: Set<Target> = []

    static let largeImage = 1_000_000

    init(
        tree: SourceTree, targets: [String: Target], anchors: [Set<String>], indexAnchors: [String: Set<String>],
        addresses: Addresses, findings: consuming LinkFindings = LinkFindings()
    ) {
        self.tree = tree
        self.targets = targets
        self.anchors = anchors
        self.indexAnchors = indexAnchors
        self.addresses = addresses
        self.findings = findings
        self.findings.begin(tree, targets, anchors, indexAnchors)
    }

    /// Resolves everything on a page.
    mutating func resolve(
        _ references: [PageReference], sourcePath: String, ownAnchors: Set<String>, language: Language
    ) -> (links: [MarkdownDocument.NodeID: Page.Link], images: [MarkdownDocument.NodeID: Page.Image]) {
        if let known = findings.links(of: sourcePath, references, ownAnchors) {
            diagnostics += known.diagnostics
            return (known.links, [:])
        }
        let before = diagnostics.count
        asked = []
        var links: [MarkdownDocument.NodeID: Page.Link] = [:]
        var images: [MarkdownDocument.NodeID: Page.Image] = [:]
        let display = tree.displayPath(sourcePath)
        for reference in references {
            let place = SourceLocation(display, line: reference.line, column: reference.column)
            if reference.isImage {
                images[reference.node] = image(reference.url, from: sourcePath, at: place, language)
            } else {
                links[reference.node] = link(reference.url, from: sourcePath, at: place, ownAnchors, language)
            }
        }
        let copiesFiles = !images.isEmpty || links.values.contains { if case .file = $0 { true } else { false } }
        if !copiesFiles {
            let found = LinkFindings.ResolvedPage(
                references: references, ownAnchors: ownAnchors, asked: asked, links: links,
                diagnostics: Array(diagnostics[before...]))
            findings.keep(found, of: sourcePath)
        }
        return (links, images)
    }

    mutating func image(
        _ url: String, from sourcePath: String, at place: SourceLocation, _ language: Language
    ) -> Page.Image? {
        if Self.isOnDrive(url) {
            missing(url, at: place)
            return nil
        }
        if Self.hasScheme(url) {
            if url.lowercased().hasPrefix("http") || url.hasPrefix("//") {
                diagnostics.append(
                    Diagnostic(
                        .remoteImage, place, "an image from another site is not loaded: the book works offline",
                        fix: "save the image beside the page and link to the file"))
            }
            return nil
        }
        guard let path = Self.path(url, from: sourcePath), let file = tree[path: path] else {
            missing(url, at: place)
            return nil
        }
        if file.size > Self.largeImage {
            let megabytes = Double(file.size / 10_000) / 100
            diagnostics.append(
                Diagnostic(
                    .largeImage, place, "“\(url)” weighs \(megabytes) MB",
                    fix: "save it smaller, under 1 MB: most phones are at most 1200 pixels wide"))
        }
        return Page.Image(path: asset(path, language), size: size(of: file))
    }

    mutating func missing(_ url: String, at place: SourceLocation) {
        let name = url.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? url
        let nearest = findings.nearestImage(to: name, in: tree)
        diagnostics.append(
            Diagnostic(
                .missingImage, place, "there is no image “\(url)”",
                fix: nearest.map { "did you mean “\($0)”?" }
                    ?? (Self.isOnDrive(url)
                        ? "that is a place on this computer only; put the file beside the page and write “\(name)”"
                        : "put the file beside the page, or correct the path")))
    }

    /// A page named in `related:`.
    mutating func related(_ reference: FrontMatter.Reference, from sourcePath: String) -> Book.PageID? {
        let link = link(reference.path, from: sourcePath, at: reference.location, [], .english)
        switch link {
        case .page(let id, _): return id
        case .broken: return nil
        default:
            diagnostics.append(
                Diagnostic(
                    .brokenLink, reference.location, "“\(reference.path)” is not a page of the book",
                    fix: "name a page, such as 03-rule.md; a list of pages cannot be related"))
            return nil
        }
    }

    private mutating func size(of file: SourceTree.File) -> ImageSize? {
        if let known = findings.size(of: file) { return known }
        switch tree.read(file) {
        case .success(let bytes): return findings.keep(ImageSize(bytes), of: file, tree)
        case .failure(let failure):
            diagnostics.append(failure.diagnostic)
            return findings.keep(nil, of: file, tree, isRead: false)
        }
    }

    private mutating func link(
        _ url: String, from sourcePath: String, at place: SourceLocation, _ ownAnchors: Set<String>,
        _ language: Language
    ) -> Page.Link {
        if Self.hasScheme(url) || url.isEmpty { return .verbatim }
        let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count > 1, parts[1] == Self.practice, let target = practice(String(parts[0]), from: sourcePath) {
            return .practice(target)
        }
        let fragment = parts.count > 1 ? Self.decodePercent(String(parts[1])) : nil
        if parts[0].isEmpty, let fragment {
            check(fragment, among: ownAnchors, at: place)
            return .fragment(fragment)
        }
        let address = String(parts[0].prefix { $0 != "?" })
        guard let path = Self.path(address, from: sourcePath), let target = target(path) else {
            return file(address, from: sourcePath, at: place, language)
        }
        if fragment != nil { asked.insert(target) }
        switch target {
        case .page(let id):
            if let fragment { check(fragment, among: anchors[id], at: place) }
            return .page(id, fragment: fragment)
        case .path(let output):
            if let fragment { check(fragment, among: indexAnchors[output] ?? [], at: place) }
            return .path(output, fragment: fragment)
        case .draft:
            diagnostics.append(
                Diagnostic(
                    .draftLink, place, "“\(url)” is a draft and not in the book",
                    fix: "take “draft: true” from that page, or the link from this one"))
            return .broken
        case .unread:
            return .broken
        }
    }

    /// The fragment that leads to the practice of a page or a section.
    static let practice = "practice"

    /// Nil when a heading of that name is there: what the author wrote comes first.
    private mutating func practice(_ url: String, from sourcePath: String) -> PracticeTarget? {
        let address = String(url.prefix { $0 != "?" })
        guard let path = address.isEmpty ? sourcePath : Self.path(address, from: sourcePath) else { return nil }
        let target = target(path)
        if let target { asked.insert(target) }
        switch target {
        case .page(let id): return anchors[id].contains(Self.practice) ? nil : .page(id)
        case .path(let output): return indexAnchors[output]?.contains(Self.practice) == true ? nil : .path(output)
        case .draft, .unread, nil: return nil
        }
    }

    /// A page may be meant by its file, its folder, or its address on a site.
    private func target(_ path: String) -> Target? {
        if let exact = targets[path] { return exact }
        if let page = targets[path + ".md"] { return page }
        if path.hasSuffix(".html"), let page = targets[path.dropLast(5) + ".md"] { return page }
        return nil
    }

    private mutating func file(
        _ url: String, from sourcePath: String, at place: SourceLocation, _ language: Language
    ) -> Page.Link {
        if let path = Self.path(url, from: sourcePath), tree[path: path] != nil, !path.lowercased().hasSuffix(".md") {
            return .file(asset(path, language))
        }
        let name = EditionPlan.stem(String(url.prefix { $0 != "#" }.split(separator: "/").last ?? ""))
        let nearest = findings.page(nearestTo: name, among: targets)
        diagnostics.append(
            Diagnostic(
                .brokenLink, place, "“\(url)” leads nowhere",
                fix: nearest.map { "did you mean “\($0)”?" }
                    ?? "correct the path; it is counted from this page's folder"))
        return .broken
    }

    private mutating func check(_ fragment: String, among anchors: Set<String>, at place: SourceLocation) {
        guard !anchors.contains(fragment), !fragment.isEmpty else { return }
        diagnostics.append(
            Diagnostic(
                .brokenFragment, place, "there is no heading “#\(fragment)”",
                fix: findings.nearestAnchor(to: fragment, among: anchors).map { "did you mean “#\($0)”?" }
                    ?? "use the heading in small letters with - for spaces"))
    }

    mutating func asset(_ path: String, _ language: Language) -> String {
        if let known = assets[path] { return known.outputPath }
        let output = addresses.asset(path, language: language)
        assets[path] = Asset(sourcePath: path, outputPath: output)
        return output
    }

    // MARK: Addresses as text

    static func isImage(_ path: String) -> Bool {
        let suffixes = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif"]
        return suffixes.contains { path.lowercased().hasSuffix($0) }
    }

    /// `C:\Users\Anna\a.jpg`, which no reader has.
    static func isOnDrive(_ url: String) -> Bool {
        let head = Array(url.utf8.prefix(3))
        return head.count == 3 && url.first?.isLetter == true && head[1] == UInt8(ascii: ":")
            && (head[2] == UInt8(ascii: "\\") || head[2] == UInt8(ascii: "/"))
    }

    /// RFC 3986, 3.1, and addresses that begin with `//`.
    static func hasScheme(_ url: String) -> Bool {
        if url.hasPrefix("//") { return true }
        guard let colon = url.firstIndex(of: ":"), url.first?.isLetter == true else { return false }
        return url[..<colon].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+.-".contains($0)) }
    }

    /// A path in the content folder, or nil when it leads out of it. A leading `/` counts from the content folder.
    static func path(_ url: String, from sourcePath: String) -> String? {
        let decoded = decodePercent(String(url.prefix { $0 != "?" && $0 != "#" }))
        var components = decoded.hasPrefix("/") ? [] : sourcePath.split(separator: "/").dropLast().map(String.init)
        for component in decoded.split(separator: "/") {
            switch component {
            case ".": continue
            case "..":
                if components.isEmpty { return nil }
                components.removeLast()
            default: components.append(String(component))
            }
        }
        return components.joined(separator: "/")
    }

    static func decodePercent(_ text: String) -> String {
        guard text.contains("%") else { return text }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            // The radix initialiser would take a sign for a digit.
            if byte == UInt8(ascii: "%"), rest.count >= 2, rest.first != UInt8(ascii: "+"),
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest.removeFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
