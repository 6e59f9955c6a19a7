"""Tell with which means something was done, by the words that name it."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.language.clause_ends import WHILE_APART
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace

WEAPONS = (
    ("cluster_munition", r"cluster (?:bomb|munition)s?"),
    ("drone", r"drones?|uavs?|shaheds?|unmanned"),
    ("missile", r"missiles?|smerch(?! rockets?)|iskander|ballistic"),
    ("rocket", r"rockets?(?!-propelled| engine)|grad|launchers?"),
    ("artillery", r"artillery|shell(?:s|ed|ing|fire)?|mortars?|howitzers?|bombardment"),
    (
        "aircraft",
        r"air ?strikes?|air[- ](?:raids?|attacks?)|warplanes?|jets?|aircraft|aerial bombs?"
        r"|barrel bombs?|drop(?:ped|s|ping) (?:[\w-]+ ){0,5}?(?:bombs?|barrels)|bombs?",
    ),
    (
        "small_arms",
        r"shot dead|gun(?:fire|shots?)|bullets?|snipers?|small arms|rifles?|machine guns?"
        r"|gunned down",
    ),
    ("air_defence", r"air[- ]defen[cs]es?"),
    (
        "other",
        r"bombs?(?=\s(?:exploded|blast|attack|explosion|went off|near|in|at|on|ripped|tore"
        r"|hidden|planted|killed))"
        r"|(?:set off|detonat\w+|plant\w+) (?:an? |the )?bombs?"
        r"|(?:land)?mines?|roadside bombs?|(?:car|truck|suicide) bomb\w*|explosives?|IEDs?"
        r"|rocket-propelled|grenades?|guided bombs?|toxic|chemical",
    ),
)
PATTERNS = [(code, QuickRegex(rf"\b(?:{one})\b", re.IGNORECASE)) for code, one in WEAPONS]
# What destroyed arms, and not the arms: "downed by a missile", "air defences shot down"
BY = QuickRegex(
    r"\b(?:by|using)\s(?:(?!(?:in|on|at|near|of|from|over|while|and)\b)[\w-]+\s){0,3}[\w-]+"
    r"|(?<!along )(?<!together )\bwith\s"
    r"(?:(?!about|around|some|two|three|four|five|six|\d)[a-z-]+\s){0,2}"
    r"(?:missiles?|rockets?|drones?|artillery|mines?|grenades?|bombs?)\b"
    r"|\bair[- ]defen[cs]e (?:units?|forces|means|troops|systems?) (?:(?:had|has|have|also)\s){0,2}"
    r"(?:shot|br(?:ought|ing)|down|intercept|destroy|neutrali[sz]|suppress|repel)\w*"
    r"|\bair[- ]defen[cs]es?\b"
    r"(?!\s(?:systems?|missiles?|complex|batter\w+|units?|radars?|facilit\w+|equipment|assets?))",
    re.IGNORECASE,
)
# "Rocket and mortar fire has killed 18": what killed so many is named, however many there were
SUBJECT = QuickRegex(
    r"(?:[\w-]+(?:\s(?:and|or))?\s){0,4}(?:fire|shelling|missiles?|rockets?|shells|drones?|mines?|strikes?|artillery"
    r"|raids?|bomb(?:ing|s|ardment)s?)\s(?:(?:has|have|had|also|already)\s)*$",
    re.IGNORECASE,
)
HELD = ("captured", "displaced", "missing")
HARM = ("casualties", "damage", "equipment_loss", "attack")
FLOWN = re.compile(
    r"\b(?:(?:air )?raids?|air ?strikes?|bombing|jets?|(?:war)?planes?|aircraft|helicopters?)$"
)
SHELLED = re.compile(r"\b(?:shelling|shells?|artillery|barrage)$")
APART = re.compile(rf";\s|,?\s(?:{WHILE_APART}|whereas|although)\s|,\sbut\s|:\s")


def weapon_in(words: str) -> str | None:
    """Return the means that words name first, of two at one place the one listed last."""
    found = [
        (match.start(), -at, code)
        for at, (code, pattern) in enumerate(PATTERNS)
        if (match := pattern.search(words))
    ]
    return min(found)[2] if found else None


def armed(draft: Draft, sentence: Sentence, text: str) -> Draft:
    """Return what was suffered at once with the means that its clause names.

    What is counted over days or weeks was suffered by many, and destroyed arms are no means.
    """
    if draft.measure == "lost" and draft.kind == "casualties":
        return draft  # "losses of 300 men and 12 guns"
    if draft.kind not in HARM or draft.weapon or draft.measure in HELD:
        return draft
    clause = sentence.clause_of(draft.quote, APART)
    if draft.scope in ("cumulative", "increment"):
        by = SUBJECT.search(text, clause.start, draft.quote.start)
        return replace(draft, weapon=weapon_in(by.group()) if by else None)
    if draft.kind == "equipment_loss":
        by = BY.search(text, clause.start, clause.end)
        return replace(draft, weapon=weapon_in(by.group()) if by else None)
    if draft.kind == "attack" and (by := SUBJECT.search(text, clause.start, draft.quote.start)):
        return replace(
            draft, weapon=weapon_in(by.group())
        )  # "shelled a plant, and a drone hit a bus"
    return replace(draft, weapon=weapon_in(text[clause.start : clause.end]))


def is_by_means(words: str, weapon: str | None) -> bool:
    """Tell whether "the raids" or "the shelling" may be of a deed with a weapon: by no other."""
    if weapon is None:
        return True
    if FLOWN.search(words):
        return weapon not in ("artillery", "rocket", "missile", "small_arms")
    return not SHELLED.search(words) or weapon in ("artillery", "rocket")
