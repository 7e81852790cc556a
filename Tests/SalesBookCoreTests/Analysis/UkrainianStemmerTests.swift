import SalesBookCore
import Testing

@Suite("Ukrainian stems")
struct UkrainianStemmerTests {
    @Test(
        "Forms of one word have one stem",
        arguments: [
            "рука руки руці руку рукою рук руках", "нога нозі ніг ногами", "муха мусі мух", "стіл стола столу столи",
            "ніч ночі ніччю", "осінь осені осінню", "пісок піску піском", "день дня днем днів днями",
            "знання знань знанням",
            "життя життю життям", "продавець продавця продавцеві продавцем продавці",
            "можливість можливості можливостей",
            "клієнт клієнта клієнтові клієнтом клієнти клієнтів", "гарантія гарантії гарантію гарантією гарантій",
            "м'яч м'яча мяч", "ім'я імені іменем імена", "новий нова нове нові нового новому новою новими новіший",
            "найновіший новий", "синій синя синього", "сильніший найсильніший",
            "робити роблю робить роблять робив робила",
            "робитися робиться робилося", "читати читаю читає читав читатиму читатимуть читано",
            "ходити ходжу ходить", "казати кажу каже", "могти можу може",
            "друкувати друкує друкував друковано",
            "результат результати результату", "алгоритм алгоритми алгоритмі", "сторінка сторінок сторінці",
            "книжка книжок книжці",
        ])
    func families(words: String) {
        let stems = Set(words.split(separator: " ").map { UkrainianStemmer.stem([UInt8](String($0))) })
        #expect(stems.count == 1, "\(stems.map(\.text).sorted())")
    }

    @Test(
        "Different words stay apart",
        arguments: [
            ("рука", "ріка"), ("клієнт", "клієнтура"), ("ціна", "цінність"), ("товар", "товариство"), ("мова", "море"),
            ("склад", "складність"), ("гроші", "груша"), ("закон", "законність"), ("повернення", "поверх"),
        ])
    func strangers(one: String, other: String) {
        #expect(UkrainianStemmer.stem([UInt8](one)) != UkrainianStemmer.stem([UInt8](other)))
    }

    /// Every 40th lemma of Debian's hunspell-uk. Snowball Russian on hunspell-ru keeps 0.90 of the pairs together.
    @Test("Of the forms of a lemma, nearly all pairs share a stem; of two lemmas, hardly any")
    func dictionary() throws {
        var together = 0
        var pairs = 0
        var lemmasOfStem: [[UInt8]: Int] = [:]
        let lemmas = try Hunspell("uk_UA").lemmas(every: 40)
        for forms in lemmas {
            var counts: [[UInt8]: Int] = [:]
            for form in Set(forms.map { TextFolding.fold([UInt8]($0)) }) {
                counts[UkrainianStemmer.stem(form), default: 0] += 1
            }
            let total = counts.values.reduce(0, +)
            together += counts.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
            pairs += total * (total - 1) / 2
            if let lemma = forms.first {
                lemmasOfStem[UkrainianStemmer.stem(TextFolding.fold([UInt8](lemma))), default: 0] += 1
            }
        }
        let collisions = lemmasOfStem.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
        let share = Double(together) / Double(pairs)
        let density = Double(collisions) / (Double(lemmas.count) * Double(lemmas.count - 1) / 2)
        #expect(share > 0.95, "\(share)")
        #expect(density < 5e-6, "\(density), \(collisions) pairs")
        print("Ukrainian stems: \(share) of \(pairs) pairs together, \(density) of the pairs of lemmas collide")
    }
}
