/// Why an index cannot be read. Each has a sentence for the reader in the page and in the terminal.
package enum IndexFault: UInt8, Error, Sendable {
    /// The bytes are no part of an index.
    case notAnIndex = 1
    /// Written by another version of the format or of the analysis.
    case otherVersion
    /// Belongs to another build of the book.
    case otherBook
    /// Cut short.
    case truncated
    /// The checksum does not match.
    case corrupt
}
