"""The citation: a sentence, BibTeX, and a CITATION.cff that the format's schema accepts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from metadata_cases import BARE_WORK, DOI, FULL_WORK, REPO
from nkclaims.metadata.citation import bibtex, citation_file, sentence
from nkclaims.metadata.work import Work


def accepted(path: Path) -> subprocess.CompletedProcess[str]:
    """Hold a file against the schema of the format, which the checker carries."""
    tool = Path(sys.executable).parent / "check-jsonschema"
    words = [tool, "--builtin-schema", "vendor.citation-file-format", path]
    return subprocess.run(words, capture_output=True, text=True)


def test_the_committed_file_is_accepted() -> None:
    run = accepted(REPO / "CITATION.cff")
    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize("one", [BARE_WORK, FULL_WORK], ids=["bare", "full"])
def test_the_format_accepts_what_is_made(one: Work, tmp_path: Path) -> None:
    path = tmp_path / "CITATION.cff"
    path.write_text(citation_file(one), encoding="utf-8")
    run = accepted(path)
    assert run.returncode == 0, run.stdout


def test_the_schema_notices_what_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "CITATION.cff"
    path.write_text(citation_file(FULL_WORK).replace(f"doi: {DOI}", "doi: soon"), encoding="utf-8")
    assert accepted(path).returncode == 1


def test_people_and_groups_are_told_apart() -> None:
    assert yaml.safe_load(citation_file(FULL_WORK))["authors"] == [
        {
            "family-names": "Söderberg-Üçok",
            "given-names": "Ana María",
            "affiliation": "University of the Lakes",
            "orcid": "https://orcid.org/0000-0002-1825-0097",
            "email": "ana@example.org",
        },
        {"name": "The counters"},
    ]


def test_a_doi_is_taken_up_everywhere_and_nowhere_made_up() -> None:
    for made in (citation_file, sentence, bibtex):
        assert DOI in made(FULL_WORK)
        assert "doi" not in made(BARE_WORK)


def test_the_sentence() -> None:
    assert sentence(BARE_WORK) == (
        "The counters (1987). Who counted what at the two lakes (version 1.2.0) [Data set]."
    )
    assert sentence(FULL_WORK) == (
        "Söderberg-Üçok, Ana María; The counters (1987). Who counted what at the two lakes "
        f"(version 1.2.0) [Data set]. https://doi.org/{DOI}"
    )


def test_bibtex_keeps_a_group_whole() -> None:
    assert "author = {Söderberg-Üçok, Ana María and {The counters}}," in bibtex(FULL_WORK)
    assert bibtex(BARE_WORK).count("{") == bibtex(BARE_WORK).count("}")
