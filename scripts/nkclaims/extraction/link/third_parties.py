"""Keep denials to those who may deny: whom a claim blames, or his camp.

"Norland accused the aid agency of shelling Orlev. Sudmark denied it": what Sudmark says is no
denial of that accusation, which it may only contradict.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nkclaims.extraction.draft import UNATTRIBUTED, Draft, Sentence
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.link.presupposed import stub
from nkclaims.extraction.link.standings import Standings
from nkclaims.extraction.printable import can_be_row

DENIES = "denies"


def as_may_deny(
    drafts: Sequence[Draft], sentences: Sequence[Sentence], text: str, standings: Standings
) -> Iterator[Draft]:
    """Yield the drafts; no denial is linked to what who denies has no say in.

    One that denies nothing else, or only what can be no row, denies what its words presuppose
    instead: the claimed words may mix two alphabets, or be said by one who is called NULL. No
    denial blames whom no claim blames that it denies.
    """
    stubs: list[Draft] = []
    for one in drafts:
        targets = [to for kind, to in one.links if kind == DENIES]
        if one.stance != DENIES:
            yield one
            continue
        kept = [to for to in targets if standings.may_deny(one, drafts[to])]
        links = [link for link in one.links if link[0] != DENIES or link[1] in kept]
        denied = [drafts[to] for to in kept if can_be_row(drafts[to], text)]
        if not denied:
            links.append((DENIES, len(drafts) + len(stubs)))
            denied = [_stub(one, sentences[one.sentence], text, standings)]
            stubs += denied
        if not standings.is_blamed(one, denied):
            one = replace(one, agent=next((other.agent for other in denied if other.agent), None))
        yield one if links == [*one.links] else replace(one, links=tuple(links))
    yield from stubs


def _stub(denial: Draft, sentence: Sentence, text: str, standings: Standings) -> Draft:
    """Return what a denial presupposes, said by nobody where who is named may not be denied."""
    implied = stub(denial, sentence, text)
    if standings.may_deny(denial, implied):
        return implied
    return replace(implied, speaker=UNATTRIBUTED)
