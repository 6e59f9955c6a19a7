"""Tell sentences and clauses of an older deed, whose place is not that of what follows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

from nkclaims.extraction.draft import HAPPENINGS, Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.deed_nouns import DEED_NOUN
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.time.background_days import END

Period = tuple[date | None, date | None]
# "It was the deadliest attack since a raid on Orlev in March"
RANKED = QuickRegex(
    r"\b(?:deadliest|worst|bloodiest|biggest|largest|heaviest|most \w+|first|latest)\b"
    r"[^.;]{0,90}?\bsince\b"
)
# "The attack came weeks after rebels took Orlev", "three days after a raid on Orlev"
AFTER = QuickRegex(
    r"\b(?:c[ao]mes?|follow(?:s|ed)) (?:\w+ ){0,3}?after\b"
    r"|\b(?:days?|weeks?|months?|years?) after\b"
    rf"|\b(?:[Ii]t|[Tt]h(?:is|at)|{DEED_NOUN}) follow(?:s|ed) (?!by\b|up\b|suit\b|on\b)"
)
# "The group has claimed attacks in Orlev and Tarn", "has seized several other bases near Orlev"
_OFTEN = (
    r"\b(?:has|have)\s(?:(?:also|often|repeatedly|previously|since|long|in the past|regularly"
    r"|frequently|already|recently)\s)?"
)
_MANY = (
    r"(?:other|several|many|numerous|dozens of|scores of|hundreds of|similar|previous|earlier|past"
    r"|a (?:string|series|number|spate|wave) of|two other|three other|most of)\s"
)
HABIT = re.compile(
    rf"{_OFTEN}(?:claimed|carried out|staged|mounted|conducted|perpetrated|been (?:blamed|behind"
    rf"|accused))\s(?:(?:responsibility|credit|by|for|of|in|the)\s)*(?:{_MANY})*(?:[a-z-]+\s){{0,2}}?"
    r"(?:(?:air ?)?strikes|attacks|raids|bombings|blasts|explosions|ambushes|assaults|massacres"
    r"|killings)\b"
    rf"|{_OFTEN}(?:been\s)?(?:attacked|targeted|struck|bombed|raided|seized|captured|taken|overrun|hit)\s"
    rf"(?:by\s)?(?:{_MANY})+"
)
# "In 2015 gunmen stormed a hotel in Orlev", "Last month a similar blast in Orlev"
LONG_AGO = re.compile(
    r"(?:But\s|And\s)?(?:(?:Back\s)?[Ii]n (?:(?:early|late|mid-?)\s?)?(?:19|20)\d\d\b"
    r"|[Ll]ast (?:month|year|spring|summer|autumn|winter)\b|[Ee]arlier (?:this|that|in the)"
    r" (?:month|year)\b"
    r"|\w+ (?:weeks?|months?|years?) (?:ago|earlier|before)\b)"
)
# "The toll in that blast rose to seven": of the older one
THAT_DEED = re.compile(rf"\b(?:[Tt]hat|[Tt]he earlier|[Tt]he previous) (?:\w+ )?{DEED_NOUN}\b")
_SIMILAR = re.compile(
    rf"\b(?:[Aa]|[Ii]n an?|[Tt]he)\s(?:similar|previous|earlier)\s(?:\w+\s)?{DEED_NOUN}\b"
)
_CAME = re.compile(r"\b(?:c[ao]mes?|follow(?:s|ed)|since)\b")
SHORT = 3  # words with which no deed is told before an older one: "Ten days after"
GAP = timedelta(days=2)  # fewer lie between what one report tells


@lru_cache(maxsize=16)
def _stretches(text: str) -> tuple[tuple[int, int], ...]:
    found = []
    for match in (*AFTER.finditer(text), *RANKED.finditer(text)):
        if len(text[: match.start()].split()) < SHORT and not _CAME.search(match.group()):
            continue
        end = END.search(text, match.end())
        found.append((match.end(), end.start() if end else len(text)))
    return tuple(found)


def is_referred(at: int, sentence: Sentence) -> bool:
    """Tell whether words stand where a sentence refers to an older deed: "weeks after a raid"."""
    return any(start <= at - sentence.start < end for start, end in _stretches(sentence.text))


def comes_after(places: Sequence[Mention], sentence: Sentence) -> Mention | None:
    """Return where a deed was after which the one told came: "weeks after a raid on Orlev"."""
    text = sentence.text
    if RANKED.search(text) or not AFTER.search(text):
        return None
    return next((one for one in places if is_referred(one.start, sentence)), None)


def of_own_deed(places: Sequence[Mention], sentence: Sentence) -> list[Mention]:
    """Return the places of a sentence without those of an older deed to which it refers."""
    return [one for one in places if not is_referred(one.start, sentence)]


def is_older(sentence: Sentence, drafts: Sequence[Draft], news: Period | None) -> bool:
    """Tell whether a sentence tells of a deed long before the ``news`` that were told."""
    if sentence.is_heading:
        return False
    if HABIT.search(sentence.text):
        return True
    told = [one for one in drafts if one.kind in HAPPENINGS and one.modality == "actual"]
    start = (news[0] or news[1]) if news else None
    if start is None:
        return False
    ends = [
        one.period[1]
        for one in told
        if one.period and one.period[1] and one.period_basis in ("stated", "relative")
    ]
    if ends:
        return len(ends) == len(told) and all(end < start - GAP for end in ends)
    is_long_ago = LONG_AGO.match(sentence.text) is not None
    return not told and (is_long_ago or _SIMILAR.search(sentence.text) is not None)
