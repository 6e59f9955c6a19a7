"""Which lines of an article begin an entry of a live page."""

from __future__ import annotations

import pytest

from nkclaims.extraction.language.entries import entries_of, label_of
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.grammar.document import Document, Span

HIT = "Shells hit Orlev."


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Norland live", "18:42 - Tolls", HIT, HIT, "9:05 - Raids", HIT], [0, 1, 1, 1, 2, 2]),
        (["War news", "18.42", HIT, "17.05 BST", HIT, "6.45am", HIT], [0, 1, 1, 2, 2, 3, 3]),
        (["Rolling news", "[18:42 GMT] Orlev is hit.", "5 PM Tarn is hit."], [0, 1, 2]),
        (["As it happened", "2h ago", HIT, "35 minutes ago", HIT], [0, 1, 1, 2, 2]),
        (["Live", "17 Oct 2024 - 08:15 GMT", HIT, "16 Oct 2024 - 9:42", HIT], [0, 1, 1, 2, 2]),
        (
            ["Live", "- " + HIT, "- " + HIT, HIT, "18:42", HIT, "17:42", HIT],
            [0, 1, 2, 3, 4, 4, 5, 5],
        ),
        # a chronology: by days, and what it sums up
        (["War", "SEPT 27 - " + HIT, HIT, "OCT 4 - " + HIT, "OCT 9: " + HIT], [0, 1, 1, 2, 3]),
        (["War", "27 September", HIT, "4 October", HIT, "• 2020-10-09 – A."], [0, 1, 1, 2, 2, 3]),
        (["War", "May 1 - A.", "May 2 - A.", "May 3 - A.", "TOLL - A.", HIT], [0, 1, 2, 3, 4, 5]),
        (["LOSSES - A.", "May 1 - A.", "May 2 - A.", "May 3 - A."], [0, 1, 2, 3]),
        (["War", "May 1 - A.", "May 2 - A.", HIT], [0, 0, 0, 0]),
        (["War", "May 1 was calm.", "May 2 was not.", "May 3 was."], [0, 0, 0, 0]),
        # no live page: too few times, times of posts, numbers
        (["Norland news", "18:42 - Tolls", HIT, "17:42 - Raids", HIT], [0, 0, 0, 0, 0]),
        (["Live", HIT, "5:22 PM · 20 Jun 2023", HIT, "6:22 PM - Jun 20, 2023"], [0, 0, 0, 0, 0]),
        (["Live", "12.50 million have fled.", "10.15% of them are children."], [0, 0, 0]),
        (["Live", "At 10:15 shells hit Orlev.", "At 11:15 they hit Tarn."], [0, 0, 0]),
    ],
)
def test_entries(lines: list[str], expected: list[int]) -> None:
    text = "\n\n".join(lines)
    assert entries_of(text, Document(text).paragraphs) == expected


def test_a_title_may_stand_right_above_the_time() -> None:
    text = "Live\n\nTolls\n18.42 BST\n\nShells hit Orlev.\n\nRaids\n17.42 BST\n\nShells hit Tarn."
    assert entries_of(text, Document(text).paragraphs) == [0, 1, 1, 1, 2, 2, 2]


def test_what_heads_an_entry_is_no_part_of_its_first_sentence() -> None:
    text = "SEPT 27 - Shells hit Orlev."
    assert label_of(text, Span(0, len(text)), []) == Span(0, 10)
    assert label_of(text, Span(10, len(text)), []) is None
    town = Mention(0, 5, "ORLEV", is_place=True)
    assert label_of("ORLEV - Shells fell.", Span(0, 20), [town]) is None
