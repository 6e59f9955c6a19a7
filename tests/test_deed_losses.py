"""Of which deed a loss came."""

from __future__ import annotations

import pytest

from doer_cases import DAY, doer
from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Sudanese jets bomb Darfur town, hospital says 9 killed\n", "Sudanese jets"),
        ("Rescuers say 9 killed as rebels storm Orlev\n", "rebels"),
        ("Rescuers say 9 killed in Orlev\n", None),
        (
            "Rebels stormed Orlev on Monday. Rescuers said nine people had been killed there.\n",
            None,
        ),
    ],
)
def test_a_headline_tells_a_deed_and_its_losses(text: str, who: str | None) -> None:
    assert doer(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Norland blamed rebels for a massacre in Orlev in which nine people died.", "rebels"),
        ("Norland blames rebels for the April 2 raid on Orlev, in which nine people died.", None),
    ],
)
def test_a_clause_that_narrows_a_deed_is_of_its_doer(text: str, who: str | None) -> None:
    assert doer(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The army said it shot down a helicopter near Orlev with all nine crew members killed.",
         "army"),
        ("The army lost a helicopter near Orlev, with all nine crew members killed.", None),
    ],
)  # fmt: skip
def test_with_a_loss_of_arms_goes_that_of_their_crew(text: str, who: str | None) -> None:
    assert doer(text) == who


@pytest.mark.parametrize(
    "text",
    [
        "She accused the army of dropping bombs on Tarn, and said nine people had been killed.",
        "The army said its jets had hit a camp, that nine gunmen had been killed and all was calm.",
        "Rebels shelled the port of Orlev, where nine people were killed, a nurse said.",
        "Rebels shelled Orlev 31 times, as a result of which nine persons were wounded.",
        "The army has besieged Orlev since May, and nine people are trapped there.",
        "Rebel artillery hit a village near Orlev, taking to nine the number of civilians killed.",
    ],
)
def test_a_loss_in_a_clause_of_its_own_names_no_doer(text: str) -> None:
    assert doer(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shelled the port of Orlev, killing nine people.",
        "Rebels shelled the port of Orlev and killed nine people.",
        "Rebels launched a raid on Orlev in which nine people were killed.",
    ],
)
def test_what_goes_on_with_the_deed_has_its_doer(text: str) -> None:
    found = doer(text)
    assert found is not None
    assert found.lower() == "rebels"


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("The rebels were the first to break the truce, a minister said.", "rebels"),
        ("All parties have committed war crimes, the UN said.", "all parties"),
        ("Sudanese drones hit the post, the mayor said, calling it a deliberate act.",
         "Sudanese forces"),
        ("Sudan held Orlev until 2000. In 1996 its shelling of Tarn shocked many.", "Sudan"),
        ("The rebels have driven the army out of four towns since May.", "rebels"),
        ("Guerrillas toppled three pylons near Orlev, the utility said.", "guerrillas"),
    ],
)  # fmt: skip
def test_who_did_what_is_told_without_a_loss(words: str, who: str) -> None:
    drafts, _ = drafts_of(Article("a", words, DAY), PACKS)
    agents = [one.agent.words for one in drafts if one.agent]
    assert agents
    assert agents[-1].lower() == who.lower()
