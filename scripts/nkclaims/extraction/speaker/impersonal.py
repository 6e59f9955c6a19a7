"""Find what is reported by nobody: "reportedly", "are believed to", "have been reported"."""

from __future__ import annotations

import re

from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.grammar.document import Span

IMPERSONAL = QuickRegex(
    r"\b(?:(?:reportedly|allegedly|purportedly)(?! (?:responsible|linked|behind|involved|backed"
    r"|tied|affiliated|belonging|supported)\b)|(?<![\w’'] )reports? (?:said|say|spoke|put)"
    r"|there (?:are|were|have been) (?:(?!no\b)\w+ )?(?:reports|indications|claims) (?:that|of)"
    r"|(?:getting|receiving|hearing) (?:\w+ )?(?:reports|word) (?:of|that)"
    r"|reports\s(?:are\s)?(?:\w+\s)?(?:coming\sin|emerging|emerge|circulating|circulate)\s(?:of|that|from)"
    r"|as (?:\w+ly )?reported(?: \w+)?(?=,)"
    r"|(?:by|according\sto|per)\s(?:the\s)?(?:latest|most\srecent|updated|received|incoming|operational|preliminary"
    r"|initial|first|early|provisional|unconfirmed|unverified|available|some|various|different)"
    r" (?:data|information(?:[’']s)?|figures|reports|estimates|accounts|counts)"
    r"|(?:word|news|reports) (?:came|comes|has come|arrived|emerged|spread)(?: in)? (?:that|of)"
    r"|supposedly"
    r"|(?:has|have|had) been (?:reported|feared|rumou?red)"
    r"|it (?:is|was) (?:reported|alleged|claimed|believed|thought|feared|understood|said)"
    r"|it\s(?:is|was|has\sbeen|has|had)\s(?:(?:also|further|later|\w+ly|been)\s)?(?:reported|alleged|claimed|learnt|learned|gathered"
    r"|known|made\sknown|made\spublic|disclosed|emerged|established|noted|stated|rumou?red|announced|confirmed|specified|added)"
    r"(?=(?:\s\w+)?\sthat\b|,)"
    r"|it\s(?:\w+\s)?(?:became|becomes)\sknown\b|(?:was|were)\s(?:\w+\s)?told\s(?:that|of)\b"
    r"|(?:is|are|was|were)\s(?:(?:also|still|now|first|likewise|even|earlier|later|then|all|both|\w+ly)\s)?"
    r"(?:reported|believed|said|thought|feared|understood) (?:to|dead|killed|as)"
    r"|(?:is|are|was|were) (?:(?:also|first|\w+ly) )?reported(?! (?:\w+ ){0,3}(?:by|from)\b)"
    r"|reported(?= (?:dead|killed|missing)\b)"
    r"|(?:people|persons|civilians|soldiers|children|others|casualties) reported"
    r"(?: (?:killed|dead|wounded|injured|missing)\b|(?=[.;]|$))"
    r"|(?:is|are|was|were|been) (?:\w+ly )?(?:accused|suspected) of)\b",
    re.IGNORECASE,
)
REPORTED = QuickRegex(
    r"\b(?:(?:is|are|was|were|been) (?:(?:also|still|now|\w+ly) )?"
    r"(?:reported|believed|said|thought|feared|understood)"
    r" (?:to|dead|killed|wounded|injured|missing)|reportedly|allegedly)\b",
    re.IGNORECASE,
)
# "Casualties among the inhabitants of the hill towns have been reported"
FAR = re.compile(r"[^,;:.“”\"]{0,90}?\s(?:has|have|had)\sbeen\s(?:\w+ly\s)?reported\b(?!\sby\b)")
# "With new deaths reported from the hills": only these are
WITH = re.compile(
    r"\bwith\s[^,;.“”\"]{3,60}?\s(?:also\s)?reported\b(?!\sby\b)"
    r"|\b(?:deaths?|casualties|losses|injuries|victims|fatalities|clashes|fighting|shelling|explosions|blasts)"
    r"\sreported\b(?!\s(?:by|that)\b)"
)
NEAR = 40  # characters behind a claim in which it is said to be reported


def impersonal(text: str, start: int, at: Span, end: int) -> Span | None:
    """Return the words that report a claim without a source, in its clause from ``start``."""
    stop = min(end, at.end + NEAR)
    if far := FAR.match(text, at.end, end):
        stop = max(stop, far.end())
    for one in WITH.finditer(text, start, stop):
        if one.start() < at.end and at.start < one.end():
            return Span(*one.span())
    found = IMPERSONAL.search(text[start:stop])
    return Span(start + found.start(), start + found.end()) if found else None
