import BrowserModule
import Deflation
import Foundation
import SalesBookSite
import Testing

/// The engine that travels in the executable, against the native build of the same sources.
@Suite("Native and WebAssembly think alike")
struct ParityTests {
    /// What a page gets, and the same with what only tests call.
    private static let engine = unpack(EmbeddedEngine.engine)
    private static let trial = unpack(EmbeddedEngine.trial)

    private var engine: [UInt8] { get throws { try #require(Self.engine) } }
    private var trial: [UInt8] { get throws { try #require(Self.trial) } }

    private static func unpack(_ packed: String) -> [UInt8]? {
        PrintableBytes.decode(packed).flatMap(WasmPacking.unpack)
    }

    @Test("The engine asks nothing of the page, and the page finds what it calls")
    func interface() throws {
        let module = try WasmModule(engine)
        #expect(module.imports == [])
        let functions = [
            "allocate", "free_buffer", "result_pointer", "result_length", "fold", "standard_of_the_day",
            "search_open", "search_add", "search",
        ]
        // Nothing else, or a page would carry code that it never runs.
        #expect(module.exports == Set(functions.map { "salesbook_" + $0 } + ["memory", "__wasm_call_ctors"]))
        #expect(try WasmModule(trial).imports == [])
        #expect(try WasmModule(trial).exports.isSuperset(of: module.exports))
    }

    @Test("engine.js carries the engine, and calls only what the engine has")
    func script() throws {
        let script = try #require(EmbeddedAssets.text("engine.js"))
        let packed = try #require(script.split(separator: "'").max { $0.count < $1.count })
        #expect(String(packed) == EmbeddedEngine.engine)
        #expect(!script.contains("@ENGINE"))
        let exports = try WasmModule(engine).exports
        for match in script.matches(of: /wasm\.salesbook_([a-z_]+)|(?:call|send)\('([a-z_]+)'/) {
            let name = String(match.output.1 ?? match.output.2 ?? "")
            #expect(exports.contains("salesbook_" + name), "\(name)")
        }
    }

    /// Each digest covers every function over thousands of texts. With one round a difference is easy to find: seed
    /// and call.
    @Test(
        "The same digest",
        arguments: [(1, 2000), (2, 2000), (-7, 2000), (.max, 1000), (.min, 1000), (0, 1), (3, 2), (4, 3), (5, 4)])
    func digest(seed: Int32, rounds: Int32) throws {
        #expect(
            try runInWasm("salesbook_self_check", [seed, rounds])
                == "i64(\(UInt64(bitPattern: selfCheck(seed, rounds))))")
    }

    @Test("The same standard", arguments: [(20_778, 15), (-1, 6), (.min, .max), (.max, 42), (5, 0), (0, -1)])
    func standard(day: Int32, count: Int32) throws {
        let native = UInt32(bitPattern: standardOfTheDay(day, count))
        #expect(try runInWasm("salesbook_standard_of_the_day", [day, count]) == "i32(\(native))")
    }

    @Test("Other seeds give other digests, so a digest means something")
    func digestsDiffer() {
        #expect(Set((0..<100).map { selfCheck($0, 10) }).count == 100)
        #expect(selfCheck(1, 0) == selfCheck(1, -5))
    }

    /// Queries of every kind; one by one when the whole differs.
    @Test("The same answers to the golden queries")
    func golden() throws {
        let packed = GoldenBook.packed
        let count = Int32(GoldenBook.queries.count)
        #expect(count >= 100)
        let (module, address) = try WasmModule.appending(packed, to: trial)
        func differs(_ first: Int32, _ count: Int32) throws -> Bool {
            let arguments = [address, Int32(packed.count), first, count]
            let native = UInt64(
                bitPattern: packed.withUnsafeBufferPointer {
                    BrowserModule.golden($0.baseAddress, Int32($0.count), first, count)
                })
            #expect(native != 0)
            return try runInWasm("salesbook_golden", arguments, module) != "i64(\(native))"
        }
        guard try differs(0, count) else { return }
        for number in 0..<count where try differs(number, 1) {
            Issue.record("\(String(decoding: GoldenBook.texts[Int(number)], as: UTF8.self)) (\(number))")
        }
    }

    /// Phrases of every kind against rules of every kind.
    @Test("The same findings in the same phrases")
    func goldenPhrases() throws {
        let phrases = [
            "Смотрите, у нас такого размера нет))", "Ждите, скоро перезвоним!!!", "Заказ гатов , лифт есть ?",
            "😊 Ок...",
            "ОПЛАТИТЕ ДО ПЯТНИЦЫ", "здравствуйте ирина шкаф собран", "Добрый день! / По заказу / вопрос", "",
            "Кто? Где? Когда?",
            "Перенесли на 01/12, заполните, распечатайте и пришлите", "Апгрейднули «тариф». Ну, пока",
            "\u{0}\u{FEFF}п’ять",
        ].map { [UInt8]($0) }
        let packed = GoldenPhrases.pack(rules: try PhraseFormatTests.sample(), phrases: phrases)
        let (module, address) = try WasmModule.appending(packed, to: trial)
        let native = UInt64(
            bitPattern: packed.withUnsafeBufferPointer {
                BrowserModule.goldenPhrases($0.baseAddress, Int32($0.count), 0, Int32(phrases.count))
            })
        #expect(native != 0)
        let arguments = [address, Int32(packed.count), 0, Int32(phrases.count)]
        #expect(try runInWasm("salesbook_golden_phrases", arguments, module) == "i64(\(native))")
    }

    @Test("What checks a phrase asks nothing of the page, and exports what the page calls")
    func phraseModule() throws {
        let module = try WasmModule(try #require(Self.unpack(EmbeddedEngine.phrase)))
        #expect(module.imports == [])
        let functions = ["allocate", "free_buffer", "result_pointer", "result_length", "phrase_open", "phrase_check"]
        #expect(module.exports == Set(functions.map { "salesbook_" + $0 } + ["memory", "__wasm_call_ctors"]))
    }

    /// Runs an exported function in `wasmkit`, the WebAssembly runtime of the Swift toolchain; `i32(…)` or `i64(…)`.
    private func runInWasm(_ function: String, _ arguments: [Int32], _ module: [UInt8]? = nil) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "salesbook-\(UUID().uuidString).wasm")
        try Data(module ?? trial).write(to: file)
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
