/// A line of a file, without its line end, as bytes: letters of words never matter here.
typealias SourceLine = ArraySlice<UInt8>

enum Lines {
    /// Splits at LF. A text that ends in LF has an empty line behind it; `join` is the inverse. O(n).
    static func split(_ bytes: ArraySlice<UInt8>) -> [SourceLine] {
        bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    }

    static func join(_ lines: [SourceLine]) -> [UInt8] { Array(lines.joined(separator: [0x0A])) }
}

extension ArraySlice<UInt8> {
    init(_ text: String) { self = Array(text.utf8)[...] }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    var text: String { String(decoding: self, as: UTF8.self) }

    /// Holds nothing, or spaces and tabs alone.
    var isBlank: Bool { allSatisfy(Self.isBlank) }

    var trimmedLeft: Self { drop(while: Self.isBlank) }

    var trimmedRight: Self {
        var rest = self
        while let last = rest.last, Self.isBlank(last) { rest.removeLast() }
        return rest
    }

    /// Spaces at the beginning; a tab among them counts as four, which no list or quote of ours begins with.
    var indent: Int { prefix(while: Self.isBlank).reduce(0) { $0 + ($1 == 0x09 ? 4 : 1) } }

    func begins(_ text: StaticString) -> Bool { text.withUTF8Buffer { starts(with: $0) } }
}
