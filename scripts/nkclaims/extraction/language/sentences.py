"""Split an article into sentences with what is named and counted in each."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from nkclaims.extraction.article import Article, undated
from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.language.datelines import dateline_end, town_of
from nkclaims.extraction.language.entries import entries_of, label_of
from nkclaims.extraction.language.lists import OF_SOURCE, SOURCE
from nkclaims.extraction.language.named_dates import without_named
from nkclaims.extraction.language.pieces import pieces
from nkclaims.extraction.language.place_labels import place_labels
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.remarks import is_remark
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.lexicon.pack import Packs, Registry
from nkclaims.extraction.lexicon.places import find_places
from nkclaims.grammar.dates import find_dates
from nkclaims.grammar.document import Document, Span
from nkclaims.grammar.numerals import find_numbers
from nkclaims.reading.hygiene import is_plain

FURNITURE = QuickRegex(
    r"^(?:read(?: also| more)?\b|source:|advertis|follow us"
    r"|share (?:this|on)\b|subscribe|sign up|click here|(?:with )?reporting by"
    r"|(?:(?:file |cover |top |main )?(?:photos?|pictures?|images?|photographs?|pics?)"
    r"|credits?|photo(?:graph)? (?:by|credit|courtesy)"
    r"|tags?|keywords?|topics?|categor(?:y|ies)|hashtags?|trending|most (?:read|popular|viewed)"
    r"|related(?: (?:news|articles?|stories|topics|links|posts|content|coverage|reading))?"
    r"|(?:see|also|watch) (?:also|more|read|watch)|more (?:on this|from|news|stories|about this)"
    r"|recommended|you (?:may|might) also like|don[’']t miss|previous (?:article|story|post)"
    r"|next (?:article|story|post)|also in this section|editor[’']s picks?|in other news)\s?:"
    r"|copyright\b|©|\(c\) |all rights reserved)",
    re.IGNORECASE,
)
# A line above links to other pages: "Related stories", "Read also"
LINKS = re.compile(
    r"(?:related(?: (?:news|articles?|stories|topics|links|posts|content|coverage|reading))?"
    r"|read (?:also|more|next)|also read|see also|more (?:on this(?: story| topic)?|from .{2,40}"
    r"|news|stories|about this)|recommended(?: for you| articles| stories)?"
    r"|you (?:may|might) also like"
    r"|most (?:read|popular|viewed)|trending(?: now)?|latest (?:news|stories|articles)|top stories"
    r"|editor[’']s picks?|don[’']t miss|in other news|other news|popular|similar (?:news|articles))"
    r"\s?[:.…>»]{0,3}",
    re.IGNORECASE,
)
CAPTION = re.compile(
    r"\((?:[\w /.-]+ )?(?:photo|file|archive|handout|getty|afp|screengrab)[^)]{0,90}\)\W*$",
    re.IGNORECASE,
)
LIST_MARK = re.compile(r"[-–—•*·▪]\s+(?=\S)")  # of an item, and no part of its words
# "Army ‘retakes hill, kills 83’", "Politics 27 October 2020 14:52 (UTC+04:00)": no sentence
# "Killed: 3 civilians": a row of what the line above leads in
COUNT_ROW = re.compile(
    r"(?:(?:people |civilians )?(?:killed|dead|deaths|injured|wounded|missing|destroyed"
    r"|damaged|captured|displaced|evacuated|downed|hurt)|casualties|losses|shot down)"
    r"\s?[:–-]\s\D{0,20}\d",
    re.IGNORECASE,
)
# What wires print before a headline: "UPDATE 2-Rebels kill 9", "EXCLUSIVE | ...", "(LEAD) ..."
KICKER = re.compile(
    r"(?:(?:UPDATE|WRAPUP|CORRECTED|REFILE|RPT|EXCLUSIVE|FACTBOX|URGENT|BREAKING|ALERT|FLASH|LIVE"
    r"|VIDEO|PHOTOS?|WATCH|JUST IN|DEVELOPING|NEWS|SUMMARY)"
    r"(?: ?\d{1,2})?(?: NEWS)?\s?(?:[-–—|:]|//)\s?"
    r"|[\[(](?:UPDATE|URGENT|LEAD|BREAKING|VIDEO|PHOTOS?|\d[a-z]{2} LD|LD|News Focus)\d?[\])]\s)+"
    r"(?=[\w“‘\"'])"
)
CLOSED = re.compile(r"^[^“‘\"'(.!?](?:[^.!?]|\.(?=\S))*[^.!?…,][”’\")]$")
SHORT = 7  # words of a crosshead that asks
LONGEST_LINE, LONGEST_DECK = 160, 260  # characters of a heading, and of one below the title
FEWEST = 4  # words of the headline of a whole article
BYLINE = re.compile(r"by\s+[A-Z]", re.IGNORECASE)


def sentences_of(article: Article, packs: Packs, registry: Registry | None) -> list[Sentence]:
    """Return the sentences of an article with the names, numbers and dates in them."""
    text = article.text
    document = Document(text)
    mentions: list[Mention] = []
    if registry is not None:
        mentions = packs.finders[registry.conflict_id].find(text)
    dates = find_dates(text)
    mentions = sorted([*mentions, *find_places(text, mentions, dates, packs.demonym_words)])
    numbers = find_numbers(text, dates)
    paragraphs = [one.start for one in document.paragraphs]
    entries = entries_of(text, document.paragraphs)
    heads = place_labels(text)
    dates = without_named(text, dates)
    named, counted, dated = (_Within(one) for one in (mentions, numbers, dates))
    found: list[Sentence] = []
    for span in (piece for whole in document.sentences for piece in pieces(text, whole)):
        paragraph = bisect_right(paragraphs, span.start) - 1
        is_alone = document.paragraphs[paragraph] == span
        if mark := LIST_MARK.match(text, span.start, span.end):
            span = Span(mark.end(), span.end)
        is_top = all(one.is_heading for one in found)
        if is_alone and (kicker := KICKER.match(text, span.start, span.end)):
            span = Span(kicker.end(), span.end)
        is_heading = is_alone and _is_heading(text[span.start : span.end], is_top)
        town, label = None, None
        if span.start == paragraphs[paragraph] and entries[paragraph]:
            label = label_of(text, span, named.of(span))
        head = heads.get(text.rfind("\n", 0, span.start) + 1)
        if head and span.start <= head.name.start:
            town = next((one for one in named.of(head.name) if one.names_place), None)
            label = Span(head.name.start, head.end) if town else None
        if label is not None:
            span = Span(label.end, span.end)
        elif span.start == paragraphs[paragraph] and not is_heading:
            body = Span(dateline_end(text, span.start, span.end), span.end)
            town = town_of(text, span, named.of(Span(span.start, body.start)))
            span = body
        words = text[span.start : span.end]
        if not is_heading and found and is_remark(words):
            continue  # what follows goes on with the sentence before
        found.append(
            Sentence(
                len(found),
                span.start,
                span.end,
                paragraph,
                is_heading,
                words,
                named.of(span),
                counted.of(span),
                dated.of(span),
                entries[paragraph],
                town,
                label,
            )
        )
    return found


class _Within:
    """Finds those of many that lie within a stretch, without looking at all of them."""

    def __init__(self, ordered: Sequence[Any]) -> None:
        self._ordered = ordered
        self._starts = [one.start for one in ordered]

    def of(self, span: Span) -> tuple[Any, ...]:
        first, last = (bisect_left(self._starts, edge) for edge in (span.start, span.end))
        return tuple(one for one in self._ordered[first:last] if one.end <= span.end)


def _is_heading(line: str, is_top: bool = False) -> bool:
    """Tell whether a line that is a paragraph is a headline or crosshead.

    At the top of a page, below its title, stand longer ones: "City hit; army denies it".
    """
    if COUNT_ROW.match(line):
        return False
    if is_top and CLOSED.search(line):
        return len(line) < LONGEST_LINE
    if line[-1] in '.!…"”’)' or len(line) >= (LONGEST_DECK if is_top else LONGEST_LINE):
        return False
    return line[-1] != "?" or len(line.split()) <= SHORT


def title_of(text: str) -> str | None:
    """Return the headline that a text begins with, behind its day, if it has one and a body."""
    text = undated(text)
    paragraphs = Document(text).paragraphs
    if len(paragraphs) < 2:
        return None
    line = text[slice(*paragraphs[0])]
    is_title = _is_heading(line) and not FURNITURE.search(line) and not BYLINE.match(line)
    is_title &= len(line.split()) >= FEWEST and is_plain(line)
    return line if is_title else None


def told(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences that tell something: no captions, bylines or links to other pages."""
    left_out = {one.paragraph for one in sentences if CAPTION.search(one.text)}
    left_out |= _links(sentences)
    heads = {one.number for one, below in pairwise(sentences) if OF_SOURCE.match(below.text)}
    return [
        one
        for one in sentences
        if one.paragraph not in left_out
        and (not FURNITURE.search(one.text) or (one.number in heads and SOURCE.match(one.text)))
    ]


def _links(sentences: Sequence[Sentence]) -> set[int]:
    """Return the paragraphs of links to other pages: the titles below "Related stories"."""
    found: set[int] = set()
    is_link = False
    for one in sentences:
        is_link = LINKS.fullmatch(one.text.strip()) is not None or (is_link and one.is_heading)
        if is_link:
            found.add(one.paragraph)
    return found
