"""Whatever the form of a denial, it is found and linked to what it denies, whatever that is.

Articles show what they happen to have; here every form of denial meets every kind of claim.
"""

from __future__ import annotations

from datetime import date

import pytest

from denial_cases import DENIALS, Case, cases
from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def wrong(case: Case) -> str:
    """Return what is wrong with the denial of a text; empty if nothing is."""
    found, _ = drafts_of(Article("a", case.text, date(2024, 5, 22)), PACKS)
    denials = [one for one in found if one.stance == "denies"]
    if len(denials) != 1:
        return f"{len(denials)} denials"
    denial = denials[0]
    if not denial.speaker.words.endswith(case.speaker):
        return f"said by {denial.speaker.words}"
    to = [found[to] for kind, to in denial.links if kind == "denies"]
    words = [case.text[one.quote.start : one.quote.end] for one in to if not one.is_implied]
    return "" if any(case.denied in one for one in words) else f"linked to {words}"


@pytest.mark.parametrize("denial", range(len(DENIALS)), ids=[form for form, _ in DENIALS])
def test_every_claim_is_denied_in_every_form(denial: int) -> None:
    assert [(one.text, why) for one in cases(denial) if (why := wrong(one))] == []


def test_no_civilian_was_hurt_is_a_count_of_nobody() -> None:
    text = "The army struck a camp, killing 15 fighters, and said that no civilian was hurt."
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 29)), PACKS)
    assert [(one.value, one.stance) for one in drafts if one.value == 0] == [(0, "asserts")]


def test_both_reject_it_each() -> None:
    text = "Both Norland and Tarn have rejected the plan."
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 29)), PACKS)
    assert [one.speaker.words for one in drafts] == ["Norland", "Tarn"]


def denied(text: str) -> list[str]:
    """Return the words of what the denials of a text deny."""
    found, _ = drafts_of(Article("a", text, date(2024, 5, 29)), PACKS)
    to = [to for one in found for kind, to in one.links if kind == "denies"]
    return [text[found[one].quote.start : found[one].quote.end] for one in sorted(set(to))]


def test_a_report_is_the_charge_and_not_what_bystanders_said_last() -> None:
    text = (
        "Norlandish artillery shelled the port of Orlev on Monday, the mayor said. “We slept in"
        " the cellar,” said Jane Doe, a nurse. Norland dismissed the report."
    )
    assert any("shelled the port" in one for one in denied(text))
    assert not any("cellar" in one for one in denied(text))


def test_that_nothing_was_hit_is_said_of_the_same_thing() -> None:
    text = (
        "The army said its jets attacked two strongholds near Orlev, while drones destroyed a"
        " depot in Velia. The rebels denied that any depot had been hit."
    )
    assert denied(text) == ["destroyed a depot"]


def test_who_was_hit_makes_light_of_it() -> None:
    text = (
        "The Front said it had killed 60 soldiers in Orlev. The army said it had lost only six men."
    )
    found, _ = drafts_of(Article("a", text, date(2024, 5, 29)), PACKS)
    assert [one.links for one in found] == [(), (("contradicts", 0),)]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "Norland said its jets had hit an arms store in Orlev. "
            "It said the Front had shelled Tarn; the Front said it had raided nobody.",
            "the Front had shelled Tarn",
        ),
        (
            "The army said on Monday that its troops had killed 40 rebels in Orlev. “A lie is being"
            " spread on Facebook saying that 40 of our men fell,” rebel spokesman Ivo Brand said.",
            "killed 40 rebels",
        ),
        (
            "Tarn said its army now held 20 villages near Orlev, which Norland’s ministry at first"
            " rejected.",
            "held 20 villages",
        ),
        (
            "The rebels said on Sunday that soldiers had shot captives in Orlev. “Those who say"
            " that our men shot captives are lying,” army spokesman Ivo Brand said.",
            "soldiers had shot captives",
        ),
        (
            "Norland pulled its troops out of Orlev on Monday. Its army denied that its soldiers"
            " had been driven out. Lake Front radio said fighters had expelled the Norlanders.",
            "expelled the Norlanders",
        ),
        (  # a case that is opened is no charge
            "Tarn shelled the village of Orlev on Monday, Norland’s prosecutor’s office said. A"
            " case has been opened, the prosecutor’s office added. Tarn dismissed the report.",
            "Tarn shelled the village of Orlev",
        ),
        (  # troops with backers are not help for a side
            "Ivo Brand of the Tarn Council denied that it fired shells on a barracks of Norland’s"
            " internationally backed troops in Orlev. The troops accused the council of shelling"
            " their barracks in Orlev on Sunday.",
            "accused the council of shelling",
        ),
        (  # said in a letter of last year, told in the article's own words
            "At least six rockets exploded in Orlev on October 14, 2023. In a letter dated November"
            " 24, 2023, the Tarn authorities told the Monitor that their units had not launched"
            " rockets at Orlev on that day.",
            "six rockets exploded in Orlev",
        ),
        (  # an assault that failed is no capture
            "The Lake Front said it took the village of Orlev on Monday. The army said the rebels"
            " had failed to take the village.",
            "took the village of Orlev",
        ),
        (  # bombs that fell are no place that fell
            "The Monitor held the coalition responsible for strikes on Orlev. The coalition said no"
            " bombs of its jets fell that day.",
            "held the coalition responsible",
        ),
        (  # shots at a queue are no strike on a house
            "Medics said a Norland air strike on a house in Orlev killed 17 people. Norland’s army"
            " denies its troops opened fire on a crowd in Tarn, where soldiers shot dead eight"
            " people, officials said.",
            "shot dead eight people",
        ),
        (
            "The mission said that Tarn soldiers had executed 30 men in Orlev. Its minister, Ana"
            " Lund, said the accusations were politically motivated.",
            "executed 30 men",
        ),
        (
            "The impact in Orlev was attributable to the Lake Front. The Lake Front denied on"
            " Monday any role.",
            "attributable to the Lake Front",
        ),
    ],
)
def test_whatever_the_words_of_a_denial(text: str, what: str) -> None:
    assert any(what in one for one in denied(text))


def test_an_offer_that_is_turned_down_is_not_denied() -> None:
    assert denied("Tarn said it had offered a truce, which the rebels rejected.") == []


def test_no_part_in_a_blast_is_a_denial_of_the_attack() -> None:
    text = (
        "Norland blamed the Lake Front for a blast that killed nine. The group rejected any role."
    )
    found, _ = drafts_of(Article("a", text, date(2024, 5, 29)), PACKS)
    assert [one.kind for one in found if one.stance == "denies"] == ["attack"]


@pytest.mark.parametrize(
    "text",
    [
        "The army said it had killed 20 rebels in Orlev. Its spokesman said nothing of losses.",
        "The rebels shelled Orlev on Monday, Norland said. The rebels said no progress in talks.",
        "Norland said its jets hit a rebel base in Orlev on Monday. Researchers of the Monitor"
        " found no indication that the building had held weapons.",
        "The rebels said they had failed to take the hill at Orlev.",
    ],
)
def test_who_says_or_finds_nothing_denies_nothing(text: str) -> None:
    found, _ = drafts_of(Article("a", text, date(2024, 5, 29)), PACKS)
    assert not any(one.stance == "denies" for one in found)


def test_what_one_person_said_under_a_longer_name_is_not_what_he_denies() -> None:
    text = (
        "The Front said a raid by the air force on Orlev killed four people. Air force spokesman"
        " Ivo Brand said its jets hit only bases. “We did not bomb a school,” Col. Brand said."
    )
    assert any("raid by the air force" in one or "killed four" in one for one in denied(text))
