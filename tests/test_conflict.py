"""The registry of a conflict: camps, authorities, and the forces that a word means."""

from __future__ import annotations

from pack_cases import PACKS

REGISTRY = PACKS.registries["nagorno-karabakh-2020"]


def test_a_ministry_speaks_for_its_state() -> None:
    assert REGISTRY.authority("azerbaijan-defence-ministry") == "azerbaijan"
    assert REGISTRY.authority("azerbaijan") == "azerbaijan"
    assert REGISTRY.authority(None) == ""


def test_who_denies_a_deed_answers_for_it() -> None:
    assert REGISTRY.doer("armenia-defence-ministry") == "armenia"
    assert REGISTRY.doer("armenia-armed-forces") == "armenia-armed-forces"


def test_the_forces_of_an_adjective() -> None:
    assert REGISTRY.forces("Armenian", "armenia") == "armenian-forces"
    assert REGISTRY.forces("", "armenia") == "armenian-forces"  # "its troops", says Armenia
    assert REGISTRY.forces("Azerbaijani", "azerbaijan") == "azerbaijan-armed-forces"


def test_the_enemy_is_of_another_camp() -> None:
    assert REGISTRY.adversary("azerbaijan") == "armenian-forces"
    assert REGISTRY.adversary("armenia") == "azerbaijan-armed-forces"
    assert REGISTRY.adversary("turkey") is None
    assert REGISTRY.camps["armenia"] != REGISTRY.camps["azerbaijan"]
