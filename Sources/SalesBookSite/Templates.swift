import Mustache
import Playbook

/// The shells of the pages: Mustache templates of the book, each of which `content/theme/` may replace by its name.
struct Templates: Sendable {
    private let library: MustacheLibrary

    /// The book's own, as shipped.
    static var shipped: Templates {
        var library = MustacheLibrary()
        for path in EmbeddedAssets.paths where path.hasPrefix("templates/") && path.hasSuffix(".mustache") {
            let name = String(path.dropFirst("templates/".count).dropLast(".mustache".count))
            if let text = EmbeddedAssets.text(path), let template = try? MustacheTemplate(string: text) {
                library.register(template, named: name)
            }
        }
        return Templates(library: library)
    }

    /// - Throws: nothing; a template that does not parse is a `bad-template` at its own line, and the book's is used.
    static func load(_ theme: Theme) -> (templates: Templates, diagnostics: [Diagnostic]) {
        var library = shipped.library
        var diagnostics: [Diagnostic] = []
        for (name, text, path) in theme.templates {
            do {
                // The parser knows no other line end than the line feed.
                let text = text.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
                library.register(try MustacheTemplate(string: text), named: name)
            } catch {
                diagnostics.append(diagnostic(for: error, path))
            }
        }
        return (Templates(library: library), diagnostics)
    }

    func render(_ name: String, _ context: [String: Any]) -> String {
        library.render(context, withTemplate: name) ?? ""
    }

    private static func diagnostic(for error: any Error, _ path: String) -> Diagnostic {
        let context = (error as? MustacheTemplate.ParserError)?.context
        // The parser counts characters, a place in a file bytes.
        let before = context.map { $0.line.prefix($0.columnNumber - 1).utf8.count + 1 }
        return Diagnostic(
            .badTemplate, SourceLocation(path, line: context?.lineNumber ?? 0, column: before ?? 0),
            "this template does not parse: \((error as? MustacheTemplate.ParserError).map { "\($0.error)" } ?? "\(error)")",
            fix: "close every {{#section}} with {{/section}}")
    }
}
