"""Of places that lie in one another, take the innermost: "the town of Orlev in Velia"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.mentions import Mention

NOUN = (
    r"(?:villages?|towns?|city|cities|district|area|neighbou?rhood|region|province|camp|quarter"
    r"|suburb|settlement|hamlet|capital|port|hub|stronghold|last|largest|biggest|resort|township|community|county|mountains?|hills?"
    r"|valley|river|forest|heights|range|lake|gorge|pass|plain|plateau|island)"
)
IN = (
    r"(?:in|of|near|outside|close to"
    r"|(?:(?:right|just|directly)\s)?(?:above|below|beneath|beyond|opposite|behind)"
    r"|(?:on|at|by|in|along) the (?:edge|outskirts|fringes?|gates|limits|foot|foothills|slopes"
    r"|base|banks?"
    r"|shores?|mouth|entrance|tip|heart|cent(?:re|er)|middle|border|coast|north|south|east|west) of"
    r"|(?:north|south|east|west)[\w-]*\sof)"
)
# "Near the Orlev post office in southern Velia"
SITE = (
    r"(?:\s[a-z]+)?\s(?:hospital|clinic|school|mosque|church|club|office|post|station|market|bank"
    r"|court|barracks|base|prison|checkpoint|bridge|factory|plant|depot|building|airport|square)"
)
# "The breakaway enclave of", "neighbouring": no words that lead to another deed
SORT = r"(?:(?!(?:on|in|at|to|from|with|by|and|or|for|near|over|after|before)\b)[a-z][\w-]*\s){0,3}"
# Behind a place, before the one in which it lies.
WITHIN = re.compile(
    rf"(?:\s{NOUN}|{SITE})?(?:,\s(?:an?|the|its)\s(?:[\w’'-]+\s){{0,4}}{NOUN}\s(?:[\w’'-]+\s){{0,4}}?(?={IN}\s)|,?\s|\s\()"
    rf"{IN}\s(?:the\s|[A-Z]\w+[’']s\s)?(?:[A-Z]\w+-[a-z]+\s)?"
    # "east of the Red Sea town of"
    rf"(?:(?:[A-Z]\w+\s){{1,2}}(?:[a-z-]+\s)?{NOUN}\sof\s|{SORT}of\s|{SORT})|,\s|\s\("
    r"|,\s(?:on|by|along|off)\s(?:the\s)?(?:[\w’'-]+\s){0,4}?(?:of\s)?(?:the\s)?"
)
BETWEEN = re.compile(
    r",? (?:[a-z-]+ )?between (?:the )?(?:[a-z]+ (?:of )?){0,2}(?:[A-Z][\w’'-]+ ){0,3}(?:and )?"
    r"(?:the )?"
)
CLOSED = re.compile(r"(?:\s\w+){0,2}\)")  # behind the land that a bracket tells
LINE = QuickRegex(r"\b(?:[Ll]ine|[Bb]order|[Ff]rontier)\b")  # in which no place lies
# Behind the place that contains the next: "the Velian city of Orlev", "Tarn City's Orlev quarter".
INNER = re.compile(
    r"\s(?:[\w-]+\s)?(?:port |border |capital )?(?:city|town|village|settlement|district"
    r"|region|province|port|suburb)"
    r"\s(?:of\s)?"
    r"|(?:\sCity)?[’']s\s(?:[a-z-]+\s){0,2}"
)

# "In Maru village of Velia district": without an article the first is the village
NAMED_FIRST = re.compile(r"\b(?:in|at|near|from|outside|around|on)\s\Z")
OF_SMALL = re.compile(
    r"\s(?:village|hamlet|town|settlement|locality|neighbou?rhood|suburb|camp)\sof\s"
)
WIDE = re.compile(r"\s(?:[Dd]istrict|[Rr]egion|[Pp]rovince|[Oo]blast|[Cc]ounty|[Gg]overnorate)\Z")
# "The northern Velia area of Orlev": a side of a land is wider than any place in it
SIDE = re.compile(r"(?:(?:north|south)-?(?:ea|we)st|nor|sou|ea|we|central)[a-z]*\s")
AREA_OF = re.compile(r"\s(?:area|region)\sof\s")
# "The second largest city in Velia, Orlev, was hit"
TOWN_IN = re.compile(
    r"\b(?:[Tt]he|its)\s(?:[\w-]+\s){0,3}(?:city|town|capital|port|hub) (?:in|of) (?:the )?\Z"
)
# "In Velia, the town of Orlev was shelled"
SET_IN = re.compile(r"(?:\A|[.!?”\"\n]\s?)(?:In|Across)\s(?:the\s)?(?:[\w-]+\s){0,3}\Z")
THEN_TOWN = re.compile(
    r",\sthe\s(?:[a-z-]+\s){0,3}(?:city|town|village|settlement|district|camp|hamlet)\s(?:of\s)?"
)
ALONG = re.compile(
    r"\b(?:[Rr]oad|[Hh]ighway|[Rr]iver|[Cc]oast|[Rr]ailway|[Ll]ake|[Ss]ea|[Mm]otorway|[Ss]traits?)\Z"
    r"|\b(?:River|Lake|Sea|Gulf|Strait)\b"
)
COMMA = re.compile(r", (?:the )?|,? and (?:the )?")
BEFORE = 40  # characters before a place in which its sentence begins


def innermost(places: Sequence[Mention], text: str) -> list[Mention]:
    """Return places, in text order, without those in which another of them lies.

    >>> words = "the town of Orlev in Velia"
    >>> [one.text for one in innermost([Mention(12, 17, "Orlev"), Mention(21, 26, "Velia")], words)]
    ['Orlev']
    """
    found: list[Mention] = []
    before: Mention | None = None
    places = sorted(places)
    listed = _listed(places, text)
    for one in places:
        is_inner = before is not None and _is_inside(before, one, text)
        is_around = before is not None and bool(WITHIN.fullmatch(text, before.end, one.start))
        is_around &= one not in listed
        if before and is_around and "(" in text[before.end : one.start]:  # "Orlev (south of Tarn)"
            is_around = CLOSED.match(text, one.end) is not None
        is_around |= bool(found) and _is_between(found[-1], one, text)
        is_around |= before is not None and _is_along(before, one, text)
        is_line = before is not None and LINE.search(before.text) is not None
        if is_line and found and found[-1] is before and _is_in(before, one, text):
            found[-1] = before = one  # "along the Line of Control in Orlev district"
            continue
        is_around &= not is_line
        if before is not None and before.text.endswith(" capital") and one.start == before.end + 1:
            is_inner, is_around = bool(found) and found[-1] is before, True
        if is_inner and found[-1] is before:
            found[-1] = one  # "the Velian city of Orlev"
        elif not is_inner and not is_around:
            found.append(one)
        before = one
    return found


def _listed(places: Sequence[Mention], text: str) -> set[Mention]:
    """Return the places that stand in a list of three or more: "Orlev, Tarn and Sorn"."""
    found: set[Mention] = set()
    chain: list[Mention] = []
    for one in places:
        link = text[chain[-1].end : one.start] if chain else ""
        is_next = COMMA.fullmatch(link) is not None and WIDE.search(one.text) is None
        if is_next and " and " in link and len(chain) > 1:
            found |= {*chain, one}
        chain = [*chain, one] if is_next and " and " not in link else [one]
    return found


def _is_in(line: Mention | None, place: Mention, text: str) -> bool:
    """Tell whether a place is the stretch of a line: "on the border in Orlev district"."""
    return line is not None and text[line.end : place.start] in (" in ", " in the ", ", in ")


def _is_inside(outer: Mention, inner: Mention, text: str) -> bool:
    """Tell whether the second of two places lies in the first."""
    is_side = SIDE.match(outer.text) is not None and WIDE.search(inner.text) is None
    if is_side and AREA_OF.fullmatch(text, outer.end, inner.start):
        return True
    if _is_apposed(outer, inner, text):
        return True
    if INNER.fullmatch(text, outer.end, inner.start):
        return not _is_named_first(outer, inner, text)
    return _is_set_in(outer, inner, text)


def _is_between(place: Mention, one: Mention, text: str) -> bool:
    """Tell whether a place lies between two: "in Orlev, between Tarn and Sorn"."""
    return BETWEEN.fullmatch(text, place.end, one.start) is not None


def _is_along(place: Mention, road: Mention, text: str) -> bool:
    """Tell whether a place is only said to lie on a road or river: "at Orlev on the Tarn road"."""
    is_on = text[place.end : road.start] in (" on the ", " along the ", " off the ")
    return is_on and ALONG.search(road.text) is not None


def _is_apposed(outer: Mention, inner: Mention, text: str) -> bool:
    """Tell whether a town is named behind what it is: "the second city of Velia, Orlev, was"."""
    if text[outer.end : inner.start] != ", " or text[inner.end : inner.end + 1] != ",":
        return False
    before = text[max(0, outer.start - BEFORE) : outer.start]
    return outer.text.startswith("capital of ") or TOWN_IN.search(before) is not None


def _is_named_first(first: Mention, second: Mention, text: str) -> bool:
    """Tell whether of two places the first is the village, and the second where it lies."""
    if OF_SMALL.fullmatch(text, first.end, second.start) is None:
        return False
    before = text[max(0, first.start - BEFORE) : first.start]
    return WIDE.search(second.text) is not None or NAMED_FIRST.search(before) is not None


def _is_set_in(outer: Mention, inner: Mention, text: str) -> bool:
    """Tell whether a sentence sets out with a land, and then names a town in it."""
    return (
        THEN_TOWN.fullmatch(text, outer.end, inner.start) is not None
        and SET_IN.search(text[max(0, outer.start - BEFORE) : outer.start]) is not None
    )
