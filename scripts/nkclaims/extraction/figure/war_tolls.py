"""Tell the tolls of a whole war, which count civilians and soldiers alike."""

from __future__ import annotations

import re
from collections.abc import Collection

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.figure.force_losses import CLINIC
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.gazetteer import REGIONS
from nkclaims.extraction.lexicon.pack import Registry
from nkclaims.extraction.link.wholes import TOLLED
from nkclaims.extraction.time.past_wars import is_before_war
from nkclaims.extraction.time.toll_periods import SINCE_WAR, is_of_whole_war

FLED, DEAD = 3000, 1000  # so many who fled, or died, are of the war, if no place says of what
ALL_FLED, ALL_DEAD = 1_000_000, 5000  # so many did of no single town
THEATRES = ("country", "region")
COMPASS = ("north", "south", "east", "west", "north-east", "north-west", "south-east", "south-west")
LANDS = (*REGIONS, *COMPASS, "country", "nation", "territory", "enclave", "republic", "sides")
CIVIL = ("aid_worker", "journalist")  # who are no soldiers, whatever the war took

# What kills and uproots beside a war
OTHER_CAUSE = QuickRegex(
    r"\b(?:cholera|measles|malaria|dengue|ebola|covid\S*|epidemic|disease|famine|hunger"
    r"|outbreak of (?!(?:the |this )?(?:[\w-]+ )?"
    r"(?:war|hostilities|fighting|conflict|violence|clashes))"
    r"|floods?|flooding|earthquakes?|cyclones?|storms?|drought|landslides?|(?:road|traffic|car|bus"
    r"|train) (?:accidents?|crash(?:es)?))\b",
    re.IGNORECASE,
)
# "The war had killed 377,000, most of them by hunger"
BY_WAR = re.compile(
    r"\b(?:war|conflict|fighting|invasion|uprising)(?: in [A-Z][\w’'-]+)? (?:(?:has|have|had) )?"
    r"(?:killed|claimed|cost|displaced|uprooted|driven)\b"
)

WAR = QuickRegex(r"\b(?:war|invasion|civil conflict|insurgency|uprising|genocide)\b(?! crimes?\b)")
THIS_YEAR = QuickRegex(
    r"\b(?:this|of the) year\b|\b(?:[Ii]n (?:the year )?20\d\d,? so far|so far in 20\d\d)\b"
    r"|\bin the (?:first|second) (?:half|quarter|\w+ months) of\b"
    r"|\bsince (?:the (?:start|beginning) of )?January\b(?!\s\d)"
)
# "Clashes in April 2016 left 200 dead": no war, if it is over
CLASH = re.compile(
    r"\b(?:clash(?:es)?|skirmish(?:es)?|border (?:incidents?|fighting|battles?)"
    r"|on the (?:[\w-]+ )?border)\b",
    re.IGNORECASE,
)
# "Some 42,000 have crossed since Monday": those of a part of the war
PART_OF_WAR = re.compile(
    r"\bsince\s(?:(?:early|late|last|the (?:start|beginning) of|the middle of|this)\s|mid-)*"
    r"(?:\w+day\b|(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\b|then\b|that\b|\d{1,2}\s"
    r"|(?:the |this )?(?:week|month|year|weekend)\b"
    r"|the (?:truce|ceasefire|cease-fire)\b)"
    r"|\bthis (?:week|month|year)\b"
)

