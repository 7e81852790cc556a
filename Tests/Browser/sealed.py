"""Reads the right answers of a built book, as SealedQuestion.swift writes them."""

import base64
import hashlib


class Answers:
    def __init__(self, data: bytes):
        self.data, self.place = data, 1  # after the version of the format

    def byte(self) -> int:
        self.place += 1
        return self.data[self.place - 1]

    def number(self) -> int:
        """LEB128."""
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value

    def text(self) -> str:
        length = self.number()
        self.place += length
        return self.data[self.place - length : self.place].decode()

    def gap(self) -> str:
        """The answer that a gap shows first."""
        shown = []
        for _ in range(self.number()):
            self.byte()
            shown.append([self.text() for _ in range(self.number())][0])
        return shown[0]


def right_answer(bank: dict, question: dict) -> list:
    """Flags of the options, right places of an order, right numbers of pairs, or the words of the gaps."""
    masked = base64.b64decode(question["sealed"])
    key = f"{bank['salt']}\n{question['id']}\n".encode()
    answers = Answers(
        bytes(
            byte ^ hashlib.sha256(key + str(place // 32).encode()).digest()[place % 32]
            for place, byte in enumerate(masked)
        )
    )
    kind, count = answers.byte(), answers.number()
    if kind < 2:
        return [answers.byte() == 1 for _ in range(count)]
    if kind < 4:
        return [answers.number() for _ in range(count)]
    return [answers.gap() for _ in range(count)]
