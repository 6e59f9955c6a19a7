"""Tell of whom a figure of people is, where the noun alone does not say it."""

from __future__ import annotations

import re
from typing import NamedTuple

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.figure.counted import MILITARY, OF_FORCE, SHARED
from nkclaims.extraction.figure.force_losses import HARM, are_own_men, is_of_force
from nkclaims.extraction.figure.mixed_people import are_police, of_others, of_two_kinds
from nkclaims.extraction.figure.subsets import GROUPS
from nkclaims.extraction.figure.whose_words import (
    ALL_WERE,
    AMONG,
    AMONG_HEAD,
    AMONG_THE,
    CIVIL_HEADING,
    HEAD,
    SHARED_NOUN,
    of_label,
)
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.pack import Noun
from nkclaims.grammar.document import Span
from nkclaims.grammar.qualifiers import ABOUT

TOLL_OF = QuickRegex(
    r"\b(civilian|military)\s(?:death\s)?(?:toll|losses|casualties|deaths|dead)\b", re.IGNORECASE
)
# "51 more deaths have taken its military toll to 1,119"
INTO_CIVIL = QuickRegex(
    r"\b(?:bring|tak|push|rais|lift)\w{0,3}\s(?:(?:the|its|to|\d[\d,]*)\s){0,4}"
    r"(?:number|count|total|tally) of (?:dead |killed )?(?P<whose>civilian)s?\b",
    re.IGNORECASE,
)
SUMMED = QuickRegex(
    r"(?:bring|tak|push|rais|lift|put)\w{0,3}\s(?:\w+\s){0,3}?(?P<whose>civilian|military)\s(?:death\s)?"
    r"(?:toll|losses|casualties|deaths|dead)\b",
    re.IGNORECASE,
)
AND = re.compile(r",\s|\sand\s")
# "Ten people - seven civilians and three soldiers - were killed"
ASIDE = re.compile(r",[^,]*,|\s[-–—]{1,2}\s[^–—]*?\s[-–—]{1,2}\s|—[^—]*—|\([^()]*\)")
COUNTS = re.compile(r"\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|dozens?)\s")
CLAUSE = re.compile(r"[,;]|\s[-–—]{1,2}\s|\s(?:as|when|while|after|before)\s")
# "141 were members of the security forces"
MEMBERS = re.compile(rf"(?:\s(?:were|was|are))?(?:\s(?:members|part))?{OF_FORCE}")
PEOPLE_OF = re.compile(r"\bpeople\b")
OF_ANYBODY = re.compile(r"\b(?:others?|people|persons|bodies|individuals)\b")
ALL_CIVIL = re.compile(r"(?:\s[\w]+){0,3}?\s(?:were|are|was) (?:all )?civilians?\b")
# "Six of the wounded were girls"
WERE = re.compile(
    r"\s(?:were|are|was)\s(?:all\s|both\s|an?\s|young\s)?(?:"
    + "|".join(rf"(?P<{code}>{words})" for code, words in GROUPS.items())
    + r")\b(?!\sand\b|[’'])"
)
# "The civilian toll has risen to 37 dead", "military losses in the north stand at 90"
TOLL_AHEAD = QuickRegex(
    r"\b(?P<whose>civilian|military)\s(?:death\s)?(?:toll|losses|casualties|deaths|dead|fatalities)\b"
    r"[^.;,]{0,60}\Z",
    re.IGNORECASE,
)
NOBODY = re.compile(r"(?:nobody|no[- ]one)\b", re.IGNORECASE)  # of whatever kind
OF_THEM = QuickRegex(r"\bof (?:them|whom)\b", re.IGNORECASE)
OF_WHOM = re.compile(rf"\bof (?:them|whom)\s{ABOUT}\Z")
LED = 18  # characters before a figure in which "of whom" stands
SOME_OF_THEM = re.compile(r"(?<!all )(?<!both )of (?:them|whom)\b", re.IGNORECASE)
# The last people before "of them"
PEOPLE = re.compile(
    r"\b(?:(?P<armed>fighters|mercenaries|soldiers|troops|peacekeepers|servicemen|militants|rebels"
    r"|jihadists|insurgents|guerrillas|guards|advisers|terrorists|gunmen|militiamen|attackers|assailants"
    r"|combatants|extremists|operatives|commandos|conscripts|recruits|reservists|paratroopers|marines"
    r"|infiltrators|raiders|sailors|pilots)|people|civilians|residents|others|persons"
    r"|men|women|children|victims|patients|workers|dead|pupils|students|teachers|villagers|boys|girls"
    r"|farmers|doctors|nurses|drivers|passengers|worshippers|shoppers|refugees|journalists|policem[ae]n"
    r"|families|hostages|employees|staff)\b",
    re.IGNORECASE,
)
BACK = 160  # characters before "of them" in which these stand
# Who is counted as no more than "people" may be those just told of; these are others.
NOT_ANY = QuickRegex(
    r"\b(?:police\w*|paramedics?|medics?|doctors?|nurses?|teachers?|drivers?|rescuers?|firefighters?"
    r"|engineers?|captives?|hostages?|abductees|kidnapped|suspects?|constables?|villagers|residents|farmers|personnel"
    r"|workers|pupils|students|patients|(?<!more )(?<!other )(?<!further )(?<!additional )"
    r"(?:people|persons|lives|souls))\b(?!\smore\b)",
    re.IGNORECASE,
)


