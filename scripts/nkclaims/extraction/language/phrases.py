"""Read the noun phrase that stands for a speaker: "the mayor of Orlev at a briefing"."""

from __future__ import annotations

import re
from functools import lru_cache

from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.grammar.document import Span

PHRASE = re.compile(
    r"(?:(?:the|a|an|one|two|three|some|several|local|official|many|other|its|his|their)\s+)?"
    r"(?:[\w’'.-]+\s+){0,9}[\w’'.-]+$",
    re.IGNORECASE,
)
CLAUSE_VERB = re.compile(
    r"(?<!\bthe)(?<!\ban)(?<!\ba)(?<!\bits)\s(?!united|armed|allied|retired|displaced|wounded|injured|unrecogni[sz]ed|occupied|besieged|disputed)[a-z]+ed\s(?:the|a|an"
    r"|its|their|that|[A-Z]\w)"
)
# "A doctor working in the area", "an estimate seen by this newspaper"
MODIFIED = QuickRegex(
    r"(?<=[\w.])\s(?:working|supporting|seen|obtained|reviewed|speaking|living|stationed|serving|treating|monitoring"
    r"|interviewed|fighting|familiar|loyal|close to|quoted|cited|reached|contacted|published"
    r"|released|issued|compiled|drawn|based"
    r"|sympathetic|opposed|allied|(?!(?:shell|bomb|fight|kill|meet|hear|brief|includ|accord|dur|even|morn|act|sitt|stand|outgo|incom)ing\b)[a-z]{2,}ing"
    r"(?=\s(?:the|an?|its|their|his|her|in|into|from|near|at|to|for|with|on|out|back|home|through|there|under"
    r"|behind|across|around|along|over|past|towards?|[A-Z][\w’'-]+)(?:\s|$)))(?:\s(?!group|mission|team|force|agency|body|organi|network|group|committee).*)?$"
)
ANYBODY = re.compile(r"(?:people|those|men|women)\s", re.IGNORECASE)  # which ones, says the rest
DOING = re.compile(r"\w+ing")  # "in the camp operating and disputes"
GERUND = re.compile(  # "Acting upon reports, troops killed nine"
    r"(?:Based|Judging)\son\b|[A-Za-z]{3,}ing\s(?:upon|on|to|the|an?|in|from|with|at|about|of|for|by|as|that|them|his|her|their|its)\b"
)
# Behind "officials in": the land of which they speak
LAND_NEXT = (
    r"(?:the|both|two)\s(?:territor|region|province|cit|town|village|area|district|enclave|countr"
    r"|capital|republic|camp|island|valley|strip)(?:y|ies|s)?\b"
)
STOP = frozenset([
    "the", "a", "an", "what", "this", "that", "which", "who", "there", "reports", "is", "no",
    "as", "it", "you", "we", "i", "those", "these", "so", "such", "thus",
])  # fmt: skip
# No noun phrase begins, or goes on, with one of these: what does is a clause.
STOP_FIRST = frozenset([
    "to", "had", "has", "have", "does", "did", "put", "been", "being", "was", "were", "is",
    "are", "be", "and", "or", "not", "of", "for", "with", "by", "from", "than", "no", "last",
    "this", "next", "yesterday", "today", "killed", "can", "could", "would", "should", "may",
    "might", "will", "cannot", "also", "on", "in", "at",
])  # fmt: skip
INNER = frozenset([
    "a", "an", "is", "are", "was", "were", "has", "have", "had", "been", "published", "will",
    "said", "says", "can", "could", "would", "that", "which", "since",
])  # fmt: skip
# What a noun phrase before a verb of saying cannot mean: who spoke last goes on.
VOICELESS = re.compile(
    r"(?:that|this|these|those|but|and|yet|or|though|although|count|toll|tally|table|shelter|truce|ceasefire|cease-fire"
    r"|statement|release|number|data|figures?|records|statistics|war|fighting|attack|strike|town|village|city|two|three|one|ones)",
    re.IGNORECASE,
)
# "WHO tallies show"
COUNTS_OF = re.compile(
    r"(?P<who>(?!Casualty|Intelligence|Satellite|Hospital|Official|Preliminary|Latest|New|Recent|Early|Initial|Unofficial|Separate)[A-Z][\w-]*(?:\s(?:of\s|for\s)?[A-Z][\w-]*){0,4})[’']?s?\s(?:tally|tallies|data|figures|records"
    r"|statistics|numbers|counts)"
)
# "A previous statement had put the toll at 32": whose statements are told of
TEXT_BEFORE = re.compile(
    r"(?:(?:an?|the|its|his|her|their)\s)?(?:previous|earlier|separate|later|first|initial|second|new|latest|same)"
    r"\s(?:statement|report|post|message|bulletin|update|communique|tweet|version)"
    r"(?:\s(?:of|on|in|from|by)\s(?:its|his|her|their|this|the|that)\s(?:\w+\s)?\w+)?",
    re.IGNORECASE,
)
# "Early reports from a hospital": the hospital speaks
TEXT_OF = re.compile(
    r"(?:(?:an?|the|its)\s)?(?:[\w-]+\s){0,2}?(?:report|statement|tally|count|post|update|briefing|bulletin|figures"
    r"|data|estimates?|survey|study|assessment|information|statistics|numbers|records|list|findings|results|details"
    r"|message|account|testimony|words|version|reckoning|notice|letter|publication|communiqu[eé]|(?:press\s)?release|summary|dispatch|note)s?\s"
    r"(?:(?:received|released|published|issued|compiled|collected|obtained|provided|gathered|posted|carried|made\spublic|made\savailable"
    r"|disclosed|announced|sent|forwarded|passed\son|supplied)\s(?:to\s[^,;]{2,40}?\s(?=by\s))?)?"
    r"(?:(?:today|yesterday|on\s\w+day|\w+day|earlier)\s)?"
    r"(?:of|by|from)\s(?=(?:the\s)?(?:(?:local|state|official|regional|national|health|security)\s)*[A-Za-z])"
)
NAMED = re.compile(r"(?:the\s)?[A-Z]")
# "The statement of the prosecutor's office"
OF_BODY = re.compile(
    r"\b(?:ministry|office|services?|staff|department|army|police|military|government|administration|command|agency"
    r"|council|committee|hospital|headquarters|prosecutors?|authorities|authority|mission|embassy|presidency)$"
)
# "A day after announcing its fall", "the figure of 41 deaths has been raised to 46"
NO_SPEAKER = re.compile(
    r"(?:hour|day|night|week|month|year)s?\s(?:after|before)\b"
    r"|(?:figure|number|toll|count|total|tally|tallie)s?\sof\b",
    re.IGNORECASE,
)
# "The office's latest report says": the office does
OWNED_TEXT = re.compile(
    r"(?P<who>.+?)[’']s?\s(?:(?!own\b)\w+\s){0,2}(?:report|statement|tally|figures|count|update"
    r"|bulletin|data|records|numbers|estimates?)"
)
# "An army statement", "the latest health ministry figures": so do these
BODY_TEXT = re.compile(
    r"(?:(?:an?|the|one|another|new|recent|initial|preliminary|official|joint|internal|regional|daily|latest|newest|fresh|updated|current|last|first|second|earlier|separate"
    r"|written|short|video|declassified)\s)*"
    r"(?P<who>(?:[\w’'-]+\s){0,3}?(?:[Mm]inistry|[Aa]rmy|[Mm]ilitary|[Pp]olice|[Gg]overnment|[Hh]ospital|[Cc]ommand|rebel"
    r"|militia|[Pp]rosecutors?|[Cc]ouncil|[Aa]dministration|[Oo]ffice|[A-Z]{2,6}|United\sNations|Red\s(?:Cross|Crescent)))"
    r"\s(?:press\s)?(?:statement|communiqu[eé]|bulletin|release|update|report|post|message|briefing|note|count|tally"
    r"|data|figures|summary|records)s?"
)
SHORT_NAME = re.compile(r"\s\([A-Z][\w-]*\)$")  # "World Health Organization (WHO)"
# "According to his report", "its statement said"
POSSESSED = re.compile(
    r"(?P<whose>(?i:his|her|its|their))\s(?:\w+\s)?(?:report|statement|figures|data|account|count|tally|estimates?"
    r"|update|records|version|post|bulletin|briefing|message|channel|website"
    r"|communiqu[eé]|findings|list|log|database)$"
)
IN_WORD = re.compile(r"\w")
LETTERS = r"\s(?:\([^)]{1,40}\)\s)?"  # between the words of a name


