"""Find the words that name who did what a rule on acts has found."""

from __future__ import annotations

import re

from nkclaims.extraction.deed.charges import charged_before
from nkclaims.extraction.deed.fighters import is_doer
from nkclaims.extraction.deed.noun_doers import named_beside, subject_of
from nkclaims.extraction.deed.passives import (
    blamed_for,
    doer_behind,
    is_passive,
    phrase_at,
    user_behind,
)
from nkclaims.extraction.language.clause_ends import MOST_DONE, clause_end
from nkclaims.extraction.language.clauses import subject_before
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.pack import Act
from nkclaims.grammar.document import Span

LAST_WORDS = re.compile(r"(?:[\w.’'-]+[ -]){1,5}$")
LOOSE_HEAD = re.compile(
    r"\b(?:that|said|says|saying|adding|noting|in|of|after|from|by|as|and|to|with|for|when|while|where|on|at|into|before|until"
    r"|since|amid|through|against|between|over|across|near|because|if|unless|whether|(?-i:[A-Z])\w+day|later|earlier|ago|then|meanwhile"
    r"|was|were|is"
    r"|besides|beside|alongside|aside from|apart from"
    r"|regarding|following|during|under|than|about|which|who|but|or|it|had|has|have|despite|since"
    r"|(?<!-)(?!united\b)\w+ed|(?!morning\b|evening\b)\w{4,}ing)\s+(?:the\s+(?!\d))?",
    re.IGNORECASE,
)
BY_WHOM = re.compile(r"\w+(?:ed|en|n|t)\s(?:\w+ly\s)?by\s(?!\w+ing\b)", re.IGNORECASE)
WAS = re.compile(r"(?:was|were|is|are|(?:has|have|had) been|being)\b")
TWO_ARMS = QuickRegex(
    r"\b(missile|rocket|drone|mortar|air|artillery)\sand\s(?=(?:missile|rocket|drone|mortar|artillery|air)\b|$)"
)
IN_CONTROL = re.compile(r"\bin (?:full |complete |firm |total |effective )?control of\b")
# "It left Norland in control of the port"
LEFT_IN_CONTROL = re.compile(
    r"\b(?:left|leav(?:es|ing)|put|keeps?|kept)\s(?:the\s)?(?P<who>[^,;.]{2,40}?)"
    r"\s(?:firmly\s|fully\s)?in control of\b"
)
NATIONAL = re.compile(r"\b[A-Z][\w-]*(?:i|an|ese|ish|[cs]h|ic)(?=\s\Z)")
SHELLING = re.compile(r"(?:shelling|bombing|bombardment|fire)\b")
OF_BEING = (
    "forces-in",
    "behind-it",
    "in-control",
    "first-to-break",
)  # "the rebels were behind the raid" is no passive
BEATEN_BACK = "beaten-back"  # "the attackers were beaten back by the army": who attacked
MEMBERS = re.compile(
    r"\b(?:members|fighters|militants|gunmen|militiamen|forces|troops|soldiers|men|elements|units)\Z"
)
REPELLED = re.compile(
    r"(?:(?:has|have|had)\s)?(?:was|were|been|being)\s(?:\w+ly\s)?(?:repell?ed|repulsed|thwarted|foiled|beaten|driven|pushed"
    r"|thrown|fended|fought)\b"
)
HANDS = re.compile(r"(?:['’]s?)?\s(?:hands|control|custody)\Z")
OF_BODY = re.compile(
    r"\s(?:from|of|loyal to|belonging to)\s(?:the\s)?[A-Z][\w’'-]*(?:\s(?:(?:of|for|the|and)\s)?"
    r"[A-Z][\w’'-]*){0,5}"
)
# "A town the rebels had taken"
TAKEN_BY = re.compile(
    r"(?:an?|the|another|one)\s(?:[\w-]+\s){0,3}?(?:towns?|cit(?:y|ies)|villages?|settlements?"
    r"|districts?|bases?|positions?|outposts?|camps?|enclaves?|heights|hills?|crossings?|airports?"
    r"|areas?|regions?|provinces?)\s(?:the\s)?(?P<who>[^,;.]{2,50}?)\s"
    r"(?:had\s|has\s|have\s|still\s|now\s|once\s)*(?:re)?(?:captur|seiz|took|tak|occup|overr|ret|liberat"
    r"|lost|annex|invad|conquer|h[eo]ld|control)\w*$",
    re.IGNORECASE,
)
# "The rebels claim to have | shelled the port"
CLAIMED_TO = QuickRegex(
    r"\b(?P<verb>(?:claim|boast|admit|report|deni|deny)(?:t?ed|ing|s|es)?)(?:\s\w+ly)?\sto\shave\s(?:\w+ly\s|also\s)?$"
)
# "The envoys were warned of the army's plan to | shell the port"
OWN_PLAN = QuickRegex(
    r"\b(?P<who>it(?=s\s)|(?:(?:[A-Z][\w-]*|rebel|government|enemy)\s){0,3}[\w-]+(?=[’']))"
    r"[’']?s?\s(?:own\s|\w+ed\s)?(?:intentions?|intent|plans?|decision|readiness|threats?|bids?"
    r"|determination|resolve|orders?|preparations?|attempts?|efforts?|willingness)\sto\s(?:\w+ly\s)?\Z"
)
PLAN = 90  # characters before a deed in which it stands whose plan it was
# "It was responding to | Norlandish | shelling"
RESPONDING = re.compile(
    r"(?:respond|retaliat|react)\w*\s(?:to|against|for)\s(?:an?\s|the\s)?"
    r"(?P<who>[A-Z][\w-]*(?:i|an|ese|ish|[cs]h|ic)|rebel|army|government)\s(?=[a-z])"
)
# "The rocket that hit the port | was fired by | the rebels"
FIRED_BY = re.compile(
    r"\s(?:was|were|(?:had|has|have)\sbeen)\s(?:\w+ly\s)?(?:fired|launched|dropped|sent)\sby\s"
)
# "Shot down | a drone launched by | the rebels"
SENT_BY = re.compile(
    r"(?:missiles?|rockets?|shells?|drones?|bombs?|projectiles?|rounds?|mortars?|barrage|salvo)\s"
    r"(?:fired|launched|dropped|sent|flown)\s(?:\w+ly\s)?by\s(?!\w+ing\b)"
)
NEXT = 4  # letters of "by"
SENT_FROM = re.compile(r"(?:fired|launched|sent|coming)\s(?:\w+\s)?from\b")
OUSTING = re.compile(r"(?:driven|pushed|forced|expelled|ousted|dislodged|flushed)\b")
HAVE = re.compile(r"\b(?:has|have|had)\s(?:\w+ly\s)?$")