# "58 civilians and nine members of the FDS": set against civilians
CONTRAST = QuickRegex(rf"\bcivilians(?:,| and| as well as)\s{ABOUT}\Z")
AND_CIVIL = re.compile(r"(?: of the [A-Z]{2,})?(?:,| and)\s(?:[\w,-]+\s){1,3}civilians\b")
OF_BODY = re.compile(
    r"\b(?:members|officers|personnel|staff) of the [A-Z]{2,}\b|\bsecurity personnel\b"
)
# Words are read to their end, and "enemy" with what it is said of: "the enemy shelling"
WHOLE_WORD = re.compile(
    r"[\w’'-]*(?:(?:(?<=enemy)|(?<=army)|(?<=military)|(?<=adversary)|(?<=soldiers)|(?<=troops))\s[\w’'-]+)?"
)
MEMBER = re.compile(r"\bmembers?\b")
# "1,200 people, mostly civilians": the others were none
MOSTLY = QuickRegex(
    r"\b(?:people|persons|lives|dead|deaths|killed|wounded|injured|hurt|casualties|fatalities|[A-Z]\w+s),?\s"
    r"(?:(?:mostly|mainly|largely|chiefly|primarily|predominantly|overwhelmingly"
    r"|(?:most|many|the (?:vast )?majority|half|a third|two thirds) of (?:them|whom)"
    r"(?: (?:were|are))?)\s"
    r"(?:ordinary |unarmed )?civilians\b|civilians for the most part\b)"
)
SHARE = 44  # characters after a figure in which that may stand
# "Those killed by the army" are none of its men
BY_FORCE = re.compile(
    r"\b(?:by|against|at the hands of)\s(?:(?!and\b|or\b)[\w’'-]+\s){0,3}?(?:army|military"
    r"|soldiers|troops|servicemen|enemy|adversary)\b(?:[’']s)?",
    re.IGNORECASE,
)


class Counted(NamedTuple):
    """What a figure counts, what happened to it, and whether its noun says no more than people."""

    noun: Noun
    measure: str
    is_general: bool


