"""Links between the claims of one article: denials, contradictions, parts and newer figures."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS

DAY = date(2020, 10, 21)
OPENING = "Azerbaijan and Armenia fought near Terter, Ganja and Barda on Tuesday.\n\n"


def read(text: str) -> tuple[list[Draft], str]:
    whole = OPENING + text
    return drafts_of(Article("a", whole, DAY), PACKS)[0], whole


def links(text: str, relation: str) -> list[tuple[str, str]]:
    drafts, whole = read(text)
    return [
        (whole[one.quote.start : one.quote.end], whole[to.quote.start : to.quote.end])
        for one in drafts
        for kind, at in one.links
        if kind == relation and not (to := drafts[at]).is_implied
    ]


@pytest.mark.parametrize(
    ("text", "denial", "denied"),
    [
        (
            "Azerbaijan said that Armenian forces had shelled Terter. Armenia denied the attack.",
            "denied the attack",
            "Armenian forces had shelled Terter",
        ),
        (
            "Armenia said Azerbaijani forces struck a hospital. Baku called the claim a lie.",
            "called the claim a lie",
            "Azerbaijani forces struck a hospital",
        ),
        (
            "The Azerbaijani army captured Hadrut, Azerbaijan said. Armenia refuted this.",
            "refuted this",
            "The Azerbaijani army captured Hadrut",
        ),
        (
            "Armenia denied shelling Barda. Azerbaijan had accused Armenia of shelling Barda.",
            "denied shelling Barda",
            "accused Armenia of shelling Barda",
        ),
        (
            "Armenia said it shot down two helicopters. Baku denied losing any aircraft.",
            "denied losing any aircraft",
            "shot down two helicopters",
        ),
        (
            "Azerbaijan said 40 soldiers were killed. Yerevan dismissed that figure as a lie.",
            "dismissed that figure as a lie",
            "40 soldiers were killed",
        ),
    ],
)
def test_a_denial_leads_to_what_it_denies(text: str, denial: str, denied: str) -> None:
    assert (denial, denied) in links(text, "denies")


def test_a_denial_takes_kind_and_doer_of_what_it_denies() -> None:
    text = "Azerbaijan said that Armenian forces had shelled Terter. Armenia dismissed the claim."
    denial = next(one for one in read(text)[0] if one.stance == "denies")
    assert denial.kind == "attack"
    assert denial.agent is not None
    assert denial.agent.actor_id == "armenian-forces"


def test_what_is_nowhere_else_is_quoted_from_its_denial() -> None:
    drafts, whole = read("Armenia denied claims by Azerbaijan of looting in Barda.")
    (stub,) = [one for one in drafts if one.is_implied]
    assert whole[stub.quote.start : stub.quote.end].startswith("claims by Azerbaijan")
    assert (stub.speaker.actor_id, stub.stance) == ("azerbaijan", "asserts")


def test_one_country_is_known_by_its_name_where_no_pack_helps() -> None:
    text = "Medics said Norlandish jets bombed a school. A Norland spokesman denied the attack."
    drafts = drafts_of(Article("a", text, DAY), PACKS)[0]
    denial = next(one for one in drafts if one.stance == "denies")
    ((_, to),) = [link for link in denial.links if link[0] == "denies"]
    assert (drafts[to].is_implied, drafts[to].kind) == (False, "attack")


def test_a_place_still_held_contradicts_its_taking() -> None:
    text = "Armenia said it had captured Hadrut. Azerbaijan said it still held Hadrut."
    assert [answer for answer, _ in links(text, "contradicts")] == ["held Hadrut"]


def test_own_words_are_not_denied() -> None:
    text = "Armenia said its forces shelled Terter. Armenia denied looting shops in Barda."
    assert links(text, "denies") == []


def test_mutual_blame_excludes_itself() -> None:
    text = "Both sides blamed each other for the collapse of the truce."
    assert len(links(text, "contradicts")) == 1


def test_a_part_leads_to_its_whole() -> None:
    text = "Shells killed nine civilians in Barda on Tuesday, six of them women, officials said."
    assert [part for part, _ in links(text, "part_of")] == ["six of them women"]


def test_figures_that_add_up_are_parts() -> None:
    text = (
        "Azerbaijan destroyed three drones on Tuesday. Two drones were destroyed in Barda and one "
        "drone was destroyed in Terter."
    )
    assert {whole for _, whole in links(text, "part_of")} == {"destroyed three drones"}


def test_a_newer_figure_supersedes_an_older() -> None:
    text = (
        "Azerbaijan said on Tuesday that 21 civilians were killed in Barda. Azerbaijan earlier put "
        "the number of civilians killed in Barda at 14."
    )
    ((newer, older),) = links(text, "supersedes")
    assert ("21" in newer, "14" in older) == (True, True)
    assert links(text.replace("21", "nine"), "supersedes") == []
    assert len(links(text.replace("21", "nine"), "revises")) == 1


def test_a_refusal_answers_a_demand_on_the_refuser() -> None:
    text = "Azerbaijan demanded that Armenia leave Barda. Armenia refused."
    assert [answer for answer, _ in links(text, "responds_to")] == ["refused"]


def test_a_group_that_a_headline_only_calls_militants_is_named_below() -> None:
    text = (
        "Militants say they killed 38 soldiers\n\nThe Orlev Front said on Monday that its fighters"
        " had killed 38 soldiers on the road to Brod. The Tarn Front said it had killed nine men.\n"
    )
    drafts, _ = drafts_of(Article("a", text, DAY), PACKS)
    assert ("repeats", 0) in drafts[1].links
    assert {one.speaker.words for one in drafts if one.value == 38} == {"Orlev Front"}


def test_a_state_in_a_headline_is_not_renamed_to_its_minister() -> None:
    text = (
        "Norland says it lost 38 soldiers\n\nNorland’s defence minister said on Monday that 38"
        " soldiers had been lost.\n"
    )
    drafts, _ = drafts_of(Article("a", text, DAY), PACKS)
    assert next(one.speaker.words for one in drafts) == "Norland"


def test_who_admits_that_a_place_was_left_concedes() -> None:
    drafts, _ = read(
        "The army said it had retaken Brod. The Front acknowledged that its fighters had pulled out"
        " of Brod. Residents said that police had pulled out of Kesra."
    )
    held = [one for one in drafts if one.kind == "territorial_control"]
    assert [one.stance for one in held] == ["asserts", "concedes", "asserts"]
