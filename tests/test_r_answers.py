"""The R package answers as the Python package does: same rows, same types, same refusals."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest

import nkclaims
from nkclaims.build import build
from package_cases import (
    DAMAGE,
    DAMAGED_ZIPS,
    OTHER_DATASETS,
    copied,
    described,
    packed,
    set_version,
)

REPO = Path(__file__).parents[1]
ARTICLES = str(REPO / "seeds" / "articles")
Ask = Callable[[list[Any]], list[Any]]
TYPES = {
    pl.Enum: "factor",
    pl.String: "character",
    pl.Int64: "integer",
    pl.Float64: "numeric",
    pl.Boolean: "logical",
    pl.Date: "Date",
    pl.Datetime: "POSIXct",
    pl.List: "AsIs",
}
CUTS: dict[str, dict[str, Any]] = {
    "place": {"place": "barda-district"},
    "side": {"sides": ["NKR"]},
    "two sides": {"sides": ["FRA", "USA"]},
    "period": {"period": ["2020-10-28", "2020-10-28"]},
    "all": {"place": "Barda", "sides": ["AZE"], "period": ["2020-10-27", "2020-10-29"]},
    "nothing left": {"period": ["1988-01-01", "1988-01-02"]},
}
LARGE = (
    "agreement",
    "vocabulary",
)  # registries, which no cut touches: their number of rows will do


def as_text(value: object) -> str | None:
    if value is None:
        return None
    if isinstance(value, pl.Series | list):
        return "|".join(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, float):
        return f"{value:.15g}"
    return str(value)


def told(answer: object) -> Any:
    """Return what Python answers in the form in which R's answers come."""
    if isinstance(answer, pl.DataFrame):
        return {
            "columns": answer.columns,
            "types": [TYPES[type(one)] for one in answer.dtypes],
            "cells": [[as_text(value) for value in column] for column in answer.iter_columns()],
        }
    if isinstance(answer, nkclaims.Quotation):
        parts = {name: as_text(value) for name, value in vars(answer).items()}
        return {**parts, "printed": str(answer)}
    assert isinstance(answer, Mapping)
    return {name: told(rows) for name, rows in answer.items()}


def call(name: str, path: Path | None = None, **arguments: object) -> dict[str, Any]:
    """Return a call of R's ``nk_<name>``; without ``path`` of the installed data."""
    asked: dict[str, Any] = {"function": f"nk_{name}", "arguments": arguments}
    return asked if path is None else {**asked, "path": str(path)}


def questions(path: Path | None) -> list[dict[str, Any]]:
    """Return calls of each function: all tables and tolls, and of events and claims every tenth."""
    tolls = nkclaims.load("tolls", path=path)
    actors = tolls["claimant_actor_id"].unique().to_list()
    measures = tolls["measure"].unique().to_list()
    events = nkclaims.load("events", path=path)["event_id"][::10]
    claims = nkclaims.load("claims", path=path)["claim_id"][::10]
    tables = nkclaims.tables(path=path)["table"]
    return [
        call("tables", path),
        *(call("describe", path, table=table) for table in tables),
        call("toll_series", path),
        *(call("toll_series", path, claimant=actor) for actor in actors),
        *(call("toll_series", path, measure=measure) for measure in measures),
        call("disputes", path),
        *(call("versions_of", path, event=event) for event in events),
        *(call("quote", path, claim_id=claim) for claim in claims),
    ]


def answer(asked: Mapping[str, Any]) -> Any:
    """Return what Python answers to a call of R."""
    function = getattr(nkclaims, asked["function"].removeprefix("nk_"))
    return function(**asked["arguments"], path=asked.get("path"))


def assert_same(ask_r: Ask, asked: list[dict[str, Any]]) -> None:
    answers = ask_r(asked)
    assert len(answers) == len(asked)
    for one, found in zip(asked, answers, strict=True):
        assert found == told(answer(one)), one


def test_every_question_about_the_real_data(ask_r: Ask) -> None:
    assert_same(ask_r, questions(None))


def test_every_question_about_a_small_package(ask_r: Ask, tiny: Path) -> None:
    build(tiny)
    assert_same(ask_r, questions(tiny))


