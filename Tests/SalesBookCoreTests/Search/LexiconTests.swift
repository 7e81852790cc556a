import RandomInput
import SalesBookCore
import Testing

@Suite("Lexicon")
struct LexiconTests {
    private static func randomTerms(_ random: inout SplitMix64, count: Int) -> [(
        forms: [Lexicon.Word], isGuessed: Bool
    )] {
        let letters: [UInt16] = Array(0x430...0x437)
        return (0..<count).map { _ in
            let stem = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                letters.randomElement(using: &random) ?? 0x430
            }
            let forms = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                stem
                    + (0..<Int.random(in: 0...3, using: &random)).map { _ in
                        letters.randomElement(using: &random) ?? 0x430
                    }
            }
            return (Array(Set(forms)), Bool.random(using: &random))
        }
    }

    @Test("Every form leads to its terms and to no other; the format loses nothing", arguments: 1...8)
    func lookUp(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let terms = Self.randomTerms(&random, count: 200)
        let (built, numbers) = Lexicon.build(terms)
        var encoder = RangeEncoder(modelBits: 18)
        built.write(to: &encoder)
        var decoder = RangeDecoder(encoder.bytes, modelBits: 18)
        let lexicon = try Lexicon(&decoder)
        try decoder.check()
        var expected: [Lexicon.Word: Set<UInt32>] = [:]
        for (term, number) in zip(terms, numbers) {
            for form in term.forms { expected[form, default: []].insert(number) }
        }
        for (form, wanted) in expected { #expect(Set(lexicon.terms(of: form)) == wanted) }
        for _ in 0..<300 {
            let word = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                UInt16.random(in: 0x430...0x438, using: &random)
            }
            #expect(Set(lexicon.terms(of: word)) == expected[word, default: []])
            let prefixed = Set(expected.filter { $0.key.starts(with: word) }.flatMap(\.value))
            #expect(Set(lexicon.terms(withPrefix: word, limit: .max)) == prefixed)
        }
    }

    @Test("Fuzzy look-up finds what brute force finds", arguments: 1...6)
    func fuzzy(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let (lexicon, _) = Lexicon.build(Self.randomTerms(&random, count: 120))
        var forms: Set<Lexicon.Word> = []
        lexicon.forEachForm { form, _ in forms.insert(form) }
        for limit in 1...2 {
            for _ in 0..<40 {
                let query = (0..<Int.random(in: 3...8, using: &random)).map { _ in
                    UInt16.random(in: 0x430...0x438, using: &random)
                }
                var lookup = FuzzyLookup(query, limit: limit, matches: .max)
                let found = Set(lookup.find(in: lexicon).map(\.form))
                let wanted = forms.filter { Self.distance($0, query) <= limit }
                #expect(found == wanted)
            }
        }
    }

    /// Optimal string alignment, by its definition.
    private static func distance(_ a: Lexicon.Word, _ b: Lexicon.Word) -> Int {
        var table = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in 0...a.count { table[i][0] = i }
        for j in 0...b.count { table[0][j] = j }
        for i in 1..<(a.count + 1) {
            for j in 1..<(b.count + 1) {
                let cost = a[i - 1] == b[j - 1] ? 0 : 1
                table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + cost)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
                }
            }
        }
        return table[a.count][b.count]
    }

    @Test(
        "A keyboard in the wrong layout",
        arguments: [
            ("ghfdbkf", Language.russian, "правила"), ("руддщ", .english, "hello"),
            ("gjlfheyjr", .ukrainian, "подарунок"),
            ("[fvkj", .russian, "хамло"), ("", .russian, ""),
        ] as [(String, Language, String)])
    func layout(typed: String, language: Language, meant: String) {
        #expect(KeyboardLayout.swap([UInt8](typed), to: language).text == meant)
    }
}

extension Lexicon {
    /// A lexicon of terms with these forms, each of which is told twice.
    static func build(_ terms: [(forms: [Word], isGuessed: Bool)]) -> (lexicon: Lexicon, numbers: [UInt32]) {
        build(isGuessed: terms.map(\.isGuessed)) { term, pool in
            for form in terms[term].forms + terms[term].forms.reversed() { pool.append(ResultJSON.utf8(form)) }
        }
    }
}
