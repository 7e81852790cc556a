import SalesBookSite

/// What a page gets on its way to the browser, and never in a built book: the script that follows the changes, its style
/// sheet, and leave to ask this server for more.
enum LivePage {
    static let folder = "@live/"
    static let assets = ["live.js", "live.css"]

    static func asset(_ name: String) -> [UInt8]? {
        assets.contains(name) ? EmbeddedAssets.text("live/" + name).map { Array($0.utf8) } : nil
    }

    /// - Parameter number: `LiveSite.number` of the site that the page is from.
    static func adapt(_ html: [UInt8], number: Int) -> [UInt8] {
        guard let head = find(Array("</head>".utf8), in: html, from: 0) else { return html }
        let added =
            "<link rel=\"stylesheet\" href=\"/\(folder)live.css\">\n"
            + "<script src=\"/\(folder)live.js\" data-live=\"\(number)\"></script>\n"
        var result = allowingRequests(html[..<head])
        result += added.utf8
        result += html[head...]
        return result
    }

    /// The policy of a book forbids every request; a page that is being written must ask for its next state.
    private static func allowingRequests(_ head: ArraySlice<UInt8>) -> [UInt8] {
        let head = Array(head)
        let opening = Array("http-equiv=\"Content-Security-Policy\" content=\"".utf8)
        guard let found = find(opening, in: head, from: 0) else { return head }
        let policy = found + opening.count
        return head[..<policy] + Array("connect-src 'self'; ".utf8) + head[policy...]
    }

    private static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard bytes.count >= needle.count else { return nil }
        return (start...(bytes.count - needle.count)).first { bytes[$0...].starts(with: needle) }
    }

    /// For an address that has no page, and for a book that has never been good.
    static func empty(title: String, text: String, link: Bool) -> String {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'">
        <title>\(title)</title>
        </head>
        <body class="live-empty">
        <main id="sb-main">
        <h1>\(title)</h1>
        <p>\(text)</p>
        \(link ? "<p><a href=\"/\">The cover of the book</a></p>" : "")
        </main>
        </body>
        </html>

        """
    }
}
