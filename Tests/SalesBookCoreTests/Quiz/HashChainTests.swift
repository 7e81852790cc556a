import RandomInput
import SalesBookCore
import Testing

@Suite("The chain of results")
struct HashChainTests {
    @Test(
        "SHA-256: the vectors of FIPS 180-4 and of NIST's CAVP",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (
                "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrst"
                    + "nopqrstu",
                "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
            ),
        ])
    func digest(message: String, digest: String) {
        #expect(SHA256.hexadecimal([UInt8](message)).text == digest)
    }

    @Test("SHA-256 of a million letters")
    func longDigest() {
        let digest = SHA256.hexadecimal([UInt8](repeating: 0x61, count: 1_000_000))
        #expect(digest.text == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    /// A file of two devices; each record names the one before.
    private func file(records: [Int] = [3, 2], withDigest: Bool = true) -> [UInt8] {
        var text = #"{"salesbook":"results","format":1,"book":"b","name":"Мария","device":"a"}"# + "\n"
        var heads: [String] = []
        for (device, count) in records.enumerated() {
            var last = HashChain.origin
            for n in 0..<count {
                let record = #"{"t":"r","id":"\#(device)-\#(n)","q":"правило #\#(n)","prev":"\#(last.text)"}"#
                text += HashChain.line(after: last, record: [UInt8](record)).text + "\n"
                last = HashChain.hash(after: last, record: [UInt8](record))
            }
            if count > 0 { heads.append(#""\#(device)":"\#(last.text)""#) }
        }
        let digest = withDigest ? #""digest":"\#(SHA256.hexadecimal([UInt8](text)).text)","# : ""
        return [UInt8](text + #"{"end":\#(records.reduce(0, +)),\#(digest)"heads":{\#(heads.joined(separator: ","))}}"#)
    }

    private func lines(_ file: [UInt8]) -> [String] { file.text.split(separator: "\n").map(String.init) }

    private func verify(_ lines: [String]) -> [HashChain.Fault] {
        HashChain.verify([UInt8](lines.joined(separator: "\n"))).faults
    }

    @Test("A whole file has no fault, with or without a digest, with any end of line")
    func whole() {
        for file in [file(), file(withDigest: false), file(records: [0]), file(records: [1]), file() + [0x0A]] {
            #expect(HashChain.verify(file).faults == [])
        }
        #expect(HashChain.verify(file()).records == 5)
        let windows = [UInt8](lines(file(withDigest: false)).joined(separator: "\r\n"))
        #expect(HashChain.verify(windows).faults == [])
    }

    @Test("Any edited byte of any record is found, with its line")
    func editedRecords() {
        let file = file(withDigest: false)
        var line = 1
        let last = file.lastIndex(of: 0x0A) ?? 0
        for (index, byte) in file.enumerated() where index <= last {
            if line > 1 {
                for edit in [byte ^ 1, byte ^ 0x20] {
                    var edited = file
                    edited[index] = edit
                    let faults = HashChain.verify(edited).faults
                    #expect(faults.contains { $0.line == line || $0.line == line + 1 }, "byte \(index) of line \(line)")
                    // In the text of a record the line is told exactly.
                    if byte != 0x0A, edit != 0x0A { #expect(faults.first?.line == line, "byte \(index)") }
                }
            }
            if byte == 0x0A { line += 1 }
        }
    }

    @Test("With the digest of the file any edited byte before the last line is found")
    func editedAnywhere() {
        let file = file()
        for index in 0...(file.lastIndex(of: 0x0A) ?? 0) {
            var edited = file
            edited[index] ^= 1
            #expect(!HashChain.verify(edited).faults.isEmpty, "byte \(index)")
        }
    }

    @Test("What is missing, moved or added is found, and named")
    func lines() {
        let whole = lines(file(withDigest: false))
        var missing = whole
        missing.remove(at: 2)
        #expect(verify(missing) == [.init(line: 3, kind: .gap), .init(line: 6, kind: .wrongCount)])
        var first = whole
        first.remove(at: 1)
        #expect(verify(first).first == .init(line: 2, kind: .gap))
        var tail = whole
        tail.remove(at: 5)
        #expect(verify(tail) == [.init(line: 6, kind: .wrongCount), .init(line: 6, kind: .wrongHeads)])
        #expect(verify(whole.dropLast()) == [.init(line: 7, kind: .noEnd)])
        #expect(verify([]) == [.init(line: 1, kind: .noEnd)])
        var swapped = whole
        swapped.swapAt(2, 3)
        #expect(verify(swapped).map(\.line).contains(3))
        var doubled = whole
        doubled.insert(whole[2], at: 3)
        #expect(verify(doubled).contains(.init(line: 4, kind: .gap)))
        var foreign = whole
        foreign[0] = "{}"
        #expect(verify(foreign) == [.init(line: 1, kind: .notAResultFile)])
        #expect(verify(whole + [whole[2]]).contains(.init(line: 8, kind: .notARecord)))
        var device = whole
        device.removeSubrange(4...5)
        #expect(verify(device).map(\.kind) == [.wrongCount, .wrongHeads])
        var edited = whole
        edited[2] = edited[2].replacing("правило", with: "провило")
        #expect(verify(edited) == [.init(line: 3, kind: .edited)])
    }

    @Test("Bytes of any kind are verified without harm")
    func anything() {
        var random = SplitMix64(seed: 9)
        let file = file()
        for _ in 0..<2000 {
            #expect(!HashChain.verify(random.bytes(upTo: 300)).faults.isEmpty)
            var cut = Array(file[..<Int.random(in: 0..<file.count, using: &random)])
            if !cut.isEmpty {
                cut[Int.random(in: cut.indices, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
            }
            #expect(!HashChain.verify(cut).faults.isEmpty)
        }
    }
}
