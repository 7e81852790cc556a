// What every module of the page exports: buffers to hand bytes in, and the answer.

/// The bytes of the last answer.
///
/// The only state of the module: a page calls from one thread, and so must whoever calls these functions natively.
private nonisolated(unsafe) var answer: UnsafeMutablePointer<UInt8>?
private nonisolated(unsafe) var answerLength: Int32 = 0

private let longestText: Int32 = 1 << 26

/// A buffer of so many bytes for the page to write into, or null when the length is not 1…64 MiB.
@_cdecl("salesbook_allocate")
package func allocate(_ length: Int32) -> UnsafeMutablePointer<UInt8>? {
    guard length > 0, length <= longestText else { return nil }
    return UnsafeMutablePointer<UInt8>.allocate(capacity: Int(length))
}

/// Gives a buffer of `allocate` back; null is welcome.
@_cdecl("salesbook_free_buffer")
package func freeBuffer(_ pointer: UnsafeMutablePointer<UInt8>?) {
    pointer?.deallocate()
}

/// Where the bytes of the last answer lie, until the next call; null when it had none.
@_cdecl("salesbook_result_pointer")
package func resultPointer() -> UnsafeMutablePointer<UInt8>? {
    answer
}

/// How many bytes the last answer has.
@_cdecl("salesbook_result_length")
package func resultLength() -> Int32 {
    answerLength
}

func withText(_ pointer: UnsafePointer<UInt8>?, _ length: Int32, _ call: ([UInt8]) -> Reply) -> Int32 {
    guard (0...longestText).contains(length) else { return keep(Reply(.badArgument)) }
    guard length > 0 else { return keep(call([])) }
    guard let pointer else { return keep(Reply(.badArgument)) }
    return keep(call(Array(UnsafeBufferPointer(start: pointer, count: Int(length)))))
}

func keep(_ reply: Reply) -> Int32 {
    answer?.deallocate()
    answer = nil
    answerLength = Int32(truncatingIfNeeded: reply.bytes.count)
    if !reply.bytes.isEmpty {
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: reply.bytes.count)
        reply.bytes.withUnsafeBufferPointer { source in
            if let start = source.baseAddress { copy.initialize(from: start, count: source.count) }
        }
        answer = copy
    }
    return reply.value
}
