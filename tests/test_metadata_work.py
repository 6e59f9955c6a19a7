"""What a catalogue asks: read from the descriptor, or refused with what is missing."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from metadata_cases import BARE, BARE_WORK, DOI, FULL_WORK, REPO
from nkclaims.issues import Refused
from nkclaims.metadata.work import Author, read_work, work


def test_the_repositorys_descriptor_can_be_read() -> None:
    content = json.loads((REPO / "datapackage.json").read_bytes())
    found = read_work(REPO)
    assert (found.title, found.version) == (content["title"], content["version"])
    assert found.languages == ("en",)
    assert len(found.resources) == len(content["resources"])


def test_what_is_not_told_is_empty() -> None:
    assert (BARE_WORK.doi, BARE_WORK.doi_address, BARE_WORK.homepage) == ("", "", "")
    assert (BARE_WORK.temporal, BARE_WORK.box) == (None, None)
    assert BARE_WORK.released == date(1987, 5, 9)


def test_authors_are_those_in_the_role_of_one() -> None:
    person, group = FULL_WORK.authors
    assert person == Author(
        "Prof. Ana María Söderberg-Üçok",
        "Söderberg-Üçok",
        "Ana María",
        "0000-0002-1825-0097",
        "ana@example.org",
        "University of the Lakes",
    )
    assert (person.inverted, group.inverted) == ("Söderberg-Üçok, Ana María", "The counters")


def test_without_roles_all_contributors_are_authors() -> None:
    content = {**BARE, "contributors": [{"title": "One"}, {"givenName": "T.", "familyName": "Wo"}]}
    assert [author.title for author in work(content).authors] == ["One", "T. Wo"]


@pytest.mark.parametrize(
    ("written", "doi"),
    [
        (f"https://doi.org/{DOI}", DOI),
        (f"http://dx.doi.org/{DOI}", DOI),
        (f"doi:{DOI}", DOI),
        (DOI, DOI),
        ("b03ec84-77fd-4270-813b-0c698943f7ce", ""),
        ("https://example.org/10.5281", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_an_id_is_a_doi_or_it_is_none(written: str | None, doi: str) -> None:
    assert work({**BARE, "id": written}).doi == doi


@pytest.mark.parametrize(
    ("change", "column"),
    [
        ({"title": ""}, "title"),
        ({"description": None}, "description"),
        ({"version": ""}, "version"),
        ({"created": ""}, "created"),
        ({"created": "yesterday"}, "created"),
        ({"licenses": []}, "licenses"),
        ({"licenses": [{"path": "https://example.org"}]}, "licenses"),
        ({"contributors": []}, "contributors"),
        ({"contributors": [{"roles": ["author"]}]}, "contributors"),
    ],
)
def test_what_every_catalogue_asks_must_be_there(change: dict[str, Any], column: str) -> None:
    with pytest.raises(Refused) as refusal:
        work({**deepcopy(BARE), **change})
    (issue,) = refusal.value.issues
    assert (issue.code, issue.file, issue.column) == ("P07", "datapackage.json", column)
    assert "seeds/package.yaml" in issue.hint


@pytest.mark.parametrize(
    ("content", "code"), [("{", "P01"), ("[]", "P01"), ("", "T06"), (None, "L01"), ("{}", "P07")]
)
def test_a_descriptor_that_cannot_be_used_is_refused(
    content: str | None, code: str, tmp_path: Path
) -> None:
    if content is not None:
        (tmp_path / "datapackage.json").write_text(content)
    with pytest.raises(Refused) as refusal:
        read_work(tmp_path)
    assert {issue.code for issue in refusal.value.issues} == {code}
