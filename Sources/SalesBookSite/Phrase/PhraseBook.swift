import Deflation
import Foundation
import Playbook
import SalesBookCore

/// Why a phrase cannot be checked.
package struct PhraseBookError: Error {
    package let sentence: String

    package init(sentence: String) { self.sentence = sentence }
}

/// The rules of one edition, ready to be asked: from a built book, or from its Markdown.
package struct PhraseBook: Sendable {
    package let checker: PhraseChecker

    /// Where the compiled rules of an edition stand in the output.
    static func path(_ prefix: String) -> String { prefix + "phrase/rules.js" }

    /// The file that hands the rules to the page.
    static func file(_ rules: [UInt8], of edition: Edition) -> OutputFile {
        let payload = PrintableBytes.encode(Deflate.compress(rules) ?? [])
        return OutputFile(path(edition.prefix), "SalesBook.phrases('\(payload)');\n")
    }

    /// - Parameters:
    ///   - path: the output folder of a build, or a content folder.
    ///   - edition: a language tag; nil takes the first there is.
    package init(_ path: String, edition tag: String?, dictionaries: String) async throws(PhraseBookError) {
        if let rules = try Self.built(path, tag) {
            checker = try Self.open(rules)
            return
        }
        let (book, diagnostics) = await Playbook.load(path)
        guard let book else {
            let first = diagnostics.first.map { ": " + $0.message } ?? ""
            throw PhraseBookError(sentence: "\(path) is no built book and no content that builds\(first)")
        }
        guard let edition = book.editions.first(where: { tag == nil || $0.tag == tag }) else {
            throw PhraseBookError(sentence: "\(path) has no edition \(tag ?? "")")
        }
        let loaded = await Dictionaries.load([edition.language], from: dictionaries)
        guard let rules = PhraseCompiler(book, edition: edition, loaded).compile() else {
            throw PhraseBookError(
                sentence: "no page of \(path) says what to avoid; write “avoid:” at the top of a rule")
        }
        checker = try Self.open(rules)
    }

    private static func built(_ path: String, _ tag: String?) throws(PhraseBookError) -> [UInt8]? {
        let root = URL(fileURLWithPath: path)
        let prefixes = tag.map { ["\($0)/", ""] } ?? ["", "ru/", "uk/", "en/"]
        for prefix in prefixes {
            guard let script = FileManager.default.contents(atPath: root.appending(path: Self.path(prefix)).path) else {
                continue
            }
            let pieces = script.split(separator: 0x27, omittingEmptySubsequences: false)
            guard pieces.count == 3, let packed = PrintableBytes.decode(String(decoding: pieces[1], as: UTF8.self)),
                let rules = Deflate.decompress(packed)
            else { throw PhraseBookError(sentence: "\(Self.path(prefix)) is damaged; build the book again") }
            return rules
        }
        return nil
    }

    private static func open(_ rules: [UInt8]) throws(PhraseBookError) -> PhraseChecker {
        do {
            return PhraseChecker(try PhraseRules(rules))
        } catch {
            switch error {
            case .otherVersion:
                throw PhraseBookError(
                    sentence: "the rules were written by another version of salesbook; build the book again")
            default: throw PhraseBookError(sentence: "the rules are damaged; build the book again")
            }
        }
    }

    package func check(_ reply: String) -> CheckedPhrase { CheckedPhrase(reply, checker) }
}

/// What the rules say of a reply, for the terminal.
package struct CheckedPhrase {
    private let reply: String
    private let checker: PhraseChecker
    private let findings: [PhraseFinding]

    init(_ reply: String, _ checker: PhraseChecker) {
        self.reply = reply
        self.checker = checker
        findings = checker.check(Array(reply.utf8))
    }

    package var isClean: Bool { findings.isEmpty }

    /// One JSON object on one line; `start` and `end` are bytes.
    package var line: String { String(decoding: checker.json(Array(reply.utf8)), as: UTF8.self) }

    /// The reply with marks under the words, then each finding.
    package var text: String {
        guard !findings.isEmpty else { return "\(reply)\n\nNothing catches." }
        var lines = marked
        for (number, finding) in findings.enumerated() {
            let group = checker.rules.groups[finding.group]
            let rule = checker.rules.rules[Int(group.rule)]
            func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
            let kind = group.isAdvice ? "advice" : "error"
            let name = rule.number == 0 ? "" : "rule \(rule.number), "
            lines += ["", "\(number + 1). \(kind): \(name)“\(text(rule.title))”", "   \(text(rule.thesis))"]
            if let replacement = finding.replacement {
                lines.append("   fix: \(replacement.isEmpty ? "take it out" : "“\(text(replacement))”")")
            } else if !group.instead.isEmpty {
                lines.append("   say: \(text(group.instead))")
            }
        }
        return lines.joined(separator: "\n")
    }

    /// Each line of the reply with carets under what was found.
    private var marked: [String] {
        let bytes = Array(reply.utf8)
        var lines: [String] = []
        var start = 0
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            var carets = ""
            var place = start
            for character in String(decoding: line, as: UTF8.self) {
                let isMarked = findings.contains { $0.range.contains(place) }
                carets += isMarked ? "^" : " "
                place += character.utf8.count
            }
            lines.append(String(decoding: line, as: UTF8.self))
            while carets.last == " " { carets.removeLast() }
            if !carets.isEmpty { lines.append(carets) }
            start += line.count + 1
        }
        return lines
    }
}
