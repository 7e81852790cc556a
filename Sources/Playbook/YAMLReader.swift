import Yams

/// A YAML value that remembers where it stands.
package struct YAMLValue: Sendable {
    package indirect enum Content: Sendable {
        case null
        case scalar(String, quoted: Bool)
        case sequence([YAMLValue])
        case mapping([(key: YAMLValue, value: YAMLValue)])
    }

    package let content: Content
    package let location: SourceLocation

    /// The words an author would use for what stands here.
    package var describedType: String {
        switch content {
        case .null: "nothing"
        case .scalar(let text, _): "“\(text)”"
        case .sequence: "a list"
        case .mapping: "a group of fields"
        }
    }
}

/// Reads YAML. The only file that imports Yams.
enum YAMLReader {
    /// Parses one YAML document. Returns nil for an empty one.
    ///
    /// - Parameter firstLine: the file's line number of the first line of `text`.
    /// - Throws: a `bad-yaml` diagnostic at the line that the parser names.
    static func read(_ text: String, path: String, firstLine: Int) throws(DiagnosticFailure) -> YAMLValue? {
        do {
            guard let node = try Yams.compose(yaml: text) else { return nil }
            return convert(node, path: path, firstLine: firstLine)
        } catch let error as YamlError {
            throw DiagnosticFailure(diagnostic(for: error, path: path, firstLine: firstLine))
        } catch {
            throw DiagnosticFailure(Diagnostic(.badYAML, SourceLocation(path, line: firstLine), "\(error)"))
        }
    }

    private static func convert(_ node: Node, path: String, firstLine: Int) -> YAMLValue {
        let location =
            node.mark.map { SourceLocation(path, line: $0.line + firstLine - 1, column: $0.column) }
            ?? SourceLocation(path, line: firstLine)
        switch node {
        case .scalar(let scalar):
            let quoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
            let isNull = !quoted && ["", "~", "null"].contains(scalar.string)
            return YAMLValue(
                content: isNull ? .null : .scalar(scalar.string, quoted: quoted), location: location)
        case .sequence(let sequence):
            let values = sequence.map { convert($0, path: path, firstLine: firstLine) }
            return YAMLValue(content: .sequence(values), location: location)
        case .mapping(let mapping):
            let pairs = mapping.map {
                (
                    key: convert($0.key, path: path, firstLine: firstLine),
                    value: convert($0.value, path: path, firstLine: firstLine)
                )
            }
            return YAMLValue(content: .mapping(pairs), location: location)
        case .alias:
            return YAMLValue(content: .null, location: location)
        }
    }

    private static func diagnostic(for error: YamlError, path: String, firstLine: Int) -> Diagnostic {
        let fix = "put a value that holds “: ”, “ #” or begins with a sign into quotation marks"
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let place = SourceLocation(path, line: mark.line + firstLine - 1, column: mark.column)
            let around = context.map { " (\($0.text))" } ?? ""
            return Diagnostic(.badYAML, place, "this is not YAML: \(problem)\(around)", fix: fix)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.map { "“\($0)”" }.joined(separator: ", ")
            let place = SourceLocation(path, line: context.mark.line + firstLine - 1, column: context.mark.column)
            return Diagnostic(.badYAML, place, "written twice: \(names)", fix: "keep one of the two")
        default:
            return Diagnostic(
                .badYAML, SourceLocation(path, line: firstLine), "this is not YAML: \(error)", fix: fix)
        }
    }
}
