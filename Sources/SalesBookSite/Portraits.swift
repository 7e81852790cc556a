import Playbook

/// The pictures drawn for the book, inline, so that they take its colours in either theme.
enum Portraits {
    /// A customer type's portrait: the trainer's own image, else a drawn one by name, else a guest like any other.
    static func portrait(for page: Page, label: String, imageURL: String?) -> String {
        if let image = page.portrait, let imageURL {
            var out = HTMLBuffer()
            out.put("<img class=\"plate\" src=\"")
            out.put(escapingURL: imageURL.utf8)
            if let size = image.size { out.put(raw: "\" width=\"\(size.width)\" height=\"\(size.height)") }
            out.put("\" alt=\"")
            out.put(escaping: label)
            out.put("\" />")
            return out.string
        }
        return labelled(drawing(named: name(for: page) + ".svg"), label)
    }

    /// The small round face beside a line of dialogue or in a list.
    static func face(for page: Page) -> String {
        page.kind == .customer ? drawing(named: name(for: page) + ".face.svg") : drawing(named: "guest.face.svg")
    }

    static func queue(label: String) -> String { labelled(drawing(named: "queue.svg"), label) }

    static var logo: String { drawing(named: "logo.svg") }
    static var seal: String { drawing(named: "seal.svg") }
    static var phone: String { drawing(named: "phone.svg") }

    private static func name(for page: Page) -> String {
        guard let wanted = page.fields.portrait?.path, EmbeddedAssets.text("portraits/\(wanted).svg") != nil else {
            return "guest"
        }
        return wanted
    }

    private static func drawing(named name: String) -> String { EmbeddedAssets.text("portraits/\(name)") ?? "" }

    private static func labelled(_ drawing: String, _ label: String) -> String {
        var escaped = HTMLBuffer()
        escaped.put(escaping: label)
        return drawing.split(separator: "{{label}}", omittingEmptySubsequences: false).joined(separator: escaped.string)
    }
}
