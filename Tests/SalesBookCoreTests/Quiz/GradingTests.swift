import RandomInput
import SalesBookCore
import Testing

@Suite("Grading")
struct GradingTests {
    private func options(_ rights: [Bool]) -> [SealedQuestion.Option] {
        rights.map { SealedQuestion.Option(isRight: $0) }
    }

    private func grade(_ answer: SealedQuestion.Answer, _ response: String) throws -> Grading {
        try Grading.grade(SealedQuestion(answer), [UInt8](response))
    }

    @Test(
        "A single choice is right or not",
        arguments: [("1", 1_000_000), ("0", 0), ("", 0), ("0,1", 0), ("1,0", 0)])
    func single(response: String, score: Int) throws {
        let grading = try grade(.single(options([false, true, false])), response)
        #expect(grading.score == score)
        #expect(grading.right == [1])
    }

    /// Three right, two wrong: a/3 − b/2.
    @Test(
        "Multiple choices by Morgan's rule",
        arguments: [
            ("", 0), ("0", 333_333), ("0,1", 666_667), ("2,1,0", 1_000_000), ("0,3", 0), ("0,1,3", 166_667),
            ("0,1,2,3", 500_000), ("0,1,2,3,4", 0), ("3,4", 0), ("4", 0),
        ])
    func multiple(response: String, score: Int) throws {
        #expect(try grade(.multiple(options([true, true, true, false, false])), response).score == score)
    }

    @Test("Choices that are all right or all wrong")
    func oneSided() throws {
        #expect(try grade(.multiple(options([true, true])), "0,1").score == 1_000_000)
        #expect(try grade(.multiple(options([true, true])), "1").score == 500_000)
        #expect(try grade(.multiple(options([false, false])), "").score == 0)
        #expect(try grade(.multiple(options([false, false])), "0").score == 0)
        #expect(try grade(.multiple([]), "").score == 0)
    }

    /// Options 0…3 belong to the places 2, 0, 3, 1: the right order is 1, 3, 0, 2. τ = (C − D)/6.
    @Test(
        "An order by Kendall's τ",
        arguments: [
            ("1,3,0,2", 1_000_000), ("3,1,0,2", 666_667), ("3,0,1,2", 333_333), ("2,0,3,1", 0), ("0,2,1,3", 0),
            ("1,3,0", 500_000), ("1", 0), ("", 0),
        ])
    func order(response: String, score: Int) throws {
        let grading = try grade(.order([2, 0, 3, 1]), response)
        #expect(grading.score == score)
        #expect(grading.right == [1, 3, 0, 2])
    }

    @Test("What became of each option")
    func marks() throws {
        #expect(try grade(.order([2, 0, 3, 1]), "1,0,3").marks == [.wrong, .right, .untouched, .wrong])
        #expect(try grade(.multiple(options([true, false, true])), "0,1").marks == [.right, .wrong, .untouched])
        #expect(try grade(.match([3, 0, 3]), "3,-,1").marks == [.right, .untouched, .wrong])
        #expect(try grade(.match([3, 0, 3]), "3").marks == [.right, .untouched, .untouched])
        #expect(try grade(.order([0]), "0").score == 1_000_000)
        #expect(try grade(.order([0]), "").score == 0)
    }

    @Test(
        "Matches by the share of right pairs",
        arguments: [
            ("2,0,1", 1_000_000), ("2,1,0", 333_333), ("2,0,-", 666_667), ("-,-,-", 0), ("", 0), ("2", 333_333),
        ])
    func match(response: String, score: Int) throws {
        #expect(try grade(.match([2, 0, 1]), response).score == score)
    }

