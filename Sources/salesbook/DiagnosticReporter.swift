import Foundation
import Playbook
import SalesBookSite

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Tells a person, or a machine, what is wrong with the book.
struct DiagnosticReporter {
    let json: Bool

    /// A terminal shows this many and a count of the rest; a pipe or a file gets them all.
    private static let mostOnTerminal = 50

    func report(_ diagnostics: [Diagnostic], strict: Bool) {
        let sorted = diagnostics.sorted()
        if json { return write(Self.json(sorted, strict: strict)) }
        let isTerminal = isatty(STDERR_FILENO) == 1
        let shown = isTerminal ? sorted.prefix(Self.mostOnTerminal) : sorted[...]
        for diagnostic in shown { write(Self.text(diagnostic, strict: strict, colour: isTerminal)) }
        guard shown.count < sorted.count else { return }
        write("… and \(sorted.count - shown.count) more; all \(sorted.count) are:\n")
        let counts = Dictionary(grouping: sorted, by: \.id).mapValues(\.count)
        for (id, count) in counts.sorted(by: { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }) {
            write("  \(count) × \(id.rawValue)\n")
        }
    }

    /// Search is weaker without a dictionary, and the build says so.
    func sayMissing(_ dictionaries: Dictionaries) {
        for language in dictionaries.missing {
            write(
                "note: there is no \(language.tag) dictionary in \(Dictionaries.systemFolder), so search knows words by "
                    + "their stems and the rules by their endings alone; install hunspell-\(language.tag)\n")
        }
    }

    func say(_ line: String) { write(line + "\n") }

    /// An empty screen, where there is one.
    func clear() {
        if isatty(STDERR_FILENO) == 1 { write("\u{1B}[2J\u{1B}[H") }
    }

    func sayNothingWritten(_ output: String) {
        write("Nothing was written: \(output) is as it was.\n")
    }

    private static func text(_ diagnostic: Diagnostic, strict: Bool, colour: Bool) -> String {
        let severity = diagnostic.severity(strict: strict)
        let paint = { (text: String, code: String) in colour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
        let label = paint(severity.rawValue, severity == .error ? "1;31" : severity == .warning ? "1;33" : "1;36")
        let place = paint(location(diagnostic.location), "1")
        let fix = diagnostic.fix.map { "  \(paint("fix:", "1;32")) \($0)\n" } ?? ""
        return "\(place): \(label): \(diagnostic.message) [\(diagnostic.id.rawValue)]\n\(fix)"
    }

    private static func location(_ location: SourceLocation) -> String {
        if location.line == 0 { return location.path }
        return location.column == 0
            ? "\(location.path):\(location.line)" : "\(location.path):\(location.line):\(location.column)"
    }

    private struct Entry: Encodable {
        let file: String
        let line: Int?
        let column: Int?
        let severity: String
        let id: String
        let message: String
        let fix: String?
    }

    static func json(_ diagnostics: [Diagnostic], strict: Bool) -> String {
        let entries = diagnostics.map {
            Entry(
                file: $0.location.path, line: $0.location.line == 0 ? nil : $0.location.line,
                column: $0.location.column == 0 ? nil : $0.location.column,
                severity: $0.severity(strict: strict).rawValue, id: $0.id.rawValue, message: $0.message, fix: $0.fix)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let data = (try? encoder.encode(entries)) ?? Data("[]".utf8)
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    /// A standard error that refuses leaves nobody to tell; the exit code still says it.
    private func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}
