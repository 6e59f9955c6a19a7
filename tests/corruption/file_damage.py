"""Damage to a file as such: its header, its encoding, what a spreadsheet makes of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from corruption.mutation import Mutation, Stage
from corruption.roles import roles
from corruption.sheets import Sheet, as_csv

Found = tuple[bytes, tuple[str, ...]] | None
"""The damaged file, and the columns that an issue may name."""


def header_swapped(sheet: Sheet, rng: Random) -> Found:
    """Exchange two names of the header, and leave the cells where they are."""
    names = [*sheet.columns]
    one, other = rng.sample(range(len(names)), 2)
    names[one], names[other] = names[other], names[one]
    return sheet.with_rows(sheet.rows, names), (names[one], names[other])


def columns_moved(sheet: Sheet, rng: Random) -> Found:
    """Move a column with its cells, which a reader by name would not notice."""
    order = [*range(len(sheet.columns))]
    at = order.pop(rng.randrange(len(order)))
    order.insert(rng.randrange(len(order) + 1), at)
    rows = [[row[one] for one in order] for row in sheet.rows]
    return sheet.with_rows(rows, [sheet.columns[one] for one in order]), sheet.columns


def column_missing(sheet: Sheet, rng: Random) -> Found:
    at = rng.randrange(len(sheet.columns))
    rows = [[*row[:at], *row[at + 1 :]] for row in sheet.rows]
    names = [*sheet.columns[:at], *sheet.columns[at + 1 :]]
    return sheet.with_rows(rows, names), (sheet.columns[at],)


def column_renamed(sheet: Sheet, rng: Random) -> Found:
    at = rng.randrange(len(sheet.columns))
    new = rng.choice(
        [sheet.columns[at].upper(), f"{sheet.columns[at]}s", "", f"{sheet.columns[at]} "]
    )
    names = [*sheet.columns[:at], new, *sheet.columns[at + 1 :]]
    return sheet.with_rows(sheet.rows, names), (sheet.columns[at], new)


def cell_too_many(sheet: Sheet, rng: Random) -> Found:
    """Shift the rest of a row by one cell, as a comma does that stands in no quotes."""
    if not sheet.rows:
        return None
    rows = [[*row] for row in sheet.rows]
    row = rng.choice(rows)
    row.insert(rng.randrange(len(row)), "")
    return sheet.with_rows(rows), ()


def quotation_lost(sheet: Sheet, rng: Random) -> Found:
    places = [found.start() for found in re.finditer('"', sheet.text)]
    if not places:
        return None
    at = rng.choice(places)
    return (sheet.text[:at] + sheet.text[at + 1 :]).encode("utf-8"), ()


def latin_1(sheet: Sheet, rng: Random) -> Found:
    """Save as Latin-1, in which an accent is one byte; there is one in each file then."""
    at = rng.choice([found.start() for found in re.finditer("[a-z]", sheet.text)])
    text = sheet.text[:at] + "é" + sheet.text[at + 1 :]
    return text.encode("cp1252", errors="replace"), ()


def utf_16(sheet: Sheet, rng: Random) -> Found:
    return sheet.text.encode(rng.choice(["utf-16", "utf-16-le"])), ()


def byte_order_mark(sheet: Sheet, rng: Random) -> Found:
    return sheet.text.encode("utf-8-sig"), ()


def windows_lines(sheet: Sheet, rng: Random) -> Found:
    return sheet.text.replace("\n", rng.choice(["\r\n", "\r"])).encode("utf-8"), ()


def nul_byte(sheet: Sheet, rng: Random) -> Found:
    content = sheet.text.encode("utf-8")
    at = rng.randrange(len(content))
    return content[:at] + b"\0" + content[at:], ()


def truncated(sheet: Sheet, rng: Random) -> Found:
    content = sheet.text.encode("utf-8")
    return content[: rng.randrange(len(content))], ()


def semicolons(sheet: Sheet, rng: Random) -> Found:
    return as_csv([sheet.columns, *sheet.rows], rng.choice([";", "\t"])), ()


def all_dates_turned(sheet: Sheet, rng: Random) -> Found:
    """Write all days of the file as a spreadsheet does."""
    of = roles(sheet.table)
    dates = [at for at, name in enumerate(sheet.columns) if of[name] == "date"]
    rows = [
        [re.sub(r"^(\d+)-(\d+)-(\d+)$", r"\3/\2/\1", cell) if at in dates else cell
         for at, cell in enumerate(row)]
        for row in sheet.rows
    ]  # fmt: skip
    return sheet.with_rows(rows), tuple(sheet.columns[at] for at in dates)


def blank_row(sheet: Sheet, rng: Random) -> Found:
    lines = sheet.text.splitlines(keepends=True)
    lines.insert(
        rng.randint(1, len(lines)), rng.choice(["\n", "," * (len(sheet.columns) - 1) + "\n"])
    )
    return "".join(lines).encode("utf-8"), ()


def emptied_file(sheet: Sheet, rng: Random) -> Found:
    """Leave the header alone, or nothing."""
    return rng.choice([b"", b"\n", as_csv([sheet.columns])]), ()


KINDS: dict[str, Callable[[Sheet, Random], Found]] = {
    one.__name__: one
    for one in (
        header_swapped, columns_moved, column_missing, column_renamed, cell_too_many,
        quotation_lost, latin_1, utf_16, byte_order_mark, windows_lines, nul_byte, truncated,
        semicolons, all_dates_turned, blank_row, emptied_file,
    )
}  # fmt: skip
"""Each kind of damage to a file, by name."""

OF_BYTES = (latin_1, utf_16, byte_order_mark, windows_lines, nul_byte, truncated)


def damaged(kind: str, stage: Stage, sheet: Sheet, rng: Random) -> Mutation | None:
    """Return damage of that kind, or None if the file cannot suffer it."""
    damage = KINDS[kind]
    if sheet.is_yaml and damage not in OF_BYTES:
        return None
    found = damage(sheet, rng)
    if found is None:
        return None
    content, columns = found
    return Mutation(stage, kind, sheet.label, sheet.rel, content, columns=columns)
