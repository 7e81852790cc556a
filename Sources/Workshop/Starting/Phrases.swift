import SalesBookCore
import SalesBookSite

/// What is said in a trade, by name, and the templates that it is put into.
struct Phrases: Sendable {
    private let values: [String: String]

    /// Reads lines of `name = text`; others are blank or begin with `#`.
    init(_ text: String) {
        var values: [String: String] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { continue }
            values[Self.trimmed(parts[0])] = Self.trimmed(parts[1])
        }
        self.values = values
    }

    subscript(name: String) -> String? { values[name] }

    /// The phrases of a trade in a language, as they travel in the executable.
    static func of(_ trade: Trade, _ language: Language) -> Phrases {
        Phrases(EmbeddedAssets.text("starter/\(language.tag)/trades/\(trade.rawValue).txt") ?? "")
    }

    /// Replaces each `@name@`; one that has no value stays as it is.
    static func fill(_ template: String, _ value: (String) -> String?) -> String {
        var result = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "@") {
            result += rest[..<open]
            let inside = rest[rest.index(after: open)...]
            let name = inside.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
            if !name.isEmpty, inside[name.endIndex...].first == "@", let text = value(String(name)) {
                result += text
                rest = inside[inside.index(after: name.endIndex)...]
            } else {
                result += "@"
                rest = inside
            }
        }
        return result + rest
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
