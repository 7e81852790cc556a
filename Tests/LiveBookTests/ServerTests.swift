import FlyingFox
import Foundation
import Testing

@testable import LiveBook

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// What the server answers, and to whom.
@Suite struct ServerTests {
    private func handler(_ files: [String: String] = ["rules/01-a.md": "# Один\n\nТекст.\n"]) async throws -> (
        LiveHandler, ContentFolder, LiveBook
    ) {
        let folder = try ContentFolder(files)
        let book = LiveBook(folder.path, dictionaries: nil)
        await book.refresh()
        await book.settle()
        return (LiveHandler(book: book, hosts: .loopback), folder, book)
    }

    private func request(_ path: String, method: HTTPMethod = .GET, host: String = "localhost:8000") -> HTTPRequest {
        HTTPRequest(
            method: method, version: .http11, target: HTTPRequest.Target(path: path, query: ""),
            headers: [.host: host], body: HTTPBodySequence(data: Data()))
    }

    @Test(arguments: [
        ("/", "text/html; charset=utf-8"), ("/rules/01-a.html", "text/html; charset=utf-8"),
        ("/rules/", "text/html; charset=utf-8"), ("/assets/book.css", "text/css; charset=utf-8"),
        ("/assets/book.js", "text/javascript; charset=utf-8"), ("/assets/icon.svg", "image/svg+xml"),
        ("/search/index.js", "text/javascript; charset=utf-8"), ("/quiz/bank.js", "text/javascript; charset=utf-8"),
        ("/@live/live.js", "text/javascript; charset=utf-8"), ("/@live/live.css", "text/css; charset=utf-8"),
        ("/@live/bank/quiz/bank.js", "application/json; charset=utf-8"),
    ])
    func filesHaveTheirTypesAndAreNotKept(path: String, type: String) async throws {
        let (handler, _, _) = try await handler()
        let response = try await handler.handleRequest(request(path))
        #expect(response.statusCode == .ok)
        #expect(response.headers[.contentType] == type)
        #expect(response.headers[.cacheControl] == "no-store")
        #expect(try await !response.bodyData.isEmpty)
    }

