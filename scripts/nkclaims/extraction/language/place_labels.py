"""Find the places that head paragraphs or lines: "KHERSON: Two people died", "Orlev - 9 killed"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from nkclaims.extraction.language.lists import COUNT
from nkclaims.grammar.document import Span

FEWEST = 2  # names that head paragraphs; one may be a title, or who speaks
NAME = (
    r"(?P<name>(?:[Aa]l-|[Ee]l-|[Aa]sh?-|[Aa]d-)?[A-Z][\w’'-]+(?:\s(?:(?:e[sz]|al|el|as|ash|ad)-)?(?:[A-Z][\w’'-]+"
    r"|region|province|district|oblast|county|state|governorate|front|direction|area|zone|sector)){0,3})"
    r"(?:\s(?:city|town|village|countryside|and (?:its|the) (?:suburbs|countryside|environs)))?"
)
LABEL = re.compile(
    rf"^(?:[-–—•*·▪●◦]\s+|\d{{1,2}}[.)]\s+)?(?:In\s)?{NAME}"
    rf"(?::[^\S\n]+(?=[A-Z]|{COUNT})|\s?[-–—]\s+(?={COUNT}))(?=[^\n]{{6}})(?!(?:I|We|You|Yes|No|Well|It|He|She|They|Its|Our)\b)",
    re.MULTILINE,
)
# What heads a line as well: parts of a page, counts, and whoever is asked
NO_PLACE = re.compile(
    r"\b(?:killed|dead|wounded|injured|missing|displaced|losses|total|toll|deaths|casualties|update"
    r"|updated|sources?|photos?|images?|video|caption|credit|analysis|opinion|explainer|timeline|live"
    r"|watch|read|listen|more|also|related|key|note|editors?|correction|headline|summary|background"
    r"|context|question|answer|quote|breaking|latest|news|report|reporting|writing|editing|byline"
    r"|contact|date|time|place|location|status|type|name|age|civilians?|soldiers|military|troops"
    r"|hospitali[sz]ed|captured|prisoners?|arrested|detained|injur\w+|victims?|fatalities|women|men"
    r"|children|manpower|ships?|boats?|guns?|howitzers?|mortars?|launchers?|systems?|uavs?|apcs?|ifvs?"
    r"|houses?|homes?|buildings?|schools?|planes?|jets?|cars?|trucks?|tanks?|drones?|aircraft|helicopters?|artillery|vehicles?|personnel|monday|tuesday|wednesday"
    r"|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september"
    r"|october|november|december|day|week|afp|ap|reuters|interviewer|reporter|ministry|army|police"
    r"|office|agency|spokes\w+|minister|president|general|colonel|mr|mrs|ms|dr|war|talks|diplomacy"
    r"|what|who|why|how|when|where|first|second|third|finally|meanwhile)\b",
    re.IGNORECASE,
)


class Label(NamedTuple):
    """The name of a place that heads a line, and where what it heads begins."""

    name: Span
    end: int


@lru_cache(maxsize=4)  # asked for each paragraph of an article
def place_labels(text: str) -> dict[int, Label]:
    r"""Return what heads lines of an article by where these begin; nothing if few have it.

    >>> [*place_labels("ORLEV: Shells fell.\nTARN: Nine men died.")]
    [0, 20]
    """
    found = {
        one.start(): Label(Span(*one.span("name")), one.end())
        for one in LABEL.finditer(text)
        if not NO_PLACE.search(one["name"])
    }
    return found if len({text[slice(*one.name)] for one in found.values()}) >= FEWEST else {}
