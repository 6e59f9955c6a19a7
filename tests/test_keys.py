"""Keys: unique ids, references that lead somewhere, chains without circles."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.issues import Issue
from nkclaims.reading import keys
from nkclaims.reading.homes import at_home
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


def test_a_row_that_is_lost_is_told_once_with_every_place() -> None:
    names = frame(NAMES, ("ganja", "Ganja"))
    uses = frame(USES, ("u1", "ganja", "Ganja"))
    places = frame(PLACES, ("barda", None), ("terter", "ganja"))
    (issue,) = check(places=places, names=names, uses=uses)
    assert (issue.file, issue.line, issue.found) == ("names.csv", 2, "ganja")
    assert "also at places.csv:3" in issue.hint


def test_an_id_used_twice_explains_the_one_that_is_lost() -> None:
    places = frame(PLACES, ("barda", None), ("barda", None))
    (issue,) = check(places=places, names=frame(NAMES, ("ganja", "Ganja")))
    assert (issue.file, issue.line) == ("places.csv", 3)
    lost = frame(NAMES, ("ganja", "Ganja"), ("terter", "Terter"))
    assert len(check(places=places, names=lost)) == 3


def test_a_table_without_rows_is_one_cause() -> None:
    names = frame(NAMES, ("barda", "Barda"), ("ganja", "Ganja"))
    (issue,) = check(places=frame(PLACES), names=names)
    assert (issue.file, issue.line, issue.found) == ("/places.csv", 0, "no row")
    assert "2 that lead nowhere" in issue.expected


@pytest.mark.parametrize("elsewhere", [(), ("seeds/articles/b/links.csv",)])
def test_an_article_whose_claims_are_lost_is_one_cause(elsewhere: tuple[str, ...]) -> None:
    claims = replace(table("claims", "claim_id"), seeds="article")
    key = ForeignKey(("from_claim_id",), "claims", ("claim_id",))
    links = replace(LINKS, seeds="article", foreign_keys=(key,))
    there = frame(claims, ("b-1",)).with_columns(_file=pl.lit("seeds/articles/b/claims.csv"))
    lost = frame(links, ("a-1", "b-1", "denies"), ("a-2", "b-1", "denies"))
    lost = lost.with_columns(_file=pl.lit("seeds/articles/a/links.csv"))
    others = [
        frame(links, ("a-1", "b-2", "repeats")).with_columns(_file=pl.lit(file))
        for file in elsewhere
    ]
    tables = {"claims": there, "claim_links": pl.concat([lost, *others])}
    (issue,) = keys.check(tables, {"claims": claims, "claim_links": links})
    assert (issue.file, issue.table) == ("seeds/articles/a/claims.csv", "claims")
    assert f"{2 + len(elsewhere)} that lead nowhere" in issue.expected


def test_a_claim_that_is_not_there_is_told_where_its_article_has_others() -> None:
    claims = replace(table("claims", "claim_id"), seeds="article")
    key = ForeignKey(("from_claim_id",), "claims", ("claim_id",))
    links = replace(LINKS, seeds="article", foreign_keys=(key,))
    folder = pl.lit("seeds/articles/a/")
    tables = {
        "claims": frame(claims, ("a-1",)).with_columns(_file=folder + "claims.csv"),
        "claim_links": frame(links, ("a-2", "a-1", "denies")).with_columns(
            _file=folder + "links.csv"
        ),
    }
    (issue,) = keys.check(tables, {"claims": claims, "claim_links": links})
    assert (issue.record, issue.column) == ("a-2/a-1/denies", "from_claim_id")


def test_a_row_in_the_folder_of_another_article_is_an_issue() -> None:
    claims = replace(table("claims", "claim_id"), seeds="article")
    to_claims = [ForeignKey((one,), "claims", ("claim_id",))
                 for one in ("from_claim_id", "to_claim_id")]  # fmt: skip
    links = replace(LINKS, seeds="article", foreign_keys=tuple(to_claims))
    both = pl.concat(
        frame(claims, (f"{one}-1",)).with_columns(_file=pl.lit(f"seeds/articles/{one}/claims.csv"))
        for one in "ab"
    )
    rows = frame(links, ("a-1", "b-1", "denies"), ("b-1", "a-1", "denies"))
    rows = rows.with_columns(_file=pl.lit("seeds/articles/a/links.csv"))
    found = at_home({"claims": both, "claim_links": rows},
                    {"claims": claims, "claim_links": links})  # fmt: skip
    assert [(one.code, one.line, one.column) for one in found] == [("L07", 3, "from_claim_id")]
