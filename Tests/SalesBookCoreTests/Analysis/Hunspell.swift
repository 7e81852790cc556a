import Foundation

/// A hunspell dictionary of Debian as lists of forms, one list a lemma. Only suffixes are put on.
///
/// Source: hunspell(5). Enough for tests: no continuation classes, no compounds.
struct Hunspell {
    struct Missing: Error, CustomStringConvertible {
        let description: String
    }

    private struct Suffix {
        let strip: [UInt32]
        let add: [UInt32]
        /// From the last letter of the word to the first.
        let condition: [(letters: Set<UInt32>, negated: Bool)]
    }

    private var suffixes: [UInt32: [Suffix]] = [:]
    private let lines: [Substring]

    /// Reads `/usr/share/hunspell/NAME.aff` and `.dic`; throws when they are not installed.
    init(_ name: String) throws {
        let folder = "/usr/share/hunspell/"
        guard let rules = FileManager.default.contents(atPath: folder + name + ".aff"),
            let words = FileManager.default.contents(atPath: folder + name + ".dic")
        else { throw Missing(description: "\(folder)\(name) is missing: .ci/packages.sh test installs it") }
        lines = String(decoding: words, as: UTF8.self).split(separator: "\n").dropFirst().map { $0 }
        for line in String(decoding: rules, as: UTF8.self).split(separator: "\n") where line.hasPrefix("SFX") {
            let fields = line.split { $0 == " " || $0 == "\t" }
            guard fields.count >= 4, fields.count > 4 || Int(fields[3]) == nil else { continue }
            guard let flag = fields[1].unicodeScalars.first?.value else { continue }
            let add = fields[3].split(separator: "/", omittingEmptySubsequences: false)[0]
            suffixes[flag, default: []].append(
                Suffix(
                    strip: Self.scalars(fields[2]), add: Self.scalars(add),
                    condition: Self.condition(fields.count > 4 ? fields[4] : ".")))
        }
    }

    /// The words as the dictionary lists them, without their forms.
    var headwords: [String] {
        lines.map { String($0.prefix { $0 != "/" && $0 != " " && $0 != "\t" }) }
    }

    /// The forms of every n-th lemma, the lemma first.
    func lemmas(every step: Int) -> [[String]] {
        stride(from: 0, to: lines.count, by: step).map { forms(lines[$0]) }
    }

    private func forms(_ line: Substring) -> [String] {
        let entry = line.prefix { $0 != " " && $0 != "\t" }.split(separator: "/")
        guard let word = entry.first else { return [] }
        let base = Self.scalars(word, zeroIsEmpty: false)
        var forms = [String(word)]
        for flag in entry.dropFirst().joined().unicodeScalars {
            for suffix in suffixes[flag.value] ?? [] where applies(suffix, to: base) {
                var view = String.UnicodeScalarView()
                for value in base.dropLast(suffix.strip.count) + suffix.add {
                    if let scalar = Unicode.Scalar(value) { view.append(scalar) }
                }
                forms.append(String(view))
            }
        }
        return forms
    }

    private func applies(_ suffix: Suffix, to base: [UInt32]) -> Bool {
        guard base.count >= suffix.condition.count, base.suffix(suffix.strip.count) == suffix.strip[...] else {
            return false
        }
        return zip(suffix.condition, base.reversed()).allSatisfy {
            $0.letters.isEmpty || $0.letters.contains($1) != $0.negated
        }
    }

    private static func scalars(_ text: Substring, zeroIsEmpty: Bool = true) -> [UInt32] {
        zeroIsEmpty && text == "0" ? [] : text.unicodeScalars.map(\.value)
    }

    /// `[^аб]в.` as sets; an empty set is any letter.
    private static func condition(_ text: Substring) -> [(letters: Set<UInt32>, negated: Bool)] {
        var result: [(letters: Set<UInt32>, negated: Bool)] = []
        var isInside = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "[":
                isInside = true
                result.append(([], false))
            case "]": isInside = false
            case "^" where isInside: result[result.count - 1].negated = true
            case _ where isInside: result[result.count - 1].letters.insert(scalar.value)
            case ".": result.append(([], false))
            default: result.append(([scalar.value], false))
            }
        }
        return result.reversed()
    }
}
