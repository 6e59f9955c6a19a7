"""Tell where the clause ends that goes on at a word, and whether two stretches overlap."""

from __future__ import annotations

import re

from nkclaims.grammar.document import Span
from nkclaims.grammar.qualifiers import ABOUT

# "Nine were killed while six were hurt in Orlev": it parts no more than "and" does
WHILE_APART = (
    r"while(?!(?:"
    + "|".join(
        rf"(?<={end}{mark}\swhile)" for end in ("ed", "ad", "rt", "wn") for mark in ("", ",")
    )
    + rf")\s{ABOUT}"
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?"
    r"|dozens|scores|hundreds|several)\s(?:(?:others?|more|people|civilians|soldiers)\s)?"
    r"(?:were|was|are|(?:had|have|has)\sbeen)\s(?:\w+ly\s)?"
    r"(?:killed|wounded|injured|hurt|maimed|displaced|destroyed|damaged|burn(?:ed|t))\b)"
)
LEAST_SAID = 4  # words of what somebody says, for a claim
MOST_SAID, MOST_DONE = 22, 9  # words behind what makes a claim that still belong to it
TAIL = re.compile(r"[\s,;:“”\"‘’'.]+$")  # what no quote ends with
CLAUSE_END = re.compile(
    r"(?=[.!?])(?<!\b[A-Z])(?<!\bSept)(?<!\bOct)(?<!\bNov)(?<!\bDec)(?<!\bAug)(?<!\bJan)(?<!\bFeb)"
    r"(?<!\b[ap]\.m)(?<!\bGen)(?<!\bCol)(?<!\bLt)(?<!\bMr)(?<!\bDr)(?<!\bSt)[.!?](?=[\s”\"’]|$)|[;:](?!\d)|[—–()]|\s-\s|,(?!\d)|\s(?:while|whereas|but"
    r"|although|though|after"
    r"|before"
    r"|when|because|amid|following|despite"
    r"|in (?:response|retaliation|reply) (?:to|for)|which|who|where|saying|said|says)\b"
    r"|\sand\sof\s(?=\w+ing\b)|\sand\sthat\s"
    r"|\sas\s(?:it|he|she|they|the|both|well)\b"
    r"|\s(?:and|or)\s(?:\w+ly\s|also\s|then\s|again\s|later\s|instead\s|that\s|has\s|have\s|had\s|was\s|were\s)*"
    r"(?:\w{3,}ed|puts|gives|speaks|claims|maintains|denies|calls|accuses|blames|urges|rejects|demands|warns|insists|condemns"
    r"|refuses|wants"
    r"|is|are|was|were|will|would|has|have|had|did|does|do|said|says|told|took|fell|hit|struck"
    r"|fought|overran|beat|blew|brought|broke|caught|fled|flew|gave|kept|lost|ran|sank|threw|won|went"
    r"|withdrew|retook|came|began"
    r"|met|held|led|left|put|made|drove|shot|sent"
    r"|wrote|urging|calling|demanding|killing|wounding|injuring|destroying)\b",
    re.IGNORECASE,
)


def clause_end(text: str, at: int, most: int) -> int:
    """Return where the clause ends that goes on at ``at``, at the most so many words behind."""
    boundary = CLAUSE_END.search(text, at)
    end = boundary.start() if boundary else len(text)
    words = list(re.finditer(r"\S+", text[at:end]))
    return at + words[most].start() if len(words) > most else end


def share(one: Span, other: Span) -> bool:
    """Tell whether two stretches have a character in common."""
    return min(one.end, other.end) > max(one.start, other.start)
