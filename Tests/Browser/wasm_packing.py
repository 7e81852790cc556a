"""Undoes WasmPacking.swift, which says why: the same arithmetic in the same order."""

GOLDEN = 0x9E3779B1
OPERAND_COUNTS = [int(digit) for digit in "0011100000001120120000000000000011111000222222222222222222222221111"]


def unpack(code: bytes) -> bytes:
    logarithms = [0.0]
    for number in range(255):
        z = 1 / (2 * number + 1.4)
        logarithms.append(logarithms[number] + 2 * z + z * z * z / 1.5)
    odds, chances = 0.000006, []
    for _ in range(4096):
        odds *= 1.0059
        chances.append(int(min(max(65536 * odds / (1 + odds), 32), 65503)))
    counts: dict[int, tuple[int, int]] = {}
    weights = [0.4] * 2048
    low, high, value, after = 0, 0xFFFFFFFF, int.from_bytes(code[3:7], "big"), 7
    operands = operand_bytes = opcodes = last = 0
    module = bytearray()
    for _ in range(int.from_bytes(code[:3], "big")):
        place = (opcodes & 255 if operands else 256) << 3 | operand_bytes
        before = opcodes >> 8 if operands else opcodes
        spread = place * GOLDEN
        contexts = (place, spread + ((last & 255) << 16 | before & 255), spread + before, spread + (last >> 8))
        hashes = [(context + index) * GOLDEN & 0xFFFFFFFF for index, context in enumerate(contexts)]
        hashes = [each ^ each >> 13 for each in hashes]
        bits, half = 1, 16
        while bits < 256:
            if half > 15:
                half = 1
                starts = [((each ^ bits) * GOLDEN & 0xFFFFFFFF) >> 14 << 4 for each in hashes]
            row = (256 + bits if operands else bits) * 4
            seen = [counts.get(start | half, (0, 0)) for start in starts]
            inputs = [logarithms[ones] - logarithms[zeros] for zeros, ones in seen]
            total = 0.0
            for index in range(4):
                total += weights[row + index] * inputs[index]
            chance = chances[min(max(int(total * 170 + 2040), 0), 4095)]
            middle = low + ((high - low) * chance >> 16)
            bit = value <= middle
            low, high = (low, middle) if bit else (middle + 1, high)
            error = (bit * 65536 - chance) / 3276800
            for index in range(4):
                weights[row + index] += error * inputs[index]
                # Two of the contexts may share a slot.
                zeros, ones = counts.get(starts[index] | half, (0, 0))
                told = (aged(zeros), min(ones + 1, 255)) if bit else (min(zeros + 1, 255), aged(ones))
                counts[starts[index] | half] = told
            bits, half = bits << 1 | bit, half << 1 | bit
            while (low ^ high) >> 24 == 0:
                low, high = low << 8 & 0xFFFFFFFF, (high << 8 | 255) & 0xFFFFFFFF
                value = (value << 8 | (code[after] if after < len(code) else 0)) & 0xFFFFFFFF
                after += 1
        byte = bits & 255
        module.append(byte)
        last = (last << 8 | byte) & 0xFFFFFFFF
        if operands:
            operands -= byte < 128
            operand_bytes = min(operand_bytes + 1, 7)
        else:
            opcodes = (opcodes << 8 | byte) & 0xFFFFFFFF
            operand_bytes = 0
            operands = OPERAND_COUNTS[byte] if byte < len(OPERAND_COUNTS) else 0
    return bytes(module)


def aged(count: int) -> int:
    return (count >> 2) + 2 if count > 3 else count
