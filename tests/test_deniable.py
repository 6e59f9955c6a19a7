"""Which claims a denial can deny: not what was said, or began, after it."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.draft import OWN_VOICE, Draft, Speaker
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.link.deniable import is_said_later
from nkclaims.grammar.document import Span

MONDAY, TUESDAY = date(2024, 5, 13), date(2024, 5, 14)


def claim(stated: tuple[date | None, date] | None, begun: date | None = None) -> Draft:
    period = (begun, begun) if begun else None
    one = Draft(0, Span(0, 1), "figure-active", "attack", stated=stated, period=period)
    return replace(one, speaker=Speaker(words="army", type="reported_speech"))


@pytest.mark.parametrize(
    "later", [claim((TUESDAY, TUESDAY)), claim((None, TUESDAY), TUESDAY), claim(None, TUESDAY)]
)
def test_what_came_after_a_denial_is_not_denied(later: Draft) -> None:
    assert is_said_later(later, claim((MONDAY, MONDAY)))


@pytest.mark.parametrize(
    "earlier",
    [claim((MONDAY, MONDAY)), claim((None, TUESDAY)), claim((None, TUESDAY), MONDAY), claim(None)],
)
def test_what_may_have_come_before_it_is(earlier: Draft) -> None:
    assert not is_said_later(earlier, claim((MONDAY, MONDAY)))


def test_a_denial_without_a_day_denies_whatever_was_told() -> None:
    assert not is_said_later(claim((TUESDAY, TUESDAY)), claim(None))


def test_what_the_article_tells_itself_may_have_been_denied_before_it_came_out() -> None:
    told = replace(claim((TUESDAY, TUESDAY)), speaker=OWN_VOICE)
    assert not is_said_later(told, claim((MONDAY, MONDAY)))
