"""Tell the lines and openings that say where a passage plays from those that do not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.language.datelines import BYLINE
from nkclaims.extraction.language.quiet import TALKS, VIOLENCE
from nkclaims.extraction.lexicon.mentions import Mention

_ELSEWHERE = re.compile(
    r"^(?:elsewhere|meanwhile|separately|in other"
    r"|in (?:an?|another) (?:separate|unrelated|different)"
    r"|in another (?:incident|attack|raid|strike|ambush|blast|bombing))\b",
    re.IGNORECASE,
)
# "The fighting began on May 3 and ended with a truce"
_BEGAN = re.compile(
    r"(?:The|This) (?:\w+ )?(?:war|fighting|conflict|hostilities|invasion)\b[^.;]{0,40}?"
    r"\b(?:began|erupted|started|broke out|flared)\b[^.;]{0,12}?\b(?:on|in) "
    r"(?:[A-Z][a-z]+\.? \d|\d{1,2} [A-Z]|(?:19|20)\d\d)"
)
# "Orlev was the worst hit, with nine deaths": a part of what the paragraph counts
_WORST = re.compile(r"\b(?:worst|hardest)[- ](?:hit|affected)\b|\bhit (?:worst|hardest)\b")
# "Jane Doe and Mara Lind in Orlev"
_WRITTEN_IN = re.compile(r"(?:(?:[A-Z][\w.’'-]+|and)\s){2,6}in\s[A-Z][\w’' -]+")
# "19 March, Orlev, Tarn region (occupied).": where and when the next sentences play
_WHERE_WHEN = re.compile(
    r"(?:[A-Z][\w’'-]+|\d{1,4}|region|province|district|county|state|area|city|village|near|and|of)"
    r"(?:,? (?:[A-Z][\w’'-]+|\d{1,4}|region|province|district|county|state|area|city|village|near"
    r"|and|of)){1,8}(?: \([a-z]+\))?[.:]"
)
# "FILE: Men carry the wounded in Orlev, May 3.", "Smoke is seen over Orlev on May 3"
_CAPTION = re.compile(
    r"^(?:FILE|PHOTO|IMAGE|CAPTION|File|Photo|Image|Caption)(?: photo| image| picture)?\s?[:–—-]"
    r"|\b(?:[Pp]icture|[Pp]hoto(?:graph)?|[Ii]mage|[Ss]creengrab)s? taken\b"
    r"|\b(?:is|are|was|were) (?:seen|pictured|shown|photographed)\b[^.]*,? [A-Z][a-z]+\.? \d"
)
# "A truce brokered in Orlev ended the war": no deed of which the next sentences tell
_PAST = re.compile(
    r"\b(?:wars?|truce|cease-?fire|pause|resolution|accords?|agreements?|brokered|treaty|peace"
    r"|sanctions|parliament)\b",
    re.IGNORECASE,
)
_LAW = re.compile(r"\b(?:resolution|accords?|agreement|treaty)\b", re.IGNORECASE)
# "The town lies 30 km from Orlev, where fighting rages"
_LIES = re.compile(
    r"(?:It|Th(?:e|is) (?:[\w-]+ ){0,2}"
    r"(?:town|city|village|settlement|port|camp|base|district|region|area)"
    r"|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)(?:, [^,.;]{3,60},)? (?:lies|sits|is (?:located|situated)"
    r"|is (?:some |about |just |only |around |roughly )?\d[\d.]* ?(?:km|kilomet|miles?))\b"
)
_PROVINCE = re.compile(
    r"\b(?:[Pp]rovince|[Rr]egion|[Dd]istrict|[Oo]blast|[Cc]ounty|[Gg]overnorate|[Ss]tate|[Cc]ity)$"
)
_COUNTED = re.compile(
    r"\s(?:has |had |have )?(?:counted|recorded|registered|saw|seen|mourned|suffered|had)\s"
    r"(?:[a-z]+\s){0,3}(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|dozens|scores)"
)
_AND = re.compile(r"[A-Z][\w’'-]+ (?:and|&) [A-Z]")
TITLE = 6  # words of a headline that is nothing but a name
TOPIC = 4  # words of a sentence that is one


def tells_of_war(sentence: Sentence) -> bool:
    """Tell whether a sentence says when a war began, of which those that follow count the dead."""
    return _BEGAN.match(sentence.text) is not None


def tells_deed(sentence: Sentence, drafts: Sequence[Draft]) -> bool:
    """Tell whether a sentence tells of violence that no claim of its own kind is about."""
    if drafts and (_PAST.search(sentence.text) or any(one.kind != "other" for one in drafts)):
        return False
    if _LAW.search(sentence.text) or TALKS.search(sentence.text):
        return False
    return VIOLENCE.search(sentence.text) is not None


def is_counted_in(place: Mention, text: str) -> bool:
    """Tell whether a province is said to have losses: "Orlev province counted 16 wounded"."""
    return _PROVINCE.search(place.text) is not None and _COUNTED.match(text, place.end) is not None


def is_label(sentence: Sentence) -> bool:
    """Tell whether a sentence is a topic: "More on Orlev.", "19 March, Orlev, Tarn region."."""
    if len(sentence.text.split()) <= TOPIC:
        return True
    return names_place(sentence)


def heads(sentence: Sentence) -> bool:
    """Tell whether a line is little but the place of what stands under it."""
    is_title = sentence.is_heading and len(sentence.text.split()) <= TITLE
    return is_title or names_place(sentence)


def names_place(sentence: Sentence) -> bool:
    """Tell whether a sentence is nothing but names and days."""
    return _WHERE_WHEN.fullmatch(sentence.text.strip()) is not None


def is_elsewhere(sentence: Sentence) -> bool:
    """Tell whether a sentence leaves the place of the passage: "In another incident, ..."."""
    return _ELSEWHERE.match(sentence.text) is not None


def is_of_worst(sentence: Sentence) -> bool:
    """Tell whether a sentence only says which part suffered most: "Orlev was the worst hit"."""
    return _WORST.search(sentence.text) is not None


def is_geography(sentence: Sentence) -> bool:
    """Tell whether a sentence only says where a place lies: "The town is 30 km from Orlev"."""
    return _LIES.match(sentence.text) is not None


def is_written_by(sentence: Sentence, *, is_begun: bool) -> bool:
    """Tell whether a line says who wrote the article, and where, or what a picture shows.

    Without "By" it does so only above the first sentence; ``is_begun`` once that was read.
    """
    if BYLINE.match(sentence.text) or _CAPTION.search(sentence.text):
        return True
    is_above = sentence.is_heading and not is_begun
    return is_above and _WRITTEN_IN.fullmatch(sentence.text) is not None


def is_state(draft: Draft) -> bool:
    """Tell whether a claim says what lasts, and not what happened: "has been run by rebels"."""
    return draft.rule_id == "act-held-by"


def heads_several(sentence: Sentence) -> bool:
    """Tell whether a crosshead names two, of which neither is the place: "Orlev and Tarn"."""
    return _AND.search(sentence.text) is not None
