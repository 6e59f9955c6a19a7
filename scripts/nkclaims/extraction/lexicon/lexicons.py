"""Hold the tables of the packs against what may stand in them, before anything is read with them.

A rule that cannot be used is refused once, with its file, line and column, and not for each article
that meets it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import polars as pl

from nkclaims.extraction.language.patterns import WORDING, of_act, of_figure
from nkclaims.extraction.place.place_roles import ROLES
from nkclaims.issues import Issue, Refused
from nkclaims.reading import cells, csvfile, keys
from nkclaims.reading.findings import did_you_mean
from nkclaims.schema import Category, Field, Table, load_schemas

NO_PATTERN, NO_GROUP = "X14", "X15"
SHAPES = tuple("KIGDLHRd")
DOERS = ("subject", "noun", "accused", "holder", "patient", "weapon", "self")
INHERITED = ("carried", "measure", "subset", "noun")
GROUPS = {
    "acts": re.compile(r"quote\d?|accused\d?|held"),
    "figures": re.compile(r"[npmx]"),
    "wordings": re.compile(r"(?!)"),
}
"""The groups that are looked at, by table."""
NEEDED = {"accused": "accused", "holder": "held"}
"""With what the name of a group begins that the pattern of a doer has."""
DOUBLE = ("actor_words", "demonyms", "place_words")
"""Tables whose key has two columns."""
Flaw = tuple[str, str, str, str]
Row = Mapping[str, str]


def check(files: Sequence[Path], root: Path) -> None:
    """Refuse the tables of packs that cannot be used, with all that is wrong in them.

    Args:
        files: the tables of all packs.
        root: folder with ``schemas/``, whose codes some columns hold; without it only patterns
            and keys are looked at.

    Raises:
        Refused: X14 a pattern is no regular expression; X15 it lacks a group, or has one that
            nobody looks at; T, V and A codes of tables as :mod:`nkclaims.reading` gives them.
    """
    schemas = load_schemas(root / "schemas") if (root / "schemas").is_dir() else {}
    core = core_tables(*map(schemas.get, ("claims", "places", "actors")))
    issues: list[Issue] = []
    patterns: dict[str, pl.DataFrame] = {}
    for path in files:
        table = core.get(path.stem) or schemas.get(path.stem)
        if table is None:
            continue
        shown = str(path.relative_to(root) if path.is_relative_to(root) else path)
        raw, found, _ = csvfile.read(path.parent, path.name, table, table.seed_names)
        raw = raw.with_columns(_file=pl.lit(shown))
        issues += [*(replace(one, file=shown) for one in found), *keys.unique(raw, table)]
        issues += cells.parse(raw, table, derived=False)[1] if schemas else []
        if table.name in GROUPS:
            patterns[table.name] = raw.drop_nulls("pattern")
    issues += _of_patterns(patterns)
    if any(one.severity == "error" for one in issues):
        raise Refused(issues)


def core_tables(
    claims: Table | None, places: Table | None = None, actors: Table | None = None
) -> dict[str, Table]:
    """Return the tables of rules and words; some columns have codes of the tables given."""

    def coded(name: str, column: str = "", required: bool = False) -> Field:
        codes = claims.field(column or name).codes if claims else ()
        return _column(name, codes, required)

    columns = {
        "acts": (
            _column("rule_id"),
            *(coded(name, required=True) for name in ("kind", "stance", "modality")),
            _column("claimant", ("subject", "speaker")),
            _column("doer", DOERS, required=False),
            _column("reach", ("clause", "core", "inside")),
            *map(_column, ("pattern", "example", "counter_example")),
        ),
        "figures": (
            *map(_column, ("rule_id", "pattern")),
            _column("inherits", INHERITED, required=False),
            *map(_column, ("example", "counter_example")),
        ),
        "wordings": (_column("name"), _column("pattern")),
        "nouns": (
            _column("form"),
            coded("object", required=True),
            *(coded(name) for name in ("population", "group")),
            coded("implies", "measure"),
        ),
        "measures": (_column("form"), coded("measure"), _column("shape", SHAPES)),
        "reporting": (_column("form"), coded("stance", required=True)),
        # What a place is that hangs on a word: where somebody spoke, was treated, went
        "place_roles": (_column("form"), _column("role", ROLES)),
        # No code where several states have the name: "Congo".
        "countries": (_column("name"), _column("iso3", required=False)),
        "office_words": (_column("word"),),
        # "body": a noun that makes a body of the UN, behind its name
        "actor_words": (
            _column("word"),
            _column("position", ("last", "whole", "body")),
            _column("actor_type", actors.field("actor_type").codes if actors else ()),
        ),
        "place_words": (
            _column("word"),
            _column("position", ("first", "last", "whole")),
            _column("place_type", places.field("place_type").codes if places else ()),
        ),
        # "several": whose forces the adjective means is left open, and these are an actor of their
        # own ("Armenian forces", section 6 of the manual)
        "demonyms": (
            _column("country"),
            _column("demonym"),
            _column("forces", ("several",), required=False),
        ),
    }
    return {
        name: Table(name, name, "", fields, _names(fields)[: 2 if name in DOUBLE else 1])
        for name, fields in columns.items()
    }


def _column(name: str, codes: tuple[str, ...] = (), required: bool = True) -> Field:
    categories = tuple(Category(one, one, "") for one in codes)
    return Field(
        name, "string", "no row of a pack is without", None, required, categories=categories
    )


def _names(fields: Sequence[Field]) -> tuple[str, ...]:
    return tuple(one.name for one in fields)


def _of_patterns(tables: Mapping[str, pl.DataFrame]) -> Iterator[Issue]:
    """Yield an issue for each pattern that cannot be used; one of a broken wording is left out."""
    wordings = {row["name"]: row["pattern"] for row in tables["wordings"].iter_rows(named=True)}
    broken = set[str]()
    for name in ("wordings", "figures", "acts"):
        for row in tables[name].iter_rows(named=True):
            if broken & {*WORDING.findall(row["pattern"])}:
                continue
            record = row["name" if name == "wordings" else "rule_id"] or ""
            for code, found, expected, hint in _flaws(name, row, wordings):
                broken |= {record} if name == "wordings" else set()
                place = row["_file"], row["_line"], "pattern", code, name, record
                yield Issue(*place, found=found, expected=expected, hint=hint)


def _flaws(name: str, row: Row, wordings: Mapping[str, str]) -> Iterator[Flaw]:
    """Yield code, what was found, what was expected and a hint for each flaw of a pattern."""
    unknown = [one for one in WORDING.findall(row["pattern"]) if one not in wordings]
    for one in unknown if name != "figures" else ():
        expected = "the name of a row of wordings.csv in braces"
        yield NO_PATTERN, f"{{{one}}}", expected, did_you_mean(one, [*wordings])
    try:
        pattern = _compiled(name, row["pattern"], wordings)
    except (re.error, OverflowError) as error:
        at = getattr(error, "pos", None)
        told = getattr(error, "msg", str(error))
        expected = "a regular expression of Python, of which all brackets are closed"
        where = f"character {at + 1} of it written out" if at is not None else ""
        yield NO_PATTERN, told, expected, where
        return
    for group in pattern.groupindex:
        if GROUPS[name].fullmatch(group) is None:
            expected = f"groups named {GROUPS[name].pattern}"
            yield NO_GROUP, f"(?P<{group}>", expected, "name it so, or write (?:...)"
    start = NEEDED.get(row.get("doer") or "", "n" if name == "figures" else "")
    if start and not any(one.startswith(("accused", start)) for one in pattern.groupindex):
        yield NO_GROUP, f"no group (?P<{start}>", f"(?P<{start}>...) in the pattern", ""


def _compiled(name: str, pattern: str, wordings: Mapping[str, str]) -> re.Pattern[str]:
    if name == "figures":
        return of_figure(pattern)
    return of_act(pattern, wordings)
