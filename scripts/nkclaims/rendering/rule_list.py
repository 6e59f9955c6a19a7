"""Write the list of all codes: for a terminal, for programs, for a page."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from itertools import groupby

from nkclaims.rendering.markdown import escaped, grid_row
from nkclaims.validation.catalogue import Entry

HEAD = ("Code", "Severity", "Demands", "Can be acknowledged", "Needs articles")


def text(entries: Iterable[Entry]) -> str:
    """Return the codes by family: severity, marks, and what each demands."""
    blocks = []
    for family, of_family in groupby(entries, key=lambda entry: entry.family):
        lines = [
            f"  {one.code}  {one.severity:7}  {one.sentence}{_marks(one)}" for one in of_family
        ]
        blocks.append("\n".join([family, *lines]))
    return "\n\n".join(blocks)


def as_json(entries: Iterable[Entry]) -> str:
    """Return a list of objects, one an entry, with the family of each."""
    return json.dumps([{**asdict(one), "family": one.family} for one in entries], indent=1)


def markdown(entries: Iterable[Entry]) -> str:
    """Return a section with a table for each family; each code has an anchor of its name."""
    sections = []
    for family, of_family in groupby(entries, key=lambda entry: entry.family):
        rows = [
            grid_row(
                (
                    f'<a id="{one.code}"></a>{one.code}',
                    one.severity,
                    # The sentences are ours, and their code spans are meant.
                    escaped(one.sentence).replace("&#96;", "`"),
                    "yes" if one.acknowledgeable else "",
                    "yes" if one.needs_texts else "",
                )
            )
            for one in of_family
        ]
        sections.append("\n".join([f"## {family}\n", grid_row(HEAD), grid_row(["---"] * 5), *rows]))
    return "\n\n".join(sections)


def _marks(entry: Entry) -> str:
    marks = {"acknowledgeable": entry.acknowledgeable, "needs articles": entry.needs_texts}
    named = ", ".join(name for name, holds in marks.items() if holds)
    return f" [{named}]" if named else ""
