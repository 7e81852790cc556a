import Playbook

/// What tidying a folder or some files came to.
package struct TidyRun: Sendable {
    /// Files that were not tidy, as the person would name them, sorted.
    package let changed: [String]
    package let fileCount: Int
    package let diagnostics: [Diagnostic]

    private struct Source: Sendable {
        let path: String
        let kind: SourceKind
    }

    private struct Outcome: Sendable {
        var changed: (path: String, bytes: [UInt8])?
        var diagnostic: Diagnostic?
    }

    /// Tidies what is named: files, and folders with every page, `book.yml` and `synonyms.yml` in them.
    ///
    /// A file that cannot be read, or is not valid, is told about and left alone.
    /// - Parameter writes: whether to put the tidied text on disk, or only to tell which files need it.
    package static func run(_ paths: [String], writes: Bool) async -> TidyRun {
        var sources: [Source] = []
        var diagnostics: [Diagnostic] = []
        for path in paths { find(path, &sources, &diagnostics) }
        let outcomes = await inParallel(sources) { await tidy($0) }
        diagnostics += outcomes.compactMap(\.diagnostic)
        var changed: [String] = []
        for (path, bytes) in outcomes.compactMap(\.changed) {
            if writes, let problem = write(bytes, to: path) {
                diagnostics.append(problem)
            } else {
                changed.append(path)
            }
        }
        return TidyRun(changed: changed.sorted(), fileCount: sources.count, diagnostics: diagnostics.sorted())
    }

    private static func find(_ path: String, _ sources: inout [Source], _ diagnostics: inout [Diagnostic]) {
        if let kind = SourceKind(path: path), !SourceTree.isFolder(path) {
            sources.append(Source(path: path, kind: kind))
            return
        }
        guard SourceTree.isFolder(path) else {
            diagnostics.append(
                Diagnostic(
                    .unreadableFile, SourceLocation(path), "this is no folder, no page and no file of the book",
                    fix: "name a folder, a .md file, book.yml or synonyms.yml"))
            return
        }
        let (tree, problems) = SourceTree.scan(path)
        diagnostics += problems
        for file in tree.files where !file.path.hasPrefix("theme/") {
            if let kind = SourceKind(path: file.path) {
                sources.append(Source(path: tree.displayPath(file.path), kind: kind))
            }
        }
    }

    private static func tidy(_ source: Source) async -> Outcome {
        let bytes: [UInt8]
        switch SourceTree.read(source.path, named: source.path) {
        case .success(let read): bytes = read
        case .failure(let failure): return Outcome(diagnostic: failure.diagnostic)
        }
        switch await SourceFormatter.format(bytes, as: source.kind, named: source.path) {
        case .success(let tidied): return Outcome(changed: tidied == bytes ? nil : (source.path, tidied))
        case .failure(let failure): return Outcome(diagnostic: failure.diagnostic)
        }
    }

    private static func write(_ bytes: [UInt8], to path: String) -> Diagnostic? {
        do throws(Disk.Refusal) {
            try Disk.replace(path, with: bytes)
            return nil
        } catch {
            return Diagnostic(
                .unwritableOutput, SourceLocation(path), "the tidied file could not be written: \(error.reason)",
                fix: "check that you may change it; it is as it was")
        }
    }
}
