import SalesBookCore
import Testing

@Suite("Pool of words")
struct WordPoolTests {
    @Test("Words come back in their order; dropped ones leave the others as they are")
    func words() {
        var pool = WordPool<UInt8>()
        let words = ["чат", "", "чаты", "чат", "клиент", "чата"].map { [UInt8]($0) }
        for word in words { pool.append(word) }
        #expect((0..<pool.count).map { pool[$0] } == words)
        pool.remove([words[0], words[2]], from: 1)
        #expect((0..<pool.count).map { pool[$0] } == [words[0], [], words[4], words[5]])
        pool.append(words[2])
        #expect(pool[4] == words[2])
        pool.remove([[]])
        #expect((0..<pool.count).map { pool[$0] } == [words[0], words[4], words[5], words[2]])
        pool.removeAll()
        #expect(pool.count == 0)
        pool.append(words[4])
        #expect(pool[0] == words[4])
    }
}
