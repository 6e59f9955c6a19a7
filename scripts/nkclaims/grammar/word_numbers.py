"""Numbers that begin with a word: "twenty-one", "two dozen", "a couple", "hundreds", "a third"."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from nkclaims.grammar.digit_numbers import scaled
from nkclaims.grammar.number_mention import Form
from nkclaims.grammar.number_words import (
    APOSTROPHE,
    CARDINALS,
    GAP,
    HYPHEN,
    JOINT,
    ORDINALS,
    SCALE_ORDINALS,
    SCALES,
    read_spelled,
)

# Words for a number of things; "dozen" and "score" can be counted: "two dozen".
COLLECTIVES = {"dozen": 12, "score": 20}
GROUPS = {"couple": 2, "pair": 2, "duo": 2, "trio": 3, "quartet": 4}
MAGNITUDES = {
    "tens": 20, "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2_000,
    "millions": 2_000_000, "billions": 2_000_000_000,
}  # fmt: skip
VAGUE_LEADS = ("several", "few", "many", "couple")
DENOMINATORS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6,
    "seventh": 7, "eighth": 8, "tenth": 10,
}  # fmt: skip


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


# Fixed phrases in which "one" counts nothing.
_DESCRIBED = (
    "new|different|similar|larger|smaller|previous|earlier|latest|last|first|second|third|right"
    "|wrong|only|big|good|bad|major|serious|difficult"
)
_NOT_ONE_BEFORE = _compiled(
    rf"\b(?:(?:no|the|this|which|each|every|any|(?:an?|the){GAP}(?:{_DESCRIBED})){GAP}|no{HYPHEN})$"
)
_NOT_ONE_AFTER = _compiled(
    rf"{GAP}(?:(?:after{GAP}|or{GAP})?another|must|can|should|could|would|might|by{GAP}one|thing)\b"
    rf"|{HYPHEN}(?:sided|time|off|way|on-one|stop|party)\b|{APOSTROPHE}s\b"
)
# "one of the worst attacks", "is one of the mediators": belongs to a group, and counts nothing.
_OF = _compiled(rf"{GAP}of\b")
_OF_THE_BEST = _compiled(
    rf"{GAP}of{GAP}[\w'\u2019]{{1,12}}{GAP}"
    r"(?:most|[a-z]{3,12}est|main|major|key|few|top|best|worst)\b"
)
_MEMBER_BEFORE = _compiled(
    rf"(?:,{GAP}|\b(?:is|was|are|were|be|been|being|as|became|becomes?|remains?){GAP})$"
)
_TIME_BEFORE_SECOND = _compiled(rf"\b(?:one|per|split){JOINT}$")

_ARTICLE = _compiled(rf"(?<!\w)an?(?:{GAP}|{HYPHEN})$")
_INSIDE_WORD = re.compile(rf"[^\W\d_]{HYPHEN}$")
_AND_A_HALF = _compiled(rf"{JOINT}and{JOINT}a{JOINT}half(?!\w)")
_COLLECTIVE = _compiled(rf"{JOINT}(?P<word>{'|'.join(COLLECTIVES)})(?!\w)")
_PARTS = _compiled(rf"{JOINT}(?P<word>{'|'.join(DENOMINATORS)})(?P<plural>s?)(?!\w)")
_SCALE = rf"(?P<scale>{'|'.join(SCALES)})"
_OF_WHOLE = _compiled(rf"{GAP}of(?!{GAP}\d)(?:{GAP}an?{GAP}{_SCALE}(?!\w)|\b)")
_OF_GROUP = _compiled(rf"{GAP}of{GAP}(?!\d)")
_HALF = _compiled(rf"half(?:{JOINT}(?:an?{JOINT})?(?P<word>dozen|{'|'.join(SCALES)})(?!\w))?")
_PLURALS = "hundreds|thousands|millions|billions"
_MAGNITUDE = _compiled(
    rf"(?P<base>{'|'.join(MAGNITUDES)})(?P<more>(?:{GAP}of{GAP}(?:{_PLURALS})){{0,2}})(?!\w)"
)
_VAGUE = _compiled(
    rf"(?:several|few|many|couple(?:{GAP}of)?){GAP}(?P<base>dozen|{'|'.join(SCALES)})s?"
    rf"(?P<more>(?:{GAP}(?:{'|'.join(SCALES)})s?)?)(?!\w)"
)
# "He scores", "test scores": only among such words are "scores" a number.
_SCORES_AFTER = _compiled(
    rf"[’”'\"]?{GAP}(?:of(?!{GAP}\d)|more|others?|were|have|had|are|remain|still|dead|people|civilians"
    r"|killed|injured|wounded|missing|feared)\b"
)
_SCORES_BEFORE = _compiled(
    r"\b(?:kill(?:ed|ing|s)|injur(?:ed|ing)|wound(?:ed|ing)|leaving|left|dead and|with) [‘“'\"]?$"
)
_TENS_AFTER = _compiled(rf"{GAP}(?:of|more|were|have|had|are)\b")
_WORD = re.compile(r"[^\W\d_]+")
_WINDOW = 24


def _before(text: str, start: int) -> str:
    return text[max(0, start - _WINDOW) : start]


def _with_article(text: str, start: int) -> int:
    """Return where the article before ``start`` begins, or ``start`` if there is none."""
    article = _ARTICLE.search(_before(text, start))
    return start - len(article.group()) if article else start


def read_number_word(text: str, start: int, limit: int) -> Form | None:
    """Read a number in words, and the scale or dozen that it counts."""
    spelled = read_spelled(text, start, limit)
    if spelled is None:
        return None
    word, value = text[start : spelled.end].lower(), Fraction(spelled.value)
    if spelled.is_ordinal:
        return _ordinal(text, start, spelled.end, word, value, limit)
    if word == "one" and _is_not_one(text, start):
        return None
    if word in SCALES:
        if _INSIDE_WORD.search(_before(text, start)) and not _ARTICLE.search(_before(text, start)):
            return None  # multi-million
        start = _with_article(text, start)
    parts = _PARTS.match(text, spelled.end, limit)
    if parts and value < 10 and (value == 1) != bool(parts["plural"] or parts["word"] == "halves"):
        value /= DENOMINATORS[parts["word"].lower()]
        return Form(start, parts.end(), "fraction", value)
    end = spelled.end
    if half := _AND_A_HALF.match(text, end, limit):
        value, end = value + Fraction(1, 2), half.end()
    return counted(text, scaled(text, start, end, value, limit), limit)


def counted(text: str, form: Form, limit: int) -> Form:
    """Return the number of things if a number of dozens or scores is meant."""
    match = _COLLECTIVE.match(text, form.end, limit)
    if match is None or form.value is None or form.kind not in ("cardinal", "decimal"):
        return form
    value = form.value * COLLECTIVES[match["word"].lower()]
    return Form(form.start, match.end(), "collective", value)


def _is_not_one(text: str, start: int) -> bool:
    end, before = start + len("one"), _before(text, start)
    if _NOT_ONE_BEFORE.search(before) or _NOT_ONE_AFTER.match(text, end):
        return True
    if _OF.match(text, end) is None:
        return False
    return bool(_OF_THE_BEST.match(text, end) or _MEMBER_BEFORE.search(before))


def _ordinal(
    text: str, start: int, end: int, word: str, value: Fraction, limit: int
) -> Form | None:
    if word == "second" and _TIME_BEFORE_SECOND.search(_before(text, start)):
        return None
    if word in DENOMINATORS and (part := _part_of_whole(text, start, end, limit)):
        return part
    return Form(start, end, "ordinal", value)


def _part_of_whole(text: str, start: int, end: int, limit: int) -> Form | None:
    """Read "a third of", "a quarter of a million"."""
    begin = _with_article(text, start)
    whole = _OF_WHOLE.match(text, end, limit)
    if begin == start or whole is None:
        return None
    value = Fraction(1, DENOMINATORS[text[start:end].lower()])
    if whole["scale"]:
        return Form(begin, whole.end(), "cardinal", value * SCALES[whole["scale"].lower()])
    return Form(begin, end, "fraction", value)


def _read_quarter(text: str, start: int, limit: int) -> Form | None:
    return _part_of_whole(text, start, start + len("quarter"), limit)


def _read_half(text: str, start: int, limit: int) -> Form | None:
    """Read "half a dozen", "half a million", "half of"."""
    match = _HALF.match(text, start, limit)
    if match and match["word"]:
        word = match["word"].lower()
        begin, half = _with_article(text, start), Fraction(1, 2)
        if word in COLLECTIVES:
            return Form(begin, match.end(), "collective", half * COLLECTIVES[word])
        return Form(begin, match.end(), "cardinal", half * SCALES[word])
    end = start + len("half")
    return Form(start, end, "fraction", Fraction(1, 2)) if _OF_GROUP.match(text, end) else None


def _read_group(text: str, start: int, limit: int) -> Form | None:
    """Read "a couple", "a pair of", "a score of", "a dozen"; or "a couple of hundred"."""
    match = _WORD.match(text, start, limit)
    word = match.group().lower() if match else ""
    begin, end = _with_article(text, start), start + len(word)
    if word in VAGUE_LEADS and (vague := _read_vague(text, start, limit)):
        return vague
    if word == "dozen":
        return Form(begin, end, "collective", Fraction(COLLECTIVES[word]))
    if begin == start or (word != "couple" and _OF_GROUP.match(text, end) is None):
        return None
    return Form(begin, end, "collective", Fraction({**COLLECTIVES, **GROUPS}[word]))


def _read_magnitude(text: str, start: int, limit: int) -> Form | None:
    """Read "hundreds", "tens of thousands"."""
    match = _MAGNITUDE.match(text, start, limit)
    if match is None:
        return None
    base, more = match["base"].lower(), _scales(match["more"])
    if base == "tens" and not (more or _TENS_AFTER.match(text, match.end())):
        return None
    if base == "scores" and not (
        more
        or _SCORES_AFTER.match(text, match.end())
        or _SCORES_BEFORE.search(_before(text, start))
    ):
        return None
    return _magnitude(start, match.end(), base, more)


def _read_vague(text: str, start: int, limit: int) -> Form | None:
    """Read "several hundred", "a few dozen", "a couple of thousand": as "hundreds" and so on."""
    match = _VAGUE.match(text, start, limit)
    if match is None:
        return None
    base = match["base"].lower() + "s"
    if base not in MAGNITUDES:
        return None
    return _magnitude(_with_article(text, start), match.end(), base, _scales(match["more"]))


def _scales(words: str) -> list[int]:
    singular = (word.removesuffix("s") for word in words.lower().split())
    return [SCALES[word] for word in singular if word in SCALES]


def _magnitude(start: int, end: int, base: str, more: list[int]) -> Form:
    value = Fraction(MAGNITUDES[base])
    for scale in more:
        value *= scale
    return Form(start, end, "magnitude", value)


WordReader = Callable[[str, int, int], Form | None]
# Each is tried at its words alone.
WORD_READERS: dict[str, WordReader] = {
    **dict.fromkeys([*CARDINALS, *SCALES, *ORDINALS, *SCALE_ORDINALS], read_number_word),
    **dict.fromkeys([*COLLECTIVES, *GROUPS], _read_group),
    **dict.fromkeys(MAGNITUDES, _read_magnitude),
    **dict.fromkeys(["several", "few", "many"], _read_vague),
    "half": _read_half,
    "quarter": _read_quarter,
}
