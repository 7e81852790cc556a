/// The two files of a Hunspell dictionary.
package enum HunspellFile: Sendable, Equatable {
    /// `xx_YY.aff`: encoding, kinds of flags, rules.
    case affix
    /// `xx_YY.dic`: words and their flags.
    case dictionary
}

/// Why a Hunspell dictionary cannot be read: which file, which line, what is wrong there.
package struct HunspellError: Error, Sendable, Equatable {
    package enum Problem: Sendable, Equatable {
        case unknownEncoding
        case unknownFlagType
        case malformedFlag
        case malformedRule
        case malformedCondition
        case missingRules
        case unknownAlias
        case missingCount
        case incomplete
        case tooLarge
    }

    package let file: HunspellFile
    /// Counted from 1; 0 speaks of the whole file.
    package let line: Int
    package let problem: Problem

    package init(_ problem: Problem, in file: HunspellFile, line: Int) {
        self.file = file
        self.line = line
        self.problem = problem
    }

    /// A sentence that a person can act on, in UTF-8; it names the kind of file and the line.
    package var sentence: [UInt8] {
        var output = ScalarWriter()
        output.append(file == .affix ? "The .aff file" : "The .dic file")
        if line > 0 {
            output.append(", line ")
            for digit in Self.decimal(line) { output.append(UInt32(digit)) }
        }
        output.append(": ")
        output.append(explanation)
        output.append(" Reinstall the dictionary.")
        return output.bytes
    }

    private var explanation: StaticString {
        switch problem {
        case .unknownEncoding: "SET names an encoding other than UTF-8, KOI8-R, KOI8-U, cp1251 and ISO8859-1."
        case .unknownFlagType: "FLAG is none of long, num and UTF-8."
        case .malformedFlag: "a flag does not have the form that FLAG asks for."
        case .malformedRule: "a rule lacks its flag, what it strips or what it adds."
        case .malformedCondition: "a condition opens a bracket and does not close it."
        case .missingRules: "fewer rules follow than their heading says, as if the file were cut off."
        case .unknownAlias: "flags are given by a number that AF does not define."
        case .missingCount: "it does not begin with the number of its words."
        case .incomplete: "it has far fewer words than its first line says, as if it were cut off."
        case .tooLarge: "it is larger than 1 GB, which no dictionary is."
        }
    }

    private static func decimal(_ number: Int) -> [UInt8] {
        var digits: [UInt8] = []
        var rest = number
        repeat {
            digits.append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        return digits.reversed()
    }
}
