"""Leave out the places of a sentence that are of a part, of a war, or of another deed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import LOSSES, Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.place.scenes import Scenes

OF_THEM = QuickRegex(
    r"\b(?<![Aa]ll )(?<![Bb]oth )(?<![Ee]ach )(?<!how many )[Oo]f (?:them|these|those|whom|which"
    r"|the (?:\w+ )?(?:dead|killed|victims|wounded|injured|casualties))\b"
    r"(?:[^,;.]{0,30},\s(?:when|as|after)\s)?[^,;.]{0,120}$"
    r"|\b(?:among them|including) (?:[\w,-]+ ){1,3}(?:in|near|over|at|outside|from) (?:the )?$"
)
# "Shot down four drones, including one near Orlev, and burned two tanks"
PART_AT = QuickRegex(
    r"\b(?:among them|including) (?:\w+ ){1,3}(?:in|near|over|at|outside) (?:the )?"
    r"(?:[A-Z][\w’' -]{2,30},? (?:and )?(?:\w+ ){1,2}(?:in|near|over|at|outside) (?:the )?){0,3}$"
)
# "Mourned those killed this week in Orlev": where others died
KILLED_IN = re.compile(
    r"\b(?:those|(?:people|men|women|children|victims|civilians|soldiers|relatives)"
    r"(?: who (?:were|had been))?)"
    r" (?:killed|wounded|shot dead|captured|abducted)\b[^,;.]{0,30}?\s(?:in|at|near)\s"
    r"(?:the\s)?(?:[a-z]+\s){0,2}(?:of\s)?$"
)
# "Took nine villages and the town of Orlev"
AND_TOO = re.compile(r",?\s(?:and|as well as)\s(?:the\s)?(?:[a-z]\w+\s){0,2}(?:of\s)?")
NATIONWIDE = QuickRegex(
    r"\b(?:nationally|nationwide|countrywide|(?:along|across) the (?:whole|entire) front"
    r"|on all fronts)\b"
)
# A toll of the whole land is one of the war, and so of no place
LANDWIDE = QuickRegex(r"\b(?:across|throughout|around) the (?:whole )?country\b")
ACROSS = QuickRegex(r"\b(?:across|throughout|all over|elsewhere in) (?:the|[A-Z])")
WAR_IN = QuickRegex(r"\b(?:wars?|conflict|invasion) (?:in|over|of|for) (?:the )?$")
TAKEN_IN = QuickRegex(
    r"\b(?:took|taken|taking|captur|seiz|liberat|occup|control)\w*[^.;]{0,40}"
    r"\b(?:villages|towns|settlements|heights|positions) in (?:the )?$"
    r"|\b(?:and|but) (?:accused|blamed|denied|called|urged|warned|rejected)\b"
)


def is_nationwide(draft: Draft, sentence: Sentence, text: str) -> bool:
    """Tell whether a claim is of the whole land or front, and so of no place."""
    behind = min(sentence.end, draft.quote.end + 50)
    is_toll = draft.scope in ("cumulative", "increment")
    if is_toll and LANDWIDE.search(text, draft.quote.start, behind):
        return True
    return NATIONWIDE.search(text, draft.quote.start, behind) is not None


def is_all_over(last: Draft, sentence: Sentence, text: str) -> bool:
    """Tell whether the last claim of a sentence is of a region: "11 across the region"."""
    return ACROSS.search(text, last.quote.start, sentence.end) is not None


def not_of_parts(draft: Draft, scenes: Scenes, places: Sequence[Mention]) -> list[Mention]:
    """Return the places that are not those of a part only: "nine, one of them in Orlev"."""
    text = scenes.text
    if draft.kind in LOSSES:  # "destroyed two tanks and took six villages in Orlev"
        places = [one for one in places if not _is_of_other(one, draft, text)]
    if draft.measure == "controlled" and draft.value is not None:
        places = [one for one in places if not AND_TOO.fullmatch(text, draft.quote.end, one.start)]
    if draft.kind == "attack":
        end = draft.quote.end
        places = [
            one for one in places if one.start < end or not KILLED_IN.search(text[end : one.start])
        ]
    return [
        one
        for one in places
        if draft.links
        or (
            not OF_THEM.search(text[min(draft.quote.end, one.start) : one.start])
            and not PART_AT.search(text, scenes.sentence.start, one.start)
        )
    ]


def not_of_wars(places: Sequence[Mention], scenes: Scenes) -> Sequence[Mention]:
    """Return the places, if there are others without those that only name a war."""
    text, start = scenes.text, scenes.sentence.start
    others = [one for one in places if not WAR_IN.search(text, start, one.start)]
    return others or places


def _is_of_other(place: Mention, draft: Draft, text: str) -> bool:
    """Tell whether a place behind a loss is of villages that were taken, or of what is blamed."""
    between = text[draft.quote.end : max(draft.quote.end, place.start)]
    return place.start > draft.quote.end and TAKEN_IN.search(between) is not None
