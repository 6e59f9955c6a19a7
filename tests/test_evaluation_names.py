"""Names that mean the same actor or place."""

from __future__ import annotations

import pytest

from nkclaims.evaluation.claims import Entity, Words
from nkclaims.evaluation.names import is_same, plain


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("The Army", "army"),
        ("Azerbaijan’s  defence ministry", "azerbaijan defence ministry"),
        ("the rebels' spokesman", "rebels spokesman"),
        ("Sana'a", "sana'a"),
        ("Bank of the Nile", "bank of nile"),
        ("Theo", "theo"),
        ("Orlev Liberation Army (OLA)", "orlev liberation army"),
    ],
)
def test_case_article_and_possessive_do_not_count(name: str, same: str) -> None:
    assert plain(name) == same


@pytest.mark.parametrize(
    ("gold", "names", "kind", "same"),
    [
        (("Sudan", "the army"), ("Sudanese Armed Forces", "Army"), "armed_forces", True),
        (("Sudanese Armed Forces",), ("Army",), "armed_forces", False),
        (("Muammar al-Eryani",), ("al-Eryani",), "person", True),
        (("al-Eryani",), ("Information Minister Muammar al-Eryani",), "person", True),
        (("al-Eryani",), ("Minister Muammar al-Eryani",), "unspecified", True),
        (("Armenia's defence ministry",), ("defence ministry",), "unspecified", False),
        (("Armenia's defence ministry",), ("defence ministry",), "ministry", False),
        (("Ann",), ("Joann",), "person", False),
        ((), ("Army",), "armed_forces", False),
        (("the",), ("The",), "person", False),
    ],
)
def test_words_are_an_actor(
    gold: tuple[str, ...], names: tuple[str, ...], kind: str, same: bool
) -> None:
    assert is_same(Words(gold), Entity("any", names, kind)) is same


def test_ids_are_compared_as_ids() -> None:
    assert is_same(Words(("army",), are_ids=True), Entity("army", ("Forces",)))
    assert not is_same(Words(("forces",), are_ids=True), Entity("army", ("Forces",)))


def test_nobody_is_nobody() -> None:
    assert is_same(Words(), None)
    assert not is_same(Words(("Army",)), None)
    assert is_same(Words(("Orlév",), may_be_empty=True), None)
