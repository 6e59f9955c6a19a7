"""The words that say over what a figure counts."""

from __future__ import annotations

import re

import pytest

from nkclaims.extraction.figure import scope_words as words


@pytest.mark.parametrize(
    ("pattern", "found", "passed"),
    [
        (words.CUMULATIVE, "killed since May", "killed since dawn"),
        (words.CUMULATIVE, "died in the fighting", "died in the fighting near Orlev"),
        (words.LEFT, "the war has left 90 dead", "the war may have left 90 dead"),
        (words.SUM, ", bringing the toll to 67", ", bringing the wounded home"),
        (words.EVENT, "killed in the blast", "killed in the war"),
        (words.EVENT, "the toll from that attack", "the toll from that war"),
        (words.EVENT, "toll in Orlev market blast rises to 9", "killed in Norland bombing"),
        (words.EVENT, "toll from Tarn school strike at 9", "dead since Tarn school strike"),
        (words.DAILY, "wounded in the previous day,", "in the previous day's strikes"),
        (words.APART, "since May 3, when nine died", "since May 3, when it began, nine died"),
        (words.AS_OF, "As of Monday, nine have died", "As of 11:00, nine have died"),
        (words.DAILY, "in the past 24 hours", "in the past 24 weeks"),
        (words.PERFECT, "nine have died", "the army has admitted"),
        (words.PERFECT, "nine have been hurt", "nine are known to have been hurt"),
        (words.AS_OF, "As of 11 May", "As of 11:00"),
        (words.BY_DAY, "by late Monday", "by the mayor"),
        (words.NAMES, "published 40 new names", "renamed 40 streets"),
        (words.RANKED, ", the ninth raid since May", ", the health office said since May"),
        (words.PERFECT, "nine have died", "we have at least nine dead"),
        (words.PERFECT, "nine have died", "nine are known to have died"),
        (words.INCREMENT, "another nine", "a new truce"),
    ],
)
def test_words_of_a_scope(pattern: re.Pattern[str], found: str, passed: str) -> None:
    search = pattern.match if pattern is words.SUM else pattern.search
    assert search(found) is not None
    assert search(passed) is None
