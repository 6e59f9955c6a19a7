"""Damage to one cell: each kind takes what stands there and returns what stands there then.

None means that this cell cannot suffer it, so that another is looked for.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from nkclaims.schema import Field

HOMOGLYPHS = {"a": "а", "e": "е", "o": "о", "c": "с", "p": "р", "x": "х"}  # noqa: RUF001
MISSING_WORDS = ("NA", "N/A", "NaN", "null", "None", "#N/A")
TYPED = ("integer", "number", "boolean", "date", "datetime")
WRONG = {
    "integer": ("two", "1-2", "?"),
    "number": ("many", "21-25", "~20"),
    "boolean": ("yes", "1", "maybe"),
    "date": ("yesterday", "2020-10", "28 October"),
    "datetime": ("noon", "2020-10-28", "08:00"),
}
STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-"})
MANY = re.compile(r"\d")


@dataclass(frozen=True)
class Spot:
    """A cell with what its damage may depend on.

    Attributes:
        role: see :mod:`corruption.roles`.
        others: other values of the column: its codes, the ids it may refer to, those of other rows.
        article: the text that the cell's words should stand in; empty if there is none.
        start: where they do, -1 if nowhere.
    """

    value: str
    field: Field
    role: str
    others: Sequence[str]
    article: str
    start: int


Damage = Callable[[Spot, Random], str | None]


def _other(spot: Spot, rng: Random) -> str | None:
    others = [one for one in spot.others if one and one != spot.value]
    return rng.choice(others) if spot.value and others else None


def wrong_type(spot: Spot, rng: Random) -> str | None:
    return rng.choice(WRONG[spot.role]) if spot.role in TYPED and spot.value else None


def _mistyped(word: str, rng: Random) -> str:
    at = rng.randrange(len(word))
    letter = rng.choice("abcdefghijklmnopqrstuvwxyz")
    return rng.choice(
        [word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:], word[:at] + letter
         + word[at + 1 :], word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]]
    )  # fmt: skip


def code_typo(spot: Spot, rng: Random) -> str | None:
    if spot.role not in ("code", "id") or not spot.value:
        return None
    found = _mistyped(spot.value, rng)
    return found if found and found not in spot.others else None


def code_case(spot: Spot, rng: Random) -> str | None:
    if spot.role not in ("code", "key", "id") or not spot.value:
        return None
    return rng.choice([spot.value.upper(), spot.value.capitalize(), spot.value.lower()])


def other_code(spot: Spot, rng: Random) -> str | None:
    if spot.role == "boolean" and spot.value:
        return "false" if spot.value == "true" else "true"
    is_code = spot.role == "code" and spot.field.name != "qualifier"
    return _other(spot, rng) if is_code else None


def qualifier_changed(spot: Spot, rng: Random) -> str | None:
    return _other(spot, rng) if spot.field.name == "qualifier" else None


def key_broken(spot: Spot, rng: Random) -> str | None:
    if spot.role != "key" or not spot.value:
        return None
    found = _mistyped(spot.value, rng)
    return found if found and found not in spot.others else None


def other_key(spot: Spot, rng: Random) -> str | None:
    return _other(spot, rng) if spot.role == "key" else None


def value_changed(spot: Spot, rng: Random) -> str | None:
    if spot.role not in ("integer", "number") or not spot.value:
        return None
    value = float(spot.value)
    found = rng.choice([value + 1, value - 1, value * 10])
    return f"{found:.10g}"


def digits_swapped(spot: Spot, rng: Random) -> str | None:
    pairs = [
        at
        for at in range(len(spot.value) - 1)
        if spot.value[at : at + 2].isdigit() and spot.value[at] != spot.value[at + 1]
    ]
    if not pairs:
        return None
    at = rng.choice(pairs)
    return spot.value[:at] + spot.value[at + 1] + spot.value[at] + spot.value[at + 2 :]


def _dated(spot: Spot, move: Callable[[date], date]) -> str | None:
    if spot.role not in ("date", "datetime") or not spot.value:
        return None
    return move(date.fromisoformat(spot.value[:10])).isoformat() + spot.value[10:]


def day_moved(spot: Spot, rng: Random) -> str | None:
    return _dated(spot, lambda day: day + timedelta(days=rng.choice([-1, 1])))


def month_moved(spot: Spot, rng: Random) -> str | None:
    def move(day: date) -> date:
        months = day.year * 12 + day.month - 1 + rng.choice([-1, 1])
        year, month = divmod(months, 12)
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))

    return _dated(spot, move)


def year_moved(spot: Spot, rng: Random) -> str | None:
    step = rng.choice([-1, 1])
    return _dated(spot, lambda day: day.replace(year=day.year + step, day=min(day.day, 28)))


def date_turned(spot: Spot, rng: Random) -> str | None:
    if spot.role not in ("date", "datetime") or not spot.value:
        return None
    year, month, day = spot.value[:10].split("-")
    return rng.choice([f"{day}/{month}/{year}", f"{int(month)}/{int(day)}/{year}",
                       f"{day}.{month}.{year}"]) + spot.value[10:]  # fmt: skip


def thousands(spot: Spot, rng: Random) -> str | None:
    if spot.role not in ("integer", "number") or not re.fullmatch(r"\d{4,}", spot.value):
        return None
    return f"{int(spot.value):,}".replace(",", rng.choice([",", " ", "\u00a0", "."]))


def number_form(spot: Spot, rng: Random) -> str | None:
    if spot.role not in ("integer", "number") or not re.fullmatch(r"\d+", spot.value):
        return None
    return rng.choice([f"{spot.value}.0", f"0{spot.value}", f"+{spot.value}", f"{spot.value},0"])


def boolean_form(spot: Spot, rng: Random) -> str | None:
    found = rng.choice([spot.value.upper(), spot.value.capitalize()])
    return found if spot.role == "boolean" and spot.value else None


def _inserted(value: str, mark: str, rng: Random) -> str:
    at = rng.randint(1, len(value))
    return value[:at] + mark + value[at:]


def homoglyph(spot: Spot, rng: Random) -> str | None:
    places = [at for at, sign in enumerate(spot.value) if sign in HOMOGLYPHS]
    if not places:
        return None
    at = rng.choice(places)
    return spot.value[:at] + HOMOGLYPHS[spot.value[at]] + spot.value[at + 1 :]


def zero_width(spot: Spot, rng: Random) -> str | None:
    return (
        _inserted(spot.value, rng.choice("\u200b\u200d\ufeff\u00ad"), rng) if spot.value else None
    )


def no_break_space(spot: Spot, rng: Random) -> str | None:
    blanks = [at for at, sign in enumerate(spot.value) if sign == " "]
    if not blanks:
        return f"{spot.value}\u00a0" if spot.value else None
    at = rng.choice(blanks)
    return f"{spot.value[:at]}\u00a0{spot.value[at + 1 :]}"


def edge_blank(spot: Spot, rng: Random) -> str | None:
    return rng.choice([f" {spot.value}", f"{spot.value} "]) if spot.value else None


def formula(spot: Spot, rng: Random) -> str | None:
    if not spot.value:
        return None
    return rng.choice([f"={spot.value}", "=1+1", f"@{spot.value}", f"+{spot.value}", "#REF!"])


def missing_word(spot: Spot, rng: Random) -> str | None:
    return rng.choice(MISSING_WORDS) if spot.value else None


def emptied(spot: Spot, rng: Random) -> str | None:
    return "" if spot.value else None


def filled(spot: Spot, rng: Random) -> str | None:
    others = [one for one in spot.others if one]
    return rng.choice(others) if not spot.value and others else None


def reworded(spot: Spot, rng: Random) -> str | None:
    words = spot.value.split(" ")
    if spot.role != "text" or not spot.value:
        return None
    words.insert(rng.randint(1, len(words)), rng.choice(["also", "indeed", "later"]))
    return " ".join(words)


def quote_torn(spot: Spot, rng: Random) -> str | None:
    """Cut a letter off an outer word, or take a letter of the next word in."""
    if spot.role != "words" or len(spot.value) < 4:
        return None
    found = []
    if spot.value[-2:].isalnum():
        found.append(spot.value[:-1])
    if spot.value[:2].isalnum():
        found.append(spot.value[1:])
    if spot.start >= 0:
        end = spot.start + len(spot.value)
        after, before = (
            spot.article[end : end + 3],
            spot.article[max(0, spot.start - 3) : spot.start],
        )
        if len(after) == 3 and after[0] == " " and after[1:].isalnum():
            found.append(spot.value + after[:2])
        if len(before) == 3 and before[2] == " " and before[:2].isalnum():
            found.append(before[1:] + spot.value)
    return rng.choice(found) if found else None


def quote_word(spot: Spot, rng: Random) -> str | None:
    """Leave an outer word out, or take the next word in."""
    words = spot.value.split(" ")
    if spot.role != "words" or len(words) < 3:
        return None
    found = [" ".join(words[:-1]), " ".join(words[1:])]
    if spot.start >= 0:
        end = spot.start + len(spot.value)
        after = re.match(r" \w+", spot.article[end:])
        before = re.search(r"\w+ $", spot.article[: spot.start])
        found += [spot.value + after.group()] if after else []
        found += [before.group() + spot.value] if before else []
    return rng.choice(found)


def quote_mark(spot: Spot, rng: Random) -> str | None:
    """Leave a mark at the end out, or take the next one in."""
    if spot.role != "words" or not spot.value:
        return None
    found = [spot.value[:-1]] if re.search(r"\w[^\w\s]$", spot.value) else []
    if spot.start >= 0:
        end = spot.start + len(spot.value)
        after = spot.article[end : end + 1]
        found += [spot.value + after] if after and not after.isspace() else []
    return rng.choice(found) if found else None


def quote_case(spot: Spot, rng: Random) -> str | None:
    places = [at for at, sign in enumerate(spot.value) if sign.swapcase() != sign]
    if spot.role != "words" or not places:
        return None
    at = rng.choice(places)
    return spot.value[:at] + spot.value[at].swapcase() + spot.value[at + 1 :]


def quote_letter(spot: Spot, rng: Random) -> str | None:
    """Lose a letter inside, or exchange it for another."""
    if spot.role != "words" or len(spot.value) < 5:
        return None
    at = rng.randrange(1, len(spot.value) - 1)
    letter = rng.choice(["", "q"])
    return spot.value[:at] + letter + spot.value[at + 1 :]


def quote_straight(spot: Spot, rng: Random) -> str | None:
    found = spot.value.translate(STRAIGHT)
    return found if spot.role == "words" else None


KINDS: dict[str, Damage] = {
    one.__name__: one
    for one in (
        wrong_type, code_typo, code_case, other_code, qualifier_changed, key_broken, other_key,
        value_changed, digits_swapped, day_moved, month_moved, year_moved, date_turned, thousands,
        number_form, boolean_form, homoglyph, zero_width, no_break_space, edge_blank, formula,
        missing_word, emptied, filled, reworded, quote_torn, quote_word, quote_mark, quote_case,
        quote_letter, quote_straight,
    )
}  # fmt: skip
"""Each kind of damage to one cell, by name."""
