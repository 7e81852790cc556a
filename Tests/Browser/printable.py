"""What PrintableBytes.swift does, and undoes."""


def encode(data: bytes) -> str:
    digits, bits, count = [], 0, 0
    for byte in data:
        bits |= byte << count
        count += 8
        if count >= 14:
            width = 14 if bits & 8191 < 457 else 13
            number = bits & (1 << width) - 1
            digits += [number % 93, number // 93]
            bits, count = bits >> width, count - width
    if count > 6:
        digits += [bits % 93, bits // 93]
    elif count:
        digits.append(bits)
    return "".join(chr(32 + digit + (digit > 6) + (digit > 58)) for digit in digits)


def decode(text: str) -> bytes:
    digits = [ord(letter) - 32 - (letter > "'") - (letter > "\\") for letter in text]
    data, bits, count = bytearray(), 0, 0
    for i in range(0, len(digits), 2):
        pair = digits[i : i + 2]
        number = pair[0] + 93 * pair[1] if len(pair) == 2 else pair[0]
        bits |= number << count
        count += 7 if len(pair) == 1 else 14 if number & 8191 < 457 else 13
        while count >= 8:
            data.append(bits & 255)
            bits >>= 8
            count -= 8
    return bytes(data)
