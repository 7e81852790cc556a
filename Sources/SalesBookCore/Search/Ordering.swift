/// Orders things by number. One sort serves all, since each further one would weigh two kilobytes in the module.
enum Ordering {
    /// The indices of `keys` from the smallest key to the greatest; equal keys stay in order. O(n log n).
    @inline(never)
    static func ascending(_ keys: [UInt64]) -> [Int] {
        var order = [Int](repeating: 0, count: keys.count)
        for index in 0..<keys.count { order[index] = index }
        var other = order
        var width = 1
        while width < keys.count {
            var start = 0
            while start < keys.count {
                let middle = min(start + width, keys.count)
                let end = min(start + 2 * width, keys.count)
                var (left, right, target) = (start, middle, start)
                while target < end {
                    if left < middle, right >= end || keys[order[left]] <= keys[order[right]] {
                        other[target] = order[left]
                        left += 1
                    } else {
                        other[target] = order[right]
                        right += 1
                    }
                    target += 1
                }
                start = end
            }
            swap(&order, &other)
            width *= 2
        }
        return order
    }

    /// A key that puts greater numbers first.
    static func descending(_ number: UInt32) -> UInt64 { UInt64(UInt32.max - number) }

    /// A key that puts greater scores first. Scores are not negative, and so compare as their bits do.
    static func descending(_ score: Float) -> UInt64 { descending(score.bitPattern) }
}
