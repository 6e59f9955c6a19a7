"""Make a sentence a string with one letter a word, by the class of the word.

The rules of packs/core/figures.csv are patterns over such strings.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.pack import Noun, Packs
from nkclaims.grammar.number_mention import COUNTING_KINDS, Number

WORD = re.compile(r"incl\.|(?:[A-Z]\.){2,}(?:-\w+)*|\w+(?:[’'.-]{1,2}\w+)*|[^\w\s]")
RATE = re.compile(
    r"\s(?:\w+\s){0,3}?(?:(?<!\bin\s)a|per|each|every)\s(?:day|night|month|week|year|hour)\b"
    r"(?!\s(?:earlier|before|ago|later|after|previously))"
)
RATIO = re.compile(
    r"\s(?:out\sof|in)\s(?:every\s)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b"
)
OUT_OF = re.compile(r"\sout\sof|\sin\severy")
OF_RATIO = re.compile(r"\bout\sof\s(?:every\s)?$")
SHORT_NAME = re.compile(r"\([A-Z][\w-]{1,9}\)")  # "the Arakan Army (AA)"
PARENT = re.compile(r"\b(?:mother|father|widow|widower|parent|mum|dad|mom)\sof\s$", re.IGNORECASE)
# "a boy of 13 died"
AGED = re.compile(
    r"\b(?:an?|one|the|his|her|their|\w+ing)\s(?:[\w-]+\s){0,2}?(?:boy|girl|man|woman|child|baby|infant|toddler"
    r"|youth|teenager|son|daughter|brother|sister|nephew|niece|grand\w+|widower?|student|pupil|mother"
    r"|father|soldier|farmer|shepherd|resident|villager|pensioner|conscript|driver|nurse|teacher)\sof\s$",
    re.IGNORECASE,
)
OLDEST = 110  # years
NO_FEWER = re.compile(
    r"(?:no|not) (?:fewer|less|more) than\b|well over\b|fewer than\b|as many as\b|upwards? of\b"
    r"|in excess of\b|as (?:high|low) as\b"
    r"|(?:different |various )?(?:types|kinds|pieces|units|items) of\b",
    re.IGNORECASE,
)
THEIR_OWN = re.compile(r"(?:their|its|his|her|our) own\b(?!\s\w)", re.IGNORECASE)
WHOSE = re.compile(
    r"(?:rebel|militant|insurgent|terrorist|police|army|guerrilla|militia|enemy|soldier)\s", re.I
)
BY_FROM = re.compile(r"by|from")
COMPOUND = re.compile(r"\s(?:[\w]+-[\w-]+\s)?")  # "an S-300 long-range air defence system"
NOT_A_SINGLE = re.compile(r"[Nn]ot (?:a|one) single(?=\s\w)")
NOT_ONE = re.compile(r"\b[Nn]ot (?:a |even )?$")  # "not one tank was lost"
NOT_DEAD = re.compile(
    r"(?:fell|fallen) (?:out|apart|behind|back|silent|short|ill|sick)\b", re.IGNORECASE
)
SITE = re.compile(
    r"\s(?:camps?|sites?|cent(?:re|er)s?|settlements|bases?|posts?|stations?|shelters)\b"
)
SHARES = ("percent", "fraction")
ONE_OF = re.compile(r"one(?= of (?:them|whom|which|its|their|the)\b)", re.IGNORECASE)
ONE_PERSON = Noun("person", "unspecified", "none")
LONGEST = 5  # words of a noun or measure
CLASSES = {
    "B": "was were is are be been being have has had got get gets become became",
    "O": "of",
    "T": "them whom these those which",
    "U": "including among included include includes incl incl.",
    "C": "and or , as well plus – — -",
    "M": "more another further additional new extra",
    "A": "a an",
    "Z": "no zero nobody none",
    "E": "to at by up",
    "R": "reached rose risen rises rising stands stood climbed put puts raised raising brings"
    " bringing brought taken takes taking nearing hit passed topped exceeded reach"
    " increased numbered amounted admits admit admitted counted documented tallied exceeds"
    " exceed nears revised putting makes making figure tally count totalled totaled grown jumped"
    " soared lowered swelled crept pushing pushed updated acknowledges acknowledged acknowledge"
    " reckon reckons",
    "J": "in on during with for from by near inside outside across this last but there",
    "k": "since after before when while because",  # another clause begins
    "t": "that",
    "v": "against versus",
    "p": "+",
    "s": "suffered sustained received suffering sustaining suffer",
    "V": "left leaving leaves leave claimed claiming claims took",
    "W": "number",
    "Q": "least most than many about some nearly almost over around roughly approximately under"
    " estimated total only just",
    "S": ". ; : ( ) ! ?",
}
CLASS_OF = {word: letter for letter, words in CLASSES.items() for word in words.split()}


class Token(NamedTuple):
    """One word, number or wording of a lexicon, with the letter of its class.

    Attributes:
        low: the lower end of a range, whose upper end is ``number``.
    """

    start: int
    end: int
    letter: str
    noun: Noun | None = None
    measure: str | None = None
    number: Number | None = None
    value: float | None = None
    low: Number | None = None


def tokens_of(sentence: Sentence, packs: Packs) -> list[Token]:
    """Return the words of a sentence with their classes, longest wording first."""
    offset, text = sentence.start, sentence.text
    counting = (*COUNTING_KINDS, *SHARES)
    numbers = {one.start: one for one in sentence.numbers if one.kind in counting}
    skipped = {one.start: one.end for one in sentence.numbers if one.kind not in counting}
    skipped |= {one.start: one.end for one in sentence.dates}
    words = list(WORD.finditer(text))
    longest = _longest(packs)
    found: list[Token] = []
    at = 0
    while at < len(words):
        start = offset + words[at].start()
        token = None
        if start in numbers:
            number = numbers[start]
            letter = "c" if number.kind in SHARES else "N"
            if PARENT.search(text[max(0, words[at].start() - 16) : words[at].start()]):
                letter = "X"  # "a mother of four"
            is_year = number.value is not None and number.value <= OLDEST
            if is_year and AGED.search(text[max(0, words[at].start() - 50) : words[at].start()]):
                letter = "X"
            behind, before = number.end - offset, text[: words[at].start()]
            is_ratio = RATIO.match(text, behind) and OUT_OF.match(text, behind)
            if is_ratio or OF_RATIO.search(before[-16:]):
                letter = "X"  # "three out of four residents"
            if RATE.match(text, number.end - offset):
                letter = "X"  # "37 people a month"
            if (
                text[number.end - offset : number.end - offset + 1] == "-"
                and number.end < offset + words[at].end()
            ):
                letter = "X"  # "a four-storey building"
            if number.value == 1 and (none := NOT_ONE.search(before)):
                letter, start = "Z", offset + none.start()
            end = max(number.end, offset + words[at].end()) if letter == "X" else number.end
            token = Token(start, end, letter, number=number if letter not in "XZ" else None)
        elif words[at][0].lower() == "one" and (one := ONE_OF.match(text, words[at].start())):
            token = Token(start, start + len(one.group()), "N", value=1.0)
        elif none := NOT_A_SINGLE.match(text, words[at].start()):
            token = Token(start, offset + none.end(), "Z")
        elif start in skipped:
            label = text[words[at].start() : skipped[start] - offset].lower()
            noun = packs.nouns.get(label) or packs.nouns.get(label.rstrip("s"))  # "Su-25"
            token = Token(start, skipped[start], "P" if noun else "X", noun=noun)
        elif short := SHORT_NAME.match(text, words[at].start()):
            token = Token(start, offset + short.end(), "X")
        else:
            token = _wording(words, at, offset, text, packs, longest)
        if token.letter == "P" and found and _is_theirs(found[-1], token, text, offset):
            found[-1] = found[-1]._replace(letter="X", noun=None)  # "nine rebel boats"
        if (
            token.letter == "P"
            and found
            and _is_one_thing(
                found[-1], token, skipped, text[found[-1].end - offset : token.start - offset]
            )
        ):
            found[-1] = found[-1]._replace(letter="X", noun=None)  # "an Su-25 attack jet"
        found.append(token)
        if len(found) > 3 and BY_FROM.fullmatch(
            text, found[-4].start - offset, found[-4].end - offset
        ):
            _part(found, text, offset)
        elif _is_range(found):
            low, high = found[-3], found[-1]
            is_open = len(found) > 3 and text[found[-4].start - offset :].lower().startswith(
                "between "
            )
            first = found[-4] if is_open else low
            found[-3 - is_open :] = [high._replace(start=first.start, low=low.number)]
        at += 1
        while at < len(words) and offset + words[at].start() < token.end:
            at += 1
    return [_as_person(found, at, text, offset, packs) for at in range(len(found))]


def _part(found: list[Token], text: str, offset: int) -> None:
    """Make no figure of where a toll came from: "rose from 61 to 912", "rose by 12 to 80"."""
    low, to, high = found[-3:]
    if low.letter == high.letter == "N" and text[to.start - offset : to.end - offset] == "to":
        found[-3] = low._replace(letter="X", number=None)


def _is_range(found: Sequence[Token]) -> bool:
    """Tell whether the last tokens are the two ends of one figure: "70,000 to 75,000"."""
    low, high = (found[-3].number, found[-1].number) if len(found) >= 3 else (None, None)
    if low is None or high is None or low.value is None or high.value is None:
        return False
    return low.kind == high.kind == "range" and low.value < high.value


def _as_person(found: Sequence[Token], at: int, text: str, offset: int, packs: Packs) -> Token:
    """Return a demonym as a person where it stands alone: "two Saudis, a Yemeni and a Pole"."""
    token = found[at]
    behind = found[at + 1].letter if at + 1 < len(found) else "S"
    if token.letter != "Y" or behind not in "CS" or not at or found[at - 1].letter != "A":
        return token
    is_demonym = text[token.start - offset : token.end - offset] in packs.demonym_words
    return token._replace(letter="P", noun=ONE_PERSON) if is_demonym else token


def _is_theirs(whose: Token, thing: Token, text: str, offset: int) -> bool:
    """Tell whether a noun of people is an adjective of things: "rebel boats", "army posts"."""
    if whose.letter != "P" or thing.noun is None or thing.noun.object == "person":
        return False
    return WHOSE.fullmatch(text, whose.start - offset, thing.start - offset) is not None


def _is_one_thing(model: Token, thing: Token, skipped: Mapping[int, int], between: str) -> bool:
    """Tell whether a noun of arms is the model of the next: "an Osa air-defence vehicle"."""
    if model.letter != "P" or COMPOUND.fullmatch(between) is None:
        return False
    objects = {one.noun.object if one.noun else "person" for one in (model, thing)}
    is_part = (
        objects == {"uav", "other"} and thing.noun is not None and thing.noun.object == "other"
    )
    is_same = len(objects) == 1 and "person" not in objects
    return model.start in skipped or is_same or is_part  # "three UAV control points"


@lru_cache(maxsize=4)
def _longest(packs: Packs) -> dict[str, int]:
    """Return how many words the longest wording has that begins with a word."""
    found: dict[str, int] = {}
    for form in (*packs.nouns, *packs.measures):
        words = WORD.findall(form)
        found[words[0]] = min(LONGEST, max(len(words), found.get(words[0], 0)))
    return found


def _wording(
    words: Sequence[re.Match[str]],
    at: int,
    offset: int,
    text: str,
    packs: Packs,
    longest: Mapping[str, int],
) -> Token:
    start, word = words[at].start(), words[at].group()
    lowered = word.lower()
    for length in range(min(longest.get(lowered, 0), len(words) - at), 0, -1):
        end = words[at + length - 1].end()
        form = " ".join(text[start:end].lower().split())
        if (measure := packs.measures.get(form)) and not NOT_DEAD.match(text, start):
            return Token(offset + start, offset + end, measure[1], measure=measure[0])
        if (noun := packs.nouns.get(form)) and not (
            noun.object == "person" and SITE.match(text, end)
        ):
            return Token(offset + start, offset + end, "P", noun=noun)
    if several := NO_FEWER.match(text, start):
        return Token(offset + start, offset + several.end(), "Q")
    if own := THEIR_OWN.match(text, start):
        return Token(offset + start, offset + own.end(), "T")
    is_name = at > 0 and word[0].isupper()
    is_short = len(word) > 1 and word.isupper() and not text.isupper()  # "IS"
    letter = CLASS_OF.get("" if is_short else lowered, "Y" if is_name else "X")
    return Token(offset + start, offset + words[at].end(), letter)
