"""Say when something happened and when it was said, by the sentence or the passage before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from nkclaims.extraction.article import Article
from nkclaims.extraction.days import LONG_AGO, Day, Days
from nkclaims.extraction.doers import NEUTRAL
from nkclaims.extraction.draft import HAPPENINGS, LOSSES, Draft, Sentence
from nkclaims.extraction.pack import Registry
from nkclaims.extraction.records import replace
from nkclaims.extraction.sayings import Saying
from nkclaims.extraction.scope import AFTER_DEED, DOING, OTHERS
from nkclaims.extraction.toll_periods import NTH_DAY, counted_from

HAPPENED = (
    *("casualties", "damage", "equipment_loss", "attack", "territorial_control"),
    *("ceasefire_violation", "diplomacy"),
)
DATED = (*HAPPENED, "ceasefire_agreement", "ceasefire_collapse", "personnel", "other", "accusation")
DEFAULTING = ("attack", "casualties", "damage", "equipment_loss", "diplomacy")
STATE = re.compile(
    r"(?<!\bhave )(?<!\bhas )(?<!\bhad )(?<!\bwere )(?<!\bwas )\b(?:controlled|occupied|held) by\b"
    r"|\b(?:is|are|being|still|remains?|holds?|holding|controls?|keeps?|in captivity)\b",
    re.IGNORECASE,
)
# "One man is still unaccounted for": gone since the deed just told.
MISSED = re.compile(
    r"\bunder the (?:rubble|debris|ruins|mud)\b|\bunaccounted for\b|\b(?:still|remain\w*) missing\b"
)
# "Took the town on Monday after three days of battle, killing 38": over the three days.
LASTED = re.compile(
    r"(?<!\bday )(?<!\bdays )(?<!\bweek )(?<!\bhours )\bafter "
    r"(?P<n>two|three|four|five|six|seven|eight|nine|ten|[2-9]|1\d) (?:straight )?"
    r"days of (?:[\w-]+ ){0,2}?(?:fighting|battles?|clashes|combat|siege|shelling)\b(?! ended)"
)
COUNT = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
         "ten": 10}  # fmt: skip
# "Died after three days of fighting, and two more died on Wednesday", "breaking the truce after"
OTHER_LOSS = re.compile(
    r",? and (?:[\w-]+ )?(?:more|others?|another)\b|\b(?:truce|cease-?fire|calm)\b|;"
)
# "A town that has been held by rebels since August"
HELD = re.compile(r"\b(?:held|controlled|occupied|ruled|governed|run)\b[^,.;]{0,40}\bsince\s$")
BULLET = re.compile(r"\s*[•▪●◦·*]\s")
SINCE_DAWN = re.compile(
    r"\bsince (?:early )?(?:dawn|daybreak|sunrise|this morning|morning|midnight|midday"
    r"|noon)\b",
    re.IGNORECASE,
)
# "The rebels, for their part, claimed that": a deed of their own, not the one just told.
RIVAL = re.compile(
    r"\bclaim(?:s|ed|ing)\b(?! responsib| credit)|\bfor (?:its|his|her|their) part\b|\binstead\b"
)
OWN_DEED = re.compile(
    r"\b(?:its|his|her|their) (?:own )?(?:[\w-]+ )?(?:troops|men|fighters|forces|units|army"
    r"|soldiers|jets|navy|air force)\b|\b(?:it|they) had\b|\bto have\b|\ba suicide\b"
)
SAME = re.compile(
    r"\bthe (?:dead|wounded|victims|attack(?:ers)?|strike|raid|blast|assault|toll|same|pilot"
    r"|battle|clash(?:es)?|operation|ambush|incident)\b|\bthere\b|\bthat (?:night|day)\b"
)
SINCE_THEN = re.compile(r"\b[Ss]ince then\b|\b(?:has|have) since\b")
SAME_TIME = re.compile(
    r"\b(?:in|over|during) (?:that|the same) "
    r"(?:period|time|week|stretch|night|(?P<day>day|hours))\b",
    re.IGNORECASE,
)
HOURS = re.compile(r"\b(?:24|twenty-four) hours\b|\b(?:last|past) day\b", re.IGNORECASE)
TOLL = ("the toll", "the number", "the figure", "the death toll", "that number", "the total")
LASTING_MEASURES = ("missing", "captured", "other", "controlled")


class When:
    """The days in which the passage plays that is being read."""

    def __init__(
        self, article: Article, registry: Registry | None, verbs: tuple[str, ...] = ()
    ) -> None:
        """Take the article, the registry of its war and the verbs of saying."""
        self._published = article.published_on
        self._text = article.text
        self._days = Days(article, registry, verbs)
        self._period: tuple[date, date] | None = None  # that the last date of the passage gives
        self._began: date | None = None  # from which the last toll of the passage counts
        self._said: Day | None = None  # on which somebody spoke, and in which sentence
        self._said_in = -1
        self._stretch: tuple[date, date] | None = None  # the last that was told
        self._daily: tuple[date, date] | None = None  # the last past day
        self._paragraph = -1
        self._in_paragraph: tuple[date, date] | None = None
        self._voices = set[str]()  # who told of something since the last date
        self._heard = set[str]()  # who does in this sentence
        self._last: date | None = None  # that was printed: "since then"
        self._past: tuple[date, date] | None = None  # of an earlier war, of which a paragraph tells

    def enter(self, sentence: Sentence, is_post: bool = False) -> None:
        """Note that a sentence begins; a post tells of the day on which it was written."""
        if sentence.paragraph != self._paragraph:
            is_next = OTHERS.search(sentence.text[:60]) is not None
            self._paragraph, self._began = sentence.paragraph, self._began if is_next else None
            self._in_paragraph = (self._published, self._published) if is_post else None
            self._past = None
            line = self._text[self._text.rfind("\n", 0, sentence.start) + 1 : sentence.start + 1]
            if BULLET.match(line):
                self._period = None  # each item of a list stands for itself
        for mention in sentence.dates:
            day = self._days.day(mention)
            before = self._text[max(sentence.start, mention.start - 60) : mention.start]
            if day is not None and self._days.begins(day, sentence) and not HELD.search(before):
                self._began = day.start
        if match := NTH_DAY.search(sentence.text):
            nth = int(match["fought"] or match["day"])
            self._began = self._published - timedelta(days=nth - 1)

    def leave(self, sentence: Sentence, sayings: Sequence[Saying]) -> None:
        """Note that a sentence ends: its day holds for the passage until there is another."""
        for mention in sentence.dates:
            day = self._days.day(mention)
            if day is not None and day.start <= self._published:
                self._last = day.start
            is_news = day is not None and day.start >= self._published - LONG_AGO
            is_one = day is not None and day.start == day.end <= self._published
            is_since = len(sentence.dates) == 1 and self._days.is_since(mention, sentence)
            if day is not None and is_one and (is_news or is_since):
                self._days.carried = day.start  # "that day", "the same day" in what follows
        every = self._days.happened(sentence, sayings)
        long = [one for one in every if one.start < one.end]
        self._stretch = (long[0].start, long[0].end) if long else self._stretch
        days = [one for one in every if one.precision == "day"]
        self._voices = self._heard if days else self._voices | self._heard
        self._heard = set()
        old = [one for one in every if one.end < self._published - LONG_AGO]
        if old and not days and not any(self._days.begins(one, sentence) for one in old):
            self._in_paragraph = self._past = old[0].start, old[0].end  # told to its end
        if days:
            first = days[0]
            is_meant = first.mention.text.lower().startswith(("that", "the same"))
            if is_meant and first.end < self._published - LONG_AGO:  # told to the paragraph's end
                self._in_paragraph = first.start, first.end
                return
            past = first.start + timedelta(days=1) if first.is_past_day else first.end
            self._period = first.start, min(max(past, first.end), self._published)
            self._in_paragraph, self._past = self._period, None
            self._days.carried = first.start

    def set_in(self, draft: Draft, sentence: Sentence, sayings: Sequence[Saying]) -> Draft:
        """Return a draft with its period and the day on which it was said."""
        if self._said_in != sentence.number:
            self._said, self._said_in = self._days.said(sentence, sayings), sentence.number
        said = self._said
        draft = self._told_after(self._happened(self._stated(draft, said), sentence, sayings, said))
        self._heard.add(draft.speaker.key)
        if draft.scope == "cumulative" and draft.period and draft.period_basis == "stated":
            self._began = draft.period[0]  # "Another 141 have been wounded" counts from there, too
        start, end = draft.period or (None, None)
        if start is not None and end is not None and start < end and draft.value is not None:
            if draft.scope == "daily":
                self._daily = start, end  # "over the same day"
            else:
                self._stretch = start, end  # "over the same period"
        lasted = self._lasted(draft, sentence) if draft.kind in LOSSES else None
        if (
            lasted
            and not DOING.match(self._text, draft.quote.start)
            and start is not None
            and start == end
            and draft.scope in (None, "incident")
        ):
            n = COUNT.get(lasted["n"].lower()) or int(lasted["n"])
            start = start - timedelta(days=n - 1)
            draft = replace(draft, period=(start, end), scope="period")
        is_long = start is not None and end is not None and (end - start).days > 1
        behind = self._text[draft.quote.end : sentence.end]
        words = self._text[draft.quote.start : draft.quote.end]
        is_one = AFTER_DEED.search(behind) or (draft.value is not None and DOING.match(words))
        if is_long and draft.scope == "incident" and not is_one:
            return replace(draft, scope="period")
        return draft

    def _lasted(self, draft: Draft, sentence: Sentence) -> re.Match[str] | None:
        """Return the days that the battle of a loss lasted, if no other deed stands between."""
        match = LASTED.search(self._text, sentence.start, sentence.end)
        if match is None:
            return None
        start, end = min(match.end(), draft.quote.end), max(match.start(), draft.quote.start + 8)
        return None if OTHER_LOSS.search(self._text, start, end) else match

    def _told_after(self, draft: Draft) -> Draft:
        """Return a draft that was not said before it happened: a carried day was another's."""
        begun = (draft.period[0] or draft.period[1]) if draft.period else None
        if begun is None or draft.stated is None or draft.stated[1] >= begun:
            return draft
        if draft.modality != "actual":
            return draft
        if draft.period_basis == "inferred" and draft.scope not in ("cumulative", "increment"):
            return replace(draft, period=None, date_precision="unknown", period_basis=None)
        return replace(draft, stated=(None, self._published), stated_basis="inferred")

    def _stated(self, draft: Draft, said: Day | None) -> Draft:
        published = self._published
        if draft.speaker.type == "own_voice":
            return replace(draft, stated=(published, published), stated_basis="stated")
        if said and said.end <= published:
            basis = "relative" if said.is_relative else "stated"
            if basis == "stated" and said.start != said.end:
                basis = "inferred"  # "in June": some day of it
            return replace(draft, stated=(said.start, said.end), stated_basis=basis)
        return replace(draft, stated=(None, published), stated_basis="inferred")

    def _happened(
        self, draft: Draft, sentence: Sentence, sayings: Sequence[Saying], said: Day | None
    ) -> Draft:
        is_silent = draft.stance == "withholds" and draft.kind != "attack"
        if draft.kind not in DATED or is_silent:
            return draft
        days = self._days.happened(sentence, sayings, draft, draft.modality == "scheduled")
        words = self._text[max(sentence.start, draft.quote.start - 12) : draft.quote.end + 3]
        if SINCE_DAWN.search(sentence.text) and not days:
            day = (
                said.start
                if said and said.precision == "day" and said.end <= self._published
                else None
            )
            day = day or self._published
            return replace(
                draft, scope="daily" if draft.scope else None, period=(day, day),
                date_precision="day", period_basis="inferred",
            )  # fmt: skip
        same = SAME_TIME.search(sentence.text)
        stretch = self._daily if same and same["day"] else self._stretch
        if same and stretch and all("same" in one.mention.text.lower() for one in days):
            return replace(
                draft, scope="period" if draft.scope else None, period=stretch, as_of=None,
                date_precision="day", period_basis="inferred",
            )  # fmt: skip
        is_missing = draft.measure == "missing" and draft.scope == "cumulative"
        is_state = draft.measure in LASTING_MEASURES and STATE.search(words) is not None
        is_state = is_state and not AFTER_DEED.search(self._text[draft.quote.end : sentence.end])
        if draft.measure == "missing" and is_state and not days and draft.scope != "cumulative":
            gone = self._in_paragraph or self._period
            if gone is not None and MISSED.search(self._text, draft.quote.start, sentence.end):
                return replace(
                    draft, scope="incident", period=gone, date_precision="day",
                    period_basis="inferred",
                )  # fmt: skip
        if is_state and not days and not is_missing:
            is_stock = draft.value is not None and draft.scope is not None
            return replace(draft, scope="period", as_of=None) if is_stock else draft  # it lasts
        if not days and self._last is not None and self._is_since_then(draft, sentence):
            end = said.end if said and said.end <= self._published else self._published
            return replace(
                draft, period=(self._last, end), date_precision="day", period_basis="inferred",
                as_of=end if draft.scope == "cumulative" else None,
            )  # fmt: skip
        if draft.scope in ("cumulative", "increment"):
            return counted_from(self._days, draft, sentence, days, self._began, self._past)
        if days:
            past_days = [one for one in days if one.is_past_day and draft.scope == "daily"]
            first = (past_days or days)[0]
            is_past = first.is_past_day and said is not None and said.precision == "day"
            if is_past and said and said.start == said.end < self._published:
                back = self._published - said.start  # "said on Friday that in the past day ..."
                first = replace(first, start=first.start - back, end=first.end - back)
            return self._on(first, draft, sentence)
        if draft.scope == "daily" and HOURS.search(sentence.text):
            return replace(
                draft,
                period=(self._published - timedelta(days=1), self._published),
                date_precision="day",
                period_basis="relative",
            )
        period = self._carried(draft, sentence, said)
        if period is None:
            return draft
        return replace(draft, period=period, date_precision="day", period_basis="inferred")

    def _is_rival(self, draft: Draft, sentence: Sentence) -> bool:
        """Tell whether another side claims a deed of its own, of which no day is told."""
        if draft.speaker.type in ("own_voice", "unattributed"):
            return False
        if draft.speaker.actor_id is None and NEUTRAL.search(draft.speaker.words):
            return False  # a hospital claims to have treated the wounded of the deed just told
        is_new = draft.speaker.key not in self._voices and RIVAL.search(sentence.text) is not None
        is_own = OWN_DEED.search(sentence.text) or any(
            one.place_id and one.actor_id is None for one in sentence.mentions
        )
        return is_new and bool(is_own) and not SAME.search(sentence.text)

    def _is_since_then(self, draft: Draft, sentence: Sentence) -> bool:
        """Tell whether a figure counts from what was told last: "has since taken five towns"."""
        around = sentence.start, min(sentence.end, draft.quote.end + 25)
        is_long = draft.scope in ("cumulative", "increment") or draft.kind == "territorial_control"
        is_risen = self._text[draft.quote.start : draft.quote.end].lower().startswith(TOLL)
        return (
            is_long
            and not is_risen
            and draft.value is not None
            and SINCE_THEN.search(self._text, *around) is not None
        )

    def _on(self, day: Day, draft: Draft, sentence: Sentence) -> Draft:
        """Return a draft with the day that its own sentence gives."""
        start, end = _in_order(day, self._published, draft)
        is_since = self._days.is_since(day.mention, sentence)
        if is_since:
            end = max(end, self._published)
        if day.is_past_day and draft.scope != "increment":
            end = max(end, min(start + timedelta(days=1), self._published))
        is_held = is_since and draft.kind == "territorial_control" and draft.value is None
        return replace(
            draft,
            period=(start, None if is_held else end),
            date_precision=day.precision,
            period_basis="relative" if day.is_relative else "stated",
        )

    def _carried(
        self, draft: Draft, sentence: Sentence, said: Day | None
    ) -> tuple[date | None, date] | None:
        """Return the period of a draft whose sentence gives none."""
        published = self._published
        if draft.kind not in HAPPENED:
            return None
        if draft.kind == "territorial_control" and draft.value is None:
            return None  # who holds a place is a state, of which no date before tells
        if self._is_rival(draft, sentence):
            return None
        if self._in_paragraph:
            return self._in_paragraph
        if said and said.precision == "day" and said.end <= published:
            return said.start, said.end
        if draft.kind in HAPPENINGS and self._period:
            return self._period
        return (published, published) if draft.kind in DEFAULTING else None


def _in_order(day: Day, published: date, draft: Draft) -> tuple[date, date]:
    """Return a period that does not end after the article came out, unless it is announced."""
    if draft.modality == "scheduled" or day.end <= published or day.start > published:
        return day.start, day.end
    return day.start, published
