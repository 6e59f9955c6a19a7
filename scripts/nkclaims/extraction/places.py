"""Find the places of an article that no pack knows, by the words that stand around their names.

A capitalised name behind "in", "near" or "the town of", or before "district", is a place wherever
the article prints it, unless it is an actor, a person, an outlet or a date.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from nkclaims.extraction.mentions import Mention
from nkclaims.extraction.openings import Search
from nkclaims.grammar.date_mention import DateMention

_PART = (
    r"(?:(?:[Aa]l|[Ee]l|[Aa]s|[Aa]sh|[Aa]d|[Aa]n|[Ee]z|[Ee]s|[Aa]z"
    r"|[Ee]t)-)?[A-Z][\w’']*(?:-(?:[A-Z]\w*|on-[A-Z]\w*))*"
)
_LINK = r"(?:de|du|da|do|dos|das|del|di|el|al|la|es|bin|ibn|abu|ben|umm|sur|le)"
_SIDE = r"(?:(?:north|south)-?(?:ea|we)st(?:ern)?|(?:nor|sou)thern|(?:ea|we)stern|central)"
_COMPASS = r"(?:North|South|East|West|Upper|Lower)(?:ern)?"
# "North and South Velia" is one name of two places.
_NAME = rf"(?:{_COMPASS}\sand\s(?={_COMPASS}\s))?{_PART}(?:\s(?:{_LINK}\s)?{_PART}){{0,3}}"
_TYPE = (
    r"(?:city|town|village|enclave|pocket|stronghold|hamlets?|villages|towns|region|district|districts|province|state"
    r"|oblast|county|area|port"
    r"|capital|camp|suburb|neighbou?rhood|camps|settlement|governorate|municipality|township|island"
    r"|peninsula|valley|hills?|mountains?|heights|outskirts|quarter|woreda|kebele|sector|front|axis"
    r"|direction|airport|airfield|crossing|checkpoint|junction|bridge|river|road"
    r"|highway|strip|subdistrict|market|square)"
)
_PROPER = (
    r"(?:Oblast|District|Region|Province|County|Governorate|State|Township|Airport|Hospital|City"
    r"|Valley|Strip|Island|Bridge|Square|Street|Heights|Mountains|River|Peninsula|Camp|Crossing)"
)
_ADJECTIVE = (
    r"(?:north|south|east|west|northern|southern|eastern|western|central|upper|lower|nearby"
    r"|neighbou?ring|north-\w+|south-\w+|north\w+ern|south\w+ern|northeast\w*"
    r"|northwest\w*|southeast\w*|southwest\w*"
    r"|besieged|embattled|coastal|border|front-?line|downtown|rural|strategic|disputed|contested"
    r"|mountainous|occupied|war-torn|greater|metropolitan|\w+-held|\w+-controlled"
    r"|\w+-occupied|ancient|key|small|major|historic|second|main)"
)
_LEAD = (
    rf"(?:(?:the|a|an|its|their"
    rf"|[A-Z][\w’'-]+[’']s?)\s+)?(?:{_ADJECTIVE},?\s+){{0,3}}(?:[A-Z]\w+(?:ian|ish|ese"
    rf"|ani|ajani|aqi|sraeli|emeni|alian|ican)\s+)?"
    rf"(?:{_TYPE}\s+(?:of\s+)?)?(?:{_ADJECTIVE}\s+)?"
)
_PATTERNS = (
    rf"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Ii]nside|[Aa]round|[Aa]cross|[Aa]t|[Tt]hroughout"
    rf"|[Aa]long|into|onto|over|through|beyond|via)\s+{_LEAD}(?P<name>{_NAME})",
    rf"\b{_TYPE}\s+of\s+(?P<name>{_NAME})",
    rf"(?P<name>{_NAME})(?=\s+{_TYPE}\b)",
    r"\b(?:[Ss]helling|[Bb]ombing|[Bb]ombardment|[Ss]iege|fall|capture|recapture|liberation|battle|siege"
    r"|laid siege"
    r"|outskirts|cent(?:re|er)"
    r"|[a-z]*(?:north|south|east|west)|residents|people|seizure|loss|streets|skies"
    r"|control)\s+(?:of|for|over)\s+"
    rf"{_LEAD}(?P<name>{_NAME})",
    rf"\b(?:attacks?|strikes?|raids?|offensive|assault|advance|fire|shelling|rockets?|barrage|mortars?|ambush|retreat|withdrawal"
    rf"|missiles?)\s+(?:on|into|towards?|at|over|from)\s+{_LEAD}(?P<name>{_NAME})",
    rf"\b(?P<name>{_NAME})(?=,\s(?:an?|the)\s(?:[\w-]+\s){{0,3}}?{_TYPE}\s(?:of|in|on|near|where|that|with|some|about|close|held|just)\b)",
    rf"\b(?:taken|evacuated|rushed|fled|flown|driven|return(?:ed)?|travel(?:l?ed)?|trip|fly|flew|crossed)\s(?:in)?to\s+{_LEAD}(?P<name>{_NAME})",
    rf"\b(?:[Aa]ttacks?|[Ss]trikes?|[Ff]ighting|[Cc]lashes|[Ff]ire|[Rr]aids?)\s(?:in|on|near|around|at|over|for)\s+{_LEAD}(?P<name>{_NAME})",
    rf"\b(?:launched|fired|flew|flying|aimed|headed)\s(?:[\w-]+\s){{0,4}}?(?:at|towards?|on|into)\s+{_LEAD}(?P<name>{_NAME})",
    rf"\b(?:fell|fallen|rained|rain|landed|crashed|slammed|dropped)\s(?:down\s)?(?:on|onto|in|into|near)\s+{_LEAD}(?P<name>{_NAME})",
    rf"\b(?:pummell?ed|hammered|rocked|shook|battered|ripped through|tore through|entered|took"
    rf"|retook)\s+{_LEAD}(?P<name>{_NAME})(?=[\s,.])",
    rf"(?P<name>{_NAME})(?=\s(?:(?:never|finally|itself)\sfell|(?:has|had|have)\s(?:\w+\s)?fallen)\b"
    r"(?!\s(?:on|onto|in|into|near|from|to|over|silent|short|by|since)\b))",
    r"\b(?P<name>Line of (?:Actual )?Control|Line of Contact|Blue Line)\b",
    rf"\b(?:city|town|village|capital|port),\s(?P<name>{_NAME})(?=,)",
    rf"\b(?:dislodged|expelled|driven|withdrew|withdrawn|retreated|abducted|seized)\s(?:[\w-]+\s){{0,4}}?from\s+{_LEAD}(?P<name>{_NAME})",
    rf"\b(?:the|last)\s(?P<name>{_PART})(?=\s(?:massacre|raid|siege|bombing)\b)",
    rf"\b{_SIDE}\s(?P<name>{_NAME})(?=[\s,.])",
    rf"\b(?:off|due)\s(?P<name>{_NAME})(?=[\s,.])",
    rf"(?P<name>{_NAME})(?=\s(?:has|had|was|is|were|have|came)\s(?:been\s|now\s"
    rf"|also\s)?(?:in\sthe\shands|captured|shelled|besieged"
    r"|under|hit|taken|retaken|bombed|seized|struck|pounded|targeted|liberated|recaptured))",
    rf"\b(?:over|above|from|to|of|on|for|into|towards?"
    rf"|against)\s(?:[A-Z][\w’'-]+[’']s\s)?(?P<name>{_PART}(?:\s{_PART}){{0,2}}\s{_PROPER})\b",
    rf"\b(?:downed|shot down|destroyed|intercepted|crashed|flew|flying|suppressed"
    rf"|exploded)\s(?:[\w-]+\s){{0,3}}?(?:over|above)\s+{_LEAD}(?P<name>{_NAME})",
    rf"\b(?:back|regained|control\sof|holds?|held|took|taken|from|to|towards?"
    rf"|between)\s+(?P<name>{_NAME})(?=\s{_TYPE}\b|,\sa\s(?:\w+\s){{0,2}}{_TYPE}"
    rf"|,\san?\s)",
    rf"\bbetween\s+(?P<name>{_NAME})(?=\sand\s(?:the\s)?[A-Z])",
    rf"\b(?:road|highway|border|front|line|corridor)\sbetween\s{_NAME}\sand\s(?P<name>{_NAME})",
    rf"\b(?:shelling|bombing|bombarding|pounding|storming|besieging|capturing|seizing|retaking"
    rf"|shelled|bombed|attacked|raided|torched|looted|encircled|surrounded|captured|recaptured|retook|retaken|entered|besieged"
    rf"|liberated|overran|stormed|fled|abandoned|evacuated|seized|reached|pounded|hit|struck"
    rf"|targeted)\s+{_LEAD}(?P<name>{_NAME})",
)
LINE = re.compile(r"[^\n]{10,}")
LONGEST_TITLE = 160  # characters, counted from the end of a line
TITLE, CAPITALS = 5, 0.8  # words of a headline, and how many of them have a capital
SURE = 3  # patterns behind whose words stands nothing but a place
IN_WORD = re.compile(r"[\w-]")
SIDE = re.compile(rf"(?<![\w-]){_SIDE}\s$")
WIDE = re.compile(
    r"\s(?:district|region|province|county|governorate|state|township|oblast"
    r"|hospital|airport|border|bridge|camp|refugee camp|river|dam|crossing|valley|island"
    r"|school|university|mosque|church|clinic|stadium|cemetery|cathedral|hotel"
    r"|children[’']s hospital"
    r"|prison|barracks|market|street|road|highway|junction|square|gorge|pass|airbase|air base"
    r"|motor park|plant|bazaar|temple|pagoda|monastery"
    r"|conference hall|railway station|front)(?!\w)"
)
# A line ends what stands on it: "13 villages liberated", and the text begins with a capital.
EVIDENCE = Search([re.compile(re.sub(r"(?<!\[)\\s", r"[^\\S\\n]", one)) for one in _PATTERNS])
_LIST = re.compile(
    rf"(?:,\s|,?\s(?:and|or)\s)(?:the\s+)?(?P<name>{_NAME})(?=[,.;]|\s(?:and|or|on|in"
    rf"|were|was|after|overnight)\b)"
)
NO_PLACE = re.compile(
    r"^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|^(?:January|February|March|April"
    r"|May|June|July|August"
    r"|September|October|November|December)\b"
    r"|\b(?:Telegram|Twitter|Facebook|Instagram|X|Parliament|Congress|Senate|Assembly|Watch|Agency"
    r"|Organi[sz]ation|Council|Committee|Commission|Union|Nations|Institute|Party"
    r"|Movement|Front|Ministry"
    r"|Minister|Army|Forces?|Guards?|Court|Group|(?<!West )Bank|Fund|Foundation|University"
    r"|Brigades?|Division|News"
    r"|TV|Reuters|Times|Post|President|General|Colonel|Major|Office|Command|Staff"
    r"|Cross|Crescent|Corps"
    r"|Network|Observatory|Mission|Department|Service|Association|Agreement|Accords?"
    r"|Conference|Summit"
    r"|English|Arabic|Russian|Islam|God|Christmas|Easter|Ramadan|Eid|No|It|He|She|They"
    r"|We|I|The|This|That|A|An|One"
    r"|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|MSF|UN|EU|NATO|GMT|Saddam|Operation|Hamas|Hezbollah|Hizbollah|Taliban|Tigers|Houthis?|Kurds?|Boko|Islamic|Shabaab|Russians|Ukrainians|Israelis"
    r"|Reporters|Troops|Soldiers|Rebels|Residents|Civilians|Police|Medics|Officials|Rescuers|Fighters|Militants|Gunmen|Villagers"
    r"|People|Doctors|Journalists|Authorities|Separatists|Insurgents|Refugees|Prisoners|Women|Children|Men"
    r"|^Line$|Least|Most|More|Across"
    r"|[A-Z][a-z]+(?:ate|ent|ant|ous|ive|al|ful|[ia]b)ly"  # "Deliberately city blocks were hit"
    r"|Palestinians|Syrians|Armenians|Azerbaijanis|Americans|Iranians|Iraqis|Afghans|Serbs|Croats|Georgians|Chechens|Turks)\b"
    r"|\b(?:African|Asian|European|Arab|Anglophone|Francophone|Muslim|Christian|Kurdish|Sunni|Shi[’']?[ai]te?|Shia|Catholic|Orthodox|Protestant|Adriatic|Druze"
    r"|Alawite|Jewish|Olympic|Stryker)$"
)
SPOKE = re.compile(
    r"[’']?\s+(?:said|says|told|added|wrote|announced|tweeted|claimed|confirmed|denied"
    r"|warned|called|is\s+(?:a|an)\b|has\s+said|who\b)"
)
# "Officials in neighbouring Orlev said"
SEATED = re.compile(r"\b(?:in|near|outside|around|at)\s(?:[a-z-]+\s){0,2}$")
FIRST = re.compile(r"(?:^|[.!?\n”\"]\s?)$")
SHORT = re.compile(
    r"(?P<name>(?:[A-Z][\w’'-]+\s(?:(?:and|of|the)\s){0,2}){2,6})\((?P<short>[A-Z]{2,6})\)"
)
# "In Norlandish custody", "on Norlandish soil": an adjective
WHOSE = re.compile(
    r"\s(?:custody|hands|captivity|detention|soil|territory|airspace|waters|hospitals?|prisons?"
    r"|media|society|politics|ranks|lines|positions|uniforms?)\b"
)
PERSON = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sheikh|President|Minister|General|Gen\.?|Colonel|Col\.?"
    r"|Maj\.?|Capt\.?|Lt\.?|Prince|King|Sir|Ambassador|Secretary|Senator"
    r"|Commander|Governor|Mayor|spokesman|spokeswoman|spokesperson|envoy|leader|chief"
    r"|doctor|adviser|analyst|resident|activist)\s+)$"
)
# "Tigray forces": an actor.
BODY = re.compile(
    r"[’']?s?\s(?:forces|troops|fighters|army|officials?|authorities|government|rebels|militants"
    r"|leadership|leaders?|separatists|administration|People|(?!(?:City|Town|Village"
    r"|District|Region"
    r"|Province|State|Oblast|County|Airport|Hospital|University|Square|\w+day|On|In|At)\b)[A-Z][a-z]+)\b"
)
TALKER = re.compile(
    r"\b([A-Z][\w’-]+)(?:[’']s?)?\s(?:said|says|has said|claimed|denied|accused"
    r"|released|announced|fighters|militants"
    r"|gunmen|has accused|rejected|agreed|insists|denies|vowed)\b"
)
OPENING = re.compile(
    r"(?:(?:In|Near|At|Around|Outside|On|From|Over|Across|The|Inside|Throughout|And|But|When|After"
    r"|Before|While|As|With|For|To|By|Of)\s)+"
)
STARTERS = frozenset(
    ["In", "Near", "At", "Around", "Outside", "On", "From", "Over", "Across", "The", "Inside"]
)
_ACRONYM = re.compile(r"^[A-Z]{2,5}s?(?:-[A-Z]{2,5}s?)?$")
_POSSESSIVE = re.compile(r"[’']s?$")


def find_places(
    text: str,
    mentions: Sequence[Mention],
    dates: Sequence[DateMention],
    demonyms: Collection[str] = (),
) -> list[Mention]:
    """Return the mentions of places that no pack knows, in order; none overlaps another mention.

    Args:
        text: the article.
        mentions: the names that a pack knows.
        dates: the dates of the article, whose month is no place.
        demonyms: words such as "Norlandish", which are no places either.
    """
    taken = [(one.start, one.end) for one in mentions]
    taken += [(one.start, one.end) for one in dates]
    talkers = {match.group(1) for match in TALKER.finditer(text)}
    evidenced = {
        (name, is_sure or name not in talkers)
        for name, is_sure in _evidenced(text, taken)
        if name not in demonyms and name.split()[0] not in demonyms
    }
    evidenced |= set(_shortened(text, {name for name, _ in evidenced}))
    names = {name for name, _ in evidenced}
    # A country that speaks is a place only where a side of it is named: "southern Norland".
    speaking = names - {name for name, is_place in evidenced if is_place}
    found: list[Mention] = []
    for name in sorted(names, key=lambda one: (-len(one), one)):
        for start, end in _standing(name, text):
            is_typed = text[start:end].split()[-1][:1].islower()  # "the Orlev temple"
            if (BODY.match(text, end) and not is_typed) or not _is_free(start, end, taken):
                continue
            if name in speaking and text.startswith(name, start):
                continue
            if not _is_part_of_name(text, start, end):
                found.append(Mention(start, end, text[start:end], is_place=True))
                taken.append((start, end))
        for start, end in _crossheads(name, text):
            if _is_free(start, end, taken):
                found.append(Mention(start, end, name, is_place=True))
                taken.append((start, end))
    return sorted(found)


def _shortened(text: str, names: Collection[str]) -> Iterator[tuple[str, bool]]:
    """Yield long names of places with the letters for them: "Upper Orlev and Tarn (UOT)"."""
    for match in SHORT.finditer(text):
        capitals = [one[0] for one in match["name"].split() if one[0].isupper()]
        letters = match["short"]
        if "".join(capitals[-len(letters) :]) != letters:
            continue
        words = match["name"].split()
        while sum(one[0].isupper() for one in words) > len(letters) or words[0].islower():
            words = words[1:]
        name = " ".join(words)
        if not NO_PLACE.search(name) and any(f"{name} ".startswith(f"{one} ") for one in names):
            yield name, True
            yield letters, True


def _standing(name: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a name stands by itself, with "northern" before it and "region" behind it."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if not IN_WORD.match(text, end) and not (start and IN_WORD.match(text, start - 1)):
            side = SIDE.search(text[max(0, start - 20) : start])
            wide = WIDE.match(text, end)
            end = wide.end() if wide else end
            yield start - len(side.group() if side else ""), end
        start = text.find(name, end)


def _crossheads(name: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines that are nothing but a name in capitals, which are crossheads."""
    line = f"\n{name.upper()}\n"
    start = -1 if name.isupper() else text.find(line)
    while start >= 0:
        yield start + 1, start + len(line) - 1
        start = text.find(line, start + 1)


