/// Finds the valid name an author most likely meant, among names that are prepared once.
package struct NearestName: Sendable {
    private struct Candidate: Sendable {
        let name: String
        let letters: [Unicode.Scalar]
    }

    private let candidates: [Candidate]

    init(_ names: some Sequence<String>) {
        candidates = names.map { Candidate(name: $0, letters: Array($0.lowercased().unicodeScalars)) }
    }

    package static func find(_ name: String, among candidates: some Sequence<String>) -> String? {
        NearestName(candidates).find(name)
    }

    /// The closest name within a third of its length (at least one slip), or nil. Letter case is ignored.
    /// O(n·m) for each name of about the same length.
    func find(_ name: String) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars)
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let limit = min(max(1, max(wanted.count, candidate.letters.count) / 3), (best?.distance ?? .max) - 1)
            guard abs(wanted.count - candidate.letters.count) <= limit else { continue }
            let distance = Self.editDistance(wanted, candidate.letters)
            if distance <= limit { best = (candidate.name, distance) }
        }
        return best?.name
    }

    /// Optimal string alignment distance: insert, delete, replace or swap two neighbours.
    static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        var rows = [Array(0...b.count), [Int](repeating: 0, count: b.count + 1), []]
        for i in 1...a.count {
            var row = [i]
            row.reserveCapacity(b.count + 1)
            for j in 1...b.count {
                let cost = a[i - 1] == b[j - 1] ? 0 : 1
                var distance = min(rows[0][j] + 1, row[j - 1] + 1, rows[0][j - 1] + cost)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    distance = min(distance, rows[1][j - 2] + 1)
                }
                row.append(distance)
            }
            rows = [row, rows[0], []]
        }
        return rows[0][b.count]
    }

    /// `fix:` text for a misspelt name: the nearest one, or all of them when none is near.
    package static func suggestion(for name: String, among candidates: [String]) -> String {
        if let nearest = find(name, among: candidates) { return "did you mean “\(nearest)”?" }
        return "use one of: \(candidates.joined(separator: ", "))"
    }
}
