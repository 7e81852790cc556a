/// The numbers of things by their hashes: open addressing with linear probing.
///
/// Half of each hash is kept beside the number, so that an owner rarely compares what is not equal. The things
/// themselves stay with the owner, who also says when there must be more room.
struct HashSlots: Sendable {
    /// The upper half of a hash above the number plus one; 0 is an empty place.
    private var slots: [UInt64]

    /// With so many places at least.
    init(places: Int) {
        var size = 16
        while size < places { size *= 2 }
        slots = Array(repeating: 0, count: size)
    }

    var placeCount: Int { slots.count }

    /// The number that a hash leads to and that is the one looked for, or nil; and where it stands, or would. O(1)
    /// expected, while some places are empty.
    @inline(__always)
    func find(_ hash: UInt64, where isWanted: (_ number: Int) -> Bool) -> (number: Int?, place: Int) {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while slots[place] != 0 {
            if slots[place] >> 32 == hash >> 32 {
                let number = Int(truncatingIfNeeded: slots[place] & 0xFFFF_FFFF) - 1
                if isWanted(number) { return (number, place) }
            }
            place = (place + 1) & mask
        }
        return (nil, place)
    }

    /// Puts a number, below 2³² − 1, at the place that `find` gave for its hash.
    @inline(__always)
    mutating func put(_ number: Int, _ hash: UInt64, at place: Int) {
        slots[place] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(truncatingIfNeeded: number + 1)
    }
}
