import BrowserModule
import Deflation
import Foundation
import SalesBookSite
import Testing

/// The engine that travels in the executable, against the native build of the same sources.
@Suite("Native and WebAssembly think alike")
struct ParityTests {
    private var wasm: [UInt8] {
        get throws {
            let base64 = try #require(EmbeddedAssets.base64("engine.wasm"))
            return Array(try #require(Data(base64Encoded: base64)))
        }
    }

    @Test("The engine asks nothing of the page, and the page finds what it calls")
    func interface() throws {
        let module = try WasmModule(wasm)
        #expect(module.imports == [])
        let functions = [
            "allocate", "free_buffer", "result_pointer", "result_length", "engine_version", "fold", "anchor",
            "file_name", "search_open", "search_add", "search",
            "standard_of_the_day", "civil_day", "review_state", "self_check",
        ]
        #expect(Set(functions + ["memory"]).isSubset(of: module.exports))
    }

    @Test("engine.js carries the engine, and calls only what the engine has")
    func script() throws {
        let script = try #require(EmbeddedAssets.text("engine.js"))
        let deflated = try #require(script.split(separator: "'").max { $0.count < $1.count })
        let bytes = try #require(Data(base64Encoded: String(deflated)))
        #expect(Deflate.decompress(Array(bytes)) == (try wasm))
        #expect(!script.contains("@ENGINE"))
        let exports = try WasmModule(wasm).exports
        for match in script.matches(of: /wasm\.([a-z_]+)|call\('([a-z_]+)'/) {
            let name = String(match.output.1 ?? match.output.2 ?? "")
            #expect(exports.contains(name), "\(name)")
        }
    }

    /// Each digest covers every function over thousands of texts. With one round a difference is easy to find: seed
    /// and call.
    @Test(
        "The same digest",
        arguments: [(1, 2000), (2, 2000), (-7, 2000), (.max, 1000), (.min, 1000), (0, 1), (3, 2), (4, 3), (5, 4)])
    func digest(seed: Int32, rounds: Int32) throws {
        #expect(try runInWasm("self_check", [seed, rounds]) == "i64(\(UInt64(bitPattern: selfCheck(seed, rounds))))")
    }

    @Test("The same standard", arguments: [(20_778, 15), (-1, 6), (.min, .max), (.max, 42), (5, 0), (0, -1)])
    func standard(day: Int32, count: Int32) throws {
        let native = UInt32(bitPattern: standardOfTheDay(day, count))
        #expect(try runInWasm("standard_of_the_day", [day, count]) == "i32(\(native))")
    }

    @Test("Other seeds give other digests, so a digest means something")
    func digestsDiffer() {
        #expect(Set((0..<100).map { selfCheck($0, 10) }).count == 100)
        #expect(selfCheck(1, 0) == selfCheck(1, -5))
    }

    /// Runs an exported function in `wasmkit`, the WebAssembly runtime of the Swift toolchain; `i32(…)` or `i64(…)`.
    private func runInWasm(_ function: String, _ arguments: [Int32]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "salesbook-\(UUID().uuidString).wasm")
        try Data(wasm).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        let output = Pipe()
        let wasmkit = try #require(Self.wasmkit, "wasmkit comes with the Swift toolchain: put it on the PATH")
        process.executableURL = wasmkit
        process.arguments =
            ["run", file.path, function] + arguments.map { "i32:\($0)" }
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        let match = try #require(text.firstMatch(of: /i(32|64)\(\d+\)/), "\(text)")
        return String(match.output.0)
    }

    private static let wasmkit: URL? = {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let folders = path.split(separator: ":").map(String.init) + ["/opt/swift/usr/bin"]
        return folders.map { URL(fileURLWithPath: $0).appending(path: "wasmkit") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }()
}
