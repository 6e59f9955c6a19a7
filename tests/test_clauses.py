"""Noun phrases around a verb: subjects, what stands behind "by"."""

from __future__ import annotations

import pytest

from nkclaims.extraction.language.clauses import speaking_before, subject_before
from nkclaims.grammar.document import Span


def words(text: str, span: Span | None) -> str | None:
    return text[span.start : span.end] if span else None


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Rebels shelled the port.", "shelled", "Rebels"),
        ("The mayor said rebels had repeatedly shelled the port.", "shelled", "rebels"),
        ("The army, which holds the hills, shelled the port.", "shelled", "army"),
        ("Shells that crashed into the port killed two.", "crashed", "Shells"),
        ("Fighters from the Lake militia attacked the port.", "attacked", "Lake militia"),
        ("Rockets hit the capital, Orlev, on Monday, killing two.", "killing", "Rockets"),
        ("Jets hit Orlev, the capital, on Monday, killing two.", "killing", "Jets"),
        ("The army took one town and drove the rebels out.", "drove", "army"),
        ("Rebels took Orlev on Friday, police said, and burned its market.", "burned", "Rebels"),
        ("Jets hit a camp of the Lake militia, who shelled Tarn.", "shelled", "Lake militia"),
        ("The warplanes came back at dusk and bombed the port.", "bombed", "warplanes"),
        ("At about 13:40 the rebels fired at the port.", "fired", "rebels"),
        ("At dawn troops stormed the port.", "stormed", "troops"),
        ("In Orlev, their last base, rebels had lost a hill and shelled us.", "shelled", "rebels"),
        ("A bomb claimed by the rebels exploded.", "exploded", "bomb claimed"),
        ("The rebels shelled the port, killing two.", "killing", "rebels"),
        ("The army, which has 4,000 men there, shelled the port.", "shelled", "army"),
        ("The junta left the talks before the deadline and shelled Orlev.", "shelled", "junta"),
        ("Rebels took Orlev but withdrew as agreed and shelled Tarn.", "shelled", "Rebels"),
        ("The mayor said the strike had killed nine and wounded 46.", "wounded", "strike"),
        ("Shelled again.", "Shelled", None),
        ("The army late Sunday shelled the port.", "shelled", "army"),
        ("Rebels retook Orlev in June, before pushing into Tarn.", "pushing", "Rebels"),
        ("Police said they had left Orlev after shelling it.", "shelling", "they"),
        ("After advancing in the north, rebel forces shelled it.", "advancing", "rebel forces"),
        ("Norland endangers it; Tarn broke the truce by shelling Orlev.", "shelling", "Tarn"),
        ("Norland, Sudmark and Tarn bombed the port.", "bombed", "Norland"),
        ("Army troops, tanks and helicopters retook the town.", "retook", "Army troops"),
        ("North of Orlev, guns and drones hit the port.", "hit", "guns and drones"),
        ("On Monday, Norland and Tarn bombed the port.", "bombed", "Norland and Tarn"),
        ("Rebels beat back soldiers who were attacking it.", "attacking", "soldiers"),
        ("Rebels took Orlev on Oct. 29 and then shelled Tarn.", "shelled", "Rebels"),
        ("Rebels took a town, but troops retook it, attacking with jets.", "attacking", "troops"),
        ("In Orlev rebels shelled the port.", "shelled", "rebels"),
        ("Jets raided the port and naval guns shelled the hills.", "shelled", "naval guns"),
        ("Jets raided the port and rockets were fired at Tarn.", "fired", "rockets"),
        ("Norland raised the number of soldiers and rebels shot in Orlev.", "shot", None),
        ("In the far north soldiers shelled the port.", "shelled", "soldiers"),
        ("In Orlev district rockets were fired.", "fired", None),
        ("U.S.-backed troops closed in on the port.", "closed", "U.S.-backed troops"),
        ("In the northern direction the enemy has for days shelled us.", "shelled", "enemy"),
        ("Its troops, the ministry said, had left the port, killing two.", "killing", "Its troops"),
        ("Doe, an aide to Roe, said rockets hit the port, killing two.", "killing", "rockets"),
        ("She said a “bandit gang” had attacked the port.", "attacked", "bandit gang"),
        ("He said that during the war the Tarnish army took the port.", "took", "Tarnish army"),
        ("A day earlier Tarnish jets struck the port.", "struck", "Tarnish jets"),
        ("Rebels backed by Norland attacked the port.", "attacked", "Rebels"),
        ("The two armies have each shelled the port.", "shelled", "two armies"),
    ],
)
def test_the_subject(text: str, verb: str, subject: str | None) -> None:
    assert words(text, subject_before(text, text.index(verb))) == subject


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Smith said the army had left, and urged calm.", "urged", "Smith"),
        ("Norland denied that it had fired and accused Tarn of lies.", "accused", "Norland"),
        ("He visited Doha on Tuesday, his spokesman said, and urged calm.", "urged", "He"),
        ("“We wait,” said Mary Doe and urged calm.", "urged", "Mary Doe"),
        ("The union condemned the strike and urged calm.", "urged", "union"),
        ("The union urged calm.", "urged", "union"),
        (
            "Jane Doe, 54, denied that Norland fired and again demanded calm.",
            "demanded",
            "Jane Doe",
        ),
        ("The army, which left in May, said nine fled, and accused Norland.", "accused", "army"),
        ("Norland, whose men fled, denied firing on Tarn and blamed Sudmark.", "blamed", "Norland"),
        (
            "Nine died, said the mayor of Tarn on Monday, and blamed the army.",
            "blamed",
            "mayor of Tarn",
        ),
    ],
)
def test_who_reports_says_what_follows(text: str, verb: str, subject: str) -> None:
    assert words(text, speaking_before(text, text.index(verb))) == subject
