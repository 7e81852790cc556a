"""The quiz part of the engine: byte-equal to the native build, and its schedule equal to the PyPI package fsrs."""

import base64
import hashlib
import json
import random
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from fsrs import Card, Rating, Scheduler

from quiz_module import NO_ANSWER, QuizModule, grading, mask, native, number, text

DAY = 86_400_000
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
CALLS = [
    "quiz_grade", "quiz_shuffle", "quiz_draw", "quiz_schedule", "quiz_retrievability", "quiz_forecast", "quiz_digest",
    "quiz_verify", "quiz_observe",
]  # fmt: skip


@pytest.fixture(scope="module")
def quiz(shipped) -> QuizModule:
    return QuizModule(shipped.root)


@pytest.fixture(scope="module")
def probe(salesbook) -> Path:
    """The native build of the same calls; `swift build --build-tests` makes it."""
    program = salesbook.with_name("QuizProbe")
    assert program.exists(), "build the tests first: swift build --build-tests"
    return program


# -- Equal to fsrs


def history(chance: random.Random) -> list[tuple[int, int]]:
    """Ratings and times: some on one day, some a day to the millisecond, some years apart."""
    time = chance.randrange(0, 2 * 10**12)
    reviews = []
    for _ in range(chance.randint(1, 30)):
        gap = chance.choice([0, chance.random(), 1, 10 * chance.random(), chance.expovariate(1 / 40), 2000 * chance.random()])
        time += int(gap * DAY) - chance.choice([0, 0, 0, 1]) * (gap == 1)
        reviews.append((chance.choice([1, 2, 3, 3, 3, 4]), time))
    return reviews


def schedule(reviews: list[tuple[int, int]], retention: int) -> bytes:
    return "\n".join([str(retention), "0", *(f"{rating},{time}" for rating, time in reviews)]).encode()


@pytest.mark.parametrize("retention", [700_000, 800_000, 900_000, 950_000, 990_000])
def test_a_thousand_histories_are_scheduled_as_fsrs_does(quiz, retention):
    chance = random.Random(retention)
    scheduler = Scheduler(
        desired_retention=retention / 1e6, learning_steps=(), relearning_steps=(), enable_fuzzing=False
    )
    for _ in range(1000):
        reviews = history(chance)
        card = Card()
        for rating, time in reviews:
            card, _ = scheduler.review_card(card, Rating(rating), EPOCH + timedelta(milliseconds=time))
        shuffled = chance.sample(reviews, len(reviews)) if len({time for _, time in reviews}) == len(reviews) else reviews
        value, answer = quiz.call("quiz_schedule", schedule(shuffled, retention))
        assert value == len(answer)
        ours = json.loads(answer)
        assert ours["s"] / 1e6 == pytest.approx(card.stability, rel=1e-9, abs=1e-6), reviews
        assert ours["d"] / 1e6 == pytest.approx(card.difficulty, abs=1e-6), reviews
        assert EPOCH + timedelta(milliseconds=ours["due"]) == card.due, reviews
        assert EPOCH + timedelta(milliseconds=ours["last"]) == card.last_review
        assert ours["due"] - ours["last"] == ours["interval"] * DAY
        assert ours["reps"] == len(reviews)
        assert ours["lapses"] == sum(rating == 1 for rating, _ in reviews[1:])

        days = [chance.randrange(0, 4000) for _ in range(5)]
        fields = [ours["s"], *(day * 1000 for day in days)]
        chances = json.loads(quiz.call("quiz_retrievability", "\n".join(map(str, fields)).encode())[1])
        for day, ours_then in zip(days, chances, strict=True):
            theirs = scheduler.get_card_retrievability(card, card.last_review + timedelta(days=day))
            assert ours_then / 1e6 == pytest.approx(theirs, abs=1e-4)


def test_the_published_vector(quiz):
    days, reviews = 0, []
    for rating, gap in zip([1, 3, 3, 3, 3, 3], [0, 0, 1, 3, 8, 21], strict=True):
        days += gap
        reviews.append((rating, days * DAY))
    card = json.loads(quiz.call("quiz_schedule", schedule(reviews, 900_000))[1])
    assert card["s"] / 1e6 == pytest.approx(53.62691, abs=1e-4)
    assert card["d"] / 1e6 == pytest.approx(6.3574867, abs=1e-4)


# -- Equal to the native build


def word(chance: random.Random) -> str:
    """Few letters, so that many words are equal or nearly so."""
    return "".join(chance.choice("аааабббвеёгґйПҐ'’ -—9«.\u0301") for _ in range(chance.randint(0, 7)))


def plain_answer(chance: random.Random) -> bytes:
    """A sealed answer before it is sealed; one in five is damaged."""
    count = chance.randint(0, 5)
    kind = chance.randint(0, 4)
    plain = bytes([1, kind]) + number(count)
    if kind < 2:
        plain += bytes(chance.randint(0, 1) for _ in range(count)) + b"".join(text(word(chance)) for _ in range(count))
    elif kind == 2:
        plain += bytes(chance.sample(range(count), count))
    elif kind == 3:
        plain += bytes(chance.randint(0, count) for _ in range(count))
    else:
        for _ in range(count):
            accepted = chance.randint(1, 3)
            plain += number(accepted)
            for _ in range(accepted):
                forms = chance.randint(1, 3)
                plain += bytes([chance.choice([0, 0, 1, 2])]) + number(forms)
                plain += b"".join(text(word(chance)) for _ in range(forms))
    plain += text(word(chance))
    if chance.random() < 0.2:
        damaged = bytearray(plain[: chance.randint(2, len(plain))])
        damaged[chance.randrange(len(damaged))] = chance.choice([0, 1, 0x7F, 0x80, 0xFF])
        plain = bytes(damaged)
    return plain


