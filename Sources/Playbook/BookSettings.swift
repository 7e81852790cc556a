import SalesBookCore

/// What `book.yml` says about the book as a whole.
package struct BookSettings: Sendable {
    package struct Asset: Sendable {
        package let path: String
        package let location: SourceLocation
    }

    /// By language tag; the empty tag stands for every language.
    package var titles: [String: String] = [:]
    package var subtitles: [String: String] = [:]
    /// Who made the book: a shop, a clinic. Shown on the cover.
    package var company: String?
    /// Language tags in the order of the cover; editions not named follow by tag.
    package var languages: [String] = []
    /// A CSS colour, checked to be one.
    package var accent: String?
    package var logo: Asset?
    package var serif: String?
    package var sans: String?
    /// Where a reader writes about a mistake: a `mailto:` or `https:` address.
    package var contact: String?
    package var allowsHTML = false
    /// What an exam has unless its page says otherwise.
    package var exam: ExamFields?
    /// How seriously each diagnostic is taken.
    package var checks = CheckSettings()

    package init() {}

    package static let fieldNames = [
        "title", "subtitle", "company", "languages", "accent", "logo", "fonts", "contact", "html", "exam",
        "checks",
    ]

    /// Of `fonts:`.
    package static let fontNames = ["serif", "sans"]

    static func read(_ value: YAMLValue?) -> (settings: BookSettings, diagnostics: [Diagnostic]) {
        var reader = FieldReader(value, known: fieldNames)
        var settings = BookSettings()
        settings.titles = textByLanguage("title", value, &reader)
        settings.subtitles = textByLanguage("subtitle", value, &reader)
        settings.company = reader.text("company")
        settings.languages = reader.list("languages")
        settings.accent = checked("accent", &reader, expected: "a colour", example: "accent: \"#2b3ea8\"") {
            isColour($0) ? $0 : nil
        }
        if let path = reader.text("logo"), let location = reader.location(of: "logo") {
            settings.logo = Asset(path: path, location: location)
        }
        settings.contact = checked(
            "contact", &reader, expected: "a mail address or a link", example: "contact: trainer@shop.ua",
            contactAddress)
        let html = checked("html", &reader, expected: "“allow” or “omit”", example: "html: allow") {
            ["allow", "omit"].contains($0) ? $0 : nil
        }
        settings.allowsHTML = html == "allow"
        for (name, _, value) in reader.pairs("fonts") {
            guard case .scalar(let text, _) = value.content, isFontStack(text), fontNames.contains(name) else {
                reader.wrongType(
                    value, name, "a serif or sans list of fonts", example: "fonts: {serif: \"Georgia, serif\"}")
                continue
            }
            if name == "serif" { settings.serif = text } else { settings.sans = text }
        }
        settings.exam = ExamFields.read(reader.value("exam"), draws: false, &reader)
        settings.checks = CheckSettings.read(&reader)
        return (settings, reader.diagnostics)
    }

    /// The value for a language, else the one for all.
    package static func value(_ values: [String: String], for tag: String) -> String? {
        values[tag] ?? values[""]
    }

    private static func textByLanguage(
        _ name: String, _ root: YAMLValue?, _ reader: inout FieldReader
    ) -> [String: String] {
        guard case .mapping(let pairs) = root?.content,
            let value = pairs.first(where: { if case .scalar(name, _) = $0.key.content { true } else { false } })?
                .value,
            case .mapping = value.content
        else {
            return reader.text(name).map { ["": $0] } ?? [:]
        }
        var result: [String: String] = [:]
        for (tag, _, value) in reader.pairs(name) {
            guard case .scalar(let text, _) = value.content else {
                reader.wrongType(value, name, "text", example: "\(name): {ru: …, uk: …}")
                continue
            }
            result[tag] = text
        }
        return result
    }

    private static func checked(
        _ name: String, _ reader: inout FieldReader, expected: String, example: String,
        _ parse: (String) -> String?
    ) -> String? {
        guard let text = reader.text(name), let location = reader.location(of: name) else { return nil }
        if let value = parse(text) { return value }
        reader.wrongType(
            YAMLValue(content: .scalar(text, quoted: true), location: location), name, expected, example: example)
        return nil
    }

    /// `#rgb`, `#rrggbb`, a colour name or a colour function: nothing that could end the declaration it is put into or
    /// fetch anything.
    private static func isColour(_ text: String) -> Bool {
        if text.hasPrefix("#") {
            return [4, 7].contains(text.utf8.count) && text.dropFirst().allSatisfy(\.isHexDigit)
        }
        let allowed = text.unicodeScalars.allSatisfy {
            $0.isASCII
                && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || " .,%()/-".unicodeScalars.contains($0))
        }
        guard allowed, text.first?.isLetter == true else { return false }
        guard let open = text.firstIndex(of: "(") else { return text.allSatisfy(\.isLetter) }
        let isWhole =
            text.last == ")" && text.dropLast().dropFirst(text[...open].count).allSatisfy { !"()".contains($0) }
        return isWhole && colourFunctions.contains(text[..<open].lowercased())
    }

    private static let colourFunctions = ["rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color"]

    /// Names of fonts, in quotation marks or bare: nothing else could stand safely in the declaration.
    private static func isFontStack(_ text: String) -> Bool {
        let isSafe = text.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || "0123456789 ,-_.'\"".unicodeScalars.contains($0)
        }
        return isSafe && !text.isEmpty && text.count { $0 == "\"" } % 2 == 0 && text.count { $0 == "'" } % 2 == 0
    }

    private static func contactAddress(_ text: String) -> String? {
        if text.hasPrefix("https://") || text.hasPrefix("http://") || text.hasPrefix("mailto:") { return text }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !text.contains(" ") else { return nil }
        return "mailto:" + text
    }
}
