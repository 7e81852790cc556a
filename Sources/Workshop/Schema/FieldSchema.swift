import SalesBookSite

/// What may stand behind a field's name, as JSON Schema says it.
indirect enum ValueSchema: Sendable {
    case text
    case flag
    case integer(ClosedRange<Int>?)
    /// `2026-11-20`.
    case date
    /// A text of a certain look.
    case pattern(String)
    case choice([String])
    /// A list; one item alone may stand without brackets.
    case list(ValueSchema)
    /// A list that is always written as one.
    case sequence(ValueSchema)
    case group([FieldSchema])
    /// Names that the author chooses, each with a value.
    case names(ValueSchema)
    case either([ValueSchema])

    var fields: [(String, JSONValue?)] {
        switch self {
        // YAML makes a number of a title such as 2026, and the reader takes it for the text that it is.
        case .text: [("type", .strings(["string", "number"]))]
        case .flag:
            [("enum", .array([.boolean(true), .boolean(false)] + ["yes", "no", "on", "off"].map(JSONValue.string)))]
        case .integer(let range):
            [
                ("type", .string("integer")), ("minimum", range.map { .integer($0.lowerBound) }),
                ("maximum", range.map { .integer($0.upperBound) }),
            ]
        case .date: [("type", .string("string")), ("format", .string("date"))]
        case .pattern(let pattern): [("type", .string("string")), ("pattern", .string(pattern))]
        case .choice(let words): [("enum", .strings(words))]
        case .list(let item): [("anyOf", .array([item.json, ValueSchema.sequence(item).json]))]
        case .sequence(let item): [("type", .string("array")), ("items", item.json)]
        case .group(let fields): FieldSchema.object(fields)
        case .names(let value): [("type", .string("object")), ("additionalProperties", value.json)]
        case .either(let schemas): [("anyOf", .array(schemas.map(\.json)))]
        }
    }

    var json: JSONValue { .object(fields) }
}

/// A field that the readers know: its name, its value and what it is for.
struct FieldSchema: Sendable {
    let name: String
    let value: ValueSchema
    let description: String
    let examples: [String]

    init(_ name: String, _ value: ValueSchema, _ description: String, examples: [String] = []) {
        self.name = name
        self.value = value
        self.description = description
        self.examples = examples
    }

    var json: JSONValue {
        .object(
            [("description", .string(description))] + value.fields
                + [("examples", examples.isEmpty ? nil : .strings(examples))])
    }

    /// An object of these fields and no other.
    static func object(_ fields: [FieldSchema]) -> [(String, JSONValue?)] {
        [
            ("type", .string("object")), ("properties", .object(fields.map { ($0.name, $0.json) })),
            ("additionalProperties", .boolean(false)),
        ]
    }
}
