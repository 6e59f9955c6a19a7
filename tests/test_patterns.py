"""Patterns of the packs with their short forms written out."""

from __future__ import annotations

import re

import pytest

from nkclaims.extraction.language.patterns import of_act, of_figure, written_out


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        ("N X P", "N Y P"),  # X is any word, a name too
        ("N X P", "N X P"),
        ("N[XA]P", "NYP"),  # among others as well
        ("NF{0,2}P", "NXYP"),
        ("NF{0,2}P", "NP"),
        ("(?P<n>N){NP}", "NP"),
        ("(?P<n>N){NP}", "NPOXNXP"),  # "nine members of the five families"
    ],
)
def test_what_a_rule_on_figures_matches(pattern: str, letters: str) -> None:
    assert of_figure(pattern).fullmatch(letters)


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        ("N X P", "N P P"),
        ("N[XA]P", "NBP"),
        ("N[^X]P", "NXP"),  # all but a word without a class; the set is left as it is
        ("NF{0,2}P", "NXXXP"),
        ("NF{0,2}P", "NSP"),  # a full stop fills nothing
        ("(?P<n>N){NP}", "N"),
        ("(?P<n>N){NP}", "NPSP"),
    ],
)
def test_what_a_rule_on_figures_does_not_match(pattern: str, letters: str) -> None:
    assert not of_figure(pattern).fullmatch(letters)


def test_all_but_a_plain_word_may_be_a_name() -> None:
    assert of_figure("N[^X]P").fullmatch("NYP")


def test_the_noun_of_a_rule_has_its_name() -> None:
    match = of_figure("(?P<n>N)F{0,2}{NP}").search("QNXP")
    assert match is not None
    assert (match.start("n"), match.start("p")) == (1, 3)


@pytest.mark.parametrize("text", ["Denied it", "has DENIES IT", "(denied it)"])
def test_a_rule_on_acts_reads_letters_of_any_size(text: str) -> None:
    assert of_act("{deny} it", {"deny": "denie[sd]"}).search(text)


@pytest.mark.parametrize("text", ["undenied it", "denied, it", "deny it"])
def test_a_rule_on_acts_begins_with_a_word(text: str) -> None:
    assert not of_act("{deny} it", {"deny": "denie[sd]"}).search(text)


def test_each_choice_of_a_rule_on_acts_begins_with_a_word() -> None:
    assert not of_act("fired|hit", {}).search("misfired, ahit")


def test_a_wording_may_hold_others_and_is_one_piece() -> None:
    wordings = {"who": "army|{rebels}", "rebels": "rebels?|fighters"}
    pattern = re.compile(written_out("the {who} fled", wordings))
    assert pattern.fullmatch("the army fled")
    assert pattern.fullmatch("the fighters fled")
    assert not pattern.search("the army hid")


@pytest.mark.parametrize("pattern", ["a{2}", "a{1,3}", "{Army}", "{unknown}", "plain"])
def test_what_names_no_wording_stays_as_it_is(pattern: str) -> None:
    assert written_out(pattern, {"known": "x"}) == pattern


@pytest.mark.parametrize(
    "wordings",
    [{"one": "a{one}"}, {"one": "{other}", "other": "b{one}"}],
    ids=["itself", "each other"],
)
def test_a_wording_cannot_hold_itself(wordings: dict[str, str]) -> None:
    with pytest.raises(re.error, match="holds itself"):
        written_out("{one}", wordings)
