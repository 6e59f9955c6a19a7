"""The registry rows of a machine-coded package: what its claims name, and candidates."""

from __future__ import annotations

import pytest

from nkclaims.extraction.draft import Speaker
from nkclaims.extraction.lexicon.conflict import Registry
from nkclaims.extraction.registry import Names, registry_rows
from pack_cases import CORE


def actor(actor_id: str, name: str, parent: str = "", kind: str = "armed_forces") -> dict[str, str]:
    fields = {"actor_id": actor_id, "name": name, "parent_actor_id": parent, "actor_type": kind}
    return {**fields, "side": "", "is_belligerent": "true"}


def place(place_id: str, name: str, kind: str, parent: str = "") -> dict[str, str]:
    return {"place_id": place_id, "name": name, "place_type": kind, "parent_place_id": parent}


LAKE = Registry(
    "lake-war",
    {
        "actors": (
            actor("norland", "Norland"),
            actor("norland-ministry", "Ministry of Norland", "norland"),
            actor("norland-press", "Press Office", "norland-ministry"),
            actor("lake-herald", "The Lake Herald", kind="media"),
        ),
        "actor_names": (
            {"actor_id": "norland", "name": "Northland", "language": "en", "note": ""},
            {"actor_id": "lake-herald", "name": "Herald", "language": "en", "note": ""},
        ),
        "places": (
            place("orlev", "Orlev", "city", "velia"),
            place("velia", "Velia", "region"),
            place("tarn", "Tarn", "village"),
        ),
        "place_names": ({"place_id": "orlev", "name": "Orlew", "language": "en", "note": ""},),
        "sides": ({"side_code": "NOR", "name": "Norland"},),
    },
)
OTHER = Registry(
    "hill-war",
    {
        "actors": (actor("norland", "Another Norland"),),
        "actor_names": (),
        "places": (),
        "place_names": (),
        "sides": ({"side_code": "NOR", "name": "Another"}, {"side_code": "HIL", "name": "Hills"}),
    },
)


@pytest.fixture
def names() -> Names:
    return Names(CORE, LAKE)


def test_a_known_speaker_is_used_and_printed(names: Names) -> None:
    assert names.actor(Speaker("norland", "Norland"), "a") == "norland"
    assert names.made["actor_names"] == {}  # so it is printed in the registry
    assert names.actor(Speaker("norland", "Norland’s\narmy"), "a") == "norland"
    assert names.used["actors"] == {"unattributed", "norland"}
    (row,) = names.made["actor_names"].values()
    assert (row["actor_id"], row["name"]) == ("norland", "Norland’s army")
    assert names.made["actors"] == {}


@pytest.mark.parametrize(
    "speaker", [Speaker(), Speaker(None, "he", type="unattributed"), Speaker(type="own_voice")]
)
def test_nobody_is_unattributed(names: Names, speaker: Speaker) -> None:
    assert names.actor(speaker, "a") == "unattributed"
    assert names.made["actors"] == {}


def test_an_unknown_speaker_is_a_candidate_of_the_first_article(names: Names) -> None:
    assert names.actor(Speaker(words="Lake  Monitor"), "a") == "lake-monitor"
    assert names.actor(Speaker(words="Lake Monitor"), "b") == "lake-monitor"
    row = names.made["actors"]["lake-monitor"]
    assert (row["name"], row["actor_type"]) == ("Lake Monitor", "unspecified")
    assert str(row["note"]).endswith("First printed by a.")
    assert names.authority("lake-monitor") == "lake-monitor"


def test_the_id_of_a_candidate_is_of_no_pack(names: Names) -> None:
    taken = sorted(CORE.ids["actors"] - {"unattributed"})[0]
    made = names.actor(Speaker(words=taken.title()), "a")
    assert made == f"{taken}-candidate"
    assert made not in CORE.ids["actors"]


def test_places_are_known_candidates_or_none(names: Names) -> None:
    assert names.place("orlev", "Orlev", "a") == "orlev"
    assert names.place(None, None, "a") is None
    assert names.place("of-another-war", "Kaston", "a") == "kaston"
    assert names.place(None, "New\nBelmar", "a") == "new-belmar"
    assert names.used["places"] == {"orlev"}
    assert names.made["places"]["new-belmar"]["name"] == "New Belmar"


def test_a_candidate_has_a_type_where_its_article_says_one() -> None:
    names = Names(CORE, LAKE, "They left the village of Belmar for Kaston, in Burma.")
    made = {words: names.place(None, words, "a") for words in ("Belmar", "Kaston", "Burma")}
    types = {words: names.place_type(one or "") for words, one in made.items()}
    assert types == {"Belmar": "village", "Kaston": "unspecified", "Burma": "country"}
    assert names.made["places"]["burma"]["de_jure_country"] == "MMR"
    assert names.made["places"]["belmar"]["de_jure_country"] is None
    assert names.place_type("orlev") == "city"


