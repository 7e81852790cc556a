/// What a response is worth, and what to say about it.
package struct Grading: Sendable, Equatable {
    /// What became of an option, a left item or a gap.
    package enum Mark: Int, Sendable {
        case untouched = -1
        case wrong = 0
        case right = 1
        /// Right, but for one slip of the finger.
        case slip = 2
    }

    /// Millionths, 0…1,000,000.
    package let score: Int
    /// One for each option in the author's order, left item or gap.
    package let marks: [Mark]
    /// The right answer as a response would give it; empty for blanks.
    package let right: [Int]
    /// The word to show for each gap: the form that was meant when there was a slip, else the first that is accepted.
    package let words: [[UInt8]]

    /// Grades a response to a question.
    ///
    /// A response is UTF-8: `0,2` for choices, `2,0,1` (options in the chosen order) to put in order, `1,-,0` (a right
    /// item for each left one) to match, texts between U+001F for blanks; empty when nothing was answered. Throws
    /// `badResponse` for anything else. O(n log n), O(n²) to put in order.
    package static func grade(_ question: SealedQuestion, _ response: [UInt8]) throws(QuizFault) -> Grading {
        switch question.answer {
        case .single(let options):
            let chosen = try choice(response, of: options.count)
            return single(options, chosen)
        case .multiple(let options):
            let chosen = try choice(response, of: options.count)
            return multiple(options, chosen)
        case .order(let places):
            let chosen = try choice(response, of: places.count)
            return order(places, chosen)
        case .match(let rights):
            return match(rights, try pairs(response, of: rights.count))
        case .blank(let gaps):
            let texts = response.isEmpty ? [] : Fields.split(response[...], at: 0x1F)
            guard texts.count <= max(gaps.count, 1) else { throw .badResponse }
            return BlankGrading.grade(gaps, texts)
        }
    }

    private static func choice(_ response: [UInt8], of count: Int) throws(QuizFault) -> [Int] {
        guard let chosen = Fields.indices(response[...]), Permutation.isPart(chosen, of: count) else {
            throw .badResponse
        }
        return chosen
    }

    private static func pairs(_ response: [UInt8], of count: Int) throws(QuizFault) -> [Int?] {
        var pairs: [Int?] = []
        if response.isEmpty { return pairs }
        for piece in Fields.split(response[...], at: 0x2C) {
            if piece.count == 1, piece.first == 0x2D {
                pairs.append(nil)
            } else if let index = Fields.index(piece) {
                pairs.append(index)
            } else {
                throw .badResponse
            }
        }
        guard pairs.count <= count else { throw .badResponse }
        return pairs
    }

    /// All or nothing: exactly one option is chosen, and it is right.
    private static func single(_ options: [SealedQuestion.Option], _ chosen: [Int]) -> Grading {
        let isRight = chosen.count == 1 && options[chosen[0]].isRight
        return Grading(options, chosen, score: isRight ? 1_000_000 : 0)
    }

    /// Right ones chosen out of all right ones, less wrong ones chosen out of all wrong ones, not below 0.
    ///
    /// Source: M. Morgan, "MCQ: An interactive computer program for multiple-choice self-testing", Biochemical
    /// Education 7 (1979), 67–69. The floor is ours.
    private static func multiple(_ options: [SealedQuestion.Option], _ chosen: [Int]) -> Grading {
        var allRight = 0
        for option in options where option.isRight { allRight += 1 }
        let allWrong = options.count - allRight
        var rightChosen = 0
        for index in chosen where options[index].isRight { rightChosen += 1 }
        let wrongChosen = chosen.count - rightChosen
        // a/A − b/B = (a·B − b·A)/(A·B); without wrong options B counts as 1.
        let wrongs = max(allWrong, 1)
        let score = share(rightChosen * wrongs - wrongChosen * allRight, of: allRight * wrongs)
        return Grading(options, chosen, score: score)
    }

    /// Pairs of options in the right order, less pairs in the wrong order, out of all pairs, not below 0.
    ///
    /// Source: Kendall's τ, M. G. Kendall, "A new measure of rank correlation", Biometrika 30 (1938), 81–93. The floor
    /// is ours; a pair of which one is not placed counts as neither.
    private static func order(_ places: [Int], _ chosen: [Int]) -> Grading {
        var balance = 0
        for later in 0..<chosen.count {
            for earlier in 0..<later { balance += places[chosen[earlier]] < places[chosen[later]] ? 1 : -1 }
        }
        let count = places.count
        var marks = [Mark](repeating: .untouched, count: count)
        for (place, option) in chosen.enumerated() { marks[option] = places[option] == place ? .right : .wrong }
        var right = [Int](repeating: 0, count: count)
        for (option, place) in places.enumerated() { right[place] = option }
        // A single option has no pairs: placing it is all there is to do.
        let score = count < 2 ? share(chosen.count, of: count) : share(balance, of: count * (count - 1) / 2)
        return Grading(score: score, marks: marks, right: right, words: [])
    }

    /// The share of left items that have their right item.
    private static func match(_ rights: [Int], _ pairs: [Int?]) -> Grading {
        var marks = [Mark](repeating: .untouched, count: rights.count)
        var count = 0
        for (left, pair) in pairs.enumerated() {
            guard let pair else { continue }
            marks[left] = pair == rights[left] ? .right : .wrong
            if pair == rights[left] { count += 1 }
        }
        return Grading(score: share(count, of: rights.count), marks: marks, right: rights, words: [])
    }

    /// A part of a whole in millionths, to the nearest, 0…1,000,000; of nothing it is 0.
    static func share(_ part: Int, of whole: Int) -> Int {
        guard part > 0, whole > 0 else { return 0 }
        let (part, whole) = (Int64(min(part, whole)), Int64(whole))
        return Int((part &* 1_000_000 &+ whole / 2) / whole)
    }

    init(score: Int, marks: [Mark], right: [Int], words: [[UInt8]]) {
        self.score = score
        self.marks = marks
        self.right = right
        self.words = words
    }

    private init(_ options: [SealedQuestion.Option], _ chosen: [Int], score: Int) {
        var marks = [Mark](repeating: .untouched, count: options.count)
        for index in chosen { marks[index] = options[index].isRight ? .right : .wrong }
        var right: [Int] = []
        for (index, option) in options.enumerated() where option.isRight { right.append(index) }
        self.init(score: score, marks: marks, right: right, words: [])
    }
}
