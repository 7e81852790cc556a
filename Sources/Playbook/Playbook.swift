import SalesBookCore

/// Reads a content folder into a validated `Book`.
///
/// 1. List the files (`SourceTree`) and read `book.yml` and `theme/`.
/// 2. In parallel: read each page's bytes and front matter (`PageFile`).
/// 3. Decide which pages make which edition and section (`EditionPlan`), since a section gives its pages their kind.
/// 4. In parallel: parse, name anchors, typeset and split into parts (`PageDrafter`).
/// 5. Serially, in path order: give out addresses, resolve links, check what only the whole book shows (`BookAssembler`).
///
/// `BookReader` takes the steps, and can take them again. Nothing is logged and skipped: every step returns its value and
/// its diagnostics.
package enum Playbook {
    /// - Parameters:
    ///   - root: the content folder.
    ///   - progress: called with what is being done, in English, and how far it is (0…1).
    ///   - languages: called with those of the editions, before the pages are put together.
    /// - Returns: the book, or nil when errors leave none, and all that is wrong with it, sorted.
    package static func load(
        _ root: String, progress: @Sendable (String, Double) -> Void = { _, _ in },
        languages: @Sendable ([Language]) -> Void = { _ in }
    ) async -> (book: Book?, diagnostics: [Diagnostic]) {
        var reader = BookReader(root)
        return await reader.load(progress: progress, languages: languages)
    }

    /// Like `load`, for who only looks for more that is wrong: a book with errors is handed out as far as it got. No
    /// site may be drawn from one.
    package static func read(
        _ root: String, progress: @Sendable (String, Double) -> Void = { _, _ in }
    ) async -> (book: Book?, diagnostics: [Diagnostic]) {
        var reader = BookReader(root)
        return await reader.read(progress: progress)
    }

    static func emptyBook(_ root: String, drafts: Int) -> Diagnostic {
        drafts == 0
            ? Diagnostic(
                .emptyBook, SourceLocation(root), "there are no Markdown pages in this folder",
                fix: "name the folder that holds them: salesbook build FOLDER")
            : Diagnostic(
                .emptyBook, SourceLocation(root), "every page in this folder is a draft",
                fix: "take “draft: true” from a page that is ready")
    }

    static func readSettings(
        _ tree: SourceTree, _ diagnostics: inout [Diagnostic]
    ) -> (BookSettings, Theme) {
        var settings = BookSettings()
        if let text = readText("book.yml", in: tree, &diagnostics) {
            do {
                let value = try YAMLReader.read(text, path: tree.displayPath("book.yml"), firstLine: 1)
                let (read, found) = BookSettings.read(value)
                settings = read
                diagnostics += found
            } catch {
                diagnostics.append(error.diagnostic)
            }
        }
        var theme = Theme()
        theme.css = readText("theme/book.css", in: tree, &diagnostics) ?? ""
        for file in tree.files where file.path.hasPrefix("theme/") && file.path.hasSuffix(".mustache") {
            if let text = readText(file.path, in: tree, &diagnostics) {
                let name = file.path.dropFirst("theme/".count).dropLast(".mustache".count)
                theme.templates.append((String(name), text, tree.displayPath(file.path)))
            }
        }
        return (settings, theme)
    }

    private static func readText(_ path: String, in tree: SourceTree, _ diagnostics: inout [Diagnostic]) -> String? {
        guard let file = tree[path: path] else { return nil }
        switch tree.read(file) {
        case .failure(let failure):
            diagnostics.append(failure.diagnostic)
            return nil
        case .success(let bytes):
            if let invalid = SourceText.firstInvalidByte(bytes) {
                let place = SourceText.place(of: invalid, in: bytes)
                diagnostics.append(PageFile.notUTF8(tree.displayPath(path), place, byte: bytes[invalid]))
                return nil
            }
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}

/// Maps in parallel and keeps the order. Elements are handed out in runs, so that small ones do not drown in tasks.
package func inParallel<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ transform: @Sendable @escaping (Input) async -> Output
) async -> [Output] {
    let runLength = max(1, min(64, inputs.count / 16))
    return await withTaskGroup(of: (Int, [Output]).self) { group in
        for start in stride(from: 0, to: inputs.count, by: runLength) {
            let run = inputs[start..<min(start + runLength, inputs.count)]
            group.addTask {
                var outputs: [Output] = []
                outputs.reserveCapacity(run.count)
                for input in run { outputs.append(await transform(input)) }
                return (start, outputs)
            }
        }
        var runs: [(Int, [Output])] = []
        for await run in group { runs.append(run) }
        return runs.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
}
