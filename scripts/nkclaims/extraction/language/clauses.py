"""Find the subject of a verb: who did it, who said it, or whom a passive befell."""

from __future__ import annotations

import re

from nkclaims.extraction.deed.passives import phrase_at
from nkclaims.extraction.language.bare_participles import main_verb, next_clause
from nkclaims.extraction.language.clause_verbs import (
    FIRST_CLAUSE,
    VERB,
    WHICH_ASIDE,
    WHO_DID,
    behind_place,
    has_clause,
    verb_in,
)
from nkclaims.extraction.language.noun_phrases import (
    SAYING,
    TITLES,
    phrase_of,
    without_auxiliaries,
    without_loose,
)
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.relatives import CLAUSE_IN, antecedent
from nkclaims.extraction.language.subject_lists import first_subject, next_subject
from nkclaims.grammar.document import Span

NO_TITLE = "".join(rf"(?<!\b{one})" for one in TITLES)
EDGE = re.compile(
    rf"(?=\.){NO_TITLE}"
    r"(?<!\b[A-Z])\.(?=\s(?!\d)|$)|[;:,](?!\d)|[“”«»\"()!?—–]|\s-\s|\b(?:that|which|who|whom|whose"
    r"|where|while|whereas|when|as|after|before"
    r"|because|but|although|though|if|unless|since|said|say|says|saying|told|tells|claims?"
    r"|claiming|insists?|insisting|reports?|announces?|alleges?|alleging|adding|admits?"
    r"|admitted|acknowledged|asserts?|asserted|declared|rejected the|denied that|denies"
    r"|(?:reported|announced|claimed)(?!\sby\b)"
    r"|added|insisted|confirmed|alleged|believe[sd]?|maintained|stated|wrote|and then"
    r"|hours after|day after)\b",
    re.IGNORECASE,
)
# "It was not known who had carried out the attack"
UNKNOWN = QuickRegex(
    r"\b(?:known|clear|unclear|unknown|determine|establish|say|said|identify|investigating|tell|(?:differ|disagree|argue|dispute)\s(?:on|over|about))\swho\s"
    r"(?:(?:had|has|was|were|is)\s)?(?:\w+ly\s)?$"
)
WHERE_OPENS = QuickRegex(
    r"(?:^|[.;]\s|\n)(?:In|At(?!\sleast|\smost)|Near|Across|Around|Outside|Inside|Along)\s(?:the\s)?\Z"
)
PLACE_WORD = re.compile(
    r"(?:[Ii]n|[Aa]t(?!\s(?:least|most)\b)|[Nn]ear|Across|Around|Outside|Inside|Along|From|Within|Amid"
    r"|During|Despite|Following|Throughout)\s"
)
# "With the army confirming it | had struck": the pronoun
WITH_DOING = re.compile(r"\s[a-z]{3,}ing\s(?:that\s)?(?P<who>it|they|he|she)\Z")
# "Blamed the attack on Norland, which denied it": who is named last, not the subject before.
WHICH = QuickRegex(r",\s+which$", re.IGNORECASE)
GOVERNED = re.compile(
    r"\b(?:in|on|at(?!\s(?:least|most|(?:around\s|about\s)?\d{1,2}[:.]\d)\b)|from|by|with|for|under|against|to|into|between|told|(?!united)\w{3,}ed|said)\s(?:by\s)?"
    r"(?P<who>(?:(?:the|an?|its|their|his|her)\s)?[\w’'-]+(?:\s(?!(?:had|has|have|was|were|is|are)\s)"
    r"[\w’'-]+){0,6})$",
    re.IGNORECASE,
)
OPENED = re.compile(r"(?<=\w)\s[“\"‘](?:\w+ly\s)?$")  # "had “liberated” the town"
SHORT_FORM = re.compile(r"\s\([A-Z][\w.-]{1,11}\)(?=\s[a-z])")  # "Lake Front (LF) fighters"
INNER = (",", "“", "”", '"')
LONGEST, SHORT = 12, 4  # words of a subject, and those that are kept of a longer one
# "Its forces, the ministry said, had beaten back an assault"
SAID_INSIDE = QuickRegex(
    rf",\s(?:it|he|she|they|[^,;.“”\"]{{2,50}}?)\s{SAYING}(?:\s[^,;.“”\"]{{2,30}})?,"
    r"(?=\s(?:and|but|then|has|have|had|was|were|is|are|will|would|\w+ed)\b)"
)
NAMED_SO = re.compile(
    r"[“\"‘](?P<who>(?:[\w’'-]+\s){0,3}[\w’'-]+),?[”\"’]\s*$"
)  # a “terrorist gang”
# "It was the rebels who opened fire", "it was the rebels, he said, who opened fire"
CLEFT = QuickRegex(
    r"\b[Ii]t (?:was|is|had been) (?:not \w+ but )?(?:the )?(?P<who>[^,;“”\"]{2,60}?)"
    r"(?:, [^,;.“”\"]{2,60},)? (?:who|that|which)$"
)
# "That near Orlev on Friday | it had shot down a jet"
ITSELF = re.compile(r"\s(?P<who>it|they|he|she|we)\Z")
SAID_ASIDE = re.compile(r",\s[^,;.]{2,50}\s(?:said|says|reported|added|announced)$")
# "He rang Doha, his spokesman said, but the army left": it is no more what he said
SAID_BEFORE = re.compile(
    r",\s[^,;.]{2,50}\s(?:said|says|reported|added|announced),\s(?:but|while|whereas|although)\s"
    r"[^,;.]{3,80}$"
)
INVERTED = re.compile(r"[,”\"]\s*$")
SPOKE_LAST = re.compile(
    r"\s*(?:,|and\b|but\b|on\b|in\b|at\b|of\b|for\b|last\b|late\b|\w+day\b|[A-Z(])"
)
REPORTED = re.compile(
    r"\b(?:said|says|say|told(?=\s)|tells|denie[sd]|denied|announce[sd]|insist(?:s|ed)|claim(?:s|ed)"
    r"|added|argue[sd]|emphasi[sz]e[sd]|stresse[sd]|warn(?:s|ed)|reported|confirm(?:s|ed)|noted"
    r"|acknowledge[sd]|concede[sd]|admit(?:s|ted)|allege[sd]|declared|stated|wrote|maintain(?:s|ed)|believes?)\b"
)
# "Nine had died, the mayor said on Monday, | accusing the rebels": who said it accuses them
SAID_WHILE = re.compile(
    r"(?:^|[,;:.—–”\"’]\s)(?:[^,;:.“”\"]{1,70}\s)?(?P<said>said|says|told|wrote|added|tweeted|announced"
    r"|reported|stated)(?:\s[^,;.“”\"]{2,70})?(?:,\s(?:an?|the|its|his|her|their|who)\s[^,;.“”\"]{2,60})?,$"
)
JOINED = re.compile(r"(?:,|,?\s+(?:(?:and|but)(?:\sthen)?|then))$", re.IGNORECASE)
PARTICIPLE = re.compile(r"[a-z]{2,}ing\b")
# "Rockets hit the capital, Orlev, on Monday, killing nine"
APPOSED = re.compile(
    r"(?<=[a-z]),\s(?:the\s[a-z-]+(?:\s[a-z]+)?|[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2}),"
    r"(?=\s(?:(?:late|early)\s)?(?:on|in|at|near|overnight|yesterday|[A-Z]\w+day)\b)"
)


