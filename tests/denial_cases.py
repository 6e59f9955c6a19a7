"""Denials made of known parts: what one side tells, how the other denies it, and how far behind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

# What is told, with the words that a denial of it is linked to, and how one denies just that.
CLAIMS = (
    (
        "The rebels said they had captured the town of {place}.",
        "captured the town of {place}",
        "the town had fallen",
    ),
    (
        "The rebels said army jets had bombed a clinic in {place}.",
        "army jets had bombed a clinic",
        "its jets had bombed the clinic",
    ),
    (
        "The rebels said they had shot down a military helicopter near {place}.",
        "shot down a military helicopter",
        "a helicopter had been lost",
    ),
    (
        "The rebels accused the army of shelling a market in {place}.",
        "accused the army of shelling a market",
        "its troops had shelled the market",
    ),
    (
        "The rebels said they had killed 30 soldiers near {place}.",
        "killed 30 soldiers",
        "it had lost any soldiers",
    ),
    (
        "Doctors in {place} said an army drone had hit a bus, killing 12 people.",
        "army drone had hit a bus",
        "its drones had hit a bus",
    ),
    (
        "Residents of {place} told AFP that soldiers had burned dozens of houses.",
        "burned dozens of houses",
        "its soldiers had burned houses",
    ),
    (
        "The opposition blamed the army for the explosion at a school in {place}.",
        "blamed the army for the explosion",
        "it was behind the explosion",
    ),
)
# {what} is the clause above; each with who denies.
DENIALS = (
    ("The army denied that {what}.", "army"),
    ("A spokesman for the army denied through a text message that {what}.", "army"),
    ("The army denied this.", "army"),
    ("The army rejected the claim as baseless.", "army"),
    ("The army dismissed the report as a fantasy.", "army"),
    ("The army called the report a fairy tale.", "army"),
    ("“That is a lie,” the army's spokesman, Ivo Brand, told reporters.", "Ivo Brand"),
    ('"Pure disinformation," said army spokesman Ivo Brand.', "Ivo Brand"),
    ("The army said that was not true.", "army"),
    ("The army laughed off the claim.", "army"),
    ("According to the army, the report was false.", "army"),
    ("Ivo Brand, an army spokesman, called it “propaganda”.", "Ivo Brand"),
    ("The army, for its part, insisted that none of this had happened.", "army"),
    ("But the army said no such thing had happened.", "army"),
    ("The army has repeatedly denied the allegation.", "army"),
    ("The army's spokeswoman, Ana Lund, ridiculed the rebels' claim.", "Ana Lund"),
    (
        "Asked about the report, Ana Lund, the army's spokeswoman, said it was “invented”.",
        "Ana Lund",
    ),
    ("Army officials disputed the rebels' account.", "Army officials"),
    ("The claim was rejected by the army.", "army"),
    ("The army's chief of staff, General Ivo Brand, refuted the report on Tuesday.", "Ivo Brand"),
    ("The army scoffed at the report on {place}.", "army"),
    ("There was no truth in the rebels' claim, the army said.", "army"),
    ("The army brushed aside the rebels' statement, saying it was at odds with the facts.", "army"),
)
GAPS = (
    " ",
    "\n\n",
    " The claim could not be verified.\n\n",
    "\n\nThe United Nations called on both sides to protect civilians.\n\n",
    " Reuters was not able to confirm the account. Rain fell all day.\n\n",
)
PLACES = ("Kharnak", "Besraya", "Dargaville", "Tolmin", "Al-Sahra", "Kutum", "Orlev", "Tarn")


@dataclass(frozen=True)
class Case:
    """A text, who denies in it, and the words of what is denied."""

    text: str
    speaker: str
    denied: str


def cases(denial: int) -> Iterator[Case]:
    """Yield a form of denial behind each claim, at each distance."""
    form, speaker = DENIALS[denial]
    for number, (told, words, what) in enumerate(CLAIMS):
        if "rebels" in form and "rebels" not in told:
            continue
        for gap in GAPS:
            place = PLACES[number]
            text = told.format(place=place) + gap + form.format(what=what, place=place)
            yield Case(text, speaker, words.format(place=place))
