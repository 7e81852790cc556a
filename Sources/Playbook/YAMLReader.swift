import Yams

/// A YAML value that remembers where it stands.
package struct YAMLValue: Sendable {
    package indirect enum Content: Sendable {
        case null
        case scalar(String, quoted: Bool)
        case sequence([YAMLValue])
        case mapping([(key: YAMLValue, value: YAMLValue)])
    }

    package let content: Content
    package let location: SourceLocation

    /// The words an author would use for what stands here.
    package var describedType: String {
        switch content {
        case .null: "nothing"
        case .scalar(let text, _): "“\(text)”"
        case .sequence: "a list"
        case .mapping: "a group of fields"
        }
    }
}

/// Reads YAML. The only file that imports Yams.
package enum YAMLReader {
    /// Parses one YAML document. Returns nil for an empty one.
    ///
    /// - Parameter firstLine: the file's line number of the first line of `text`.
    /// - Throws: a `bad-yaml` diagnostic at the line that the parser names.
    package static func read(_ text: String, path: String, firstLine: Int) throws(DiagnosticFailure) -> YAMLValue? {
        let places = YAMLPlaces(text, path: path, firstLine: firstLine)
        do {
            guard let node = try Yams.compose(yaml: text) else { return nil }
            var converter = Converter(places: places, left: text.utf8.count + 1)
            return try converter.convert(node)
        } catch let error as YamlError {
            throw DiagnosticFailure(diagnostic(for: error, places))
        } catch let error as DiagnosticFailure {
            throw error
        } catch {
            throw DiagnosticFailure(Diagnostic(.badYAML, SourceLocation(path, line: firstLine), "\(error)"))
        }
    }

    private struct Converter {
        let places: YAMLPlaces
        /// Without aliases a text cannot hold more values than bytes.
        var left: Int

        mutating func convert(_ node: Node) throws(DiagnosticFailure) -> YAMLValue {
            let location = places.location(of: node.mark)
            left -= 1
            guard left >= 0 else {
                throw DiagnosticFailure(
                    Diagnostic(
                        .badYAML, location, "the aliases of this YAML multiply without end",
                        fix: "write the values out instead of repeating them with *"))
            }
            switch node {
            case .scalar(let scalar):
                let quoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
                let isNull = !quoted && ["", "~", "null"].contains(scalar.string)
                return YAMLValue(content: isNull ? .null : .scalar(scalar.string, quoted: quoted), location: location)
            case .sequence(let sequence):
                var values: [YAMLValue] = []
                for item in sequence { values.append(try convert(item)) }
                return YAMLValue(content: .sequence(values), location: location)
            case .mapping(let mapping):
                var pairs: [(key: YAMLValue, value: YAMLValue)] = []
                for (key, value) in mapping { pairs.append((try convert(key), try convert(value))) }
                return YAMLValue(content: .mapping(pairs), location: location)
            case .alias:
                return YAMLValue(content: .null, location: location)
            }
        }
    }

    private static func diagnostic(for error: YamlError, _ places: YAMLPlaces) -> Diagnostic {
        let fix = "put a value that holds “: ”, “ #” or begins with a sign into quotation marks"
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let around = context.map { " (\($0.text))" } ?? ""
            // What is never closed is found missing at the end; the mistake is where it opens.
            let place = problem.contains("end of stream") ? context?.mark ?? mark : mark
            let lines = [place.line, context?.mark.line ?? place.line, place.line - 1]
            if let (advice, index) = YAMLAdvice.find(in: lines.map(places.text(ofLine:))) {
                let location = index == 0 ? places.location(of: place) : places.location(ofLine: lines[index])
                return Diagnostic(.badYAML, location, advice.message, fix: advice.fix)
            }
            return Diagnostic(.badYAML, places.location(of: place), "this is not YAML: \(problem)\(around)", fix: fix)
        case .reader(let problem, _, let value, _):
            return Diagnostic(
                .badYAML, places.location(ofFirst: value), "this is not YAML: \(problem)",
                fix: "take out the invisible character, or write it as “\\u…” in quotation marks")
        case .duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.map { "“\($0)”" }.joined(separator: ", ")
            return Diagnostic(
                .badYAML, places.location(of: context.mark), "written twice: \(names)", fix: "keep one of the two")
        default:
            return Diagnostic(.badYAML, places.location(ofByte: 0), "this is not YAML: \(error)", fix: fix)
        }
    }
}

/// Turns the marks of libyaml, which count characters and break lines at more signs than an editor does, into places
/// in the file, whose columns count bytes.
private struct YAMLPlaces {
    private let path: String
    private let firstLine: Int
    private let bytes: [UInt8]
    /// Offset of the first byte of every line as libyaml counts them (YAML 1.1, 5.4).
    private var lineStarts = [0]

    init(_ text: String, path: String, firstLine: Int) {
        self.path = path
        self.firstLine = firstLine
        bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            let rest = bytes[index...]
            let width: Int
            if rest.starts(with: [0x0D, 0x0A]) {
                width = 2
            } else if rest.first == 0x0A || rest.first == 0x0D {
                width = 1
            } else if rest.starts(with: [0xC2, 0x85]) {
                width = 2
            } else if rest.starts(with: [0xE2, 0x80, 0xA8]) || rest.starts(with: [0xE2, 0x80, 0xA9]) {
                width = 3
            } else {
                index += 1
                continue
            }
            index += width
            lineStarts.append(index)
        }
    }

    func location(ofLine line: Int) -> SourceLocation {
        location(ofByte: lineStarts.indices.contains(line - 1) ? lineStarts[line - 1] : 0)
    }

    /// The text of a line as libyaml counts them; empty when there is none.
    func text(ofLine line: Int) -> Substring {
        guard lineStarts.indices.contains(line - 1) else { return "" }
        let start = lineStarts[line - 1]
        let end = line < lineStarts.count ? lineStarts[line] : bytes.count
        return String(decoding: bytes[start..<end], as: UTF8.self)[...].prefix { !$0.isNewline }
    }

    func location(of mark: Mark?) -> SourceLocation {
        guard let mark else { return SourceLocation(path, line: firstLine) }
        // An error at the end of the text may be marked on a line of its own below it.
        guard mark.line >= 1, mark.line <= lineStarts.count else { return location(ofByte: bytes.count) }
        var offset = lineStarts[mark.line - 1]
        var left = mark.column - 1
        while left > 0, offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            left -= 1
        }
        return location(ofByte: offset)
    }

    /// The place of the first character with this code point: the reader stops at the first it does not allow.
    func location(ofFirst value: Int32) -> SourceLocation {
        var offset = 0
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if scalar.value == UInt32(bitPattern: value) { break }
            offset += UTF8.width(scalar)
        }
        return location(ofByte: offset)
    }

    func location(ofByte offset: Int) -> SourceLocation {
        let place = SourceText.place(of: min(max(offset, 0), bytes.count), in: bytes)
        return SourceLocation(path, line: place.line + firstLine - 1, column: place.column)
    }
}
