/// Which lines of a page's text may be touched at all, told without a parser and on the safe side.
///
/// Code, raw HTML and what is indented like code are left as they are, and so are lines with a CR inside.
struct LineMap {
    let isProtected: [Bool]

    init(_ lines: [SourceLine]) {
        var scanner = Scanner()
        isProtected = lines.map { scanner.protects($0) }
    }

    /// What stands behind the `>` marks of a line, and how many there are.
    static func quoted(_ line: SourceLine) -> (depth: Int, content: SourceLine) {
        var rest = line
        var depth = 0
        while rest.indent < 4 {
            let inner = rest.trimmedLeft
            guard inner.first == UInt8(ascii: ">") else { break }
            depth += 1
            rest = inner.dropFirst()
        }
        return (depth, rest)
    }

    private struct Scanner {
        private struct Fence {
            let mark: UInt8
            let length: Int
            let depth: Int
        }

        private var fence: Fence?
        private var isComment = false
        private var isHTML = false

        mutating func protects(_ line: SourceLine) -> Bool {
            let (depth, content) = LineMap.quoted(line)
            let text = content.trimmedLeft
            if let open = fence {
                // A quote that ends takes its fence with it.
                if depth < open.depth {
                    fence = nil
                } else {
                    let run = text.prefix { $0 == open.mark }
                    if run.count >= open.length, text.dropFirst(run.count).isBlank { fence = nil }
                    return true
                }
            }
            if isComment {
                isComment = !Self.holdsCommentEnd(text)
                return true
            }
            if isHTML {
                if !text.isEmpty { return true }
                isHTML = false
                return false
            }
            return opens(text, depth: depth) || content.indent >= 4 || line.contains(0x0D)
        }

        /// Whether code or HTML begins in this line; what follows a list's mark counts as its beginning.
        private mutating func opens(_ text: SourceLine, depth: Int) -> Bool {
            var inner = text
            while let item = ListMark(inner), !item.content.isEmpty { inner = item.content.trimmedLeft }
            for mark in [UInt8(ascii: "`"), UInt8(ascii: "~")] {
                let run = inner.prefix { $0 == mark }
                guard run.count >= 3 else { continue }
                if mark == UInt8(ascii: "`"), inner.dropFirst(run.count).contains(mark) { continue }
                fence = Fence(mark: mark, length: run.count, depth: depth)
                return true
            }
            guard inner.first == UInt8(ascii: "<") else { return false }
            if inner.begins("<!--") {
                isComment = !Self.holdsCommentEnd(inner)
            } else {
                isHTML = true
            }
            return true
        }

        private static func holdsCommentEnd(_ text: SourceLine) -> Bool { text.text.contains("-->") }
    }
}

/// The mark of a list's item at the beginning of a line's content.
struct ListMark {
    /// Nil for a bullet.
    let number: SourceLine?
    let sign: UInt8
    /// What follows the mark, its spaces included.
    let content: SourceLine

    init?(_ text: SourceLine) {
        guard let first = text.first else { return nil }
        let digits = text.prefix { (0x30...0x39).contains($0) }
        let rest: SourceLine
        if digits.isEmpty {
            guard [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(first) else { return nil }
            (number, sign, rest) = (nil, first, text.dropFirst())
        } else {
            guard digits.count < 10, let mark = text.dropFirst(digits.count).first,
                mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
            else { return nil }
            (number, sign, rest) = (digits, mark, text.dropFirst(digits.count + 1))
        }
        guard rest.isEmpty || SourceLine.isBlank(rest[rest.startIndex]) else { return nil }
        content = rest
    }
}
