"""Keys: unique ids, references that lead somewhere, chains without circles."""

from __future__ import annotations

from itertools import pairwise

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.issues import Issue
from nkclaims.reading import keys
from nkclaims.schema import Field, ForeignKey, Table


def table(name: str, key: str, *columns: str, **more: tuple[ForeignKey, ...]) -> Table:
    fields = tuple(
        Field(column, "string", column, unique=column == "code")
        for column in (*key.split(), *columns)
    )
    return Table(name, name, name, fields, tuple(key.split()), seeds="registry", **more)


PLACES = table(
    "places",
    "place_id",
    "parent",
    "code",
    foreign_keys=(ForeignKey(("parent",), "places", ("place_id",)),),
)
NAMES = table(
    "names", "place_id name", foreign_keys=(ForeignKey(("place_id",), "places", ("place_id",)),)
)
USES = table(
    "uses",
    "use_id",
    "place",
    "name",
    foreign_keys=(ForeignKey(("place", "name"), "names", ("place_id", "name")),),
)
LINKS = table("claim_links", "from_claim_id to_claim_id relation")
SCHEMAS = {one.name: one for one in (PLACES, NAMES, USES, LINKS)}


def frame(of: Table, *rows: tuple[str | None, ...]) -> pl.DataFrame:
    filled = [(*row, *[None] * (len(of.fields) - len(row))) for row in rows]
    cells = pl.DataFrame(filled, schema=dict.fromkeys(of.names, pl.String), orient="row")
    lines = pl.Series(range(2, len(rows) + 2), dtype=pl.Int64)
    return cells.with_columns(_file=pl.lit(f"{of.name}.csv"), _line=lines)


def check(**frames: pl.DataFrame) -> list[Issue]:
    return keys.check(frames, SCHEMAS)


def test_sound_keys_are_no_issue() -> None:
    assert (
        check(
            places=frame(PLACES, ("barda", None), ("ganja", "barda"), ("terter", "ganja")),
            names=frame(NAMES, ("barda", "Barda"), ("barda", "Berde"), ("ganja", "Barda")),
            uses=frame(USES, ("u1", "barda", "Berde"), ("u2", "nowhere", None)),
            claim_links=frame(LINKS, ("a", "b", "supersedes"), ("b", "a", "contradicts")),
        )
        == []
    )


def test_an_id_used_twice_names_its_first_place() -> None:
    (issue,) = check(names=frame(NAMES, ("barda", "Barda"), ("ganja", "Ganja"), ("barda", "Barda")))
    assert issue == Issue(
        "names.csv", 4, "place_id", "A01", "names", "barda/Barda", "barda/Barda",
        "place_id and name used once", "names.csv:2 has it already",
    )  # fmt: skip


def test_a_unique_column_is_unique() -> None:
    (issue,) = check(places=frame(PLACES, ("a", None, "X"), ("b", None, "X"), ("c", None, None)))
    assert (issue.line, issue.column, issue.record, issue.found) == (3, "code", "b", "X")


def test_a_key_has_no_empty_part() -> None:
    (issue,) = check(claim_links=frame(LINKS, ("a", None, "repeats"), ("a", "b", "repeats")))
    assert (issue.line, issue.column, issue.code) == (2, "to_claim_id", "A01")


def test_a_reference_that_leads_nowhere_is_answered_with_the_nearest_id() -> None:
    places = frame(PLACES, ("barda", None), ("ganja", None))
    names = frame(NAMES, ("brada", "Barda"), ("xyz", "X"), ("brada", "Berde"))
    assert [
        (i.line, i.column, i.code, i.found, i.hint) for i in check(places=places, names=names)
    ] == [
        (
            2,
            "place_id",
            "A01",
            "brada",
            "did you mean 'barda'? Otherwise add it to seeds/registry/places.csv; also in line 4",
        ),
        (3, "place_id", "A01", "xyz", "add it to seeds/registry/places.csv"),
    ]


def test_a_reference_of_two_columns_is_one() -> None:
    names = frame(NAMES, ("barda", "Barda"), ("ganja", "Ganja"))
    (issue,) = check(
        names=names, uses=frame(USES, ("u1", "barda", "Ganja"), ("u2", "ganja", "Ganja"))
    )
    assert (issue.line, issue.column, issue.record) == (2, "place", "u1")
    assert issue.found == "barda/Ganja"
    assert issue.expected == "place_id and name of a row of names"


def test_a_table_refers_to_itself() -> None:
    (issue,) = check(places=frame(PLACES, ("barda", "gone")))
    assert (issue.line, issue.column, issue.found) == (2, "parent", "gone")


def test_what_refers_to_a_table_that_lacks_rows_is_not_judged() -> None:
    frames = {"places": frame(PLACES), "names": frame(NAMES, ("barda", "Barda"))}
    assert len(keys.check(frames, SCHEMAS)) == 1
    assert keys.check(frames, SCHEMAS, incomplete={"places"}) == []
    assert keys.check({"names": frames["names"]}, SCHEMAS) == []


@pytest.mark.parametrize(
    ("rows", "found", "line"),
    [
        ([("a", "a")], "a -> a", 2),
        ([("b", "a"), ("a", "b")], "a -> b -> a", 3),
        ([("x", "c"), ("c", "b"), ("b", "a"), ("a", "c")], "a -> c -> b -> a", 5),
    ],
)
def test_a_circle_is_one_issue(rows: list[tuple[str, str]], found: str, line: int) -> None:
    (issue,) = check(places=frame(PLACES, *rows))
    assert (issue.file, issue.line, issue.column) == ("places.csv", line, "parent")
    assert (issue.code, issue.found) == ("K01", found)


def test_each_circle_is_named() -> None:
    rows = [("a", "b"), ("b", "a"), ("c", "c"), ("d", "a")]
    assert [issue.found for issue in check(places=frame(PLACES, *rows))] == [
        "a -> b -> a",
        "c -> c",
    ]


@pytest.mark.parametrize(
    ("relation", "back", "meaning"),
    [
        ("supersedes", "supersedes", "supersedes or revises"),
        ("revises", "supersedes", "supersedes or revises"),
        ("part_of", "part_of", "part_of"),
    ],
)
def test_no_claim_stands_before_itself(relation: str, back: str, meaning: str) -> None:
    links = frame(LINKS, ("a", "b", relation), ("a", "c", relation), ("c", "a", back))
    (issue,) = check(claim_links=links)
    assert (issue.found, issue.column, issue.expected) == (
        "a -> c -> a",
        "to_claim_id",
        f"no circle of {meaning}",
    )
    assert check(claim_links=frame(LINKS, ("a", "b", relation), ("b", "a", "denies"))) == []


PAIRS = st.lists(st.tuples(*[st.sampled_from("abcdef")] * 2), unique_by=lambda pair: pair[0])


@given(PAIRS)
def test_circles_are_found_whenever_there_are_any(pairs: list[tuple[str, str]]) -> None:
    circles = [
        i.found.split(" -> ") for i in check(places=frame(PLACES, *pairs)) if i.code == "K01"
    ]
    for circle in circles:
        assert set(pairwise(circle)) <= set(pairs)
        assert circle[0] == circle[-1] == min(circle)
    parents = dict(pairs)
    on_circles = {one for circle in circles for one in circle}
    for start in parents:
        seen, at = set(), start
        while at in parents and at not in seen:
            seen.add(at)
            at = parents[at]
        assert (at in seen) == bool(seen & on_circles)
