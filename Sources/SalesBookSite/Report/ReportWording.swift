import Foundation
import SalesBookCore

/// What a report says, in the language of the edition, with its numbers and days.
struct ReportWording: Sendable {
    let language: Language
    private let wording: Wording

    init(_ language: Language) {
        self.language = language
        wording = Wording(language: language)
    }

    /// Every fixed word, for the templates: `{{w.people}}`, `{{w.how_chain1}}`.
    var all: [String: String] {
        Dictionary(
            ReportWords.table.map { ($0.key.replacingOccurrences(of: ".", with: "_"), $0.value[column]) }
        ) { first, _ in first }
    }

    /// The word with `{0}`, `{1}`… replaced.
    func callAsFunction(_ key: String, _ values: String...) -> String {
        var text = ReportWords.table[key]?[column] ?? key
        for (index, value) in values.enumerated() { text = text.replacingOccurrences(of: "{\(index)}", with: value) }
        return text
    }

    var bookTitle: String { wording["bookTitle"] }

    private var column: Int {
        switch language {
        case .russian: 0
        case .ukrainian: 1
        case .english: 2
        }
    }

    enum Noun: String {
        case person, file, answer, attempt, record, question, page, task, item, sheet, mark
    }

    /// A number with its noun: 1 человек, 2 человека, 5 человек.
    func count(_ number: Int, _ noun: Noun) -> String { "\(integer(number))\u{A0}\(form(number, noun))" }

    func form(_ number: Int, _ noun: Noun) -> String {
        let forms = ReportWords.nouns[noun.rawValue]?[column] ?? []
        switch PluralRule.form(number, language) {
        case .one: return forms.first ?? ""
        case .few: return forms.dropFirst().first ?? ""
        case .many: return forms.last ?? ""
        }
    }

    /// Groups of three digits from five digits on: `12 480`, in English `12,480`.
    func integer(_ number: Int) -> String {
        let digits = String(number.magnitude)
        guard digits.count > 4 else { return Self.minus(number < 0) + digits }
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += language == .english ? "," : "\u{A0}" }
            text.append(digit)
        }
        return Self.minus(number < 0) + text
    }

    /// With a decimal comma where the language has one, and a real minus.
    func decimal(_ number: Double, digits: Int) -> String {
        let rounded = String(format: "%.\(digits)f", number.magnitude)
        let isZero = !rounded.contains { ("1"..."9").contains($0) }
        let text = language == .english ? rounded : rounded.replacingOccurrences(of: ".", with: ",")
        return Self.minus(number < 0 && !isZero) + text
    }

    /// A share of 0…1 as whole per cent: `78 %`, in English `78%`.
    func percent(_ share: Double?) -> String { share.map { decimal($0 * 100, digits: 0) + percentSign } ?? "—" }

    /// A figure that is per cent already, with one digit.
    func percentage(_ number: Double?) -> String { number.map { decimal($0, digits: 1) + percentSign } ?? "—" }

    var percentSign: String { language == .english ? "%" : "\u{A0}%" }

    private static func minus(_ isNegative: Bool) -> String { isNegative ? "\u{2212}" : "" }

    /// In the quotation marks of the language; those inside become the inner ones.
    func quoted(_ text: String) -> String {
        if language == .english {
            return "“" + text.replacingOccurrences(of: "“", with: "‘").replacingOccurrences(of: "”", with: "’") + "”"
        }
        return "«" + text.replacingOccurrences(of: "«", with: "„").replacingOccurrences(of: "»", with: "“") + "»"
    }

    /// `20 декабря 2026`.
    func date(_ iso: String?) -> String {
        iso.flatMap { CivilDate(iso: Array($0.utf8)) }.map(wording.date) ?? "—"
    }

    /// `20.12.2026`, in English `20 Dec 2026`.
    func shortDate(_ iso: String?) -> String {
        guard let date = iso.flatMap({ CivilDate(iso: Array($0.utf8)) }) else { return "—" }
        if language == .english {
            let month = wording.date(date).split(separator: "\u{A0}")[1].prefix(3)
            return "\(date.day)\u{A0}\(month)\u{A0}\(date.year)"
        }
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(date.day)).\(two(date.month)).\(date.year)"
    }

    /// Why a file is not counted, or what is to be known of it.
    func sentence(_ fault: FileFault) -> String {
        switch fault {
        case .unreadable: self("fault.unreadable")
        case .empty: self("fault.empty")
        case .tooLarge: self("fault.tooLarge")
        case .notResults: self("fault.notResults")
        case .newerFormat(let format): self("fault.newerFormat", String(format))
        case .otherBook(let book): self("fault.otherBook", book.isEmpty ? "?" : book)
        case .damaged(let line): self("fault.damaged", String(line))
        case .chainBroken(let line): self("fault.chainBroken", String(line))
        case .recordMissing(let line): self("fault.recordMissing", String(line))
        case .headEdited: self("fault.headEdited")
        case .cutShort(let records): self("fault.cutShort", count(records, .record))
        case .wrongEnd(let line): self("fault.wrongEnd", String(line))
        case .duplicate(let file): self("fault.duplicate", file)
        case .otherName(let name, let file): self("fault.otherName", name, file)
        case .forked(let line, let file): self("fault.forked", String(line), file)
        case .clockMoved(let line): self("fault.clockMoved", String(line))
        case .otherEdition(let edition): self("fault.otherEdition", edition.isEmpty ? "?" : edition)
        case .unknownRecords(let count): self("fault.unknownRecords", self.count(count, .record))
        }
    }
}
