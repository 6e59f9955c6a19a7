"""The sheet of sentences is written from text and rows, and never over a reader's counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from nkclaims.issues import Refused
from nkclaims.schema import Table, load_schemas
from nkclaims.unitize import unitize

REPO = Path(__file__).parents[1]
SOURCE = "lakes-herald-19870504"
FOLDER = f"seeds/articles/{SOURCE}"


@pytest.fixture(scope="module")
def schemas() -> dict[str, Table]:
    return load_schemas(REPO / "schemas")


def lines(root: Path, name: str = "sentences.csv") -> list[str]:
    return (root / FOLDER / name).read_text(encoding="utf-8").splitlines()


def test_a_new_sheet_counts_the_claims_that_begin_in_each_sentence(
    tiny: Path, schemas: dict[str, Table]
) -> None:
    (tiny / FOLDER / "sentences.csv").unlink()
    sheet = unitize(tiny, SOURCE, schemas)
    assert (sheet.file, sheet.is_new) == (f"{FOLDER}/sentences.csv", True)
    assert (sheet.n_sentences, sheet.n_claims) == (6, 10)
    assert lines(tiny) == [
        "source_id,sentence_no,starts_with,n_claims",
        f"{SOURCE},1,The Norland defence ministry,3",
        f"{SOURCE},2,On Saturday it had,1",
        f"{SOURCE},3,“We never fired on,1",
        f"{SOURCE},4,At least 100 civilians,1",
        f'{SOURCE},5,"A second truce, brokered",2',
        f"{SOURCE},6,Both sides blamed each,2",
    ]


def test_without_claims_all_counts_are_zero(tiny: Path, schemas: dict[str, Table]) -> None:
    for name in ("sentences.csv", "claims.csv"):
        (tiny / FOLDER / name).unlink()
    assert unitize(tiny, SOURCE, schemas).n_claims == 0


def test_a_rejected_row_is_not_counted_and_a_candidate_is(
    tiny: Path, schemas: dict[str, Table]
) -> None:
    path = tiny / FOLDER / "claims.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("accepted", "rejected", 1).replace("accepted", "candidate", 1),
        encoding="utf-8",
    )
    assert unitize(tiny, SOURCE, schemas, update=True).n_claims == 9


def test_counts_that_differ_are_shown_and_kept(tiny: Path, schemas: dict[str, Table]) -> None:
    path = tiny / FOLDER / "sentences.csv"
    path.write_text(
        path.read_text(encoding="utf-8").replace("Norland defence ministry,3", "Norland,4"),
        encoding="utf-8",
    )
    before = path.read_bytes()
    with pytest.raises(Refused) as refused:
        unitize(tiny, SOURCE, schemas)
    (issue,) = refused.value.issues
    assert (issue.file, issue.line, issue.column) == (f"{FOLDER}/sentences.csv", 2, "n_claims")
    assert issue.found == '4 in sentence 1 "The Norland ..."'
    assert issue.expected.startswith("3, ")
    assert "--update" in issue.hint
    assert path.read_bytes() == before
    assert unitize(tiny, SOURCE, schemas, update=True).is_new is False
    assert lines(tiny)[1] == f"{SOURCE},1,The Norland defence ministry,3"


def test_a_text_with_other_sentences_is_shown(tiny: Path, schemas: dict[str, Table]) -> None:
    path = tiny / FOLDER / "article.txt"
    path.write_text("A new lead.\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(Refused) as refused:
        unitize(tiny, SOURCE, schemas)
    issues = refused.value.issues
    assert [issue.column for issue in issues] == ["sentence_no"] + ["starts_with"] * 6
    assert issues[1].expected == "sentence 1 of the text: 'A new lead.'"


def test_a_missing_row_is_shown(tiny: Path, schemas: dict[str, Table]) -> None:
    path = tiny / FOLDER / "sentences.csv"
    path.write_text("\n".join(lines(tiny)[:-1]) + "\n", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        unitize(tiny, SOURCE, schemas)
    (issue,) = refused.value.issues
    assert issue.found == "no row for sentence 6"
    assert 'with 2 claims: "Both sides blamed each' in issue.expected


def test_an_unknown_article_is_answered_with_the_nearest(
    tiny: Path, schemas: dict[str, Table]
) -> None:
    with pytest.raises(Refused) as refused:
        unitize(tiny, "lakes-herald-1987", schemas)
    assert refused.value.issues[0].hint == f"did you mean {SOURCE!r}?"


def test_a_quote_without_a_place_stops_the_count(tiny: Path, schemas: dict[str, Table]) -> None:
    path = tiny / FOLDER / "claims.csv"
    path.write_text(
        path.read_text(encoding="utf-8").replace("12 soldiers were killed", "12 soldiers died"),
        encoding="utf-8",
    )
    with pytest.raises(Refused) as refused:
        unitize(tiny, SOURCE, schemas, update=True)
    (issue,) = refused.value.issues
    assert (issue.code, issue.line, issue.record) == ("B08", 3, f"{SOURCE}-c02")
    assert 'nearest there (line 1) is "12 soldiers were"' in issue.hint


def test_a_sheet_that_is_right_stays_right(tiny: Path, schemas: dict[str, Table]) -> None:
    unitize(tiny, SOURCE, schemas)
    once = lines(tiny)
    unitize(tiny, SOURCE, schemas)
    assert lines(tiny) == once