def subject_before(text: str, at: int) -> Span | None:
    """Return the noun phrase that is the subject of the verb at ``at``; None if there is none.

    >>> subject_before("The mayor said rebels in the hills had again shelled the port.", 42)
    Span(start=15, end=21)
    """
    head = text[:at]
    if UNKNOWN.search(head):
        return None
    if opened := next_clause(text, at):
        return phrase_at(text, opened.start)
    if (main := main_verb(text, at)) is not None:
        return subject_before(text, main)
    bare = without_auxiliaries(head.rstrip())
    if "," in head:
        head = WHICH_ASIDE.sub(lambda aside: " " * len(aside.group()), head)
        head = SAID_INSIDE.sub(lambda aside: " " * len(aside.group()), head)
        if PARTICIPLE.match(text, at):
            head = APPOSED.sub(lambda aside: " " * len(aside.group()), head)
    if "(" in head:
        head = SHORT_FORM.sub(lambda form: " " * len(form.group()), head)
    head = without_loose(OPENED.sub("", head))
    if named := CLEFT.search(bare):
        return Span(*named.span("who"))
    if named := NAMED_SO.search(head):
        return Span(*named.span("who"))
    if (meant := antecedent(bare)) is not None:
        return meant
    joined = JOINED.search(head)
    if joined:
        head = head[: joined.start()].rstrip()
    edges = [one for one in EDGE.finditer(head) if not joined or one.group() not in INNER]
    last = edges[-1] if edges else None
    if last and last.group().lower() in ("who", "which") and WHO_DID.match(head, last.end()):
        head = head[: last.start()].rstrip(" ,")  # "the man who had left denied it"
        edges, joined = edges[:-1], None
    while joined and edges and edges[-1].group()[0].isalpha():
        if has_clause(head[edges[-1].end() :]):
            break
        edges.pop()  # "the army confirmed the loss, ruled out talks after it and blamed the rebels"
    start = edges[-1].end() if edges else 0
    chunk = head[start:]
    if (before := FIRST_CLAUSE.match(chunk)) and not joined:
        start, chunk = start + before.end(), chunk[before.end() :]
    if joined and (verb := verb_in(chunk)):  # "the army took one town and drove on"
        chunk = without_loose(chunk[: verb.start()])
        if PLACE_WORD.match(chunk) and ", " in chunk:  # "In Orlev, their last base, rebels held"
            start, chunk = start + chunk.rindex(", ") + 2, chunk[chunk.rindex(", ") + 2 :]
    if (first := first_subject(text, start, chunk)) is not None:
        return first
    start, end = phrase_of(chunk, start)
    words = text[start:end].split()
    if PLACE_WORD.match(text, start, end) and (itself := ITSELF.search(text, start, end)):
        return Span(*itself.span("who"))
    if WHERE_OPENS.search(text, 0, start) or PLACE_WORD.match(text, start, end):
        return behind_place(text, start, end)  # none: "In Orlev, rockets fell"
    if not words or not re.search(r"[A-Za-z]", text[start:end]):
        return None
    if which := WITH_DOING.search(text, start, end):
        return Span(*which.span("who"))
    if clause := CLAUSE_IN.search(text, start, end):
        if not joined and not text[at:].split(maxsplit=1)[0].lower().endswith("ing"):
            # none: "the army has raised the number of soldiers killed"
            return next_subject(text, clause.end(), len(head), at)
        return Span(start, clause.start())  # "the navy sank two boats, killing nine"
    if len(words) > LONGEST:
        start = end - len(text[start:end].split(maxsplit=len(words) - SHORT)[-1])
    return Span(start, end)