def named_doer(rule: Act, match: re.Match[str], core: Span, text: str) -> Span | None:
    """Return the words that name who did it, where the rule says that they stand."""
    if rule.doer in ("accused", "holder"):
        groups = match.groupdict()
        if IN_CONTROL.search(
            text, core.start, core.end + 4
        ):  # of the place that is named behind it
            left = LEFT_IN_CONTROL.search(text, 0, core.end + 4)
            return Span(*left.span("who")) if left else subject_of(text, core.start)
        starts = [match.start(one) for one in groups if one.startswith("accused")]
        if max(starts, default=-1) >= 0:
            return _with_body(phrase_at(text, max(starts)), text)
        held = groups.get("held")
        return Span(match.start("held"), match.start("held") + len(held.rstrip())) if held else None
    if (
        rule.rule_id == "place-lost"
        and OUSTING.match(text, core.start)
        and HAVE.search(text[: core.start])
    ):
        return subject_of(text, core.start)  # "who the rebels had driven out of Orlev"
    is_befalling = rule.doer == "patient" and rule.rule_id != BEATEN_BACK
    if is_befalling and re.match(r"(?:was|were|been)\b", text[core.start :]):
        by = doer_behind(text, core.start, clause_end(text, core.end, MOST_DONE))
        return by or subject_before(text, core.start)  # "they were executed by the rebels"
    if rule.rule_id == "place-which" and (taken := TAKEN_BY.match(match.group())):
        return Span(match.start() + taken.start("who"), match.start() + taken.end("who"))
    is_struck = rule.doer == "noun" and rule.rule_id.startswith(("strike", "attack-befell"))
    if is_struck and (repelled := REPELLED.search(text, core.start, core.end)):
        noun = min(core.start, match.start() - len(modifiers_of(text[: match.start()])))
        return named_beside(text, Span(noun, repelled.start()))  # no one who repelled it
    if rule.doer in ("weapon", "patient") or rule.rule_id in OF_BEING:
        return subject_of(text, core.start)
    if rule.doer not in ("subject", "noun"):
        return None
    if (theirs := NATIONAL.search(text, 0, core.start)) and SHELLING.match(text, core.start):
        return Span(*theirs.span())  # "hurt by Norlandish shelling"
    if rule.doer == "subject" and (provoked := RESPONDING.match(text, core.start, core.end)):
        return Span(*provoked.span("who"))
    if rule.doer == "subject" and (own := OWN_PLAN.search(text, core.start - PLAN, core.start)):
        return Span(*own.span("who"))
    if rule.doer == "subject" and (charged := charged_before(text, core.start)) is not None:
        return charged
    if rule.doer == "subject" and (sender := _sender(text, core)) is not None:
        return sender
    if rule.doer == "subject" and (claimed := CLAIMED_TO.search(text, 0, core.start)):
        return subject_of(text, claimed.start("verb"))
    if rule.doer == "subject" and (sent := SENT_BY.search(text, core.start, core.end + NEXT)):
        return phrase_at(text, sent.end())
    is_befallen = is_passive(text, core.start) or WAS.match(text, core.start) is not None
    is_active = rule.doer == "subject" and not is_befallen
    if is_active and (
        fired := FIRED_BY.search(text, core.end, clause_end(text, core.end, MOST_DONE))
    ):
        return phrase_at(text, fired.end())
    if is_active and not BY_WHOM.match(text, core.start):
        subject = subject_of(text, core.start)
        if subject is not None and is_doer(text[subject.start : subject.end]):
            return subject
    behind = doer_behind(text, core.start, clause_end(text, core.end, MOST_DONE))
    if behind is not None:
        return user_behind(text, behind) or behind
    if rule.doer == "noun":
        return named_beside(text, core)
    if is_befallen:  # "it was hit in a raid blamed on the rebels"
        word = text.find(" ", core.start, core.end)
        start = word if word > 0 else core.end
        return blamed_for(text, start, clause_end(text, core.end, MOST_DONE))
    return subject_of(text, core.start)


