"""Find where the body of an article begins, behind headlines, stamps, datelines and captions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import Sentence

LOWER = re.compile(r"\b[a-z]{2,}\b")
# "Updated at 14:05", "Published: 12 May", "Details added (first version posted at 14:47)"
STAMP = re.compile(
    r"(?:(?:last )?(?:updated|published|posted|modified|issued|details added|photo|image) ?:?\b"
    r"|\w+ (?:hours?|minutes?|days?) ago\b|get live updates\b|follow live\b)",
    re.IGNORECASE,
)
# Of a picture, by its first words, or by whose it is at the end of its paragraph
PICTURED = re.compile(
    r"(?:FILE\b|The file (?:photo|picture|image)|(?:A|This) (?:photo|picture|image|handout)\b"
    r"|[^.]{10,160}\b(?:is|are) (?:pictured|seen|shown)\b"
    r"|(?:A|An|The|Two|People|Residents|Soldiers|Smoke|Men)\b[^.]{0,80}?\b(?:stands?|walks?|carr(?:y|ies)"
    r"|looks?|rises|rests?|gathers?|inspects?|sits?|watch(?:es)?|mourns?)\b)"
)
CREDIT = re.compile(
    r"(?:\((?:[^()]{0,60}\b)?(?:AP|AFP|Reuters|EPA|Getty|Xinhua|Anadolu|[Pp]hoto\w*)\b[^()]{0,30}\)"
    r"|/\s?(?:AP|AFP|Reuters|EPA|Getty|Xinhua)\b[^/]{0,20}|\b[Pp]icture taken\b[^.]{0,30}\.?)\s*\Z"
)
TOP = 8  # sentences among which the body begins


def lead_of(sentences: Sequence[Sentence]) -> int:
    """Return the number of the first sentence of the body: that tells something, and no headline.

    What says when and where the page came out, or what a picture shows, is none; if there is
    nothing else, the first sentence that is no headline is.
    """
    body = [one for one in sentences if not one.is_heading]
    if not body:
        return 0
    credited = {one.paragraph for one in body[:TOP] if CREDIT.search(one.text)}
    pictures = {
        one.paragraph
        for one in body[:TOP]
        if one.text.startswith(("FILE", "The file "))
        or (one.paragraph in credited and PICTURED.match(one.text))
    }
    for one in body[:TOP]:
        is_stamp = LOWER.search(one.text) is None or STAMP.match(one.text) is not None
        if not is_stamp and one.paragraph not in pictures:
            return one.number
    return body[0].number
