import ArgumentParser
import Foundation
import Playbook
import SalesBookCore
import Workshop

struct New: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Start a book, or add a page to one.",
        discussion: """
            Examples:
              salesbook new my-book
              salesbook new my-book --title "Book of care" --language en --trade clinic
              salesbook new page --kind rule "Say when you will call back"
            """,
        subcommands: [NewBook.self, NewPage.self],
        defaultSubcommand: NewBook.self
    )
}

struct NewBook: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "book",
        abstract: "Start a small working book, with one commented page of each kind.",
        discussion: """
            Asks for what the options leave open, when there is a terminal to ask on. A folder that holds anything is
            left alone.

            Examples:
              salesbook new my-book
              salesbook new book my-book --language uk --trade cafe
            """
    )

    @Argument(help: "The folder of the new book.", completion: .directory)
    var folder: String

    @Option(help: "What the book is called.")
    var title: String?

    @Option(help: "The language of its pages: ru, uk or en.")
    var language: Language?

    @Option(help: "Whose phrases the examples are: shop, clinic, hotel, callcentre or cafe.")
    var trade: Trade?

    func run() async throws {
        let interview = Interview()
        do throws(StartError) {
            // Before anything is asked: answers given in vain make nobody happy.
            if Starter.isOccupied(folder) { throw .occupied(folder) }
            let language =
                language ?? interview.choose("Language", Language.allCases, default: .russian) { "\($0.tag)" }
            let trade = trade ?? interview.choose("Trade", Trade.allCases, default: .shop) { $0.rawValue }
            let title = title ?? interview.ask("Title", default: Starter.defaultTitle(language, trade))
            try Starter(title: title, language: language, trade: trade).create(in: folder)
        } catch {
            interview.say("salesbook: \(error.sentence)")
            throw ExitCode.contentErrors
        }
        let isHere = [".", "./"].contains(folder)
        print("\(folder): a book to start from\nRead \(isHere ? "" : folder + "/")README.md, then:")
        if !isHere { print("  cd \(folder)") }
        print("  salesbook serve --open\n  salesbook new page --kind rule \"…\"\n  salesbook check\n  salesbook build")
    }
}

struct NewPage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page",
        abstract: "Add a page with the next number in the section of its kind.",
        discussion: """
            The page has the blocks of its kind, to be filled in. A section that is not there yet is made.

            Examples:
              salesbook new page --kind rule "Say when you will call back"
              salesbook new page --kind script "A parcel is late" --content playbooks --edition en
            """
    )

    @Argument(help: "The title of the page.")
    var title: String

    @Option(help: "\(PageKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var kind: PageKind

    @Option(help: "The folder with the Markdown pages.", completion: .directory)
    var content = "content"

    @Option(help: "The language of the edition; the only one when absent.")
    var edition: String?

    @Option(help: "The section's folder, when several hold pages of this kind.")
    var section: String?

    func run() async throws {
        do throws(StartError) {
            let page = try await PageSkeleton.plan(
                kind, title: title, content: content, edition: edition, section: section)
            try page.create()
            print("\(page.path)\nFill it in; salesbook build tells what is wrong, and salesbook fmt tidies it.")
        } catch {
            Interview().say("salesbook: \(error.sentence)")
            throw ExitCode.contentErrors
        }
    }
}

extension Trade: ExpressibleByArgument {}
extension PageKind: ExpressibleByArgument {}

extension Language: ExpressibleByArgument {
    public init?(argument: String) { self.init(tag: Array(argument.utf8)) }

    public static var allValueStrings: [String] { allCases.map { "\($0.tag)" } }
}
