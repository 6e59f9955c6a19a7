"""Find the place to which a clause or a bracket adds a figure: "Orlev, where nine died"."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.place.named_places import first_of_list
from nkclaims.extraction.place.nesting import innermost
from nkclaims.extraction.place.place_roles import are_taken_to, is_where_treated
from nkclaims.extraction.place.scenes import Scenes

# "Orlev (4 killed, 11 houses burned), Tarn (2 killed)"
BRACKET = re.compile(
    r"(?:\s(?:village|town|city|district|region|province|county|area))?\s\([^().;]{0,40}$"
)
# "The worst hit was Orlev with nine dead"
WITH_COUNT = re.compile(
    r",?\s(?:with|counted|saw|recorded|had|mourned)\s(?:(?:at least|about|some|around|nearly"
    r"|more than|over|up to)\s)?\Z"
)
DEAD = re.compile(
    r"\s(?:[a-z]+\s){0,2}?(?:dead|deaths|killed|wounded|injured|victims|fatalities|casualties)\b"
)
WHERE = QuickRegex(r",?\s(?:where|in which),?\s(?:(?!\b(?:where|which)\b)[^.;]){0,70}$")
ASIDE = re.compile(
    r"(?:\s\([^)]{2,40}\))?|,\s(?:in|near|outside|an?|the|(?:\d+\s\w+\s)?(?:north|south|east|west)\w*\sof)\s"
    r"[^,;.]{2,50}|(?:\s[a-z]+)?\s(?:in|near|of|this|last|since|until|till|during)\s[^,;.]{2,40}"
)
# "A bombing at an Orlev pizzeria in May in which nine died"
IN_WHICH = re.compile(rf"(?:\s[\w-]+){{0,5}}|{ASIDE.pattern}")


def where_it_was(draft: Draft, scenes: Scenes) -> Mention | None:
    """Return the place before "where" or a bracket: "Orlev (Tarn), where two died", "Orlev (4)"."""
    sentence, text = scenes.sentence, scenes.text
    number = draft.value_span or draft.quote
    if bracket := BRACKET.search(text, sentence.start, number.start):
        named = [one for one in sentence.mentions if one.end == bracket.start()]
        if named and named[-1].names_place:
            return named[-1]
    before = next((one for one in reversed(sentence.mentions) if one.end <= number.start), None)
    is_dead = before in scenes.near and DEAD.match(text, number.end) is not None
    if before and is_dead and WITH_COUNT.fullmatch(text, before.end, number.start):
        return before
    where = WHERE.search(text[sentence.start : draft.quote.start])
    if where is None:
        return None
    at = sentence.start + where.start()
    is_left = any(
        one.names_place and at < one.start < draft.quote.start for one in sentence.mentions
    )
    if is_left or _is_closed(where.group(), at, draft, scenes):
        return None  # "Orlev, where two died, and a blast in Tarn that killed nine"
    named = innermost([one for one in sentence.mentions if one.names_place and one.end <= at], text)
    between = IN_WHICH if "in which" in where.group() else ASIDE
    aside = (one for one in reversed(named) if between.fullmatch(text, one.end, at) is not None)
    found = next(aside, None)
    if found is None or are_taken_to(text, found.end):
        return None
    if is_where_treated(text, sentence.start, found.start):
        return None  # "flown to a hospital in Orlev, where two of them died"
    return first_of_list(found, scenes)


def _is_closed(clause: str, at: int, draft: Draft, scenes: Scenes) -> bool:
    """Tell whether somebody speaks behind the clause: "In Orlev, where it rains, he said ..."."""
    first = at + len(clause) - len(clause.lstrip(", "))
    return "," not in clause[2:9] and any(
        first < said.words.start < draft.quote.start
        and "," in scenes.text[first : said.words.start]
        for said in scenes.sayings
    )
