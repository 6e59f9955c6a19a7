"""Tell which matches of a rule of figures join a number to words that are not its own.

"Two reporters of a local station were hurt": the verb is of several, "a" counts one.
"""

from __future__ import annotations

import re

from nkclaims.extraction.figure.counted import PEOPLE
from nkclaims.extraction.figure.counting import OLDEST
from nkclaims.extraction.figure.match import Match
from nkclaims.extraction.figure.verbless import is_unfounded
from nkclaims.extraction.language.clause_verbs import verb_in
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.grammar.qualifiers import ABOUT

OTHER = re.compile(  # "The other nine were soldiers"
    r"(?i)(?:^|[.;:!?]\s)"
    r"(?:(?:the\s(?:other|remaining)|another|at least|about|some|just|only)\s){0,2}\Z"
)
# "Nine drones that the army says were downed": somebody else tells of them
OWN_SUBJECT = re.compile(r",?\sthat\s(?:the|an?|its|their|his|her|it|they|he|she|[A-Z][\w-]+)\s")
# "An earlier figure of nine"; "the figure of nine" is one that was told before
FIGURE_OF = QuickRegex(
    r"\b(?:an?|its|their)\s(?:[\w-]+\s){0,2}(?:figure|tally|count)\sof\s"
    rf"{ABOUT}\Z"
)
FAMILIES = re.compile(r"\b(?:famil(?:y|ies)|households?)\b")
BRACKETS = re.compile(r"[^().;:]{0,40}\s\([^()]{2,60}\)\s")
# "15,600 people (3,120 families) fled": the people are counted
IN_BRACKETS = QuickRegex(rf"(?:\(|,\sor\s){ABOUT}\Z")
# "Killed in Orlev: 14"
AT_PLACE = re.compile(rf"\s[a-z]+\s[^.:;!?]{{2,40}}:\s{ABOUT}")
WHO = QuickRegex(r"\swho\s(?:(?:\w+ly|had|have|then|later|recently)\s){0,2}\Z")
# "14 people who fled the town | were killed on the road": that befell them
WERE_DONE = re.compile(
    r"[^,.;:]{0,50}?\s(?:were|was|have\sbeen|has\sbeen|had\sbeen)\s(?:later\s|then\s|also\s)?"
    r"(?:killed|wounded|injured|hurt|shot|abducted|kidnapped|captured|detained|arrested|apprehended|nabbed|intercepted|missing)\b"
)
OF_MEASURES = {
    "share-under": ("controlled",),
    **dict.fromkeys(("none-of", "inverted-fell"), PEOPLE),
    **dict.fromkeys(("hurt-died", "active-hurt"), ("killed",)),
    "one-parted": ("damaged", "destroyed"),
    "held-with": ("controlled", "captured"),
}
ONE_PASSIVE = ("one-passive", "one-posted")
POSTED = ("list-posted", "one-posted", "one-within")
STATE = re.compile(r"\b(?:(?:has|have|had)\s)?(?:was|were|been|being|is|are|got)\b")
# "Nine rebels, four of them women, and two guards were killed": these are parts
ASIDE = re.compile(r",\s(?:includ|among|most|all|\w+ of)[^,]*,")
# "Two residents, a father and his son, were killed": who the two are
SPELT_OUT = re.compile(
    r"\b(?P<count>[Tt]wo|[Tt]hree|2|3)\s[^,;.:()]{2,60}?(?:,\s|:\s|\s[–—-]{1,2}\s|\s\()"
    r"(?P<who>(?:(?:an?|his|her|their)\s[^,;.:()]{2,60}?(?:,\s\d\d?)?(?:,\s|,?\sand\s)){1,2}"
    r"(?:an?|his|her|their)\s[^,;.:()]{2,60}?)(?:,\s\d\d?)?(?:,\s|\s[–—-]{1,2}\s|\))(?!and\b)"
)
ITEM = re.compile(r"(?:^|,\s|\sand\s)(?:an?|his|her|their)\s")
OF_SEVERAL = re.compile(r"\s(?:were|are|have)\b")
JOINED = re.compile(r",|\sand\s|\sor\s|\splus\s|&|\swith\s")
# "Hit the mall with over a thousand people inside": nobody says what became of these
HITTING = re.compile(r"(?:hit|hits|struck|strikes?|striking|hitting|damag\w+|destroy\w+)\b")
WITH = re.compile(r"\s(?:with|when|while)\s")
INSIDE = re.compile(r"\s(?:inside|in\sit|on\sboard|aboard|sheltering|sleeping|at\swork)\b")
# "Tanks: 12", "wounded – about 40"
LABEL = re.compile(
    r"(?:,?\s(?:(?:this|last|past)\s\w+|[\d–-]+\s[A-Z][a-z]+|[a-z]+))?\s?(?::|\s-|[–—\u2012])\s?"
    rf"{ABOUT}"
)
# "Added 30 names to its list, taking it to 1,166"
TAKING_TO = re.compile(rf"t(?:ake|akes|aking|ook)\b[^,.;]{{0,60}}?\sto\s{ABOUT}")
SEVERAL = re.compile(r"(?:s|men|women|people|children|dead|police|staff)\Z")
GIVEN_AS = (" as ", " as at least ", " as about ", " as some ", " as over ", " as more than ")
WAS = QuickRegex(r"\b(?:was|were|been|being)\s(?:\w+ly\s)?\Z")
AND_OTHERS = re.compile(rf",?\s(?:and|while|but)\s{ABOUT}[\w,]+")
LETTING = re.compile(r"\blet(?:ting)?\s(?:(?:all|another|about|some|at least)\s)?\Z")
# "Regained Orlev, the first of three districts"
BENEATH = re.compile(r"\s(?:\w+\s)?(?:under|beneath|near|outside|beside|alongside|next\sto)\s")
LOT = re.compile(r"\b(?:equipment|hardware|materiel|weapon\w*|targets|following|items|vehicles)\b")
FIRST_OF = QuickRegex(
    r"\b(?:first|second|third|fourth|last|latest|largest|biggest|smallest|oldest|youngest|most \w+)"
    r"\sof\s(?:the\s|its\s)?\Z",
    re.IGNORECASE,
)
# "The fifth victim, a farmer, was killed"
NTH = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|other|\d+(?:st|nd|rd|th))\s"
    r"[^,.;]{2,40},\s\Z",
    re.IGNORECASE,
)
# "Hundreds of thousands of lives hang in the balance"
NOT_LOST = re.compile(
    r"\s(?:hang\w*|(?:are|were|is|was|remain)\s(?:now\s|still\s)?(?:at\s(?:risk|stake)|in\s(?:danger|peril|jeopardy)"
    r"|threatened|saved|spared|upended|disrupted|changed)|at\s(?:risk|stake)|in\s(?:danger|peril|jeopardy)"
    r"|(?:could|can|may|might|would|will)\sbe\s(?:saved|spared|lost|at)|depend\w*)\b"
)
AT_RISK = QuickRegex(
    r"\b(?:endanger|threaten|imperil|jeopardi[sz]|sav|spar|risk|disrupt|upend|affect|protect)\w*\s"
    r"(?:the\s)?(?:(?:about|some|at least|more than|many)\s)?\Z"
)


