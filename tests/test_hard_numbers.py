"""Numbers that are no losses, and dates that are none: what is taken, and what is not."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS

DAY = date(2024, 5, 29)  # a Wednesday


def counted(text: str) -> list[Draft]:
    drafts, _ = drafts_of(Article("a", text, DAY), PACKS)
    return [one for one in drafts if one.value is not None]


@pytest.mark.parametrize(
    "text",
    [
        "Battalion 12 was destroyed near Tarn, the army said.",
        "Fighters of Brigade 36 were killed near Tarn, the army said.",
        "Unit 8200 was hit near Orlev.",
        "Battery No 4 was destroyed on Sunday, the army said.",
        "School No. 12 was destroyed by a shell in Tarn.",
        "Camp 9 was destroyed in the raid.",
        "Power unit 3 was damaged by shelling.",
        "Line 5 of the railway was damaged.",
        "One in five houses in Tarn was destroyed.",
        "Some 30% of the houses in Tarn were destroyed.",
        "Resolution 2118 condemned the killing of civilians in Tarn.",
        "Soldiers were killed 20 km from Tarn on Sunday.",
        "Houses worth 3 million dollars were destroyed in Tarn.",
        "A 9 mm pistol and 155mm shells killed soldiers in Tarn.",
        "The M23 rebels killed villagers in Tarn.",
        "Nine-year-old Ali was killed in Tarn.",
        "For the fifth day running soldiers were killed in Tarn.",
        "Three times as many civilians as soldiers were killed.",
        "The war has killed civilians for 18 months.",
        "By February 31 the dead were many, the ministry said.",
    ],
)
def test_a_number_that_counts_no_loss(text: str) -> None:
    assert [one.value for one in counted(text)] == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("On June 45, 12 people were killed in shelling of Tarn.", [12]),
        ("On 2020-02-30 nine people were killed in Tarn.", [9]),
        ("At 25:99 six people died in shelling of Tarn.", [6]),
        ("At 14:30, 17 people were killed in Tarn.", [17]),
        ("In May 21 people were killed in Tarn.", [21]),
        ("At the camp 12 people were killed on Sunday.", [12]),
        ("The 4th Brigade lost 30 men in Tarn, the rebels said.", [30]),
        ("Two T-72 tanks and one BM-21 launcher were destroyed near Tarn.", [2, 1]),
    ],
)
def test_a_count_beside_a_name_a_clock_or_a_day(text: str, values: list[float]) -> None:
    assert [one.value for one in counted(text)] == values


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Nine people were killed in Tarn a year ago today.", (2023, 5, 29), (2023, 5, 29)),
        ("One year ago to the day, nine people died in Tarn.", (2023, 5, 29), (2023, 5, 29)),
        ("Nine people were killed in Tarn two weeks ago today.", (2024, 5, 15), (2024, 5, 15)),
        ("At least 67 people were killed in Tarn through Tuesday.", None, (2024, 5, 28)),
        ("Some 67 people were killed until May 21, the ministry said.", None, (2024, 5, 21)),
        ("That brought the number killed since May 7 to 12.", (2024, 5, 7), (2024, 5, 29)),
        (
            "The raid raised the toll since April 2 to 19, doctors said.",
            (2024, 4, 2),
            (2024, 5, 29),
        ),
    ],
)
def test_the_days_of_a_figure(
    text: str, start: tuple[int, int, int] | None, end: tuple[int, int, int]
) -> None:
    (figure,) = counted(text)
    assert figure.period == (date(*start) if start else None, date(*end))


def test_a_deed_does_not_speak_of_the_toll_that_it_raises() -> None:
    (figure,) = counted("The raid raised the death toll to 19, doctors said.")
    assert figure.speaker.words == "doctors"


def test_a_part_happened_what_its_whole_did() -> None:
    whole, part = counted("Shelling killed 40 people, of whom 10 were refugees, the UN said.")
    assert (whole.measure, part.measure, part.value) == ("killed", "killed", 10)
