"""Tell where somebody speaks on a later day of the deed that the passage has told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from nkclaims.extraction.draft import LOSSES, Draft, Sentence
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.deed_nouns import DEED_NOUN
from nkclaims.extraction.time.aftermath import is_sequel
from nkclaims.extraction.time.beginnings import LONG_AGO
from nkclaims.extraction.time.first_deeds import THE_DEED, Told
from nkclaims.extraction.time.periods import inferred
from nkclaims.extraction.time.rivals import OWN_DEED

# "On Friday a spokesman said that ..."
AHEAD_SAID = re.compile(
    r"(?:(?:[Ll]ate|[Ee]arly|[Ee]arlier) )?(?:[Oo]n )?[A-Z][^\s,.;]+,?\s[^,.;]{3,60}?\s"
    r"(?:said|reported|announced|confirmed|told|wrote)\b"
)
# "The group claimed the assault late on Tuesday, saying it had seized six lorries"
CLAIMED = re.compile(
    r"\bclaim(?:s|ed|ing)\s(?:responsibility\sfor\s)?(?:the|that|this|both)\s"
    rf"(?:[\w’'-]+\s){{0,2}}?{DEED_NOUN}\b"
)
# "Said on Monday that four had been killed in an attack on another post"
ANOTHER = re.compile(r"\b(?:another|a (?:second|third|separate|different|further)) (?!\d)")
BARE = "figure-carried"
HAD = re.compile(r"\bhad\b")
CLAUSE = 35  # before a bare number, in which its verb stands
SEQUEL = 14  # characters behind a claim that say that it only followed: "died | of burns"
NEAR = 5  # characters before a claim in which "had" stands


def is_told_again(draft: Draft, sentence: Sentence) -> bool:
    """Tell whether what is said on a later day is of the deed of the passage.

    It names no place and no deed of its own: "the office said on Friday that 25 had died".
    """
    if draft.kind not in LOSSES:
        return False
    if CLAIMED.search(sentence.text):
        return True
    if draft.kind == "equipment_loss" or ANOTHER.search(sentence.text):
        return False
    if THE_DEED.search(sentence.text):
        return True
    is_placed = any(one.names_place and one.actor_id is None for one in sentence.mentions)
    return not is_placed and not OWN_DEED.search(sentence.text)


def is_past_of_saying(draft: Draft, sentence: Sentence, text: str, is_open: bool) -> bool:
    """Tell whether a clause begins with a day of saying, on which a deed had happened before.

    "On Friday the office said that 25 had died"; were it ``is_open`` who died, "that 25 died" too.
    """
    at = draft.quote.start - sentence.start
    first = sentence.text.rfind("; ", 0, at)
    said = AHEAD_SAID.match(sentence.text, first + 2 if first >= 0 else 0)
    last = sentence.start + said.end() if said else 0
    if said is None or not any(
        sentence.start + said.start() <= one.start < last for one in sentence.dates
    ):
        return False
    is_bare = draft.rule_id == BARE  # "by then the number had risen to 14"
    first = max(sentence.start, draft.quote.start - (CLAUSE if is_bare else NEAR))
    is_past = is_open or HAD.search(text, first, draft.quote.end) is not None
    return is_past and is_told_again(draft, sentence)


class Again:
    """Remembers who tells, on a later day, of the deed that the passage has told."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._last = -1, ""  # sentence and speaker
        self._sentence = -1  # the last that has the day on which that was told

    def tells(
        self,
        draft: Draft,
        sentence: Sentence,
        text: str,
        days: Sequence[Told],
        before: Draft | None,
    ) -> bool:
        """Tell whether a claim is of that deed though its sentence has a later day.

        What followed the deed is not, as of the wounded who died on that day.

        Args:
            draft: the claim.
            sentence: its sentence.
            text: the article.
            days: those that were told before.
            before: the last loss before.
        """
        if is_sequel(text[draft.quote.start : min(sentence.end, draft.quote.end + SEQUEL)]):
            return False
        number = sentence.number - 1
        is_open = bool(days) and days[-1].sentence == number and not days[-1].is_after
        is_open = is_open and (before is None or before.sentence < number)  # nobody lost as yet
        is_again = self._goes_on(draft, sentence) and is_told_again(draft, sentence)
        if not is_again and not is_past_of_saying(draft, sentence, text, is_open):
            return False
        self._last, self._sentence = (sentence.number, draft.speaker.key), sentence.number
        return True

    def goes_on(self, draft: Draft, sentence: Sentence) -> bool:
        """Tell whether a claim without a day is of that deed, or goes on with one that is."""
        is_again = draft.kind in LOSSES and self._goes_on(draft, sentence)
        if is_again or is_told_again(draft, sentence):
            self._last = sentence.number, draft.speaker.key
            return True
        return False

    def is_in(self, sentence: Sentence) -> bool:
        """Tell whether a sentence has the day on which that deed was told again."""
        return self._sentence == sentence.number

    def _goes_on(self, draft: Draft, sentence: Sentence) -> bool:
        return self._last == (sentence.number, draft.speaker.key)


def said_after(draft: Draft, published: date) -> Draft:
    """Return a draft that was not said before it happened: a carried day was another's."""
    begun = (draft.period[0] or draft.period[1]) if draft.period else None
    if begun is None or draft.stated is None:
        return draft
    if draft.stated[1] >= begun:
        return _up_to_saying(draft, draft.stated[1])
    if draft.modality != "actual":
        return draft
    if draft.period_basis == "inferred" and draft.scope not in ("cumulative", "increment"):
        return replace(draft, period=None, date_precision="unknown", period_basis=None)
    return replace(draft, stated=(None, published), stated_basis="inferred")


def as_told(draft: Draft, published: date) -> Draft:
    """Return a loss without a day with that on which it was said, whose news it was."""
    is_loss = draft.kind == "casualties" and draft.value is not None and draft.stance == "asserts"
    if not is_loss or draft.scope != "incident" or draft.period is not None or not draft.stated:
        return draft
    first, last = draft.stated
    is_said = draft.speaker.type != "own_voice" and draft.stated_basis in ("stated", "relative")
    if first != last or not is_said:
        return draft
    is_news = draft.modality == "actual" and published - last <= LONG_AGO
    return inferred(draft, last, last, draft.scope) if is_news else draft


def _up_to_saying(draft: Draft, said: date) -> Draft:
    """Return a draft; of a carried night whose morning was still to come, only the evening."""
    start, end = draft.period or (None, None)
    is_deed = draft.scope in ("incident", "daily", None) and draft.period_basis == "inferred"
    if not is_deed or draft.modality != "actual" or start is None or end is None or end <= said:
        return draft
    return replace(draft, period=(start, said))
