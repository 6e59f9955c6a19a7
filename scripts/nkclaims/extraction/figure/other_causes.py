"""Leave out losses that are of no war, but of floods, quakes, crashes, diseases that are named.

The cause stands in the clause of a loss, in its sentence, or in one before it: a paragraph goes on
with the cause that it has named, and an article that begins with a disaster is about that disaster
wherever it names no fighting. What both have brought about ("a dam breached by shelling") is of the
war, and so is what is counted as a part of its toll.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from nkclaims.extraction.draft import LOSSES, Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace

_VEHICLE = r"(?:bus|minibus|coach|truck|lorry|car|van|train|tram|vehicle|motorcycle|taxi)"
_CRAFT = r"(?:passenger|civilian|commercial|cargo|private) (?:plane|aircraft|flight|jet)|airliner"
OTHER = QuickRegex(
    r"\b(?:(?:earth)?quakes?|tremors?|aftershocks?|tsunamis?|volcan\w+"
    r"|floods?(?! of\b)|flooding(?! (?:in|into|across)\b)|floodwaters?|landslides?|mudslides?"
    r"|rockslides?|avalanches?|(?:heavy|torrential|monsoon|seasonal) rains?|rainfall|monsoons?"
    r"|heat ?waves?|cyclones?|hurricanes?|(?:thunder|rain|sand|snow|dust)storms?"
    r"|(?:typhoons?|tornado(?:es)?|lightning)(?! (?:fighter|jet|aircraft|warplane)s?)"
    r"|(?:a|the|by|in|tropical|severe|violent|winter) storms?(?= (?:has|have|had|that|which|on|in"
    r"|killed|hit|swept|battered|lashed|tore|destroyed|struck)\b)|storms and"
    r"|wildfires?|(?:forest|bush) ?fires?|short circuit|electrical fault|cooking stove"
    r"|gas (?:leaks?|explosions?|blasts?|canisters?|cylinders?)"
    r"|accidents?|stampedes?|crowd crush|derail\w+"
    rf"|{_VEHICLE}(?:es|s)? (?:crash(?:es)?|collisions?)"
    rf"|{_VEHICLE}(?:es|s)? (?:\w+ )?(?:plunged|overturned|veered|skidded|collided|crashed|rolled)"
    rf"|(?:{_CRAFT}) (?:\w+ ){{0,3}}crash(?:ed|es)?|crash of (?:an?|the) (?:{_CRAFT})"
    r"|capsiz\w+|shipwrecks?|(?:ferr(?:y|ies)|(?:migrant|fishing) boats?) (?:sank|had sunk)"
    r"|(?:mine|pit|shaft|quarry) (?:accidents?|collapses?|collapsed|caved in)"
    r"|(?:(?:coal|gold|copper|iron|salt|ore|diamond|cobalt|tin|jade) mine|pit|shaft|quarry)"
    r" explosions?"
    r"|(?:collapse|accident|explosion) (?:at|in|of) an? (?:\w+ )?(?:mine|pit|shaft|quarry)"
    r"|cholera|measles|malaria|dengue|ebola|covid\S*|coronavirus|typhoid|diphtheria|meningitis"
    r"|epidemics?|pandemic|heart attacks?|cancer|natural causes|snake ?bites?)\b(?!-)",
    re.IGNORECASE,
)
# "Two months after the floods, 40 people were killed": they but say when
LONG_AFTER = re.compile(
    r"\b(?:weeks|months|years|decades?) (?:after|before|since) (?:[\w’'-]+ ){0,4}$", re.IGNORECASE
)
# What the other side may blame, or what a war brings about: a cause only where none was named
LESSER = QuickRegex(
    r"\b(?:(?:technical|mechanical) (?:faults?|failures?|problems?|malfunctions?)|engine failure"
    r"|pilot error|bad weather|diseases?)\b",
    re.IGNORECASE,
)
FIGHTING = QuickRegex(
    r"\b(?:shell(?:s|ed|ing|fire)|(?<!lightning )strikes?|air ?strikes?|raid(?:s|ed)?|bomb\w*"
    r"|missiles?|rockets?|drones?|mortars?|artillery|gun(?:men|man|fire|ships?)|shot|shooting|shoot"
    r"|attack\w*|ambush\w*|fight\w*|fought|clash\w*|fired?(?= (?:on|at|into)\b)|crossfire"
    r"|war|wartime|conflict|offensives?|sieges?|besieg\w+"
    r"|blockades?|under (?:\w+ )?fire|land ?mines?"
    r"|(?<!coal )(?<!gold )mines?(?! (?:accident|collaps|shaft))"
    r"|(?<!gas )(?<!coal mine )(?<!gold mine )"
    r"(?:explosions?|blasts?)(?! (?:at|in) an? (?:\w+ )?(?:mine|pit))"
    r"|explosives|IEDs?|militants?|rebels?|insurgents?|jihadists?|hostilities"
    r"|battles?|invasion|invaded|massacres?|assaults?|snipers?|execut\w+|terror\w*|dams?"
    r"|combat|warplanes?|cease-?fires?|truces?|front ?lines?|killed in action)\b",
    re.IGNORECASE,
)
ARMED = re.compile(r"\b(?:soldiers?|troops|servicemen|fighters|army|forces|military)\b")
CLAUSE = re.compile(
    r"[;:]\s|,\s(?:while|but|and|though|although|where|whereas)\b"
    r"|\s(?:while|whereas|in areas where|even as|(?P<part>including|among them|of (?:whom|which)"
    r"|(?:most|many|some|\w+) of them))\s"
)
LEAD = 3  # sentences that say what an article is about
ABOUT = (*LOSSES, "attack")


def of_war_alone(drafts: Sequence[Draft], sentences: Sequence[Sentence], text: str) -> list[Draft]:
    """Return the claims without the losses that something else than the war has brought about.

    Args:
        drafts: claims of an article, whose links are positions in the list.
        sentences: all that were read, in order.
        text: the article.
    """
    if not (OTHER.search(text) or LESSER.search(text)):
        return list(drafts)
    causes = _causes(sentences)
    by_number = {one.number: one for one in sentences}
    kept = []
    for at, draft in enumerate(drafts):
        sentence = by_number[draft.sentence]
        wholes = [to for kind, to in draft.links if kind == "part_of"]
        is_other = draft.kind in ABOUT and _is_other(draft, sentence, causes[draft.sentence])
        if not is_other or any(to in kept for to in wholes):
            kept.append(at)
    places = {at: new for new, at in enumerate(kept)}
    return [
        replace(one, links=tuple((kind, places[to]) for kind, to in one.links if to in places))
        for one in (drafts[at] for at in kept)
    ]


def _names_other(words: str) -> bool:
    """Tell whether words name another cause, and do not just count the time since then."""
    return any(LONG_AFTER.search(words, 0, one.start()) is None for one in OTHER.finditer(words))


def _causes(sentences: Sequence[Sentence]) -> Mapping[int, str]:
    """Return for each sentence which cause it names, or goes on with: other, war or none."""
    lead = " ".join(one.text for one in sentences[:LEAD])
    about = "other" if _names_other(lead) and not FIGHTING.search(lead) else ""
    causes: dict[int, str] = {}
    paragraph, going_on = -1, about
    for one in sentences:
        if one.paragraph != paragraph:
            paragraph, going_on = one.paragraph, about
        is_other = _names_other(one.text) or (going_on != "war" and LESSER.search(one.text))
        if FIGHTING.search(one.text):
            going_on = "war"
        elif is_other:
            going_on = "other"
        is_apart = ARMED.search(one.text) and not is_other
        causes[one.number] = "" if is_apart else going_on
    return causes


def _is_other(draft: Draft, sentence: Sentence, cause: str) -> bool:
    """Tell whether something else than the war brought a loss about.

    Of a sentence with several clauses the one of the loss decides; a part is of what its whole is,
    so that a toll of which "17 drowned" is of the war if nothing before these words is not.
    """
    words = sentence.text
    if not _names_other(words):
        return cause == "other"
    at = max(0, draft.quote.start - sentence.start)
    bounds = [*CLAUSE.finditer(words)]
    behind = next((one.start() for one in bounds if one.start() > at), len(words))
    ahead = [one for one in bounds if one.start() <= at]
    while ahead and ahead[-1]["part"]:
        behind = ahead.pop().start()
    clause = words[ahead[-1].start() if ahead else 0 : behind]
    if _names_other(clause):
        return not FIGHTING.search(clause)
    before = words[: ahead[-1].start()] if ahead else ""
    return _names_other(before) and not FIGHTING.search(words)
