"""Tell whether a name is a person's, by the title, office, trade or age given with it."""

from __future__ import annotations

import re

from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.introduced import is_person_noun
from nkclaims.extraction.lexicon.persons import BODY, FULL_NAME, HOLDER, TITLE

# "Colonel Jane Doe", "Foreign Minister Jane Doe": the name that stands behind them
NAME = re.compile(
    rf"^(?P<office>.*?(?:{TITLE}|(?i:{HOLDER})|\b(?:Mr|Mrs|Ms|Dr)\b)\.?\s)?"
    rf"(?P<name>{FULL_NAME}|[A-Z][\w’'-]+)$"
)
# ", 47,", ", a nurse", ", who runs the clinic", ", the mayor of Orlev"
BEHIND = re.compile(
    r",\s(?:\d\d\b|who\s|whose\s|(?:an?|the|its|their)\s(?:[\w’'-]+\s){0,4}?(?P<noun>[a-z]+)\b"
    r"(?=[,.]|\s(?:of|in|at|for|from|with|to|who|near)\b)|(?P<bare>[a-z]+)\s(?:of|for)\s)"
)
# "its director, Dr Jane Doe", "the surgeon Jane Doe"
BEFORE = re.compile(
    rf"\b(?P<noun>[A-Za-z]+[a-rt-z])(?:\s(?:of|in|at|for|from)\s[^,.;]{{2,50}},|,)?\s"
    rf"(?:{TITLE}\s)?$"
)
TITLED = QuickRegex(rf"\b(?:{TITLE}|Mr|Mrs|Ms)\.?\s$")
NO_NAME = re.compile(r"^The\s|[’']s\b")
MEMBERS = r"(?:insurgent|fighter|militant|gunm[ae]n|terrorist|member|rebel|jihadist|extremist)"
FAR = 90  # characters before a name in which what its bearer is may stand


def names_person(words: str, text: str) -> bool:
    """Tell whether the words that stand for a speaker name one person of an article.

    >>> names_person("Jane Doe", "Its director, Dr Jane Doe, said so.")
    True
    >>> names_person("Falcon Brigade", "The Falcon Brigade, a unit of the army, said so.")
    False
    """
    named = NAME.match(words)
    if named is None or NO_NAME.search(named["name"]) or BODY.search(named["name"]):
        return False
    if named["office"]:
        return True
    name = named["name"]
    if _is_of_many(name, text):
        return False
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if _is_introduced(text, at, end):
            return True
        at = text.find(name, end)
    return False


def _is_of_many(name: str, text: str) -> bool:
    """Tell whether a name is that of a group: "the Lake Front", "Lake Front insurgents"."""
    return re.search(rf"{re.escape(name)}\s{MEMBERS}", text) is not None


def _is_introduced(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - FAR) : start]
    if TITLED.search(before):
        return True
    if " " not in text[start:end]:
        return False  # "Orlev, a garrison town": a name of one word may be anything's
    if (noun := BEFORE.search(before)) and is_person_noun(noun["noun"].lower()):
        return True
    behind = BEHIND.match(text, end)
    if behind is None:
        return False
    what = behind["noun"] or behind["bare"]
    return what is None or is_person_noun(what)
