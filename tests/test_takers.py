"""Who took a place of which only its fall is told: who boasts of it, or who took it elsewhere."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def taker(text: str, stance: str = "asserts") -> str | None:
    """Return who took or holds the place that the last claim of a stance is of."""
    drafts, _ = drafts_of(Article("a", text, date(2021, 7, 12)), PACKS)
    kept = [one for one in drafts if one.kind == "territorial_control" and one.stance == stance]
    return kept[-1].agent.words if kept[-1].agent else None


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("The provincial capital was captured on Sunday, the rebels said.", "rebels"),
        ("The Lake Front announced the recapture of the town of Tarn.", "Lake Front"),
        ("Seven villages had been retaken, the Norlandish army said.", "Norlandish army"),
        ("The Lake Front said the town of Tarn had fallen.", "Lake Front"),
        ("“Tarn is ours,” the Lake Front said.", "Lake Front"),
        ("The town of Tarn fell to the Lake Front on Thursday.", "Lake Front"),
    ],
)
def test_a_side_that_tells_of_a_capture_has_made_it(text: str, agent: str) -> None:
    assert taker(text) == agent


@pytest.mark.parametrize(
    "text",
    [
        "Residents said that the town of Tarn had been captured.",
        "The government said that the town of Tarn had fallen on Monday.",
        "A war monitor announced the capture of the town of Tarn.",
    ],
)
def test_observers_and_those_who_lose_places_have_not(text: str) -> None:
    assert taker(text) is None


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        (
            "Troops were driven out of Orlev by the Lake Front on Friday. The defence minister"
            " denied that the town had fallen.",
            "Lake Front",
        ),
        (
            "The army said the village of Tarn had been freed. The Lake Front, a rebel group,"
            " denied that Tarn had fallen.",
            "army",
        ),
        (
            "Tarn fell on Friday, Jane Doe, spokeswoman of the Lake Front, told reporters. The"
            " government denied that Tarn had been lost.",
            "Lake Front",
        ),
    ],
)
def test_who_denies_a_loss_denies_it_of_who_took_the_place(text: str, agent: str) -> None:
    assert taker(text, "denies") == agent
