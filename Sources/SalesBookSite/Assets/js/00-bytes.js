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

// Undoes WasmPacking.swift, which says why: the same arithmetic in the same order.
function unpack(text) {
  var code = bytesOf(text), golden = 0x9E3779B1, next = 3, low = 0, high = -1 >>> 0, value = 0, i;
  var bytes = new Uint8Array(code[0] << 16 | code[1] << 8 | code[2]), counts = new Uint16Array(1 << 22);
  var weights = new Float64Array(2048).fill(0.4), inputs = new Float64Array(4);
  var hashes = new Int32Array(4), starts = new Int32Array(4);
  var logarithms = new Float64Array(256), chances = new Int32Array(4096), odds = 0.000006;
  var operandCounts = '0011100000001120120000000000000011111000222222222222222222222221111';
  var operands = 0, operandBytes = 0, opcodes = 0, last = 0;
  for (i = 0; i < 255; i++) {
    var z = 1 / (2 * i + 1.4);
    logarithms[i + 1] = logarithms[i] + 2 * z + z * z * z / 1.5;
  }
  for (i = 0; i < 4096; i++) {
    odds *= 1.0059;
    chances[i] = Math.min(Math.max(65536 * odds / (1 + odds), 32), 65503);
  }
  while (next < 7) value = (value << 8 | code[next++]) >>> 0;
  for (var at = 0; at < bytes.length; at++) {
    var place = (operands ? opcodes & 255 : 256) << 3 | operandBytes, before = operands ? opcodes >>> 8 : opcodes;
    var spread = Math.imul(place, golden), bits = 1, half = 16;
    hashes[0] = place;
    hashes[1] = spread + ((last & 255) << 16 | before & 255);
    hashes[2] = spread + before;
    hashes[3] = spread + (last >>> 8);
    for (i = 0; i < 4; i++) {
      var hash = Math.imul(hashes[i] + i, golden);
      hashes[i] = hash ^ hash >>> 13;
    }
    while (bits < 256) {
      if (half > 15) for (half = 1, i = 0; i < 4; i++) starts[i] = Math.imul(hashes[i] ^ bits, golden) >>> 14 << 4;
      var row = (operands ? 256 + bits : bits) * 4, sum = 0;
      for (i = 0; i < 4; i++) {
        var count = counts[starts[i] | half];
        sum += weights[row + i] * (inputs[i] = logarithms[count >> 8] - logarithms[count & 255]);
      }
      sum = sum * 170 + 2040 | 0;
      var chance = chances[sum < 0 ? 0 : sum > 4095 ? 4095 : sum];
      var middle = low + Math.floor((high - low) * chance / 65536), bit = value <= middle ? 1 : 0;
      if (bit) high = middle;
      else low = middle + 1;
      var error = (bit * 65536 - chance) / 3276800;
      for (i = 0; i < 4; i++) {
        weights[row + i] += error * inputs[i];
        var slot = starts[i] | half, shift = bit * 8;
        var seen = counts[slot] >> shift & 255, other = counts[slot] >> 8 - shift & 255;
        if (other > 3) other = (other >> 2) + 2;
        if (seen < 255) seen++;
        counts[slot] = seen << shift | other << 8 - shift;
      }
      bits = bits << 1 | bit;
      half = half << 1 | bit;
      for (; (low ^ high) >>> 24 === 0; value = (value << 8 | code[next++]) >>> 0) {
        low = low << 8 >>> 0;
        high = (high << 8 | 255) >>> 0;
      }
    }
    bytes[at] = bits;
    last = last << 8 | bits & 255;
    if (operands) {
      operands -= bits < 384;
      operandBytes = Math.min(operandBytes + 1, 7);
    } else {
      opcodes = opcodes << 8 | bits & 255;
      operandBytes = 0;
      operands = +operandCounts[bits & 255] || 0;
    }
  }
  return bytes;
}
