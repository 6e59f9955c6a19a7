"""Tell what a date bounds: since it something counts, up to it a report does, or a war began."""

from __future__ import annotations

import re
from datetime import date, timedelta

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.grammar.date_mention import DateMention
from nkclaims.grammar.document import Span

# "From the first day of the war", "from when it broke out": since then
FROM_FIRST = (
    r"from\s(?=when\s|(?:the\s|its\s|their\s)?(?:very\s)?(?:start|beginning|outbreak|onset"
    r"|outset|launch|resumption|renewal|restart|opening|first\s(?:days?|hours?|weeks?|moments?))\b)"
)
# Up to the date; "since Gen. John V. Doe ordered" is no end of a clause
SINCE = QuickRegex(
    rf"\b(?:since\b|{FROM_FIRST})(?:[^,.;]|(?-i:(?<=\b[A-Z])|(?<=\bGen)|(?<=\bCol)|(?<=\bMaj)|(?<=\bSgt))\.){{0,70}}$",
    re.IGNORECASE,
)
# "Since the start of the invasion up to 31 August": there it ends
UP_TO = QuickRegex(r"\b(?:to|until|till|through)\s(?:the\s)?$", re.IGNORECASE)
# "The number killed since April stood on Monday at 90"
STOOD = re.compile(r"\b(?:st(?:ood|ands)|rose|reached|climbed|grew|has risen)\s(?:late\s)?on\s\Z")
STARTED = QuickRegex(
    r"\b(?:started|erupted|began|begun|broke out|flared(?: up)?|launched|kicked off)\b(?! to\b)",
    re.IGNORECASE,
)
AS_OF = QuickRegex(
    r"\b(?:as of|by|until|up to|as at|through)\s+(?:the )?(?:\w+ of )?"
    r"(?:\d{1,2}(?:[:.]\d\d)?\s?(?:a\.?m\.?|p\.?m\.?|GMT|hours"
    r"|o’clock)?,?\s(?:local time\s)?(?:on\s)?"
    r"|(?:midday|noon|midnight|\w+ (?:morning|evening|afternoon))\s(?:on\s)?)?$"
    r"|\bfrom the (?:start|beginning|onset|outbreak|launch) of [^,.;]{3,50} to\s(?:the\s)?$",
    re.IGNORECASE,
)
WORST = QuickRegex(
    r"\b(?:worst|(?<!from the )(?<!since the )(?<!very )first|most(?! of| since)"
    r"|(?<=the )most(?= since)|\w{4,}est"
    r"|more than (?:in|on|at|during) any|not seen|unseen)\b[^,;.]*$"
)
# A war, not a deed of the news: its beginning is one however short ago.
WAR_STARTED = QuickRegex(
    r"\b(?:war|fighting|conflict|clashes|hostilities|violence|invasion|offensive|uprising|siege"
    r"|unrest|campaign|insurgency)\b[^.;]{0,24}?"
    r"\b(?:started|erupted|began|broke out|flared(?: up)?|spread|spilled)\b"
    r"(?:\sin\s[^.;()]{2,40}?,)?[^,.;]{0,24}$",
    re.IGNORECASE,
)
# "The clashes between A and B that began on Saturday", "the push which A launched on Monday"
FOUGHT_SINCE = (
    r"\b(?:war|fighting|conflict|clashes|hostilities|violence|invasion|offensive|uprising|siege"
    r"|unrest|campaign|insurgency|operation|escalation|push|assault on [^.;,]{2,20}|raids"
    r"|bombardments?|aggression|incursion|battles?)\b[^.;,]{0,70}?,?\s(?:that|which)\s"
    r"(?:(?:[\w’'-]+\s){0,4}?(?:launched|mounted|unleashed)|(?:had\s|has\s)?(?:started|erupted|began"
    r"|begun|broke out|flared(?: up)?))\s(?:(?:late|early)\s)?(?:on\s|in\s)?"
)
SINCE_FOUGHT = QuickRegex(rf"{FOUGHT_SINCE}$", re.IGNORECASE)
# "The outbreak of hostilities four weeks ago cost thousands of lives"
OUTBREAK = QuickRegex(
    r"\b(?:outbreak|onset|start|beginning|resumption) of (?:the |this )?(?:[\w-]+ ){0,2}?"
    r"(?:war|fighting|conflict|hostilities|violence|invasion|combat|clashes)"
    r"(?: (?:in|between) [^,.;]{2,30})?\s(?:on\s|in\s)?$",
    re.IGNORECASE,
)
CLAUSE = re.compile(r"[,;]\s(?:but|while|and|which|who|where)\s|\sthat\s(?=ha[sd]\b)")
# "A third of them", "40,000 of whom"
PART = QuickRegex(
    r"(?:^|[,;]\s)(?:[^,;]|,\d){1,40}(?<!number )(?<!toll )\bof (?:them|whom|these|those)\b[^,;]*$"
)
# What goes on since a day, and kills nobody: in whose hands a town is, what has not happened
LASTS = re.compile(
    r"\b(?:held|controlled|occupied|ruled|governed|run|in (?:\S+ ){1,3}hands|control|siege|besieged"
    r"|encircled|surrounded|blockaded|closed|shut|cut off|independent|in power"
    r"|no|not|none|never|n[’']t|without|little|nothing)\b",
    re.IGNORECASE,
)
WHEN = re.compile(r",? when\b|, in which\b")
VAGUE = re.compile(r"\b(?:more than|over|nearly|almost|less than)\s\Z")
TO = re.compile(r",?\s(?:up\s)?(?:to|until|till|through)\s(?!now\b|today\b|the present\b)")
COUNTED = QuickRegex(r"\b(?:killed|died|dead|deaths|wounded|displaced|fled|toll)\b")
# "..., leaving 700 dead and whole valleys empty"
COUNTING = re.compile(
    r"(?:\sin\s[^,.;]{2,30})?,\s(?:(?:and|which)\s)?(?:has\s|have\s)?"
    r"(?:kill|leav|le?f?t|claim|displac|forc|driv|uproot|wound|injur)\w*\s"
)
OF_ONE_DEED = 300  # more are seldom lost in one
OWN = 25  # characters between "fighting broke out in the capital" and "on 15 April"
ONSET = 60  # characters between what began and its day
OTHER_DEED = re.compile(r"\b(?:when|after|before|while|ended|stopped|halted|until|over|lasted)\b")
ASIDE = re.compile(r",\s[^,.;]{3,70},(?=\s(?:on|in|late|early)\b)")
BEGAN_WHEN = re.compile(r"^\swhen\b")
OTHER_CLAUSE = re.compile(r";|,\s(?:but|while|whereas)\s")
AT_HEAD = 12  # characters at the head of a sentence
BEFORE = 80  # characters before a date that say what it is
LONG_AGO = timedelta(days=7)  # what began before is where tolls begin, and no day of the news

