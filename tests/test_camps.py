"""Who is in which camp, where a doer has been carried over from the sentences before."""

from __future__ import annotations

from nkclaims.extraction.draft import Draft, Speaker
from nkclaims.extraction.link.camps import in_camps
from nkclaims.grammar.document import Span

ARMY = Speaker("orlev-army", "the army")


def test_a_doer_is_in_the_camp_in_which_he_speaks() -> None:
    said = Draft(0, Span(0, 9), "act-attacked", "attack", speaker=ARMY, speaker_camp="orlev")
    done = Draft(1, Span(20, 30), "act-attacked", "attack", agent=ARMY)
    others = Draft(2, Span(40, 50), "act-attacked", "attack", agent=Speaker("front", "the Front"))
    assert [one.agent_camp for one in in_camps([said, done, others])] == ["", "orlev", ""]
