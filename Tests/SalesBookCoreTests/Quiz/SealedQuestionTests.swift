import RandomInput
import SalesBookCore
import Testing

@Suite("Sealed answers")
struct SealedQuestionTests {
    /// A question of any type with up to six options.
    static func question(_ random: inout SplitMix64) -> SealedQuestion {
        let count = Int.random(in: 0...6, using: &random)
        func text(_ random: inout SplitMix64) -> [UInt8] { random.text(upTo: 12) }
        let options = (0..<count).map { _ in
            SealedQuestion.Option(isRight: Bool.random(using: &random), feedback: text(&random))
        }
        let gaps = (0..<count).map { _ in
            (0...Int.random(in: 0...2, using: &random)).map { _ in
                SealedQuestion.Accepted(
                    (0...Int.random(in: 0...2, using: &random)).map { _ in text(&random) },
                    anyForm: Bool.random(using: &random), isExact: Bool.random(using: &random))
            }
        }
        let answers: [SealedQuestion.Answer] = [
            .single(options), .multiple(options), .order(Array(0..<count).shuffled(using: &random)),
            .match((0..<count).map { _ in Int.random(in: 0...9, using: &random) }), .blank(gaps),
        ]
        let answer = answers[Int.random(in: 0..<answers.count, using: &random)]
        return SealedQuestion(answer, explanation: text(&random))
    }

    @Test("What is sealed comes back; another id, another salt or a missing byte is told")
    func roundTrip() throws {
        var random = SplitMix64(seed: 1)
        for _ in 0..<500 {
            let question = Self.question(&random)
            let (salt, id) = ([UInt8]("9f0a"), [UInt8]("rules/04#1"))
            let sealed = question.sealed(salt: salt, id: id)
            #expect(try SealedQuestion(sealed: sealed, salt: salt, id: id) == question)
            #expect(try SealedQuestion(decoding: question.encoded) == question)
            let other = try? SealedQuestion(sealed: sealed, salt: salt, id: [UInt8]("rules/04#2"))
            #expect(other != question)
        }
    }

    @Test("Every beginning of the bytes is a fault, and so is what follows the end")
    func truncations() {
        var random = SplitMix64(seed: 2)
        for _ in 0..<200 {
            let bytes = Self.question(&random).encoded
            for length in 0..<bytes.count {
                #expect(throws: QuizFault.self) { try SealedQuestion(decoding: Array(bytes[..<length])) }
            }
            #expect(throws: QuizFault.corrupt) { try SealedQuestion(decoding: bytes + [0]) }
        }
    }

    @Test("Damaged bytes are read, or a fault: and what is read is graded")
    func corruption() {
        var random = SplitMix64(seed: 3)
        for _ in 0..<20_000 {
            var bytes = Self.question(&random).encoded
            for _ in 0...2 {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
            }
            guard let question = try? SealedQuestion(decoding: bytes) else { continue }
            #expect((try? SealedQuestion(decoding: question.encoded)) == question)
            for response in ["", "0", "1,0", "-,-", "а\u{1F}б"] {
                guard let grading = try? Grading.grade(question, [UInt8](response)) else { continue }
                #expect((0...1_000_000).contains(grading.score))
            }
        }
    }

    @Test(
        "Each kind of damage has its name",
        arguments: [
            ([2, 0, 0, 0], QuizFault.otherFormat), ([1, 5, 0, 0], .otherFormat), ([], .truncated),
            ([1, 0, 1, 2, 0, 0], .corrupt), ([1, 2, 2, 0, 0, 0], .corrupt), ([1, 2, 2, 0, 2, 0], .corrupt),
            ([1, 3, 1, 0xC0, 0x84, 0x3D, 0], .corrupt), ([1, 4, 1, 1, 4, 1, 0, 0], .corrupt),
            ([1, 4, 1, 1, 0, 0, 0], .corrupt), ([1, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F], .truncated),
            ([1, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0x1F], .corrupt),
        ] as [([UInt8], QuizFault)])
    func names(bytes: [UInt8], fault: QuizFault) {
        #expect(throws: fault) { try SealedQuestion(decoding: bytes) }
    }

    @Test("The seal is its own opposite, and tells nothing that repeats")
    func seal() {
        let bytes = [UInt8](repeating: 0x41, count: 1000)
        let masked = Seal.mask(bytes, salt: [1], id: [2])
        #expect(Seal.unmask(masked, salt: [1], id: [2]) == bytes)
        #expect(Set(stride(from: 0, to: 992, by: 32).map { Array(masked[$0..<$0 + 32]) }).count == 31)
        #expect(Array(masked[..<32]) == SHA256.digest([1, 0x0A, 2, 0x0A, 0x30]).map { $0 ^ 0x41 })
        #expect(Array(masked[320..<352]) == SHA256.digest([1, 0x0A, 2, 0x0A, 0x31, 0x30]).map { $0 ^ 0x41 })
        #expect(Seal.mask([], salt: [], id: []) == [])
    }

    @Test(
        "Base64, as RFC 4648 has it in section 10",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"), ("\u{FF}\u{3FF}", "w7/Pvw=="),
        ])
    func base64(bytes: String, text: String) {
        #expect(Base64.encode([UInt8](bytes)).text == text)
        #expect(Base64.decode([UInt8](text)) == [UInt8](bytes))
    }

    @Test(
        "What is no Base64, or not in its one form",
        arguments: ["Z", "Zg", "Zg=", "Zh==", "Zm9=", "Zm 9", "====", "Z===", "=Zg=", "Zg==Zg==", "Zm9v\n", "Жг=="])
    func notBase64(text: String) {
        #expect(Base64.decode([UInt8](text)) == nil)
        #expect(throws: QuizFault.notBase64) { try SealedQuestion(sealed: [UInt8](text), salt: [], id: []) }
    }
}
