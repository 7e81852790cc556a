// Undoes PrintableBytes.swift: two characters hold 13 or 14 bits.
function bytesOf(text) {
  function digit(i) {
    var code = text.charCodeAt(i);
    return code - 32 - (code > 39) - (code > 92);
  }
  var bytes = new Uint8Array(text.length), at = 0, bits = 0, count = 0;
  for (var i = 0; i < text.length; i += 2) {
    var isPair = i + 1 < text.length, number = digit(i) + (isPair ? 93 * digit(i + 1) : 0);
    bits |= number << count;
    for (count += !isPair ? 7 : (number & 8191) < 457 ? 14 : 13; count > 7; count -= 8) {
      bytes[at++] = bits;
      bits >>>= 8;
    }
  }
  return bytes.subarray(0, at);
}

// The same, of bytes that were deflated.
function inflate(text) {
  return new Promise(function (resolve) {
    var stream = new Blob([bytesOf(text)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    resolve(new Response(stream).arrayBuffer());
  });
}
