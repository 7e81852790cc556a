import Foundation
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A build killed at any moment leaves the old book or the new one, and the next build cleans up.
@Suite struct KillTests {
    @Test func everyMomentLeavesAWholeBook() throws {
        let stage = try KillStage()
        let duration = try stage.measure()

        // Evenly over the time that a build takes, from its first instruction to its end.
        for moment in 0..<42 {
            try stage.kill(.after(duration * moment / 41))
            if moment % 6 == 5 { try stage.buildWhole() }
        }
        // At chosen steps of the writing, which is a small part of that time.
        for share in 0..<9 {
            try stage.kill(.written(share: Double(share) / 8))
            if share % 3 == 2 { try stage.buildWhole() }
        }
        // And right after the swap, while the old book is being removed.
        for _ in 0..<3 {
            let standing = try stage.kill(.swapped)
            #expect(standing == stage.next.other)
        }
        try stage.buildWhole()
        #expect(try stage.folder.names() == ["new", "old", "site"])
    }
}

/// Two states of one book, and the folder where one of them stands.
private final class KillStage {
    enum State: String {
        case old, new
        var other: State { self == .old ? .new : .old }
    }

    enum Moment {
        /// This long after the start.
        case after(Duration)
        /// When this share of the files, 0…1, has appeared beside the old book.
        case written(share: Double)
        /// When another folder stands in the place of the output.
        case swapped
    }

    let folder: TemporaryFolder
    /// The state that the next build makes: always the one that does not stand.
    private(set) var next: State
    private let whole: [State: [String: Data]]

    init() throws {
        folder = try TemporaryFolder(Self.content(.old).merging(Self.content(.new)) { $1 })
        var whole: [State: [String: Data]] = [:]
        for state in [State.new, .old] {
            let run = try Executable.built.run(["build", state.rawValue, "--strict"], in: folder.url)
            #expect(run.status == 0, "\(run.err)")
            whole[state] = try folder.snapshot("site")
        }
        #expect(whole[.old] != whole[.new])
        self.whole = whole
        next = .new
    }

    /// A hundred and fifty pages; the new book has other words, lacks a page and has one more section.
    private static func content(_ state: State) -> [String: String] {
        var files: [String: String] = [:]
        for number in 1...150 where state == .old || number != 75 {
            let section = state == .new && number > 140 ? 16 : number / 10 + 1
            files["\(state)/\(section)-part/\(number).md"] = """
                # Правило \(number)

                Слова книги \(state == .old ? "прежней" : "новой").

                > [!WRONG]
                > Не знаю.

                > [!RIGHT]
                > Сейчас узнаю, \(number).

                """
        }
        return files
    }

    /// How long a whole build takes here.
    func measure() throws -> Duration {
        let start = ContinuousClock.now
        try buildWhole()
        return start.duration(to: .now)
    }

    /// Builds to the end: the new state stands, and nothing of a killed build is left.
    func buildWhole() throws {
        let run = try Executable.built.run(["build", next.rawValue], in: folder.url)
        #expect(run.status == 0, "\(run.err)")
        #expect(try standing() == next)
        #expect(try folder.names().filter { $0.hasPrefix(".site.building-") }.isEmpty)
        next = next.other
    }

    /// Starts a build and kills it.
    /// - Returns: the state that stands afterwards, whole.
    @discardableResult
    func kill(_ moment: Moment) throws -> State? {
        let before = identity("site")
        let process = Process()
        process.executableURL = Executable.built.url
        process.arguments = ["build", next.rawValue, "--quiet"]
        process.currentDirectoryURL = folder.url
        process.standardError = FileHandle.nullDevice
        try process.run()
        switch moment {
        case .after(let delay):
            usleep(useconds_t(delay / .microseconds(1)))
        case .written(let share):
            let files = whole[next, default: [:]].keys.sorted()
            let file = files[Int(Double(files.count - 1) * share)]
            let path = folder[".site.building-\(process.processIdentifier)/\(file)"].path
            while process.isRunning, access(path, F_OK) != 0 { usleep(200) }
        case .swapped:
            while process.isRunning, identity("site") == before { usleep(200) }
        }
        if process.isRunning { endProcess(process.processIdentifier) }
        process.waitUntilExit()
        let state = try standing()
        #expect(state != nil, "half a book after \(moment)")
        if let state { next = state.other }
        return state
    }

    /// The state whose every byte stands in the output folder, with no other file; nil when there is none.
    private func standing() throws -> State? {
        let files = try folder.snapshot("site")
        let listed = try folder.text("site/.salesbook").split(separator: "\n").dropFirst()
        #expect(Set(listed.map(String.init)) == Set(files.keys).subtracting([".salesbook"]))
        return whole.first { $0.value == files }?.key
    }

    private func identity(_ path: String) -> UInt64 {
        var info = stat()
        return stat(folder[path].path, &info) == 0 ? UInt64(info.st_ino) : 0
    }
}

/// Beside a method named `kill`, the system's own needs a name.
private func endProcess(_ process: pid_t) { kill(process, SIGKILL) }
