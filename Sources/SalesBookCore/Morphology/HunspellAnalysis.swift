extension HunspellDictionary {
    /// The lemmas that have this folded form, ascending; none for a word that the dictionary does not know.
    ///
    /// O(endings of the form × groups of rules with that ending): 1–3 µs for Russian and Ukrainian.
    package func lemmas(of form: [UInt8]) -> [LemmaID] {
        let form = converted(form)
        guard !form.isEmpty else { return [] }
        var found: [LemmaID] = []
        if let lemma = words.lemma(form) {
            if isForbidden(lemma) { return [] }
            eachEntry(of: lemma) { if isWord($0) { found.append(LemmaID(truncatingIfNeeded: lemma)) } }
        }
        findSuffixed(form, prefix: nil, &found)
        for (rule, strip, add) in prefixes where form.count >= add.count && form.starts(with: add) {
            let rest = strip + form[add.count...]
            findPrefixed(rest, affixes.rules[rule], &found)
            if affixes.rules[rule].crosses { findSuffixed(rest, prefix: affixes.rules[rule], &found) }
        }
        return found.sortedUnique()
    }

    /// What IGNORE and ICONV make of a form.
    private func converted(_ form: [UInt8]) -> [UInt8] {
        let form = affixes.ignoresLetters ? form.without(affixes.ignored) : form
        guard !affixes.inputs.isEmpty else { return form }
        var output: [UInt8] = []
        var position = 0
        while position < form.count {
            var best: (from: [UInt8], to: [UInt8])?
            for input in affixes.inputs where form[position...].starts(with: input.from) {
                if input.from.count > best?.from.count ?? 0 { best = input }
            }
            output.append(contentsOf: best?.to ?? [form[position]])
            position += best?.from.count ?? 1
        }
        return output
    }

    @inline(__always)
    func eachEntry(of lemma: Int, _ body: (HunspellWords.Entry) -> Void) {
        var next = words.firstEntry(of: lemma)
        while next != 0 {
            let entry = words.entries[Int(next) - 1]
            body(entry)
            next = entry.next
        }
    }

    /// Whether an entry is a word as it stands.
    func isWord(_ entry: HunspellWords.Entry) -> Bool {
        let flags = affixes.flags
        return entry.flags == 0
            || !(flags.contains(entry.flags, affixes.needAffix) || flags.contains(entry.flags, affixes.onlyInCompound)
                || flags.contains(entry.flags, affixes.forbiddenWord))
    }

    /// Whether all entries of a lemma forbid their word, so that no rule may make it either.
    private func isForbidden(_ lemma: Int) -> Bool {
        guard affixes.forbiddenWord != nil else { return false }
        var forbidden = true
        eachEntry(of: lemma) { forbidden = forbidden && affixes.flags.contains($0.flags, affixes.forbiddenWord) }
        return forbidden
    }

    /// The lemmas that a prefix alone turns into a form whose rest is given.
    private func findPrefixed(_ rest: [UInt8], _ prefix: AffixRule, _ found: inout [LemmaID]) {
        guard affixes.makesWord(prefix), let lemma = words.lemma(rest) else { return }
        eachEntry(of: lemma) { entry in
            guard affixes.flags.contains(entry.flags, prefix.flag), !isBarred(entry) else { return }
            if words.withWord(entry, { affixes.applies(prefix, to: $0) }) {
                found.append(LemmaID(truncatingIfNeeded: lemma))
            }
        }
    }

    /// Whether affixes cannot make a word of an entry either.
    func isBarred(_ entry: HunspellWords.Entry) -> Bool {
        affixes.flags.contains(entry.flags, affixes.forbiddenWord)
            || affixes.flags.contains(entry.flags, affixes.onlyInCompound)
    }

    /// The lemmas that one or two suffixes turn into this form, on a word that also takes `prefix`, if there is one.
    private func findSuffixed(_ form: [UInt8], prefix: AffixRule?, _ found: inout [LemmaID]) {
        eachStem(form, endings) { lemma, rules in
            eachEntry(of: lemma) { entry in
                guard !isBarred(entry) else { return }
                for place in rules {
                    let rule = affixes.rules[endings.rules[place]]
                    guard takes(entry, rule, prefix), affixes.makesWord(rule) else { continue }
                    found.append(LemmaID(truncatingIfNeeded: lemma))
                    return
                }
            }
        }
        guard hasTwofold else { return }
        eachEnding(form, endings) { cut, group in
            let stem = form[..<cut] + endings.strips[group.strip]
            for place in group.rules {
                findTwofold(Array(stem), affixes.rules[endings.rules[place]], prefix, &found)
            }
        }
    }

    /// The lemmas to which a first suffix gives `stem`, so that `second` may follow.
    private func findTwofold(
        _ stem: [UInt8], _ second: AffixRule, _ prefix: AffixRule?, _ found: inout [LemmaID]
    ) {
        guard affixes.makesWord(second), prefix == nil || second.crosses else { return }
        eachStem(stem, endings) { lemma, rules in
            eachEntry(of: lemma) { entry in
                guard !isBarred(entry) else { return }
                for place in rules {
                    let first = affixes.rules[endings.rules[place]]
                    guard affixes.flags.contains(first.continuation, second.flag), takes(entry, first, prefix) else {
                        continue
                    }
                    let middle = affixes.apply(first, to: words.word(entry))
                    guard middle.withUnsafeBufferPointer({ affixes.applies(second, to: $0) }) else { continue }
                    found.append(LemmaID(truncatingIfNeeded: lemma))
                    return
                }
            }
        }
    }

    /// Whether a rule at a place of `endings` would fit a lemma, whatever its flags.
    func spells(_ place: Int, _ lemma: Int) -> Bool {
        let rule = affixes.rules[endings.rules[place]]
        var fits = false
        eachEntry(of: lemma) { entry in fits = fits || words.withWord(entry) { affixes.applies(rule, to: $0) } }
        return fits && affixes.makesWord(rule)
    }

    /// Whether an entry takes a suffix, and with it a prefix if there is one.
    @inline(__always)
    private func takes(_ entry: HunspellWords.Entry, _ suffix: AffixRule, _ prefix: AffixRule?) -> Bool {
        let flags = affixes.flags
        if let prefix {
            guard suffix.crosses else { return false }
            guard flags.contains(entry.flags, prefix.flag) || flags.contains(suffix.continuation, prefix.flag) else {
                return false
            }
            guard flags.contains(entry.flags, suffix.flag) || flags.contains(prefix.continuation, suffix.flag) else {
                return false
            }
            return words.withWord(entry) { affixes.applies(suffix, to: $0) && affixes.applies(prefix, to: $0) }
        }
        return flags.contains(entry.flags, suffix.flag) && words.withWord(entry) { affixes.applies(suffix, to: $0) }
    }

    /// Every lemma whose word is the form with an ending taken off and something put back, with the rules that do so.
    @inline(__always)
    func eachStem(_ form: [UInt8], _ endings: EndingIndex, _ body: (_ lemma: Int, _ rules: Range<Int>) -> Void) {
        var hashes: [WordHash] = []
        hashes.reserveCapacity(form.count + 1)
        var hash = WordHash()
        hashes.append(hash)
        for byte in form {
            hash.add(byte)
            hashes.append(hash)
        }
        form.withUnsafeBufferPointer { letters in
            eachEnding(form, endings) { cut, group in
                var hash = hashes[cut]
                for place in group.strip { hash.add(endings.strips[place]) }
                let stem = UnsafeBufferPointer(rebasing: letters[..<cut])
                if let lemma = words.lemma(stem, strip: endings.strips, group.strip, hash.mixed) {
                    body(lemma, group.rules)
                }
            }
        }
    }

    /// Every group of rules that may have added the end of a form, and where that end begins.
    @inline(__always)
    private func eachEnding(
        _ form: [UInt8], _ endings: EndingIndex, _ body: (_ cut: Int, _ group: EndingIndex.Group) -> Void
    ) {
        var hash = WordHash()
        var cut = form.count
        while true {
            let before = cut > 0 ? LetterMask.bit(form[cut - 1]) : 0
            for place in endings.groups(ofEnding: hash.mixed) {
                let group = endings.groups[place]
                // With nothing before the strip the rule may have taken off the whole word.
                if cut == 0 ? endings.takesWholeWords : group.before & before != 0 { body(cut, group) }
            }
            // An ending is made of whole letters.
            repeat {
                guard cut > 0, form.count - cut < endings.longest else { return }
                cut -= 1
                hash.add(form[cut])
            } while form[cut] & 0xC0 == 0x80
        }
    }
}

extension [UInt32] {
    /// The same numbers ascending, each once. O(n log n).
    func sortedUnique() -> [UInt32] {
        guard count > 1 else { return self }
        var unique: [UInt32] = []
        for number in sorted() where unique.last != number { unique.append(number) }
        return unique
    }
}
