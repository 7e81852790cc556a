// What only the tests call: the rest of the core, to be compared with the native build. No page carries these.

#if !hasFeature(Embedded)
    import SalesBookCore
#endif

/// `EngineVersion.current`, for the page to compare with the one it was built for.
@_cdecl("salesbook_engine_version")
package func engineVersion() -> Int32 {
    EngineVersion.current
}

/// `Call.anchor`: the length of the anchor.
@_cdecl("salesbook_anchor")
package func anchor(_ pointer: UnsafePointer<UInt8>?, _ length: Int32) -> Int32 {
    withText(pointer, length) { Call.anchor($0) }
}

/// `Call.fileName`: the length of the name.
@_cdecl("salesbook_file_name")
package func fileName(_ pointer: UnsafePointer<UInt8>?, _ length: Int32) -> Int32 {
    withText(pointer, length) { Call.fileName($0) }
}

/// `Call.civilDay`: a day number.
@_cdecl("salesbook_civil_day")
package func civilDay(_ pointer: UnsafePointer<UInt8>?, _ length: Int32) -> Int32 {
    withText(pointer, length) { Call.civilDay($0) }
}

/// `Call.reviewState`: 0 verified, 1 due.
@_cdecl("salesbook_review_state")
package func reviewState(_ pointer: UnsafePointer<UInt8>?, _ length: Int32, _ today: Int32) -> Int32 {
    withText(pointer, length) { Call.reviewState($0, today: today) }
}

/// `SelfCheck.digest`: a number that must be the same in every build of the engine.
@_cdecl("salesbook_self_check")
package func selfCheck(_ seed: Int32, _ rounds: Int32) -> Int64 {
    Int64(bitPattern: SelfCheck.digest(seed: seed, rounds: rounds))
}

/// `GoldenQueries.digest`: a number that must be the same in every build of the engine.
@_cdecl("salesbook_golden")
package func golden(_ pointer: UnsafePointer<UInt8>?, _ length: Int32, _ first: Int32, _ count: Int32) -> Int64 {
    guard let pointer, length > 0, first >= 0, count >= 0 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: pointer, count: Int(length)))
    return Int64(bitPattern: GoldenQueries.digest(bytes, first: first, count: count))
}

/// `GoldenPhrases.digest`: a number that must be the same in every build of the engine.
@_cdecl("salesbook_golden_phrases")
package func goldenPhrases(_ pointer: UnsafePointer<UInt8>?, _ length: Int32, _ first: Int32, _ count: Int32) -> Int64 {
    guard let pointer, length > 0, first >= 0, count >= 0 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: pointer, count: Int(length)))
    return Int64(bitPattern: GoldenPhrases.digest(bytes, first: first, count: count))
}
