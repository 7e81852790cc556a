import Deflation
import Foundation
import RandomInput
import SalesBookCore

@testable import SalesBookSite

/// Colleagues who never were: a month of training, the files they would hand in, and what is true of them.
///
/// People differ in ability, questions in difficulty, and what is not repeated is forgotten. Some questions are bad on
/// purpose: 0 misleads those who know, 1 is too easy, 2 too hard; of question 4 nobody chooses the last option.
struct Colleagues {
    struct Attempt {
        let exam: String
        let score: Double
        let passed: Bool
        /// Question to share of its points.
        let answers: [(question: Int, score: Double, choice: Int)]
    }

    /// One person, as remembered, not as written down.
    struct Person {
        let name: String
        var file = Data()
        var read: Set<String> = []
        var attempts: [Attempt] = []
        /// Question to every score, in the order of time, and the first choice.
        var scores: [Int: [Double]] = [:]
        var firstChoice: [Int: Int] = [:]
        var records = 0
    }

    static let sections = 3
    static let pagesInSection = 4
    static let questionsOnPage = 3
    static let questions = sections * pagesInSection * questionsOnPage
    static let pass = 70.0
    static let start: Int64 = 1_795_132_800_000
    static let day: Int64 = 86_400_000

    private(set) var people: [Person] = []
    private var random: SplitMix64
    private let difficulty: [Double]

    init(count: Int, seed: UInt64) {
        random = SplitMix64(seed: seed)
        var random = SplitMix64(seed: seed &+ 1)
        difficulty = (0..<Self.questions).map { _ in Double.random(in: -1.5...1, using: &random) }
        for number in 0..<count { people.append(person(number)) }
    }

    // MARK: The book

    static func section(of question: Int) -> Int { question / (pagesInSection * questionsOnPage) }
    static func page(of question: Int) -> Int { question / questionsOnPage }
    static func points(_ question: Int) -> Double { question % 5 == 0 ? 2 : 1 }
    static func right(_ question: Int) -> Int { question % 4 }
    static func key(_ page: Int) -> String { "s\(page / pagesInSection)/p\(page)" }
    /// Ten of the first two sections, five of the third.
    static let pools = [(10, Array(0..<24)), (5, Array(24..<36))]

    static func book(language: String = "ru") throws -> ReportBook {
        let salt = "00112233"
        let pages: [[String: Any]] = (0..<sections * pagesInSection).map {
            [
                "key": key($0), "path": "\(language)/\(key($0)).html", "title": "Страница \($0)", "kind": "rule",
                "section": $0 / pagesInSection,
            ]
        }
        let quiz: [String: Any] = [
            "key": "quiz/1", "path": "\(language)/quiz/1.html", "title": "Экзамен", "kind": "quiz",
        ]
        let list: [[String: Any]] = (0..<questions).map { number in
            let answer = SealedQuestion(.single((0..<4).map { .init(isRight: $0 == right(number)) }))
            let sealed = answer.sealed(salt: Array(salt.utf8), id: Array("q\(number)".utf8))
            return [
                "id": "q\(number)", "v": "v1", "type": "single", "page": page(of: number), "anchor": "a\(number)",
                "points": points(number), "prompt": "<p>Вопрос <b>\(number)</b> &amp; ответ?</p>",
                "options": (0..<4).map { "<p>Вариант \($0)</p>" }, "sealed": String(decoding: sealed, as: UTF8.self),
                "source": "ru/\(key(page(of: number))).md:\(10 + number)",
            ]
        }
        let bank: [String: Any] = [
            "format": 1, "book": "kniga", "edition": language, "version": "cafe0001", "title": "Книга", "salt": salt,
            "pages": pages + [quiz],
            "sections": (0..<sections).map { ["key": "s\($0)", "path": "s\($0).html", "title": "Раздел \($0)"] },
            "questions": list,
            "exams": [
                [
                    "key": "quiz/1", "title": "Экзамен", "path": "\(language)/quiz/1.html", "pass": pass, "minutes": 15,
                    "pools": pools.map { ["title": "", "count": $0.0, "questions": $0.1] },
                ]
            ],
        ]
        let json = try JSONSerialization.data(withJSONObject: bank)
        let packed = PrintableBytes.encode(Deflate.compress(Array(json)) ?? [])
        return try ReportBook(script: "SalesBook.words({\"a\":\"b\"});\nSalesBook.bank('\(packed)');\n", css: nil)
    }

    // MARK: A person's month

    private mutating func person(_ number: Int) -> Person {
        var person = Person(name: "Коллега \(number)")
        var log = ChainedLog(device: "dev\(number)")
        let ability = Double.random(in: -2...2, using: &random)
        var last: [Int: Int64] = [:]
        for day in 0..<30 {
            let now = Self.start + Int64(day) * Self.day
            if Bool.random(using: &random) { practise(&person, &log, ability, &last, now) }
            if day == 14 || day == 15 && person.attempts.first?.passed == false {
                sit(&person, &log, ability, &last, now + Self.day / 2)
            }
        }
        person.file = Data(log.file(name: person.name, exported: Self.start + 30 * Self.day).utf8)
        person.records = log.count
        return person
    }

