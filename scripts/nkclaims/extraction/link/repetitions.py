"""Find what one speaker says again: a headline printed twice, a figure of the lead in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import Draft, Sentence, Speaker
from nkclaims.extraction.lexicon.bodies import body_of
from nkclaims.extraction.lexicon.identity import is_one
from nkclaims.extraction.lexicon.persons import is_person
from nkclaims.extraction.link.deniable import is_namesake
from nkclaims.extraction.link.denied_together import is_together
from nkclaims.extraction.link.older import is_older

STEM = re.compile(r"\b(?!minist|office|offici|spokes|genera)[a-z]{6}")
SAME = ("kind", "measure", "object", "group")
GENERAL = re.compile(
    r"(?:the )?(?:[\w-]+ )?(?:militants|rebels|insurgents|guerrillas|jihadists|separatists|fighters"
    r"|group|monitor|watchdog|ministry|junta)",
    re.IGNORECASE,
)
"""Words for a speaker in a headline that the text calls by its name."""
TOLD_ONCE = ("ceasefire_collapse", "ceasefire_violation")


def repeated(
    at: int, found: Sequence[Draft], sentences: Sequence[Sentence], text: str
) -> list[tuple[str, int]]:
    """Return the link of a claim to an earlier one of the same speaker that says the same."""
    draft = found[at]
    if draft.stance == "denies" or is_older(draft, sentences, text):
        return []
    if (printed := _printed_before(at, found, sentences, text)) is not None:
        return [("repeats", printed)]
    for before in range(at - 1, -1, -1):
        other = found[before]
        if other.value != draft.value or other.kind != draft.kind:
            continue  # as nearly all do
        is_place = other.place_id == draft.place_id or not (other.place_id and draft.place_id)
        is_place |= draft.value is not None and draft.period == other.period
        is_headline = sentences[other.sentence].is_heading and other.speaker.type != "own_voice"
        is_headline &= draft.speaker.type != "own_voice"  # the outlet repeats nobody
        is_again = draft.value is not None or _is_taken_again(draft, other)
        # "The military" of a headline is the "military spokesman Jon Lind" of the text
        is_named = is_again and is_headline and stems(draft) & stems(other) != set()
        is_named |= is_headline and _is_first(at, before, found, sentences)
        is_voice = other.voice == draft.voice or is_named
        is_voice |= draft.value is not None and is_of_one_voice(draft, other, text)
        if not is_voice or not is_place or other.quote == draft.quote:
            continue
        if draft.value is None:
            is_said = draft.kind in TOLD_ONCE or _is_taken_again(draft, other)
            is_said = is_said and other.stance == draft.stance
            is_heading = sentences[other.sentence].is_heading
            if is_said and is_heading and other.sentence != draft.sentence:
                return [("repeats", before)]
            continue
        is_same = all(getattr(draft, name) == getattr(other, name) for name in SAME)
        is_scope = {draft.scope, other.scope} != {"increment", "cumulative"}
        is_far = other.sentence != draft.sentence
        if is_same and is_scope and is_far:
            return [("repeats", before)]
    return []


def _is_first(
    at: int, headline: int, found: Sequence[Draft], sentences: Sequence[Sentence]
) -> bool:
    """Tell whether a figure is the first below a headline that can be the one which it sums up.

    "Militants say they killed 38 soldiers": so says, in the text, the group that it names.
    """
    draft, other = found[at], found[headline]
    if draft.value is None or sentences[draft.sentence].is_heading or is_person(draft.speaker):
        return False
    if GENERAL.fullmatch(other.speaker.words) is None:
        return False  # who has a name keeps it
    if draft.speaker_camp and other.speaker_camp and draft.speaker_camp != other.speaker_camp:
        return False
    return not any(
        one.value == draft.value and all(getattr(one, n) == getattr(draft, n) for n in SAME)
        for one in found[headline + 1 : at]
    )


def _is_taken_again(draft: Draft, other: Draft) -> bool:
    """Tell whether two claims are of one place that one side took: a headline and the text."""
    if draft.kind != other.kind or draft.kind != "territorial_control":
        return False
    is_there = draft.place == other.place != "" and draft.stance == other.stance == "asserts"
    one, two = draft.agent, other.agent
    return is_there and one is not None and two is not None and is_one(one, two)


def _printed_before(
    at: int, found: Sequence[Draft], sentences: Sequence[Sentence], text: str
) -> int | None:
    """Return the claim of a line printed before in the same words: a headline that stands twice."""
    draft, own = found[at], sentences[found[at].sentence]
    words = text[draft.quote.start : draft.quote.end]
    for before in range(at):
        other = found[before]
        line = sentences[other.sentence]
        if line.number == own.number or not line.is_heading or line.text != own.text:
            continue
        is_same = (other.kind, other.value, other.stance) == (draft.kind, draft.value, draft.stance)
        if is_same and text[other.quote.start : other.quote.end] == words:
            return before
    return None


def is_of_one_voice(draft: Draft, other: Draft, text: str) -> bool:
    """Tell whether two who give one figure are one: "the army", "army spokesman Ivo Brand".

    Nobody is whom the article does not name; an outlet repeats nobody.
    """
    unnamed = ("own_voice", "unattributed")
    if draft.speaker.type in unnamed or other.speaker.type in unnamed:
        return False
    first, second = draft.speaker, other.speaker
    if is_one(first, second) or is_namesake(first, second):
        return True
    if not is_together(draft, other):
        return False
    bodies = [Speaker(words=body_of(one, text)) for one in (first, second)]
    return any(
        body.words and is_one(body, who) for body, who in zip(bodies, (second, first), strict=True)
    )


def stems(draft: Draft) -> set[str]:
    """Return the beginnings of the words for who speaks: "prosecutors" are the prosecutor's."""
    return set(STEM.findall(draft.speaker.words.lower()))
