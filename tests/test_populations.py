"""Of whom a figure of people is, where the noun alone does not say it."""

from __future__ import annotations

from typing import Any

import pytest

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.figure.figures import figures
from nkclaims.extraction.figure.populations import Counted, group_of, population_of
from nkclaims.extraction.lexicon.pack import Noun
from nkclaims.grammar.document import Span
from pack_cases import CORE
from test_figures import found
from tree_cases import sentence

PEOPLE = Noun("person", "unspecified", "none")


def read(
    text: str, words: str, noun: Noun = PEOPLE, measure: str = "killed", **known: Any
) -> tuple[str | None, bool]:
    """Return the population of what some words of a text count, and whether they are general."""
    start = text.index(words)
    counted = Counted(noun, measure, known.get("is_general", True))
    return population_of(
        counted,
        Span(start, start + len(words)),
        sentence(text),
        text,
        known.get("inherited"),
        known.get("beside"),
    )


def figure(population: str | None, thing: str = "person") -> Draft:
    return Draft(0, Span(0, 1), "passive", "casualties", object=thing, population=population)


@pytest.mark.parametrize(
    ("text", "words", "population"),
    [
        ("The adversary was repelled, leaving 60 bodies.", "leaving 60 bodies", "military"),
        ("The army put its own dead at six.", "own dead at six", "military"),
        ("Hospitals have admitted 350 wounded.", "350 wounded", "unspecified"),
        ("The civilian toll rose to 12 dead.", "12 dead", "civilian"),
        ("It put its military losses at 12 dead.", "12 dead", "military"),
        ("Nine deaths have taken its civilian toll to 90.", "Nine deaths", "civilian"),
        ("Nine people were civilians.", "Nine people", "civilian"),
        ("Nine were all civilians.", "Nine", "civilian"),
        ("Nine people were members of the security forces.", "Nine people", "military"),
        ("Nine men of the army died.", "Nine men", "military"),
        ("It counted nine dead among soldiers.", "nine dead", "military"),
        ("It counted nine dead among civilians.", "nine dead", "civilian"),
        ("Its losses rose to 198 dead.", "198 dead", "military"),
        ("Rebels were driven back with 25 killed.", "25 killed", "military"),
        ("The attackers left behind 70 dead.", "70 dead", "military"),
        ("Nine of its men died.", "Nine", "military"),
        ("Civilian deaths since the truce ended rose to 12 people.", "12 people", "civilian"),
        ("The army has suffered 300 casualties.", "300 casualties", "military"),
        ("Nine rebels and civilians died.", "Nine rebels and civilians", "combined"),
    ],
)
def test_words_say_of_whom_a_figure_is(text: str, words: str, population: str) -> None:
    assert read(text, words)[0] == population


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nine people died.", "Nine people"),
        ("Nine people died near civilian homes.", "Nine people"),
        ("Nine people died, members of one family.", "Nine people"),
        ("Nine people, the army said, died.", "Nine people"),  # another clause
        ("The army said nine people died.", "nine people"),
        ("Nine died. Its losses rose.", "Nine died"),
        ("Its losses of civilian lives rose to 198 dead.", "198 dead"),
        ("Rebels left. Nine dead were found.", "Nine dead"),
        ("Civilians and others saw nine dead.", "nine dead"),
        ("Nobody among the soldiers died.", "Nobody"),
        ("Nine people died, an army post fell.", "Nine people died"),
    ],
)
def test_words_that_do_not_say_it(text: str, words: str) -> None:
    assert read(text, words)[0] == "unspecified"


@pytest.mark.parametrize(
    ("told", "group"),
    [
        ("Six of the wounded were women.", "woman"),
        ("Nine of those killed were journalists.", "journalist"),
        ("Six of the wounded were women and clerks.", "none"),
        ("Nine of the victims were drivers.", "none"),
    ],
)
def test_words_behind_a_figure_say_of_which_group_its_people_were(told: str, group: str) -> None:
    words = told[: told.index(" were")]
    assert group_of(PEOPLE, Span(0, len(words)), sentence(told), told) == group


def test_things_have_no_population() -> None:
    assert read("Nine tanks burned.", "Nine tanks", Noun("armour", "", "")) == (None, True)


def test_the_noun_that_says_it_is_believed() -> None:
    soldiers = Noun("person", "military", "none")
    assert read("Nine soldiers were civilians.", "Nine soldiers", soldiers)[0] == "military"


def test_who_is_lost_is_an_army_s() -> None:
    assert read("Nine men are gone.", "Nine men", measure="lost")[0] == "military"


def test_a_figure_that_is_told_of_whom_is_general_no_more() -> None:
    assert read("Nine people were civilians.", "Nine people") == ("civilian", False)
    assert read("Nine people died.", "Nine people") == ("unspecified", True)


