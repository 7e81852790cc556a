import Foundation
import RandomInput
import Testing

@testable import SalesBookSite

/// What a reader of result files makes of files that are not as they were written.
@Suite struct ResultFileTests {
    private let reader = ResultFileReader(book: "kniga", edition: "ru")

    private func log(_ device: String = "d1", reviews: Int = 6) -> ChainedLog {
        var log = ChainedLog(device: device)
        for number in 0..<reviews {
            log.append([
                "t": "r", "q": "q\(number)", "v": "v1", "at": 1_795_132_800_000 + number * 60_000, "g": 3,
                "s": 1_000_000,
                "ms": 5000, "a": "0", "m": "practice",
            ])
        }
        return log
    }

    private func read(_ text: String, _ path: String = "a.jsonl") -> ResultFile {
        reader.read(Data(text.utf8), path: path)
    }

    @Test func aWholeFileIsRead() {
        let file = read(log().file(name: "Мария Коваль", exported: 5))
        #expect(file.faults == [])
        #expect(file.name == "Мария Коваль")
        #expect(file.records.map(\.id) == (1...6).map { "d1-\($0)" })
    }

    /// Mail and editors put in a BOM, carriage returns and empty lines at the end.
    @Test func mailDoesNoHarm() {
        let text = "\u{FEFF}" + log().file(name: "A", exported: 5).replacing("\n", with: "\r\n") + "\r\n"
        #expect(read(text).faults == [])
    }

    /// One digit of any record changed: the line is told, and nothing is counted.
    @Test(arguments: 2...7) func anEditIsTold(line: Int) {
        var lines = log().file(name: "A", exported: 5).components(separatedBy: "\n")
        lines[line - 1] = lines[line - 1].replacing("\"s\":1000000", with: "\"s\":1000001")
        let file = read(lines.joined(separator: "\n"))
        #expect(file.faults == [.chainBroken(line: line)])
        #expect(file.isLeft)
    }

    @Test func aRemovedRecordIsTold() {
        var lines = log().file(name: "A", exported: 5).components(separatedBy: "\n")
        lines.remove(at: 3)
        #expect(read(lines.joined(separator: "\n")).faults == [.recordMissing(line: 4)])
    }

    @Test func movedRecordsAreTold() {
        var lines = log().file(name: "A", exported: 5).components(separatedBy: "\n")
        lines.swapAt(3, 4)
        #expect(read(lines.joined(separator: "\n")).faults == [.recordMissing(line: 4)])
    }

    @Test func anotherNameIsTold() {
        let text = log().file(name: "Anna", exported: 5).replacing("Anna", with: "Boris")
        #expect(read(text).faults == [.headEdited])
    }

    @Test func lastRecordsTakenOffAreTold() {
        var lines = log().file(name: "A", exported: 5).components(separatedBy: "\n")
        lines.remove(at: 6)
        #expect(read(lines.joined(separator: "\n")).faults == [.wrongEnd(line: 7)])
    }

    /// What the documentation says plainly: a chain that is built anew is not told.
    @Test func aRebuiltChainIsNotTold() {
        var forged = ChainedLog(device: "d1")
        forged.append(["t": "m", "page": "s0/p0", "at": 1_795_132_800_000, "read": true])
        #expect(read(forged.file(name: "A", exported: 5)).faults == [])
    }

    /// Wherever a file is cut, but for the last braces, the reader says so and keeps whole records only.
    @Test func everyCutIsTold() {
        let bytes = Data(log().file(name: "A", exported: 5).utf8)
        let whole = reader.read(bytes, path: "a").records.map(\.hash)
        for length in 0..<bytes.count - 4 {
            let file = reader.read(bytes.prefix(length), path: "a")
            #expect(!file.faults.isEmpty, "cut at \(length)")
            #expect(file.records.map(\.hash) == Array(whole.prefix(file.records.count)))
        }
    }

    @Test func anyBytesAreRead() {
        var random = SplitMix64(seed: 5)
        let bytes = Array(log().file(name: "A", exported: 5).utf8)
        let end = bytes.dropLast().lastIndex(of: 0x0A) ?? 0
        for _ in 0..<400 {
            var broken = bytes
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                broken[Int.random(in: 0..<end, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
            }
            let file = reader.read(Data(broken), path: "a")
            #expect(broken == bytes || !file.faults.isEmpty)
            _ = reader.read(Data(random.bytes(upTo: 200)), path: "b")
        }
    }

    @Test func aStrangersNameIsOneCleanLine() {
        let text = log().file(name: "A\\u0000\\u202e<b>\\n=1+1", exported: 5)
        #expect(read(text).name == "A <b> =1+1")
        #expect(ReportTables.cell("=1+1") == "'=1+1")
        #expect(ReportTables.cell("a,\"b\"") == "\"a,\"\"b\"\"\"")
        #expect(ReportTables.cell("-3.5") == "-3.5")
    }

    @Test func numbersOutOfRangeAreNoRecord() {
        var log = ChainedLog(device: "d1")
        log.append(["t": "r", "q": "q1", "at": 1e300, "g": 3, "s": 1])
        log.append(["t": "r", "q": "q1", "at": 5, "g": 9, "s": 1])
        log.append(["t": "z", "at": 5])
        let file = read(log.file(name: "A", exported: 5))
        #expect(file.faults == [.unknownRecords(3)])
        #expect(file.records.isEmpty)
    }

    @Test func aClockSetBackIsANote() {
        var log = log()
        log.append(["t": "m", "page": "p", "at": 1_795_132_800_000 - 86_400_000, "read": true])
        let file = read(log.file(name: "A", exported: 5))
        #expect(file.faults == [.clockMoved(line: 8)])
        #expect(!file.isLeft)
    }

    // MARK: Several files

    @Test func anOlderExportAddsNothing() {
        let old = read(log(reviews: 3).file(name: "Анна", exported: 5), "old")
        let new = read(log().file(name: "анна ", exported: 9), "new")
        let set = ResultSet([new, old])
        #expect(set.people.count == 1)
        #expect(set.people.first?.records.count == 6)
        #expect(set.files.map(\.added) == [3, 3])
        #expect(set.files.allSatisfy { $0.faults.isEmpty })
    }

    @Test func twoDevicesOfOneNameAreOnePerson() {
        let set = ResultSet([
            read(log("phone").file(name: "Анна", exported: 5), "1"),
            read(log("desk").file(name: "Анна", exported: 6), "2"),
        ])
        #expect(set.people.map(\.records.count) == [12])
    }

    @Test func aColleaguesFileUnderAnotherNameIsSeen() {
        let set = ResultSet([
            read(log().file(name: "Анна", exported: 5), "1"), read(log().file(name: "Борис", exported: 6), "2"),
        ])
        #expect(set.people.map(\.name) == ["Анна"])
        #expect(set.files[1].faults == [.otherName("Анна", file: "1"), .duplicate(of: "1")])
    }

    @Test func aRebuiltChainBesideTheOldOneIsSeen() {
        var forged = log(reviews: 2)
        forged.append(["t": "m", "page": "p", "at": 1_795_132_900_000, "read": true])
        let set = ResultSet([
            read(log().file(name: "Анна", exported: 5), "1"), read(forged.file(name: "Анна", exported: 6), "2"),
        ])
        #expect(set.files[1].faults == [.forked(line: 4, file: "1")])
        #expect(set.people.first?.records.count == 6)
    }
}
