"""Take a word that no lexicon knows for a thing, where it is counted and damaged: "95 gazebos"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.language.neighbours import Token
from nkclaims.extraction.lexicon.pack import Noun

THING = Noun("other", "", "")
MARRED = ("damaged", "destroyed")
# From the word to what befell it: the rest of its list, and no other clause.
LISTED = re.compile(
    r"(?:[CU]{1,2}[XYQM]{0,3}[NA]?[XYOQM]{0,4}P?){0,8}(?:B{1,3}X{0,2}(?P<k>[KD])|(?P<i>I))"
)
PLURAL = re.compile(r"[a-z-]{3,}(?<!s)s")
# Deeds, times and measures are no things that are wrecked.
NO_THING = re.compile(
    r"(?:.*-)?(?:cease-?fires|truces|talks|deals|agreements|accords|attempts"
    r"|efforts|hopes|plans|prices|lives|times|days|nights|hours|weeks|months|years|strikes|attacks|raids|incidents|cases|rounds|salvo(?:e?s)"
    r"|volleys|barrages|explosions|blasts|clashes|shots|hits|occasions|instances|places|spots|sites|areas"
    r"|points|parts|directions|sectors|fronts|locations|targets|operations|missions|sorties|launches|waves"
    r"|kinds|types|sorts|sides|others|percents?|points|kilometers|kilometres|miles|metres|meters|tons|tonnes"
    r"|litres|liters|dollars|euros|violations|breaches|reasons|ways|rows|words|ones|units|numbers)"
)
BACK = 3  # words between the number and its noun


def with_things(tokens: list[Token], text: str, offset: int) -> list[Token]:
    """Return the tokens of a sentence, with unknown plurals that were damaged as things."""
    marred = [one.letter in "KDI" and one.measure in MARRED for one in tokens]
    if not any(marred):
        return tokens
    letters = "".join(one.letter for one in tokens)
    for at, one in enumerate(tokens):
        if one.letter != "X" or not _is_counted(tokens, at):
            continue
        word = text[one.start - offset : one.end - offset]
        if not PLURAL.fullmatch(word) or NO_THING.fullmatch(word):
            continue
        rest = LISTED.match(letters, at + 1)
        if rest is not None and marred[rest.start(rest.lastgroup or 0)]:
            tokens[at] = one._replace(letter="P", noun=THING)
    return tokens


def _is_counted(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a number stands before a word that is no number of where or when."""
    for back in range(1, BACK + 2):
        before = tokens[at - back].letter if at >= back else "S"
        if before == "N":
            return at == back or tokens[at - back - 1].letter not in "JEk"
        if before not in "XYM":
            return False
    return False
