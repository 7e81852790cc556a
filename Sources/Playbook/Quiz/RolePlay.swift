/// A script whose steps branch: scenes, choices that lead from one to another, endings.
package struct RolePlay: Sendable {
    package enum Ending: String, Sendable {
        case good, fair, bad

        package init?(_ kind: AlertKind) {
            switch kind {
            case .tip: self = .good
            case .warning: self = .fair
            case .caution: self = .bad
            default: return nil
            }
        }
    }

    package struct Choice: Sendable {
        package let option: Question.Option
        /// Index of a scene; nil when the link leads to none.
        package let target: Int?
        package let mood: Int
        /// Rules that the reaction links to.
        package let rules: [Book.PageID]
    }

    package struct Scene: Sendable {
        /// Index of the page's part.
        package let part: Int
        package let heading: MarkdownDocument.NodeID
        package let anchor: String
        package let choices: [Choice]
        /// How it ends here, when the author says so; a scene without choices and without this one ends as the mood
        /// does.
        package let ending: Ending?

        package var isEnding: Bool { choices.isEmpty }
    }

    /// The first is the start.
    package let scenes: [Scene]
    /// Who is played: a customer type that the page links to.
    package let customer: Book.PageID?
}

/// Reads the scenes of a script with choices, and walks them to see that nobody gets lost.
struct RolePlayReader {
    let page: Page
    let display: String
    let kind: (Book.PageID) -> PageKind
    private(set) var diagnostics: [Diagnostic] = []
    /// Where links of choices lead to no scene; the resolver has complained of some of them, too.
    private(set) var lostLinks: Set<SourceLocation> = []

    init(_ page: Page, display: String, kind: @escaping (Book.PageID) -> PageKind) {
        self.page = page
        self.display = display
        self.kind = kind
    }

    static func isRolePlay(_ page: Page) -> Bool {
        page.kind == .script && page.parts.contains { part in question(of: part) != nil }
    }

    private static func question(of part: Part) -> Question? {
        part.blocks.lazy.compactMap { block in
            if case .question(let question) = block, question.isScene { question } else { nil }
        }.first
    }

    mutating func read() -> RolePlay {
        let parts = page.parts.indices.filter { page.parts[$0].heading != nil }
        var numbers: [String: Int] = [:]
        for (number, part) in parts.enumerated() {
            if let heading = page.parts[part].heading, let anchor = page.anchor(of: heading) {
                numbers[anchor] = number
            }
        }
        let scenes = parts.map { scene($0, numbers) }
        check(scenes)
        return RolePlay(scenes: scenes, customer: customer)
    }

    private var customer: Book.PageID? {
        if let related = page.related.first(where: { kind($0) == .customer }) { return related }
        var found: Book.PageID?
        page.document.walk { node in
            if found == nil, case .page(let id, _)? = page.links[node], kind(id) == .customer { found = id }
        }
        return found
    }

    private mutating func scene(_ part: Int, _ numbers: [String: Int]) -> RolePlay.Scene {
        let heading = page.parts[part].heading ?? 0
        let choices = Self.question(of: page.parts[part])?.options.map { choice($0, numbers) } ?? []
        var ending: RolePlay.Ending?
        if choices.isEmpty, case .callout(let kind, _)? = page.parts[part].blocks.first {
            ending = RolePlay.Ending(kind)
        }
        return RolePlay.Scene(
            part: part, heading: heading, anchor: page.anchor(of: heading) ?? "", choices: choices, ending: ending)
    }

    private mutating func choice(_ option: Question.Option, _ numbers: [String: Int]) -> RolePlay.Choice {
        var target: Int?
        if let lead = option.lead, case .fragment(let fragment)? = page.links[lead.link] { target = numbers[fragment] }
        if target == nil {
            let place = location(of: option.lead?.link ?? option.item)
            lostLinks.insert(place)
            diagnostics.append(
                Diagnostic(
                    .missingScene, place, "this choice leads to no scene",
                    fix: option.lead.flatMap { lead in
                        let wanted = page.document.string(page.document[lead.link].text).dropFirst()
                        return NearestName.find(
                            LinkResolver.decodePercent(String(wanted)), among: numbers.keys.sorted()
                        ).map { "did you mean “#\($0)”?" }
                    } ?? "end it with a link to a “##” heading of this page: [what happens](#heading)"))
        }
        var rules: [Book.PageID] = []
        for node in option.feedback.inlines + option.feedback.blocks {
            page.document.walk(from: node) { inner in
                if case .page(let id, _)? = page.links[inner], kind(id) == .rule, !rules.contains(id) {
                    rules.append(id)
                }
            }
        }
        return RolePlay.Choice(
            option: option, target: target, mood: option.lead?.mood ?? (option.isRight ? 1 : -1), rules: rules)
    }

    // MARK: Ways through

    private mutating func check(_ scenes: [RolePlay.Scene]) {
        guard !scenes.isEmpty else { return }
        let reached = Self.closure(from: [0], count: scenes.count) { scenes[$0].choices.compactMap(\.target) }
        for (number, scene) in scenes.enumerated() where !reached.contains(number) {
            diagnostics.append(
                Diagnostic(
                    .unreachableScene, location(of: scene.heading), "no choice leads to this scene",
                    fix: "link to it from a choice: [what happens](#\(scene.anchor)); or make it a “###” heading"))
        }
        var sources: [[Int]] = Array(repeating: [], count: scenes.count)
        for (number, scene) in scenes.enumerated() {
            for target in scene.choices.compactMap(\.target) { sources[target].append(number) }
        }
        let endings = scenes.indices.filter { scenes[$0].isEnding || scenes[$0].choices.contains { $0.target == nil } }
        let ends = Self.closure(from: endings, count: scenes.count) { sources[$0] }
        for number in scenes.indices where reached.contains(number) && !ends.contains(number) {
            diagnostics.append(
                Diagnostic(
                    .endlessScene, location(of: scenes[number].heading), "from this scene no ending can be reached",
                    fix: "let one of its choices lead to a scene without choices"))
        }
    }

    /// All that can be reached. O(scenes + choices).
    private static func closure(from start: [Int], count: Int, next: (Int) -> [Int]) -> Set<Int> {
        var found = Set(start)
        var queue = start
        while let number = queue.popLast() {
            for other in next(number) where found.insert(other).inserted { queue.append(other) }
        }
        return found
    }

    private func location(of node: MarkdownDocument.NodeID) -> SourceLocation {
        SourceLocation(display, line: Int(page.document[node].line), column: Int(page.document[node].column))
    }
}
