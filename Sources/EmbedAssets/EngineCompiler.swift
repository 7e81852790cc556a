import AssetPacking
import Foundation

/// Compiles Swift sources to a WebAssembly module without imports, by the plain toolchain and Debian's wasi-libc.
struct EngineCompiler {
    /// A tool ended with this status, after it printed why.
    struct Failure: Error {
        let status: Int32
    }

    let swiftc: String
    let wasmLinker: String
    let libcFolder: String
    let workFolder: String

    /// The bytes of the linked module. Throws `Failure`, or `AssetError.unreadable`.
    func compile(sources: [String]) throws -> Data {
        let object = workFolder + "/engine.o"
        let wasm = workFolder + "/engine.wasm"
        let embedded = ["-target", "wasm32-unknown-none-wasm", "-enable-experimental-feature", "Embedded"]
        let module = ["-swift-version", "6", "-package-name", "salesbook", "-module-name", "SalesBookEngine"]
        // Optimising once more over the whole module while linking takes off a tenth.
        let small = ["-parse-as-library", "-wmo", "-Osize", "-lto=llvm-full", "-Xfrontend", "-disable-stack-protector"]
        let cache = ["-module-cache-path", workFolder + "/modules"]
        try run(swiftc, embedded + module + small + cache + ["-c"] + sources + ["-o", object])

        // Exporting the constructors keeps wasm-ld from wrapping every export in the start and the end of a program,
        // which would write to files and so ask the browser for imports.
        let reactor = ["--no-entry", "--gc-sections", "--strip-all", "--export=__wasm_call_ctors"]
        try run(wasmLinker, reactor + [object, "-o", wasm, "-L" + libcFolder, "-lc"])
        guard let bytes = FileManager.default.contents(atPath: wasm) else { throw AssetError.unreadable(wasm) }
        return bytes
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
