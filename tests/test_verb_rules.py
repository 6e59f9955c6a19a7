"""`nkclaims rules` lists what can be found, anywhere and in three forms."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from nkclaims import cli
from nkclaims.validation.catalogue import catalogue


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_the_list_needs_no_package(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.main(["rules", "--format", form]) == 0
    printed = capsys.readouterr().out
    if form == "json":
        assert [one["code"] for one in json.loads(printed)] == [one.code for one in catalogue()]
    else:
        assert all(one.code in printed for one in catalogue())


def test_another_format_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["rules", "--format", "txt"]) == 2
    assert capsys.readouterr().err == (
        "nkclaims: no format 'txt'; did you mean 'text'? The formats are text, json, markdown\n"
    )
