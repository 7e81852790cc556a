import Foundation
import SalesBookCore
import Testing

/// The values that the browser tests ask of the engine in a page: native and WebAssembly are held to one file.
@Suite("Golden values")
struct GoldenTextTests {
    private struct Golden: Decodable {
        struct Text: Decodable {
            let text: String
            let fold: String
            let anchor: String
        }

        struct Day: Decodable {
            let iso: String
            let day: Int32
        }

        struct Standard: Decodable {
            let day: Int32
            let count: Int32
            let index: Int32
        }

        let text: [Text]
        let days: [Day]
        let standards: [Standard]
    }

    private var golden: Golden {
        get throws {
            let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            let file = tests.appending(path: "Browser/golden-text.json")
            return try JSONDecoder().decode(Golden.self, from: Data(contentsOf: file))
        }
    }

    @Test("Folding and anchors")
    func text() throws {
        for each in try golden.text {
            // Compared as bytes: `String` would call decomposed and composed letters equal.
            #expect(TextFolding.fold([UInt8](each.text.utf8)) == [UInt8](each.fold.utf8), "\(each.text)")
            #expect(Slug.anchor([UInt8](each.text.utf8)) == [UInt8](each.anchor.utf8), "\(each.text)")
        }
    }

    @Test("Days and their standards")
    func days() throws {
        for each in try golden.days {
            #expect(CivilDate(iso: [UInt8](each.iso.utf8))?.dayNumber == each.day, "\(each.iso)")
        }
        for each in try golden.standards {
            #expect(StandardOfTheDay.index(day: each.day, count: each.count) == each.index, "\(each)")
        }
    }
}