def author(words: str) -> str:
    """Return who made the text that a noun phrase names; the phrase if it names no text.

    >>> author("Early reports from a hospital"), author("a report of the killings")
    ('a hospital', 'a report of the killings')
    """
    text_of = TEXT_OF.match(words)
    if text_of is None:
        return words
    is_named = NAMED.match(words, text_of.end()) or OF_BODY.search(words, text_of.end())
    is_theme = text_of[0].endswith("of ") and is_named is None
    return words if is_theme else words[text_of.end() :]


def noun_phrase(words: str) -> str | None:
    """Return the noun phrase at the end of some words, bare; None if they are a clause.

    >>> noun_phrase("the mayor of Orlev"), noun_phrase("it was not")
    ('mayor of Orlev', None)
    """
    match = PHRASE.search(SHORT_NAME.sub("", words.rstrip()))
    phrase = bare(match.group()) if match else ""
    if NO_SPEAKER.match(phrase):
        return None
    is_short = phrase.isupper() and len(phrase) > 1  # "WHO"
    if not re.search(r"[A-Za-z]", phrase) or (phrase.lower() in STOP and not is_short):
        return None
    if is_short:
        return phrase  # "IS"
    # "A rescue team and a monitoring group": two that speak together.
    parts = re.sub(r"\band (?:an?|the) ", "and ", phrase.lower()).split()
    if not STOP_FIRST.isdisjoint((parts[0], parts[-1])):
        return None
    return None if {*parts[1:]} & INNER or CLAUSE_VERB.search(phrase) else phrase