    @Test(
        "A response that such a question cannot have is told",
        arguments: ["3", "0,0", "0,", ",", "-1", "a", " 0", "0;1", "1000000", "99999999999999999999", "0,1,2,0"])
    func badResponses(response: String) {
        let choices = options([true, false, true])
        for answer in [.single(choices), .multiple(choices), .order([0, 2, 1])] as [SealedQuestion.Answer] {
            #expect(throws: QuizFault.badResponse) { try grade(answer, response) }
        }
        #expect(throws: QuizFault.badResponse) { try grade(.match([0, 1]), "0,1,1") }
        #expect(throws: QuizFault.badResponse) { try grade(.match([0, 1]), "0,x") }
        #expect(throws: QuizFault.badResponse) { try grade(.blank([[.init([[0x61]])]]), "a\u{1F}b") }
    }

    // MARK: Whatever the question

    /// A question of options in an order, with a response, and the same with the options moved about.
    private func moved(
        _ answer: SealedQuestion.Answer, _ response: [Int], _ random: inout SplitMix64
    ) -> (SealedQuestion.Answer, [Int]) {
        func positions(_ count: Int) -> [Int] { Array(0..<count).shuffled(using: &random) }
        func move<Item>(_ items: [Item], _ to: [Int]) -> [Item] { to.indices.map { items[to.firstIndex(of: $0) ?? 0] } }
        switch answer {
        case .single(let options):
            let to = positions(options.count)
            return (.single(move(options, to)), response.map { to[$0] }.shuffled(using: &random))
        case .multiple(let options):
            let to = positions(options.count)
            return (.multiple(move(options, to)), response.map { to[$0] }.shuffled(using: &random))
        case .order(let places):
            let to = positions(places.count)
            return (.order(move(places, to)), response.map { to[$0] })
        case .match(let rights):
            // The items on the right move; the response names them.
            let to = positions(10)
            return (.match(rights.map { to[$0] }), response.map { to[$0] })
        case .blank: return (answer, response)
        }
    }

    @Test("Moving options never changes a score; scores stay in 0…1; nothing is worth nothing")
    func properties() throws {
        var random = SplitMix64(seed: 5)
        for _ in 0..<5000 {
            let question = SealedQuestionTests.question(&random)
            let count: Int
            var response: [Int]
            switch question.answer {
            case .single(let options), .multiple(let options): count = options.count
            case .order(let places): count = places.count
            case .match(let rights): count = rights.count
            case .blank: continue
            }
            if case .match = question.answer {
                response = (0..<count).map { _ in Int.random(in: 0...9, using: &random) }
            } else {
                response = Array(
                    Array(0..<count).shuffled(using: &random).prefix(Int.random(in: 0...6, using: &random)))
            }
            func text(_ response: [Int]) -> [UInt8] { [UInt8](response.map(String.init).joined(separator: ",")) }
            let grading = try Grading.grade(question, text(response))
            let other = moved(question.answer, response, &random)
            #expect(try Grading.grade(SealedQuestion(other.0), text(other.1)).score == grading.score)
            #expect((0...1_000_000).contains(grading.score))
            #expect(grading.marks.count == count)
            #expect(try Grading.grade(question, []).score == 0)
            if case .multiple(let options) = question.answer, options.contains(where: { !$0.isRight }) {
                #expect(try Grading.grade(question, text(Array(0..<count))).score == 0)
            }
            if case .single(let options) = question.answer, options.count(where: \.isRight) != 1 { continue }
            // The answer that is said to be right is right.
            if !grading.right.isEmpty { #expect(try Grading.grade(question, text(grading.right)).score == 1_000_000) }
        }
    }

    @Test("The answer as the page gets it")
    func json() throws {
        let question = SealedQuestion(
            .multiple([.init(isRight: true, feedback: [UInt8]("<p>\"да\"\n</p>")), .init(isRight: false)]),
            explanation: [UInt8]("потому\\"))
        let grading = try Grading.grade(question, [UInt8]("0,1"))
        #expect(
            grading.json(question).text
                == #"{"score":0,"items":[1,0],"right":[0],"feedback":["<p>\"да\"\u000a</p>",""],"#
                + #""explanation":"потому\\"}"#)
    }
}
