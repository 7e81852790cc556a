import Playbook

/// A file of a trainer that can be tidied.
package enum SourceKind: Sendable {
    case page, settings, synonyms

    /// By the name of the file; nil for any other.
    package init?(path: String) {
        let name = EditedPath(path).name
        if name == "book.yml" {
            self = .settings
        } else if name == "synonyms.yml" {
            self = .synonyms
        } else if name.lowercased().hasSuffix(".md") {
            self = .page
        } else {
            return nil
        }
    }

    /// What may be done to it, in this order.
    var passes: [SourcePass] {
        switch self {
        case .page:
            [
                SourcePass { SourcePass.lineEnds($0) },
                .fields { $0.sorted(by: FrontMatter.fieldNames) },
                .fields { $0.tidied() },
                .body(BodyPasses.trailingBlanks),
                .body(BodyPasses.quoteSpaces),
                .body(BodyPasses.blockMarkers),
                .body(BodyPasses.listNumbers),
                SourcePass { SourcePass.fileEnd($0) },
            ]
        case .settings:
            [
                SourcePass { SourcePass.lineEnds($0) },
                .allFields { $0.sorted(by: BookSettings.fieldNames) },
                .allFields { $0.tidied() },
                SourcePass { SourcePass.fileEnd($0) },
            ]
        case .synonyms:
            [
                SourcePass { SourcePass.lineEnds($0) },
                SourcePass { SourcePass.groups($0) },
                SourcePass { SourcePass.fileEnd($0) },
            ]
        }
    }
}

/// One way to rewrite a file.
struct SourcePass: Sendable {
    let apply: @Sendable ([UInt8]) -> [UInt8]

    init(_ apply: @escaping @Sendable ([UInt8]) -> [UInt8]) { self.apply = apply }

    /// Rewrites front matter alone.
    static func fields(_ change: @escaping @Sendable (FieldLines) -> [SourceLine]) -> SourcePass {
        SourcePass { bytes in
            guard let range = SourceText(bytes).frontMatter, range.count > 1 else { return bytes }
            // The last line end belongs to the front matter.
            let inside = bytes[range.lowerBound..<(range.upperBound - 1)]
            guard let fields = FieldLines(Lines.split(inside)) else { return bytes }
            return Array(bytes[..<range.lowerBound]) + Lines.join(change(fields)) + bytes[(range.upperBound - 1)...]
        }
    }

    /// Rewrites a file that holds nothing but fields.
    static func allFields(_ change: @escaping @Sendable (FieldLines) -> [SourceLine]) -> SourcePass {
        SourcePass { bytes in FieldLines(Lines.split(bytes[...])).map { Lines.join(change($0)) } ?? bytes }
    }

    /// Rewrites what follows the front matter.
    static func body(_ change: @escaping @Sendable ([SourceLine]) -> [SourceLine]) -> SourcePass {
        SourcePass { bytes in
            let body = SourceText(bytes).body
            return Array(bytes[..<body.lowerBound]) + Lines.join(change(Lines.split(bytes[body])))
        }
    }

    /// No byte order mark; CR LF becomes LF; the lines around the front matter are three dashes and nothing else.
    static func lineEnds(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            if index < 3, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { continue }
            if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
            result.append(byte)
        }
        guard let range = SourceText(result).frontMatter else { return result }
        let body = SourceText(result).body
        let isEnded = result[range.upperBound..<body.lowerBound].last == 0x0A
        return Array("---\n".utf8) + result[range] + Array((isEnded ? "---\n" : "---").utf8) + result[body]
    }

    /// One line end at the end, and no blank line before it.
    static func fileEnd(_ bytes: [UInt8]) -> [UInt8] {
        var lines = Lines.split(bytes[...])
        while lines.last?.isBlank ?? false { lines.removeLast() }
        return lines.isEmpty ? bytes : Lines.join(lines) + [0x0A]
    }

    /// `- [a,b]` becomes `- [a, b]`.
    static func groups(_ bytes: [UInt8]) -> [UInt8] {
        Lines.join(
            Lines.split(bytes[...]).map { line in
                guard line.begins("- "), let value = FieldValue(line.dropFirst(2)),
                    let items = ListValue.items(of: value.value)
                else { return line }
                return SourceLine("- " + ListValue.write(items)) + value.comment.trimmedRight
            })
    }
}
