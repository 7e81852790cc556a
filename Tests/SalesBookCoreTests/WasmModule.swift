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

    /// A copy of a module whose memory holds some bytes from the start, past all that is there: `wasmkit` hands a function
    /// integers only. Returns their address too.
    static func appending(_ data: [UInt8], to module: [UInt8]) throws -> (module: [UInt8], address: Int32) {
        let page = 65_536
        var result = Array(module.prefix(8))
        var reader = Reader(bytes: module[8...])
        var address = 0
        while !reader.isAtEnd {
            let id = try reader.byte()
            var section = Array(try reader.take(try reader.number()))
            var rest = Reader(bytes: section[...])
            if id == 5 {
                // One memory without an upper limit, of so many pages.
                guard try rest.number() == 1, try rest.byte() == 0 else { throw Malformed.magic }
                let pages = try rest.number()
                address = pages * page
                section = [1, 0] + unsigned(pages + data.count / page + 1)
            } else if id == 11 {
                let segments = try rest.number()
                let segment = [0, 0x41] + signed(address) + [0x0B] + unsigned(data.count) + data
                section = unsigned(segments + 1) + rest.bytes + segment
            }
            result += [id] + unsigned(section.count) + section
        }
        return (result, Int32(address))
    }

    private static func unsigned(_ number: Int) -> [UInt8] {
        number < 0x80 ? [UInt8(number)] : [UInt8(number & 0x7F | 0x80)] + unsigned(number >> 7)
    }

    private static func signed(_ number: Int) -> [UInt8] {
        number < 0x40 ? [UInt8(number)] : [UInt8(number & 0x7F | 0x80)] + signed(number >> 7)
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
