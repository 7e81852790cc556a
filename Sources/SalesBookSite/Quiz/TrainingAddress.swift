import Playbook

/// Addresses of the training, and the scopes that it understands: `page:KEY`, `section:KEY`, `question:ID`, `all`.
enum TrainingAddress {
    static func path(of edition: Edition) -> String { edition.prefix + "train.html" }

    /// The fragment that opens the practice of a scope.
    static func practice(_ scope: String) -> String { "practice=" + encoded(scope) }

    static func exam(_ key: String) -> String { "exam=" + encoded(key) }
    static func play(_ key: String) -> String { "play=" + encoded(key) }

    static func scope(_ target: PracticeTarget, in book: Book, _ edition: Int) -> String {
        switch target {
        case .page(let id): "page:" + book.page(id).key
        case .path(let path): scope(ofList: path, in: book, edition)
        }
    }

    /// A section by the output path of its list; the cover stands for the whole book.
    static func scope(ofList path: String, in book: Book, _ edition: Int) -> String {
        let edition = book.editions[edition]
        guard let section = edition.sections.first(where: { $0.outputPath == path }) else { return "all" }
        return "section:" + section.key(in: edition)
    }

    /// What a task asks for, and a page's key or a scope.
    static func address(
        of target: Programme.Task.Target, in book: Book, _ edition: Int
    ) -> (kind: String, target: String) {
        switch target {
        case .read(let id): ("read", book.page(id).key)
        case .readSection(let path): ("read", scope(ofList: path, in: book, edition))
        case .practice(let target): ("practice", scope(target, in: book, edition))
        case .exam(let id): ("exam", book.page(id).key)
        case .play(let id): ("play", book.page(id).key)
        case .sheet(let id): ("sheet", book.page(id).key)
        }
    }

    /// Percent-encoded, save for what a fragment may hold as it is (RFC 3986, 3.5).
    private static func encoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            let scalar = Unicode.Scalar(byte)
            let isPlain =
                ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
                || "-._~:/".unicodeScalars.contains(scalar)
            if isPlain {
                result.unicodeScalars.append(scalar)
            } else {
                let hex = String(byte, radix: 16, uppercase: true)
                result += "%" + (hex.count == 1 ? "0" : "") + hex
            }
        }
        return result
    }
}
