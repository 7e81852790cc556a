/// Writes an answer as JSON, the one language that the page and the terminal share. UTF-8, keys in a fixed order.
package enum ResultJSON {
    package static func encode(_ answer: Searcher.Answer, _ dictionary: SearchDictionary) -> [UInt8] {
        var json = JSONWriter()
        switch answer {
        case .needs(let parts):
            json.raw("{\"needs\":[")
            for (index, part) in parts.enumerated() {
                if index > 0 { json.raw(",") }
                json.raw("[")
                json.number(part)
                json.raw(",")
                json.string(dictionary.partName(part))
                json.raw("]")
            }
            json.raw("]}")
        case .results(let results):
            encode(results, dictionary, &json)
        }
        return json.bytes
    }

    private static func encode(_ answer: SearchResults, _ dictionary: SearchDictionary, _ json: inout JSONWriter) {
        json.raw("{\"total\":")
        json.number(answer.total)
        json.raw(",\"corrections\":[")
        json.list(answer.corrections) { json, correction in
            json.raw("[")
            json.string(utf8(correction.typed))
            json.raw(",")
            json.string(utf8(correction.searched))
            json.raw("]")
        }
        json.raw("]")
        if let layout = answer.otherLayout {
            json.raw(",\"layout\":")
            json.string(layout)
        }
        json.raw(",\"missing\":[")
        json.list(answer.missing) { json, word in json.string(utf8(word)) }
        json.raw("],\"suggestions\":[")
        json.list(answer.suggestions) { json, word in json.string(utf8(word)) }
        json.raw("],\"kinds\":[")
        json.list(answer.kindCounts) { json, count in json.number(count) }
        json.raw("],\"channels\":[")
        json.list(answer.channelCounts) { json, count in json.number(count) }
        json.raw("],\"tags\":[")
        let tags = answer.tagCounts.indices.filter { answer.tagCounts[$0] > 0 }
        json.list(tags) { json, tag in
            json.raw("[")
            json.number(tag)
            json.raw(",")
            json.string(dictionary.tags[tag])
            json.raw(",")
            json.number(answer.tagCounts[tag])
            json.raw("]")
        }
        json.raw("],\"results\":[")
        json.list(answer.results) { json, result in encode(result, &json) }
        json.raw("]}")
    }

    private static func encode(_ result: SearchResults.Result, _ json: inout JSONWriter) {
        json.raw("{\"page\":")
        json.string(result.path)
        json.raw(",\"title\":")
        excerpt(result.title, &json)
        json.raw(",\"kind\":")
        json.number(Int(result.kind))
        json.raw(",\"channels\":")
        json.number(Int(result.channels))
        json.raw(",\"score\":")
        // Thousandths: a number without a point needs no library to print.
        json.number(Int(result.score * 1000))
        json.raw(",\"excerpt\":")
        excerpt(result.excerpt, &json)
        json.raw(",\"sections\":[")
        json.list(result.sections) { json, section in
            json.raw("{\"anchor\":")
            json.string(section.anchor)
            json.raw(",\"heading\":")
            json.string(section.heading)
            json.raw(",\"excerpt\":")
            excerpt(section.excerpt, &json)
            json.raw("}")
        }
        json.raw("]}")
    }

    private static func excerpt(_ excerpt: SearchResults.Excerpt, _ json: inout JSONWriter) {
        json.raw("[")
        json.list(excerpt.stretches) { json, stretch in json.string(stretch) }
        json.raw("]")
    }

    @inline(never)
    package static func utf8(_ word: Lexicon.Word) -> [UInt8] {
        var writer = ScalarWriter(reserving: word.count * 2)
        for letter in word { writer.append(UInt32(letter)) }
        return writer.bytes
    }
}

struct JSONWriter {
    private(set) var bytes: [UInt8] = []

    @inline(never)
    mutating func raw(_ text: StaticString) { text.withUTF8Buffer { bytes.append(contentsOf: $0) } }

    @inline(never)
    mutating func number(_ value: Int) {
        if value < 0 { bytes.append(0x2D) }
        var digits: [UInt8] = []
        var rest = value.magnitude
        repeat {
            digits.append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        for digit in digits.reversed() { bytes.append(digit) }
    }

    @inline(never)
    mutating func string(_ text: [UInt8]) {
        bytes.append(0x22)
        for byte in text {
            switch byte {
            case 0x22, 0x5C:
                bytes.append(0x5C)
                bytes.append(byte)
            case 0..<0x20:
                raw("\\u00")
                for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }

    mutating func list<Item>(_ items: [Item], _ write: (inout JSONWriter, Item) -> Void) {
        for (index, item) in items.enumerated() {
            if index > 0 { raw(",") }
            write(&self, item)
        }
    }
}
