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
            package let lemmas: ([UInt8]) -> [UInt32]
            /// Adds all folded forms of a lemma, in no order, some of them twice.
            package let addForms: (UInt32, inout WordPool<UInt8>) -> Void

            package init(
                lemmas: @escaping ([UInt8]) -> [UInt32],
                addForms: @escaping (UInt32, inout WordPool<UInt8>) -> Void
            ) {
                self.lemmas = lemmas
                self.addForms = addForms
            }

            /// No dictionary: every word goes under its stem.
            package static var none: Morphology { Morphology(lemmas: { _ in [] }, addForms: { _, _ in }) }

            /// The forms of a lemma, in no order, some of them twice.
            package func forms(of lemma: UInt32) -> [[UInt8]] {
                var forms = WordPool<UInt8>()
                addForms(lemma, &forms)
                return (0..<forms.count).map { forms[$0] }
            }
        }

        package struct Output: Sendable {
            package let dictionary: SearchDictionary
            /// Postings, then text.
            package let parts: [[UInt8]]
        }

        package struct Draft: Sendable {
            package let dictionary: SearchDictionary
            package let postings: [[UInt8]]
            /// As they are before they are coded.
            package let texts: [[UInt8]]
            let coder: TextCoder

            /// Some of the parts of text, coded.
            package func textParts(_ range: Range<Int>) -> [[UInt8]] {
                coder.coding(texts[range]).map { IndexPart.text.seal($0, book: dictionary.book) }
            }
        }

        /// How many bytes a part may have before it is closed.
        package struct PartSizes: Sendable {
            package let postings: Int
            package let text: Int
            /// A page whose text is longer is cut into stretches of about this size.
            package let stretch: Int
            /// The phrases that the pages of a book share, and that travel with the dictionary.
            package let phrases: Int

            package init(postings: Int, text: Int, stretch: Int = .max, phrases: Int = 0) {
                self.phrases = phrases
                self.postings = postings
                self.text = text
                self.stretch = stretch
            }
        }

        private let language: Language
        private let morphology: Morphology
        private var forms = FormTable()
        private var occurrences = OccurrenceTable()
        private var metas: [SearchDictionary.Page] = []
        private var stored: [(page: StoredPage, starts: [UInt32])] = []

        package init(language: Language, morphology: Morphology) {
            self.language = language
            self.morphology = morphology
        }

        /// Adds the next page.
        package mutating func add(_ document: Document) {
            let page = UInt32(metas.count)
            let titleLength = index(document.title, .title, page, from: 0)
            var position = titleLength + StoredPage.gap
            var bodyLength: UInt32 = 0
            var starts: [UInt32] = []
            var sections = document.sections.map {
                StoredPage.Section(anchor: $0.anchor, heading: $0.heading, segments: [])
            }
            // Sections in a row, then what is not shown: so a reader of the text can count positions.
            let rank = document.segments.map { sections.indices.contains($0.section) ? $0.section : .max }
            for number in rank.indices.sorted(by: { (rank[$0], $0) < (rank[$1], $1) }) {
                let segment = document.segments[number]
                if segment.text.isEmpty { continue }
                let length = index(segment.text, segment.field, page, from: position)
                if rank[number] < .max {
                    sections[segment.section].segments.append(segment.text)
                    starts.append(position)
                }
                bodyLength += length
                position += length + StoredPage.gap
            }
            metas.append(
                SearchDictionary.Page(
                    kind: document.kind, channels: document.channels, tags: document.tags, bodyLength: bodyLength,
                    titleLength: titleLength))
            stored.append(
                (
                    page: StoredPage(
                        path: document.path, title: document.title, summary: document.summary, sections: sections,
                        start: titleLength + StoredPage.gap),
                    starts: starts
                ))
        }

        private mutating func index(_ text: [UInt8], _ field: SearchField, _ page: UInt32, from start: UInt32) -> UInt32
        {
            let list = Tokenizer.tokenize(text)
            list.bytes.withUnsafeBufferPointer { bytes in
                for token in list.tokens {
                    let word = UnsafeBufferPointer(rebasing: bytes[Int(token.wordStart)..<Int(token.wordEnd)])
                    let form = forms.number(of: word)
                    occurrences.add(form: form, page: page, position: start + token.position, field: field)
                }
            }
            return list.nextPosition
        }

        /// - Parameters:
        ///   - synonyms: groups of members, each of one folded word or of several.
        ///   - kindNames: folded words that name each kind, by its number.
        ///   - book: tells the parts of this build from those of any other.
        package mutating func build(
            tags: [[UInt8]], synonyms: [[[Lexicon.Word]]], kindNames: [[Lexicon.Word]], sizes: PartSizes, book: UInt32
        ) -> Output {
            let draft = draft(tags: tags, synonyms: synonyms, kindNames: kindNames, sizes: sizes, book: book)
            return Output(
                dictionary: draft.dictionary, parts: draft.postings + draft.textParts(draft.texts.indices))
        }

        /// All but the coding of texts, which takes longest and may be done in several tasks.
        package mutating func draft(
            tags: [[UInt8]], synonyms: [[[Lexicon.Word]]], kindNames: [[Lexicon.Word]], sizes: PartSizes, book: UInt32
        ) -> Draft {
            // A synonym that stands nowhere in the book still leads to those that do.
            for word in synonyms.joined().joined() {
                _ = ResultJSON.utf8(word).withUnsafeBufferPointer { forms.number(of: $0) }
            }
            let words = forms.words
            var terms = TermTable(words, language: language, morphology: morphology)
            for (form, count) in occurrences.counts(formCount: words.count).enumerated() {
                terms.add(form, count: count)
            }
            terms.settle()
            let (lexicon, numbers) = Lexicon.build(isGuessed: terms.isGuessed, forms: terms.addForms)
            var members = [[Int]](repeating: [], count: lexicon.termCount)
            // A term whose every form leads to others instead has no number.
            for (term, forms) in terms.formsOfTerm.enumerated() where numbers[term] != .max {
                members[Int(numbers[term])] = forms
            }
            func known(_ words: [Lexicon.Word]) -> [UInt32] {
                var result: [UInt32] = []
                for word in words {
                    for term in lexicon.terms(of: word) where !result.contains(term) { result.append(term) }
                }
                return result
            }
            let groups = synonyms.map { group in group.map { member in member.map { known([$0]) } } }
            let hashes = (0..<words.count).map { PostingList.formHash(Lexicon.word(words[$0])) }
            let (postings, postingStarts, frequency) = postingParts(members, hashes, limit: sizes.postings, book)
            let (texts, textStarts) = textParts(sizes)
            let preset = TextPreset.make(texts, limit: texts.count > 1 ? sizes.phrases : 0)
            let (phrases, history) = TextCoder.making(preset)
            let dictionary = SearchDictionary(
                book: book, language: language, lexicon: lexicon, documentFrequency: frequency, pages: metas,
                tags: tags, postingStarts: postingStarts, textStarts: textStarts,
                synonyms: groups.filter { $0.count > 1 }, kindTerms: kindNames.map(known), phrases: phrases)
            return Draft(dictionary: dictionary, postings: postings, texts: texts, coder: TextCoder(history))
        }

        private func postingParts(
            _ members: [[Int]], _ hashes: [UInt8], limit: Int, _ book: UInt32
        ) -> (parts: [[UInt8]], starts: [UInt32], frequency: [UInt32]) {
            var parts: [[UInt8]] = []
            var starts: [UInt32] = []
            var frequency: [UInt32] = []
            frequency.reserveCapacity(members.count)
            var encoder = RangeEncoder(modelBits: PostingList.modelBits)
            var isOpen = false
            occurrences.forEachTerm(members, hashes) { list in
                if !isOpen { starts.append(UInt32(frequency.count)) }
                isOpen = true
                frequency.append(UInt32(list.pages.count))
                list.write(to: &encoder, of: metas)
                if encoder.count >= limit || frequency.count == members.count {
                    parts.append(IndexPart.postings.seal(encoder.bytes, book: book))
                    encoder = RangeEncoder(modelBits: PostingList.modelBits)
                    isOpen = false
                }
            }
            return (parts, starts, frequency)
        }

        private func textParts(
            _ sizes: PartSizes
        ) -> (parts: [[UInt8]], starts: [SearchDictionary.TextStart]) {
            var parts: [[UInt8]] = []
            var starts: [SearchDictionary.TextStart] = []
            var writer = IndexWriter()
            func close() {
                if writer.bytes.isEmpty { return }
                parts.append(writer.bytes)
                writer = IndexWriter()
            }
            for (page, whole) in stored.enumerated() {
                for (number, stretch) in whole.page.stretches(of: sizes.stretch, whole.starts).enumerated() {
                    if number > 0 { close() }
                    if writer.bytes.isEmpty {
                        starts.append(
                            SearchDictionary.TextStart(
                                page: UInt32(page), position: number == 0 ? 0 : stretch.start))
                    }
                    stretch.write(to: &writer)
                }
                if writer.bytes.count >= sizes.text { close() }
            }
            close()
            return (parts, starts)
        }
    }
#endif
