import RandomInput
import Testing

@testable import Playbook

@Suite("Nearest name")
struct NearestNameTests {
    @Test(
        "What an author meant",
        arguments: [
            ("sumary", "summary"), ("tittle", "title"), ("TAGS", "tags"), ("kidn", "kind"), ("wner", "owner"),
            ("reviewd", "reviewed"), ("colour", nil), ("", nil), ("x", nil), ("chanel", "channel"),
        ] as [(String, String?)])
    func meant(name: String, expected: String?) {
        #expect(NearestName.find(name, among: FrontMatter.fieldNames) == expected)
    }

    @Test("The first of two that are equally near")
    func ties() {
        #expect(NearestName.find("cat", among: ["bat", "hat"]) == "bat")
        #expect(NearestName.find("hat", among: ["bat", "hat"]) == "hat")
        #expect(NearestName.find("a", among: []) == nil)
    }

    @Test("When none is near, all are offered")
    func suggestion() {
        #expect(NearestName.suggestion(for: "onlne", among: ["online", "offline"]) == "did you mean “online”?")
        #expect(
            NearestName.suggestion(for: "telephone", among: ["online", "offline"]) == "use one of: online, offline")
    }

    @Test("The distance is that of every way to edit", arguments: 0..<300 as Range<UInt64>)
    func bruteForce(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        func word() -> [Unicode.Scalar] {
            (0..<Int.random(in: 0...5, using: &random)).map { _ in
                ["a", "б", "𝔠"][Int.random(in: 0..<3, using: &random)]
            }
        }
        let (a, b) = (word(), word())
        let distance = Self.distance(a[...], b[...])
        #expect(EditDistance(from: a).to(b, within: 9) == distance)
        #expect(EditDistance(from: b).to(a, within: 9) == distance)
        for limit in 0...5 {
            #expect(EditDistance(from: a).to(b, within: limit) == (distance <= limit ? distance : nil), "\(limit)")
        }
    }

    @Test("Long words are compared as short ones", arguments: 0..<200 as Range<UInt64>)
    func longWords(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        // Around the number of letters whose bits go into a word of the machine.
        let a = (0..<Int.random(in: 60...68, using: &random)).map { _ in "abcї".randomLetter(&random) }
        var b = a
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            let place = Int.random(in: 0..<(b.count - 1), using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: b.remove(at: place)
            case 1: b.insert("abcї".randomLetter(&random), at: place)
            case 2: b[place] = "abcї".randomLetter(&random)
            default: b.swapAt(place, place + 1)
            }
        }
        let distance = Self.tableDistance(a, b)
        for limit in 0...14 {
            #expect(EditDistance(from: a).to(b, within: limit) == (distance <= limit ? distance : nil), "\(limit)")
        }
    }

    @Test("The nearest of many is the nearest one by one", arguments: 0..<200 as Range<UInt64>)
    func nearestOfMany(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        func word() -> String {
            String(
                (0..<Int.random(in: 0...7, using: &random)).map { _ in "abї"[Int.random(in: 0..<3, using: &random)] })
        }
        let name = word()
        let names = (0..<8).map { _ in word() }
        var best: (name: String, distance: Int)?
        for candidate in names {
            let distance = Self.distance(Array(name.unicodeScalars)[...], Array(candidate.unicodeScalars)[...])
            let limit = max(1, max(name.unicodeScalars.count, candidate.unicodeScalars.count) / 3)
            if distance <= limit, distance < (best?.distance ?? .max) { best = (candidate, distance) }
        }
        #expect(NearestName.find(name, among: names) == best?.name)
    }

    /// By the whole table, for words that are too long for every way to be tried.
    private static func tableDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var table = [[Int]](repeating: Array(0...b.count), count: a.count + 1)
        for i in 1...a.count {
            table[i][0] = i
            for j in 1...b.count {
                let replaced = table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, replaced)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
                }
            }
        }
        return table[a.count][b.count]
    }

    /// Optimal string alignment by its definition.
    private static func distance(_ a: ArraySlice<Unicode.Scalar>, _ b: ArraySlice<Unicode.Scalar>) -> Int {
        guard let x = a.last, let y = b.last else { return a.count + b.count }
        let (a1, b1) = (a.dropLast(), b.dropLast())
        var best = min(distance(a1, b) + 1, distance(a, b1) + 1, distance(a1, b1) + (x == y ? 0 : 1))
        if a1.last == y, b1.last == x { best = min(best, distance(a1.dropLast(), b1.dropLast()) + 1) }
        return best
    }
}

extension String {
    fileprivate subscript(offset: Int) -> Character { self[index(startIndex, offsetBy: offset)] }

    fileprivate func randomLetter(_ random: inout SplitMix64) -> Unicode.Scalar {
        Array(unicodeScalars)[Int.random(in: 0..<unicodeScalars.count, using: &random)]
    }
}
