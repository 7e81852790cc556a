/// Orders of 0…n−1.
enum Permutation {
    /// Whether these are the numbers 0…n−1, each once. O(n).
    static func isOne(_ numbers: [Int]) -> Bool { isPart(numbers, of: numbers.count) }

    /// Whether each of these is one of 0…count−1, and none comes twice. O(n + count).
    static func isPart(_ numbers: [Int], of count: Int) -> Bool {
        guard numbers.count <= count else { return false }
        var seen = [Bool](repeating: false, count: count)
        for number in numbers {
            guard number >= 0, number < count, !seen[number] else { return false }
            seen[number] = true
        }
        return true
    }
}
