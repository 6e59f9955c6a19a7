"""Who did what somebody denies, as far as the words of the denial tell it."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS

DAY = date(2024, 10, 17)


def doer(text: str) -> str | None:
    """Return who did what the last denial of a text denies."""
    drafts, _ = drafts_of(Article("a", text, DAY), PACKS)
    agent = [one for one in drafts if one.stance == "denies"][-1].agent
    return agent.words if agent else None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The ministry dismissed reports that the rebels had captured Orlev airport.", "rebels"),
        ("The Kremlin denied that Sudanese troops had been sent to Orlev.", "Sudanese troops"),
        ("The mayor denied the army's claim that rebels were behind the raid.", "rebels"),
        ("Claims by Sudmark of a rebel rocket strike are a lie, the army said.", "rebels"),
        ("Norland has denied reports of lethal rebel rocket strikes on a ward.", "rebels"),
        ("Norland's Foreign Office denied that Tarn had fired at the town.", "Tarn"),
        ("The Front denied that its men had shelled the school.", "Front"),
        ("No Sudanese aircraft struck Orlev on Sunday, a ministry spokesman said.",
         "Sudanese forces"),
        ("“Our artillery does not fire at schools,” an army spokesman said.", "army"),
    ],
)  # fmt: skip
def test_a_denial_names_who_did_it(text: str, who: str) -> None:
    assert doer(text) == who


SHELLED = "Three rockets hit a school in Orlev on Monday, the mayor said."


@pytest.mark.parametrize(
    ("denial", "who"),
    [
        ("The army denied firing at the town.", "army"),
        ("The army rejected the accusation.", "army"),
        ("The army denied responsibility.", "army"),
        ("The army dismissed the report as a fabrication.", None),
        ("The governor called that a lie.", None),
        ("The junta dismissed reports of an air strike as fabricated.", None),
    ],
)
def test_who_denies_has_done_it_only_where_he_denies_a_deed_of_his_own(
    denial: str, who: str | None
) -> None:
    assert doer(f"{SHELLED} {denial}") == who
