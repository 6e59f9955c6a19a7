"""Give the lines of a list to whoever says the words that lead it in and end with a colon."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import Sentence, Speaker
from nkclaims.extraction.language.lists import MARK, OF_SOURCE, SOURCE
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.persons import HOLDER
from nkclaims.extraction.speaker.sayings import Heard, Saying
from nkclaims.grammar.document import Span

MARKED = re.compile(MARK)
# "tanks - 9,231 (+12) units", "Orlev: 2 killed"
ENTRY = re.compile(r"[^.!?:]{2,60}?\s?(?:[-–—\u2012]|:)\s?\(?[+\d]")
LONGEST = 40  # lines
TEXT = (
    r"(?:findings?|results?|reports?|text|statement|figures?|data|summary|message|communiqu[eé]|list|details|conclusions?"
    r"|bulletin|information|update|release|letter|study|survey|loss(?:es)?|toll|numbers?|statistics|tally)"
)
IS_TEXT = re.compile(rf"(?:(?:\w+\s){{0,3}}{TEXT}|list|name|names|following)(?:\sof\s.*)?")
# "The findings are given below:", "The full text of the statement reads:"
BELOW = re.compile(
    rf"\b{TEXT}\b[^.;]*\b(?:below|follows?|following|reads?|runs?|in\sfull|presented|given|set\sout)\b[^.;]*:$"
    rf"|\b(?:[Bb]elow|[Ff]ollowing)\b[^.;:]*\b{TEXT}\b[^.;:]*:$"
)
# "The ministry put out its daily report."
GIVEN = re.compile(
    r"[^,;:]{3,90}\s(?:put(?:s)?\sout|issue[sd]|publishe[sd]|release[sd]|presented|gave|updated|posted|shared|provided|sent\sout|made\spublic)\s"
    rf"(?:an?|its|the|their|his|her)\s(?:[\w-]+\s){{0,4}}?{TEXT}(?:\s(?:on|for|of|about|in|via)\s[^,;:.]{{2,50}})?(?:\stoday|\syesterday)?"
    r"(?:,\s[^,;:.“”\"]{2,60}?\s(?:reports?|reported|says|said|writes|wrote|informs?|informed))?\.?$"
)
# "The governor, Jane Doe, told about the night's shelling.", "The mayor summed up the day."
TOLD_ABOUT = re.compile(
    rf"[^;:]{{3,130}}{HOLDER}[^;:]{{0,60}}?\s(?:(?:(?:told|spoke|informed|reported|commented)\s(?:(?:[a-z]+\s){{1,3}})?(?:about|on)"
    r"|summed\sup|commented\son|described)\s(?:the|an?|last|yesterday[’']s|overnight|events|consequences)\s[^,;:.]{3,80})\.$",
    re.IGNORECASE,
)
# "Statement of the Ombudsman of Tarn" over a text: it is all of hers
TITLE_OF_TEXT = re.compile(
    r"(?:(?:Media|Press|Official|Joint|Special|Daily|Evening|Morning|Weekly|Operational|Situation)\s){0,2}"
    r"(?:Statement|STATEMENT|Information|Communiqu[eé]|Report|Bulletin|Summary|Briefing|Message|Appeal|Note|Update|(?:Press\s)?Release)"
    r"\s(?:of|by|from)\s(?:the\s)?(?P<who>[A-Z][^.:;,“”\"]{2,90}?)(?:\s(?:on|as\sof|for|in\sconnection|regarding|concerning)\s.*)?$"
)
# "General Staff: Situation as of 18:00"
LABEL_OF_TEXT = re.compile(
    r"(?P<who>[A-Z][^.:;,“”\"]{2,70}):\s(?:Situation|Summary|Update|Bulletin|Daily\s|Evening\s|Morning\s|Operational\s|Overview|Report\b"
    r"|Statement\b|Communiqu)"
)
INFORMS = re.compile(
    r"[^:;“”\"]{3,110}\s(?:informs?|informed|reports?|reported|states?|stated|announce[sd]?|writes?|wrote)(?:\s(?:the\sfollowing|on\s[^,;:]{3,40}|today|that))?:$"
)
NO_MORE = re.compile(
    r"(?:Background|Previously|Reminder|For\sreference|Recall|Read\salso|Earlier|What\spreceded|Context|Sources?)\b[^:]{0,30}:"
)


def led_in(sentences: Sequence[Sentence], heard: dict[int, Heard], text: str) -> dict[int, Heard]:
    """Return what was heard, with each line of a list under who speaks in the words above it."""
    first = next((one.number for one in sentences if not one.is_heading), 0)
    for at, sentence in enumerate(sentences):
        below = sentences[at + 1 : at + 1 + LONGEST]
        leading = _leading(sentence, heard[sentence.number])
        is_given = leading is not None and _is_informing(sentence, below)
        if leading is None and below:
            leading = _titled(sentence) or _of_text(sentence, heard[sentence.number])
            is_given = leading is not None and not sentence.text.endswith(":")
        if leading is None:
            continue
        is_text = BELOW.search(sentence.text) is not None
        is_page = SOURCE.match(sentence.text) is not None or is_text
        if is_page and not is_text and not any(OF_SOURCE.match(line.text) for line in below[:3]):
            continue
        for line in below:
            is_next = line.paragraph == below[0].paragraph and not line.is_heading
            own = heard[line.number]
            if is_page and NO_MORE.match(line.text):
                break
            if (is_text or is_given) and (own.sayings or line.entry != sentence.entry):
                break
            before = text[: line.start].rstrip()
            is_next |= before.endswith((";", ",")) and line.paragraph > sentence.paragraph
            is_next |= is_given and sentence.number <= first and not line.is_heading
            if not (is_page or is_next or _is_line(line, sentence, text)):
                break
            if not own.sayings:
                whole = replace(leading, scope=Span(line.start, line.end))
                heard[line.number] = replace(own, sayings=(whole,), last=leading.speaker)
    return heard


def _leading(sentence: Sentence, heard: Heard) -> Saying | None:
    """Return who says what a colon at the end of a sentence leads in, if somebody does."""
    if SOURCE.match(sentence.text) and heard.sayings:
        return heard.sayings[0]
    if not sentence.text.endswith(":"):
        return None
    end = sentence.end - 2
    said = [one for one in heard.sayings if one.scope.end >= end or one.words.end >= end]
    return max(said, key=lambda one: one.words.start) if said else None


def _is_informing(sentence: Sentence, below: Sequence[Sentence]) -> bool:
    """Tell whether a line says no more than that somebody informs, of what is told below it."""
    is_told = INFORMS.match(sentence.text) is not None and not sentence.numbers
    return is_told and bool(below) and below[0].text[0] not in '“"«‘-–—•*'


def _titled(sentence: Sentence) -> Saying | None:
    """Return whose text an article is by its title: "Statement of the Ombudsman of Tarn"."""
    if sentence.number or not sentence.is_heading:
        return None
    title = TITLE_OF_TEXT.fullmatch(sentence.text) or LABEL_OF_TEXT.match(sentence.text)
    if title is None or sentence.text.endswith((".", "!", "?")):
        return None
    start = sentence.start + title.start("who")
    span = Span(start, start + len(title["who"]))
    return Saying(
        Span(sentence.start, sentence.end), span, Speaker(words=title["who"], span=span), "asserts"
    )


def _of_text(sentence: Sentence, heard: Heard) -> Saying | None:
    """Return who speaks in a text that a sentence without a speaker of its own leads in."""
    is_given = GIVEN.match(sentence.text) is not None and not sentence.numbers
    if not is_given and not sentence.numbers and TOLD_ABOUT.match(sentence.text) and heard.sayings:
        return heard.sayings[0]
    if not is_given and (heard.sayings or BELOW.search(sentence.text) is None):
        return None
    if heard.last is None or heard.last.span is None:
        return None
    whole = Span(sentence.start, sentence.end)
    return Saying(whole, heard.last.span, heard.last, "asserts")


def _is_line(line: Sentence, leading: Sentence, text: str) -> bool:
    """Tell whether a sentence is a line of a list below another: marked, a count, or unended."""
    if line.paragraph == leading.paragraph:
        return True
    first = text.rfind("\n", 0, line.start) + 1
    if MARKED.match(text, first) or ENTRY.match(line.text):
        return True
    return line.text[-1] in ";," or (line.is_heading and bool(line.numbers))
