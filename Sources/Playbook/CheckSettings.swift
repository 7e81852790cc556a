/// How seriously a book takes each diagnostic: `checks:` in `book.yml`.
///
/// `thesis-long: off`, or `page-long: {severity: error, minutes: 10}` for one that has a limit.
package struct CheckSettings: Sendable {
    private enum Level: String, CaseIterable {
        case error, warning, note, off
    }

    /// The words that may stand behind an id.
    package static let levelNames = Level.allCases.map(\.rawValue)

    private var levels: [DiagnosticID: Level] = [:]
    private var limits: [DiagnosticID: Int] = [:]

    package init() {}

    /// What the id counts as in this book; nil when it is switched off.
    package func severity(of id: DiagnosticID) -> Diagnostic.Severity? {
        guard let level = levels[id] else { return id.severity }
        return Diagnostic.Severity(rawValue: level.rawValue)
    }

    /// The number that the check of this id compares with; 0 for one without a limit.
    package func limit(of id: DiagnosticID) -> Int { limits[id] ?? id.limit?.normal ?? 0 }

    /// The diagnostics as this book takes them, without those that it has switched off.
    package func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
        if levels.isEmpty { return diagnostics }
        return diagnostics.compactMap { diagnostic in severity(of: diagnostic.id).map(diagnostic.with) }
    }

    // MARK: Reading

    static func read(_ outer: inout FieldReader) -> CheckSettings {
        var settings = CheckSettings()
        for (name, place, value) in outer.pairs("checks") {
            guard let id = DiagnosticID(rawValue: name) else {
                outer.complain(
                    Diagnostic(
                        .unknownDiagnostic, place, "there is no diagnostic “\(name)”",
                        fix: DiagnosticCatalogue.suggestion(for: name)))
                continue
            }
            settings.read(id, value, &outer)
        }
        return settings
    }

    private mutating func read(_ id: DiagnosticID, _ value: YAMLValue, _ outer: inout FieldReader) {
        guard case .mapping = value.content else { return readLevel(id, value, &outer) }
        var reader = FieldReader(value, known: ["severity"] + (id.limit.map { [$0.name] } ?? []))
        let level = reader.value("severity")
        if let limit = id.limit { limits[id] = reader.integer(limit.name, in: limit.range) }
        outer.adopt(reader)
        if let level { readLevel(id, level, &outer) }
    }

    private mutating func readLevel(_ id: DiagnosticID, _ value: YAMLValue, _ outer: inout FieldReader) {
        guard case .scalar(let text, _) = value.content, let level = Level(rawValue: text) else {
            let words = Level.allCases.map(\.rawValue).joined(separator: ", ")
            outer.wrongType(value, id.rawValue, "one of \(words)", example: "\(id.rawValue): \(id.severity.rawValue)")
            return
        }
        guard id.severity != .error else {
            if level == .error { return }
            outer.complain(
                Diagnostic(
                    .fixedSeverity, value.location, "“\(id.rawValue)” is always an error: it leaves no page to show",
                    fix: "take this line out, and mend what the error tells of"))
            return
        }
        levels[id] = level
    }
}
