"""Denials of what a side does at all, which answer a charge and no single deed."""

from __future__ import annotations

import pytest

from nkclaims.extraction.draft import Draft, Speaker
from nkclaims.extraction.link.conduct import is_charge, is_of_conduct
from nkclaims.grammar.document import Span

NORLAND, MAYOR = Speaker("norland", "Norland"), Speaker(words="mayor", type="direct_quote")


def whole(text: str, rule: str, kind: str, **fields: object) -> Draft:
    return Draft(0, Span(0, len(text)), rule, kind, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("denial", "is_conduct"),
    [
        ("denies targeting civilians", True),
        ("denied aiming at residential areas", True),
        ("denied that civilians had been the target", True),
        ("does not shell towns", True),
        ("never attack medics", True),
        ("did not shell the town", False),
        ("denied hitting civilian targets", False),
        ("denied that it had shelled the market", False),
    ],
)
def test_conduct_is_told_by_whom_it_aims_at(denial: str, is_conduct: bool) -> None:
    assert is_of_conduct(whole(denial, "act-deny", "attack"), denial) == is_conduct


@pytest.mark.parametrize(
    ("text", "claim", "answered"),
    [
        ("war crimes", {"rule_id": "act-crimes", "kind": "accusation"}, True),
        ("accused Norland of bombing homes", {"rule_id": "act-accuse-attack"}, True),
        ("They shell farms", {"rule_id": "act-attacked", "speaker": MAYOR, "agent": None}, True),
        ("Norland shelled a farm", {"rule_id": "act-attacked"}, False),
        ("Shells fell", {"rule_id": "act-fell", "speaker": MAYOR, "agent": None}, False),
    ],
)
def test_a_charge_is_what_others_hold_against_it(
    text: str, claim: dict[str, object], answered: bool
) -> None:
    fields: dict[str, object] = {"kind": "attack", "agent": NORLAND, **claim}
    rule, kind = str(fields.pop("rule_id")), str(fields.pop("kind"))
    denial = whole("denies targeting civilians", "act-deny-crimes", "accusation")
    assert is_charge(denial, whole(text, rule, kind, **fields), text) == answered
