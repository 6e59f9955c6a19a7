"""Turn the drafts of one article into rows as people would write them: claims, links, sheets."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from nkclaims.coding.locate import is_token, occurrences, torn
from nkclaims.coding.sentence_sheet import opening
from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft, Speaker
from nkclaims.extraction.language.sentences import title_of
from nkclaims.extraction.language.whole_words import whole_words
from nkclaims.extraction.lexicon.gazetteer import precision_of
from nkclaims.extraction.link_rows import link_rows
from nkclaims.extraction.printable import can_be_row
from nkclaims.extraction.registry import Names
from nkclaims.grammar.document import Document, Span
from nkclaims.reading.hygiene import of_one_alphabet
from nkclaims.rules.places import ELSEWHERE, VIOLENT_CLAIMS

CODER = "rule-extractor"
COUNTED = ("casualties", "damage", "equipment_loss", "territorial_control", "other")
VIOLENT = (*VIOLENT_CLAIMS, "territorial_control", "ceasefire_violation", "ceasefire_collapse")
ADDRESS = re.compile(r"https?://[\w.-]+\S*\Z")  # that a reader can follow without harm
MAKERS = {"mediator": "mediator", "party": "participant"}
"""Part in a claim of who made the truce that it tells of, by the role in the truce."""
Row = dict[str, Any]
Rows = dict[str, list[Row]]


def rows_of(article: Article, drafts: Sequence[Draft], conflict_id: str, names: Names) -> Rows:
    """Return the rows of one article, by table; claims are numbered in text order.

    What depends on the other articles is left empty: the day of coding.
    """
    outlet = names.outlet(article.publisher)
    order = sorted(range(len(drafts)), key=lambda at: (drafts[at].quote, at))
    kept = [at for at in order if can_be_row(drafts[at], article.text)]
    width = max(2, len(str(len(kept))))
    ids = {at: f"{article.source_id}-c{n:0{width}}" for n, at in enumerate(kept, start=1)}
    rows: Rows = {"sources": [_source(article, conflict_id, outlet)]}
    for at in kept:
        draft = drafts[at]
        claim = _claim(article, draft, ids[at], outlet, names)
        rows.setdefault("claims", []).append(claim)
        for other in draft.speaker.co_speakers:
            actor = names.actor(Speaker(other, other), article.source_id)
            if actor != claim["claimant_actor_id"]:
                part = {"claim_id": ids[at], "actor_id": actor, "role": "co_claimant"}
                rows.setdefault("claim_actors", []).append(part)
        for role, maker in draft.makers:
            actor = names.actor(maker, article.source_id)
            part = {"claim_id": ids[at], "actor_id": actor, "role": MAKERS[role]}
            if actor != claim["claimant_actor_id"] and part not in rows.get("claim_actors", []):
                rows.setdefault("claim_actors", []).append(part)
    rows["claim_links"] = link_rows(drafts, ids, rows.get("claims", []), names, article.text)
    document = Document(article.text)
    begun = Counter(document.sentence_at(drafts[at].quote.start) + 1 for at in kept)
    rows["sentences"] = [
        {
            "source_id": article.source_id,
            "sentence_no": number,
            "starts_with": opening(document, number),
            "n_claims": begun.get(number, 0),
        }
        for number in range(1, len(document.sentences) + 1)
    ]
    return rows


def _source(article: Article, conflict_id: str, outlet: str) -> Row:
    how = "given with the text" if article.publisher else "nothing names the outlet"
    return {
        "source_id": article.source_id,
        "conflict_id": conflict_id,
        "publisher": article.publisher or "Outlet not known",
        "publisher_basis": "stated" if article.publisher else "unknown",
        "publisher_evidence": how,
        "publisher_actor_id": outlet,
        "title": of_one_alphabet(article.title or "") or title_of(article.text),
        "url": article.url if article.url and ADDRESS.match(article.url) else None,
        "published_on": article.published_on,
        "published_basis": article.published_basis,
        "published_evidence": "given with the text",
        "language": "en",
        "source_type": "news_report",
        "text_sha256": sha256(article.text.encode("utf-8")).hexdigest(),
        "text_redistributed": False,
        "rights_note": "The publisher keeps all rights to the text.",
    }


def _claim(article: Article, draft: Draft, claim_id: str, outlet: str, names: Names) -> Row:
    text, source = article.text, article.source_id
    quote = text[draft.quote.start : draft.quote.end]
    is_own = draft.speaker.type == "own_voice"
    claimant = outlet if is_own else names.actor(draft.speaker, source)
    place = names.place(draft.place_id, draft.place_words, source)
    if place and _is_scene(draft) and names.is_outside(place):
        place = None  # "Washington said": who told it is there, not the war (rule F51)
    precision = precision_of(names.place_type(place)) if place else "none"
    period = draft.period or (None, None)
    stated, basis = draft.stated or (None, article.published_on), draft.stated_basis
    if is_own:  # whatever day was read of a speaker who turned out to be nobody
        stated, basis = (article.published_on, article.published_on), "stated"
    row: Row = {
        "claim_id": claim_id,
        "source_id": source,
        "quote": quote,
        "quote_nth": _nth(text, quote, draft.quote),
        "attribution_quote": None if is_own else whole_words(text, draft.speaker.span),
        "claimant_actor_id": claimant,
        "attribution_type": draft.speaker.type,
        "kind": draft.kind,
        "stance": draft.stance,
        "modality": draft.modality,
        "is_implied": draft.is_implied,
        "weapon": draft.weapon,
        "target_type": draft.target_type,
        "target_side": draft.target_side,
        "place_id": place,
        "place_text": _printed(text, draft.place_words) if place else None,
        "place_precision": precision,
        "period_start": period[0],
        "period_end": period[1],
        "date_precision": draft.date_precision if draft.period else "unknown",
        "period_basis": draft.period_basis if draft.period else None,
        "stated_from": stated[0],
        "stated_to": stated[1],
        "stated_basis": basis,
        "origin": "rule",
        "rule_id": draft.rule_id,
        "review": "candidate",
        "coder_id": CODER,
        "confidence": draft.confidence,
        "note": draft.note or None,
    }
    if claimant == "unattributed":
        row["attribution_type"] = "unattributed"
    if draft.agent is not None:
        row["agent_actor_id"] = names.actor(draft.agent, source)
    if draft.stance == "concedes" and not _is_own(draft, row, names):
        row["stance"] = "asserts"
    if draft.measure is not None:
        is_people = draft.object == "person"
        row |= {
            "measure": draft.measure,
            "object": draft.object,
            "population": (draft.population or "unspecified") if is_people else None,
            "group": (draft.group or "none") if is_people else None,
            "victim_side": draft.victim_side or "unstated",
        }
    if draft.value is not None and draft.value_span is not None:
        value_text = text[draft.value_span.start : draft.value_span.end]
        row |= {
            "value_text": value_text,
            "value_nth": _value_nth(quote, value_text, draft),
            "value": draft.value,
            "qualifier": draft.qualifier,
            "scope": draft.scope,
            "as_of": draft.as_of if draft.scope == "cumulative" else None,
        }
    return row


def _is_scene(draft: Draft) -> bool:
    """Tell whether a claim says that there was violence where it plays."""
    is_violent = draft.kind in VIOLENT and draft.measure not in ELSEWHERE
    return is_violent and draft.modality == "actual"


def _is_own(draft: Draft, row: Row, names: Names) -> bool:
    """Tell whether one speaks for his own camp: as who did it, or as the side that was hit.

    "The army admitted that rebels had killed 20 soldiers": whose soldiers is not told.
    """
    agent = row.get("agent_actor_id")
    hit = {names.camp_of(side) for side in (draft.victim_side, draft.target_side)} - {""}
    if agent is None and not hit:
        return True
    is_one = agent is not None and names.authority(agent) == names.authority(
        row["claimant_actor_id"]
    )
    return is_one or draft.speaker_camp == draft.agent_camp != "" or draft.speaker_camp in hit


def _printed(text: str, words: str | None) -> str | None:
    """Return the words for a place as the article prints them somewhere, on one line, unbroken."""
    places = occurrences(text, words) if words and "\n" not in words else []
    return words if places and not torn(text, *places) else None


def _nth(text: str, quote: str, span: Span) -> int | None:
    places = [one.start for one in occurrences(text, quote)]
    return places.index(span.start) + 1 if len(places) > 1 else None


def _value_nth(quote: str, words: str, draft: Draft) -> int | None:
    tokens = [one.start for one in occurrences(quote, words) if is_token(quote, one)]
    at = draft.value_span.start - draft.quote.start if draft.value_span else 0
    return tokens.index(at) + 1 if len(tokens) > 1 and at in tokens else None
