extension HunspellDictionary {
    /// All folded forms of a lemma, in the order of their bytes, each once; none for a number that is no lemma.
    ///
    /// O(forms · log forms). The lemma's own word is among them unless the dictionary says that it is no word
    /// (NEEDAFFIX, FORBIDDENWORD, ONLYINCOMPOUND).
    package func forms(of lemma: LemmaID) -> [[UInt8]] {
        var forms = WordPool<UInt8>()
        addForms(of: lemma, to: &forms)
        return forms.sortedUnique()
    }

    /// The same in no order, some of them twice.
    func addForms(of lemma: LemmaID, to forms: inout WordPool<UInt8>) {
        guard lemma < lemmaCount else { return }
        eachEntry(of: Int(lemma)) { entry in
            if prefixes.isEmpty, !hasTwofold {
                words.withText(of: Int(lemma)) { addFoldedForms(of: entry, $0, &forms) }
                return
            }
            for spelled in spelledForms(of: entry) { forms.append(TextFolding.fold(spelled)) }
        }
    }

    /// The forms of an entry that takes one suffix at most. The rules ask the word as it is spelled; what they do is
    /// done to the folded word, since folding a word is folding its parts.
    private func addFoldedForms(
        of entry: HunspellWords.Entry, _ text: UnsafeBufferPointer<UInt8>, _ forms: inout WordPool<UInt8>
    ) {
        guard !isBarred(entry) else { return }
        if isWord(entry) { forms.append(text) }
        words.withWord(entry) { letters in
            foldedText.withUnsafeBufferPointer { adds in
                for member in affixes.flags.places(of: entry.flags) {
                    for place in affixes.places(of: affixes.flags.member(at: member)) {
                        let rule = affixes.rules[place]
                        guard affixes.applies(rule, to: letters), affixes.makesWord(rule) else { continue }
                        let kept = max(0, text.count - foldedStrips[place])
                        forms.append(text[..<kept], adds[foldedAdds[place]])
                    }
                }
            }
        }
    }

    /// The forms of one entry as the dictionary spells them.
    func spelledForms(of entry: HunspellWords.Entry) -> [[UInt8]] {
        guard !isBarred(entry) else { return [] }
        let word = words.word(entry)
        var forms = isWord(entry) ? [word] : []
        eachRule(of: entry.flags, isPrefix: false, for: word) { first in
            let once = affixes.apply(first, to: word)
            if affixes.makesWord(first) { forms.append(once) }
            addPrefixed(once, word, entry.flags, first, &forms, isWord: affixes.makesWord(first))
            eachRule(of: first.continuation, isPrefix: false, for: once) { second in
                let twice = affixes.apply(second, to: once)
                guard affixes.makesWord(second) else { return }
                forms.append(twice)
                if second.crosses { addPrefixed(twice, word, entry.flags, first, &forms, isWord: true) }
            }
        }
        eachRule(of: entry.flags, isPrefix: true, for: word) { prefix in
            if affixes.makesWord(prefix) { forms.append(affixes.apply(prefix, to: word)) }
            guard prefix.crosses else { return }
            // Suffixes that only the prefix allows.
            eachRule(of: prefix.continuation, isPrefix: false, for: word) { suffix in
                guard suffix.crosses, affixes.makesWord(suffix) else { return }
                forms.append(affixes.apply(prefix, to: affixes.apply(suffix, to: word)))
            }
        }
        return forms
    }

    /// A suffixed word with each prefix that the word or the suffix allows.
    private func addPrefixed(
        _ suffixed: [UInt8], _ word: [UInt8], _ flags: UInt32, _ suffix: AffixRule, _ forms: inout [[UInt8]],
        isWord: Bool
    ) {
        guard isWord, suffix.crosses, !prefixes.isEmpty else { return }
        for set in [flags, suffix.continuation] {
            eachRule(of: set, isPrefix: true, for: word) { prefix in
                if prefix.crosses { forms.append(affixes.apply(prefix, to: suffixed)) }
            }
        }
    }

    /// The rules of a set of flags that a word takes.
    private func eachRule(of set: UInt32, isPrefix: Bool, for word: [UInt8], _ body: (AffixRule) -> Void) {
        word.withUnsafeBufferPointer { letters in
            for member in affixes.flags.places(of: set) {
                for place in affixes.places(of: affixes.flags.member(at: member)) {
                    let rule = affixes.rules[place]
                    if rule.isPrefix == isPrefix, affixes.applies(rule, to: letters) { body(rule) }
                }
            }
        }
    }
}

extension WordPool<UInt8> {
    /// Its words in the order of their bytes, each once. O(n log n).
    func sortedUnique() -> [[UInt8]] {
        var unique: [[UInt8]] = []
        unique.reserveCapacity(count)
        let words = (0..<count).map { self[$0] }
        for word in words.sorted(by: { $0.isBefore($1) }) where unique.last != word { unique.append(word) }
        return unique
    }
}

extension [UInt8] {
    /// Whether this comes before another text in the order of bytes.
    fileprivate func isBefore(_ other: [UInt8]) -> Bool {
        withUnsafeBufferPointer { left in
            other.withUnsafeBufferPointer { right in
                for place in 0..<Swift.min(left.count, right.count) where left[place] != right[place] {
                    return left[place] < right[place]
                }
                return left.count < right.count
            }
        }
    }
}
