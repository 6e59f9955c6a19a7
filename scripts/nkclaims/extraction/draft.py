"""A claim as the extractor builds it, and the sentence that it reads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from nkclaims.extraction.language.quick_regex import Regex
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.grammar.date_mention import DateMention
from nkclaims.grammar.document import Span
from nkclaims.grammar.number_mention import Number

LOSSES = ("casualties", "damage", "equipment_loss")  # kinds that are counted
HAPPENINGS = (*LOSSES, "attack", "territorial_control")  # kinds with a day and a place of their own
BUILT = ("house", "building", "public_building")


@dataclass(frozen=True)
class Sentence:
    """One sentence with what was found in it; all offsets count in the article.

    Attributes:
        is_heading: whether it is a headline or crosshead, which belongs to what follows.
        paragraph: number of its paragraph.
        entry: number of its entry on a live page, 0 if it is in none.
        dateline: the town of the dateline that stands before it.
        label: where the words stand that head its entry of a chronology, if it is the first.
    """

    number: int
    start: int
    end: int
    paragraph: int
    is_heading: bool
    text: str
    mentions: tuple[Mention, ...]
    numbers: tuple[Number, ...]
    dates: tuple[DateMention, ...]
    entry: int = 0
    dateline: Mention | None = None
    label: Span | None = None

    def mentions_between(self, start: int, end: int) -> list[Mention]:
        """Return the mentions that lie in a stretch of the article."""
        return [one for one in self.mentions if start <= one.start and one.end <= end]

    def clause_of(self, quote: Span, edges: Regex) -> Span:
        """Return the stretch around a quote that ends where one of the edges stands."""
        start, end = self.start, self.end
        for first, last in _places(edges, self.text):
            if self.start + last <= quote.start:
                start = self.start + last
            elif self.start + first >= quote.end:
                end = self.start + first
                break
        return Span(start, end)


@lru_cache(maxsize=64)  # asked for each claim of a sentence
def _places(edges: Regex, text: str) -> tuple[tuple[int, int], ...]:
    return tuple(one.span() for one in edges.finditer(text))


@dataclass(frozen=True)
class Speaker:
    """Who says something: an actor that the packs know, words as printed, or nobody named."""

    actor_id: str | None = None
    words: str = ""
    type: str = "reported_speech"
    span: Span | None = None
    co_speakers: tuple[str, ...] = ()
    relayed_by: str | None = None

    @property
    def key(self) -> str:
        """What tells one speaker from another; "Brig. Doe" is "Brig Doe"."""
        return self.actor_id or self.words.casefold().replace(".", "") or self.type


OWN_VOICE = Speaker(type="own_voice")
UNATTRIBUTED = Speaker(type="unattributed")


@dataclass(frozen=True)
class Draft:
    """A claim before it has an id. Spans count in the article; empty means not stated.

    Attributes:
        note: what it leaves open, in words.
        is_by_subject: whether the subject of its verb says it, as of "accuses".
        authority: actor above the speaker at the top of its chain, "the state" of its ministry.
        makers: who made a truce, each with the role in it.
        is_general: whether no noun narrows who is counted: "people", "dead".
        is_bare: whether no noun says at all what is counted: "and injured two".
        speaker_camp: camp of the speaker in the war, as far as a pack knows it.
        agent_camp: camp of the agent.
        differs: of a figure, the fields of which a second reader says something else; None if none
            read it.
        overruled: of any claim, the fields that a second reader decided.
    """

    sentence: int
    quote: Span
    rule_id: str
    kind: str
    speaker: Speaker = OWN_VOICE
    stance: str = "asserts"
    is_by_subject: bool = False
    modality: str = "actual"
    measure: str | None = None
    object: str | None = None
    value_span: Span | None = None
    value: float | None = None
    qualifier: str | None = None
    scope: str | None = None
    population: str | None = None
    group: str | None = None
    victim_side: str | None = None
    agent: Speaker | None = None
    authority: str = ""
    speaker_camp: str = ""
    agent_camp: str = ""
    target_side: str | None = None
    target_type: str | None = None
    weapon: str | None = None
    place_id: str | None = None
    place_words: str | None = None
    places: tuple[tuple[str, str], ...] = ()
    period: tuple[date | None, date | None] | None = None
    date_precision: str = "unknown"
    period_basis: str | None = None
    as_of: date | None = None
    stated: tuple[date | None, date] | None = None
    stated_basis: str = "inferred"
    confidence: str = "medium"
    note: str = ""
    is_implied: bool = False
    is_general: bool = True
    is_bare: bool = False
    links: tuple[tuple[str, int], ...] = ()
    makers: tuple[tuple[str, Speaker], ...] = ()
    differs: tuple[str, ...] | None = None
    overruled: tuple[str, ...] = ()

    @property
    def is_part(self) -> bool:
        """Whether it counts a part of what another claim counts."""
        return any(kind == "part_of" for kind, _ in self.links)

    @property
    def voice(self) -> str:
        """What tells the authority that speaks from another."""
        return self.authority or self.speaker.key

    @property
    def place(self) -> str:
        """What tells its place from another: the id of a known one, else the words."""
        return self.place_id or (self.place_words or "").casefold()
