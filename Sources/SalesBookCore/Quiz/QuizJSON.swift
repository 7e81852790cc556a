extension Fields {
    /// The numbers as a JSON array.
    package static func json(_ numbers: [Int]) -> [UInt8] {
        var json = JSONWriter()
        json.numbers(numbers)
        return json.bytes
    }
}

extension JSONWriter {
    @inline(never)
    mutating func numbers(_ numbers: [Int]) {
        raw("[")
        for (index, number) in numbers.enumerated() {
            if index > 0 { raw(",") }
            self.number(number)
        }
        raw("]")
    }

    @inline(never)
    mutating func strings(_ texts: [[UInt8]]) {
        raw("[")
        for (index, text) in texts.enumerated() {
            if index > 0 { raw(",") }
            string(text)
        }
        raw("]")
    }
}

extension Grading {
    /// The grading, with what the question says about it: see `quiz_grade`.
    package func json(_ question: SealedQuestion) -> [UInt8] {
        var feedback: [[UInt8]] = []
        var isBlank = false
        switch question.answer {
        case .single(let options), .multiple(let options):
            for option in options { feedback.append(option.feedback) }
        case .blank: isBlank = true
        case .order, .match: break
        }
        var json = JSONWriter()
        json.raw("{\"score\":")
        json.number(score)
        json.raw(",\"items\":")
        var numbers: [Int] = []
        for mark in marks { numbers.append(mark.rawValue) }
        json.numbers(numbers)
        json.raw(",\"right\":")
        if isBlank { json.strings(words) } else { json.numbers(right) }
        json.raw(",\"feedback\":")
        json.strings(feedback)
        json.raw(",\"explanation\":")
        json.string(question.explanation)
        json.raw("}")
        return json.bytes
    }
}

extension Scheduling.Card {
    /// The card: see `quiz_schedule`.
    package var json: [UInt8] {
        var json = JSONWriter()
        json.raw("{\"s\":")
        json.number(Mathematics.millionths(stability))
        json.raw(",\"d\":")
        json.number(Mathematics.millionths(difficulty))
        json.raw(",\"due\":")
        json.number(due)
        json.raw(",\"interval\":")
        json.number(interval)
        json.raw(",\"reps\":")
        json.number(reviews)
        json.raw(",\"lapses\":")
        json.number(lapses)
        json.raw(",\"last\":")
        json.number(lastReview)
        json.raw("}")
        return json.bytes
    }
}

extension Observation {
    /// The score: see `quiz_observe`.
    package var json: [UInt8] {
        var json = JSONWriter()
        json.raw("{\"count\":")
        json.number(count)
        json.raw(",\"share\":")
        json.number(share)
        json.raw(",\"mean\":")
        json.number(mean)
        json.raw("}")
        return json.bytes
    }
}

extension HashChain {
    /// What `verify` found: see `quiz_verify`.
    package static func json(_ result: (records: Int, faults: [Fault])) -> [UInt8] {
        var json = JSONWriter()
        json.raw("{\"records\":")
        json.number(result.records)
        json.raw(",\"faults\":[")
        for (index, fault) in result.faults.enumerated() {
            if index > 0 { json.raw(",") }
            json.numbers([fault.line, fault.kind.rawValue])
        }
        json.raw("]}")
        return json.bytes
    }
}
