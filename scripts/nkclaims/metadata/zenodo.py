"""``.zenodo.json``: what Zenodo writes into its record when a release of the repository arrives.

The keys are those of its deposit metadata (developers.zenodo.org, section Representation). Where
this file exists Zenodo ignores CITATION.cff. It assigns each version a DOI of its own, so ``doi``
is never given: the DOI of the descriptor stands for all versions, and is told in the notes.
"""

from __future__ import annotations

import json
from html import escape
from typing import Any

from nkclaims.metadata.work import Author, Work


def deposit(work: Work) -> str:
    """Return the file, JSON."""
    related = [("isDerivedFrom", one["path"]) for one in work.sources if one.get("path")]
    if work.homepage:
        related.append(("isDescribedBy", work.homepage))
    content: dict[str, Any] = {
        "upload_type": "dataset",
        "title": work.title,
        "version": work.version,
        "publication_date": work.released.isoformat(),
        "creators": [_creator(author) for author in work.authors],
        "description": f"<p>{escape(work.description, quote=False)}</p>",
        "access_right": "open",
        "license": work.licences[0].name.lower(),
        "keywords": list(work.keywords),
        "notes": f"All versions together: {work.doi_address}" if work.doi else "",
        "related_identifiers": [
            {"relation": relation, "identifier": address} for relation, address in related
        ],
    }
    kept = {key: value for key, value in content.items() if value}
    return f"{json.dumps(kept, indent=2, ensure_ascii=False)}\n"


def _creator(author: Author) -> dict[str, str]:
    found = {
        "name": author.inverted,
        "affiliation": author.organization,
        "orcid": author.orcid,
    }
    return {key: value for key, value in found.items() if value}
