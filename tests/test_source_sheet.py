"""source.yaml says what is known, how it is known, and no more."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

import polars as pl
import pytest

from nkclaims.coding.source_sheet import HOW, TO_FILL_IN, Description, Given, describe, flaws
from nkclaims.issues import Refused
from worked_examples import SCHEMAS, table

DATED = "date 1987-05-06\nAll was quiet, the Daily Lake reported.\n"
UNDATED = "All was quiet.\n"
OUTLET = {"actor_id": "daily-lake", "name": "Daily Lake", "country": "NOR"}
REGISTRY: dict[str, pl.DataFrame] = {
    "actors": table("actors", {"actor_id": "daily-lake"}),
    "conflicts": table("conflicts", {"conflict_id": "lakes-war"}),
}


def described(
    text: str = DATED,
    given: Given | None = None,
    beside: Mapping[str, str] | None = None,
    conflicts: tuple[str, ...] = ("lakes-war",),
) -> Description:
    names = [OUTLET["name"], "The Lake"]
    return describe(
        "a.txt", text, given or Given(), beside or {}, OUTLET, names, [*conflicts], SCHEMAS
    )


def test_what_the_text_says_is_stated() -> None:
    found = described()
    assert found.row == {
        "source_id": "daily-lake-19870506",
        "conflict_id": "lakes-war",
        "publisher": "Daily Lake",
        "publisher_basis": "stated",
        "publisher_evidence": "All was quiet, the Daily Lake reported.",
        "publisher_country": "NOR",
        "publisher_actor_id": "daily-lake",
        "published_on": "1987-05-06",
        "published_basis": "stated",
        "published_evidence": "date 1987-05-06",
        "language": "en",
        "source_type": "news_report",
        "text_sha256": sha256(DATED.encode()).hexdigest(),
        "text_redistributed": "false",
        "rights_note": found.row["rights_note"],
    }
    assert found.to_fill_in == []
    assert "language" in found.assumed
    assert flaws(found, "a.txt", SCHEMAS, REGISTRY) == []


def test_what_only_an_option_says_is_inferred_and_marked() -> None:
    found = described(UNDATED, Given(published_on="1987-05-06", publisher="Daily Lake"))
    assert found.to_fill_in == ["publisher_evidence", "published_evidence"]
    assert found.row["publisher_evidence"] == HOW % "publisher"
    assert {found.row["publisher_basis"], found.row["published_basis"]} == {"inferred"}


def test_a_name_within_another_word_states_nothing() -> None:
    assert described(DATED.replace("Lake ", "Lakes ")).row["publisher_basis"] == "inferred"


def test_evidence_of_a_long_sentence_is_cut() -> None:
    text = DATED.replace("All was quiet", "word " * 40)
    words = described(text).row["publisher_evidence"].split()
    assert words[-3:] == ["Daily", "Lake", "reported."]
    assert len(words) == 11


def test_source_yaml_beside_the_text_is_taken_over_and_options_go_before() -> None:
    beside = {
        "source_id": "lake",
        "title": "Quiet",
        "language": "no",
        "publisher": "The Daily Lake",
        "publisher_basis": "inferred",
        "publisher_evidence": "Style",
        "published_on": "1987-05-05",
        "published_basis": "inferred",
        "published_evidence": "a copy",
        "url": "https://example.org/old",
    }
    found = described(beside=beside, given=Given(url="https://example.org/new"))
    expected = beside | {"url": "https://example.org/new"}
    assert {name: found.row[name] for name in beside} == expected
    assert "language" not in found.assumed
    found = described(beside=beside, given=Given(publisher="Daily Lake", source_id="other"))
    assert (found.row["publisher"], found.row["publisher_basis"]) == ("Daily Lake", "stated")
    assert found.row["source_id"] == "other"


@pytest.mark.parametrize(
    ("text", "given", "conflicts", "column", "hint"),
    [
        (UNDATED, Given(), ("w",), "published_on", "--published-on"),
        (UNDATED, Given(published_on="6.5.1987"), ("w",), "published_on", "--published-on"),
        ("date 1987-02-30\n", Given(), ("w",), "published_on", "--published-on"),
        (DATED, Given(published_on="1987-05-07"), ("w",), "published_on", "source.yaml"),
        (DATED, Given(), ("one", "two"), "conflict_id", "--conflict ID"),
        (DATED, Given(), (), "conflict_id", "add its row"),
    ],
)
def test_what_must_be_known_is_asked_for(
    text: str, given: Given, conflicts: tuple[str, ...], column: str, hint: str
) -> None:
    with pytest.raises(Refused) as refused:
        described(text, given, conflicts=conflicts)
    (issue,) = refused.value.issues
    assert (issue.file, issue.column, issue.code) == ("a.txt", column, "L12")
    assert hint in issue.hint


def test_what_a_build_would_refuse_is_found_before() -> None:
    beside = {"language": "english", "url": " https://example.org"}
    found = described(beside=beside, given=Given(conflict_id="lake-war"))
    credits = ({"actor_id": "nobody", "credit_type": "photo"},)
    found = Description(found.row, credits, ())
    issues = flaws(found, "a.txt", SCHEMAS, REGISTRY)
    assert {(one.column, one.code) for one in issues} >= {("language", "V03"), ("url", "T13")}
    mended = Description({**found.row, "language": "en", "url": "x"}, (), ())
    (issue,) = flaws(mended, "a.txt", SCHEMAS, REGISTRY)
    assert (issue.column, issue.code) == ("conflict_id", "A01")
    assert "did you mean 'lakes-war'?" in issue.hint


def test_the_file_is_plain_yaml() -> None:
    lines = described().written().decode("utf-8").splitlines()
    assert lines[0] == "source_id: daily-lake-19870506"
    assert {"published_on: 1987-05-06", "text_redistributed: false", "credits: []"} <= {*lines}
    assert not any(TO_FILL_IN in line for line in lines)
