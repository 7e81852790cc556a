import Foundation
import Playbook
import RandomInput
import SalesBookSite

/// What a trainer may do to a content folder between two looks at it, at random but the same for a seed.
struct SeriesOfEdits {
    let folder: ContentFolder
    private let seed: UInt64
    private var random: SplitMix64
    private var count = 0
    private(set) var log: [String] = []

    init(_ folder: ContentFolder, seed: UInt64) {
        self.folder = folder
        self.seed = seed
        random = SplitMix64(seed: seed)
    }

    static let files: [String: String] = [
        "book.yml": "title: {ru: Книга, en: Book}\ncompany: Пуговица\nlogo: img/logo.svg\n",
        "img/logo.svg": image(40),
        "img/hall.svg": image(300),
        "ru/index.md": "---\ntitle: Книга смены\n---\n\n[К правилам](rules/), [словарь](glossary.md#гость).\n",
        "ru/glossary.md": "# Словарь\n\n## Гость\n\nТот, кто вошёл.\n",
        "ru/synonyms.yml": "- [возврат, рефанд]\n",
        "ru/rules/index.md": "---\ntitle: Правила\n---\n\nС [первого](01-ask.md).\n",
        "ru/rules/01-ask.md": rule("Просите", number: 1, "[Обещайте](02-promise.md) ![Зал](../../img/hall.svg)"),
        "ru/rules/02-promise.md": rule("Обещайте", number: 2, "См. [словарь](../glossary.md#гость)."),
        "ru/customers/01-boor.md": "# Хам\n\n> [!SIGNS]\n> - Кричит.\n> - Торопит.\n\n> [!DO]\n> - Слушайте.\n",
        "ru/customers/02-know.md": "# Знайка\n\n> [!SIGNS]\n> - Спорит.\n> - Знает.\n",
        "ru/quizzes/01-test.md":
            "---\ntitle: Экзамен\nkind: quiz\nexam:\n  pools: [{from: rules, count: 1}]\n---\n\n## Сколько?\n\n- [ ] Два\n- [x] Три\n",
        "en/rules/01-ask.md": rule("Ask", number: 1, "A [promise](../../ru/rules/02-promise.md)."),
    ]

