"""Turn the links of drafts into rows, with the words by which the text relates two figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.language.whole_words import whole_words
from nkclaims.extraction.link.older import marking
from nkclaims.extraction.registry import Names
from nkclaims.grammar.document import Document
from nkclaims.reading.hygiene import is_plain
from nkclaims.rules.figures import QUANTITY

OF_ONE_AUTHORITY = ("repeats", "supersedes")
OF_OLDER = ("supersedes", "revises")
Row = dict[str, Any]


def link_rows(
    drafts: Sequence[Draft], ids: Mapping[int, str], claims: Sequence[Row], names: Names, text: str
) -> list[Row]:
    """Return the links between claims that are kept.

    A headline may only say "officials", so that it shows in the registry alone whether who speaks
    later is of the same authority, whose words alone can be repeated or superseded.
    """
    by_claim = {row["claim_id"]: names.authority(row["claimant_actor_id"]) for row in claims}
    rows = []
    for at in ids:
        for relation, target in drafts[at].links:
            if target not in ids or target == at:
                continue
            is_one = by_claim[ids[at]] == by_claim[ids[target]]
            if relation in OF_ONE_AUTHORITY and not is_one:
                continue
            words = _evidence(drafts[target], text) if relation in OF_OLDER else None
            if relation == "supersedes" and not _can_replace(drafts[at], drafts[target], words):
                continue
            row = {"from_claim_id": ids[at], "to_claim_id": ids[target], "relation": relation}
            basis = "explicit" if words else "inferred"
            rows.append({**row, "basis": basis, "evidence_quote": words})
    return rows


def _can_replace(draft: Draft, older: Draft, words: str | None) -> bool:
    """Tell whether a figure can replace another: of one quantity, as of no earlier day.

    As of another day only if words make that one past.
    """
    if any(getattr(draft, name) != getattr(older, name) for name in QUANTITY):
        return False  # what was found out after they were linked told them apart
    if draft.as_of is None or older.as_of is None or words is None:
        return draft.as_of == older.as_of
    return older.as_of <= draft.as_of


def _evidence(older: Draft, text: str) -> str | None:
    """Return the words that make a figure the past of another, where a cell can hold them."""
    if older.value_span is None:
        return None
    document = Document(text)
    start = document.sentences[document.sentence_at(older.value_span.start)].start
    words = whole_words(text, marking(older, start, text))
    return words if words and is_plain(" ".join(words.split())) else None
