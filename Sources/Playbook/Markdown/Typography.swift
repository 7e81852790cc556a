import SalesBookCore

/// Sets text the way its language is typeset: quotation marks, dashes, dots, apostrophes and no-break spaces.
///
/// Russian and Ukrainian: «…» with „…“ inside, an em dash glued to the word before it, short words and numbers glued
/// to the next word, particles to the one before. English: “…” with ‘…’ inside. Rules after Milchin's “Spravochnik
/// izdatelya i avtora”; marks that the author typed correctly stay as they are.
package struct Typography {
    private let language: Language
    private var output: [Unicode.Scalar] = []
    /// Carried from one text node to the next, so that a quotation may hold emphasis and links.
    private var quoteDepth = 0
    private var last: Unicode.Scalar = " "
    private var wordLength = 0
    private var wordIsNumber = false
    /// The letters since the last sign or space.
    private var word: [Unicode.Scalar] = []
    /// The number being read belongs to the word before it, as in «правило 15».
    private var numberIsNamed = false
    /// Letters and glued spaces since the last place where the line may break.
    private var gluedLength = 0

    package init(_ language: Language) { self.language = language }

    package static func typeset(_ text: String, _ language: Language) -> String {
        var typography = Typography(language)
        return String(decoding: typography.typeset(Array(text.utf8)[...]), as: UTF8.self)
    }

    private static let noBreakSpace: Unicode.Scalar = "\u{A0}"
    private static let wordJoiner: Unicode.Scalar = "\u{2060}"

    /// Forgets where the last block ended.
    mutating func startBlock() {
        quoteDepth = 0
        gluedLength = 0
        startWord()
        last = " "
    }

    /// Something that is not text stands here, such as code or an image.
    mutating func passOver() {
        startWord()
        last = "x"
        wordLength = 9
    }

    /// - Parameter following: the text that comes right after, in a node of its own. It says which spaces hold.
    mutating func typeset(_ text: ArraySlice<UInt8>, following: ArraySlice<UInt8> = []) -> [UInt8] {
        let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
        let ahead = String(decoding: following.prefix(4 * Self.longestGlued), as: UTF8.self).unicodeScalars
        output = []
        output.reserveCapacity(scalars.count)
        var i = 0
        while i < scalars.count {
            let next = i + 1 < scalars.count ? scalars[i + 1] : nil
            if scalars[i] == " " || scalars[i] == Self.noBreakSpace {
                let near = scalars[(i + 1)...].prefix(Self.longestGlued + 2)
                let rest = near.count > Self.longestGlued ? near : near + ahead.prefix(Self.longestGlued)
                space(before: rest, isGlued: scalars[i] != " ")
                i += 1
            } else {
                i += step(scalars[i], next: next, rest: scalars[i...])
            }
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
            language == .english ? enDash(next: rest.dropFirst(2).first) : put("—")
            return 2
        case "-" where isSpace(last) && next == " " && !output.isEmpty: dash()
        case "—" where isSpace(last): dash()
        case "–": enDash(next: next)
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

    /// A line may break after an en dash, and 1–5 is one thing.
    private mutating func enDash(next: Unicode.Scalar?) {
        let isRange = isDigit(last) && next.map(isDigit) == true
        put("–")
        if isRange { put(Self.wordJoiner) }
    }

    private mutating func dash() {
        // The line may break after the dash, never before it.
        if output.last == " " { output[output.count - 1] = Self.noBreakSpace }
        put("—")
    }

    /// A space that the line may break at, or one that it may not.
    ///
    /// Words glued together stay within `longestGlued` letters: a longer run would be cut inside a word on a phone.
    /// - Parameter isGlued: the author glued them.
    private mutating func space(before rest: ArraySlice<Unicode.Scalar>, isGlued: Bool) {
        let nextWord = rest.prefix(while: isLetter)
        let after = rest.dropFirst(nextWord.count).first
        let isThousands = wordIsNumber && nextWord.count == 3 && nextWord.allSatisfy(isDigit)
        let isMeasure = isDigit(last) && nextWord.isEmpty && after.map(GluedWords.units.contains) == true
        let isNumbered = nameNumber(nextWord, after: after)
        let isParticle = isLetter(last) && GluedWords.isParticle(nextWord, before: after, language)
        let glue =
            isShort || isNumbered || isParticle || last == "№" || last == "§"
            || wordIsNumber && !numberIsNamed && nextWord.first.map { $0.value > 0x7F } == true
        // One letter makes no word too long for its line.
        let fits =
            gluedLength + nextWord.count <= (isShort ? Self.longestShort : Self.longestGlued)
            || gluedLength <= 2 && wordLength == 1
        numberIsNamed = isNumbered && (fits || isGlued)
        guard isGlued || !isSpace(last) && (isThousands || isMeasure || glue && fits) else {
            put(" ")
            gluedLength = 0
            return
        }
        put(Self.noBreakSpace)
    }

    /// A preposition, a conjunction or a particle that stands before its word.
    private var isShort: Bool {
        (1...2).contains(wordLength) && !wordIsNumber && language != .english
            && !GluedWords.isParticle(word[...], before: nil, language)
    }

    /// Whether the word just read is one that numbers are given to, and such a number comes.
    private func nameNumber(_ number: ArraySlice<Unicode.Scalar>, after: Unicode.Scalar?) -> Bool {
        (1...3).contains(number.count) && number.allSatisfy(isDigit) && after != "%"
            && word.count == wordLength && GluedWords.takesNumber(word, language)
    }

    private static let longestGlued = 15
    /// Titles are large: «Не разглядывайте» in one piece would not fit a small phone.
    private static let longestShort = 13

    private mutating func put(_ scalar: Unicode.Scalar) {
        output.append(scalar)
        last = scalar
        gluedLength += 1
        if isLetter(scalar) {
            wordLength += 1
            word.append(scalar)
            if !isDigit(scalar) { wordIsNumber = false } else if wordLength == 1 { wordIsNumber = true }
        } else if !"«„“‘(’".unicodeScalars.contains(scalar) {
            startWord()
            if scalar == "\n" { gluedLength = 0 }
            if scalar != " " && scalar != Self.noBreakSpace && scalar != "\n" { wordLength = 9 }
        }
    }

    private mutating func startWord() {
        wordLength = 0
        wordIsNumber = false
        word.removeAll(keepingCapacity: true)
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
            case .text: setText(typography.typeset(bytes(self[id].text), following: text(after: index)), of: id)
            case .softBreak, .lineBreak: _ = typography.typeset([0x0A])
            case .code, .image, .htmlInline, .footnoteReference: typography.passOver()
            default: break
            }
        }
    }

    /// The text that follows a node of text on its line, when nothing but marks of emphasis and links stands between.
    private func text(after index: Int) -> ArraySlice<UInt8> {
        for next in nodes[(index + 1)...] {
            switch next.kind {
            case .text: return bytes(next.text)
            case .emphasis, .strong, .strikethrough, .link: continue
            default: return []
            }
        }
        return []
    }
}
