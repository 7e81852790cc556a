import Playbook
import SalesBookCore

/// How many questions the pages of an edition have and what their exams draw, by the paths of the pages in the content.
struct TrainingCounts: Sendable, Hashable {
    let questions: [String: Int]
    let exams: [String: EditionView.ExamView]

    init(_ bank: QuestionBank) {
        let pages = bank.view.edition.reading.map { ($0, bank.view.book.pages[$0].sourcePath) }
        questions = Dictionary(uniqueKeysWithValues: pages.map { ($1, bank.count(on: $0)) })
        let drawn = pages.compactMap { id, path in
            bank.pools[id].map {
                (path, EditionView.ExamView(pools: $0.map { .init(title: $0.title, count: $0.count) }))
            }
        }
        exams = Dictionary(uniqueKeysWithValues: drawn)
    }

    /// Of all editions.
    init(merging all: [TrainingCounts]) {
        questions = all.reduce(into: [:]) { $0.merge($1.questions) { first, _ in first } }
        exams = all.reduce(into: [:]) { $0.merge($1.exams) { first, _ in first } }
    }
}

/// What every page of an edition shows around its own text.
struct EditionView: Sendable {
    let book: Book
    let number: Int
    let wording: Wording
    let bookID: String
    let tagIndex: TagIndex
    /// The date of the newest change or review in the edition: the book has no other clock.
    let date: CivilDate?
    /// Where each page stands in the reading order.
    let positions: [Book.PageID: Int]
    /// Whether some page says what to avoid, so that phrases can be checked.
    let hasPhrases: Bool
    private let words: [String: String]
    private let pathsByKey: [[String: String]]

    init(_ book: Book, edition number: Int) {
        self.book = book
        self.number = number
        wording = Wording(language: book.editions[number].language)
        words = wording.all
        tagIndex = TagIndex(book.editions[number], in: book)
        bookID = Self.identity(of: book)
        let reading = book.editions[number].reading
        hasPhrases = reading.contains { !book.pages[$0].fields.avoid.isEmpty }
        date = reading.flatMap { id in
            let fields = book.pages[id].fields
            return [fields.reviewed, fields.changes.first?.date].compactMap { $0 }
        }.max()
        positions = Dictionary(uniqueKeysWithValues: reading.enumerated().map { ($1, $0) })
        pathsByKey = book.editions.map { edition in
            Dictionary(edition.reading.map { (book.pages[$0].key, book.pages[$0].outputPath) }) { first, _ in first }
        }
    }

    /// The pages of the training, by what their script calls them.
    enum Training: String {
        case train, me
    }

    /// An exam as its page tells of it.
    struct ExamView: Sendable, Hashable {
        struct Pool: Sendable, Hashable {
            let title: String
            let count: Int
        }

        let pools: [Pool]

        var questionCount: Int { pools.reduce(0) { $0 + $1.count } }
    }

    /// How many questions can be practised on a page, and what its exam draws; known once the bank is.
    private(set) var questionCounts: [Book.PageID: Int] = [:]
    private(set) var exams: [Book.PageID: ExamView] = [:]

    func with(_ counts: TrainingCounts) -> EditionView {
        var view = self
        for id in edition.reading {
            let path = book.pages[id].sourcePath
            view.questionCounts[id] = counts.questions[path]
            view.exams[id] = counts.exams[path]
        }
        return view
    }

    var edition: Edition { book.editions[number] }
    var title: String { edition.title.map { Typography.typeset($0, edition.language) } ?? wording["bookTitle"] }

    func title(of section: Section) -> String {
        section.title ?? (section.folder == edition.folder ? wording["pages"] : wording.sectionTitle(section.kind))
    }

    /// Under which name a reader's marks are kept, apart from those of other books in the same browser.
    static func identity(of book: Book) -> String {
        let name = book.settings.company ?? book.editions.first.flatMap(\.title) ?? "sales-book"
        return String(decoding: Slug.fileName(Array(name.utf8), language: .russian), as: UTF8.self)
    }

    var trainingPath: String { TrainingAddress.path(of: edition) }
    var ownPath: String { edition.prefix + "me.html" }

    /// The same page in another language, by its key.
    func counterpart(of key: String, in other: Int) -> String? { pathsByKey[other][key] }

