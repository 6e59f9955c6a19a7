"""Whoever tells in whatever form of whatever deed: it is one claim, of its kind, doer and teller.

Articles show what they happen to have; here every form of telling meets every form of a deed.
"""

from __future__ import annotations

import pytest

from deed_cases import BLAME, PUBLISHED, TELLING, Deed, charges, deeds
from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def read(deed: Deed) -> Draft:
    """Return the one claim of a text."""
    drafts, _ = drafts_of(Article("a", deed.text, PUBLISHED), PACKS)
    assert [one.kind for one in drafts] == [deed.kind], deed.text
    return drafts[0]


def named(words: str) -> str:
    """Return a name as it is compared: small, without its article."""
    return words.casefold().removeprefix("the ")


def check(deed: Deed) -> None:
    one = read(deed)
    assert one.agent is not None, deed.text
    assert named(one.agent.words) == named(deed.agent), deed.text
    told_by = None if one.speaker.type == "own_voice" else named(one.speaker.words)
    assert told_by == (deed.speaker and named(deed.speaker)), deed.text


@pytest.mark.parametrize("telling", range(len(TELLING)), ids=[told for told, _ in TELLING])
def test_every_deed_is_one_claim_in_every_form_of_telling(telling: int) -> None:
    for deed in deeds(telling):
        check(deed)


@pytest.mark.parametrize("blame", range(len(BLAME)), ids=[words for words, _ in BLAME])
def test_whoever_is_blamed_did_it(blame: int) -> None:
    for charge in charges(blame):
        check(charge)
