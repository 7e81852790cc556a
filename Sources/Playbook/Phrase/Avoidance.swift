import SalesBookCore

/// A group of `avoid:` in the front matter of a page: what a reply should not hold, and what to say instead.
package struct Avoidance: Sendable {
    /// A pattern, where it stands and what may take its place.
    package struct Line: Sendable {
        package let source: PatternSource
        package let anchor: PhraseRules.Pattern.Anchor
        package let replacement: String?
    }

    /// What excuses a sentence: a pattern, or a set that the engine knows by name.
    package enum Excuse: Sendable, Equatable {
        case pattern(PatternSource)
        /// A date or a time.
        case time
        /// «Пожалуйста» and its like.
        case please
    }

    package var lines: [Line] = []
    /// Checks that need no words of the trainer.
    package var checks: [PhraseCheck] = []
    /// Words whose slips are found.
    package var spelling: [String] = []
    package var excuses: [Excuse] = []
    package var instead: String?
    package var isAdvice = false

    package static let fieldNames = [
        "start", "anywhere", "whole", "checks", "replace", "spelling", "except", "instead", "severity",
    ]
    /// What may stand in `checks:` and in `severity:`.
    package static var checkNames: [String] { CheckName.allCases.map(\.rawValue) }
    package static var severityNames: [String] { SeverityName.allCases.map(\.rawValue) }
}

/// Reads `avoid:`.
///
/// - `avoid: [слово, два слова*]`: patterns, see `PatternSource`;
/// - `avoid: {start: […], anywhere: […], checks: [imperative], except: [<time>], instead: …, severity: advice}`;
/// - a list of such groups, when a rule has several answers.
struct AvoidanceReader {
    private(set) var groups: [Avoidance] = []
    private(set) var diagnostics: [Diagnostic] = []

    static func read(_ fields: inout FieldReader) -> [Avoidance] {
        guard let value = fields.value("avoid") else { return [] }
        var reader = AvoidanceReader()
        reader.read(value)
        for diagnostic in reader.diagnostics { fields.complain(diagnostic) }
        return reader.groups
    }

    private mutating func read(_ value: YAMLValue) {
        switch value.content {
        case .null: break
        case .scalar(let text, _):
            var group = Avoidance()
            add(text, value.location, .anywhere, to: &group)
            groups.append(group)
        case .mapping: groups.append(group(value))
        case .sequence(let items):
            var plain = Avoidance()
            for item in items {
                if case .scalar(let text, _) = item.content {
                    add(text, item.location, .anywhere, to: &plain)
                } else {
                    groups.append(group(item))
                }
            }
            if !plain.lines.isEmpty { groups.append(plain) }
        }
    }

    private mutating func group(_ value: YAMLValue) -> Avoidance {
        var group = Avoidance()
        var fields = FieldReader(value, known: Avoidance.fieldNames)
        for (name, anchor) in [("start", PhraseRules.Pattern.Anchor.start), ("anywhere", .anywhere), ("whole", .whole)]
        {
            for (text, location) in fields.locatedList(name) { add(text, location, anchor, to: &group) }
        }
        for (text, location, replacement) in fields.pairs("replace") {
            guard case .scalar(let replacement, _) = replacement.content else {
                fields.wrongType(replacement, text, "what to say instead", example: "replace: {щас: сейчас}")
                continue
            }
            add(text, location, .anywhere, to: &group, replacement: replacement)
        }
        let checks: [CheckName] = fields.choices("checks", unknown: .unknownCheck)
        group.checks = checks.map(\.check)
        group.spelling = fields.list("spelling")
        for (text, location) in fields.locatedList("except") {
            switch text {
            case "<time>": group.excuses.append(.time)
            case "<please>": group.excuses.append(.please)
            default: group.excuses += patterns(text, location, names: ["time", "please"]).map { .pattern($0) }
            }
        }
        group.instead = fields.text("instead")
        let severity: SeverityName? = fields.choice("severity", unknown: .wrongType)
        group.isAdvice = severity == .advice
        diagnostics += fields.diagnostics
        return group
    }

    private mutating func add(
        _ text: String, _ location: SourceLocation, _ anchor: PhraseRules.Pattern.Anchor, to group: inout Avoidance,
        replacement: String? = nil
    ) {
        group.lines += patterns(text, location).map {
            Avoidance.Line(source: $0, anchor: anchor, replacement: replacement)
        }
    }

    private mutating func patterns(
        _ text: String, _ location: SourceLocation, names: [String] = []
    ) -> [PatternSource] {
        do throws(PatternSource.Fault) {
            return try PatternSource.patterns(Array(text.utf8))
        } catch {
            diagnostics.append(Self.diagnostic(error, text, location, names))
            return []
        }
    }

    private static func diagnostic(
        _ fault: PatternSource.Fault, _ text: String, _ location: SourceLocation, _ more: [String]
    ) -> Diagnostic {
        switch fault {
        case .empty:
            Diagnostic(
                .badPattern, location, "“\(text)” holds no word to look for",
                fix: "write a word or several, such as “смотрите” or “перезвонить*”")
        case .mark:
            Diagnostic(
                .badPattern, location, "“\(text)” has a mark inside a word",
                fix: "leave a space between words, and “|” between alternatives")
        case .bracket:
            Diagnostic(
                .badPattern, location, "“\(text)” has a bracket around several words",
                fix: "put each word into its own brackets, “(вы) (это)”, or write two patterns")
        case .tooMany:
            Diagnostic(
                .badPattern, location, "“\(text)” has names among the alternatives of too many words",
                fix: "write it as several patterns")
        case .unknownName(let name):
            Diagnostic(
                .badPattern, location, "there is no <\(String(decoding: name, as: UTF8.self))>",
                fix: NearestName.suggestion(
                    for: String(decoding: name, as: UTF8.self),
                    among: PatternSource.names.map(\.description) + more))
        }
    }
}

/// The names of checks in front matter: all that need no words.
private struct CheckName: RawRepresentable, CaseIterable {
    let check: PhraseCheck

    var rawValue: String { check.name.description }

    init(_ check: PhraseCheck) { self.check = check }

    init?(rawValue: String) {
        guard let check = Self.checks.first(where: { $0.name.description == rawValue }) else { return nil }
        self.check = check
    }

    private static let checks = PhraseCheck.allCases.filter { $0 != .words && $0 != .spelling }
    static var allCases: [CheckName] { checks.map(CheckName.init) }
}

private enum SeverityName: String, CaseIterable {
    case error, advice
}
