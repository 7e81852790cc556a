/// The rules of a book that can be checked on a reply, compiled: what travels with the book.
package struct PhraseRules: Sendable {
    /// A page whose front matter says what to avoid. Texts are UTF-8.
    package struct Rule: Sendable {
        package let number: UInt32
        package let title: [UInt8]
        package let thesis: [UInt8]
        /// Where it stands, seen from the edition's folder.
        package let address: [UInt8]

        package init(number: UInt32, title: [UInt8], thesis: [UInt8], address: [UInt8]) {
            self.number = number
            self.title = title
            self.thesis = thesis
            self.address = address
        }
    }

    /// Patterns that say one thing and have one answer.
    package struct Group: Sendable {
        package let rule: UInt32
        package let check: PhraseCheck
        package let isAdvice: Bool
        /// What to say instead; empty for nothing.
        package let instead: [UInt8]
        /// Sets of `exceptions`, each of which excuses a sentence.
        package let exceptions: [UInt32]

        package init(rule: UInt32, check: PhraseCheck, isAdvice: Bool, instead: [UInt8], exceptions: [UInt32]) {
            self.rule = rule
            self.check = check
            self.isAdvice = isAdvice
            self.instead = instead
            self.exceptions = exceptions
        }
    }

    /// A row of words in one sentence.
    package struct Pattern: Sendable {
        package enum Anchor: UInt8, Sendable {
            case anywhere, start, whole
        }

        package enum Element: Sendable, Equatable {
            case words(WordClasses.ClassID)
            /// Up to so many words of any kind.
            case gap(UInt8)
            case number
            case imperative
            case capital
        }

        package struct Step: Sendable, Equatable {
            package let element: Element
            package let isOptional: Bool

            package init(_ element: Element, isOptional: Bool = false) {
                self.element = element
                self.isOptional = isOptional
            }
        }

        package let anchor: Anchor
        /// `?`, `!` or a comma that must follow; 0 for whatever.
        package let mark: UInt8
        package let steps: [Step]
        /// What takes the place of the words found; empty for nothing.
        package let replacement: [UInt8]

        package init(anchor: Anchor, mark: UInt8, steps: [Step], replacement: [UInt8]) {
            self.anchor = anchor
            self.mark = mark
            self.steps = steps
            self.replacement = replacement
        }
    }

    /// Classes that the engine itself asks for; the words of patterns come after them.
    package enum Reserved {
        /// Imperatives that order nothing: «здравствуйте», «извините».
        package static var polite: WordClasses.ClassID { 0 }
        /// Words that may stand before the start of a sentence: «ну», «а», «да».
        package static var lead: WordClasses.ClassID { 1 }
        /// Words that make an `either` form behind them the indicative: «вы», «если», «что».
        package static var subject: WordClasses.ClassID { 2 }
        /// Imperatives that only open a sentence when a comma follows: «смотрите, …».
        package static var filler: WordClasses.ClassID { 3 }
    }

    package let language: Language
    /// What makes an order a request: «пожалуйста».
    package let please: [UInt8]
    package let rules: [Rule]
    package let groups: [Group]
    /// Patterns with the number of their group, in the order of groups.
    package let patterns: [(group: UInt32, pattern: Pattern)]
    package let exceptions: [[Pattern]]
    package let classes: WordClasses
    package let verbs: VerbForms
    package let spelling: SpellingList
}

/// What kind of fault a group looks for: words that a trainer wrote, or something that the engine knows by itself.
package enum PhraseCheck: UInt8, Sendable, CaseIterable {
    case words
    /// An imperative without a “please” in its sentence or in the one before.
    case imperative
    /// An apology that orders («извините») or excuses itself («извиняюсь»).
    case apology
    /// A promise without a date or a time.
    case promise
    /// Emoji and smileys.
    case emoji
    /// No space after a mark, or one before it.
    case spaces
    /// Several marks in a row.
    case marks
    /// Words in capitals.
    case capitals
    /// A message without a capital letter or marks.
    case unpunctuated
    /// One thought cut into several messages.
    case messages
    /// Three questions or more at once.
    case questions
    /// Three orders or more in a sentence.
    case orders
    /// A date that only figures tell.
    case dates
    /// A misspelt word.
    case spelling

    /// The name in front matter and in JSON.
    package var name: StaticString {
        switch self {
        case .words: "words"
        case .imperative: "imperative"
        case .apology: "apology"
        case .promise: "promise"
        case .emoji: "emoji"
        case .spaces: "spaces"
        case .marks: "marks"
        case .capitals: "capitals"
        case .unpunctuated: "unpunctuated"
        case .messages: "messages"
        case .questions: "questions"
        case .orders: "orders"
        case .dates: "dates"
        case .spelling: "spelling"
        }
    }
}

/// Something in a reply that a rule speaks of.
package struct PhraseFinding: Sendable, Equatable {
    /// Bytes of the reply.
    package let range: Range<Int>
    /// An index in `PhraseRules.groups`.
    package let group: Int
    /// What may take the place of the range; nil for nothing.
    package let replacement: [UInt8]?
}
