"""Tell days of letters and visits of those who look into a deed, none of them a day of its own."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.time.beginnings import before_of
from nkclaims.grammar.date_mention import DateMention

LETTER = (
    r"(?:e-?mails?|letters?|repl(?:y|ies)|(?<!in )response|written statement|questionnaire|fax|memo"
    r"|correspondence)"
)
# "In an email on May 3", "in a written reply to the group dated May 3"
OF_LETTER = re.compile(
    rf"\b{LETTER}\s(?:to\s[^,.;]{{2,50}}?\s)?(?:(?:sent|dated|written|received|signed)\s)?"
    r"(?:to\s[^,.;]{2,50}?\s)?(?:on|of|from|dated)?\s?\Z"
    r"|\b(?:wrote|replied|responded)\s(?:to\s[^,.;]{2,50}?\s)?on\s\Z",
    re.IGNORECASE,
)
# "Visited the site on May 3"
OF_VISIT = re.compile(
    r"\b(?:visited|inspected|toured|interviewed|examined|spoke\s(?:to|with))\s[^,.;]{2,60}?\s"
    r"(?:on|between|from)\s\Z",
    re.IGNORECASE,
)


def is_of_letter(mention: DateMention, sentence: Sentence) -> bool:
    """Tell whether a date is that of a letter: "in an email on August 8"."""
    return OF_LETTER.search(before_of(mention, sentence)) is not None


def is_of_inquiry(mention: DateMention, sentence: Sentence) -> bool:
    """Tell whether a date is that of a letter, or of a visit to the place of a deed."""
    before = before_of(mention, sentence)
    return OF_LETTER.search(before) is not None or OF_VISIT.search(before) is not None
