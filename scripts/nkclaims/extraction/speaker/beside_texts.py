"""What stands beside a speaker: the text in which it spoke, and what "who" takes up."""

from __future__ import annotations

import re

from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.persons import FULL_NAME

# "The army put out a statement saying"
SENT_OUT = QuickRegex(
    r"\b(?:put|puts|gave|gives|sent|sends|made|makes|has|had|read|wrote|left|posted|issued|released|published"
    r"|shared|aired|broadcast)\s(?:out\s|up\s|on\s)?"
    r"(?:an?|the|its|their|his|her)\s(?:[a-z-]+\s){0,2}"
    r"(?:statement|message|post|report|video|letter|note|notice|bulletin|speech|briefing)$"
)
# "Figures released on Thursday by the mission"
RELEASED = QuickRegex(
    r"\b(?:figures|statistics|data|numbers|information|records|tally|toll|estimates?|statement|reports?|count"
    r"|list|video|footage|images|documents?|survey|study|assessment|bulletin|communiqu[eé])\s(?:\w+ly\s)?"
    r"(?:(?:released|issued|published|provided|obtained|collected|compiled|gathered|posted|given|shared|carried)\s)?"
    r"(?:(?:today|yesterday|late|early|on\s\w+day|this\sweek|\w+day)\s)*(?:by|from)\s(?:the\s)?"
    r"(?P<who>[^,;:]{2,60}?)(?:\s(?:on\s\w+day|\w+day|today|yesterday|earlier|last\s\w+))?$",
    re.IGNORECASE,
)
# "Confirmed by Jane Doe, head of a charity, | who said": the person, not the office
WHO_NAMED = re.compile(
    rf"\b(?:by|with|to|from|told|of|is|was)\s(?:[\w’'-]+\s){{0,3}}?(?P<name>{FULL_NAME})"
    r"(?P<aside>,\s(?:(?:an?|the|its|his|her)\s)?[a-z][^,;:“”\"]{2,80})?$"
)
# "A raid blamed on militiamen, | who say they defend the hills"
BLAMED_ON = re.compile(
    r"\s(?:blamed|attributed|ascribed|carried\sout|claimed|launched|committed|staged|mounted|led|waged)\s(?:on|by|to|against)\s"
    r"(?P<who>[^,;:“”\"]{2,60})$"
)
