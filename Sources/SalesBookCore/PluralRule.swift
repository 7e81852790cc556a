/// Which form of a noun goes with a number: 1 страница, 2 страницы, 5 страниц.
///
/// Source: Unicode CLDR, cardinal plural rules for integers; English «other» is `many` here.
package enum PluralRule: Sendable {
    package enum Form: UInt8, Sendable {
        case one
        case few
        case many
    }

    /// The form for a count of things; the sign does not matter.
    package static func form(_ number: Int, _ language: Language) -> Form {
        let magnitude = number.magnitude
        guard language != .english else { return magnitude == 1 ? .one : .many }
        switch (magnitude % 10, magnitude % 100) {
        case (_, 11...14): return .many
        case (1, _): return .one
        case (2...4, _): return .few
        default: return .many
        }
    }
}
