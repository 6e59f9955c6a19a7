"""What befell what is counted: sent away, left behind, lost, hit, or nothing at all."""

from __future__ import annotations

import pytest

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.figure.figures import figures
from nkclaims.grammar.dates import find_dates
from nkclaims.grammar.numerals import find_numbers
from pack_cases import CORE


def counted(text: str) -> list[tuple[str | None, str | None, float | None]]:
    dates = find_dates(text)
    numbers = tuple(find_numbers(text, dates))
    sentence = Sentence(0, 0, len(text), 0, False, text, (), numbers, tuple(dates))
    return [(one.measure, one.object, one.value) for one in figures(sentence, CORE, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The column left five tanks behind.", [("lost", "armour", 5)]),
        ("Norland ceded four villages.", [("controlled", "village", 4)]),
        ("The group has lost 11 towns.", [("controlled", "city", 11)]),
        ("Not one town was lost.", []),
        ("Shrapnel hit three boys.", [("wounded", "person", 3)]),
        ("Two missiles tore through a market.", []),
        ("Windows were blown out in 17 blocks of flats.", [("damaged", "building", 17)]),
        ("Eleven hospitals have stopped working.", [("damaged", "public_building", 11)]),
        ("Eleven soldiers are in rebel captivity.", [("captured", "person", 11)]),
        ("Norland brought 45 men back from captivity.", [("other", "person", 45)]),
        ("Three soldiers are in enemy hands.", [("captured", "person", 3)]),
        ("Of 36 drones launched at night, 33 were shot down.", [("destroyed", "uav", 33)]),
        ("The exodus has swollen to 80,000.", [("displaced", "person", 80000)]),
        ("Some 9,000 villagers have abandoned Orlev.", [("displaced", "person", 9000)]),
        ("A farmer who fled to the coast is safe.", []),
        ("Some 900 people fled to Tarn, and 400 more to Norland.",
         [("displaced", "person", 900), ("displaced", "person", 400)]),
        ("The office put the number of destroyed houses at 31.", [("destroyed", "house", 31)]),
        ("A school, two shops and dozens of cars were damaged.",
         [("damaged", "public_building", 1), ("damaged", "building", 2),
          ("damaged", "vehicle", 24)]),
        ("Two trucks were damaged and a third was burned.",
         [("damaged", "vehicle", 2), ("destroyed", "vehicle", 1)]),
        ("Raiders shot dead two guards, killing four miners and 11 farmers who had fled.",
         [("killed", "person", 2), ("killed", "person", 4), ("killed", "person", 11)]),
        ("The blast killed an elderly couple.", [("killed", "person", 2)]),
        ("Eight regions lost power.", []),
        ("The rebels freed all but four.", []),
        ("The blast took the lives of six dockers.", [("killed", "person", 6)]),
    ],
)  # fmt: skip
def test_what_befell_what_is_counted(text: str, expected: list[tuple[str, str, float]]) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army shelled Orlev, damaging over 30 houses.", [("damaged", "house", 30)]),
        ("Rebels have retaken over a dozen villages.", [("controlled", "village", 12)]),
        ("The army destroyed over 40 tanks.", [("destroyed", "armour", 40)]),
        ("Crews shot down 45 drones over nine regions.", [("destroyed", "uav", 45)]),
    ],
)
def test_over_is_more_than_unless_something_was_shot_down_over_it(
    text: str, expected: list[tuple[str, str, float]]
) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The militia seized nine hilltop outposts.", [("controlled", "other", 9)]),
        ("Norland lost two bases.", [("controlled", "other", 2)]),
        ("Rockets destroyed two bases.", [("destroyed", "other", 2)]),
        ("The army advanced, taking six hamlets.", [("controlled", "village", 6)]),
        ("Nine died, taking the toll to 19.", [("killed", "person", 9), ("killed", "person", 19)]),
        ("Shelling displaced 300 families.", [("displaced", "person", 300)]),
        ("Sparks set fire to two barns.", [("destroyed", "building", 2)]),
    ],
)  # fmt: skip
def test_ground_is_held_and_families_flee(
    text: str, expected: list[tuple[str, str, float]]
) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland fired 60 drones at Orlev, and nine of them were downed.",
         [("destroyed", "uav", 9)]),
        ("The navy shot down 31 out of 40 drones.", [("destroyed", "uav", 31)]),
        ("Out of 40 drones fired, 31 were shot down.", [("destroyed", "uav", 31)]),
    ],
)  # fmt: skip
def test_some_of_those_that_were_fired_are_of_their_kind(
    text: str, expected: list[tuple[str, str, float]]
) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The group fired 40 rockets at Orlev, most of which were intercepted.", []),
        ("Some 50 rockets were fired, of which 45 were downed and three fell in fields.",
         [("destroyed", "uav", 45)]),
        ("Norland downs 14 drones over the border", [("destroyed", "uav", 14)]),
        ("Rebels blow up two bridges near Orlev", [("destroyed", "other", 2)]),
        ("Army regains nine villages", [("controlled", "village", 9)]),
    ],
)  # fmt: skip
def test_some_of_what_was_fired_is_not_all_and_headlines_act(
    text: str, expected: list[tuple[str, str, float]]
) -> None:
    assert [(one[0], one[2]) for one in counted(text)] == [(one[0], one[2]) for one in expected]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Shells wrecked two wells.", "damage"),
        ("Rebels blew up three power pylons.", "damage"),
        ("The strike destroyed two power stations.", "damage"),
        ("The strike destroyed two radars.", "equipment_loss"),
        ("Crews shot down four cruise missiles.", "equipment_loss"),
    ],
)
def test_other_things_are_arms_only_where_they_are_an_armys(text: str, kind: str) -> None:
    numbers = tuple(find_numbers(text, []))
    sentence = Sentence(0, 0, len(text), 0, False, text, (), numbers, ())
    assert [one.kind for one in figures(sentence, CORE, text)] == [kind]


def test_others_that_are_wrecked_are_the_things_just_named() -> None:
    text = "A missile demolished an apartment block and damaged 16 others."
    assert ("damaged", "building", 16) in counted(text)
