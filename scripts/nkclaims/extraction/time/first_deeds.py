"""Give what an article tells first the day of its deed, which it gives later."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from nkclaims.extraction.draft import HAPPENINGS, Draft, Sentence
from nkclaims.extraction.figure.overall_words import TOLL as COUNT
from nkclaims.extraction.figure.scope_signs import OF_ONE_DEED
from nkclaims.extraction.figure.scope_words import SINCE
from nkclaims.extraction.language.leads import lead_of
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.language.windows import window
from nkclaims.extraction.lexicon.deed_nouns import DEED_NOUN
from nkclaims.extraction.time.aftermath import tells_sequel
from nkclaims.extraction.time.days import Day
from nkclaims.extraction.time.deed_names import names_deed

REACH = 6  # sentences after the first in which the deed is dated
THE_DEED = QuickRegex(
    r"^[^.;,]{0,30}?\b[Tt]he (?:first |two |three |latest )?(?:[\w-]+ )?(?:attack|strike|raid|shell"
    r"|rocket|missile|bomb|ambush|blast|explosion|drone|plane|jet|massacre|clash|assault|killing"
    r"|shelling|bombing|bombardment|barrage|incident|shooting|battle|fighting|attackers|gunmen"
    r"|assailants|raiders)(?:s|es)?\b|^It (?:happened|took place|occurred|came)\b"
)
# What a line has that tells of more than of its own day
VERBAL = re.compile(
    r"\b(?:was|were|had|has|have|is|are|\w{3,}(?<!updat)(?<!publish)(?<!modifi)(?<!issu)(?<!post)ed)\b"
)
# "One more drone was shot down on Sunday": not that of the lead
OTHER_DEED = re.compile(
    r"(?:One|Two|Three|\d+) (?:more|others?|further)\b|(?:Another|Elsewhere|Separately|Earlier)\b"
    r"|A (?:further|second|third|separate)\b|In (?:another|a separate|a second)\b|Before\b"
)
# "The army also put the dead of Sunday's battle at 38"
BESIDE = QuickRegex(r"\b(?:[Aa]lso|[Aa]nother|[Ss]eparate(?:ly)?|[Ee]arlier|[Pp]revious(?:ly)?)\b")
ANOTHER = QuickRegex(
    rf"\b(?:another|a (?:second|third|further|separate|different)) (?:\w+ )?{DEED_NOUN}\b"
)
# "Another 47 people were wounded in Wednesday's attack"
MORE_OF_IT = re.compile(
    r"(?:Another|A (?:further|second|third)|One|Two|Three|\d+ (?:more|others?|further))\b"
    r"[^.;]{0,60}?\b(?:in|by|from)\s"
    rf"(?:the|that|this|\w+day[’']s)\s(?:same\s)?(?:[\w-]+\s)?{DEED_NOUN}\b"
)
# A toll of more than the one deed or day of which the article tells
OF_WAR = QuickRegex(
    r"\b(?:war|conflict|invasion|uprising|insurgency|revolt|so far|to date|days|weeks|months|years"
    r"|campaign|offensive|siege)\b",
    re.IGNORECASE,
)
NEWS = timedelta(days=8)
STAMP = 50  # characters beside its date
TOLL = re.compile(
    r"\b(?:toll|(?:number|count|tally) of (?:the |those |people |civilians )?(?:\w+ )?"
    r"(?:dead|deaths|killed|fatalities|victims))\b"
)


@dataclass(frozen=True)
class Told:
    """A day that a sentence tells of.

    Attributes:
        is_after: whether only of what followed a deed: of bodies found.
        text: the sentence.
    """

    sentence: int
    period: tuple[date, date]
    is_deed: bool
    is_after: bool
    text: str


def told(sentence: Sentence, day: Day, is_of_deed: bool) -> Told:
    """Return what a sentence tells of a day, which may be only of what followed a deed."""
    period = day.start, day.end
    is_deed = THE_DEED.search(sentence.text) is not None or tells_sequel(sentence.text)
    is_deed = is_deed or (names_deed(day.mention, sentence) and not BESIDE.search(sentence.text))
    return Told(sentence.number, period, is_deed and is_of_deed, not is_of_deed, sentence.text)


def is_stamp(day: Day, sentence: Sentence, published: date) -> bool:
    """Tell whether a line only says when the article came out: "Today, 3:42 pm"."""
    is_short = len(sentence.text) - len(day.mention.text) < STAMP
    is_now = day.start == day.end == published
    return is_short and is_now and VERBAL.search(sentence.text) is None


def last_deed(days: Sequence[Told]) -> date | None:
    """Return the first day of the deed that was dated last, whatever was found after it."""
    return next((one.period[0] for one in reversed(days) if not one.is_after), None)


def of_first_deed(
    drafts: Sequence[Draft], sentences: Sequence[Sentence], days: Sequence[Told], text: str
) -> Iterator[Draft]:
    """Yield the drafts; those before the sentence that dates the deed told first have its day."""
    body = lead_of(sentences)
    first = next((one for one in days if not one.is_after), None)
    leads = [one.text for one in sentences if one.number <= body + 1]
    is_sequel = any(TOLL.search(one) is not None and tells_sequel(one) for one in leads)
    is_dated = first is not None and (first.is_deed or is_sequel)
    is_dated = is_dated and first is not None and first.sentence <= body + REACH
    is_next = first is not None and first.sentence <= body + 1  # right behind the lead
    is_next = is_next and first is not None and not is_of_other_deed(first.text)
    is_next = is_next and first is not None and BESIDE.search(first.text) is None
    is_next = is_next and first is not None and _is_near(first, drafts)
    deeds = {one.period for one in days if not one.is_after}
    is_alone = len(deeds) == 1 and not any(OF_WAR.search(one) for one in leads[: body + 1])
    entries = {one.number: one.entry for one in sentences}
    places = {one.place_words for one in drafts if one.sentence == body and one.value is not None}
    for one in drafts:
        is_before = first is not None and one.sentence < first.sentence
        is_before = is_before and (one.value is not None or one.kind == "attack")
        is_before = is_before and first is not None and not _is_told_before(one, first)
        is_of_lead = is_next and one.sentence == body
        is_of_lead = is_of_lead and (one.value is not None or one.place_words in places)
        if first is None or not is_before or entries[one.sentence] != entries[first.sentence]:
            yield one  # each entry of a live page has deeds of its own
        elif (is_dated or is_of_lead) and _is_of_it(one, sentences, text):
            yield _dated(one, first)
        elif (is_dated or is_alone) and one.sentence <= body and _is_open(one, drafts, sentences):
            yield replace(_dated(one, first), scope="incident", as_of=None)
        else:
            yield one


def of_next_deeds(
    drafts: Sequence[Draft], sentences: Sequence[Sentence], days: Sequence[Told], text: str
) -> Iterator[Draft]:
    """Yield the drafts; a deed told without a day has the one that the next sentence gives it.

    "Shells killed nine in Orlev. The attack took place on Sunday": whatever day was told before.
    """
    by_number = {one.number: one for one in sentences}
    dated = {one.sentence: one for one in days if one.is_deed and not one.is_after}
    for one in drafts:
        deed = dated.get(one.sentence + 1)
        if deed is None or one.value is None or not _is_of_it(one, sentences, text):
            yield one
            continue
        is_same = _is_same_deed(one, by_number[one.sentence], by_number[deed.sentence])
        yield _dated(one, deed) if is_same else one


def _is_near(deed: Told, drafts: Sequence[Draft]) -> bool:
    """Tell whether a deed is of the days of the news, when the first of the drafts was said."""
    said = next((one.stated[1] for one in drafts if one.stated), None)
    return said is None or said - deed.period[0] <= NEWS


def _is_told_before(draft: Draft, deed: Told) -> bool:
    """Tell whether a claim was made on a day that is printed, before the deed was done."""
    if draft.stated is None or draft.stated[0] is None:
        return False
    return draft.stated[1] < deed.period[0]


def is_of_other_deed(text: str) -> bool:
    """Tell whether a sentence tells of a deed beside the one told before it: "another shell"."""
    if MORE_OF_IT.match(text):
        return False
    return OTHER_DEED.match(text) is not None or ANOTHER.search(text) is not None


def _is_same_deed(draft: Draft, sentence: Sentence, then: Sentence) -> bool:
    """Tell whether a sentence goes on with the deed that the one before told, and placed."""
    if sentence.is_heading or THE_DEED.search(then.text) is None or tells_sequel(then.text):
        return False
    places = {one.text for one in then.mentions if one.names_place and one.actor_id is None}
    is_placed = draft.place_words is not None and draft.place_words in sentence.text
    return is_placed and places <= {draft.place_words}


def _dated(draft: Draft, deed: Told) -> Draft:
    return replace(draft, period=deed.period, date_precision="day", period_basis="inferred")


def _is_open(draft: Draft, drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> bool:
    """Tell whether a lead says how many "have been killed", since no day that it names.

    Not where it names a toll, or tells of more beside it than one deed takes.
    """
    beside = [one for one in drafts if one.sentence == draft.sentence]
    if any((one.value or 0) >= OF_ONE_DEED for one in beside):
        return False
    is_toll = draft.scope == "cumulative" and (draft.value or 0) < OF_ONE_DEED
    if not is_toll or draft.period is None or draft.period[0] is not None:
        return False
    sentence = next(one for one in sentences if one.number == draft.sentence)
    return SINCE.search(sentence.text) is None and COUNT.search(sentence.text) is None


def _is_of_it(draft: Draft, sentences: Sequence[Sentence], text: str) -> bool:
    """Tell whether a figure is of the deed: undated, and no body that was found later."""
    is_event = draft.kind in HAPPENINGS and draft.scope in (None, "incident")
    if not is_event or draft.modality != "actual" or draft.kind == "territorial_control":
        return False
    words = window(text, draft.quote.start - 10, draft.quote.end + 10)
    if draft.period_basis in (None, "inferred"):
        return True
    sentence = next(one for one in sentences if one.number == draft.sentence)
    return TOLL.search(words) is not None and tells_sequel(sentence.text)
