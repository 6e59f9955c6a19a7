"""Tell whether the place that a headline names is that of the figure which it tells."""

from __future__ import annotations

import re
from collections.abc import Mapping

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.lexicon.deed_nouns import DEED_NOUN

_ACTS = (
    r"(?:kill|wound|injure|lose|take|claim|leave|destroy|hit|shell|seize|free|capture|down|strike"
    r"|bomb|raid|attack|say)s?"
)
# "Army takes two camps, bomb kills four in Orlev": behind the comma somebody else acts
APART = re.compile(
    rf"; |, (?=(?:(?!(?:and|but|killing|wounding|leaving|in|at|near|on|{_ACTS})\b)[\w’'-]+ ){{1,3}}"
    rf"{_ACTS}\b)"
)
ASIDE = re.compile(rf",? (?:as|while|amid) |{APART.pattern}")
# "Sunday's attack near the village of Orlev", "The blast in Tarn"
THE_DEED = re.compile(
    rf"(?:The|This|That|\w+day[’']s)\s(?:[\w-]+\s){{0,2}}?{DEED_NOUN}"
    r"\s(?:on|in|at|near|of|off|around|outside|against|over)\s"
)
BEHIND = 30  # characters behind a figure in which its own place stands
LABEL = 4  # characters of a headline before the name with which it begins: "DR Congo: "


def names_place(draft: Draft, sentence: Sentence) -> bool:
    """Tell whether the place of a figure stands in its words or right behind: "9 dead in Orlev"."""
    first = draft.quote.start - sentence.start
    behind = sentence.text[first : draft.quote.end - sentence.start + BEHIND]
    return draft.place_words is not None and draft.place_words in behind


def is_elsewhere(draft: Draft, sentence: Sentence) -> bool:
    """Tell whether a headline has the place of a figure elsewhere: "9 dead as army nears Orlev"."""
    if not sentence.is_heading or draft.place_words is None:
        return False
    first, last = draft.quote.start - sentence.start, draft.quote.end - sentence.start
    if aside := ASIDE.search(sentence.text, last):
        return draft.place_words not in sentence.text[: aside.start()]
    before = [one.end() for one in ASIDE.finditer(sentence.text) if one.end() <= first]
    return bool(before) and draft.place_words not in sentence.text[before[-1] :]


def is_of_other_act(draft: Draft, sentence: Sentence) -> bool:
    """Tell whether a headline has the place of a figure in what another does in it."""
    if not sentence.is_heading or draft.place_words is None:
        return False
    at = sentence.text.find(draft.place_words)
    first, last = sorted((at, draft.quote.start - sentence.start))
    return at >= 0 and any(first < one.start() < last for one in APART.finditer(sentence.text))


def is_label(draft: Draft, sentence: Sentence) -> bool:
    """Tell whether a headline begins with the land of a figure: "Velia: nine dead in blast"."""
    at = sentence.text.find(f"{draft.place_words}: ")
    return sentence.is_heading and 0 <= at <= LABEL


def placing(
    draft: Draft, sentence: Sentence, later: list[Draft], sentences: Mapping[int, Sentence]
) -> list[Draft]:
    """Return the later claims that may say where the figure of a headline or lead is.

    What a lead has only from where it was written gives way to where its deed is told to have been:
    "ORLEV — A raid killed nine. ... The raid near Tarn".
    """
    line = sentence.dateline
    is_there = line is not None and not sentence.label and draft.place_words == line.text
    if is_there and line is not None and line.text not in sentence.text:
        return [one for one in later if _tells_of_it(one, sentences[one.sentence])]
    return later if draft.place_words is None else []


def _tells_of_it(draft: Draft, sentence: Sentence) -> bool:
    """Tell whether a sentence goes on with the deed of the lead, and names where it was."""
    told = THE_DEED.match(sentence.text)
    return told is not None and (draft.place_words or "-") in sentence.text[told.end() :]
