"""Write the part on validation of docs/benchmarks.md, beside frictionless alone."""

from __future__ import annotations

import json
import platform
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from os import cpu_count
from pathlib import Path
from typing import Any

from benchmarks import page
from benchmarks.packages import DAMAGE, Size, spoil, write_package

REPOSITORY = Path(__file__).parents[1]
SIZES = (1_000, 10_000, 100_000, 1_000_000)
RUNS = 3
ONCE = 100_000  # claims from which frictionless takes minutes
TOOLS = ("polars", "pandera", "frictionless")


@dataclass(frozen=True)
class Measured:
    """The median of several runs of one way to validate one package."""

    seconds: dict[str, float]
    issues: int
    megabytes: int


@dataclass(frozen=True)
class Row:
    """What was measured on one package."""

    size: Size
    ours: Measured
    with_texts: Measured
    worst: dict[str, Measured]
    frictionless: Measured


def main(sizes: Sequence[int]) -> None:
    """Measure packages of these numbers of claims and write the page."""
    rows = []
    for n_claims in sizes:
        with tempfile.TemporaryDirectory(prefix="nkclaims-bench-") as name:
            rows.append(_row(Path(name), n_claims))
    content = page.page(rows, machine(), python(*TOOLS), RUNS, ONCE)
    page.replace_part(REPOSITORY / "docs" / "benchmarks.md", "validation", content)


def machine() -> str:
    """Return what is measured on."""
    return f"{_processor()}, {cpu_count()} cores, {_memory()}, {platform.system()}"


def python(*tools: str) -> str:
    """Return the versions of Python and of tools."""
    named = ", ".join(f"{tool} {version(tool)}" for tool in tools)
    return f"Python {platform.python_version()}, {named}"


def _row(folder: Path, n_claims: int) -> Row:
    package, articles = folder / "package", folder / "articles"
    size = write_package(REPOSITORY, package, articles, n_claims)
    runs = 1 if n_claims >= ONCE else RUNS
    ours = measured(runs, "ours", package)
    with_texts = measured(runs, "ours", package, articles)
    frictionless = measured(runs, "frictionless", package)
    claims = package / "data" / "claims.csv"
    sound = claims.read_bytes()
    worst = {}
    for name, changes in DAMAGE.items():
        spoil(package, changes)
        worst[name] = measured(1, "ours", package)
        claims.write_bytes(sound)
    row = Row(size, ours, with_texts, worst, frictionless)
    _say(n_claims, row)
    return row


def measured(runs: int, *arguments: str | Path) -> Measured:
    """Return the median seconds of some runs of benchmarks.measure, and the most memory."""
    found = [_run(arguments) for _ in range(runs)]
    steps = found[0]["seconds"]
    seconds = {step: statistics.median(one["seconds"][step] for one in found) for step in steps}
    megabytes = max(one["megabytes"] for one in found)
    return Measured(seconds, found[0]["issues"], megabytes)


def _run(arguments: Sequence[str | Path]) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.measure", *map(str, arguments)]
    done = subprocess.run(command, cwd=REPOSITORY, check=True, capture_output=True, text=True)
    content: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return content


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def _memory() -> str:
    info = Path("/proc/meminfo")
    if not info.exists():
        return "memory unknown"
    kilobytes = int(info.read_text(encoding="utf-8").split()[1])
    return f"{kilobytes / 1024**2:.0f} GB"


def _say(n_claims: int, row: Row) -> None:
    ours, other = row.ours.seconds["all"], row.frictionless.seconds["all"]
    print(f"{n_claims:>9,} claims: {ours:.2f} s, frictionless alone {other:.2f} s", flush=True)


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]] or SIZES)
