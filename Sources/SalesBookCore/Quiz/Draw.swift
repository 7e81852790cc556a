/// Draws the questions of an exam from its pools.
///
/// Pools may overlap, and no question is given twice. As many questions are drawn as the pools allow together, and as
/// few of those to avoid as that permits: each place is filled along an augmenting path, first with fresh questions
/// alone (Kuhn's method: Edmonds and Fulkerson, "Transversals and matroid partition", 1965: a greedy choice is best).
package struct Draw: Sendable {
    /// Questions to choose from, and how many of them.
    package struct Pool: Sendable, Equatable {
        package let count: Int
        /// Question numbers, 0…999,999.
        package let questions: [Int]

        package init(count: Int, questions: [Int]) {
            self.count = count
            self.questions = questions
        }
    }

    private let pools: [[Int]]
    private let isAvoided: [Bool]
    /// The pool for which a question is drawn, or -1.
    private var owner: [Int]

    /// The numbers of the drawn questions, distinct and in a random order that the seed determines. O(places · all pools).
    package static func questions(_ pools: [Pool], avoiding avoided: [Int], seed: ArraySlice<UInt8>) -> [Int] {
        var random = Xorshift(seed: seed)
        var draw = Draw(pools, avoiding: avoided, &random)
        for freshOnly in [true, false] {
            for (index, pool) in pools.enumerated() {
                var missing = pool.count
                for owner in draw.owner where owner == index { missing -= 1 }
                while missing > 0, draw.fill(index, freshOnly: freshOnly) { missing -= 1 }
            }
        }
        var drawn: [Int] = []
        for question in draw.owner.indices where draw.owner[question] >= 0 { drawn.append(question) }
        random.shuffle(&drawn)
        return drawn
    }

    private init(_ pools: [Pool], avoiding avoided: [Int], _ random: inout Xorshift) {
        var shuffled: [[Int]] = []
        var end = 0
        for pool in pools {
            var questions = pool.questions.filter { $0 >= 0 }
            random.shuffle(&questions)
            for question in questions { end = max(end, question + 1) }
            shuffled.append(questions)
        }
        var isAvoided = [Bool](repeating: false, count: end)
        for question in avoided where question >= 0 && question < end { isAvoided[question] = true }
        self.pools = shuffled
        self.isAvoided = isAvoided
        owner = [Int](repeating: -1, count: end)
    }

    /// Draws one more question for a pool, by passing questions on from pool to pool. False when none can be had.
    private mutating func fill(_ start: Int, freshOnly: Bool) -> Bool {
        var reachedFrom = [Int](repeating: -1, count: owner.count)
        // The question by which each pool was reached: what it would give away.
        var gives = [Int](repeating: -1, count: pools.count)
        var queue = [start]
        var head = 0
        while head < queue.count {
            let pool = queue[head]
            head += 1
            for question in pools[pool] where reachedFrom[question] < 0 && !(freshOnly && isAvoided[question]) {
                let holder = owner[question]
                if holder == pool { continue }
                reachedFrom[question] = pool
                if holder < 0 {
                    pass(question, to: start, reachedFrom, gives)
                    return true
                }
                if holder != start, gives[holder] < 0 {
                    gives[holder] = question
                    queue.append(holder)
                }
            }
        }
        return false
    }

    private mutating func pass(_ free: Int, to start: Int, _ reachedFrom: [Int], _ gives: [Int]) {
        var question = free
        while true {
            let pool = reachedFrom[question]
            owner[question] = pool
            if pool == start { return }
            question = gives[pool]
        }
    }
}
