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
                json.string(dictionary.partNames[part])
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

    package static func utf8(_ word: Lexicon.Word) -> [UInt8] {
        var writer = ScalarWriter(reserving: word.count * 2)
        for letter in word { writer.append(UInt32(letter)) }
        return writer.bytes
    }
}
