"""What a catalogue asks of a dataset, read from its descriptor."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from nkclaims.issues import Issue, Refused
from nkclaims.reading import textfile
from nkclaims.schema import DESCRIPTOR

NO_DESCRIPTOR, INCOMPLETE = "P01", "P07"
DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:)?(10\.\d{4,9}/[^\s?#]+)", re.IGNORECASE)
ORCID = re.compile(r"(?:https?://)?orcid\.org/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])/?")
ASKED = ("name", "title", "description", "version", "created", "licenses", "contributors")


@dataclass(frozen=True)
class Author:
    """A person (with a family name) or a group, in the order of the descriptor.

    Attributes:
        orcid: the bare number, ``0000-0002-1825-0097``; empty if none is known.
    """

    title: str
    family: str = ""
    given: str = ""
    orcid: str = ""
    email: str = ""
    organization: str = ""

    @property
    def inverted(self) -> str:
        """The name as lists of authors sort it: ``Family, Given``; a group as it is."""
        return f"{self.family}, {self.given}".rstrip(", ") if self.family else self.title


@dataclass(frozen=True)
class Licence:
    """A licence by its identifier in the SPDX list, with the address of its text."""

    name: str
    path: str = ""


@dataclass(frozen=True)
class Work:
    """The dataset as something to be found and cited.

    Attributes:
        doi: the bare DOI of all versions (``10.5281/zenodo.1``); empty until there is one.
        languages: ISO 639-1 codes of the quotes.
        temporal: first and last day that the claims speak of; None if none is dated.
        box: west, south, east, north in degrees; None if no place is known.
        sources: the articles: title and, where known, address.
        resources: the descriptor's entry of each table. Only a release has ``hash`` and ``bytes``.
    """

    name: str
    title: str
    description: str
    version: str
    released: date
    licences: tuple[Licence, ...]
    authors: tuple[Author, ...]
    doi: str = ""
    homepage: str = ""
    keywords: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    temporal: tuple[str, str] | None = None
    box: tuple[float, float, float, float] | None = None
    sources: tuple[Mapping[str, str], ...] = ()
    resources: tuple[Mapping[str, Any], ...] = ()

    @property
    def doi_address(self) -> str:
        """The address that resolves the DOI; empty if there is none."""
        return f"https://doi.org/{self.doi}" if self.doi else ""

    @property
    def sentence(self) -> str:
        """The first sentence of the description."""
        return re.split(r"(?<=[.!?])\s", self.description, maxsplit=1)[0]


def read_work(root: Path) -> Work:
    """Return what ``datapackage.json`` in ``root`` tells a catalogue.

    Raises:
        Refused: P01 it is missing or no JSON object, P07 it lacks what every catalogue asks.
    """
    text = textfile.decode(textfile.read_bytes(root, DESCRIPTOR), DESCRIPTOR)
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        raise Refused([_issue(NO_DESCRIPTOR, error.msg, "JSON", line=error.lineno)]) from None
    if not isinstance(content, dict):
        raise Refused([_issue(NO_DESCRIPTOR, type(content).__name__, "a JSON object")])
    return work(content)


def work(descriptor: Mapping[str, Any]) -> Work:
    """Return what a descriptor tells a catalogue; hashes and sizes may be there or not.

    Raises:
        Refused: P07 for each property that every catalogue asks and that is empty or unusable.
    """
    if issues := [*_missing(descriptor)]:
        raise Refused(issues)
    temporal, box = descriptor.get("temporal"), (descriptor.get("spatial") or {}).get("bbox")
    found = DOI.fullmatch(str(descriptor.get("id") or ""))
    return Work(
        name=descriptor["name"],
        title=descriptor["title"],
        description=" ".join(descriptor["description"].split()),
        version=descriptor["version"],
        released=date.fromisoformat(descriptor["created"][:10]),
        licences=tuple(Licence(one["name"], one.get("path", "")) for one in descriptor["licenses"]),
        authors=authors(descriptor["contributors"]),
        doi=found[1] if found else "",
        homepage=descriptor.get("homepage") or "",
        keywords=tuple(descriptor.get("keywords") or ()),
        languages=tuple(descriptor.get("languages") or ()),
        temporal=(temporal["start"], temporal["end"]) if temporal else None,
        box=tuple(box) if box else None,
        sources=tuple(descriptor.get("sources") or ()),
        resources=tuple(descriptor.get("resources") or ()),
    )


def authors(contributors: Sequence[Mapping[str, Any]]) -> tuple[Author, ...]:
    """Return the contributors in the role of an author; all of them if no role is told."""
    named = [one for one in contributors if "author" in one.get("roles", [])]
    return tuple(_author(one) for one in named or contributors)


def _author(contributor: Mapping[str, Any]) -> Author:
    orcid = ORCID.fullmatch(contributor.get("path") or "")
    family, given = contributor.get("familyName") or "", contributor.get("givenName") or ""
    return Author(
        title=contributor.get("title") or f"{given} {family}".strip(),
        family=family,
        given=given,
        orcid=orcid[1] if orcid else "",
        email=contributor.get("email") or "",
        organization=contributor.get("organization") or "",
    )


def _missing(descriptor: Mapping[str, Any]) -> Iterator[Issue]:
    for key in ASKED:
        if not descriptor.get(key):
            yield _issue(INCOMPLETE, "nothing", "a value: every catalogue asks for it", key)
    if created := descriptor.get("created"):
        try:
            date.fromisoformat(str(created)[:10])
        except ValueError:
            yield _issue(INCOMPLETE, str(created), "a day, YYYY-MM-DD", "created")
    for one in descriptor.get("licenses") or []:
        if not one.get("name"):
            yield _issue(INCOMPLETE, str(one), "a licence with its SPDX name", "licenses")
    for one in descriptor.get("contributors") or []:
        if not (one.get("title") or one.get("familyName")):
            yield _issue(INCOMPLETE, str(one), "a contributor with a title", "contributors")


def _issue(code: str, found: str, expected: str, key: str = "", line: int = 0) -> Issue:
    hint = "mend seeds/package.yaml or CHANGELOG.md, then run `nkclaims build`"
    return Issue(DESCRIPTOR, line, key, code, found=found, expected=expected, hint=hint)