    /// The context that every template needs.
    func context(
        path: String, headTitle: String, description: String = "", section: Int? = nil, isTags: Bool = false,
        isGlossary: Bool = false, isSearch: Bool = false, isPhrase: Bool = false, training: Training? = nil,
        counterpart: (Int) -> String? = { _ in nil }
    ) -> [String: Any] {
        var context: [String: Any] = [
            "lang": edition.tag, "bookID": bookID, "root": RelativePath.root(of: path), "w": words,
            "headTitle": headTitle, "bookTitle": title, "cover": RelativePath.from(path, to: edition.coverPath),
            "nav": navigation(from: path, section: section), "languages": languages(from: path, counterpart),
            "isMultilingual": book.editions.count > 1,
            "inBook": !isTags && !isGlossary && !isSearch && !isPhrase && training == nil
                && !(section.map { isPractised(edition.sections[$0]) } ?? false),
            "logo": logo(from: path),
        ]
        context["searchPage"] = place(edition.prefix + "search.html", from: path, current: isSearch)
        context["trainPage"] = place(
            trainingPath, from: path, current: training == .train,
            holds: section.map { isPractised(edition.sections[$0]) } ?? false)
        if hasPhrases { context["phrasePage"] = place(PhraseView.path(of: edition), from: path, current: isPhrase) }
        if isPhrase { context["isPhrase"] = true }
        context["mePage"] = place(ownPath, from: path, current: training == .me)
        if !description.isEmpty { context["description"] = description }
        if let date { context["editionDate"] = wording.date(date) }
        if let company = book.settings.company { context["company"] = Typography.typeset(company, edition.language) }
        if let contact = book.settings.contact { context["contact"] = contact }
        if hasTags {
            context["tagsPage"] = place(edition.prefix + "tags.html", from: path, current: isTags)
        }
        if let glossary = edition.glossary {
            context["glossaryPage"] = place(book.page(glossary).outputPath, from: path, current: isGlossary)
        }
        return context
    }

    var hasTags: Bool { !tagIndex.entries.isEmpty }

    /// The back link of a page that stands beside the cover.
    func backToCover(from path: String) -> [String: Any] {
        ["href": RelativePath.from(path, to: edition.coverPath), "title": wording["book"]]
    }

    private func place(_ target: String, from path: String, current: Bool, holds: Bool = false) -> [String: Any] {
        var place: [String: Any] = ["href": RelativePath.from(path, to: target), "current": current]
        if current || holds { place["ariaCurrent"] = current ? "page" : "true" }
        return place
    }

    /// What is practised stands under the training; the cover lists it, too.
    private func isPractised(_ section: Section) -> Bool {
        switch section.kind {
        case .quiz, .path: true
        // Sheets are filled in as exams are sat: the desk of the training lists both.
        case .check: section.pages.contains { book.page($0).sheet != nil }
        default: false
        }
    }

    /// The sections in the top bar; a bar holds six, the cover lists all.
    private func navigation(from path: String, section: Int?) -> [[String: Any]] {
        edition.sections.enumerated().filter { !isPractised($1) }.prefix(6).map { index, item in
            var entry: [String: Any] = [
                "href": RelativePath.from(path, to: item.outputPath), "title": title(of: item),
            ]
            if index == section { entry["current"] = path == item.outputPath ? "page" : "true" }
            return entry
        }
    }

    /// The same page in the other languages, else their covers.
    private func languages(from path: String, _ counterpart: (Int) -> String?) -> [[String: Any]] {
        book.editions.enumerated().map { index, other in
            let target = index == number ? path : counterpart(index) ?? other.coverPath
            return [
                "tag": other.tag, "href": RelativePath.from(path, to: target), "current": index == number,
                "name": Wording(language: other.language)["languageName"],
            ]
        }
    }

    func logo(from path: String) -> String {
        guard let logo = book.logo else { return Portraits.logo }
        var out = HTMLBuffer()
        out.put("<img class=\"top__logo\" src=\"")
        out.put(escapingURL: RelativePath.from(path, to: logo.outputPath).utf8)
        out.put("\" alt=\"\" />")
        return out.string
    }
}
