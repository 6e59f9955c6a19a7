"""Sentences made of known parts: a deed, its place and day, and who tells of it in which form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import count

PUBLISHED = date(2024, 5, 22)  # a Wednesday
NAMES = ("Kharnak", "Tolmin Hill", "Besraya", "Dargaville", "Al-Sahra", "Port Haven", "Kutum")
PLACES = (
    "in {}",
    "near {}",
    "outside {}",
    "in the village of {}",
    "in the city of {}",
    "on the outskirts of {}",
    "in and around {}",
    "in the western city of {}",
    "south of {}",
    "at a market in {}",
    "at a checkpoint near {}",
    "in a residential area of {}",
)
DAYS = (
    ("on Monday", date(2024, 5, 20), date(2024, 5, 20)),
    ("late on Sunday", date(2024, 5, 19), date(2024, 5, 19)),
    ("on Tuesday morning", date(2024, 5, 21), date(2024, 5, 21)),
    ("overnight", date(2024, 5, 21), date(2024, 5, 22)),
    ("on May 16", date(2024, 5, 16), date(2024, 5, 16)),
    ("on 14 May", date(2024, 5, 14), date(2024, 5, 14)),
    ("two days ago", date(2024, 5, 20), date(2024, 5, 20)),
    ("before dawn on Wednesday", date(2024, 5, 22), date(2024, 5, 22)),
)
# Each {n} is a figure; what it says stands behind the sentence in their order.
DEEDS = (
    ("{n} soldiers were killed {day} {place} in an air strike", "killed"),
    ("{n} people were killed {day} when a missile hit a convoy {place}", "killed"),
    ("{n} people were killed and {n} others injured in a raid {place} {day}", "killed wounded"),
    ("a drone attack {place} {day} killed {n} civilians and wounded {n}", "killed wounded"),
    ("a car bomb {day} killed {n} people {place}", "killed"),
    ("shelling {place} left {n} villagers dead and {n} wounded {day}", "killed wounded"),
    ("{n} people lost their lives and {n} were hurt in an ambush {place} {day}", "killed wounded"),
    ("rebels shelled {name} {day}, killing {n} soldiers and wounding {n}", "killed wounded"),
    ("gunmen killed {n} farmers {place} {day}", "killed"),
    ("insurgents attacked a post {place} {day}, killing {n} soldiers", "killed"),
    ("the death toll from an air strike {place} {day} has risen to {n}", "killed"),
    ("{n} people died {place} {day} in a blast that also wounded {n}", "killed wounded"),
    ("{n} troops were wounded {day} by shelling {place}", "wounded"),
    ("{n} people sustained injuries {place} {day} after a rocket attack", "wounded"),
    ("shells landed {place} {day}, killing {n} residents", "killed"),
    ("a missile strike {place} {day} claimed the lives of {n} civilians", "killed"),
    ("{n} men are dead after a mortar attack {place} {day}", "killed"),
    ("the bodies of {n} people were found {place} {day}", "killed"),
    ("{n} militants were captured {place} {day}", "captured"),
    ("shells damaged {n} houses {place} {day}", "damaged"),
    ("clashes {place} {day} left {n} fighters dead", "killed"),
    ("{n} people were shot dead {place} {day}", "killed"),
    ("there were {n} people killed and {n} injured {place} {day}", "killed wounded"),
    ("a rocket {day} hit {name} and killed {n} people", "killed"),
)
# Each with who is meant to speak; None is the article itself.
TELLING = (
    ("{Deed}, the army said.", "army"),
    ("The army said {deed}.", "army"),
    ("The health ministry said that {deed}.", "health ministry"),
    ("According to the army, {deed}.", "army"),
    ("{Deed}, according to local officials.", "local officials"),
    ("Police told AFP that {deed}.", "Police"),
    ("{Deed}, the army announced on Wednesday.", "army"),
    ("The army said on Wednesday that {deed}.", "army"),
    ("The army confirmed that {deed}.", "army"),
    ("“{Deed},” the army said.", "army"),
    ('"{Deed}," Lena Petrova, the mayor, said.', "Lena Petrova"),
    ("{Deed}, said Lena Petrova, the mayor.", "Lena Petrova"),
    ("Omar Haddad, a doctor at the hospital, said that {deed}.", "Omar Haddad"),
    ("In a statement, the army said that {deed}.", "army"),
    ("The army put out a statement saying {deed}.", "army"),
    ("Citing the army, state television reported that {deed}.", "army"),
    ("{Deed}, the army said in a post on X.", "army"),
    ("KHARTOUM (Reuters) - {Deed}, the army said.", "army"),
    ("{Deed}.", None),
)
# What goes on with a deed of which all was told: {n} has its place and day; who is named says it.
GOING_ON = (
    ("{n} others were wounded.", "wounded", None),
    ("Another {n} people were wounded, rescuers said.", "wounded", "rescuers"),
    ("{n} houses were damaged.", "damaged", None),
    ("The attack also destroyed {n} cars, police said.", "destroyed", "police"),
    ("{n} of the wounded are in critical condition.", "wounded", None),
    ("Another {n} people were taken to hospital, a doctor said.", "wounded", "doctor"),
    ("The dead included {n} women.", "killed", None),
    ("{n} children were among the dead, rescuers said.", "killed", "rescuers"),
    ("{n} people were still missing.", "missing", None),
    ("The toll could rise, as {n} people were in intensive care.", "wounded", None),
    ("{n} of the dead were women, the health ministry said.", "killed", "health ministry"),
    (
        "The health ministry said {n} people had been injured in the attack.",
        "wounded",
        "health ministry",
    ),
)


@dataclass(frozen=True)
class Form:
    """A text, who speaks in it, and where and when what happened to how many."""

    text: str
    speaker: str | None
    place: str
    days: tuple[date, date]
    figures: tuple[tuple[float, str], ...]


def forms(telling: int) -> Iterator[Form]:
    """Yield every deed told in one form; places and days take turns."""
    told, speaker = TELLING[telling]
    for at, (deed, measures) in enumerate(DEEDS):
        name = NAMES[(at + telling) % len(NAMES)]
        day, first, last = DAYS[(at + 3 * telling) % len(DAYS)]
        place = PLACES[(at + telling) % len(PLACES)].format(name)
        numbers = count(11 + at)
        figures = tuple((float(next(numbers)), measure) for measure in measures.split())
        sentence = deed.replace("{n}", "{}").format(
            *(f"{value:.0f}" for value, _ in figures), day=day, place=place, name=name
        )
        text = told.format(deed=sentence, Deed=sentence[0].upper() + sentence[1:])
        yield Form(text, speaker, name, (first, last), figures)


def continuations(going_on: int, gap: str) -> Iterator[Form]:
    """Yield a sentence that goes on behind several deeds, each told in full by somebody.

    The form has the figures of both; its speaker is whom the second sentence names, if any.
    """
    more, measure, speaker = GOING_ON[going_on]
    for telling in (0, 2, 3, 11, 18):
        for form in [*forms(telling)][:9]:
            text = f"{form.text}{gap}{more.format(n=8)}"
            yield Form(text, speaker, form.place, form.days, (*form.figures, (8.0, measure)))
