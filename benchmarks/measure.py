"""Measure one way to validate one package, in a process of its own, and print it as JSON."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

Result = TypeVar("Result")
Seconds = dict[str, float]
KILOBYTES = 1024  # of a megabyte


class Watch:
    """Adds up the seconds of named steps."""

    def __init__(self) -> None:
        self.seconds: Seconds = {}

    def time(self, step: str, work: Callable[[], Result]) -> Result:
        """Return what ``work`` returns, and count how long it took."""
        start = time.perf_counter()
        result = work()
        self.seconds[step] = self.seconds.get(step, 0) + time.perf_counter() - start
        return result


def ours(folder: Path, articles: Path | None) -> tuple[Seconds, int]:
    """Return the seconds of each layer but frictionless, and how many issues there are."""
    from dataclasses import replace

    from nkclaims import validate
    from nkclaims.reading import keys
    from nkclaims.validation.acknowledgement import acknowledged
    from nkclaims.validation.package import read_package

    watch = Watch()
    package, misread = watch.time("reading", lambda: read_package(folder, articles))
    loose = watch.time(
        "keys", lambda: keys.check(package.tables, package.schemas, package.incomplete)
    )
    package = replace(package, flawed=package.flawed.union(one.table for one in loose))
    found = [misread, loose]
    for layer in validate.layers():
        if layer.name == "frictionless" or layer.obstacle(package):
            continue
        step = layer.name if layer.name in ("typed tables", "A07") else "rules"
        step = "texts" if layer.needs_texts else step
        found.append(watch.time(step, partial(layer.check, package)))
    issues = watch.time("report", lambda: acknowledged(validate.once(found), package, set()))
    return watch.seconds, len(issues)


def frictionless(folder: Path, _: Path | None) -> tuple[Seconds, int]:
    """Return the seconds that frictionless alone takes for all of it, and how much it finds."""
    from frictionless import Package, system

    watch = Watch()
    with system.use_context(trusted=False):
        report = watch.time(
            "frictionless", lambda: Package(str(folder / "datapackage.json")).validate()
        )
    return watch.seconds, sum(len(task.errors) for task in report.tasks) + len(report.errors)


def diff(folder: Path, other: Path | None) -> tuple[Seconds, int]:
    """Return the seconds that a comparison of two packages takes, and how many rows differ."""
    from nkclaims.diffing.comparison import compare
    from nkclaims.diffing.side import opened_side

    watch = Watch()
    words = str(folder), str(other)
    with opened_side(words[0], folder, print) as old, opened_side(words[1], folder, print) as new:
        found = watch.time("diff", lambda: compare(old, new))
    if found.issues:
        raise ValueError(f"not compared: {found.issues[0]}")
    return watch.seconds, sum(sum(table.counts.values()) for table in found.tables)


def peak() -> int:
    """Return the most memory that this process has held, in kilobytes.

    Not ru_maxrss, in which a child begins with what its parent held when it was started.
    """
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    (line,) = (line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1])


def main() -> None:
    """Print seconds, issues and the peak of memory; arguments: what, folder, articles or other."""
    way, folder, *articles = sys.argv[1:]
    work = {"ours": ours, "frictionless": frictionless, "diff": diff}[way]
    start = time.perf_counter()
    seconds, n_issues = work(Path(folder), Path(articles[0]) if articles else None)
    seconds["all"] = time.perf_counter() - start
    held = peak() // KILOBYTES
    print(json.dumps({"seconds": seconds, "issues": n_issues, "megabytes": held}))


if __name__ == "__main__":
    main()
