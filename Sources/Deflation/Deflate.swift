import CZlib

/// Raw deflate (RFC 1951), as the browser's `DecompressionStream('deflate-raw')` reads it. The only file that sees zlib.
package enum Deflate {
    private static let rawWindow: Int32 = -15

    /// Returns nil only when memory runs out.
    package static func compress(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        guard
            deflateInit2_(
                &stream, 9, Z_DEFLATED, rawWindow, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
        let done = run(&stream, bytes, &output) { deflate($0, Z_FINISH) }
        guard done == Z_STREAM_END else { return nil }
        return Array(output.prefix(Int(stream.total_out)))
    }

    /// Returns nil for bytes that are not raw deflate, are cut short, or give more than `limit`.
    package static func decompress(_ bytes: [UInt8], limit: Int = 1 << 28) -> [UInt8]? {
        var size = max(256, bytes.count * 4)
        while size <= limit * 2 {
            var stream = z_stream()
            guard inflateInit2_(&stream, rawWindow, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
                return nil
            }
            defer { inflateEnd(&stream) }
            var output = [UInt8](repeating: 0, count: size)
            let done = run(&stream, bytes, &output) { inflate($0, Z_FINISH) }
            if done == Z_STREAM_END { return Array(output.prefix(Int(stream.total_out))) }
            guard done == Z_BUF_ERROR, stream.avail_out == 0 else { return nil }
            size *= 2
        }
        return nil
    }

    private static func run(
        _ stream: inout z_stream, _ input: [UInt8], _ output: inout [UInt8],
        _ step: (UnsafeMutablePointer<z_stream>) -> Int32
    ) -> Int32 {
        var input = input
        return input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                return withUnsafeMutablePointer(to: &stream) { step($0) }
            }
        }
    }
}
