// For the terminal only: the page has no use for it.
#if !hasFeature(Embedded)
    /// How the score of a page for a query came about: the numbers that `Scoring` used, asked of the same functions.
    package struct Explanation: Sendable {
        /// A term that stands for a word of the query.
        package struct Variant: Sendable {
            /// Its shortest form.
            package let form: Lexicon.Word
            package let weight: Float
            /// How often it stands in each field of the page; only fields where it does.
            package let counts: [(field: SearchField, count: Int)]
            /// How many of these are the very form that was asked for, as far as three bits of a hash can tell.
            package let exactForms: Int
        }

        /// How a word of the query took part.
        package enum Part: Sendable, Equatable {
            case matched
            case missing
            /// The page's kind is what the word names; the page need not hold the word.
            case onlyNamesKind
            /// A word that is nearly everywhere and does not have to match.
            case optional
            case excludes
        }

        package struct Clause: Sendable {
            package let word: Lexicon.Word
            package let part: Part
            package let namesKind: Bool
            package let variants: [Variant]
            /// BM25's inverse document frequency.
            package let rarity: Float
            /// Occurrences, weighted by field, length, form and variant.
            package let frequency: Float
            /// What it adds to the score.
            package let worth: Float
        }

        package let clauses: [Clause]
        /// The query in the keyboard layout that was searched.
        package let otherLayout: [UInt8]?
        /// The sum of what the words are worth, with the preference for the kind that they name.
        package let sum: Float
        /// What each of these multiplies the sum by.
        package let kind: Float
        package let missingWords: Float
        package let proximity: Float
        package let title: Float
        /// The score that ranked the page, and its place from 1 on; nil when the page is not among the results.
        package let hit: (score: Float, rank: Int)?
        /// It holds every word, but not as the query quotes them.
        package let brokenPhrase: Bool
    }

    extension Searcher {
        /// Explains the score of a page; nil while the parts in `missing` have not been handed in.
        package func explain(_ request: Request, page: UInt32, missing: inout [Int]) -> Explanation? {
            guard let scoring = score(request, missing: &missing) else { return nil }
            return scoring.explanation(of: page, in: self)
        }

        /// The page with this path in the output folder. Nil either way: `missing` tells whether the part with its text
        /// has yet to be handed in. O(pages).
        package func page(at path: [UInt8], missing: inout [Int]) -> UInt32? {
            missing = []
            for page in dictionary.pages.indices {
                guard let stored = storedPage(UInt32(page), []) else {
                    let part = dictionary.textParts(of: UInt32(page)).lowerBound
                    if missing.last != part { missing.append(part) }
                    continue
                }
                if stored.path == path {
                    missing = []
                    return UInt32(page)
                }
            }
            return nil
        }
    }

    extension Scoring {
        fileprivate func explanation(of page: UInt32, in searcher: Searcher) -> Explanation {
            let meta = searcher.dictionary.pages[Int(page)]
            let required = self.required
            var kind: Float = 1
            var sum: Float = 0
            var lacking = 0
            var clauses: [Explanation.Clause] = []
            for (number, clause) in plan.clauses.enumerated() {
                let match = matches[number][page]
                let isNamed = clause.kind == meta.kind && required.contains(number)
                var worth: Float = 0
                var part = Explanation.Part.matched
                if clause.isExcluded {
                    part = .excludes
                } else if clause.isOptional {
                    part = .optional
                } else if let match {
                    worth = Self.worth(of: match, rarity(of: number))
                } else if isNamed {
                    part = .onlyNamesKind
                    worth = Ranking.namedKindAlone
                } else {
                    part = .missing
                    lacking += 1
                }
                sum += worth
                if isNamed {
                    sum *= 1 + Ranking.namedKind
                    kind *= 1 + Ranking.namedKind
                }
                clauses.append(
                    Explanation.Clause(
                        word: clause.letters, part: part, namesKind: isNamed,
                        variants: clause.variants.map { variant($0, page, searcher) }, rarity: rarity(of: number),
                        frequency: match?.frequency ?? 0, worth: worth))
            }
            if meta.kind == Ranking.quizKind {
                sum *= Ranking.quiz
                kind *= Ranking.quiz
            }
            let ranked = ranked()
            let place = ranked.firstIndex { $0.page == page }
            return Explanation(
                clauses: clauses, otherLayout: plan.otherLayout, sum: sum, kind: kind,
                missingWords: completeness(page, missing: lacking),
                proximity: 1 + Ranking.proximity * nearness(page, required),
                title: 1 + Ranking.titleCoverage * titleShare(page, required, searcher.dictionary),
                hit: place.map { (ranked[$0].score, $0 + 1) },
                brokenPhrase: place == nil && lacking == 0 && hasQuotation)
        }

        private func variant(_ variant: QueryPlan.Variant, _ page: UInt32, _ searcher: Searcher) -> Explanation.Variant
        {
            let list = searcher.postingList(variant.term) ?? PostingList()
            let places = list.pages.first { $0.document == page }.map(list.places) ?? []
            let counts = SearchField.allCases.map { field in (field, places.filter { $0.field == field }.count) }
            return Explanation.Variant(
                form: searcher.dictionary.lexicon.shortestForm(of: variant.term), weight: variant.weight,
                counts: counts.filter { $0.1 > 0 }, exactForms: places.filter { $0.formHash == variant.formHash }.count)
        }
    }
#endif
