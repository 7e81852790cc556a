#if !hasFeature(Embedded)
    import SalesBookCore
#endif

/// The bytes of the last answer.
///
/// The only state of the module: a page calls from one thread, and so must whoever calls these functions natively.
private nonisolated(unsafe) var answer: UnsafeMutablePointer<UInt8>?
private nonisolated(unsafe) var answerLength: Int32 = 0

private let longestText: Int32 = 1 << 26

/// A buffer of so many bytes for the page to write into, or null when the length is not 1…64 MiB.
@_expose(wasm, "allocate")
@_cdecl("salesbook_allocate")
package func allocate(_ length: Int32) -> UnsafeMutablePointer<UInt8>? {
    guard length > 0, length <= longestText else { return nil }
    return UnsafeMutablePointer<UInt8>.allocate(capacity: Int(length))
}

/// Gives a buffer of `allocate` back; null is welcome.
@_expose(wasm, "free_buffer")
@_cdecl("salesbook_free_buffer")
package func freeBuffer(_ pointer: UnsafeMutablePointer<UInt8>?) {
    pointer?.deallocate()
}

/// Where the bytes of the last answer lie, until the next call; null when it had none.
@_expose(wasm, "result_pointer")
@_cdecl("salesbook_result_pointer")
package func resultPointer() -> UnsafeMutablePointer<UInt8>? {
    answer
}

/// How many bytes the last answer has.
@_expose(wasm, "result_length")
@_cdecl("salesbook_result_length")
package func resultLength() -> Int32 {
    answerLength
}

/// `EngineVersion.current`, for the page to compare with the one it was built for.
@_expose(wasm, "engine_version")
@_cdecl("salesbook_engine_version")
package func engineVersion() -> Int32 {
    EngineVersion.current
}

/// `Call.fold`: the length of the folded text.
@_expose(wasm, "fold")
@_cdecl("salesbook_fold")
package func fold(_ pointer: UnsafePointer<UInt8>?, _ length: Int32) -> Int32 {
    withText(pointer, length) { Call.fold($0) }
}

/// `Call.anchor`: the length of the anchor.
@_expose(wasm, "anchor")
@_cdecl("salesbook_anchor")
package func anchor(_ pointer: UnsafePointer<UInt8>?, _ length: Int32) -> Int32 {
    withText(pointer, length) { Call.anchor($0) }
}

/// `Call.fileName`: the length of the name.
@_expose(wasm, "file_name")
@_cdecl("salesbook_file_name")
package func fileName(_ pointer: UnsafePointer<UInt8>?, _ length: Int32) -> Int32 {
    withText(pointer, length) { Call.fileName($0) }
}

/// `Call.standardOfTheDay`: an index, or -1.
@_expose(wasm, "standard_of_the_day")
@_cdecl("salesbook_standard_of_the_day")
package func standardOfTheDay(_ day: Int32, _ count: Int32) -> Int32 {
    keep(Call.standardOfTheDay(day: day, count: count))
}

/// `Call.civilDay`: a day number.
@_expose(wasm, "civil_day")
@_cdecl("salesbook_civil_day")
package func civilDay(_ pointer: UnsafePointer<UInt8>?, _ length: Int32) -> Int32 {
    withText(pointer, length) { Call.civilDay($0) }
}

/// `Call.reviewState`: 0 verified, 1 due.
@_expose(wasm, "review_state")
@_cdecl("salesbook_review_state")
package func reviewState(_ pointer: UnsafePointer<UInt8>?, _ length: Int32, _ today: Int32) -> Int32 {
    withText(pointer, length) { Call.reviewState($0, today: today) }
}

/// `SelfCheck.digest`: a number that must be the same in every build of the engine.
@_expose(wasm, "self_check")
@_cdecl("salesbook_self_check")
package func selfCheck(_ seed: Int32, _ rounds: Int32) -> Int64 {
    Int64(bitPattern: SelfCheck.digest(seed: seed, rounds: rounds))
}

func withText(_ pointer: UnsafePointer<UInt8>?, _ length: Int32, _ call: ([UInt8]) -> Reply) -> Int32 {
    guard (0...longestText).contains(length) else { return keep(Reply(.badArgument)) }
    guard length > 0 else { return keep(call([])) }
    guard let pointer else { return keep(Reply(.badArgument)) }
    return keep(call(Array(UnsafeBufferPointer(start: pointer, count: Int(length)))))
}

private func keep(_ reply: Reply) -> Int32 {
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
