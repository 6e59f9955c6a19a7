"""Relate the claims of one article: parts, newer figures, repetitions, and what is denied."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nkclaims.extraction.deed.culprits import with_culprits
from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.figure.subsets import subsets
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.identity import is_of, is_one
from nkclaims.extraction.lexicon.persons import is_person
from nkclaims.extraction.link.acyclic import acyclic
from nkclaims.extraction.link.camps import in_camps
from nkclaims.extraction.link.contradictions import answered, contradicted, countered
from nkclaims.extraction.link.denials import denied
from nkclaims.extraction.link.older import is_compared, is_older
from nkclaims.extraction.link.parts import flat, is_sound, part
from nkclaims.extraction.link.presupposed import disowned, source, stub
from nkclaims.extraction.link.stubs import Stubs
from nkclaims.extraction.link.wholes import (
    as_wholes,
    in_place_of,
    of_both,
    of_one_war,
    since_one_start,
)
from nkclaims.extraction.speaker.comments import commented_on
from nkclaims.extraction.time.older_spans import AGO, back_by

OLDER = 12  # sentences between a newer figure and the older
MOST = 4  # times that a newer figure may be larger or smaller than the older
STEM = re.compile(r"\b(?!minist|office|offici|spokes|genera)[a-z]{6}")
NAMED = re.compile(r"\b[A-Z]\w+")
OWN_NAME = 3  # words with a capital that are the name of a body
SAME = ("kind", "measure", "object", "group")
QUANTITY = ("population", "victim_side", "scope", "as_of")
GENERAL = re.compile(
    r"(?:the )?(?:[\w-]+ )?(?:militants|rebels|insurgents|guerrillas|jihadists|separatists|fighters"
    r"|group|monitor|watchdog|ministry|junta)",
    re.IGNORECASE,
)
"""Words for a speaker in a headline that the text calls by its name."""
TOLD_ONCE = ("ceasefire_collapse", "ceasefire_violation")


def related(drafts: Sequence[Draft], sentences: Sequence[Sentence], text: str) -> list[Draft]:
    """Return the drafts with their links; a target is a position in the list."""
    found = disowned(in_camps(with_culprits(drafts, sentences, text)), sentences, text)
    stubs = Stubs(text)
    headings = frozenset(one.number for one in sentences if one.is_heading)
    for at, draft in enumerate(found):
        links = [
            (kind, to)
            for kind, to in draft.links
            if kind != "part_of" or is_sound(draft, found[to])
        ]
        if draft.value is not None and not links:
            links += part(at, found, sentences, text)
        found[at] = replace(draft, links=tuple(links))
        found[at] = replace(draft, links=tuple(flat(at, found, text)))
    for at in range(len(found)):
        draft, links = found[at], list(found[at].links)
        if not any(kind == "part_of" for kind, _ in links):
            again = _repeated(at, found, sentences, text)
            links += again
            for _, to in again:
                _name(found, to, draft)
        if draft.stance == "denies":
            whose = source(draft, sentences[draft.sentence], text)
            told = [to for kind, to in links if kind == "denies"]
            draft, targets = denied(at, found, text, whose, told, headings)
            links += [("denies", to) for to in targets]
            if not targets:
                implied = stub(draft, sentences[draft.sentence], text)
                links.append(("denies", len(found) + stubs.add(implied, draft)))
        links += [("contradicts", to) for to in contradicted(at, found, text)]
        links += [("responds_to", to) for to in answered(at, found, text)]
        links += [("responds_to", to) for to in commented_on(at, found, text)]
        found[at] = replace(draft, links=tuple(dict.fromkeys(links)))
    for at in range(len(found)):
        links = [*found[at].links, *(("contradicts", to) for to in countered(at, found))]
        found[at] = replace(found[at], links=tuple(dict.fromkeys(links)))
    for newer, relation, older in list(_newer(found, sentences, text)):
        _name(found, older, found[newer])
        same = {name: getattr(found[newer], name) for name in QUANTITY}
        was_toll = found[older].scope == "cumulative"
        has_span = is_compared(found[older]) and found[older].scope in ("period", "daily")
        same |= {"scope": found[older].scope, "as_of": None} if has_span else {}
        found[older] = in_place_of(replace(found[older], **same), found[newer], sentences)
        if _is_toll(found[newer]) and not has_span:
            found[older] = _of_earlier(found[older], found[newer], text, was_toll)
        links = [*found[newer].links, (relation, older)]
        found[newer] = replace(found[newer], links=tuple(dict.fromkeys(links)))
    linked = acyclic([*found, *stubs.found, *subsets(found, sentences, text)])
    of_two = of_both(linked)
    every = of_one_war(since_one_start(of_two, sentences))
    return as_wholes(every, sentences)


def _is_toll(draft: Draft) -> bool:
    """Tell whether a figure counts from a beginning, or over a part of a war without days."""
    return draft.scope == "cumulative" or (draft.scope == "period" and draft.period is None)


def _of_earlier(draft: Draft, newer: Draft, text: str, was_toll: bool) -> Draft:
    """Return an older figure of a toll, which begins with it and ends no later."""
    if newer.scope == "period" and newer.period is None:
        return replace(draft, scope="period", period=None, as_of=None, period_basis=None)
    if was_toll and draft.period is not None and draft.period[1] is not None:
        return replace(draft, as_of=draft.period[1])
    start, end = newer.period or (None, None)
    if end is None:
        return draft
    if (
        draft.period is not None
        and draft.period[1]
        and draft.period_basis in ("stated", "relative")
    ):
        end = min(end, draft.period[1])
    if earlier := AGO.search(text, draft.quote.start, draft.quote.end + 18):
        end -= back_by(earlier)
    return replace(draft, period=(start, end), as_of=end)


def _name(found: list[Draft], to: int, draft: Draft) -> None:
    """Give a claim, and what else it says, the claimant of another that is the same by its words.

    "Activists" of a headline are those that the text names.
    """
    meant = found[to].voice
    if meant == draft.voice or found[to].speaker.type == "own_voice":
        return
    for at, one in enumerate(found):
        if one.voice == meant and one.sentence == found[to].sentence:
            speaker = replace(draft.speaker, span=one.speaker.span, type=one.speaker.type)
            camp, authority = draft.speaker_camp, draft.authority
            found[at] = replace(one, speaker=speaker, speaker_camp=camp, authority=authority)


def _repeated(
    at: int, found: Sequence[Draft], sentences: Sequence[Sentence], text: str
) -> list[tuple[str, int]]:
    """Return the link of a claim to an earlier one of the same speaker that says the same."""
    draft = found[at]
    if draft.stance == "denies" or is_older(draft, sentences, text):
        return []
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
        is_named = is_again and is_headline and _stems(draft) & _stems(other) != set()
        is_named |= is_headline and _is_first(at, before, found, sentences)
        is_voice = other.voice == draft.voice or is_named
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


def _newer(
    found: Sequence[Draft], sentences: Sequence[Sentence], text: str
) -> Iterator[tuple[int, str, int]]:
    """Yield newer figure, relation and older figure of one authority on the same."""
    for older, draft in enumerate(found):
        if draft.value is None or not is_older(draft, sentences, text):
            continue
        near = sorted(range(len(found)), key=lambda to: (to > older, abs(to - older)))
        for newer in near:
            other = found[newer]
            if newer == older or abs(other.sentence - draft.sentence) > OLDER:
                continue
            if is_compared(draft) and other.sentence != draft.sentence:
                continue  # "47 were killed and 222 hurt, up from 43 and 214"
            is_same = all(getattr(draft, name) == getattr(other, name) for name in SAME)
            is_voice = draft.voice == other.voice or _is_of_one(draft, other)
            is_voice |= _stems(draft) & _stems(other) != set()
            is_far = not 1 / MOST < (other.value or 0) / (draft.value or 1) < MOST
            if is_far or not is_same or not is_voice or other.value in (None, draft.value):
                continue
            if is_older(other, sentences, text) or other.is_part:
                continue
            is_more = (other.value or 0) > draft.value
            yield newer, "supersedes" if is_more else "revises", older
            break


def _is_of_one(draft: Draft, other: Draft) -> bool:
    """Tell whether two who speak can be of one office, as "prosecutors in Orlev" are.

    Two bodies with names of their own are not: "Norlandish Observatory", "Norland Civil Defence".
    """
    names = [len(NAMED.findall(one.speaker.words)) for one in (draft, other)]
    is_named = min(names) >= OWN_NAME and not is_one(draft.speaker, other.speaker)
    return not is_named and is_of(draft.speaker, other.speaker, "", "")


def _stems(draft: Draft) -> set[str]:
    """Return the beginnings of the words for who speaks: "prosecutors" are the prosecutor's."""
    return set(STEM.findall(draft.speaker.words.lower()))
