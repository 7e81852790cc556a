import FlyingSocks

/// The states of a book as server-sent events (HTML Living Standard, 9.2), to be written as they come.
struct StateStream: AsyncBufferedSequence {
    typealias Element = UInt8

    let states: AsyncStream<LiveState>

    func makeAsyncIterator() -> Iterator { Iterator(states: states.makeAsyncIterator()) }

    struct Iterator: AsyncBufferedIteratorProtocol {
        var states: AsyncStream<LiveState>.Iterator
        private var rest: ArraySlice<UInt8> = []

        init(states: AsyncStream<LiveState>.Iterator) {
            self.states = states
        }

        mutating func next() async throws -> UInt8? {
            if rest.isEmpty { rest = try await nextBuffer(suggested: 1)?[...] ?? [] }
            return rest.popFirst()
        }

        mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
            guard let state = await states.next() else { return nil }
            return Array("retry: 500\ndata: \(state.json())\n\n".utf8)
        }
    }
}
