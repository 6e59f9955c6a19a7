"""Whoever tells in whatever form of whatever deed: it is one claim, of its kind, doer and teller.

Articles show what they happen to have; here every form of telling meets every form of a deed.
"""

from __future__ import annotations

from datetime import date

import pytest

from deed_cases import BLAME, PUBLISHED, TELLING, Deed, charges, deeds
from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def read(deed: Deed) -> Draft:
    """Return the one claim of a text."""
    drafts, _ = drafts_of(Article("a", deed.text, PUBLISHED), PACKS)
    assert [one.kind for one in drafts] == [deed.kind], deed.text
    return drafts[0]


def named(words: str) -> str:
    """Return a name as it is compared: small, without its article."""
    return words.casefold().removeprefix("the ")


def check(deed: Deed) -> None:
    one = read(deed)
    assert one.agent is not None, deed.text
    assert named(one.agent.words) == named(deed.agent), deed.text
    told_by = None if one.speaker.type == "own_voice" else named(one.speaker.words)
    assert told_by == (deed.speaker and named(deed.speaker)), deed.text


@pytest.mark.parametrize("telling", range(len(TELLING)), ids=[told for told, _ in TELLING])
def test_every_deed_is_one_claim_in_every_form_of_telling(telling: int) -> None:
    for deed in deeds(telling):
        check(deed)


@pytest.mark.parametrize("blame", range(len(BLAME)), ids=[words for words, _ in BLAME])
def test_whoever_is_blamed_did_it(blame: int) -> None:
    for charge in charges(blame):
        check(charge)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Norland opened a new offensive against Orlev.", "Norland"),
        ("Government troops started an offensive in the north.", "Government troops"),
        ("The insurgents have widened their campaign against the army.", "insurgents"),
        ("The army launched on Wednesday many mortar rounds at Tarn.", "army"),
        ("Tarn troops had three times fired mortars at Orlev.", "Tarn troops"),
        ("The rebels went on shelling the town.", "rebels"),
        ("Norland goes on shooting: talks fail", "Norland"),
        ("Norland steps up bombardment of Orlev", "Norland"),
        ("The rebels only shot back.", "rebels"),
        ("Rebels raided soldiers camped there.", "Rebels"),
        ("The gas plant was aimed at by the Tarn troops at dawn.", "Tarn troops"),
        ("The fighters rushed the Tarn camp at dawn.", "fighters"),
        ("Enemy fire on the region went on.", "Enemy"),
        ("Orlev fell silent after the Serb fire on a bread queue.", "Serb"),
        ("Orlev counted 16 wounded from Tarn army strikes.", "Tarn army"),
        ("Tarn troops' morning bombardments left two men hurt.", "Tarn troops"),
        ("Because of shellings from the rebel side, two men died.", "rebel side"),
        ("Rebel ambush leaves six dead\n\nSix men died on Monday.", "Rebels"),
        ("Tarn has ceaselessly tried to push into the provinces of Orlev.", "Tarn"),
        ("It downed 31 of the 52 drones that Norland sent against Orlev.", "Norland"),
        ("Nine died in shelling by the rebel side of Tarn.", "rebel side"),
        ("Rockets of the Orlev Front hit a market.", "Orlev Front"),
        ("A rebel mortar attack that hit Tarn caused a fire.", "rebels"),
        ("No one claimed the raid, which Norland pinned on Lake Front militants.", "Lake Front"),
        ("Officials put the bombing down to rebel militants.", "rebel militants"),
        ("An attack ascribed to the Lake Front caused a fire.", "Lake Front"),
        ("The Tarn Hawks said they were its work.", "Tarn Hawks"),
        ("The Lake Front said it was behind it.", "Lake Front"),
        ("An air raid by troops of eastern commander John Doe hit a plant.",
         "troops of eastern commander John Doe"),
    ],
)  # fmt: skip
def test_families_of_attacks_have_their_doers(text: str, who: str) -> None:
    drafts, _ = drafts_of(Article("a", text, date(2024, 10, 17)), PACKS)
    agents = [one.agent.words for one in drafts if one.kind == "attack" and one.agent]
    assert agents[:1] == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Fierce clashes go on in the south of the region.",
        "Combat is going on in Orlev.",
        "The gunfight between militants and guards started in Tarn village.",
        "Tarn post was raided at dawn.",
        "A man carries his son after a reported raid on Sunday in Orlev.",
        "Seven men fell during the attack carried out on Orlev.",
    ],
)
def test_fighting_that_goes_on_is_an_attack(text: str) -> None:
    drafts, _ = drafts_of(Article("a", text, date(2024, 10, 17)), PACKS)
    assert "attack" in [one.kind for one in drafts]


