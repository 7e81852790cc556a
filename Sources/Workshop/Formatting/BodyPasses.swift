import Playbook

/// Rewrites the Markdown of a page, a kind of slip at a time. Each pass takes and returns the lines of the body.
enum BodyPasses {
    /// Spaces at the ends of lines, except two before a further line of a paragraph, which break it there.
    static func trailingBlanks(_ lines: [SourceLine]) -> [SourceLine] {
        let map = LineMap(lines)
        return lines.indices.map { index in
            let line = lines[index]
            guard let last = line.last, SourceLine.isBlank(last), !map.isProtected[index] else { return line }
            let trimmed = line.trimmedRight
            if LineMap.quoted(trimmed).content.isEmpty { return standsByCode(index, lines, map) ? line : trimmed }
            let next = index + 1 < lines.count ? LineMap.quoted(lines[index + 1]).content : []
            let breaks = line.suffix(2).elementsEqual([0x20, 0x20]) && !next.isBlank
            return breaks ? line : trimmed
        }
    }

    /// Whether the blank line at `index` may be one of indented code.
    private static func standsByCode(_ index: Int, _ lines: [SourceLine], _ map: LineMap) -> Bool {
        let isText = { (other: Int) in !LineMap.quoted(lines[other]).content.isBlank }
        let before = lines[..<index].indices.last(where: isText)
        let after = lines[(index + 1)...].indices.first(where: isText)
        return [before, after].contains { $0.map { map.isProtected[$0] } ?? false }
    }

    /// `>text` gets its space.
    static func quoteSpaces(_ lines: [SourceLine]) -> [SourceLine] {
        let map = LineMap(lines)
        return lines.indices.map { index in
            let line = lines[index]
            guard !map.isProtected[index], line.indent < 4, let mark = quoteMark(of: line) else { return line }
            let after = line.index(after: mark)
            guard after < line.endIndex, !SourceLine.isBlank(line[after]), line[after] != line[mark] else {
                return line
            }
            return line[...mark] + [0x20] + line[after...]
        }
    }

    /// `>[!wrong ]` becomes `> [!WRONG]`, for the blocks that there are.
    static func blockMarkers(_ lines: [SourceLine]) -> [SourceLine] {
        let map = LineMap(lines)
        return lines.indices.map { index in
            let line = lines[index]
            let opensQuote = index == 0 || LineMap.quoted(lines[index - 1]).depth == 0
            guard opensQuote, !map.isProtected[index], line.indent < 4, quoteMark(of: line) != nil else { return line }
            let (depth, content) = LineMap.quoted(line)
            guard depth == 1, let marker = blockMarker(content.trimmedLeft.trimmedRight) else { return line }
            return SourceLine("> " + marker)
        }
    }

    private static func quoteMark(of line: SourceLine) -> Int? {
        let mark = line.firstIndex { !SourceLine.isBlank($0) }
        return mark.flatMap { line[$0] == UInt8(ascii: ">") ? $0 : nil }
    }

    private static func blockMarker(_ text: SourceLine) -> String? {
        guard text.begins("[!"), text.last == UInt8(ascii: "]") else { return nil }
        let words = text.dropFirst(2).dropLast().split(whereSeparator: SourceLine.isBlank).map(\.text)
        guard let name = words.first, let kind = AlertKind(rawValue: name.lowercased()) else { return nil }
        return "[!" + ([kind.marker] + words.dropFirst()).joined(separator: " ") + "]"
    }

    /// The numbers of an ordered list follow each other from its first one.
    static func listNumbers(_ lines: [SourceLine]) -> [SourceLine] {
        var result = lines
        for list in OrderedList.find(lines) {
            guard let first = list.first, let start = Int(lines[first.line][first.digits].text) else { continue }
            let numbers = list.indices.map { Array(String(start + $0).utf8) }
            let keepsWidth = zip(list, numbers).allSatisfy { $0.digits.count == $1.count || $0.isOneLine }
            guard keepsWidth else { continue }
            for (item, number) in zip(list, numbers) {
                let line = lines[item.line]
                result[item.line] = line[..<item.digits.lowerBound] + number + line[item.digits.upperBound...]
            }
        }
        return result
    }
}