SINCE_FIRST = re.compile(r"(?:Ever\s)?[Ss]ince\s")
HAS_DONE = re.compile(r"[^,;]*,\s[^;]*\b(?:has|have)\b")
FIRST = 90  # characters of a sentence within which a date stands since which it tells


def before_of(mention: DateMention, sentence: Sentence) -> str:
    """Return the words of its sentence that stand just before a date."""
    at = mention.start - sentence.start
    return sentence.text[max(0, at - BEFORE) : at]


def is_since(mention: DateMention, sentence: Sentence, told_at: int | None = None) -> bool:
    """Tell whether "since" stands before a date, for what is told at an offset.

    "The first clash since a truce took effect on Monday": the clash is since Monday, but what the
    clause behind "since" tells happened on it.
    """
    before = before_of(mention, sentence)
    since = SINCE.search(before)
    if since is None or UP_TO.search(before) or STOOD.search(since.group()):
        return False
    at = mention.start - len(before) + since.start()
    if told_at is not None and at < told_at < mention.start:
        return False
    behind = sentence.text[mention.end - sentence.start :]
    if since.group().lower().startswith("from") and TO.match(behind):
        return False  # "from the start of the year to May 2" is a stretch
    when = WHEN.match(behind)
    if when is None:
        return True
    if told_at is not None and told_at > mention.end:  # "since May, when nine were killed"
        between = behind[when.end() : told_at - mention.end]
        return told_at < mention.end + when.end() or "," in between
    return not is_ranked(before)  # "the worst since May, when"


