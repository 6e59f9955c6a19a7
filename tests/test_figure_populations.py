"""Of whom the figures of a passage are: of whom those before, or words around them, tell."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def populations(text: str) -> list[tuple[float | None, str | None]]:
    """Return value and population of the people whom a text counts."""
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 22)), PACKS)
    people = [one for one in drafts if one.object == "person" and one.value is not None]
    return [(one.value, one.population) for one in people]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Among our servicemen, one was killed and three were wounded.",
            [(1, "military"), (3, "military")],
        ),
        ("Among the residents, one was killed.", [(1, "unspecified")]),
        ("He reported 37 dead and 115 injured civilians.", [(37, "civilian"), (115, "civilian")]),
        ("He reported 37 dead and 115 injured.", [(37, "unspecified"), (115, "unspecified")]),
        ("The enemy lost up to 200 people killed.", [(200, "military")]),
        (
            "The army lost nine men, and 18 people were hurt.",
            [(9, "military"), (18, "unspecified")],
        ),
        (
            "In May 121 men died, including 57 soldiers and 49 civilians. Another 170 were hurt.",
            [(121, "combined"), (57, "military"), (49, "civilian"), (170, "combined")],
        ),
        (
            "Two soldiers died on Monday. At least 17 people, most of them of one clan, were killed"
            " in a strike on a house in Orlev.",
            [(2, "military"), (17, "unspecified")],
        ),
        ("Six Peshmerga were killed and 23 others hurt.", [(6, "military"), (23, "military")]),
    ],
)
def test_whom_a_figure_counts(text: str, expected: list[tuple[float, str]]) -> None:
    assert populations(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eight SDF and three civilians were killed.", [(8, "military"), (3, "civilian")]),
        ("The ministry put ISIS deaths at 200.", [(200, "military")]),
        ("Three members of the Orlev Brigade were killed.", [(3, "military")]),
        ("Three members of the Police Force were killed.", [(3, "unspecified")]),
        ("Hezbollah says 516 of its members were killed.", [(516, "military")]),
        ("The union says 516 of its members were killed.", [(516, "unspecified")]),
        (
            "They claim to have killed 40 and wounded 60 troops.",
            [(40, "military"), (60, "military")],
        ),
        ("There are no casualties among the civilian population.", [(0, "civilian")]),
        ("Some 426 insurgents and their relatives surrendered.", [(426, "combined")]),
        (
            "Nine civilians were killed, and two paramedics were wounded.",
            [(9, "civilian"), (2, "unspecified")],
        ),
        (
            "The clashes left 18 dead: ten soldiers, six rebels and two civilians.",
            [(18, "combined"), (10, "military"), (6, "military"), (2, "civilian")],
        ),
        (
            "Eighteen people were killed (ten soldiers and eight villagers).",
            [(18, "unspecified"), (10, "military"), (8, "unspecified")],
        ),
        (
            "Protection of civilians in Norland\n\nIn March it recorded 135 killed in Orlev.",
            [(135, "civilian")],
        ),
        (
            "Protection of civilians in Norland\n\nIn March the army lost 135 men.",
            [(135, "military")],
        ),
    ],
)
def test_whom_names_and_lists_count(text: str, expected: list[tuple[float, str]]) -> None:
    assert populations(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Estimates of the number of people killed range from 35,000 to 100,000.",
         ["at_least", "up_to"]),
    ],
)  # fmt: skip
def test_the_ends_of_a_range(text: str, expected: list[str]) -> None:
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 22)), PACKS)
    assert [one.qualifier for one in drafts if one.value is not None] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Non-civilian fatalities\n\n- 40 were killed in clashes.", [(40, "military")]),
        ("Civilian fatalities\n\n- Nine were hurt.\n\n- 40 were killed.",
         [(9, "civilian"), (40, "civilian")]),
        ("Soldiers said:\n\n- 12 killed in Orlev.", [(12, "unspecified")]),
        ("Two soldiers died. Eleven others were hurt.", [(2, "military"), (11, "military")]),
        ("Two soldiers died. The mayor and four others were hurt.",
         [(2, "military"), (4, "unspecified")]),
        ("Some 15 Norland National Army (NNA) personnel died.", [(15, "military")]),
    ],
)  # fmt: skip
def test_whom_labels_and_neighbours_tell(text: str, expected: list[tuple[float, str]]) -> None:
    assert populations(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Over 900 soldiers and policemen have died.", [(900, "unspecified")]),
        ("Eight fighters and farmers were killed.", [(8, "combined")]),
        (
            "Soldiers shot 68 rebels, and 66 soldiers and policemen died.",
            [(68, "military"), (66, "unspecified")],
        ),
        ("The toll reached nine, military and civilian.", [(9, "combined")]),
        ("Four died and nine were hurt in the ranks of the gendarmes.", [(4, None), (9, None)]),
        (
            "The army has 54 killed and over 120 wounded.",
            [(54, "military"), (120, "military")],
        ),
        ("The army has killed 54.", [(54, "unspecified")]),
        ("Police have 54 wounded.", [(54, "unspecified")]),
        ("It put its country's losses at 24 dead.", [(24, "unspecified")]),
        ("Police found 14 guerrillas' bodies.", [(14, "military")]),
        ("Police found 14 constables' bodies.", [(14, "unspecified")]),
        (
            "A woman was killed and five other Norlandish civilians were hurt.",
            [(1, "civilian"), (5, "civilian")],
        ),
        (
            "Two men were killed and five other soldiers were hurt.",
            [(2, "military"), (5, "military")],
        ),
        (
            "Police buried 34 constables, and 29 other officers were missing.",
            [(34, "unspecified"), (29, "unspecified")],
        ),
        ("Nine officers of the army were killed.", [(9, "military")]),
        ("OFL rebels kill 61", [(61, "unspecified")]),
        ("The number of those killed by the army went up to 47.", [(47, "unspecified")]),
        (
            "Five civilians dead; one soldier dead, four hurt.",
            [(5, "civilian"), (1, "military"), (4, "military")],
        ),
        (
            "Ten people - seven civilians and three soldiers - were killed.",
            [(10, "combined"), (7, "civilian"), (3, "military")],
        ),
        ("Some 200 people, mostly civilians, died.", [(200, "combined")]),
        ("Some 200 people, mostly women, died.", [(200, "unspecified")]),
        ("There were 63 killed among civil persons.", [(63, "civilian")]),
        ("Nine dead, 21 hurt — Army blames rebels", [(9, "unspecified"), (21, "unspecified")]),
    ],
)
def test_whom_two_nouns_and_their_forces_count(
    text: str, expected: list[tuple[float, str | None]]
) -> None:
    found = [(value, whose) for value, whose in populations(text)]
    assert found == [(value, whose or "unspecified") for value, whose in expected]
