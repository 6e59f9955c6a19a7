"""Find the articles of a package that comes without them: by their folders, else by their text."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from nkclaims.issues import Issue, Refused
from nkclaims.reading import textfile
from nkclaims.reading.articles import TEXT


def text_hash(text: str) -> str:
    """Return the SHA-256 of the bytes of a stored text."""
    return sha256(text.encode("utf-8")).hexdigest()


def read_texts(place: Path, hashes: Mapping[str, str | None]) -> tuple[dict[str, str], list[Issue]]:
    """Return the articles at a place, by source_id, and an issue for each file that is no text.

    Args:
        place: folder with ``<source_id>/article.txt``, or whatever ``nkclaims extract`` reads: of
            other files, and of rows of a corpus, the text alone says which article it is.
        hashes: the SHA-256 of each article that is looked for, by source_id.
    """
    texts: dict[str, str] = {}
    issues: list[Issue] = []
    for source in hashes if place.is_dir() else ():
        rel = f"{source}/{TEXT}"
        try:
            texts[source] = textfile.decode(textfile.read_bytes(place, rel), rel)
        except Refused as refusal:
            issues += [one for one in refusal.issues if one.code != textfile.MISSING]
    if not issues and any(source not in texts for source in hashes):
        texts |= _by_hash(place, {source: one for source, one in hashes.items() if one})
    return texts, issues


def _by_hash(place: Path, hashes: Mapping[str, str]) -> dict[str, str]:
    from nkclaims.extraction.article import Article  # late: most packages come with their folders
    from nkclaims.extraction.corpus import read_articles

    sources = {one: source for source, one in hashes.items()}
    read = (one.text for one in read_articles([place]) if isinstance(one, Article))
    return {sources[one]: text for text in read if (one := text_hash(text)) in sources}
