/// The text of one page, split into its front matter and its Markdown.
package struct SourceText: Sendable {
    package let bytes: [UInt8]
    /// YAML between the opening and the closing `---`, without them.
    package let frontMatter: Range<Int>?
    package let body: Range<Int>
    /// The file's line number of the first line of `body`.
    package let bodyLine: Int

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let opening = Self.lineEnd(bytes, from: start), Self.isFence(bytes[start..<opening.content]) else {
            frontMatter = nil
            body = start..<bytes.count
            bodyLine = 1
            return
        }
        var position = opening.next
        while position < bytes.count {
            let end = Self.lineEnd(bytes, from: position) ?? (bytes.count, bytes.count)
            if Self.isFence(bytes[position..<end.content]) {
                frontMatter = opening.next..<position
                body = end.next..<bytes.count
                bodyLine = Self.place(of: end.next, in: bytes).line
                return
            }
            position = end.next
        }
        // No closing fence: the three dashes are a rule of the text, as CommonMark has it.
        frontMatter = nil
        body = start..<bytes.count
        bodyLine = 1
    }

    /// Whether there are neither fields nor text: what an editor leaves that was closed too early.
    var isBlank: Bool {
        frontMatter == nil && bytes[body].allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    }

    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        var line = line
        while let last = line.last, last == 0x20 || last == 0x09 { line.removeLast() }
        return line.elementsEqual([0x2D, 0x2D, 0x2D])
    }

    private static func lineEnd(_ bytes: [UInt8], from start: Int) -> (content: Int, next: Int)? {
        guard let end = bytes[start...].firstIndex(of: 0x0A) else { return nil }
        let content = end > start && bytes[end - 1] == 0x0D ? end - 1 : end
        return (content, end + 1)
    }

    /// What to tell about a file that is not UTF-8; nil when it is. O(n).
    package static func encodingProblem(_ bytes: [UInt8], named path: String) -> Diagnostic? {
        firstInvalidByte(bytes).map { PageFile.notUTF8(path, place(of: $0, in: bytes), byte: bytes[$0]) }
    }

    /// The offset of the first byte that is not UTF-8, or nil. Overlong forms, surrogates and code points above
    /// U+10FFFF are not UTF-8 (RFC 3629). O(n).
    static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
        var i = 0
        let count = bytes.count
        return bytes.withUnsafeBufferPointer { b -> Int? in
            func continues(_ index: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
                index < count && range.contains(b[index])
            }
            while i < count {
                let first = b[i]
                switch first {
                case 0x00...0x7F: i += 1
                case 0xC2...0xDF:
                    guard continues(i + 1) else { return i }
                    i += 2
                case 0xE0...0xEF:
                    let low: UInt8 = first == 0xE0 ? 0xA0 : 0x80
                    let high: UInt8 = first == 0xED ? 0x9F : 0xBF
                    guard continues(i + 1, low...high), continues(i + 2) else { return i }
                    i += 3
                case 0xF0...0xF4:
                    let low: UInt8 = first == 0xF0 ? 0x90 : 0x80
                    let high: UInt8 = first == 0xF4 ? 0x8F : 0xBF
                    guard continues(i + 1, low...high), continues(i + 2), continues(i + 3) else { return i }
                    i += 4
                default: return i
                }
            }
            return nil
        }
    }

    /// 1-based line and byte column of an offset. A line ends as CommonMark has it: LF, CR LF or CR. O(n).
    static func place(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
        var line = 1
        var start = 0
        for index in 0..<offset where bytes[index] == 0x0A || bytes[index] == 0x0D {
            if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
            line += 1
            start = index + 1
        }
        return (line, offset - start + 1)
    }
}
