"""Say what a claim is about: the beginnings of its words that are not of every claim."""

from __future__ import annotations

import re
from functools import lru_cache

from nkclaims.extraction.draft import Draft

WORD = re.compile(r"[A-Za-z]{4,}")
COMMON = re.compile(
    r"that|this|they|them|their|there|have|were|been|with|from|said|also|den(?:y|ied|ies)|rejected"
    r"|dismissed|claims?|reports?|allegations?|accusations?|statements?|what|about|into|such|false"
    r"|groundless|baseless|tak(?:en|ing)|place|carr(?:ied|ying)|nothing|would|others?"
    r"|each|more|than|some|forces|which|where|when|version|information|story|stories|account"
    r"|rumou?rs|call(?:s|ed|ing)|never|reportedly|repeatedly|flatly|correspond\w*|reality|truth"
    r"|does|news|messages?|figures?|numbers?|data|show|relation|connection"
    r"|fabricat\w+|propaganda|\w+information|unfounded|nonsense|fiction|untrue|fake|pure|lies?"
    r"|erroneous|fictitious|falsehoods?|inflated|exaggerat\w+|invent\w+|consider\w*|regard\w*"
    r"|describ\w+|confirm\w*"
)
SAID_BY_KIND = re.compile(
    r"(?:attack|strik|struck|shell|bomb|fir(?:ed|ing)|hit|raid|launch|carr|target|respons|involv"
    r"|kill|harm|hurt|wound|los|fallen|fell|settlement|civilian|people|peaceful|town|village"
    r"|place|area|down|shot|die|dead|anybody|anyone|nobody)\w*"
)

LAID_DOWN = re.compile(
    r"\b(?:la(?:id|y|ying) down (?:their )?(?:arms|weapons)|(?:gave|given|giving) themselves up)\b"
)


def words_of(draft: Draft, text: str, more: re.Pattern[str] = COMMON) -> frozenset[str]:
    """Return what a claim is about: the beginnings of its words that are not of every claim."""
    return _beginnings(text[draft.quote.start : draft.quote.end], more)


DRIVEN_OUT = re.compile(
    r"\b(?:(?:driven|drove|forced|pushed|thrown|threw|kicked|beaten|chased) (?:[\w-]+ ){0,4}?out"
    r"|expell\w+|dislodged|ousted|routed|evicted)\b"
)


@lru_cache(maxsize=512)  # each denial is held against many claims
def _beginnings(words: str, more: re.Pattern[str]) -> frozenset[str]:
    plain = DRIVEN_OUT.sub("expelled", LAID_DOWN.sub("surrendered", words.lower()))
    found = WORD.findall(plain)
    return frozenset(
        one[:4] for one in found if not COMMON.fullmatch(one) and not more.fullmatch(one)
    )
