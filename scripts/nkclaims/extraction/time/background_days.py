"""Tell which dates are those of an older deed, to which a sentence only refers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from nkclaims.extraction.draft import LOSSES, Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.deed_nouns import DEED_NOUN
from nkclaims.extraction.time.beginnings import is_since
from nkclaims.extraction.time.day_offsets import OFFSET
from nkclaims.grammar.date_mention import DateMention

NEWS = ("weekday", "relative")  # the days of news are not those of a description
DEEDS = (*LOSSES, "attack", "ceasefire_violation")
# "In retaliation for a raid on Sunday", "it follows the strike of 11 October"
ANSWER = QuickRegex(
    r"\bin (?:\w+ )?(?:revenge|retaliation|response|reprisal|reply|answer|return|vengeance) "
    r"(?:for|to)\b"
    r"|\b(?:aveng|retaliat)\w+(?: for)?\b"
    r"|\b(?:[Ii]t|[Tt]h(?:is|at)|which|raid|attack|strike|violence|shelling|assault) "
    r"(?:follow(?:s|ed)|c(?:o|a)mes?(?: \w+){0,2} after)\b"
    r"|\b(?:days|weeks|months) after\b"
    r"|(?<!was )(?<!were )(?<!be )(?<!been )\bfollow(?:s|ed) (?!by\b|up\b|suit\b|on\b)"
)
# "Announced on Friday, hours after shells overnight had killed four": of the same news
HOURS_AFTER = QuickRegex(r"\b(?:minutes|hours) after\b")
# What goes on with the main clause: "..., killing two", "..., the army said on Monday"
END = re.compile(
    rf";|(?<!\d{{4}}),\s(?!\d|an?\s(?:[\w-]+\s){{0,2}}{DEED_NOUN}\s(?:that|which|in)\b|(?:in|on|at|by|of|from|to|during|after)\s(?:which|whom)\b|which\b|that\b|when\b)"
)

# "Shells hit Orlev, which rebels took on Friday": what follows is not of Friday.
# So is "Orlev, a town they took on Friday".
IN_PASSING = re.compile(
    r",\s(?:(?:(?:from|in|of|to|at|on|for|by|with|through)\s)?(?:which|who|whose|where|whom)"
    r"|(?:an?|the)\s(?:(?!(?:said|says|reported|claimed|announced|confirmed|told|added|stated"
    r"|thought|believed|warned)\s)[\w’'-]+\s){1,5}?(?:(?:that|which)\s)?(?:it|they|he|she))\s[^,;]*\Z"
    r"|\s[–—-]\s(?:which|who|whose|where)\s[^;–—]*\Z"
)


# "Mourned those killed this week", "a ridge the army seized last week": the day of what is told of
# a noun, not of the claim before it
TOLD_OF_NOUN = re.compile(
    r"(?<!\band)(?<!\bor)(?<!\bwas)(?<!\bwere)(?<!\bbeen)(?<!\bthen)(?<!\blater)(?<!ly)\s"
    r"(?:killed|wounded|injured|captured|seized|taken|retaken|recaptured|liberated|abducted|kidnapped"
    r"|detained|arrested)\s(?:(?:late|early)\s)?(?:(?:on|in)\s)?\Z"
)
AND_DID = re.compile(r"\A\s(?:and|then)\s[a-z]+(?:ed|ew|ot)\b")  # "ambushed and killed two"
CLAUSE_OF = re.compile(r"\b(?:and|or|after|when|as|while|since|but|then|before|that)\b|[;,]")


@lru_cache(maxsize=16)  # asked for each date and claim of a sentence
def _stretches(text: str, is_of_claim: bool = True) -> tuple[tuple[int, int], ...]:
    found, hours = [], HOURS_AFTER.finditer(text) if is_of_claim else ()
    for match in (*ANSWER.finditer(text), *OFFSET.finditer(text), *hours):
        end = END.search(text, match.end())
        found.append((match.start(), end.start() if end else len(text)))
    return tuple(found)


def is_background(mention: DateMention, sentence: Sentence, draft: Draft | None = None) -> bool:
    """Tell whether a date is of an older deed, and a claim, if there is one, is not of that."""
    at = mention.start - sentence.start
    told = draft.quote.start - sentence.start if draft else -1
    return any(
        start <= at < end and not start <= told < end
        for start, end in _stretches(sentence.text, draft is not None)
    )


def refers_back(draft: Draft, sentence: Sentence) -> bool:
    """Tell whether a claim is of an older deed, to which its sentence only refers."""
    told = draft.quote.end - 1 - sentence.start
    return any(start <= told < end for start, end in _stretches(sentence.text, False))


# "In Orlev, where rebels have fought since May, shells killed two"
CLOSED = re.compile(r"[^;.]{0,30}?(?:,|\s[–—-])\s(?![a-z]+ing\b|who\b|which\b|where\b)")


# "Which gave no figure since May, put it at nine at the time"
THEN = re.compile(r"\b(?:at the time|then|that (?:day|month|year))\b")
BEHIND = 20  # characters behind a claim in which that stands


def is_in_description(mention: DateMention, sentence: Sentence, draft: Draft, text: str) -> bool:
    """Tell whether a date is of what a closed clause before a claim says of a place or a body."""
    if mention.end >= draft.quote.start:
        return False
    if mention.kind in NEWS and not is_since(mention, sentence):
        return False  # "rebels, who came on Sunday, killed nine"
    clause = IN_PASSING.search(text, sentence.start, mention.start)
    if clause is None or CLOSED.match(text, mention.end, draft.quote.start) is None:
        return False
    if WHEN_IT_WAS.search(text, sentence.start, mention.start):
        return False
    is_then = THEN.search(text, draft.quote.start, draft.quote.end + BEHIND) is not None
    return not is_then and clause.start() > sentence.start


def is_told_of_noun(mention: DateMention, draft: Draft, text: str) -> bool:
    """Tell whether a date is of what a noun behind a claim tells: "a hill seized on Monday"."""
    first = draft.quote.start if draft.kind == "attack" else draft.quote.end
    between = AND_DID.sub("", text[first : max(first, mention.start)], count=1)
    return TOLD_OF_NOUN.search(between) is not None and CLAUSE_OF.search(between) is None


# "..., which were hit back by troops on Monday": how the deed ended, on its day
ENDED = re.compile(
    r",\s(?:which|who)\s(?:was|were|(?:has|have|had)\sbeen)\s(?:(?:then|later|finally|also|\w+ly)\s)?"
    r"(?:(?:hit|beaten|driven|pushed|thrown|fought|held|forced|turned)\s(?:back|off|out|away)"
    r"|repell?ed|repulsed|thwarted|foiled|rebuffed|intercepted|destroyed|annihilated|killed|wounded"
    r"|injured|arrested|captured|defeated|routed)\b[^,;]*\Z"
)


# "The raid, which took place on Sunday, is called the worst of the war": the day of the deed told
WHEN_IT_WAS = re.compile(
    rf"\b(?:{DEED_NOUN}|killings?|shootings?|bombardments?|incidents?|operation)(?:\s[^,;]{{3,40}})?,\s"
    r"(?:which|that)\s(?:was\s(?:carried out|staged|launched|mounted)\b|happened|occurred"
    r"|took place|came|began|started|broke out)\s[^,;]*\Z",
    re.IGNORECASE,
)


def is_in_passing(
    mention: DateMention, sentence: Sentence, drafts: Sequence[Draft], is_old: bool
) -> bool:
    """Tell whether a date stands in a relative clause, of which no loss or attack is told.

    One that ``is_old`` is of no news, if the main clause tells of something.
    """
    at = mention.start - sentence.start
    clause = IN_PASSING.search(sentence.text, 0, at)
    if clause is None or (not is_old and ENDED.search(sentence.text, 0, at)):
        return False
    if not is_old and WHEN_IT_WAS.search(sentence.text, 0, at):
        return False
    first = sentence.start + clause.start()
    if is_old and any(one.quote.start < first for one in drafts):
        return True
    return not any(
        one.kind in DEEDS and first <= one.quote.start and one.quote.start - 40 < mention.end
        for one in drafts
    )


# "A woman born in 1964", "a church built in 1868", "the agreements of February 2015"
OF_OTHER = QuickRegex(
    r"\b(?:born|built|founded|established|opened|created|adopted|inaugurated|dating|dates)\s"
    r"(?:back\s)?(?:in|on|from|to)\s(?:the\s)?$"
    r"|\b(?:truce|ceasefire|cease-fire|deal|agreement|accord|pact|treaty)\s(?:that was\s)?"
    r"(?:reached|signed|agreed|brokered|negotiated|concluded|struck|sealed)\s(?:[\w’'-]+\s){0,5}(?:(?:in|on)\s)?$"
    r"|\b(?:the ones?|that|those)\s(?:of|(?<=ones\s)in|(?<=one\s)in)\s(?:the\s)?$"
    r"|\b(?:truce|ceasefire|cease-fire|deal|agreement|accord|pact)\s(?:that|which)\s(?:[\w’'-]+\s){1,4}?"
    r"(?:reached|brokered|agreed|signed|mediated|negotiated)\s(?:on\s|in\s)?$",
    re.IGNORECASE,
)
A_YEAR = re.compile(r"\b(?:an?|the|its|their|this)\s$", re.IGNORECASE)
TREATY = re.compile(
    r"\s(?:\w+[- ]){0,2}?(?:truce|cease-?fire|agreement|accord|deal|pact|treaty|peace|coup|law"
    r"|resolution|elections?|referendum|census|constitution|revolution)\b"
)


def is_of_noun(mention: DateMention, before: str, text: str) -> bool:
    """Tell whether a date says which of some treaties, wars or laws is meant: "a 2002 deal"."""
    if OF_OTHER.search(before):
        return True
    is_year = mention.kind == "year" and A_YEAR.search(before[-12:]) is not None
    return is_year and TREATY.match(text, mention.end) is not None
