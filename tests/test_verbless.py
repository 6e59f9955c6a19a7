"""Figures without a verb of their own: tallies, labels, parts, and the clauses they are not."""

from __future__ import annotations

import pytest

from test_mismatched import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A villager killed.", [("killed", 1.0)]),
        ("A sniper wounded in the raid told the radio of the blast.", []),
        ("A tank and a lorry reportedly destroyed.", [("destroyed", 1.0), ("destroyed", 1.0)]),
        ("At least 37 people reported killed in Orlev.", [("killed", 37.0)]),
        ("37 people, he reported, sang.", []),
        ("Losses (killed/wounded): 12/40.", [("killed", 12.0), ("wounded", 40.0)]),
        (
            "Destroyed: planes/helicopters – 369/329 units.",
            [("destroyed", 369.0), ("destroyed", 329.0)],
        ),
        (
            "4 Tarnish soldiers KIA, 19 WIA, 3 MIA.",
            [("killed", 4.0), ("wounded", 19.0), ("missing", 3.0)],
        ),
        ("Forty (+11) wounded in Orlev.", [("wounded", 40.0), ("wounded", 11.0)]),
        (
            "The toll is 213: 176 by shells and 37 by mines.",
            [("killed", 213.0), ("killed", 176.0), ("killed", 37.0)],
        ),
        ("The talks lasted five hours: three by phone, two by mail.", []),
        ("The shell hurt nobody.", [("wounded", 0.0)]),
    ],
)
def test_told_without_a_verb(text: str, expected: list[tuple[str, float]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A shed belonging to a farmer of Orlev burned down.", [("destroyed", 1.0)]),
        ("A farmer at the shed in Orlev said it burned down.", []),
        ("A guard at the mill in Orlev died.", [("killed", 1.0)]),
        ("A guard at the mill whose brother died wept.", []),
        ("A shop owned by two brothers was destroyed.", []),
        ("Two shops owned by brothers were destroyed.", [("destroyed", 2.0)]),
        (
            "A drone of the armed forces of Norland, flying over the valley, was shot down.",
            [("destroyed", 1.0)],
        ),
        ("Five more, including a teenager, were wounded.", [("wounded", 5.0), ("wounded", 1.0)]),
        (
            "Six people died, among whom a woman and two of her children.",
            [("killed", 6.0), ("killed", 1.0), ("killed", 2.0)],
        ),
        (
            "It rose to 14, five of them boys, the count of villagers killed.",
            [("killed", 14.0), ("killed", 5.0)],
        ),
        (
            "Eleven fighters of the Front and no less than eight of the rebels were killed.",
            [("killed", 11.0), ("killed", 8.0)],
        ),
        (
            "Seven people, three of them women, were taken to the district hospital.",
            [("wounded", 7.0), ("wounded", 3.0)],
        ),
        ("Seven people, three of them women, were taken to the district court.", []),
        ("Captain John Doe (27) and two guards were killed.", [("killed", 2.0)]),
        ("By noon 900 people had arrived, they said.", [("displaced", 900.0)]),
        ("By noon 900 envoys had arrived, they said.", []),
    ],
)
def test_told_far_from_the_noun(text: str, expected: list[tuple[str, float]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine people from about six villages in Orlev fled.", [("displaced", 9.0)]),
        ("Nine gunmen in two cars killed a man.", [("killed", 1.0)]),
        (
            "The bodies of nine soldiers and six guards were found.",
            [("killed", 9.0), ("killed", 6.0)],
        ),
        ("The names of nine soldiers and six guards were read.", []),
        (
            "It has 19 wounded, including five who were shot and two who have burns.",
            [("wounded", 19.0), ("wounded", 5.0), ("wounded", 2.0)],
        ),
        ("A woman in a car came under fire and sustained light injuries.", [("wounded", 1.0)]),
        ("One soldier was killed, another reported missing.", [("killed", 1.0), ("missing", 1.0)]),
        ("Two of our soldiers paid the supreme price.", [("killed", 2.0)]),
        ("Two of our customers paid the full price.", []),
        ("Eleven drones dropped off the radar.", [("lost", 11.0)]),
        ("Twenty-two guards are still out of contact.", [("missing", 22.0)]),
    ],
)
def test_other_words_for_what_happened(text: str, expected: list[tuple[str, float]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine houses in Orlev and three in Tarn were painted.", []),
        ("Nine houses in Orlev and three in Tarn were damaged.", [9.0, 3.0]),
        ("The army lost four men and the rebels nine.", [4.0, 9.0]),
        ("At Orlev and Tarn 40 and 55 were wounded, respectively.", [40.0, 55.0]),
        ("There are dead (14) and wounded (60).", [14.0, 60.0]),
        ("A boy was killed and another and two girls were wounded.", [1.0, 1.0, 2.0]),
        ("The number of soldiers of the republic killed has passed 100.", [100.0]),
        ("Of the dead, nine are women.", [9.0]),
        ("Those killed were a woman and two boys.", [1.0, 2.0]),
        ("The dead: nine soldiers and a guard.", [9.0, 1.0]),
        ("Another body was found; a body of experts was asked.", [1.0]),
        ("14 (14) people died.", [14.0]),
        ("Two wounded later died.", [2.0]),
        ("Rescuers put out 15 fires, 33 people were rescued.", [33.0]),
        ("They uprooted 40 olive trees.", []),
        ("Four rebels who illegally crossed into Norland were captured.", [4.0]),
    ],
)
def test_counted_far_or_near(text: str, expected: list[float]) -> None:
    assert [value for _, value in told(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army hit 14 places where rebels had gathered.", []),
        ("Jets struck over 230 targets.", []),
        ("Jets struck 14 houses.", [("damaged", 14.0)]),
        ("Twenty-one were killed in 18 villages under occupation.", [("killed", 21.0)]),
        (
            "Four died: two sons and a neighbour, a man of 70.",
            [("killed", 4.0), ("killed", 2.0), ("killed", 1.0)],
        ),
        (
            "It hurt nine, one of whom, a girl of 12, later died.",
            [("wounded", 9.0), ("killed", 1.0)],
        ),
        ("A column of 12 lorries was destroyed.", [("destroyed", 12.0)]),
        ("The fate of 12 people is unknown.", [("missing", 12.0)]),
        ("Three victims were taken to hospital.", [("wounded", 3.0)]),
        ("Three bodies were taken to hospital.", [("killed", 3.0)]),
        ("Human losses: 240.", [("lost", 240.0)]),
        (
            "Two died in Orlev, one in Tarn and one in the town of Veld.",
            [("killed", 2.0), ("killed", 1.0), ("killed", 1.0)],
        ),
        ("The bodies of a man and a woman were found.", [("killed", 1.0), ("killed", 1.0)]),
        ("Among the trophies are 12 tanks.", [("captured", 12.0)]),
    ],
)
def test_other_words_of_pages(text: str, expected: list[tuple[str, float]]) -> None:
    assert told(text) == expected