def is_mismatched(match: Match) -> bool:
    """Tell whether what a match takes to have happened did not happen to what it counts."""
    event, number = match.event, match.number
    if match.is_before(FIRST_OF):
        return True
    if event is not None and event.measure == "controlled" and match.counting is None:
        is_sum = TAKING_TO.fullmatch(match.text, event.start, number.start) is not None
        if is_sum or match.text[number.start : number.end].lower() == "both":
            return True  # "both were under control" tells of places just named
    if match.rule.rule_id == "far-before" and event is not None:
        was = WAS.search(match.text, match.sentence.start, event.start)
        if was and AND_OTHERS.match(match.text, event.end, number.end):
            return True  # "homes were hit and 40 people left"
    if FAMILIES.fullmatch(match.form) and match.is_before(IN_BRACKETS):
        return True
    if _is_beneath(match) or _is_whole(match) or _has_own_verb(match) or _is_spelt_out(match):
        return True
    if is_unfounded(match):
        return True
    return _is_of_several(match) or _was_there(match) or _is_at_risk(match) or _is_unlisted(match)


def _is_beneath(match: Match) -> bool:
    """Tell whether one thing only says where something blew up: "exploded under a minibus"."""
    event, number = match.event, match.number
    if event is None or number.letter != "A" or event.end > number.start:
        return False
    return BENEATH.fullmatch(match.text, event.end, number.start) is not None


def _is_spelt_out(match: Match) -> bool:
    """Tell whether one of a list is but one of as many people as were counted before it."""
    noun = match.counting.noun if match.counting else None
    if match.number.letter != "A" or noun is None or noun.object != "person":
        return False
    for one in SPELT_OUT.finditer(match.text, match.sentence.start, match.sentence.end):
        if one.start("who") <= match.number.start < one.end("who"):
            count = 2 if one["count"].lower() in ("two", "2") else 3
            return len(ITEM.findall(one["who"])) == count
    return False


def _has_own_verb(match: Match) -> bool:
    """Tell whether a verb parts one of a list from theirs: "nine men fled, and two were killed"."""
    noun, event = match.counting, match.event
    if match.rule.rule_id not in POSTED or noun is None or event is None:
        return False
    between = STATE.split(ASIDE.sub("", match.text[noun.end : event.start]))[0]
    return verb_in(between) is not None


