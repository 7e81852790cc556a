"""The quiz part of the engine as it travels in a book, run without a browser, and the native build beside it."""

import base64
import hashlib
import subprocess
from pathlib import Path

import printable
import wasm_packing
import wasmtime

# At or below: a fault, see BrowserModule.swift.
NO_ANSWER = -2_000_000_001


class QuizModule:
    """The WebAssembly of a built book. A call gives its value, and the bytes of the answer."""

    def __init__(self, root: Path):
        engine = wasmtime.Engine()
        self.store = wasmtime.Store(engine)
        module = wasmtime.Module(engine, wasm_of(root))
        assert not module.imports
        self.exports = wasmtime.Instance(self.store, module, []).exports(self.store)
        self.memory = self.exports["memory"]

    def call(self, name: str, data: bytes) -> tuple[int, bytes]:
        pointer = self.exports["salesbook_allocate"](self.store, len(data)) if data else 0
        if data:
            self.memory.write(self.store, data, pointer)
        value = self.exports["salesbook_" + name](self.store, pointer, len(data))
        self.exports["salesbook_free_buffer"](self.store, pointer)
        start = self.exports["salesbook_result_pointer"](self.store)
        length = self.exports["salesbook_result_length"](self.store)
        return value, bytes(self.memory.read(self.store, start, start + length)) if length else b""

    def number(self, name: str, *arguments: int) -> int:
        return self.exports["salesbook_" + name](self.store, *arguments)


def wasm_of(root: Path) -> bytes:
    """The module out of the script that carries it: the longest text between quotation marks."""
    script = next(root.rglob("assets/quiz.js")).read_text("utf-8")
    return wasm_packing.unpack(printable.decode(max(script.split("'"), key=len)))


def native(program: Path, calls: list[tuple[str, bytes]]) -> list[tuple[int, bytes]]:
    """What the native build answers to the same calls; the numbers of `quiz_rating` come as text."""
    lines = (f"{name} {data.decode() if name == 'quiz_rating' else data.hex()}\n" for name, data in calls)
    output = subprocess.run([program], input="".join(lines), capture_output=True, text=True, check=True).stdout
    answers = [line.split(" ") for line in output.splitlines()]
    return [(int(value), bytes.fromhex(answer)) for value, answer in answers]


def number(value: int) -> bytes:
    """LEB128."""
    encoded = b""
    while value >= 0x80:
        encoded += bytes([value & 0x7F | 0x80])
        value >>= 7
    return encoded + bytes([value])


def text(value: str) -> bytes:
    return number(len(value.encode())) + value.encode()


def mask(plain: bytes, salt: str, question: str) -> bytes:
    """`Seal` once more, from its description alone."""
    stream = b""
    while len(stream) < len(plain):
        stream += hashlib.sha256(f"{salt}\n{question}\n{len(stream) // 32}".encode()).digest()
    return bytes(a ^ b for a, b in zip(plain, stream))


def grading(plain: bytes, response: str, salt: str = "00ff", question: str = "rules/04#1") -> bytes:
    """The text for `quiz_grade`."""
    sealed = base64.b64encode(mask(plain, salt, question)).decode()
    return f"{salt}\n{question}\n{sealed}\n{response}".encode()
