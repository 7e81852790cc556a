import Foundation
import Playbook
import SalesBookSite
import Testing

/// A small book in a temporary folder, from paths and texts; it goes when nobody needs it any more.
final class BookFolder: Sendable {
    let path: String

    init(_ files: [String: String] = [:], bytes: [String: [UInt8]] = [:], named name: String = UUID().uuidString) throws
    {
        path = FileManager.default.temporaryDirectory.path + "/salesbook-" + name
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (name, text) in files { try write(Array(text.utf8), to: name) }
        for (name, bytes) in bytes { try write(bytes, to: name) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ bytes: [UInt8], to name: String) throws {
        let url = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    /// Every file below a folder with its bytes, links and hidden files too.
    func snapshot(_ folder: String = "") throws -> [String: Data] {
        let root = path + (folder.isEmpty ? "" : "/" + folder)
        var result: [String: Data] = [:]
        for name in FileManager.default.enumerator(atPath: root)?.compactMap({ $0 as? String }) ?? [] {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: root + "/" + name, isDirectory: &isFolder), !isFolder.boolValue
            else { continue }
            result[name] = try Data(contentsOf: URL(fileURLWithPath: root + "/" + name))
        }
        return result
    }

    func book() async throws -> Book {
        let (book, diagnostics) = await Playbook.load(path)
        return try #require(book, "\(diagnostics)")
    }

    /// The book's site, in memory.
    func site() async throws -> Site {
        let book = try await book()
        let (files, diagnostics) = await SalesBookSite.render(book)
        #expect(diagnostics.isEmpty)
        return try Site(files, of: book)
    }
}

/// The files of a site by path, those that are copied included.
struct Site {
    let files: [String: [UInt8]]

    init(_ outputs: [OutputFile], of book: Book) throws {
        var files: [String: [UInt8]] = [:]
        for output in outputs {
            #expect(files[output.path] == nil, "\(output.path) is written twice")
            switch output.contents {
            case .bytes(let bytes): files[output.path] = bytes
            case .copy(let path): files[output.path] = try book.source.read(try #require(book.source[path: path])).get()
            }
        }
        self.files = files
    }

    func text(_ path: String) throws -> String {
        String(decoding: try #require(files[path], "there is no \(path)"), as: UTF8.self)
    }

    /// Every page; the frame of the storage is none.
    var pages: [String] { files.keys.filter { $0.hasSuffix(".html") && $0 != "assets/store.html" }.sorted() }
}
