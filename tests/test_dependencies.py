"""Figures of trees: by the label that leads from a number to what happened."""

from __future__ import annotations

import pytest

from nkclaims.extraction.figure.dependencies import Found, figures_of
from pack_cases import CORE
from tree_cases import sentence, tree


def found(text: str) -> list[Found]:
    return figures_of(tree(text), sentence(text), CORE, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The ministry said that nine soldiers were killed near Orlev.",
            [("killed", "person", 9, "military", "none")],
            id="passive",
        ),
        pytest.param(
            "The barrage killed 19 people and wounded 53, the mayor said.",
            [
                ("killed", "person", 19, "unspecified", "none"),
                ("wounded", "person", 53, "unspecified", "none"),
            ],
            id="object, joined verb",
        ),
        pytest.param(
            "The shell left two villagers dead.",
            [("killed", "person", 2, "unspecified", "none")],
            id="complement",
        ),
        pytest.param(
            "Some 8,000 villagers were forced to flee, the monitoring group Lakewatch said.",
            [("displaced", "person", 8000, "unspecified", "none")],
            id="forced to",
        ),
        pytest.param(
            "Five killed, 12 wounded in shelling of Orlev",
            [
                ("killed", "person", 5, "unspecified", "none"),
                ("wounded", "person", 12, "unspecified", "none"),
            ],
            id="participle at the noun",
        ),
        pytest.param(
            "At least six of the wounded were children.",
            [("wounded", "person", 6, "unspecified", "none")],
            id="of the wounded",
        ),
        pytest.param(
            "Fresh losses brought the military death toll to 1,119.",
            [("killed", "person", 1119, "military", "none")],
            id="toll",
        ),
        pytest.param(
            "The number of residents wounded by the shelling is 39.",
            [("wounded", "person", 39, "unspecified", "none")],
            id="number of",
        ),
        pytest.param(
            "Eighteen people, including three children, were killed, according to the governor.",
            [
                ("killed", "person", 18, "unspecified", "none"),
                ("killed", "person", 3, "unspecified", "child"),
            ],
            id="including",
        ),
        pytest.param(
            "The brigade stormed the hill, destroying three tanks and a launcher.",
            [("destroyed", "armour", 3, None, None), ("destroyed", "artillery", 1, None, None)],
            id="list",
        ),
        pytest.param(
            "Four members of one family died in the cellar, prosecutors said.",
            [("killed", "person", 4, "unspecified", "none")],
            id="people no lexicon knows",
        ),
        pytest.param(
            "The army shot down four of the five drones.",
            [("destroyed", "uav", 4, None, None)],
            id="the whole does not count",
        ),
        pytest.param(
            "Two colleagues, a nurse and a driver, were shot dead.",
            [("killed", "person", 2, "unspecified", "none")],
            id="said again",
        ),
        pytest.param(
            "Two men, 66 and 71, died.", [("killed", "person", 2, "unspecified", "none")], id="ages"
        ),
        pytest.param(
            "A raid killed 51 people, nine of them soldiers, in Orlev.",
            [("killed", "person", 51, "unspecified", "none")],
            id="a part says not who the others were",
        ),
        pytest.param("Jets struck a market and a military base in Orlev.", [], id="two targets"),
        pytest.param("The shell did not kill nine soldiers.", [], id="denied"),
        pytest.param("Nine soldiers met two ministers in Orlev.", [], id="nothing happened"),
    ],
)
def test_what_is_counted(
    text: str, expected: list[tuple[str, str, float, str | None, str | None]]
) -> None:
    told = [one.draft for one in found(text)]
    assert [(o.measure, o.object, o.value, o.population, o.group) for o in told] == expected


def test_what_stands_behind_including_is_a_part() -> None:
    text = "Eighteen people, including three children, were killed, according to the governor."
    assert [one.is_part for one in found(text)] == [False, True]


def test_quote_and_qualifier_are_those_of_the_words() -> None:
    text = "Some 8,000 villagers were forced to flee, the monitoring group Lakewatch said."
    (one,) = found(text)
    quote = one.draft.quote
    assert text[quote.start : quote.end] == "Some 8,000 villagers were forced to flee"
    assert (one.draft.qualifier, one.draft.rule_id) == ("about", "parser-nsubjpass")
