/// `sheet:` as it is written on a check page.
package struct SheetFields: Sendable {
    var sections: [FrontMatter.Reference] = []
    var sets: [FrontMatter.Reference] = []
    var tags: [FrontMatter.Reference] = []
    var channel: Channel?
    /// Come whatever the other fields say.
    var pages: [FrontMatter.Reference] = []
    /// At most so many criteria from other pages.
    var limit: Int?
    /// At most so many criteria of one page.
    var perPage: Int?
    var scale = CheckSheet.Scale.yesNo
    var author = CheckSheet.Author.observer
    let location: SourceLocation

    /// Whether it narrows down the pages of the edition.
    var selects: Bool { !sections.isEmpty || !sets.isEmpty || !tags.isEmpty || channel != nil }

    package static let fieldNames = [
        "sections", "sets", "tags", "channel", "pages", "limit", "per", "scale", "filled_by",
    ]

    /// A longer sheet is not filled in.
    package static let mostCriteria = 200
    package static let mostPerPage = 20

    static func read(_ outer: inout FieldReader) -> SheetFields? {
        guard let place = outer.location(of: "sheet") else { return nil }
        let value = outer.value("sheet")
        var reader = FieldReader(value, known: fieldNames)
        var fields = SheetFields(location: value?.location ?? place)
        func references(_ name: String) -> [FrontMatter.Reference] {
            reader.locatedList(name).map { FrontMatter.Reference(path: $0.text, location: $0.location) }
        }
        fields.sections = references("sections")
        fields.sets = references("sets")
        fields.tags = references("tags")
        fields.pages = references("pages")
        fields.channel = reader.choice("channel", unknown: .wrongType)
        fields.limit = reader.integer("limit", in: 1...mostCriteria)
        fields.perPage = reader.integer("per", in: 1...mostPerPage)
        fields.author = reader.choice("filled_by", unknown: .wrongType) ?? .observer
        if let text = reader.reference("scale") {
            if let scale = CheckSheet.Scale(text.path) {
                fields.scale = scale
            } else {
                reader.wrongType(
                    YAMLValue(content: .scalar(text.path, quoted: false), location: text.location), "scale",
                    "“yes-no” or two numbers from 0 to \(CheckSheet.Scale.highest)", example: "scale: 1-5")
            }
        }
        outer.adopt(reader)
        return fields
    }
}
