"""Tell on which words of the article each field of a claim rests, and where they stand.

Words of the claim's own sentence count first, then the last ones before it, which the text carries
on, then the first ones behind it. What no words give is said to come from the rule, or from nothing
but the day of publication.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from nkclaims.extraction.deed.arms import PATTERNS as WEAPONS
from nkclaims.extraction.figure.overall_words import TOLL
from nkclaims.extraction.figure.scope_words import (
    AS_OF,
    BATTLE,
    CUMULATIVE,
    DAILY,
    INCREMENT,
    LEFT,
    OF_SPAN,
    RAISED,
    SINCE,
    SO_FAR,
    SUM,
)
from nkclaims.extraction.lexicon.pack import Packs
from nkclaims.grammar.date_intervals import resolve
from nkclaims.grammar.dates import find_dates
from nkclaims.grammar.document import DATE_LINE, Document, Span
from nkclaims.grammar.qualifiers import qualifier_at, qualifier_behind

SCOPES: Mapping[str, Sequence[Any]] = {
    "cumulative": (SO_FAR, SINCE, AS_OF, CUMULATIVE, LEFT, SUM, TOLL),
    "daily": (DAILY,),
    "increment": (INCREMENT, RAISED),
    "period": (OF_SPAN, BATTLE, SO_FAR, SINCE),
}
VOICES = {
    "own_voice": "the article’s own voice: no words name anybody who says it",
    "unattributed": "nobody is named who says it",
}
FIRST = 3  # letters of a name up to which its capitals count: "US"
Row = Mapping[str, Any]
Known = Callable[[str], Collection[str]]


def label(column: str) -> str:
    """Return what a person calls a column.

    >>> label("claimant_actor_id"), label("place_id")
    ('claimant', 'place')
    """
    return column.removesuffix("_id").removesuffix("_actor")


class Ground(NamedTuple):
    """One field, its value as a person writes it, and what it rests on."""

    field: str
    value: str
    basis: str


class Grounds:
    """What the fields of one claim rest on."""

    def __init__(self, document: Document, row: Row, published: Any, packs: Packs) -> None:
        """Take the article, the row of a claim, the day of publication, and the lexicons."""
        self._document, self._row = document, row
        self._published, self._packs = published, packs
        self._quote = Span(row["quote_start"], row["quote_end"])
        self._own = document.sentence_at(row["quote_start"])
        line = DATE_LINE.match(document.text)
        self._body = line.end() if line else 0

    def of_fields(self, actors: Known, places: Known, sides: Known) -> Iterator[Ground]:
        """Yield the fields that are filled, in the order in which a person asks for them.

        Args:
            actors: the printed names of an actor.
            places: the printed names of a place.
            sides: the printed names of the actors of a side.
        """
        row = self._row
        yield self._field("claimant_actor_id", self._voice(actors))
        if relay := row["relayed_by_actor_id"]:
            yield self._field("relayed_by_actor_id", self._named(actors(relay)))
        by = "by the rule below" if row["rule_id"] else "as its coder read it"
        yield from (self._field(name, by) for name in ("kind", "stance", "modality"))
        if row["measure"]:
            yield from self._count(sides)
        for name, known in (("agent_actor_id", actors), ("target_side", sides)):
            if row[name]:
                yield self._field(name, self._done_by(name, known))
        if row["weapon"]:
            found = self._spans(one for code, one in WEAPONS if code == row["weapon"])
            yield self._field("weapon", self._basis(found, "what was told of before"))
        if row["place_id"]:
            names = [row["place_text"], *places(row["place_id"])]
            basis = self._named([one for one in names if one])
            yield self._field("place_id", f"{basis}; known as: {row['place_precision']}")
        yield from self._days()

    def _field(self, name: str, basis: str, value: object = None) -> Ground:
        return Ground(label(name), str(self._row[name] if value is None else value), basis)

    def _count(self, sides: Known) -> Iterator[Ground]:
        """Yield what is counted, how many there are, and over what."""
        row, nouns = self._row, self._packs.nouns
        forms = [form for form, one in self._packs.measures.items() if one[0] == row["measure"]]
        forms += [form for form, one in nouns.items() if one.implies == row["measure"]]
        goes_on = "the figure before, with which it goes on"
        yield self._field("measure", self._beside(forms, goes_on))
        things = [form for form, one in nouns.items() if one.object == row["object"]]
        yield self._field("object", self._beside(things, f"what befell them, or {goes_on}"))
        if row["value"] is not None:
            span = Span(row["value_start"], row["value_end"])
            yield self._field("value", self._basis([span], ""), f"{row['value']:g}")
            yield self._field("qualifier", self._bound(span))
            found = self._spans(SCOPES.get(row["scope"], ()), within=self._own)
            unsaid = "how the deed is told: no word says more"
            yield self._field("scope", self._basis(found, unsaid))
        if row["population"]:
            people = [
                form
                for form, one in nouns.items()
                if one.object == "person" and one.population == row["population"]
            ]
            unsaid = "no word says whether they were soldiers"
            meant = self._beside(people, "who they are as the text goes on")
            yield self._field("population", unsaid if row["population"] == "unspecified" else meant)
        if row["victim_side"]:
            side = row["victim_side"]
            is_open = side in ("unstated", "all")
            basis = "no word says whose they are" if side == "unstated" else "all sides together"
            yield self._field("victim_side", basis if is_open else self._named(sides(side)))

    def _days(self) -> Iterator[Ground]:
        row = self._row
        if row["period_start"] or row["period_end"]:
            first, last = row["period_start"], row["period_end"]
            basis = self._dated({first, last} - {None}, row["period_basis"] or "inferred")
            days = str(first) if first == last else f"{first or 'open'} to {last or 'open'}"
            yield Ground("period", days, basis)
        if row["as_of"]:
            yield self._field("as_of", self._dated({row["as_of"]}, "inferred"))
        if row["stated_to"]:
            yield self._field("stated_to", self._dated({row["stated_to"]}, row["stated_basis"]))

    def _voice(self, actors: Known) -> str:
        row = self._row
        if row["attribution_start"] is None:
            return VOICES.get(row["attribution_type"], "the words of the quote")
        span = Span(row["attribution_start"], row["attribution_end"])
        basis = f"{self._basis([span], '')} ({row['attribution_type'].replace('_', ' ')})"
        named = self._places_of(actors(row["claimant_actor_id"]))
        if not named or any(span.start <= one.start and one.end <= span.end for one in named):
            return basis
        return f"{basis}; named by {self._basis(named, '')}"

    def _done_by(self, name: str, known: Known) -> str:
        row = self._row
        if name == "agent_actor_id" and row[name] == row["claimant_actor_id"]:
            return "the speaker’s own deed"
        return self._named(known(row[name]))

    def _bound(self, value: Span) -> str:
        text = self._document.text
        found = qualifier_at(text, *value) or qualifier_behind(text, self._quote.end)
        if found is None or found[0] != self._row["qualifier"]:
            is_exact = self._row["qualifier"] == "exact"
            return "no word bounds the number" if is_exact else "the words around the number"
        return self._basis([found[1]], "")

    def _dated(self, days: Collection[Any], how: str) -> str:
        """Return the words of the date that gives one of ``days``."""
        found: list[tuple[set[Any], Span]] = []
        carried = None  # the day told of last, from which "a day earlier" counts
        for one in find_dates(self._document.text):
            meant = resolve(one, self._published, carried) if one.start >= self._body else None
            if meant and meant[0] == meant[1]:
                carried = meant[0]
            if meant and (hits := {*meant} & {*days}):
                found.append((hits, Span(one.start, one.end)))
        most = max((len(hits) for hits, _ in found), default=0)
        if how == "inferred" and self._published in days:
            own = [one for _, one in found if self._document.sentence_at(one.start) == self._own]
            return self._basis(own, "the day of publication: no words say it more exactly")
        unsaid = "how the text goes on; no date of it is that day"
        each = [days] if most == len(days) else [[day] for day in sorted(days)]
        told = [[one for hits, one in found if {*wanted} <= hits] for wanted in each]
        bases = [self._basis(spans, "") for spans in told if spans]
        return f"{' and '.join(bases) or unsaid} ({how})"

    def _named(self, names: Collection[str], otherwise: str = "words that point back") -> str:
        return self._basis(self._places_of(names), otherwise)

    def _beside(self, forms: Collection[str], otherwise: str) -> str:
        """Return which of some nouns stands in the sentence: one far away is of something else."""
        near = (one for one in self._places_of(forms) if self._distance(one)[0] == 0)
        return self._basis([*near], otherwise)

    def _places_of(self, names: Collection[str]) -> list[Span]:
        """Return where names stand, those that lie in longer ones left out."""
        forms = sorted({one for one in names if one}, key=lambda one: (-len(one), one))
        if not forms:
            return []
        said = (re.escape(one) if len(one) <= FIRST else f"(?i:{re.escape(one)})" for one in forms)
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(said)})(?:[’']s)?(?!\w)")
        return self._spans([pattern])

    def _spans(self, patterns: Iterable[Any], within: int | None = None) -> list[Span]:
        """Return where patterns match, in the whole text or in one sentence."""
        found, searched = [], [*patterns]
        for number, sentence in enumerate(self._document.sentences):
            if within in (None, number):
                words = self._document.text[sentence.start : sentence.end]
                for one in searched:
                    found += [
                        Span(sentence.start + hit.start(), sentence.start + hit.end())
                        for hit in one.finditer(words)
                        if hit.group() and sentence.start + hit.start() >= self._body
                    ]
        return sorted(found)

    def _basis(self, found: Sequence[Span], otherwise: str) -> str:
        """Return the words nearest to the quote, and where they stand."""
        if not found:
            return otherwise
        span = min(found, key=self._distance)
        number = self._document.sentence_at(span.start)
        where = "in its sentence"
        if self._quote.start <= span.start and span.end <= self._quote.end:
            where = "in the quote"
        elif number != self._own:
            way = "carried on from" if number < self._own else "from what follows, in"
            where = f"{way} sentence {number + 1}"
        return f"“{' '.join(self._document.text[span.start : span.end].split())}” {where}"

    def _distance(self, span: Span) -> tuple[int, int]:
        """Return how far words are: in the sentence, before or behind it, and by how much."""
        number = self._document.sentence_at(span.start)
        rank = 0 if number == self._own else 1 if number < self._own else 2
        if span.end <= self._quote.start:
            return rank, self._quote.start - span.end
        return rank, max(0, span.start - self._quote.end)
