"""No claim of the real articles can vanish unnoticed: each row is deleted in turn."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pytest

from nkclaims import audit, cli
from nkclaims.coding import anchors, completeness
from nkclaims.coding.review import counted
from nkclaims.grammar.document import Document
from nkclaims.grammar.numerals import Number, find_numbers
from nkclaims.issues import Issue
from nkclaims.reading import keys
from nkclaims.reading.seeds import Seeds, read_seeds
from nkclaims.schema import Table, load_schemas

REPO = Path(__file__).parents[1]
ARTICLES = REPO / "seeds" / "articles"
SOURCES = sorted(path.name for path in ARTICLES.glob("*") if path.is_dir())
pytestmark = pytest.mark.skipif(not SOURCES, reason="there is no article in seeds/articles/")


@pytest.fixture(scope="module")
def schemas() -> dict[str, Table]:
    return load_schemas(REPO / "schemas")


@pytest.fixture(scope="module")
def seeds(schemas: dict[str, Table]) -> Seeds:
    found, misread = read_seeds(REPO, schemas)
    assert misread == []
    return found


@pytest.fixture
def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Find the numbers of each article once: no row changes a text."""
    known: dict[str, list[Number]] = {}
    monkeypatch.setattr(
        completeness, "find_numbers", lambda text: known.setdefault(text, find_numbers(text))
    )


def losses(seeds: Seeds, source: str) -> Iterator[tuple[str, int, list[Issue]]]:
    """Yield each claim of an article, its sentence, and what the audit says without its row."""
    texts = {source: seeds.texts[source]}
    own = {
        name: frame.filter(source_id=source) if "source_id" in frame.columns else frame
        for name, frame in seeds.tables.items()
    }
    claims = counted(own["claims"], candidates=True)
    tables, _ = anchors.resolve({**own, "claims": claims}, texts)
    whole, issues = audit.audit(texts, tables)
    assert issues == [], "the article is not completely coded, so nothing can be shown"
    assert whole[0].whole.percent == 100
    document = Document(texts[source])
    anchored = tables["claims"]
    for claim_id, start in anchored.select("claim_id", "quote_start").iter_rows():
        left = anchored.filter(pl.col("claim_id") != claim_id)
        _, issues = audit.audit(texts, {**tables, "claims": left})
        yield claim_id, document.sentence_at(start) + 1, issues


@pytest.mark.usefixtures("read_once")
@pytest.mark.parametrize("source", SOURCES)
def test_the_loss_of_each_claim_is_noticed_and_its_sentence_named(
    source: str, seeds: Seeds
) -> None:
    lost = list(losses(seeds, source))
    unseen = [
        claim_id
        for claim_id, number, issues in lost
        if not any(
            issue.record == f"{source}/{number}" and f"sentence {number} " in issue.found
            for issue in issues
        )
    ]
    by_count_alone = sum(
        all(
            "claims begin here" in issue.found or "claim begins here" in issue.found
            for issue in issues
        )
        for *_, issues in lost
    )
    print(f"{source}: {by_count_alone} of {len(lost)} seen by the reader's count alone")
    print(f"{source}: {len(unseen)} claims whose loss nobody sees: {', '.join(unseen) or 'none'}")
    assert unseen == []


def test_the_keys_miss_a_claim_that_other_rows_name(
    seeds: Seeds, schemas: dict[str, Table]
) -> None:
    named = seeds.tables["claim_links"]["to_claim_id"].unique().sort()
    assert named.len() >= 15
    for claim_id in named:
        left = seeds.tables["claims"].filter(pl.col("claim_id") != claim_id)
        issues = keys.check({**seeds.tables, "claims": left}, schemas)
        assert claim_id in {issue.found for issue in issues}


@pytest.mark.parametrize("row", [0, -1])
def test_the_command_names_the_sentence_of_a_lost_row(
    row: int, tmp_path: Path, seeds: Seeds, capsys: pytest.CaptureFixture[str]
) -> None:
    source = SOURCES[0]
    shutil.copytree(REPO / "seeds", tmp_path / "seeds")
    shutil.copytree(REPO / "schemas", tmp_path / "schemas")
    path = tmp_path / "seeds" / "articles" / source / "claims.csv"
    tables, _ = anchors.resolve(seeds.tables, seeds.texts)
    claims = counted(tables["claims"].filter(source_id=source), candidates=True)
    lost, start = claims.select("claim_id", "quote_start").row(row)
    number = Document(seeds.texts[source]).sentence_at(start) + 1
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    left = [line for line in lines if not line.startswith(f"{lost},")]
    assert len(left) == len(lines) - 1
    path.write_text("".join(left), encoding="utf-8")
    assert cli.main(["-C", str(tmp_path), "audit", "--candidates", source]) == 1
    assert f"({source}/{number}): found sentence {number} " in capsys.readouterr().out
