/// Reads a reply with the eyes of the rules.
///
/// 1. `PhraseText` cuts the reply into sentences and words.
/// 2. `PatternMatcher` finds the patterns of each group, `MarkChecks` what is wrong with its marks.
/// 3. What one rule says of overlapping words is said once.
package struct PhraseChecker: Sendable {
    package let rules: PhraseRules

    package init(_ rules: PhraseRules) {
        self.rules = rules
    }

    /// A reply longer than this is read up to here; in bytes.
    package static var longest: Int { 20_000 }
    /// No more is found than a person can read.
    private static var most: Int { 200 }

    /// What the rules say of a reply, in the order of its words. Any bytes are welcome.
    /// O(words · patterns); 2 ms for a reply of 60 words and 1,000 patterns.
    package func check(_ reply: [UInt8]) -> [PhraseFinding] {
        let text = PhraseText(reply.count > Self.longest ? Array(reply[..<Self.longest]) : reply)
        let matcher = PatternMatcher(rules, text)
        let marks = MarkChecks(text)
        var findings: [PhraseFinding] = []
        for (group, pattern) in rules.patterns where rules.groups[Int(group)].check != .orders {
            find(pattern, Int(group), matcher, &findings)
        }
        for (number, group) in rules.groups.enumerated() {
            for fault in marks.faults(of: group.check) {
                findings.append(PhraseFinding(range: fault.range, group: number, replacement: fault.replacement))
            }
            if group.check == .spelling { addMisspelt(number, text, &findings) }
            if group.check == .orders { addOrders(number, matcher, &findings) }
        }
        return told(findings)
    }

    private func find(
        _ pattern: PhraseRules.Pattern, _ group: Int, _ matcher: PatternMatcher, _ findings: inout [PhraseFinding]
    ) {
        let text = matcher.text
        for sentence in text.sentences.indices {
            var from = text.sentences[sentence].words.lowerBound
            while let words = matcher.match(pattern, in: sentence, from: from) {
                from = words.upperBound
                if isExcused(group, in: sentence, matcher) { break }
                let range =
                    text.words[words.lowerBound].source.lowerBound..<text.words[words.upperBound - 1].source.upperBound
                findings.append(
                    PhraseFinding(
                        range: range, group: group, replacement: replacement(pattern, group, range, text.source)))
            }
        }
    }

    private func isExcused(_ group: Int, in sentence: Int, _ matcher: PatternMatcher) -> Bool {
        for set in rules.groups[group].exceptions {
            if matcher.holds(rules.exceptions[Int(set)], in: sentence) { return true }
            if rules.groups[group].check == .imperative, sentence > 0,
                matcher.holds(rules.exceptions[Int(set)], in: sentence - 1)
            {
                return true
            }
        }
        return false
    }

    /// «Вышлите» becomes «Вышлите, пожалуйста,».
    private func replacement(
        _ pattern: PhraseRules.Pattern, _ group: Int, _ range: Range<Int>, _ source: [UInt8]
    ) -> [UInt8]? {
        guard rules.groups[group].check == .imperative, !rules.please.isEmpty else {
            return pattern.replacement.isEmpty ? nil : pattern.replacement
        }
        let goesOn = range.upperBound < source.count && source[range.upperBound] == 0x20
        return Array(source[range]) + [0x2C, 0x20] + rules.please + (goesOn ? [0x2C] : [])
    }

    private func addMisspelt(_ group: Int, _ text: PhraseText, _ findings: inout [PhraseFinding]) {
        for word in text.words.indices where !text.words[word].isNumber {
            guard var right = rules.spelling.correction(of: text.letters(word)) else { continue }
            if text.words[word].isCapital { right = Self.capitalised(right) }
            findings.append(PhraseFinding(range: text.words[word].source, group: group, replacement: right))
        }
    }

    private static func capitalised(_ word: [UInt8]) -> [UInt8] {
        var letters = Lexicon.word(word)
        switch letters.first {
        case .some(let first) where (0x430...0x44F).contains(first): letters[0] = first - 0x20
        case .some(let first) where (0x450...0x45F).contains(first): letters[0] = first - 0x50
        case .some(let first) where (0x61...0x7A).contains(first): letters[0] = first - 0x20
        default: break
        }
        return ResultJSON.utf8(letters)
    }

    /// Three orders in a sentence tire a client even with a “please”.
    private func addOrders(_ group: Int, _ matcher: PatternMatcher, _ findings: inout [PhraseFinding]) {
        for sentence in matcher.text.sentences {
            let orders = sentence.words.filter { matcher.isImperative[$0] }
            guard orders.count >= 3, let first = orders.first, let last = orders.last else { continue }
            let words = matcher.text.words
            findings.append(
                PhraseFinding(
                    range: words[first].source.lowerBound..<words[last].source.upperBound, group: group,
                    replacement: nil))
        }
    }

    /// The findings in order; of those of one rule that overlap, the first. Orders that are told one by one are not told
    /// again for being three.
    private func told(_ findings: [PhraseFinding]) -> [PhraseFinding] {
        let bare = findings.filter { rules.groups[$0.group].check == .imperative }
        let news = findings.filter { finding in
            rules.groups[finding.group].check != .orders
                || !bare.contains { finding.range.contains($0.range.lowerBound) }
        }
        let sorted = news.sorted { a, b in
            if a.range.lowerBound != b.range.lowerBound { return a.range.lowerBound < b.range.lowerBound }
            if a.range.upperBound != b.range.upperBound { return a.range.upperBound > b.range.upperBound }
            return a.group < b.group
        }
        var told: [PhraseFinding] = []
        for finding in sorted where told.count < Self.most {
            let rule = rules.groups[finding.group].rule
            let isSaid = told.contains {
                rules.groups[$0.group].rule == rule && $0.range.upperBound > finding.range.lowerBound
            }
            if !isSaid { told.append(finding) }
        }
        return told
    }

    /// The findings as JSON: see `README`, “Rules that run”.
    package func json(_ reply: [UInt8]) -> [UInt8] {
        var json = JSONWriter()
        json.raw("{\"findings\":[")
        for (place, finding) in check(reply).enumerated() {
            let group = rules.groups[finding.group]
            let rule = rules.rules[Int(group.rule)]
            if place > 0 { json.raw(",") }
            json.raw("{\"start\":")
            json.number(finding.range.lowerBound)
            json.raw(",\"end\":")
            json.number(finding.range.upperBound)
            json.raw(",\"check\":\"")
            json.raw(group.check.name)
            json.raw(
                group.isAdvice ? "\",\"severity\":\"advice\",\"number\":" : "\",\"severity\":\"error\",\"number\":")
            json.number(Int64(rule.number))
            json.raw(",\"title\":")
            json.string(rule.title)
            json.raw(",\"thesis\":")
            json.string(rule.thesis)
            json.raw(",\"address\":")
            json.string(rule.address)
            json.raw(",\"instead\":")
            json.string(group.instead)
            if let replacement = finding.replacement {
                json.raw(",\"replacement\":")
                json.string(replacement)
            }
            json.raw("}")
        }
        json.raw("]}")
        return json.bytes
    }
}
