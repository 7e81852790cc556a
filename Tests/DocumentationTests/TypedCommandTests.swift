import Foundation
import Testing

/// The command lines of the manual are those that the program knows.
@Suite struct TypedCommandTests {
    private static let lines = Manual.pages.flatMap(TypedCommand.all(in:))
    private let program: Program

    init() throws { program = try Program.built() }

    @Test func thereAreCommandLines() { #expect(Self.lines.count > 40) }

    @Test(arguments: lines)
    func isKnown(_ line: TypedCommand) throws {
        guard let first = line.words.first else { return }
        if first == "--version" || first == "--help" || first == "--generate-completion-script" { return }
        let command = try #require(program.commands[first], "there is no salesbook \(first)")
        if first == "help" {
            for word in line.words.dropFirst() { #expect(program.commands[word] != nil, "\(word)") }
            return
        }
        for word in line.words.dropFirst() where word.hasPrefix("-") && word != "-" {
            #expect(command.names.contains(word), "salesbook \(first) has no \(word)")
        }
        if !command.takesWords { #expect(!line.words.dropFirst().contains { !$0.hasPrefix("-") }) }
    }

    /// The reference names every command and each of its options, and no other.
    @Test(arguments: Manual.languages)
    func referenceIsWhole(_ language: String) throws {
        let page = try #require(Manual.page(language + "/reference/06-commands.md"))
        for (name, command) in program.commands where name != "help" {
            let told = Set(page.tableNames(under: "salesbook \(name)"))
            #expect(told == command.shownOptions, "salesbook \(name)")
        }
        let headings = page.prose.filter { $0.hasPrefix("## `salesbook ") }.map { $0.dropFirst(14).dropLast() }
        #expect(Set(headings.map(String.init)) == Set(program.commands.keys).subtracting(["help"]))
    }
}

/// What the program says of its own command line.
private struct Program: Decodable {
    struct Command: Decodable {
        struct Argument: Decodable {
            struct Name: Decodable {
                let kind: String
                let name: String

                var typed: String { (kind == "long" ? "--" : "-") + name }
            }

            let kind: String
            let names: [Name]?
            let shouldDisplay: Bool
        }

        let commandName: String
        let arguments: [Argument]?
        let subcommands: [Command]?

        var names: Set<String> { Set((arguments ?? []).flatMap { $0.names ?? [] }.map(\.typed)) }

        var takesWords: Bool { (arguments ?? []).contains { $0.kind != "flag" } }

        /// The long names, less what every command has.
        var shownOptions: Set<String> {
            let shown = (arguments ?? []).filter { $0.shouldDisplay && $0.kind != "positional" }
            let names = shown.flatMap { $0.names ?? [] }.filter { $0.kind == "long" }.map(\.typed)
            return Set(names).subtracting(["--help", "--version"])
        }
    }

    let command: Command

    var commands: [String: Command] {
        Dictionary((command.subcommands ?? []).map { ($0.commandName, $0) }) { first, _ in first }
    }

    /// Asks the program that the package built, beside the test bundle.
    static func built() throws -> Program {
        let process = Process()
        process.executableURL = folder.appendingPathComponent("salesbook")
        process.arguments = ["--experimental-dump-help"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return try JSONDecoder().decode(Program.self, from: bytes)
    }

    private static var folder: URL {
        #if canImport(Darwin)
            for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
                return bundle.bundleURL.deletingLastPathComponent()
            }
        #endif
        return Bundle.main.bundleURL
    }
}
