"""Tell which claims a denial can deny, by who makes them, of what, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from nkclaims.extraction.draft import HAPPENINGS, Draft, Speaker
from nkclaims.extraction.language.clause_ends import share
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.bodies import speaks_for, speaks_for_last
from nkclaims.extraction.lexicon.identity import NAME, is_one, is_short_for
from nkclaims.extraction.lexicon.persons import is_person
from nkclaims.extraction.link.presupposed import SUBJECT
from nkclaims.extraction.link.themes import WORD
from nkclaims.extraction.link.weighing import (
    CHARGED,
    LEAD,
    ROOT,
    is_of_help,
)

LONG_BACK = 30  # sentences before it in which what is denied of one place can stand
BACK, AHEAD = 14, 8  # sentences before and behind a denial in which the denied words can stand
LEAD_AHEAD = 20  # sentences behind one in a headline or lead, which announces what is told below
ANSWERABLE = (
    *("attack", "accusation", "ceasefire_violation", "ceasefire_collapse", "casualties"),
    *("damage", "territorial_control", "equipment_loss", "other", "personnel"),
)
NOTHING = re.compile(
    r"(?:there (?:was|were|is|are|(?:had|has|have) been) )?(?:no|not|none|nothing|nobody|never)\b",
    re.IGNORECASE,
)
"""How a statement begins that denies something itself."""
# "Denies backing the rebels": not the shelling that was told
BACKING = QuickRegex(
    r"\b(?:arming|(?<!ly )(?<!-)back(?:ing|s|ed)|support(?:ing|s|ed)?"
    r"|suppl(?:ying|ies|ied)|financ\w+|funding)\b",
    re.IGNORECASE,
)
# "Dismissed that": what was said last
LAST_SAID = re.compile(
    r"(?!(?:reports?|claims?|allegations?|rumou?rs?|statements?|accusations?) that\b)"
    r"\w+ (?:that|this|these|those)\b(?! (?:is|was|were|are)\b)"
)
# "No such incident occurred": the one that the article is on
SUCH = re.compile(r"\b(?:no|any|the|this) (?:such )?(?:incident|massacre|event)\b", re.IGNORECASE)
HELD = re.compile(r"\b(?:accus|blam|alleg|suspect|charged|believed|said to)", re.IGNORECASE)
# "Refuted the report, hours after a newspaper wrote that": which that is
IN_REPLY = re.compile(
    r"\b(?:after|following|in response to|responding to|in reply to|replying to)\b"
    r"|^,? (?:which|that|who|where) (?!(?:it|they|he|she)\b)"
)
ANSWERED = 6.0  # points for what a denial says that it answers
# "The video | is nothing but propaganda": in which somebody had denied something
MESSAGE = re.compile(
    r"\b(?:the|this|that|his|her|their|its) (?:latest |new |purported )?"
    r"(?:video|message|statement|recording|clip|speech|remarks|denial|post)s? $",
    re.IGNORECASE,
)
SITE = re.compile(r"(?:the |that )?[a-z]+")
PARAGRAPH = 1.0  # points for a claim of the same paragraph
HEADLINE = 2.0  # points that what a headline tells has less
STATEMENT = 3  # sentences that "the statement" may have had


def is_near(one: Draft, other: Draft) -> bool:
    """Tell whether two claims can be of one place, as far as both are of known ones."""
    first, second = one.place_id or "", other.place_id or ""
    words = sorted((one.place_words or "", other.place_words or ""), key=len)
    if SITE.fullmatch(words[0]) and words[0].split()[-1] == words[1].lower().split()[-1]:
        return True  # "the zone" is the no-fire zone
    return not (first and second) or first.startswith(second) or second.startswith(first)


def is_at(one: Draft, other: Draft) -> bool:
    """Tell whether two claims are of one place that both name: "the Orlev camp" is in Orlev."""
    first, second = sorted((one.place, other.place), key=len)
    return first != "" and (first == second or second.startswith(f"{first} "))


def _is_blamed(draft: Draft, other: Draft) -> bool:
    """Tell whether a denier can speak for whom a claim blames; of who is not known, anybody can."""
    agent = other.agent
    is_own = draft.speaker.type in ("own_voice", "unattributed")
    if (
        is_own
        and agent
        and agent.actor_id
        and other.speaker.type not in ("own_voice", "unattributed")
    ):
        return other.kind != "accusation"
    if not (agent and agent.actor_id and draft.speaker.actor_id):
        return True
    denier = draft.speaker_camp or draft.voice
    if is_one(agent, draft.speaker):
        return True
    accused = other.agent_camp or agent.actor_id
    if other.speaker.type == "own_voice" and other.kind in CHARGED:
        return accused == denier  # what the outlet says of one is denied by no third
    if not other.speaker.actor_id:
        return True
    return accused in (denier, other.speaker_camp or other.voice)


def names_place(draft: Draft, text: str) -> bool:
    """Tell whether the words of a denial name a place: "had not fired on Orlev"."""
    words = text[draft.quote.start : draft.quote.end]
    if draft.place_words is None or draft.place_words not in words:
        return False
    # "Denied that Norland had fired" names who, not where.
    is_doer = re.search(rf"{re.escape(draft.place_words)}\s(?:had|has|have|was|is|would)\b", words)
    return is_doer is None or draft.kind == "territorial_control"


def told_points(draft: Draft, other: Draft, headings: Set[int], text: str) -> float:
    """Return how much it speaks for a claim where it is told: in the paragraph of the denial.

    What a headline sums up is told below, by somebody whom a denial answers.
    """
    first, last = sorted((draft.quote.start, other.quote.start))
    points = PARAGRAPH if text.find("\n\n", first, last) < 0 else 0.0
    if is_answered(draft, other, text):
        points += ANSWERED
    return points - HEADLINE * (other.sentence in headings and draft.sentence not in headings)


def is_answered(draft: Draft, other: Draft, text: str) -> bool:
    """Tell whether a denial's own sentence says what it answers: "denied it after X wrote"."""
    if other.sentence != draft.sentence or other.quote.start < draft.quote.end:
        return False
    if other.speaker.type == "own_voice" or is_one(draft.speaker, other.speaker):
        return False
    between = text[draft.quote.end : other.quote.start]
    return ";" not in between and IN_REPLY.search(between) is not None


