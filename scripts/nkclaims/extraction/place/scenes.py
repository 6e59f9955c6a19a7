"""Tell in, or to, which of the places that a sentence names something happens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.deed_nouns import DEED_AT, DEED_BEHIND, DOWNED_OVER
from nkclaims.extraction.lexicon.gazetteer import Gazetteer
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.place.appositions import is_of_other, names_body
from nkclaims.extraction.place.origins import is_passed, is_post
from nkclaims.extraction.place.parts_of_places import around
from nkclaims.extraction.place.place_doers import is_doer
from nkclaims.extraction.place.place_lines import heads, is_counted_in
from nkclaims.extraction.place.seats import is_seat, is_ward
from nkclaims.extraction.place.way_marks import is_of_known, is_way_mark
from nkclaims.extraction.speaker.sayings import Saying

IN = re.compile(
    r"\b(?:in|at|near|on|of|off|below|around|outside|over|along|above|into|hit|struck|shelled|inside|across|from|to|for"
    r"|captured|seized|entered|entering|stormed|invaded|raided|overran|besieged|encircled|surrounded|rocked|liberated"
    r"|towards?|against|recaptured|retook|bombed|pounded|targeted|control|holding|defending|guarding|manning|storming|shelling|bombing|raiding"
    r"|attacking|pounding|striking|hitting|besieging|capturing|retaking|entering|leaving|pelted|pelting)"
    r"(?:\s+(?:the|a|an|its|nearby))?(?:\s+(?!(?:that|who|which|when|while|said|says|told|reported|claimed|announced)\b)[\w’'-]+){0,4}?\s*$",
    re.IGNORECASE,
)
INSIDE = re.compile(
    r"\b(?:in|inside|across|near|into|at|throughout|on|off|from|around|outside|opposite|along|above|below|over"
    r"|between|(?:north|south|east|west)[\w-]*\sof)\s+(?:(?!(?:that|who|which|when|while|as|but|said|says|told|reported|claimed|announced)\b)[^\W\d][\w’'-]*\s+){0,8}$",
    re.IGNORECASE,
)
# "Over eight regions, including Orlev"
INCLUDING = QuickRegex(
    r"\b(?:regions|provinces|districts|cities|towns|villages|areas|places|counties|states|settlements),?\s"
    r"(?:including|among them|such as|notably|namely|like)\s(?:the\s)?(?:[a-z]+\s(?:of\s)?){0,2}$"
)
INTO = QuickRegex(r"\b(?:in|inside|into|across|throughout|within)\s+(?:[a-z]+\s+)?$", re.IGNORECASE)
WAS = re.compile(
    r"\s+(?:was|were|(?:had )?(?:itself )?(?:come|came) under|has been|had been"
    r"|is being|remains?|direction|region|district|fell"
    r"|is (?:under|in|the (?:\w+ )?(?:capital|only|last)))\b"
)
# "People from Orlev"; but "the city of Orlev", "north of Orlev" are where it happened.
OF = re.compile(
    r"\bfrom\s$|(?<!city )(?<!town )(?<!village )(?<!region )(?<!district )(?<!province )"
    r"(?<!outskirts )(?<!north )(?<!south )(?<!east )(?<!west )(?<!suburb )(?<!port )"
    r"(?<!capital )\bof\s$"
)
# "Orlev today: 7 killed"
TOPIC = re.compile(r"(?:\s(?:today|now|update))?:\s")
# "Orlev, the main city of Velia"
NAMED_BEFORE = QuickRegex(
    r",\s(?!the (?:city|town) of )(?:the|an?)?\s?(?:[\w-]+ ){0,3}?"
    r"(?:capital|cent(?:re|er)|seat|city|town|hub|port"
    r"|stronghold|gateway|suburb)(?: (?:and|or) [\w-]+)? of (?:the )?(?:[a-z]+ )?$"
)
IS_CAPITAL = QuickRegex(r"\bis (?:the )?(?:\w+ )?capital of (?:the )?$")
CAPITAL_OF = QuickRegex(r"(?:(?:regional|provincial) )?capital of (?:the )?(?:[a-z]+ )?$")
NAMED_CITY = re.compile(
    r"\b(?:city|town|village|capital|port|state|province|region|district|county|island|camp),\s$"
)
ON_SIDE = QuickRegex(r"\bon the \S+(?:\s\S+)?\sside\b")
APPOSITION = re.compile(r"^,[^,;.]{2,60},")
OWNER = re.compile(r"[’']s?\s")
LAND = re.compile(r"[’']s?\s(?:\w+\s)?(?:territory|land|soil|airspace)\b")
# "Orlev's airport" is in Orlev, "Orlev's mayor" need not be.
PART_OF = re.compile(
    r"[’']s?\s(?:[\w-]+\s){0,3}?(?:territory|land|soil|airspace|sk(?:y|ies)|city|town|village|capital|ports?"
    r"|(?:air)?port|airfield|hospitals?|clinics?|markets?|outskirts|suburbs?|districts?|provinces?|regions?|slums?"
    r"|countryside|streets?|roads?|avenues?|lanes|parks?|cent(?:re|er)|squares?|north|south|east|west|coast|border|front|quarter"
    r"|neighbou?rhoods?|villages|towns|cities|camps?|waters|bridges?|station|schools?|university"
    r"|mosques?|church(?:es)?|cathedral|buildings?|homes|houses|capitals|base|barracks|prison|plant|dam|refinery"
    r"|depot|power|grid|infrastructure|side)\b"
)
SHARE = re.compile(r"\b(?:(?:per ?cent|%|third|quarter|fifth|half|much|most|part) of|figure for) $")
BEFORE, AFTER, OWNED, AIMED = (
    60,
    90,
    30,
    90,
)  # characters around a name that say what and whose it is


class Scenes:
    """The places of one sentence in which, or to which, something happens."""

    def __init__(
        self,
        sentence: Sentence,
        sayings: Sequence[Saying],
        text: str,
        gazetteer: Gazetteer,
        *,
        is_told: bool = False,
        is_just_told: bool = False,
    ) -> None:
        """Take a sentence, what is said in it, its article and what is known of places.

        With ``is_told`` the article has told before where a deed was, with ``is_just_told`` the
        paragraph has.
        """
        self._is_of_told = is_just_told and " since " not in sentence.text  # "treated 12 since May"
        self._is_told = is_told
        self.sentence, self.sayings, self.text, self.gazetteer = sentence, sayings, text, gazetteer

    @cached_property
    def near(self) -> list[Mention]:
        """The places in the box of the fighting."""
        return [one for one in self.all if one.place_id not in self.gazetteer.far]

    @cached_property
    def all(self) -> list[Mention]:
        """The places, those outside the box of the fighting as well."""
        return self._located(self.sayings)

    @cached_property
    def said(self) -> list[Mention]:
        """The places of :attr:`near` and those that belong to who speaks."""
        places = self._located(())
        return [one for one in places if one.place_id not in self.gazetteer.far]

    @cached_property
    def named(self) -> list[Mention]:
        """The places and countries that the sentence names, none of which owns something."""
        return [
            one
            for one in self.sentence.mentions
            if (one.names_place or one.actor_id in self.gazetteer.states)
            and not one.is_adjective
            and not OWNER.match(self.text, one.end)
        ]

    @property
    def owners(self) -> list[Mention]:
        """The places that only own something: "Velia's ministry"."""
        return [
            one
            for one in self.sentence.mentions
            if one.names_place and not one.is_adjective and OWNER.match(self.text, one.end)
        ]

    def _located(self, sayings: Sequence[Saying]) -> list[Mention]:
        found: list[Mention] = []
        for one in self.sentence.mentions:
            is_state = one.actor_id in self.gazetteer.states and not one.is_adjective
            if not (one.names_place or is_state):
                continue
            before = self.text[max(self.sentence.start, one.start - BEFORE) : one.start]
            if self._is_owner(one, is_state) or self._is_beside(one, before, sayings):
                continue
            is_known = bool(found) or (self._is_told and is_of_known(self.sentence))
            if is_way_mark(before, is_known=is_known) or is_of_other(one, found, self.text):
                continue
            is_next = bool(found) and found[-1].names_place
            if (found and IS_CAPITAL.search(before)) or (is_next and NAMED_BEFORE.search(before)):
                continue  # "Orlev is the capital of Norland", "Orlev, the capital of Norland"
            if capital := CAPITAL_OF.search(before):
                start = one.start - len(capital.group())
                words = capital.group() + one.text
                one = replace(
                    one, start=start, text=words, place_id=None, actor_id=None, is_place=True
                )
                before = before[: capital.start()]
            if self._is_scene(one, before, is_state):
                found.append(around(one, self.sentence.start, self.text, self.gazetteer))
        return found

    def _is_owner(self, one: Mention, is_state: bool) -> bool:
        """Tell whether a name only says whose something is: "Azerbaijan's Terter"."""
        if OWNER.match(self.text, one.end) is None:
            return False
        is_land = is_state or self.gazetteer.is_country(one)
        if is_land and not LAND.match(self.text, one.end):
            return True  # "in Norland's attack"; but "a fifth of Norland's territory"
        others = self.sentence.mentions
        if any(
            other.names_place
            and 0 < other.start - one.end < OWNED
            and " and " not in self.text[one.end : other.start]  # "Orlev's suburbs and Tarn"
            for other in others
        ):
            return True
        return PART_OF.match(self.text, one.end) is None

    def _is_beside(self, one: Mention, before: str, sayings: Sequence[Saying]) -> bool:
        """Tell whether a name says where somebody is from, speaks or goes, not where a deed was."""
        text, start, end = self.text, one.start, one.end
        opening, is_land = self.sentence.start, self.gazetteer.is_country(one)
        return (
            ON_SIDE.search(text[max(opening, start - 12) : end + 6]) is not None
            or is_seat(one, before, self.sentence, sayings, text, is_land=is_land)
            or is_doer(one, before, self.sentence, text, is_land=is_land)
            or names_body(before, text, end)
            or is_passed(before)
            or is_post(before, text, end)
            or (self._is_told and is_ward(one, opening, text, is_just_told=self._is_of_told))
        )

    def _is_scene(self, one: Mention, before: str, is_state: bool) -> bool:
        """Tell whether the words around a name say that something happens there."""
        text, names = self.text, one.names_place
        after = text[one.end : one.end + AFTER]
        is_sure = heads(self.sentence) or WAS.match(APPOSITION.sub("", after, 1)) is not None
        if one.actor_id is None and (is_sure or IN.search(before)):
            return True
        return bool(
            (one.start == self.sentence.start and TOPIC.match(text, one.end))
            or (names and NAMED_CITY.search(before))
            or (one.start == self.sentence.start and is_counted_in(one, text))
            or (one.is_place and not OF.search(before))
            or (names and (DEED_AT.search(before) or DEED_BEHIND.match(text, one.end)))
            or INTO.search(before)
            or DOWNED_OVER.search(before)
            or (names and INCLUDING.search(before))
            or SHARE.search(before)
            or (names and INSIDE.search(before))
        )
