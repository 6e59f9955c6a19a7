"""List what the machine missed, has too many, or has wrong, for those who write rules."""

from __future__ import annotations

from collections import defaultdict

from nkclaims.coding.locate import line_of
from nkclaims.evaluation.claims import Gold, GoldSet, Machine, Text
from nkclaims.evaluation.fields import of_gold, of_machine, right
from nkclaims.evaluation.gold import UNLISTED
from nkclaims.evaluation.matching import Matches

TOLD = ("kind", "stance", "measure", "object", "value", "claimant", "agent", "place", "period")


def differences(gold: GoldSet, matches: Matches) -> list[str]:
    """Return a line for each claim missed, each one too many, and each wrong field.

    They go by article and by place in the text, and begin with file and line.

    Raises:
        ValueError: it is the control or the frozen half, of which nobody sees a row.
    """
    if gold.name in UNLISTED:
        raise ValueError(f"nobody sees the rows of {gold.name}")
    texts = {one.article: one for one in gold.texts}
    found: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)

    def add(one: Gold | Machine, line: str) -> None:
        found[one.article].append((one.quote.start, f"{_place(texts[one.article], one)}: {line}"))

    for one in matches.missed:
        add(one, f"missed {one.row} {_quote(texts, one)}: {_told(one)}")
    for extra in matches.extra:
        rule = extra.rule_id or "no rule"
        add(extra, f"extra {_quote(texts, extra)}: {_told(extra)} [{rule}]")
    for one, other in matches.pairs:
        for name in [name for name, is_right in right(one, other).items() if not is_right]:
            codes = f"{of_gold(name, one) or '-'} -> {of_machine(name, other) or '-'}"
            add(one, f"wrong {one.row} {_quote(texts, one)}: {name}: {codes}")
    return [
        line for article in sorted(found) for _, line in sorted(found[article], key=lambda x: x[0])
    ]


def _place(text: Text, one: Gold | Machine) -> str:
    return f"{text.file}:{line_of(text.text, one.quote.start)}"


def _quote(texts: dict[str, Text], one: Gold | Machine) -> str:
    words = texts[one.article].text[one.quote.start : one.quote.end]
    return f'"{" ".join(words.split())}"'


def _told(one: Gold | Machine) -> str:
    """Return what a claim says in the fields that tell it from others."""
    said = [of_gold(x, one) if isinstance(one, Gold) else of_machine(x, one) for x in TOLD]
    return ", ".join(f"{name} {code}" for name, code in zip(TOLD, said, strict=True) if code)
