"""Rules B08 to B17: each with a package that keeps it and one that breaks it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from nkclaims.coding.anchors import resolve
from nkclaims.issues import Issue
from nkclaims.reading.seeds import read_seeds
from nkclaims.rules import all_rules
from nkclaims.schema import load_schemas
from nkclaims.validation.package import Package

REPO = Path(__file__).parents[1]
SOURCE = "lakes-herald-19870504"
CLAIMS = f"seeds/articles/{SOURCE}/claims.csv"
RULES = {rule.code: rule for rule in all_rules() if rule.code.startswith("B")}
Change = Callable[..., Package]


@pytest.fixture(scope="module")
def tiny() -> Package:
    """The tiny package, in which every rule holds."""
    schemas = load_schemas(REPO / "schemas")
    seeds, misread = read_seeds(REPO / "tests" / "tiny", schemas)
    tables, unplaced = resolve(seeds.tables, seeds.texts)
    assert [*misread, *unplaced] == []
    text = seeds.texts[SOURCE]
    tables["sources"] = tables["sources"].with_columns(
        text_sha256=pl.lit(sha256(text.encode()).hexdigest()), text_chars=pl.lit(len(text))
    )
    return Package(Path(), {}, schemas, tables, seeds.texts)


@pytest.fixture
def change(tiny: Package) -> Change:
    """Return a function that changes cells of the one row of a table with a given id."""

    def changed(row_id: str, table: str = "claims", **cells: Any) -> Package:
        key = tiny.schemas[table].primary_key[0]
        frame = tiny.tables[table]
        assert row_id in frame[key]
        is_row = pl.col(key) == row_id
        columns = [
            pl.when(is_row).then(pl.lit(value, frame.schema[name])).otherwise(name).alias(name)
            for name, value in cells.items()
        ]
        return replace(tiny, tables={**tiny.tables, table: frame.with_columns(columns)})

    return changed


def broken(code: str, package: Package) -> list[Issue]:
    """Return the issues of one rule, all with its code and severity."""
    issues = RULES[code].broken_by(package)
    assert {(issue.code, issue.severity) for issue in issues} <= {(code, RULES[code].severity)}
    return issues


def claim(number: str) -> str:
    return f"{SOURCE}-c{number}"


def test_the_rules_are_those_on_words() -> None:
    assert list(RULES) == [f"B{number:02}" for number in (*range(8, 18), *range(94, 100))]
    assert all(rule.sentence.endswith(".") for rule in RULES.values())
    warnings = {code for code, rule in RULES.items() if rule.severity == "warning"}
    assert warnings == {"B12", "B13", "B14", "B16", "B97"}


@pytest.mark.parametrize("code", RULES)
def test_the_tiny_package_keeps_every_rule(code: str, tiny: Package) -> None:
    assert broken(code, tiny) == []


def test_b08_broken_by_offsets_in_bytes(change: Change, tiny: Package) -> None:
    text = tiny.found_texts[SOURCE]
    quote = "12 soldiers were killed"
    start = text.index(quote)
    shift = len(text[: text.index("“We")].encode()) - text.index("“We")
    package = change(claim("02"), quote_start=start + shift, quote_end=start + shift + len(quote))
    (issue,) = broken("B08", package)
    assert (issue.file, issue.line, issue.column) == (CLAIMS, 3, "quote")
    assert (issue.record, issue.found) == (claim("02"), quote)
    assert f"the words at {start + shift} to " in issue.expected
    assert "code points" in issue.hint


def test_b08_broken_by_an_offset_past_the_end(change: Change) -> None:
    package = change(f"{SOURCE}-x01", "exclusions", quote_start=99_999, quote_end=100_005)
    (issue,) = broken("B08", package)
    assert (issue.table, issue.record) == ("exclusions", f"{SOURCE}-x01")


def test_b08_broken_by_offsets_that_are_missing(change: Change) -> None:
    assert len(broken("B08", change(claim("02"), quote_start=None, quote_end=None))) == 1


def test_b09_broken_by_an_edited_text(tiny: Package) -> None:
    edited = tiny.found_texts[SOURCE] + " Corrected on 5 May."
    package = replace(tiny, found_texts={SOURCE: edited})
    issues = broken("B09", package)
    assert [issue.column for issue in issues] == ["text_sha256", "text_chars"]
    assert issues[1].expected == f"that of the text, {len(edited)}"
    assert package.without_text == (SOURCE,)


def test_b10_broken_by_a_speaker_of_another_article(change: Change) -> None:
    (issue,) = broken("B10", change(claim("06"), attribution_quote="the Red Cross says"))
    assert (issue.column, issue.record) == ("attribution_quote", claim("06"))
    assert '"the Lakes Relief Committee says"' in issue.expected


def test_b10_broken_by_evidence_of_another_article(change: Change) -> None:
    package = change(claim("02"), "claim_links", evidence_quote="It earlier said nine")
    (issue,) = broken("B10", package)
    assert (issue.file, issue.line) == (f"seeds/articles/{SOURCE}/links.csv", 2)
    assert issue.record == f"{claim('02')}/{claim('04')}/supersedes"


@pytest.mark.parametrize(
    ("cells", "column", "expected"),
    [
        ({"value": 13.0}, "value", '12, as "12" says'),
        ({"value": None}, "value", '12, as "12" says'),
        ({"value_text": None}, "value_text", "the words of the quote that say 12"),
        (
            {"value_start": 0, "value_end": 2},
            "value_text",
            "a whole number at 0 to 2, in the quote",
        ),
        ({"value_start": None}, "value_text", "a whole number at None to "),
    ],
)
def test_b11_broken_by_a_value_that_its_words_do_not_say(
    cells: dict[str, Any], column: str, expected: str, change: Change
) -> None:
    (issue,) = broken("B11", change(claim("02"), **cells))
    assert (issue.column, issue.record) == (column, claim("02"))
    assert issue.expected.startswith(expected)


def test_b11_broken_by_a_part_of_a_longer_number(change: Change, tiny: Package) -> None:
    (start,) = tiny.tables["claims"].filter(claim_id=claim("06"))["value_start"]
    cells = {"value_text": "10", "value": 10.0, "value_end": start + 2}
    (issue,) = broken("B11", change(claim("06"), **cells))
    assert issue.found == "10"


def test_b11_broken_by_words_that_say_no_number(change: Change, tiny: Package) -> None:
    (row,) = tiny.tables["claims"].filter(claim_id=claim("02")).iter_rows(named=True)
    start = row["quote_start"] + len("12 ")
    end = start + len("soldiers")
    cells = {"value_text": "soldiers", "value_start": start, "value_end": end}
    (issue,) = broken("B11", change(claim("02"), **cells))
    assert issue.expected == "words that say a number"


@pytest.mark.parametrize(
    ("number", "qualifier", "expected"),
    [
        ("06", "exact", 'at_least, as "At least" stands there'),
        ("02", "nearly", "exact, as no word bounds it"),
        ("02", None, "exact, as no word bounds it"),
    ],
)
def test_b12_broken_by_a_qualifier_without_its_wording(
    number: str, qualifier: str | None, expected: str, change: Change
) -> None:
    (issue,) = broken("B12", change(claim(number), qualifier=qualifier))
    assert (issue.column, issue.expected) == ("qualifier", expected)


def test_b13_broken_by_a_claim_coded_twice(change: Change) -> None:
    package = change(claim("10"), claimant_actor_id="norland-government")
    (issue,) = broken("B13", package)
    assert issue.record == claim("10")
    assert claim("09") in issue.hint


def test_b13_kept_by_two_kinds_in_the_same_words(change: Change) -> None:
    package = change(claim("10"), claimant_actor_id="norland-government", kind="accusation")
    assert broken("B13", package) == []


@pytest.mark.parametrize(
    ("quote", "count"), [("word " * 40, 0), ("word " * 41, 1), ("of one paragraph\nand another", 1)]
)
def test_b14_broken_by_a_quote_that_is_too_long(quote: str, count: int, change: Change) -> None:
    assert len(broken("B14", change(claim("02"), quote=quote.strip()))) == count


@pytest.mark.parametrize(
    ("number", "cells", "expected"),
    [
        (
            "07",
            {"claimant_actor_id": "lakes-league"},
            "lakes-herald, since attribution_type is own_voice",
        ),
        (
            "02",
            {"attribution_type": "unattributed"},
            "unattributed, since attribution_type is unattributed",
        ),
    ],
)
def test_b15_broken_by_a_claimant_who_has_no_such_voice(
    number: str, cells: dict[str, Any], expected: str, change: Change
) -> None:
    (issue,) = broken("B15", change(claim(number), **cells))
    assert (issue.column, issue.expected) == ("claimant_actor_id", expected)


def test_b15_kept_by_the_actor_who_stands_for_nobody(change: Change) -> None:
    nobody = {"attribution_type": "unattributed", "claimant_actor_id": "unattributed"}
    assert broken("B15", change(claim("02"), **nobody)) == []


def test_b16_broken_by_a_speaker_nobody_names(change: Change) -> None:
    (issue,) = broken("B16", change(claim("02"), attribution_quote=None))
    assert issue.expected == "the words that name norland-defence-ministry"


def test_b16_kept_by_a_passive_without_a_marking_word(change: Change) -> None:
    cells = {"attribution_quote": None, "attribution_type": "unattributed"}
    assert broken("B16", change(claim("02"), **cells)) == []


def test_b17_broken_by_a_name_the_article_does_not_print(change: Change) -> None:
    (issue,) = broken("B17", change(claim("02"), place_text="the town of Orlewitz"))
    assert (issue.column, issue.found) == ("place_text", "the town of Orlewitz")
    assert '"the town of Orlév"' in issue.hint


def test_b17_broken_by_a_further_place(change: Change) -> None:
    package = change(claim("01"), "claim_places", place_text="the hamlet of Tarnov")
    (issue,) = broken("B17", package)
    assert (issue.table, issue.record) == ("claim_places", f"{claim('01')}/tarn")


@pytest.mark.parametrize("code", [code for code, rule in RULES.items() if rule.needs_texts])
def test_without_the_article_a_text_rule_finds_nothing(code: str, change: Change) -> None:
    cells = {"quote": "no", "attribution_quote": "no", "place_text": "no", "qualifier": "nearly"}
    assert broken(code, replace(change(claim("02"), **cells), found_texts={})) == []
