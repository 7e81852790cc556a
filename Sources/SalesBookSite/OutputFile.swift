/// A file of the site.
package struct OutputFile: Sendable {
    package enum Contents: Sendable {
        case bytes([UInt8])
        /// A path in the content folder, copied as it is.
        case copy(sourcePath: String)
    }

    /// Path in the output folder, with `/`.
    package let path: String
    package let contents: Contents

    init(_ path: String, _ text: String) {
        self.path = path
        contents = .bytes(Array(text.utf8))
    }

    init(copying sourcePath: String, to path: String) {
        self.path = path
        contents = .copy(sourcePath: sourcePath)
    }

    package func hasSameBytes(as other: OutputFile) -> Bool {
        switch (contents, other.contents) {
        case (.bytes(let a), .bytes(let b)): a == b
        case (.copy(let a), .copy(let b)): a == b
        default: false
        }
    }
}
