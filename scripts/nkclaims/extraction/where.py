"""Say where something happened: by its clause, its sentence, or the passage it stands in."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from nkclaims.extraction.anaphora import Anaphora
from nkclaims.extraction.draft import LOSSES, Draft, Sentence
from nkclaims.extraction.gazetteer import Gazetteer
from nkclaims.extraction.mentions import Mention
from nkclaims.extraction.nesting import innermost
from nkclaims.extraction.pack import Registry
from nkclaims.extraction.records import replace
from nkclaims.extraction.sayings import Saying
from nkclaims.extraction.scenes import DEED_AT, FIRED_FROM, INSIDE, OWNER, located
from nkclaims.extraction.toll_periods import is_of_whole_war

PLACED = (
    *("casualties", "damage", "equipment_loss", "attack", "territorial_control"),
    *("ceasefire_violation", "diplomacy", "accusation"),
)
NATIONWIDE = re.compile(r"\b(?:nationally|nationwide|countrywide|across the country)\b")
# Claims that have a place only if their own words name it: "a truce in Orlev".
NAMING = ("other", "personnel", "ceasefire_agreement", "ceasefire_collapse")
TAKING = ("attack", "territorial_control", "ceasefire_violation")
RIGHT_BEFORE = re.compile(r"(?:\s(?:on|late|early|last|in)\s[^,.;]{2,25})?,\s(?:also\s)?")
STOP = re.compile(r"[,;:]|\s(?:and|but|while|as)\s")
CLOCK = re.compile(r"\s(?:local\s)?time\b")  # "midnight Orlev time"
ABOUT = ("legal_status", "position")
MET = re.compile(
    r"\b(?:in|at|near|visit\w*|arriv\w+ in|(?:went|go|goes|going|flew|fly|flies|flying"
    r"|travel\w*|left|leaves"
    r"|leaving|head\w*|trip|visit|return\w*|sent \w+) (?:to|for))\s(?:the\s)?(?:\w+\s)?$",
    re.IGNORECASE,
)
MEETING = 60  # characters behind what is told of a meeting in which its place may stand
CARRYING = ("casualties", "damage", "attack", "equipment_loss")
HAPPENED = (*CARRYING, "territorial_control", "ceasefire_violation", "accusation")
WHOLE_WAR = ("cumulative", "increment")
BACK = re.compile(
    r"\b(?:the|this|that|its)\s+(?:\w+\s+)?(?:city|town|village|settlement|district|region|area"
    r"|province|camp)\b|\bthere\b",
    re.IGNORECASE,
)
VIOLENCE = re.compile(
    r"\b(?:attack|strike|shell|bomb|fight|clash|offensive|siege|blast|explo|front"
    r"|battle|raid|fire|war"
    r"|enem|encircl|captur|seiz|advanc|assault|troops|forces|army|rocket|missile|drone"
    r"|damage|destroy|kill|wound|injur|dead|hit|mine|tore|dig|rubble|massacr|bod(?:y|ies)|grave|burn|blew|crash|sank|drown"
    r"|execut|gunm[ae]n|ambush|shot|slain|wreck|flatten|hurt|grenade|sniper)",
    re.IGNORECASE,
)
GOING = re.compile(r"\b(?:to|from|towards?|for|of)\s+(?:\w+\s+)?$")
AIM = 20
MOVED = ("displaced", "captured", "other")
LOOSE = re.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Aa]long|[Oo]n|[Aa]t|[Oo]utside|[Aa]cross|[Oo]ver|[Ii]nside|[Aa]round)\s(?:the"
    r"|this|its|their|an?|[A-Z][\w-]+[’']s)\s(?P<place>(?:[\w’-]+\s){0,2}?"
    r"(?:front(?! line)|gorge|valley|strip|no-fire zone|enclave|(?:south|north)(?:-?(?:east"
    r"|west))?|east|west|capital"
    r"|cent(?:re|er)|direction|districts|border|flank|line of contact|contact line|sector"
    r"|station|airport|airfield|cemetery|checkpoint"
    r"|frontline|front line|outskirts|suburbs|market|port|bridge|highway|road|camp|hospital"
    r"|same area)"
    r"(?:\sof\sthe\s(?:city|country|town|region|province))?)\b(?![’']s)"
)
THIS = re.compile(r"\b[Ii]n this (?P<place>(?:[\w-]+\s){1,3}(?:city|town|village|settlement))\b")
OF_THEM = re.compile(
    r"\bof (?:them|whom|which)\b[^;.]{0,80}$"
    r"|\b(?:among them|including) (?:\w+ ){1,3}(?:in|near|over|at|outside) (?:the )?$"
)
# "Shot down four drones, including one near Orlev, and burned two tanks"
PART_AT = re.compile(
    r"\b(?:among them|including) (?:\w+ ){1,3}(?:in|near|over|at|outside) (?:the )?$"
)
THERE = re.compile(r"(?<!that )\bthere\b(?! (?:is|are|was|were|has|have|had|may|would|will)\b)")
WHERE = re.compile(r",?\s(?:where|in which),?\s(?:(?!\b(?:where|which)\b)[^.;]){0,70}$")
ASIDE = re.compile(
    r"(?:\s\([^)]{2,40}\))?|,\s(?:in|near|outside|an?|the|(?:\d+\s\w+\s)?(?:north|south|east|west)\w*\sof)\s"
    r"[^,;.]{2,50}|\s(?:in|near)\s[^,;.]{2,40}"
)
ARRIVED = re.compile(r"\b(?:arriv\w+|returned|took in|taken in|come back|went back|gone back)\b")
LEFT = re.compile(
    r"\b(?:fled|flee|fleeing|left|leave|leaving|abandoned|out of|driven from|displaced from"
    r"|evacuated from|uprooted from"
    r"|moved from|from)\s(?:the\s|their homes in\s|homes in\s)?(?:[a-z]+(?:ern)?\s){0,2}$"
)
# "Some 70 shells have struck the county since the war began, injuring seven"
STRUCK = re.compile(
    r"\b(?:hit|struck|shelled|bombed|pounded|attacked|rocked|targeted|bombarded)\s(?:the|this)\s"
    r"[\w -]{3,30}$"
)
FURTHER = re.compile(r"\b(?:[Aa] further|[Aa]nother|others?)\b")
# "Took back the bodies of 99 soldiers": not where the passage plays.
GIVEN_BACK = re.compile(
    r"\b(?:took back|taken back|got back|hand\w* over|handover|repatriat\w+|exchang\w+|swap\w*"
    r"|returned|laid down (?:their|its) arms|received)\b[^.;]{0,40}\b(?:bodies|remains|prisoners"
    r"|captives|servicemen|soldiers|hostages|civilians)\b",
    re.IGNORECASE,
)
# "Its hospital in Orlev had received", and then the toll
COUNTING = re.compile(r"\s(?:(?:has|have|had)\s)?(?:\w+ed|seen|put|says?|said|counts|lists)?\s?")
THEATRE = re.compile(
    r"\b(?:in|across|inside|throughout) (?:the|this) (?:\w+ )?(?:territory|enclave"
    r"|region|republic|province)\b"
)
A_WAR = re.compile(r"\b(?:war|invasion|conflict)\b")
THE_WAR = re.compile(
    r"\b(?:war|conflict|fighting|crisis|violence|unrest|hostilities|invasion)\s(?:in|over|of|for)"
    r"\s(?:the\s)?$",
    re.IGNORECASE,
)
TALKS = re.compile(
    r"\b(?:talks|meet|meeting|met|negotiat\w+|brokered|agreed|summit|visit\w*|arrived"
    r"|flew|envoys?)\b",
    re.IGNORECASE,
)
ABROAD = re.compile(r"\babroad\b|\bneighbou?ring countries\b|\bother countries\b")
MORE = re.compile(r"\b(?:more|others?|another|further)\b(?! than\b)", re.IGNORECASE)
ELSEWHERE = re.compile(r"^(?:elsewhere|meanwhile|separately|in other)\b", re.IGNORECASE)
CLAUSE = re.compile(
    r",\s(?:(?:an?|one|two|three|several)\s)?(?:hour|day|week|month)s?\s(?:after|before)\s|;\s|,?\sand\sthat\s|,?\s(?:while|whereas|but|although)\s|,\sas\s|\s[-–—]\s"
)
NO_CARRY = 90  # a region or country that is named in passing is no place of what follows
REACH = 6  # sentences for which a place holds
BESIDE = 60  # characters behind a claim within which "in the town" may be where it was
NEXT = 24  # characters behind a toll within which a place without a name is its own
BEHIND = 25  # characters by which a place before the words stands farther than one behind them


class Where:
    """Where the passage plays that is being read."""

    def __init__(
        self, text: str, registry: Registry | None, countries: Collection[str] = ()
    ) -> None:
        """Take the article, the registry of its war and the names of countries."""
        self._text, self._registry = text, registry
        self._gazetteer = Gazetteer(registry, countries)
        self._anaphora = Anaphora(text, self._gazetteer)
        self._place: Mention | None = None  # the last of the passage
        self._placed_in = -1  # number of the sentence that gave it
        self._named: Mention | None = None  # the last that was named as where somebody was
        self._is_titled = False  # whether a crosshead gave it
        self._toll: Mention | None = None  # of the last toll of the paragraph
        self._beside: Mention | None = None  # of the claim before, and in which sentence
        self._beside_in = -1
        self._meant: Mention | None = None  # where the last deed of this sentence was
        self._paragraph = -1
        self._of_paragraph: Mention | None = None
        self._theatre: Mention | None = None

    def enter(self, sentence: Sentence) -> None:
        """Note that a sentence begins."""
        self._anaphora.note(sentence)
        self._meant = None
        if sentence.is_heading and sentence.number > 1:
            self._place = None
        if sentence.paragraph != self._paragraph:
            self._paragraph = sentence.paragraph
            self._of_paragraph = self._toll = None
        if ELSEWHERE.match(sentence.text):
            self._place = self._of_paragraph = None

    def leave(self, sentence: Sentence, sayings: Sequence[Saying], drafts: Sequence[Draft]) -> None:
        """Note that a sentence ends: its place holds for the passage until there is another.

        Where somebody met, spoke or demanded something is no place of what follows.
        """
        is_scene = any(one.kind in HAPPENED for one in drafts) or (
            not drafts and VIOLENCE.search(sentence.text) and not TALKS.search(sentence.text)
        )
        if not is_scene and not sentence.is_heading:
            named = [
                one
                for one in located(sentence, sayings, self._text, self._gazetteer)
                if self._gazetteer.cost(one) < NO_CARRY
            ]
            self._named = innermost(named, self._text)[-1] if named else self._named
            return
        for one in sentence.mentions:
            if self._gazetteer.types.get(one.place_id or "") == "region":
                self._theatre = one
        places = [
            one
            for one in located(sentence, sayings, self._text, self._gazetteer)
            if self._gazetteer.cost(one) < NO_CARRY
            and not THE_WAR.search(self._text[max(sentence.start, one.start - 24) : one.start])
        ]
        places = innermost(places, self._text)
        self._anaphora.happened_in(places)
        if places:
            self._is_titled = sentence.is_heading and sentence.number > 1
            self._place = min(
                places, key=lambda one: (self._gazetteer.cost(one) + self._aim(one), -one.start)
            )
            self._of_paragraph = self._named = self._place
            self._placed_in = sentence.number
        elif (
            not sentence.is_heading
            and (loose := LOOSE.search(sentence.text))
            and loose["place"] != "same area"
        ):
            start, end = (sentence.start + edge for edge in loose.span("place"))
            self._of_paragraph = Mention(start, end, loose["place"], is_place=True)
        elif self._meant is not None and not sentence.is_heading:  # "rockets fell on the city"
            self._place = self._of_paragraph = self._meant
            self._placed_in = sentence.number

    def set_in(self, draft: Draft, sentence: Sentence, sayings: Sequence[Saying]) -> Draft:
        """Return a draft with its place."""
        is_silent = draft.stance == "withholds" and draft.kind != "attack"
        if is_silent or draft.kind not in (*PLACED, *ABOUT, *NAMING):
            return draft
        if draft.kind in NAMING:
            inside = self._inside(draft, sentence, sayings)
            return (
                replace(draft, place_id=inside.place_id, place_words=inside.text)
                if inside
                else draft
            )
        if draft.kind in ABOUT:
            about = self._about(draft, sentence)
            return (
                replace(draft, place_id=about.place_id, place_words=about.text) if about else draft
            )
        if NATIONWIDE.search(
            self._text, draft.quote.start, min(sentence.end, draft.quote.end + 30)
        ):
            return draft
        mention = self._met(draft, sentence) if draft.kind == "diplomacy" else None
        mention = mention or self._found(draft, sentence, sayings)
        if draft.scope in WHOLE_WAR:
            self._toll = mention or self._toll
        if mention is None:
            return draft
        self._beside, self._beside_in = mention, sentence.number
        is_named = mention.text != "same area" and self._gazetteer.cost(mention) < NO_CARRY
        if draft.kind in HAPPENED and is_named and mention.place_id not in self._gazetteer.far:
            self._meant = mention
        return replace(draft, place_id=mention.place_id, place_words=mention.text)

    def _found(self, draft: Draft, sentence: Sentence, sayings: Sequence[Saying]) -> Mention | None:
        if where := self._relative(draft, sentence):
            return where
        if draft.measure == "displaced" and (left := self._left(draft, sentence)):
            return left
        is_moved = draft.measure in MOVED
        places = located(sentence, sayings, self._text, self._gazetteer, is_moved)
        if there := self._there(draft, sentence):
            return there
        if back := self._back(draft, sentence, places, NEXT):
            return back
        if draft.kind in TAKING and (taken := self._taken(draft, sentence, sayings, places)):
            return taken
        if not places and (back := self._back(draft, sentence, places, BESIDE)):
            return back
        if (more := self._of_more(draft, sentence)) and not places:
            return more
        if not places and GIVEN_BACK.search(
            self._text, max(sentence.start, draft.quote.start - 20), draft.quote.end
        ):
            return None
        if draft.measure == "displaced" and ABROAD.search(
            self._text, draft.quote.start, draft.quote.end + 24
        ):
            return None
        if draft.scope == "period" and self._is_past_war(draft, sentence):
            places = [one for one in places if draft.quote.start <= one.start < draft.quote.end]
        if draft.scope in WHOLE_WAR and draft.kind == "casualties":
            return self._of_toll(draft, sentence, places)
        places = [
            one
            for one in places
            if draft.links
            or (
                not OF_THEM.search(self._text[min(draft.quote.end, one.start) : one.start])
                and not PART_AT.search(self._text, sentence.start, one.start)
            )
        ]
        places = innermost(places, self._text)
        if places:
            own = sentence.clause_of(draft.quote, CLAUSE)
            inside = [one for one in places if own.start <= one.start < own.end]
            if draft.kind in TAKING:
                words = draft.quote
                inside = [one for one in places if words.start <= one.start < words.end] or inside
            is_beyond = not inside and all(one.start > own.end for one in places)
            if is_beyond and self._of_paragraph and draft.kind in LOSSES:
                return self._of_paragraph  # "lost five tanks, while 22 surrendered near Orlev"
            loose = None if inside else self._loose(draft, sentence, sayings)
            if loose and draft.quote.start <= loose.start < draft.quote.end:
                return loose
            if draft.scope == "daily" and draft.population == "military" and not inside:
                return None  # "rebels took Orlev, Norland loses 300 in a day"
            return min(inside or places, key=lambda one: self._cost(one, draft) + _way(one, draft))
        loose = self._loose(draft, sentence, sayings)
        if loose and (draft.scope not in WHOLE_WAR or self._is_next(loose, draft)):
            return loose
        is_near = sentence.number - self._placed_in <= REACH
        is_scene = draft.kind in CARRYING and draft.measure != "other"
        is_scene = is_scene or bool(BACK.search(sentence.text))
        if draft.scope in WHOLE_WAR and not self._is_titled:
            return None
        if not places and (back := self._before(draft, sentence)):
            return back
        is_wide = draft.kind == "equipment_loss" or draft.scope == "daily"  # all along the front
        if is_wide and not self._is_titled:
            is_back = is_near and bool(BACK.search(sentence.text))
            beside = self._beside if self._beside_in == sentence.number else None
            return beside or self._of_paragraph or (self._place if is_back else None)
        if not is_scene or draft.scope == "period":
            return None
        return self._of_paragraph or (self._place if is_near else None)

    def _is_past_war(self, draft: Draft, sentence: Sentence) -> bool:
        """Tell whether a toll is of a war that ended long ago, not of the place that names it."""
        end = draft.period[1] if draft.period else None
        clause = sentence.clause_of(draft.quote, CLAUSE)
        is_long_ago = end is not None and draft.date_precision == "year"
        return is_long_ago and A_WAR.search(self._text, clause.start, clause.end) is not None

    def _about(self, draft: Draft, sentence: Sentence) -> Mention | None:
        """Return the place that a demand names, or whose status is told."""
        own = sentence.clause_of(draft.quote, CLAUSE)
        named = [one for one in self._named_in(sentence) if one.actor_id is None]
        if draft.kind == "legal_status":
            return next((one for one in named if one.start < draft.quote.end), self._place)
        end = max(own.end, draft.quote.end)
        return next((one for one in named if draft.quote.start <= one.start < end), None)

    def _taken(
        self,
        draft: Draft,
        sentence: Sentence,
        sayings: Sequence[Saying],
        places: Sequence[Mention],
    ) -> Mention | None:
        """Return the place that a deed names as its object: "gave up Orlev", "bombarding Orlev"."""
        start, end = draft.quote.start, draft.quote.end
        if any(start <= one.start < end for one in places):
            return None
        named = [
            one
            for one in sentence.mentions_between(start, end)
            if one.names_place and one.actor_id is None and not one.is_adjective
            if one.place_id not in self._gazetteer.far
            if not OWNER.match(self._text, one.end)
            and not FIRED_FROM.search(self._text[start : one.start])
            if not any(said.words.start <= one.start < said.words.end for said in sayings)
        ]
        return innermost(named, self._text)[0] if named else None

    def _inside(
        self, draft: Draft, sentence: Sentence, sayings: Sequence[Saying]
    ) -> Mention | None:
        """Return the place that the words of a claim name, or those right behind them."""
        places = located(sentence, sayings, self._text, self._gazetteer, is_far=True)
        first, last = draft.quote.start, min(sentence.end, draft.quote.end + NEXT)
        if stop := STOP.search(self._text, draft.quote.end, last):
            last = stop.start()
        inside = [
            one
            for one in innermost(places, self._text)
            if first <= one.start < last and not CLOCK.match(self._text, one.end)
        ]
        if inside:
            return min(inside, key=lambda one: _way(one, draft))
        return self._back(draft, sentence, places, NEXT)

    def _met(self, draft: Draft, sentence: Sentence) -> Mention | None:
        """Return the place in which, or to which, people met: "flew to Orlev", "talks in Orlev"."""
        end = draft.quote.end + MEETING
        for one in self._named_in(sentence):
            if draft.quote.start <= one.start < end and MET.search(
                self._text, sentence.start, one.start
            ):
                return one
        return None

    def _named_in(self, sentence: Sentence) -> list[Mention]:
        """Return the places and countries that a sentence names, none of which owns something."""
        return [
            one
            for one in sentence.mentions
            if (one.names_place or one.actor_id in self._gazetteer.states)
            and not one.is_adjective
            and not OWNER.match(self._text, one.end)
        ]

    def _relative(self, draft: Draft, sentence: Sentence) -> Mention | None:
        """Return the place before "where": "Orlev (Tarn district), where two houses burned"."""
        before = self._text[sentence.start : draft.quote.start]
        where = WHERE.search(before)
        if where is None:
            return None
        at = sentence.start + where.start()
        named = [
            one
            for one in sentence.mentions
            if one.names_place
            and one.end <= at
            and ASIDE.fullmatch(self._text, one.end, at) is not None
        ]
        return named[0] if named else None

    def _left(self, draft: Draft, sentence: Sentence) -> Mention | None:
        """Return the place that people left: "fled Orlev", "driven out of Orlev"."""
        if ARRIVED.search(self._text, draft.quote.start, draft.quote.end + 12):
            return None  # "arrived in Orlev on buses from Tarn"
        found = []
        for one in sentence.mentions:
            if not one.names_place and one.actor_id not in self._gazetteer.states:
                continue
            before = self._text[max(sentence.start, one.start - 40) : one.start]
            if one.start >= draft.quote.start and LEFT.search(before) and not one.is_adjective:
                found.append(one)
        return min(found, key=lambda one: _way(one, draft)) if found else None

    def _there(self, draft: Draft, sentence: Sentence) -> Mention | None:
        """Return the place that "there" beside a claim means: the last that was named."""
        own = sentence.clause_of(draft.quote, CLAUSE)
        match = THERE.search(self._text, own.start, min(own.end, draft.quote.end + 40))
        if match is None:
            return None
        named = [
            one
            for one in located(sentence, (), self._text, self._gazetteer)
            if one.actor_id is None and one.end <= match.start()
        ]
        return named[-1] if named else self._named or self._place

    def _back(
        self, draft: Draft, sentence: Sentence, places: Sequence[Mention], reach: int
    ) -> Mention | None:
        """Return the place that "in the town" in, or near, a claim means."""
        own = sentence.clause_of(draft.quote, CLAUSE)
        start = own.start if reach > NEXT else draft.quote.start
        found = [
            (max(span.start - draft.quote.end, draft.quote.start - span.end, 0), one)
            for span, one in self._anaphora.references(
                start, min(own.end, draft.quote.end + reach), places, is_wide=reach <= NEXT
            )
            if not THE_WAR.search(self._text, own.start, span.start)
        ]
        return min(found, key=lambda pair: pair[0])[1] if found else None

    def _before(self, draft: Draft, sentence: Sentence) -> Mention | None:
        """Return the place that "the town" before a claim, in its sentence, means."""
        found = [
            one
            for span, one in self._anaphora.references(
                sentence.start, draft.quote.start, is_wide=False
            )
            if not THE_WAR.search(self._text, sentence.start, span.start)
        ]
        return found[-1] if found else None

    def _of_more(self, draft: Draft, sentence: Sentence) -> Mention | None:
        """Return where those were to whom a figure adds: "Nine more were wounded"."""
        if draft.value_span is None or draft.scope in WHOLE_WAR:
            return None
        words = self._text[draft.value_span.start - 9 : draft.value_span.end + 8]
        is_next = 0 <= sentence.number - self._beside_in <= 1
        return self._beside if is_next and MORE.search(words) else None

    def _of_toll(
        self, draft: Draft, sentence: Sentence, places: Sequence[Mention]
    ) -> Mention | None:
        """Return the place of a toll: "63 people have been killed in X", not of the war."""
        start, end = draft.quote.start, draft.quote.end
        own = []
        for one in places:
            before = self._text[max(sentence.start, one.start - 30) : one.start]
            is_moved = draft.measure in MOVED and one.start - end <= 24
            between = self._text[min(end, one.start) : one.start]
            is_near = len(between.split()) <= (6 if "," in between else 10)
            if DEED_AT.search(before) and is_near:
                own.append(one)
                continue
            is_behind = (
                one.start >= start
                or self._is_opening(one, sentence)
                or COUNTING.fullmatch(self._text[one.end : start]) is not None
            )
            if is_behind and is_near and (is_moved or INSIDE.search(before)):
                own.append(one)
        if own:
            return min(own, key=lambda one: _way(one, draft))
        struck = [*self._anaphora.references(sentence.start, start, places)]
        if struck and STRUCK.search(self._text, sentence.start, struck[-1][0].end):
            return struck[-1][1]
        near = self._text[start : min(sentence.end, end + 40)]
        if self._theatre is not None and THEATRE.search(near):
            return self._theatre
        loose = self._loose(draft, sentence, ())
        if loose and self._is_next(loose, draft):
            return loose
        if FURTHER.search(self._text[sentence.start : end][:60]):
            return self._toll
        is_recent = draft.period is not None and draft.period[0] is not None
        if is_recent and not is_of_whole_war(draft, sentence, self._registry):
            return self._opening(sentence)
        return None

    @staticmethod
    def _is_next(place: Mention, draft: Draft) -> bool:
        """Tell whether a place without a name stands so near a toll that it is its own."""
        return draft.quote.start <= place.start <= draft.quote.end + NEXT

    def _loose(self, draft: Draft, sentence: Sentence, sayings: Sequence[Saying]) -> Mention | None:
        """Return a place without a name, as it is printed: "near the railway station"."""
        own = sentence.clause_of(draft.quote, CLAUSE)
        found = []
        for match in (
            *LOOSE.finditer(self._text, own.start, own.end),
            *THIS.finditer(self._text, own.start, own.end),
        ):
            start, end = match.span("place")
            if not any(one.words.start <= start < one.words.end for one in sayings):
                found.append(Mention(start, end, self._text[start:end], is_place=True))
        return min(found, key=lambda one: _way(one, draft)) if found else None

    def _cost(self, place: Mention, draft: Draft) -> int:
        """Return how little a place says of a claim; one in it or right behind it says all."""
        is_own = 0 <= place.start - draft.quote.end < 12 or (
            draft.value is not None and draft.quote.start <= place.start < draft.quote.end
        )
        # "Stormed eastern Orlev on Monday, killing nine"
        is_own |= RIGHT_BEFORE.fullmatch(self._text, place.end, draft.quote.start) is not None
        return 0 if is_own else self._gazetteer.cost(place)

    def _aim(self, place: Mention) -> int:
        """Return how much less a place counts to which, or from which, somebody was going."""
        before = self._text[max(0, place.start - 24) : place.start]
        return AIM if GOING.search(before) else 0

    def _opening(self, sentence: Sentence) -> Mention | None:
        """Return the place with which a sentence begins: "Eastern Orlev has been under siege"."""
        named = [one for one in sentence.mentions if one.names_place and one.actor_id is None]
        if not named or named[0].start - sentence.start > 12:
            return None
        return None if OWNER.match(self._text, named[0].end) else named[0]

    def _is_opening(self, place: Mention, sentence: Sentence) -> bool:
        """Tell whether a sentence begins with a place: "In X, ..."."""
        return place.start - sentence.start < 40 and self._text[place.end : place.end + 1] == ","


def _way(place: Mention, draft: Draft) -> int:
    """Return how far a place is from a claim: "six villages in Fuzuli, seven in Jabrayil"."""
    away = max(place.start - draft.quote.end, draft.quote.start - place.end, 0)
    return away + (BEHIND if place.end <= draft.quote.start else 0)
