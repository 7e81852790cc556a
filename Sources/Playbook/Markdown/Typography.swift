import SalesBookCore

/// Sets text the way its language is typeset: quotation marks, dashes, dots, apostrophes and no-break spaces.
///
/// Russian and Ukrainian: «…» with „…“ inside, an em dash glued to the word before it, short words and numbers glued
/// to the next word. English: “…” with ‘…’ inside. Rules after Milchin's “Spravochnik izdatelya i avtora”; marks that
/// the author typed correctly stay as they are.
package struct Typography {
    private let language: Language
    private var output: [Unicode.Scalar] = []
    /// Carried from one text node to the next, so that a quotation may hold emphasis and links.
    private var quoteDepth = 0
    private var last: Unicode.Scalar = " "
    private var wordLength = 0
    private var wordIsNumber = false
    /// Letters and glued spaces since the last place where the line may break.
    private var gluedLength = 0

    package init(_ language: Language) { self.language = language }

    package static func typeset(_ text: String, _ language: Language) -> String {
        var typography = Typography(language)
        return String(decoding: typography.typeset(Array(text.utf8)[...], isLast: true), as: UTF8.self)
    }

    private static let noBreakSpace: Unicode.Scalar = "\u{A0}"

    /// Forgets where the last block ended.
    mutating func startBlock() {
        quoteDepth = 0
        gluedLength = 0
        startWord()
        last = " "
    }

    /// Something that is not text stands here, such as code or an image.
    mutating func passOver() {
        last = "x"
        wordLength = 9
        wordIsNumber = false
    }

    mutating func typeset(_ text: ArraySlice<UInt8>, isLast: Bool) -> [UInt8] {
        let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
        output = []
        output.reserveCapacity(scalars.count)
        var i = 0
        while i < scalars.count {
            let next = i + 1 < scalars.count ? scalars[i + 1] : nil
            i += step(scalars[i], next: next, rest: scalars[i...])
        }
        var string = String.UnicodeScalarView()
        string.append(contentsOf: output)
        return Array(String(string).utf8)
    }

    /// Sets one character, or a few that belong together. Returns how many were consumed.
    private mutating func step(
        _ scalar: Unicode.Scalar, next: Unicode.Scalar?, rest: ArraySlice<Unicode.Scalar>
    ) -> Int {
        switch scalar {
        case "\"": quote(next: next)
        case "'" where isLetter(last) && next.map(isLetter) == true: put("’")
        case "'" where language == .english: put(isLetter(last) || last == "." ? "’" : "‘")
        case "." where next == ".":
            // Three dots are an ellipsis; any other number is what the author wanted.
            let count = rest.prefix { $0 == "." }.count
            if count == 3 { put("…") } else { for _ in 0..<count { put(".") } }
            return count
        case "-" where rest.starts(with: "---".unicodeScalars):
            put("—")
            return 3
        case "-" where rest.starts(with: "--".unicodeScalars):
            put(language == .english ? "–" : "—")
            return 2
        case "-" where isSpace(last) && next == " " && !output.isEmpty: dash()
        case "—" where isSpace(last): dash()
        case " ": space(before: rest.dropFirst())
        default: put(scalar)
        }
        return 1
    }

    private mutating func quote(next: Unicode.Scalar?) {
        let opens =
            !(isLetter(last) || ".,!?…)»“”’%".unicodeScalars.contains(last)) && next != " " && next != nil
            || (quoteDepth == 0 && (isSpace(last) || last == "(" || last == "—"))
        let marks: [(Unicode.Scalar, Unicode.Scalar)] =
            language == .english ? [("“", "”"), ("‘", "’")] : [("«", "»"), ("„", "“")]
        if opens {
            put(marks[min(quoteDepth, 1)].0)
            quoteDepth += 1
        } else {
            quoteDepth = max(0, quoteDepth - 1)
            put(marks[min(quoteDepth, 1)].1)
        }
    }

    private mutating func dash() {
        // The line may break after the dash, never before it.
        if output.last == " " { output[output.count - 1] = Self.noBreakSpace }
        put("—")
    }

    /// A space that the line may break at, or one that it may not.
    ///
    /// Words glued together stay under `longestGlued` letters: a longer run would be cut inside a word on a phone.
    private mutating func space(before rest: ArraySlice<Unicode.Scalar>) {
        let nextWord = rest.prefix(while: isLetter)
        let isThousands = wordIsNumber && nextWord.count == 3 && nextWord.allSatisfy(isDigit)
        let glue =
            (1...2).contains(wordLength) && !wordIsNumber && language != .english
            || wordIsNumber && nextWord.first.map { $0.value > 0x7F } == true
            || last == "№" || last == "§"
        let fits = gluedLength + nextWord.count <= Self.longestGlued
        guard !isSpace(last), isThousands || (glue && fits) else {
            put(" ")
            gluedLength = 0
            return
        }
        put(Self.noBreakSpace)
    }

    private static let longestGlued = 15

    private mutating func put(_ scalar: Unicode.Scalar) {
        output.append(scalar)
        last = scalar
        gluedLength += 1
        if isLetter(scalar) {
            wordLength += 1
            if !isDigit(scalar) { wordIsNumber = false } else if wordLength == 1 { wordIsNumber = true }
        } else if !"«„“‘(’".unicodeScalars.contains(scalar) {
            startWord()
            if scalar != " " && scalar != Self.noBreakSpace && scalar != "\n" { wordLength = 9 }
        }
    }

    private mutating func startWord() {
        wordLength = 0
        wordIsNumber = false
    }

    private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        isDigit(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
            || (0xC0...0x24F).contains(scalar.value) || (0x370...0x52F).contains(scalar.value)
    }

    private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\n" || scalar == Self.noBreakSpace
    }
}

extension MarkdownDocument {
    /// Sets the text of a parsed page. Code, addresses and raw HTML stay as they are.
    mutating func typeset(_ language: Language) {
        var typography = Typography(language)
        for index in nodes.indices {
            let id = Int32(index)
            switch self[id].kind {
            case .paragraph, .heading, .tableCell: typography.startBlock()
            case .text: setText(typography.typeset(bytes(self[id].text), isLast: false), of: id)
            case .softBreak, .lineBreak: _ = typography.typeset([0x0A], isLast: false)
            case .code, .image, .htmlInline, .footnoteReference: typography.passOver()
            default: break
            }
        }
    }
}
