"""Run many mutations in several processes, each with a bench of its own."""

from __future__ import annotations

import os
from collections.abc import Container, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from functools import cache
from multiprocessing import get_context, util
from pathlib import Path

from corruption.bench import Bench, bench
from corruption.verdict import Verdict

SEED = 20201110
BATCH = 25
COMPARED = 3  # every third mutation is shown to the others too
MOST_WORKERS = 8


def run(
    package: Path, seed: int, count: int, compare: bool = True, done: Container[int] = ()
) -> Iterator[Verdict]:
    """Yield a verdict for each of ``count`` mutations not ``done``, as processes get to them."""
    # One thread each: the frames are small, and the processes share the cores already.
    os.environ["POLARS_MAX_THREADS"] = "1"
    left = [number for number in range(count) if number not in done]
    batches = [left[first : first + BATCH] for first in range(0, len(left), BATCH)]
    if not batches:
        return
    workers = min(os.cpu_count() or 1, len(batches), MOST_WORKERS)
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        jobs = [pool.submit(verdicts, package, seed, batch, compare) for batch in batches]
        for job in as_completed(jobs):
            yield from job.result()


def verdicts(package: Path, seed: int, numbers: Sequence[int], compare: bool) -> list[Verdict]:
    """Return the verdicts on some mutations, on the bench of this process."""
    own = _bench(package)
    return [own.verdict(seed, one, compare and one % COMPARED == 0) for one in numbers]


@cache
def _bench(package: Path) -> Bench:
    """Return a bench that lives as long as this process; its folder goes with it."""
    context = bench(package)
    made = context.__enter__()
    # A process of a pool ends without what atexit knows.
    util.Finalize(None, context.__exit__, (None, None, None), exitpriority=1)
    made.clean_issues()  # so that what a clean package gives is remembered first
    return made