def _evidenced(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    """Yield the names that stand where a place stands, and whether nothing else stands there."""
    people = {one.split()[-1] for one in _people(text)}
    lines = [(max(m.start(), m.end() - LONGEST_TITLE), m.end()) for m in LINE.finditer(text)]
    titles = [(first, last) for first, last in lines if _is_title(text[first:last])]
    for number, match in EVIDENCE.finditer(text):
        start, end = match.span("name")
        if any(first <= start < last for first, last in titles):
            continue
        while True:
            for name in _name(text, start, end, taken, people):
                yield name, number < SURE
            more = _LIST.match(text, end)
            if more is None:
                break
            start, end = more.span("name")


def _is_title(line: str) -> bool:
    """Tell whether a headline has capitals throughout, where names do not stand out."""
    words = [one for one in re.findall(r"[A-Za-z][\w’'-]+", line) if len(one) > 3]
    return len(words) >= TITLE and sum(one[0].isupper() for one in words) >= CAPITALS * len(words)


def _name(
    text: str, start: int, end: int, taken: Sequence[tuple[int, int]], people: set[str]
) -> Iterator[str]:
    # A name that runs into a known one or a date ends there: "in Orlev Monday".
    for first, last in taken:
        if start < first < end:
            end = first
        if first <= start < last:
            return
    # "Gaza City's Zeitoun": the part is meant.
    whole = text[start:end]
    if owner := re.search(r"^.*[’']s\s", whole):
        start += owner.end()
    if opening := OPENING.match(text, start, end):
        start = opening.end()  # "In Orlev district"
    printed = text[start:end].rstrip(" ,")
    name = _POSSESSIVE.sub("", printed)
    is_owner = name != printed
    if len(name) < 3 or _ACRONYM.match(name) or NO_PLACE.search(name):
        return
    if name.endswith("s") and FIRST.search(text, 0, start) and text.startswith(" were ", end):
        return  # "Survivors were taken to Orlev"
    if name.split()[-1] in people or PERSON.search(text[max(0, start - 24) : start]):
        return
    if is_owner and not re.match(
        rf"\s+(?:{_ADJECTIVE}\s+)?(?:[a-z-]+\s)?(?:{_TYPE}|suburbs|streets|hospital|school|bazaar|theat(?:re|er)|station|centre"
        rf"|center|mosque|church|cathedral|stadium|prison|dam|plant|factory|university"
        rf"|old town|city hall)\b",
        text[end:],
    ):
        return
    is_seat = SEATED.search(text, max(0, start - 30), start) is not None
    if (SPOKE.match(text, end) and not is_seat) or WHOSE.match(text, end):
        return
    yield name


def _people(text: str) -> Iterator[str]:
    """Yield full names before or behind a verb of saying, whose last part is nobody's town."""
    for match in re.finditer(
        r"([A-Z][\w’'-]+(?:\s(?:al-)?[A-Z][\w’'-]+){1,2})(?:,[^,.]{2,60},)?\s+(?:said"
        r"|says|told|added|wrote|warned|claimed|announced|declared|insisted|denied"
        r"|called)\b"
        r"|\b(?:said|told|says|added|declared)\s(?:the\s)?(?:(?!(?:it|they|he|she|that"
        r"|had|has|the|in|on|at|to|from|its|about|of|there|we|was|were"
        r"|an?)\s)[a-z]+\s){0,4}([A-Z][\w’'-]+(?:\s(?:al-)?[A-Z][\w’'-]+){1,2})",
        text,
    ):
        yield match.group(1) or match.group(2)


def _is_free(start: int, end: int, taken: Sequence[tuple[int, int]]) -> bool:
    return not any(first < end and start < last for first, last in taken)


def _is_part_of_name(text: str, start: int, end: int) -> bool:
    """Tell whether a longer name is printed, such as a person's: "Orlev" in "Mara Orlev"."""
    before = re.search(r"(\S+\s)?([A-Z][\w’'-]+)\s$", text[max(0, start - 40) : start])
    if before is None or before.group(2) in STARTERS or re.search(r"[’']s?$", before.group(2)):
        return False
    opens = before.group(1) is None or before.group(1).rstrip()[-1] in '.!?”"'
    return not opens
