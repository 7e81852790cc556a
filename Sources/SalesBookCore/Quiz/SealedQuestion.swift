/// Why a sealed answer, or a response to it, cannot be read.
package enum QuizFault: UInt8, Error, Sendable {
    /// The text is no Base64.
    case notBase64 = 1
    /// Written by another version of the format; or the salt or the id is another one.
    case otherFormat
    /// Cut short.
    case truncated
    /// The numbers in it contradict each other.
    case corrupt
    /// The response is not one that this type of question can have.
    case badResponse
    /// A field of the call is missing or is no number in its range.
    case badField
}

/// What a question knows and its page does not show: the right answer, feedback for each option, the explanation.
package struct SealedQuestion: Sendable, Equatable {
    /// An option of a single or multiple choice.
    package struct Option: Sendable, Equatable {
        package let isRight: Bool
        /// HTML; empty when there is none.
        package let feedback: [UInt8]

        package init(isRight: Bool, feedback: [UInt8] = []) {
            self.isRight = isRight
            self.feedback = feedback
        }
    }

    /// An answer that a gap accepts.
    package struct Accepted: Sendable, Equatable {
        /// Any inflected form is right; `forms` lists them all.
        package let anyForm: Bool
        /// Case and spelling must be exact, and no slip is forgiven.
        package let isExact: Bool
        /// UTF-8 texts, one or more; the first is the one to show.
        package let forms: [[UInt8]]

        package init(_ forms: [[UInt8]], anyForm: Bool = false, isExact: Bool = false) {
            self.forms = forms
            self.anyForm = anyForm
            self.isExact = isExact
        }
    }

    package enum Answer: Sendable, Equatable {
        case single([Option])
        case multiple([Option])
        /// The right place, 0…n−1, of each option.
        case order([Int])
        /// The number of the right item for each item on the left.
        case match([Int])
        /// What each gap accepts.
        case blank([[Accepted]])
    }

    package let answer: Answer
    /// HTML; empty when there is none.
    package let explanation: [UInt8]

    package init(_ answer: Answer, explanation: [UInt8] = []) {
        self.answer = answer
        self.explanation = explanation
    }

    private static var format: UInt8 { 1 }

    /// The bytes of format 1: the type, what the answer holds, the explanation; numbers in LEB128, texts with their
    /// length.
    package var encoded: [UInt8] {
        var writer = IndexWriter()
        writer.put(byte: Self.format)
        switch answer {
        case .single(let options): Self.put(options, type: 0, &writer)
        case .multiple(let options): Self.put(options, type: 1, &writer)
        case .order(let places): Self.put(places, type: 2, &writer)
        case .match(let rights): Self.put(rights, type: 3, &writer)
        case .blank(let gaps):
            writer.put(byte: 4)
            writer.put(gaps.count)
            for gap in gaps {
                writer.put(gap.count)
                for accepted in gap {
                    writer.put(byte: (accepted.anyForm ? 1 : 0) | (accepted.isExact ? 2 : 0))
                    writer.put(accepted.forms.count)
                    for form in accepted.forms { writer.put(text: form) }
                }
            }
        }
        writer.put(text: explanation)
        return writer.bytes
    }

    private static func put(_ options: [Option], type: UInt8, _ writer: inout IndexWriter) {
        writer.put(byte: type)
        writer.put(options.count)
        for option in options { writer.put(byte: option.isRight ? 1 : 0) }
        for option in options { writer.put(text: option.feedback) }
    }

    private static func put(_ numbers: [Int], type: UInt8, _ writer: inout IndexWriter) {
        writer.put(byte: type)
        writer.put(numbers.count)
        for number in numbers { writer.put(number) }
    }

    /// The sealed answer as Base64: what the bank holds.
    package func sealed(salt: [UInt8], id: [UInt8]) -> [UInt8] {
        Base64.encode(Seal.mask(encoded, salt: salt, id: id))
    }

    /// Reads what `sealed(salt:id:)` wrote. O(n).
    package init(sealed text: [UInt8], salt: [UInt8], id: [UInt8]) throws(QuizFault) {
        guard let masked = Base64.decode(text) else { throw .notBase64 }
        try self.init(decoding: Seal.unmask(masked, salt: salt, id: id))
    }

    /// Reads what `encoded` wrote; nothing it is given makes it trap. O(n).
    package init(decoding bytes: [UInt8]) throws(QuizFault) {
        do {
            try self.init(reading: bytes)
        } catch {
            switch error {
            case .truncated: throw .truncated
            case .otherVersion, .notAnIndex: throw .otherFormat
            default: throw .corrupt
            }
        }
    }

    private init(reading bytes: [UInt8]) throws(IndexFault) {
        var reader = IndexReader(bytes)
        guard try reader.byte() == Self.format else { throw .otherVersion }
        switch try reader.byte() {
        case 0: answer = .single(try Self.options(&reader))
        case 1: answer = .multiple(try Self.options(&reader))
        case 2:
            let places = try Self.numbers(&reader)
            guard Permutation.isOne(places) else { throw .corrupt }
            answer = .order(places)
        case 3: answer = .match(try Self.numbers(&reader))
        case 4: answer = .blank(try Self.gaps(&reader))
        default: throw .notAnIndex
        }
        explanation = try reader.text()
        guard reader.isAtEnd else { throw .corrupt }
    }

    private static func options(_ reader: inout IndexReader) throws(IndexFault) -> [Option] {
        let count = try itemCount(&reader)
        var flags: [Bool] = []
        for _ in 0..<count {
            let flag = try reader.byte()
            guard flag < 2 else { throw .corrupt }
            flags.append(flag == 1)
        }
        var options: [Option] = []
        for isRight in flags { options.append(Option(isRight: isRight, feedback: try reader.text())) }
        return options
    }

    /// At most 1,000: grading multiplies such counts, and an Int of the browser has 32 bits.
    private static func itemCount(_ reader: inout IndexReader) throws(IndexFault) -> Int {
        let count = try reader.count()
        guard count <= 1000 else { throw .corrupt }
        return count
    }

    private static func numbers(_ reader: inout IndexReader) throws(IndexFault) -> [Int] {
        let count = try itemCount(&reader)
        var numbers: [Int] = []
        for _ in 0..<count {
            let number = try reader.number()
            guard number < 1_000_000 else { throw .corrupt }
            numbers.append(Int(number))
        }
        return numbers
    }

    private static func gaps(_ reader: inout IndexReader) throws(IndexFault) -> [[Accepted]] {
        let gapCount = try itemCount(&reader)
        var gaps: [[Accepted]] = []
        for _ in 0..<gapCount {
            let count = try reader.count()
            var gap: [Accepted] = []
            for _ in 0..<count {
                let flags = try reader.byte()
                let formCount = try reader.count()
                guard flags < 4, formCount > 0 else { throw .corrupt }
                var forms: [[UInt8]] = []
                for _ in 0..<formCount { forms.append(try reader.text()) }
                gap.append(Accepted(forms, anyForm: flags & 1 != 0, isExact: flags & 2 != 0))
            }
            gaps.append(gap)
        }
        return gaps
    }
}
