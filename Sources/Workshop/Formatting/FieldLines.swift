/// The lines of a YAML mapping, each field with the lines under it and the comments above it.
///
/// Read without a parser, so that comments and words stay as they were written; what it does not know for sure makes
/// it give up, and the fields stay as they are.
struct FieldLines {
    private struct Field {
        let name: String
        /// Comments and blank lines above it.
        var above: [SourceLine]
        /// The line of the name, then what belongs to it.
        var lines: [SourceLine]
    }

    /// A comment at the top, with a blank line under it: it speaks of the whole and stays there.
    private var head: [SourceLine] = []
    private var fields: [Field] = []
    private var tail: [SourceLine] = []

    init?(_ lines: [SourceLine]) {
        var above: [SourceLine] = []
        for line in lines {
            if line.isBlank || line.first == UInt8(ascii: "#") {
                above.append(line)
            } else if let name = Self.name(line) {
                fields.append(Field(name: name, above: above, lines: [line]))
                above = []
            } else if Self.continues(line), !fields.isEmpty {
                fields[fields.count - 1].lines += above + [line]
                above = []
            } else {
                return nil
            }
        }
        tail = above
        if let first = fields.first, let blank = first.above.lastIndex(where: \.isBlank),
            first.above[..<blank].contains(where: { !$0.isBlank })
        {
            head = Array(first.above[...blank])
            fields[0].above = Array(first.above[(blank + 1)...])
        }
    }

    /// `name:` at the beginning of a line, and nothing but a space or the end behind it.
    private static func name(_ line: SourceLine) -> String? {
        let name = line.prefix { isNameByte($0) }
        guard let first = name.first, !(0x30...0x39).contains(first), first != UInt8(ascii: "-") else { return nil }
        let rest = line.dropFirst(name.count)
        guard rest.first == UInt8(ascii: ":"), rest.count == 1 || SourceLine.isBlank(rest[rest.startIndex + 1]) else {
            return nil
        }
        return name.text
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
    }

    private static func continues(_ line: SourceLine) -> Bool {
        guard let first = line.first else { return false }
        return SourceLine.isBlank(first) || (first == UInt8(ascii: "-") && (line.count == 1 || line.begins("- ")))
    }

    // MARK: Tidying

    /// In the order of `names`; fields that are not among them follow in their own.
    func sorted(by names: [String]) -> [SourceLine] {
        let rank = { (field: Field) in names.firstIndex(of: field.name) ?? names.count }
        let sorted = fields.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
        return lines(of: sorted.map(\.element))
    }

    /// One space behind the colon, quotation marks where they are needed, short lists on one line.
    func tidied() -> [SourceLine] {
        lines(
            of: fields.map { field in
                Field(name: field.name, above: field.above, lines: Self.tidied(field.name, field.lines))
            })
    }

    private func lines(of fields: [Field]) -> [SourceLine] {
        head + fields.flatMap { $0.above + $0.lines } + tail
    }

    private static func tidied(_ name: String, _ lines: [SourceLine]) -> [SourceLine] {
        guard let first = lines.first, let value = FieldValue(first.dropFirst(name.utf8.count + 1)) else {
            return lines
        }
        if lines.count == 1 {
            guard !value.value.isEmpty else { return value.comment.isEmpty ? [first.trimmedRight] : lines }
            return [SourceLine(name + ": ") + value.tidied + value.comment.trimmedRight]
        }
        guard value.value.isEmpty, value.comment.isEmpty, let list = shortList(name, lines.dropFirst()) else {
            return lines
        }
        return [list]
    }

    /// A list of an item a line, written on one; nil when it is long or more than words and phrases.
    private static func shortList(_ name: String, _ lines: ArraySlice<SourceLine>) -> SourceLine? {
        var items: [String] = []
        for line in lines {
            let text = line.trimmedLeft
            guard text.begins("- "), let value = FieldValue(text.dropFirst(2)), value.comment.isEmpty,
                let item = ListValue.item(value.value)
            else { return nil }
            items.append(item)
        }
        let written = name + ": " + ListValue.write(items)
        return written.count <= ListValue.longestLine ? SourceLine(written) : nil
    }
}
