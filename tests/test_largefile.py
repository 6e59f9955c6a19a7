"""A large file is read as a small one is, whichever way is taken: same rows and issues, or none."""

from __future__ import annotations

import json
from pathlib import Path

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from nkclaims.reading import cells, csvfile, largefile
from nkclaims.reading.shelf import Shelf
from nkclaims.schema import Table, load_schemas

REL = "data/barrels.csv"
FIELDS = [
    {
        "name": "barrel_id",
        "type": "string",
        "constraints": {"required": True, "pattern": "[a-z0-9-]+"},
    },
    {"name": "note", "type": "string"},
    {"name": "wood", "type": "string", "constraints": {"enum": ["oak", "ash"]}},
    {"name": "litres", "type": "integer", "constraints": {"minimum": 0, "maximum": 900}},
    {"name": "share", "type": "number"},
    {"name": "is_full", "type": "boolean"},
    {"name": "filled_on", "type": "date"},
    {"name": "opened_at", "type": "datetime"},
]
HEADER = ",".join(str(one["name"]) for one in FIELDS)
SOUND = "b1,,oak,225,0.5,true,2020-10-04,2020-10-04T03:00:00Z"
Read = tuple[pl.DataFrame, list[object]]


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Table:
    return _table(tmp_path_factory.mktemp("schemas"))


def _table(folder: Path) -> Table:
    fields: list[dict[str, object]] = [dict(one) for one in FIELDS]
    fields[2]["categories"] = [
        {"value": one, "label": one, "definition": "A wood."} for one in ("oak", "ash")
    ]
    key = ["barrel_id"]
    schema = {"name": "barrels", "seeds": "registry", "fields": fields, "primaryKey": key}
    (folder / "barrels.json").write_text(json.dumps(schema), encoding="utf-8")
    return load_schemas(folder)["barrels"]


