"""Evaluate the extractor: extract from the texts of each set, compare, and write the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import polars as pl

from nkclaims.evaluation import frozen_runs, gold, page, second
from nkclaims.evaluation.claims import GoldSet, MachineSet, Text, machine_set
from nkclaims.evaluation.frozen_runs import Run
from nkclaims.evaluation.listing import differences
from nkclaims.evaluation.matching import Matches, match
from nkclaims.evaluation.scores import Share, score
from nkclaims.evaluation.seen import read_seen
from nkclaims.issues import Refused
from nkclaims.publishing import store
from nkclaims.publishing.lock import Say, lock
from nkclaims.publishing.store import PublishResult
from nkclaims.schema import Table

Extract = Callable[[Sequence[Text]], Mapping[str, pl.DataFrame]]
"""Makes the tables of a package from texts in the order of their ids."""


@dataclass(frozen=True)
class Evaluated:
    """What was written, and the shares of each set by its name."""

    result: PublishResult
    sets: Mapping[str, Mapping[str, Share]]
    runs: tuple[Run, ...]


def evaluate(
    root: Path,
    schemas: Mapping[str, Table],
    extract: Extract,
    sources: str,
    method: str,
    frozen_on: date | None = None,
    say: Say = lambda _: None,
) -> Evaluated:
    """Write docs/extraction-quality.md, and the log of frozen runs after one, both or neither.

    Args:
        root: folder of the package.
        schemas: the tables.
        extract: the extractor.
        sources: hash of its rules and packs.
        method: what it makes claims by, in words.
        frozen_on: day of a run against the frozen half; None leaves that unread.
        say: prints a line while there is something to wait for.

    Raises:
        Refused: a fault in seeds/ or evaluation/, or the runs against the frozen half are spent.
            Nothing was written or logged.
    """
    with lock(root, say=say):
        runs = frozen_runs.read_runs(root)
        if frozen_on:
            frozen_runs.refuse_spent(runs)
        every = [*open_sets(root, schemas), *control(root, schemas)]
        sets = {one.name: _scored(one, extract) for one in every}
        files = {}
        if frozen_on:
            frozen = gold.read_set(root, gold.FROZEN, schemas)
            number = len(frozen_runs.of_half(runs)) + 1
            try:
                shares = _scored(frozen, extract)
            except Refused as refusal:  # the extractor quotes what it cannot fit together
                raise Refused(map(gold.hidden, refusal.issues)) from None
            runs.append(Run(frozen_runs.HALF, number, frozen_on, sources, shares))
            files[frozen_runs.LOG] = frozen_runs.to_csv(runs)
        readings = _readings(root, schemas, extract, every, runs)
        files[page.PAGE] = page.page(sets, runs, sources, method, readings).encode("utf-8")
        return Evaluated(store.publish(root, files, owned=()), sets, tuple(runs))


def list_differences(root: Path, schemas: Mapping[str, Table], extract: Extract) -> list[str]:
    """Return the lines of :func:`differences` for seen and development; nothing is written.

    Raises:
        Refused: a fault in seeds/ or evaluation/development/.
    """
    lines = []
    for one in open_sets(root, schemas):
        _, matches = _compared(one, extract)
        lines += differences(one, matches)
    return lines


def open_sets(root: Path, schemas: Mapping[str, Table]) -> list[GoldSet]:
    """Return the sets whose rows may be looked at: seen and development."""
    return [read_seen(root, schemas), gold.read_set(root, gold.DEVELOPMENT, schemas)]


def control(root: Path, schemas: Mapping[str, Table]) -> list[GoldSet]:
    """Return the set that is counted each time and looked at never, if there is one."""
    is_there = (root / gold.FOLDER / gold.CONTROL).is_dir()
    return [gold.read_set(root, gold.CONTROL, schemas)] if is_there else []


def _readings(
    root: Path,
    schemas: Mapping[str, Table],
    extract: Extract,
    every: Sequence[GoldSet],
    runs: Sequence[Run],
) -> dict[str, second.Readings]:
    """Return the scores of second readers; the machine's on the frozen half are of its last run."""
    read = set(second.second_articles(root))
    frozen = []
    if read - {text.article for one in every for text in one.texts}:
        frozen = [gold.read_set(root, gold.FROZEN, schemas)]
    ran = frozen_runs.of_half(runs)

    def machine_on(part: GoldSet) -> Mapping[str, Share] | None:
        if part.name != gold.FROZEN:
            return _scored(part, extract)
        # A run says of its half alone how it did, not of a part.
        is_whole = frozen and len(part.texts) == len(frozen[0].texts)
        return ran[-1].scores if ran and is_whole else None

    return second.readings(root, [*every, *frozen], schemas, machine_on)


def _scored(one: GoldSet, extract: Extract) -> dict[str, Share]:
    machine, matches = _compared(one, extract)
    return score(one, machine, matches)


def _compared(one: GoldSet, extract: Extract) -> tuple[MachineSet, Matches]:
    machine = machine_set(extract(one.texts))
    return machine, match(one.claims, machine.claims)
