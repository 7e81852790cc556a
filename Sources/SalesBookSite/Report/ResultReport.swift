import Foundation

/// Reads result files against a built book and says what they tell.
///
/// 1. `ReportBook` reads the questions of the edition, `ResultFileReader` each file and checks its chain.
/// 2. `ResultSet` merges them: every record once, every person once.
/// 3. `ReportBuilder` computes the figures, `ReportPage` and `ReportTables` write them down.
package struct ResultReport {
    private let book: ReportBook
    private let site: String
    private let results: ResultSet
    private let data: ReportData
    private let calendar: ReportCalendar
    private let wording: ReportWording

    /// - Parameters:
    ///   - paths: files, and folders of which every `.jsonl` file is read, at any depth.
    ///   - book: the folder of a built book.
    ///   - edition: a language tag; nil takes the only one.
    package init(_ paths: [String], book: String, edition: String?, calendar: ReportCalendar) throws(ReportError) {
        let reportBook = try ReportBook(site: book, edition: edition)
        let reader = ResultFileReader(book: reportBook.bank.book, edition: reportBook.bank.edition)
        let files = try Self.files(paths).map { path in
            guard let bytes = FileManager.default.contents(atPath: path) else { return reader.unreadable(path: path) }
            return reader.read(bytes, path: path)
        }
        self.init(files, book: reportBook, site: book, calendar: calendar)
    }

    init(_ files: [ResultFile], book: ReportBook, site: String, calendar: ReportCalendar) {
        self.book = book
        self.site = site
        self.calendar = calendar
        results = ResultSet(files)
        wording = ReportWording(book.bank.language)
        data = ReportBuilder(results: results, bank: book.bank, calendar: calendar, wording: wording).data()
    }

    private static func files(_ paths: [String]) throws(ReportError) -> [String] {
        var files: Set<String> = []
        for path in paths {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw ReportError(sentence: "there is no file or folder \(path)")
            }
            guard isFolder.boolValue else {
                files.insert(path)
                continue
            }
            let base = path.hasSuffix("/") ? path : path + "/"
            for name in (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
            where name.hasSuffix(".jsonl") && !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
                files.insert(base + name)
            }
        }
        guard !files.isEmpty else {
            throw ReportError(
                sentence: "there are no result files in \(paths.joined(separator: ", ")); their names end in .jsonl")
        }
        return files.sorted()
    }

    /// What is wrong with the files, one line each, as diagnostics are written.
    package var problems: [String] {
        let english = ReportWording(.english)
        return results.files.flatMap { file in
            file.faults.map { fault in
                let place = fault.line.map { "\(file.path):\($0)" } ?? file.path
                let severity = fault.weight == .note ? "note" : "warning"
                return "\(place): \(severity): \(english.sentence(fault)) [\(fault.id)]"
            }
        }
    }

    /// `50 people, 53 of 56 files`.
    package var summary: String {
        let counted = data.files.count { $0.state != "left" }
        let english = ReportWording(.english)
        let sheets = data.checks.map { ", \($0.sheets) check \(english.form($0.sheets, .sheet))" } ?? ""
        return "\(data.people.count) \(english.form(data.people.count, .person)), \(counted) of \(data.files.count) "
            + english.form(data.files.count, .file) + sheets
    }

    /// The figures, keys in alphabetical order.
    package var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: (try? encoder.encode(data)) ?? Data("{}".utf8), as: UTF8.self)
    }

    /// - Parameter source: the folder or web address of the Markdown.
    package func writePage(to path: String, source: String) throws(ReportError) {
        let links = ReportLinks(from: path, book: site, source: source)
        let page = ReportPage(data: data, bank: book.bank, css: book.css, wording: wording, links: links)
        try Self.write(page.html(), to: path)
    }

    /// `attempts.csv`, `questions.csv` and `checks.csv`, in a folder that is made when it is not there.
    package func writeTables(to folder: String) throws(ReportError) {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw ReportError(sentence: "\(folder) cannot be made: \(error.localizedDescription)")
        }
        let tables = ReportTables(results: results, bank: book.bank, calendar: calendar, data: data)
        try Self.write(tables.attempts, to: folder + "/attempts.csv")
        try Self.write(tables.questions, to: folder + "/questions.csv")
        try Self.write(tables.checks, to: folder + "/checks.csv")
    }

    private static func write(_ text: String, to path: String) throws(ReportError) {
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw ReportError(sentence: "\(path) cannot be written: \(error.localizedDescription)")
        }
    }
}