def _with_body(named: Span | None, text: str) -> Span | None:
    """Return fighters with the body that they are of: "gunmen from the Lake Front"."""
    if named is not None and (hands := HANDS.search(text, named.start, named.end)):
        return Span(named.start, hands.start())  # "fell into rebel hands"
    if named is None or not MEMBERS.search(text, named.start, named.end):
        return named
    of = OF_BODY.match(text, named.end)
    return Span(named.start, of.end()) if of else named


def _sender(text: str, core: Span) -> Span | None:
    """Return from whose lines the arms of a claim were fired: "shells fired from rebel lines"."""
    sent = SENT_FROM.search(text, max(0, core.start - 1), core.end)
    end = clause_end(text, core.end, MOST_DONE)
    return user_behind(text, Span(sent.start() - 1, sent.start() - 1), end) if sent else None


def modifiers_of(before: str) -> str:
    """Return the words at the end of ``before`` that belong to the noun behind them.

    >>> modifiers_of("The mayor said that a Norlandish rocket ")
    'a Norlandish rocket '
    """
    words = LAST_WORDS.search(before)
    if words is None:
        return ""
    joined = TWO_ARMS.sub(r"\1_and_", words.group())  # "a Norlandish missile and drone attack"
    heads = [head.end() for head in LOOSE_HEAD.finditer(joined)]
    return words.group()[max(heads, default=0) :]
