import AssetPacking
import Foundation
import Testing

@Suite("Asset bundle")
struct AssetBundleTests {
    private let module = Data("var e = '\(AssetBundle.moduleMark)';".utf8)

    private func source(_ files: [String: Data]) throws -> String {
        try AssetBundle(
            files: files.merging(["js/engine.js": module, "js/quiz.js": module, "js/phrase.js": module]) { old, _ in old
            }
        )
        .swiftSource
    }

    @Test("Styles and scripts are joined by name, other files go as they are")
    func packs() throws {
        let source = try source([
            "css/02.css": Data("b { }".utf8), "css/01.css": Data("a { }".utf8), "js/2.js": Data("two();".utf8),
            "js/1.js": Data("one();".utf8), "js/train/2.js": Data("four();".utf8),
            "js/train/1.js": Data("three();".utf8),
            "css/train/1.css": Data("t { }".utf8),
            "templates/page.mustache": Data("<p>\n  {{x}}</p>\n".utf8), "css/deep/x.css": Data("c { }".utf8),
            "logo.png": Data([0x89, 0, 0xFF]),
        ])
        #expect(source.contains("\"a{}b{}\""))
        #expect(source.contains("one();\\ntwo();"))
        #expect(source.contains("\"t{}\""))
        #expect(source.contains("three();\\nfour();"))
        #expect(source.contains("\"<p>\\n  {{x}}</p>\\n\""))
        #expect(source.contains("\"c { }\""))
        #expect(source.contains("\"iQD/\""))
        let keys = [
            "book.css", "book.js", "css/deep/x.css", "engine.js", "logo.png", "phrase.js", "proof.css", "proof.js",
            "quiz.js",
            "templates/page.mustache", "train.css", "train.js",
        ]
        #expect(source.contains("[\(keys.map(SwiftLiteral.quote).joined(separator: ", "))]"))
    }

    @Test("The same files give the same bytes")
    func isDeterministic() throws {
        let files = Dictionary(uniqueKeysWithValues: (0..<50).map { ("templates/\($0).mustache", Data("\($0)".utf8)) })
        let reversed = Dictionary(uniqueKeysWithValues: files.sorted { $0.key > $1.key }.map { ($0.key, $0.value) })
        #expect(try source(files) == source(reversed))
    }

    @Test("What is wrong is told")
    func errors() {
        #expect(throws: AssetError.notText("css/x.css")) { try source(["css/x.css": Data([0xFF])]) }
        #expect(throws: AssetError.twoAssets("book.css")) { try source(["book.css": Data()]) }
        #expect(throws: AssetError.twoAssets("engine.js")) { try source(["engine.js": Data()]) }
        #expect(throws: AssetError.noModuleMark("engine")) { try AssetBundle(files: [:]) }
        #expect(throws: AssetError.noModuleMark("quiz")) { try source(["js/quiz.js": module + module]) }
        #expect(throws: AssetError.unreadable("/nowhere/at/all")) {
            try AssetFolder.read(URL(fileURLWithPath: "/nowhere/at/all", isDirectory: true))
        }
    }

    @Test(
        "A literal holds any text on one line",
        arguments: ["", "a\"b\\c\n\r\t\0", "\\(x) #\"", "Ї \u{301}\u{FEFF}\u{2028}😀"])
    func literal(text: String) {
        let literal = SwiftLiteral.quote(text)
        #expect(literal.hasPrefix("\"") && literal.hasSuffix("\""))
        #expect(!literal.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{FEFF}" || $0 == "\u{2028}" })
        #expect(!literal.contains("\\(x)") || literal.contains("\\\\(x)"))
    }
}
