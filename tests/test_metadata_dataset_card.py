"""The dataset card: a header that parses, each table a configuration, its citation."""

from __future__ import annotations

from typing import Any

import yaml

from metadata_cases import BARE_WORK, DOI, FULL_WORK, REPO, TABLES
from nkclaims.metadata.citation import bibtex, sentence
from nkclaims.metadata.dataset_card import dataset_card


def split(card: str) -> tuple[dict[str, Any], str]:
    nothing, header, text = card.split("---\n", 2)
    assert nothing == ""
    return yaml.safe_load(header), text


def test_the_header_has_what_the_hub_reads() -> None:
    header, _ = split(dataset_card(FULL_WORK, TABLES))
    assert header == {
        "pretty_name": "Who counted what at the two lakes",
        "license": "cc-by-4.0",
        "language": ["en"],
        "tags": ["birds", "counts"],
        "doi": DOI,
        "configs": [
            {"config_name": "claims", "data_files": "data/claims.csv", "default": True},
            {"config_name": "actors", "data_files": "data/actors.csv"},
            {"config_name": "sources", "data_files": "data/sources.csv"},
        ],
    }


def test_what_is_not_known_is_left_out() -> None:
    header, text = split(dataset_card(BARE_WORK, TABLES))
    assert header.keys() == {"pretty_name", "license", "configs"}
    assert "doi" not in text


def test_the_text_describes_lists_and_cites() -> None:
    _, text = split(dataset_card(FULL_WORK, TABLES))
    assert FULL_WORK.description in text
    assert sentence(FULL_WORK) in text
    assert bibtex(FULL_WORK) in text
    for table in TABLES.values():
        assert f"| `{table.name}` | {table.description} |" in text


def test_each_configuration_of_the_committed_card_is_a_file() -> None:
    header, _ = split((REPO / "huggingface" / "README.md").read_text(encoding="utf-8"))
    files = [config["data_files"] for config in header["configs"]]
    assert sorted(files) == sorted(f"data/{path.name}" for path in (REPO / "data").glob("*.csv"))
    assert [config["config_name"] for config in header["configs"] if config.get("default")] == [
        "claims"
    ]
