#if !hasFeature(Embedded)
    import SalesBookCore
#endif

/// What the quiz exports do, in values instead of pointers. Texts are UTF-8, their fields lines.
package enum QuizCall {
    /// Grades a response: `salt LF id LF sealed answer in Base64 LF response`. The bytes are JSON:
    /// `{"score":500000,"items":[1,0,-1,2],"right":[0,2],"feedback":["html"],"explanation":"html"}`.
    ///
    /// - `score`: millionths. `items`, of each option, left item or gap: 1 right, 0 wrong, 2 right with a slip, -1 untouched.
    /// - `right`: indices as in a response; for blanks the word of each gap.
    /// - `feedback`: of each option of a single or multiple choice, else empty.
    package static func grade(_ text: [UInt8]) -> Reply {
        answer { () throws(QuizFault) in
            var rest = text[...]
            let salt = try line(&rest)
            let id = try line(&rest)
            let sealed = try line(&rest)
            let question = try SealedQuestion(sealed: Array(sealed), salt: Array(salt), id: Array(id))
            return try Grading.grade(question, Array(rest)).json(question)
        }
    }

    /// A permutation of 0..<count as a JSON array: `seed LF count`; the count is 0…10,000.
    package static func shuffle(_ text: [UInt8]) -> Reply {
        answer { () throws(QuizFault) in
            var rest = text[...]
            let seed = try line(&rest)
            guard let count = Fields.index(rest), count <= 10_000 else { throw .badField }
            return json(Shuffle.permutation(of: count, seed: seed))
        }
    }

    /// The questions of an exam as a JSON array: `seed LF avoid LF count:1,4,7 LF count:2,9…`, the lists those of
    /// question numbers 0…999,999, of which there are 0…100,000.
    package static func draw(_ text: [UInt8]) -> Reply {
        answer { () throws(QuizFault) in
            var rest = text[...]
            let seed = try line(&rest)
            let lines = Fields.split(rest, at: 0x0A)
            guard let avoided = Fields.indices(lines[0]) else { throw .badField }
            var pools: [Draw.Pool] = []
            var total = avoided.count
            for line in lines.dropFirst() where !line.isEmpty {
                let parts = Fields.split(line, at: 0x3A)
                guard parts.count == 2, let count = Fields.index(parts[0]), let questions = Fields.indices(parts[1])
                else { throw .badField }
                total += questions.count
                pools.append(Draw.Pool(count: count, questions: questions))
            }
            guard total <= 100_000, pools.count <= 1000 else { throw .badField }
            return json(Draw.questions(pools, avoiding: avoided, seed: seed))
        }
    }

    /// The card of a question after its reviews: `retention in millionths LF unused LF rating,ms LF rating,ms…`, the
    /// reviews in any order. The bytes are JSON, numbers in millionths, milliseconds and days:
    /// `{"s":…,"d":…,"due":…,"interval":…,"reps":…,"lapses":…,"last":…}`.
    package static func schedule(_ text: [UInt8]) -> Reply {
        answer { () throws(QuizFault) in
            var rest = text[...]
            guard let retention = Fields.number(try line(&rest)), (1...999_999).contains(retention) else {
                throw .badField
            }
            var reviews: [Scheduling.Review] = []
            for line in Fields.split(rest, at: 0x0A).dropFirst() where !line.isEmpty {
                let parts = Fields.split(line, at: 0x2C)
                guard parts.count == 2, let rating = Fields.index(parts[0]), let time = Fields.number(parts[1]),
                    let review = Scheduling.Review(rating: rating, time: time)
                else { throw .badField }
                reviews.append(review)
            }
            return Scheduling(retention: retention).card(reviews).json
        }
    }

    /// Chances of recall in millionths as a JSON array: `stability in millionths of a day LF thousandths of days, one a
    /// line`.
    package static func retrievability(_ text: [UInt8]) -> Reply {
        answer { () throws(QuizFault) in
            var rest = text[...]
            guard let stability = Fields.number(try line(&rest)) else { throw .badField }
            var chances: [Int] = []
            for time in try numbers(rest) {
                let chance = Scheduling.retrievability(stability: Double(stability) / 1e6, days: Double(time) / 1e3)
                chances.append(Int(Mathematics.millionths(chance)))
            }
            return json(chances)
        }
    }

    /// How many reviews fall on each day as a JSON array: `start of the first day in ms LF days, 0…1000 LF due ms, one a
    /// line`. What is overdue falls on the first day.
    package static func forecast(_ text: [UInt8]) -> Reply {
        answer { () throws(QuizFault) in
            var rest = text[...]
            guard let start = Fields.number(try line(&rest)), let days = Fields.index(try line(&rest)), days <= 1000
            else { throw .badField }
            return json(Scheduling.forecast(due: try numbers(rest), start: start, days: days))
        }
    }

    /// The score of a check sheet: `low LF high LF mark,mark…`. The bytes are JSON:
    /// `{"count":12,"share":833333,"mean":83}`, the share in millionths, the mean mark in hundredths.
    package static func observe(_ text: [UInt8]) -> Reply {
        answer { () throws(QuizFault) in
            var rest = text[...]
            guard let low = Fields.index(try line(&rest)), let high = Fields.index(try line(&rest)),
                let marks = Fields.indices(rest), let score = Observation(marks: marks, low: low, high: high)
            else { throw .badField }
            return score.json
        }
    }

    /// SHA-256 as 64 hexadecimal digits.
    package static func digest(_ bytes: [UInt8]) -> Reply {
        Reply(SHA256.hexadecimal(bytes))
    }

    /// Checks the chain of a result file: `{"records":n,"faults":[[line,kind]…]}`, the kinds those of `HashChain.Kind`.
    package static func verify(_ file: [UInt8]) -> Reply {
        Reply(HashChain.json(HashChain.verify(file)))
    }

    private static func answer(_ call: () throws(QuizFault) -> [UInt8]) -> Reply {
        do {
            return Reply(try call())
        } catch {
            return Reply(value: Fault.quiz(error))
        }
    }

    private static func json(_ numbers: [Int]) -> [UInt8] { Fields.json(numbers) }

    /// Takes the first line off; a line that has no end is a bad field.
    private static func line(_ rest: inout ArraySlice<UInt8>) throws(QuizFault) -> ArraySlice<UInt8> {
        guard let end = rest.firstIndex(of: 0x0A) else { throw .badField }
        defer { rest = rest[(end + 1)...] }
        return rest[..<end]
    }

    /// Numbers, one a line; empty lines are none.
    private static func numbers(_ text: ArraySlice<UInt8>) throws(QuizFault) -> [Int64] {
        var numbers: [Int64] = []
        for line in Fields.split(text, at: 0x0A) where !line.isEmpty {
            guard let number = Fields.number(line) else { throw .badField }
            numbers.append(number)
        }
        return numbers
    }
}

