// EmbedAssets: run by the plugin BundleAssets in each build, once for the engine and once for the assets.
//
// - `EmbedAssets engine SWIFTC WASM-LD LIBC-FOLDER WORK-FOLDER OUTPUT.swift SOURCE.swift…`
//   1. `swiftc` compiles the sources, as one program of Embedded Swift, to a WebAssembly object.
//   2. `wasm-ld` links each module of `EngineCompiler.Module` from it and wasi-libc, by the names that it exports.
//   3. The modules become a Swift file, packed by `WasmPacking` and printable.
// - `EmbedAssets assets ASSETS-FOLDER OUTPUT.swift`
//   1. Read the folder, 2. pack it by `AssetBundle`, 3. write a Swift file.
//
// Two files of Swift, and no `.o` or `.wasm` for SwiftPM to see: it would copy those beside the executable as
// resources.

import AssetPacking
import Foundation

@main
enum EmbedAssets {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            switch (arguments.first, arguments.count) {
            case ("engine", 7...):
                let compiler = EngineCompiler(
                    swiftc: arguments[1], wasmLinker: arguments[2], libcFolder: arguments[3], workFolder: arguments[4])
                let modules = [EngineCompiler.Module.engine, .quiz, .phrase, .trial]
                let wasm = try compiler.compile(sources: Array(arguments[6...]), to: modules)
                let named = zip(modules, wasm).map { (name: $0.name, wasm: $1) }
                try write(EngineSource(modules: named).swiftSource, to: arguments[5])
            case ("assets", 3):
                let files = try AssetFolder.read(URL(fileURLWithPath: arguments[1], isDirectory: true))
                try write(AssetBundle(files: files).swiftSource, to: arguments[2])
            default:
                fail("EmbedAssets is run by the plugin BundleAssets; its arguments are in EmbedAssets.swift", code: 2)
            }
        } catch let failure as EngineCompiler.Failure {
            // The compiler has already said what is wrong.
            exit(failure.status)
        } catch let error as AssetError {
            fail(error.description, code: 1)
        } catch {
            fail(error.localizedDescription, code: 1)
        }
    }

    private static func write(_ source: String, to path: String) throws {
        do {
            try source.write(toFile: path, atomically: true, encoding: .utf8)
        } catch {
            throw AssetError.unwritable(path)
        }
    }

    private static func fail(_ sentence: String, code: Int32) -> Never {
        FileHandle.standardError.write(Data("error: \(sentence)\n".utf8))
        exit(code)
    }
}
