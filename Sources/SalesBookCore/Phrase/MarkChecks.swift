/// What is wrong with the marks, the capitals and the pictures of a reply; no words are needed for it.
struct MarkChecks {
    struct Fault {
        let range: Range<Int>
        let replacement: [UInt8]?
    }

    private let source: [UInt8]
    private let text: PhraseText
    private var scalars: [UInt32] = []
    /// Where each scalar begins in the reply, and where the last ends.
    private var places: [Int] = []

    init(_ text: PhraseText) {
        self.text = text
        source = text.source
        var reader = ScalarReader(source)
        var place = 0
        while let scalar = reader.next() {
            scalars.append(scalar)
            places.append(place)
            place = reader.position
        }
        places.append(place)
    }

    /// The faults of a check that is about marks; none of another.
    func faults(of check: PhraseCheck) -> [Fault] {
        switch check {
        case .emoji: emoji
        case .spaces: spaces
        case .marks: repeatedMarks
        case .capitals: capitals
        case .unpunctuated: unpunctuated
        case .messages: messages
        case .questions: questions
        case .dates: dates
        default: []
        }
    }

    private func fault(_ scalars: Range<Int>, _ replacement: [UInt8]? = nil) -> Fault {
        Fault(range: places[scalars.lowerBound]..<places[scalars.upperBound], replacement: replacement)
    }

