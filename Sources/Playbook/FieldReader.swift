import SalesBookCore

/// Reads the fields of one YAML mapping into typed values, and tells what does not fit.
///
/// Front matter and `book.yml` are read with the same few verbs, so that a wrong type is described alike everywhere.
struct FieldReader {
    private var fields: [String: YAMLValue] = [:]
    private let order: [YAMLValue]
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter known: every valid field; any other is an `unknown-field`.
    init(_ value: YAMLValue?, known: [String]) {
        guard let value else {
            order = []
            return
        }
        guard case .mapping(let pairs) = value.content else {
            order = []
            diagnostics.append(
                Diagnostic(
                    .wrongType, value.location, "fields are expected here, not \(value.describedType)",
                    fix: "write each on its own line as “name: value”"))
            return
        }
        order = pairs.map(\.key)
        for (key, value) in pairs {
            guard case .scalar(let name, _) = key.content else {
                notAName(key)
                continue
            }
            if known.contains(name) {
                fields[name] = value
            } else {
                diagnostics.append(
                    Diagnostic(
                        .unknownField, key.location, "there is no field “\(name)”",
                        fix: NearestName.suggestion(for: name, among: known)))
            }
        }
    }

    func location(of name: String) -> SourceLocation? { fields[name]?.location }

    /// Where the value of each field stands.
    var places: [String: SourceLocation] { fields.mapValues(\.location) }

    mutating func text(_ name: String) -> String? {
        guard let value = present(name) else { return nil }
        if case .scalar(let text, _) = value.content { return text }
        wrongType(value, name, "text", example: "\(name): …")
        return nil
    }

    mutating func integer(_ name: String) -> Int? {
        guard let value = present(name) else { return nil }
        if case .scalar(let text, _) = value.content, let number = Int(text) { return number }
        wrongType(value, name, "a whole number", example: "\(name): 12")
        return nil
    }

    mutating func integer(_ name: String, in range: ClosedRange<Int>) -> Int? {
        guard let value = present(name) else { return nil }
        if case .scalar(let text, _) = value.content, let number = Int(text), range.contains(number) { return number }
        wrongType(
            value, name, "a number from \(range.lowerBound) to \(range.upperBound)",
            example: "\(name): \(min(max(3, range.lowerBound), range.upperBound))")
        return nil
    }

    /// A text that is checked later, with its place.
    mutating func reference(_ name: String) -> FrontMatter.Reference? {
        guard let text = text(name), let location = location(of: name) else { return nil }
        return FrontMatter.Reference(path: text, location: location)
    }

    /// What stands under a name, for a reader of its own; nil when nothing does.
    func value(_ name: String) -> YAMLValue? { present(name) }

    /// The items of a list of groups.
    mutating func items(_ name: String, example: String) -> [YAMLValue] {
        guard let value = present(name) else { return [] }
        if case .sequence(let items) = value.content { return items }
        wrongType(value, name, "a list", example: example)
        return []
    }

    /// Takes over what the reader of an inner group has found.
    mutating func adopt(_ inner: FieldReader) { diagnostics += inner.diagnostics }

