import Foundation
import Playbook
import Testing

@testable import Editing

/// What the schema of SARIF 2.1.0 demands of the parts that we write.
@Suite struct SARIFLogTests {
    private static let found = [
        Diagnostic(
            .badYAML, SourceLocation("content/ru/a b.md", line: 2, column: 5), "this is not YAML", fix: "quote it"),
        Diagnostic(.noThesis, SourceLocation("content/ж.md"), "no thesis", fix: "write one"),
        Diagnostic(.externalLink, SourceLocation("/home/book/c.md", line: 3), "leads out"),
        Diagnostic(.badYAML, SourceLocation("/elsewhere/d.md", line: 1, column: 1), "this is not YAML"),
    ]

    private func log(_ diagnostics: [Diagnostic] = found, strict: Bool = false) throws -> [String: Any] {
        let text = try SARIFLog(
            diagnostics, version: "1.2.3", strict: strict, folder: "/home/book", columns: { $0.column * 2 }
        ).text()
        return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func run(_ log: [String: Any]) throws -> [String: Any] {
        try #require((log["runs"] as? [[String: Any]])?.first)
    }

    private func results(_ log: [String: Any]) throws -> [[String: Any]] {
        try #require(try run(log)["results"] as? [[String: Any]])
    }

    private func rules(_ log: [String: Any]) throws -> [[String: Any]] {
        let driver = try #require((try run(log)["tool"] as? [String: Any])?["driver"] as? [String: Any])
        #expect(driver["name"] as? String == "salesbook")
        #expect(driver["semanticVersion"] as? String == "1.2.3")
        return try #require(driver["rules"] as? [[String: Any]])
    }

    private func physical(_ result: [String: Any]) throws -> [String: Any] {
        let locations = try #require(result["locations"] as? [[String: Any]])
        #expect(locations.count == 1)
        return try #require(locations.first?["physicalLocation"] as? [String: Any])
    }

    @Test func theLogNamesItsVersionAndSchema() throws {
        let log = try log()
        #expect(log["version"] as? String == "2.1.0")
        #expect((log["$schema"] as? String)?.contains("sarif-2.1.0") == true)
        #expect(try run(log)["columnKind"] as? String == "unicodeCodePoints")
        #expect((log["runs"] as? [Any])?.count == 1)
    }

    @Test func everyResultPointsAtItsRule() throws {
        let log = try log()
        let rules = try rules(log)
        #expect(rules.compactMap { $0["id"] as? String } == DiagnosticID.allCases.map(\.rawValue).sorted())
        for result in try results(log) {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
            let message = try #require(result["message"] as? [String: Any])
            #expect((message["text"] as? String)?.isEmpty == false)
        }
        for rule in rules {
            for name in ["shortDescription", "fullDescription", "help"] {
                #expect(((rule[name] as? [String: Any])?["text"] as? String)?.isEmpty == false)
            }
            #expect(((rule["help"] as? [String: Any])?["markdown"] as? String)?.contains("## ") == true)
        }
    }

    @Test func levelsAreThoseOfTheStandard() throws {
        func levels(_ strict: Bool) throws -> [String?] {
            try results(log(strict: strict)).map { $0["level"] as? String }
        }
        #expect(try levels(false) == ["error", "warning", "note", "error"])
        #expect(try levels(true) == ["error", "error", "note", "error"])
        let standard = try rules(log()).map { ($0["defaultConfiguration"] as? [String: Any])?["level"] as? String }
        #expect(standard == DiagnosticID.allCases.sorted { $0.rawValue < $1.rawValue }.map(\.severity.rawValue))
    }

    @Test func filesAreRelativeAndEscaped() throws {
        let artifacts = try results(log()).map { try physical($0)["artifactLocation"] as? [String: String] }
        #expect(
            artifacts == [
                ["uri": "content/ru/a%20b.md", "uriBaseId": "%SRCROOT%"],
                ["uri": "content/%D0%B6.md", "uriBaseId": "%SRCROOT%"],
                ["uri": "c.md", "uriBaseId": "%SRCROOT%"], ["uri": "file:///elsewhere/d.md"],
            ])
    }

    /// Where a file is meant as a whole, its first line stands for it.
    @Test func everyResultHasALine() throws {
        let regions = try results(log()).map { try physical($0)["region"] as? [String: Int] }
        #expect(
            regions == [
                ["startLine": 2, "startColumn": 10], ["startLine": 1], ["startLine": 3],
                ["startLine": 1, "startColumn": 2],
            ])
    }

    @Test func aFixIsToldInWords() throws {
        let results = try results(log())
        let first = try #require(results.first)
        #expect((first["message"] as? [String: Any])?["text"] as? String == "this is not YAML\nfix: quote it")
        #expect((first["properties"] as? [String: Any])?["fix"] as? String == "quote it")
        #expect(results.last?["properties"] == nil)
        // SARIF's own fixes must hold replacements, and ours are words.
        #expect(results.allSatisfy { $0["fixes"] == nil })
    }

    @Test func nothingFoundIsAnEmptyList() throws {
        let log = try log([])
        #expect(try results(log).isEmpty)
        #expect(try rules(log).count == DiagnosticID.allCases.count)
    }
}