@pytest.fixture(params=["in memory", "shelved"])
def large(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Take every file for a large one, read in batches of a line or two."""
    monkeypatch.setattr(largefile, "BATCH", 90)
    monkeypatch.setattr(largefile, "BLOCK", 7)
    shelved = -1 if request.param == "shelved" else 1 << 40
    monkeypatch.setattr(largefile, "SHELVED", shelved)
    return str(request.param)


def written(folder: Path, content: bytes) -> Path:
    (folder / "data").mkdir(exist_ok=True)
    (folder / REL).write_bytes(content)
    return folder


def slowly(root: Path, table: Table) -> tuple[pl.DataFrame, list[object], bool]:
    raw, flaws, whole = csvfile.read(root, REL, table, table.names)
    typed, wrong = cells.parse(raw, table, derived=True)
    return typed, [*flaws, *wrong], whole


def compared(root: Path, table: Table) -> bool:
    """Hold one way against the other; return whether the quick one was taken."""
    shelf = Shelf()
    quick = largefile.read(root, REL, table, shelf)
    if quick is None:
        return False
    rows, issues = quick
    typed, flaws, whole = slowly(root, table)
    assert whole
    assert_frame_equal(rows.lazy().collect(), typed)
    assert issues == flaws
    return True


# A LARGE of 1 would bound the header too, since no line is read further than that.
@pytest.fixture
def from_the_first_byte(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(largefile, "LARGE", len(HEADER) + 1)


def lines(*rows: str) -> bytes:
    return "".join(f"{row}\n" for row in (HEADER, *rows)).encode("utf-8")


MANY = [SOUND.replace("b1", f"b{number}") for number in range(20)]
QUICK = {
    "sound": lines(*MANY),
    "a comma in quotes": lines(*MANY, 'x,"one, two",oak,,,,,'),
    "doubled quotes": lines(*MANY, 'x,"said ""no""",oak,,,,,'),
    "other scripts": lines(*MANY, "x,Ստեփանակերտ 北京 😀,oak,,,,,"),
    "zero-width": lines(*MANY, "x,a\u200bb,oak,,,,,"),
    "a mark within": lines(*MANY, "x,a\ufeffb,oak,,,,,"),
    "formula": lines(*MANY, "x,=1+1,oak,,,,,"),
    "edge blanks": lines(*MANY, "x, a ,oak ,,,,,"),
    "no-break space": lines(*MANY, "x,\u00a0a,oak,,,,,"),
    "line separator": lines(*MANY, "x,a\u2028b\u0085c,oak,,,,,"),
    "words for missing": lines(*MANY, "x,NA,null,NaN,nan,NULL,None,N/A"),
    "a code typo": lines(*MANY, "x,,oka,,,,,"),
    "a code in capitals": lines(*MANY, "x,,OAK,,,,,"),
    "out of range": lines(*MANY, "x,,oak,901,,,,", "y,,oak,-1,,,,"),
    "too many digits": lines(*MANY, "x,,oak,99999999999999999999,,,,"),
    "integers": lines(
        *MANY,
        *(
            f"x{at},,,{one},,,,"
            for at, one in enumerate(
                [
                    "1e3",
                    "1_000",
                    "+5",
                    "007",
                    "5.0",
                    "0x10",
                    "-0",
                    "\u0663\u0664",
                    "\uff11\uff12",
                    " 5",
                    "5 ",
                    "Infinity",
                ]
            )
        ),
    ),
    "numbers": lines(
        *MANY,
        *(
            f"x{at},,,,{one},,,"
            for at, one in enumerate(
                [
                    "1e3",
                    "Infinity",
                    "inf",
                    "NaN",
                    "1_000",
                    "\u0663\u066b\u0665",
                    ".5",
                    "5.",
                    "-0.0",
                    "+1",
                    "1.5.2",
                ]
            )
        ),
    ),
    "booleans": lines(
        *MANY,
        *(
            f"x{at},,,,,{one},,"
            for at, one in enumerate(["True", "TRUE", "1", "yes", "t", "false ", "0"])
        ),
    ),
    "dates": lines(
        *MANY,
        *(
            f"x{at},,,,,,{one},"
            for at, one in enumerate(
                [
                    "2020-1-5",
                    "2020-02-30",
                    "05.01.2020",
                    "2020-10-04T00:00:00Z",
                    "20201004",
                    "0000-01-01",
                    "\u0662\u0660\u0662\u0660-\u0661\u0660-\u0660\u0664",
                    "2020-13-01",
                    "9999-12-31",
                ]
            )
        ),
    ),
    "times": lines(
        *MANY,
        *(
            f"x{at},,,,,,,{one}"
            for at, one in enumerate(
                [
                    "2020-10-04T03:00:00",
                    "2020-10-04 03:00:00Z",
                    "2020-10-04T03:00:00+04:00",
                    "2020-10-04T24:00:00Z",
                    "2020-10-04T03:00:60Z",
                    "2020-10-04T03:00Z",
                ]
            )
        ),
    ),
    "a key of another form": lines(*MANY, "X Y,,oak,,,,,"),
}
DECLINED = {
    "byte order mark": b"\xef\xbb\xbf" + lines(*MANY),
    "CRLF": lines(*MANY).replace(b"\n", b"\r\n"),
    "one CR": lines(*MANY, "x,a\rb,oak,,,,,"),
    "NUL": lines(*MANY, "x,a\0b,oak,,,,,"),
    "tab": lines(*MANY, "x,a\tb,oak,,,,,"),
    "delete": lines(*MANY, "x,a\x7fb,oak,,,,,"),
    "too few cells": lines(*MANY, "x,a,oak"),
    "too many cells": lines(*MANY, "x,a,oak,,,,,,,"),
    "a quote without end": lines(*MANY, 'x,"a,oak,,,,,', *MANY),
    "a quote within a cell": lines(*MANY, 'x,a"b,oak,,,,,'),
    "quotes that nobody needs": lines(*MANY, '"x",a,oak,,,,,'),
    "another order of columns": lines(*MANY).replace(b"note,wood", b"wood,note", 1),
    "no header": lines(*MANY).partition(b"\n")[2],
    "semicolons": lines(*MANY).replace(b",", b";"),
    "a blank row": lines(*MANY[:9], "", *MANY[9:]),
    "a row of nothing": lines(*MANY[:9], "," * 7, *MANY[9:]),
    "a row of blanks": lines(*MANY[:9], " , , ,,,,,", *MANY[9:]),
    "a missing key": lines(*MANY, ",a,oak,,,,,"),
    "no last line end": lines(*MANY)[:-1],
    "Latin-1": lines(*MANY, "x,a,oak,,,,,").replace(b"x,a", b"x,\xe9"),
    "half a character at the end": lines(*MANY)[:-1] + b"\xc3\n",
    "a surrogate": lines(*MANY, "x,a,oak,,,,,").replace(b"x,a", b"x,\xed\xa0\x80"),
    "a quoted line end": lines(*MANY, 'x,"a\nb",oak,,,,,', *MANY),
    "UTF-16": lines(*MANY).decode().encode("utf-16"),
    "a page": b"<!doctype html>\n<html></html>\n" * 20,
}


