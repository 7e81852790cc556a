/// What a line most often lacks when it is no YAML, said to somebody who has never heard of YAML.
///
/// The parser knows where it gave up; an author knows the line. So the line itself is looked at, and the fix is the line
/// as it should be written.
struct YAMLAdvice {
    let message: String
    let fix: String

    /// - Parameters:
    ///   - lines: the line where the parser stopped, the one where what it was reading began, and the one above.
    /// - Returns: the advice, and the line in `lines` that it is about; nil when nothing usual is wrong.
    static func find(in lines: [Substring]) -> (advice: YAMLAdvice, index: Int)? {
        for (index, line) in lines.enumerated() {
            let advice = index == 0 ? tab(line) ?? text(line) ?? spaceless(line) ?? unquoted(line) : spaceless(line)
            if let advice { return (advice, index) }
        }
        return nil
    }

    /// YAML counts spaces; how wide a tab is nobody knows.
    private static func tab(_ line: Substring) -> YAMLAdvice? {
        let indent = line.prefix { $0 == " " || $0 == "\t" }
        guard indent.contains("\t") else { return nil }
        return YAMLAdvice(
            message: "this line begins with a tab",
            fix: "take the tab out; where the line must stand further right, press the space bar twice")
    }

    /// The text of the page has begun, and nothing has closed the fields.
    private static func text(_ line: Substring) -> YAMLAdvice? {
        guard line.hasPrefix(">") || line.hasPrefix("# ") || line.hasPrefix("## ") else { return nil }
        return YAMLAdvice(
            message: "this line is no field: the text of the page has begun",
            fix: "put a line of three hyphens, ---, below the last field")
    }

    /// `number:2`
    private static func spaceless(_ line: Substring) -> YAMLAdvice? {
        guard let (name, value) = parts(line), let first = value.first, first != " ", first != "\t",
            !value.hasPrefix("//")
        else { return nil }
        return YAMLAdvice(
            message: "there is no space after the colon", fix: "write “\(name): \(value)”")
    }

    /// `title: Call back: on time`, and a value that begins with a sign.
    private static func unquoted(_ line: Substring) -> YAMLAdvice? {
        guard let (name, rest) = parts(line) else { return nil }
        let value = String(rest).trimmingWhitespace()
        guard let first = value.first, !"\"'[{|>".contains(first) else { return nil }
        let hasColon = value.contains(": ") || value.hasSuffix(":")
        let hasSign = "*&!%@`?-,]}".contains(first)
        guard hasColon || hasSign else { return nil }
        let message =
            hasColon
            ? "the text behind “\(name):” holds a colon, so it needs straight quotation marks"
            : "the text behind “\(name):” begins with “\(first)”, so it needs straight quotation marks"
        return YAMLAdvice(message: message, fix: "write \(name): \(quoted(value))")
    }

    /// Curly marks do not count for YAML, so straight ones take the place of a pair around the whole.
    private static func quoted(_ value: String) -> String {
        var text = value
        if let first = text.first, let last = text.last, text.count > 2, "“„”".contains(first), "“”".contains(last) {
            text = String(text.dropFirst().dropLast())
        }
        if !text.contains("\""), !text.contains("\\") { return "\"\(text)\"" }
        return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }

    /// The name of a field and all behind its colon.
    private static func parts(_ line: Substring) -> (name: Substring, value: Substring)? {
        let line = line.drop { $0 == " " }
        let name = line.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
        guard !name.isEmpty, line[name.endIndex...].first == ":" else { return nil }
        return (name, line[name.endIndex...].dropFirst())
    }
}
