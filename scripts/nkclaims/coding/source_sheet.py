"""Say in source.yaml what is known of a new article, and how, and what is to be filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

import polars as pl
import yaml

from nkclaims.coding.locate import is_whole, occurrences
from nkclaims.grammar.document import Document
from nkclaims.issues import Issue, Refused
from nkclaims.reading import cells, keys
from nkclaims.reading.yamlrows import CREDITS
from nkclaims.schema import Table

UNKNOWN = "L12"
DAY = re.compile(r"\ufeff?\s*(date (\d{4}-\d{2}-\d{2}))\b")
TO_FILL_IN = "TO FILL IN"
HOW = f"{TO_FILL_IN}: words of the text, or a citation, from which the %s is known"
RIGHTS = (
    "The publisher keeps all rights to the text. It is kept here for verification only and is in "
    "no released package."
)
ASSUMED = {
    "language": "en",
    "source_type": "news_report",
    "text_redistributed": "false",
    "rights_note": RIGHTS,
}
"""What most articles have in common, and this one may not."""
WORDS_BEFORE, MOST_WORDS = 8, 25  # of the sentence that is evidence of the publisher
WIDTH = 110  # characters of a line of source.yaml
Cells = Mapping[str, str]


@dataclass(frozen=True)
class Given:
    """What whoever adds an article says of it; None where nothing is said."""

    source_id: str | None = None
    publisher: str | None = None
    published_on: str | None = None
    url: str | None = None
    conflict_id: str | None = None


@dataclass(frozen=True)
class Description:
    """What source.yaml will say.

    Attributes:
        row: cells of ``sources`` that are not empty, by column.
        credits: cells of each row of ``source_credits``, without its source_id.
        assumed: columns whose value nobody gave.
    """

    row: Cells
    credits: tuple[Cells, ...]
    assumed: tuple[str, ...]

    @property
    def to_fill_in(self) -> list[str]:
        """Columns in which somebody must still write how a thing is known."""
        return [name for name, value in self.row.items() if value.startswith(TO_FILL_IN)]

    def written(self) -> bytes:
        """Return the bytes of source.yaml."""
        content: dict[str, Any] = dict(self.row)
        content["published_on"] = date.fromisoformat(self.row["published_on"])
        content["text_redistributed"] = self.row["text_redistributed"] == "true"
        content[CREDITS] = [dict(one) for one in self.credits]
        text = yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=WIDTH)
        return text.encode("utf-8")


def describe(
    where: str,
    text: str,
    given: Given,
    beside: Cells,
    publisher: Mapping[str, Any],
    names: list[str],
    conflicts: list[str],
    schemas: Mapping[str, Table],
) -> Description:
    """Return what source.yaml will say, but for its credits; what was given goes before the rest.

    Args:
        where: path of the article, as a person would open it.
        text: the article.
        given: what whoever adds it says.
        beside: cells of the source.yaml that lay beside the article.
        publisher: the outlet's row of ``actors``.
        names: all its names.
        conflicts: conflict_id of each war of the registry.
        schemas: the tables.

    Raises:
        Refused: L12 something that the source must say is not known, or said in two ways.
    """
    day, how_dated = _day(where, text, given, beside)
    outlet = {} if given.publisher else beside
    if "publisher_basis" in outlet:
        basis, evidence = outlet["publisher_basis"], outlet.get("publisher_evidence")
    else:
        evidence = _naming(text, names)
        basis = "stated" if evidence else "inferred"
    known = {
        "source_id": given.source_id
        or beside.get("source_id")
        or f"{publisher['actor_id']}-{day:%Y%m%d}",
        "conflict_id": _conflict(where, given, beside, conflicts),
        "publisher": outlet.get("publisher") or publisher["name"],
        "publisher_basis": basis,
        "publisher_evidence": evidence or HOW % "publisher",
        "publisher_country": outlet.get("publisher_country") or publisher["country"],
        "publisher_actor_id": publisher["actor_id"],
        "url": given.url or beside.get("url"),
        "published_on": day.isoformat(),
        **how_dated,
        "text_sha256": sha256(text.encode("utf-8")).hexdigest(),
    }
    row = {**ASSUMED, **beside, **{name: value for name, value in known.items() if value}}
    order = [name for name in schemas["sources"].seed_names if row.get(name)]
    assumed = tuple(name for name in ASSUMED if name not in beside)
    return Description({name: row[name] for name in order}, (), assumed)


def flaws(
    description: Description,
    file: str,
    schemas: Mapping[str, Table],
    registry: Mapping[str, pl.DataFrame],
) -> list[Issue]:
    """Return what a build would find wrong with source.yaml, so that it never gets there.

    Args:
        description: what it will say.
        file: what to call it in an issue.
        schemas: the tables.
        registry: at least actors and conflicts.
    """
    source_id = {"source_id": description.row["source_id"]}
    rows: dict[str, list[Cells]] = {
        "sources": [description.row],
        "source_credits": [source_id | dict(one) for one in description.credits],
    }
    issues: list[Issue] = []
    for name, contents in rows.items():
        table = schemas[name]
        raw = pl.DataFrame(
            {one: [row.get(one) or None for row in contents] for one in table.seed_names},
            schema=dict.fromkeys(table.seed_names, pl.String()),
        ).with_columns(_file=pl.lit(file), _line=pl.lit(0, dtype=pl.Int64))
        typed, wrong = cells.parse(raw, table, derived=False)
        issues += wrong or keys.foreign(typed, table, registry, schemas)
        issues += keys.unique(typed, table)
    return issues


def _day(where: str, text: str, given: Given, beside: Cells) -> tuple[date, dict[str, str]]:
    """Return the day of publication, and the columns that say how it is known."""
    printed = DAY.match(text)
    said = given.published_on or beside.get("published_on") or (printed and printed[2])
    if not said:
        raise _unknown(
            where,
            "published_on",
            "no day of publication",
            "a first line `date YYYY-MM-DD`, or the day",
            "give it with --published-on YYYY-MM-DD",
        )
    if given.published_on and printed and given.published_on != printed[2]:
        hint = (
            "correct --published-on; if the first line is no day of publication, put a source.yaml "
            "beside the text that gives published_on, published_basis and published_evidence"
        )
        raise _unknown(where, "published_on", said, f"{printed[2]}, as the first line says", hint)
    try:
        if not re.fullmatch(cells.FORMS["date"], said):
            raise ValueError(said)
        day = date.fromisoformat(said)
    except ValueError:
        hint = "give it with --published-on YYYY-MM-DD"
        raise _unknown(where, "published_on", said, cells.EXPECTED["date"], hint) from None
    if not given.published_on and "published_basis" in beside:
        evidence = beside.get("published_evidence") or HOW % "day"
        return day, {"published_basis": beside["published_basis"], "published_evidence": evidence}
    if printed and printed[2] == said:
        return day, {"published_basis": "stated", "published_evidence": printed[1]}
    return day, {"published_basis": "inferred", "published_evidence": HOW % "day"}


def _conflict(where: str, given: Given, beside: Cells, conflicts: list[str]) -> str:
    """Return the war that the article is about; only one that stands alone can be meant."""
    if said := given.conflict_id or beside.get("conflict_id"):
        return said
    if len(conflicts) == 1:
        return conflicts[0]
    found = f"{len(conflicts)} wars" if conflicts else "no war in seeds/registry/conflicts.csv"
    hint = "say which with --conflict ID" if conflicts else "add its row there"
    expected = f"one of {', '.join(conflicts)}" if conflicts else "one that the article is about"
    raise _unknown(where, "conflict_id", found, expected, hint)


def _naming(text: str, names: list[str]) -> str:
    """Return the first words of a sentence that names the outlet, the name among them; or none."""
    places = [place for name in names for place in occurrences(text, name) if is_whole(text, place)]
    if not places:
        return ""
    document, place = Document(text), min(places)
    sentence = document.sentences[document.sentence_at(place.start)]
    before = text[sentence.start : place.start].split()[-WORDS_BEFORE:]
    words = [*before, *text[place.start : sentence.end].split()][:MOST_WORDS]
    visible = "".join(sign for sign in " ".join(words) if sign.isprintable())
    return visible.lstrip("=+-@ ")


def _unknown(where: str, column: str, found: str, expected: str, hint: str) -> Refused:
    return Refused([Issue(where, 0, column, UNKNOWN, "sources", "", found, expected, hint)])