# "Norland launched its offensive on 3 May. Some 940 Norlanders have died since then"
SINCE_THEN = re.compile(r"\b(?:since (?:then|that (?:day|date))|so far)\b", re.IGNORECASE)
WAR_BEGAN = re.compile(
    r"\b(?:launched|began|begun|started|erupted|broke out|unleashed|opened)\b[^.;\n]{0,30}?"
    r"\b(?:war|offensive|invasion|campaign|operation|assault|onslaught|attacks)\b"
    r"|\b(?:war|conflict|fighting|hostilities|invasion|offensive)\b[^.;\n]{0,30}?"
    r"\b(?:began|started|erupted|broke out)\b",
    re.IGNORECASE,
)
# "The outbreak of hostilities four weeks ago cost thousands of lives"
WAR_TOOK = re.compile(
    r"\b(?:the|this|that) (?:(?:outbreak|start|resumption|course) of (?:the )?)?(?:[\w-]+ )?"
    r"(?:war|conflict|hostilities)\b(?! crimes?| zones?| (?:and|or)\b)[^.;]{0,60}?\s"
    r"(?:killed|left|claimed|cost|taken|took|wounded|injured|seen)\b[^.;]{0,40}\Z",
    re.IGNORECASE,
)
# "Since the beginning of the assault", of tolls that count martyrs
SINCE_ASSAULT = re.compile(
    r"\bsince (?:the )?(?:(?:start|beginning|outbreak|onset|launch) of )?(?:the |this |its )?"
    r"(?:[\w’'-]+ ){0,2}?(?:assault|onslaught|aggression|genocide)\b",
    re.IGNORECASE,
)
# "Since the start of the war, both sides have confirmed 700 deaths"
HEAD = re.compile(r"\W{0,2}(?:Since|From) (?:the )?(?:\w+ of )?[^,.;]{3,40},")
DEAD_AS = re.compile(r"\b(?:martyrs?|victims|fatalities)\b")
BACK = 300  # characters before a toll in which the war began
BOTH = QuickRegex(
    r"\b(?:on|from|among|of) (?:both|all|the two) (?:warring )?sides\b", re.IGNORECASE
)
# "The death toll from the army's bombardment of two villages has climbed to nine"
OF_ONE_DEED = re.compile(
    r"\b(?:toll|deaths|dead|number|killed|victims|casualties)\b[^.;,]{0,24}?\s(?:from|in|of|after)\s"
    r"(?!(?:[\w’'-]+\s){0,5}?(?:continuing|ongoing|months?|years?|weeks?)\b)(?:[\w’'-]+\s){0,5}?"
    r"(?:strike|attack|raid|bombardment|shelling|bombing|blast|ambush|massacre|assault|explosion"
    r"|crash|siege)\b",
    re.IGNORECASE,
)
OF_THEM = re.compile(r"\bof (?:them|whom|which|these|those|the)\b")
ON_AND_ON = re.compile(r"\b(?:has|have|toll|number|up from|now|so far|in all)\b", re.IGNORECASE)
TOWNS = ("city", "town", "village", "facility")
OF_TOWN = r"\b(?:town|city|village|suburb|neighbou?rhood|camp) of "


def of_war(
    draft: Draft,
    sentence: Sentence,
    registry: Registry | None,
    countries: Collection[str],
    demonyms: Collection[str],
    text: str,
) -> Draft:
    """Return a draft; whom no noun calls civilian or military in a toll of a whole war are both."""
    if draft.object != "person" or draft.population != "unspecified" or draft.group in CIVIL:
        return draft
    if OTHER_CAUSE.search(sentence.text) and not BY_WAR.search(sentence.text):
        return draft
    # "The 1992-95 war left 900 dead", but not "900 died in fighting last year"
    is_old = draft.scope == "period" and draft.date_precision in ("year", "month")
    is_old = is_old and WAR.search(sentence.text) is not None
    is_past = is_before_war(draft, registry)
    if (draft.value or 0) < DEAD and is_past and CLASH.search(sentence.text):
        return draft
    if _is_of_year(draft) and THIS_YEAR.search(sentence.text):
        return draft  # the dead of a year are those of a part of the war
    is_flight = draft.measure == "displaced"
    is_wide = _is_wide(draft, registry, countries)
    is_dead = draft.measure in TOLLED and draft.value != 0
    is_begun = is_dead and _is_since_war(draft, sentence, text)
    is_begun = is_begun and not _is_of_town(draft, sentence, registry)
    first, last = draft.period or (None, None)
    is_long = is_dead and draft.scope == "cumulative" and (first is None or first != last)
    is_cost = is_dead and is_wide and draft.scope in ("cumulative", "period")
    is_cost = is_cost and bool(WAR_TOOK.search(text, sentence.start, draft.quote.end))
    is_begun |= is_cost
    is_begun |= is_long and BOTH.search(sentence.text) is not None
    is_open = is_dead and is_wide and _is_open(draft, sentence, text)
    is_all_over = is_past or is_begun or is_wide
    if not is_all_over and (draft.value or 0) < (ALL_FLED if is_flight else ALL_DEAD):
        return draft
    is_whole = is_of_whole_war(draft, sentence, registry)
    is_part = is_flight and not is_whole and not draft.links
    if is_part and PART_OF_WAR.search(sentence.text):
        return draft
    is_great = (draft.value or 0) >= (FLED if is_flight else DEAD)
    is_toll = (
        draft.place_words is None and "death toll" in text[draft.quote.start : draft.quote.end]
    )
    is_past = is_past or is_old
    is_all = is_whole or is_great or is_toll or is_past or is_begun or is_open
    is_long = draft.scope == "cumulative" or ((is_past or is_cost) and draft.scope == "period")
    is_sure = (is_great and (is_whole or is_open)) or is_begun
    is_nation = is_sure and not is_past and _counts_nation(draft, demonyms, text)
    is_any = draft.is_general or is_flight or is_nation  # "34,000 Norlanders have been killed"
    is_any |= is_begun and DEAD_AS.search(text, draft.quote.start, draft.quote.end) is not None
    return replace(draft, population="combined") if is_long and is_any and is_all else draft