    /// What no verb of this reader can tell.
    mutating func complain(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    mutating func flag(_ name: String) -> Bool {
        guard let value = present(name) else { return false }
        if case .scalar(let text, _) = value.content {
            if ["true", "yes", "on"].contains(text.lowercased()) { return true }
            if ["false", "no", "off"].contains(text.lowercased()) { return false }
        }
        wrongType(value, name, "true or false", example: "\(name): true")
        return false
    }

    /// A list of words; a single word stands for a list of one.
    mutating func list(_ name: String) -> [String] {
        locatedList(name).map(\.text)
    }

    mutating func locatedList(_ name: String) -> [(text: String, location: SourceLocation)] {
        guard let value = present(name) else { return [] }
        switch value.content {
        case .scalar(let text, _):
            return [(text, value.location)]
        case .sequence(let items):
            var result: [(String, SourceLocation)] = []
            for item in items {
                if case .scalar(let text, _) = item.content {
                    result.append((text, item.location))
                } else {
                    wrongType(item, name, "a word", example: "\(name): [one, two]")
                }
            }
            return result
        case .null, .mapping:
            wrongType(value, name, "a list", example: "\(name): [one, two]")
            return []
        }
    }

    mutating func date(_ name: String) -> CivilDate? {
        guard let value = present(name) else { return nil }
        if case .scalar(let text, _) = value.content, let date = CivilDate(iso: Array(text.utf8)) { return date }
        var example = "2026-11-20"
        if case .scalar(let text, _) = value.content, let meant = Self.turned(text) { example = meant }
        wrongType(value, name, "a date", example: "\(name): \(example)")
        return nil
    }

    /// `20.11.2026`, as half of Europe writes a date, the year first; nil for anything else and for a day that is none.
    private static func turned(_ text: String) -> String? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].utf8.count == 4, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) else {
            return nil
        }
        let padded = parts.map { $0.utf8.count == 1 ? "0\($0)" : String($0) }
        let iso = "\(padded[2])-\(padded[1])-\(padded[0])"
        return CivilDate(iso: Array(iso.utf8)) == nil ? nil : iso
    }

    /// One of a few words, or nil with a diagnostic of the given id that names the nearest.
    mutating func choice<Value: RawRepresentable & CaseIterable>(
        _ name: String, unknown id: DiagnosticID
    ) -> Value? where Value.RawValue == String {
        guard let text = text(name) else { return nil }
        let result = Self.parseChoice(Value.self, text)
        if result == nil, let location = location(of: name) { unknownChoice(Value.self, text, location, id) }
        return result
    }

    mutating func choices<Value: RawRepresentable & CaseIterable>(
        _ name: String, unknown id: DiagnosticID
    ) -> [Value] where Value.RawValue == String {
        var result: [Value] = []
        for (text, location) in locatedList(name) {
            if let value = Self.parseChoice(Value.self, text) {
                result.append(value)
            } else {
                unknownChoice(Value.self, text, location, id)
            }
        }
        return result
    }

    /// The pairs of a mapping, in the order they are written.
    mutating func pairs(_ name: String) -> [(key: String, place: SourceLocation, value: YAMLValue)] {
        guard let value = present(name) else { return [] }
        guard case .mapping(let pairs) = value.content else {
            wrongType(value, name, "a group of “name: value”", example: "\(name): {one: 1}")
            return []
        }
        var result: [(key: String, place: SourceLocation, value: YAMLValue)] = []
        for (key, value) in pairs {
            if case .scalar(let text, _) = key.content {
                result.append((text, key.location, value))
            } else {
                notAName(key)
            }
        }
        return result
    }

    private mutating func notAName(_ key: YAMLValue) {
        diagnostics.append(
            Diagnostic(
                .wrongType, key.location, "a name is expected before the colon, not \(key.describedType)",
                fix: "write it as “name: value”"))
    }

    mutating func wrongType(_ value: YAMLValue, _ name: String, _ expected: String, example: String) {
        diagnostics.append(
            Diagnostic(
                .wrongType, value.location, "“\(name)” should be \(expected), not \(value.describedType)",
                fix: "write it as “\(example)”"))
    }

    private func present(_ name: String) -> YAMLValue? {
        guard let value = fields[name] else { return nil }
        if case .null = value.content { return nil }
        return value
    }

    private static func parseChoice<Value: RawRepresentable & CaseIterable>(
        _: Value.Type, _ text: String
    ) -> Value? where Value.RawValue == String {
        Value(rawValue: text.lowercased())
    }

    private mutating func unknownChoice<Value: RawRepresentable & CaseIterable>(
        _: Value.Type, _ text: String, _ location: SourceLocation, _ id: DiagnosticID
    ) where Value.RawValue == String {
        let valid = Value.allCases.map(\.rawValue)
        diagnostics.append(
            Diagnostic(
                id, location, "“\(text)” is not one of the valid words",
                fix: NearestName.suggestion(for: text, among: valid)))
    }
}
