/// Why a result file, or a part of it, is not counted; or what a trainer should know of it.
enum FileFault: Sendable, Equatable {
    case unreadable
    case empty
    case tooLarge
    case notResults
    case newerFormat(Int)
    case otherBook(String)
    /// The line is no record, so what follows cannot be checked.
    case damaged(line: Int)
    /// A record is not what it was when it was written.
    case chainBroken(line: Int)
    /// The record is whole, but one before it was taken out, put in or moved.
    case recordMissing(line: Int)
    /// The records hold, but the first line, with the name, is not as it was.
    case headEdited
    /// The file ends too early; the records before the cut hold.
    case cutShort(records: Int)
    /// The closing line names other records than the file holds.
    case wrongEnd(line: Int)
    /// Everything in it is in another file too.
    case duplicate(of: String)
    /// Its records came already under another name.
    case otherName(String, file: String)
    /// A record with the number of another one says something else.
    case forked(line: Int, file: String)
    /// The time runs backwards: the device's clock was moved.
    case clockMoved(line: Int)
    case otherEdition(String)
    case unknownRecords(Int)

    /// What becomes of the file.
    enum Weight: String, Sendable, Comparable {
        /// Counted; worth knowing.
        case note
        /// Counted as far as it holds.
        case partly
        /// Nothing of it is counted.
        case left

        static func < (a: Weight, b: Weight) -> Bool { a.rank < b.rank }

        private var rank: Int {
            switch self {
            case .note: 0
            case .partly: 1
            case .left: 2
            }
        }
    }

    var weight: Weight {
        switch self {
        case .clockMoved, .otherEdition, .unknownRecords, .otherName: .note
        case .cutShort, .damaged: .partly
        default: .left
        }
    }

    /// A short name for machines.
    var id: String {
        switch self {
        case .unreadable: "unreadable"
        case .empty: "empty"
        case .tooLarge: "too-large"
        case .notResults: "not-results"
        case .newerFormat: "newer-format"
        case .otherBook: "other-book"
        case .damaged: "damaged"
        case .chainBroken: "chain-broken"
        case .recordMissing: "record-missing"
        case .headEdited: "head-edited"
        case .cutShort: "cut-short"
        case .wrongEnd: "wrong-end"
        case .duplicate: "duplicate"
        case .otherName: "other-name"
        case .forked: "forked"
        case .clockMoved: "clock-moved"
        case .otherEdition: "other-edition"
        case .unknownRecords: "unknown-records"
        }
    }

    /// The line of the file, where there is one.
    var line: Int? {
        switch self {
        case .damaged(let line), .chainBroken(let line), .wrongEnd(let line), .clockMoved(let line): line
        case .recordMissing(let line), .forked(let line, _): line
        default: nil
        }
    }
}
