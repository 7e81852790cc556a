import Foundation
import SalesBookCore

/// What one file held, and what is wrong with it.
struct ResultFile: Sendable {
    /// As the command line named it.
    let path: String
    /// Empty when the person gave none, or the file could not be read so far.
    let name: String
    let edition: String
    /// When it was written, milliseconds since 1970.
    let exported: Int64
    /// The records whose chain holds, in the order of the file.
    let records: [ResultRecord]
    /// The lines of `records`, 1-based.
    let lines: [Int]
    let faults: [FileFault]

    var isLeft: Bool { faults.contains { $0.weight == .left } }
}

/// Reads result files: JSON lines, each record chained to the one before by its hash.
///
/// 1. The first line says whose file it is and of which book.
/// 2. `HashChain` of the core looks for the first line that does not fit the ones before it.
/// 3. The records before that line are read.
///
/// Nothing in a file makes the reader trap; a fault ends the reading or is noted, and what was read before it stays.
struct ResultFileReader {
    /// The book that the report is about.
    let book: String
    let edition: String

    /// A file of more bytes is no result of a person.
    static let mostBytes = 64 << 20
    /// A device's clock may be wrong by this much between two records and nobody moved it: two windows at once.
    private static let slack: Int64 = 3_600_000

    func read(_ bytes: Data, path: String) -> ResultFile {
        var reading = Reading(path: path)
        reading.faults = faults(of: bytes, &reading)
        return ResultFile(
            path: path, name: reading.name, edition: reading.edition, exported: reading.exported,
            records: reading.records, lines: reading.lines, faults: reading.faults)
    }

    private struct Reading {
        let path: String
        var name = ""
        var edition = ""
        var exported: Int64 = 0
        var records: [ResultRecord] = []
        var lines: [Int] = []
        var faults: [FileFault] = []
    }

    private struct Header: Decodable {
        let salesbook: String
        let format: Int
        let book: String?
        let edition: String?
        let name: String?
        let exported: Double?
    }

    private func faults(of bytes: Data, _ reading: inout Reading) -> [FileFault] {
        guard bytes.count <= Self.mostBytes else { return [.tooLarge] }
        guard bytes.contains(where: { $0 > 0x20 }) else { return [.empty] }
        let text = Self.plain(bytes)
        var lines = Self.lines(text)
        let decoder = JSONDecoder()
        guard let first = lines.first, let header = try? decoder.decode(Header.self, from: Data(first.text)),
            header.salesbook == "results"
        else { return [.notResults] }
        reading.name = Self.clean(header.name ?? "")
        reading.edition = Self.clean(header.edition ?? "")
        reading.exported =
            Int64(exactly: (header.exported ?? 0).rounded()).flatMap { ResultRecord.moments.contains($0) ? $0 : nil }
            ?? 0
        guard header.format == 1 else { return [.newerFormat(header.format)] }
        guard header.book == book else { return [.otherBook(Self.clean(header.book ?? ""))] }
        lines.removeFirst()
        let notes = reading.edition == edition ? [] : [FileFault.otherEdition(reading.edition)]
        let chain = HashChain.verify(text).faults.min { ($0.line, $0.kind.rawValue) < ($1.line, $1.kind.rawValue) }
        return notes + records(lines.prefix { $0.number < chain?.line ?? .max }, decoder, &reading)
            + fault(chain, last: lines.last ?? (1, []), sound: reading.records.count)
    }

    /// Reads the records that the chain holds together.
    private func records(
        _ lines: ArraySlice<(number: Int, text: ArraySlice<UInt8>)>, _ decoder: JSONDecoder, _ reading: inout Reading
    ) -> [FileFault] {
        var notes: [FileFault] = []
        var latest: [Substring: Int64] = [:]
        var unknown = 0
        for line in lines where line.text.first != UInt8(ascii: "{") {
            let hash = String(decoding: line.text.prefix(64), as: UTF8.self)
            guard let record = ResultRecord(json: Data(line.text.dropFirst(65)), hash: hash, decoder: decoder) else {
                unknown += 1
                continue
            }
            if case .unknown = record.body {
                unknown += 1
                continue
            }
            if !record.isOfExam {
                if record.at < (latest[record.device] ?? 0) - Self.slack, notes.isEmpty {
                    notes.append(.clockMoved(line: line.number))
                }
                latest[record.device] = max(latest[record.device] ?? 0, record.at)
            }
            reading.records.append(record)
            reading.lines.append(line.number)
        }
        return notes + (unknown > 0 ? [.unknownRecords(unknown)] : [])
    }

    private func fault(
        _ chain: HashChain.Fault?, last: (number: Int, text: ArraySlice<UInt8>), sound: Int
    ) -> [FileFault] {
        guard let chain else { return [] }
        // A last line that stops in its middle was cut, by a full disk or a broken copy.
        if chain.line == last.number, last.text.last != UInt8(ascii: "}") { return [.cutShort(records: sound)] }
        switch chain.kind {
        case .notARecord: return [.damaged(line: chain.line)]
        case .edited: return [.chainBroken(line: chain.line)]
        case .gap: return [.recordMissing(line: chain.line)]
        case .noEnd: return [.cutShort(records: sound)]
        case .wrongCount, .wrongHeads: return [.wrongEnd(line: chain.line)]
        case .wrongDigest: return [.headEdited]
        case .notAResultFile: return [.notResults]
        }
    }

    /// Without the BOM and the carriage returns that mail and editors put in.
    private static func plain(_ bytes: Data) -> [UInt8] {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        for byte in bytes.dropFirst(start) {
            if byte == 0x0A, text.last == 0x0D { text.removeLast() }
            text.append(byte)
        }
        return text
    }

    /// The lines that hold something, numbered from 1.
    private static func lines(_ text: [UInt8]) -> [(number: Int, text: ArraySlice<UInt8>)] {
        text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
            .filter { !$0.element.isEmpty }
            .map { ($0.offset + 1, $0.element) }
    }

    /// A text of a stranger's file: one line of so many characters without control and direction marks.
    static func clean(_ text: String, limit: Int = 120) -> String {
        let kept = text.unicodeScalars.map { scalar -> Character in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: " "
            default: Character(scalar)
            }
        }
        return String(kept).split(separator: " ").joined(separator: " ").prefix(limit).trimmingCharacters(
            in: .whitespaces)
    }
}

extension ResultFileReader {
    /// A file that the system would not give.
    func unreadable(path: String) -> ResultFile {
        ResultFile(path: path, name: "", edition: "", exported: 0, records: [], lines: [], faults: [.unreadable])
    }
}
