"""Say who did what somebody denies, as far as the words of the denial tell it."""

from __future__ import annotations

import re

from nkclaims.extraction.deed.acting import acting
from nkclaims.extraction.deed.doers import who
from nkclaims.extraction.deed.fighters import DOER, WEAPON
from nkclaims.extraction.deed.owners import OWN
from nkclaims.extraction.deed.suspects import SPEAKING
from nkclaims.extraction.draft import Draft, Sentence, Speaker
from nkclaims.extraction.language.clauses import subject_before
from nkclaims.extraction.lexicon.nations import country_of
from nkclaims.extraction.lexicon.pack import Packs, Registry
from nkclaims.extraction.lexicon.persons import is_person
from nkclaims.extraction.link.weighing import CHARGED
from nkclaims.grammar.document import Span

# "Denied that its troops had fired", "Norland's claim that rebels were responsible"
HAD_DONE = re.compile(
    r"\b(?:(?:den|disput|reject|dismiss|refut|rebut)\w+|claims?|reports?|allegations?|accusations?"
    r"|charges?|accounts?|assertions?|suggestions?) "
    r"(?:that )?(?:the )?"
    r"(?P<who>(?:(?!any\b|had\b|has\b|have\b|was\b|were\b|that\b)[\w’'-]+\s){0,4}[\w’'-]+)\s"
    r"(?:(?:had|has|have)\s(?!been\b(?! (?:sent|deployed|moved)\b)|(?:fallen|changed|lost"
    r"|died)\b)|did\b|would\b|w(?:as|ere)\s(?:\w+ing|responsible|behind|involved|to blame)\b"
    r"|targets?\b|uses?\b|fires?\b|shells?\b|keeps?\b|holds?\b|shelters?\b|arms?\b|backs?\b)"
)
# "No Norlandish aircraft struck targets there"
NO_ARMS = re.compile(
    r"(?:no|not (?:a|one)(?: single)?) (?P<who>(?:[A-Z][\w-]+|coalition|army|government|rebel)"
    r" (?:[\w-]+ )?(?:aircraft|(?:war)?planes?|jets?|drones?|missiles?|rockets?|troops|soldiers"
    r"|forces|units|artillery|guns))\b(?! (?:was|were|had been|has been|have been)\b)",
    re.IGNORECASE,
)
# "Claims by Sudmark of a lethal Norlandish rocket strike"
STRIKES_OF = re.compile(
    r"\b(?:[Cc]laims?|[Rr]eports?|[Aa]llegations?|[Aa]ccusations?|[Cc]harges?|[Aa]ccounts?|suggestions?)"
    r"(?: (?:by|from|in) [^,;.]{2,40}?)? (?:of|about|on) (?:(?:an?|the|any|alleged|[a-z]+[lyd]) )*"
    r"(?P<who>[A-Z][\w-]*(?:i|an|ese|ish|[cs]h|ic)|rebel|army|government|coalition)"
    r"(?= (?:[\w-]+ ){0,2}?(?:strikes?|raids?|attacks?|assaults?|shelling|bombings?|bombardments?"
    r"|fire|missiles?|rockets?|drones?)\b)"
)
NAMED = re.compile(r"[A-Z][\w’'.-]+(?: (?:of )?[A-Z][\w’'.-]+)*")
# What only who denies it may have done: "denied firing", "rejected the accusation"
OWN_DEED = re.compile(
    r"\b(?:accus|allegation|charge|blam|responsib|involve|guilt|complicit|target|aim|deliberat"
    r"|intent)\w*|\bruled out\b"
    r"|\bclaims? of (?:an? |the )?(?:[\w-]+ )?(?:raid|strike|attack|shelling|bombing)s?\b"
    r"|\b(?:role|part) (?:in|of)\b|\b(?:role|part)\Z|\bbehind\b"
    r"|\b(?:den(?:y|ies|ied)|denying) (?:\w+ly |ever |again |having |ever having )*\w+(?:ing|ed)\b"
    r"|\b(?:its|their|our|his|her|it|they|we)\b",
    re.IGNORECASE,
)
VERDICTS = (
    *("act-deny-false", "act-deny-verdict", "act-deny-as-false", "act-deny-statement"),
    "act-deny-false-report",
)
OF_SUBJECT = ("act-deny-deed", "act-deny-no-part")


def denied_doer(
    draft: Draft, sentence: Sentence, packs: Packs, registry: Registry | None, text: str
) -> Speaker | None:
    """Return who did what is denied, as far as it is known before what is denied is found.

    Who calls a report a lie has not done what it tells: only who is named, or denies his own deed.
    """
    if draft.speaker.type in SPEAKING:
        return None
    named = _named(draft, sentence, packs)
    found = who(named, draft.speaker, sentence, registry, text) if named else None
    if draft.kind in CHARGED:
        quote = text[
            max(sentence.start, draft.quote.start - len("an accusation ")) : draft.quote.end
        ]
        is_charge = draft.kind == "accusation" and draft.rule_id not in VERDICTS
        is_own = is_charge or OWN_DEED.search(quote) or NO_ARMS.search(quote)
        return found or (_itself(draft.speaker, registry, text) if is_own else None)
    if draft.kind != "territorial_control":
        return None
    if (
        found is None
        and registry is not None
        and (taker := registry.adversary(draft.speaker.actor_id))
    ):
        return Speaker(taker)
    return found


def _itself(speaker: Speaker, registry: Registry | None, text: str) -> Speaker | None:
    """Return who denies a deed as its doer; of a person the body, if the text says which."""
    doer = acting(speaker, registry, text)
    is_himself = doer is not None and doer.words == speaker.words and not doer.actor_id
    return None if is_himself and is_person(speaker) else doer


def _named(draft: Draft, sentence: Sentence, packs: Packs) -> Speaker | None:
    """Return the subject of the deed within a denial: "denied that its men had shelled Orlev"."""
    words, start, end = (
        sentence.text,
        draft.quote.start - sentence.start,
        draft.quote.end - sentence.start,
    )
    struck = STRIKES_OF.search(words, 0 if draft.rule_id in VERDICTS else start, end)
    told = HAD_DONE.search(words, start, end) or NO_ARMS.match(words, start, end) or struck
    if told is not None:
        span = Span(*told.span("who"))
    elif draft.rule_id in OF_SUBJECT and (subject := subject_before(words, start)) is not None:
        span = subject
    else:
        return None
    printed = words[span.start : span.end]
    country = country_of(printed, packs.demonyms) if struck or WEAPON.search(printed) else ""
    can_act = DOER.search(printed) or NAMED.fullmatch(printed) or OWN.match(printed)
    if not can_act and not country:
        return None
    at = Span(span.start + sentence.start, span.end + sentence.start)
    return Speaker(words=country or printed, span=at)
