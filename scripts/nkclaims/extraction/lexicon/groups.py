"""Say which armed group "the rebels" or "the group" are, which coalition "the coalition" is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from nkclaims.coding.locate import occurrences
from nkclaims.extraction.deed.doers import OUTLET
from nkclaims.extraction.deed.owners import NEUTRAL
from nkclaims.extraction.draft import Draft, Speaker
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.language.windows import stands_in
from nkclaims.extraction.lexicon.bodies import body_of
from nkclaims.extraction.lexicon.persons import is_person
from nkclaims.grammar.document import Span

FIGHTERS = (
    r"(?:rebel|insurgent|militant|jihadist|jihadi|guerrilla|separatist|Islamist|extremist"
    r"|terrorist)"
)
MEN = rf"(?:{FIGHTERS}s|fighters|militia(?:s|men)?|gunmen|paramilitar(?:y|ies))"
GROUP = (
    r"(?:group|movement|militia|army|organi[sz]ation|faction|outfit|coalition|alliance|force"
    r"|network)"
)
NAME = (
    r"(?:[A-Z][\w’-]*|al-[A-Z][\w’-]+)"
    r"(?:\s(?:of\s(?:the\s)?|for\s(?:the\s)?|al-)?[A-Z][\w’-]+){0,5}"
)
SHORT = r"(?:\s\((?P<short>[A-Z][\w-]+)\))?"
# "M23 rebels", "Boko Haram insurgents"
NAMED_MEN = re.compile(rf"\b(?P<name>{NAME})\s{MEN}\b")
# "the paramilitary Orlev Front", "Lebanese militant group Hezbollah", "rebels of the Orlev Front"
MEN_NAMED = re.compile(
    rf"\b(?:(?:{FIGHTERS}|paramilitary|armed)(?:\s(?:political\s)?(?:and\s\w+\s)?{GROUP})?(?:\sthe)?"
    rf"|(?:{MEN})\s(?:of|from|with|known as|belonging to)(?:\sthe)?)\s(?P<name>{NAME}){SHORT}"
)
# "The Orlev Front (OF), an armed group"
APPOSED = re.compile(
    rf"\b(?P<name>{NAME}){SHORT},?\s(?:an?|the)\s[^,.;]{{0,40}}?\b(?:{MEN}|(?:{FIGHTERS}|armed"
    rf"|paramilitary)\s(?:political\s)?{GROUP})\b"
)
LINKS = (NAMED_MEN, MEN_NAMED, APPOSED)
# What names them again: no gunmen and no attackers, whom nobody may know.
AGAIN = re.compile(rf"(?:{MEN}|{FIGHTERS})(?:\sfighters|\sforces|\smen)?", re.IGNORECASE)
UNKNOWN = QuickRegex(r"gunmen", re.IGNORECASE)
# "The coalition", where the article names one: "the Arab coalition"
BARE = re.compile(r"(?:army|military|navy|air force|coalition|junta|regime)", re.IGNORECASE)
ARMY = re.compile(r"army|military|navy|air force", re.IGNORECASE)
FULL = r"\b(?P<name>[A-Z][\w-]+ {noun})\b(?![’']s? (?:headquarters|hospital))"
NO_NAME = re.compile(
    r"(?:The|An?|In|On|At|No|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Suspected|Armed|Other"
    r"|Some|Several|Most|Many|But|And|As|When|While|If|For|From|By|With|Local|Senior|Former|Foreign"
    r"|Rival|Fellow|Dozens|Hundreds|Leftist|Islamist|Muslim|Shiite|Sunni|Maoist|Marxist|Communist"
    r"|Its|His|Their|Our|Killed|Meanwhile|Government|State|Police|U\.S|US|UN|Liberation|Defen[cs]e"
    r"|National|Regional|Combined|Joint|Sea|[\w-]+-(?:backed|linked|led|aligned|allied))"
)
IS_COUNTRY = (
    r"\b(?i:in|across|into|leave|left)\s(?:\w+ern\s)?{name}\b(?![’'])"
    r"|\b(?:outskirts|people|town|city|port|capital|provinces?|regions?|north|south|east"
    r"|west) of {name}\b"
    r"|\b{name}[’']s\s(?:army|military|government|president|prime|foreign|defen[cs]e)"
)
ADJECTIVE = re.compile(r"(?:ian|ean|ese|ish|[a-z]an|[a-z]sh|ch|[rn]ab)$")
# "The group also fired 90 rockets": the one named last.
THE_GROUP = re.compile(
    r"(?:(?:militant|armed|rebel|islamist|jihadist)\s)?(?:group|movement|militia|organi[sz]ation|faction|outfit)"
    r"(?:[’']s\s(?:fighters|gunmen|forces|men|militants))?",
    re.IGNORECASE,
)
NO_GROUP = re.compile(
    r"\b(?:ministry|minister|army|military|forces?|government|police|officials?|agency|service|office"
    r"|president|council|nations|committee|watch|observatory|mission|union|news|cross|bank"
    r"|dome|systems?|missiles?|rockets?|drones?|jets?|air defen[cs]es?"
    r"|authorities|residents|doctors?|prosecutors?|command|staff|spokes\w+)\b",
    re.IGNORECASE,
)
OF_STATE = re.compile(
    r"(?:i|n|an|ian|ese|ish|[’']s)?\s(?:army|military|government|air force|defen[cs]e|foreign|prime"
    r"|president|soldiers)\b"
)
# "In Tarn", "central Norland": places, and no groups
IS_PLACE = re.compile(
    r"\b(?:in|into|near|across|around|inside|(?:north|south|east|west)\w*|central)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
NO_NOUN = re.compile(
    r"[,.;:)”\"]|\s(?:on|and|or|after|since|as|when|where|while|for|early|late|last|this|has|have|had"
    r"|was|were|is|are|who|that|which|said|says|to|from|until|before|during|over|but|by|with)\b"
)  # no "in Front captivity"
NEAR = 600  # characters back to which "the group" leads
OFTEN = 3  # times that an article names the group whose rebels "the rebels" are


def armed_groups(found: Sequence[Draft], text: str) -> list[Speaker]:
    """Return the armed groups that an article names as speakers or doers: no state, no person."""
    named = {one.key: one for draft in found for one in (draft.speaker, draft.agent) if one}
    return [
        one
        for one in named.values()
        if one.words[:1].isupper() and not NO_GROUP.search(one.words) and not is_person(one)
        if not NEUTRAL.search(one.words) and not OUTLET.search(one.words)
        if not _is_state(one.words, text)
    ]


def _is_state(name: str, text: str) -> bool:
    """Tell whether a name is that of a land or its capital: "the Norlandish army", "in Tarn"."""
    return any(
        (OF_STATE.match(text, one.end) or _is_place(text, one))
        and not text[max(0, one.start - 1) : one.start].isalnum()
        and not text[one.end : one.end + 1].isalnum()
        for one in occurrences(text, name)
    )


def _is_place(text: str, name: Span) -> bool:
    """Tell whether a name stands where a place does, and before no noun that belongs to it."""
    before = IS_PLACE.search(text, max(0, name.start - 20), name.start)
    return before is not None and NO_NOUN.match(text, name.end) is not None


def with_group(draft: Draft, groups: Sequence[Speaker], text: str) -> Draft:
    """Return a draft with the name of its doer, if that is "the rebels" or "the group".

    "The group" is the one that was named last before it.
    """
    agent = draft.agent
    if agent is None or agent.actor_id:
        return draft
    if full := as_named(agent.words, text, draft.speaker_camp != ""):
        return replace(draft, agent=replace(agent, words=full))
    if agent.words.isalpha() and agent.words.istitle():  # "Houthi drones" are the Houthis'
        return replace(draft, agent=replace(agent, words=_plural(agent.words, text)))
    if not THE_GROUP.fullmatch(agent.words) or agent.words == draft.speaker.words:
        return draft  # "the group claimed the raid" is its own
    if body := body_of(draft.speaker, text):
        return replace(draft, agent=replace(agent, words=body))  # "the movement", says its speaker
    named = [
        (text.rfind(one.words, max(0, draft.quote.start - NEAR), draft.quote.end), one)
        for one in groups
        if one.key != draft.speaker.key
    ]
    at, name = max(named, key=lambda pair: pair[0], default=(-1, agent))
    if at < 0:
        return draft
    return replace(draft, agent=replace(agent, actor_id=name.actor_id, words=name.words))


def as_named(words: str, text: str, is_known: bool = False) -> str | None:
    """Return the name of the group or army that words mean which name none; None if none is clear.

    "The rebels" are those of the one group that the article names as rebels again and again. Of a
    war that is known, an army is that of who speaks, not the one that happens to be named.
    """
    if BARE.fullmatch(words):
        if is_known and ARMY.fullmatch(words):
            return None
        full = _full_names(text, words.casefold())
        return full[0] if len(full) == 1 else None
    if not AGAIN.fullmatch(words) or UNKNOWN.search(words):
        return None
    named = _described(text)
    return named[0] if len(named) == 1 else None


@lru_cache(maxsize=4)  # asked for each claim of an article
def _described(text: str) -> tuple[str, ...]:
    """Return the armed groups that an article names with what they are, in its order."""
    found: dict[str, str] = {}
    for link in LINKS:
        for match in link.finditer(text):
            name = match.groupdict().get("short") or match["name"]
            name = re.sub(r"[’']s?$", "", name)
            words = name.split()
            while words and NO_NAME.fullmatch(words[0]):
                words = words[1:]
            if not words or (len(words) == 1 and ADJECTIVE.search(words[0])):
                continue  # "Iran-backed rebels", "Syrian rebels"
            name = _plural(" ".join(words), text)
            is_country = re.search(IS_COUNTRY.format(name=re.escape(name)), text)
            is_known = text.count(name) >= OFTEN
            if is_known and not is_country and not OUTLET.search(name):
                found.setdefault(name.casefold(), name)
    return tuple(found.values())


def _plural(name: str, text: str) -> str:
    """Return the name of a group: "Houthi rebels" are Houthis, where the article calls them so."""
    return f"{name}s" if stands_in(f"{name}s", text) else name


@lru_cache(maxsize=64)
def _full_names(text: str, noun: str) -> tuple[str, ...]:
    """Return the names that end with a noun: "Norlandish army" of "army"."""
    found: dict[str, str] = {}
    for match in re.finditer(FULL.replace("{noun}", f"(?i:{noun})"), text):
        if not NO_NAME.fullmatch(match["name"].split()[0]):
            found.setdefault(match["name"].casefold(), match["name"])
    return tuple(found.values())
