/// How flags are written (`FLAG` in hunspell(5)).
enum HunspellFlagType: Sendable {
    /// One character a flag: the default, and `FLAG UTF-8`.
    case character
    /// Two characters a flag.
    case long
    /// Decimal numbers, parted by commas.
    case number

    /// The type of this name, or nil.
    init?(name: [UInt8]) {
        if name.matches("long") {
            self = .long
        } else if name.matches("num") {
            self = .number
        } else if name.matches("UTF-8") || name.matches("char") {
            self = .character
        } else {
            return nil
        }
    }

    /// The flags in a field, or nil when it does not have the form that this type asks for. O(n).
    func flags(in field: [UInt8]) -> [UInt64]? {
        if self == .number {
            var flags: [UInt64] = []
            for part in field.split(separator: 0x2C, omittingEmptySubsequences: false) {
                guard let number = Array(part).decimal else { return nil }
                flags.append(UInt64(number))
            }
            return flags
        }
        var reader = ScalarReader(field)
        var flags: [UInt64] = []
        while let scalar = reader.next() {
            guard self == .long else {
                flags.append(UInt64(scalar))
                continue
            }
            guard let second = reader.next() else { return nil }
            flags.append(UInt64(scalar) << 32 | UInt64(second))
        }
        return flags
    }
}

/// Sets of flags by number, each kept once; a flag is kept as the number of its class, a dense integer.
///
/// Only the .aff file makes classes: a flag that it never mentions (for example of compounding or suggestions) means
/// nothing here and is dropped. Set 0 is empty.
struct FlagSets: Sendable {
    let type: HunspellFlagType
    private var classOfFlag = IntegerTable()
    private(set) var classCount = 0
    /// The sets one after another, and where each begins; one more start than sets.
    private var members: [UInt32] = []
    private var starts: [Int] = [0, 0]
    private var setOfMembers = IntegerTable()
    /// The sets that AF defines, from 1.
    private var aliases: [UInt32] = []

    init(type: HunspellFlagType) {
        self.type = type
    }

    /// How many sets there are.
    var count: Int { starts.count - 1 }

    /// The classes of a set, ascending, as places in `member`.
    @inline(__always)
    func places(of set: UInt32) -> Range<Int> {
        starts[Int(set)]..<starts[Int(set) + 1]
    }

    @inline(__always)
    func member(at place: Int) -> UInt32 {
        members[place]
    }

    /// Whether a set has a class. O(set); nil is in no set.
    @inline(__always)
    func contains(_ set: UInt32, _ flagClass: UInt32?) -> Bool {
        guard let flagClass else { return false }
        for place in places(of: set) where members[place] == flagClass { return true }
        return false
    }

    /// The class of a flag that the .aff file mentions, made on first sight; nil when the field is not one flag.
    mutating func makeClass(of field: [UInt8]) -> UInt32? {
        guard let flags = type.flags(in: field), flags.count == 1 else { return nil }
        return makeClass(flags[0])
    }

    /// The set of a line `AF flags`, which later fields may name by its number. False when the field is malformed.
    mutating func addAlias(_ field: [UInt8]) -> Bool {
        guard let flags = type.flags(in: field) else { return false }
        aliases.append(intern(flags.map { makeClass($0) }))
        return true
    }

    /// The set that a field of the .aff file writes, itself or by its alias.
    mutating func makeSet(_ field: [UInt8]) throws(HunspellFlagFailure) -> UInt32 {
        if let alias = try alias(field) { return alias }
        guard let flags = type.flags(in: field) else { throw .malformed }
        return intern(flags.map { makeClass($0) })
    }

    /// The set that a field of the .dic file writes: no new classes.
    mutating func readSet(_ field: [UInt8]) throws(HunspellFlagFailure) -> UInt32 {
        if let alias = try alias(field) { return alias }
        guard let flags = type.flags(in: field) else { throw .malformed }
        return intern(flags.compactMap { classOfFlag.value(of: $0) })
    }

    private func alias(_ field: [UInt8]) throws(HunspellFlagFailure) -> UInt32? {
        guard !aliases.isEmpty else { return nil }
        guard let number = field.decimal, (1...aliases.count).contains(number) else { throw .unknownAlias }
        return aliases[number - 1]
    }

    private mutating func makeClass(_ flag: UInt64) -> UInt32 {
        if let known = classOfFlag.value(of: flag) { return known }
        let made = UInt32(truncatingIfNeeded: classCount)
        classOfFlag.set(flag, to: made)
        classCount += 1
        return made
    }

    private mutating func intern(_ classes: [UInt32]) -> UInt32 {
        var sorted: [UInt32] = []
        for one in classes.sorted() where sorted.last != one { sorted.append(one) }
        guard !sorted.isEmpty else { return 0 }
        var hash = WordHash()
        for one in sorted {
            for shift in [0, 8, 16, 24] as [UInt32] { hash.add(UInt8(truncatingIfNeeded: one >> shift)) }
        }
        let key = hash.mixed
        if let known = setOfMembers.value(of: key), places(of: known).map({ members[$0] }) == sorted { return known }
        let made = UInt32(truncatingIfNeeded: starts.count - 1)
        members.append(contentsOf: sorted)
        starts.append(members.count)
        setOfMembers.set(key, to: made)
        return made
    }
}

/// Why a field is no set of flags.
enum HunspellFlagFailure: Error {
    case malformed
    case unknownAlias
}
