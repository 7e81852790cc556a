import BrowserModule
import RandomInput
import Testing

/// The exported functions as a page calls them. Serialized: they share the answer of the last call.
@Suite("Exports of the browser engine", .serialized)
struct ExportTests {
    private typealias Function = (UnsafePointer<UInt8>?, Int32) -> Int32

    /// Every function that takes a text.
    private var functions: [(name: String, call: Function)] {
        [
            ("fold", { fold($0, $1) }), ("anchor", { anchor($0, $1) }), ("file_name", { fileName($0, $1) }),
            ("civil_day", { civilDay($0, $1) }), ("review_state", { reviewState($0, $1, 20_778) }),
            ("quiz_grade", { quizGrade($0, $1) }), ("quiz_shuffle", { quizShuffle($0, $1) }),
            ("quiz_draw", { quizDraw($0, $1) }), ("quiz_schedule", { quizSchedule($0, $1) }),
            ("quiz_retrievability", { quizRetrievability($0, $1) }), ("quiz_forecast", { quizForecast($0, $1) }),
            ("quiz_observe", { quizObserve($0, $1) }), ("quiz_digest", { quizDigest($0, $1) }),
            ("quiz_verify", { quizVerify($0, $1) }),
        ]
    }

    private func ask(_ call: Function, _ bytes: [UInt8]) throws -> (value: Int32, answer: [UInt8]) {
        let length = Int32(bytes.count)
        let buffer = allocate(length)
        defer { freeBuffer(buffer) }
        if let buffer {
            bytes.withUnsafeBufferPointer { source in
                if let start = source.baseAddress { buffer.initialize(from: start, count: source.count) }
            }
        }
        let value = call(buffer, length)
        let answer = resultPointer().map { Array(UnsafeBufferPointer(start: $0, count: Int(resultLength()))) }
        return (value, answer ?? [])
    }

    private func ask(_ call: Function, _ text: String) throws -> (value: Int32, answer: String) {
        let (value, answer) = try ask(call, Array(text.utf8))
        return (value, String(decoding: answer, as: UTF8.self))
    }

    @Test("Each function answers")
    func answers() throws {
        #expect(engineVersion() == 1)
        #expect(try ask(fold, "  Ёлка ") == (8, "елка"))
        #expect(try ask(fold, "") == (0, ""))
        #expect(try ask(anchor, "Правило 5") == (16, "правило-5"))
        #expect(try ask(fileName, "Ґанок і їжа") == (13, "ganok-i-yizha"))
        #expect(try ask(civilDay, "1969-12-31") == (-1, ""))
        #expect(try ask(civilDay, "0001-01-01") == (-719_162, ""))
        #expect(try ask(civilDay, "today") == (Fault.notADate.rawValue, ""))
        let review: Function = { reviewState($0, $1, 20_778) }
        #expect(try ask(review, "2026-01-31\n1 month") == (1, "2026-02-28"))
        #expect(try ask(review, "2026-11-20\n6 місяців") == (0, "2027-05-20"))
        #expect(try ask(review, "2026-11-20\nsometimes") == (Fault.notAnInterval.rawValue, ""))
        #expect(try ask(review, "yesterday\n6 months") == (Fault.notADate.rawValue, ""))
        #expect(try ask(review, "") == (Fault.notAnInterval.rawValue, ""))
        #expect(standardOfTheDay(20_778, 0) == -1)
        #expect((0..<15).contains(standardOfTheDay(20_778, 15)))
    }

    @Test("Bad pointers and lengths are told, not followed")
    func badArguments() {
        var byte: UInt8 = 0x61
        for (name, call) in functions {
            for length in [Int32.min, -1, 1 << 26 + 1, .max] {
                #expect(call(&byte, length) == Fault.badArgument.rawValue, "\(name)")
            }
            #expect(call(nil, 1) == Fault.badArgument.rawValue, "\(name)")
            #expect(resultPointer() == nil && resultLength() == 0)
        }
        for length in [Int32.min, -1, 0, 1 << 26 + 1, .max] { #expect(allocate(length) == nil) }
        freeBuffer(nil)
    }

    @Test("No bytes make a function trap", arguments: 0..<500 as Range<UInt64>)
    func anyBytes(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for bytes in [
            random.bytes(upTo: 300), random.text(upTo: 100), Array("2026-01-01\n".utf8) + random.bytes(upTo: 12),
        ] {
            for (name, call) in functions {
                let (value, answer) = try ask(call, bytes)
                let isFault = value <= Fault.badArgument.rawValue
                #expect(isFault ? answer.isEmpty : value >= -719_162, "\(name)")
                if ["fold", "anchor", "file_name"].contains(name) { #expect(value == Int32(answer.count)) }
            }
        }
    }
}