extension Fault {
    /// -2,000,000,030 − the number of the `QuizFault`.
    static func quiz(_ fault: QuizFault) -> Int32 { -2_000_000_030 - Int32(fault.rawValue) }
}

/// `QuizCall.grade`: the length of the JSON.
@_cdecl("salesbook_quiz_grade")
package func quizGrade(_ pointer: UnsafePointer<UInt8>?, _ length: Int32) -> Int32 {
    withText(pointer, length) { QuizCall.grade($0) }
}

/// `QuizCall.shuffle`: the length of the JSON.
@_cdecl("salesbook_quiz_shuffle")
package func quizShuffle(_ pointer: UnsafePointer<UInt8>?, _ length: Int32) -> Int32 {
    withText(pointer, length) { QuizCall.shuffle($0) }
}

/// `QuizCall.draw`: the length of the JSON.
@_cdecl("salesbook_quiz_draw")
package func quizDraw(_ pointer: UnsafePointer<UInt8>?, _ length: Int32) -> Int32 {
    withText(pointer, length) { QuizCall.draw($0) }
}

/// `QuizCall.schedule`: the length of the JSON.
@_cdecl("salesbook_quiz_schedule")
package func quizSchedule(_ pointer: UnsafePointer<UInt8>?, _ length: Int32) -> Int32 {
    withText(pointer, length) { QuizCall.schedule($0) }
}

/// `QuizCall.retrievability`: the length of the JSON.
@_cdecl("salesbook_quiz_retrievability")
package func quizRetrievability(_ pointer: UnsafePointer<UInt8>?, _ length: Int32) -> Int32 {
    withText(pointer, length) { QuizCall.retrievability($0) }
}

/// `QuizCall.forecast`: the length of the JSON.
@_cdecl("salesbook_quiz_forecast")
package func quizForecast(_ pointer: UnsafePointer<UInt8>?, _ length: Int32) -> Int32 {
    withText(pointer, length) { QuizCall.forecast($0) }
}

/// `Scheduling.rating`: 1…4, from millionths and milliseconds.
@_cdecl("salesbook_quiz_rating")
package func quizRating(_ score: Int32, _ spent: Int32, _ typical: Int32) -> Int32 {
    Scheduling.rating(score: score, spent: spent, typical: typical)
}

/// `QuizCall.observe`: the length of the JSON.
@_cdecl("salesbook_quiz_observe")
package func quizObserve(_ pointer: UnsafePointer<UInt8>?, _ length: Int32) -> Int32 {
    withText(pointer, length) { QuizCall.observe($0) }
}

/// `QuizCall.digest`: 64.
@_cdecl("salesbook_quiz_digest")
package func quizDigest(_ pointer: UnsafePointer<UInt8>?, _ length: Int32) -> Int32 {
    withText(pointer, length) { QuizCall.digest($0) }
}

/// `QuizCall.verify`: the length of the JSON.
@_cdecl("salesbook_quiz_verify")
package func quizVerify(_ pointer: UnsafePointer<UInt8>?, _ length: Int32) -> Int32 {
    withText(pointer, length) { QuizCall.verify($0) }
}
