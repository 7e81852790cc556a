import Foundation
import Testing

/// The command lines of the manual are those that the program knows.
@Suite struct TypedCommandTests {
    private static let lines = Manual.pages.flatMap(TypedCommand.all(in:))
    private let program: Program

    init() throws { program = try Program.built() }

    @Test func thereAreCommandLines() { #expect(Self.lines.count > 40) }

    @Test(arguments: lines)
    func isKnown(_ line: TypedCommand) {
        var rest = line.words[...]
        guard let first = rest.first else { return }
        if ["--version", "--help", "--generate-completion-script"].contains(first) { return }
        if first == "help" { rest = rest.dropFirst() }
        guard let (name, command) = program.leaf(of: &rest) else {
            Issue.record("there is no salesbook \(first)")
            return
        }
        if first == "help" {
            #expect(rest.isEmpty, "\(rest)")
            return
        }
        for word in rest where word.hasPrefix("-") && word != "-" {
            #expect(command.names.contains(word), "salesbook \(name) has no \(word)")
        }
        if !command.takesWords { #expect(!rest.contains { !$0.hasPrefix("-") }) }
    }

    /// The reference names every command and each of its options, and no other.
    @Test(arguments: Manual.languages)
    func referenceIsWhole(_ language: String) throws {
        let page = try #require(Manual.page(language + "/reference/06-commands.md"))
        let leaves = program.leaves
        for (name, command) in leaves {
            let told = Set(page.tableNames(under: "salesbook \(name)"))
            #expect(told == command.shownOptions, "salesbook \(name)")
        }
        let headings = page.prose.filter { $0.hasPrefix("## `salesbook ") }.map { $0.dropFirst(14).dropLast() }
        #expect(Set(headings.map(String.init)) == Set(leaves.keys))
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
        let defaultSubcommand: String?

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

    /// Every command that does something, by its names from the outside in: `build`, `new page`.
    var leaves: [String: Command] {
        func leaves(of command: Command, named names: [String]) -> [(String, Command)] {
            let inner = (command.subcommands ?? []).filter { $0.commandName != "help" }
            if inner.isEmpty { return [(names.joined(separator: " "), command)] }
            return inner.flatMap { leaves(of: $0, named: names + [$0.commandName]) }
        }
        return Dictionary(leaves(of: command, named: [])) { first, _ in first }
    }

    /// The command that these words call, and its name; takes them off.
    func leaf(of words: inout ArraySlice<String>) -> (name: String, command: Command)? {
        var found = command
        var names: [String] = []
        while let inner = found.subcommands?.filter({ $0.commandName != "help" }), !inner.isEmpty {
            let named = inner.first { $0.commandName == words.first }
            guard let next = named ?? inner.first(where: { $0.commandName == found.defaultSubcommand }) else {
                return nil
            }
            if named != nil { words = words.dropFirst() }
            names.append(next.commandName)
            found = next
        }
        return (names.joined(separator: " "), found)
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
