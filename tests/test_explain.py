"""Explaining a claim: its sentence with marks, and the rule or coder behind it."""

from __future__ import annotations

import json
from pathlib import Path

import polars as pl
import pytest

from nkclaims import cli
from nkclaims.build import build

REPO = Path(__file__).parents[1]
SOURCE = "lakes-herald-19870504"


def test_the_sentence_is_marked(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build(tiny)
    assert cli.main(["-C", str(tiny), "explain", f"{SOURCE}-c02"]) == 0
    printed = capsys.readouterr().out
    assert "«" in printed
    assert "[12]" in printed
    assert "claimant     norland-defence-ministry" in printed
    assert "not by a rule" in printed


def test_a_rule_is_named_with_its_example(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "in" / "orlev-1"
    folder.mkdir(parents=True)
    text = "date 1987-05-04\n\nShells killed 12 people in Orlev, the mayor said.\n"
    (folder / "article.txt").write_text(text, encoding="utf-8")
    out = str(tmp_path / "out")
    assert cli.main(["-C", str(REPO), "extract", str(folder), "-o", out, "--workers", "1"]) == 0
    capsys.readouterr()
    words = ["-C", out, "explain", "orlev-1-c01", "--articles", str(tmp_path / "in")]
    assert cli.main(words) == 0
    printed = capsys.readouterr().out
    assert "«killed [12] people»" in printed
    assert "rule figure-active: as in “" in printed


STORY = """date 2024-05-29
Fighting goes on

The defence ministry of Norland said that rockets had hit the town of Orlev on Monday.

At least 12 civilians were killed and 30 wounded, the ministry said.

So far 90 people have died since the war began.
"""


@pytest.mark.parametrize("articles", ["flat", "flat/story.txt", "corpus.jsonl"])
def test_each_field_is_shown_with_its_words_and_where_they_stand(
    articles: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "flat").mkdir()
    (tmp_path / "flat" / "story.txt").write_text(STORY, encoding="utf-8")
    row = {"id": "story", "text": STORY, "published_on": "2024-05-29"}
    (tmp_path / "corpus.jsonl").write_text(f"{json.dumps(row)}\n", encoding="utf-8")
    out = str(tmp_path / "out")
    flat = str(tmp_path / "flat")
    words = [
        "-C",
        str(REPO),
        "extract",
        flat,
        "-o",
        out,
        "--workers",
        "1",
        "--parser",
        "off",
        "--encoder",
        "off",
    ]
    assert cli.main(words) == 0
    claims = pl.read_csv(tmp_path / "out" / "data" / "claims.csv")
    told = {}
    for claim, value in claims.select("claim_id", "value").iter_rows():
        capsys.readouterr()
        assert cli.main(["-C", out, "explain", claim, "--articles", str(tmp_path / articles)]) == 0
        lines = capsys.readouterr().out.splitlines()
        told[value] = {one.split()[0]: " ".join(one.split()[1:]) for one in lines[2:]}
    dozen = told[12.0]
    assert dozen["value"] == "12 “12” in the quote"
    assert dozen["qualifier"] == "at_least “At least” in the quote"
    assert dozen["measure"] == "killed “killed” in the quote"
    assert dozen["population"] == "civilian “civilians” in the quote"
    assert "“the ministry said” in its sentence" in dozen["claimant"]
    assert dozen["place"].endswith("“Orlev” carried on from sentence 3; known as: exact")
    assert dozen["period"].startswith("2024-05-27 “Monday” carried on from sentence 3")
    assert told[90.0]["scope"] == "cumulative “So far” in its sentence"
    assert told[90.0]["population"].startswith("combined")  # as a toll of the war is
    assert "as the text goes on" in told[90.0]["population"]


def test_an_unknown_claim_is_answered_with_the_nearest(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build(tiny)
    assert cli.main(["-C", str(tiny), "explain", f"{SOURCE}-c2"]) == 1
    assert "did you mean" in capsys.readouterr().err
