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
}
