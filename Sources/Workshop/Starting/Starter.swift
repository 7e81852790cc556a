import Foundation
import Playbook
import SalesBookCore
import SalesBookSite

/// What a book's examples are about.
package enum Trade: String, Sendable, CaseIterable {
    case shop, clinic, hotel, callcentre, cafe
}

/// A small working book to start from: a commented page of each kind, in one language, with the phrases of one trade.
package struct Starter: Sendable {
    package let language: Language
    package let trade: Trade
    private let title: String

    /// - Parameter title: the book's; the trade's own when nil or blank.
    package init(title: String?, language: Language, trade: Trade) {
        self.language = language
        self.trade = trade
        let given = title.map { String($0.map { $0.isNewline ? " " : $0 }) } ?? ""
        self.title = given.allSatisfy(\.isWhitespace) ? Self.defaultTitle(language, trade) : given
    }

    /// What a book is called unless its trainer says otherwise.
    package static func defaultTitle(_ language: Language, _ trade: Trade) -> String {
        Phrases.of(trade, language)["title"] ?? "Sales Book"
    }

    /// The files by path in the book's folder, sorted.
    package func files() -> [(path: String, bytes: [UInt8])] {
        let root = "starter/\(language.tag)/book/"
        let phrases = Phrases.of(trade, language)
        return EmbeddedAssets.paths.filter { $0.hasPrefix(root) }.sorted().map { path in
            let written = path.hasSuffix(".yml") ? PlainScalar.write(title) : title
            let text = Phrases.fill(EmbeddedAssets.text(path) ?? "") { name in
                name == "title" ? written : phrases[name]
            }
            return (String(path.dropFirst(root.count)), Array(text.utf8))
        }
    }

    /// Puts the book into a folder that is not there yet, or is empty: whole or not at all.
    package func create(in folder: String) throws(StartError) {
        do throws(Disk.Refusal) {
            try Disk.createFolder(files(), at: folder)
        } catch {
            throw Self.isOccupied(folder) ? .occupied(folder) : .unwritable(folder, error.reason)
        }
    }

    /// Whether something is there that a new book must not touch.
    package static func isOccupied(_ folder: String) -> Bool {
        guard FileManager.default.fileExists(atPath: folder) else { return false }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return true }
        return !names.isEmpty
    }
}

/// Why nothing was started, in a sentence with a way out.
package enum StartError: Error, Equatable {
    case occupied(String)
    case unwritable(String, String)
    case taken(String)
    case glossaryExists(String)
    case noBook(String)
    case noEdition(String, [String])
    case noSection(String, [String])
    case manySections(String, [String])

    package var sentence: String {
        switch self {
        case .occupied(let folder):
            "\(folder) is not empty, and nothing in it was touched; name a folder that does not exist yet"
        case .unwritable(let path, let reason): "\(path) cannot be written: \(reason)"
        case .taken(let path): "there is already \(path), and it was not touched; choose another title"
        case .glossaryExists(let path): "the glossary is one page, and it is there: \(path); add a “##” heading to it"
        case .noBook(let folder):
            "there are no pages in \(folder); start a book with “salesbook new NAME”, or name its folder with --content"
        case .noEdition(let tag, let tags):
            tag.isEmpty
                ? "the book has several editions; choose one with --edition: \(tags.joined(separator: ", "))"
                : "there is no edition “\(tag)”; use --edition with one of: \(tags.joined(separator: ", "))"
        case .noSection(let name, let folders):
            "there is no section “\(name)” of this kind; "
                + (folders.isEmpty
                    ? "leave --section out, and one will be made"
                    : "use --section with one of: \(folders.joined(separator: ", "))")
        case .manySections(let kind, let folders):
            "several sections hold pages of the kind \(kind); choose one with --section: "
                + folders.joined(separator: ", ")
        }
    }
}