def _is_since_war(draft: Draft, sentence: Sentence, text: str) -> bool:
    """Tell whether a toll's words, or those before "since then", say that it counts from a war."""
    if draft.scope != "cumulative":
        return False
    if any(one.search(text, draft.quote.start, sentence.end) for one in (SINCE_WAR, SINCE_ASSAULT)):
        return True
    if HEAD.match(text, sentence.start) and SINCE_WAR.search(text, sentence.start, sentence.end):
        return True
    if not SINCE_THEN.search(text, draft.quote.start, min(sentence.end, draft.quote.end + 30)):
        return False
    return WAR_BEGAN.search(text, max(0, draft.quote.start - BACK), draft.quote.start) is not None


def _is_of_town(draft: Draft, sentence: Sentence, registry: Registry | None) -> bool:
    """Tell whether a toll is of one town or hospital, which sees but a part of the war."""
    words = draft.place_words
    types = registry.place_types if registry else {}
    if types.get(draft.place_id or "") in TOWNS or CLINIC.search(sentence.text):
        return True
    return words is not None and re.search(OF_TOWN + re.escape(words), sentence.text) is not None


def _is_open(draft: Draft, sentence: Sentence, text: str) -> bool:
    """Tell whether a toll counts on and on from no day that its sentence names."""
    if (draft.value or 0) < DEAD and OF_ONE_DEED.search(sentence.text):
        return False
    is_on = draft.scope == "cumulative" and not (draft.period and draft.period[0])
    quote = text[draft.quote.start : draft.quote.end]
    is_on = is_on and ON_AND_ON.search(quote) is not None and OF_THEM.search(quote) is None
    return is_on and not any(one.search(sentence.text) for one in (PART_OF_WAR, THIS_YEAR))


def _is_of_year(draft: Draft) -> bool:
    """Tell whether a toll, which is no part of another, counts from the first day of a year."""
    start, end = draft.period or (None, None)
    is_begun = start is not None and start.day == start.month == 1 and not draft.links
    return is_begun and start is not None and end is not None and start.year == end.year


def _counts_nation(draft: Draft, demonyms: Collection[str], text: str) -> bool:
    """Tell whether a toll counts people by their nation only: "34,000 Norlanders"."""
    words = text[draft.quote.start : draft.quote.end].split()
    return any(one.rstrip(",s") in demonyms for one in words)


def _is_wide(draft: Draft, registry: Registry | None, countries: Collection[str]) -> bool:
    """Tell whether a toll is of no place, or of one that may be all that a war is fought over."""
    words = draft.place_words
    if words is None or words in countries or words.split()[-1].lower() in LANDS:
        return True
    types = registry.place_types if registry else {}
    return types.get(draft.place_id or "") in THEATRES