    private static func image(_ width: Int) -> String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"20\"/>"
    }

    private static func rule(_ title: String, number: Int, _ text: String) -> String {
        """
        ---
        title: \(title)
        number: \(number)
        tags: [речь]
        ---

        \(text)

        > [!WRONG]
        > - Ждите.
        > - Вышлите чек.

        > [!RIGHT]
        > - Подождите, пожалуйста, две минуты!
        > - Можете прислать чек?

        > [!WHY]
        > Приказ слышен по форме.
        """
    }

    mutating func edit() throws {
        count += 1
        let edits: [(inout SeriesOfEdits) throws -> Void] = [
            { try $0.changeText() }, { try $0.changeText() }, { try $0.changeTitle() }, { try $0.addPage() },
            { try $0.deleteFile() }, { try $0.movePage() }, { try $0.moveFolder() }, { try $0.changeImage() },
            { try $0.changeSettings() }, { try $0.changeSynonyms() }, { try $0.breakFrontMatter() },
            { try $0.saveAtomically() }, { try $0.saveUnchanged() }, { try $0.addLink() }, { try $0.hide() },
            { try $0.changeTheme() }, { try $0.changeHeading() }, { try $0.addFragments() },
        ]
        try edits[Int.random(in: edits.indices, using: &random)](&self)
    }

    /// Takes away what stops a build, so that a series ends with a book.
    mutating func mend() async throws {
        try folder.write(Self.rule("Остаётся", number: 99, "Эта страница есть всегда."), to: "ru/rules/99-stays.md")
        while true {
            let (book, found) = await Playbook.load(folder.path)
            let training = await book.flatMap { SiteDrawing.prepare($0).drawing }?.training(.none)
            let errors = (found + (training?.diagnostics ?? [])).filter { $0.severity == .error }
            if errors.isEmpty { return }
            for path in Set(errors.map(\.location.path)) {
                log.append("mend \(path)")
                try FileManager.default.removeItem(atPath: path)
            }
        }
    }

    // MARK: Edits

    private func pages() throws -> [String] { try folder.files().filter { $0.hasSuffix(".md") } }

    private mutating func anyPage() throws -> String? { try pages().randomElement(using: &random) }

    private mutating func change(_ what: String, _ work: (String) -> String) throws {
        guard let path = try anyPage() else { return }
        log.append("\(what) \(path)")
        try folder.write(work(try folder.text(path)), to: path)
    }

    private mutating func changeText() throws {
        let number = count
        try change("text") { $0 + "\nАбзац номер \(number) о возврате.\n" }
    }

    private mutating func changeTitle() throws {
        let number = count
        try change("title") { text in
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            return lines.map { $0.hasPrefix("title:") || $0.hasPrefix("# ") ? $0 + " \(number)" : $0 }
                .joined(separator: "\n")
        }
    }

    private mutating func addPage() throws {
        let section = ["ru/rules", "ru/scripts", "en/rules", "ru/новый раздел"].randomElement(using: &random) ?? "ru"
        let path = "\(section)/\(count)-page.md"
        log.append("add \(path)")
        try folder.write(
            "# Страница \(count)\n\n> [!SIGNS]\n> - Знак \(count)\n\nТекст [назад](../index.md).\n", to: path)
    }

    private mutating func deleteFile() throws {
        guard let path = try folder.files().randomElement(using: &random) else { return }
        log.append("delete \(path)")
        try folder.remove(path)
    }

    private mutating func movePage() throws {
        guard let path = try anyPage() else { return }
        let target = ["ru/rules", "ru/guides", "en/guides"].randomElement(using: &random) ?? "ru"
        log.append("move \(path) to \(target)")
        try folder.move(path, to: "\(target)/moved-\(seed)-\(count).md")
    }

    private mutating func moveFolder() throws {
        let (from, to) = count % 2 == 0 ? ("ru/customers", "ru/guests") : ("ru/guests", "ru/customers")
        guard FileManager.default.fileExists(atPath: folder[from].path),
            !FileManager.default.fileExists(atPath: folder[to].path)
        else { return }
        log.append("move folder \(from) to \(to)")
        try folder.move(from, to: to)
    }

    private mutating func changeImage() throws {
        log.append("image")
        // Of the same length, so that nothing but the bytes tells.
        try folder.write(Self.image(100 + count % 800), to: "img/hall.svg")
    }

    private mutating func changeSettings() throws {
        let settings = [
            "title: Другая книга\naccent: \"#0b5a46\"\n", "languages: [en, ru]\nhtml: allow\n",
            "title: {ru: Книга, en: Book}\nlogo: img/logo.svg\n", "title: [broken\n",
        ]
        let text = settings.randomElement(using: &random) ?? ""
        log.append("book.yml \(text)")
        try folder.write(text, to: "book.yml")
    }

    private mutating func changeSynonyms() throws {
        log.append("synonyms")
        try folder.write("- [возврат, обмен\(count)]\n- [гость, клиент]\n", to: "ru/synonyms.yml")
    }

    private mutating func breakFrontMatter() throws {
        try change("break") { "---\ntitle: [broken\n---\n\n" + $0 }
    }

    private mutating func saveAtomically() throws {
        guard let path = try anyPage() else { return }
        log.append("save atomically \(path)")
        try Data((try folder.text(path) + "\nСохранено \(count).\n").utf8).write(to: folder[path], options: .atomic)
    }

    private mutating func saveUnchanged() throws { try change("save unchanged") { $0 } }

    private mutating func addLink() throws {
        let number = count
        guard let target = try anyPage() else { return }
        let name = target.split(separator: "/").last.map(String.init) ?? ""
        try change("link") { $0 + "\n[Ссылка](\(name)#\(number)) ![Рис](hal.svg) <b>raw</b> [ф](../../img/hall.svg)\n" }
    }

    /// What others lead to by a fragment comes, and goes again.
    private mutating func changeHeading() throws {
        let heading = ["\n## Practice\n", "\n## Глава\n"].randomElement(using: &random) ?? ""
        try change("heading \(heading.dropFirst(4).dropLast())") { text in
            text.contains(heading) ? text.replacingOccurrences(of: heading, with: "\n") : text + heading
        }
    }

    private mutating func addFragments() throws {
        guard let target = try anyPage() else { return }
        try change("fragments of \(target) in") { $0 + "\n[Задачи](/\(target)#practice), [глава](/\(target)#глава).\n" }
    }

    private mutating func hide() throws {
        try change("draft") {
            $0.hasPrefix("---\n") ? "---\ndraft: true\n" + $0.dropFirst(4) : "---\ndraft: true\n---\n" + $0
        }
    }

    private mutating func changeTheme() throws {
        log.append("theme")
        try folder.write(".a{order:\(count)}\n", to: "theme/book.css")
        if count % 3 == 0 {
            try folder.write("<footer>{{w.edition}} \(count)</footer></body></html>", to: "theme/foot.mustache")
        }
    }
}