def test_what_counts_as_the_figure_before() -> None:
    text = "Nine soldiers died and two were hurt."
    assert read(text, "two", inherited=figure("military"))[0] == "military"
    assert read(text, "two", inherited=figure(None))[0] == "unspecified"
    assert read("Two police died.", "Two police", inherited=figure("military"))[0] == "unspecified"


def test_what_counts_as_a_figure_of_the_passage() -> None:
    text = "Two were hurt."
    assert read(text, "Two", beside=figure("civilian"))[0] == "civilian"
    assert read(text, "Two", beside=figure("civilian", "house"))[0] == "unspecified"
    nearer = {"inherited": figure("military"), "beside": figure("civilian")}
    assert read(text, "Two", **nearer)[0] == "military"


@pytest.mark.parametrize(
    ("text", "population"),
    [
        ("Tarn sent 90 fighters. Nine of them died.", "military"),
        ("Tarn met 90 fighters and 80 people. Nine of them died.", "unspecified"),
        ("Tarn sent 90 fighters.\nNine of them died.", "unspecified"),  # another paragraph
        ("Tarn sent 90 fighters. Nine died.", "unspecified"),
    ],
)
def test_they_are_the_last_people_before(text: str, population: str) -> None:
    words = "Nine of them" if "of them" in text else "Nine died"
    assert read(text, words)[0] == population


@pytest.mark.parametrize(
    ("text", "words", "population"),
    [
        ("Nine people, among them soldiers, died.", "Nine people, among them soldiers, died",
         "unspecified"),
        ("Nine people, all of them soldiers, died.", "Nine people, all of them soldiers, died",
         "military"),
        ("A military spokesman put the dead at 900.", "dead at 900", "unspecified"),
        ("The army says 900 people died.", "900 people died", "unspecified"),
        ("The army says 900 died.", "900 died", "unspecified"),
        ("The Front acknowledges 32 deaths.", "32 deaths", "military"),
        ("The state acknowledged one death.", "one death", "unspecified"),
        ("The Front reports 32 deaths.", "32 deaths", "unspecified"),
    ],
)  # fmt: skip
def test_who_speaks_and_who_a_part_are_is_not_who_all_are(
    text: str, words: str, population: str
) -> None:
    assert read(text, words)[0] == population


@pytest.mark.parametrize("who", ["terrorists", "gunmen", "militiamen", "attackers", "conscripts"])
def test_of_them_are_the_fighters_named_before(who: str) -> None:
    text = f"Jets hit a camp of the {who} near Orlev, and 20 of them had been killed."
    assert read(text, "20 of them had been killed")[0] == "military"


@pytest.mark.parametrize(
    ("text", "words", "population"),
    [
        ("The civilian toll in the north has since risen to 37 dead.", "37 dead", "civilian"),
        ("Civilian casualties over the week came to 14 dead.", "14 dead", "civilian"),
        ("Military losses in the north now stand at 90 dead.", "90 dead", "military"),
        ("The civilian toll rose; in Orlev there are 37 dead.", "37 dead", "unspecified"),
    ],
)
def test_a_toll_named_before_the_number_is_of_whom_it_says(
    text: str, words: str, population: str
) -> None:
    assert read(text, words)[0] == population


@pytest.mark.parametrize(
    ("text", "number", "population"),
    [
        ("So far 12 bodies have been handed over, all of them Norland soldiers.", 12, "military"),
        ("All 75 men released today were soldiers.", 75, "military"),
        ("The 75 men released today sang to soldiers.", 75, "unspecified"),
        (
            "A potter and her two sons died, taking to 27 the number of civilians killed.",
            2,
            "civilian",
        ),
        ("A potter and her two sons died, taking to 27 the number of guests.", 2, "unspecified"),
        ("Among the 14 civilians were three potters.", 3, None),
        ("They confirmed the deaths of 58 civilians and nine members of the NDF.", 9, "military"),
        ("They confirmed the deaths of 58 potters and nine members of the NDF.", 9, "unspecified"),
        ("Norland troops came under fire on Monday but suffered no casualties.", 0, "military"),
        ("Norland's contingent has suffered 30 dead.", 30, "military"),
        ("A raid killed 11 civilians and two soldiers, and 35 were hurt.", 35, "unspecified"),
        ("The villagers came under fire on Monday but suffered no casualties.", 0, "unspecified"),
        ("Eleven potters, seven of them women, were killed after rebels left.", 11, "unspecified"),
        ("Fighters took control of 13 towns, beheaded 12 potters and left.", 12, "unspecified"),
    ],
)
def test_whom_words_around_a_figure_mean(text: str, number: float, population: str | None) -> None:
    told = [one.population for one in found(text) if one.value == number]
    assert told == ([population] if population else [])


def test_of_another_speaker_nothing_is_taken_over() -> None:
    text = "He put the dead at four civilians; the medics spoke of nine killed."
    medics = Span(text.index("the medics"), text.index(" nine"))
    one = figures(sentence(text), CORE, text, speaking=[medics])[-1]
    assert (one.value, one.population) == (9.0, "unspecified")
