/// What the links of a book were found to mean by way of much reading or comparing, which holds as long as what was read
/// and compared stays the same: a folder that is read again and again needs little of it done again.
struct LinkFindings: Sendable {
    private var pages = NameGuesses()
    private var images = NameGuesses()
    private var anchors: [AnchorQuestion: String?] = [:]
    private var sizes: [String: Stamped<ImageSize?>] = [:]
    private var surroundings: Surroundings?
    /// Once somebody asks for them, and as long as the targets are the same.
    private var pagesByStem: [String: String]?
    /// By the path of the page.
    private var resolved: [String: ResolvedPage] = [:]
    /// Images whose size was found out for this book, whatever their stamps.
    private var fresh: Set<String> = []

    private struct AnchorQuestion: Hashable {
        let fragment: String
        let anchors: Set<String>
    }

    /// All that decides where a link leads, as long as it leads to no file that is copied: of those the bytes count, too.
    private struct Surroundings: Sendable {
        let targets: [String: LinkResolver.Target]
        let anchors: [Set<String>]
        let indexAnchors: [String: Set<String>]
        let files: [String]
    }

    /// What the links of a page came to, and of what page.
    struct ResolvedPage: Sendable {
        let references: [PageReference]
        let ownAnchors: Set<String>
        /// Other pages whose anchors decided something here.
        let asked: Set<LinkResolver.Target>
        let links: [MarkdownDocument.NodeID: Page.Link]
        let diagnostics: [Diagnostic]
    }

    /// A new book is being resolved.
    mutating func begin(
        _ tree: SourceTree, _ targets: [String: LinkResolver.Target], _ anchors: [Set<String>],
        _ indexAnchors: [String: Set<String>]
    ) {
        let now = Surroundings(
            targets: targets, anchors: anchors, indexAnchors: indexAnchors, files: tree.files.map(\.path))
        forget(since: surroundings, now)
        surroundings = now
        fresh = []
        images.isChecked = false
        sizes = sizes.filter { path, _ in tree[path: path] != nil }
        // Texts that are being written leave many a fragment behind.
        if self.anchors.count > 4096 { self.anchors = [:] }
    }

    /// Lets go of what no longer holds: of all when a file came or went, else of what rests on anchors that changed.
    private mutating func forget(since before: Surroundings?, _ now: Surroundings) {
        guard let before, before.files == now.files, before.targets == now.targets,
            before.anchors.count == now.anchors.count
        else {
            resolved = [:]
            if before?.targets != now.targets { pagesByStem = nil }
            return
        }
        var changed: Set<LinkResolver.Target> = []
        for id in now.anchors.indices where now.anchors[id] != before.anchors[id] { changed.insert(.page(id)) }
        for path in Set(now.indexAnchors.keys).union(before.indexAnchors.keys)
        where now.indexAnchors[path] != before.indexAnchors[path] {
            changed.insert(.path(path))
        }
        if !changed.isEmpty { resolved = resolved.filter { $0.value.asked.isDisjoint(with: changed) } }
    }

    func links(of path: String, _ references: [PageReference], _ ownAnchors: Set<String>) -> ResolvedPage? {
        guard let known = resolved[path], known.references == references, known.ownAnchors == ownAnchors else {
            return nil
        }
        return known
    }

    mutating func keep(_ page: ResolvedPage, of path: String) { resolved[path] = page }

    /// The path of the page of this name, without folder and extension, or of the nearest.
    mutating func page(nearestTo name: String, among targets: [String: LinkResolver.Target]) -> String? {
        let known = pagesByStem ?? gather(targets)
        pagesByStem = known
        return known[name] ?? pages.find(name).flatMap { known[$0] }
    }

    private mutating func gather(_ targets: [String: LinkResolver.Target]) -> [String: String] {
        let named = targets.keys.sorted().map { (EditionPlan.stem($0), $0) }.filter { !$0.0.isEmpty }
        // A folder is a target too, and has no name of its own.
        pages.check(named.map(\.0))
        return Dictionary(named) { first, _ in first }
    }

    mutating func nearestImage(to name: String, in tree: SourceTree) -> String? {
        if !images.isChecked {
            let paths = tree.files.lazy.map(\.path).filter(LinkResolver.isImage)
            images.check(paths.map { String($0.split(separator: "/").last ?? "") })
        }
        return images.find(name)
    }

    mutating func nearestAnchor(to fragment: String, among all: Set<String>) -> String? {
        let question = AnchorQuestion(fragment: fragment, anchors: all)
        if let known = anchors[question] { return known }
        let nearest = NearestName.find(fragment, among: all.sorted())
        anchors[question] = .some(nearest)
        return nearest
    }

    /// The outer optional is whether it is known.
    func size(of file: SourceTree.File) -> ImageSize?? {
        guard let known = sizes[file.path], fresh.contains(file.path) || known.holds(for: file.stamp) else {
            return nil
        }
        return .some(known.value)
    }

    /// - Parameter isRead: false for what must be tried again for the next book.
    mutating func keep(
        _ size: ImageSize?, of file: SourceTree.File, _ tree: SourceTree, isRead: Bool = true
    ) -> ImageSize? {
        sizes[file.path] = Stamped(value: size, stamp: isRead ? file.stamp : nil, readAt: tree.scannedAt)
        fresh.insert(file.path)
        return size
    }
}

/// The nearest of some names to each name that was asked about.
private struct NameGuesses: Sendable {
    /// Whether the names are known to be those of the book that is being resolved.
    var isChecked = false
    private var names: [String] = []
    private var nearest: NearestName?
    private var found: [String: String?] = [:]

    mutating func check(_ names: [String]) {
        isChecked = true
        if self.names == names { return }
        self = NameGuesses(isChecked: true, names: names)
    }

    mutating func find(_ name: String) -> String? {
        if let known = found[name] { return known }
        let prepared = nearest ?? NearestName(names)
        nearest = prepared
        let guess = prepared.find(name)
        found[name] = .some(guess)
        return guess
    }
}
