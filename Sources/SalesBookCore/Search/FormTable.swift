// Used where the book is built.
#if !hasFeature(Embedded)
    /// The distinct folded words of a book, numbered as they come, in one pool of bytes.
    struct FormTable {
        private var numbers = IntegerTable()
        private var bytes: [UInt8] = []
        private var starts: [Int] = [0]

        var count: Int { starts.count - 1 }

        /// The number of the word that stands in some bytes. O(its length), expected.
        mutating func number(of text: [UInt8], from start: Int, to end: Int) -> Int {
            var hash = WordHash()
            for index in start..<end { hash.add(text[index]) }
            var key = hash.mixed
            while let known = numbers.value(of: key) {
                if isWord(Int(known), text, start, end) { return Int(known) }
                key &+= 1
            }
            let number = count
            numbers.set(key, to: UInt32(number))
            bytes.append(contentsOf: text[start..<end])
            starts.append(bytes.count)
            return number
        }

        private func isWord(_ number: Int, _ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
            let first = starts[number]
            guard starts[number + 1] - first == end - start else { return false }
            for index in 0..<(end - start) where bytes[first + index] != text[start + index] { return false }
            return true
        }

        func utf8(_ number: Int) -> [UInt8] { Array(bytes[starts[number]..<starts[number + 1]]) }

        var words: [Lexicon.Word] { (0..<count).map { Lexicon.word(utf8($0)) } }
    }

    /// Every occurrence of every form, in a few long arrays.
    struct OccurrenceTable {
        private struct Occurrence {
            let page: UInt32
            let position: UInt32
            let field: SearchField
        }

        private var forms: [UInt32] = []
        private var places: [Occurrence] = []
        /// After `sort`: where the occurrences of each form begin.
        private var starts: [Int] = []

        mutating func add(form: Int, page: UInt32, position: UInt32, field: SearchField) {
            forms.append(UInt32(form))
            places.append(Occurrence(page: page, position: position, field: field))
        }

        /// Puts occurrences in the order of forms; those of one form stay in reading order. O(n).
        mutating func sort(formCount: Int) {
            starts = [Int](repeating: 0, count: formCount + 1)
            for form in forms { starts[Int(form) + 1] += 1 }
            for form in 0..<formCount { starts[form + 1] += starts[form] }
            var next = starts
            var sorted = places
            for (form, place) in zip(forms, places) {
                sorted[next[Int(form)]] = place
                next[Int(form)] += 1
            }
            places = sorted
            forms = []
        }

        /// How often a form stands in the book; after `sort`.
        func count(of form: Int) -> Int { starts[form + 1] - starts[form] }

        /// The occurrences of several forms of a term, by page and position.
        func postings(of members: [Int], _ hashes: [UInt8]) -> PostingList {
            var list = PostingList()
            var heads = members.filter { starts[$0] < starts[$0 + 1] }
                .map { (place: starts[$0], end: starts[$0 + 1], hash: hashes[$0]) }
            var last: UInt32?
            while !heads.isEmpty {
                var first = 0
                for head in heads.indices.dropFirst() {
                    let (a, b) = (places[heads[head].place], places[heads[first].place])
                    if (a.page, a.position) < (b.page, b.position) { first = head }
                }
                let place = places[heads[first].place]
                let hash = heads[first].hash
                if list.pages.last?.document != place.page {
                    list.open(place.page)
                    last = nil
                }
                // Several forms of a term may stand at one place: the parts of a word with a hyphen.
                if last != place.position {
                    list.add(PostingList.Place(position: place.position, field: place.field, formHash: hash))
                    last = place.position
                }
                heads[first].place += 1
                if heads[first].place == heads[first].end { heads.remove(at: first) }
            }
            return list
        }
    }
#endif