def on_subject(draft: Draft, can: Sequence[int], found: Sequence[Draft], text: str) -> list[int]:
    """Return the claims on what a denial names: "the report on the villages", "on Orlev".

    They are those that have its word or name; if none has, those that are of that place.
    """
    named = SUBJECT.search(text, draft.quote.start, draft.quote.end)
    if named is None:
        return []
    roots = [one[:ROOT] for one in NAME.findall(named["subject"])]
    roots = roots or [one[:4].lower() for one in WORD.findall(named["subject"])]
    spans = {to: found[to].quote for to in can}
    said = [to for to, one in spans.items() if any(x in text[one.start : one.end] for x in roots)]
    places = {to: f"{found[to].place_id} {found[to].place_words}".casefold() for to in can}
    there = [to for to in can if any(x.casefold() in places[to] for x in roots)]
    told = {found[to].sentence for to in there}  # what is told with it has its place
    return said or [
        to for to in can if to in there or (found[to].sentence in told and not found[to].place)
    ]


def is_said_later(one: Draft, other: Draft) -> bool:
    """Tell whether a claim was said, or what it tells began, after another was said."""
    last = other.stated[1] if other.stated else None
    is_dated = (
        one.period is not None and one.period_basis != "inferred"
    )  # else of the article's day
    is_told = one.speaker.type != "own_voice"  # an article tells of what was said before, too
    begun = (
        one.stated[0] if one.stated and is_told else None,
        one.period[0] if one.period and is_dated else None,
    )
    return last is not None and any(day is not None and day > last for day in begun)


