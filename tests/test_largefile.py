"""Reading large files quickly gives exactly what reading them slowly does, or declines."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from nkclaims.issues import Issue
from nkclaims.reading import cells, csvfile, largefile
from nkclaims.reading.shelf import Shelf
from nkclaims.schema import Category, Field, Table

REL = "data/rows.csv"
CODES = tuple(Category(one, one, one) for one in ("exact", "about"))
ROWS = Table(
    name="rows",
    title="Rows",
    description="One row of each type.",
    fields=(
        Field("row_id", "string", "Id.", required=True, pattern="[a-z0-9]+(-[a-z0-9]+)*"),
        Field("quote", "string", "Words."),
        Field("value", "number", "Number.", minimum=0, maximum=100),
        Field("nth", "integer", "Number of an occurrence.", minimum=1),
        Field("is_implied", "boolean", "Yes or no.", required=True),
        Field("qualifier", "string", "Code.", categories=CODES),
        Field("as_of", "date", "Day."),
        Field("said_at", "datetime", "Time."),
    ),
    primary_key=("row_id",),
)
HEADER = ",".join(ROWS.names)
SOUND = [
    "a,Two were killed,2,1,true,exact,2020-10-28,2020-10-28T08:00:00Z",
    'b,"At least 21, they said",21.5,,false,about,,',
    'c,"“Never,” he ""said""",,,true,,2020-02-29,',
    "d,,0,12,false,,,",
]
Read = Callable[[bytes], tuple[pl.DataFrame, list[Issue]] | None]


