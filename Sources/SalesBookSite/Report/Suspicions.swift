import Foundation

/// Which questions a trainer should read again, and why.
///
/// | sign | means |
/// | --- | --- |
/// | discrimination below 0 | the strong do worse than the weak: the key may be wrong |
/// | discrimination below 10 % | the question does not tell them apart |
/// | a wrong option that the strong choose more often than the weak | it may be right too |
/// | facility below 20 % | too hard, or nobody was taught it |
/// | facility above 97 % | it tests nothing |
///
/// Source: Moodle, "Quiz statistics calculations", the guidance on facility and discrimination.
struct Suspicions {
    let wording: ReportWording

    /// The strong must choose a wrong option this many times more often than the weak: fewer is chance.
    private static let excess = 2
    private static let fewestStrong = 3

    /// - Parameters:
    ///   - items: the question in each exam.
    ///   - facility: of the first answers, for a question of no exam.
    /// - Returns: gravest first.
    func all(_ items: [ReportData.Item], facility: Double?, people: Int, options: [ReportData.Option])
        -> [ReportData.Suspicion]
    {
        var found: [ReportData.Suspicion] = []
        if let lowest = items.compactMap(\.discrimination).min() {
            let figure = wording.percentage(lowest)
            if lowest < 0 { found.append(suspicion("negative", figure)) }
            if lowest >= 0, lowest < 10 { found.append(suspicion("flat", figure)) }
        }
        if people >= ReportData.fewest {
            for option in options where !option.isRight && option.strong >= Self.fewestStrong {
                guard option.strong >= option.weak + Self.excess else { continue }
                found.append(
                    suspicion(
                        "distractor", wording.quoted(option.text), wording.integer(option.strong),
                        wording.integer(option.weak)))
            }
        }
        let examined = items.compactMap(\.facility).map { $0 / 100 }
        let facilities = examined.isEmpty && people >= ReportData.fewest ? [facility].compactMap { $0 } : examined
        if let lowest = facilities.min(), lowest < 0.2 { found.append(suspicion("hard", wording.percent(lowest))) }
        if let highest = facilities.max(), highest > 0.97 { found.append(suspicion("easy", wording.percent(highest))) }
        return found
    }

    /// What to read first: the gravest sign decides.
    static func gravity(_ suspicions: [ReportData.Suspicion]) -> Int {
        let order = ["negative", "distractor", "hard", "flat", "easy"]
        return suspicions.compactMap { order.firstIndex(of: $0.id) }.min() ?? order.count
    }

    private func suspicion(_ id: String, _ values: String...) -> ReportData.Suspicion {
        var sentence = wording("why." + id)
        for (index, value) in values.enumerated() {
            sentence = sentence.replacingOccurrences(of: "{\(index)}", with: value)
        }
        return ReportData.Suspicion(id: id, sentence: sentence)
    }
}