@pytest.mark.parametrize(
    "text",
    [
        "While the fighting goes on, nobody can leave.",
        "The party opened a campaign against corruption.",
        "Doctors in Norland began a strike.",
        "Norland workers ended their strike.",
        "Orlev fire on Monday lost the game.",
    ],
)
def test_what_only_dates_or_is_no_fight_is_no_attack(text: str) -> None:
    drafts, _ = drafts_of(Article("a", text, date(2024, 10, 17)), PACKS)
    assert "attack" not in [one.kind for one in drafts]


def test_strikes_that_go_on_are_of_whoever_struck() -> None:
    text = "Norland shelled Orlev on Monday. The strikes went on in Tarn."
    drafts, _ = drafts_of(Article("a", text, date(2024, 10, 17)), PACKS)
    last = [one for one in drafts if one.kind == "attack"][-1]
    assert last.agent
    assert last.agent.words == "Norland"


def told(text: str, kind: str) -> list[tuple[str, str | None]]:
    """Return the words and the doers of the claims of a kind."""
    drafts, _ = drafts_of(Article("a", text, date(2024, 10, 17)), PACKS)
    found = [one for one in drafts if one.kind == kind]
    return [(text[one.quote.start : one.quote.end], one.agent and one.agent.words) for one in found]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Doe wrote that the military had brought 13 villages under its power.", "military"),
        ("The Tarn military has taken another 21 hamlets under its command.", "Tarn military"),
        ("The army took the town and brought important heights under control.", "army"),
        ("In 2017 they lost the key western town of Tarn to Sudmark-backed troops.",
         "Sudmark-backed troops"),
        ("The army ceded Orlev to the rebels.", "rebels"),
        ("The Lake Front said that the base of Tarn was seized by them.", "Lake Front"),
        ("Norland army ‘retakes rebel hill’", "Norland army"),
        ("Nine men fell at a camp in a town that the government had won back.", "government"),
    ],
)  # fmt: skip
def test_who_took_a_place(text: str, who: str) -> None:
    assert [by for _, by in told(text, "territorial_control")][-1:] == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Picture taken January 26.",
        "It split away weeks ahead of the fall of the USSR.",
        "The town has been under emergency rule since Monday.",
        "Shells hit a mill in an area held by Norland.",
    ],
)
def test_no_place_is_taken_there(text: str) -> None:
    assert told(text, "territorial_control") == []


def test_places_of_a_list_are_one_claim_for_each_district() -> None:
    text = (
        "The army has freed Aral, Boros, and Cartan villages of Orlev, Dorin and Enes villages of"
        " Tarn, Falk and Gorin villages of Lakeside."
    )
    found = [words for words, _ in told(text, "territorial_control")]
    assert [words.partition("freed ")[2] or words for words in found] == [
        "Aral, Boros, and Cartan villages of Orlev",
        "Dorin and Enes villages of Tarn",
        "Falk and Gorin villages of Lakeside",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The minister conversed by telephone with the leaders of Tarn.", ["conversed by"]),
        ("Doe, the police director, travelled to Orlev.", ["travelled to Orlev"]),
        ("The minister met reporters on Monday.", []),
        ("The minister spoke live to the press.", []),
        ("The drone met with heavy fire.", []),
    ],
)
def test_officials_meet_officials(text: str, words: list[str]) -> None:
    found = [one for one, _ in told(text, "diplomacy")]
    assert [one[: len(want)] for one, want in zip(found, words, strict=True)] == words
