"""The catalogue: every code that the toolkit can give an issue, once, with its sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from nkclaims import rules
from nkclaims.rules import all_rules
from nkclaims.validation.catalogue import FAMILIES, STRUCTURAL, Entry, catalogue, chosen
from nkclaims.validation.expectations import DEMANDS

PACKAGE = Path(rules.__file__).parents[1]
ENTRIES = catalogue()
CODES = [entry.code for entry in ENTRIES]


def test_every_code_of_the_sources_is_listed() -> None:
    """A code is a constant, alone or in a tuple: NOT_UTF8 = "T02"."""
    assigned = re.compile(r"(?m)^[A-Z0-9_]+(?:, [A-Z0-9_]+)* = \(?((?:\s*\"[A-Z]\d\d\",?)+)")
    found = {
        code
        for path in PACKAGE.rglob("*.py")
        for names in assigned.findall(path.read_text(encoding="utf-8"))
        for code in re.findall(r"[A-Z]\d\d", names)
    }
    assert {"T02", "S04", "P06", "A01"} <= found
    assert found - {*CODES} == set()


def test_structural_codes_are_given_by_somebody() -> None:
    sources = "".join(
        path.read_text(encoding="utf-8")
        for path in PACKAGE.rglob("*.py")
        if path.name != "catalogue.py"
    )
    assert [code for code in STRUCTURAL if f'"{code}"' not in sources] == []


def test_checks_of_one_rule_say_the_same_of_it() -> None:
    said = {(one.code, one.severity): set() for one in all_rules()}
    for one in all_rules():
        said[one.code, one.severity].add((one.sentence, one.needs_texts, one.acknowledgeable))
    assert [code for code, ways in said.items() if len(ways) > 1] == []


def test_an_entry_is_one_code_and_severity() -> None:
    pairs = [(entry.code, entry.severity) for entry in ENTRIES]
    assert pairs == sorted(set(pairs))
    assert {one.code for one in all_rules()} | {*STRUCTURAL, *DEMANDS} == {*CODES}
    assert not {one.code for one in all_rules()} & {*STRUCTURAL, *DEMANDS}


def test_every_code_has_a_family_and_a_sentence() -> None:
    assert {entry.family for entry in ENTRIES} == {*FAMILIES.values()}
    assert [entry for entry in ENTRIES if not re.fullmatch(r"\S.*\.", entry.sentence)] == []


def entry(code: str) -> Entry:
    return Entry(code, "error", "All is well.")


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (["C18"], {"C18"}),
        (["c18", "D26"], {"C18", "D26"}),
        (["C"], {"C18", "C19"}),
        (["c", "frictionless"], {"C18", "C19", "frictionless"}),
    ],
)
def test_rules_are_chosen_by_code_or_letter(words: list[str], codes: set[str]) -> None:
    entries = tuple(map(entry, ["C18", "C19", "D26", "frictionless"]))
    assert chosen(words, entries) == codes


@pytest.mark.parametrize("word", ["C99", "X", "", "F", "C1", "frictionles"])
def test_a_word_that_names_no_rule_is_told(word: str) -> None:
    with pytest.raises(KeyError) as refusal:
        chosen(["C18", word], tuple(map(entry, ["C18", "frictionless"])))
    assert refusal.value.args == (word,)
