/// Finds the patterns of the rules in a reply.
struct PatternMatcher {
    let rules: PhraseRules
    let text: PhraseText
    /// The classes of each word.
    private let classes: [[WordClasses.ClassID]]
    /// Whether each word may open a sentence: the first, and what follows «ну», a greeting or a name.
    private let opens: [Bool]
    let isImperative: [Bool]

    init(_ rules: PhraseRules, _ text: PhraseText) {
        self.rules = rules
        self.text = text
        var classes: [[WordClasses.ClassID]] = []
        for word in text.words.indices { classes.append(rules.classes.classes(of: text.letters(word))) }
        self.classes = classes
        opens = Self.openings(text, classes)
        var imperatives: [Bool] = []
        for word in text.words.indices { imperatives.append(Self.isImperative(word, rules, text, classes)) }
        isImperative = imperatives
    }

    /// The words of the first place at or after `start` where a pattern holds, within a sentence.
    func match(_ pattern: PhraseRules.Pattern, in sentence: Int, from start: Int) -> Range<Int>? {
        let words = text.sentences[sentence].words
        guard pattern.mark != 0x3F && pattern.mark != 0x21 || text.sentences[sentence].mark == pattern.mark else {
            return nil
        }
        for first in max(start, words.lowerBound)..<max(words.upperBound, start) {
            if pattern.anchor != .anywhere, !opens[first] { continue }
            if text.words[first].isQuoted { continue }
            guard let end = end(of: pattern.steps, 0, at: first, limit: words.upperBound, budget: 200), end > first
            else { continue }
            if pattern.anchor == .whole, end != words.upperBound { continue }
            if pattern.mark == 0x2C, !text.words[end - 1].breaksAfter { continue }
            return first..<end
        }
        return nil
    }

    /// Where the steps from `step` on end when they begin at a word; nil when they do not hold there.
    private func end(
        of steps: [PhraseRules.Pattern.Step], _ step: Int, at word: Int, limit: Int, budget: Int
    ) -> Int? {
        guard step < steps.count else { return word }
        guard budget > 0 else { return nil }
        switch steps[step].element {
        case .gap(let longest):
            var skipped = 0
            while skipped <= Int(longest), word + skipped <= limit {
                if let end = end(of: steps, step + 1, at: word + skipped, limit: limit, budget: budget - 1) {
                    return end
                }
                skipped += 1
            }
            return nil
        default:
            if word < limit, holds(steps[step].element, at: word),
                let end = end(of: steps, step + 1, at: word + 1, limit: limit, budget: budget - 1)
            {
                return end
            }
            guard steps[step].isOptional else { return nil }
            return end(of: steps, step + 1, at: word, limit: limit, budget: budget - 1)
        }
    }

    private func holds(_ element: PhraseRules.Pattern.Element, at word: Int) -> Bool {
        switch element {
        case .words(let number): classes[word].contains(number)
        case .gap: true
        case .number: text.words[word].isNumber
        case .imperative: isImperative[word]
        case .capital: text.words[word].isCapital && !opens[word]
        }
    }

    /// Whether one of several patterns holds somewhere in a sentence.
    func holds(_ patterns: [PhraseRules.Pattern], in sentence: Int) -> Bool {
        for pattern in patterns
        where match(pattern, in: sentence, from: text.sentences[sentence].words.lowerBound) != nil {
            return true
        }
        return false
    }

    private static func openings(_ text: PhraseText, _ classes: [[WordClasses.ClassID]]) -> [Bool] {
        var opens = [Bool](repeating: false, count: text.words.count)
        for sentence in text.sentences {
            var word = sentence.words.lowerBound
            opens[word] = true
            // «Ну», «А», «Да».
            while word + 1 < sentence.words.upperBound, classes[word].contains(PhraseRules.Reserved.lead) {
                word += 1
                opens[word] = true
            }
            // «Марина Сергеевна, …», «Добрый день, …».
            var end = sentence.words.lowerBound
            while end < sentence.words.upperBound, !text.words[end].breaksAfter { end += 1 }
            if end - sentence.words.lowerBound < 2, end + 1 < sentence.words.upperBound {
                opens[end + 1] = true
                var word = end + 1
                while word + 1 < sentence.words.upperBound, classes[word].contains(PhraseRules.Reserved.lead) {
                    word += 1
                    opens[word] = true
                }
            }
        }
        return opens
    }

    /// Whether a word orders: by its form, and where the form is also the indicative, by what stands around it.
    private static func isImperative(
        _ word: Int, _ rules: PhraseRules, _ text: PhraseText, _ classes: [[WordClasses.ClassID]]
    ) -> Bool {
        if classes[word].contains(PhraseRules.Reserved.polite) || text.words[word].isQuoted { return false }
        // «Смотрите, …» opens a sentence, «смотрите сами» orders.
        if classes[word].contains(PhraseRules.Reserved.filler), text.words[word].breaksAfter { return false }
        let form = rules.verbs.form(of: text.letters(word))
        guard form == .either else { return form == .imperative }
        let sentence = text.sentences[text.words[word].sentence]
        if sentence.mark == 0x3F { return false }
        var before = word - 1
        while before >= sentence.words.lowerBound, text.words[before].clause == text.words[word].clause {
            if classes[before].contains(PhraseRules.Reserved.subject) { return false }
            before -= 1
        }
        let after = word + 1
        return after >= sentence.words.upperBound || text.words[word].breaksAfter
            || !classes[after].contains(PhraseRules.Reserved.subject)
    }
}
