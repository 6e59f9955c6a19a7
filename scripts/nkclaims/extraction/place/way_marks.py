"""Tell the places that only say where another lies: "the town, 30 km south of Orlev"."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex

# "15 km (9 miles) southwest of Orlev" says where the place before it lies.
DISTANT = QuickRegex(
    r"(?:\b|\d)(?:km|kms|kilomet(?:er|re)s?|miles?"
    r"|hours?)\)?\s(?:\([^)]{1,20}\)\s)?(?:(?:to the|due"
    r"|further)\s)?"
    r"(?:[\w-]*(?:north|south|east|west)[\w-]*\s|away\s|outside\s)?(?:of|from)?\s?"
    # "three miles from the rebels' base in Orlev"
    r"(?:(?<=from\s)(?:the|its|their|a)\s(?:[\w’'-]+\s){1,3}(?:in|at|near)\s)?"
    r"(?:the\s(?:\w+\s){0,2}(?:of\s)?)?$"
)
# "Orlev, south-west of the regional capital Tarn"
# "The town, 30 km south of Orlev, ..."
IT_LIES = re.compile(
    r"(?:It|The\s(?:\w+\s)?(?:town|village|city|settlement|camp|port|base|district|area))\b"
)
LIES = QuickRegex(
    r",\s(?:(?:just|well|far)\s)?(?:(?:to the|due|in the|on the)\s)?"
    r"(?:north|south|east|west)[\w-]*\sof\s"
    r"(?:the\s)?(?:[\w-]+\s){0,3}$"
)


# "On the border between the two lands, well to the north of Orlev"
OFF_LINE = QuickRegex(
    r"\b(?:border|frontier|coast|line)\b[^,.;]{0,40},\s(?:(?:just|well|far)\s)?"
    r"(?:(?:to the|due)\s)?(?:north|south|east|west)[\w-]*\sof\s(?:the\s)?$"
)


SIDE_OF = re.compile(r"(?:north|south|east|west)\w* of (?:the )?(?:[a-z]+ of )?\Z")


def is_of_known(sentence: Sentence) -> bool:
    """Tell whether a sentence begins with a place that was told before: "the town"."""
    return IT_LIES.match(sentence.text) is not None


def is_beside(start: int, text: str) -> bool:
    """Tell whether a place only says on which side of it something is: "north of Orlev"."""
    return SIDE_OF.search(text[max(0, start - 30) : start]) is not None


def is_way_mark(before: str, *, is_known: bool = True) -> bool:
    """Tell by the words before a place whether it says how far from it another lies.

    Only of a line without a name that holds where no place ``is_known``.
    """
    if is_known and (DISTANT.search(before) or LIES.search(before)):
        return True
    return OFF_LINE.search(before) is not None
