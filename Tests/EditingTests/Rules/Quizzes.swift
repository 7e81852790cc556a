/// A quiz of single choices, each given as its options with the right one marked by a star.
func quiz(_ questions: [[String]], marked: Int? = nil) -> String {
    let themes = [
        "Посылка застряла", "Счёт за шестым столом", "Зимние сапоги", "Порванная коробка", "Стрижка ребёнка",
        "Ночное сообщение", "Такси под дождём", "Холодный суп",
    ]
    return "---\nkind: quiz\n---\n\n"
        + questions.enumerated().map { number, options in
            let lines = options.map { $0.hasPrefix("*") ? "- [x] \($0.dropFirst())\n" : "- [ ] \($0)\n" }
            return "\(number == marked ? "⟦" : "")## \(themes[number % themes.count])\n\n\(lines.joined())"
        }.joined(separator: "\n")
}
