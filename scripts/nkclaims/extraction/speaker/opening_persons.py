"""Find the person with whom a sentence begins: whom "he" and "she" mean further on in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nkclaims.extraction.draft import Sentence, Speaker
from nkclaims.extraction.language.referring import SURNAME_FIRST
from nkclaims.extraction.lexicon.persons import BODY, FULL_NAME, HOLDER, TITLE, is_person

if TYPE_CHECKING:
    from nkclaims.extraction.speaker.speakers import Speakers

LED = r"(?:(?:But|And|Meanwhile,|Later,|Earlier,)\s)?"
# What befalls somebody is told by another: "The rebel leader was killed, he said"
BEFELL = (
    r"(?!(?:(?:has|had|is|was)\s(?:been\s|also\s|\w+ly\s)*)?(?:killed|wounded|injured|hurt|captured|taken|shot|arrested"
    r"|hit|abducted|freed|dead|died|fell|perished|resigned|surrendered|fled)\b)"
)
DOES = (
    r"(?:,\s[^,;.]{3,80},)?\s(?=(?:[a-z]+(?:ed|s)|said|told|spoke|went|came|gave|took|has|had|was|is"
    r"|flew|held|met|led|left|made|stood|saw|rode|drove|sent|put)\s)"
)
# "Defence minister Jane Doe flew to Orlev, where she said", "General Doe showed a map"
NAMED_FIRST = re.compile(
    rf"{LED}(?:[Tt]he\s|[Aa]n?\s)?(?:(?:[\w’'-]+\s){{0,4}}?(?:(?i:{HOLDER})|{TITLE})\s)"
    rf"(?:{TITLE}\s)*(?P<name>{FULL_NAME}){DOES}{BEFELL}"
)
# "The governor toured the ruins, where he told reporters"
OFFICE_FIRST = re.compile(
    rf"{LED}(?P<office>(?:The|the|An?|an?)\s(?:[\w’'-]+\s){{0,3}}?(?:{HOLDER}|commander|leader|doctor|officer)"
    rf"(?:\s(?:of|for)\s(?:the\s)?[A-Z]\S*)?){DOES}{BEFELL}"
)


def opens_with(speakers: Speakers, sentence: Sentence) -> Speaker | None:
    """Return the person with whom a sentence begins, if that is its subject."""
    text, start, end = speakers.text, sentence.start, sentence.end
    if surname := SURNAME_FIRST.match(text, start, end):
        person = speakers.with_name(surname["name"], start)
        if person.words != surname["name"] and is_person(person):
            return person
    if (named := NAMED_FIRST.match(text, start, end)) and not BODY.search(named["name"]):
        return speakers.with_name(named["name"], start)
    if office := OFFICE_FIRST.match(text, start, end):
        return speakers.of_phrase(office["office"], start, office.end("office"))
    return None
