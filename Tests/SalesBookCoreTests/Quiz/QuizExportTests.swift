import BrowserModule
import RandomInput
import Testing

/// What each call says to right and wrong fields; that the module of the browser says the same is tested by
/// `Tests/Browser/test_quiz_core.py`.
@Suite("Quiz exports")
struct QuizExportTests {
    private static let fault = Int32(-2_000_000_030)

    @Test("Each call answers")
    func answers() {
        #expect(QuizCall.shuffle([UInt8]("1\n6")).bytes.text == "[2,1,4,3,5,0]")
        #expect(QuizCall.shuffle([UInt8]("\n0")).bytes.text == "[]")
        #expect(QuizCall.draw([UInt8]("5\n\n1:4\n\n1:4,9")).bytes.count == 5)
        #expect(QuizCall.draw([UInt8]("5\n")).bytes.text == "[]")
        #expect(
            QuizCall.schedule([UInt8]("900000\n0\n3,1000000000000")).bytes.text
                == #"{"s":2306500,"d":2118104,"due":1000172800000,"interval":2,"reps":1,"lapses":0,"last":1000000000000}"#
        )
        #expect(
            QuizCall.schedule([UInt8]("900000\n0")).bytes.text
                == #"{"s":0,"d":0,"due":0,"interval":0,"reps":0,"lapses":0,"last":0}"#)
        #expect(QuizCall.retrievability([UInt8]("1000000\n0\n1000\n\n")).bytes.text == "[1000000,900000]")
        #expect(QuizCall.forecast([UInt8]("0\n2\n-7\n86400000\n172800000")).bytes.text == "[1,1]")
        #expect(QuizCall.digest([UInt8]("abc")).bytes.text.hasPrefix("ba7816bf"))
        #expect(QuizCall.verify([]).bytes.text == #"{"records":0,"faults":[[1,5]]}"#)
        #expect(quizRating(1_000_000, 10, 100) == 4)
    }

    @Test(
        "A bad field is told",
        arguments: [
            "", "1", "1\n", "1\n-1", "1\n10001", "1\nx", "1\n1 ", "1\n1:1", "1\n\n1", "1\n\n1:a", "1\n\n1:1:1", "0\n0",
            "1000000\n0", "900000\n0\n5,0", "900000\n0\n3", "900000\n0\n3,-1", "900000\n0\n3,1,1",
        ])
    func badFields(text: String) {
        let calls: [([UInt8]) -> Reply] = [QuizCall.shuffle, QuizCall.draw, QuizCall.schedule]
        let values = calls.map { $0([UInt8](text)).value }
        // What one call takes, another does not; none takes all of these.
        #expect(values.contains(Self.fault - 6))
        for value in values where value < 0 { #expect(value == Self.fault - 6) }
    }

    @Test("Bytes of any kind trap nothing")
    func anything() {
        var random = SplitMix64(seed: 4)
        let calls: [([UInt8]) -> Reply] = [
            QuizCall.grade, QuizCall.shuffle, QuizCall.draw, QuizCall.schedule, QuizCall.retrievability,
            QuizCall.forecast, QuizCall.observe, QuizCall.digest, QuizCall.verify,
        ]
        let signs = [UInt8]("0123456789,:-\n\n")
        for _ in 0..<5000 {
            let bytes = random.bytes(upTo: 60)
            let fields = bytes.map { signs[Int($0) % signs.count] }
            for call in calls {
                for reply in [call(bytes), call(fields)] {
                    #expect(reply.value == Int32(reply.bytes.count) || reply.value <= Fault.badArgument.rawValue)
                }
            }
        }
    }
}
