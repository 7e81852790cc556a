import Playbook

/// What a file says, whatever way it is written: the values of its fields and the tree of its Markdown.
struct Meaning: Equatable {
    /// A node of the text. Line ends in code count as LF, and the name of a block as one name in any letter case.
    private struct Node: Equatable {
        let depth: Int
        let kind: MarkdownNode.Kind
        let text: [UInt8]
        let extra: [UInt8]
        let value: Int32
        let flag: Bool
        let variant: Bool
        let marker: String
    }

    private let fields: FieldMeaning?
    private let text: [Node]

    /// Reads a file, or tells why it cannot be read.
    static func read(
        _ bytes: [UInt8], as kind: SourceKind, named path: String
    ) async -> Result<Meaning, DiagnosticFailure> {
        var yaml = bytes[...]
        var body = bytes.suffix(0)
        var firstLine = 1
        if kind == .page {
            let source = SourceText(bytes)
            yaml = source.frontMatter.map { bytes[$0] } ?? []
            body = bytes[source.body]
            firstLine = 2
        } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            yaml = yaml.dropFirst(3)
        }
        let fields: FieldMeaning?
        do throws(DiagnosticFailure) {
            fields = try YAMLReader.read(yaml.text, path: path, firstLine: firstLine).map(FieldMeaning.init)
        } catch {
            return .failure(error)
        }
        return .success(Meaning(fields: fields, text: await nodes(of: body)))
    }

    private static func nodes(of body: ArraySlice<UInt8>) async -> [Node] {
        var document = await MarkdownParser.shared.parse(body)
        var markers: [MarkdownDocument.NodeID: String] = [:]
        for quote in document.children(of: MarkdownDocument.root) where document[quote].kind == .blockQuote {
            guard case .alert(let alert) = AlertReader.read(quote, in: &document) else { continue }
            markers[quote] = ([alert.kind.marker] + alert.argument.split(separator: " ").map(String.init))
                .joined(separator: " ")
        }
        var depths = [Int](repeating: 0, count: document.nodes.count)
        var result: [Node] = []
        document.walk { id in
            let node = document[id]
            let depth = node.parent < 0 ? 0 : depths[Int(node.parent)] + 1
            depths[Int(id)] = depth
            result.append(
                Node(
                    depth: depth, kind: node.kind, text: withPlainLineEnds(document.bytes(node.text)),
                    extra: Array(document.bytes(node.extra)), value: node.value, flag: node.flag,
                    variant: node.variant, marker: markers[id] ?? ""))
        }
        return result
    }

    private static func withPlainLineEnds(_ text: ArraySlice<UInt8>) -> [UInt8] {
        guard text.contains(0x0D) else { return Array(text) }
        return text.indices.filter { text[$0] != 0x0D || $0 + 1 >= text.endIndex || text[$0 + 1] != 0x0A }.map {
            text[$0]
        }
    }
}

/// The value of YAML without its places. The order of a mapping's fields at the top says nothing.
struct FieldMeaning: Equatable {
    private indirect enum Content: Equatable {
        case null
        case scalar(String)
        case sequence([Content])
        case mapping([Pair])

        init(_ value: YAMLValue) {
            switch value.content {
            case .null: self = .null
            case .scalar(let text, _): self = .scalar(text)
            case .sequence(let items): self = .sequence(items.map(Content.init))
            case .mapping(let pairs):
                self = .mapping(pairs.map { Pair(key: Content($0.key), value: Content($0.value)) })
            }
        }
    }

    private struct Pair: Equatable {
        let key: Content
        let value: Content
    }

    private let content: Content
    private let fields: [String: Content]

    init(_ value: YAMLValue) {
        var fields: [String: Content] = [:]
        if case .mapping(let pairs) = value.content {
            for (key, value) in pairs {
                if case .scalar(let name, _) = key.content { fields[name] = Content(value) }
            }
            // A field that is no name would be lost among the names.
            content = fields.count == pairs.count ? .null : Content(value)
        } else {
            content = Content(value)
        }
        self.fields = fields
    }
}
