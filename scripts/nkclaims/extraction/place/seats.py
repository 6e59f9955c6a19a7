"""Tell the place of somebody who speaks from the place of what is told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.language.insertions import put_in
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.deed_nouns import DEED_NOUN
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.place.place_roles import is_where_spoken, is_where_treated
from nkclaims.extraction.speaker.sayings import Saying

# "..., said Jane Doe of the central hospital in Orlev"
INVERTED = QuickRegex(
    r"[,”\"]\s(?:said|says|according to)\s(?:[A-Z]|(?:an?|the|one)\s)"
    r"(?:(?!\b(?:had|has|have|was|were|will|would|that|hit|struck|shot|died|lost|\w{3,}ed)\b)[^,;.]){2,90}"
    r"\s(?:in|at|of|from|near|outside)\s(?:the\s)?$"
)
# "Hospitals in Orlev are treating 14 people"
WARD = re.compile(
    r"\b(?:[Hh]ospitals?|[Cc]linics?|[Dd]octors|[Mm]edics|[Ss]urgeons)\s"
    r"(?:(?:that |which )?(?:it|they) (?:supports?|runs?|backs?|funds?) )?(?:in|at|near)\s"
    r"(?:the\s)?(?:[a-z-]+\s){0,3}$"
)
TREATING = re.compile(
    r"\s(?:[a-z]+\s){0,2}?(?:treat|receiv|admit"
    r"|took in|taken in|tak(?:es?|ing) in|operat|car(?:ed?|ing) for)"
)
# "Succumbed to his wounds at an Orlev hospital", "were shifted to Orlev hospital"
WARD_ITSELF = re.compile(r"\b(?:[Hh]ospital|[Cc]linic|[Ii]nfirmary)$")
BROUGHT = re.compile(
    r"\b(?:succumb\w*|died|pronounced dead|treated|taken|rushed|flown|shifted|airlifted|evacuated"
    r"|referred|moved|brought|admitted)\b[^;.]{0,60}?\s(?:at|in|to)\s(?:(?:an?|the)\s)?$"
)
# "A spokesman in Orlev, Jane Doe, said"
SEAT = QuickRegex(
    r"\b(?:spokes\w+|officials?|officers?|sources?|residents?|witness(?:es)?|commander|correspondent|reporters?"
    r"|analysts?|diplomats?|command|ministry|military|headquarters|embassy|authorities|leadership|administration|separatists|rebels"
    r"|operations for [A-Z][\w ]{2,20})\s(?:in|at|from)\s(?:the\s)?$"
)
SPEAKS = re.compile(
    r"(?:,\s[^,.;]{3,40},|,\s\w+,)?(?:\s\w+){0,2}?\s(?:said|says|told|confirmed|reported|added|claimed|denied"
    r"|reporting|saying|confirming|claiming|adding|telling|insisting|putting|counting)\b"
)
# "In Orlev, the army confirmed the raid"
ARMY_SPEAKS = re.compile(
    r"(?:,\s|\s(?=the\s))"
    r"(?:(?:the (?:\w+ )?(?:city|capital|town)|where\b)[^,;.]{0,80},\s)?(?:the\s)?"
    r"(?!(?:regional|local|provincial|district|city|town|municipal|village|area)\b)"
    r"(?:[\w’'-]+\s){0,3}?"
    r"(?:[Aa]rmy|[Mm]inistry|[Cc]ommand|[Gg]overnment|[Mm]ilitary|Department|wing|spokes\w+"
    r"|NATO|Pentagon|Kremlin|White House"
    r"|[Pp]resident|[Mm]inister|[Dd]irector|[Gg]eneral|[Ss]taff)\s(?:[\w’'.-]+\s){0,7}?"
    r"(?:said|says|confirmed|announced|reported|denied|told|published|released)\b"
)
# "Quoting the ministry in Orlev"
# Behind a verb no more is told of who speaks, as it is behind a name.
SAID_LAST = re.compile(
    r"\b(?:said|says?|add(?:s|ed)|report(?:s|ed)|announced|claim(?:s|ed)|stated|told|insist(?:s|ed))\Z"
)
# "Rebels killed nine men in Orlev, they said"
THEY_SAID = re.compile(r",\s(?:they|he|she|it)\s(?:\w+\s)?\w+\b[^,]*\Z")
SAID_THAT = re.compile(r"\bthat\Z")
# "According to the army, a raid in Orlev": what stands behind is told, and says not who speaks.
ACCORDING = re.compile(r"(?:[Aa]ccording to|[Aa]s per|[Cc]iting|[Qq]uoting)\b")
TOLD = re.compile(
    rf"\b(?:{DEED_NOUN}|gunm[ae]n|planes?|jets?|toll|dead|wounded|killed|bod(?:y|ies)|hit|struck"
    r"|took|shot|fired|seized|captured|(?:shell|attack|raid|storm|invad|recaptur|enter|burn|torch"
    r"|bombard|pound|target)ed)\b"
)
# "According to Jane Doe, a nurse in Orlev, ..." closes with a comma before what is told.
APPOSITION = re.compile(r",\s(?:who|which|whose|(?:(?!\son\s)[^,;.])+,)|\s")
THERE = re.compile(
    r"\b[Tt]here\b"
)  # "Doe, who commands the troops near Orlev, said men died there"
OF_SPEAKER = re.compile(r"\s(?:in|at|of|from)\s(?:the\s)?")
# "The mayor of Orlev was taken", "its forces and those of Velia"
OFFICE = QuickRegex(
    r"\b(?:mayor|governor|head|chief|leader|president|minister|bishop|imam|commander|those|forces"
    r"|troops|army|fighters|soldiers|government|authorities|ministry|parliament)\sof\s"
    r"(?:the\s)?(?:[a-z]+\s)?$"
)
# "The bombardment by Norlandish troops of Orlev"
DONE_BY = QuickRegex(
    rf"\b(?:{DEED_NOUN}|capture|siege|seizure|invasion|occupation|storming|encirclement|burning|looting)\sby\s"
    r"(?:the\s)?(?:[\w’'-]+\s){1,4}of\s(?:the\s)?(?:[a-z]+\s)?$"
)
# "Said Jane Doe, a nurse in Orlev", "according to the Front, which runs a clinic in Orlev"
ASIDE = re.compile(
    r",\s(?:(?:aged\s)?\d{1,2}(?:,\s|\sand\s))?"
    r"(?:an?|the|who|whom|whose|which|his|her|its|their|head|chief|director|mayor|governor)\s"
)
# "Soldiers of a camp, located in the Orlev axis of Velia, killed nine"
LOCATED = re.compile(
    r",\s(?:which is |who are )?(?:located|situated|headquartered|quartered|stationed"
    r"|based)\s(?:in|at|near|on|around)\s[^,;.]{0,50}\Z"
)
# Behind these the news goes on.
GOES_ON = re.compile(
    r";|,\s(?:adding|and|but|as|while|whereas|after|when|where|killing|wounding|injuring)\s"
    r"|\s(?:said|says|told|adding|as|while|after|when|that)\s"
)
# "The head of the Orlev region, Jane Doe, wrote"
TITLE = QuickRegex(
    r"(?:^|[,;]\s|[”\"]\s)(?:the\s|an?\s|[A-Z][\w’'-]*[’']s?\s)?"
    r"(?:(?!\b(?:in|at|near|(?:kill|wound|injur|captur|seiz|shell|struck|[\w’'-]+ed\s)\w*)\b|\d)[\w’'-]+\s){0,3}?"
    r"(?:head|chief|governor|mayor|ombuds\w+|director|spokes\w+|commander|chair\w*|minister"
    r"|president|leader|officials?|representative|secretary|envoy|prosecutors?|administrator"
    r"|doctors?|nurse|residents?|witness(?:es)?|activists?|coordinator|ambassador)"
    r"(?:\s(?:of|in|for|at|from)\s[^,;.]{2,60})?,?\s$",
    re.IGNORECASE,
)
BEFORE = 100  # characters before a speaker's name in which the title stands


def is_ward(one: Mention, opening: int, text: str, *, is_just_told: bool) -> bool:
    """Tell whether a place is where those are treated who were hurt in another.

    The sentence begins at ``opening``; a deed was just told if the wounded can be of it, else who
    was brought to a hospital is where it is.
    """
    if is_where_treated(text, opening, one.start):
        return True
    if WARD_ITSELF.search(one.text) and BROUGHT.search(text, opening, one.start):
        return True
    is_at = is_just_told and WARD.search(text, opening, one.start) is not None
    return is_at and TREATING.match(text, one.end) is not None


def is_seat(
    one: Mention,
    before: str,
    sentence: Sentence,
    sayings: Sequence[Saying],
    text: str,
    *,
    is_land: bool = False,
) -> bool:
    """Tell whether a place is where somebody speaks, lives or holds an office.

    Args:
        one: the place.
        before: the words before it.
        sentence: its sentence.
        sayings: who says what in it.
        text: the article.
        is_land: whether it is a country, all of which a ministry tells of.
    """
    start, end = one.start, one.end
    return (
        is_where_spoken(before)
        or _is_of_aside(start - sentence.start, sentence.text)
        or _is_behind_speaker(start, sentence, text)
        or (OFFICE.search(before) is not None and DONE_BY.search(before) is None)
        or (SEAT.search(before) is not None and SPEAKS.match(text, end) is not None)
        or (
            not before.strip(" In") and not is_land and _is_where_told(one, sentence, sayings, text)
        )
        or any(is_of(said, start, end, sentence, text) for said in sayings)
    )


def _is_where_told(one: Mention, sentence: Sentence, sayings: Sequence[Saying], text: str) -> bool:
    """Tell whether a sentence begins with the town in which somebody speaks of elsewhere.

    "In Orlev, the army said it lost nine men", "In Orlev, a clerk said shells hit Tarn".
    """
    if ARMY_SPEAKS.match(text, one.end):
        return True
    said = next((said for said in sayings if 0 <= said.words.start - one.end <= 6), None)
    return said is not None and any(
        other.names_place and not other.is_adjective and other.start >= said.words.end
        for other in sentence.mentions
    )


def _is_of_aside(at: int, sentence: str) -> bool:
    """Tell whether a place is told of who speaks: "the Front, which sits in Orlev, said"."""
    if LOCATED.search(sentence, 0, at):
        return True
    return any(
        start < at < end
        and not TOLD.search(sentence, start, end)
        and not THERE.search(sentence, end)
        for start, end in put_in(sentence)
    )


def _is_behind_speaker(start: int, sentence: Sentence, text: str) -> bool:
    """Tell whether a place stands behind a speaker who stands behind the verb."""
    inverted = INVERTED.search(text, sentence.start, start)
    return inverted is not None and TOLD.search(inverted.group()) is None


def is_of(said: Saying, start: int, end: int, sentence: Sentence, text: str) -> bool:
    """Tell whether a place stands among the words that say who somebody is."""
    words = said.words
    if words.start <= start < words.end:
        return THEY_SAID.search(text, start, words.end) is None
    is_over = SAID_THAT.search(text, words.start, words.end) is not None
    if not is_over and OF_SPEAKER.fullmatch(text, words.end, start):
        return True
    if start >= words.end:
        if ACCORDING.match(text, words.start) and TOLD.search(text, words.end, start):
            return False
        is_first = words.start - sentence.start < 3
        if is_first and APPOSITION.match(text, words.end, sentence.end) is None:
            return False  # "according to police, the rebels lost two boats near Orlev"
        if is_over or SAID_LAST.search(text, words.start, words.end):
            return False  # "it said, its units fell back to Orlev"
        aside = ASIDE.match(text, words.end, start)
        if aside and is_first and "," in text[aside.end() : start]:
            return False  # "according to the Front, which is armed, nine died in Sorn"
        return aside is not None and GOES_ON.search(text, aside.end(), start) is None
    if end > words.start:
        return False
    title = TITLE.search(text[max(sentence.start, words.start - BEFORE) : words.start])
    return title is not None and start >= words.start - len(title.group())