def is_since_of_other(mention: DateMention, sentence: Sentence, told: Span) -> bool:
    """Tell whether what goes on since a date is told in another clause than a claim.

    "Had lost seven men since Friday, but claimed to have destroyed two tanks". At the head of a
    sentence it holds for all of it.
    """
    at = mention.start - sentence.start
    if at < AT_HEAD or not is_since(mention, sentence):
        return False
    first = min(mention.end, told.end) - sentence.start
    last = max(mention.start, told.start) - sentence.start
    return OTHER_CLAUSE.search(sentence.text, first, last) is not None


def has_done_since(mention: DateMention, sentence: Sentence, told: Span) -> bool:
    """Tell whether a deed goes on since a date at the head: "Since Monday, rebels have shelled"."""
    at = mention.start - sentence.start
    between = sentence.text[mention.end - sentence.start : told.end - sentence.start]
    is_first = SINCE_FIRST.match(sentence.text) is not None and at < FIRST
    return is_first and HAS_DONE.match(between) is not None


def begins_toll(mention: DateMention, sentence: Sentence) -> bool:
    """Tell whether tolls that follow count from a date: not since when a state lasts, or a part.

    "The town has been under siege since May", "no convoy has come since May", "a third of them
    since May" say nothing of the tolls behind them.
    """
    before = sentence.text[: mention.start - sentence.start]
    since = SINCE.search(before[-BEFORE:])
    if since is None or STARTED.search(since.group()):
        return True
    clause = CLAUSE.split(before[: len(before) - len(since.group())])[-1]
    if PART.search(clause) or is_ranked(clause):
        return False
    return LASTS.search(clause) is None or COUNTED.search(clause) is not None


def is_ranked(before: str) -> bool:
    """Tell whether a superlative stands before a date: "the worst attack since May"."""
    return WORST.search(before) is not None


def is_as_of(mention: DateMention, sentence: Sentence) -> bool:
    """Tell whether "as of" or the like stands before a date."""
    return AS_OF.search(before_of(mention, sentence)) is not None


def is_end(mention: DateMention) -> bool:
    """Tell whether a date is the end of a month, up to which a toll counts."""
    return mention.part == "late" and mention.text.lower().startswith("end of")


def is_counted_since(mention: DateMention, sentence: Sentence, told: Span, count: float) -> bool:
    """Tell whether many were counted from a date, whatever was the worst since then.

    "The worst raid since the strike began nine years ago, with 700 dead": not the raid.
    """
    if mention.end > told.start or count < OF_ONE_DEED or not is_since(mention, sentence):
        return False
    between = sentence.text[mention.end - sentence.start : told.end - sentence.start]
    return COUNTING.match(between) is not None


def begins(mention: DateMention, end: date, sentence: Sentence, published: date) -> bool:
    """Tell whether a toll counts from a date that ends on a day: "since" it, or a war began."""
    if mention.text.endswith("years ago") and VAGUE.search(before_of(mention, sentence)):
        return False  # "since it began more than three years ago"
    if is_since(mention, sentence):
        return not is_ranked(before_of(mention, sentence))  # "the worst since last year's war"
    if is_as_of(mention, sentence):
        return False
    if SINCE_FOUGHT.search(before_of(mention, sentence)):
        return True
    if WAR_STARTED.search(before_of(mention, sentence)):
        return True
    behind = mention.end - sentence.start
    if OUTBREAK.search(before_of(mention, sentence)) and not TO.match(sentence.text, behind):
        return True
    if end >= published - LONG_AGO:
        return False
    text, at = sentence.text, mention.start - sentence.start
    for match in STARTED.finditer(text):
        between = text[match.end() : at] if match.end() <= at else text[at : match.start()]
        between = ASIDE.sub("", between)
        between = BEGAN_WHEN.sub("", between)  # "the war began when rebels took the port in"
        if len(between) <= ONSET and "," not in between and not OTHER_DEED.search(between):
            return True
    return False


def is_of_outbreak(mention: DateMention, draft: Draft | None) -> bool:
    """Tell whether the day on which a war began is that of a claim: "clashes erupted on May 3"."""
    if draft is None or draft.measure is not None:
        return False
    return draft.quote.start < mention.start < draft.quote.end + OWN
