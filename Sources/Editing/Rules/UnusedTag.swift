import Playbook

/// A tag that fewer pages share than make it worth following. One that an exam draws by has its use.
enum UnusedTag: EditingRule {
    static let id = DiagnosticID.unusedTag

    static func diagnostics(in manuscript: Manuscript) -> [Diagnostic] {
        let fewest = limit(in: manuscript)
        let pages = manuscript.pages
        var counts: [String: Int] = [:]
        for (_, page) in pages { for tag in Set(page.fields.tags) { counts[tag, default: 0] += 1 } }
        let drawn = Set(pages.flatMap { $0.page.exam?.pools ?? [] }.compactMap(\.tag))
        let shared = counts.filter { $0.value >= fewest }.keys.sorted()
        return pages.flatMap { _, page in
            zip(page.fields.tags, page.fields.tagPlaces).compactMap { tag, place in
                guard let count = counts[tag], count < fewest, !drawn.contains(tag) else { return nil }
                return Diagnostic(
                    id, place,
                    count == 1 ? "no other page has the tag “\(tag)”" : "only \(count) pages have the tag “\(tag)”",
                    fix: NearestName.find(tag, among: shared).map { "did you mean “\($0)”?" }
                        ?? "give it to another page, or move the word to “keywords:”")
            }
        }
    }
}