def can_hash(ask_r: Ask) -> bool:
    """Tell whether this R can hash, for which it is 4.5 or has the package digest."""
    claim = nkclaims.load("claims")["claim_id"][0]
    (found,) = ask_r([call("quote", claim_id=claim, articles=ARTICLES)])
    assert found.get("code") in (None, "U06")
    assert not os.environ.get("CI") or "code" not in found, found
    return "code" not in found


def test_a_quote_in_its_sentence(ask_r: Ask) -> None:
    if not can_hash(ask_r):
        pytest.skip("R has no digest (Debian, Ubuntu: apt-get install r-cran-digest)")
    claims = nkclaims.load("claims")["claim_id"][3::20]
    assert_same(ask_r, [call("quote", claim_id=one, articles=ARTICLES) for one in claims])


def test_every_table_of_a_folder_and_of_a_zip(ask_r: Ask, tmp_path: Path) -> None:
    folder = copied(tmp_path / "nkclaims")
    loaded = {name: told(nkclaims.load(name)) for name in nkclaims.tables()["table"]}
    read = [call("read"), *(call("read") for _ in range(2))]
    for asked, path in zip(read[1:], (folder, packed(folder)), strict=True):
        asked["arguments"] = {"path": str(path)}
    assert ask_r(read) == [loaded, loaded, loaded]


def test_a_package_cut_down(ask_r: Ask) -> None:
    asked = [call("filter_package", **conditions) for conditions in CUTS.values()]
    for one, found in zip(asked, ask_r(asked), strict=True):
        expected = answer(one)
        for name in LARGE:
            assert len(found.pop(name)["cells"][0]) == expected.pop(name).height
        assert found == told(expected), one


UNKNOWN = [
    call("describe", table="claim"),
    call("describe", table="zzzz"),
    call("toll_series", claimant="Azerbajan"),
    call("toll_series", claimant="qqqqqqqq"),
    call("toll_series", measure="kiled"),
    call("versions_of", event="barda-strike"),
    call("versions_of", event="Barda"),
    call("versions_of", event="ba"),
    call("quote", claim_id="trtworld-20201028-c1666"),
    call("filter_package", place="Bardah"),
    call("filter_package", sides=["AZ"]),
]


def test_unknown_names_are_answered_in_the_same_words(ask_r: Ask) -> None:
    for one, found in zip(UNKNOWN, ask_r(UNKNOWN), strict=True):
        with pytest.raises(nkclaims.UnknownName) as refusal:
            answer(one)
        assert found["error"] == "nk_unknown_name"
        assert found["message"] == str(refusal.value), one


def in_r(error: Exception) -> str:
    """Return the class that R gives a refusal: nk_damaged_package for DamagedPackage."""
    return "nk" + re.sub("[A-Z]", lambda letter: f"_{letter[0].lower()}", type(error).__name__)


def test_what_python_refuses_r_refuses(ask_r: Ask, tmp_path: Path) -> None:
    places: dict[str, Path] = {}
    for name, (damage, _) in DAMAGE.items():
        if name == "other bytes than released" and not can_hash(ask_r):
            continue
        places[name] = copied(tmp_path / f"damage {len(places)}" / "nkclaims")
        damage(places[name])
    for change in OTHER_DATASETS:
        folder = copied(tmp_path / f"damage {len(places)}" / "nkclaims")
        places[change.__name__] = described(folder, change)
    for version in ("77.0.0", "", "new"):
        folder = copied(tmp_path / f"damage {len(places)}" / "nkclaims")
        places[f"version {version}"] = described(folder, set_version(version))
    for name, spoil in DAMAGED_ZIPS.items():
        folder = copied(tmp_path / f"damage {len(places)}" / "nkclaims")
        places[f"zip {name}"] = packed(folder)
        places[f"zip {name}"].write_bytes(spoil(places[f"zip {name}"].read_bytes()))
    asked = [call("read") for _ in places]
    for one, path in zip(asked, places.values(), strict=True):
        one["arguments"] = {"path": str(path)}
    for (name, path), found in zip(places.items(), ask_r(asked), strict=True):
        with pytest.raises(nkclaims.LoadError) as refusal:
            nkclaims.load("claims", path=path)
        expected = (in_r(refusal.value), refusal.value.issues[0].code)
        assert (found.get("error"), found.get("code")) == expected, (name, found)
        assert "found " in found["message"]
        assert ", expected " in found["message"]
