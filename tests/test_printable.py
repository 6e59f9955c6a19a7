"""Claims that can be rows, and what becomes of a denial of one that cannot."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extraction_cases import SCHEMAS, article
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.printable import can_be_row
from nkclaims.extraction.shard import read_shard
from nkclaims.grammar.document import Span
from pack_cases import PACKS

TEXT = "More than 4.6 homes were damaged.\n12 people fled."


@pytest.mark.parametrize(
    ("quote", "number", "value", "of", "expected"),
    [
        ("More than 4.6 homes were damaged", "4.6", 4.6, "house", False),
        ("More than 4.6 homes were damaged", "4.6", 4.6, "territory_percent", True),
        ("12 people fled", "12", 12.0, "person", True),
        ("12 people fled", "12", 13.0, "person", False),
        ("damaged.\n12 people fled", "12", 12.0, "person", False),
        (" homes were damaged", None, None, None, False),
        ("homes were damaged", None, None, None, True),
    ],
)
def test_what_can_be_a_row(
    quote: str, number: str | None, value: float | None, of: str | None, expected: bool
) -> None:
    at = TEXT.index(quote)
    span = Span(TEXT.index(number), TEXT.index(number) + len(number)) if number else None
    draft = Draft(
        0, Span(at, at + len(quote)), "r", "damage", value=value, value_span=span, object=of
    )
    assert can_be_row(draft, TEXT) is expected


def test_a_denial_of_what_no_cell_can_hold_denies_what_it_presupposes() -> None:
    told = "NULL said on Monday that 12 soldiers were killed in shelling near the town of Orlev."
    denied = "The defence ministry of Norland denied the attack."
    one = replace(article(1), text=f"{told} {denied}\n")
    tables = read_shard([one], PACKS, SCHEMAS)
    claims = tables["claims"].select("quote", "stance", "is_implied").rows()
    assert claims == [("denied the attack", "denies", False), ("the attack", "asserts", True)]
    ends = tables["claim_links"].select("from_claim_id", "to_claim_id", "relation").rows()
    assert ends == [("terter-001-c01", "terter-001-c02", "denies")]
    assert tables["problems"]["code"].to_list() == ["X10"]
    legible = replace(article(1), text=f"{told.replace('NULL', 'The army')} {denied}\n")
    assert not read_shard([legible], PACKS, SCHEMAS)["claims"]["is_implied"].any()
