"""Say which place "the city" or "the region" is: the last of its kind that was named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.language.datelines import is_bureau
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.gazetteer import Gazetteer
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.place.landscape import FACILITIES
from nkclaims.extraction.place.nesting import innermost
from nkclaims.extraction.place.place_roles import QUOTED
from nkclaims.grammar.document import Span

TOWN, VILLAGE, DISTRICT, REGION, QUARTER, OTHER = (
    *("town", "village", "district", "region", "quarter", "other"),
)
ANY = "any"  # "in the area": of whatever kind the last place is
KINDS = {
    **dict.fromkeys(("city", "town", "township"), TOWN),
    **dict.fromkeys(("village", "settlement", "hamlet"), VILLAGE),
    **dict.fromkeys(("district", "county", "municipality"), DISTRICT),
    **dict.fromkeys(("region", "province", "state", "oblast", "republic"), REGION),
    **dict.fromkeys(("neighbourhood", "neighborhood", "quarter", "suburb"), QUARTER),
    **dict.fromkeys(("island", "enclave", "peninsula", "valley", "lagoon", "pocket", "zone"), ""),
    **{one: one for one in FACILITIES},
    **dict.fromkeys(("area", "vicinity"), ANY),
}
HERE = ("city", "town", "village", "township", "settlement", "hamlet", "port", "capital")
KIND = rf"(?P<noun>{'|'.join(KINDS)})"
ADJECTIVES = (
    r"(?!(?:capital|old|new|other|nearest|next|first|second|main|largest|whole of"
    r"|border|coastal|frontier|front-?line|rural|(?:north|south|east|west)\w*|[a-z]+-(?:held|controlled|run))\b)"
    r"(?:(?!and\b|or\b|of\b|in\b|to\b)[a-z][\w-]*\s){0,2}?"
)
PARTS = (
    r"(?:\d|population|residents|people|inhabitants|townships|districts|villages|streets|houses"
    r"|homes|outskirts|suburbs|cent(?:re|er)|north|south|east|west|airport|port|market|edge|only"
    r"|hospital|square|mosque|station|schools?|cemetery|quarters?|coast)"
)
# "Across the city", "the city's 55,000 people"; but not "the region's government".
DEFINITE = QuickRegex(
    r"\b(?:(?P<in>[Ii]n|into|[Ii]nside|[Oo]utside|over|[Aa]cross|[Tt]hroughout|[Aa]round|[Nn]ear|[Aa]t|on|off|through|[Ww]ithin|above|below|beyond"
    r"|from|to|entered|left|fled|leave|reached|stormed|shelled|hit|struck|bombed|targeted"
    r"|targeting|attacked|shelling|bombing|attacking|retake|recapture|win back"
    r"|defends?|defending|bombarded|pounded|besieged"
    r"|los[et]|losing|loss of|holds?|held|holding|controls?|controlled|overran|seized"
    r"|(?:[Ff]ight(?:ing)?|[Bb]attles?|[Ss]truggle) for|[Ss]iege of"
    r"|(?:district|suburb|quarter|part|area|cent(?:re|er)|heart|neighbou?rhood|outskirt)s? of)"
    rf"\s(?P<words>(?:the|this|that)\s{ADJECTIVES}{KIND})\b(?![’']|\s(?:of|where|road|government|council|authorities|police"
    r"|administration|hospital|cent(?:re|er)|hall|governor|headquarters|jail|court|chief|office|prosecutors?|agency|media"
    r"|television|news|border|capital|line)\b)"
    rf"|\b(?P<whose>[Tt]he\s{KIND.replace('noun', 'owner')})[’']s\s(?:[a-z-]+\s)?{PARTS}"
    r"|(?:across|throughout|over|inside|fled|fleeing)\s(?P<country>the\scountry)\b(?![’'])"
    # "In this small Velian town": where the report was written
    r"|(?:in|into|on|hit|struck|shelled|to)\s"
    rf"(?P<here>this\s(?:[\w-]+\s){{0,4}}?(?:{'|'.join(HERE)}))\b"
    # "Denied that the base had fallen", "the town hosts 900"
    rf"|\b(?<!of )(?P<subject>[Tt]he\s{KIND.replace('noun', 'what')})\b"
    r"(?=\s(?:already |still |now )?"
    r"(?:had|has|was|were|is|remains?|remained|hosts|shelters|fell|never|did not|came|changed)\b"
    r"(?! (?:not |never )?(?:said|told|denied|report|receiv|treat|count|record|announc|accus|blam"
    r"|admi|confirm|list))))"
)
# "The enclave's ombudsman, Jane Doe, said"
OFFICIAL = re.compile(
    rf"^(?P<owner>The (?:[a-z]+ )?{KIND})[’']s (?:[\w-]+ ){{0,3}}?"
    r"(?:governor|mayor|ombuds\w+|authorities|officials?|ministry|council|administration"
    r"|leaders?|president|emergency service|(?:health|disaster) office)\b"
)
BROAD = ("region", "province", "state", "oblast", "republic", "district", "county",
         "enclave", "peninsula", "valley", "pocket", "zone")  # fmt: skip
ALL_OVER = ("across", "throughout", "over", "inside", "fled")
GROUPS = ("words", "whose", "country", "here", "subject")
NAME = (
    r"(?P<name>(?!(?:In|At|On|Near|The|From|Across|Around)\s)"
    r"[A-Z][\w’'-]+(?: (?:al-|el-)?[A-Z][\w’'-]+){0,3})"
)
BEFORE = re.compile(rf"\b(?i:{KIND})\s(?:of\s|,\s)?{NAME}")
BEHIND = re.compile(
    rf"\b{NAME}(?:\s|,\s(?:an?|the)\s(?:[\w-]+\s){{0,3}}?)(?i:{KIND})\b(?! capital)"
)
NOUN = re.compile(rf"\s({'|'.join(KINDS)})\b")
AWAY = re.compile(
    r"\b(?:north|south|east|west)\w*\sof\s(?:the\s)?$"
    r"|(?:\bmiles?\s|(?:\b|\d)k(?:m|ilomet))(?!.*\baway, in $)"
)
# "The relief office in Orlev confirmed a raid on the town"
BODY_IN = re.compile(
    r"\b(?:office|agency|ministry|mission|headquarters|bureau|branch|embassy|consulate|command"
    r"|delegation|statement|briefing|[Gg]overnment|administration|authorities|leadership|leaders"
    r"|rulers|ministers|parliament|court|diplomats|analysts) (?:in|at|from) (?:the )?$"
)
# "Who fled Orlev, Jane Doe, said"
SPEAKS = re.compile(r",\s(?:told|said|says|added)\b")
FACILITY = QuickRegex(
    r"(?:hospital|airport|road|street|bridge|market|school|university|mosque|church|temple|base|camp"
    r"|station|river|sea|lake|mountains?|hotel|stadium|dam|bay|port|square|avenue|prison|highway"
    r"|headquarters|building|line|front|border|strip|corridor|park)s?$",
    re.IGNORECASE,
)
# "A cotton mill in the town of Orlev"
LIES_IN = re.compile(
    r",?\s(?:in|at|near|outside|of|on the (?:edge|outskirts) of|(?:north|south|east|west)\w* of)\s"
    r"(?:(?!(?:in|at|on|and|by|from|to|with|for)\b)[\w’'-]+\s){0,5}"
)
WIDE = re.compile(r"(?:(?:north|south|east|west|cent)\w*(?:ern|ral)|upper|lower)\b", re.IGNORECASE)
SAID = 90  # characters before a place in which somebody is said to speak there
BEHIND_IT = 40  # characters
NEAR = 200  # characters back in which a place that was called so goes before others
FAR = 1500  # characters back to which "the city" leads


class Anaphora:
    """The places that an article has named so far, each with what it is."""

    def __init__(self, text: str, gazetteer: Gazetteer) -> None:
        """Take the article and what is known of its places."""
        self._text, self._gazetteer = text, gazetteer
        self._named: list[Mention] = []
        self.dateline: Mention | None = None

    def note(self, sentence: Sentence) -> None:
        """Remember the places that a sentence names, if it is known what they are."""
        self.dateline = sentence.dateline or self.dateline
        named = [
            one
            for one in sentence.mentions
            if one.names_place and one.actor_id is None and not one.is_adjective
            if one.place_id is not None or self._nouns(one)
            if one.place_id not in self._gazetteer.far
        ]
        inner = innermost(named, self._text)  # "Orlev, right below Tarn": the village is Orlev
        self.happened_in([*(one for one in named if one not in inner), *inner])

    def happened_in(self, places: Sequence[Mention]) -> None:
        """Remember places in which something happened, whatever they are."""
        self._named += [one for one in places if not self._is_beside(one)]

    def references(
        self, start: int, end: int, places: Sequence[Mention] = (), *, is_wide: bool = True
    ) -> Iterator[tuple[Span, Mention]]:
        """Yield where a place without a name stands between two offsets, and which one it is.

        It is as printed if none of its kind was named before, in the article or among ``places``.
        Without ``is_wide`` regions count only if something is all over them.
        """
        # The words behind say whether it is a place: "according to the city council".
        for match in DEFINITE.finditer(self._text, start, end + BEHIND_IT):
            if match.end() > end:
                break
            is_broad = match["noun"] in BROAD and match["in"] not in ALL_OVER
            if not is_wide and is_broad:
                continue
            span = next(Span(*match.span(one)) for one in GROUPS if match[one])
            noun = self._text[span.start : span.end].split()[-1]
            is_here = self._text.startswith("this ", span.start) and noun in HERE
            known = self.dateline if is_here else None
            is_same = " same " in self._text[span.start : span.end]  # whatever it is
            known = known or self._last(noun, span.start, places)
            if known is None and is_same and noun in HERE and self._named:
                known = self._named[-1]
            if known is None and noun in HERE and self.dateline:
                known = None if is_bureau(self.dateline, self._text) else self.dateline
            at = span.start + self._text[span.start : span.end].index(" ") + 1
            is_whose = match["whose"] is not None  # "the island's north", as it is printed
            if known is not None or not (is_whose or noun in FACILITIES):
                yield span, known or Mention(at, span.end, self._text[at : span.end], is_place=True)

    def of_official(self, sentence: Sentence) -> Mention | None:
        """Return the place whose official speaks first: "The enclave's ombudsman said"."""
        match = OFFICIAL.search(sentence.text)
        if match is None:
            return None
        start, end = (sentence.start + edge for edge in match.span("owner"))
        at = self._text.index(" ", start) + 1
        known = self._last(match["noun"].lower(), start, ())
        return known or Mention(at, end, self._text[at:end], is_place=True)

    def _last(self, noun: str, at: int, places: Sequence[Mention]) -> Mention | None:
        """Return the last place of a kind before an offset; a name alone may be that of a town."""
        if not (kind := KINDS.get(noun)):
            return None
        if noun in FACILITIES and (where := self._where(noun, at)):
            return where
        near = [one for one in self._named if 0 <= at - one.end < NEAR]
        if called := [one for one in near if noun in self._nouns(one)]:
            return called[-1]  # "the town of Orlev ..., near Tarn. ... in the town"
        alike: Mention | None = None
        here = [one for one in places if one.end <= at and not self._is_beside(one)]
        for one in (*reversed(here), *reversed(self._named)):
            if at - one.end > FAR:
                break
            nouns = self._nouns(one) if one.end <= at else {OTHER}
            if (
                noun in nouns
                or (kind == ANY and OTHER not in nouns and at - one.end < 2 * NEAR)
                or (kind in (TOWN, VILLAGE) and nouns <= {"area"})  # "the area of Orlev"
            ):
                return one
            if alike is None and any(KINDS.get(known) == kind for known in nouns):
                alike = one
        return alike

    def _where(self, noun: str, at: int) -> Mention | None:
        """Return where the article told before of a mill or base: "a mill in Orlev"."""
        told = self._text.rfind(f" {noun}", max(0, at - FAR), at - len("the "))
        if told < 0:
            return None
        end = told + 1 + len(noun)
        beside = (one for one in self._named if LIES_IN.fullmatch(self._text, end, one.start))
        return next(beside, None)

    def _nouns(self, one: Mention) -> set[str]:
        """Return what a place is, by the registry or the article; empty if they say not."""
        if known := self._gazetteer.types.get(one.place_id or ""):
            return {known}
        if (last := one.text.split()[-1].lower()) in KINDS:
            return {last}
        if self._gazetteer.is_country(one) or FACILITY.search(one.text):
            return {OTHER}
        if beside := NOUN.match(self._text, one.end):
            return {beside[1]}
        return self._described.get(one.text) or ({"region"} if WIDE.match(one.text) else set())

    @cached_property
    def _described(self) -> dict[str, set[str]]:
        """What the article says of names: "Orlev city", "the district of Orlev"."""
        found: dict[str, set[str]] = {}
        for pattern in (BEFORE, BEHIND):
            for match in pattern.finditer(self._text):
                is_own = match["noun"] in FACILITIES and match.end("name") + 1 == match.start(
                    "noun"
                )
                if not is_own:  # "Orlev airport" has its name from the town
                    found.setdefault(match["name"], set()).add(match["noun"].lower())
        return found

    def _is_beside(self, one: Mention) -> bool:
        """Tell whether a name only says where another place lies, or is of who speaks."""
        is_away = AWAY.search(self._text, max(0, one.start - 24), one.start) is not None
        is_away |= BODY_IN.search(self._text, max(0, one.start - 24), one.start) is not None
        is_away |= one.text.endswith(" capital")  # "Orlev, the Velian capital"
        is_away |= QUOTED.search(self._text, max(0, one.start - SAID), one.start) is not None
        return is_away or SPEAKS.match(self._text, one.end) is not None