ON_DAY = re.compile(r"\s(?:late\s|early\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")


def bare(words: str) -> str:
    """Return a noun phrase without its article and without what says when or how it spoke.

    >>> bare("the mayor at a briefing"), bare("officials in Orlev")
    ('mayor', 'officials in Orlev')
    """
    words = re.sub(
        r"^(?:(?:which|whom)\s(?=\S+\s))?(?:the|a|an)\s+|^(?:which|whom)\s(?=\S+\s)",
        "",
        words.strip(" ,"),
        flags=re.IGNORECASE,
    )
    words = re.sub(r"\s(?:there|here)$", "", words)  # "officials there"
    words = re.sub(r"^[A-Z][\w’-]+[ -]based\s(?=[A-Z])", "", words)  # "Orlev-based Lake Radio"
    words = re.sub(r"^[Bb]oth\s(?=.+\sand\s)", "", words)  # "both the radio and the agency"
    words = SHORT_NAME.sub("", words)
    place = (
        r"(?!(?:the\s)?(?:[a-z]+ern\s|nearby\s)?[A-Z][\w’'-]+"
        r"(?:\s(?:(?:of|for|the|and)\s){0,2}[A-Z][\w’'-]+){0,5}(?:\s[a-z-]+){0,3}$"
        rf"|{LAND_NEXT}$)"
    )
    when = r"on\s(?:[A-Z]\w+day|\d|Telegram|Facebook|Twitter|X|state|social)"
    words = re.sub(rf"\s(?:(?:in|at|from|based|near)\s{place}|{when}).*$", "", words) or words
    words = ON_DAY.sub("", words)  # "It is reported by the office Sunday, October 11th"
    words = SHORT_NAME.sub("", words)  # "the agency (ODA) in a statement"
    return words if ANYBODY.match(words) else MODIFIED.sub("", words)


@lru_cache(maxsize=4096)  # a phrase is compared with each name that was printed before it
def alike(words: str) -> str:
    """Return words as they are compared: small, and of one spelling."""
    return words.casefold().replace("defense", "defence")


def last_words(text: str, words: str, start: int, end: int) -> Span | None:
    """Return where words stand last between two edges, as whole words."""
    at = text.rfind(words, start, end)
    while at >= 0:
        stop = at + len(words)
        before, behind = text[max(start, at - 1) : at], text[stop : min(end, stop + 1)]
        if not IN_WORD.match(before) and not IN_WORD.match(behind):
            return Span(at, stop)
        at = text.rfind(words, start, stop - 1)
    return _around_letters(text, words, start, end)


def _around_letters(text: str, words: str, start: int, end: int) -> Span | None:
    """Return where words stand with their letters in between: "the Relief Board (RB) of Orlev"."""
    if "(" not in text[start:end] or " " not in words:
        return None
    parts = (re.escape(one) for one in words.split())
    found = [*re.finditer(rf"\b{LETTERS.join(parts)}\b", text[start:end])]
    return Span(start + found[-1].start(), start + found[-1].end()) if found else None


def is_doing(phrase: str) -> bool:
    """Tell whether words are no noun phrase but say what somebody does: "acting upon reports"."""
    return DOING.fullmatch(phrase) is not None or GERUND.match(phrase) is not None
