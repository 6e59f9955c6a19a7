"""Statistics of a release: counted right, the same each time, and read back as written."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

import rule_cases
from nkclaims.validation.statistics import (
    DOUBLE_CODED,
    OWN_VOICE,
    ColumnStatistics,
    read_statistics,
    statistics_of,
    to_json,
)

REPO = Path(__file__).parents[1]


def claims(**columns: list[object]) -> pl.DataFrame:
    """Return as many copies of the first claim of the tiny package as the columns have values."""
    table = rule_cases.package().tables["claims"]
    n = len(next(iter(columns.values())))
    rows = pl.concat([table.head(1)] * n)
    dtypes = table.schema
    return rows.with_columns(
        pl.Series(name, values, dtype=dtypes[name]) for name, values in columns.items()
    )


def of_column(name: str, values: list[object]) -> ColumnStatistics:
    package = rule_cases.package()
    tables = {**package.tables, "claims": claims(**{name: values})}
    return statistics_of(replace(package, tables=tables)).tables["claims"].columns[name]


def test_codes_are_counted_and_empty_cells_are_a_share() -> None:
    found = of_column("weapon", ["drone", None, "rocket", "drone"])
    assert found == ColumnStatistics(0.25, {"drone": 2, "rocket": 1})


def test_of_a_column_that_must_be_filled_no_share_is_empty() -> None:
    assert of_column("kind", ["attack"]) == ColumnStatistics(None, {"attack": 1})


def test_yes_and_no_are_counted_as_the_files_write_them() -> None:
    assert of_column("is_implied", [True, False, True]).counts == {"false": 1, "true": 2}


@pytest.mark.parametrize(
    ("name", "values", "quartiles"),
    [
        ("value", [40.0, 10.0, None, 30.0, 20.0, 50.0], (20.0, 30.0, 40.0)),
        ("value_nth", [1, 1, 2], (1.0, 1.0, 1.0)),
        ("value", [None, None], None),
    ],
)
def test_quartiles_are_values_of_the_column(
    name: str, values: list[object], quartiles: tuple[float, ...] | None
) -> None:
    assert of_column(name, values).quartiles == quartiles


def test_quartiles_of_days_are_days() -> None:
    days = pl.Series(["1987-05-03", "1987-05-01", "1987-05-02"]).str.to_date().to_list()
    assert of_column("as_of", days).quartiles == ("1987-05-01", "1987-05-02", "1987-05-02")


def test_text_has_neither_codes_nor_quartiles() -> None:
    assert of_column("note", ["a", None]) == ColumnStatistics(0.5)


def test_shares_are_of_all_claims() -> None:
    package = rule_cases.package()
    rows = claims(
        claim_id=["a", "b", "c", "d"],
        attribution_type=["own_voice", "document", "own_voice", "own_voice"],
    )
    agreement = pl.DataFrame({"first_claim_id": ["a", None, "x"]})
    tables = {**package.tables, "claims": rows}
    tables["agreement"] = package.tables["agreement"].clear()
    assert statistics_of(replace(package, tables=tables)).claim_shares == {
        OWN_VOICE: 0.75,
        DOUBLE_CODED: 0.0,
    }
    columns = package.tables["agreement"].clear()
    tables["agreement"] = pl.concat([columns, agreement], how="diagonal")
    assert statistics_of(replace(package, tables=tables)).claim_shares[DOUBLE_CODED] == 0.25


def test_an_article_has_its_sentences_and_claims() -> None:
    package = rule_cases.package()
    (found,) = statistics_of(package).articles.values()
    sentences = package.tables["sentences"]
    assert found.claims == package.tables["claims"].height
    assert (found.sentences, found.covered_share) == (sentences.height, 1.0)
    none = sentences.with_columns(
        coverage=pl.when(pl.col("sentence_no") == 1).then(pl.lit("none")).otherwise("coverage")
    )
    (found,) = statistics_of(
        replace(package, tables={**package.tables, "sentences": none})
    ).articles.values()
    assert found.covered_share == round(1 - 1 / sentences.height, 6)


def test_what_is_written_is_read_back_and_does_not_depend_on_the_order_of_rows(
    tmp_path: Path,
) -> None:
    package = rule_cases.package()
    written = to_json(statistics_of(package))
    (tmp_path / "stats.json").write_bytes(written)
    assert read_statistics(tmp_path / "stats.json") == statistics_of(package)
    turned = {name: rows.reverse() for name, rows in package.tables.items()}
    assert to_json(statistics_of(replace(package, tables=turned))) == written


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("{", "", "it is no JSON"),
        ('"urn:nkclaims:statistics:1"', '"urn:nkclaims:issues:1"', r"its \$schema is not"),
        ('"claim_shares"', '"shares"', "KeyError 'claim_shares'"),
        ('"is_own_voice"', '"own"', "KeyError 'is_own_voice'"),
        ('"null_share": 0.0', '"null_share": {}', "TypeError"),
        ('"null_share": 0.0', '"null_share": NaN', "NaN is no number"),
        ('"counts": null', '"counts": [1]', "AttributeError"),
        ('"articles": {', '"articles": {"a": 1, ', "TypeError"),
    ],
)
def test_what_is_no_such_json_is_refused_with_the_reason(
    old: str, new: str, message: str, tmp_path: Path
) -> None:
    text = to_json(statistics_of(rule_cases.package())).decode()
    assert old in text
    (tmp_path / "stats.json").write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ValueError, match=message):
        read_statistics(tmp_path / "stats.json")


@pytest.mark.parametrize(
    ("quartiles", "message"), [(["soon", "a", "b"], "ValueError"), ([1.0], "1 quartiles")]
)
def test_quartiles_that_are_none_are_refused(
    quartiles: list[object], message: str, tmp_path: Path
) -> None:
    content = json.loads(to_json(statistics_of(rule_cases.package())))
    content["tables"]["claims"]["columns"]["value"]["quartiles"] = quartiles
    (tmp_path / "stats.json").write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(ValueError, match=message):
        read_statistics(tmp_path / "stats.json")
