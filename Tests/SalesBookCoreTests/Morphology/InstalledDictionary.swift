import Foundation
import SalesBookCore
import Testing

/// The dictionaries of Debian's hunspell-ru, hunspell-uk and hunspell-en-us, which `make test` installs.
enum InstalledDictionary: String, CaseIterable {
    case russian = "ru_RU"
    case ukrainian = "uk_UA"
    case english = "en_US"

    func load() throws -> HunspellDictionary {
        try HunspellDictionary(affix: bytes("aff"), dictionary: bytes("dic"))
    }

    func bytes(_ ending: String) throws -> [UInt8] {
        let path = "/usr/share/hunspell/\(rawValue).\(ending)"
        return Array(try #require(FileManager.default.contents(atPath: path), "\(path) is missing: .ci/packages.sh test"))
    }

    /// Which of these words `hunspell -l` does not accept.
    func rejected(_ words: [String]) throws -> Set<String> {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/hunspell")
        process.arguments = ["-l", "-i", "utf-8", "-d", "/usr/share/hunspell/\(rawValue)"]
        process.environment = ["LC_ALL": "C.UTF-8"]
        let file = FileManager.default.temporaryDirectory.appending(path: "salesbook-\(UUID().uuidString).txt")
        try Data(words.joined(separator: "\n").utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let output = Pipe()
        process.standardInput = try FileHandle(forReadingFrom: file)
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return Set(text.split(separator: "\n").map(String.init))
    }
}
