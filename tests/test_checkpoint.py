"""Finished shards: there as a whole or not at all, and only for what they were made of."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from extraction_cases import SCHEMAS
from nkclaims.extraction import checkpoint
from nkclaims.extraction.checkpoint import MANIFEST, Checkpoint, made_of
from nkclaims.extraction.lexicon.pack import Packs
from pack_cases import PACKS

MADE = made_of(PACKS, SCHEMAS, 4)
TABLES = {"claims": pl.DataFrame({"claim_id": ["a", "b"]}), "links": pl.DataFrame({"x": []})}


@pytest.fixture
def kept(tmp_path: Path) -> Checkpoint:
    made = Checkpoint(tmp_path, MADE)
    made.save(3, "hash", TABLES)
    return made


def test_a_finished_shard_is_found_and_read(kept: Checkpoint) -> None:
    assert kept.has(3, "hash")
    empty = TABLES["links"]
    assert kept.rows("claims", [2, 3], empty)["claim_id"].to_list() == ["a", "b"]
    assert kept.rows("links", [3], empty) is empty


def test_other_articles_do_not_fit(kept: Checkpoint) -> None:
    assert not kept.has(3, "other")
    assert not kept.has(2, "hash")


def test_other_packs_schemas_or_numbers_of_shards_do_not_fit(tmp_path: Path) -> None:
    packs = Packs({**PACKS.files, "core/nouns.csv": PACKS.files["core/nouns.csv"] + "\n"})
    fewer = {name: table for name, table in SCHEMAS.items() if name != "tolls"}
    changed = {**SCHEMAS, "tolls": replace(SCHEMAS["tolls"], seeds="registry")}
    others = [
        made_of(packs, SCHEMAS, 4),
        made_of(PACKS, fewer, 4),
        made_of(PACKS, changed, 4),
        made_of(PACKS, SCHEMAS, 8),
        {**MADE, "code": "other rules"},
    ]
    Checkpoint(tmp_path, MADE).save(0, "hash", TABLES)
    assert [Checkpoint(tmp_path, other).has(0, "hash") for other in others] == [False] * 5


@pytest.mark.parametrize("changed", ["what it learnt", "a library"])
def test_rows_of_an_encoder_hang_on_what_it_learnt_and_what_reckons(
    changed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checkpoint, "version", lambda _: "1.0")
    rules, both = (made_of(PACKS, SCHEMAS, 4, coders) for coders in ("rules", "encoder"))
    if changed == "a library":
        monkeypatch.setattr(
            checkpoint, "version", lambda name: "1.1" if name == "tokenizers" else "1.0"
        )
    else:
        (tmp_path / "other").write_bytes(b"other weights")
        monkeypatch.setattr(checkpoint, "TRAINED", tmp_path / "other")
    assert made_of(PACKS, SCHEMAS, 4, "encoder")["encoder"] != both["encoder"]
    assert rules["encoder"] == ""


@pytest.mark.parametrize("file", ["claims.parquet", MANIFEST])
def test_damaged_bytes_do_not_count(kept: Checkpoint, file: str, tmp_path: Path) -> None:
    path = tmp_path / "0003" / file
    path.write_bytes(path.read_bytes()[:-3])
    assert not kept.has(3, "hash")
    kept.save(3, "hash", TABLES)
    assert kept.has(3, "hash")


def test_half_a_shard_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = Checkpoint(tmp_path, MADE)

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", stop)
        with pytest.raises(KeyboardInterrupt):
            made.save(3, "hash", TABLES)
    assert not made.has(3, "hash")
    made.save(3, "hash", TABLES)
    assert made.has(3, "hash")
