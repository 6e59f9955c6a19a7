"""Tell losses that no doer caused: of what he answers, of a whole war, bodies that are found."""

from __future__ import annotations

import re

from nkclaims.extraction.language.quick_regex import QuickRegex

# "Shelled the camp | in retaliation for a raid that killed four", "days after a raid killed four"
ANSWERED = QuickRegex(
    r"\b(?:(?:retaliation|reprisals?|revenge|response|reply|answer|vengeance|retribution|reaction"
    r"|punishment) (?:for|to|against|after|over)"
    r"|(?:retaliated|responded|replied|reacted|(?<=, )(?:retaliat|respond|reply|react)ing)"
    r" (?:for|to|against|after)|aveng(?:e[ds]?|ing)|(?:provoked|prompted|triggered|sparked)"
    r" by|after|following|since)\s",
    re.IGNORECASE,
)
# Behind it a clause of its own tells the loss.
CLAUSE = re.compile(
    r"\b(?:that|which|who|when|where|attack|strike|raid|ambush|bomb(?:ing|er)?|missile|rocket|drone"
    r"|mine|shell(?:ing)?|mortars?|blast|explosion|fire|assault|gunfire|airstrike|barrage)\b",
    re.IGNORECASE,
)
# "..., killing nine": what the deed itself did
MAIN_VERB = re.compile(r"(?:,|,? and)\s(?:also\s|later\s|then\s)?\Z")
PARTICIPLE = re.compile(r"[a-z]+ing\b")
# "A war that killed 9,000", "in the conflict, which has left 9,000 dead", "a war of 1994, leaving"
OF_WAR = QuickRegex(
    r"\b(?:war|conflict|insurgency|uprising|insurrection|revolt|rebellion|hostilities|violence"
    r"|unrest)s?\b(?:(?!\b(?:killed|after|and|but|while)\b)[^,;.:“”\"]){0,45}"
    r"(?:,? (?:that|which|in which|during which|where|when)"
    r"(?: (?:has|have|had|since|also|so far|left))*"
    r"(?: (?:killed|left|claimed|displaced|cost|drove)\b[^.;:“”\"]{0,70}?(?:,|,? and))?"
    r"|,(?: leaving)?)\s\Z",
    re.IGNORECASE,
)
# "Rescuers recovered nine bodies", "had pulled the remains of nine from the rubble"
BODIES = re.compile(
    r"(?:(?:found|find|recover|retriev|pull|collect|unearth|exhum|discover|dug|haul|drag|count)\w*"
    r"\s)?(?:[\w,’'-]+\s){0,5}?(?:bod(?:y|ies)|remains|corpses?)\b",
    re.IGNORECASE,
)


def answered_at(text: str, start: int, loss: int) -> int | None:
    """Return where the words begin that tell what a deed from ``start`` on answers.

    None if the loss at ``loss`` is no part of that.

    >>> words = "The army shelled Orlev in revenge for a raid that killed nine."
    >>> answered_at(words, 0, words.index("killed"))
    26
    >>> words = "The army shelled Orlev in revenge for a raid on Kesten, killing nine."
    >>> answered_at(words, 0, words.index("killing"))
    """
    last = None
    for one in ANSWERED.finditer(text, start, loss):
        last = one
    if last is None or CLAUSE.search(text, last.end(), loss) is None:
        return None
    is_on = MAIN_VERB.search(text, last.end(), loss) is not None
    return None if is_on and PARTICIPLE.match(text, loss) else last.start()


def is_of_war(text: str, start: int, loss: int) -> bool:
    """Tell whether a whole war has caused a loss: "a war that killed 9,000"."""
    return OF_WAR.search(text, max(start, loss - 150), loss) is not None


def is_find(text: str, start: int, end: int) -> bool:
    """Tell whether words count bodies that somebody finds, whoever killed them."""
    return BODIES.match(text, start, end + 20) is not None
