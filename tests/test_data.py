"""The published dataset: current with seeds/, and saying what the articles say.

What is expected was worked out by hand from the articles and the rules of docs/methodology.md.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import polars as pl
import pytest

from nkclaims.build import build

ROOT = Path(__file__).parents[1]


def table(name: str) -> pl.DataFrame:
    return pl.read_csv(ROOT / "data" / f"{name}.csv", infer_schema_length=None)


@pytest.fixture(scope="module")
def claims() -> pl.DataFrame:
    return table("claims")


def test_data_and_descriptor_are_what_seeds_make_byte_for_byte(tmp_path: Path) -> None:
    for name in ("seeds", "schemas"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "CHANGELOG.md", tmp_path)
    build(tmp_path)
    made = {path.relative_to(tmp_path) for path in tmp_path.glob("data/*.csv")}
    assert made == {path.relative_to(ROOT) for path in ROOT.glob("data/*.csv")}
    for path in [*made, Path("datapackage.json")]:
        assert (tmp_path / path).read_bytes() == (ROOT / path).read_bytes(), path


def figure(claims: pl.DataFrame, source_id: str, quote: str) -> dict[str, object]:
    """Return the one claim of an article that has this quote and a value."""
    found = claims.filter(source_id=source_id, quote=quote).drop_nulls("value")
    assert found.height == 1
    return found.row(0, named=True)


@pytest.mark.parametrize(
    ("source_id", "quote", "expected"),
    [
        (
            "rferl-20201029",
            "have taken its military death toll to 1,119",
            {"value": 1119, "low": 1119, "high": 1119, "loss_relation": "own",
             "authority_actor_id": "nkr-authorities"},
        ),
        (
            "rferl-20201029",
            "Moscow believes the death toll from the fighting was nearing 5,000",
            {"value": 5000, "low": None, "high": None, "loss_relation": "third",
             "authority_actor_id": "russia"},
        ),
        (
            "thejournal-20201024",
            "more than 60 civilians were killed",
            {"value": 60, "low": 61, "high": None, "loss_relation": "own"},
        ),
        (
            "republicworld-20201006",
            "at least 127 wounded",
            {"value": 127, "low": 127, "high": None,
             "authority_actor_id": "azerbaijan"},
        ),
        (
            "dailysabah-20201021",
            "an Armenian battalion of 400 soldiers was nearly wiped out",
            {"value": 400, "loss_relation": "enemy", "responsibility": "none_stated"},
        ),
        (
            "dailysabah-20201021",
            "injured scores more",
            {"value": 40, "low": 40, "high": None, "loss_relation": "third"},
        ),
        (
            "trtworld-20201028",
            "killed 21 civilians",
            {"loss_relation": "own", "responsibility": "accused"},
        ),
    ],
)  # fmt: skip
def test_derived_columns_of_claims(
    claims: pl.DataFrame, source_id: str, quote: str, expected: dict[str, object]
) -> None:
    row = figure(claims, source_id, quote)
    assert {name: row[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("event_id", "measure", "expected"),
    [
        # Fourteen is superseded by 21, "more than 20" counts people of unstated status.
        ("barda-strike-20201028", "killed", (21, 21, 21)),
        # 70 of the day after supersede 60.
        ("barda-strike-20201028", "wounded", (70, 70, 70)),
        ("barda-strike-20201027", "killed", (4, 4, 4)),
        ("ganja-missile-attacks-202010", "killed", (24, 24, 24)),
        # "No casualties" is a figure.
        ("stepanakert-shelling-20201028", "casualties", (0, 0, 0)),
        # An enemy's loss can only raise high.
        ("armenian-battalion-losses-20201020", "lost", (None, None, 400)),
        ("uav-shootdown-20201021-1255", "destroyed", (None, None, 3)),
    ],
)
def test_estimates(event_id: str, measure: str, expected: tuple[float | None, ...]) -> None:
    rows = table("event_estimates").filter(
        pl.col("population") != "unspecified" if measure in ("killed", "wounded") else True,
        event_id=event_id,
        measure=measure,
    )
    assert rows.select("low", "best", "high").rows() == [expected]


@pytest.mark.parametrize(
    ("event_id", "assessment"),
    [
        ("barda-strike-20201028", "contested"),
        ("barda-strike-20201027", "contested"),
        ("nagorno-karabakh-cities-shelling-20201028", "contested"),
        ("zangilan-capture-20201020", "single"),
        # Announced by everybody; nobody says that it took place.
        ("geneva-meeting-20201029", "single"),
    ],
)
def test_assessments(event_id: str, assessment: str) -> None:
    assert table("events").filter(event_id=event_id)["assessment"].to_list() == [assessment]


def test_two_articles_give_two_points_of_one_toll() -> None:
    series = table("tolls").filter(
        authority_actor_id="nkr-authorities", population="military", measure="killed"
    )
    assert series.select("as_of", "value", "change").rows() == [
        ("2020-10-24", 963, None),
        ("2020-10-29", 1119, 156),
    ]


def test_the_older_figure_stays_and_is_superseded(claims: pl.DataFrame) -> None:
    old = figure(claims, "trtworld-20201028", "put the number of deaths at 14")
    new = figure(claims, "trtworld-20201028", "21 civilians were dead")
    links = table("claim_links").filter(from_claim_id=new["claim_id"], to_claim_id=old["claim_id"])
    assert links["relation"].to_list() == ["supersedes"]


def test_every_denial_is_linked_to_what_it_denies(claims: pl.DataFrame) -> None:
    denials = claims.filter(stance="denies")
    linked = table("claim_links").filter(relation="denies")
    assert denials.height >= 7
    assert set(denials["claim_id"]) == set(linked["from_claim_id"])


def test_the_sources_disagree_on_who_brokered_and_how_fast_truces_failed(
    claims: pl.DataFrame,
) -> None:
    brokers = table("ceasefire_parties").filter(role="mediator")
    assert brokers["actor_id"].n_unique() >= 2
    ends = table("ceasefire_claims").filter(role="ends").join(claims, on="claim_id")
    assert ends.filter(ceasefire_id="humanitarian-truce-20201018")["source_id"].n_unique() >= 2


def test_the_worked_figures_of_the_methodology_are_those_of_the_data() -> None:
    text = (ROOT / "docs" / "methodology.md").read_text(encoding="utf-8")
    change = table("tolls").filter(value=1119)["change"].item()
    assert re.search(r"963.*1,119", text)
    assert f"{int(change)}" in text
