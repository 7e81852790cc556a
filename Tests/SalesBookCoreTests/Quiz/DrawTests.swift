import RandomInput
import SalesBookCore
import Testing

@Suite("Drawing and shuffling")
struct DrawTests {
    private func draw(_ pools: [(Int, [Int])], avoiding avoided: [Int] = [], seed: String = "7") -> [Int] {
        Draw.questions(
            pools.map { Draw.Pool(count: $0.0, questions: $0.1) }, avoiding: avoided, seed: [UInt8](seed)[...])
    }

    /// The most places that can be filled, by trying everything.
    private func most(_ pools: [(Int, [Int])], _ taken: Set<Int> = [], from pool: Int = 0) -> Int {
        guard pool < pools.count else { return 0 }
        var best = most(pools, taken, from: pool + 1)
        guard pools[pool].0 > 0 else { return best }
        var rest = pools
        rest[pool].0 -= 1
        for question in Set(pools[pool].1) where !taken.contains(question) {
            best = max(best, 1 + most(rest, taken.union([question]), from: pool))
        }
        return best
    }

    @Test("As many as there can be, none twice, and as few seen ones as there can be")
    func againstEverything() {
        var random = SplitMix64(seed: 11)
        for round in 0..<400 {
            let pools = (0..<Int.random(in: 1...3, using: &random)).map { _ in
                (
                    Int.random(in: 0...2, using: &random),
                    (0..<Int.random(in: 0...4, using: &random)).map { _ in Int.random(in: 0..<6, using: &random) }
                )
            }
            let avoided = (0..<6).filter { _ in Bool.random(using: &random) }
            let drawn = draw(pools, avoiding: avoided, seed: "\(round)")
            #expect(Set(drawn).count == drawn.count)
            #expect(Set(drawn).isSubset(of: pools.flatMap(\.1)))
            #expect(drawn.count == most(pools), "\(pools)")
            let fresh = pools.map { ($0.0, $0.1.filter { !avoided.contains($0) }) }
            #expect(drawn.count { !avoided.contains($0) } == most(fresh), "\(pools) \(avoided)")
            #expect(draw(pools, avoiding: avoided, seed: "\(round)") == drawn)
        }
    }

    @Test("Each pool gives its number, even when another could take its questions")
    func overlap() {
        for seed in 0..<50 {
            let drawn = draw([(3, Array(1...6)), (3, [1, 2, 3])], seed: "\(seed)")
            #expect(Set(drawn) == Set(1...6))
            let apart = draw([(2, Array(0..<10)), (3, Array(10..<20))], seed: "\(seed)")
            #expect(apart.count { $0 < 10 } == 2 && apart.count == 5)
        }
    }

    @Test("A retake has other questions, then the seen ones again")
    func avoid() {
        let pool = [(4, Array(0..<10))]
        let first = draw(pool, seed: "1")
        let second = draw(pool, avoiding: first, seed: "2")
        #expect(Set(first).isDisjoint(with: second))
        let third = draw(pool, avoiding: first + second, seed: "3")
        #expect(third.count == 4)
        #expect(third.count { !(first + second).contains($0) } == 2)
    }

    @Test("Every question has its turn, in every place")
    func fairness() {
        var counts = [Int](repeating: 0, count: 10)
        var firsts = counts
        for seed in 0..<5000 {
            let drawn = draw([(3, Array(0..<10))], seed: "\(seed)")
            for question in drawn { counts[question] += 1 }
            firsts[drawn[0]] += 1
        }
        for count in counts { #expect((1350...1650).contains(count)) }
        for count in firsts { #expect((400...600).contains(count)) }
    }

    @Test("A permutation has each number once; orders are equally likely")
    func permutations() {
        var orders: [[Int]: Int] = [:]
        for seed in 0..<6000 {
            let order = Shuffle.permutation(of: 3, seed: [UInt8]("\(seed)")[...])
            #expect(order.sorted() == [0, 1, 2])
            orders[order, default: 0] += 1
        }
        #expect(orders.count == 6)
        for count in orders.values { #expect((870...1130).contains(count)) }
        #expect(Shuffle.permutation(of: 0, seed: []) == [])
        #expect(Shuffle.permutation(of: -3, seed: []) == [])
        // What is fixed once stays: an exam that was begun must look the same after a reload.
        #expect(Shuffle.permutation(of: 6, seed: [UInt8]("1")[...]) == [2, 1, 4, 3, 5, 0])
    }
}