    @Test func aPageIsTheBuiltOneButForItsScriptAndPolicy() async throws {
        let (handler, _, book) = try await handler()
        let text = String(
            decoding: try await handler.handleRequest(request("/rules/01-a.html")).bodyData, as: UTF8.self)
        let built = String(decoding: try #require(await book.current()?.bytes(at: "rules/01-a.html")), as: UTF8.self)
        #expect(!built.contains("@live"))
        #expect(!built.contains("connect-src"))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains("/@live/") }
        #expect(lines.joined(separator: "\n").replacingOccurrences(of: "connect-src 'self'; ", with: "") == built)
        #expect(text.contains("content=\"connect-src 'self'; default-src 'none'"))
    }

    @Test func headHasTheLengthAndNoBody() async throws {
        let (handler, _, _) = try await handler()
        let get = try await handler.handleRequest(request("/rules/01-a.html"))
        let head = try await handler.handleRequest(request("/rules/01-a.html", method: .HEAD))
        #expect(head.statusCode == .ok)
        #expect(try await head.bodyData.isEmpty)
        #expect(try await head.headers[.contentLength] == String(get.bodyData.count))
        #expect(try await handler.handleRequest(request("/", method: .POST)).statusCode == .methodNotAllowed)
    }

    @Test(arguments: [
        "/no.html", "/../secret.txt", "/rules/../../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt",
        "/rules/..%2f..%2fsecret.txt", "//etc/passwd", "/etc/passwd", "/%00", "/@live/../../secret.txt",
        "/@live/live.js/../../../secret.txt", "/book.yml", "/rules/01-a.md", "/%ff",
    ])
    func nothingButTheBookIsServed(path: String) async throws {
        let (handler, folder, _) = try await handler(["rules/01-a.md": "# Один\n", "book.yml": "title: SECRET\n"])
        try Data("SECRET".utf8).write(to: folder.beside("secret.txt"))
        let response = try await handler.handleRequest(request(path))
        #expect(response.statusCode == .notFound)
        #expect(try await !String(decoding: response.bodyData, as: UTF8.self).contains("SECRET"))
    }

    @Test func aFolderWithoutItsSlashLeadsToItsPage() async throws {
        let (handler, _, _) = try await handler()
        let response = try await handler.handleRequest(request("/rules"))
        #expect(response.statusCode == .found)
        #expect(response.headers[.location] == "/rules/")
    }

    @Test func aMovedPageLeadsToItsNewAddress() async throws {
        let (handler, folder, book) = try await handler()
        try folder.move("rules/01-a.md", to: "guides/a.md")
        await book.refresh()
        let response = try await handler.handleRequest(request("/rules/01-a.html"))
        #expect(response.statusCode == .found)
        #expect(response.headers[.location] == "/guides/a.html")
    }

    @Test func strangersAreRefused() async throws {
        let (handler, _, _) = try await handler()
        for host in ["evil.example", "evil.example:8000", "localhost.evil.example", "192.168.1.4:8000", ""] {
            let response = try await handler.handleRequest(request("/rules/01-a.html", host: host))
            #expect(response.statusCode == .misdirectedRequest, "\(host)")
        }
        for host in ["localhost", "LOCALHOST:8000", "127.0.0.1:1", "[::1]:8000"] {
            #expect(try await handler.handleRequest(request("/", host: host)).statusCode == .ok, "\(host)")
        }
    }

    @Test func aNetworkIsReachedByAddressesInFiguresOnly() {
        let rule = HostRule.network(machine: "Trainer")
        for host in ["192.168.1.4:8000", "10.0.0.1", "[fe80::1]:8000", "trainer:8000", "trainer.local", "localhost"] {
            #expect(rule.allows(host), "\(host)")
        }
        for host in ["evil.example", "192.168.1.4.evil.example", "192.168.1", "1.2.3.999", nil] {
            #expect(!rule.allows(host), "\(host ?? "nil")")
        }
    }

    @Test func aBookThatWasNeverGoodShowsWhatIsWrong() async throws {
        let (handler, folder, book) = try await handler(["rules/01-a.md": "---\ntitle: [\n---\n"])
        let page = String(decoding: try await handler.handleRequest(request("/")).bodyData, as: UTF8.self)
        #expect(page.contains("/@live/live.js"))
        let message = await book.currentState().json()
        #expect(message.contains("rules/01-a.md"))
        #expect(message.contains("\"line\":"))
        #expect(message.contains("\"fix\":"))
        try folder.write("# Один\n", to: "rules/01-a.md")
        await book.refresh()
        #expect(try await handler.handleRequest(request("/rules/01-a.html")).statusCode == .ok)
        #expect(await book.currentState().json().contains("\"errors\":[]"))
    }

    @Test func statesComeAsTheyChange() async throws {
        let (_, folder, book) = try await handler()
        var events = StateStream(states: await book.states()).makeAsyncIterator()
        let first = String(decoding: try #require(await events.nextBuffer(suggested: 1)), as: UTF8.self)
        #expect(first.hasPrefix("retry: 500\ndata: {") && first.hasSuffix("}\n\n"))
        try folder.write("# Два\n", to: "rules/01-a.md")
        await book.refresh()
        let second = String(decoding: try #require(await events.nextBuffer(suggested: 1)), as: UTF8.self)
        #expect(first != second)
    }

    @Test func aTakenPortGivesWayToTheNext() async throws {
        let folder = try ContentFolder(["rules/01-a.md": "# Один\n"])
        let first = try await opened(
            LiveServer(content: folder.path, port: 0, isOnNetwork: false, looks: false, dictionaries: nil))
        let second = try await opened(
            LiveServer(content: folder.path, port: first.port, isOnNetwork: false, looks: false, dictionaries: nil))
        #expect(first.taken == nil)
        #expect(second.taken == first.port)
        #expect(second.port > first.port)
        for server in [first, second] {
            let address = try #require(URL(string: "http://127.0.0.1:\(server.port)/rules/01-a.html"))
            let (data, _) = try await URLSession.shared.data(from: address)
            #expect(String(decoding: data, as: UTF8.self).contains("Один"))
        }
        first.task.cancel()
        second.task.cancel()
        _ = await (first.task.result, second.task.result)
    }

    private func opened(_ server: LiveServer) async throws -> (
        port: UInt16, taken: UInt16?, task: Task<Void, any Error>
    ) {
        let (news, continuation) = AsyncStream.makeStream(of: LiveServer.News.self)
        let task = Task {
            defer { continuation.finish() }
            try await server.run { continuation.yield($0) }
        }
        for await case .open(let address, _, let taken, _) in news {
            return (try #require(URL(string: address)?.port.map(UInt16.init)), taken, task)
        }
        try await task.value
        throw CancellationError()
    }
}
