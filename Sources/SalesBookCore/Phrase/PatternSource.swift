// Read where the book is built; the page gets what it is compiled to.
#if !hasFeature(Embedded)
    /// A pattern as a trainer writes it, read word by word.
    ///
    /// | written | means |
    /// | --- | --- |
    /// | `смотрите` | this word in this form; capitals, ё and stress do not matter |
    /// | `перезвонить*` | the word in any form; one that the dictionary lacks: whatever begins so |
    /// | `*очку` | whatever ends so |
    /// | `минутку\|секунду` | one of them |
    /// | `(ну)` | may be absent |
    /// | `...` | up to four other words of the sentence |
    /// | `<number>`, `<imperative>`, `<name>` | a number, an order, a word with a capital letter; among others, too |
    /// | `выбрали?`, `давай!` | in a sentence that asks, that exclaims |
    /// | `смотрите,` | with a comma, a dash or the end of the sentence behind it |
    package struct PatternSource: Sendable, Equatable {
        package struct Word: Sendable, Hashable {
            package enum Form: Sendable, Hashable {
                case exact, inflected, ending
            }

            package let letters: [UInt8]
            package let form: Form

            package init(letters: [UInt8], form: Form) {
                self.letters = letters
                self.form = form
            }
        }

        package enum Element: Sendable, Equatable {
            case words([Word])
            case gap
            case number
            case imperative
            case capital
        }

        package struct Step: Sendable, Equatable {
            package let element: Element
            package let isOptional: Bool
        }

        package enum Fault: Error, Equatable {
            /// There is no word in it.
            case empty
            /// `<…>` with an unknown name inside.
            case unknownName([UInt8])
            /// Marks inside a word: «5,5» among alternatives or with a star.
            case mark
            /// A bracket that closes in another word: «(вы это)».
            case bracket
            /// Names among the alternatives of so many words that no one means it.
            case tooMany
        }

        package let steps: [Step]
        /// `?`, `!` or `,`; 0 for nothing.
        package let mark: UInt8

        package static var names: [StaticString] { ["number", "imperative", "name"] }

        /// The patterns that a text stands for. A name among alternatives, «коллегу|<name>», is a pattern of its own.
        package static func patterns(_ text: [UInt8]) throws(Fault) -> [PatternSource] {
            var texts: [[UInt8]] = [[]]
            for item in text.split(separator: 0x20) {
                let choices = choices(of: Array(item))
                texts = texts.flatMap { text in choices.map { text.isEmpty ? $0 : text + [0x20] + $0 } }
                guard texts.count <= 64 else { throw .tooMany }
            }
            var patterns: [PatternSource] = []
            for text in texts { patterns.append(try PatternSource(text)) }
            return patterns
        }

        /// A word of a pattern apart from the names among its alternatives: «(коллегу|него)» and «(<name>)».
        private static func choices(of item: [UInt8]) -> [[UInt8]] {
            var core = item[...]
            var mark: [UInt8] = []
            if let last = core.last, isMark(last) { mark = [core.removeLast()] }
            let isOptional = core.first == 0x28 && core.last == 0x29 && core.count > 1
            if isOptional { core = core.dropFirst().dropLast() }
            let alternatives = core.split(separator: 0x7C)
            let names = alternatives.filter { $0.first == 0x3C }
            guard alternatives.count > 1, !names.isEmpty else { return [item] }
            let words = Array(alternatives.filter { $0.first != 0x3C }.joined(separator: [0x7C]))
            return ((words.isEmpty ? [] : [words]) + names.map(Array.init)).map {
                (isOptional ? [0x28] + $0 + [0x29] : $0) + mark
            }
        }

        private static func isMark(_ byte: UInt8) -> Bool { byte == 0x3F || byte == 0x21 || byte == 0x2C }

        package init(_ text: [UInt8]) throws(Fault) {
            var items = text.split(separator: 0x20).map(Array.init)
            var mark: UInt8 = 0
            if let last = items.last?.last, Self.isMark(last) {
                mark = last
                items[items.count - 1].removeLast()
                if items[items.count - 1].isEmpty { items.removeLast() }
            }
            var steps: [Step] = []
            for item in items { steps += try Self.steps(of: item) }
            guard steps.contains(where: { !$0.isOptional && $0.element != .gap }) else { throw .empty }
            self.steps = steps
            self.mark = mark
        }

        private static func steps(of item: [UInt8]) throws(Fault) -> [Step] {
            if item == Array("...".utf8) || item == Array("…".utf8) { return [Step(element: .gap, isOptional: false)] }
            if item.first == 0x28, item.last == 0x29 {
                return try steps(of: Array(item[1..<(item.count - 1)])).map {
                    Step(element: $0.element, isOptional: true)
                }
            }
            guard item.first != 0x28, item.last != 0x29 else { throw .bracket }
            if item.first == 0x3C, item.last == 0x3E {
                return [Step(element: try element(named: Array(item[1..<(item.count - 1)])), isOptional: false)]
            }
            let alternatives = item.split(separator: 0x7C).map(Array.init)
            var words: [Word] = []
            for alternative in alternatives {
                let found = try Self.words(of: alternative)
                if found.count == 1 {
                    words += found
                    continue
                }
                guard alternatives.count == 1 else { throw .mark }
                return found.map { Step(element: .words([$0]), isOptional: false) }
            }
            guard !words.isEmpty else { return [] }
            return [Step(element: .words(words), isOptional: false)]
        }

        private static func element(named name: [UInt8]) throws(Fault) -> Element {
            switch String(decoding: name, as: UTF8.self) {
            case "number": return .number
            case "imperative": return .imperative
            case "name": return .capital
            default: throw .unknownName(name)
            }
        }

        private static func words(of text: [UInt8]) throws(Fault) -> [Word] {
            let isEnding = text.first == 0x2A
            let isInflected = text.last == 0x2A
            let list = Tokenizer.tokenize(text)
            let words = PhraseText.whole(list.tokens).map { Array(list.word($0)) }
            if words.count > 1, isEnding || isInflected { throw .mark }
            return words.map {
                Word(letters: $0, form: isEnding ? .ending : isInflected ? .inflected : .exact)
            }
        }
    }
#endif
