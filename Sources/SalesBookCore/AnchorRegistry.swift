/// Makes the anchors of one page unique, as GitHub does: the second `price` becomes `price-1`, the third `price-2`.
///
/// A heading that is itself called «Price 1» never collides with those. Algorithm: `github-slugger`.
package struct AnchorRegistry: Sendable {
    private struct Entry {
        let anchor: [UInt8]
        var repeats: Int
    }

    /// Sorted by bytes. A page has tens of headings: a sorted array needs no hashing, which is dear in WebAssembly.
    private var entries: [Entry] = []

    package init() {}

    /// The anchor itself when it is new, else with the first free number; what is returned is never returned again.
    ///
    /// O(log n) comparisons and O(n) moves for n anchors so far.
    package mutating func unique(_ anchor: [UInt8]) -> [UInt8] {
        var place = search(anchor)
        guard place.found else {
            entries.insert(Entry(anchor: anchor, repeats: 0), at: place.index)
            return anchor
        }
        let original = place.index
        var candidate: [UInt8]
        repeat {
            entries[original].repeats += 1
            candidate = anchor
            candidate.append(0x2D)
            appendDecimal(entries[original].repeats, to: &candidate)
            place = search(candidate)
        } while place.found
        entries.insert(Entry(anchor: candidate, repeats: 0), at: place.index)
        return candidate
    }

    private func search(_ anchor: [UInt8]) -> (index: Int, found: Bool) {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            switch order(entries[middle].anchor, anchor) {
            case 0: return (middle, true)
            case ..<0: low = middle + 1
            default: high = middle
            }
        }
        return (low, false)
    }

    private func order(_ left: [UInt8], _ right: [UInt8]) -> Int {
        let shared = min(left.count, right.count)
        for index in 0..<shared where left[index] != right[index] {
            return left[index] < right[index] ? -1 : 1
        }
        return left.count - right.count
    }
}

/// Appends a number that is not negative in decimal digits.
func appendDecimal(_ number: Int, to bytes: inout [UInt8], width: Int = 1) {
    let start = bytes.count
    var rest = number.magnitude
    while rest > 0 || bytes.count - start < width {
        bytes.append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
    }
    bytes[start...].reverse()
}