    private mutating func practise(
        _ person: inout Person, _ log: inout ChainedLog, _ ability: Double, _ last: inout [Int: Int64], _ now: Int64
    ) {
        let page = Self.key(Int.random(in: 0..<Self.sections * Self.pagesInSection, using: &random))
        let isRead = Int.random(in: 0..<10, using: &random) > 0
        log.append(["t": "m", "page": page, "at": now, "read": isRead])
        if isRead { person.read.insert(page) } else { person.read.remove(page) }
        for _ in 0..<6 {
            let question = Int.random(in: 0..<Self.questions, using: &random)
            let choice = answer(question, ability, &last, now)
            let score = choice == Self.right(question) ? 1.0 : 0
            remember(&person, question, score, choice)
            log.append(review(question, score, choice, now, "practice"))
        }
    }

    private mutating func sit(
        _ person: inout Person, _ log: inout ChainedLog, _ ability: Double, _ last: inout [Int: Int64], _ now: Int64
    ) {
        let drawn = Self.pools.flatMap { $0.1.shuffled(using: &random).prefix($0.0) }.shuffled(using: &random)
        var answers: [(question: Int, score: Double, choice: Int)] = []
        for question in drawn {
            let choice = answer(question, ability, &last, now)
            answers.append((question, choice == Self.right(question) ? 1 : 0, choice))
        }
        let end = now + 600_000
        var sum = 0.0
        var all = 0.0
        for answer in answers {
            sum += answer.score * Self.points(answer.question)
            all += Self.points(answer.question)
            remember(&person, answer.question, answer.score, answer.choice)
            log.append(review(answer.question, answer.score, answer.choice, end, "exam"))
        }
        let score = (sum / all * 1_000_000).rounded(.down) / 1_000_000
        let passed = score * 100 >= Self.pass
        person.attempts.append(Attempt(exam: "quiz/1", score: score, passed: passed, answers: answers))
        log.append([
            "t": "x", "exam": "quiz/1", "at": now, "end": end, "score": Int((score * 1_000_000).rounded()),
            "pass": passed,
            "n": person.attempts.count, "seed": "1", "version": "cafe0001",
            "answers": answers.map {
                ["q": "q\($0.question)", "v": "v1", "a": "\($0.choice)", "s": $0.score * 1_000_000, "ms": 9000]
            },
        ])
    }

    private func remember(_ person: inout Person, _ question: Int, _ score: Double, _ choice: Int) {
        person.scores[question, default: []].append(score)
        person.firstChoice[question] = person.firstChoice[question] ?? choice
    }

    private func review(_ question: Int, _ score: Double, _ choice: Int, _ at: Int64, _ mode: String) -> [String: Any] {
        [
            "t": "r", "q": "q\(question)", "v": "v1", "at": at, "g": score == 1 ? 3 : 1, "s": score * 1_000_000,
            "ms": 9000,
            "a": "\(choice)", "m": mode,
        ]
    }

    /// What the person chooses: who answered lately does better.
    private mutating func answer(_ question: Int, _ ability: Double, _ last: inout [Int: Int64], _ now: Int64) -> Int {
        let kept = last[question].map { exp(-Double(now - $0) / Double(Self.day) / 5) } ?? 0
        last[question] = now
        let strength: Double
        switch question {
        case 0: strength = -2.5 * ability
        case 1: strength = 9
        case 2: strength = -4
        default: strength = 1.6 * ability - difficulty[question] + kept
        }
        let isRight = Double.random(in: 0..<1, using: &random) < 1 / (1 + exp(-strength))
        if isRight { return Self.right(question) }
        let wrong = (0..<4).filter { $0 != Self.right(question) && !(question == 4 && $0 == 3) }
        return wrong[Int.random(in: wrong.indices, using: &random)]
    }
}

/// The records of one device, written as the book writes them.
struct ChainedLog {
    let device: String
    private(set) var lines: [String] = []
    private var head = String(repeating: "0", count: 64)

    var count: Int { lines.count }

    init(device: String) { self.device = device }

    mutating func append(_ fields: [String: Any]) {
        var record = fields
        record["id"] = "\(device)-\(lines.count + 1)"
        record["prev"] = head
        let json = try? JSONSerialization.data(withJSONObject: record, options: [.sortedKeys, .withoutEscapingSlashes])
        let text = String(decoding: json ?? Data(), as: UTF8.self)
        head = Self.digest("\(head)\n\(text)")
        lines.append("\(head) \(text)")
    }

    func file(name: String, exported: Int64, book: String = "kniga", edition: String = "ru") -> String {
        let first =
            #"{"salesbook":"results","format":1,"book":"\#(book)","edition":"\#(edition)","version":"cafe0001","name":"\#(name)","exported":\#(exported),"device":"\#(device)"}"#
        let text = ([first] + lines).joined(separator: "\n") + "\n"
        let heads = lines.isEmpty ? "" : "\"\(device)\":\"\(head)\""
        return text + #"{"end":\#(lines.count),"digest":"\#(Self.digest(text))","heads":{\#(heads)}}"# + "\n"
    }

    static func digest(_ text: String) -> String {
        String(decoding: SHA256.hexadecimal(Array(text.utf8)), as: UTF8.self)
    }
}
