import SalesBookCore

/// A phrase as it goes between the quotation marks that the style sheet sets.
struct Speech {
    /// What is done while it is said, in the author's brackets: «(третий раз подряд)». It stands before the marks.
    let direction: String?
    /// HTML, with the quotations in it set as the inner ones that they become: „Лелека“.
    let html: String
    /// What a chat should get when that is not what is shown. Escaped text.
    let said: String?

    init(_ html: String, _ language: Language) {
        let (direction, rest) = Self.withoutDirection(html)
        let phrase = Self.trimmed(rest)
        self.direction = direction
        self.html = Self.settingInside(phrase, language)
        said = self.html == phrase ? nil : Self.text(of: phrase)
    }

    /// A phrase of several blocks: nothing is taken off it.
    init(blocks html: String, _ language: Language) {
        direction = nil
        self.html = Self.settingInside(html, language)
        said = self.html == html ? nil : Self.text(of: html)
    }

    /// Without marks around the whole phrase, and without a full stop: that one belongs behind the marks.
    static func trimmed(_ html: String) -> String {
        let phrase = unquoted(html)
        // The stop may stand inside emphasis or a link.
        var end = phrase.endIndex
        while phrase[..<end].hasSuffix(">"), let tag = phrase[..<end].lastIndex(of: "<"),
            phrase[tag...].hasPrefix("</")
        {
            end = tag
        }
        let text = phrase[..<end]
        guard text.hasSuffix("."), !text.hasSuffix("..") else { return phrase }
        return String(text.dropLast()) + String(phrase[end...])
    }

    /// Drops quotation marks that enclose the whole phrase.
    private static func unquoted(_ html: String) -> String {
        for (open, close) in [("«", "»"), ("“", "”"), ("„", "“")] as [(Character, Character)]
        where html.first == open && html.last == close {
            let inside = html.dropFirst().dropLast()
            var depth = 0
            for character in inside {
                if character == open { depth += 1 } else if character == close { depth -= 1 }
                if depth < 0 { return html }
            }
            return String(inside)
        }
        return html
    }

    /// The outer marks of a language become its inner ones, except inside tags.
    static func settingInside(_ html: String, _ language: Language) -> String {
        let marks: [Unicode.Scalar: Unicode.Scalar] =
            language == .english ? ["“": "‘", "”": "’"] : ["«": "„", "»": "“"]
        var result = String.UnicodeScalarView()
        var isInTag = false
        for scalar in html.unicodeScalars {
            if scalar == "<" { isInTag = true } else if scalar == ">" { isInTag = false }
            result.append(isInTag ? scalar : marks[scalar] ?? scalar)
        }
        return String(result)
    }

    /// `(третий раз подряд) Подсказать?`, in emphasis or not. A phrase that is all in brackets is one.
    private static func withoutDirection(_ html: String) -> (direction: String?, rest: String) {
        let tag = html.hasPrefix("<em>(") ? "em" : html.hasPrefix("<strong>(") ? "strong" : nil
        let inner = tag.map { html.dropFirst($0.utf8.count + 2) } ?? html[...]
        guard inner.hasPrefix("("), let close = inner.firstIndex(of: ")") else { return (nil, html) }
        let direction = inner[...close]
        var rest = inner[inner.index(after: close)...]
        if let tag {
            guard rest.hasPrefix("</\(tag)>") else { return (nil, html) }
            rest = rest.dropFirst(tag.utf8.count + 3)
        }
        let words = rest.drop { $0 == " " || $0 == "\u{A0}" || $0 == "\n" }
        guard !words.isEmpty, words.startIndex > rest.startIndex, !direction.contains("<"),
            !direction.dropFirst().contains("(")
        else { return (nil, html) }
        return (String(direction), String(words))
    }

    /// The text of a piece of HTML, still escaped, with a line for each line and a gap between blocks.
    private static func text(of html: String) -> String {
        var text = ""
        var rest = html[...]
        while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
            text += rest[..<open].map { $0 == "\n" ? " " : String($0) }.joined()
            let tag = rest[open...close]
            rest = rest[rest.index(after: close)...]
            if tag.hasPrefix("<br") {
                text += "\n"
                if rest.first == "\n" { rest = rest.dropFirst() }
            } else if tag == "</p>" || tag == "</li>" {
                text += "\n\n"
                rest = rest.drop { $0 == "\n" }
            }
        }
        text += rest.map { $0 == "\n" ? " " : String($0) }.joined()
        while text.last == "\n" || text.last == " " { text.removeLast() }
        return text
    }
}

extension HTMLBuffer {
    /// What is done while a phrase is said.
    mutating func put(directionOf speech: Speech) {
        guard let direction = speech.direction else { return }
        put("<p class=\"mini\">")
        put(raw: direction)
        put("</p>")
    }

    /// The end of the tag that holds a phrase, and the phrase.
    mutating func put(words speech: Speech) {
        if let said = speech.said {
            put(" data-said=\"")
            put(raw: said)
            put("\"")
        }
        put(">")
        put(raw: speech.html)
    }
}
