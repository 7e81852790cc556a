/// Which classes of words the patterns name, and to which a word of a reply belongs.
///
/// A class is a word in all its forms, or several words that mean one thing. Forms are found by a hash table that is made
/// when the rules are opened; beginnings and ends of words (`апгрейд…`) are few and are tried one by one.
package struct WordClasses: Sendable {
    package typealias ClassID = UInt32

    private struct Form: Sendable {
        let start: UInt32
        let end: UInt32
        let number: ClassID
    }

    private var bytes: [UInt8] = []
    private var forms: [Form] = []
    /// Open addressing with linear probing; a form plus one, 0 is an empty place.
    private var slots: [UInt32] = []
    private var beginnings: [Form] = []
    private var ends: [Form] = []

    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = [UInt32](repeating: 0, count: size)
    }

    /// No more forms than the capacity may be added.
    mutating func add(form: [UInt8], to number: ClassID) {
        var place = Self.hash(form[...]) & (slots.count - 1)
        while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
        forms.append(store(form, number))
        slots[place] = UInt32(truncatingIfNeeded: forms.count)
    }

    mutating func add(beginning: [UInt8], to number: ClassID) { beginnings.append(store(beginning, number)) }

    mutating func add(end: [UInt8], to number: ClassID) { ends.append(store(end, number)) }

    private mutating func store(_ text: [UInt8], _ number: ClassID) -> Form {
        let start = UInt32(truncatingIfNeeded: bytes.count)
        bytes.append(contentsOf: text)
        return Form(start: start, end: UInt32(truncatingIfNeeded: bytes.count), number: number)
    }

    /// The classes of a folded word, in no order. O(word + beginnings and ends), expected.
    func classes(of word: ArraySlice<UInt8>) -> [ClassID] {
        var found: [ClassID] = []
        var place = Self.hash(word) & (slots.count - 1)
        while slots[place] != 0 {
            let form = forms[Int(slots[place]) - 1]
            if isEqual(form, word) { found.append(form.number) }
            place = (place + 1) & (slots.count - 1)
        }
        for form in beginnings where length(form) <= word.count {
            if isEqual(form, word[word.startIndex..<word.startIndex + length(form)]) { found.append(form.number) }
        }
        for form in ends where length(form) <= word.count {
            if isEqual(form, word[(word.endIndex - length(form))...]) { found.append(form.number) }
        }
        return found
    }

    private func length(_ form: Form) -> Int { Int(form.end - form.start) }

    private func isEqual(_ form: Form, _ word: ArraySlice<UInt8>) -> Bool {
        guard length(form) == word.count else { return false }
        for index in 0..<word.count where bytes[Int(form.start) + index] != word[word.startIndex + index] {
            return false
        }
        return true
    }

    private static func hash(_ word: ArraySlice<UInt8>) -> Int {
        Int(truncatingIfNeeded: (IndexPart.checksum(word) &* 0x9E37_79B1) >> 7)
    }
}
