// Used where the book is built.
#if !hasFeature(Embedded)
    /// The distinct folded words of a book, numbered as they come, in one pool of bytes.
    struct FormTable {
        private(set) var words = WordPool<UInt8>()
        private var slots = HashSlots(places: 1 << 12)

        /// The number of the word that stands in some bytes. O(its length), expected.
        mutating func number(of text: UnsafeBufferPointer<UInt8>) -> Int {
            let hash = WordHash.of(text)
            let (known, place) = slots.find(hash) { words.isWord($0, text) }
            if let known { return known }
            words.append(text)
            slots.put(words.count - 1, hash, at: place)
            if words.count * 2 > slots.placeCount { grow() }
            return words.count - 1
        }

        private mutating func grow() {
            var wider = HashSlots(places: slots.placeCount * 2)
            for number in 0..<words.count {
                let hash = words.withWord(number) { WordHash.of($0) }
                wider.put(number, hash, at: wider.find(hash) { _ in false }.place)
            }
            slots = wider
        }
    }

    /// Every occurrence of every form, in a few long arrays.
    struct OccurrenceTable {
        private var occurrences: [(form: UInt32, page: UInt32, position: UInt32, field: SearchField)] = []

        mutating func add(form: Int, page: UInt32, position: UInt32, field: SearchField) {
            occurrences.append((UInt32(form), page, position, field))
            // What hyphens join comes after its parts, and stands where the first of them does.
            var end = occurrences.count - 1
            while end > 0, occurrences[end - 1].page == page, occurrences[end - 1].position > position {
                occurrences.swapAt(end - 1, end)
                end -= 1
            }
        }

        /// How often each form stands in the book.
        func counts(formCount: Int) -> [Int] {
            var counts = [Int](repeating: 0, count: formCount)
            for occurrence in occurrences { counts[Int(occurrence.form)] += 1 }
            return counts
        }

        /// Calls `visit` with the occurrences of each term, by page and position. O(occurrences · terms of a form).
        ///
        /// - Parameters:
        ///   - members: the forms of each term; a form may be of several.
        ///   - hashes: of each form.
        func forEachTerm(_ members: [[Int]], _ hashes: [UInt8], _ visit: (PostingList) -> Void) {
            let counts = counts(formCount: hashes.count)
            // The terms of each form, and where the next occurrence of each term goes.
            var termStarts = [Int](repeating: 0, count: hashes.count + 1)
            for form in members.joined() { termStarts[form + 1] += 1 }
            for form in hashes.indices { termStarts[form + 1] += termStarts[form] }
            var terms = [Int](repeating: 0, count: termStarts[hashes.count])
            var next = termStarts
            var starts = [0]
            starts.reserveCapacity(members.count + 1)
            for (term, forms) in members.enumerated() {
                for form in forms {
                    terms[next[form]] = term
                    next[form] += 1
                }
                starts.append(forms.reduce(starts[term]) { $0 + counts[$1] })
            }
            next = starts
            let nothing = PostingList.Place(position: 0, field: .body, formHash: 0)
            var ofTerms = [(page: UInt32, place: PostingList.Place)](
                repeating: (0, nothing), count: starts[members.count])
            for (form, page, position, field) in occurrences {
                let place = PostingList.Place(position: position, field: field, formHash: hashes[Int(form)])
                for number in termStarts[Int(form)]..<termStarts[Int(form) + 1] {
                    ofTerms[next[terms[number]]] = (page, place)
                    next[terms[number]] += 1
                }
            }
            var list = PostingList()
            for term in members.indices {
                list.removeAll()
                var last: UInt32?
                for number in starts[term]..<starts[term + 1] {
                    let (page, place) = ofTerms[number]
                    if list.pages.last?.document != page {
                        list.open(page)
                        last = nil
                    }
                    // Several forms of a term may stand at one place: the parts of a word with a hyphen.
                    if last != place.position { list.add(place) }
                    last = place.position
                }
                visit(list)
            }
        }
    }
#endif