def speaking_before(text: str, at: int) -> Span | None:
    """Return the subject of a verb of speech at ``at``, as :func:`subject_before` does.

    Behind a reported clause it is who reported it: "she said the army had left and urged calm".

    >>> speaking_before("Smith said the army had left and urged calm.", 33)
    Span(start=0, end=5)
    """
    if (named := antecedent_before(text, at)) is not None:
        return named
    if PARTICIPLE.match(text, at) and (saying := SAID_WHILE.search(text[:at].rstrip())):
        is_behind = INVERTED.search(text, 0, saying.start("said")) is not None
        return (
            phrase_at(text, saying.end("said"))
            if is_behind
            else subject_before(text, saying.start("said"))
        )
    head = without_loose(text[:at])
    is_joined = JOINED.search(head)
    if is_joined is None:
        return subject_before(text, at)
    head = head[: is_joined.start()].rstrip()
    if aside := SAID_ASIDE.search(head):  # "he rang Doha, his spokesman said, and urged calm"
        main = VERB.search(head, 0, aside.start())
        return subject_before(text, main.start()) if main else None
    if PARTICIPLE.match(text, at) and SAID_BEFORE.search(head):
        return subject_before(text, at)
    told = [*REPORTED.finditer(head)]
    if not told or (EDGE.search(head, told[-1].end()) and ";" in head[told[-1].end() :]):
        return subject_before(text, at)
    if INVERTED.search(head[: told[-1].start()]):
        behind = phrase_at(text, told[-1].end())
        # "Doe, 54, denied that Norland had fired and demanded": there a clause stands behind it
        if (
            behind
            and SPOKE_LAST.match(text, behind.end)
            and not PARTICIPLE.match(text, behind.start)
        ):
            return behind
    return subject_before(text, told[-1].start()) or subject_before(text, at)


def antecedent_before(text: str, at: int) -> Span | None:
    """Return who speaks by "which" and the verb at ``at``: what stands last before, if governed.

    >>> antecedent_before("Sudmark blamed the raid on Norland, which later denied it.", 48)
    Span(start=27, end=34)
    """
    which = WHICH.search(without_auxiliaries(text[:at].rstrip()))
    if which is None:
        return None
    start = max((one.end() for one in EDGE.finditer(text, 0, which.start())), default=0)
    found = GOVERNED.search(text, start, which.start())
    while found and (inner := GOVERNED.search(text, found.start("who"), which.start())):
        found = inner
    return Span(*found.span("who")) if found else None
