// Built where the dictionaries are, never in the page.
#if !hasFeature(Embedded)
    /// Builds the parts of an index from the pages of an edition.
    ///
    /// 1. Cut every field into words; number the distinct forms.
    /// 2. Ask the dictionary for the lemmas of each form; a form that it does not know goes under its stem.
    /// 3. Put the forms of all lemmas into the lexicon, which numbers the terms.
    /// 4. Write the occurrences of each term, and the text of each page, into parts of about the same size.
    package struct IndexBuilder {
        package struct Section: Sendable {
            package let anchor: [UInt8]
            package let heading: [UInt8]

            package init(anchor: [UInt8], heading: [UInt8]) {
                self.anchor = anchor
                self.heading = heading
            }
        }

        /// A stretch of text of one field.
        package struct Segment: Sendable {
            package let field: SearchField
            /// Index of `Document.sections`; -1 for what is searched but not shown.
            package let section: Int
            package let text: [UInt8]

            package init(_ field: SearchField, section: Int, _ text: [UInt8]) {
                self.field = field
                self.section = section
                self.text = text
            }
        }

        package struct Document: Sendable {
            package let path: [UInt8]
            package let title: [UInt8]
            package let summary: [UInt8]
            package let kind: UInt8
            package let channels: UInt8
            package let tags: [UInt16]
            package let sections: [Section]
            /// In reading order; the title is not among them.
            package let segments: [Segment]

            package init(
                path: [UInt8], title: [UInt8], summary: [UInt8], kind: UInt8, channels: UInt8, tags: [UInt16],
                sections: [Section], segments: [Segment]
            ) {
                self.path = path
                self.title = title
                self.summary = summary
                self.kind = kind
                self.channels = channels
                self.tags = tags
                self.sections = sections
                self.segments = segments
            }
        }

        /// What the builder asks of a dictionary.
        package struct Morphology {
            /// The lemmas that a folded form may belong to.
            package let lemmas: (Lexicon.Word) -> [UInt32]
            /// All folded forms of a lemma.
            package let forms: (UInt32) -> [Lexicon.Word]

            package init(lemmas: @escaping (Lexicon.Word) -> [UInt32], forms: @escaping (UInt32) -> [Lexicon.Word]) {
                self.lemmas = lemmas
                self.forms = forms
            }

            /// No dictionary: every word goes under its stem.
            package static var none: Morphology { Morphology(lemmas: { _ in [] }, forms: { _ in [] }) }
        }

        package struct Part: Sendable {
            package let isText: Bool
            package let bytes: [UInt8]
        }

        package struct Output: Sendable {
            package let dictionary: SearchDictionary
            package let parts: [Part]
        }

        /// How many bytes a part may have before it is closed.
        package struct PartSizes: Sendable {
            package let postings: Int
            package let text: Int

            package init(postings: Int, text: Int) {
                self.postings = postings
                self.text = text
            }
        }

        /// Words of different fields and sections are never neighbours.
        private static let gap: UInt32 = 12

        private let language: Language
        private let morphology: Morphology
        private var formNumbers: [Lexicon.Word: Int] = [:]
        private var forms: [Lexicon.Word] = []
        /// For each form, (page, place) in order.
        private var occurrences: [[(page: UInt32, place: PostingList.Place)]] = []
        private var metas: [SearchDictionary.Page] = []
        private var stored: [StoredPage] = []

        package init(language: Language, morphology: Morphology) {
            self.language = language
            self.morphology = morphology
        }

        /// Adds the next page.
        package mutating func add(_ document: Document) {
            let page = UInt32(metas.count)
            let titleLength = index(document.title, .title, page, from: 0)
            var position = titleLength + Self.gap
            var bodyLength: UInt32 = 0
            var sections = document.sections.map {
                StoredPage.Section(anchor: $0.anchor, heading: $0.heading, segments: [])
            }
            for segment in document.segments {
                let length = index(segment.text, segment.field, page, from: position)
                if sections.indices.contains(segment.section) {
                    sections[segment.section].segments.append(StoredPage.Segment(start: position, text: segment.text))
                }
                bodyLength += length
                position += length + Self.gap
            }
            metas.append(
                SearchDictionary.Page(
                    kind: document.kind, channels: document.channels, tags: document.tags, bodyLength: bodyLength,
                    titleLength: titleLength))
            stored.append(
                StoredPage(path: document.path, title: document.title, summary: document.summary, sections: sections))
        }

        private mutating func index(_ text: [UInt8], _ field: SearchField, _ page: UInt32, from start: UInt32) -> UInt32
        {
            var length: UInt32 = 0
            for word in Analyser.words(text) {
                length = max(length, word.position + 1)
                let form = number(of: word.letters)
                occurrences[form].append(
                    (
                        page,
                        PostingList.Place(
                            position: start + word.position, field: field, formHash: PostingList.formHash(word.letters))
                    ))
            }
            return length
        }

        private mutating func number(of form: Lexicon.Word) -> Int {
            if let known = formNumbers[form] { return known }
            let number = forms.count
            formNumbers[form] = number
            forms.append(form)
            occurrences.append([])
            return number
        }

        /// - Parameters:
        ///   - synonyms: groups of members, each of one folded word or of several.
        ///   - kindNames: folded words that name each kind, by its number.
        ///   - book: tells the parts of this build from those of any other.
        ///   - name: names a part by its bytes.
        package mutating func build(
            tags: [[UInt8]], synonyms: [[[Lexicon.Word]]], kindNames: [[Lexicon.Word]], sizes: PartSizes, book: UInt32,
            name: (Part, Int) -> [UInt8]
        ) -> Output {
            // A synonym that stands nowhere in the book still leads to those that do.
            for word in synonyms.joined().joined() { _ = number(of: word) }
            var terms = TermTable(language: language, morphology: morphology)
            for (number, form) in forms.enumerated() { terms.add(form, number, count: occurrences[number].count) }
            terms.settle()
            let (lexicon, numbers) = Lexicon.build(terms.lexiconTerms)
            var lists = [PostingList](repeating: PostingList(), count: lexicon.termCount)
            // A term whose every form leads to others instead has no number.
            for (term, members) in terms.formsOfTerm.enumerated() where numbers[term] != .max {
                lists[Int(numbers[term])] = merge(members)
            }
            func known(_ words: [Lexicon.Word]) -> [UInt32] {
                var result: [UInt32] = []
                for word in words {
                    for term in lexicon.terms(of: word) where !result.contains(term) { result.append(term) }
                }
                return result
            }
            let groups = synonyms.map { group in group.map { member in member.map { known([$0]) } } }
            let (postingParts, postingStarts) = parts(lists, limit: sizes.postings, book, .postings) {
                $0.write(to: &$1)
            }
            let (textParts, textStarts) = parts(stored, limit: sizes.text, book, .text) { $0.write(to: &$1) }
            let all =
                postingParts.map { Part(isText: false, bytes: $0) } + textParts.map { Part(isText: true, bytes: $0) }
            let dictionary = SearchDictionary(
                book: book, language: language, lexicon: lexicon,
                documentFrequency: lists.map { UInt32($0.pages.count) },
                pages: metas, tags: tags, postingStarts: postingStarts, textStarts: textStarts,
                partNames: all.enumerated().map { name($1, $0) }, synonyms: groups.filter { $0.count > 1 },
                kindTerms: kindNames.map(known))
            return Output(dictionary: dictionary, parts: all)
        }

        /// The occurrences of several forms of a term, by page and position.
        private func merge(_ members: [Int]) -> PostingList {
            var list = PostingList()
            var all: [(page: UInt32, place: PostingList.Place)] = []
            for form in members { all.append(contentsOf: occurrences[form]) }
            if members.count > 1 { all.sort { ($0.page, $0.place.position) < ($1.page, $1.place.position) } }
            for (page, place) in all {
                if list.pages.last?.document != page { list.pages.append(PostingList.Page(document: page)) }
                let last = list.pages.count - 1
                if list.pages[last].places.last?.position != place.position { list.pages[last].places.append(place) }
            }
            return list
        }

        private func parts<Item>(
            _ items: [Item], limit: Int, _ book: UInt32, _ kind: IndexPart, _ write: (Item, inout IndexWriter) -> Void
        ) -> (parts: [[UInt8]], starts: [UInt32]) {
            var parts: [[UInt8]] = []
            var starts: [UInt32] = []
            var writer = IndexWriter()
            for (index, item) in items.enumerated() {
                if writer.bytes.isEmpty { starts.append(UInt32(index)) }
                write(item, &writer)
                if writer.bytes.count >= limit || index == items.count - 1 {
                    parts.append(kind.seal(writer.bytes, book: book))
                    writer = IndexWriter()
                }
            }
            return (parts, starts)
        }
    }
#endif