def response(chance: random.Random) -> str:
    if chance.random() < 0.5:
        return "\x1f".join(word(chance) for _ in range(chance.randint(0, 5)))
    numbers = chance.sample(["0", "1", "2", "3", "4", "-"], chance.randint(0, 5))
    return ",".join(numbers)


def numbers(chance: random.Random, count: int, limit: int) -> str:
    return ",".join(str(chance.randrange(limit)) for _ in range(chance.randint(0, count)))


def result_file(chance: random.Random) -> bytes:
    lines, last = ['{"salesbook":"results"}'], "0" * 64
    for _ in range(chance.randint(0, 5)):
        record = word(chance).replace("\n", "")
        last = hashlib.sha256(f"{last}\n{record}".encode()).hexdigest()
        lines.append(f"{last} {record}")
        last = chance.choice([last, last, "0" * 64])
    lines.append(f'{{"end":{len(lines) - 1},"heads":{{"a":"{last}"}}}}')
    file = bytearray("\n".join(lines).encode())
    for _ in range(chance.choice([0, 0, 1, 2])):
        file[chance.randrange(len(file))] = chance.randrange(256)
    return bytes(file)


def made(name: str, chance: random.Random) -> bytes:
    """Bytes for a call that mostly make sense; one in four are bytes of any kind."""
    if chance.random() < 0.25:
        return chance.randbytes(chance.randrange(100))
    if name == "quiz_grade":
        return grading(plain_answer(chance), response(chance))
    if name == "quiz_shuffle":
        return f"{word(chance)}\n{chance.randrange(60)}".encode()
    if name == "quiz_draw":
        pools = (f"{chance.randrange(6)}:{numbers(chance, 8, 15)}" for _ in range(chance.randrange(5)))
        return "\n".join([word(chance), numbers(chance, 8, 15), *pools]).encode()
    if name == "quiz_schedule":
        return schedule(history(chance), chance.randrange(1_000_100))
    if name in ("quiz_retrievability", "quiz_forecast"):
        head = [chance.randrange(10**13), chance.randrange(1100)]
        return "\n".join(str(each) for each in head + [chance.randrange(10**14) for _ in range(9)]).encode()
    if name == "quiz_observe":
        low, high = chance.choice([(0, 1), (1, 5), (0, 2), (0, 100), (chance.randrange(9), chance.randrange(120))])
        marks = [chance.randint(low, max(low, high)) for _ in range(chance.randint(0, 60))]
        return f"{low}\n{high}\n{','.join(map(str, marks))}".encode()
    if name == "quiz_verify":
        return result_file(chance)
    return chance.randbytes(chance.randrange(300))


@pytest.mark.parametrize("name", CALLS)
def test_the_module_answers_byte_for_byte_as_the_native_build(quiz, probe, name):
    chance = random.Random(name)
    calls = [(name, made(name, chance)) for _ in range(4000)]
    answers = native(probe, calls)
    for (_, data), answer in zip(calls, answers, strict=True):
        assert quiz.call(name, data) == answer, data
    assert len({answer for _, answer in answers}) > 100


def test_ratings_are_equal_too(quiz, probe):
    chance = random.Random(7)
    edges = [-(2**31), -1, 0, 1, 599_999, 600_000, 999_999, 1_000_000, 2**31 - 1]
    triples = [tuple(chance.choice([*edges, chance.randrange(1_100_000)]) for _ in range(3)) for _ in range(2000)]
    answers = native(probe, [("quiz_rating", ",".join(map(str, each)).encode()) for each in triples])
    assert [quiz.number("quiz_rating", *each) for each in triples] == [value for value, _ in answers]


# -- Nothing traps


@pytest.mark.parametrize("name", CALLS)
def test_lies_about_length_and_size_are_told(quiz, name):
    """Numbers that an Int of 32 bits cannot hold, and counts of more than there is."""
    huge = [b"\xff\xff\xff\xff\x0f", b"\x80\x80\x80\x80\x08", b"\xff\xff\xff\xff\x07", b"\xe8\x07"]
    for kind in range(6):
        for size in huge:
            for plain in (bytes([1, kind]) + size, bytes([1, kind, 1]) + size, bytes([1, kind, 1, 1, 0]) + size):
                assert quiz.call("quiz_grade", grading(plain, "0"))[0] <= NO_ANSWER
    for count in ("99999999", "999999999999999999", "-1", "1" * 30, ""):
        for data in (f"{count}\n{count}\n{count}", f"x\n\n{count}:{count}", f"x\n{count}\n1:{count},1"):
            quiz.call(name, data.encode())
    for length in (-1, 2**26 + 1, -(2**31)):
        assert quiz.number(name, 0, length) <= NO_ANSWER


def test_the_seal_is_what_its_description_says(quiz):
    plain = bytes([1, 0, 2, 0, 1]) + text("нет") + text("да " * 40) + text("потому")
    value, answer = quiz.call("quiz_grade", grading(plain, "1"))
    assert value > 0
    assert json.loads(answer) == {
        "score": 1_000_000, "items": [-1, 1], "right": [1], "feedback": ["нет", "да " * 40], "explanation": "потому",
    }  # fmt: skip
    other = base64.b64encode(mask(plain, "00ff", "another")).decode()
    assert quiz.call("quiz_grade", f"00ff\nrules/04#1\n{other}\n1".encode())[0] <= NO_ANSWER
