"""Tell what a word counts that stands in no lexicon: by its designation, last part or ending.

A "BM-21" is a launcher, "co-pilots" are pilots, a "minesweeper" is a ship; "stonemasons" end like
people, which is believed only where a number counts them and where what happened befalls people.
"""

from __future__ import annotations

import re
from functools import lru_cache

from nkclaims.extraction.lexicon.pack import Noun, Packs

AGENT = Noun("person", "unspecified", "none", "")
"""Whoever is a person by an ending alone; told from others by identity."""
# What befalls people alone, and makes whoever it befalls one.
BEFALLS_PEOPLE = ("killed", "wounded", "casualties", "missing", "displaced")
ELIMINATED = re.compile(r"(?:eliminat|neutrali|liquidat)", re.IGNORECASE)
SEIZED_THINGS = re.compile(r"seiz|confiscat|impound|recover|commandeer")
# What the designation of a model is of; the first that fits counts.
MODELS = tuple(
    (re.compile(rf"(?:{pattern})s?"), Noun(counts, "", ""))
    for counts, pattern in (
        (
            "aircraft",
            r"(?:mig|su|tu|an|il|yak|ka|mi|ah|uh|ch|oh|mh|fa|av|jf|kc)-?\d{1,3}[a-z]{0,3}"
            r"|[fcbljy]-?\d{1,3}[a-z]{0,2}|a-(?:10|29|50u?)|f/a-18\w*|mirage|rafale|typhoon|gripen"
            r"|mig|sukhoi|antonov|ilyushin|tupolev|cessna|hercules|tucano|chinook|gazelle|cobra",
        ),
        (
            "armour",
            r"t-?(?:14|34|44|5[45]|6[24]|72|80|84|9[05])[a-z]{0,3}\d?|(?:bmp|bmd|brdm)(?:-?\d)?[a-z]?"
            r"|btr(?:-?\d{1,3})?[a-z]?|mt-?lb|m-?(?:113|60|48|47|1a[12]|2a2)|type-?(?:59|62|63|69|96|99)"
            r"|leclerc|challenger|abrams|centurion|marder|stryker|bushmaster|ratel|namer",
        ),
        (
            "artillery",
            r"bm-?(?:13|14|21|27|30)|d-?(?:1|20|30|44|74)|2[sb]\d{1,2}|m-?(?:109|777|46|198|101|119|270|142)"
            r"|zs?p?u-?\d[\d-]*|s-?(?:60|75|125|200|300|400)\w*|9k\d+|tos-?\d\w*|rm-?70|pantsir(?:-s\d?)?"
            r"|strela(?:-\d+)?|kub|igla(?:-s)?|patriot|nasams|gvozdika|akatsiya|msta(?:-s)?|uragan|smerch"
            r"|tornado-[gs]|polonez|archer|caesar|krab",
        ),
        (
            "uav",
            r"(?:shahed|geran|orlan|lancet|mohajer|ababil|hermes|samad|qasef)(?:-\w{1,3})?|zala|harop"
            r"|heron|tb-?\d|anka|akinci|[rm]q-?\d|forpost|skystriker|switchblade|mavic",
        ),
        (
            "other",
            r"(?:ak|rpg|rpk)-?\d{1,3}\w*|pk[mt]|dshk|nsvt?|kpvt?|mg-?\d{1,2}|gpmg|kalashnikov|kornet(?:-\w)?|fagot|konkurs|metis|javelin"
            r"|stinger|nlaw|k[hn]-?\d{2,3}\w*|iskander(?:-\w)?|kalibr|kinzhal|tochka(?:-u)?|scud(?:-\w)?"
            r"|atacms|zircon|qassam|katyusha|neptune",
        ),
    )
)
# What a word is that closes so: "gunboats", "policewomen".
CLOSINGS = tuple(
    (re.compile(rf"[a-z]{{2,}}(?:{pattern})"), noun)
    for pattern, noun in (
        (r"wom[ae]n", Noun("person", "unspecified", "woman")),
        (r"boats?|sweepers?|trawlers?", Noun("ship", "", "")),
        (r"copters?|(?<!aero)planes?", Noun("aircraft", "", "")),
        (r"buses|trucks?|bikes?", Noun("vehicle", "", "")),
        (r"(?:green|farm|ware|store|boat|school|lodging|guest|opera)houses?|mills?|(?<!work)shops"
         r"|markets|eries", Noun("building", "", "")),
    )
)  # fmt: skip
AGENTS = re.compile(
    r"[a-z-]{2,}(?:[a-z]ers?|[a-z]ors?|eers?|ists?|ians?|m[ae]n|folk|smiths?|wrights?|herds?|[a-z]ees?"
    r"|masons?|stress(?:es)?)"
)
# These end alike, and say nothing of people.
NO_AGENTS = frozenset([
    "after", "later", "earlier", "other", "another", "former", "further", "under", "over",
    "never", "ever", "however", "either", "neither", "together", "whether", "rather",
    "number", "quarter", "corner", "order", "border", "center", "river", "water", "winter",
    "summer", "higher", "lower", "larger", "smaller", "bigger", "longer", "shorter", "fewer",
    "heavier", "lighter", "older", "younger", "newer", "greater", "closer", "nearer",
    "farther", "better", "worse", "outer", "inner", "upper", "super", "premier", "senior",
    "junior", "major", "minor", "prior", "anterior", "interior", "exterior", "superior",
    "humanitarian", "sectarian", "authoritarian", "nuclear", "power", "paper", "cover",
    "offer", "tower", "letter", "matter", "manner", "member", "fire", "door", "floor",
    "error", "terror", "sector", "factor", "corridor", "three", "thirteen", "tree", "fee",
    "knee", "free", "degree", "decree", "committee", "fourteen", "list", "terrorist",
    "separatist", "islamist", "jihadist", "communist", "nationalist", "extremist", "human",
    "encounter", "counter", "shelter", "disaster", "theater", "newspaper", "computer", "container",
    "bunker", "launcher", "carrier", "helicopter", "chopper", "cluster", "chamber", "barrier",
    "frontier", "charter", "character", "chapter", "meter", "kilometer", "layer", "trailer",
    "crater", "mortar", "radar", "answer", "danger", "finger", "shoulder", "monster", "banner",
    "german", "roman", "monitor", "reminder", "customer",
])  # fmt: skip
BESIDE = re.compile(r"[a-z]+(?:ing|ed)|who|whose|there|here|also|dead|alive|later|then")


