"""The files of an installed model: refused one by one where they are not those measured."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from nkclaims.extraction.pinned import refuse_changed
from nkclaims.issues import Refused

EMPTY = sha256(b"").hexdigest()


def test_a_model_as_it_was_measured_passes(tmp_path: Path) -> None:
    (tmp_path / "parser").mkdir()
    (tmp_path / "parser" / "model").write_bytes(b"")
    refuse_changed(tmp_path, {"parser/model": EMPTY}, "a model 1.0", "install it again")


def test_each_other_file_is_an_issue_that_says_how_to_mend_it(tmp_path: Path) -> None:
    (tmp_path / "same").write_bytes(b"")
    (tmp_path / "changed").write_bytes(b"weights")
    measured = {"same": EMPTY, "changed": EMPTY, "lost": EMPTY}
    with pytest.raises(Refused) as refused:
        refuse_changed(tmp_path, measured, "a model 1.0", "install it again")
    told = [(one.code, Path(one.file).name, one.found) for one in refused.value.issues]
    changed = f"sha256 {sha256(b'weights').hexdigest()}"
    assert told == [("X06", "changed", changed), ("X06", "lost", "sha256 no file")]
    assert {one.hint for one in refused.value.issues} == {"install it again"}
    assert {one.expected for one in refused.value.issues} == {f"sha256 {EMPTY} of a model 1.0"}
