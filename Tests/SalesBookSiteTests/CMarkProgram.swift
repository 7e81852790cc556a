import Foundation
import Testing

/// Debian's `cmark-gfm`: what `render --plain` must equal byte for byte.
enum CMarkProgram {
    /// Renders many documents, each by a run of its own.
    static func render(_ documents: [[UInt8]], unsafe: Bool) throws -> [[UInt8]] {
        let folder = try BookFolder(
            bytes: Dictionary(uniqueKeysWithValues: documents.enumerated().map { ("\($0).md", $1) }))
        let options =
            "-e table -e strikethrough -e tasklist -e autolink -e tagfilter -e footnotes" + (unsafe ? " --unsafe" : "")
        let script = "cd \"$1\" && for page in *.md; do cmark-gfm \(options) \"$page\" > \"$page.html\" || exit 1; done"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", script, "sh", folder.path]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "cmark-gfm is missing or failed: apt-get install cmark-gfm")
        return try documents.indices.map {
            Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\($0).md.html")))
        }
    }
}
