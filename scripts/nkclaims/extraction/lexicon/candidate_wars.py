"""Give wars that no pack knows ids of their own, lest figures of two wars be held together.

A candidate goes by the countries that an article names where it tells of deeds, so that it depends
on nothing but the article. Two articles on one war may get two candidates, which costs comparisons;
two wars under one id would make false ones. Nobody gets a side by it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from nkclaims.extraction.article import Article, slug, undated
from nkclaims.extraction.draft import HAPPENINGS, Draft
from nkclaims.extraction.lexicon.pack import Packs
from nkclaims.extraction.registry import Row, filled
from nkclaims.grammar.document import Document

OPENING = 4  # sentences in which an article says what it is about
IN_OPENING = 2  # what a name there counts
ENOUGH = 3  # that a country must count, or it may only be where somebody came from
BESIDE = 0.6  # part of the first country's count that makes a second one a party or a scene as well
CANDIDATE = (
    "Candidate: no pack knows the war. First told of in {}. Its first and last day are not known:"
    " those given here are the widest that an article can have."
)


def candidate_war(article: Article, drafts: Sequence[Draft], packs: Packs) -> Row:
    """Return the row of the war that an article is about, of which no pack knows.

    What tells no deed is of no war. An article of deeds that names no country often enough has a
    war of its own.
    """
    unknown = packs.common.tables["conflicts"][0]
    row = filled(unknown)
    if article.conflict_id:
        name, basis = article.conflict_id, "The id that was given with the article."
        return row | _named(slug(name), name, basis, article)
    deeds = [one for one in drafts if one.kind in HAPPENINGS]
    if not deeds:
        return row
    countries = _countries(article.text, deeds, packs)
    if not countries:
        name = f"Fighting that {article.source_id} tells of"
        basis = "The article alone: it names no country often enough."
        return row | _named(f"conflict-of-{article.source_id}", name, basis, article)
    where = "in" if len(countries) == 1 else "in or between"
    name = f"Fighting {where} {' and '.join(countries)}"
    basis = "The countries that the articles name most where they tell of deeds."
    return row | _named(f"conflict-{slug(' '.join(countries))}", name, basis, article)


def _named(conflict_id: str, name: str, basis: str, article: Article) -> Row:
    note = CANDIDATE.format(article.source_id)
    return {"conflict_id": conflict_id, "name": name, "basis": basis, "note": note}


def _countries(text: str, deeds: Sequence[Draft], packs: Packs) -> list[str]:
    """Return the one or two countries that a text names most where it tells of deeds."""
    document = Document(undated(text))
    counts: Counter[str] = Counter()
    told = {document.sentence_at(one.quote.start): 1 for one in deeds}
    for number in [*told, *range(min(OPENING, len(document.sentences)))]:
        span = document.sentences[number]
        weight = told.pop(number, IN_OPENING)
        for country in _named_in(text[span.start : span.end], packs):
            counts[country] += weight
    ordered = sorted(counts, key=lambda one: (-counts[one], one))[:2]
    least = max([ENOUGH, *(BESIDE * counts[one] for one in ordered[:1])])
    return sorted(one for one in ordered if counts[one] >= least)


def _named_in(words: str, packs: Packs) -> set[str]:
    names = packs.country_names
    return {names[one.group(1)] for one in _pattern(tuple(names)).finditer(words)}


@lru_cache(maxsize=2)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(map(re.escape, longest_first))})(?:s|n)?\b")
