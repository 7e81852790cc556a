/// Grades what was typed into gaps: the share of gaps that are right.
///
/// | difference from an accepted form | is |
/// | --- | --- |
/// | case, ё/е, ґ/г, stress marks, apostrophes, dashes, spaces, quotation marks and full stops around it | none |
/// | one letter more, fewer, another, or two neighbours swapped, in a word of 4 letters or more | right, with a slip |
/// | anything else | wrong |
///
/// The distance is that of F. J. Damerau, "A technique for computer detection and correction of spelling errors",
/// CACM 7 (1964). A digit is never a slip, nor is what another gap accepts. Where spelling must be exact, only spaces,
/// apostrophes and dashes may differ, and how й, ї and ё are composed.
enum BlankGrading {
    static func grade(_ gaps: [[SealedQuestion.Accepted]], _ texts: [ArraySlice<UInt8>]) -> Grading {
        var marks: [Grading.Mark] = []
        var words: [[UInt8]] = []
        var count = 0
        for (index, gap) in gaps.enumerated() {
            let (mark, meant) = mark(index, in: gaps, Array(index < texts.count ? texts[index] : []))
            marks.append(mark)
            words.append(meant ?? gap.first?.forms.first ?? [])
            if mark == .right || mark == .slip { count += 1 }
        }
        return Grading(score: Grading.share(count, of: gaps.count), marks: marks, right: [], words: words)
    }

    /// What a text is in a gap, and the form that was meant when it has a slip.
    private static func mark(
        _ index: Int, in gaps: [[SealedQuestion.Accepted]], _ text: [UInt8]
    ) -> (Grading.Mark, [UInt8]?) {
        let folded = fold(text)
        if folded.isEmpty { return (.untouched, nil) }
        if accepts(gaps[index], text, folded) { return (.right, nil) }
        for other in gaps.indices where other != index && accepts(gaps[other], text, folded) { return (.wrong, nil) }
        for accepted in gaps[index] where !accepted.isExact {
            for form in accepted.forms where Slip.isOne(from: fold(form), to: folded) { return (.slip, form) }
        }
        return (.wrong, nil)
    }

    private static func accepts(_ gap: [SealedQuestion.Accepted], _ text: [UInt8], _ folded: [UInt32]) -> Bool {
        for accepted in gap {
            for form in accepted.forms {
                if accepted.isExact ? spelling(form) == spelling(text) : fold(form) == folded { return true }
            }
        }
        return false
    }

    /// What is compared where only the words matter.
    static func fold(_ text: [UInt8]) -> [UInt32] {
        var reader = ScalarReader(TextFolding.fold(text))
        var scalars: [UInt32] = []
        while let scalar = reader.next() { scalars.append(isDash(scalar) ? 0x2D : scalar) }
        var (start, end) = (0, scalars.count)
        while end > start, isQuote(scalars[end - 1]) || isStop(scalars[end - 1]) { end -= 1 }
        while start < end, isQuote(scalars[start]) { start += 1 }
        // A gap may ask for a sign: then there is nothing to strip.
        return start < end ? Array(scalars[start..<end]) : scalars
    }

    /// What is compared where case and spelling matter.
    private static func spelling(_ text: [UInt8]) -> [UInt32] {
        var reader = ScalarReader(text)
        var scalars: [UInt32] = []
        var spaceIsDue = false
        while let scalar = reader.next() {
            if ScalarClass.isInvisible(scalar) { continue }
            if ScalarClass.isSpace(scalar) {
                spaceIsDue = !scalars.isEmpty
                continue
            }
            if let last = scalars.last, !spaceIsDue, let whole = composed(last, scalar) {
                scalars[scalars.count - 1] = whole
                continue
            }
            if spaceIsDue { scalars.append(0x20) }
            spaceIsDue = false
            scalars.append(ScalarClass.isApostrophe(scalar) ? 0x27 : isDash(scalar) ? 0x2D : scalar)
        }
        return scalars
    }

    private static func composed(_ letter: UInt32, _ mark: UInt32) -> UInt32? {
        switch (letter, mark) {
        case (0x438, 0x306), (0x418, 0x306): letter + 1  // й Й
        case (0x456, 0x308), (0x406, 0x308): letter + 1  // ї Ї
        case (0x435, 0x308): 0x451
        case (0x415, 0x308): 0x401
        default: nil
        }
    }

    private static func isDash(_ scalar: UInt32) -> Bool {
        (0x2010...0x2015).contains(scalar) || scalar == 0x2212
    }

    private static func isQuote(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x22, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x20: true
        default: false
        }
    }

    private static func isStop(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x2026: true
        default: false
        }
    }
}

/// One slip of the finger: Damerau's single error, and whether it may be forgiven.
enum Slip {
    /// Whether one slip makes `typed` of `right`, in a word of `right` that has at least 4 letters. O(n).
    static func isOne(from right: [UInt32], to typed: [UInt32]) -> Bool {
        var start = 0
        while start < right.count, start < typed.count, right[start] == typed[start] { start += 1 }
        var end = 0
        while end < right.count - start, end < typed.count - start,
            right[right.count - 1 - end] == typed[typed.count - 1 - end]
        {
            end += 1
        }
        // What differs, once a common beginning and a common end are taken away.
        let was = right[start..<right.count - end]
        let became = typed[start..<typed.count - end]
        guard isSlip(was, became) else { return false }
        for scalar in was where !isForgivable(scalar) { return false }
        for scalar in became where !isForgivable(scalar) { return false }
        // A letter too many may stand at either end of a word: the longer of its neighbours is the word that was meant.
        let word = longestWord(in: right, from: start, to: right.count - end)
        return word >= 4
    }

    private static func isSlip(_ was: ArraySlice<UInt32>, _ became: ArraySlice<UInt32>) -> Bool {
        switch (was.count, became.count) {
        case (1, 0), (0, 1), (1, 1): true
        case (2, 2): was.first == became.last && was.last == became.first
        default: false
        }
    }

    /// A digit or another sign carries a meaning of its own; a space or a hyphen is part of spelling.
    private static func isForgivable(_ scalar: UInt32) -> Bool {
        ScalarClass.isLetter(scalar) || scalar == 0x27 || scalar == 0x20 || scalar == 0x2D
    }

    /// The letters of the longest word that a stretch of the text lies in or touches.
    private static func longestWord(in text: [UInt32], from start: Int, to end: Int) -> Int {
        var first = start
        while first > 0, isWordLetter(text[first - 1]) { first -= 1 }
        var last = end
        while last < text.count, isWordLetter(text[last]) { last += 1 }
        var longest = 0
        var count = 0
        for scalar in text[first..<last] {
            count = ScalarClass.isLetter(scalar) ? count + 1 : scalar == 0x27 ? count : 0
            longest = max(longest, count)
        }
        return longest
    }

    private static func isWordLetter(_ scalar: UInt32) -> Bool {
        ScalarClass.isLetter(scalar) || scalar == 0x27
    }
}