def _is_retold(draft: Draft, other: Draft) -> bool:
    """Tell whether a denial answers whatever was just said: "described it as a base. A lie"."""
    is_said = other.speaker.type not in ("own_voice", "unattributed")
    is_just = 0 <= draft.sentence - other.sentence <= 1 and other.quote.start < draft.quote.start
    return draft.rule_id == "act-deny-verdict" and is_said and is_just


def _is_denied_back(draft: Draft, other: Draft, text: str) -> bool:
    """Tell whether a claim is a denial that another side denies: "dismissed this as cynicism"."""
    is_just = 0 <= draft.sentence - other.sentence <= 1 and other.quote.start < draft.quote.start
    is_this = LAST_SAID.match(text, draft.quote.start, draft.quote.end) is not None
    is_this |= MESSAGE.search(text[max(0, draft.quote.start - 40) : draft.quote.start]) is not None
    return other.stance == "denies" and is_just and is_this


def can_be_denied(draft: Draft, other: Draft, text: str, is_named: bool = False) -> bool:
    """Tell whether a denial can deny a claim: of another claimant, near, on what both name.

    Whose words are denied, if ``is_named`` says so, may have blamed whom they would: a friend.
    """
    away = draft.sentence - other.sentence
    is_such = SUCH.search(text, draft.quote.start, draft.quote.end) is not None
    back = LONG_BACK if is_such or is_at(draft, other) else BACK
    ahead = AHEAD if draft.sentence > LEAD else LEAD_AHEAD
    return (
        (other.stance in ("asserts", "concedes") or _is_denied_back(draft, other, text))
        and not is_said_later(other, draft)
        and (other.kind in ANSWERABLE or _is_retold(draft, other))
        and not NOTHING.match(text, other.quote.start)
        and (-ahead <= away <= back or is_of_help(draft, other, text))
        and not share(draft.quote, other.quote)
        and not _is_of_denier(draft, other, text)
        and not (
            other.kind in HAPPENINGS and BACKING.search(text, draft.quote.start, draft.quote.end)
        )
        and not is_one(draft.speaker, other.speaker)
        and not is_namesake(draft.speaker, other.speaker)
        and not is_short_for(draft.speaker, other.speaker)
        and not (away < 0 and away >= -1 and speaks_for_last(other.speaker, text))
        and not (away < 0 and speaks_for(other.speaker, draft.quote.end, text))
        and not (draft.speaker_camp and draft.speaker_camp == other.speaker_camp)
        and (is_named or _is_blamed(draft, other))
        and (is_near(draft, other) or not names_place(draft, text))
        and not _is_of_other_place(draft, other, text)
    )


def _is_of_denier(draft: Draft, other: Draft, text: str) -> bool:
    """Tell whether a claim only says who denies: "the rebels, who have taken Orlev, denied it".

    Not so "the army, which is accused of the raid, denied it".
    """
    span = draft.speaker.span
    if span is None or other.sentence != draft.sentence or other.speaker.type != "own_voice":
        return False
    is_told = other.quote.start < draft.quote.start and share(span, other.quote)
    return is_told and HELD.search(text, span.start, draft.quote.start) is None


def is_namesake(one: Speaker, other: Speaker) -> bool:
    """Tell whether two persons have one surname: "air force spokesman Ivo Brand", "Col. Brand"."""
    first, second = (who.words.rpartition(" ")[2] for who in (one, other))
    return first == second and is_person(one) and is_person(other)


def _is_of_other_place(draft: Draft, other: Draft, text: str) -> bool:
    """Tell whether a denial is of one place that was taken, and a claim of places elsewhere."""
    if not draft.kind == other.kind == "territorial_control" or not names_place(draft, text):
        return False
    first, second = draft.place_id or "", other.place_id or ""
    if first and second:
        return False  # which :func:`is_near` compares
    own = text[draft.quote.start : draft.quote.end]
    roots = [one[:ROOT] for one in NAME.findall(f"{draft.place_words} {own}")]
    words = f"{other.place_words} {text[other.quote.start : other.quote.end]}"
    return bool(roots and NAME.search(words)) and not any(one in words for one in roots)
