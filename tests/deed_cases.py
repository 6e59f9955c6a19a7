"""Sentences made of known parts, without a figure: a deed, who did it, and who tells of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import count

PUBLISHED = date(2024, 5, 22)
ACTORS = ("the army", "rebels", "government forces", "Tarnish troops", "the Lake Front", "gunmen")
OTHERS = ("insurgents", "the junta", "militiamen")
NAMES = ("Kharnak", "Tolmin", "Besraya", "Dargaville", "Kutum")
DAYS = ("on Monday", "overnight", "late on Sunday", "on Tuesday morning", "on May 16")
# {a} did it, {b} suffered it or shared it; the kind of claim that it is stands beside it.
DEEDS = (
    ("{a} shelled the town of {t} {d}", "attack"),
    ("the town of {t} was shelled by {a} {d}", "attack"),
    ("{a} ambushed a convoy outside {t} {d}", "attack"),
    ("an attack by {a} on {t} {d} was repelled", "attack"),
    ("a strike by {a} on {t} {d} hit a clinic", "attack"),
    ("{a} launched an offensive against {t} {d}", "attack"),
    ("{a} carried out air strikes on {t} {d}", "attack"),
    ("shells fired by {a} hit a school in {t} {d}", "attack"),
    ("drones flown by {a} struck a fuel depot in {t} {d}", "attack"),
    ("a barrage of rockets was fired by {a} at {t} {d}", "attack"),
    ("{a} have stepped up their attacks on {t}", "attack"),
    ("{a} have besieged {t} since May 16", "attack"),
    ("{t} came under fire from {a} {d}", "attack"),
    ("it was {a} that shelled {t} {d}", "attack"),
    ("{a} clashed with {b} in {t} {d}", "attack"),
    ("{a} were behind the bombing in {t} {d}", "attack"),
    ("{a} captured the town of {t} {d}", "territorial_control"),
    ("{t} was captured by {a} {d}", "territorial_control"),
    ("{t} fell to {a} {d}", "territorial_control"),
    ("{a} seized an airbase near {t} {d}", "territorial_control"),
    ("{a} control most of {t}", "territorial_control"),
    ("{a} drove {b} out of {t} {d}", "territorial_control"),
    ("{a} cleared {t} of {b} {d}", "territorial_control"),
    ("{t} is still held by {a}", "territorial_control"),
    ("{t} remains in the hands of {a}", "territorial_control"),
    ("{a} are in full control of {t}", "territorial_control"),
    ("{a} reached the outskirts of {t} {d}", "territorial_control"),
    ("{a} violated the ceasefire {d}", "ceasefire_violation"),
    ("the ceasefire in {t} was broken by {a} {d}", "ceasefire_violation"),
    ("{a} failed to respect the truce", "ceasefire_violation"),
    ("{a} tortured prisoners in {t}", "accusation"),
    ("{a} are using civilians as human shields", "accusation"),
)
# The deed, and who tells of it; None is the article itself.
TELLING = (
    ("{Deed}, officials said.", "officials"),
    ("Officials said {deed}.", "officials"),
    ("A UN spokesman said that {deed}.", "UN spokesman"),
    ("According to residents, {deed}.", "residents"),
    ("{Deed}, according to state media.", "state media"),
    ("{Deed}, said a hospital director.", "hospital director"),
    ("Residents reported that {deed}.", "residents"),
    ("In a statement, the Observatory said that {deed}.", "observatory"),
    ("Lena Petrova, the mayor, told reporters that {deed}.", "lena petrova"),
    ("{Deed}.", None),
)
# Whom somebody blames, and for a claim of which kind.
BLAME = (
    ("accused {a} of shelling {t} {d}", "attack"),
    ("blamed {a} for an attack on {t} {d}", "attack"),
    ("blamed the attack in {t} on {a}", "attack"),
    ("attributed the strike on {t} to {a}", "attack"),
    ("held {a} responsible for the raid on {t}", "attack"),
    ("accused {a} of violating the ceasefire", "ceasefire_violation"),
    ("blamed {a} for the collapse of the truce", "ceasefire_collapse"),
    ("accused {a} of killing civilians in {t}", "accusation"),
    ("accused {a} of war crimes", "accusation"),
)
ACCUSERS = ("Officials", "A UN spokesman", "Residents", "State media", "The Observatory")


@dataclass(frozen=True)
class Deed:
    """A text that makes one claim, and what that is; ``speaker`` is None for the article."""

    text: str
    kind: str
    agent: str
    speaker: str | None


def _filled(words: str, at: int) -> tuple[str, str]:
    """Return words with their parts filled in, others for each ``at``, and who did it."""
    doer = ACTORS[at % len(ACTORS)]
    parts = {"a": doer, "b": OTHERS[at % len(OTHERS)], "t": NAMES[at % len(NAMES)]}
    return words.format(d=DAYS[at % len(DAYS)], **parts), doer


def deeds(telling: int) -> Iterator[Deed]:
    """Yield every deed in one form of telling, with other parts each time."""
    form, speaker = TELLING[telling]
    at = count(telling)
    for words, kind in DEEDS:
        deed, doer = _filled(words, next(at))
        text = form.format(deed=deed, Deed=deed[0].upper() + deed[1:])
        yield Deed(text, kind, doer, speaker)


def charges(blame: int) -> Iterator[Deed]:
    """Yield one form of blame by everybody."""
    words, kind = BLAME[blame]
    for at, accuser in enumerate(ACCUSERS):
        charge, doer = _filled(words, at + blame)
        speaker = accuser.removeprefix("A ").removeprefix("The ")
        yield Deed(f"{accuser} {charge}.", kind, doer, speaker)
