"""Tell what is of the deed that was told before: "in the same battle", "since the attack"."""

from __future__ import annotations

import re
from datetime import date

from nkclaims.extraction.draft import LOSSES, Draft, Sentence
from nkclaims.extraction.figure.same_deeds import FIGHTING, SAME_DEED
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.deed_nouns import DEED_NOUN
from nkclaims.extraction.time.periods import inferred
from nkclaims.grammar.date_intervals import Interval

# "Nine soldiers died in the same fighting"
IN_SAME = QuickRegex(
    r"\b(?:in|during|by|from|at) the same (?:[\w-]+ ){0,2}?"
    rf"(?:{DEED_NOUN}|operation|incident|exchange|engagement|action)\b",
    re.IGNORECASE,
)
# "610 have fled since the clash", "admitted 41 wounded since the attack"
SINCE_DEED = QuickRegex(
    r"\bsince (?:the|that) (?:[\w-]+ )?(?:(?:air ?)?strike|attack|raid|shelling|bombing|blast"
    r"|explosion|ambush|clash|massacre|assault|gunfight|shooting|firefight|bombardment)\b"
    r"(?! (?:on|of|in|began|started)\b)",
    re.IGNORECASE,
)
# "It put its own losses at nine dead": in the battle in which it killed 40
OWN_LOSS = re.compile(r"(?:\b(?:its|their|his)|[’']s) own (?:losses|dead|casualties|side)\b")
MORE = re.compile(r"\b(?:[Aa]nother|[Aa] further|more)\b(?! than\b)")
MORE_BEFORE = 12  # characters before a figure in which "another" stands
OF_WAR = 1000  # so many "have been killed since the attack" did not die in it
BEHIND = 70  # characters behind a claim in which such words are of it


def of_same_deed(draft: Draft, sentence: Sentence, before: Draft | None) -> Draft | None:
    """Return a loss with the days of the loss told before it, if words say that they were one."""
    if before is None or draft.kind not in LOSSES or sentence.number - before.sentence > 1:
        return None
    at = draft.quote.end - sentence.start
    is_same = IN_SAME.search(sentence.text, 0, at + BEHIND) is not None
    first = max(0, draft.quote.start - sentence.start)
    is_one = draft.scope == "incident" and "toll" not in sentence.text[first:at]
    is_named = is_one and any(
        one.search(sentence.text, first, at + BEHIND) for one in (SAME_DEED, FIGHTING)
    )
    is_named = is_named or _is_more(draft, before, sentence)
    is_named = is_named or OWN_LOSS.search(sentence.text, max(0, first - BEHIND), at) is not None
    if not is_same and not is_named:
        return None
    return replace(
        draft,
        scope=(before.scope or draft.scope) if draft.scope else None,
        period=before.period,
        date_precision=before.date_precision,
        period_basis="inferred" if before.period else None,
    )


def _is_more(draft: Draft, before: Draft, sentence: Sentence) -> bool:
    """Tell whether more were hurt over the days of the dead: "another 131 were wounded"."""
    first = max(0, draft.quote.start - sentence.start - MORE_BEFORE)
    words = sentence.text[first : draft.quote.end - sentence.start]
    is_other = before.measure != draft.measure and before.object == draft.object
    return is_other and before.scope in ("period", "daily") and MORE.search(words) is not None


def since_deed(draft: Draft, sentence: Sentence, told: Interval | None, end: date) -> Draft | None:
    """Return a count since the deed that was told: who fled since then, or was hurt in it."""
    if told is None or draft.value is None or draft.kind != "casualties":
        return None
    at = draft.quote.end - sentence.start
    if SINCE_DEED.search(sentence.text, 0, at + BEHIND) is None:
        return None
    if draft.measure == "displaced" or draft.value >= OF_WAR:
        return replace(inferred(draft, told[0], max(told[1], end), "cumulative"), as_of=end)
    return replace(inferred(draft, *told, "incident"), as_of=None)


def missing_since(
    draft: Draft, told: Interval | None, before: Draft | None, now: date
) -> Interval | None:
    """Return since when people are missing: the deed just told, else the news of the day."""
    is_open = told is None and draft.value is not None
    return (days_of(before) or (now, now)) if is_open else told


def days_of(draft: Draft | None) -> tuple[date, date] | None:
    """Return the days of the loss that was told last, if it is of one deed."""
    if draft is None or draft.scope != "incident" or draft.period is None:
        return None
    start, end = draft.period
    return (start or end, end) if end is not None else None
