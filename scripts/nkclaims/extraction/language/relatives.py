"""Find whom "who" and "which" mean: "hideouts of the militants, who have shelled the port"."""

from __future__ import annotations

import re

from nkclaims.extraction.deed.fighters import DOER
from nkclaims.extraction.language.clause_verbs import VERB
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.grammar.document import Span

CLAUSE_IN = QuickRegex(
    r"\s(?:has|have|had|was|were|will|would)\s"
    r"|\s(?:(?!armed|allied|based|united|backed)[a-z]{2,}ed|sank|shot|hit|struck|took|lost|sent|fought|drove|won|made|held|overran|beat|blew|broke"
    r"|set(?:\soff)?|brought\sdown|blew\sup|opened)\s"
    r"(?:the|an?|its|their|his|her|two|three|four|five|six|seven|eight|nine|ten|some|several|dozens"
    r"|hundreds|at\sleast|\d+)\b"
)
# "Hideouts of the militants, who have shelled the port": what stands last before it can act.
WHO = re.compile(r",\s(?:who|which)$")
LAST_NAMED = re.compile(
    r"\b(?:of|by|against|with|from|to|on|between|among|including|said|told|blamed|accused)\s"
    r"(?:the\s|an?\s|two\s|three\s|several\s)?(?P<who>(?:[\w’'-]+\s){0,4}?[\w’'-]+)$"
)
# "Repelled | army soldiers | who were trying to take the town": the object of the verb before
NAMED_LAST = re.compile(
    rf"(?:{VERB.pattern}(?:\s(?:back|off|out|down|away))?|\b(?:of|by|against|with|from|to|on|between|among))\s"
    r"(?:the\s|an?\s|some\s|several\s)?(?P<who>(?:[\w’'-]+\s){0,3}?[\w’'-]+)\swho$",
    re.IGNORECASE,
)


def antecedent(head: str) -> Span | None:
    """Return who "who" or "which" at the end means, if it is no subject of the clause before it."""
    if head.endswith(" who") and (object_ := NAMED_LAST.search(head, max(0, len(head) - 90))):
        while inner := NAMED_LAST.search(head, object_.start("who")):
            object_ = inner
        if DOER.search(object_["who"]) and not DOER.fullmatch(object_.group().split()[0]):
            return Span(*object_.span("who"))
    which = WHO.search(head)
    if which is None or not CLAUSE_IN.search(head, 0, which.start()):
        return None
    named = LAST_NAMED.search(head, max(0, which.start() - 80), which.start())
    while named and (inner := LAST_NAMED.search(head, named.start("who"), which.start())):
        named = inner
    if named is None:
        return None
    is_name = which.group().endswith("who") and re.search(r"(?:^|\s)[A-Z]", named["who"])
    is_one = is_name or DOER.search(named["who"])
    return Span(*named.span("who")) if is_one else None
