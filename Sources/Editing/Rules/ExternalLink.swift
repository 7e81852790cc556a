import Playbook

/// Links that leave the book, collected: each address once, where it first stands. Nothing is fetched.
enum ExternalLink: EditingRule {
    static let id = DiagnosticID.externalLink

    static func diagnostics(in manuscript: Manuscript) -> [Diagnostic] {
        var places: [String: (first: SourceLocation, count: Int)] = [:]
        for page in manuscript.intros + manuscript.pages.map(\.page) {
            for node in page.linkNodes {
                guard case .verbatim? = page.links[node] else { continue }
                let url = page.document.string(page.document[node].text)
                guard isRemote(url) else { continue }
                places[url, default: (manuscript.place(node, in: page), 0)].count += 1
            }
        }
        return places.map { url, found in
            let more = found.count > 1 ? ", in \(found.count) places" : ""
            return Diagnostic(
                id, found.first, "this link leads out of the book: \(url)\(more)",
                fix: "open it and see that it is still there; nothing was fetched")
        }
    }

    private static func isRemote(_ url: String) -> Bool {
        let head = url.prefix(8).lowercased()
        return head.hasPrefix("https://") || head.hasPrefix("http://") || head.hasPrefix("//")
    }
}