def population_of(
    counted: Counted,
    quote: Span,
    sentence: Sentence,
    text: str,
    inherited: Draft | None,
    beside: Draft | None,
) -> tuple[str | None, bool]:
    """Return the population of a figure, none of things, and whether it is still a general one.

    ``inherited`` is the figure before it in the sentence, ``beside`` one of the passage that counts
    the same people.
    """
    noun, measure, is_general = counted
    if noun.object != "person":
        return None, is_general
    start, end = quote.start, quote.end
    if NOBODY.match(text, start, end):
        return "unspecified", is_general
    population = noun.population
    if population == "unspecified":
        is_people = PEOPLE_OF.search(text, start, end) is not None
        around = text[max(sentence.start, start - 24) : min(sentence.end, end + 18)]
        stop = min(sentence.end, end + 18)
        near = WHOLE_WORD.match(text, stop, sentence.end)
        behind = CLAUSE.split(text[end : near.end() if near else stop])[0]
        own = BY_FORCE.sub(
            "",
            (AND.split(text[max(sentence.start, start - 24) : start])[-1] if not is_people else "")
            + ASIDE.sub(_without_part, text[start:end])
            + behind,
        )
        summed = SUMMED.search(text, end, min(sentence.end, end + 60)) if is_general else None
        summed = (
            summed or (measure == "killed" and INTO_CIVIL.search(text, end, sentence.end)) or None
        )
        if toll := TOLL_OF.search(around) or summed:
            population, is_general = toll[1].lower(), False
        elif ALL_CIVIL.match(text, end, sentence.end):
            population, is_general = "civilian", False
        elif were := ALL_WERE.match(text, end, sentence.end):
            population, is_general = ("civilian" if were["civilian"] else "military"), False
        elif MEMBERS.match(text, end, sentence.end):
            population, is_general = "military", False
        elif among := (
            AMONG.match(text, end, sentence.end) or (is_general and AMONG.search(text, start, end))
        ):
            population, is_general = ("civilian" if among["civilian"] else "military"), False
        elif is_general and (ahead := TOLL_AHEAD.search(text, sentence.start, start)):
            population, is_general = ahead["whose"].lower(), False
        elif named := (
            AMONG_THE.search(text, sentence.start, start)
            or (is_general and AMONG_HEAD.search(text, sentence.start, start))
            or (is_general and SHARED_NOUN.match(text, end, sentence.end))
        ):
            population, is_general = ("civilian" if named["civilian"] else "military"), False
        elif OF_BODY.search(text, start, min(sentence.end, end + 24)) and (
            CONTRAST.search(text, sentence.start, start) or AND_CIVIL.match(text, end)
        ):
            population, is_general = "military", False
        elif is_of_force(measure, is_general, quote, sentence, text, own):
            population = "military"
        elif inherited is not None and _is_of(counted, inherited, text[start:end]):
            population = inherited.population or population
        elif beside is not None and beside.object == "person":
            population = beside.population or population
        if population == "unspecified" and are_own_men(quote, sentence, text):
            population = "military"
    led = text[max(sentence.start, start - LED) : start]
    told = ASIDE.sub(_without_aside, text[start : min(sentence.end, end + 9)])
    told = led + told if OF_WHOM.search(led) else told
    if population == "unspecified" and OF_THEM.search(told):
        first = max(text.rfind("\n", 0, start) + 1, start - BACK)
        last = max(PEOPLE.finditer(text, first, start), key=re.Match.start, default=None)
        population = "military" if last is not None and last["armed"] else population
    if population == "unspecified" and is_general and (label := of_label(text, start)):
        population = label
    if population == "unspecified" and is_general and CIVIL_HEADING.search(text, 0, HEAD):
        other = MILITARY.search(sentence.text) or OF_ANYBODY.search(text, start, end)
        population = "civilian" if other is None and measure in HARM else population
    if population == "unspecified" and measure in HARM:
        population = of_others(text, end, sentence.end) or population
    if population == "military" and are_police(text[start:end], sentence.text):
        population = "unspecified"
    if population == "unspecified" and MOSTLY.search(text, start, min(sentence.end, end + SHARE)):
        population = "combined"
    return of_two_kinds(text, start, end, sentence.end) or population, is_general


def group_of(noun: Noun, quote: Span, sentence: Sentence, text: str) -> str:
    """Return the group that the noun of a figure, or words behind it, say its people were of."""
    if noun.group not in (None, "none"):
        return str(noun.group)
    were = WERE.match(text, quote.end, sentence.end)
    return (were.lastgroup if were else None) or "none"


def _is_of(counted: Counted, before: Draft, words: str) -> bool:
    """Tell whether a figure counts more of those whom the one before it counts.

    That those are soldiers says nothing of whom a noun names by what they are: "two soldiers and
    three shopkeepers".
    """
    if NOT_ANY.search(words):
        return False
    is_open = counted.is_general or counted.noun.implies or MEMBER.search(words)
    return bool(is_open) or before.population != "military"


def _without_aside(_: re.Match[str]) -> str:
    """Return nothing of an aside: "11 villagers, seven of them women, were killed"."""
    return ", ,"


def _without_part(aside: re.Match[str]) -> str:
    """Return an aside unless it says of a part who they are: ", most of them soldiers,"."""
    is_part = any(one.search(aside.group()) for one in (SHARED, SOME_OF_THEM, COUNTS))
    return ", ," if is_part else aside.group()
