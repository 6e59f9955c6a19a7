"""The audit finds every sentence, number and reciprocal word that no row accounts for."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims import cli
from nkclaims.audit import audit, audit_seeds
from nkclaims.coding.anchors import resolve
from nkclaims.coding.coverage import ArticleCoverage, Share, as_table
from nkclaims.coding.review import counted
from nkclaims.issues import Issue, Refused
from nkclaims.reading.seeds import Seeds, read_seeds
from nkclaims.schema import Table, load_schemas

REPO = Path(__file__).parents[1]
SOURCE = "lakes-herald-19870504"
FOLDER = f"seeds/articles/{SOURCE}"
Run = Callable[..., tuple[ArticleCoverage, list[Issue]]]


@pytest.fixture(scope="module")
def schemas() -> dict[str, Table]:
    return load_schemas(REPO / "schemas")


@pytest.fixture(scope="module")
def coded(schemas: dict[str, Table]) -> Seeds:
    seeds, misread = read_seeds(REPO / "tests" / "tiny", schemas)
    assert misread == []
    return seeds


@pytest.fixture
def run(coded: Seeds) -> Run:
    """Return a function that audits the tiny package with some tables exchanged."""

    def audited(
        text: str | None = None, **changed: pl.DataFrame
    ) -> tuple[ArticleCoverage, list[Issue]]:
        texts = {SOURCE: text or coded.texts[SOURCE]}
        tables, _ = resolve({**coded.tables, **changed}, texts)
        (coverage,), issues = audit(texts, tables)
        return coverage, issues

    return audited


def without(frame: pl.DataFrame, *numbers: str) -> pl.DataFrame:
    """Return a frame without the rows whose id ends so."""
    key = frame.columns[0]
    return frame.filter(~pl.col(key).str.contains(f"-(?:{'|'.join(numbers)})$"))


def test_the_tiny_article_is_completely_coded(run: Run) -> None:
    coverage, issues = run()
    assert issues == []
    assert (coverage.sentences, coverage.numbers) == (Share(6, 6), Share(6, 6))
    assert (coverage.cues, coverage.counts) == (Share(2, 2), Share(6, 6))
    assert coverage.whole == Share(20, 20)
    assert coverage.words.covered < coverage.words.total


def test_a_sentence_that_nothing_touches_is_named(run: Run, coded: Seeds) -> None:
    coverage, issues = run(claims=without(coded.tables["claims"], "c05"))
    assert coverage.sentences == Share(5, 6)
    first, *_ = issues
    assert (first.file, first.line, first.code) == (f"{FOLDER}/article.txt", 3, "J91")
    assert first.record == f"{SOURCE}/3"
    assert first.found == (
        'sentence 3 "“We never fired on ...": no quote and no exclusion touches it'
    )


def test_the_line_with_the_day_needs_no_row(run: Run, coded: Seeds) -> None:
    coverage, issues = run(f"date 1987-05-04\n\n{coded.texts[SOURCE]}")
    assert coverage.sentences == Share(7, 7)
    assert not [one for one in issues if "no exclusion touches it" in one.found]


def test_an_exclusion_covers_a_sentence(run: Run, coded: Seeds) -> None:
    exclusions = coded.tables["exclusions"]
    more = exclusions.head(1).with_columns(
        exclusion_id=pl.lit(f"{SOURCE}-x03"), quote=pl.lit("We never fired"), reason=pl.lit("scene")
    )
    coverage, _ = run(
        claims=without(coded.tables["claims"], "c05"), exclusions=pl.concat([exclusions, more])
    )
    assert coverage.sentences == Share(6, 6)


def test_a_number_outside_values_dates_and_exclusions_is_named(run: Run, coded: Seeds) -> None:
    coverage, issues = run(exclusions=without(coded.tables["exclusions"], "x02"))
    assert coverage.numbers == Share(5, 6)
    (issue,) = issues
    assert issue.line == 5
    assert '"two" is no claim\'s value, no date, no exclusion' in issue.found


def test_a_number_inside_a_quote_that_is_not_its_value_is_open(run: Run, coded: Seeds) -> None:
    claims = coded.tables["claims"].with_columns(
        value_text=pl.when(pl.col("claim_id").str.ends_with("c06"))
        .then(None)
        .otherwise("value_text")
    )
    _, issues = run(claims=claims)
    assert ['"100"' in issue.found for issue in issues] == [True]


def test_a_reciprocal_word_needs_two_who_speak(run: Run, coded: Seeds) -> None:
    coverage, issues = run(claims=without(coded.tables["claims"], "c10"))
    assert coverage.cues == Share(0, 2)
    assert [issue.found.partition(": ")[2] for issue in issues] == [
        '"Both sides" without two claimants',
        '"each other" without two claimants',
        f"1 claim begins here, {SOURCE}-c09",
    ]


def test_the_outlet_is_none_of_the_two(run: Run, coded: Seeds) -> None:
    claims = coded.tables["claims"].with_columns(
        attribution_type=pl.when(pl.col("claim_id").str.ends_with("c10"))
        .then(pl.lit("own_voice"))
        .otherwise("attribution_type")
    )
    coverage, _ = run(claims=claims)
    assert coverage.cues == Share(0, 2)


def test_an_exclusion_over_a_reciprocal_word_will_do(run: Run, coded: Seeds) -> None:
    exclusions = coded.tables["exclusions"]
    more = exclusions.head(1).with_columns(
        exclusion_id=pl.lit(f"{SOURCE}-x03"), quote=pl.lit("Both sides")
    )
    coverage, _ = run(
        claims=without(coded.tables["claims"], "c10"), exclusions=pl.concat([exclusions, more])
    )
    assert coverage.cues == Share(1, 2)


def test_a_lost_row_is_missed_by_the_count_of_its_sentence(run: Run, coded: Seeds) -> None:
    coverage, issues = run(claims=without(coded.tables["claims"], "c01"))
    assert coverage.counts == Share(5, 6)
    assert coverage.sentences == Share(6, 6)
    (issue,) = issues
    assert "sentence 1" in issue.found
    assert "2 claims begin here" in issue.found
    assert issue.expected == f"3, as counted in {FOLDER}/sentences.csv:2"


def test_a_sheet_of_another_text_counts_nothing(run: Run, coded: Seeds) -> None:
    sheet = coded.tables["sentences"].with_columns(sentence_no=pl.col("sentence_no") + 1)
    coverage, _ = run(sentences=sheet)
    assert coverage.counts == Share(0, 6)
    assert coverage.whole.percent < 100


def test_only_reviewed_rows_count_unless_candidates_are_asked_for(coded: Seeds) -> None:
    states = ["accepted", "corrected", "candidate", "rejected"]
    claims = coded.tables["claims"].head(4).with_columns(review=pl.Series(states))
    assert counted(claims)["review"].to_list() == states[:2]
    assert counted(claims, candidates=True)["review"].to_list() == states[:3]


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_share_is_100_percent_only_when_nothing_is_open(covered: int, more: int) -> None:
    share = Share(covered, covered + more)
    assert (share.percent == 100) == (more == 0)
    assert 0 <= share.percent <= 100


def test_almost_all_is_not_rounded_up() -> None:
    assert Share(9996, 10_000).percent == 99.9


def test_the_table_has_a_line_an_article() -> None:
    whole, part = Share(4, 4), Share(2, 3)
    table = as_table([ArticleCoverage("a-long-name", whole, part, whole, whole, Share(1, 2))])
    assert table.splitlines() == [
        "article      sentences  numbers  cues  counts  covered  words",
        "a-long-name        4/4      2/3   4/4     4/4   93.3 %   50 %",
    ]


def test_the_command_prints_100_percent(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["-C", str(tiny), "audit"]) == 0
    assert "100 %" in capsys.readouterr().out.splitlines()[1]


def test_the_command_names_what_is_open(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tiny / FOLDER / "claims.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(lines[:-1]), encoding="utf-8")
    assert cli.main(["-C", str(tiny), "audit", SOURCE]) == 1
    printed = capsys.readouterr().out
    assert f"{FOLDER}/article.txt:5 ({SOURCE}/6): found sentence 6" in printed
    assert "100 %" not in printed


def test_the_command_says_how_many_rows_wait(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tiny / FOLDER / "claims.csv"
    text = path.read_text(encoding="utf-8").replace("accepted", "candidate")
    path.write_text(text.replace("corrected", "candidate"), encoding="utf-8")
    assert cli.main(["-C", str(tiny), "audit"]) == 1
    assert "10 rows wait for review and do not count" in capsys.readouterr().out
    assert cli.main(["-C", str(tiny), "audit", "--candidates"]) == 0


def test_what_is_broken_elsewhere_stops_no_audit_and_is_shown(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tiny / "seeds/registry/places.csv").write_text("x;y\n", encoding="utf-8")
    assert cli.main(["-C", str(tiny), "audit"]) == 1
    printed = capsys.readouterr().out
    assert "100 %" in printed
    assert "seeds/registry/places.csv:1" in printed


def test_another_article_does_not_decide_and_is_counted(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tiny / "seeds/articles/other-19870505"
    shutil.copytree(tiny / FOLDER, other)
    (other / "claims.csv").write_text("x;y\n", encoding="utf-8")
    source = other / "source.yaml"
    text = source.read_text(encoding="utf-8").replace(SOURCE, other.name, 1)
    source.write_text(text, encoding="utf-8")
    assert cli.main(["-C", str(tiny), "audit"]) == 1
    capsys.readouterr()
    assert cli.main(["-C", str(tiny), "audit", SOURCE]) == 0
    assert "on other articles: `nkclaims audit` without a name" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("-c02,", "-c01,"),  # an id twice
        (",lakes-relief-committee,", ",lakes-relief-comittee,"),  # an unknown actor
        ("We never fired on", "We didn't fire on"),  # a quote that has no place
    ],
)
def test_a_wrong_row_is_one_issue_and_no_success(
    old: str, new: str, tiny: Path, schemas: dict[str, Table]
) -> None:
    path = tiny / FOLDER / "claims.csv"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert len(audit_seeds(tiny, schemas, [], candidates=False).issues) == 1


@pytest.mark.parametrize("content", ["", "header", "semicolons"])
def test_rows_that_were_lost_are_one_issue(
    content: str, tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tiny / FOLDER / "claims.csv"
    text = path.read_text(encoding="utf-8")
    damaged = {
        "": "",
        "header": text.partition("\n")[0] + "\n",
        "semicolons": text.replace(",", ";"),
    }
    path.write_text(damaged[content], encoding="utf-8")
    assert cli.main(["-C", str(tiny), "audit"]) == 1
    printed = capsys.readouterr().out
    assert f"{SOURCE}: nothing is shown before its rows are mended" in printed
    assert printed.endswith("\n1 error in 1 file\n")


def test_a_quote_without_a_place_is_shown(tiny: Path, schemas: dict[str, Table]) -> None:
    path = tiny / FOLDER / "claims.csv"
    text = path.read_text(encoding="utf-8").replace("We never fired on", "We didn't fire on")
    path.write_text(text, encoding="utf-8")
    found = audit_seeds(tiny, schemas, [], candidates=False)
    assert [issue.code for issue in found.issues] == ["B08"]
    assert (found.coverages, found.unproven) == ([], (SOURCE,))


def test_an_unknown_article_is_refused(tiny: Path, schemas: dict[str, Table]) -> None:
    with pytest.raises(Refused) as refused:
        audit_seeds(tiny, schemas, ["lakes-herald"], candidates=False)
    assert refused.value.issues[0].hint == f"did you mean {SOURCE!r}?"


def test_an_article_that_is_no_text_is_no_100_percent(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tiny / FOLDER / "article.txt").write_bytes(b"caf\xe9\n")
    assert cli.main(["-C", str(tiny), "audit", SOURCE]) == 1
    printed = capsys.readouterr().out
    assert "[T02]" in printed
    assert "100 %" not in printed


def test_no_article_proves_nothing(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(tiny / FOLDER)
    assert cli.main(["-C", str(tiny), "audit"]) == 1
    assert f"found no {SOURCE}" in capsys.readouterr().out
