import Foundation

/// Addresses from a report to the book and to the Markdown that it was built from.
struct ReportLinks: Sendable {
    private let book: String
    private let source: String?

    /// - Parameters:
    ///   - page: the file of the report; its folder is what folders are relative to.
    ///   - book: the folder of the built book.
    ///   - source: a folder or a web address; a folder that does not exist gives no links.
    init(from page: String, book: String, source: String) {
        self.book = Self.path(from: page, to: book)
        if source.hasPrefix("https://") || source.hasPrefix("http://") {
            self.source = source.hasSuffix("/") ? source : source + "/"
        } else {
            self.source = FileManager.default.fileExists(atPath: source) ? Self.path(from: page, to: source) : nil
        }
    }

    /// - Parameter path: in the output folder, such as `ru/rules/04.html`.
    func page(_ path: String, anchor: String? = nil) -> String {
        Self.escaped(book + path) + (anchor.map { "#" + Self.escaped($0) } ?? "")
    }

    /// - Parameter place: `ru/rules/04.md:61`.
    func source(_ place: String) -> String? {
        guard let source else { return nil }
        let parts = place.split(separator: ":")
        guard let path = parts.first else { return nil }
        return Self.escaped(source + path) + (parts.count > 1 ? "#L" + parts[1] : "")
    }

    /// The relative way from a file to a folder, ending in `/`.
    static func path(from file: String, to folder: String) -> String {
        var here = URL(fileURLWithPath: file).standardizedFileURL.pathComponents.dropLast()[...]
        var there = URL(fileURLWithPath: folder).standardizedFileURL.pathComponents[...]
        while let a = here.first, a == there.first {
            here = here.dropFirst()
            there = there.dropFirst()
        }
        return (Array(repeating: "..", count: here.count) + there).map { $0 + "/" }.joined()
    }

    private static func escaped(_ path: String) -> String {
        path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path
    }

    private static let allowed = CharacterSet(
        charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~/:@!$&'()*+,;=")
}
