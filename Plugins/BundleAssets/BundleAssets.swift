// BundleAssets: makes each `swift build` carry the browser engine and the assets inside the executable.
//
// 1. `EmbedAssets engine` compiles SalesBookCore and BrowserModule to WebAssembly modules and writes `EmbeddedEngine.swift`.
// 2. `EmbedAssets assets` packs the folder `Assets` of the target and writes `EmbeddedAssets.swift`.
// 3. SwiftPM compiles both files with the target. A command runs again when one of its inputs has changed, and only
//    then.

import Foundation
import PackagePlugin

@main
struct BundleAssets: BuildToolPlugin {
    private static let libc = URL(fileURLWithPath: "/usr/lib/wasm32-wasi", isDirectory: true)

    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let libc = Self.libc.appending(path: "libc.a")
        guard FileManager.default.fileExists(atPath: libc.path) else {
            Diagnostics.error(
                "The browser engine needs a C library for WebAssembly: install Debian's package wasi-libc.")
            return []
        }
        guard let compiler = tool("swiftc", context), let linker = tool("wasm-ld", context) else { return [] }
        let packer = try context.tool(named: "EmbedAssets").url
        let work = context.pluginWorkDirectoryURL
        let sources = engineSources(of: context.package)
        let engine = work.appending(path: "EmbeddedEngine.swift")
        let assets = target.directoryURL.appending(path: "Assets")
        let bundle = work.appending(path: "EmbeddedAssets.swift")
        return [
            .buildCommand(
                displayName: "Compiling the browser engine",
                executable: packer,
                arguments: ["engine", compiler.path, linker.path, Self.libc.path, work.path, engine.path]
                    + sources.map(\.path),
                inputFiles: sources + [libc, compiler],
                outputFiles: [engine]
            ),
            .buildCommand(
                displayName: "Embedding the assets",
                executable: packer,
                arguments: ["assets", assets.path, bundle.path],
                inputFiles: entries(of: assets),
                outputFiles: [bundle]
            ),
        ]
    }

    private func engineSources(of package: Package) -> [URL] {
        package.targets
            .filter { ["SalesBookCore", "BrowserModule"].contains($0.name) }
            .compactMap(\.sourceModule)
            .flatMap { $0.sourceFiles(withSuffix: ".swift").map(\.url) }
            .sorted { $0.path < $1.path }
    }

    /// The folder, its folders and its files: the time stamp of a folder tells that a file came or went.
    private func entries(of folder: URL) -> [URL] {
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
        return [folder] + paths.sorted().map { folder.appending(path: $0) }
    }

    private func tool(_ name: String, _ context: PluginContext) -> URL? {
        if let tool = try? context.tool(named: name) { return tool.url }
        Diagnostics.error("The browser engine needs \(name) of the Swift toolchain from swift.org: put it on the PATH.")
        return nil
    }
}
