#if !hasFeature(Embedded)
    import SalesBookCore
#endif

/// The rules of the book, once the page has handed them in.
///
/// State of the module like the last answer: a page calls from one thread.
private nonisolated(unsafe) var checker: PhraseChecker?

/// What the phrase exports do, in values instead of pointers.
package enum PhraseCall {
    /// Opens compiled rules. The value is the number of rules.
    package static func open(_ rules: [UInt8]) -> Reply {
        do {
            let opened = PhraseChecker(try PhraseRules(rules))
            checker = opened
            return Reply(value: Int32(truncatingIfNeeded: opened.rules.rules.count))
        } catch {
            return Reply(value: Fault.unreadableIndex(error))
        }
    }

    /// Checks a reply. The bytes are JSON: see `PhraseChecker.json`.
    package static func check(_ reply: [UInt8]) -> Reply {
        guard let checker else { return Reply(.badArgument) }
        return Reply(checker.json(reply))
    }
}

/// `PhraseCall.open`: the number of rules.
@_cdecl("salesbook_phrase_open")
package func phraseOpen(_ pointer: UnsafePointer<UInt8>?, _ length: Int32) -> Int32 {
    withText(pointer, length) { PhraseCall.open($0) }
}

/// `PhraseCall.check`: the length of the JSON.
@_cdecl("salesbook_phrase_check")
package func phraseCheck(_ pointer: UnsafePointer<UInt8>?, _ length: Int32) -> Int32 {
    withText(pointer, length) { PhraseCall.check($0) }
}