def _is_whole(match: Match) -> bool:
    """Tell whether a number is that of which another is the part that is counted: "7 of 12"."""
    at, tokens = match.positions["n"], match.tokens
    is_behind = at > 1 and tokens[at - 1].letter == "O" and tokens[at - 2].letter == "N"
    is_loose = match.rule.rule_id.startswith(("far-", "toll-noun", "attributive"))
    return is_behind and "x" not in match.positions and is_loose


def _is_unlisted(match: Match) -> bool:
    """Tell whether no colon makes what follows a list of what was lost, nor an ordinal a victim."""
    rule, text, event = match.rule.rule_id, match.text, match.event
    if rule == "lost-list" and event is not None:
        start, end = match.positions["m"] + 1, match.positions["n"]
        # "Hit a playground: nine boys were hurt" has its own object, and is no list
        is_of_other = any(one.letter == "P" for one in match.tokens[start:end])
        between = text[event.end : match.number.start]
        return ":" not in between or (is_of_other and LOT.search(between) is None)
    if rule.startswith("label"):
        last = event if event and event.end > (match.counting or event).start else match.counting
        return last is not None and LABEL.fullmatch(text, last.end, match.number.start) is None
    if rule == "parted" and event is not None and text.startswith("go", event.start):
        return not match.is_before(LETTING)
    if rule == "were-of-it":
        return OTHER.search(text[match.sentence.start : match.number.start]) is None
    if rule == "relative" and match.counting is not None:
        return OWN_SUBJECT.match(text, match.counting.end) is not None
    if rule == "in-brackets" and match.counting is not None and event is not None:
        return BRACKETS.match(text, match.counting.end, event.start) is None
    if rule == "or-so-many":
        families = text[match.tokens[match.positions["x"]].end : match.number.start]
        return FAMILIES.search(families) is None
    if rule.endswith("at-place") and event is not None:
        return AT_PLACE.fullmatch(text, event.end, match.number.start) is None
    if rule == "dead-range":
        return match.number.low is None
    if rule in ("given-as", "number-as"):
        return not text.endswith(GIVEN_AS, 0, match.number.start)
    if rule == "listed-as" and event is not None:
        return not text.startswith("as ", event.start)
    if rule == "bodies-of-listed" and event is not None:
        return not (text.endswith(" of", 0, event.end) or text.startswith(" of ", event.end))
    if rule.startswith("aside-number") and match.counting is not None:  # "the minister, 52, has"
        return _said(match) <= OLDEST and not SEVERAL.search(match.form)
    if rule == "plural-of-them":  # "nine rebels died, four of them in Orlev" is a part of nine
        return any(one.letter in "NA" for one in match.tokens[: match.positions["p"]])
    if rule == "figure-of":
        return not match.is_before(FIGURE_OF)
    if event is not None and rule in OF_MEASURES and event.measure not in OF_MEASURES[rule]:
        return True
    if rule == "intransitive" and event is not None and WHO.search(text, 0, event.start):
        return WERE_DONE.match(text, event.end, match.sentence.end) is not None
    if rule in ("among-victims", "among-list") and event is not None:
        return "mong" not in text[max(match.sentence.start, event.start - 12) : event.end]
    return rule == "one-nth" and not match.is_before(NTH)


def _said(match: Match) -> float:
    """Return the number that a match counts by."""
    number = match.number.number
    return float(number.value) if number is not None and number.value is not None else 0.0


def _is_of_several(match: Match) -> bool:
    """Tell whether the verb behind one thing is of several, of which it is only told whose."""
    noun, event = match.counting, match.event
    if match.rule.rule_id not in ONE_PASSIVE or noun is None or event is None:
        return False
    between = match.text[noun.end : event.start]
    return OF_SEVERAL.match(between) is not None and not JOINED.search(
        match.text, match.number.end, event.start
    )


def _was_there(match: Match) -> bool:
    """Tell whether people are only said to have been in what was hit."""
    noun, event = match.counting, match.event
    if noun is None or event is None or noun.noun is None or noun.noun.object != "person":
        return False
    return (
        event.end < match.number.start
        and HITTING.match(match.text, event.start) is not None
        and WITH.search(match.text, event.end, match.number.start) is not None
        and INSIDE.match(match.text, noun.end) is not None
    )


def _is_at_risk(match: Match) -> bool:
    """Tell whether lives are in danger, and none of them lost."""
    if match.form != "lives" or match.event is not None:
        return False
    return NOT_LOST.match(match.text, match.last) is not None or match.is_before(AT_RISK)
