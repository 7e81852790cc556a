"""Colleagues who never were: a month of training for a built book, as the result files they would hand in.

    python colleagues.py site/ru/quiz/bank.js results --count 50 --seed 7

People differ in ability, questions in difficulty, and what is not repeated is forgotten. Beside the honest files there
are five others: an edited one, one handed in twice, one cut short, one of another book, and an empty one.
"""

import argparse
import hashlib
import json
import math
import random
import re
import zlib
from pathlib import Path

import printable
from sealed import right_answer

DAY = 86_400_000
NAMES = """Анна Белова,Борис Волков,Вера Громова,Глеб Дроздов,Дарья Ежова,Егор Жуков,Жанна Зимина,Захар Ильин,Инна Карпова,
Кирилл Лавров,Лидия Марченко,Максим Носов,Нина Орлова,Олег Панин,Полина Рыбакова,Роман Седов,София Титова,Тимур Уваров,
Ульяна Фомина,Фёдор Харитонов,Христина Цветкова,Эдуард Чайка,Юлия Шилова,Яков Щукин,Мария Коваль""".replace("\n", "").split(",")


def read_bank(path):
    packed = re.search(r"SalesBook\.bank\('([^']*)'", Path(path).read_text(encoding="utf-8")).group(1)
    return json.loads(zlib.decompress(printable.decode(packed), -15))


def options_right(bank, question):
    """Which options are right; None for a question without options."""
    return right_answer(bank, question) if question["type"] in ("single", "multiple") else None


class Log:
    """The records of one device, chained as they are appended."""

    def __init__(self, device):
        self.device, self.lines, self.head = device, [], "0" * 64

    def append(self, kind, **fields):
        record = {"t": kind, "id": f"{self.device}-{len(self.lines) + 1}", **fields, "prev": self.head}
        text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
        self.head = hashlib.sha256(f"{self.head}\n{text}".encode()).hexdigest()
        self.lines.append(f"{self.head} {text}")

    def file(self, bank, name, exported):
        first = {
            "salesbook": "results", "format": 1, "book": bank["book"], "edition": bank["edition"],
            "version": bank["version"], "name": name, "exported": exported, "device": self.device}
        text = "\n".join([json.dumps(first, ensure_ascii=False, separators=(",", ":")), *self.lines]) + "\n"
        end = {
            "end": len(self.lines), "digest": hashlib.sha256(text.encode()).hexdigest(),
            "heads": {self.device: self.head} if self.lines else {}}
        return text + json.dumps(end, separators=(",", ":")) + "\n"


