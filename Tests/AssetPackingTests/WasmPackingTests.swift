import Deflation
import Testing

@Suite("Packed WebAssembly")
struct WasmPackingTests {
    private func random(_ length: Int) -> [UInt8] {
        var state: UInt32 = 0x9E37_79B9 &+ UInt32(length)
        return (0..<length).map { _ in
            state = state &* 1_664_525 &+ 1_013_904_223
            return UInt8(state >> 24)
        }
    }

    @Test("What was packed is unpacked, whatever it is", arguments: [0, 1, 2, 3, 7, 64, 1000, 5000])
    func roundTrip(length: Int) {
        for module in [random(length), random(length).map { $0 & 0x43 }, [UInt8](repeating: 0x41, count: length)] {
            let packed = WasmPacking.pack(module)
            #expect(WasmPacking.unpack(packed) == module)
            #expect(packed.count <= length + length / 8 + 16)
        }
    }

    @Test("Code that repeats itself shrinks by far")
    func shrinks() {
        // local.get a, i32.load at b, local.set c
        var module: [UInt8] = []
        for number in 0..<1000 {
            let (a, b, c) = (UInt8(number % 7), UInt8(number % 5), UInt8(number % 3))
            module += [0x20, a, 0x28, 2, b, 0x21, c] as [UInt8]
        }
        #expect(WasmPacking.pack(module).count < 1000)
    }

    @Test("Bytes that were damaged or cut give some module, and none traps")
    func damaged() {
        let packed = WasmPacking.pack(random(500))
        for place in stride(from: 3, to: packed.count, by: 50) {
            var other = packed
            other[place] ^= 0x55
            #expect(WasmPacking.unpack(other) != nil)
        }
        #expect(WasmPacking.unpack(Array(packed.prefix(9)))?.count == 500)
        #expect(WasmPacking.unpack([]) == nil)
        #expect(WasmPacking.unpack([0, 0, 0]) == nil)
    }
}
