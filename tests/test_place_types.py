"""What a place is that no pack knows: by its name, or by what its article calls it."""

from __future__ import annotations

import pytest

from nkclaims.extraction.lexicon.place_types import agreed
from pack_cases import CORE

TYPES = CORE.place_types


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Burma", "country"),
        ("Congo", "country"),
        ("Al-Durra children's hospital", "facility"),
        ("Nuseirat refugee camp", "facility"),
        ("Lachin road", "line"),
        ("Line of Control", "line"),
        ("Velian border", "line"),
        ("Zeitoun neighbourhood", "neighbourhood"),
        ("Gaza City", "city"),
        ("Velian capital", "city"),
        ("capital of the northern Velia region", "city"),
        ("Myebon township", "district"),
        ("Gwoza Local Government Area", "district"),
        ("Soum province", "region"),
        ("two provinces", "region"),
        ("six border towns", "region"),
        ("West Bank", "region"),
        ("Red Sea", "natural"),
        ("Lake Chad", "natural"),
        ("Hill 512", "natural"),
        ("Kibbutz Tarn", "village"),
        ("Gulf of Aden", "natural"),
        ("northern Ethiopia", "region"),
        ("central and southern Israel", "region"),
        ("Orlev", "unspecified"),
        ("Lakeville", "unspecified"),
        ("northern Orlev", "unspecified"),
        ("north", "unspecified"),
        ("east of the city", "unspecified"),
        ("two settlements", "unspecified"),
    ],
)
def test_the_words_of_a_name_say_what_a_place_is(name: str, kind: str) -> None:
    assert TYPES.type_of(name) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rebels entered the village of Orlev at dawn.", "village"),
        ("Shells fell on the towns of Tarn, Orlev and Velm.", "town"),
        ("Shells fell on the towns of Orlev and Tarn.", "town"),
        ("Shells hit Orlev, a border town of 9,000 people.", "town"),
        ("Shells hit Orlev, the provincial capital.", "city"),
        ("They met in the Velian capital, Orlev.", "city"),
        ("Orlev is a village in the hills.", "village"),
        ("Two mosques in Orlev city were hit.", "city"),
        ("Tarn and Orlev, two villages near the border, fell.", "village"),
        ("Gunmen raided two villages, Orlev and Tarn.", "village"),
        ("Gunmen raided two villages, Tarn and Orlev.", "village"),
        ("After the raid on the villages, Orlev was quiet.", "unspecified"),
        ("Ten died on the island of Orlev.", "natural"),
        ("Fighting goes on in the Tarn and Orlev districts.", "district"),
        ("Fighting goes on in the Orlev and Tarn districts.", "district"),
        ("Orlev districts were shelled.", "unspecified"),  # those of a town
        ("Orlev city fell. Orlev province is quiet.", "unspecified"),
        ("Fighting spread to the northern province of Orlev.", "region"),
        ("Fighting spread to the Velm suburb of Orlev.", "unspecified"),
        ("Fighting spread to a province of Orlev.", "unspecified"),
        ("They left the villages of Orlev.", "unspecified"),  # which lie in it
        ("They left the town of Orlev province.", "unspecified"),
        ("They left the town of Orlevka.", "unspecified"),
        ("In Orlev, a village was shelled.", "unspecified"),
        ("Shells hit Orlev, the district governor said.", "unspecified"),
        ("In the capital, Orlev residents said they had fled.", "unspecified"),
        ("The city of Orlev fell. Elsewhere in the province of Orlev it was quiet.", "unspecified"),
        ("Shells hit Orlev.", "unspecified"),
    ],
)
def test_an_article_says_what_a_place_is(text: str, kind: str) -> None:
    assert TYPES.type_of("Orlev", text) == kind


def test_a_part_of_a_town_is_a_neighbourhood() -> None:
    text = "Troops hold the city of Orlev. Fighting goes on in eastern Orlev."
    assert TYPES.type_of("eastern Orlev", text) == "neighbourhood"
    assert TYPES.type_of("eastern Orlev", "Fighting goes on in eastern Orlev.") == "unspecified"


@pytest.mark.parametrize(
    ("name", "code"), [("Burma", "MMR"), ("Congo", None), ("Burmese capital", None)]
)
def test_only_a_country_has_the_code_of_one(name: str, code: str | None) -> None:
    assert TYPES.country_of(name) == code


@pytest.mark.parametrize(
    ("types", "kind"),
    [
        ((), "unspecified"),
        (("unspecified", "village", "town"), "village"),
        (("village", "region"), "unspecified"),
    ],
)
def test_types_agree_if_they_place_as_exactly(types: tuple[str, ...], kind: str) -> None:
    assert agreed(types) == kind