def test_a_country_has_one_id_in_every_war(names: Names) -> None:
    assert names.place(None, "Sudan", "a") == CORE.country_ids["Sudan"] == "sudan"
    row = names.made["places"]["sudan"]
    assert (row["de_jure_country"], row.get("control_before")) == ("SDN", None)
    assert names.place(None, "Khartoum", "a") == "khartoum-candidate"  # what that pack calls so


def test_what_is_described_is_of_its_article_alone(names: Names) -> None:
    assert names.place(None, "capital", "a") == names.place(None, "capital", "a") == "a-capital"
    assert names.actor(Speaker(words="the army"), "a") == "a-the-army"
    assert names.made["places"]["a-capital"]["name"] == "capital"
    assert str(names.made["actors"]["a-the-army"]["note"]).endswith("not named, by a.")


def test_an_outlet_is_known_in_any_letters_or_made(names: Names) -> None:
    assert names.outlet("the lake  herald") == "lake-herald"
    assert names.outlet("Hill Post") == "hill-post"
    assert names.outlet(None) == "outlet-not-known"
    assert names.used["actors"] == {"unattributed", "lake-herald"}
    assert {*names.made["actors"]} == {"hill-post", "outlet-not-known"}
    assert names.made["actors"]["hill-post"]["actor_type"] == "media"
    assert names.made["actors"]["outlet-not-known"]["actor_type"] == "unspecified"


def test_an_agency_of_another_war_is_the_same() -> None:
    agency = next(
        row
        for registry in CORE.registries.values()
        for row in registry.tables["actors"]
        if row["actor_type"] == "media" and not row["side"]
    )
    names = Names(CORE, LAKE)
    assert names.outlet(agency["name"].upper()) == agency["actor_id"]
    row = names.made["actors"][agency["actor_id"]]
    assert row["parent_actor_id"] is None  # those above it are not in this package
    assert "" not in row.values()


def test_the_authority_is_at_the_root(names: Names) -> None:
    assert names.authority("norland-press") == "norland"
    assert names.authority("norland") == "norland"


def made(
    **rows: dict[str, dict[str, str | bool | None]],
) -> dict[str, dict[str, dict[str, str | bool | None]]]:
    return {"actors": {}, "places": {}, "actor_names": {}, **rows}


def test_parents_come_along_and_what_is_not_used_stays() -> None:
    used = {"actors": {"norland-press"}, "places": {"orlev"}}
    rows = registry_rows([LAKE], used, made())
    assert [row["actor_id"] for row in rows["actors"]] == [
        "norland",
        "norland-ministry",
        "norland-press",
    ]
    assert [row["place_id"] for row in rows["places"]] == ["orlev", "velia"]
    assert [row["name"] for row in rows["actor_names"]] == ["Northland"]
    assert [row["name"] for row in rows["place_names"]] == ["Orlew"]
    assert rows["places"][1]["parent_place_id"] is None  # an empty cell


def test_of_rows_with_one_id_the_first_is_taken() -> None:
    rows = registry_rows([LAKE, OTHER], {"actors": {"norland"}, "places": set()}, made())
    assert [row["name"] for row in rows["actors"]] == ["Norland"]


def test_of_sides_that_of_the_common_registry_comes_last() -> None:
    sides = registry_rows([LAKE, OTHER], {"actors": set(), "places": set()}, made())["sides"]
    assert [(row["side_code"], row["name"]) for row in sides] == [
        ("HIL", "Hills"),
        ("NOR", "Another"),
    ]


def test_candidates_stand_behind_and_give_way_to_what_is_known() -> None:
    rows = registry_rows(
        [LAKE],
        {"actors": {"norland"}, "places": set()},
        made(
            actors={
                "lake-monitor": {"actor_id": "lake-monitor", "name": "Lake Monitor"},
                "norland": {"actor_id": "norland", "name": "A candidate"},
            }
        ),
    )
    assert [row["name"] for row in rows["actors"]] == ["Norland", "Lake Monitor"]


def test_a_printed_name_that_the_registry_has_is_not_said_again() -> None:
    printed = {
        name: {"actor_id": "norland", "name": name}
        for name in ("Northland", "Norland", "Norland’s army")
    }
    rows = registry_rows(
        [LAKE], {"actors": {"norland"}, "places": set()}, made(actor_names=printed)
    )
    assert [row["name"] for row in rows["actor_names"]] == ["Northland", "Norland’s army"]


def test_an_agency_whose_letters_mean_no_value_has_another_id() -> None:
    names = Names(CORE, LAKE)
    assert names.actor(Speaker(words="NAN"), "wire") == "nan-1"


def test_a_candidate_has_the_short_form_behind_its_name() -> None:
    text = "The Lake Liberation Front (LLF) attacked. The Hill Front denied it."
    names = Names(CORE, LAKE, text)
    front = names.actor(Speaker(words="Lake Liberation Front"), "a")
    names.actor(Speaker(words="Hill Front"), "a")
    printed = [(one["actor_id"], one["name"]) for one in names.made["actor_names"].values()]
    assert printed == [(front, "LLF")]
