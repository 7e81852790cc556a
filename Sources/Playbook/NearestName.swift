/// Finds the valid name an author most likely meant, among names that are prepared once.
package struct NearestName: Sendable {
    private let names: [String]
    /// The letters of all names, one name after the other, and where each name ends.
    private var letters: [Unicode.Scalar] = []
    private var ends: [Int] = []

    init(_ names: some Sequence<String>) {
        self.names = Array(names)
        ends.reserveCapacity(self.names.count)
        for name in self.names {
            letters += name.lowercased().unicodeScalars
            ends.append(letters.count)
        }
    }

    package static func find(_ name: String, among candidates: some Sequence<String>) -> String? {
        NearestName(candidates).find(name)
    }

    /// The closest name within a third of its length (at least one slip), or nil. Letter case is ignored.
    /// O(letters of the names of about the same length).
    func find(_ name: String) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars)
        let distances = EditDistance(from: wanted)
        var best: (name: Int, distance: Int)?
        var start = 0
        for (number, end) in ends.enumerated() {
            let candidate = letters[start..<end]
            start = end
            let limit = min(max(1, max(wanted.count, candidate.count) / 3), (best?.distance ?? .max) - 1)
            if let distance = distances.to(candidate, within: limit) { best = (number, distance) }
        }
        return best.map { names[$0.name] }
    }

    /// `fix:` text for a misspelt name: the nearest one, or all of them when none is near.
    package static func suggestion(for name: String, among candidates: [String]) -> String {
        if let nearest = find(name, among: candidates) { return "did you mean “\(nearest)”?" }
        return "use one of: \(candidates.joined(separator: ", "))"
    }
}
