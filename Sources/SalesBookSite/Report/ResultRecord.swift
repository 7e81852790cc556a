import Foundation
import SalesBookCore

/// One thing that a person did, as a result file keeps it.
struct ResultRecord: Sendable {
    struct Review: Sendable {
        let question: String
        let version: String
        /// 1 Again … 4 Easy.
        let rating: Int
        /// 0…1.
        let score: Double
        let response: String
        let mode: String
    }

    struct Answer: Sendable {
        let question: String
        let version: String
        let response: String
        /// 0…1.
        let score: Double
        let milliseconds: Int64
    }

    struct Attempt: Sendable {
        let exam: String
        let end: Int64
        /// Share of all points, 0…1.
        let score: Double
        let passed: Bool
        let number: Int
        /// The time limit the person chose, per cent of the exam's; 0 is none.
        let time: Int
        /// How often the person had time added.
        let more: Int
        let answers: [Answer]
    }

    /// A finished check sheet.
    struct Sheet: Sendable {
        struct Mark: Sendable {
            let criterion: String
            /// Nil when it did not come up.
            let value: Int?
            let note: String
        }

        /// The key of its page.
        let sheet: String
        /// Whom it is about, who filled it in, and where; as they were typed, any may be empty.
        let about: String
        let by: String
        let place: String
        /// The day observed, `YYYY-MM-DD` if it is one.
        let day: String
        let low: Int
        let high: Int
        let marks: [Mark]
    }

    enum Body: Sendable {
        case review(Review)
        case attempt(Attempt)
        case mark(page: String, read: Bool)
        case programme(path: String)
        case play(page: String, ending: String)
        case sheet(Sheet)
        /// Takes back a sheet, by the id of its record.
        case withdrawal(of: String)
        /// A record of a later version of the format.
        case unknown
    }

    let id: String
    /// The moment: milliseconds since 1970; of an attempt, its start.
    let at: Int64
    let body: Body
    /// The hash, which stands for the whole text.
    let hash: String

    /// The device that wrote it: the id without its number.
    var device: Substring { id.lastIndex(of: "-").map { id[..<$0] } ?? id[...] }

    /// Its place among the records of its device, from 1.
    var number: Int { id.lastIndex(of: "-").flatMap { Int(id[id.index(after: $0)...]) } ?? 0 }

    /// Whether its moment may lie before that of the record above: an exam whose time ran out is handed in later.
    var isOfExam: Bool {
        switch body {
        case .attempt: true
        case .review(let review): review.mode == "exam"
        default: false
        }
    }

    /// The last moment it tells of: an attempt has an end.
    var lastMoment: Int64 {
        if case .attempt(let attempt) = body { attempt.end } else { at }
    }
}

extension ResultRecord {
    /// Moments outside of 1970…2199 are no moments.
    static let moments: ClosedRange<Int64> = 0...7_258_118_400_000

    /// Reads the JSON of a record; nil when it is no record at all.
    init?(json: Data, hash: String, decoder: JSONDecoder) {
        guard let raw = try? decoder.decode(Raw.self, from: json), Self.moments.contains(raw.at) else { return nil }
        guard let body = raw.body else { return nil }
        id = raw.id
        at = raw.at
        self.body = body
        self.hash = hash
    }

    private struct Raw: Decodable {
        struct Answer: Decodable {
            let q: String
            let v: String?
            let a: String?
            let s: Double
            let ms: Double?
        }

        struct Mark: Decodable {
            let c: String
            let s: Int?
            let note: String?
        }

        let t: String
        let id: String
        let at: Int64
        let q: String?
        let v: String?
        let g: Int?
        let s: Double?
        let a: String?
        let m: String?
        let exam: String?
        let end: Int64?
        let score: Double?
        let pass: Bool?
        let n: Int?
        let time: Int?
        let more: Int?
        let answers: [Answer]?
        let path: ProgrammeOrChoices?
        let play: String?
        let ending: String?
        let page: String?
        let read: Bool?
        let sheet: String?
        let about: String?
        let by: String?
        let day: String?
        let place: String?
        let low: Int?
        let high: Int?
        let marks: [Mark]?
        let of: String?

        var body: Body? {
            switch t {
            case "r":
                guard let q, let s, let g, (1...4).contains(g) else { return nil }
                return .review(
                    Review(
                        question: q, version: v ?? "", rating: g, score: Self.share(s), response: a ?? "",
                        mode: m ?? "practice"))
            case "x":
                guard let exam, let score, let pass, let answers else { return nil }
                let end = end.map { min(max($0, at), ResultRecord.moments.upperBound) }
                return .attempt(
                    Attempt(
                        exam: exam, end: end ?? at, score: Self.share(score), passed: pass, number: n ?? 0,
                        time: min(max(time ?? 100, 0), 10_000), more: min(max(more ?? 0, 0), 1000),
                        answers: answers.map(Self.answer)))
            case "m":
                guard let page, let read else { return nil }
                return .mark(page: page, read: read)
            case "p":
                guard case .programme(let key) = path else { return nil }
                return .programme(path: key)
            case "y":
                guard let play else { return nil }
                return .play(page: play, ending: ending ?? "")
            case "o": return filled.map(Body.sheet)
            case "w":
                guard let of else { return nil }
                return .withdrawal(of: of)
            default: return .unknown
            }
        }

        /// A mark off the scale spoils the sheet.
        private var filled: Sheet? {
            guard let sheet, let low, let high, let marks, low >= 0, low < high, high <= Observation.highest else {
                return nil
            }
            guard marks.allSatisfy({ $0.s.map((low...high).contains) ?? true }) else { return nil }
            func clean(_ text: String?, _ limit: Int = 120) -> String {
                ResultFileReader.clean(text ?? "", limit: limit)
            }
            return Sheet(
                sheet: sheet, about: clean(about), by: clean(by), place: clean(place), day: day ?? "", low: low,
                high: high,
                marks: marks.map { Sheet.Mark(criterion: $0.c, value: $0.s, note: clean($0.note, 300)) })
        }

        private static func answer(_ raw: Answer) -> ResultRecord.Answer {
            let spent = Int64(exactly: (raw.ms ?? 0).rounded()) ?? 0
            return ResultRecord.Answer(
                question: raw.q, version: raw.v ?? "", response: raw.a ?? "", score: share(raw.s), milliseconds: spent)
        }

        /// Millionths to a share.
        private static func share(_ millionths: Double) -> Double { min(max(millionths / 1_000_000, 0), 1) }
    }

    /// `path` is the key of a programme in one kind of record and the list of choices in another.
    private enum ProgrammeOrChoices: Decodable {
        case programme(String)
        case choices

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let key = try? container.decode(String.self) { self = .programme(key) } else { self = .choices }
        }
    }
}
