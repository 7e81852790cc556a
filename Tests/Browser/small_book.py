"""A small book in two languages that uses every feature: what the shipped book happens not to use is tested here."""

import struct
import zlib
from pathlib import Path

REVIEWED = "2026-01-10"
DUE = "2026-07-10"  # half a year later

# What each copy button must put on the clipboard, in the order of the page.
RULE_PHRASES = ["Good morning! Which kettle fits your kitchen?", "I will find out and write to you by 15:20!"]
CUSTOMER_PHRASES = ["Take your time, I am here if you need me!", "Shall I call Vera? She knows every kettle by name!"]
SCRIPT_PHRASES = [
    "Good afternoon! Which parcel are you waiting for?",
    "I see it: the driver is two streets away!",
    "Would you like it today or tomorrow?",
    "Thank you for telling us!",
]
GUARANTEE_PHRASES = ["If it leaks, we bring another one to your door!"]


def _png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    row = b"\0" + b"\x2b\x7a\x5e" * width
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(row * height)) + chunk(b"IEND", b"")


def _items(phrases: list[str]) -> str:
    return "\n".join(f"> - {phrase}" for phrase in phrases)


SETTINGS = """
title: {en: The Bell on the Counter, uk: Дзвінок на прилавку}
subtitle: {en: Words that bring people back, uk: 'Слова, після яких повертаються'}
company: Kettle & Sons
languages: [en, uk]
accent: "#0b5a46"
logo: logo.png
contact: trainer@kettle.example
html: allow
fonts: {serif: "Georgia, serif"}
"""

