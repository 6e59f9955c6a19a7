"""One figure as extraction reads it whole: over what it counts, of whom, who says it, where, when.

Each case is a construction that reports print and that was read wrongly once.
"""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS

PUBLISHED = date(2024, 3, 4)  # a Monday


def figure(text: str, value: float) -> Draft:
    drafts, _ = drafts_of(Article("a", text, PUBLISHED), PACKS)
    (one,) = [one for one in drafts if one.value == value]
    return one


@pytest.mark.parametrize(
    ("text", "value", "scope"),
    [
        ("The war has left 90 people dead.", 90, "cumulative"),
        ("A strike on Orlev has left 90 people dead.", 90, "incident"),
        (
            "At least 24 people have been killed in a series of air strikes on Orlev.",
            24,
            "incident",
        ),
        ("The office named 46 more dead, which makes 223 in nine days.", 223, "cumulative"),
        ("The army recorded 26 deaths, lifting its toll since 1 March to 860.", 26, "increment"),
        ("The army recorded 26 deaths, lifting its toll since 1 March to 860.", 860, "cumulative"),
        ("It beat off an attack, taking out three tanks.", 3, "incident"),
        ("Some 75,000 people have fled their homes.", 75000, "cumulative"),
        ("Velia lost 910 soldiers in 24 hours.", 910, "daily"),
        ("Upwards of 17,000 of those killed were combatants.", 17000, "cumulative"),
    ],
)
def test_over_what_a_figure_counts(text: str, value: float, scope: str) -> None:
    assert figure(text, value).scope == scope


@pytest.mark.parametrize(
    ("text", "value", "population"),
    [
        ("The shelling killed a civilian and injured nine more.", 9, "civilian"),
        ("It inflicted dozens of casualties among the soldiers.", 24, "military"),
        ("At least 30 rebels and civilians were killed.", 30, "combined"),
        ("More than 24,000 Palestinians have been killed in the war.", 24000, "combined"),
        (
            "More than 30,000 people have fled the city of Orlev since early February.",
            30000,
            "unspecified",
        ),
        ("The conflict has now killed at least 865 people.", 865, "combined"),
    ],
)
def test_of_whom_a_figure_is(text: str, value: float, population: str) -> None:
    assert figure(text, value).population == population


@pytest.mark.parametrize(
    ("text", "value", "speaker"),
    [
        ("The Velian Monitor put the number of dead at 43.", 43, "Velian Monitor"),
        (
            "Bombs killed five people, the Velian Monitor said; the youngest was 4.",
            5,
            "Velian Monitor",
        ),
        (
            "Nine people died, the Prosecutor's Office in Dura said.",
            9,
            "Prosecutor's Office in Dura",
        ),
        (
            "The Velian Front keeps its losses secret. It says 63 rebels were killed.",
            63,
            "Velian Front",
        ),
        (
            "The army rejected a claim by the Velian Front that 40 soldiers died.",
            40,
            "Velian Front",
        ),
        (
            "The Office of the UN High Commissioner for Refugees recorded 70 deaths.",
            70,
            "Office of the UN High Commissioner for Refugees",
        ),
        (
            "In another attack, Governor Jan Holm said, six people were injured.",
            6,
            "Governor Jan Holm",
        ),
        (
            "Six people died, the agency reported, citing the interior ministry.",
            6,
            "interior ministry",
        ),
        ("The WHO cited 90 injuries.", 90, "WHO"),
        ("Six people died, according to a report by the Velian Monitor.", 6, "Velian Monitor"),
        ("The mayor, Jan Holm, late Sunday reported six deaths.", 6, "Jan Holm"),
        ("Six people died, the mayor says. Rain fell on Orlev as 90 were buried.", 90, ""),
    ],
)
def test_who_says_a_figure(text: str, value: float, speaker: str) -> None:
    assert figure(text, value).speaker.words == speaker


