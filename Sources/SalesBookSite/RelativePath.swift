/// Addresses from one output file to another: always relative and always explicit, so that the book works from a
/// folder, from below a server's root and from an archive alike.
enum RelativePath {
    /// - Parameters: output paths with `/`, such as `ru/rules/02.html`.
    static func from(_ origin: String, to target: String, fragment: String? = nil) -> String {
        let suffix = fragment.map { $0.isEmpty ? "" : "#" + $0 } ?? ""
        if origin == target { return suffix.isEmpty ? fileName(target) : suffix }
        var here = origin.split(separator: "/").dropLast()
        var there = target.split(separator: "/")[...]
        while let a = here.first, there.count > 1, a == there.first {
            here = here.dropFirst()
            there = there.dropFirst()
        }
        return String(repeating: "../", count: here.count) + there.joined(separator: "/") + suffix
    }

    /// `../` as often as the file is deep.
    static func root(of path: String) -> String {
        String(repeating: "../", count: path.split(separator: "/").count - 1)
    }

    private static func fileName(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}
