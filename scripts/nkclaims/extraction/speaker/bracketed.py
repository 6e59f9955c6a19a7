"""Find who says what in brackets behind it: "Nine people have been killed (MoH)."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nkclaims.extraction.deed.naming import actors, is_short_of, of_mention
from nkclaims.extraction.draft import Sentence, Speaker
from nkclaims.extraction.language.phrases import bare
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.persons import BODY
from nkclaims.extraction.speaker.sayings import Saying, clause_start
from nkclaims.extraction.speaker.speakers import Speakers
from nkclaims.grammar.document import Span

# "(MoH)", "(source: Orlev hospital)", "(Health Ministry, 3 March)", where a clause ends
BRACKET = re.compile(
    r"\s\((?P<led>(?:[Ss]ources?|[Aa]ccording\sto|[Pp]er|[Dd]ata|[Vv]ia|[Aa]s\sper|[Rr]eported\sby)[:\s]\s?)?(?:the\s)?"
    r"(?P<who>(?:[A-Z]|(?:(?:army|health|defen[cs]e|local|city|state|rebel|regional|interior|foreign)\s)?(?:ministry|police|army|military"
    r"|officials|authorities|governor|mayor|monitors?|hospital|rescuers|prosecutors|government|media)\b)[\w’'.&-]*(?:\s[\w’'.&-]+){0,6})(?P<more>[,;/]\s?[^()]{2,60})?\)"
    r"(?=[.,;:]|\s*$|\s(?:and|while|but|as)\s)"
)
LETTERS = re.compile(r"[A-Z][A-Za-z]{0,6}[A-Z][A-Za-z]?")
# Who counts and is known by letters alone
COUNTERS = frozenset([
    "WHO", "UN", "OCHA", "UNOCHA", "MoH", "MOH", "UNHCR", "UNICEF", "IOM", "OHCHR", "ICRC", "MSF",
    "WFP", "UNRWA", "MoD", "MOD", "HRW", "ACLED", "SOHR", "HRMMU", "UNAMA", "NRC", "IFRC", "FAO",
    "UNFPA", "IDMC", "ISPR", "IDF", "MIA", "MoI",
])  # fmt: skip
SPEAKS = re.compile(
    r"\b(?:ministry|authorities|police|prosecutors?|officials?|government|hospitals?|office|monitors?"
    r"|crescent|cross|agency|council|committee|union|organi[sz]ation|observatory|network|cluster"
    r"|partners|general staff|spokes\w+|governor|mayor|administration|service|services|media)\b",
    re.IGNORECASE,
)
# "The regional army (ARA) was hit": another name of who stands before it
NAMED_BEFORE = re.compile(
    r"\b(?:army|forces?|military|ministry|group|movement|front|police|party|union|agency|office"
    r"|council|committee|mission|militia|rebels|brigade|division|battalion|corps|guards?|command"
    r"|service|organi[sz]ation|authority|alliance|coalition|administration|government)$",
    re.IGNORECASE,
)
NO_SOURCE = re.compile(r"(?:[Pp]hoto|[Ii]mage|[Vv]ideo|[Ff]ile|[Mm]ap|[Pp]icture|[Cc]redit)\b")


def bracketed(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    """Yield what stands before a source in brackets, from where the one before it ends."""
    text = speakers.text
    if "(" not in sentence.text:
        return
    last = sentence.start
    for match in BRACKET.finditer(text, sentence.start, sentence.end):
        who = Span(*match.span("who"))
        speaker = _speaker(match, who, sentence, speakers)
        if speaker is None:
            continue
        scope = Span(clause_start(text, last, match.start()), match.start())
        if text.startswith(":", match.end()):
            scope = Span(match.end() + 1, sentence.end)  # "Casualties (source: MoH): 211 killed"
        last = match.end()
        yield Saying(scope, who, speaker, "asserts")


def _speaker(
    match: re.Match[str], who: Span, sentence: Sentence, speakers: Speakers
) -> Speaker | None:
    """Return who is named in brackets, if it is somebody who counts or tells."""
    words = match["who"]
    before = speakers.text[sentence.start : match.start()]
    if NO_SOURCE.search(match.group()) or _is_short_form(words, before):
        return None
    named = actors(sentence.mentions_between(who.start, who.end))
    is_known = bool(named) and (named[-1].start, named[-1].end) == (who.start, who.end)
    if LETTERS.fullmatch(words):
        full = speakers.short.get(words, "")
        is_body = BODY.search(full) is not None and not before.endswith(full)
        if not (words in COUNTERS or is_body or match["led"]):
            return None
    elif not (match["led"] or SPEAKS.search(words) or BODY.search(words)):
        return None
    if is_known:
        return of_mention(named[-1], sentence, speakers.text)
    return replace(speakers.with_name(bare(words), who.start), span=who)


def _is_short_form(words: str, before: str) -> bool:
    """Tell whether brackets hold another name of what stands before them.

    >>> _is_short_form("JTF", "of the Joint Task Force"), _is_short_form("MoH", "12 children")
    (True, False)
    """
    if NAMED_BEFORE.search(before):
        return True
    return LETTERS.fullmatch(words) is not None and is_short_of(words, before)
