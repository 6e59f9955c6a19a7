"""Who reads articles: the rules alone, or a dependency parser beside them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.pack import Packs, Registry
from nkclaims.extraction.parse import MODEL, VERSION, load_parser
from nkclaims.extraction.read import drafts_of

Coders = Literal["rules", "both", "parser"]
"""Who reads: the rules, rules and parser reconciled, or for an evaluation the parser alone."""

METHOD: Final[Mapping[Coders, str]] = {
    "rules": "lexicons and rules, no model",
    "both": f"lexicons, rules and the parser {MODEL} {VERSION}",
    "parser": f"lexicons and the parser {MODEL} {VERSION} alone",
}


def read_by(coders: Coders, article: Article, packs: Packs) -> tuple[list[Draft], Registry | None]:
    """Return the claims of an article, and the registry that was used.

    Raises:
        Refused: X12 and X13 of a parser that is missing or changed.
    """
    parser = None if coders == "rules" else load_parser()
    return drafts_of(article, packs, parser, coders == "parser")
