/// The entries of a .dic file, found by their folded words.
///
/// A lemma is one folded word; its entries are all lines that fold to it. They are a linked list, since nearly every
/// lemma has one.
struct HunspellWords: Sendable {
    struct Entry: Sendable {
        /// The word as it is spelled, without ignored letters: places in `spelled`.
        let start: UInt32
        let count: UInt32
        let flags: UInt32
        /// The next entry of the same lemma plus one; 0 ends the list.
        let next: UInt32
    }

    private struct Lemma: Sendable {
        let start: UInt32
        let count: UInt32
        /// Plus one; 0 would be none.
        var firstEntry: UInt32
    }

    /// The file itself, whose plain words are used where they stand, and after it the words that had to be rewritten.
    private var spelled: [UInt8]
    private var folded: [UInt8] = []
    private var lemmas: [Lemma] = []
    private(set) var entries: [Entry] = []
    private var slots: HashSlots
    /// A bit for each word by its hash, four times as many bits as slots. Nine in ten of the stems that are looked up are
    /// no words, and a bit says so without a wait for the memory of a slot.
    private var isPresent: [UInt64]

    /// For at most so many lemmas.
    init(spelled: [UInt8], capacity: Int) {
        self.spelled = spelled
        slots = HashSlots(places: capacity * 3 / 2)
        isPresent = Array(repeating: 0, count: slots.placeCount / 16)
        folded.reserveCapacity(spelled.count)
        entries.reserveCapacity(capacity)
        lemmas.reserveCapacity(capacity)
    }

    var lemmaCount: Int { lemmas.count }

    /// The folded word of a lemma.
    func text(of lemma: Int) -> [UInt8] {
        let start = Int(lemmas[lemma].start)
        return Array(folded[start..<start + Int(lemmas[lemma].count)])
    }

    @inline(__always)
    func withText<Result>(of lemma: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let start = Int(lemmas[lemma].start)
        return folded.withUnsafeBufferPointer { all in
            body(UnsafeBufferPointer(rebasing: all[start..<start + Int(lemmas[lemma].count)]))
        }
    }

    /// Whether the folded word of a lemma ends so.
    func ends(_ lemma: Int, with end: StaticString) -> Bool {
        let stop = Int(lemmas[lemma].start) + Int(lemmas[lemma].count)
        return end.withUTF8Buffer { end in
            end.count <= Int(lemmas[lemma].count)
                && end.indices.allSatisfy { folded[stop - end.count + $0] == end[$0] }
        }
    }

    /// The first entry of a lemma plus one; `Entry.next` goes on.
    @inline(__always)
    func firstEntry(of lemma: Int) -> UInt32 {
        lemmas[lemma].firstEntry
    }

    func word(_ entry: Entry) -> [UInt8] {
        Array(spelled[Int(entry.start)..<Int(entry.start) + Int(entry.count)])
    }

    @inline(__always)
    func withWord<Result>(_ entry: Entry, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        spelled.withUnsafeBufferPointer { all in
            body(UnsafeBufferPointer(rebasing: all[Int(entry.start)..<Int(entry.start) + Int(entry.count)]))
        }
    }

    /// The lemma whose folded word is this one. O(word).
    func lemma(_ word: [UInt8]) -> Int? {
        word.withUnsafeBufferPointer { lemma($0, strip: [], 0..<0, WordHash.of($0)) }
    }

    /// The lemma whose folded word is a stem and what was stripped after it, whose hash is known. O(word).
    @inline(__always)
    func lemma(_ stem: UnsafeBufferPointer<UInt8>, strip: [UInt8], _ places: Range<Int>, _ hash: UInt64) -> Int? {
        guard isPresent[presenceWord(hash)] & Self.presenceBit(hash) != 0 else { return nil }
        return slots.find(hash) { isWord($0, stem, strip, places) }.number
    }

    @inline(__always)
    private func presenceWord(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 6) & (isPresent.count - 1) }

    @inline(__always)
    private static func presenceBit(_ hash: UInt64) -> UInt64 { 1 << (hash & 63) }

    private func isWord(
        _ lemma: Int, _ stem: UnsafeBufferPointer<UInt8>, _ strip: [UInt8], _ places: Range<Int>
    ) -> Bool {
        guard Int(lemmas[lemma].count) == stem.count + places.count else { return false }
        let start = Int(lemmas[lemma].start)
        for index in 0..<stem.count where folded[start + index] != stem[index] { return false }
        for index in 0..<places.count where folded[start + stem.count + index] != strip[places.lowerBound + index] {
            return false
        }
        return true
    }

    /// Adds an entry whose word stands in `spelled` as it is. O(word); no more than the capacity may be added.
    @inline(__always)
    mutating func add(_ word: Range<Int>, folded text: UnsafeBufferPointer<UInt8>, hash: UInt64, flags: UInt32) {
        let (known, place) = slots.find(hash) { isWord($0, text, [], 0..<0) }
        if let known {
            append(word, flags, next: lemmas[known].firstEntry)
            lemmas[known].firstEntry = UInt32(truncatingIfNeeded: entries.count)
            return
        }
        append(word, flags, next: 0)
        let lemma = Lemma(
            start: UInt32(truncatingIfNeeded: folded.count), count: UInt32(truncatingIfNeeded: text.count),
            firstEntry: UInt32(truncatingIfNeeded: entries.count))
        folded.append(contentsOf: text)
        lemmas.append(lemma)
        slots.put(lemmas.count - 1, hash, at: place)
        isPresent[presenceWord(hash)] |= Self.presenceBit(hash)
    }

    /// Adds an entry whose word had to be rewritten. O(word).
    mutating func add(rewritten word: [UInt8], folded text: [UInt8], flags: UInt32) {
        let start = spelled.count
        spelled.append(contentsOf: word)
        text.withUnsafeBufferPointer { text in
            add(start..<start + word.count, folded: text, hash: WordHash.of(text), flags: flags)
        }
    }

    private mutating func append(_ word: Range<Int>, _ flags: UInt32, next: UInt32) {
        let entry = Entry(
            start: UInt32(truncatingIfNeeded: word.lowerBound), count: UInt32(truncatingIfNeeded: word.count),
            flags: flags, next: next)
        entries.append(entry)
    }
}
