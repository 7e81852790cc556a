/// What a page is for; it decides how the page is drawn.
package enum PageKind: String, Sendable, CaseIterable {
    case rule, customer, script, guarantee, guide, check, path, quiz, glossary
}

/// Where the work with a client happens.
package enum Channel: String, Sendable, CaseIterable {
    case online, offline
}
