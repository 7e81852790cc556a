import Foundation
import Playbook
import Testing

@testable import SalesBookSite

/// What holds for every file of every book.
@Suite("Site")
struct SiteTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let files: [String: String]
    }

    static let books = [
        Sample(testDescription: "three languages", files: RichBook.files),
        Sample(testDescription: "one language in a folder", files: RichBook.russian),
        Sample(testDescription: "one page", files: ["a.md": "# One\n"]),
        Sample(testDescription: "nothing but a cover", files: ["index.md": "# Cover\n\nText.\n"]),
        Sample(
            testDescription: "no configuration",
            files: [
                "Регламент/Первый.md": "Ещё текст.\n\n[второй](Второй.md)\n", "Регламент/Второй.md": "## А\n\n## А\n",
                "x.md": "x\n",
            ]),
    ]

    private func site(_ files: [String: String]) async throws -> Site {
        try await BookFolder(files, bytes: RichBook.bytes).site()
    }

    @Test("Every address is relative and leads to a file of the site, every fragment to an id", arguments: books)
    func links(book: Sample) async throws {
        let site = try await site(book.files)
        let pages = try Dictionary(uniqueKeysWithValues: site.pages.map { ($0, HTMLScanner(try site.text($0))) })
        let ids = pages.mapValues { Set($0.elements.compactMap { $0["id"] }) }
        for (path, page) in pages {
            for element in page.elements {
                for key in ["href", "src", "data-href", "poster", "srcset"] {
                    guard let address = element[key] else { continue }
                    if ["http", "mailto"].contains(where: address.hasPrefix) {
                        #expect(element.name == "a" && element["rel"] == "noopener noreferrer", "\(path): \(address)")
                        continue
                    }
                    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(
                        String.init)
                    let target =
                        parts[0].isEmpty ? path : Self.resolve(parts[0].removingPercentEncoding ?? "", from: path)
                    #expect(site.files[target] != nil, "\(path): \(address) leads to \(target)")
                    guard parts.count > 1, element.name != "textPath" || !parts[0].isEmpty else { continue }
                    // The training's script reads what is behind the sign.
                    if ["practice=", "exam=", "play="].contains(where: parts[1].hasPrefix) {
                        #expect(target.hasSuffix("train.html"), "\(path): \(address)")
                        continue
                    }
                    // A browser looks for the id as it is written, then for what the percent signs stand for.
                    let found = [parts[1], parts[1].removingPercentEncoding ?? ""].contains {
                        ids[target]?.contains($0) == true
                    }
                    #expect(found, "\(path): \(address)")
                }
                for key in ["aria-labelledby", "aria-controls", "aria-describedby", "for", "list", "form"] {
                    for id in (element[key] ?? "").split(separator: " ") {
                        #expect(ids[path]?.contains(String(id)) == true, "\(path): \(key)=\(id)")
                    }
                }
            }
        }
    }

    private static func resolve(_ address: String, from path: String) -> String {
        var parts = path.split(separator: "/").dropLast().map(String.init)
        for part in address.split(separator: "/", omittingEmptySubsequences: false) {
            if part == ".." {
                guard !parts.isEmpty else { return "(outside)/" + address }
                parts.removeLast()
            } else if part != "." {
                parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }

    @Test("Every page is well formed, has one h1, unique ids and nothing that its policy would block", arguments: books)
    func wellFormed(book: Sample) async throws {
        let site = try await site(book.files)
        for path in site.pages {
            let page = HTMLScanner(try site.text(path))
            #expect(page.faults.isEmpty, "\(path)")
            let ids = page.elements.compactMap { $0["id"] }
            let twice = Dictionary(grouping: ids) { $0 }.filter { $1.count > 1 }.keys.sorted()
            #expect(twice.isEmpty, "\(path)")
            #expect(!ids.contains(""), "\(path)")
            let titles = page.elements.count { $0.name == "h1" }
            #expect(path.hasSuffix("print.html") ? titles >= 1 : titles == 1, "\(path)")
            #expect(page.elements.count { $0.name == "title" } == 1, "\(path)")
            #expect(page.elements.first { $0.name == "html" }?["lang"]?.isEmpty == false, "\(path)")
            let policy = page.elements.first { $0["http-equiv"] == "Content-Security-Policy" }?["content"]
            #expect(policy?.hasPrefix("default-src 'none'; script-src 'self'") == true, "\(path)")
            for element in page.elements {
                #expect(element["style"] == nil && element.name != "style", "\(path): <\(element.name)>")
                #expect(element.name != "script" || element["src"] != nil, "\(path)")
                #expect(!element.attributes.contains { $0.name.hasPrefix("on") }, "\(path): <\(element.name)>")
                if element.name == "img" { #expect(element["alt"] != nil, "\(path)") }
            }
            // A template that was given a name it does not know leaves nothing, or its braces.
            #expect(!page.text.contains("{{"), "\(path)")
        }
    }

    @Test("No file is empty, and none names a place outside of the book", arguments: books)
    func placeless(book: Sample) async throws {
        let folder = try BookFolder(book.files, bytes: RichBook.bytes)
        let site = try await folder.site()
        for (path, bytes) in site.files {
            #expect(!bytes.isEmpty, "\(path)")
            #expect(path.utf8.allSatisfy { $0 < 0x80 } && !path.hasPrefix("/") && !path.contains(".."), "\(path)")
            let text = String(decoding: bytes, as: UTF8.self)
            for word in [folder.path, FileManager.default.currentDirectoryPath, "file://", "\r"] {
                #expect(!text.contains(word), "\(path): \(word)")
            }
        }
        // Drawings in the style sheet name the language they are written in.
        let css = try site.text("assets/book.css").split(separator: "http://www.w3.org/2000/svg").joined()
        for word in ["http:", "https:", "@import", "//"] { #expect(!css.contains(word), "\(word)") }
    }

    @Test(
        "The same book gives the same bytes, whatever its folder is called and in whatever order it was written",
        arguments: books)
    func deterministic(book: Sample) async throws {
        let first = try await BookFolder(book.files, bytes: RichBook.bytes).site()
        let second = try BookFolder(named: "elsewhere " + UUID().uuidString + " ї")
        for (path, bytes) in RichBook.bytes { try second.write(bytes, to: path) }
        for path in book.files.keys.sorted(by: >) {
            try second.write(Array(book.files[path, default: ""].utf8), to: path)
        }
        for _ in 0..<2 {
            let again = try await second.site()
            #expect(first.files.keys.sorted() == again.files.keys.sorted())
            for (path, bytes) in first.files { #expect(again.files[path] == bytes, "\(path)") }
        }
    }

    @Test("A page weighs the same in a book of 10 pages and of 200, and nearly so with many sections")
    func weight() async throws {
        func files(pages: Int, sections: Int) -> [String: String] {
            var files = ["book.yml": "title: Книга\n"]
            for section in 1...sections {
                for page in 1...pages {
                    let number = String(page + 1000).dropFirst()
                    files["\(section + 100)-rules/\(number).md"] =
                        "---\ntitle: Правило \(page)\nnumber: \(page)\ntags: [a, b]\n---\n\nТекст.\n\n> [!RIGHT]\n> Да.\n"
                }
            }
            return files
        }
        let page = "101-rules/005.html"
        let small = try await site(files(pages: 10, sections: 1))
        let large = try await site(files(pages: 200, sections: 1))
        #expect(small.files[page] == large.files[page])
        let wide = try await site(files(pages: 6, sections: 60))
        let difference = try #require(wide.files[page]).count - (try #require(small.files[page]).count)
        #expect(difference < 1_000)
        #expect(try #require(large.files[page]).count < 12_000)
    }

    @Test("The style sheet as shipped weighs at most 48 KB")
    func styleSheet() throws {
        let css = try #require(EmbeddedAssets.text("book.css"))
        #expect(css.utf8.count > 5_000 && css.utf8.count <= 48 * 1024)
    }

    @Test("Dates of the newest changes, not of the oldest")
    func dates() async throws {
        let site = try await site(RichBook.russian)
        #expect(try site.text("index.html").contains("20\u{A0}ноября\u{A0}2026"))
        let changes = try site.text("ru/changes.html")
        let dates = HTMLScanner(changes).elements.compactMap { $0["datetime"] }
        #expect(dates == ["2026-11-20", "2026-10-01", "2026-05-01"])
    }

    @Test("Tags that leave the same letters, and letters that look the same, have places of their own")
    func twins() async throws {
        let site = try await site(RichBook.russian)
        let tags = HTMLScanner(try site.text("ru/tags.html")).elements.compactMap { $0["id"] }.filter {
            $0.hasPrefix("tag-c") && !$0.hasSuffix("-h")
        }
        #expect(tags == ["tag-c", "tag-c-2"])
        let glossary = try site.text("ru/glossary.html")
        #expect(glossary.contains(">Ё<") && glossary.contains(">Е<"))
    }

    @Test("A footnote in what is shown twice, and a table where a phrase should be")
    func repeated() async throws {
        let site = try await site([
            "rules/a.md": "> [!QUESTION]\n> По порядку:\n>\n> 1. Раз[^1]\n> 2. ### Два\n\n[^1]: Сноска.\n",
            "rules/b.md": "> [!WRONG]\n> - а\n> - б\n\n> [!RIGHT]\n> - в\n>\n> | а |\n> |---|\n> | б |\n",
            "rules/c.md": "> [!QUESTION]\n> Что?\n>\n> 1. | а |\n>    |---|\n>    | б |\n> 2. > цитата\n",
        ])
        for path in ["a", "b", "c", "print"] {
            let page = HTMLScanner(try site.text("rules/\(path).html"))
            #expect(page.faults.isEmpty, "\(path)")
            let ids = page.elements.compactMap { $0["id"] }
            #expect(Set(ids).count == ids.count, "\(path)")
        }
    }
}
