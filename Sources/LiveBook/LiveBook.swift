import Foundation
import Playbook
import SalesBookCore
import SalesBookSite

/// A book that follows its folder while a trainer writes.
///
/// 1. `ContentWatcher` tells that something in the folder changed, never what.
/// 2. `refresh()` reads the folder again (`BookReader`: only what changed is parsed) and offers the new pages at once.
/// 3. `settle()` counts the questions and indexes the search, and offers both when they are ready.
/// 4. `LiveSite` draws a file when a browser asks for it; `LiveHandler` hands it out; `live.js` puts it into the page.
///
/// A folder with errors leaves the last good site in place. Once settled, the site is the one that a build would write,
/// byte for byte: both take the same steps, and only drafts of unchanged pages are kept between readings.
package actor LiveBook {
    private let root: String
    private let dictionaryFolder: String?
    private var reader: BookReader
    private var dictionaries: (languages: [Language], loaded: Dictionaries)?
    private var site: LiveSite?
    private var olderIndex: [String: OutputFile] = [:]
    private var training: SiteDrawing.Training?
    private var state = LiveState(run: UUID().uuidString)
    /// Of the reading, without those of the training.
    private var found: [Diagnostic] = []
    private var reading = 0
    private var settledReading = 0
    private var isSettling = false
    private var moved: [String: String] = [:]
    private var listeners: [Int: AsyncStream<LiveState>.Continuation] = [:]
    private var listenerCount = 0

    /// - Parameter dictionaries: the folder of the Hunspell dictionaries; nil for a book without them.
    package init(_ root: String, dictionaries: String?) {
        self.root = root
        reader = BookReader(root)
        dictionaryFolder = dictionaries
    }

    /// Reads the folder as it is now. Not to be called twice at once.
    @discardableResult
    package func refresh() async -> LiveState {
        // Handed over and taken back: of a copy that is kept meanwhile, everything would be copied that changes.
        var reader = reader
        self.reader = BookReader(root)
        let (book, diagnostics) = await reader.load()
        self.reader = reader
        reading += 1
        found = diagnostics
        if let book {
            let (drawing, faults) = SiteDrawing.prepare(book, after: site?.drawing)
            if !faults.isEmpty { found = (found + book.settings.checks.applied(to: faults)).sorted() }
            if let drawing { show(training.map(drawing.with) ?? drawing) }
        }
        state.diagnostics = found
        state.isSettled = state.hasErrors
        if state.hasErrors { settledReading = reading }
        publish()
        return state
    }

    /// Makes what rests on every page, until it is that of the latest reading.
    /// - Returns: false when another call is at it.
    @discardableResult
    package func settle() async -> Bool {
        if isSettling { return false }
        isSettling = true
        defer { isSettling = false }
        while settledReading < reading, let drawing = site?.drawing {
            let number = reading
            let dictionaries = await dictionaries(of: drawing.book)
            let training = await drawing.training(dictionaries)
            guard number == reading else { continue }
            accept(training)
            if state.hasErrors {
                settledReading = number
                state.isSettled = true
                publish()
                return true
            }
            publish()
            let index = await drawing.index(dictionaries)
            accept(index)
            if number == reading {
                settledReading = number
                state.isSettled = true
            }
            publish()
        }
        return true
    }

    /// What is to be shown now; nil before the first good reading.
    package func current() -> LiveSite? { site }

    package func currentState() -> LiveState { state }

    /// Where a page that is gone from this path went, if it went anywhere.
    package func newPath(of path: String) -> String? { moved[path] }

    /// The state now and after every change.
    package func states() -> AsyncStream<LiveState> {
        let (stream, continuation) = AsyncStream.makeStream(of: LiveState.self, bufferingPolicy: .bufferingNewest(1))
        let number = listenerCount
        listenerCount += 1
        listeners[number] = continuation
        continuation.onTermination = { [weak self] _ in Task { await self?.forget(number) } }
        continuation.yield(state)
        return stream
    }

    /// Tells the state again, so that those who no longer listen are noticed.
    package func beat() { publish() }

    private func forget(_ number: Int) { listeners[number] = nil }

    private func publish() { for listener in listeners.values { listener.yield(state) } }

    // MARK: What changed

    private func show(_ drawing: SiteDrawing) {
        state.pages += 1
        if let before = site?.drawing {
            for path in drawing.changedAssets(since: before) { state.assets[path] = state.pages }
            for (old, new) in drawing.movedPages(since: before) {
                for (from, to) in moved where to == old { moved[from] = new }
                moved[old] = new
            }
        }
        state.pageCount = drawing.book.pages.count
        site = LiveSite(
            drawing: drawing, number: state.pages, banks: site?.banks ?? [:], bankTexts: site?.bankTexts ?? [:],
            index: site?.index ?? [:], olderIndex: olderIndex)
    }

    private func accept(_ training: SiteDrawing.Training) {
        let isNew = self.training.map { !$0.isSame(as: training) } ?? true
        self.training = training
        guard let site else { return }
        let problems = site.drawing.book.settings.checks.applied(to: training.diagnostics)
        state.diagnostics = problems.isEmpty ? found : (found + problems).sorted()
        guard isNew else { return }
        // The counts on the pages change with the questions.
        state.pages += 1
        state.training = state.pages
        var banks: [String: OutputFile] = [:]
        var texts: [String: String] = [:]
        for bank in training.banks {
            banks[bank.file.path] = bank.file
            texts[bank.file.path] = bank.json
        }
        self.site = LiveSite(
            drawing: site.drawing.with(training), number: state.pages, banks: banks, bankTexts: texts,
            index: site.index, olderIndex: olderIndex)
    }

    private func accept(_ files: [OutputFile]) {
        guard let site else { return }
        let index = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
        if site.index.count == index.count, index.allSatisfy({ site.index[$0]?.hasSameBytes(as: $1) == true }) {
            return
        }
        // A page that opened the search before still asks for parts of the index that it knows.
        olderIndex = site.index
        state.search = state.pages
        self.site = LiveSite(
            drawing: site.drawing, number: site.number, banks: site.banks, bankTexts: site.bankTexts, index: index,
            olderIndex: olderIndex)
    }

    private func dictionaries(of book: Book) async -> Dictionaries {
        guard let folder = dictionaryFolder else { return .none }
        let languages = book.editions.map(\.language)
        if let known = dictionaries, known.languages == languages { return known.loaded }
        let loaded = await Dictionaries.load(languages, from: folder)
        dictionaries = (languages, loaded)
        return loaded
    }
}
