"""The words by which a figure counts all that a war or a campaign took, wherever it was fought."""

from __future__ import annotations

import re

from nkclaims.extraction.language.quick_regex import QuickRegex

# "The overall toll passed 130", "the total number of dead"
OVERALL = QuickRegex(
    r"\b(?:overall|total|combined) (?:(?:confirmed|official|civilian|military|death) )*"
    r"(?:toll|count|tally|number of (?:the )?(?:\w+ )?(?:dead|deaths|killed|wounded|injured))\b"
)
# "Have died during Norland's air campaign in Tarn"
IN_CAMPAIGN = QuickRegex(
    r"\b(?:[Ii]n|[Dd]uring|[Tt]hroughout) (?:the|its|their|[A-Z][\w-]*[’']s) (?:[a-z-]+ ){0,2}"
    r"(?:campaign|offensive|onslaught|war|invasion|siege|blockade|bombardment)"
    r" (?:in|on|of|against) (?:the )?[A-Z]"
)
# "Have died in recent weeks", "in the past days": over some time of which no day is known
OF_LATE = QuickRegex(
    r"\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Ww]ithin) (?:(?:the|these) )?"
    r"(?:(?:past|last|recent) (?:few |several )?|most recent )"
    r"(?:days|weeks|months)\b(?! of\b)"
)
# "Were killed in a weekend of fighting"
OF_WEEKEND = QuickRegex(
    r"\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Aa]fter) (?:a|the|this) (?:[\w-]+ )?weekend of "
    r"(?:[\w-]+ ){0,3}?(?:fighting|clashes|battles|violence|shelling|bombing|strikes|raids|attacks"
    r"|unrest)\b"
)
# What is counted again and again: "by now", "by the latest figures", "its losses have reached"
_TO_DATE = (
    r"(?:by|up to|until|till|as of) (?:now|(?:this|that) (?:moment|point|time)|the present)"
    r"|(?:by|per|according to) (?:its |their |the )?(?:latest|newest|most recent|updated) "
    r"(?:\w+ )?(?:figures?|data|counts?|numbers|statistics|tall(?:y|ies))"
    r"|losses\b[^;]{0,50}?(?:reach(?:es|ed)?|st(?:ood|ands?) at|exceed(?:s|ed)?"
    r"|pass(?:es|ed)?|top(?:s|ped)?)(?= )"
)
TO_DATE = QuickRegex(rf"\b(?:{_TO_DATE})\b", re.IGNORECASE)
TOLL = QuickRegex(
    r"\b(?:so far|to date|in total|altogether|overall|(?:figure|count|tally) of(?= \d)"
    r"|in all(?! (?:of |the |its |their |our |\w+s\b))"
    rf"|{_TO_DATE}"
    r"|(?:death )?toll(?! (?:could|may|might|would|is|was) (?:likely to |expected to |set to )?"
    r"(?:rise|climb|grow|increase|go))"
    r"|(?:number|count|tally) of (?:\w+ ){0,3}(?:dead|deaths|killed|wounded|victims|casualties)"
    r"|(?:deaths|fatalities|casualties|losses) (?:has |have )?(?:rose|risen|climbed) to)\b",
    re.I,
)
# "Altogether they burned 40 houses", "in all, 14 were killed": in the deed just told
SUM_OF = QuickRegex(r"\b(?:in (?:all|total)|altogether|overall|all told)\b", re.IGNORECASE)
TOLL_WAS = re.compile(r"\btoll (?:there )?(?:now )?(?:was|is|stands|stood|at)\b")
STANDS = QuickRegex(r"\bst(?:ood|ands) at\b")
IN_ALL = QuickRegex(r"\bin all\b", re.IGNORECASE)  # "on Sunday, 23 in all": of that day
NEW = re.compile(r"\snew\s(?:[a-z]+\s)?(?:deaths|casualties|fatalities|losses|victims)\b")
