"""Find what reports say that are nobody's, and what somebody calls a deed: "in what he called"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nkclaims.extraction.draft import Sentence, Speaker
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.persons import BODY
from nkclaims.extraction.speaker.covered import covered
from nkclaims.extraction.speaker.labels import named
from nkclaims.extraction.speaker.sayings import Saying
from nkclaims.extraction.speaker.speakers import Speakers
from nkclaims.grammar.document import Span

SORT = (
    r"(?:(?:[Ff]irst|[Ii]nitial|[Ee]arly|[Ee]arlier|[Ll]ate[rst]+|[Oo]ther|[Nn]ew|[Ff]resh|[Ss]ome|[Ss]everal|[Vv]arious|[Uu]nconfirmed"
    r"|[Uu]nverified|[Uu]nofficial|[Cc]onflicting|[Ll]ocal|[Mm]edia|[Pp]ress|[Nn]ews|[Cc]redible|[Pp]reliminary|[Mm]ore|[Rr]ecent)\s)"
)
SAY = (
    r"(?:said|say|suggest(?:ed)?|ha(?:d|ve)\sit|indicate[d]?|speak\sof|spoke\sof|claim(?:ed)?|put|mention(?:ed)?|told\sof|tell\sof"
    r"|show(?:ed)?)\b"
)
# "First reports suggest nine died", "at first reports had it that nine were hurt"
REPORTS = QuickRegex(
    r"(?:^|[.,;:”\"–—-]\s|\b(?:and|but|while|as|though|although|because|where|when|[Aa]t\sfirst|[Ll]ater|[Ee]arlier"
    r"|[Tt]oday|[Yy]esterday|\w+day)\s)"
    rf"(?P<who>{SORT}{{0,2}}[Rr]eports)(?:\s(?:from|in|out\sof)\s(?P<where>[^,;.“”\"]{{2,40}}?))?\s(?:now\s|also\s|then\s|later\s)?{SAY}"
)
# "There are other reports, however, of nine wounded", "amid new reports that nine died"
OF_REPORTS = QuickRegex(
    rf"\b(?:[Tt]here\s(?:are|were|have\sbeen|had\sbeen)\s(?:also\s)?(?={SORT})|(?:[Aa]mid|[Aa]fter|[Dd]espite"
    r"|[Ff]ollow(?:s|ed|ing)|alarmed\sby|concerned\s(?:by|at|about))\s)"
    rf"(?P<who>{SORT}{{0,2}}reports),?(?:\s(?:however|too|also|meanwhile|though),)?"
    r"(?:\s(?:from|in|out\sof)\s(?P<where>[^,;.“”\"]{2,40}?))?\s(?:that|of)\s"
)
# "In what officials called “blind fire on sleeping villagers”"
CALLED = QuickRegex(
    r"\bwhat\s(?:the\s)?(?P<who>(?!is\b|was\b)[^,;:.“”\"]{2,50}?)\s(?:(?:has|have|had|also|later|\w+ly)\s){0,2}"
    r"(?:call(?:s|ed)?|describe[sd]?\sas|termed|dubbed|labell?ed|branded)\s"
)
CALLED_END = re.compile(r"[,;][”\"]?\s|[”\"](?=\W)")
OWN = re.compile(
    r"\b(?:ministry|army|military|police|government|hospitals?|office|officials|residents|medics|doctors|witnesses"
    r"|activists|authorities|agency|sources?|monitors?|rescuers|command)\b"
)
PRONOUN = re.compile(r"(?:it|he|she|they|we|I|you)", re.IGNORECASE)


def by_reports(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    """Yield what reports say of which nobody is named: "first reports suggest nine died"."""
    text = speakers.text
    for form in (REPORTS, OF_REPORTS):
        for match in form.finditer(text, sentence.start, sentence.end):
            where = match["where"] or ""
            if OWN.search(where) or BODY.search(where):
                continue  # "reports from the hospital": it speaks
            who = Span(*match.span("who"))
            words = Span(who.start, match.end())
            scope = Span(words.end, sentence.end)
            if form is REPORTS:
                scope = covered(text, sentence, words)
            yield Saying(scope, words, Speaker(words=match["who"], span=who), "asserts")


def called(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    """Yield what somebody calls a deed: "in what the army called a raid on sleeping men"."""
    text = speakers.text
    for match in CALLED.finditer(text, sentence.start, sentence.end):
        who = Span(*match.span("who"))
        if PRONOUN.fullmatch(match["who"]):
            continue  # whoever says so
        known = named(match["who"], who, sentence, speakers)
        end = CALLED_END.search(text, match.end(), sentence.end)
        scope = Span(match.end(), end.start() if end else sentence.end)
        words = Span(who.start, match.end())
        yield Saying(scope, words, replace(known, span=who), "asserts")
