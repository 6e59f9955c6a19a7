"""The words by which a figure counts all that a war or a campaign took, wherever it was fought."""

from __future__ import annotations

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