    private func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
        source[places[range.lowerBound]..<places[range.upperBound]]
    }

    // MARK: Pictures

    private var emoji: [Fault] {
        var faults: [Fault] = []
        var depth = 0
        var index = 0
        while index < scalars.count {
            let start = index
            if Self.isEmoji(scalars[index]) {
                while index < scalars.count, Self.isEmoji(scalars[index]) || Self.joinsEmoji(scalars[index]) {
                    index += 1
                }
                faults.append(fault(spaced(start)..<index, []))
                continue
            }
            if scalars[index] == 0x28 { depth += 1 }
            if scalars[index] == 0x29 {
                depth -= 1
                if depth < 0, closesNumber(index) { depth = 0 }
                if depth < 0 || isSmile(index) {
                    while index < scalars.count, scalars[index] == 0x29 { index += 1 }
                    faults.append(fault(eyes(before: start)..<index, []))
                    depth = 0
                    continue
                }
            }
            index += 1
        }
        return faults
    }

    /// Whether eyes stand before a bracket: `:)`, `;-)`.
    private func isSmile(_ bracket: Int) -> Bool {
        guard bracket > 0 else { return false }
        let nose = scalars[bracket - 1] == 0x2D && bracket > 1
        let eyes = scalars[bracket - (nose ? 2 : 1)]
        return eyes == 0x3A || eyes == 0x3B || eyes == 0x3D
    }

    /// Whether a bracket closes the number of an item that has a neighbour: «1) какой этаж, 2) есть ли лифт».
    private func closesNumber(_ bracket: Int) -> Bool {
        guard isDigit(bracket - 1), bracket == 1 || ScalarClass.isSpace(scalars[bracket - 2]) else { return false }
        let number = scalars[bracket - 1]
        return scalars.indices.dropLast().contains {
            scalars[$0 + 1] == 0x29 && (scalars[$0] == number + 1 || scalars[$0] + 1 == number)
        }
    }

    private func eyes(before bracket: Int) -> Int {
        var start = bracket
        if isSmile(bracket) { start -= scalars[bracket - 1] == 0x2D ? 2 : 1 }
        return spaced(start)
    }

    /// A space before what is taken out goes with it.
    private func spaced(_ start: Int) -> Int {
        start > 0 && ScalarClass.isSpace(scalars[start - 1]) ? start - 1 : start
    }

    private static func isEmoji(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x1F000...0x1FAFF, 0x2600...0x27BF, 0x2B1B...0x2B55, 0x231A...0x231B, 0x23E9...0x23F3: true
        default: false
        }
    }

    private static func joinsEmoji(_ scalar: UInt32) -> Bool { scalar == 0xFE0F || scalar == 0x200D }

    // MARK: Spaces and marks

    private func isLetter(_ index: Int) -> Bool {
        scalars.indices.contains(index) && ScalarClass.isLetter(scalars[index])
    }

    private func isDigit(_ index: Int) -> Bool {
        scalars.indices.contains(index) && (0x30...0x39).contains(scalars[index])
    }

    private var spaces: [Fault] {
        var faults: [Fault] = []
        for index in scalars.indices {
            switch scalars[index] {
            case 0x2C,
                0x3B where isLetter(index + 1), 0x21 where isLetter(index + 1), 0x3F where isLetter(index + 1):
                if isLetter(index + 1) || isDigit(index + 1) && !isDigit(index - 1) {
                    faults.append(fault(around(index, index), spaced(index, index)))
                    continue
                }
            case 0x2E where isLetter(index - 1) && isLetter(index + 1):
                if Self.isCapital(scalars[index + 1]), word(before: index) > 2 {
                    faults.append(fault(around(index, index), spaced(index, index)))
                    continue
                }
            default: break
            }
            guard [0x2C, 0x2E, 0x21, 0x3F, 0x3B, 0x3A].contains(scalars[index]), index > 1,
                ScalarClass.isSpace(scalars[index - 1]), isLetter(index - 2) || isDigit(index - 2),
                !isDigit(index + 1), !isSmileAhead(index)
            else { continue }
            faults.append(fault(around(index - 1, index), spaced(index - 1, index)))
        }
        return faults
    }

    private func isSmileAhead(_ index: Int) -> Bool {
        index + 1 < scalars.count && [0x29, 0x28, 0x2D].contains(scalars[index + 1])
    }

    /// From the word before a mark to the word after it.
    private func around(_ first: Int, _ last: Int) -> Range<Int> {
        var start = first
        while isLetter(start - 1) || isDigit(start - 1) { start -= 1 }
        var end = last + 1
        while isLetter(end) || isDigit(end) { end += 1 }
        return start..<end
    }

    /// The same with the space where it belongs.
    private func spaced(_ first: Int, _ mark: Int) -> [UInt8] {
        let range = around(first, mark)
        let after = mark + 1 < range.upperBound ? [0x20] + bytes(mark + 1..<range.upperBound) : []
        return Array(bytes(range.lowerBound..<first)) + Array(bytes(mark..<mark + 1)) + after
    }

    private func word(before index: Int) -> Int {
        var length = 0
        while isLetter(index - 1 - length) { length += 1 }
        return length
    }

    private static func isCapital(_ scalar: UInt32) -> Bool { CaseFolding.lowercase(scalar) != scalar }

    private var repeatedMarks: [Fault] {
        var faults: [Fault] = []
        var ellipses: [Range<Int>] = []
        var index = 0
        while index < scalars.count {
            let start = index
            while index < scalars.count, scalars[index] == 0x21 || scalars[index] == 0x3F { index += 1 }
            if index - start > 1 {
                let asks = (start..<index).contains { scalars[$0] == 0x3F }
                faults.append(fault(start..<index, [asks ? 0x3F : 0x21]))
                continue
            }
            if index > start { continue }
            while index < scalars.count, scalars[index] == 0x2E || scalars[index] == 0x2026 { index += 1 }
            if index - start > 1 || index > start && scalars[start] == 0x2026 { ellipses.append(start..<index) }
            if index == start { index += 1 }
        }
        if ellipses.count > 1 || ellipses.contains(where: { $0.count > 3 }) {
            for range in ellipses { faults.append(fault(range, [0x2E])) }
        }
        return faults.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    // MARK: The whole message

    private var capitals: [Fault] {
        var faults: [Fault] = []
        var index = 0
        while index < text.words.count {
            let start = index
            var letters = 0
            while index < text.words.count, !text.words[index].isQuoted,
                text.words[index].isUpper || index > start && text.words[index].isNumber
            {
                letters += text.words[index].source.count / 2
                index += 1
            }
            if index - start > 1 && letters > 5 || letters > 6 {
                let range = text.words[start].source.lowerBound..<text.words[index - 1].source.upperBound
                faults.append(Fault(range: range, replacement: nil))
            }
            if index == start { index += 1 }
        }
        return faults
    }

    private var unpunctuated: [Fault] {
        guard text.words.count >= 4, let first = text.words.first, let last = text.words.last else { return [] }
        let whole = first.source.lowerBound..<last.source.upperBound
        let isBare = text.sentences.count == 1 && text.sentences[0].mark == 0
        let breaks = text.words.dropLast().contains { $0.breaksAfter }
        guard !first.isCapital, !first.isNumber, isBare, !breaks || text.words.count > 6 else {
            return isBare && !breaks && text.words.count > 9 ? [Fault(range: whole, replacement: nil)] : []
        }
        return [Fault(range: whole, replacement: nil)]
    }

    private var messages: [Fault] {
        var pieces = 0
        var words = 0
        for sentence in text.sentences {
            words += sentence.words.count
            if sentence.mark == 0x0A { pieces += 1 }
        }
        guard pieces >= 2, words <= 4 * (pieces + 1), let first = text.words.first, let last = text.words.last else {
            return []
        }
        return [Fault(range: first.source.lowerBound..<last.source.upperBound, replacement: nil)]
    }

    private var questions: [Fault] {
        let asked = text.sentences.filter { $0.mark == 0x3F }
        guard asked.count >= 3, let first = asked.first, let last = asked.last else { return [] }
        let range = first.words.lowerBound..<last.words.upperBound
        return [
            Fault(
                range: text.words[range.lowerBound].source
                    .lowerBound..<text.words[range.upperBound - 1].source.upperBound,
                replacement: nil)
        ]
    }

    /// 01/12, 01.12: two short numbers; 15:00 and 12.30 are times, and 03.06.2025 is how papers are dated.
    private var dates: [Fault] {
        var faults: [Fault] = []
        for index in text.words.indices.dropLast() where text.words[index].joinsNext {
            let (a, b) = (text.words[index], text.words[index + 1])
            let mark = source[a.source.upperBound]
            guard mark == 0x2F || mark == 0x2E, a.source.count <= 2, b.source.count == 2, value(b) <= 12, value(a) <= 31
            else { continue }
            if b.joinsNext, index + 2 < text.words.count, text.words[index + 2].source.count == 4 { continue }
            faults.append(Fault(range: a.source.lowerBound..<b.source.upperBound, replacement: nil))
        }
        return faults
    }

    private func value(_ word: PhraseText.Word) -> Int {
        source[word.source].reduce(0) { $0 * 10 + Int($1 & 15) }
    }
}
