"""Make a sentence a string with one letter a word, by the class of the word.

The rules of packs/core/figures.csv are patterns over such strings.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.figure.counting import SHARES
from nkclaims.extraction.figure.unlisted import unlisted
from nkclaims.extraction.language.counting_words import (
    A_NTH,
    A_NUMBER,
    AND_HURT,
    ANOTHER_ONE,
    TOGETHER,
    aged_at,
    is_both,
    is_count_of,
    names_of,
    none_at,
    one_at,
)
from nkclaims.extraction.language.neighbours import ONE_PERSON, Token, join, people
from nkclaims.extraction.language.number_tokens import number_token, of_family
from nkclaims.extraction.language.unknown_things import with_things
from nkclaims.extraction.language.worded_states import NOT_DEAD, REMAINS, aside_end, state_at
from nkclaims.extraction.lexicon.pack import Noun, Packs
from nkclaims.grammar.number_mention import COUNTING_KINDS

WORD = re.compile(r"''|incl\.|(?:[A-Z]\.){2,}(?:-\w+)*|\w+(?:[’'.-]{1,2}\w+)*|[^\w\s]")
SHORT_NAME = re.compile(  # "the Arakan Army (AA)", "battery No 4"
    r"\([A-Z][\w-]{1,9}\)|Nos?\.?\s\d+(?![\d,.]*\d)"
)
NO_FEWER = re.compile(
    r"(?:no|not) (?:fewer|less|more) than\b|well over\b|fewer than\b|as many as\b|upwards? of\b"
    r"|in excess of\b|as (?:high|low) as\b"
    r"|(?:different |various )?(?:types|kinds|pieces|units|items|cases|instances) of\b",
    re.IGNORECASE,
)
CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\b\.?)?(?![\d.,:]*\d)")
QUOTES = frozenset([*'"“”„«»', "''"])  # which part no words
STATE_BEGINS = frozenset("uUwabcdDefghilmpqrstvIH")
FEWER_BEGINS = frozenset("nwfauidvtpkc\u0131")  # and small i without a dot, which i matches
THEIR_OWN = re.compile(
    r"(?:their|its|his|her|our) own\b"
    r"(?!\s(?!(?:and|in|to|on|at|by|as|or|but|since|during|while|when|after|with)\b)\w)",
    re.IGNORECASE,
)
OWN_BEGINS = frozenset("tiho\u0131")
ADJECTIVE = re.compile(r"\((?=[a-z-]+(?P<end>\))\s[a-z])")  # "no (civilian) losses"
OUT_OF = re.compile(
    r"[Oo]ut of (?:(?:the|a total of|some|about|nearly|around) )?(?=\d)"
)  # "31 out of 40"
SITE = re.compile(
    r"(?:\s[A-Z][\w’'-]*){0,2}\s(?:camps?|sites?|cent(?:re|er)s?|settlements|bases?|(?:out)?posts?"
    r"|stations?|shelters|barracks|garrisons?|Army|Guards?|Police|Forces?|Front|Council|Party)\b"
)
OWNING = re.compile(
    r"[’']\s(?=[a-z])(?!(?:and|or|in|at|on|were|was|had|have|who)\b)"
)  # "smugglers' boats"
# "A bomb killed seven of one family"
OF_FAMILY = re.compile(
    r"of (?:one|the same|a single|an extended) (?:extended )?(?:family|household|clan|tribe|crew"
    r"|unit)\b"
)
AREA = re.compile(
    r"\s(?:square|sq\.?)\s(?!met|m\b|f[eo]+t|yards)|\s(?:hectares|acres)\b"
)  # land is counted, a length is not
LONGEST = 5  # words of a noun or measure
COUNTING = frozenset([*COUNTING_KINDS, *SHARES])
CLASSES = {
    "B": "was were is are be been being have has had got get gets become became",
    "O": "of",
    "T": "them whom these those which",
    "U": "including among amongst included include includes incl incl. comprise comprises comprised"
    " comprising",
    "C": "and or , as well plus – — - \u2012 \u2212",
    "M": "more another further additional new extra",
    "A": "a an",
    "Z": "no zero nil nobody no-one none",
    "E": "to at up",
    "R": "reached rose risen rises rising stands stand stood climbed put puts raised raising brings"
    " bringing brought taken takes taking nearing hit passed topped exceeded reach crossed"
    " crosses increased numbered amounted admits admit admitted counted documented tallied"
    " exceeds exceed nears revised putting makes making figure tally count totalled totaled"
    " grown jumped soared lowered swelled crept pushing pushed updated acknowledges acknowledged"
    " acknowledge reckon reckons passes tops surpasses surpassed surpassing climbs climbing"
    " jumps grows soars mounts mounted approaches approached approaching topping",
    "J": "in on during with for from by near inside outside across this last but there along"
    " throughout between toward towards amid within into onto beside atop",
    "k": "since after before when while because where",  # another clause begins
    "t": "that",
    "v": "against versus",
    "p": "+",
    "s": "suffered sustained received suffering sustaining suffer",
    "V": "left leaving leaves leave claimed claiming claims took set sets setting"
    " sent sends rendered",
    "W": "number",
    "h": "overnight today yesterday tonight alone altogether respectively",
    "Q": "least most than many about some nearly almost over around roughly approximately under"
    " estimated total only just",
    "S": ". ; : ( ) ! ? |",
}
CLASS_OF = {word: letter for letter, words in CLASSES.items() for word in words.split()}


def tokens_of(sentence: Sentence, packs: Packs) -> list[Token]:
    """Return the words of a sentence with their classes, longest wording first."""
    offset, text = sentence.start, sentence.text
    numbers, skipped = {}, {}
    for one in sentence.numbers:
        if one.kind in COUNTING or (
            one.kind == "measurement" and AREA.match(text, one.end - offset)
        ):
            numbers[one.start - offset] = one
        else:
            skipped[one.start - offset] = one.end
    dates = {one.start - offset for one in sentence.dates}
    skipped |= {one.start - offset: one.end for one in sentence.dates}
    words = [one for one in WORD.finditer(text) if one.group() not in QUOTES]
    longest = _longest(packs)
    found: list[Token] = []
    at, bracket = 0, -1  # the end of an adjective in brackets
    while at < len(words):
        start = words[at].start()
        first = text[start]  # most words begin with none of the letters that the patterns do
        if start == bracket:
            at += 1
            continue
        if first == "(" and (adjective := ADJECTIVE.match(text, start)):
            bracket = adjective.start("end")
            at += 1
            continue
        if first == "(" and (aside := aside_end(text, start, found, numbers, offset)):
            at += sum(start <= one.start() < aside for one in words[at : at + 8])
            continue
        if first in "aAoO" and (family := of_family(numbers, start, offset, text)):
            found += family[:-1]
            token = family[-1]
        elif first in "oOt" and (last := one_at(text, start)):
            token = Token(offset + start, offset + last, "N", value=1.0)
        elif is_both(text, start, packs):
            token = Token(offset + start, offset + start + 4, "N", value=2.0)
        elif found and found[-1].letter == "N" and (of := OF_FAMILY.match(text, start)):
            token = Token(offset + start, offset + of.end(), "P", noun=ONE_PERSON)
        elif found and found[-1].letter == "P" and (of := OF_FAMILY.match(text, start)):
            token = found.pop()._replace(end=offset + of.end())  # "seven members of one family"
        elif first in "aA" and (nth := A_NTH.match(text, start)):
            token = Token(offset + start, offset + nth.end(), "M")
        elif start in numbers:
            token = number_token(numbers, start, words[at].end(), offset, text)
        elif first.isdecimal() and (clock := CLOCK.match(text, start)):
            token = Token(offset + start, offset + clock.end(), "X")
        elif first in STATE_BEGINS and (state := state_at(text, start)):
            token = Token(offset + start, offset + state.end, state.letter, measure=state.measure)
        elif aged := aged_at(text, start):
            token = Token(offset + start, offset + aged[0], "P", noun=aged[1])
        elif first in "nNwWa" and (none := none_at(text, start)):
            token = Token(offset + start, offset + none, "Z")
        elif start in skipped:
            noun = _model(text[start : skipped[start] - offset].lower(), packs)
            letter = "P" if noun else "h" if _is_adverb(found, start, dates) else "X"
            token = Token(offset + start, skipped[start], letter, noun=noun)
        elif first == "(" and (short := SHORT_NAME.match(text, start)):
            token = Token(offset + start, offset + short.end(), "X")
        else:
            token = _wording(words, at, offset, text, packs, longest)
        join(found, token, text, offset)
        at += 1
        while at < len(words) and offset + words[at].start() < token.end:
            at += 1
    return with_things(people(found, text, offset, packs), text, offset)


def _is_adverb(found: Sequence[Token], start: int, dates: Collection[int]) -> bool:
    """Tell whether a day stands by itself: "overnight", not "on Monday" or "since May"."""
    return start in dates and not (found and found[-1].letter in "JEOkQ")


def _model(label: str, packs: Packs) -> Noun | None:
    """Return what a label with digits counts, such as that of a model of arms: "Su-25"."""
    listed = packs.nouns.get(label) or packs.nouns.get(label.rstrip("s"))
    return listed or unlisted(label, packs)


def _befell(words: Sequence[re.Match[str]], at: int, packs: Packs) -> bool:
    """Tell whether a participle says what befell those before it: "nine people killed"."""
    before = words[at - 1].group().lower() if at else ""
    noun = packs.nouns.get(before)
    return CLASS_OF.get(before) == "B" or (noun is not None and noun.object == "person")


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
    if REMAINS.match(text, start):
        return Token(offset + start, offset + words[at].end(), "R")
    for length in range(min(longest.get(lowered, 0), len(words) - at), 0, -1):
        end = words[at + length - 1].end()
        form = " ".join(text[start:end].lower().split())
        is_apart = AND_HURT.search(form) is not None and A_NUMBER.match(text, end) is not None
        if is_apart and (lowered == "dead" or _befell(words, at, packs)):
            continue  # "left 900 people dead and wounded 4,000", not "killed and wounded 18"
        if (measure := packs.measures.get(form)) and not NOT_DEAD.match(text, start):
            return Token(offset + start, offset + end, measure[1], measure=measure[0])
        if (noun := packs.nouns.get(form)) and not (
            noun.object == "person" and (SITE.match(text, end) or OWNING.match(text, end))
        ):
            return Token(offset + start, offset + end, "P", noun=noun)
    if (made := names_of(text, lowered) or unlisted(lowered, packs)) is not None:
        return Token(offset + start, offset + words[at].end(), "P", noun=made)
    first = lowered[0]
    if first in FEWER_BEGINS and (several := NO_FEWER.match(text, start)):
        return Token(offset + start, offset + several.end(), "Q")
    if first in OWN_BEGINS and (own := THEIR_OWN.match(text, start)):
        return Token(offset + start, offset + own.end(), "T")
    if first in "taiA" and (beside := TOGETHER.match(text, start)):
        return Token(offset + start, offset + beside.end(), "C")
    if first == "o" and OUT_OF.match(text, start):
        return Token(offset + start, offset + words[at + 1].end(), "O")
    is_name = at > 0 and word[0].isupper()
    is_short = len(word) > 1 and word.isupper() and not text.isupper()  # "IS"
    letter = CLASS_OF.get("" if is_short else lowered, "Y" if is_name else "X")
    if is_count_of(text, start):
        letter = "W"
    if lowered == "another" and ANOTHER_ONE.match(text, words[at].end()):
        letter = "A"  # "another drone was shot down"
    return Token(offset + start, offset + words[at].end(), letter)
