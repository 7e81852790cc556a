/// Undoes a keyboard that was in the wrong layout: `ghfdbkf` is «правила», «руддщ» is “hello”.
package enum KeyboardLayout {
    // Keys of a US keyboard in lower case, and what the same keys write in the other layouts (Windows and macOS
    // agree on these). «ё» and “`” share a key; ґ has no key of its own that all systems agree on.
    private static var latin: StaticString { "`qwertyuiop[]asdfghjkl;'zxcvbnm,." }
    private static var russian: StaticString { "ёйцукенгшщзхъфывапролджэячсмитьбю" }
    private static var ukrainian: StaticString { "'йцукенгшщзхїфівапролджєячсмитьбю" }

    /// What would have been written in another layout: from Latin into the given language, or from either Cyrillic
    /// layout into Latin. Letters that have no key stay. O(n).
    package static func swap(_ text: [UInt8], to language: Language) -> [UInt8] {
        switch language {
        case .russian: map(text, from: latin, to: russian)
        case .ukrainian: map(text, from: latin, to: ukrainian)
        case .english: map(map(text, from: russian, to: latin), from: ukrainian, to: latin)
        }
    }

    private static func map(_ text: [UInt8], from source: StaticString, to target: StaticString) -> [UInt8] {
        let keys = scalars(source)
        let values = scalars(target)
        var reader = ScalarReader(text)
        var writer = ScalarWriter(reserving: text.count * 2)
        while let scalar = reader.next() {
            let lower = CaseFolding.lowercase(scalar)
            var result = scalar
            for (index, key) in keys.enumerated() where key == lower { result = values[index] }
            writer.append(result)
        }
        return writer.bytes
    }

    private static func scalars(_ text: StaticString) -> [UInt32] {
        var reader = ScalarReader(text.withUTF8Buffer { Array($0) })
        var result: [UInt32] = []
        while let scalar = reader.next() { result.append(scalar) }
        return result
    }
}
