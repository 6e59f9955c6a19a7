"""Tell of each date of a sentence whether something happened on it, was said, or began."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property, lru_cache

from nkclaims.extraction.article import Article
from nkclaims.extraction.datelines import dateline_end
from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.openings import Search
from nkclaims.extraction.pack import Registry
from nkclaims.extraction.records import replace
from nkclaims.extraction.sayings import Saying
from nkclaims.extraction.stretches import stretches
from nkclaims.extraction.year_parts import part_of_year
from nkclaims.grammar.date_intervals import is_exact, resolve
from nkclaims.grammar.date_mention import DateMention
from nkclaims.grammar.dates import find_dates
from nkclaims.grammar.document import Span

# What may stand between a verb of saying and its day: "said in a statement late on Tuesday".
SAID_ON = (
    r"(?:\s+(?:in|on|at|a|an|the|late|early|its|his|her|their|statement|briefing|post|interview|by"
    r"|video|evening|daily|morning|address|report|to|reporters|journalists|with|again|also|press"
    r"|conference|state|television|tv|telegram|facebook|twitter|social|media|night|update|news"
    r"|parliament|from|for|them|told))*\s*$"
)
# "Told Radio Orlev on Friday"
TOLD_ON = r"(?-i:t)old\s(?:the\s)?(?:(?-i:[A-Z])[\w.-]*\s){1,4}(?:on|late|early)?\s*$"
SINCE = re.compile(r"\bsince\b[^,.;]{0,70}$", re.IGNORECASE)
STARTED = re.compile(
    r"\b(?:started|erupted|began|begun|broke out|flared(?: up)?|launched|kicked off)\b(?! to\b)",
    re.IGNORECASE,
)
WAR_BEGAN = re.compile(
    r"\b(?:war|conflict|fighting|hostilities|invasion|campaign|uprising|revolt|offensive)\s(?:\w+\s){0,4}?"
    r"(?:started|erupted|began|broke out"
    r"|flared up)\s(?:when\s(?:[\w’'-]+\s){1,8})?(?:\w+\s){0,3}(?:in|on|of)?\s?$"
    r"|\b(?:since|after|start of|beginning of|outbreak of|launch of)\s(?:(?:the|its|their"
    r"|this)\s)?(?:[\w’'-]+\s){0,3}?"
    r"(?:war|conflict|invasion|hostilities|fighting)\s(?:(?:began|erupted|started"
    r"|broke out)\s)?(?:of|on|in)\s$",
    re.IGNORECASE,
)
LONG_AGO = timedelta(days=7)  # what began before is where tolls begin, and no day of the news
AS_OF = re.compile(
    r"\b(?:as of|by|until|up to|as at|through)\s+(?:the )?(?:\w+ of )?"
    r"(?:\d{1,2}(?:[:.]\d\d)?\s?(?:a\.?m\.?|p\.?m\.?|GMT|hours"
    r"|o’clock)?,?\s(?:local time\s)?(?:on\s)?"
    r"|(?:midday|noon|midnight|\w+ (?:morning|evening|afternoon))\s(?:on\s)?)?$",
    re.IGNORECASE,
)
# "A woman born in 1964", "a church built in 1868", "the agreements of February 2015"
OF_OTHER = re.compile(
    r"\b(?:born|built|founded|established|opened|created|adopted|inaugurated|dating|dates)\s"
    r"(?:back\s)?(?:in|on|from|to)\s(?:the\s)?$"
    r"|\b(?:truce|ceasefire|cease-fire|deal|agreement|accord|pact|treaty)\s(?:that was\s)?"
    r"(?:reached|signed|agreed|brokered|negotiated|concluded|struck|sealed)\s(?:[\w’'-]+\s){0,5}(?:in|on)\s$"
    r"|\b(?:truce|ceasefire|cease-fire|deal|agreement|accord|pact)\s(?:that|which)\s(?:[\w’'-]+\s){1,4}?"
    r"(?:reached|brokered|agreed|signed|mediated|negotiated)\s(?:on\s|in\s)?$",
    re.IGNORECASE,
)
# "The truce that was declared on Monday" is of Monday.
DECLARED = re.compile(r"\b(?:declared|announced|proclaimed)\s(?:late\s|early\s)?(?:on|in)\s$")
RISEN_ON = re.compile(
    r"\b(?:rose|risen|climbed|grew|grown|increased|jumped)\s$|\b(?:rose|risen|climbed|grew|grown|increased|jumped|reached)\s(?:to\s)?(?:\w+\s){0,3}?[\d,]+\s(?:\w+\s)?on\s$"
)
A_YEAR = re.compile(r"\b(?:an?|the|its|their|this)\s$", re.IGNORECASE)
TREATY = re.compile(
    r"\s(?:\w+[- ]){0,2}?(?:truce|cease-?fire|agreement|accord|deal|pact|treaty|peace|coup|law"
    r"|resolution"
    r"|elections?|referendum|census|constitution|revolution)\b"
)
WORST = re.compile(r"\b(?:worst|first|most|\w{4,}est)\b[^,;.]*$")
AHEAD = re.compile(
    r"\b(?:must|will|would|due|set|plans?|expected|scheduled|deadline|has|have|given)\b[^.;]{0,50}"
    r"\b(?:by|until|till|before|from)\s(?:the\s)?$",
    re.IGNORECASE,
)
# "Killed around Orlev, which rebels seized last month": the month is of something else.
IN_PASSING = re.compile(r",\s(?:which|who|whose|where|whom)\s[^,;.]*\Z")
PART = re.compile(
    r",\s(?:(?:including|among (?:them|whom))\s|(?:[\w-]+\s){1,4}of (?:them|whom)\b)"
    r"(?:[^,]|,(?=\d))*\Z"
)
COMPARED = re.compile(
    r"\b(?:(?:up|down) from|compared (?:with|to)|against|had (?:\w+ )?(?:reported|given|put"
    r"|announced|recorded))\s[\d,.]+(?:\s(?:\w+\s)?(?:deaths?|dead|killed|people|cases|casualties))?\s$"
)
DEED = re.compile(  # "Sixteen died in Orlev, where a strike late on Monday ..."
    r"^,\swhere\s(?:\w+\s){0,3}?(?:strike|attack|rocket|missile|shell|bomb|blast|raid|drone)s?\b"
)
LEADING_DAY = re.compile(r"(?:(?:Late|Early|Earlier) )?(?:[Oo]n )?")
SUBJECT = re.compile(
    r",?\s(?:(?:the|an?)\s)?(?:[\w’'.-]+\s){1,4}?had\s(?:also\s|only\s)?"
    r"(?P<verb>[a-z]+(?:ed|id|ld))\b"
)
HEAD = 4  # "On September 27, heavy fighting erupted" tells of that day
ONSET = 60  # characters between what began and its day
OTHER_DEED = re.compile(r"\b(?:when|after|before|while)\b")
BEGAN_WHEN = re.compile(r"^\swhen\b")
VAGUE = 40  # characters by which "this week" stands farther than "on Thursday"
NAMED_AFTER_DAY = re.compile(
    r"\s(?:[A-Z]\w+\s)?(?:Market|Mosque|Bazaar|Bridge|Square|Street|Hotel|School|Club|Times|Post"
    r"|Agreement|Accords?|Massacre|Movement|Brigade|Battalion)\b"
)
LASTING = ("territorial_control", "ceasefire_collapse", "ceasefire_agreement", "other")
PATTERN = ("attack", "accusation", "ceasefire_violation")
BESIDE = 30  # characters behind what goes on since a day
BEFORE = 80  # characters before a date that say what it is

OTHER_CLAUSE = 60  # characters by which a day beyond a conjunction stands farther
CLAUSE = re.compile(r";|,\s\S+\sof\s(?:them|whom)\s|,?\s(?:while|whereas|but|after|before|since)\s")


@dataclass(frozen=True)
class Day:
    """A date with its first and last day.

    Attributes:
        precision: how exactly it gives them: day, week, month or year.
    """

    mention: DateMention
    start: date
    end: date
    precision: str

    @property
    def is_relative(self) -> bool:
        """Whether the days count from that of publication."""
        return self.mention.kind in ("relative", "weekday", "window", "duration_day")

    @property
    def is_past_day(self) -> bool:
        """Whether "over the past day" is meant, which is the day before."""
        return self.mention.kind == "window" and self.mention.unit == "day"


@dataclass
class Days:
    """The days that the dates of an article give.

    Attributes:
        verbs: the verbs of saying, behind which a date is a day of speaking.
        carried: the day from which dates such as "the next day" count.
    """

    article: Article
    registry: Registry | None
    verbs: tuple[str, ...] = ()
    carried: date | None = None
    _told: dict[int, bool] = field(default_factory=dict, init=False)

    def happened(
        self,
        sentence: Sentence,
        sayings: Sequence[Saying],
        draft: Draft | None = None,
        is_ahead: bool = False,
    ) -> list[Day]:
        """Return the dates of a sentence that are no days of speaking, the nearest first."""
        quote = draft.quote if draft else None
        is_toll = draft is not None and (
            draft.scope in ("cumulative", "increment") or draft.kind in LASTING
        )
        is_pattern = draft is not None and (draft.value is not None or draft.kind in PATTERN)
        found = []
        text, published = self.article.text, self.article.published_on
        first = dateline_end(text, sentence.start, sentence.end)
        pairs = {one.start: other for one, other in stretches(text, sentence.dates)}
        seconds = {one.start for one in pairs.values()}
        before: date | None = None  # "said on Monday that the day before ..."
        for mention in sentence.dates:
            if mention.start in seconds or mention.start < first:
                continue
            ahead = is_ahead or AHEAD.search(self._before(mention, sentence)) is not None
            is_truce = draft is not None and draft.kind == "ceasefire_agreement"
            if mention.kind == "year" and self._is_of_noun(mention) and not is_truce:
                continue  # "a 2002 agreement"
            if OF_OTHER.search(self._before(mention, sentence)) and not is_truce:
                continue
            if not is_toll and RISEN_ON.search(self._before(mention, sentence)):
                continue  # "the number of dead rose to 16 on Monday": they died before
            beside = IN_PASSING.search(text, sentence.start, mention.start)
            is_deed = beside is not None and DEED.search(beside.group()) is not None
            if beside and not is_deed and quote is not None and quote.end <= beside.start():
                continue
            if COMPARED.search(self._before(mention, sentence)):
                continue  # "up from 64 a day earlier"
            if quote is not None and PART.search(text, quote.end, mention.start):
                continue  # "91 have died, 21 of them on Monday"
            day = self.day(mention, ahead, before)
            if day is not None and day.start == day.end and day.start <= published:
                before = day.start
            is_declared = is_truce and DECLARED.search(self._before(mention, sentence))
            if day is None or (self._is_of_speech(mention, sentence, sayings) and not is_declared):
                continue
            if mention.kind == "weekday" and self._is_name(mention):
                continue
            if draft is None and self._leads_speech(mention, sentence):
                continue
            if mention.start in pairs and (last := self.day(pairs[mention.start], is_ahead)):
                day = replace(day, end=max(day.start, last.end), precision="day")
            is_onset = self.registry and day.start == day.end == self.registry.onset
            is_onset = is_onset and self.begins(day, sentence)
            is_far = draft is None or day.start < published - LONG_AGO
            is_own = quote is not None and is_pattern and mention.start >= quote.start
            is_own = is_own and mention.start - (quote or sentence).end < BESIDE
            is_since = self.is_since(mention, sentence)
            if is_own and is_since and not WORST.search(self._before(mention, sentence)):
                found.append((0, mention.start, day))  # "attacks by rebels since May"
                continue
            if not is_toll and (is_onset or (is_far and is_since)):
                continue
            if draft is None and day.end > published:
                continue
            if draft is not None and not is_ahead and day.start > published:
                continue
            found.append((self.away(day, quote) if quote else 0, mention.start, day))
        return [day for *_, day in sorted(found, key=lambda one: one[:2])]

    def away(self, day: Day, quote: Span) -> int:
        """Return how far a day stands from what is told; a vague day or another clause is far."""
        mention = day.mention
        between = self.article.text[min(mention.end, quote.end) : max(mention.start, quote.start)]
        away = max(mention.start - quote.end, quote.start - mention.end, 0)
        away += VAGUE if day.precision != "day" else 0
        return away + OTHER_CLAUSE * len(CLAUSE.findall(between))

    def said(self, sentence: Sentence, sayings: Sequence[Saying]) -> Day | None:
        """Return the day on which a sentence says that somebody spoke."""
        for mention in sentence.dates:
            day = self.day(mention)
            if day is not None and self._is_of_speech(mention, sentence, sayings):
                return day
        return None

    def begins(self, day: Day, sentence: Sentence) -> bool:
        """Tell whether a toll counts from a day: "since" it, or when the war began."""
        if self.is_since(day.mention, sentence):
            return True
        if day.end >= self.article.published_on - LONG_AGO:
            return False
        text, mention = sentence.text, day.mention
        at = mention.start - sentence.start
        for match in STARTED.finditer(text):
            between = text[match.end() : at] if match.end() <= at else text[at : match.start()]
            between = BEGAN_WHEN.sub("", between)  # "the war began when rebels took the port in"
            if len(between) <= ONSET and not OTHER_DEED.search(between):
                return True
        return False

    def is_since(self, mention: DateMention, sentence: Sentence) -> bool:
        """Tell whether "since" stands before a date."""
        behind = self.article.text[mention.end : mention.end + 12]
        is_told = behind.startswith((", when", " when", ", in which")) and (
            WORST.search(self._before(mention, sentence)) is not None
        )  # "the worst since May, when"
        return not is_told and bool(SINCE.search(self._before(mention, sentence)))

    def is_as_of(self, mention: DateMention, sentence: Sentence) -> bool:
        """Tell whether "as of" or the like stands before a date."""
        return bool(AS_OF.search(self._before(mention, sentence)))

    def _is_of_speech(
        self, mention: DateMention, sentence: Sentence, sayings: Sequence[Saying]
    ) -> bool:
        """Tell whether a date is when somebody spoke: behind the verb, or outside what is said."""
        if self.is_since(mention, sentence) or self.is_as_of(mention, sentence):
            return False
        if self._is_told(mention, sentence):
            return True
        if self._then_spoke.match(self.article.text, mention.end, sentence.end):
            return True  # "The mayor late on Monday reported"
        return any(one.words.start <= mention.start < one.words.end for one in sayings)

    def _is_name(self, mention: DateMention) -> bool:
        """Tell whether a weekday is part of a name: "the Monday Market"."""
        text = self.article.text
        is_the = text.endswith(("the ", "The "), 0, mention.start)
        return is_the and NAMED_AFTER_DAY.match(text, mention.end) is not None

    def _leads_speech(self, mention: DateMention, sentence: Sentence) -> bool:
        """Tell whether a sentence begins with when somebody had spoken: "On Monday it had said"."""
        head = self.article.text[sentence.start : mention.start]
        if LEADING_DAY.fullmatch(head) is None:
            return False
        behind = SUBJECT.match(self.article.text, mention.end, sentence.end)
        return behind is not None and behind["verb"] in self.verbs

    def _is_told(self, mention: DateMention, sentence: Sentence) -> bool:
        """Tell whether a verb of saying stands before a date; asked of it for each claim."""
        if mention.start not in self._told:
            found = _search_for(self.verbs).finditer(self._before(mention, sentence))
            self._told[mention.start] = next(found, None) is not None
        return self._told[mention.start]

    @cached_property
    def _then_spoke(self) -> re.Pattern[str]:
        verbs = "|".join(re.escape(one) for one in self.verbs if " " not in one)
        return re.compile(
            rf"\s(?:\w+ly\s|also\s|first\s)?(?:{verbs}|accus\w+|condemn\w+|blam\w+)\b",
            re.IGNORECASE,
        )

    def _is_of_noun(self, mention: DateMention) -> bool:
        """Tell whether a year says which of some treaties, wars or laws is meant."""
        text = self.article.text
        return (
            A_YEAR.search(text[max(0, mention.start - 12) : mention.start]) is not None
            and TREATY.match(text, mention.end) is not None
        )

    def _before(self, mention: DateMention, sentence: Sentence) -> str:
        return self.article.text[max(sentence.start, mention.start - BEFORE) : mention.start]

    def day(
        self, mention: DateMention, is_ahead: bool = False, before: date | None = None
    ) -> Day | None:
        """Return the days of a date; None for hours, ages and dates that give none.

        "The day before" counts from the day ``before`` it in the sentence, if there is one.
        """
        is_age = mention.kind == "decade" and not any(map(str.isdigit, mention.text))
        if mention.kind in ("clock", "clock_range") or is_age:  # "a man in his sixties"
            return None
        published = self.article.published_on
        found = resolve(mention, published, before or self.carried, future=is_ahead)
        if found is None:
            return None
        if mention.kind == "year" and (part := part_of_year(self._leading(mention), found[0].year)):
            return Day(mention, part[0], min(part[1], published), "month")
        return Day(mention, *found, exactness(mention))

    def _leading(self, mention: DateMention) -> str:
        return self.article.text[max(0, mention.start - BEFORE) : mention.start]

    @cached_property
    def onset(self) -> date | None:
        """The day on which the war began, or the first of its month, where the article gives it."""
        text, months = self.article.text, list[date]()
        known = self.registry.onset if self.registry else None
        for one in find_dates(text):
            if (day := resolve(one, self.article.published_on)) is None:
                continue
            if known is not None and day[0] == known:
                return known
            if WAR_BEGAN.search(text, max(0, one.start - 60), one.start) and (
                known is None or day[0] <= known <= day[1]
            ):
                months.append(day[0])
        return months[0] if months else None


@lru_cache(maxsize=4)
def _search_for(verbs: tuple[str, ...]) -> Search:
    said = "|".join(sorted(map(re.escape, verbs), key=len, reverse=True))
    pattern = rf"\b(?:{said}|statement|briefing|report|interview){SAID_ON}|\b{TOLD_ON}"
    return Search([re.compile(pattern, re.IGNORECASE)])


def exactness(mention: DateMention) -> str:
    """Return how exactly a mention gives the bounds of a period.

    >>> from nkclaims.grammar.dates import find_dates
    >>> exactness(find_dates("in October 2020")[0])
    'month'
    """
    if mention.kind in ("year", "year_range", "decade"):
        return "year"
    if mention.kind in ("month", "month_year") or mention.unit == "month":
        return "month"
    if mention.kind == "relative" and mention.unit in ("week", "weekend"):
        return "day" if is_exact(mention) else "week"
    return "year" if mention.unit in ("year", "decade") else "day"
