import Playbook

/// Turns columns that count bytes, as our diagnostics do, into columns that count characters, as other tools do.
package struct CharacterColumns: Sendable {
    private let lines: [String: [ArraySlice<UInt8>]]

    /// Reads each file that a diagnostic with a column names, once. One that cannot be read keeps its bytes.
    package init(_ diagnostics: [Diagnostic]) {
        var lines: [String: [ArraySlice<UInt8>]] = [:]
        for diagnostic in diagnostics where diagnostic.location.column > 1 {
            let path = diagnostic.location.path
            guard lines[path] == nil else { continue }
            let bytes = (try? SourceTree.read(path, named: path).get()) ?? []
            lines[path] = Self.lines(of: bytes)
        }
        self.lines = lines
    }

    /// The column in Unicode code points, from 1.
    package func column(_ place: SourceLocation) -> Int {
        guard let file = lines[place.path], (1...max(1, file.count)).contains(place.line), !file.isEmpty else {
            return place.column
        }
        let line = file[place.line - 1]
        return line.prefix(place.column - 1).count { $0 & 0xC0 != 0x80 } + 1
    }

    /// Lines end as `SourceLocation` counts them: LF, CR LF or CR.
    private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var result: [ArraySlice<UInt8>] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            let isEnd = bytes[index] == 0x0A || bytes[index] == 0x0D
            if isEnd {
                result.append(bytes[start..<index])
                if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
                start = index + 1
            }
            index += 1
        }
        result.append(bytes[start...])
        return result
    }
}
