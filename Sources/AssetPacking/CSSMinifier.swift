/// Takes comments and needless white space out of CSS, and nothing else.
///
/// Strings, escapes and unquoted `url(…)` pass untouched. Kept on purpose: white space around `+` and `-` (`calc`),
/// before `(` (`and (`) and before `:` (a descendant like `a :hover`). No value is rewritten, no rule is merged.
package enum CSSMinifier {
    /// The smaller style sheet; minifying it again changes nothing. O(n).
    package static func minify(_ css: String) -> String {
        var scanner = Scanner(bytes: Array(css.utf8))
        scanner.run()
        return String(decoding: scanner.output, as: UTF8.self)
    }
}

private struct Scanner {
    let bytes: [UInt8]
    var output: [UInt8] = []
    private var position = 0
    private var parentheses = 0
    /// White space, or a comment, was skipped since the last byte written.
    private var sawSpace = false
    private var sawComment = false

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func run() {
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0C, 0x0D:
                sawSpace = true
                position += 1
            case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
                skipComment()
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                separate(from: byte)
                copyString(byte)
            case UInt8(ascii: "\\"):
                separate(from: byte)
                copy(2)
            case UInt8(ascii: "(") where endsWithURL() && !sawSpace && !sawComment:
                copyURL()
            default:
                separate(from: byte)
                if byte == UInt8(ascii: "(") { parentheses += 1 }
                if byte == UInt8(ascii: ")") { parentheses = max(0, parentheses - 1) }
                if byte == UInt8(ascii: "}"), output.last == UInt8(ascii: ";") { output.removeLast() }
                copy(1)
            }
        }
    }

    private func peek(_ distance: Int) -> UInt8? {
        position + distance < bytes.count ? bytes[position + distance] : nil
    }

    private mutating func copy(_ count: Int) {
        let end = min(position + count, bytes.count)
        output += bytes[position..<end]
        position = end
    }

    private mutating func skipComment() {
        position += 2
        while position < bytes.count, !(bytes[position] == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) {
            position += 1
        }
        position = min(position + 2, bytes.count)
        sawComment = true
    }

    private mutating func copyString(_ quote: UInt8) {
        copy(1)
        while position < bytes.count {
            let byte = bytes[position]
            copy(byte == UInt8(ascii: "\\") ? 2 : 1)
            if byte == quote { return }
        }
    }

    /// Copies `(`, what an unquoted `url(` holds, and `)`: a data URI may have `//`, `;` and `,` in it.
    private mutating func copyURL() {
        copy(1)
        while position < bytes.count, isSpace(bytes[position]) { position += 1 }
        if let first = peek(0), first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
            copyString(first)
        }
        while position < bytes.count {
            let byte = bytes[position]
            copy(byte == UInt8(ascii: "\\") ? 2 : 1)
            if byte == UInt8(ascii: ")") { return }
        }
    }

    private func endsWithURL() -> Bool {
        guard output.count >= 3 else { return false }
        let tail = output.suffix(3).map { $0 | 0x20 }
        guard tail == Array("url".utf8) else { return false }
        return output.count == 3 || !isName(output[output.count - 4])
    }

    /// Writes one space for what was skipped before this byte, where taking it away would change the meaning.
    private mutating func separate(from next: UInt8) {
        defer {
            sawSpace = false
            sawComment = false
        }
        guard let last = output.last else { return }
        if sawSpace {
            if !mayTouch(last, next) { output.append(0x20) }
        } else if sawComment, isName(last), isName(next) {
            output.append(0x20)
        }
    }

    private func mayTouch(_ last: UInt8, _ next: UInt8) -> Bool {
        switch next {
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: "!"):
            // An empty custom property, `--x: ;`, needs its space.
            return !(last == UInt8(ascii: ":") && next == UInt8(ascii: "}"))
        case UInt8(ascii: ";"):
            return last != UInt8(ascii: ":")
        case UInt8(ascii: ">") where parentheses == 0:
            return true
        default:
            break
        }
        switch last {
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "("):
            return true
        case UInt8(ascii: ":"):
            return true
        case UInt8(ascii: ">"):
            return parentheses == 0
        default:
            return false
        }
    }

    private func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    private func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x80...0xFF: true
        default: false
        }
    }
}