@pytest.mark.usefixtures("from_the_first_byte", "large")
@pytest.mark.parametrize("name", QUICK)
def test_flaws_of_cells_are_those_of_the_slow_way(name: str, table: Table, tmp_path: Path) -> None:
    root = written(tmp_path, QUICK[name])
    assert compared(root, table), "the quick way was not taken"
    sound = {"sound", "a comma in quotes", "doubled quotes", "other scripts"}
    assert (slowly(root, table)[1] == []) == (name in sound)


@pytest.mark.usefixtures("from_the_first_byte", "large")
@pytest.mark.parametrize("name", DECLINED)
def test_text_out_of_the_ordinary_is_left_to_the_slow_way(
    name: str, table: Table, tmp_path: Path
) -> None:
    root = written(tmp_path, DECLINED[name])
    assert largefile.read(root, REL, table, Shelf()) is None


@pytest.mark.xfail(strict=True, reason="polars reads a quoted nothing as text of no length")
@pytest.mark.usefixtures("from_the_first_byte", "large")
@pytest.mark.parametrize("row", ['x,"",oak,,,,,', 'x,a,"",,,,,'])
def test_a_quoted_nothing_is_an_empty_cell(row: str, table: Table, tmp_path: Path) -> None:
    compared(written(tmp_path, lines(*MANY, row)), table)


ODD = st.sampled_from(
    [
        "",
        " ",
        "NA",
        "null",
        "=1",
        "-1",
        "1e3",
        "Infinity",
        "1_000",
        "\u0663",
        "0.5",
        "true",
        "True",
        "oak",
        "2020-10-04",
        "2020-1-5",
        "2020-10-04T03:00:00Z",
        "a\u200bb",
        "\ufeff",
        '"',
        '""',
        "a,b",
        "a\nb",
        "é",
        "a ",
        "\u2028",
        "225",
        "901",
        "\r",
        "#",
        "'",
    ]
)
CELL = ODD | st.text(max_size=6)


@pytest.mark.usefixtures("from_the_first_byte", "large")
@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    rows=st.lists(st.lists(CELL, min_size=8, max_size=8), min_size=1, max_size=6),
    is_canonical=st.booleans(),
)
def test_any_cells_are_read_alike(
    rows: list[list[str]], is_canonical: bool, table: Table, tmp_path: Path
) -> None:
    quoted = [[_quoted(cell, not is_canonical) for cell in row] for row in rows]
    body = "".join(",".join(row) + "\n" for row in quoted)
    content = (HEADER + "\n" + body).encode("utf-8", errors="surrogatepass")
    compared(written(tmp_path, content), table)


def _quoted(cell: str, is_bare: bool) -> str:
    """Return a cell as a writer of CSV would write it, or as it is, right or wrong."""
    if is_bare or not {*cell} & {*',"\n\r'}:
        return cell
    return '"' + cell.replace('"', '""') + '"'


@pytest.mark.usefixtures("large")
def test_a_small_file_is_left_to_the_slow_way(table: Table, tmp_path: Path) -> None:
    assert largefile.read(written(tmp_path, lines(*MANY)), REL, table, Shelf()) is None


@pytest.mark.usefixtures("from_the_first_byte")
def test_rows_over_the_bound_are_kept_on_disk(table: Table, tmp_path: Path, large: str) -> None:
    quick = largefile.read(written(tmp_path, lines(*MANY)), REL, table, Shelf())
    assert quick is not None
    assert isinstance(quick[0], pl.LazyFrame) == (large == "shelved")


@pytest.mark.usefixtures("from_the_first_byte", "large")
def test_a_link_out_of_the_package_is_not_followed(table: Table, tmp_path: Path) -> None:
    outside = tmp_path / "outside.csv"
    outside.write_bytes(lines(*MANY))
    root = tmp_path / "package"
    (root / "data").mkdir(parents=True)
    (root / REL).symlink_to(outside)
    assert largefile.read(root, REL, table, Shelf()) is None
