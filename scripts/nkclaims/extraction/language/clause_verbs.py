"""Tell the verb of a clause from a noun that looks like it: "the strike had killed nine"."""

from __future__ import annotations

import re

from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.grammar.document import Span

VERB = re.compile(
    r"(?<!-)\b(?!(?:armed|unmanned|armou?red|mechani[sz]ed|motori[sz]ed|masked|hundred|indeed|bloodshed|speed)\b"
    r"|(?-i:[A-Z])\w+ed\b)(?:has|have|had|(?-i:is)|was|were|are|does|do|did|will|would|can|could|must|\w{3,}ed|took|hit"
    r"|kept|rode|burst|broke|swept|ran|threw|crept|repel|storm|raid"
    r"|struck|overran|fell|held|led|made|came|left|lost|fled|stood|drew|grew|sped|dug|cut|rose|lay|sank|woke|shot|sent|won|blew|spoke|met|went|flew|put|began|told|wrote"
    r"|gave|said|says?"
    r"|withdrew|retook|overtook|fought|beat|drove|caught|brought|bought|built|chose|clung|dealt|felt|found|froze|got|hid|knew|laid|left"
    r"|meant|paid|rang|saw|sold|sought|shook|slept|split|spent|stole|stuck|swore|taught|tore|thought|threw|undertook|upheld|won|wore|launch\w*|fires?|seizes?|captures?|attacks?|kills?|shells?|strikes?|urges?"
    r"|calls?|wants?|demands?|warns?)\b",
    re.IGNORECASE,
)
DETERMINER = re.compile(r"\b(?:the|an?|its|their|his|her|this|that|these|those)$", re.IGNORECASE)
# "Who later left": a relative clause with its verb
WHO_DID = re.compile(
    rf"\s*(?:(?:\w+ly|first|also|later|then|already)\s)?{VERB.pattern}", re.IGNORECASE
)

# "The army withdrew from the port and the mayor": of two clauses the second has the subject.
FIRST_CLAUSE = re.compile(
    r"[^,]*\s(?:(?!armed|allied|masked|occupied|wounded|displaced|based|united|related)(?:[a-z]{3,}ed"
    r"|hit|struck|left|met|flew|drove|sent|lost|won|made|held|put)\s(?:from|to|in|on"
    r"|at|into|the|an?|over|across|no|its|their|his|her|some|several|dozens|hundreds|\d+)"
    r"|(?:gave|withdrew|took|fell|fled|went|came|began|fought|broke|offered|showed|shows|gives|has|have|had"
    r"|was|were|is|are|did|does|will|would)\s\w+)\s(?:[^,]*\s)?and\s(?=the\s|an?\s|its\s|their\s|[A-Z])"
)

# "The front, which holds Orlev, did not comment but denied": of whom the sentence is
WHICH_ASIDE = QuickRegex(
    r",\s(?:which|who)\s[^,;.“”\"]{3,120},"
    r"(?=\s(?:did|do|does|has|have|had|was|were|is|are|would|will|could|(?!accus|includ|follow)[a-z]{3,}ed)\s)"
)

# "In Orlev | rebels shelled the port", "in the far north | soldiers shot at": without a comma
IN_PLACE = re.compile(
    r"(?:In|At|Near|Around|Outside|Inside|Across)\s(?:(?:the\s)?(?:far\s|[a-z]+ern\s)?"
    r"(?:(?:north|south)-?(?:east|west)?|east|west|cent(?:re|er)|capital)\s"
    r"|(?:the\s(?:[a-z]+\s)?(?:town|city|village|district|region|province|area)\s(?:of\s)?)?"
    r"(?:[A-Z][\w’'-]+\s)+)"
    r"(?=(?!(?:on|in|at|by|to|of|from|after|before|and|or|as|when|where|with|for|near)\b)"
    r"(?!(?:districts?|regions?|provinces?|city|towns?|villages?|areas?|airports?|airfields?|camps?"
    r"|markets?|squares?|hospitals?|schools?|prisons?|directions?|sectors?|stations?|ports?|borders?"
    r"|county|oblast|valley|state|is|was|were|are|has|had|have)\b)[a-z])"
)


def behind_place(text: str, start: int, end: int) -> Span | None:
    """Return the words behind a place with which a clause begins, if no comma parts them."""
    place = IN_PLACE.match(text, start, end)
    return Span(place.end(), end) if place and place.end() < end else None


def verb_in(words: str) -> re.Match[str] | None:
    """Return the first verb of a clause, which is no noun: "the strike had killed nine".

    >>> verb_in("the strike had killed nine").group()
    'had'
    """
    verbs = VERB.finditer(words)
    return next(
        (one for one in verbs if not DETERMINER.search(words[: one.start()].rstrip())), None
    )


def has_clause(words: str) -> bool:
    """Tell whether words behind a conjunction have subject and verb: no "after the attack".

    >>> has_clause(" the army left"), has_clause(" the attack"), has_clause(" agreed")
    (True, False, False)
    """
    verb = verb_in(words)
    return verb is not None and words[: verb.start()].strip() != ""