@pytest.fixture(params=["in memory", "on disk"])
def quick(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Read:
    """Return what reads bytes quickly, a few lines at a time, however few there are."""
    monkeypatch.setattr(largefile, "LARGE", 400)
    monkeypatch.setattr(largefile, "BATCH", 60)
    monkeypatch.setattr(largefile, "SHELVED", 0 if request.param == "on disk" else 1 << 20)
    (tmp_path / "data").mkdir()

    def read(content: bytes) -> tuple[pl.DataFrame, list[Issue]] | None:
        (tmp_path / REL).write_bytes(content)
        shelf = Shelf()
        found = largefile.read(tmp_path, REL, ROWS, shelf)
        if found is None:
            return None
        rows, issues = found
        assert isinstance(rows, pl.LazyFrame) == (request.param == "on disk")
        return rows.lazy().collect(), issues

    return read


def slow(root: Path, content: bytes) -> tuple[pl.DataFrame, list[Issue], bool]:
    (root / "data").mkdir(exist_ok=True)
    (root / REL).write_bytes(content)
    raw, flaws, whole = csvfile.read(root, REL, ROWS, ROWS.names)
    typed, wrong = cells.parse(raw, ROWS, derived=True)
    return typed, [*flaws, *wrong], whole


def text(lines: list[str]) -> bytes:
    """Return a file with these rows among sound ones, of more than one batch."""
    filling = [f"z{number},Words,1,,true,,," for number in range(30)]
    return "\n".join([HEADER, *filling[:15], *lines, *filling[15:], ""]).encode()


@pytest.mark.parametrize("lines", [[], SOUND, SOUND * 3], ids=["filling", "sound", "keys twice"])
def test_sound_rows_are_the_same(lines: list[str], quick: Read, tmp_path: Path) -> None:
    found = quick(text(lines))
    assert found is not None
    typed, issues, whole = slow(tmp_path, text(lines))
    assert_frame_equal(found[0], typed)
    assert (found[1], whole) == (issues, True)
    assert issues == []


FLAWED_CELLS = {
    "value": ["1e3", "Infinity", "NaN", "1_000", "1.000,5", "١٢", "+1", "01", "-1", "101", " 5",
              ".5", "1.", "two", "0x1F"],
    "nth": ["0", "1.0", "-3", "9223372036854775808", "1 000", "one"],
    "is_implied": ["", "TRUE", "1", "yes", "Wahr"],
    "qualifier": ["Exact", "at_least", "exact ", "=exact"],
    "as_of": ["2020-1-5", "28/10/2020", "2020-02-30", "2020-10-28T00:00:00Z", "0999-01-01"],
    "said_at": ["2020-10-28 08:00:00", "2020-10-28T08:00Z", "2020-10-28T24:00:00Z", "2020-10-28"],
    "row_id": ["", "Upper", "under_score", "-a", "a b"],
    "quote": ["NA", "null", "=1+1", "@x", "-x", " edge", "edge ", "zero\u200bwidth", "\ufeffmark",
              "\u202eturned", "N/A", "None"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("column", "cell"), [(name, one) for name, several in FLAWED_CELLS.items() for one in several]
)
def test_flawed_cells_are_the_same_issues(
    column: str, cell: str, quick: Read, tmp_path: Path
) -> None:
    sound = dict(zip(ROWS.names, ["a", "Words", "2", "1", "true", "exact", "", ""], strict=True))
    row = ",".join(f'"{one}"' if "," in one else one for one in {**sound, column: cell}.values())
    content = text([row, row])
    typed, issues, _ = slow(tmp_path, content)
    assert issues
    found = quick(content)
    if found is not None:
        assert_frame_equal(found[0], typed)
        assert found[1] == issues


DAMAGED: dict[str, bytes] = {
    "byte order mark": b"\xef\xbb\xbf" + text(SOUND),
    "Windows lines": text(SOUND).replace(b"\n", b"\r\n"),
    "NUL": text(SOUND).replace(b"Two", b"T\0o"),
    "a control character": text(SOUND).replace(b"Two", b"T\x0bo"),
    "Latin-1": text(SOUND).replace("“".encode(), b"\xab"),
    "UTF-16": text(SOUND).decode().encode("utf-16"),
    "no line break at the end": text(SOUND)[:-1],
    "a cell too many": text([*SOUND, "e,Words,1,,true,,,,"]),
    "a cell too few": text([*SOUND, "e,Words,1,,true,,"]),
    "a blank row": text([*SOUND, ""]),
    "a row of commas": text([*SOUND, ",,,,,,,"]),
    "a quotation mark without its pair": text([*SOUND, 'e,"Words,1,,true,,,']),
    "a quoted line break": text([*SOUND, 'e,"two\nlines",1,,true,,,']),
    "needless quotation marks": text([*SOUND, 'e,"Words",1,,true,,,']),
    "an empty cell in quotation marks": text([*SOUND, 'e,"",1,,true,,,']),
    "columns exchanged": text(SOUND).replace(b"quote,value", b"value,quote"),
    "an unknown column": text(SOUND).replace(b"said_at", b"said_on"),
    "semicolons": text(SOUND).replace(b",", b";"),
    "no rows": f"{HEADER}\n".encode() + b"",
    "HTML": b"<!DOCTYPE html><html><body>" + b"<p>Not found</p>" * 40 + b"</body></html>\n",
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_file_that_is_not_ordinary_is_left_to_the_slow_reader(name: str, quick: Read) -> None:
    assert quick(DAMAGED[name]) is None


@pytest.mark.parametrize("name", sorted(set(DAMAGED) - {"no rows"}))
def test_the_slow_reader_objects_to_it_or_reads_it(name: str, tmp_path: Path) -> None:
    harmless = {"a quoted line break", "needless quotation marks",
                "an empty cell in quotation marks"}  # fmt: skip
    _, issues, _ = slow(tmp_path, DAMAGED[name])
    assert bool(issues) or name in harmless


def test_a_link_or_a_missing_file_is_left_to_the_slow_reader(quick: Read, tmp_path: Path) -> None:
    content = text(SOUND)
    assert quick(content) is not None
    outside = tmp_path.parent / f"{tmp_path.name}-outside.csv"
    outside.write_bytes(content)
    (tmp_path / REL).unlink()
    assert largefile.read(tmp_path, REL, ROWS, Shelf()) is None
    (tmp_path / REL).symlink_to(outside)
    assert largefile.read(tmp_path, REL, ROWS, Shelf()) is None


WORDS = st.text(st.sampled_from('abé“”,"-. =NA012\u200b\u00a0'), max_size=8)
CELL = st.one_of(WORDS, st.sampled_from(["", "1", "0.5", "true", "exact", "2020-10-28"]))


@given(st.lists(st.lists(CELL, min_size=8, max_size=8), max_size=5))
@settings(max_examples=30, deadline=None)
def test_any_cells_are_read_alike(rows: list[list[str]]) -> None:
    content = text([])
    if rows:
        frame = pl.DataFrame(rows, schema=dict.fromkeys(ROWS.names, pl.String), orient="row")
        content += frame.write_csv(include_header=False).encode()
    with pytest.MonkeyPatch.context() as patch, TemporaryDirectory() as folder:
        root = Path(folder)
        patch.setattr(largefile, "LARGE", 400)
        patch.setattr(largefile, "BATCH", 60)
        typed, issues, _ = slow(root, content)
        shelf = Shelf()
        found = largefile.read(root, REL, ROWS, shelf)
        if found is not None:
            assert_frame_equal(found[0].lazy().collect(), typed)
            assert found[1] == issues
