"""Explaining a claim: its sentence with marks, and the rule or coder behind it."""

from __future__ import annotations

from pathlib import Path

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
    assert "claimant_actor_id    norland-defence-ministry" in printed
    assert "not by a rule" in printed


def test_a_rule_is_named_with_its_pattern(
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
    assert "rule figure-active: (?P<m>[KG])" in printed


def test_an_unknown_claim_is_answered_with_the_nearest(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build(tiny)
    assert cli.main(["-C", str(tiny), "explain", f"{SOURCE}-c2"]) == 1
    assert "did you mean" in capsys.readouterr().err