class Colleague:
    def __init__(self, bank, name, chance, start, rights):
        self.bank, self.name, self.chance, self.start, self.rights = bank, name, chance, start, rights
        self.ability = chance.gauss(0, 1)
        self.diligence = chance.uniform(0.2, 1)
        self.memory = {}  # question -> (stability in days, moment of the last review)
        self.clock = 0
        self.log = Log("".join(chance.choice("0123456789abcdef") for _ in range(12)))

    def hour(self, moment):
        """Some hour of the day, after all that was done before."""
        self.clock = max(self.clock + 3_600_000, moment + self.chance.randrange(9, 19) * 3_600_000)
        return self.clock

    def knows(self, number, now):
        question = self.bank["questions"][number]
        own = random.Random(question["id"])
        difficulty, slope = own.gauss(-0.6, 0.9), 1.4
        if own.random() < 0.04:
            slope = -1.2  # a bad question: who knows more is misled
        stability, last = self.memory.get(number, (0.0, now))
        kept = math.exp(-(now - last) / DAY / max(stability, 0.5)) if stability else 0
        return self.chance.random() < 1 / (1 + math.exp(-slope * (self.ability - difficulty) - 1.6 * kept))

    def answer(self, number, now):
        """The response, its score in millionths, and the time it took."""
        isRight, rights = self.knows(number, now), self.rights[number]
        spent = int(self.chance.lognormvariate(9.4, 0.5))
        if rights is None:
            return "", 1_000_000 if isRight else self.chance.choice([0, 0, 500_000]), spent
        right = [place for place, flag in enumerate(rights) if flag]
        wrong = [place for place, flag in enumerate(rights) if not flag]
        if isRight or not wrong:
            return ",".join(map(str, right)), 1_000_000, spent
        if len(right) > 1:
            chosen = sorted(right[:-1] + [wrong[0]])
            score = max(0, (len(right) - 1) / len(right) - 1 / len(wrong))
            return ",".join(map(str, chosen)), int(score * 1_000_000), spent
        weights = [3.0 / (place + 1) ** 1.5 if place < 3 else 0 for place in range(len(wrong))]
        return str(self.chance.choices(wrong, weights)[0]), 0, spent

    def review(self, number, now, mode, done=None):
        question = self.bank["questions"][number]
        response, score, spent = done or self.answer(number, now)
        rating = 3 if score == 1_000_000 else 2 if score >= 600_000 else 1
        stability, _ = self.memory.get(number, (1.0, now))
        self.memory[number] = (stability * 2.2 if rating == 3 else 0.8, now)
        self.log.append(
            "r", q=question["id"], v=question["v"], at=now, g=rating, s=score, ms=spent, a=response, m=mode)

    def day(self, moment):
        pages = [page for page in self.bank["pages"] if page["kind"] not in ("quiz", "path")]
        now = self.hour(moment)
        for page in self.chance.sample(pages, min(len(pages), self.chance.randint(0, 3))):
            now += 180_000
            self.log.append("m", page=page["key"], at=now, read=True)
        for number in self.chance.sample(range(len(self.rights)), min(len(self.rights), self.chance.randint(4, 14))):
            now += 20_000
            self.review(number, now, "practice")

    def exam(self, exam, moment):
        now = self.hour(moment)
        drawn = []
        for pool in exam["pools"]:
            fresh = [number for number in pool["questions"] if number not in drawn]
            drawn += self.chance.sample(fresh, min(pool["count"], len(fresh)))
        self.chance.shuffle(drawn)
        answers, total, most = [], 0, 0
        end = now + self.chance.randint(300, 900) * 1000
        for number in drawn:
            question = self.bank["questions"][number]
            done = self.answer(number, now)
            points = question.get("points", 1)
            total, most = total + points * done[1], most + points
            answers.append({"q": question["id"], "v": question["v"], "a": done[0], "s": done[1], "ms": done[2]})
            self.review(number, end, "exam", done)
        score = total // most if most else 0
        extra = {"time": 150} if self.chance.random() < 0.05 else {}
        tried = sum(1 for line in self.log.lines if f'"t":"x"' in line and f'"exam":"{exam["key"]}"' in line)
        self.log.append(
            "x", exam=exam["key"], at=now, end=end, score=score, **{"pass": score >= exam["pass"] * 10_000}, n=tried + 1,
            seed=str(now), answers=answers, version=self.bank["version"], **extra)
        return score >= exam["pass"] * 10_000

    def month(self):
        for path in self.bank.get("paths", [])[:1]:
            self.log.append("p", path=path["key"], at=self.start)
        days = {13 + 16 * place: exam for place, exam in enumerate(self.bank.get("exams", []))}
        for day in range(30):
            moment = self.start + day * DAY
            if self.chance.random() < self.diligence * 0.7:
                self.day(moment)
            if day in days and self.chance.random() < 0.94 and not self.exam(days[day], moment):
                self.exam(days[day], moment + DAY // 2)


def edited(text):
    """A failed exam that its owner made a passed one."""
    return re.sub(r'"score":\d+,"pass":false', '"score":980000,"pass":true', text, count=1)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("bank")
    parser.add_argument("folder")
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--start", type=int, default=1_795_132_800_000, help="milliseconds since 1970")
    options = parser.parse_args()
    bank, folder = read_bank(options.bank), Path(options.folder)
    folder.mkdir(parents=True, exist_ok=True)
    rights = [options_right(bank, question) for question in bank["questions"]]
    chance = random.Random(options.seed)
    files = []
    for number in range(options.count):
        name = NAMES[number % len(NAMES)] + ("" if number < len(NAMES) else f" {number // len(NAMES) + 1}")
        person = Colleague(bank, name, random.Random(chance.random()), options.start, rights)
        person.month()
        text = person.log.file(bank, name, options.start + 30 * DAY)
        files.append(text)
        (folder / f"{number + 1:02}.salesbook.jsonl").write_text(text)
    cheat = next((text for text in files if edited(text) != text), files[0])
    place = files.index(cheat)
    (folder / f"{place + 1:02}.salesbook.jsonl").write_text(edited(cheat))
    (folder / "copy-of-03.salesbook.jsonl").write_text(files[2])
    (folder / "05.salesbook.jsonl").write_text(files[4][: len(files[4]) * 2 // 3])
    other = Log("f00dfeed")
    (folder / "other-book.salesbook.jsonl").write_text(
        other.file({**bank, "book": "another-book"}, "Чужой", options.start))
    (folder / "empty.salesbook.jsonl").write_text("")


if __name__ == "__main__":
    main()
