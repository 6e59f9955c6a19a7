"""Packages with which nothing is wrong, and changes that harm nothing: nobody may object."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from corruption.bench import Bench, bench
from corruption.mutation import Mutation, Stage
from corruption.sheets import Sheet
from nkclaims.issues import Issue


@dataclass(frozen=True)
class Alarms:
    """What was said of packages that are right.

    Attributes:
        n_packages: how many were looked at, as they stand.
        n_changes: how many changes that harm nothing.
        raised: what was said of which.
    """

    n_packages: int
    n_changes: int
    raised: Sequence[tuple[str, Issue]]


def false_alarms(package: Path) -> Alarms:
    """Return what is said of ``package``, built and released, and of harmless changes to it."""
    raised: list[tuple[str, Issue]] = []
    n_changes = 0
    with bench(package) as clean:
        raised += [("as it stands", one) for one in clean.clean_issues()]
        for change in changes(clean):
            n_changes += 1
            with clean.damaged(change):
                steps = clean.seeds_steps() if change.stage == "seeds" else clean.built_steps()
            raised += [(change.told(), one) for _, found in steps for one in found]
    return Alarms(2, n_changes, raised)


def changes(clean: Bench) -> Iterator[Mutation]:
    """Yield files whose rows stand in another order, or else whose cells all stand in quotes."""
    stages: tuple[Stage, ...] = ("seeds", "built")
    for stage in stages:
        for at, sheet in enumerate(clean.decks[stage].sheets):
            if sheet.is_yaml or len(sheet.rows) < 2:
                continue
            if at % 2:
                yield Mutation(stage, "all_quoted", sheet.label, sheet.rel, _quoted(sheet))
            else:
                rows = [*sheet.rows]
                Random(sheet.rel).shuffle(rows)
                content = sheet.with_rows(rows)
                yield Mutation(stage, "rows_shuffled", sheet.label, sheet.rel, content)


def _quoted(sheet: Sheet) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(
        [sheet.columns, *sheet.rows]
    )
    return text.getvalue().encode("utf-8")
