import Foundation
import Playbook
import SalesBookCore

/// Diagnostics as SARIF 2.1.0, which code hosts and editors read.
///
/// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html. A fix is told in words, since ours are no edits:
/// SARIF's own `fixes` must hold replacements.
package struct SARIFLog: Encodable {
    let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    let version = "2.1.0"
    let runs: [Run]

    enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version, runs
    }

    struct Run: Encodable {
        let tool: Tool
        let results: [Result]
        /// Columns are told in characters, not in our bytes.
        let columnKind = "unicodeCodePoints"
    }

    struct Tool: Encodable {
        struct Driver: Encodable {
            let name = "salesbook"
            let semanticVersion: String
            let rules: [Rule]
        }

        let driver: Driver
    }

    struct Text: Encodable {
        let text: String
        var markdown: String?
    }

    struct Rule: Encodable {
        struct Configuration: Encodable {
            let level: String
        }

        let id: String
        let shortDescription: Text
        let fullDescription: Text
        let help: Text
        let defaultConfiguration: Configuration
    }

    struct Result: Encodable {
        let ruleId: String
        /// Index of the rule in the tool's list.
        let ruleIndex: Int
        let level: String
        let message: Text
        let locations: [Location]
        let properties: Properties?
    }

    struct Properties: Encodable {
        let fix: String
    }

    struct Location: Encodable {
        struct Physical: Encodable {
            struct Artifact: Encodable {
                let uri: String
                let uriBaseId: String?
            }

            struct Region: Encodable {
                let startLine: Int
                let startColumn: Int?
            }

            let artifactLocation: Artifact
            let region: Region
        }

        let physicalLocation: Physical
    }

    /// - Parameters:
    ///   - folder: the working folder; files in it are told relative to it.
    ///   - columns: turns a place with a column in bytes into its column in characters.
    package init(
        _ diagnostics: [Diagnostic], version: String, strict: Bool, folder: String,
        columns: (SourceLocation) -> Int = { $0.column }
    ) {
        // All of them, found or not: the rules are the tool's, the results are the book's.
        let ids = DiagnosticID.allCases.sorted { $0.rawValue < $1.rawValue }
        let numbers = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
        let results = diagnostics.map { diagnostic in
            Result(
                ruleId: diagnostic.id.rawValue, ruleIndex: numbers[diagnostic.id] ?? -1,
                level: diagnostic.severity(strict: strict).rawValue,
                message: Text(text: diagnostic.message + (diagnostic.fix.map { "\nfix: \($0)" } ?? "")),
                locations: [Self.location(diagnostic.location, in: folder, columns)],
                properties: diagnostic.fix.map(Properties.init))
        }
        let driver = Tool.Driver(semanticVersion: version, rules: ids.map(Self.rule))
        runs = [Run(tool: Tool(driver: driver), results: results)]
    }

    /// The same diagnostics give the same bytes.
    package func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }

    private static func rule(_ id: DiagnosticID) -> Rule {
        let entry = DiagnosticCatalogue.entry(id)
        return Rule(
            id: id.rawValue, shortDescription: Text(text: entry.title.english),
            fullDescription: Text(text: entry.why.english),
            help: Text(text: entry.fix.english, markdown: DiagnosticCatalogue.markdown(id, .english)),
            defaultConfiguration: Rule.Configuration(level: id.severity.rawValue))
    }

    private static func location(
        _ place: SourceLocation, in folder: String, _ columns: (SourceLocation) -> Int
    ) -> Location {
        // A code host shows nothing without a line, so a file that is meant as a whole is shown at its first.
        let column = place.line == 0 || place.column == 0 ? nil : columns(place)
        let region = Location.Physical.Region(startLine: max(1, place.line), startColumn: column)
        return Location(
            physicalLocation: Location.Physical(artifactLocation: artifact(place.path, in: folder), region: region))
    }

    /// Relative to the root of the sources where that can be; a file elsewhere has its whole address.
    private static func artifact(_ path: String, in folder: String) -> Location.Physical.Artifact {
        let base = folder.hasSuffix("/") ? folder : folder + "/"
        var path = path
        if path.hasPrefix(base) { path.removeFirst(base.count) }
        while path.hasPrefix("./") { path.removeFirst(2) }
        let isAbsolute = path.hasPrefix("/")
        return Location.Physical.Artifact(
            uri: (isAbsolute ? "file://" : "") + escaped(path), uriBaseId: isAbsolute ? nil : "%SRCROOT%")
    }

    /// RFC 3986: everything but unreserved characters and slashes is percent-encoded.
    static func escaped(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return path.utf8.reduce(into: "") { result, byte in
            let scalar = Unicode.Scalar(byte)
            let isPlain = byte < 0x80 && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
            if isPlain || "-._~/".unicodeScalars.contains(scalar) {
                result.unicodeScalars.append(scalar)
            } else {
                result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
    }
}
