"""What a rule on acts matches and what tells of no such act."""

from __future__ import annotations

import pytest

from kind_cases import kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The village stays in Norlandish hands.", "territorial_control"),
        ("The rebels have left the town of Orlev.", "territorial_control"),
        ("The army launched its offensive on Monday.", "attack"),
        ("Officials admitted that they no longer controlled Orlev.", "territorial_control"),
        ("The Front claimed a rocket and drone attack on the port.", "attack"),
        ("Norland called the raid a grave violation of the truce.", "ceasefire_violation"),
        ("The mayor said that army gunners were responsible.", "attack"),
        ("Norland has offered to mediate between the two sides.", "diplomacy"),
        ("The army told residents of Orlev to leave at once.", "position"),
        ("Another slammed into a fuel depot.", "attack"),
        ("The clashes come despite a meeting in Geneva on Friday.", "diplomacy"),
        ("Fighting goes on as mediators meet in Doha", "diplomacy"),
        ("The army said the shell had been fired by the rebels.", "attack"),
        ("Its fighters had repelled the landing.", "attack"),
        ("The mayor said Norland was waging a war on civilians.", "accusation"),
        ("Talks between the two sides, hosted by Norland, resumed on Monday.", "diplomacy"),
        ("A deal was reached to halt the fighting in Orlev.", "ceasefire_agreement"),
        ("The army agreed to suspend its offensive in Orlev.", "ceasefire_agreement"),
        ("Talks to which Norland was not invited to opened in Orlev.", "diplomacy"),
        ("The ministers met in Orlev, where they discussed a swap of seats.", "diplomacy"),
        ("The rebels doubt that the junta will keep its word.", "position"),
        ("A car bomb claimed by the Lake Front went off near a restaurant.", "attack"),
    ],
)
def test_what_is_one(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The captives are in Norlandish hands.", "territorial_control"),
        ("Their remains were handed over to relatives at the bridge.", "territorial_control"),
        ("Medics pulled survivors out of the school at Orlev.", "territorial_control"),
        ("The pilot of the jet was captured.", "territorial_control"),
        ("Another struck a deal with the union.", "attack"),
        ("Prices have doubled since the army launched its offensive.", "attack"),
        ("The army is checking whether a soldier was hit by friendly fire.", "attack"),
        ("Some 8000 Tarnish crossed into Norland by night.", "attack"),
        ("Fuel and radios were seized near Orlev.", "territorial_control"),
        ("A clerk accused of plotting an attack on a ferry was freed.", "attack"),
        ("Residents of Orlev refuse to leave amid shelling attacks.", "attack"),
    ],
)
def test_what_is_none(text: str, kind: str) -> None:
    assert kind not in kinds(text)
