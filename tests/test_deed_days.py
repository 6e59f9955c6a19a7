"""Which date of a passage is that of a deed, and which is only that of a state."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.language.sentences import sentences_of
from nkclaims.extraction.read import drafts_of
from nkclaims.extraction.time.deed_days import dates_deed
from pack_cases import PACKS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels shelled Orlev on Monday, killing two.", True),
        ("Clashes were reported near Orlev on Monday.", True),
        ("On Monday the city was calm.", True),
        ("Peacekeepers left Orlev on Monday.", True),
        ("The city was calm on Monday.", False),
        ("Seven people were still missing on Monday.", False),
    ],
)
def test_a_date_is_of_a_deed(text: str, expected: bool) -> None:
    article = Article("a", text, date(2024, 5, 17))
    drafts, _ = drafts_of(article, PACKS)
    assert dates_deed(sentences_of(article, PACKS, None)[-1], drafts) is expected
