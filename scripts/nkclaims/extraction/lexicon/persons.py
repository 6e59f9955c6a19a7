"""Tell people from bodies by how they are named."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from nkclaims.extraction.draft import Speaker
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.grammar.document import Span

CAPITAL = "[A-ZÀ-ÖØ-ÞĀ-Ž]"
# "Jane van der Doe", "Jane de la Doe", "Jane bin Doe"
PARTICLE = (
    r"(?:(?:al|el|ad|ar|as|ash|at|az)-|(?:van|von|de|da|do|dos|das|del|della|di|du|bin|ben|ibn|bint"
    r"|abu|al|el|ould|ag|ter|ten|zu)\s(?:(?:der|den|de|la|las|los|al)\s)?(?:al-|el-)?)"
)
GIVEN = rf"{CAPITAL}[\w’'-]+"
# "In Orlev, 21 people died": "In" begins no name.
NO_GIVEN = (
    r"(?:In|At|On|Near|From|By|After|Outside|Around|Across|Inside|Over|Along|Between|During"
    r"|Before|Since|Under|Behind|Above|Among|Until|Through|Throughout|Amid|Despite|Against|To|Of"
    r"|For|With|But|And|The|When|While|As|If|Late|Early|Last)\s"
)
# "V. Doe", "A.K. Doe", "Jane F. Doe"
FULL_NAME = (
    rf"(?!{NO_GIVEN})(?:(?:{CAPITAL}\.\s?){{1,3}}{GIVEN}"
    rf"|{GIVEN}(?:\s{CAPITAL}\.)?(?: {PARTICLE}?{GIVEN}){{1,3}})"
)
TITLE = (
    r"(?:(?:Maj|Lt|Brig|Gen|Col|Capt|Cmdr|Sgt|Cpl|Adm|Supt|Insp|Dr|Mr|Mrs|Ms|Prof|Rev|Fr|Sen|Rep|Gov)\.?"
    r"(?:[ -](?:Gen|Col|Cmdr|Lt|Adm)\.?)?|Alhaji|Mallam|Malam|Hajiya|Sheikh|Imam|Chief|Major"
    r"|Colonel"
    r"|General|Lieutenant|Captain|Brigadier|Admiral|Father|Sister|Bishop)"
)
LOOSE = re.compile(NO_GIVEN)
ENDS = (".", "!", "?", "”", '"', "’", ":")
# Behind one of these a full stop ends no sentence.
NO_END = "".join(rf"(?<!\b{one})" for one in (
    "Dr", "Mr", "Ms", "Mrs", "Gen", "Col", "Maj", "Capt", "Lt", "Brig", "Sgt", "Cpl", "Adm", "Gov",
    "Sen", "Rep", "Prof", "Rev", "Fr", "St", "Supt", "[A-Z]",
))  # fmt: skip
# "Jane Doe, 78, slept in a cellar": a person who may be "she" further on.
PERSON = re.compile(
    rf"\b({FULL_NAME}), (?:\d\d\b|an? |the |who |head |chief |spokes|deputy |minister|\w+ of )"
)
NAMED = re.compile(rf"^(?:[\w’'-]+ ){{0,6}}?{FULL_NAME}$")
BODY = re.compile(
    r"\b(?:Ministry|Army|Forces?|Office|Council|Committee|Agency|Party|Front|Nations"
    r"|Union|Cross|Crescent"
    r"|Government|Staff|Command|Service|Group|Organi[sz]ation|Watch|Observatory"
    r"|Movement|Network|States"
    r"|Kingdom|House|Department|Commission|Bureau|Administration|Ministers|Division"
    r"|Brigade|Cent(?:re|er)"
    r"|Guards?|Corps|Militia|Alliance|Coalition|League|Congress|Legion|Lawyers|Doctors|Rebels|Police"
    r"|Navy|Mission|Federation|Foundation|Institute|Hospital|Authority|Assembly|Rangers|Resistance"
    r"|TV|Television|News|Times|Post|Radio|Society|Association|Defen[cs]e)\b"
)
SHORT_FORM = re.compile(r"\b[A-Z]{2,}$")  # "Kyauk Lone PDF" is a body
HOLDER = (
    r"\b(?:spokes\w+|minister|president|governor|mayor|general|colonel|chief|head|director"
    r"|aide|adviser|commander|ambassador|envoy|secretary|ombuds\w+|prosecutor"
    r"|representative|official)\b"
)
PERSON_NOUN = QuickRegex(
    r"^(?:[\w’'-]+ ){0,3}(?:doctor|surgeon|nurse|medic|resident|witness|survivor"
    r"|activist|spokes\w+|official|volunteer|survivor|shopkeeper|trader|student|refugee|deputy"
    r"|correspondent|reporter|journalist|priest|imam|pastor|elder|rescuer|paramedic|firefighter"
    r"|driver|engineer|pilot|conscript|captain|colonel|major|lieutenant|sergeant|brother|sister"
    r"|wife|husband|son|daughter|uncle|aunt|cousin|neighbou?r|relative|student|pensioner"
    r"|commander|officer|soldier|mother|father|farmer|teacher|driver|man|woman"
    r"|villager|lawyer|diplomat"
    r"|researcher|analyst|worker|mayor|governor|minister|president|director|chief|head|leader"
    r"|envoy|ambassador|adviser|aide|coordinator|secretary|prosecutor|ombuds\w+|chair\w+"
    r"|inhabitant|dweller|citizen|peasant|herder|fisher|merchant|cleric|monk|nun|vendor|clerk|(?-i:guard)|militant|fighter"
    r"|defector|deserter|captive|prisoner|patient|pupil|teenager|boy|girl|hostage|migrant|lawmaker|senator|politician"
    r"|legislator|negotiator|veteran|historian|professor|scholar|expert|observer|defender|representative|speaker"
    r"|inspector|marshal|admiral|grandmother|grandfather|grandson|granddaughter|nephew|niece|widow|widower"
    r"|general|colonel|[a-z]+(?:man|woman))(?: (?:in|at|from|of|for) .*)?$",
    re.IGNORECASE,
)

# "Said its director, Jane Doe"
NAMED_BEHIND = re.compile(rf",\s(?P<title>(?:{TITLE}\s)*)(?P<name>{FULL_NAME})(?=[,.;”\"]|$)")
# "Said one of the survivors, Jane Doe", "said a shop owner, Jane Doe"
ONE_OF = re.compile(
    r"(?:one|another)\sof\s|(?:an?|another|its|his|her|their)\s(?:[\w’'-]+\s){0,6}?[a-z-]+$"
)
# "In Norland" is no name.
LED = re.compile(
    r"(?:In|On|At|From|For|By|With|And|But|The|Of|To|As|When|While|After|Before|If|Since|Near|Inside"
    r"|Across|Against|Both|Only|Even|Yet|Or|So|Then|Now|Today|Also|Meanwhile|However)\s"
)
# "Mr Doe", "General Doe": Jane Doe who was named in full before
COURTESY = re.compile(
    r"(?:(?:Brig(?:adier)?|Maj(?:or)?|Lt|Lieutenant|Col|Vice|Rear)\.?[- ]"
    r"(?=(?:Gen|Col|Adm|Cmdr|Comm|Lt)))?"
    r"(?:Mr|Mrs|Ms|Miss|Mme|Dr|Prof|Professor|Gen|General|Col|Colonel|Maj|Major|Lt|Lieutenant"
    r"|Capt|Captain|Adm|Admiral|Brig|Brigadier|Cmdr|Commander|Commodore|Sgt|Sergeant|President|Minister"
    r"|Governor|Mayor|Ambassador)\.?\s(?=[A-Z][\w’'-]+$)"
)
TITLE_OF = re.compile(
    rf"{HOLDER}|\b(?:chair\w*|doctor|surgeon|nurse|medic|resident|activist|lawyer|officer|deputy"
    r"|coordinator|teacher|analyst|volunteer|worker)\b",
    re.IGNORECASE,
)


# "Norland's defence ministry spokesman Jane Doe", "UN aid chief Jane Doe": not the ministry
NAMED_BY_TITLE = re.compile(
    r"(?:[’']s?)?\s(?:(?!(?:in|near|at|on|of|to|from|and|or|that|which|who)\b)[A-Za-z][\w’'-]*\s){0,4}?"
    rf"(?:(?i:{HOLDER})|prosecutor general|coordinator|representative)"
    rf"\s(?:{TITLE}\s)*(?P<name>{FULL_NAME})(?=[\s,.;]|$)"
)
OWNED = re.compile(r"(?:[Tt]he\s)?[A-Z][\w-]+[’']s?\s[A-Z][\w-]+s")
STYLE = re.compile(rf"^(?:{TITLE}\s)+")


def is_person(speaker: Speaker) -> bool:
    """Tell whether a speaker is named like a person."""
    return _names_person(speaker.words)


def is_named_body(speaker: Speaker | None) -> bool:
    """Tell whether a speaker is a body with a name of its own."""
    if speaker is None or is_person(speaker):
        return False
    return BODY.search(speaker.words) is not None


@lru_cache(maxsize=4096)  # asked again and again of the few who speak in an article
def _names_person(words: str) -> bool:
    words = STYLE.sub("", words)
    if OWNED.fullmatch(words):
        return False  # "Norland's Marchers"
    if PERSON_NOUN.search(words):
        return True
    if not NAMED.match(words) or SHORT_FORM.search(words):
        return False
    is_holder = re.search(HOLDER, words, re.IGNORECASE) is not None
    name = " ".join(words.split()[-2:]) if is_holder else words
    return not BODY.search(name)


def named_by_title(text: str, start: int, end: int) -> Span | None:
    """Return where the person stands whose title goes on behind the name of a body."""
    name = NAMED_BY_TITLE.match(text, start, end)
    return Span(*name.span("name")) if name else None


def named_behind(words: str, text: str, start: int, end: int) -> Span | None:
    """Return where the name stands that says who holds an office: "its director, Jane Doe"."""
    name = NAMED_BEHIND.match(text, start, end)
    is_told = name and (name["title"] or ONE_OF.match(words) or TITLE_OF.search(words))
    return Span(*name.span("name")) if name and is_told else None


def printed_name(text: str, at: int, known: Collection[str]) -> Speaker | None:
    """Return the person who was named last before an offset, near it and with full name.

    Those whom one knows for somebody else are passed over.

    >>> printed_name("Jane Doe left Orlev. He said", 21, ()).words
    'Jane Doe'
    """
    lines = text[max(0, at - 200) : at].split("\n")
    told = [one for one in lines[:-1] if one.rstrip().endswith(ENDS)]  # no headlines
    named = re.findall(FULL_NAME, "\n".join([*told, lines[-1]]))
    people = [one for one in named if not BODY.search(one) and one not in known]
    return Speaker(words=people[-1]) if people else None


def spellings(name: str) -> tuple[str, ...]:
    """Return the forms of a surname at the end of a full name: "Al-Doe" is "Omar al-Doe".

    >>> spellings("Al-Doe")
    ('Al-Doe', 'al-Doe')
    """
    is_led = re.match(r"(?:A[lsnrtzd]|El|Ash|Van|Von|De)[- ]", name)
    return (name, name[0].lower() + name[1:]) if is_led else (name,)


def full_name(name: str, text: str) -> str | None:
    """Return the name in full that a text printed last with a surname: "Jane Doe" of "Doe"."""
    if not name[:1].isupper() or name.isupper() or " " in name or f" {name}" not in text:
        return None  # "LLF" is no surname, though "Three LLF fighters" fell
    printed = re.findall(rf"(?:[A-Z][\w’'-]+ ){{1,2}}{re.escape(name)}\b", text)
    return next(
        (one for one in reversed(printed) if not (LED.match(one) or COURTESY.match(one))), None
    )
