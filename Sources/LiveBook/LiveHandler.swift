import FlyingFox
import Foundation
import SalesBookSite

/// Answers what a browser asks of an open book. Files come from the site alone, which knows them by name: no path of a
/// request reaches the disk.
struct LiveHandler: HTTPHandler {
    let book: LiveBook
    let hosts: HostRule

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
        guard hosts.allows(request.headers[.host]) else {
            return text(.misdirectedRequest, "This server answers to its own address only.\n")
        }
        guard request.method == .GET || request.method == .HEAD else {
            var refusal = text(.methodNotAllowed, "Only GET and HEAD are answered here.\n")
            refusal.headers[HTTPHeader("Allow")] = "GET, HEAD"
            return refusal
        }
        let response = await answer(request)
        return request.method == .HEAD ? headOnly(response) : response
    }

    private func answer(_ request: HTTPRequest) async -> HTTPResponse {
        let path = String(request.target.path(percentEncoded: false).drop { $0 == "/" })
        if path.hasPrefix(LivePage.folder) {
            return await service(String(path.dropFirst(LivePage.folder.count)), request)
        }
        guard let site = await book.current() else {
            let page = LivePage.empty(
                title: "This book has errors", text: "It opens here by itself as soon as they are put right.",
                link: false)
            return await html(Array(page.utf8), status: .ok, number: 0)
        }
        let file = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
        if let bytes = await bytes(at: file, site) {
            return file.hasSuffix(".html") && file != "assets/store.html"
                ? await html(bytes, status: .ok, number: site.number) : plain(bytes, ContentType.of(file))
        }
        if let new = await book.newPath(of: file) { return redirect(to: "/" + new) }
        if site.bytes(at: file + "/index.html") != nil { return redirect(to: "/" + file + "/") }
        let page = LivePage.empty(
            title: "There is no such page",
            text: "It may have been renamed or deleted; when it is back, it opens here.",
            link: true)
        return await html(Array(page.utf8), status: .notFound, number: site.number)
    }

    /// Questions and search of a book that has just been opened are waited for, as far as the time of an answer goes.
    private func bytes(at path: String, _ site: LiveSite) async -> [UInt8]? {
        let isMadeLater = path.hasSuffix("quiz/bank.js") || path.contains("search/")
        var site = site
        for _ in 0..<(isMadeLater ? 200 : 0) {
            if site.bytes(at: path) != nil { break }
            if await book.currentState().isSettled { break }
            guard (try? await Task.sleep(for: .milliseconds(50))) != nil else { break }
            site = await book.current() ?? site
        }
        return site.bytes(at: path)
    }

    /// What `live.js` asks for.
    private func service(_ name: String, _ request: HTTPRequest) async -> HTTPResponse {
        if name == "states" {
            // Nobody reads the body of a HEAD.
            if request.method == .HEAD { return text(.ok, "", type: "text/event-stream") }
            let stream = StateStream(states: await book.states())
            return HTTPResponse(
                statusCode: .ok, headers: headers("text/event-stream"), body: HTTPBodySequence(from: stream))
        }
        if name.hasPrefix("bank/"), let json = await book.current()?.bankTexts[String(name.dropFirst("bank/".count))] {
            return plain(Array(json.utf8), "application/json; charset=utf-8")
        }
        if let bytes = LivePage.asset(name) { return plain(bytes, ContentType.of(name)) }
        return text(.notFound, "There is no such file.\n")
    }

    private func html(_ bytes: [UInt8], status: HTTPStatusCode, number: Int) async -> HTTPResponse {
        var headers = headers("text/html; charset=utf-8")
        headers[HTTPHeader("X-Live")] = String(number)
        return response(status, headers, LivePage.adapt(bytes, number: number))
    }

    private func plain(_ bytes: [UInt8], _ type: String) -> HTTPResponse { response(.ok, headers(type), bytes) }

    private func text(_ status: HTTPStatusCode, _ text: String, type: String = "text/plain; charset=utf-8")
        -> HTTPResponse
    {
        response(status, headers(type), Array(text.utf8))
    }

    private func redirect(to path: String) -> HTTPResponse {
        var response = text(.found, "")
        response.headers[.location] = path
        return response
    }

    private func response(_ status: HTTPStatusCode, _ headers: HTTPHeaders, _ bytes: [UInt8]) -> HTTPResponse {
        // In one piece: each piece is an event of its own to the browser.
        HTTPResponse(
            statusCode: status, headers: headers,
            body: HTTPBodySequence(data: Data(bytes), suggestedBufferSize: max(1, bytes.count)))
    }

    private func headers(_ type: String) -> HTTPHeaders {
        var headers = HTTPHeaders()
        headers[.contentType] = type
        headers[.cacheControl] = "no-store"
        headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
        headers[HTTPHeader("Cross-Origin-Resource-Policy")] = "same-origin"
        return headers
    }

    private func headOnly(_ response: HTTPResponse) -> HTTPResponse {
        guard case .httpBody(let body) = response.payload else { return response }
        var head = HTTPResponse(statusCode: response.statusCode, headers: response.headers)
        if let count = body.count { head.headers[.contentLength] = String(count) }
        return head
    }
}
