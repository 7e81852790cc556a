// BrowserModule: what the page may ask of the core, as a WebAssembly module without imports.
//
// One convention for every call:
// 1. The page gets a buffer by `allocate(length)`, and writes UTF-8 bytes into the module's memory there.
// 2. It calls a function with that pointer and length. The Int32 that comes back is the answer, or the length of the
//    answer.
// 3. Bytes of an answer lie at `result_pointer()`, `result_length()` of them, until the next call.
// 4. A value at or below -2,000,000,001 is a `Fault`; no right answer is ever that low.
// 5. The page gives the buffer back by `free_buffer(pointer)`.
//
// No bytes make a function trap. `Call` says what each function does, the files of
// `Exports` give it a C name, `SelfCheck` proves that this module and the native build think alike. The exported names begin
// with `salesbook_`. Compiled for the browser, the core is part of this very module:
// hence the `#if` around each import.

/// Why a call has no answer.
package enum Fault: Int32, Sendable {
    /// A pointer is null, or a length is negative or above 64 MiB.
    case badArgument = -2_000_000_001
    /// The text is not a date `YYYY-MM-DD`.
    case notADate = -2_000_000_002
    /// The text is not an interval such as `6 months`.
    case notAnInterval = -2_000_000_003
}

/// What a function answers: a number, and bytes that the number counts or that explain it.
package struct Reply: Sendable, Equatable {
    package let value: Int32
    package let bytes: [UInt8]

    /// An answer of bytes; the value is their count.
    init(_ bytes: [UInt8]) {
        value = Int32(truncatingIfNeeded: bytes.count)
        self.bytes = bytes
    }

    init(value: Int32, bytes: [UInt8] = []) {
        self.value = value
        self.bytes = bytes
    }

    init(_ fault: Fault) {
        value = fault.rawValue
        bytes = []
    }
}
