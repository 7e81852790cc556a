import Playbook
import SalesBookCore

/// The body of a single page, as `salesbook render` prints it.
package enum BodyHTML {
    /// Plain: what libcmark-gfm's own program prints, with the extensions table, strikethrough, tasklist, autolink and
    /// tagfilter, and with footnotes.
    package static func plain(_ markdown: [UInt8], allowsHTML: Bool) async -> [UInt8] {
        let document = await MarkdownParser.shared.parse(markdown[...])
        var renderer = HTMLRenderer(document, allowsHTML: allowsHTML)
        return renderer.renderDocument().bytes
    }

    /// With all that the book adds, seen from the page's own folder. `path` is nil for standard input.
    package static func full(_ markdown: [UInt8], path: String?, allowsHTML: Bool) async -> (
        html: [UInt8], diagnostics: [Diagnostic]
    ) {
        let (book, diagnostics) = await Playbook.single(markdown, path: path, allowsHTML: allowsHTML)
        guard let book, let page = book.pages.first else { return ([], diagnostics) }
        let body = BodyRenderer(
            page, wording: Wording(language: book.editions[page.edition].language), allowsHTML: allowsHTML,
            additions: LinkAddresses(page, in: book, path: page.outputPath).additions)
        return (Array(body.body().utf8), diagnostics)
    }
}
