"""Verbs of saying that say nothing, and nouns that look like them."""

from __future__ import annotations

import pytest

from nkclaims.extraction.speaker.mute_verbs import is_no_verb, says_nothing


def split(text: str, verb: str) -> tuple[str, str, str]:
    before, _, rest = text.partition(verb)
    return verb, before, rest


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Soldiers found the bodies of nine men.", "found"),
        ("Hospitals have admitted 3,500 wounded.", "admitted"),
        ("Attacks claimed 63 lives.", "claimed"),
        ("A mine put out of action nine tanks.", "put"),
        ("It killed nine, with dozens more feared buried.", "feared"),
        ("Norland recalled its ambassador.", "recalled"),
        ("The province declared independence.", "declared"),
        ("Troops observed a minute of silence.", "observed"),
        ("The president named Jane Doe to lead them.", "named"),
        ("Nine rebels gave themselves up.", "gave"),
        ("Nine soldiers gave their lives.", "gave"),
        ("They accused each other of breaking a truce that took effect at noon.", "accused"),
    ],
)
def test_a_verb_of_another_sense_says_nothing(text: str, verb: str) -> None:
    assert says_nothing(*split(text, verb))


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Envoys found that nine had died.", "found"),
        ("The army admitted 3,500 wounded.", "admitted"),
        ("The army claimed 63 tanks.", "claimed"),
        ("The mayor put the toll at nine.", "put"),
        ("The mayor said up to nine died.", "said"),
        ("A nurse recalled nine bodies.", "recalled"),
        ("The army declared nine men missing.", "declared"),
    ],
)
def test_what_is_said_is_said(text: str, verb: str) -> None:
    assert not says_nothing(*split(text, verb))


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("It quoted him as saying nine died.", "saying"),
        ("He named the previously cited toll.", "cited"),
        ("The party, listed as a rebel one.", "listed"),
        ("A man who asked not to be identified spoke.", "identified"),
        ("In a rare statement announcing losses, he spoke.", "announcing"),
        ("It keeps its own count of the dead.", "count"),
        ("Nine died, up from four in its previous count.", "count"),
        ("In Tarn and Orlev states, nine died.", "states"),
        ("The troops responded in force.", "responded"),
        ("Norland answered with a raid.", "answered"),
        ("Amid fears that nine died.", "fears"),
        ("Strong fears persist.", "fears"),
        ("According to official reports nine died.", "reports"),
        ("Early reports from a hospital put it at nine.", "reports"),
        ("The mission received reports that nine died.", "reports"),
        ("He dismissed media reports of nine dead.", "reports"),
        ("It was looking into the report on Orlev.", "report"),
        ("Doe said in a statement posted online that nine died.", "posted"),
        ("In a rare video released by its office, it spoke.", "released"),
        ("He called the claim a lie.", "claim"),
        ("A bomb claimed by the rebels went off.", "claimed"),
    ],
)
def test_a_noun_or_an_adjective_is_no_verb(text: str, verb: str) -> None:
    assert is_no_verb(*split(text, verb))


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Envoys count nine dead.", "count"),
        ("Norland states that nine died.", "states"),
        ("The army responded that nine died.", "responded"),
        ("He answered on Monday that nine died.", "answered"),
        ("The army replied “nine”.", "replied"),
        ("The agency reports nine dead.", "reports"),
        ("The mayor announced that nine died.", "announced"),
    ],
)
def test_a_verb_is_one(text: str, verb: str) -> None:
    assert not is_no_verb(*split(text, verb))


def test_all_told_is_a_sum_that_nobody_tells() -> None:
    assert says_nothing(*split("All told, it has counted 90 dead.", "told"))
    assert not says_nothing(*split("The mayor told reporters of 90 dead.", "told"))
