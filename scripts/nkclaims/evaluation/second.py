"""Hold what a second reader made of unseen articles against gold, by the measures of the machine.

Two careful readings of one article differ as well; how far says what to ask of a machine.
evaluation/second/ARTICLE/claims.csv has the form of gold; its reader saw text and manual alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

from nkclaims.evaluation import gold
from nkclaims.evaluation.claims import (
    PERSON,
    Entity,
    Gold,
    GoldSet,
    Link,
    Machine,
    MachineSet,
    Words,
)
from nkclaims.evaluation.fields import CORE
from nkclaims.evaluation.markdown import grid, percent
from nkclaims.evaluation.matching import match
from nkclaims.evaluation.scores import ALL, Scores, Share, f1, score
from nkclaims.issues import Issue, Refused
from nkclaims.reading import layout
from nkclaims.schema import Table

SECOND: Final = "second"
HOMES: Final = (gold.DEVELOPMENT, gold.CONTROL, gold.FROZEN)
SECTION: Final = """\
A second reader coded some of the articles again, from text and manual alone, and is held here
against gold as the machine is. That estimates how much of gold is settled by text and manual: where
the two differ, either may have slipped, or the manual leaves a choice. *Machine* is of the same
articles: of *development* by the rules of now, which were mended with these articles on the table,
of *frozen* in its last run, which says how it did in the half as a whole: where a second reader
read a part of it, no column can. Of two readers' words for one actor or place, the shorter may end
the longer; of the machine's only if they name a person, so a part of the gap in *claimant*, *agent*
and *place* is of the comparison. Both readers are language models of one kind, who may read alike
where two people would not.
"""
ROWS: Final = {
    "Figures: found": f"figures/{ALL}/found",
    "Figures: right": f"figures/{ALL}/right",
    "Figures: extra": f"figures/{ALL}/extra",
    **{f"Figures: `{name}`": f"field/{name}/figures" for name in CORE},
    "Claims: found": f"kind/{ALL}/found",
    "Claims: kept": f"kind/{ALL}/kept",
    **{
        f"Filled: `{name}`": f"field/{name}/filled"
        for name in ("scope", "claimant", "agent", "weapon", "place", "period")
    },
    "Denials that deny what gold says": "link/denies/rows",
}
F1: Final = ("accusation", "attack", "ceasefire_agreement", "diplomacy", "territorial_control", ALL)


class Readings(NamedTuple):
    """Scores of a second reader, and the machine's on the same articles; None if it was not run."""

    reader: Scores
    machine: Scores | None


def second_articles(root: Path) -> list[str]:
    """Return the ids of the articles that a second reader has read.

    Raises:
        Refused: L01 a folder of which no set has the article; L02 a file that nobody reads; L08 a
            folder that is named as no article.
    """
    folder = f"{gold.FOLDER}/{SECOND}"
    if not (root / folder).is_dir():
        return []
    articles, issues = layout.source_folders(root, folder)
    for article in articles:
        issues += layout.strangers(root, f"{folder}/{article}", [gold.CLAIMS])
        homes = [f"{gold.FOLDER}/{name}/{article}" for name in HOMES]
        if not any((root / home).is_dir() for home in homes):
            hint = "name the folder as that of the article"
            issues.append(layout.without(f"{folder}/{article}", homes[:1], hint))
    if issues:
        raise Refused(issues)
    return articles


def read_second(root: Path, of: GoldSet, schemas: Mapping[str, Table]) -> MachineSet:
    """Return what the second reader made of the articles of a set, as if a machine had.

    Raises:
        Refused: a file has a fault. Of the frozen half nothing but the place is told.
    """
    table, issues = gold.gold_table(schemas), list[Issue]()
    claims, links = list[Gold](), list[Link]()
    for text in of.texts:
        try:
            rows = gold.rows_of(root, f"{gold.FOLDER}/{SECOND}/{text.article}/{gold.CLAIMS}", table)
        except Refused as refusal:
            issues += refusal.issues
            continue
        found, wrong = gold.claims_of(text, rows)
        claims, links, issues = (
            claims + found,
            links + gold.links_of(text.article, rows),
            issues + wrong,
        )
    if issues:
        raise Refused(map(gold.hidden, issues) if of.name == gold.FROZEN else issues)
    return MachineSet(tuple(map(as_machine, claims)), tuple(links))


def as_machine(one: Gold) -> Machine:
    """Return a reader's claim in the form of the machine's: its words are names of its entities."""
    return Machine(
        article=one.article,
        claim_id=one.key,
        quote=one.quote,
        value=one.value,
        codes=one.codes,
        claimant=_named(one.claimant) or Entity("", ()),
        agent=_named(one.agent),
        place=_named(one.place),
    )


def readings(
    root: Path,
    sets: Sequence[GoldSet],
    schemas: Mapping[str, Table],
    machine_on: Callable[[GoldSet], Scores | None],
) -> dict[str, Readings]:
    """Return the scores of the second reader by set, without sets of which nobody read an article.

    Args:
        root: folder of the package.
        sets: gold of which it may be told what it has.
        schemas: the tables.
        machine_on: scores of the machine on the articles of a set.

    Raises:
        Refused: a file of evaluation/second/ has a fault.
    """
    read = second_articles(root)
    found = {}
    for one in sets:
        if part := only(one, read):
            second = read_second(root, part, schemas)
            scores = score(part, second, match(part.claims, second.claims))
            found[one.name] = Readings(scores, machine_on(part))
    return found


def only(one: GoldSet, articles: Sequence[str]) -> GoldSet | None:
    """Return the part of a set that is of some articles; None if there is none."""
    texts = tuple(text for text in one.texts if text.article in articles)
    kept = {text.article for text in texts}
    claims = tuple(claim for claim in one.claims if claim.article in kept)
    links = tuple(link for link in one.links if link.source.partition("/")[0] in kept)
    return replace(one, texts=texts, claims=claims, links=links) if texts else None


def section(found: Mapping[str, Readings]) -> str:
    """Return the part of the page that shows readers and machine side by side."""
    columns: dict[str, Scores | None] = {}
    for name, one in found.items():
        columns[f"{name.capitalize()}: reader"] = one.reader
        columns[f"{name.capitalize()}: machine"] = one.machine
    lines = [["Articles", *(_cell(one, "articles", count=True) for one in columns.values())]]
    lines += [[row, *(_cell(one, key) for one in columns.values())] for row, key in ROWS.items()]
    for kind in F1:
        title = "any" if kind == ALL else f"`{kind}`"
        lines.append([f"F1 with actors: {title}", *(_f1(one, kind) for one in columns.values())])
    return f"## A second reader\n\n{SECTION}\n{grid(['', *columns], lines)}"


def _cell(scores: Scores | None, key: str, *, count: bool = False) -> str:
    if scores is None:
        return "not run"
    share = scores.get(key, Share(0, 0))
    return str(share.n) if count else percent(share)


def _f1(scores: Scores | None, kind: str) -> str:
    if scores is None:
        return "not run"
    none = Share(0, 0)
    both = (scores.get(f"kind/{kind}/{told}", none) for told in ("actors", "kept"))
    value = f1(*both)
    return "" if value is None else f"{value:.2f}"


def _named(words: Words) -> Entity | None:
    return Entity(words.forms[0], words.forms, PERSON) if words.forms else None
