/// The lines of a Hunspell file, without their ends (LF or CR LF), numbered from 1.
struct HunspellLines {
    private let bytes: [UInt8]
    private var position: Int
    /// The number of the line that `next` gave last.
    private(set) var number = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The fields of the next line, which spaces and tabs part; nil at the end. O(line).
    mutating func next() -> [[UInt8]]? {
        guard position < bytes.count else { return nil }
        number += 1
        var fields: [[UInt8]] = []
        var start = position
        while position < bytes.count, bytes[position] != 0x0A {
            if bytes[position] == 0x20 || bytes[position] == 0x09 || bytes[position] == 0x0D {
                if start < position { fields.append(Array(bytes[start..<position])) }
                start = position + 1
            }
            position += 1
        }
        if start < position { fields.append(Array(bytes[start..<position])) }
        position += 1
        return fields
    }
}

extension [UInt8] {
    /// The number that these ASCII digits write, at most nine of them; nil for anything else.
    var decimal: Int? {
        guard !isEmpty, count <= 9, allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
