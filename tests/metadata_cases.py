"""A made-up dataset on herons as a descriptor tells it: bare, and with all there can be."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

from nkclaims.metadata.work import Work, work
from nkclaims.schema import Table, load_schemas

REPO = Path(__file__).parents[1]
SCHEMAS = load_schemas(REPO / "schemas")
DOI = "10.5281/zenodo.7654321"
SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
BARE: dict[str, Any] = {
    "name": "herons",
    "title": "Who counted what at the two lakes",
    "description": 'Counts of herons, as "reported": who said what & when. No count is <true>.',
    "version": "1.2.0",
    "created": "1987-05-09T00:00:00Z",
    "licenses": [{"name": "CC-BY-4.0", "path": "https://example.org/by"}],
    "contributors": [{"title": "The counters", "roles": ["author"]}],
    "resources": [
        {"name": "claims", "path": "data/claims.csv", "mediatype": "text/csv"},
        {"name": "actors", "path": "data/actors.csv", "mediatype": "text/csv"},
        {"name": "sources", "path": "data/sources.csv", "mediatype": "text/csv"},
    ],
}
PEOPLE = [
    {
        "title": "Prof. Ana María Söderberg-Üçok",
        "givenName": "Ana María",
        "familyName": "Söderberg-Üçok",
        "path": "https://orcid.org/0000-0002-1825-0097",
        "email": "ana@example.org",
        "organization": "University of the Lakes",
        "roles": ["author"],
    },
    {"title": "The counters", "roles": ["author"]},
    {"title": "A printer", "roles": ["publisher"]},
]


def full() -> dict[str, Any]:
    """Return the descriptor of a release: with a DOI, people, an address, hashes and sizes."""
    content = deepcopy(BARE)
    content |= {
        "id": f"https://doi.org/{DOI}",
        "homepage": "https://example.org/herons",
        "contributors": PEOPLE,
        "keywords": ["birds", "counts"],
        "languages": ["en"],
        "sources": [
            {"title": "Lakes Herald, 1987-05-04", "path": "https://example.org/herald"},
            {"title": "A leaflet, 1987-05-05"},
        ],
        "temporal": {"start": "1987-04-22", "end": "1987-05-04"},
        "spatial": {"type": "Polygon", "bbox": [46.5, 39.25, 47.5, 40.75]},
    }
    for one in content["resources"]:
        one |= {"hash": f"sha256:{SHA}", "bytes": 1234}
    return content


BARE_WORK: Work = work(BARE)
FULL_WORK: Work = work(full())
TABLES: dict[str, Table] = {one["name"]: SCHEMAS[one["name"]] for one in BARE["resources"]}
