"""The encoder with its model: the same rows every time, for texts of any length."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

import polars as pl
import pytest

from nkclaims import cli
from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.encoder import weights
from nkclaims.extraction.encoder.encoder import load_encoder
from nkclaims.extraction.encoder.weights import INSTALL, is_installed
from nkclaims.extraction.extract import extract
from nkclaims.extraction.figure.doubts import ENCODER, OTHERWISE
from nkclaims.extraction.language import parse
from nkclaims.extraction.read import drafts_of
from nkclaims.extraction.runners import in_processes, in_turn
from nkclaims.extraction.shard import METHOD, Coders, models_of
from nkclaims.grammar.document import Span
from nkclaims.issues import Refused
from nkclaims.schema import load_schemas
from nkclaims.verbs.extract import coders
from pack_cases import CORE

REPO = Path(__file__).parents[1]
needs_encoder = pytest.mark.skipif(not is_installed(), reason=f"no encoder: {INSTALL}")
DAY = date(2024, 5, 9)
STORY = (
    "Shells hit Orlev on Monday, killing 12 people and wounding 30, the health ministry said.\n\n"
    "In Dorna, the mayor said, a drone killed four soldiers. Casualties in Orlev: 17 dead, "
    "41 hurt.\n\nDead in Dorna: 23. Toll in Orlev by Tuesday: 19 lives."
)
TALLY = (
    "Final tally: 19 dead, 53 wounded, the mayor of Orlev said. "
    "Bodies pulled from the rubble: seven. Morgue count, 31."
)
ODD = (
    "Of the crew, the mine that the rebels had laid killed, by the count of the mayor of the town "
    "on the river, eight."
)
TEXTS = (STORY, TALLY, ODD)


def read(text: str) -> list[Draft]:
    """Return the claims of a text with rules and encoder."""
    return drafts_of(Article("a", text, DAY), CORE, encoder=load_encoder())[0]


@needs_encoder
def test_an_article_has_the_same_rows_alone_and_among_others() -> None:
    alone = read(STORY)
    assert alone == read(STORY)
    articles = [Article(f"article-{at}", one, DAY) for at, one in enumerate(TEXTS)]
    schemas = load_schemas(REPO / "schemas")
    many = extract(articles, CORE, schemas, coders="encoder")["claims"]
    for one in articles:
        claims = extract([one], CORE, schemas, coders="encoder")["claims"]
        assert claims.height > 0
        among = many.filter(pl.col("source_id") == one.source_id)
        assert claims.drop("_line").equals(among.drop("_line"))
    figures = [one for one in alone if one.value is not None]
    assert len(figures) > 3
    assert all(one.differs is not None for one in figures)


@needs_encoder
def test_a_long_text_is_read_to_its_end() -> None:
    filling = "The river was calm and the boats lay idle. " * 350
    found = read(f"{filling}\n\n{STORY}")
    values = {one.value for one in found if one.differs is not None}
    assert len(filling.split()) >= 3000
    assert {12, 30} <= values
    encoded = load_encoder().read(f"{filling}\n\n12 people died")
    start = len(filling) + 2
    (codes,) = encoded.codes([Span(start, start + 2)])
    assert all(sum(one.values()) == pytest.approx(1) for one in codes.values())


@needs_encoder
@pytest.mark.parametrize(
    "text", ["", " \n\n", "The river was calm.", "Boats lay idle; nobody came."]
)
def test_a_text_without_numbers_has_no_figures(text: str) -> None:
    assert [one for one in read(text) if one.value is not None] == []


@needs_encoder
def test_notes_name_what_the_encoder_says_otherwise() -> None:
    figures = [one for text in TEXTS for one in read(text) if one.value is not None]
    assert any(one.differs for one in figures)
    for one in figures:
        named = [name for name, words in OTHERWISE.items() if words in one.note]
        assert named == [name for name in OTHERWISE if name in (one.differs or ())]


@needs_encoder
def test_the_rows_are_the_same_with_one_worker_or_two() -> None:
    articles = [Article(f"article-{at}", one, DAY) for at, one in enumerate(TEXTS)]
    schemas = load_schemas(REPO / "schemas")
    shards: list[tuple[int, partial[list[Article]]]] = [
        (n, partial(list, articles[n::2])) for n in range(2)
    ]
    alone = dict(in_turn(shards, (CORE, schemas, "encoder")))
    together = dict(in_processes(shards, (CORE, schemas, "encoder"), workers=2))
    assert sum(tables["claims"].height for tables in alone.values()) > 5
    for shard, tables in alone.items():
        assert all(rows.equals(together[shard][name]) for name, rows in tables.items())


def extracted(tmp_path: Path, *words: str) -> int:
    """Extract the articles; return the exit code."""
    folder = tmp_path / "in"
    folder.mkdir(exist_ok=True)
    for at, text in enumerate(TEXTS):
        (folder / f"text-{at}.txt").write_text(f"date 2024-05-09\n\n{text}\n", encoding="utf-8")
    inputs = ["extract", str(folder), "-o", str(tmp_path / "out"), "--workers", "1"]
    return cli.main(["-C", str(REPO), *inputs, "--parser", "off", *words])


@needs_encoder
def test_a_package_with_the_encoder_is_sound_and_explained(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "out")
    assert extracted(tmp_path, "--encoder", "on") == 0
    assert f"coded by {METHOD['encoder']}" in capsys.readouterr().out
    written = (tmp_path / "out" / "data" / "coders.csv").read_text(encoding="utf-8")
    assert weights.MODEL in written
    assert cli.main(["-C", out, "validate", "--articles", str(tmp_path / "in")]) == 0
    claims = pl.read_csv(tmp_path / "out" / "data" / "claims.csv")
    own = claims.filter(pl.col("rule_id") == ENCODER)["claim_id"].to_list()
    if not own:
        pytest.skip("the encoder of these weights finds no number that the rules do not")
    capsys.readouterr()
    assert cli.main(["-C", out, "explain", own[0], "--articles", str(tmp_path / "in")]) == 0
    printed = capsys.readouterr().out
    assert f"rule {ENCODER}: a number that no rule reads" in printed
    assert "the encoder alone takes its number for a figure" in printed


def test_where_it_is_missing_the_rules_read_alone_unless_it_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(weights, "find_spec", lambda _: None)
    load_encoder.cache_clear()
    assert extracted(tmp_path, "--encoder", "on") == 1
    assert "X05" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
    assert extracted(tmp_path) == 0
    assert f"coded by {METHOD['rules']}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("parser", "encoder", "there", "who"),
    [
        ("off", "off", True, "rules"),
        ("on", "off", True, "both"),
        ("off", "on", False, "encoder"),
        ("on", "on", False, "all"),
        ("auto", "auto", True, "all"),
        ("auto", "auto", False, "rules"),
        ("off", "auto", True, "encoder"),
        ("auto", "off", True, "both"),
    ],
)
def test_who_reads_is_what_is_asked_for_and_there(
    parser: str, encoder: str, there: bool, who: Coders, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parse, "is_installed", lambda: there)
    monkeypatch.setattr(weights, "is_installed", lambda: there)
    assert coders(parser, encoder) == who


def test_each_who_loads_its_models_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nkclaims.extraction.shard.load_parser", lambda: "parser")
    monkeypatch.setattr("nkclaims.extraction.shard.load_encoder", lambda: "encoder")
    assert {who: tuple(models_of(who)) for who in METHOD} == {
        "rules": (None, None),
        "both": ("parser", None),
        "encoder": (None, "encoder"),
        "all": ("parser", "encoder"),
        "parser": ("parser", None),
    }


def test_it_is_not_loaded_where_it_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "find_spec", lambda _: None)
    load_encoder.cache_clear()
    with pytest.raises(Refused) as refused:
        load_encoder()
    assert [one.code for one in refused.value.issues] == ["X05"]
