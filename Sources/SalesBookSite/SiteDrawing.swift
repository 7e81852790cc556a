import Playbook
import SalesBookCore

/// The site of a book, which can be drawn whole or file by file: each file is the same either way.
///
/// Only the banks of questions and the indexes of the search are made apart, since they rest on every page at once.
package struct SiteDrawing: Sendable {
    package let book: Book
    private let templates: Templates
    private let views: [EditionView]
    private let jobs: [Job]
    /// Who draws a file, by its path. Some of the paths may turn out to have no file.
    private let owners: [String: Job]

    /// - Parameter earlier: a drawing whose templates serve again when the trainer's are the same.
    /// - Returns: no drawing when a template has an error.
    package static func prepare(
        _ book: Book, after earlier: SiteDrawing? = nil
    ) -> (drawing: SiteDrawing?, diagnostics: [Diagnostic]) {
        let views = book.editions.indices.map { EditionView(book, edition: $0) }
        if let earlier, earlier.book.theme.hasSameTemplates(as: book.theme) {
            return (SiteDrawing(book: book, templates: earlier.templates, views: views), [])
        }
        let (templates, diagnostics) = Templates.load(book.theme)
        if !diagnostics.isEmpty { return (nil, diagnostics) }
        return (SiteDrawing(book: book, templates: templates, views: views), [])
    }

    private init(book: Book, templates: Templates, views: [EditionView]) {
        self.book = book
        self.templates = templates
        self.views = views
        jobs = Self.jobs(views, book)
        var owners: [String: Job] = [:]
        owners.reserveCapacity(jobs.count + 16)
        for job in jobs { for path in job.paths(views, book) { owners[path] = job } }
        self.owners = owners
    }

    /// What is drawn of a book does not rest on its questions, only how.
    private init(_ other: SiteDrawing, views: [EditionView]) {
        book = other.book
        templates = other.templates
        self.views = views
        jobs = other.jobs
        owners = other.owners
    }

    private static func jobs(_ views: [EditionView], _ book: Book) -> [Job] {
        var jobs: [Job] = []
        for (number, view) in views.enumerated() {
            jobs += [.cover(number), .training(number), .lists(number), .search(number)]
            if view.hasPhrases { jobs.append(.phrase(number)) }
            jobs += view.edition.sections.indices.map { .section(number, $0) }
            jobs += view.edition.reading.map { .page(number, $0) }
        }
        if views.count > 1 { jobs.append(.languages) }
        jobs += [.scripts(checksPhrases: views.contains(where: \.hasPhrases)), .style, .store]
        return jobs + book.assets.indices.map { .copy($0) }
    }

    // MARK: What rests on every page

    /// All that is asked in the book, and what its pages must know of that.
    package struct Training: Sendable {
        /// One an edition, in their order.
        package let banks: [Bank]
        package let diagnostics: [Diagnostic]

        package var files: [OutputFile] { banks.map(\.file) }
        fileprivate var counts: [TrainingCounts] { banks.map(\.counts) }

        package func isSame(as other: Training) -> Bool {
            banks.map(\.json) == other.banks.map(\.json) && counts == other.counts
        }
    }

    /// The questions of an edition.
    package struct Bank: Sendable {
        package let file: OutputFile
        /// What the file holds, as it is before it is packed.
        package let json: String
        let counts: TrainingCounts
    }

    package func training(_ dictionaries: Dictionaries) async -> Training {
        let made = await inParallel(views) { QuizFiles.bank($0, dictionaries) }
        return Training(banks: made.map(\.bank), diagnostics: made.flatMap(\.diagnostics))
    }

    /// The same site whose pages know how many questions there are. Counts of another state of the book serve as far as
    /// its pages go.
    package func with(_ training: Training) -> SiteDrawing {
        let counts = TrainingCounts(merging: training.counts)
        return SiteDrawing(self, views: views.map { $0.with(counts) })
    }

    /// What `index` makes of an edition, but for the coding of its texts.
    struct Index: Sendable {
        fileprivate let search: SearchFiles
        fileprivate let rules: [OutputFile]
    }

    /// One an edition. Of no meaning when the task was cancelled.
    func indexes(_ dictionaries: Dictionaries) async -> [Index] {
        await inParallel(views) { view in
            let morphology = dictionaries.morphology(of: view.edition.language)
            return Index(
                search: SearchIndexing(view: view, morphology: morphology).files(),
                rules: PhraseView(view: view).rules(dictionaries))
        }
    }

    /// What is made of each file of some indexes, in parallel.
    static func files<Made: Sendable>(
        of indexes: [Index], _ make: @Sendable @escaping (OutputFile) -> Made
    ) async -> [Made] {
        await inParallel(indexes) { await $0.search.files(make) + $0.rules.map(make) }.flatMap { $0 }
    }

    /// The files of the search and the rules for phrases, but those that `files()` has.
    package func index(_ dictionaries: Dictionaries) async -> [OutputFile] {
        await Self.files(of: await indexes(dictionaries)) { $0 }
    }

    // MARK: What is drawn

    /// Every file, drawn in parallel.
    package func files() async -> [OutputFile] { await files { $0 } }

    /// What is made of each file as soon as it is drawn, in parallel.
    func files<Made: Sendable>(_ make: @Sendable @escaping (OutputFile) -> Made) async -> [Made] {
        await inParallel(jobs) { $0.files(self).map(make) }.flatMap { $0 }
    }

    /// One file, or nil when the site has none of this path.
    package func file(at path: String) -> OutputFile? {
        owners[path]?.files(self).first { $0.path == path }
    }

    // MARK: What changed

    /// The output paths of the style sheet and of copied files whose contents are not those of an earlier state.
    package func changedAssets(since earlier: SiteDrawing) -> [String] {
        let before = Dictionary(earlier.book.assets.map { ($0.outputPath, $0.sourcePath) }) { first, _ in first }
        var changed = book.assets.filter { asset in
            guard let source = before[asset.outputPath] else { return false }
            return source != asset.sourcePath
                || earlier.book.source[path: source] != book.source[path: asset.sourcePath]
        }.map(\.outputPath)
        let (old, new) = (SiteAssets.style(of: earlier.book), SiteAssets.style(of: book))
        if !old.hasSameBytes(as: new) { changed.append(new.path) }
        return changed
    }

    /// Pages that stand at another address than in an earlier state, with the same text.
    package func movedPages(since earlier: SiteDrawing) -> [(old: String, new: String)] {
        if earlier.book.pages.elementsEqual(book.pages, by: { $0.outputPath == $1.outputPath }) { return [] }
        let before = Set(earlier.book.pages.map(\.outputPath))
        let now = Set(book.pages.map(\.outputPath))
        let gone = earlier.book.pages.filter { !now.contains($0.outputPath) }
        if gone.isEmpty { return [] }
        let added = book.pages.filter { !before.contains($0.outputPath) }
        return gone.compactMap { page in
            let same = added.first { $0.document.bytes == page.document.bytes && $0.title == page.title }
            return same.map { (page.outputPath, $0.outputPath) }
        }
    }

    /// What is drawn at once, of an edition by its number. Without a reference in it: there is one for every page.
    private enum Job: Sendable {
        case cover(Int)
        case lists(Int)
        case search(Int)
        case phrase(Int)
        case training(Int)
        case section(Int, Int)
        case page(Int, Book.PageID)
        case languages
        case scripts(checksPhrases: Bool)
        case style, store
        case copy(Int)

        /// What it may draw.
        func paths(_ views: [EditionView], _ book: Book) -> [String] {
            switch self {
            case .cover(let number): CoverView(view: views[number]).paths
            case .lists(let number): ["tags.html", "changes.html"].map { views[number].edition.prefix + $0 }
            case .search(let number): SearchView(view: views[number]).paths
            case .phrase(let number): [PhraseView.path(of: views[number].edition)]
            case .training(let number): [views[number].trainingPath, views[number].ownPath]
            case .section(let number, let section): SectionView(view: views[number], number: section).paths
            case .page(_, let id): [book.pages[id].outputPath]
            case .languages: ["index.html"]
            case .scripts(let checksPhrases): SiteAssets.scripts(checksPhrases: checksPhrases).map(\.path)
            case .style: ["assets/book.css"]
            case .store: ["assets/store.html"]
            case .copy(let asset): [book.assets[asset].outputPath]
            }
        }

        func files(_ site: SiteDrawing) -> [OutputFile] {
            let (templates, views) = (site.templates, site.views)
            switch self {
            case .cover(let number): return CoverView(view: views[number]).files(templates)
            case .lists(let number):
                let view = views[number]
                let tags = view.hasTags ? [TagsView(view: view).file(templates)] : []
                return tags + [ChangesView(view: view).file(templates)].compactMap { $0 }
            case .search(let number): return SearchView(view: views[number]).files(templates)
            case .phrase(let number): return [PhraseView(view: views[number]).file(templates)]
            case .training(let number):
                return [EditionView.Training.train, .me].map {
                    TrainingView(view: views[number], training: $0).file(templates)
                }
            case .section(let number, let section):
                return SectionView(view: views[number], number: section).files(templates)
            case .page(let number, let id):
                let page = PageView(views[number], id)
                return [OutputFile(page.page.outputPath, page.render(templates))]
            case .languages: return [LanguagesView(book: site.book).file(templates)]
            case .scripts(let checksPhrases): return SiteAssets.scripts(checksPhrases: checksPhrases)
            case .style: return [SiteAssets.style(of: site.book)]
            case .store: return [SiteAssets.store(of: site.book)]
            case .copy(let number):
                let asset = site.book.assets[number]
                return [OutputFile(copying: asset.sourcePath, to: asset.outputPath)]
            }
        }
    }
}
