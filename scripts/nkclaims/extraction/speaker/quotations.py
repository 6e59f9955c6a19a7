"""Follow quotations that run over several sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.speaker.sayings import Heard, Saying
from nkclaims.extraction.speaker.sources import is_vague
from nkclaims.extraction.speaker.told_behind import noted_on, told_behind
from nkclaims.grammar.document import Span

FAR = 6  # sentences in which a quotation that runs over paragraphs ends
SINGLE = ("'", "‘", "’")  # British papers quote with them
CLOSED = re.compile(r"[.,!?…]’(?!\w)")  # of ‘We dug. Two died,’
MARK = re.compile(r"[“”\"«»]")


def quoted_on(
    sentences: Sequence[Sentence], heard: dict[int, Heard], text: str
) -> dict[int, Heard]:
    """Return what was heard, with each sentence inside a quotation under its speaker."""
    is_open, is_long, is_single, paragraph = False, False, False, -1
    for at, sentence in enumerate(sentences):
        if sentence.paragraph != paragraph:
            is_long = is_open and _closes(sentences[at : at + FAR])
            paragraph, is_open, is_single = sentence.paragraph, is_long, False
        begins = is_open or sentence.text[:1] in '“"«' or _is_in_single(sentence.text)
        if single_opens := sentence.text[:1] == "‘" and CLOSED.search(sentence.text) is None:
            begins = is_open = is_single = True
        if is_single and not single_opens and CLOSED.search(sentence.text):
            is_open = is_single = False
        for mark in MARK.findall(sentence.text):
            is_open = mark in "“«" or (mark not in "”»" and (is_open ^ (mark == '"')))
        own = heard[sentence.number]
        if not begins or any(one.scope.start <= sentence.start + 1 for one in own.sayings):
            continue
        speaker = own.goes_on or (heard[sentences[at - 1].number].last if at else None)
        if is_open or not own.goes_on:  # ‘"We dug. Two died," he said’: the end names who speaks
            for later in sentences[at + 1 :]:
                if later.paragraph != paragraph and not is_long:
                    break
                if said := heard[later.number].sayings:
                    speaker = replace(said[0].speaker, span=said[0].words)
                    break
        if speaker is not None and speaker.span is not None:
            whole = Span(sentence.start, sentence.end)
            saying = Saying(whole, speaker.span, speaker, "asserts")
            inner = (one for one in own.sayings if not is_vague(one, text))
            heard[sentence.number] = replace(own, sayings=(saying, *inner))
    return noted_on(sentences, told_behind(sentences, heard))


def _closes(sentences: Sequence[Sentence]) -> bool:
    """Tell whether a quotation that runs over paragraphs ends in one of some sentences."""
    marks = [mark for one in sentences for mark in MARK.findall(one.text)]
    return marks[:1] in (["”"], ["»"])


def is_all_quoted(sentence: Sentence) -> bool:
    """Tell whether a sentence stands in quotation marks from its first word to its last."""
    words = sentence.text
    opens = words.count("“") - words.count("”")
    is_double = words[0] in '“"' and (words[-1] in '”"' or opens > 0)
    return is_double or _is_in_single(words)


def _is_in_single(words: str) -> bool:
    """Tell whether single marks stand around some words."""
    return words[0] in SINGLE[:2] and words[-1] in (SINGLE[0], SINGLE[2])
