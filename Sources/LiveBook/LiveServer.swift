import FlyingFox
import FlyingSocks
import Foundation
import Playbook
import SalesBookSite

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Shows a book in a browser while it is written.
///
/// 1. Watch the folder, then read it: what changes in between is not lost.
/// 2. Take the port that was asked for, or the next that is free.
/// 3. After every change read again at once; questions and search follow.
package struct LiveServer: Sendable {
    /// What happened, for the person at the terminal.
    package enum News: Sendable {
        /// - Parameters:
        ///   - others: addresses for devices of the same network, when they were asked for.
        ///   - taken: the port that was asked for, when another program has it.
        case open(address: String, others: [String], taken: UInt16?, way: ContentWatcher.Way)
        case read(LiveState, time: Duration)
        case settled(LiveState, time: Duration)
    }

    /// Why a book cannot be shown, in a sentence.
    package struct Failure: Error {
        package let sentence: String
    }

    private let content: String
    private let port: UInt16
    private let isOnNetwork: Bool
    private let looks: Bool
    private let dictionaries: String?

    /// - Parameters:
    ///   - port: 0 takes any.
    ///   - isOnNetwork: whether other devices of the same network may see the book.
    ///   - looks: look through the folder every so often instead of being told of changes.
    ///   - dictionaries: a folder of Hunspell dictionaries; nil for none.
    package init(content: String, port: UInt16, isOnNetwork: Bool, looks: Bool, dictionaries: String?) {
        self.content = content
        self.port = port
        self.isOnNetwork = isOnNetwork
        self.looks = looks
        self.dictionaries = dictionaries
    }

    /// Runs until it is cancelled.
    package func run(tell: @escaping @Sendable (News) -> Void) async throws {
        let book = LiveBook(content, dictionaries: dictionaries)
        let (changes, way) = ContentWatcher.changes(in: content, looks: looks)
        tell(await Self.read(book))
        let free = try freePort()
        let hosts = isOnNetwork ? HostRule.network(machine: NetworkAddresses.machine()) : .loopback
        let server = HTTPServer(
            config: HTTPServer.Configuration(
                address: try address(port: free), pool: PromptPool(base: HTTPServer.defaultPool()),
                logger: .disabled),
            handler: LiveHandler(book: book, hosts: hosts))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await server.run() }
            tasks.addTask {
                try await server.waitUntilListening()
                let bound = await Self.port(of: server) ?? free
                tell(opened(at: bound, way))
                await Self.follow(changes, book, tell: tell)
            }
            tasks.addTask {
                // What a browser no longer reads is noticed when it is written to.
                while !Task.isCancelled {
                    try await Task.sleep(for: .seconds(10))
                    await book.beat()
                }
            }
            // The first to end is the server that was stopped.
            try await tasks.next()
            tasks.cancelAll()
        }
    }

    private static func follow(
        _ changes: AsyncStream<Void>, _ book: LiveBook, tell: @escaping @Sendable (News) -> Void
    ) async {
        settle(book, tell: tell)
        for await _ in changes {
            tell(await read(book))
            settle(book, tell: tell)
        }
    }

    private static func read(_ book: LiveBook) async -> News {
        let start = ContinuousClock.now
        let state = await book.refresh()
        return .read(state, time: start.duration(to: .now))
    }

    /// Until the page is drawn the machine belongs to it.
    private static let respite = Duration.milliseconds(150)

    /// How much questions and search may wait for others. What Linux calls utility still takes almost half of the machine
    /// from a page that is being drawn; on a Mac the background is a place where nothing is ready before long.
    private static var settlingPriority: TaskPriority {
        #if canImport(Darwin)
            .utility
        #else
            .background
        #endif
    }

    /// Beside the reading, and behind it: a page that is being written must not wait for the search.
    private static func settle(_ book: LiveBook, tell: @escaping @Sendable (News) -> Void) {
        let start = ContinuousClock.now
        Task(priority: settlingPriority) {
            try? await Task.sleep(for: respite)
            if await book.settle() {
                tell(.settled(await book.currentState(), time: start.duration(to: .now)))
            }
        }
    }

    // MARK: Addresses

    private func opened(at port: UInt16, _ way: ContentWatcher.Way) -> News {
        let others = isOnNetwork ? NetworkAddresses.all().map { "http://\($0):\(port)/" } : []
        return .open(
            address: "http://localhost:\(port)/", others: others,
            taken: self.port == port || self.port == 0 ? nil : self.port,
            way: way)
    }

    private func address(port: UInt16) throws -> sockaddr_in {
        isOnNetwork ? .inet(port: port) : try .inet(ip4: "127.0.0.1", port: port)
    }

    private static func port(of server: HTTPServer) async -> UInt16? {
        guard case .ip4(_, let port) = await server.listeningAddress else { return nil }
        return port
    }

    /// How many ports are tried.
    private static let mostPorts: UInt16 = 100

    private func freePort() throws -> UInt16 {
        if port == 0 { return 0 }
        for candidate in port...max(port, min(.max - Self.mostPorts, port) + Self.mostPorts) {
            if try isFree(candidate) { return candidate }
        }
        throw Failure(sentence: "the ports from \(port) on are all in use; name another with --port")
    }

    private func isFree(_ port: UInt16) throws -> Bool {
        let socket = try Socket(domain: AF_INET)
        defer { try? socket.close() }
        try socket.setValue(true, for: .localAddressReuse)
        do {
            try socket.bind(to: try address(port: port))
            return true
        } catch SocketError.failed(_, EADDRINUSE, _) {
            return false
        } catch SocketError.failed(_, EACCES, _) {
            throw Failure(sentence: "port \(port) is reserved for the system; name one from 1024 on with --port")
        }
    }
}
