"""Articles of our own wording, for the tests of extraction at scale."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from nkclaims.extraction.article import Article
from nkclaims.schema import load_schemas

REPO = Path(__file__).parents[1]
SCHEMAS = load_schemas(REPO / "schemas")
DAY = date(2020, 10, 21)
TEXT = """date 2020-10-21

Azerbaijan's defence ministry said on Wednesday that Armenian forces shelled Terter on Tuesday, \
killing at least {} people and wounding {}.

Armenia denied that its forces had shelled the town. The hospital of Orlev said {} were buried.
"""


def text(number: int) -> str:
    """Return a text that no other number makes."""
    return TEXT.format(number + 2, 3 * number + 5, number + 1)


def article(number: int, source_id: str = "") -> Article:
    return Article(source_id or f"terter-{number:03}", text(number), DAY)


def write_jsonl(path: Path, numbers: Iterable[int]) -> Path:
    """Write the articles of these numbers to a corpus, in this order."""
    rows = [
        {"id": one.source_id, "text": one.text, "published_on": str(one.published_on)}
        for one in map(article, numbers)
    ]
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


def files_of(package: Path) -> dict[str, bytes]:
    """Return the published files of a package, by path."""
    return {
        path.relative_to(package).as_posix(): path.read_bytes()
        for path in sorted(package.rglob("*"))
        if path.is_file() and ".nkclaims" not in path.parts
    }
