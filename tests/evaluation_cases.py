"""Small claims of gold and of a machine, and a package with unseen articles, for the tests."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType

import polars as pl

from nkclaims.evaluation.claims import CODES, Code, Entity, Gold, Machine, Text, Words
from nkclaims.evaluation.gold import COLUMNS
from nkclaims.grammar.document import Span
from worked_examples import Cells, table

ARTICLE = "wire"
NORLAND = Entity("norland", ("Government of Norland", "Norland"), "state_government")
ORLEV = Entity("orlev", ("Orlév",), "town")
DAY = date(1987, 5, 2)

UNSEEN = """\
date 1987-05-04

Norland says 12 soldiers were killed in Orlév on 2 May. Four others were wounded.
Sudmark denies that it fired.
"""
ROWS: tuple[Mapping[str, str], ...] = (
    {
        "quote": "12 soldiers were killed in Orlév",
        "value_text": "12",
        "value": "12",
        "claimant": "Norland",
        "place": "Orlév",
        "measure": "killed",
        "period_start": "1987-05-02",
        "period_end": "1987-05-02",
    },
    {
        "quote": "Four others were wounded",
        "value_text": "Four",
        "value": "4",
        "claimant": "OWN_VOICE",
        "claimant_also": "Norland|the Norlandic government",
        "attribution_type": "own_voice",
        "measure": "wounded",
    },
    {
        "quote": "denies that it fired",
        "claimant": "Sudmark",
        "kind": "attack",
        "stance": "denies",
        "agent": "Sudmark",
        "relation": "denies",
        "relation_to": "1",
    },
)


def codes(**cells: Code) -> Mapping[str, Code]:
    usual = {
        "kind": "attack",
        "stance": "asserts",
        "modality": "actual",
        "attribution_type": "reported_speech",
    }
    return MappingProxyType({**dict.fromkeys(CODES), **usual, **cells})


def killed(value: float = 12, **cells: Code) -> Mapping[str, Code]:
    usual = {"kind": "casualties", "measure": "killed", "object": "person", "qualifier": "exact"}
    more = {"scope": "incident", "population": "military", "group": "none"}
    days = {"period_start": DAY, "period_end": DAY}
    return codes(**{**usual, **more, **days, "value": value, **cells})


def gold(row: str, at: tuple[int, int], said: Mapping[str, Code], **parts: object) -> Gold:
    """Return a claim of Norland on Orlév; the figure, if any, is the first two characters."""
    value = Span(at[0], at[0] + 2) if said["value"] is not None else None
    usual = {"claimant": Words(("Norland",)), "place": Words(("Orlév",))}
    known = {"article": ARTICLE, "value": value, **usual, **parts}
    return Gold(row=row, quote=Span(*at), codes=said, **known)  # type: ignore[arg-type]


def machine(
    claim_id: str, at: tuple[int, int], said: Mapping[str, Code], **parts: object
) -> Machine:
    """Return the same as :func:`gold`, found by a machine."""
    value = Span(at[0], at[0] + 2) if said["value"] is not None else None
    known = {"article": ARTICLE, "value": value, "claimant": NORLAND, "place": ORLEV, **parts}
    return Machine(claim_id=claim_id, quote=Span(*at), codes=said, **known)  # type: ignore[arg-type]


def sheet_row(number: int, cells: Mapping[str, str]) -> dict[str, str]:
    usual = {
        "row": str(number),
        "kind": "casualties",
        "stance": "asserts",
        "modality": "actual",
        "attribution_type": "reported_speech",
    }
    counted = {"object": "person", "qualifier": "exact", "scope": "incident"}
    people = {"population": "military", "group": "none"}
    figure = {**counted, **people} if "value" in cells else {}
    return {**dict.fromkeys(COLUMNS, ""), **usual, **figure, **cells}


def add_article(
    root: Path,
    name: str,
    article: str = ARTICLE,
    text: str = UNSEEN,
    rows: Sequence[Mapping[str, str]] = ROWS,
) -> Path:
    """Write an unseen article into a set of the package ``root``; return its folder."""
    folder = root / "evaluation" / name / article
    folder.mkdir(parents=True)
    (folder / "article.txt").write_text(text, encoding="utf-8")
    write_rows(folder, rows)
    return folder


def add_second(
    root: Path, article: str = ARTICLE, rows: Sequence[Mapping[str, str]] = ROWS
) -> Path:
    """Write what a second reader made of an article of the package ``root``; return its folder."""
    folder = root / "evaluation" / "second" / article
    folder.mkdir(parents=True)
    write_rows(folder, rows)
    return folder


def write_rows(folder: Path, rows: Sequence[Mapping[str, str]]) -> None:
    with (folder / "claims.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(sheet_row(number, row) for number, row in enumerate(rows, start=1))


def stub(texts: Sequence[Text]) -> dict[str, pl.DataFrame]:
    """Extract, from each text that has it, that 12 were killed: the wounded as a second toll."""
    rows: list[Cells] = []
    for one in texts:
        for number, words in enumerate(("12 soldiers were killed", "Four others"), start=1):
            start = one.text.find(words)
            if start >= 0:
                rows.append(_stub_row(one, number, words, start))
    norland = {"actor_id": "norland", "name": "Norland"}
    return {
        "claims": table("claims", *rows),
        "claim_links": table("claim_links"),
        "actors": table("actors", {**norland, "actor_type": "state_government"}),
        "actor_names": table("actor_names", norland),
        "places": table("places", {"place_id": "orlev", "name": "Orlév", "place_type": "town"}),
        "place_names": table("place_names"),
    }


def _stub_row(one: Text, number: int, words: str, start: int) -> Cells:
    figure = words.split()[0]
    return {
        **killed(12 if figure == "12" else 4),
        "claim_id": f"{one.article}-c{number}",
        "source_id": one.article,
        "claimant_actor_id": "norland",
        "place_id": "orlev",
        "quote": words,
        "quote_start": start,
        "quote_end": start + len(words),
        "value_start": start,
        "value_end": start + len(figure),
        "rule_id": "count",
    }
