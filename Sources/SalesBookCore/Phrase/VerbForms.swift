/// Tells the imperative of many («вышлите») from other words by how a word ends, as learnt from a dictionary.
///
/// The table holds ends of words, read backwards, each where its class differs from that of the shorter end around it. So
/// it is exact for every word of the dictionary, and a word that the dictionary lacks has the class of those that end
/// most like it. Without a dictionary the gates alone decide.
package struct VerbForms: Sendable {
    package enum Form: UInt8, Sendable {
        case other, imperative
        /// An imperative that is also the indicative: «говорите».
        case either
    }

    /// Ends of which a word must have one to be looked up at all.
    let gates: [[UInt8]]
    /// Ends of words backwards, a whole word with a zero after it; sorted.
    private let ends: [[UInt8]]
    private let forms: [Form]

    init(gates: [[UInt8]], ends: [[UInt8]], forms: [Form]) {
        self.gates = gates
        self.ends = ends
        self.forms = forms
    }

    /// The form of a folded word. O(word · log ends).
    func form(of word: ArraySlice<UInt8>) -> Form {
        guard gates.contains(where: { Self.ends(word, with: $0) }) else { return .other }
        var found = Form.imperative
        var key: [UInt8] = []
        var first = 0
        var last = ends.count
        for byte in word.reversed() + [0] {
            key.append(byte)
            // The ends that begin with the key lie together, the key itself first.
            first = bound(key, first, last)
            last = bound(Self.after(key), first, last)
            if first == last { break }
            if ends[first].count == key.count { found = forms[first] }
        }
        return found
    }

    private static func ends(_ word: ArraySlice<UInt8>, with end: [UInt8]) -> Bool {
        guard word.count >= end.count else { return false }
        for index in 0..<end.count where word[word.endIndex - end.count + index] != end[index] { return false }
        return true
    }

    /// The least key that begins otherwise; no byte of UTF-8 is 0xFF.
    private static func after(_ key: [UInt8]) -> [UInt8] {
        var next = key
        next[next.count - 1] &+= 1
        return next
    }

    private func bound(_ key: [UInt8], _ from: Int, _ to: Int) -> Int {
        var low = from
        var high = to
        while low < high {
            let middle = (low + high) / 2
            if Self.precedes(ends[middle], key) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    static func precedes(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        var index = 0
        while index < a.count, index < b.count {
            if a[index] != b[index] { return a[index] < b[index] }
            index += 1
        }
        return a.count < b.count
    }

    func write(to writer: inout IndexWriter) {
        writer.put(gates.count)
        for gate in gates { writer.put(text: gate) }
        writer.put(ends.count)
        var before: [UInt8] = []
        for (end, form) in zip(ends, forms) {
            var shared = 0
            while shared < min(before.count, end.count), before[shared] == end[shared] { shared += 1 }
            writer.put(byte: form.rawValue)
            writer.put(shared)
            writer.put(text: Array(end[shared...]))
            before = end
        }
    }

    init(from reader: inout IndexReader) throws(IndexFault) {
        var gates: [[UInt8]] = []
        for _ in 0..<(try reader.count()) { gates.append(try reader.text()) }
        var ends: [[UInt8]] = []
        var forms: [Form] = []
        var before: [UInt8] = []
        for _ in 0..<(try reader.count()) {
            guard let form = Form(rawValue: try reader.byte()) else { throw .corrupt }
            let shared = Int(truncatingIfNeeded: try reader.number())
            guard shared <= before.count, shared >= 0 else { throw .corrupt }
            let end = Array(before[..<shared]) + (try reader.text())
            guard !end.isEmpty, ends.isEmpty || Self.precedes(before, end) else { throw .corrupt }
            ends.append(end)
            forms.append(form)
            before = end
        }
        self.init(gates: gates, ends: ends, forms: forms)
    }
}
