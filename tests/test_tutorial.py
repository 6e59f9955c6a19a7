"""docs/tutorial shows what its code gives, in Python and in R, and says of it what holds."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import polars as pl
import pytest

import nkclaims
from tutorial.page import Table, markdown, prose, steps_of, with_tables
from tutorial.run import in_python, in_r, tidy

HOME = Path(__file__).parents[1] / "docs" / "tutorial"
PAGE = (HOME / "README.md").read_text(encoding="utf-8")
STEPS = steps_of(PAGE)
STEP = "```python\n1\n```\n\n```r\n1\n```\n\n<!-- table -->\n\nold\n\n<!-- /table -->\n"


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Table | None], Path]:
    """The tables of the Python half, and where it drew its figures."""
    folder = tmp_path_factory.mktemp("python")
    return in_python(STEPS, folder), folder


def test_each_step_gives_a_table_or_a_figure(ran: tuple[list[Table | None], Path]) -> None:
    tables, folder = ran
    assert [table is None for table in tables] == [step.table is None for step in STEPS]
    drawn = [step.figure for step in STEPS if step.figure]
    assert len(drawn) == 3
    assert sorted(figure.name for figure in folder.iterdir()) == sorted(drawn)


def test_the_tables_are_what_python_gives(ran: tuple[list[Table | None], Path]) -> None:
    assert with_tables(PAGE, ran[0]) == PAGE, "run `make docs`"


@pytest.mark.parametrize("figure", [step.figure for step in STEPS if step.figure])
def test_a_figure_is_what_python_draws(figure: str, ran: tuple[list[Table | None], Path]) -> None:
    committed = (HOME / figure).read_bytes()
    assert (ran[1] / figure).read_bytes() == committed, "run `make docs`"
    assert ElementTree.fromstring(committed).tag.endswith("svg")


def test_r_gives_the_same_tables(
    ran: tuple[list[Table | None], Path], rscript: str, r_library: Path, tmp_path: Path
) -> None:
    by_r = in_r(STEPS, tmp_path, rscript, r_library)
    for step, ours, theirs in zip(STEPS, ran[0], by_r, strict=True):
        assert theirs == ours, step.r
    pages = (tmp_path / "Rplots.pdf").read_bytes().count(b"/Type /Page ")
    assert pages == sum(step.figure is not None for step in STEPS)


def test_r_that_fails_is_told(rscript: str, tmp_path: Path) -> None:
    steps = steps_of(STEP.replace("```r\n1", "```r\nstop('no such thing')"))
    with pytest.raises(RuntimeError, match="no such thing"):
        in_r(steps, tmp_path, rscript, tmp_path)


def test_no_number_is_typed_by_hand() -> None:
    assert re.findall(r"\d+", prose(PAGE)) == []
    assert re.findall(r"\d", prose("`AZE1` 21 civilians, see [1](a1.md)")) == ["2", "1", "1"]


def test_what_the_prose_says_of_the_data() -> None:
    """A sentence of the page that new data may turn into a lie; mend the page then."""
    tolls, events = nkclaims.toll_series(measure="killed"), nkclaims.load("events")
    own = tolls.filter(pl.col("victim_side") == "AZE")
    assert own["population"].unique().to_list() == ["civilian"]
    truces = _rows("days_to_first_article")
    both = [(one["days_to_first_claim"], one["days_to_first_article"]) for one in truces]
    assert len(both) == 3
    assert all(claim == article for claim, article in both[:-1])
    assert both[-1][0] == "0" < both[-1][1]
    assert {one["event_id"][:12] for one in _rows("n_authorities") if "event_id" in one} == {
        "barda-strike"
    }
    assert "corroborated" not in events["assessment"].to_list()
    barda = nkclaims.versions_of("barda-strike-20201028")
    assert barda.filter(stance="denies")["measure"].null_count() == 3
    assert barda.filter(stance="denies").height == 3
    camps = nkclaims.load("sides").filter(camp="armenian")["side_code"].to_list()
    ours = nkclaims.load("actors").filter(pl.col("side").is_in(camps))["name"].to_list()
    assert barda.filter(pl.col("authority").is_in(ours), pl.col("value").is_not_null()).is_empty()


def test_what_the_page_points_to_exists() -> None:
    targets = re.findall(r"\]\((?!https?://)([^)#]+)", PAGE)
    assert targets
    assert [target for target in targets if not (HOME / target).exists()] == []


def test_a_table_is_written_anew() -> None:
    table = [["a", "b"], ["1|2", ""]]
    assert markdown(table) == "| a | b |\n| --- | --- |\n| 1\\|2 |  |"
    written = with_tables(STEP, [table])
    assert written == STEP.replace("old", markdown(table))
    assert with_tables(written, [table]) == written


def test_code_that_is_in_no_step_is_refused() -> None:
    with pytest.raises(ValueError, match="Python, then R"):
        steps_of(f"{STEP}\n```r\n2\n```\n")


def test_a_figure_has_nothing_of_the_machine() -> None:
    drawn = (
        ' <metadata>\n  2026\n </metadata>\n<path id="m0123456789" d="M 432.123456 0.015625"/>\n'
        '<use href="#m0123456789" x="7.000001"/><use href="#p9876543210"/>'
    )
    assert tidy(drawn) == (
        '<path id="i0" d="M 432.12 0.015625"/>\n<use href="#i0" x="7"/><use href="#i1"/>'
    )


def _rows(column: str) -> list[dict[str, str]]:
    """Return the rows of the tables on the page that have a column."""
    found = []
    for step in STEPS:
        lines = [
            [cell.strip() for cell in line.strip("|").split(" | ")]
            for line in (step.table or "").strip().splitlines()
        ]
        if lines and column in lines[0]:
            found += [dict(zip(lines[0], row, strict=True)) for row in lines[2:]]
    return found
