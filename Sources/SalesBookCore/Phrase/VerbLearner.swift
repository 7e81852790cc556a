// Learnt where the dictionaries are.
#if !hasFeature(Embedded)
    /// Learns from a dictionary which words order.
    ///
    /// 1. Of every verb, make the forms that may be imperatives and those that tell whether they are indicatives, too.
    /// 2. Of every other word, make the forms that look like imperatives: «сайте», «кредите».
    /// 3. Put them into a tree by their ends and keep the branches whose class differs from what is around them.
    package struct VerbLearner {
        private let language: Language
        private var classes: [[UInt8]: VerbForms.Form] = [:]

        private init(_ language: Language) { self.language = language }

        /// The imperatives of a language; by endings alone without a dictionary.
        package static func learn(_ language: Language, from dictionary: HunspellDictionary?) -> VerbForms {
            let gates = gates(of: language)
            guard let dictionary, !gates.isEmpty else { return VerbForms(gates: gates, ends: [], forms: []) }
            var learner = VerbLearner(language)
            for lemma in 0..<dictionary.lemmaCount { learner.read(lemma, dictionary, gates) }
            learner.addIrregular()
            return learner.table(gates)
        }

        private static func gates(of language: Language) -> [[UInt8]] {
            switch language {
            case .russian: ["ите", "йте", "ьте", "ягте", "итесь", "йтесь", "ьтесь"].map { Array($0.utf8) }
            case .ukrainian:
                (["іть", "іться", "іться", "йте", "йтеся", "йтесь", "ьте", "ьтеся", "ьтесь"]
                    + "бвгжзклмнпрстфхцчшщ".flatMap { ["\($0)те", "\($0)теся", "\($0)тесь"] }).map { Array($0.utf8) }
            case .english: []
            }
        }

        private mutating func read(_ lemma: Int, _ dictionary: HunspellDictionary, _ gates: [[UInt8]]) {
            let text = dictionary.words.text(of: lemma)
            let looksLikeVerb = Self.infinitives.contains { text.ends(with: $0) }
            guard looksLikeVerb || mayLookLikeOne(text) else { return }
            var forms: [[UInt8]] = []
            var isVerb = false
            dictionary.eachSuffixedForm(of: lemma) { form in
                if form.ends(with: "ла") || form.ends(with: "лась") || form.ends(with: "лася") {
                    isVerb = looksLikeVerb
                }
                if Self.tails.contains(where: { form.ends(with: $0) }) { forms.append(form) }
            }
            forms.append(text)
            let known = Set(forms)
            for form in known where gates.contains(where: { form.ends(with: $0) }) {
                guard isVerb else {
                    if classes[form] == nil { classes[form] = .other }
                    continue
                }
                classes[form] = self.form(form, text, known)
            }
        }

        private static let infinitives: [StaticString] = ["ть", "ться", "ти", "тись", "тися", "чь", "чься"]
        /// Verbs that change their root, which the dictionary spells as words of their own or not at all.
        private mutating func addIrregular() {
            guard language == .russian else { return }
            let words = """
                снимите поднимите примите займите поймите обнимите наймите отнимите предпримите возьмите начните сядьте станьте
                встаньте дайте отдайте передайте продайте задайте будьте идите зайдите пройдите подойдите придите найдите
                выйдите войдите езжайте приезжайте подъезжайте ешьте пейте налейте шлите вышлите пришлите отошлите лягте
                привезите отвезите увезите довезите учтите прочтите зачтите заприте отоприте помогите съешьте бегите
                ждите подождите зовите позовите берите заберите уберите выберите соберите наберите держите прижмите нажмите
                """
            for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                let folded = TextFolding.fold(Array(word.utf8))
                if classes[folded] != .either { classes[folded] = .imperative }
            }
        }

        private static let irregular: [StaticString] = ["дати", "їсти", "вісти"]
        private static let tails: [StaticString] = ["те", "тесь", "теся", "ит", "ится", "іть", "іться"]

        /// Whether some form of a word that is no verb may end like an imperative.
        private func mayLookLikeOne(_ text: [UInt8]) -> Bool {
            let tail = text.suffix(6)
            switch language {
            case .russian:
                return ["ит", "йт", "ьт"].contains { part in tail.contains(Array(part.utf8)) }
            case .ukrainian: return tail.contains(Array("т".utf8))
            case .english: return false
            }
        }

        private func form(_ form: [UInt8], _ infinitive: [UInt8], _ known: Set<[UInt8]>) -> VerbForms.Form {
            if language == .ukrainian {
                // «дасте», «розповісте» tell; «знайдіть» orders.
                let tells = form.ends(with: "сте") && Self.irregular.contains { infinitive.ends(with: $0) }
                return tells ? .other : .imperative
            }
            // «говорите» beside «говорит», «возитесь» beside «возится».
            let third: [UInt8]? =
                form.ends(with: "итесь")
                ? Array(form.dropLast(6)) + Array("ся".utf8) : form.ends(with: "ите") ? Array(form.dropLast(2)) : nil
            guard let third else { return .imperative }
            return known.contains(third) ? .either : .imperative
        }

        // MARK: The tree

        private func table(_ gates: [[UInt8]]) -> VerbForms {
            let words = classes.map { (key: Array($0.key.reversed()) + [0], form: $0.value) }
                .sorted { VerbForms.precedes($0.key, $1.key) }
            var tree = Tree(keys: words.map(\.key), forms: words.map(\.form))
            tree.emit(0..<words.count, depth: 0, inherited: .imperative)
            let order = tree.ends.indices.sorted { VerbForms.precedes(tree.ends[$0], tree.ends[$1]) }
            return VerbForms(gates: gates, ends: order.map { tree.ends[$0] }, forms: order.map { tree.formsOfEnds[$0] })
        }

        /// Words by their ends, as ranges of a sorted list.
        private struct Tree {
            let keys: [[UInt8]]
            let forms: [VerbForms.Form]
            private(set) var ends: [[UInt8]] = []
            private(set) var formsOfEnds: [VerbForms.Form] = []

            init(keys: [[UInt8]], forms: [VerbForms.Form]) {
                self.keys = keys
                self.forms = forms
            }

            /// Writes what a branch needs when words around it have the class `inherited`: the class of most of its
            /// words where that differs, and then the branches.
            mutating func emit(_ range: Range<Int>, depth: Int, inherited: VerbForms.Form) {
                guard !range.isEmpty else { return }
                var counts = [0, 0, 0]
                for form in forms[range] { counts[Int(form.rawValue)] += 1 }
                var most = inherited
                for form in [VerbForms.Form.other, .imperative, .either]
                where counts[Int(form.rawValue)] > counts[Int(most.rawValue)] { most = form }
                if depth > 0, most != inherited {
                    ends.append(Array(keys[range.lowerBound][..<depth]))
                    formsOfEnds.append(most)
                }
                let current = depth > 0 ? most : inherited
                guard counts[Int(current.rawValue)] < range.count else { return }
                var start = range.lowerBound
                while start < range.upperBound {
                    var end = start
                    while end < range.upperBound, keys[end][depth] == keys[start][depth] { end += 1 }
                    emit(start..<end, depth: depth + 1, inherited: current)
                    start = end
                }
            }
        }
    }

    extension HunspellDictionary {
        /// Forms of a lemma that take one suffix, without any prefix; some of them twice.
        func eachSuffixedForm(of lemma: Int, _ visit: ([UInt8]) -> Void) {
            let text = words.text(of: lemma)
            eachEntry(of: lemma) { entry in
                words.withWord(entry) { letters in
                    for member in affixes.flags.places(of: entry.flags) {
                        for place in affixes.places(of: affixes.flags.member(at: member)) {
                            let rule = affixes.rules[place]
                            guard !rule.isPrefix, affixes.applies(rule, to: letters), affixes.makesWord(rule) else {
                                continue
                            }
                            visit(
                                Array(text[..<max(0, text.count - foldedStrips[place])]) + foldedText[foldedAdds[place]]
                            )
                        }
                    }
                }
            }
        }
    }

    extension [UInt8] {
        fileprivate func ends(with end: [UInt8]) -> Bool { count >= end.count && suffix(end.count).elementsEqual(end) }
    }

    extension ArraySlice<UInt8> {
        fileprivate func contains(_ part: [UInt8]) -> Bool {
            guard count >= part.count else { return false }
            return (startIndex...(endIndex - part.count)).contains { self[$0..<$0 + part.count].elementsEqual(part) }
        }
    }
#endif
