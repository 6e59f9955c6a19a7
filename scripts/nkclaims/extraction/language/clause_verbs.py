"""Tell the verb of a clause from a noun that looks like it: "the strike had killed nine"."""

from __future__ import annotations

import re

from nkclaims.extraction.language.quick_regex import QuickRegex

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
