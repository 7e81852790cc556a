import Playbook

/// Diagnostics as GitHub's workflow commands, which show them beside the lines of a pull request.
///
/// https://docs.github.com/actions/reference/workflow-commands-for-github-actions, escaped as actions/toolkit does in
/// `packages/core/src/command.ts`.
package enum GitHubAnnotations {
    /// One command a line.
    /// - Parameter columns: turns a place with a column in bytes into its column in characters.
    package static func text(
        _ diagnostics: [Diagnostic], strict: Bool, columns: (SourceLocation) -> Int = { $0.column }
    ) -> String {
        diagnostics.map { command($0, strict: strict, columns) + "\n" }.joined()
    }

    private static func command(
        _ diagnostic: Diagnostic, strict: Bool, _ columns: (SourceLocation) -> Int
    ) -> String {
        let place = diagnostic.location
        var properties = ["file=\(escapedProperty(place.path))"]
        if place.line > 0 { properties.append("line=\(place.line)") }
        if place.line > 0, place.column > 0 { properties.append("col=\(columns(place))") }
        properties.append("title=\(escapedProperty(diagnostic.id.rawValue))")
        let message = diagnostic.message + (diagnostic.fix.map { "\nfix: \($0)" } ?? "")
        let name = name(of: diagnostic.severity(strict: strict))
        return "::\(name) \(properties.joined(separator: ","))::\(escapedMessage(message))"
    }

    private static func name(of severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
    }

    /// A line of a log ends the command, and the percent sign begins an escape.
    static func escapedMessage(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    /// In a property the signs between properties are escaped as well.
    static func escapedProperty(_ text: String) -> String {
        escapedMessage(text).reduce(into: "") { result, character in
            switch character {
            case ":": result += "%3A"
            case ",": result += "%2C"
            default: result.append(character)
            }
        }
    }
}
