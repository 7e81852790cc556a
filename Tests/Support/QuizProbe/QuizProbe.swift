// Answers quiz calls by the native build, for the tests that compare it with the module of the browser: no product
// contains it.
//
// stdin: `quiz_grade 616263`, a call and its bytes in hexadecimal, one a line; numbers follow as `quiz_rating 1,2,3`.
// stdout: the value, a space, and the bytes of the answer in hexadecimal; `unreadable:` and the line for any other.
import BrowserModule
import Foundation  // links the C library’s square root
import SalesBookCore

func bytes(_ hexadecimal: Substring.UTF8View) -> [UInt8] {
    var bytes: [UInt8] = []
    var high: UInt8?
    for digit in hexadecimal {
        let value = digit < 0x3A ? digit &- 0x30 : digit &- 0x57
        if let first = high {
            bytes.append(first << 4 | value)
            high = nil
        } else {
            high = value
        }
    }
    return bytes
}

func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
}

let calls: [String: ([UInt8]) -> Reply] = [
    "quiz_grade": QuizCall.grade, "quiz_shuffle": QuizCall.shuffle, "quiz_draw": QuizCall.draw,
    "quiz_schedule": QuizCall.schedule, "quiz_retrievability": QuizCall.retrievability,
    "quiz_forecast": QuizCall.forecast, "quiz_observe": QuizCall.observe, "quiz_digest": QuizCall.digest,
    "quiz_verify": QuizCall.verify,
]

while let line = readLine() {
    let parts = line.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2 else {
        print("unreadable:", line)
        continue
    }
    if parts[0] == "quiz_rating" {
        let numbers = parts[1].split(separator: ",").compactMap { Int32($0) }
        guard numbers.count == 3 else {
            print("unreadable:", line)
            continue
        }
        print(Scheduling.rating(score: numbers[0], spent: numbers[1], typical: numbers[2]), "")
        continue
    }
    guard let call = calls[String(parts[0])] else {
        print("unreadable:", line)
        continue
    }
    let reply = call(bytes(parts[1].utf8))
    print(reply.value, hexadecimal(reply.bytes))
}