ENGLISH = {
    "index.md": """
Read a page a day. [Begin with the greeting](rules/01-greeting.md).

| Shop | Opens | Closes | Telephone | Who answers | What to say first |
| --- | --- | --- | --- | --- | --- |
| Market Street | 9:00 | 21:00 | 100 | Vera | Good morning! |
| Station | 7:00 | 23:00 | 101 | Igor | Good morning! |
""",
    "rules/index.md": """
---
title: Rules
summary: What we say, and what we say instead.
---

Each rule fits into **one conversation**.
""",
    "rules/01-greeting.md": f"""
---
title: Greet before you ask
summary: The first words are a greeting, not a question.
number: 1
set: First words
channel: [online, offline]
roles: [cashier, courier]
tags: [greeting, first contact]
source: The house book, page 12
owner: Vera
reviewed: {REVIEWED}
review_every: 6 months
changes:
  2026-01-09: a second phrase
related: [02-promise.md, ../customers/01-doubter.md]
---

People come for a kettle[^1], not for an interview.

[^1]: Or for the lid of one.

> [!WRONG]
> - *What* do you want?
> - *No idea*, ask somebody else.

> [!RIGHT]
> - Good morning! Which *kettle* fits your kitchen?
> - {RULE_PHRASES[1]}

> [!WHY]
> A question without a greeting sounds like a customs officer.

> [!CASE]
> **The kettle at closing time**
>
> At 20:58 a man came in. He left at 21:04 with a kettle and a smile.

> [!CHECK]
> - Greeted first
> - Asked one question, not three

> [!QUESTION]
> A guest comes in. What do you say?
>
> - [ ] What do you want?
>   That is the customs officer.
> - [x] Good morning!
>   Right, and nothing else is needed yet.
>
> The rest of the talk is [rule 2](02-promise.md).
""",
    "rules/02-promise.md": """
---
title: Promise an hour, not a mood
number: 2
set: Promises
channel: [online]
roles: [courier]
tags: [promise]
---

“Soon” is a mood. “By 15:20” is a promise. See <https://kettle.example/promise/that/is/rather/long/and/has/no/spaces/at/all> too.

> [!QUESTION #promise-hour]
> Which of these are promises?
>
> - [x] By 15:20.
> - [ ] Soon.
> - [x] On Tuesday, before ten.

> [!QUESTION]
> Put the talk in order.
>
> 1. Greet
> 2. Listen
> 3. Promise an hour

> [!QUESTION]
> Match the word and what the client hears.
>
> | Word | Heard |
> | --- | --- |
> | soon | never |
> | 15:20 | 15:20 |

> [!QUESTION]
> A promise holds {an hour|a time} and a name.
""",
    "rules/03-quiet.md": """
---
title: Keep still while they read
number: 3
set: Promises
channel: [offline]
roles: [cashier]
tags: [greeting, silence]
---

Silence sells when the label is good.

> [!WRONG]
> - Hurry up!

> [!RIGHT]
> - Take the time you need!
""",
    "rules/04-numbers.md": """
---
title: Say the number
number: 4
channel: [online, offline]
roles: [cashier]
tags: [promise]
---

A number is easier to trust than an adjective.
""",
    "rules/05-names.md": """
---
title: Use the name once
number: 5
channel: [online]
roles: [courier]
tags: [greeting]
---

Once is polite. Five times is a spell.
""",
    "rules/06-goodbye.md": """
---
title: Say goodbye first
number: 6
channel: [offline]
roles: [cashier]
tags: [greeting]
---

The last words are remembered longest.
""",
    "customers/index.md": "---\ntitle: Customers\n---\n",
    "customers/01-doubter.md": f"""
---
title: The Doubter
summary: Buys once the third kettle has been compared with the first.
number: 1
channel: [offline]
portrait: doubter.png
traits: {{Patience: 4, Voice: 2}}
tags: [doubt]
---

She is not against you. She is for certainty.

> [!SIGNS]
> - Asks the same thing twice
> - Holds the box and does not let go

> [!DO]
> - Wait

> [!DONT]
> - Sigh

> [!DIALOGUE]
> A Saturday, noon.
>
> **Customer:** Is it really steel?
>
> **You:** {CUSTOMER_PHRASES[0]}
>
> No hurry is the best argument.

## When to call for help

- After the third box

> [!RIGHT]
> - {CUSTOMER_PHRASES[1]}
""",
    "customers/02-regular.md": "---\ntitle: The Regular\nnumber: 2\n---\n\nKnows the shop better than you do.\n",
    "scripts/index.md": "---\ntitle: Scripts\n---\n",
    "scripts/01-late.md": f"""
---
title: The parcel is late
summary: First the hour, then the reason.
number: 1
channel: [online]
tags: [delivery]
---

- The order on the screen

## 1. Find it

> [!RIGHT]
> - {SCRIPT_PHRASES[0]}

### “Number 17”

> [!RIGHT]
> - {SCRIPT_PHRASES[1]}
> - {SCRIPT_PHRASES[2]}

[To step 2](#2-thank)

### The line is dead

[To the greeting](../rules/01-greeting.md)

## 2. Thank

> [!RIGHT]
> - {SCRIPT_PHRASES[3]}

## Never

> [!WRONG]
> - Not *my* fault.
""",
    "scripts/02-refund.md": "---\ntitle: A refund\nnumber: 2\n---\n\n## 1. Ask for the receipt\n\nOnce.\n",
    "guarantees/index.md": "---\ntitle: Guarantees\n---\n",
    "guarantees/01-leak.md": f"""
---
title: It will not leak
summary: A year without a drop, or another kettle.
number: 1
channel: [offline]
---

> [!SIGNS]
> - The client turns it upside down

> [!RIGHT]
> - {GUARANTEE_PHRASES[0]}

> [!DO]
> - Bring the new one at once

> [!DONT]
> - Ask for the box
""",
    "guarantees/02-lid.md": "---\ntitle: The lid fits\nnumber: 2\n---\n\nOr we bring one that does.\n",
    "guides/index.md": "---\ntitle: Guides\n---\n",
    "guides/01-everything.md": """
---
title: Everything Markdown can do
summary: One page with each construct.
tags: [markdown]
reviewed: 2026-01-10
---

A paragraph with `code`, ~~a slip~~, **weight** and a footnote[^note].

[^note]: The footnote.

## A list

1. First
2. Second
   - nested
   - [ ] to do
   - [x] done

## Code

```text
a line of code that is much longer than a telephone is wide, and that nobody wants to see folded in the middle
```

## A table

| Kettle | Litres | Price | Colour | Guarantee | Shelf | Supplier |
| --- | ---: | ---: | --- | --- | --- | --- |
| Whistler | 1.7 | 24.90 | brass | 2 years | A4 | Northern Kettle Works |

## Remarks

> [!NOTE]
> A note.

> [!TIP]
> A tip.

> [!IMPORTANT]
> What matters.

> [!WARNING]
> A warning.

> [!CAUTION]
> A danger.

> A quotation, as people write them.

## A picture

![A green field](field.png)

## HTML

<p><b>Bold in HTML</b> and <abbr title="kettle">k</abbr>.</p>

## A-word-that-is-longer-than-most-telephones-are-wide-and-that-has-to-go-somewhere

Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft.
""",
    "guides/02-short.md": "---\ntitle: A short one\n---\n\nOne sentence.\n",
    "checks/01-visit.md": "---\ntitle: A visit\nkind: check\n---\n\n> [!CHECK]\n> - The bell rings\n> - Somebody comes\n",
    "glossary.md": "---\ntitle: Glossary\n---\n\n## Kettle\n\nA vessel with a [promise](rules/02-promise.md).\n\n## Lid\n\nIts hat.\n",
}

UKRAINIAN = {
    "rules/index.md": "---\ntitle: Правила\n---\n",
    "rules/01-greeting.md": """
---
title: Спершу вітання
summary: Перші слова — привітання, а не запитання.
number: 1
tags: [вітання]
---

> [!WRONG]
> - Чого вам?

> [!RIGHT]
> - Доброго ранку! П’ять хвилин — і я ваш!
""",
    "rules/02-promise.md": "---\ntitle: Обіцяйте годину\nnumber: 2\n---\n\n«Скоро» — це настрій.\n",
    "customers/01-doubter.md": "---\ntitle: Пані Сумнів\nnumber: 1\n---\n\nВона не проти вас.\n",
}


def write(folder: Path) -> None:
    files = {"book.yml": SETTINGS, "theme/book.css": ".foot { letter-spacing: 0; }\n"}
    files |= {f"en/{path}": text for path, text in ENGLISH.items()}
    files |= {f"uk/{path}": text for path, text in UKRAINIAN.items()}
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.lstrip("\n"), encoding="utf-8")
    (folder / "logo.png").write_bytes(_png(64, 64))
    (folder / "en/customers/doubter.png").write_bytes(_png(300, 360))
    (folder / "en/guides/field.png").write_bytes(_png(1200, 400))