@pytest.mark.parametrize(
    ("text", "value", "place"),
    [
        ("Tank fire killed six people in the east of Khan Younis.", 6, "Khan Younis"),
        ("Rebels shelled Orlev, a village 15 km (9 miles) east of Tarn, killing six.", 6, "Orlev"),
        ("Shells hit the town of Orlev in Velia, killing six people.", 6, "Orlev"),
        ("Shells hit the Velian city of Orlev, killing six people.", 6, "Orlev"),
        ("Six people died in Orlev. Nine others were airlifted to a hospital in Tarn.", 6, "Orlev"),
        (
            "The general, who commands troops around Orlev, said 64 soldiers died there.",
            64,
            "Orlev",
        ),
        ("Six people died in Orlev. Nine more were wounded.", 9, "Orlev"),
        ("Nearly two million people have fled abroad.", 2000000, None),
    ],
)
def test_where_a_figure_is_of(text: str, value: float, place: str | None) -> None:
    assert figure(text, value).place_words == place


@pytest.mark.parametrize(
    ("text", "value", "period"),
    [
        ("A woman born in 1964 and six children died.", 6, "2024-03-04/2024-03-04"),
        ("In the first half of 2023, fighting killed 90 people.", 90, "2023-01-01/2023-06-30"),
        (
            "The deadliest raid since May, when 80 people died, hit Orlev.",
            80,
            "2023-05-01/2023-05-31",
        ),
        ("Some 90 people have been uprooted since mid-January.", 90, "2024-01-15/2024-03-04"),
        ("Velia lost 910 soldiers in 24 hours.", 910, "2024-03-03/2024-03-04"),
        ("The army named 26 more dead, lifting its toll since 1 March to 860.", 26, "/2024-03-04"),
        ("During the night shells killed six people.", 6, "2024-03-03/2024-03-04"),
        (
            "Fighting broke out on 9 January. The toll since the fighting began is 90.",
            90,
            "2024-01-09/2024-03-04",
        ),
    ],
)
def test_over_which_days_a_figure_counts(text: str, value: float, period: str) -> None:
    start, end = figure(text, value).period or ("", "")
    assert f"{start or ''}/{end or ''}" == period


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "In total, 382 aircraft, 3,035 drones and 7,792 tanks have been destroyed.",
            [382, 3035, 7792],
        ),
        ("Damage was done to 16 houses.", [16]),
        ("Four civilians dead, 10+ wounded.", [4, 10]),
        ("More than 30,000 of them have returned.", [30000]),
        ("A U.N. peacekeeper was killed.", [1]),
        ("Six members of one family – a couple and four children – were killed.", [6, 2, 4]),
        ("The army shot down nine drones launched over five regions.", [9]),
        ("Some 85% of the territory's 2.3 million people have fled their homes.", []),
        ("Medics who were trying to evacuate six people came under fire.", []),
        ("Three out of four villagers need aid.", []),
        ("Shelling damaged 13 of Velia's 22 hospitals.", [13]),
        ("The two sides exchanged prisoners on Friday.", []),
        ("The two countries exchanged 40 prisoners on Friday.", [40]),
        ("The two leaders killed in the raid were buried.", [2]),
        ("Two men died, said a doctor at the clinic.", [2]),
    ],
)
def test_which_numbers_are_figures(text: str, values: list[float]) -> None:
    drafts, _ = drafts_of(Article("a", text, PUBLISHED), PACKS)
    assert [one.value for one in drafts if one.value is not None] == values


@pytest.mark.parametrize(
    ("text", "value", "speaker"),
    [
        ("Two men died, the director of the centre said.", 2, "director of the centre"),
        ("Jane Doe, of the ministry, said two men died on Friday.", 2, "Jane Doe"),
        ("Two men died, the service said.", 2, "service"),
    ],
)
def test_who_tells_a_figure(text: str, value: float, speaker: str) -> None:
    assert figure(text, value).speaker.words == speaker


@pytest.mark.parametrize(
    ("text", "value", "counted"),
    [
        ("The navy sank a rebel boat.", 1, "ship"),
        ("Twelve freed in a swap.", 12, "person"),
        ("A strike killed a militia commander.", 1, "person"),
    ],
)
def test_what_a_figure_counts(text: str, value: float, counted: str) -> None:
    assert figure(text, value).object == counted
