"""Say where something happened: by its clause, its sentence, or the passage it stands in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.mentions import Mention
from nkclaims.extraction.pack import Registry
from nkclaims.extraction.places import dateline_end
from nkclaims.extraction.speech import Saying
from nkclaims.grammar.document import Span

PLACED = (
    *("casualties", "damage", "equipment_loss", "attack", "territorial_control"),
    *("ceasefire_violation", "diplomacy", "accusation"),
)
CARRYING = ("casualties", "damage", "attack", "equipment_loss")
HAPPENED = (*CARRYING, "territorial_control", "ceasefire_violation", "accusation")
WHOLE_WAR = ("cumulative", "increment")
IN = re.compile(
    r"\b(?:in|at|near|on|of|around|outside|over|into|hit|struck|shelled|inside|across|from|to|for"
    r"|captured|seized|towards?|recaptured|retook|bombed|pounded|targeted|control)"
    r"(?:\s+(?:the|a|an|its|nearby))?(?:\s+[\w’'-]+){0,3}?\s*$",
    re.IGNORECASE,
)
INSIDE = re.compile(
    r"\b(?:in|inside|across|near|into|at|throughout|on|from)\s+(?:[\w’'-]+\s+){0,4}$", re.IGNORECASE
)
SPEAKING = re.compile(
    r"\b(?:conference|briefing|interview|speech|session|reporters|journalists|rally"
    r"|ceremony|meeting"
    r"|talks|summit|visit\w*|correspondent|embassy|reporting)\s+(?:\w+\s)?(?:in|at"
    r"|near|from|to|with|outside)\s+(?:the\s)?$",
    re.IGNORECASE,
)
INTO = re.compile(r"\b(?:in|inside|into|across|throughout|within)\s+(?:[a-z]+\s+)?$", re.IGNORECASE)
WAS = re.compile(
    r"\s+(?:was|were|(?:had )?(?:itself )?(?:come|came) under|has been|had been"
    r"|is being|remains?|direction|region|district|fell"
    r"|is (?:under|in))\b"
)
APPOSITION = re.compile(r"^,[^,;.]{2,60},")
BACK = re.compile(
    r"\b(?:the|this|that|its)\s+(?:\w+\s+)?(?:city|town|village|settlement|district|region|area"
    r"|province|camp)\b|\bthere\b",
    re.IGNORECASE,
)
VIOLENCE = re.compile(
    r"\b(?:attack|strike|shell|bomb|fight|clash|offensive|siege|blast|explo|front"
    r"|battle|raid|fire|war"
    r"|enem|encircl|captur|seiz|advanc|assault|troops|forces|army|rocket|missile|drone"
    r"|damage|destroy|kill|wound|injur|dead|hit)",
    re.IGNORECASE,
)
GOING = re.compile(r"\b(?:to|from|towards?|for|of)\s+(?:\w+\s+)?$")
AIM = 20
REGIONS = ("region", "province", "state", "oblast", "governorate", "strip", "peninsula", "coast")
OWNER = re.compile(r"[’']s?\s")
MOVED = ("displaced", "captured", "other")
LOOSE = re.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Aa]long|[Oo]n|[Aa]t|[Oo]utside)\s(?:the"
    r"|an?)\s(?P<place>(?:[\w’-]+\s){0,2}?"
    r"(?:south|north|east|west|cent(?:re|er)|border|station|airport|airfield|cemetery|checkpoint"
    r"|frontline|front line|outskirts|suburbs|market|port|bridge|highway|camp|hospital|same area)"
    r"(?:\sof\sthe\s(?:city|country|town|region|province))?)\b"
)
OF_THEM = re.compile(r"\b(?:of them|of whom|of which)\b")
THERE = re.compile(r"(?<!that )\bthere\b(?! (?:is|are|was|were|has|have|had|may|would|will)\b)")
THEATRE = re.compile(
    r"\b(?:in|across|inside|throughout) (?:the|this) (?:\w+ )?(?:territory|enclave"
    r"|region|republic|province)\b"
)
TALKS = re.compile(
    r"\b(?:talks|meet|meeting|met|negotiat\w+|brokered|agreed|summit|visit\w*|arrived"
    r"|flew|envoys?)\b",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(r"^(?:elsewhere|meanwhile|separately|in other)\b", re.IGNORECASE)
CLAUSE = re.compile(r";\s|,?\s(?:while|whereas|but|although)\s|\s[-–—]\s")
STATES = ("state_government", "de_facto_government")
COSTS = {"country": 400, "region": 90, "district": 30, "line": 90}
NO_CARRY = 90  # a region or country that is named in passing is no place of what follows
REACH = 6  # sentences for which a place holds
BEHIND = 25  # characters by which a place before the words stands farther than one behind them
PRECISION = {
    "city": "exact",
    "town": "exact",
    "village": "exact",
    "facility": "exact",
    "district": "admin2",
    "region": "region",
    "line": "line",
    "country": "country",
}


@dataclass
class Where:
    """Where the passage plays that is being read.

    Attributes:
        place: the last place of the passage.
        placed_in: number of the sentence that gave it.
        paragraph: number of the paragraph that gave it.
    """

    text: str
    registry: Registry | None
    countries: frozenset[str] = frozenset()
    place: Mention | None = None
    placed_in: int = -1
    paragraph: int = -1
    _of_paragraph: Mention | None = field(default=None, repr=False)
    _is_titled: bool = False
    _theatre: Mention | None = field(default=None, repr=False)

    def enter(self, sentence: Sentence) -> None:
        """Note that a sentence begins."""
        if sentence.is_heading and sentence.number > 1:
            self.place = None
        if sentence.paragraph != self.paragraph:
            self.paragraph = sentence.paragraph
            self._of_paragraph = None
        if ELSEWHERE.match(sentence.text):
            self.place = self._of_paragraph = None

    def leave(self, sentence: Sentence, sayings: Sequence[Saying], drafts: Sequence[Draft]) -> None:
        """Note that a sentence ends: its place holds for the passage until there is another.

        Where somebody met, spoke or demanded something is no place of what follows.
        """
        is_scene = any(one.kind in HAPPENED for one in drafts) or (
            not drafts and VIOLENCE.search(sentence.text) and not TALKS.search(sentence.text)
        )
        if not is_scene and not sentence.is_heading:
            return
        for one in sentence.mentions:
            if self._types.get(one.place_id or "") == "region":
                self._theatre = one
        located = [one for one in self._located(sentence, sayings) if self._cost(one) < NO_CARRY]
        if located:
            self._is_titled = sentence.is_heading and sentence.number > 1
            self.place = min(
                located, key=lambda one: (self._cost(one) + self._aim(one), -one.start)
            )
            self._of_paragraph = self.place
            self.placed_in = sentence.number

    def set_in(self, draft: Draft, sentence: Sentence, sayings: Sequence[Saying]) -> Draft:
        """Return a draft with its place."""
        if draft.kind not in PLACED or draft.stance == "withholds":
            return draft
        mention = self._place(draft, sentence, sayings)
        if mention is None:
            return draft
        return replace(draft, place_id=mention.place_id, place_words=mention.text)

    def _place(self, draft: Draft, sentence: Sentence, sayings: Sequence[Saying]) -> Mention | None:
        is_moved = draft.measure in MOVED
        places = self._located(sentence, sayings, is_far=is_moved)
        is_toll = draft.scope in WHOLE_WAR and draft.kind == "casualties"
        if is_toll:
            # "63 people have been killed in X": of the toll itself, and no name of the whole war.
            end = draft.quote.end
            places = [
                one
                for one in places
                if (one.start >= draft.quote.start or self._is_opening(one, sentence))
                and (
                    INSIDE.search(self.text[max(sentence.start, one.start - 30) : one.start])
                    or (is_moved and one.start - end <= 24)
                )
                and len(self.text[min(end, one.start) : one.start].split()) <= 6
            ]
            if places:
                return min(places, key=lambda one: _way(one, draft))
            near = self.text[draft.quote.start : min(sentence.end, end + 40)]
            return self._theatre if THEATRE.search(near) else None
        places = [
            one
            for one in places
            if not OF_THEM.search(self.text[min(draft.quote.end + 4, one.start) : one.start])
            and not (
                draft.kind == "territorial_control"
                and ": " in self.text[min(draft.quote.end, one.start) : one.start]
            )
        ]
        if places:
            own = self._clause(draft, sentence)
            inside = [one for one in places if own.start <= one.start < own.end]
            return min(inside or places, key=lambda one: self._cost(one, draft) + _way(one, draft))
        if THERE.search(sentence.text):
            return self.place
        if loose := self._loose(draft, sentence, sayings):
            return loose
        is_near = sentence.number - self.placed_in <= REACH
        is_scene = draft.kind in CARRYING or bool(BACK.search(sentence.text))
        if draft.scope in WHOLE_WAR and not self._is_titled:
            return None
        is_wide = draft.kind == "equipment_loss" or draft.scope == "daily"  # all along the front
        if is_wide and not self._is_titled:
            return self._of_paragraph
        return self.place if is_near and is_scene else None

    def _loose(self, draft: Draft, sentence: Sentence, sayings: Sequence[Saying]) -> Mention | None:
        """Return a place without a name, as it is printed: "near the railway station"."""
        if draft.scope in WHOLE_WAR:
            return None
        own = self._clause(draft, sentence)
        found = []
        for match in LOOSE.finditer(self.text, own.start, own.end):
            start, end = match.span("place")
            if not any(one.words.start <= start < one.words.end for one in sayings):
                found.append(Mention(start, end, self.text[start:end], is_place=True))
        return min(found, key=lambda one: _way(one, draft)) if found else None

    def _clause(self, draft: Draft, sentence: Sentence) -> Span:
        start, end = sentence.start, sentence.end
        for one in CLAUSE.finditer(self.text, sentence.start, sentence.end):
            if one.end() <= draft.quote.start:
                start = one.end()
            elif one.start() >= draft.quote.end:
                end = one.start()
                break
        return Span(start, end)

    def _located(
        self, sentence: Sentence, sayings: Sequence[Saying], is_far: bool = False
    ) -> list[Mention]:
        """Return the places of a sentence in which, or to which, something happens."""
        text, found = self.text, []
        first = dateline_end(text, sentence.start, sentence.end)
        for one in sentence.mentions:
            is_state = one.actor_id in self._states and not one.is_adjective
            if one.start < first or not (one.names_place or is_state):
                continue
            if one.place_id in self._far and not is_far:
                continue
            if OWNER.match(text, one.end) and any(
                other.names_place and 0 < other.start - one.end < 30 for other in sentence.mentions
            ):
                continue  # "Azerbaijan's Terter"
            if SPEAKING.search(text[max(sentence.start, one.start - 40) : one.start]):
                continue
            if any(said.words.start <= one.start < said.words.end for said in sayings):
                continue
            before = text[max(sentence.start, one.start - 40) : one.start]
            after = text[one.end : one.end + 90]
            is_subject = one.actor_id is None and bool(WAS.match(APPOSITION.sub("", after, 1)))
            is_title = sentence.is_heading and len(sentence.text.split()) <= 6
            if (
                is_subject
                or (is_title and one.actor_id is None)
                or (one.is_place and not before.strip().endswith(("of", "from")))
                or (IN.search(before) and one.actor_id is None)
                or INTO.search(before)
                or (one.names_place and INSIDE.search(before))
            ):
                found.append(one)
        return found

    def _cost(self, place: Mention, draft: Draft | None = None) -> int:
        """Return how much nearer another place may stand: a country says little."""
        if draft is not None and 0 <= place.start - draft.quote.end < 12:
            return 0
        known = self._types.get(place.place_id or "", "country" if place.actor_id else "")
        if place.is_place:
            words = place.text.split()
            is_wide = words[-1].lower() in REGIONS or words[0].endswith("ern")
            known = "country" if place.text in self.countries else "region" if is_wide else ""
        return COSTS.get(known, 0)

    def _aim(self, place: Mention) -> int:
        """Return how much less a place counts to which, or from which, somebody was going."""
        before = self.text[max(0, place.start - 24) : place.start]
        return AIM if GOING.search(before) else 0

    def _is_opening(self, place: Mention, sentence: Sentence) -> bool:
        """Tell whether a sentence begins with a place: "In X, ..."."""
        return place.start - sentence.start < 40 and self.text[place.end : place.end + 1] == ","

    @cached_property
    def _states(self) -> frozenset[str]:
        """The actors that are countries, so places as well."""
        rows = self.registry.tables["actors"] if self.registry else ()
        return frozenset(row["actor_id"] for row in rows if row["actor_type"] in STATES)

    @cached_property
    def _far(self) -> frozenset[str | None]:
        """The places outside the box of the fighting, where people only meet and speak."""
        if self.registry is None:
            return frozenset()
        box = self.registry.tables["conflicts"][0]
        return frozenset(
            row["place_id"]
            for row in self.registry.tables["places"]
            if row["latitude"]
            and not all(
                float(box[f"{axis}_min"]) <= float(row[axis]) <= float(box[f"{axis}_max"])
                for axis in ("latitude", "longitude")
            )
        )

    @cached_property
    def _types(self) -> dict[str, str]:
        rows = self.registry.tables["places"] if self.registry else ()
        return {row["place_id"]: row["place_type"] for row in rows}


def _way(place: Mention, draft: Draft) -> int:
    """Return how far a place is from a claim: "six villages in Fuzuli, seven in Jabrayil"."""
    away = max(place.start - draft.quote.end, draft.quote.start - place.end, 0)
    return away + (BEHIND if place.end <= draft.quote.start else 0)


def precision_of(place_type: str | None) -> str:
    """Return how exactly a place of a type says where something happened."""
    return PRECISION.get(place_type or "", "none")
