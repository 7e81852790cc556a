/// The ordered lists of a page that are plain to see.
enum OrderedList {
    struct Item {
        let line: Int
        /// Where the digits stand in the line.
        let digits: Range<Int>
        /// Nothing of it stands on a further line, which would have to move when the number grows longer.
        var isOneLine = true
    }

    /// The items of each list. O(n).
    static func find(_ lines: [SourceLine]) -> [[Item]] {
        let map = LineMap(lines)
        var scanner = Scanner()
        for index in lines.indices { scanner.read(lines[index], at: index, isProtected: map.isProtected[index]) }
        return scanner.lists
    }

    /// What the marks of one list have in common.
    private struct Style: Equatable {
        let depth: Int
        let indent: Int
        let sign: UInt8
    }

    private struct Scanner {
        private var finished: [[Item]] = []
        private var open: [(style: Style, items: [Item])] = []
        /// The line before is one of a paragraph, which a number other than 1 does not end.
        private var isInText = false

        var lists: [[Item]] { finished + open.map(\.items) }

        mutating func read(_ line: SourceLine, at index: Int, isProtected: Bool) {
            let (depth, content) = LineMap.quoted(line)
            guard !content.isBlank else {
                // A blank line outside a quote ends what is in it.
                close { $0.depth > depth }
                isInText = false
                return
            }
            let mark = isProtected ? nil : ListMark(content.trimmedLeft)
            let style = mark.flatMap {
                $0.number == nil ? nil : Style(depth: depth, indent: content.indent, sign: $0.sign)
            }
            close { $0 != style && ($0.depth != depth || content.indent <= $0.indent) }
            guard let number = mark?.number, let style else {
                markContinued(open.count)
                isInText = mark == nil
                return
            }
            if number.count > 1, number.first == 0x30 {
                open.removeAll()
            } else if open.last?.style == style {
                markContinued(open.count - 1)
                open[open.count - 1].items.append(Item(line: index, digits: number.startIndex..<number.endIndex))
                isInText = false
            } else if !isInText || number.elementsEqual([0x31]) {
                markContinued(open.count)
                open.append((style, [Item(line: index, digits: number.startIndex..<number.endIndex)]))
                isInText = false
            }
        }

        /// Ends lists from the innermost outwards, as long as the condition holds.
        private mutating func close(while ends: (Style) -> Bool) {
            while let last = open.last, ends(last.style) { finished.append(open.removeLast().items) }
        }

        /// The last item of each of the outermost `count` lists goes on in this line.
        private mutating func markContinued(_ count: Int) {
            for list in 0..<count { open[list].items[open[list].items.count - 1].isOneLine = false }
        }
    }
}
