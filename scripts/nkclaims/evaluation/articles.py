"""Give the extractor an article of a set as it would be given a raw one, without its gold."""

from __future__ import annotations

from nkclaims.evaluation.claims import Text
from nkclaims.extraction.article import Article


def article_of(text: Text) -> Article:
    """Return an article with nothing that a raw one would not have."""
    return Article(
        source_id=text.article,
        text=text.text,
        published_on=text.published_on,
        published_basis=text.published_basis,
        publisher=text.publisher,
        url=text.url,
        title=text.title,
    )