@lru_cache(maxsize=65536)
def unlisted(word: str, packs: Packs) -> Noun | None:
    """Return what a word in small letters counts that no lexicon has, by how it is made.

    >>> from pathlib import Path
    >>> from nkclaims.extraction.lexicon.pack import load_packs
    >>> packs = load_packs(Path("nowhere"))
    >>> unlisted("bm-21", packs).object, unlisted("co-pilots", packs).population
    ('artillery', 'military')
    """
    for pattern, noun in (*MODELS, *CLOSINGS):
        if pattern.fullmatch(word):
            return noun
    first, hyphen, last = word.rpartition("-")
    return packs.nouns.get(last) if hyphen and first else None


@lru_cache(maxsize=65536)
def is_agent(word: str) -> bool:
    """Tell whether a word in small letters ends like those that name people by what they do.

    >>> is_agent("stonemasons"), is_agent("seamstress"), is_agent("plumber"), is_agent("later")
    (True, True, True, False)
    """
    stem = word.removesuffix("s")
    return stem not in NO_AGENTS and word not in NO_AGENTS and bool(AGENTS.fullmatch(word))


def befalls_people(measure: str, event: str) -> bool:
    """Tell whether what happened, as its words tell it, befalls people and no things."""
    if measure == "captured":
        return SEIZED_THINGS.search(event) is None
    return measure in BEFALLS_PEOPLE or ELIMINATED.match(event) is not None
