"""The bump: each kind of change raises its part of the version, and says what did it."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diff_cases import SCHEMAS, Rows, Schema, claim, diff, retired, write
from nkclaims.issues import Refused
from nkclaims.releasing.bump import Bump, Reason, bump
from nkclaims.releasing.policy import LEVELS, POLICY, following, parts, table

REPO = Path(__file__).parents[1]
ROWS: Mapping[str, Rows] = {
    "claims": [claim("c1", nth="1", place_id="hill"), claim("c2", nth="2")],
    "places": [{"place_id": "hill", "name": "Hill"}],
}
Edit = Callable[[dict[str, Schema], dict[str, Any]], None]


def between(tmp_path: Path, before: Edit, after: Edit, rows: Mapping[str, Rows] = ROWS) -> Bump:
    """Return the bump from a package to another; each is edited as a schema and a descriptor."""
    for name, edit, content in (("old", before, ROWS), ("new", after, rows)):
        schemas, descriptor = copy.deepcopy(dict(SCHEMAS)), {}
        edit(schemas, descriptor)
        folder = write(tmp_path / name, content, schemas)
        path = folder / "datapackage.json"
        path.write_text(json.dumps(json.loads(path.read_text()) | descriptor))
    return bump(diff(tmp_path / "old", tmp_path / "new"))


def nothing(schemas: dict[str, Schema], descriptor: dict[str, Any]) -> None:
    """Leave all as it is."""


def field(schemas: dict[str, Schema], name: str) -> dict[str, Any]:
    return next(one for one in schemas["claims"]["fields"] if one["name"] == name)


def constrained(name: str, **constraints: Any) -> Edit:
    return lambda schemas, _: field(schemas, name).update(constraints=constraints)


def coded(*codes: str) -> Edit:
    def edit(schemas: dict[str, Schema], _: object) -> None:
        words = [{"value": one, "label": one, "definition": one} for one in codes]
        field(schemas, "place_id").update(constraints={"enum": [*codes]}, categories=words)

    return edit


def extra_column(schemas: dict[str, Schema], _: object) -> None:
    schemas["claims"]["fields"].insert(1, {"name": "note", "type": "string"})


def extra_table(schemas: dict[str, Schema], _: object) -> None:
    column = {"name": "side_code", "type": "string"}
    schemas["sides"] = {"name": "sides", "fields": [column], "primaryKey": ["side_code"]}


def typed(schemas: dict[str, Schema], _: object) -> None:
    field(schemas, "nth")["type"] = "string"


def reordered(schemas: dict[str, Schema], _: object) -> None:
    schemas["claims"]["fields"].reverse()


def keyed(schemas: dict[str, Schema], _: object) -> None:
    schemas["places"]["primaryKey"] = ["place_id", "name"]


def unkeyed(schemas: dict[str, Schema], _: object) -> None:
    del schemas["claims"]["foreignKeys"]


def worded(schemas: dict[str, Schema], _: object) -> None:
    schemas["claims"]["title"] = "What was said"


def described(name: str, value: object) -> Edit:
    return lambda _, descriptor: descriptor.update({name: value})


CASES: dict[str, tuple[Edit, Edit, str, str]] = {
    "a table goes": (extra_table, nothing, "table removed", "sides"),
    "a table comes": (nothing, extra_table, "table added", "sides"),
    "a column goes": (extra_column, nothing, "column removed", "claims.note"),
    "a column comes": (nothing, extra_column, "column added", "claims.note"),
    "another type": (nothing, typed, "type changed", "claims.nth"),
    "another key": (nothing, keyed, "key changed", "places"),
    "another order": (nothing, reordered, "columns reordered", "claims"),
    "a code goes": (coded("hill", "vale"), coded("hill"), "code removed", "claims.place_id"),
    "a code comes": (coded("hill"), coded("hill", "vale"), "code added", "claims.place_id"),
    "may be empty": (
        constrained("quote", required=True), nothing, "guarantee withdrawn", "claims.quote"
    ),
    "may not be empty": (
        nothing, constrained("quote", required=True), "guarantee given", "claims.quote"
    ),
    "may repeat": (
        constrained("quote", unique=True), nothing, "guarantee withdrawn", "claims.quote"
    ),
    "may lead nowhere": (nothing, unkeyed, "guarantee withdrawn", "claims"),
    "leads somewhere": (unkeyed, nothing, "guarantee given", "claims"),
    "wider range": (
        constrained("nth", maximum=9), constrained("nth", maximum=99), "range changed", "claims.nth"
    ),
    "a pattern": (nothing, constrained("quote", pattern="w.*"), "range changed", "claims.quote"),
    "a title": (nothing, worded, "wording changed", "claims"),
    "a name": (nothing, described("name", "rivers"), "package renamed", "name"),
    "a licence": (nothing, described("licenses", [{"name": "CC0-1.0"}]), "licence changed",
                  "licenses"),
    "keywords": (nothing, described("keywords", ["war"]), "metadata changed", "keywords"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES.values(), ids=[*CASES])
def test_what_changes_in_a_schema_or_descriptor(
    case: tuple[Edit, Edit, str, str], tmp_path: Path
) -> None:
    before, after, kind, where = case
    (reason,) = {one for one in between(tmp_path, before, after).reasons if one.kind == kind}
    assert reason.where.split(" ")[0] == where
    assert reason.level == POLICY[kind].level


ROW_CASES: dict[str, tuple[Mapping[str, Rows], Reason]] = {
    "added": (
        {**ROWS, "claims": [*ROWS["claims"], claim("c3")]},
        Reason("row added", "claims", 1, ("c3",)),
    ),
    "withdrawn": (
        {**ROWS, "claims": ROWS["claims"][:1]},
        Reason("row withdrawn", "claims", 1, ("c2",)),
    ),
    "renamed": (
        {
            **ROWS,
            "claims": [ROWS["claims"][0], claim("c9", nth="2") | {"quote": "words of c2"}],
            "retired_ids": [retired("c2", "c9")],
        },
        Reason("id replaced", "claims", 1, ("c9",)),
    ),
    "corrected": (
        {**ROWS, "claims": [ROWS["claims"][0], claim("c2", nth="3")]},
        Reason("value changed", "claims (nth)", 1, ("c2",)),
    ),
}


@pytest.mark.parametrize("case", ROW_CASES.values(), ids=[*ROW_CASES])
def test_what_changes_in_rows_is_minor_and_named(
    case: tuple[Mapping[str, Rows], Reason], tmp_path: Path
) -> None:
    rows, reason = case
    found = between(tmp_path, nothing, nothing, rows)
    assert found.reasons[0] == reason
    assert found.level == "minor"
    assert found.allowed("1.2.3") == ["1.3.0", "2.0.0"]


def test_words_that_repeat_the_schemas_are_words(tmp_path: Path) -> None:
    column = {"name": "code", "type": "string"}, {"name": "definition", "type": "string"}
    words = {"name": "vocabulary", "fields": [*column], "primaryKey": ["code"]}
    for name, definition in (("old", "Dead."), ("new", "Said to be dead.")):
        rows = {"vocabulary": [{"code": "killed", "definition": definition}]}
        write(tmp_path / name, rows, {**SCHEMAS, "vocabulary": words})
    found = bump(diff(tmp_path / "old", tmp_path / "new"))
    assert found.reasons == (Reason("wording changed", "vocabulary", 1, ("killed",)),)
    assert found.level == "patch"


def test_where_nothing_differs_only_tools_can_have_changed(tmp_path: Path) -> None:
    found = between(tmp_path, nothing, nothing)
    assert (found.level, found.reasons) == (None, ())
    assert found.allowed("1.2.3") == ["1.2.4", "1.3.0", "2.0.0"]


def test_the_version_and_its_day_raise_nothing(tmp_path: Path) -> None:
    set_ = described("created", "2026-11-21T00:00:00Z")
    assert between(tmp_path, nothing, set_).reasons == ()


def test_many_rows_are_counted_and_the_first_named(tmp_path: Path) -> None:
    rows = {**ROWS, "claims": [*ROWS["claims"], *(claim(f"d{n}") for n in range(7))]}
    (reason,) = between(tmp_path, nothing, nothing, rows).reasons
    assert str(reason) == "minor: row added, claims (7): d0, d1, d2, d3, d4, …"


def test_what_cannot_be_compared_has_no_bump(tmp_path: Path) -> None:
    write(tmp_path / "old", ROWS)
    write(tmp_path / "new", {**ROWS, "claims": [claim("c1"), claim("c1")]})
    with pytest.raises(Refused) as refused:
        bump(diff(tmp_path / "old", tmp_path / "new"))
    assert {one.code for one in refused.value.issues} == {"A01"}


def test_rows_under_another_key_are_major_whatever_they_are(tmp_path: Path) -> None:
    rows = {**ROWS, "places": [{"place_id": "hill", "name": "The Hill"}]}
    assert between(tmp_path, nothing, keyed, rows).level == "major"


@given(st.tuples(*[st.integers(0, 10**6)] * 3), st.sampled_from(LEVELS))
def test_the_next_version_is_larger_and_leaves_nothing_out(
    numbers: tuple[int, int, int], level: Any
) -> None:
    version = ".".join(map(str, numbers))
    new = parts(following(version, level))
    assert new > parts(version)
    at = LEVELS.index(level)
    assert new[:at] == numbers[:at]
    assert new[at] == numbers[at] + 1
    assert not any(new[at + 1 :])


@pytest.mark.parametrize(
    "word", ["1.0", "1.0.0.0", "v1.0.0", "1.0.x", "01.0.0", "1.0.-1", "", "1.٢.0"]
)
def test_what_is_no_version(word: str) -> None:
    with pytest.raises(ValueError, match="is no version"):
        parts(word)


def test_the_page_shows_the_policy_that_computes() -> None:
    page = (REPO / "docs" / "versioning.md").read_text(encoding="utf-8")
    assert table() in page, "put nkclaims.releasing.policy.table() into docs/versioning.md"


def test_the_weightiest_clauses_come_first() -> None:
    levels = [LEVELS.index(one.level) for one in POLICY.values()]
    assert levels == sorted(levels)
