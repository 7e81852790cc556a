import AssetPacking
import Foundation

/// Compiles Swift sources to WebAssembly modules without imports, by the plain toolchain and Debian's wasi-libc.
///
/// The sources are compiled once, as one program without a start; each module is linked from it by the names that it
/// exports, and holds what those reach and nothing else.
struct EngineCompiler {
    /// A tool ended with this status, after it printed why.
    struct Failure: Error {
        let status: Int32
    }

    /// A module: its name, and the files of `BrowserModule` whose exports it has.
    struct Module {
        let name: String
        let exportFiles: [String]

        /// What a page loads to search.
        static let engine = Module(name: "engine", exportFiles: ["BufferExports", "PageExports", "SearchExports"])
        /// What a page loads to ask questions.
        static let quiz = Module(name: "quiz", exportFiles: ["BufferExports", "QuizExports"])
        /// What the page that checks a phrase loads.
        static let phrase = Module(name: "phrase", exportFiles: ["BufferExports", "PhraseExports"])
        /// The search and all that only the tests call; no page gets it.
        static let trial = Module(name: "trial", exportFiles: engine.exportFiles + ["PhraseExports", "TrialExports"])
    }

    let swiftc: String
    let wasmLinker: String
    let libcFolder: String
    let workFolder: String

    /// The bytes of the linked modules. Throws `Failure`, or `AssetError.unreadable`.
    func compile(sources: [String], to modules: [Module]) throws -> [Data] {
        let object = workFolder + "/engine.o"
        let embedded = [
            "-target", "wasm32-unknown-none-wasm", "-enable-experimental-feature", "Embedded",
            "-enable-experimental-feature", "Extern",
        ]
        let module = ["-swift-version", "6", "-package-name", "salesbook", "-module-name", "SalesBookEngine"]
        // Optimising once more over the whole module while linking takes off a tenth.
        let small = ["-parse-as-library", "-wmo", "-Osize", "-lto=llvm-full", "-Xfrontend", "-disable-stack-protector"]
        let cache = ["-module-cache-path", workFolder + "/modules"]
        try run(swiftc, embedded + module + small + Self.calls + cache + ["-c"] + sources + ["-o", object])
        return try modules.map { try link($0, of: sources, object) }
    }

    /// A call takes fewer bytes than a copy, even of a small function: without these two, LLVM copies what retains an
    /// object, and Swift what appends to an array (`Array.append`, by its mangled name), into each place. An eighth.
    private static let calls = [
        "-Xllvm", "-inline-threshold=-50", "-Xllvm", "-sil-inline-never-functions=Sa6appendyyxnF",
    ]

    private func link(_ module: Module, of sources: [String], _ object: String) throws -> Data {
        let wasm = workFolder + "/\(module.name).wasm"
        // Exporting the constructors keeps wasm-ld from wrapping every export in the start and the end of a program,
        // which would write to files and so ask the browser for imports.
        var exports = ["__wasm_call_ctors"]
        for file in module.exportFiles { exports += try names(exportedBy: file, in: sources) }
        let reactor = ["--no-entry", "--gc-sections", "--strip-all", "-O2", "--compress-relocations"]
        // Allocator.swift stands in for these two of libc.
        let allocator = ["--wrap=posix_memalign", "--wrap=free"]
        var arguments = reactor + allocator
        arguments.append("--mllvm=-inline-threshold=-10")
        for name in exports { arguments.append("--export=" + name) }
        try run(wasmLinker, arguments + [object, "-o", wasm, "-L" + libcFolder, "-lc"])
        guard let bytes = FileManager.default.contents(atPath: wasm) else { throw AssetError.unreadable(wasm) }
        return bytes
    }

    /// The names that a file gives to C by `@_cdecl("…")`.
    private func names(exportedBy file: String, in sources: [String]) throws -> [String] {
        guard let path = sources.first(where: { $0.hasSuffix("/\(file).swift") }),
            let text = try? String(contentsOfFile: path, encoding: .utf8)
        else { throw AssetError.unreadable(file + ".swift") }
        return text.components(separatedBy: "@_cdecl(\"").dropFirst().compactMap {
            $0.components(separatedBy: "\"").first
        }
    }

    private func run(_ tool: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: tool)
        process.arguments = arguments
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
    }
}
