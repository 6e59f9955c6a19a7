"""Tell whether a charge is of one attack, which has a day, place or target, or of conduct."""

from __future__ import annotations

import re

CHARGES = (
    *("accuse-of", "accuse-and", "accuse-attack", "accuse-and-attack", "accuse-that"),
    "accuse-charge",
)
# "Accused the rebels of having shelled", "had deliberately bombed"
VIOLENCE = re.compile(
    r"\b(?:(?:of|with|and) (?:\w+ly )?(?:having (?:\w+ly )?)?|(?:deliberate|intentional)ly )"
    r"(?P<deed>shell|bomb|fir|attack|str(?:ik|uck)|launch|raid|storm|ambush|kill|execut|massacr|shoot"
    r"|shot|gunn|murder|slaughter|target|hit|destroy|burn|torch|bl[oe]w|demolish|bulldoz|knock|dropp"
    r"|plant|lay|laid|stag|carry|carri|conduct|mount|open|pound|sett|behead|assassinat|detonat)\w*"
    r"(?P<rest>[^;]*)"
)
# Arms that are fired are one attack, at whomever.
FIRED = re.compile(
    r"(?:fir|launch|dropp)\w* (?:[\w-]+ ){0,3}?(?:missiles?|rockets?|shells?|drones?|bombs?)\b"
)
DAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
    r"|August|September|October|November|December|yesterday|overnight|today"
    r"|(?:last|this|that) (?:week|month|night|morning|year|weekend)|the weekend|earlier|dawn)\b"
)
NUMBER = re.compile(
    r"\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores"
    r"|hundreds)\b (?!years?\b|months?\b|weeks?\b|days?\b|per\b)"
)
PLACE = re.compile(
    r"^ (?:the )?[A-Z]|\b(?:in|at|near|on|around|outside|into|over) (?:the )?"
    r"(?:(?:\w+ )?(?:towns?|villages?|city|cities|district|port|region|market|camp) of )?[A-Z]"
)
# One thing that is hit, laid or done: "a hospital", "the device", "one of its towers"
ONE = re.compile(
    r"^ (?:up |out |down |on |at |into |from |fire to |part of )*(?:one of (?:its|the) \w"
    r"|(?:the|an?|this|that|its) (?:[\w-]+ ){0,3}?\w*[^s\W](?= |$|[,.])(?! (?:population|war)\b))"
)
OUT = re.compile(r"^ (?:it|them|this|these|the \w+) out\b")  # "carrying them out"
ALWAYS = re.compile(r"\b(?:repeated|systematic|routine|regular|indiscriminate|continual)ly\b")
OF_ANY = re.compile(r"^ (?:the )?(?:civilian|infrastructure|population|residential)\w*\b")


def charged_kind(rule_id: str, kind: str, words: str) -> str:
    """Return the kind of a charge: one deed with its day, place, number or target is an attack.

    >>> charged_kind("accuse-of", "accusation", "accused the army of executing nine men in Orlev")
    'attack'
    >>> charged_kind("accuse-attack", "attack", "accused the army of deliberately bombing markets")
    'accusation'
    """
    if rule_id not in CHARGES or kind not in ("attack", "accusation"):
        return kind
    charge = VIOLENCE.search(words)
    if charge is None:
        return kind
    rest = charge["rest"]
    if not DAY.search(rest) and (ALWAYS.search(words) or OF_ANY.match(rest)):
        return "accusation"
    is_one = any(one.search(rest) for one in (DAY, PLACE, NUMBER, ONE, OUT))
    is_one |= FIRED.match(words, charge.start("deed")) is not None
    return "attack" if is_one else "accusation"
