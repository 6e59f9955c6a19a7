"""Packs that cannot be used are refused once, with the place of all that is wrong in them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from nkclaims.extraction.lexicon.lexicons import check, core_tables
from nkclaims.extraction.lexicon.pack import PACKS, load_packs
from nkclaims.issues import Issue, Refused
from nkclaims.schema import load_schemas

REPO = Path(__file__).parents[1]
ACT = "shelled,attack,asserts,actual,speaker,subject,clause,{},Rebels shelled it.,Rebels met.\n"


@pytest.fixture
def core(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PACKS / "core", tmp_path / "core"))


def refused(folder: Path) -> tuple[Issue, ...]:
    with pytest.raises(Refused) as refusal:
        check(sorted(folder.glob("*.csv")), REPO)
    return refusal.value.issues


def add(file: Path, row: str) -> int:
    """Add a row to a file, and return the line that it stands on."""
    text = file.read_text(encoding="utf-8") + row
    file.write_text(text, encoding="utf-8")
    return text.count("\n")


def test_what_is_shipped_is_right() -> None:
    load_packs(REPO)


@pytest.mark.parametrize(
    ("pattern", "code", "found"),
    [
        ("shell(ed", "X14", "missing ), unterminated subpattern"),
        ("{denny} it", "X14", "{denny}"),
        ("(?P<who>shelled)", "X15", "(?P<who>"),
    ],
)
def test_a_pattern_that_cannot_be_used(core: Path, pattern: str, code: str, found: str) -> None:
    line = add(core / "acts.csv", ACT.format(pattern))
    (issue,) = refused(core)
    assert (issue.file, issue.line, issue.column) == (str(core / "acts.csv"), line, "pattern")
    assert (issue.code, issue.found, issue.record) == (code, found, "shelled")
    assert issue.expected


def test_what_is_like_an_unknown_wording_is_named(core: Path) -> None:
    add(core / "acts.csv", ACT.format("{denny} it"))
    assert "deny" in refused(core)[0].hint


def test_a_code_that_nobody_knows(core: Path) -> None:
    line = add(core / "acts.csv", ACT.format("shelled").replace(",attack,", ",atack,"))
    (issue,) = refused(core)
    assert (issue.line, issue.column, issue.code, issue.found) == (line, "kind", "A02", "atack")
    assert "attack" in issue.expected
    assert "attack" in issue.hint


def test_a_broken_wording_is_no_flaw_of_its_rules(core: Path) -> None:
    file = core / "wordings.csv"
    text = file.read_text(encoding="utf-8").replace("\nharm,(?:", "\nharm,(?:(", 1)
    file.write_text(text, encoding="utf-8")
    (issue,) = refused(core)
    assert (issue.file, issue.record, issue.code) == (str(file), "harm", "X14")


def test_a_wording_that_holds_itself(core: Path) -> None:
    add(core / "wordings.csv", "again,(?:{again}|more)\n")
    (issue,) = refused(core)
    assert (issue.record, issue.found) == ("again", "a wording that holds itself")


def test_a_rule_without_the_group_of_its_doer(core: Path) -> None:
    row = ACT.format("blamed").replace(",subject,", ",accused,")
    add(core / "acts.csv", row)
    (issue,) = refused(core)
    assert (issue.code, issue.expected) == ("X15", "(?P<accused>...) in the pattern")


def test_all_tables_are_held_against_their_codes(core: Path) -> None:
    add(core / "figures.csv", "met,(?P<n>N)X(,nouns,Two met.,They met.\n")
    add(core / "nouns.csv", "sledge,sled,,,\n")
    add(core / "measures.csv", "soaked through,drowned,K\n")
    add(core / "reporting.csv", "sang,sings\n")
    found = {(Path(one.file).name, one.column, one.code) for one in refused(core)}
    assert found == {
        ("figures.csv", "inherits", "A02"),
        ("figures.csv", "pattern", "X14"),
        ("nouns.csv", "object", "A02"),
        ("measures.csv", "measure", "A02"),
        ("reporting.csv", "stance", "A02"),
    }


def test_a_rule_comes_once(core: Path) -> None:
    add(core / "acts.csv", ACT.format("shelled") + ACT.format("shelled"))
    (issue,) = refused(core)
    assert (issue.code, issue.record) == ("A01", "shelled")


def test_each_table_of_the_core_is_known() -> None:
    known = {*core_tables(load_schemas(REPO / "schemas")["claims"])}
    registry = {"conflicts", "sides", "actors", "actor_names", "places", "place_names"}
    assert {path.stem for path in (PACKS / "core").glob("*.csv")} == known | registry
