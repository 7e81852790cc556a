import Playbook
import SalesBookSite

/// The site at one moment, from which files are drawn as they are asked for.
package struct LiveSite: Sendable {
    let drawing: SiteDrawing
    /// Grows with every change of the pages.
    package let number: Int
    let banks: [String: OutputFile]
    /// What the banks hold, unpacked, by the paths of the banks.
    let bankTexts: [String: String]
    let index: [String: OutputFile]
    let olderIndex: [String: OutputFile]

    package var book: Book { drawing.book }

    /// One file, or nil when there is none of this path, or what is to be copied cannot be read.
    package func bytes(at path: String) -> [UInt8]? {
        let file = drawing.file(at: path) ?? banks[path] ?? index[path] ?? olderIndex[path]
        return file.flatMap(bytes)
    }

    /// Every file: when the book has settled, those of a build.
    package func files() async -> [OutputFile] {
        let files = await drawing.files() + Array(banks.values) + Array(index.values)
        return files.sorted { $0.path < $1.path }
    }

    private func bytes(of file: OutputFile) -> [UInt8]? {
        switch file.contents {
        case .bytes(let bytes): bytes
        case .copy(let path): book.source[path: path].flatMap { try? book.source.read($0).get() }
        }
    }
}
