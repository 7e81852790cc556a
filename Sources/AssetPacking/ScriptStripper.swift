/// Takes indentation, blank lines and comments that begin a line out of a script.
///
/// It is not a minifier: no token is touched, so no statement can change its meaning. Where the lexer is not sure what
/// it reads (a string without an end, say) it gives the script back as it was.
package enum ScriptStripper {
    /// The script without what only people read, or the script itself. O(n).
    package static func strip(_ script: String) -> String {
        var lexer = Lexer(bytes: Array(script.utf8))
        guard lexer.run() else { return script }
        return String(decoding: lexer.output, as: UTF8.self)
    }
}

private struct Lexer {
    private enum Mode: Equatable {
        case code(braces: Int)
        case template
    }

    private let bytes: [UInt8]
    private var position = 0
    private var modes: [Mode] = [.code(braces: 0)]
    /// The last byte of code that is neither space nor comment: it tells a division from a regular expression.
    private var lastCode: UInt8 = 0
    private var lastWord: [UInt8] = []
    private(set) var output: [UInt8] = []

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether the whole script was understood.
    mutating func run() -> Bool {
        while position < bytes.count {
            let isFine = modes.last == .template ? copyTemplate() : step()
            guard isFine else { return false }
        }
        while output.last == UInt8(ascii: "\n") { output.removeLast() }
        return modes == [.code(braces: 0)]
    }

    private var isAtLineStart: Bool {
        output.isEmpty || output.last == UInt8(ascii: "\n")
    }

    private func peek(_ distance: Int) -> UInt8? {
        position + distance < bytes.count ? bytes[position + distance] : nil
    }

    private mutating func step() -> Bool {
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
            if !isAtLineStart { output.append(byte) }
            position += 1
        case UInt8(ascii: "\n"):
            while let last = output.last, [0x20, 0x09, 0x0D].contains(last) { output.removeLast() }
            if !isAtLineStart { output.append(byte) }
            position += 1
        case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
            skipOrCopyLineComment()
        case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
            return skipOrCopyBlockComment()
        case UInt8(ascii: "/") where beginsRegularExpression():
            return copyRegularExpression()
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            return copyString(byte)
        case UInt8(ascii: "`"):
            copyCode()
            modes.append(.template)
        case UInt8(ascii: "{"), UInt8(ascii: "}"):
            return copyBrace(byte)
        default:
            copyCode()
        }
        return true
    }

    private mutating func copyCode() {
        let byte = bytes[position]
        if isWord(byte) {
            let continues = position > 0 && isWord(bytes[position - 1])
            lastWord = continues ? lastWord + [byte] : [byte]
        } else {
            lastWord = []
        }
        lastCode = byte
        output.append(byte)
        position += 1
    }

    private mutating func copyBrace(_ byte: UInt8) -> Bool {
        guard case .code(let braces)? = modes.popLast() else { return false }
        copyCode()
        let depth = byte == UInt8(ascii: "{") ? braces + 1 : braces - 1
        if depth >= 0 {
            modes.append(.code(braces: depth))
            return true
        }
        // This brace ends a `${…}`: back in its template.
        return modes.last == .template
    }

    private mutating func copyTemplate() -> Bool {
        let byte = bytes[position]
        output.append(byte)
        position += 1
        if byte == UInt8(ascii: "\\"), position < bytes.count {
            output.append(bytes[position])
            position += 1
        } else if byte == UInt8(ascii: "`") {
            modes.removeLast()
            lastCode = byte
            lastWord = []
        } else if byte == UInt8(ascii: "$"), peek(0) == UInt8(ascii: "{") {
            copyCode()
            modes.append(.code(braces: 0))
        }
        return true
    }

    private mutating func copyString(_ quote: UInt8) -> Bool {
        copyCode()
        while position < bytes.count {
            let byte = bytes[position]
            guard byte != UInt8(ascii: "\n") else { return false }
            output.append(byte)
            position += 1
            if byte == UInt8(ascii: "\\"), position < bytes.count {
                output.append(bytes[position])
                position += 1
            } else if byte == quote {
                return true
            }
        }
        return false
    }

    private mutating func skipOrCopyLineComment() {
        let isOwnLine = isAtLineStart
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
            if !isOwnLine { output.append(bytes[position]) }
            position += 1
        }
    }

    private mutating func skipOrCopyBlockComment() -> Bool {
        let isOwnLine = isAtLineStart
        let start = position
        position += 2
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
                position += 2
                if !isOwnLine { output += bytes[start..<position] }
                return true
            }
            position += 1
        }
        return false
    }

    private func beginsRegularExpression() -> Bool {
        if !lastWord.isEmpty {
            let words = ["return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else", "do"]
            return words.contains { lastWord.elementsEqual($0.utf8) }
        }
        switch lastCode {
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "`"): return false
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return false
        default: return true
        }
    }

    private mutating func copyRegularExpression() -> Bool {
        var isInClass = false
        copyCode()
        while position < bytes.count {
            let byte = bytes[position]
            guard byte != UInt8(ascii: "\n") else { return false }
            output.append(byte)
            position += 1
            switch byte {
            case UInt8(ascii: "\\") where position < bytes.count:
                output.append(bytes[position])
                position += 1
            case UInt8(ascii: "["): isInClass = true
            case UInt8(ascii: "]"): isInClass = false
            case UInt8(ascii: "/") where !isInClass:
                lastCode = UInt8(ascii: ")")
                lastWord = []
                return true
            default: break
            }
        }
        return false
    }

    private func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x24, 0x80...0xFF: true
        default: false
        }
    }
}
