"""The files that are made from the descriptor: which there are, and which are stale."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from nkclaims.issues import Issue, Refused
from nkclaims.metadata import citation, r_description
from nkclaims.metadata.citation import citation_file
from nkclaims.metadata.croissant import croissant
from nkclaims.metadata.dataset_card import dataset_card
from nkclaims.metadata.work import INCOMPLETE, Work, read_work
from nkclaims.metadata.zenodo import deposit
from nkclaims.reading import textfile
from nkclaims.schema import DESCRIPTOR, Table, load_schemas

Make = Callable[[Work, Mapping[str, Table]], str]
FILES: Mapping[str, Make] = MappingProxyType(
    {
        "CITATION.cff": lambda work, _: citation_file(work),
        ".zenodo.json": lambda work, _: deposit(work),
        "croissant.json": croissant,
        "huggingface/README.md": dataset_card,
    }
)
"""What makes each file, by its path under the package."""

README = "README.md"
CITED = re.compile(r"(?s)(<!-- cite: [^\n]*-->\n).*?(<!-- /cite -->)")


def make_files(work: Work, schemas: Mapping[str, Table]) -> dict[str, bytes]:
    """Return the bytes of each file by its path; of a release, with the hashes that it has.

    Raises:
        Refused: P07 the descriptor lists a table that has no schema.
    """
    unknown = [one["name"] for one in work.resources if one["name"] not in schemas]
    if unknown:
        raise Refused(
            Issue(
                DESCRIPTOR,
                0,
                "resources",
                INCOMPLETE,
                found=name,
                expected="a table of schemas/",
                hint="run `nkclaims build`",
            )
            for name in unknown
        )
    return {path: make(work, schemas).encode() for path, make in FILES.items()}


def read_files(root: Path) -> dict[str, bytes]:
    """Return what each file of the package in ``root`` is to be.

    README.md is among them if it has a place for the citation, r/DESCRIPTION if there is an R
    package: of these two, all else stays as it is.

    Raises:
        Refused: the descriptor or a schema cannot be used.
    """
    work = read_work(root)
    made = make_files(work, load_schemas(root / "schemas"))
    if (root / README).is_file():
        text = _text(root, README)
        if CITED.search(text):
            made[README] = cited(text, work).encode()
    if (root / r_description.PATH).parent.is_dir():
        there = (root / r_description.PATH).is_file()
        text = _text(root, r_description.PATH) if there else ""
        made[r_description.PATH] = r_description.description(text, work).encode()
    return made


def cited(text: str, work: Work) -> str:
    """Return a page with the citation between its two marks."""
    block = f"> {citation.sentence(work)}\n\n```bibtex\n{citation.bibtex(work)}\n```\n"
    return CITED.sub(lambda found: f"{found[1]}{block}{found[2]}", text)


def stale_files(root: Path, made: Mapping[str, bytes]) -> list[str]:
    """Return the paths whose file is missing or has other bytes."""
    return [
        path
        for path, content in made.items()
        if not (root / path).is_file() or (root / path).read_bytes() != content
    ]


def _text(root: Path, rel: str) -> str:
    return textfile.decode(textfile.read_bytes(root, rel), rel)
