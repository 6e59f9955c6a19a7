"""Find the names that stand where a place stands, and are no person, actor, outlet or date."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from nkclaims.extraction.language.place_labels import place_labels
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.named_people import names_person
from nkclaims.extraction.lexicon.no_toponyms import is_armed, is_of_people, opens
from nkclaims.extraction.lexicon.place_settings import ADJECTIVE, AND_ALSO, EVIDENCE, TYPE

LINE = re.compile(r"[^\n]+\n?")
LONGEST_TITLE = 160  # characters, counted from the end of a line
TITLE, CAPITALS = 5, 0.8  # words of a headline, and how many of them have a capital
SHOUTED = 4  # letters of a town at the head of a paragraph: "TARN: Nine men died."
SURE = 3  # patterns behind whose words stands nothing but a place
NO_PLACE = re.compile(
    r"^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|^(?:January|February|March|April"
    r"|May|June|July|August"
    r"|September|October|November|December)\b"
    r"|\b(?:Telegram|Twitter|Facebook|Instagram|X|Parliament|Congress|Senate|Assembly|Watch|Agency"
    r"|Organi[sz]ation|(?<!Regional )Council|Committee|Commission|Union|Nations|Institute|Party"
    r"|Movement|Front|Ministry"
    r"|Minister|Army|Forces?|Guards?|Court|Group|(?<!West )Bank|Fund|Foundation|University"
    r"|Brigades?|Division|Battalion|Regiment|Squadron|Infantry|News"
    r"|TV|Reuters|Times|Post|President|General|Colonel|Major|Office|Command|Staff"
    r"|Cross|Crescent|Corps"
    r"|Network|Observatory|Mission|Department|Service|Association|Agreement|Accords?"
    r"|Conference|Summit"
    r"|English|Arabic|Russian|Islam|God|Christmas|Easter|Ramadan|Eid|No|It|He|She|They"
    r"|We|I|The|This|That|A|An|One"
    r"|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|MSF|UN|EU|NATO|GMT|Saddam|Operation|Hamas|Hezbollah|Hizbollah|Taliban|Tigers|Houthis?|Kurds?|Boko|Islamic|Shabaab|Russians|Ukrainians|Israelis"
    r"|Reporters|Troops|Soldiers|Rebels|Residents|Civilians|(?<!Local )Government|Governor"
    r"|Mayor|Opposition|Police|Medics|Officials|Rescuers|Fighters|Militants|Gunmen|Villagers"
    r"|People|Doctors|Journalists|Authorities|Separatists|Insurgents|Refugees|Prisoners|Women|Children|Men"
    r"|^Line$|^West$|^House$|Least|Most|More|Across|Both|Each|Alliance|Coalition"
    r"|[A-Z][a-z]+(?:ate|ent|ant|ous|ive|al|ful|[ia]b)ly"  # "Deliberately city blocks were hit"
    r"|Palestinians|Syrians|Armenians|Azerbaijanis|Americans|Iranians|Iraqis|Afghans|Serbs|Croats|Georgians|Chechens|Turks)\b(?![’-]\w)"
    r"|^(?:Gov|Gen|Col|Maj|Capt|Lt|Sgt|Brig|Adm|Prof|Rep|Sen|Mr|Mrs|Ms|Dr)$"
    r"|\b(?:African|Asian|European|Arab|Anglophone|Francophone|Muslim|Christian|Kurdish|Sunni|Shi[’']?[ai]te?|Shia|Catholic|Orthodox|Protestant|Adriatic|Druze"
    r"|Alawite|Jewish|Olympic|Stryker|Tamil|Pashtun|Hazara|Tuareg|Fulani|Rohingya|Bedouin)$"
)
SPOKE = re.compile(
    r"[’']?\s+(?:said|says|told|added|wrote|announced|tweeted|claimed|confirmed|denied"
    r"|warned|called|is\s+(?:a|an)\b|has\s+said|who\b)"
)
# "Officials in neighbouring Orlev said"
SEATED = re.compile(r"\b(?:in|near|outside|around|at|of)\s(?:[a-z-]+\s){0,2}$")
FIRST = re.compile(r"(?:^|[.!?\n”\"]\s?)$")
SHORT = re.compile(
    r"(?P<name>(?:[A-Z][\w’'-]+\s(?:(?:and|of|the)\s){0,2}){2,6})\((?P<short>[A-Z]{2,6}|[A-Z][A-Za-z]{1,4}[A-Z])\)"
)
# "In Norlandish custody", "on Norlandish soil": an adjective
WHOSE = re.compile(
    r"\s(?:custody|hands|captivity|detention(?! (?:cent|camp|facilit|site))|soil|airspace"
    r"|waters|hospitals|prisons"
    r"|family|families|clan|tribe|media|society|politics|ranks|lines|positions|uniforms?)\b"
    r"|(?<=(?:ian|ish|ese))\s(?:territory|hospital|prison)\b"
)
PERSON = QuickRegex(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sheikh|President|Minister|General|Gen\.?|Colonel|Col\.?"
    r"|Maj\.?|Capt\.?|Lt\.?|Prince|King|Sir|Ambassador|Secretary|Senator"
    r"|Commander|Governor|Mayor|spokesman|spokeswoman|spokesperson|envoy|leader|chief"
    r"|doctor|adviser|analyst|resident|activist)\s+)$"
)
OPENING = re.compile(
    r"(?:(?:In|Near|At|Around|Outside|On|From|Over|Across|The|Inside|Throughout|And|But|When|After"
    r"|Before|While|As|With|For|To|By|Of)\s)+"
)
# "In Orlev Valley, a bomb killed six, said Jane Doe": no person's name, and no words on a person
LEADING = r"(?:In|On|At|Near|From|To|By|Across|Around|Outside|After|When|As)"
HAPPENED = r"(?:killed|wounded|injured|hit|struck|left|died|destroyed|were|was)"
# "According to Jane Doe, a nurse", "the Islamic State in the Greater Orlev"
FOR_WHOM = QuickRegex(r"(?:\b[Aa]ccording to|\bIslamic State (?:in|of)(?: the)?)\s$")
# and "Hill 512"
LONGER = re.compile(
    r"(?:Hill|Height|Point|Checkpoint|Camp|Post|Tower)\s\d+\b"
    r"|(?:Gulf|Straits?|Sea|Bay|Horn|Cape|Isle)\sof\s(?:the\s)?[A-Z]\w+"
    r"|(?:[A-Z]\w+\s)?Republic\sof\s(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)?"
)
# "10 killed in Orlev Fighting"
DEED = re.compile(
    r"\s(?:Fighting|Attacks?|(?:Air|Drone )?[Ss]trikes?|Clash(?:es)?|Raids?|Shelling|Bombings?"
    r"|Blasts?|Explosions?"
    r"|Offensive|Battle|War|Violence|Conflict|Crisis|Assault|Ambush|Massacre|Siege|Killings?)$"
)
_ACRONYM = re.compile(r"^[A-Z]{2,5}s?(?:-[A-Z]{2,5}s?)?$")
# Lands that are known by their letters, unlike armies and parties
LANDS = re.compile(
    r"(?:LPR|DPR|LNR|DNR|NKR|PMR|DRC|CAR|UAE|DPRK|FRY|FYROM|KRG|KRI"
    r"|TRNC|SADR|FATA|AJK|IIOJK|IOJK|IIOK|IOK|NWFP|BTAD|ARMM|BARMM|SNNPR|FCT|LAC)"
)
# What a body whose name is letters does or has, and no town that is printed in capitals
BODY_DOES = (
    r"(?:[’']s)?\s(?:said|says|told|confirmed|statement|spokes\w+|troops|soldiers|forces|fighters"
    r"|peacekeepers|base|convoy|headquarters|mission)\b|\b\s\((?:the\s)?[A-Z]"
)
AGAINST = re.compile(r"\s(?:clash(?:es)?|fighting|battles?|war|conflict|talks|truce|alliance)\b")
# "Krel's camp denied it", "the rebels' stronghold": of a person or a force
OWN_SIDE = r"(?:camp|front|territory|pocket|enclave|stronghold|hub|sector|axis|zone)\b"
# "The Tarns, dug in on a hill", whose gunners fire: a people, in "the Tarn fire" as well
PEOPLE_DO = (
    r"(?:[’']s?)?\s(?:gunners?|fighters?|forces|troops|soldiers|artillery|gunmen|militia\w*|rebels|positions"
    r"|army|lines|mortars?|commanders?|leaders?|guerrillas?|insurgents|warlords?|tribes\w*)\b"
)
_POSSESSIVE = re.compile(r"[’']s?$")


def toponyms(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    """Yield the names that stand where a place stands, and whether nothing else stands there."""
    people = {one.split()[-1] for one in _people(text)}
    persons = lru_cache(maxsize=None)(lambda name: names_person(name, text))
    peoples = lru_cache(maxsize=None)(lambda name: is_of_people(name, text))
    for label in place_labels(text).values():
        name = text[slice(*label.name)]
        is_free = all(last <= label.name.start or label.name.end <= first for first, last in taken)
        if name.isupper() and len(name) >= SHOUTED and is_free and not NO_PLACE.search(name):
            yield name, True  # no acronym, where others like it are
        for name in _name(text, *label.name, taken, people):
            yield name, True
    for line in LINE.finditer(text):
        words = line.group()
        title = len(words.rstrip("\n"))
        has_title = _is_title(words[max(title - LONGEST_TITLE, 0) : title])
        for number, match in EVIDENCE.finditer(words):
            start, end = (line.start() + edge for edge in match.span("name"))
            if has_title and start >= line.start() + title - LONGEST_TITLE:
                continue
            is_place = is_sure = number < SURE
            while True:
                for name in _name(text, start, end, taken, people):
                    if peoples(name):
                        continue
                    if is_sure or " " not in name or not persons(name):
                        yield name, is_place
                more = AND_ALSO.match(text, end)
                if more is None:
                    break
                start, end = more.span("name")
                is_sure = False  # "our reporter in Orlev, Jane Doe, has been there"
                is_place &= not more.group().startswith(", ")  # "the mission in Velia, Unavel"


def _is_title(line: str) -> bool:
    """Tell whether a headline has capitals throughout, where names do not stand out."""
    words = [one for one in re.findall(r"[A-Za-z][\w’'-]+", line) if len(one) > 3]
    return len(words) >= TITLE and sum(one[0].isupper() for one in words) >= CAPITALS * len(words)


def shortened(text: str, names: Collection[str]) -> Iterator[tuple[str, bool]]:
    """Yield long names of places with the letters for them: "Upper Orlev and Tarn (UOT)"."""
    for match in SHORT.finditer(text):
        capitals = [one[0] for one in match["name"].split() if one[0].isupper()]
        short = match["short"]
        letters = "".join(one for one in short if one.isupper())  # "Line of Control (LoC)"
        if "".join(capitals[-len(letters) :]) != letters:
            continue
        words = match["name"].split()
        while sum(one[0].isupper() for one in words) > len(letters) or words[0].islower():
            words = words[1:]
        name = " ".join(words)
        if not NO_PLACE.search(name) and any(f"{name} ".startswith(f"{one} ") for one in names):
            yield name, True
            yield short, True


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
    if FOR_WHOM.search(text, max(0, start - 24), start):
        return
    if more := LONGER.match(text, start):
        end = max(end, more.end())  # "the eastern Democratic Republic of the Congo"
    printed = DEED.sub("", text[start:end].rstrip(" ,"))
    name = _POSSESSIVE.sub("", printed)
    is_owner = name != printed
    if len(name) < 3 or NO_PLACE.search(name):
        return
    if _ACRONYM.match(name) and not LANDS.fullmatch(name):
        return
    if (
        name.isupper()
        and not LANDS.fullmatch(name)
        and re.search(rf"\b{re.escape(name)}{BODY_DOES}", text)
    ):
        return  # "an AMISOM outpost", where "AMISOM said" stands as well
    if _is_people(name, text) or is_armed(start, end, text) or opens(name, start, end, text):
        return
    if "-" in name and AGAINST.match(text, end):
        return  # "in the Tigers-Army clashes around Orlev"
    if name.endswith("s") and FIRST.search(text, 0, start) and text.startswith(" were ", end):
        return  # "Survivors were taken to Orlev"
    if name.split()[-1] in people or PERSON.search(text[max(0, start - 24) : start]):
        return
    if is_owner and not re.match(
        rf"\s+(?:{ADJECTIVE}\s+)?(?:[a-z-]+\s)?(?:(?!{OWN_SIDE}){TYPE}|suburbs|streets|hospital|school|bazaar|theat(?:re|er)|station|centre"
        rf"|center|mosque|church|cathedral|stadium|prison|dam|plant|factory|university"
        rf"|old town|city hall)\b",
        text[end:],
    ):
        return
    is_seat = SEATED.search(text, max(0, start - 30), start) is not None
    if (SPOKE.match(text, end) and not is_seat) or WHOSE.match(text, end):
        return
    yield name


def _is_people(name: str, text: str) -> bool:
    """Tell whether an article has many of a name who fight: "the Tarns", "Tarn gunners"."""
    many = rf"\b(?:[Tt]he|[Bb]y|[Ff]rom|[Oo]f|[Aa]nd) {re.escape(name)}s\b(?![’'])"
    does = rf"\b{re.escape(name)}{PEOPLE_DO}"
    return f"{name}s" in text and bool(re.search(many, text) and re.search(does, text))


def _people(text: str) -> Iterator[str]:
    """Yield full names before or behind a verb of saying, whose last part is nobody's town."""
    for match in re.finditer(
        rf"\b(?<!\bin\s)(?<!\bnear\s)(?<!\bof\s)(?<!\bat\s)(?<!\boutside\s)((?!{LEADING}\s)[A-Z][\w’'-]+(?:\s(?:al-)?[A-Z][\w’'-]+){{1,2}})"
        rf"(?:,\s(?![^,.]*\b{HAPPENED}\b)[^,.]{{1,120}},)?\s+(?:said|says|told|added|wrote|warned"
        r"|claimed|announced|declared|insisted|denied|called)\b"
        r"|\b(?:said|told|says|added|declared)\s(?:the\s)?(?:(?!(?:it|they|he|she|that"
        r"|had|has|the|in|on|at|to|from|its|about|of|there|we|was|were"
        r"|an?|\w{2,}ed)\s)[a-z]+\s){0,4}([A-Z][\w’'-]+(?:\s(?:al-)?[A-Z][\w’'-]+){1,2})",
        text,
    ):
        yield match.group(1) or match.group(2)
