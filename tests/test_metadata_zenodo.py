"""The deposit metadata: what Zenodo documents, and no DOI that it would refuse."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from metadata_cases import BARE_WORK, DOI, FULL_WORK, REPO
from nkclaims.metadata.work import Work
from nkclaims.metadata.zenodo import deposit

SCHEMA = json.loads((Path(__file__).parent / "zenodo_deposit.schema.json").read_bytes())


def errors(content: dict[str, Any]) -> list[str]:
    checker = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [error.message for error in checker.iter_errors(content)]


def test_the_committed_file_is_as_documented() -> None:
    assert errors(json.loads((REPO / ".zenodo.json").read_bytes())) == []


@pytest.mark.parametrize("one", [BARE_WORK, FULL_WORK], ids=["bare", "full"])
def test_what_is_made_is_as_documented(one: Work) -> None:
    assert errors(json.loads(deposit(one))) == []


@pytest.mark.parametrize(
    "change",
    [
        {"upload_type": "data"},
        {"creators": []},
        {"creators": [{"name": "A", "orcid": "https://orcid.org/0000-0002-1825-0097"}]},
        {"publication_date": "1987-13-01"},
        {"related_identifiers": [{"identifier": "10.1/a", "relation": "isVersionOf"}]},
        {"keyword": ["birds"]},
    ],
)
def test_the_schema_notices_what_zenodo_would_refuse(change: dict[str, Any]) -> None:
    assert errors({**json.loads(deposit(FULL_WORK)), **change})


def test_people_have_inverted_names_and_bare_numbers() -> None:
    assert json.loads(deposit(FULL_WORK))["creators"] == [
        {
            "name": "Söderberg-Üçok, Ana María",
            "affiliation": "University of the Lakes",
            "orcid": "0000-0002-1825-0097",
        },
        {"name": "The counters"},
    ]


def test_the_description_is_html_that_shows_the_words() -> None:
    assert json.loads(deposit(BARE_WORK))["description"] == (
        '<p>Counts of herons, as "reported": who said what &amp; when. '
        "No count is &lt;true&gt;.</p>"
    )


def test_the_doi_of_all_versions_is_told_and_not_claimed_for_this_one() -> None:
    content = json.loads(deposit(FULL_WORK))
    assert "doi" not in content
    assert content["notes"] == f"All versions together: https://doi.org/{DOI}"
    assert "notes" not in json.loads(deposit(BARE_WORK))


def test_articles_with_an_address_are_what_it_derives_from() -> None:
    assert json.loads(deposit(FULL_WORK))["related_identifiers"] == [
        {"relation": "isDerivedFrom", "identifier": "https://example.org/herald"},
        {"relation": "isDescribedBy", "identifier": "https://example.org/herons"},
    ]
