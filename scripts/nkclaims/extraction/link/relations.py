"""Relate the claims of one article: parts, newer figures, repetitions, and what is denied."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nkclaims.extraction.deed.culprits import with_culprits
from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.figure.subsets import subsets
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.identity import is_of, is_one
from nkclaims.extraction.lexicon.persons import BODY
from nkclaims.extraction.link.acyclic import acyclic
from nkclaims.extraction.link.camps import in_camps
from nkclaims.extraction.link.contradictions import answered, contradicted, countered
from nkclaims.extraction.link.denials import denied
from nkclaims.extraction.link.older import is_compared, is_older
from nkclaims.extraction.link.parts import flat, is_sound, part
from nkclaims.extraction.link.presupposed import disowned, source, stub
from nkclaims.extraction.link.repetitions import SAME, is_of_one_voice, repeated, stems
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
NAMED = re.compile(r"\b[A-Z]\w+")
OWN_NAME = 3  # words with a capital that are the name of a body
QUANTITY = ("population", "victim_side", "scope", "as_of")


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
            again = repeated(at, found, sentences, text)
            links += again
            for _, to in again:
                # "Says the military" of a headline is the military spokesman of the text
                is_named = sentences[found[to].sentence].is_heading
                is_named &= stems(draft) & stems(found[to]) != set()
                if is_named or not is_of_one_voice(draft, found[to], text):
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


def _is_whose(name: str, words: str) -> bool:
    """Tell whether a headline names a state or camp, and the text one who speaks for it.

    >>> _is_whose("Norland", "Norlandish defence minister"), _is_whose("Doe", "Jane Doe")
    (True, False)
    """
    is_one = name[:1].isupper() and " " not in name and BODY.search(name) is None
    return is_one and name.removesuffix("s") in words and not words.endswith(name)


def _name(found: list[Draft], to: int, draft: Draft) -> None:
    """Give a claim, and what else it says, the claimant of another that is the same by its words.

    "Activists" of a headline are those that the text names.
    """
    meant = found[to].voice
    if meant == draft.voice or found[to].speaker.type == "own_voice":
        return
    if _is_whose(found[to].speaker.words, draft.speaker.words):
        return
    for at, one in enumerate(found):
        if one.voice == meant and one.sentence == found[to].sentence:
            speaker = replace(draft.speaker, span=one.speaker.span, type=one.speaker.type)
            camp, authority = draft.speaker_camp, draft.authority
            found[at] = replace(one, speaker=speaker, speaker_camp=camp, authority=authority)


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
            is_voice |= stems(draft) & stems(other) != set()
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
