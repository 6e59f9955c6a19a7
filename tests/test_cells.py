"""Cells: one written form a type, located issues for all else, and a canonical way back."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nkclaims.reading import cells, csvfile
from nkclaims.reading.hygiene import MISSING_WORDS
from nkclaims.schema import Category, Field, Table

TABLE = Table(
    name="samples",
    title="Samples",
    description="One row is one sample.",
    primary_key=("id",),
    order=("day", "id"),
    seeds="registry",
    fields=(
        Field("id", "string", "Id.", example="a-1", required=True, pattern="[a-z0-9-]+"),
        Field("words", "string", "Words."),
        Field(
            "code",
            "string",
            "Code.",
            categories=tuple(Category(c, c, c) for c in ["red", "none"]),
        ),
        Field("count", "integer", "Count.", minimum=0),
        Field("share", "number", "Share.", minimum=-90, maximum=90.5),
        Field("is_so", "boolean", "Whether.", required=True),
        Field("day", "date", "Day."),
        Field("moment", "datetime", "Moment."),
        Field("total", "number", "Total.", derived=True),
    ),
)
SOUND = {"id": "a-1", "is_so": "true"}


def raw(*rows: dict[str, str | None], table: Table = TABLE) -> pl.DataFrame:
    """Cells as a reader gives them, on lines from 2 on."""
    names = table.seed_names
    filled = [{name: {**SOUND, **row}.get(name) for name in names} for row in rows]
    frame = pl.DataFrame(filled, schema=dict.fromkeys(names, pl.String))
    lines = pl.Series(range(2, len(rows) + 2), dtype=pl.Int64)
    return frame.with_columns(_file=pl.lit("seeds/a.csv"), _line=lines)


def test_cells_get_their_types() -> None:
    row = {
        "words": "Stepanakert, “the city”",
        "code": "none",
        "count": "1119",
        "share": "-39.80",
        "day": "2020-10-29",
        "moment": "2020-10-26T04:00:00Z",
    }
    typed, issues = cells.parse(raw(row), TABLE, derived=False)
    assert issues == []
    assert typed.row(0, named=True) == {
        "id": "a-1",
        "words": "Stepanakert, “the city”",
        "code": "none",
        "count": 1119,
        "share": -39.8,
        "is_so": True,
        "day": date(2020, 10, 29),
        "moment": datetime(2020, 10, 26, 4, tzinfo=UTC),
        "_file": "seeds/a.csv",
        "_line": 2,
    }
    assert typed.schema == cells.no_rows(TABLE).schema


@pytest.mark.parametrize(
    ("column", "cell", "code"),
    [
        ("code", "Red", "A02"),
        ("code", "5", "A02"),
        ("is_so", None, "V01"),
        ("id", None, "V01"),
        ("count", "1,119", "V02"),
        ("count", "12.0", "V02"),
        ("count", "+5", "V02"),
        ("count", "007", "V02"),
        ("count", "-0", "V02"),
        ("count", "٣", "V02"),
        ("count", "9" * 20, "V02"),
        ("share", "1e3", "V02"),
        ("share", ".5", "V02"),
        ("share", "5.", "V02"),
        ("share", "inf", "V02"),
        ("share", "9" * 400, "V02"),
        ("share", "1_000", "V02"),
        ("is_so", "TRUE", "V02"),
        ("is_so", "1", "V02"),
        ("day", "29.10.2020", "V02"),
        ("day", "2020-10-29T00:00:00Z", "V02"),
        ("day", "2020-02-30", "V02"),
        ("day", "2020-1-5", "V02"),
        ("day", "12020-01-05", "V02"),
        ("moment", "2020-10-26T04:00:00", "V02"),
        ("moment", "2020-10-26T04:00Z", "V02"),
        ("moment", "2020-10-26T24:00:00Z", "V02"),
        ("id", "Barda 1", "V03"),
        ("id", "a\u00e9", "V03"),
        ("count", "-1", "V04"),
        ("share", "90.6", "V04"),
        ("share", "-91", "V04"),
        ("words", " Barda", "T13"),
        ("words", "Barda\u00a0", "T13"),
        ("count", "5 ", "T13"),
        ("code", " red", "T13"),
        ("words", "Bar\tda", "T14"),
        ("words", "Bar\nda", "T14"),
        ("words", "Bar\u2028da", "T14"),
        ("words", "Bar\u200bda", "T15"),
        ("id", "a\u200f", "T15"),
        ("words", "Bar\ufffdda", "T15"),
        ("words", "B\u0430rda", "T20"),
        ("words", "\u0410P and T\u0391SS", "T20"),
        ("words", "NA", "T16"),
        ("day", "N/A", "T16"),
        ("words", "#REF!", "T16"),
        ("id", "null", "T16"),
        ("words", "~", "T16"),
        ("words", "=SUM(A1:A9)", "T17"),
        ("words", "@rferl", "T17"),
        ("words", "-2+3+cmd|' /C calc'!A0", "T17"),
        ("words", "x" * 10_001, "T18"),
    ],
)
def test_one_flaw_is_one_issue_in_its_place(column: str, cell: str | None, code: str) -> None:
    _, issues = cells.parse(raw({}, {"id": "a-2", column: cell}), TABLE, derived=False)
    (issue,) = issues
    assert (issue.file, issue.line, issue.column, issue.code) == ("seeds/a.csv", 3, column, code)
    assert issue.found == (cell or "")
    assert issue.expected
    assert issue.table == "samples"
    assert issue.severity == "error"


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("words", "none"),
        ("words", "+04:00"),
        ("words", "a=b"),
        ("words", "x" * 10_000),
        ("code", "none"),
        ("id", "-"),
        ("share", "-0.5"),
        ("day", "2020-02-29"),
    ],
)
def test_what_only_looks_wrong_is_right(column: str, cell: str) -> None:
    assert cells.parse(raw({column: cell}), TABLE, derived=False)[1] == []


def test_one_cause_is_one_issue_that_names_its_other_lines() -> None:
    rows = [{"id": f"a-{n}", "day": f"{n:02}.10.2020"} for n in range(13, 31)]
    _, issues = cells.parse(raw(*rows), TABLE, derived=False)
    (issue,) = issues
    assert (issue.line, issue.found) == (2, "13.10.2020")
    assert issue.record == "a-13"
    assert issue.hint == "write 2020-10-13; also in lines 3, 4, 5, 6, 7, 8, 9, 10 and 9 more"


def test_two_wrong_codes_are_two_issues() -> None:
    rows = [
        {"id": "a-1", "code": "rad"},
        {"id": "a-2", "code": "non"},
        {"id": "a-3", "code": "rad"},
    ]
    _, issues = cells.parse(raw(*rows), TABLE, derived=False)
    assert [(issue.line, issue.hint) for issue in issues] == [
        (2, "did you mean 'red'?; also in line 4"),
        (3, "did you mean 'none'?"),
    ]
    assert {issue.expected for issue in issues} == {"one of red, none"}


def test_an_invisible_mark_is_called_by_its_name() -> None:
    _, (issue,) = cells.parse(raw({"words": "Bar\u200bda"}), TABLE, derived=False)
    assert issue.hint == "delete it: U+200B (zero width space) is character 4"


def test_wrong_text_stays_and_wrong_values_go() -> None:
    row = {"id": " Barda", "code": "rad", "count": "x", "words": "Barda "}
    typed, _ = cells.parse(raw(row), TABLE, derived=False)
    assert typed.select("id", "code", "count", "words").row(0) == ("Barda", "rad", None, "Barda")


def test_derived_columns_are_read_where_they_stand() -> None:
    frame = raw({}).with_columns(total=pl.lit("12"))
    typed, issues = cells.parse(frame, TABLE, derived=True)
    assert issues == []
    assert typed.columns == [*TABLE.names, "_file", "_line"]
    assert typed["total"].to_list() == [12.0]


def frame(*rows: dict[str, object]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=TABLE.dtypes)


def test_the_written_form_is_canonical() -> None:
    table = frame(
        {"id": "b", "words": 'He said "no", then left', "is_so": False, "day": date(2020, 1, 2)},
        {"id": "c", "count": 1119, "share": 60.0, "total": 1e21, "is_so": True},
        {"id": "a", "share": 1e-7, "is_so": True, "day": date(2020, 1, 2), "words": ""},
        {"id": "d", "moment": datetime(2020, 10, 26, 4, tzinfo=UTC), "is_so": True, "code": "red"},
    )
    assert cells.to_csv(table, TABLE).decode("utf-8").split("\n") == [
        "id,words,code,count,share,is_so,day,moment,total",
        "c,,,1119,60,true,,,1000000000000000000000",
        "d,,red,,,true,,2020-10-26T04:00:00Z,",
        "a,,,,0.0000001,true,2020-01-02,,",
        'b,"He said ""no"", then left",,,,false,2020-01-02,,',
        "",
    ]


def test_a_table_without_rows_is_its_header() -> None:
    assert cells.to_csv(frame(), TABLE) == b"id,words,code,count,share,is_so,day,moment,total\n"


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_what_is_no_number_is_not_written(number: float) -> None:
    with pytest.raises(ValueError, match="not finite"):
        cells.to_csv(frame({"id": "a", "is_so": True, "share": number}), TABLE)


# Any text that a cell may hold: visible, on one line, nothing at its ends.
WORDS = (
    st.text(st.characters(exclude_categories=("C", "Zl", "Zp"), exclude_characters="\ufffd\u00ad"))
    .map(str.strip)
    .filter(lambda text: text and text[0] not in "=+-@" and text not in MISSING_WORDS)
)
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "id": st.from_regex("[a-z0-9-]+", fullmatch=True).filter(
                lambda one: one not in MISSING_WORDS
            ),
            "words": st.none() | WORDS,
            "code": st.sampled_from([None, "red", "none"]),
            "count": st.none() | st.integers(0, 2**63 - 1),
            "share": st.none() | st.floats(-90, 90.5),
            "is_so": st.booleans(),
            "day": st.none() | st.dates(date(1000, 1, 1), date(2999, 12, 31)),
            "moment": st.none()
            | st.datetimes(datetime(1000, 1, 1), datetime(2999, 12, 31)).map(
                lambda moment: moment.replace(microsecond=0, tzinfo=UTC)
            ),
            "total": st.none() | st.floats(allow_nan=False, allow_infinity=False),
        }
    ),
    unique_by=lambda row: row["id"],
    max_size=8,
)


@settings(max_examples=60)
@given(rows=ROWS, seed=st.integers())
def test_what_is_written_reads_back_the_same(
    rows: list[dict[str, object]], seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.getbasetemp()
    given_rows = frame(*rows)
    (folder / "samples.csv").write_bytes(cells.to_csv(given_rows, TABLE))
    read, flaws, is_whole = csvfile.read(folder, "samples.csv", TABLE, TABLE.names)
    typed, issues = cells.parse(read, TABLE, derived=True)
    assert (flaws, is_whole, issues) == ([], True, [])
    assert typed.select(TABLE.names).equals(cells.in_order(given_rows, TABLE))
    random.Random(seed).shuffle(rows)
    assert cells.to_csv(frame(*rows), TABLE) == (folder / "samples.csv").read_bytes()


@given(st.lists(st.none() | st.text(), max_size=4), st.sampled_from(TABLE.seed_names))
def test_no_cell_is_too_strange_to_be_read(column: list[str | None], name: str) -> None:
    rows = [{"id": f"a-{n}", name: cell or None} for n, cell in enumerate(column)]
    typed, issues = cells.parse(raw(*rows), TABLE, derived=False)
    assert typed.height == len(rows)
    assert {issue.column for issue in issues} <= {name}
