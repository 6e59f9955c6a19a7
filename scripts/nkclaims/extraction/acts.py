"""Find what is said or done without a figure: attacks, denials, truces, talks, demands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.pack import Packs
from nkclaims.grammar.document import Span

MOST_WORDS = 40
FIRST_TAIL = re.compile(r"[\s,;:“”\"’']+$")
RECIPROCAL = re.compile(
    r"\b(?:each other|one another|both sides|both parties|each side|the two sides|traded blame)\b",
    re.IGNORECASE,
)
POSSIBLE = re.compile(r"\b(?:may|might|could|perhaps|possibly|fears? that|feared)\b", re.IGNORECASE)
CONDITIONAL = re.compile(r"\b(?:if|unless|provided that|as long as)\b", re.IGNORECASE)
WEAPONS = (
    ("cluster_munition", r"cluster (?:bomb|munition)s?"),
    ("drone", r"drones?|uavs?|shaheds?|unmanned"),
    ("missile", r"missiles?|smerch|iskander|ballistic"),
    ("rocket", r"rockets?|grad|launchers?"),
    ("artillery", r"artillery|shell(?:s|ed|ing)?|mortars?|howitzers?|bombardment"),
    ("aircraft", r"air ?strikes?|warplanes?|jets?|aircraft|aerial bombs?|barrel bombs?|bombs?"),
    ("small_arms", r"shot dead|gunfire|gunmen|snipers?|small arms|rifles?|machine guns?"),
    ("air_defence", r"air[- ]defen[cs]e"),
)
WEAPON_PATTERNS = [(code, re.compile(rf"\b(?:{one})\b", re.IGNORECASE)) for code, one in WEAPONS]
TARGETS = (
    ("hospital", r"hospitals?|clinics?|maternity"),
    ("school", r"schools?|kindergartens?"),
    ("religious_site", r"church|cathedral|mosque|monastery"),
    ("cemetery", r"cemetery|funeral|graveyard"),
    ("residential", r"residential|urban areas?|apartment|homes|houses"),
    ("infrastructure", r"power|bridge|grain|port|pipeline|substation|airport|railway|station"),
    ("military_equipment", r"equipment|tanks?|launchers?"),
    ("military_unit", r"forces|troops|army camp|units?|positions|base|soldiers|headquarters"),
    ("settlement", r"villages?|towns?|settlements?|city|cities|district"),
    ("person", r"civilians?|people|residents|workers|journalists"),
)
TARGET_PATTERNS = [(code, re.compile(rf"\b(?:{one})\b", re.IGNORECASE)) for code, one in TARGETS]
NEEDS_TARGET = ("attack", "accusation", "ceasefire_violation")


def weapon_in(words: str) -> str | None:
    """Return the means that words name first."""
    found = [
        (match.start(), code)
        for code, pattern in WEAPON_PATTERNS
        if (match := pattern.search(words))
    ]
    return min(found)[1] if found else None


def target_in(words: str) -> str:
    """Return what an attack hit, by the first rule that knows it."""
    for code, pattern in TARGET_PATTERNS:
        if pattern.search(words):
            return code
    return "none_stated"


def modality_in(words: str, modality: str) -> str:
    """Return the modality of a clause."""
    if modality != "actual":
        return modality
    if CONDITIONAL.search(words):
        return "conditional"
    return "possible" if POSSIBLE.search(words) else "actual"


def acts(sentence: Sentence, packs: Packs, taken: Sequence[Draft]) -> list[Draft]:
    """Return what a sentence tells without a figure, each stretch by the first rule that fits."""
    found: list[Draft] = []
    for rule in packs.acts:
        for match in rule.pattern.finditer(sentence.text):
            span = _before_figures(_trimmed(sentence, match), taken, sentence)
            if span is None or any(_share(span, one.quote) for one in found):
                continue
            if rule.kind in ("attack", "territorial_control") and any(
                _share(span, one.quote) and one.kind == rule.kind for one in taken
            ):
                continue
            words = match.group("quote") if "quote" in match.groupdict() else match.group()
            draft = Draft(
                sentence.number,
                span,
                f"act-{rule.rule_id}",
                rule.kind,
                stance=rule.stance,
                modality=modality_in(words, rule.modality),
                weapon=weapon_in(words) if rule.kind == "attack" else None,
                target_type=target_in(words) if rule.kind in NEEDS_TARGET else None,
                confidence="low",
            )
            if rule.kind == "casualties":
                draft = _casualties(draft)
            found.append(draft)
    return sorted(found, key=lambda one: one.quote)


def _before_figures(span: Span | None, taken: Sequence[Draft], sentence: Sentence) -> Span | None:
    """Return the words of a deed up to the first figure behind it, which is a claim of its own."""
    if span is None:
        return None
    starts = [one.quote.start for one in taken if span.start + 12 < one.quote.start < span.end]
    if not starts:
        return span
    words = sentence.text[span.start - sentence.start : min(starts) - sentence.start]
    return Span(span.start, span.start + len(words.rstrip(" ,;:-–—")))


def _casualties(draft: Draft) -> Draft:
    return replace(
        draft,
        measure="casualties",
        object="person",
        population="unspecified",
        group="none",
        weapon=None,
        target_type=None,
    )


def _trimmed(sentence: Sentence, match: re.Match[str]) -> Span | None:
    """Return the words of a match without what is loose at its end."""
    name = "quote" if "quote" in match.groupdict() else 0
    words = match.group(name)
    tail = FIRST_TAIL.search(words)
    if tail:
        words = words[: tail.start()]
    parts = words.split()
    if len(parts) > MOST_WORDS:
        words = words[: words.find(parts[MOST_WORDS])].rstrip()
    start = sentence.start + match.start(name) + (len(words) - len(words.lstrip()))
    words = words.strip()
    end = start + len(words)
    after = sentence.text[end - sentence.start : end - sentence.start + 1]
    if not words or after.isalnum():
        return None
    return Span(start, end)


def _share(one: Span, other: Span) -> bool:
    return min(one.end, other.end) > max(one.start, other.start)


def reciprocal(sentence: Sentence, span: Span) -> bool:
    """Tell whether what stands at ``span`` is said or done by two to each other."""
    around = sentence.text[
        max(0, span.start - sentence.start - 40) : span.end - sentence.start + 20
    ]
    return bool(RECIPROCAL.search(around))
