"""Tell states, which last and have no day of their own: who is held, missing, in control."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.figure.scope_words import AFTER_DEED
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.time.days import Day
from nkclaims.grammar.qualifiers import ABOUT

LASTING_MEASURES = ("missing", "captured", "other", "controlled")
STATE = re.compile(
    r"(?<!\bhave )(?<!\bhas )(?<!\bhad )(?<!\bwere )(?<!\bwas )\b(?:controlled|occupied|held) by\b"
    r"|\b(?:now|still)\s(?:held|controlled|occupied|kept|ran|had)\b"
    r"|\b(?:is|are|being|still|remains?|holds?|holding|keeps?|in captivity"
    # "They control nine towns", not "took control of nine"
    r"|controls?(?<!\b[a-z]ook control)(?<!\b[a-z]aken control)(?<!\b[a-z]aking control)"
    r"(?<!ained control)(?<!eized control)(?<!\blost control)"
    r"|under [\w-]+ control|(?:was|were) (?:still |now )?(?:in (?:[\w’'-]+ ){1,4}?hands"
    r"|under (?:[\w’'-]+ ){0,4}?(?:control|rule|occupation)))\b",
    re.IGNORECASE,
)
# "Three prisoners held in Orlev"
HELD_AT = re.compile(r"\s(?:still\s)?(?:held|detained|imprisoned)\s(?:in|at|there|captive|by)\b")
# "Some 116 captives remain in the enclave"
REMAIN = re.compile(
    r"\s(?:(?:that|who)\s)?(?:(?:are|is|were|was)\s)?(?:still\s|thought\sto\s|believed\sto\s)*"
    r"(?:remain(?:s|ed)?|being\sheld|still)\b"
)
# "Holds 6,400 men, and that its gunners downed a plane on Tuesday"
APART = re.compile(
    r";|,\s(?:and|but|while)\s|\band\s(?:that|it|they|its|their|is|are|was|were|has|have|had)\b"
)
JOINED = re.compile(r"[,;]|\band\s")  # "took a hill on Monday, and they now control nine"
# "One man is still unaccounted for": gone since the deed just told.
MISSED = re.compile(
    r"\bsearching for\b|\bunder the (?:rubble|debris|ruins|mud|wreckage|concrete)\b"
    r"|\bunaccounted for\b"
    r"|\b(?:still|remain\w*) missing\b"
)
# "A dozen remain trapped under the rubble": in the deed just told
BURIED = re.compile(
    r"\b(?:under|beneath|in|inside)\s(?:the|a|its|tonnes of|mounds of)\s(?:[\w-]+\s)?"
    r"(?:rubble|debris|ruins|wreckage|concrete|mud)\b"
)
# People who are somewhere, however long: trapped, besieged, sheltered
STOCK = QuickRegex(
    r"\b(?:(?:trapped|stranded|besieged)"
    r"(?=[.,;]|$| (?:in|there|at|inside|under|by|behind|for|on)\b)"
    r"|under siege|sheltering|(?:now|have|has) taken (?:shelter|refuge)"
    r"|hosts?|hosting|sleeping|camped|waiting to|stay(?:ed|ing) behind"
    r"|(?:is|are|was|were|being|now|still|currently) (?:\w+ )?(?:living|staying|lodged|accommodated"
    r"|camping|crammed|packed|sheltered|housed|hosted|put up|stuck|holed up|homeless)"
    r"|remain(?:s|ed|ing)? (?:displaced|uprooted|homeless|stranded)"
    r"|(?:evacuees|displaced|people|persons|families|residents|refugees|households|idps)"
    r" in (?:[\w,]+ ){0,3}(?:shelters|camps|cent(?:re|er)s|schools|tents|sites|hotels))"
    r"(?![\w-])"
    r"|\b(?:houses|housed|accommodat(?:es|ed)|shelters|sheltered) (?=[\d~]|some |about |around "
    r"|over |more than |nearly |at least |up to |two |three |four |five |six |dozens |hundreds )",
    re.IGNORECASE,
)
NUMBER_OF = re.compile(r"\b(?:number|total|tally) of\b")
SHELTERED = re.compile(r"(?:(?!\sand\s|\sbut\s)[^,;.]){0,45}")
# "Some 235,000 people remain in UN schools"
STAYING = QuickRegex(
    r"\b(?:remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|liv(?:e|es|ed|ing)|shelter(?:ed|ing)|sleep(?:s|ing)?"
    r"|slept|(?:host|hous|accommodat|lodg|settl)ed) "
    r"(?:now |still |since [\w ]{3,16}?)?(?:in|at|inside)\b"
)
# "Have held nine towns since then", "has remained under occupation"
HELD_SINCE = re.compile(
    r"\bha(?:s|ve|d)\b[^,.;]{0,30}?\b(?:held|controlled|occupied|ruled|run|remained|kept)\b"
)
# What a survey found is as it was then, and happened on no day of the news
SURVEYED = re.compile(
    r"\b(?:assessments?|surveys?|inspections?|census|mapping)\b[^.;]{0,70}"
    r"\b(?:found|finds|shows?|showed|counted|identified|recorded|listed|revealed)\b",
    re.IGNORECASE,
)
SHARE = re.compile(r"\blost\b[^.;]*(?:\bper ?cent\b|%)")
# "14 civilians, two of them women seized in Tarn, are in enemy hands"
IN_HANDS = re.compile(
    r"(?:,[^,;.]{3,60},)?\s(?:are|is|were)\s(?:still\s|now\s)?(?:being held|in (?:[\w’'-]+ ){0,3}"
    r"(?:hands|captivity|custody))\b"
)
CAPTIVES = re.compile(r"\b(?:hostages|captives|prisoners|detainees)\b(?: of war)?\Z")
KEPT = re.compile(
    r"\b(?:with|acknowledg(?:es|ed)|admits(?: to)?|holding)\s"
    rf"{ABOUT}\Z"
)
MOVED = re.compile(
    r"\b(?:freed|released|exchanged|swapped|returned|killed|shot|handed|rescued|escaped|fled|took)\b"
)
SOUGHT = re.compile(r"\b(?:information|fate|whereabouts|searching|looking for)\b")
GONE = re.compile(r"\bmissing\b")
MANY = 300  # more are seldom missed after one deed
OF_THEM = 16  # characters behind a bare number in which its verb stands
NEXT = 30  # characters behind a stock in which its own date stands


def is_stock(draft: Draft, sentence: Sentence, text: str) -> bool:
    """Tell whether people are counted who are trapped, or ruins that were surveyed: of no day."""
    is_ruin = draft.kind == "damage" and draft.value is not None and not sentence.dates
    if is_ruin and SURVEYED.search(text, sentence.start, draft.quote.end):
        return True
    if draft.object != "person" or draft.value is None:
        return False
    if _is_kept(draft, sentence, text):
        return True
    if draft.measure == "missing":
        return False
    end = min(sentence.end, draft.quote.end + 12)
    if NUMBER_OF.search(text, draft.quote.start, draft.quote.end):
        return False  # "taking the number of people in the camps to 64,300"
    if draft.measure == "displaced":  # "3,000 evacuees are for now sleeping on mats"
        behind = SHELTERED.match(text, draft.quote.end, sentence.end)
        end = behind.end() if behind else end
    is_there = draft.measure == "displaced" and STAYING.search(text, draft.quote.start, end)
    first = max(sentence.start, draft.quote.start - 12)
    if not is_there and STOCK.search(text, first, end) is None:
        return False
    last = draft.quote.end + NEXT
    return not any(draft.quote.start <= one.start < last for one in sentence.dates)


def _is_kept(draft: Draft, sentence: Sentence, text: str) -> bool:
    """Tell whether captives or missing people are counted whom no deed of the sentence took."""
    start, end = draft.quote.start, draft.quote.end
    if sentence.dates or MOVED.search(text, sentence.start, sentence.end):
        return False
    if IN_HANDS.match(text, end) is not None:
        return True
    is_captive = CAPTIVES.search(text, start, end) is not None
    before = text[max(sentence.start, start - NEXT) : (draft.value_span or draft.quote).start]
    if is_captive and KEPT.search(before):
        return True
    is_sought = SOUGHT.search(text, sentence.start, start) is not None
    return is_sought and GONE.search(text, start, end) is not None


def is_state(draft: Draft, sentence: Sentence, text: str) -> bool:
    """Tell whether a claim is of a state that lasts, of which no date before tells."""
    if draft.measure not in LASTING_MEASURES:
        return False
    if draft.measure == "missing" and draft.scope == "cumulative":
        return False
    if draft.measure == "controlled" and SHARE.search(text, draft.quote.start, draft.quote.end):
        return True  # "has lost more than 40 percent of its territory"
    if HELD_AT.match(text, draft.quote.end) or REMAIN.match(text, draft.quote.end):
        return True
    # In the text itself, since "his" cut in two would be "is".
    is_bare = (
        draft.quote == draft.value_span and draft.object == "person"
    )  # "130 of them are still there"
    first = max(sentence.start, draft.quote.start - 12)
    last = draft.quote.end + (OF_THEM if is_bare else 3)
    return STATE.search(text, first, last) is not None and not AFTER_DEED.search(
        text, draft.quote.end, sentence.end
    )


def as_held(draft: Draft, sentence: Sentence, text: str) -> Draft:
    """Return a count of places; those that are held since a day are so without an end."""
    if draft.kind != "territorial_control" or draft.value is None or draft.period is None:
        return draft
    before = text[max(sentence.start, draft.quote.start - NEXT) : draft.quote.end + NEXT]
    if draft.period[0] is None or HELD_SINCE.search(before) is None:
        return draft
    return replace(draft, scope="period", as_of=None, period=(draft.period[0], None))


def is_dated(draft: Draft, days: Sequence[Day], text: str) -> bool:
    """Tell whether one of the dates of its sentence stands in the clause of a state."""
    at, end = draft.quote.start, draft.quote.end
    return any(
        APART.search(text, end, one.start) is None
        if one.start > at
        else JOINED.search(text, one.end, at) is None
        for one in (day.mention for day in days)
    )


def is_missed(draft: Draft, sentence: Sentence, text: str, is_told: bool) -> bool:
    """Tell whether people are missing since a deed, which the paragraph may have told."""
    if draft.scope == "cumulative" and (draft.value or 0) >= MANY:
        return False  # "60,000 men are unaccounted for": of the war
    if draft.measure != "missing":
        words = text[draft.quote.start : min(sentence.end, draft.quote.end + NEXT)]
        return draft.object == "person" and BURIED.search(words) is not None
    is_joined = JOINED.search(text, sentence.start, draft.quote.start) is not None
    if draft.scope == "incident" and (is_told or is_joined):
        return True  # "20 were wounded and eight are missing"
    return MISSED.search(text, draft.quote.start, sentence.end) is not None
