"""Where something happened: by its clause, its sentence, or the passage it stands in."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.lexicon.gazetteer import precision_of
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS

WAR = "nagorno-karabakh-2020"


def places(text: str) -> list[str | None]:
    """Return where the figures of a text happened, as it is printed."""
    article = Article("a", text, date(2020, 10, 21), conflict_id=WAR)
    return [one.place_words for one in drafts_of(article, PACKS)[0] if one.value is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells killed nine people in Orlev.", "Orlev"),
        ("Two drones were shot down near Tarn.", "Tarn"),
        (
            "A raid in southern Velia has killed nine, in the worst violence along the Velia-Sorn"
            " border.",
            "southern Velia",
        ),
        ("Rebels took over a LIMISO outpost, LIMISO said. Nine LIMISO soldiers died.", None),
        ("Meanwhile, in Russia, nine people were hurt outside the town of Orlev.", "Orlev"),
        ("Azerbaijan’s Terter was shelled and nine people were killed.", "Terter"),
        ("Nine people were killed near the railway station.", "railway station"),
        ("Nine people were killed.", None),
        ("Rockets hit the capital, Orlev, on Monday, killing two people.", "Orlev"),
        (
            "PARIS - Shells fell in Velia province. Nine people died in the same town.",
            "Velia province",
        ),
        ("In Tarn, the administrative centre of Orlev, nine people died.", "Tarn"),
        ("Rockets hit a district of the Velian capital, killing two people.", "Velian capital"),
        ("ORLEV, May 3 (Wire) - Rockets hit a crowded district of the city, killing two.", "Orlev"),
    ],
)
def test_the_place_of_a_sentence(text: str, expected: str | None) -> None:
    assert places(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed in Orlev and six in Tarn.",
        "Shells killed nine people in Orlev, while four died in Tarn.",
    ],
)
def test_each_figure_has_the_place_that_stands_with_it(text: str) -> None:
    assert places(text) == ["Orlev", "Tarn"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ganja was shelled. Nine people were killed.", "Ganja"),
        ("Shells hit Orlev, a town by the lake. Nine people were killed there.", "Orlev"),
        ("Shells hit Orlev.\n\nIn all, 900 people have been killed.", None),
        ("Envoys met in Moscow. Nine people were killed.", None),
        ("Shells hit Orlev. Elsewhere, nine people were killed.", None),
        ("Shells hit Orlev. Nine people died at the market.", "Orlev"),
        ("Shells hit the south of Velia. Nine people died in the east.", "east"),
        ("Shells hit the Velia region. Nine people have since died there.", "Velia region"),
        (
            "Rebels shelled the town of Orlev, a doctor at the hospital of Tarn said, adding that"
            " nine people had died there.",
            "Orlev",
        ),
        ("Shells hit Orlev.\n\nA house burned.\n\nNine people were killed.", "Orlev"),
        (
            "Shells hit Orlev.\n\nSnow fell on it. Snow fell. More fell.\n\nNine were killed.",
            "Orlev",
        ),
        (
            "Shells hit Orlev.\n\nSnow fell. It fell. More fell. Ice came. It froze. A storm came. "
            "All slept.\n\nSix were killed.",
            None,
        ),
        ("More on Ganja.\n\nNine people were killed, rescuers said.", "Ganja"),
        ("Shells hit Orlev. Its forces and those of Velia lost nine men.", "Orlev"),
        ("Shells hit a road in the Velia region. Nine people were killed.", "Velia region"),
        ("Velia’s ministry named the dead in Velia. Nine people died there.", "Velia"),
        ("Shells hit the town of Tarn. Nine people were wounded in the area.", "Tarn"),
        ("Ganja was shelled. Since May nine people have been killed.", None),
    ],
    ids=[
        "carried",
        "there",
        "of all",
        "talks",
        "elsewhere",
        "market",
        "side",
        "region",
        "there, not where the doctor is",
        "next",
        "soon",
        "far",
        "topic",
        "those of",
        "paragraph",
        "owner",
        "area",
        "toll",
    ],
)
def test_the_place_of_a_passage(text: str, expected: str | None) -> None:
    assert places(text)[-1] == expected


def test_a_toll_has_the_place_that_stands_in_it() -> None:
    assert places("63 people have been killed in Orlev since 27 September.") == ["Orlev"]


def test_where_somebody_speaks_is_no_place_of_what_happened() -> None:
    assert places("At a briefing in Baku the minister said nine people were killed.") == [None]


def test_a_place_of_the_pack_has_its_id() -> None:
    text = "Shells killed nine people in Ganja."
    article = Article("a", text, date(2020, 10, 21), conflict_id=WAR)
    assert [one.place_id for one in drafts_of(article, PACKS)[0]] == ["ganja"]


@pytest.mark.parametrize(
    ("place_type", "precision"), [("village", "exact"), ("region", "region"), (None, "none")]
)
def test_how_exact_a_type_is(place_type: str | None, precision: str) -> None:
    assert precision_of(place_type) == precision


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ten soldiers have been killed in hostilities with Azerbaijan.", None),
        ("It took 20 percent of Azerbaijan’s territory.", "Azerbaijan"),
        ("Three people were killed in this small eastern town on Friday.", "small eastern town"),
        ("It took 17 villages: eight in Zangilan and four in Jabrayil.", "Zangilan"),
        ("The town of Orlev and 4 villages of Jabrayil were taken.", "Jabrayil"),
        ("Rockets were fired against Barda and 21 civilians were killed.", "Barda"),
        ("Some 300 people died in the war over the region.", None),
        ("Shells hit Orlev. Some 4,000 people have fled the country.", "country"),
    ],
)
def test_the_place_that_a_figure_means(text: str, expected: str | None) -> None:
    assert places(text)[-1 if "Shells" in text else 0] == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("The two ministers will meet in Moscow on Friday.", "diplomacy", "Moscow"),
        ("The president flew to Geneva for talks with his colleague.", "diplomacy", "Geneva"),
        ("Ganja is recognised as part of Azerbaijan.", "legal_status", "Ganja"),
        ("Yerevan demanded that the army leave Ganja.", "position", "Ganja"),
        ("Yerevan demanded that the army leave.", "position", None),
        ("Shells hit Orlev on Monday. The army did not comment on the attack.", "attack", "Orlev"),
        ("Ganja is part of Azerbaijan but run by rebels.", "territorial_control", "Ganja"),
        ("The envoy will leave for Washington on October 22.", "diplomacy", "Washington"),
        ("Shells hit Orlev. The army gave no figure for its own losses.", "casualties", "Orlev"),
        ("Shells hit Orlev. The army does not disclose its losses.", "casualties", None),
        (
            "Shells hit Orlev. The army blamed the shelling on rebels who took the Tarn area.",
            "attack",
            "Orlev",
        ),
    ],
)
def test_the_place_of_what_has_no_figure(text: str, kind: str, expected: str | None) -> None:
    article = Article("a", text, date(2020, 10, 21), conflict_id=WAR)
    found = [one for one in drafts_of(article, PACKS)[0] if one.kind == kind]
    assert [one.place_words for one in found][-1:] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland’s army took nine villages and the town of Orlev.", None),
        ("Norland’s army took nine villages in Velia and the town of Orlev.", "Velia"),
        ("Norland’s army took nine villages near the town of Orlev.", "Orlev"),
    ],
)
def test_a_town_taken_as_well_is_not_where_the_villages_lie(
    text: str, expected: str | None
) -> None:
    assert places(text) == [expected]


def test_a_headline_keeps_the_place_that_stands_with_its_figure() -> None:
    text = "Raid kills 12 in Orlev\n\nA raid killed 12 people, bringing the toll since May to 90."
    assert places(text)[0] == "Orlev"


def test_a_district_is_not_the_town_that_gives_it_its_name() -> None:
    assert places("Shells killed nine people in the Terter district.") == ["Terter district"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A rocket hit Orlev on Monday, killing nine. Sixteen had died by Tuesday.", "Orlev"),
        ("A drone hit a bus near Tarn. At least 14 people have died, doctors said.", "Tarn"),
        ("Shells hit Orlev. The war has killed 4,000 people since 2014.", None),
        ("Shells hit Orlev.\n\nAt least 4,000 people have died.", None),
    ],
)
def test_a_toll_right_behind_a_deed_is_of_that_deed(text: str, expected: str | None) -> None:
    assert places(text)[-1] == expected


@pytest.mark.parametrize(
    ("heading", "expected"),
    [("ORLEV", "Orlev"), ("DAMAGE", None), ("DIPLOMACY", None)],
)
def test_a_crosshead_gives_the_place_of_the_tolls_below_it(
    heading: str, expected: str | None
) -> None:
    text = (
        f"It snowed.\n\nRebels shelled Orlev.\n\n{heading}\n\nThe ministry put the toll at 90 dead."
    )
    assert places(text) == [expected]


def test_a_list_of_parts_gives_the_whole_no_place() -> None:
    text = "The army said 29 drones were shot down, including four over Orlev and three near Tarn."
    assert places(text)[0] is None


def test_a_side_of_a_country_is_a_place() -> None:
    assert places("Nine people were killed in northeast Azerbaijan.") == ["northeast Azerbaijan"]


def test_a_ministry_that_speaks_though_is_heard() -> None:
    text = "The ministry, though, said rebels shelled Orlev on Sunday, killing nine soldiers."
    assert places(text) == ["Orlev"]


@pytest.mark.parametrize(
    "text",
    [
        "Shells struck the villages of Orlev, Tarn and Sorn, killing nine people.",
        "A drone hit a bus on the road between Orlev and Tarn on Monday, killing nine people.",
    ],
)
def test_one_count_for_several_places_has_the_first(text: str) -> None:
    assert places(text) == ["Orlev"]


def test_a_headline_of_flight_has_the_place_that_was_left() -> None:
    text = "Thousands flee as rebels near\n\nMore than 8,000 people have fled the town of Orlev."
    assert places(text) == ["Orlev", "Orlev"]


def test_a_capital_is_not_the_land_that_it_is_of() -> None:
    assert places("Rockets fell on the Karabakh capital, killing nine.") == ["Karabakh capital"]


@pytest.mark.parametrize(
    "then",
    [
        "The death toll rose to 12.",
        "A previous count gave 12 dead.",
        "Twelve people are known to have been injured.",
    ],
)
def test_a_toll_of_the_deed_just_told_is_where_it_was(then: str) -> None:
    text = f"Shells hit the town of Orlev on Monday, killing nine people.\n\n{then}"
    drafts, _ = drafts_of(Article("a", text, date(2024, 10, 21)), PACKS)
    assert [one.place_words for one in drafts if one.value is not None] == ["Orlev", "Orlev"]


def test_a_village_in_what_is_a_town_and_a_district_is_in_the_district() -> None:
    def place(text: str) -> str | None:
        drafts, _ = drafts_of(Article("a", text, date(2020, 10, 21), conflict_id=WAR), PACKS)
        return next(one.place_id for one in drafts if one.value is not None)

    assert place("Shells killed nine people in a village in Barda.") == "barda-district"
    assert place("Shells killed nine people in Barda.") == "barda"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 35 nurses were evacuated from Sorn on Monday.", ["Sorn"]),
        ("The group now holds about 60 percent of Tarn.", ["Tarn"]),
        (
            "The army lost two tanks near Orlev.\n\nTwo boats were also destroyed.",
            ["Orlev", "Orlev"],
        ),
        (
            "Shells fell in Orlev. Since the war began, 300 schools have been destroyed.",
            [None],
        ),
    ],
)
def test_what_was_left_held_or_also_hit(text: str, expected: list[str | None]) -> None:
    drafts, _ = drafts_of(Article("a", text, date(2024, 10, 21)), PACKS)
    assert [one.place_words for one in drafts if one.value is not None] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("According to police, the rebels lost two boats near Orlev on Monday.", "Orlev"),
        ("According to the Front, which runs a clinic in Orlev, nine died in Sorn.", "Sorn"),
        ("According to Jane Doe, a nurse in Orlev, nine people were killed.", None),
    ],
)
def test_what_stands_behind_a_source_is_told(text: str, expected: str | None) -> None:
    drafts, _ = drafts_of(Article("a", text, date(2024, 10, 21)), PACKS)
    assert [one.place_words for one in drafts if one.value is not None][-1] == expected


def test_what_was_confirmed_says_not_who_speaks() -> None:
    text = "The deaths of nine soldiers in Orlev on Sunday were confirmed by the ministry."
    drafts, _ = drafts_of(Article("a", text, date(2024, 10, 21)), PACKS)
    assert [(one.place_words, one.speaker.words) for one in drafts] == [("Orlev", "ministry")]


def test_an_exchange_is_not_where_a_deed_was() -> None:
    text = "Norland freed 52 prisoners on Monday.\n\nIn Orlev, nine mosques were destroyed."
    drafts, _ = drafts_of(Article("a", text, date(2024, 10, 21)), PACKS)
    assert [one.place_words for one in drafts if one.value is not None] == [None, "Orlev"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gunmen stormed Orlev on Monday, killing nine people and wounding six in Tarn.",
            ["Orlev", "Tarn"],
        ),
        ("Rebels took the town of Orlev and nine villages in Tarn district.", ["Tarn district"]),
        (
            "The army claimed the capture of Orlev and said that the rebels had lost nine tanks"
            " near Tarn.",
            ["Tarn"],
        ),
        (
            "Shells fell on Orlev district on Monday. One of the victims was a girl of 16 who died"
            " when a shell struck the yard of her house in the village of Tarn. Nine houses were"
            " damaged.",
            ["Tarn", "Tarn", "Orlev district"],
        ),
    ],
    ids=["doing two things", "villages", "said too", "one of the victims"],
)
def test_what_stands_beside_a_claim_is_no_place_of_it(
    text: str, expected: list[str | None]
) -> None:
    drafts, _ = drafts_of(Article("a", text, date(2024, 10, 21)), PACKS)
    assert [one.place_words for one in drafts if one.value is not None] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen killed 12 people at the Harbour mall in Tarn.", "Harbour mall"),
        ("Rebels seized the Tarn Reserve base on Sunday, killing 12.", "Tarn Reserve base"),
        ("A raid on the Orlev cattle market killed nine people.", "Orlev cattle market"),
        ("At least 12 people were killed in a border clash in July.", None),
        ("The army killed 12 rebels in the border area, it said.", "border area"),
        (
            "A salvo wounded 12 people in central and southern Norland.",
            "central and southern Norland",
        ),
        ("In Orlev, nine houses were damaged by fire from the far bank of the Tarn.", "Orlev"),
        ("It said it had lost nine men at a roadblock west of the border town of Orlev.", "Orlev"),
        ("Rockets hit Orlev on Tuesday, killing nine, in the worst raid since the 1990s.", "Orlev"),
        ("Rebels fired 40 rockets at Orlev overnight, and nine of them were intercepted.", "Orlev"),
        ("The army says it shot down nine drones over Norland on Tuesday.", "Norland"),
        ("On the island of Orlev, the rebels are still holding nine hostages.", "Orlev"),
        ("Nine flats on the edge of the city were hit, the mayor of Orlev said.", "Orlev"),
        ("Rockets hit flats in Orlev, killing nine, and a hotel in Tarn.", "Orlev"),
        ("In the Orlev area of Velia, the Front says it has killed nine soldiers.", "Orlev"),
        ("Nine people have been killed in the capital and in Orlev.", "capital"),
        ("Nine people died in Orlev’s southern suburbs and the Tarn valley.", "Orlev"),
        ("The army said it had shot down nine drones launched from Velia over Orlev.", "Orlev"),
    ],
)
def test_a_place_is_named_as_far_as_its_name_goes(text: str, expected: str | None) -> None:
    assert places(text) == [expected]


def test_what_stands_behind_a_semicolon_is_another_deed() -> None:
    text = "Front kills 38 soldiers in ambush; army truck hits mine near Tarn"
    assert places(text) == [None]


def test_a_land_into_which_people_were_driven_is_not_where_they_fled() -> None:
    text = "A raid on Orlev drove some 300 villagers into Norland, the agency said."
    assert places(text) == ["Orlev"]
