"""Measure what loading costs a user, and write its part of docs/benchmarks.md.

``python -m benchmarks.loading`` measures; ``python -m benchmarks.loading once`` is one measurement,
in a process of its own, printed as JSON.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence

from benchmarks import page

RUNS = 11
AGAIN = 10  # times that a process loads a table once it is warm
AIM_IMPORT, AIM_TABLE = 60, 20

PART = """\
# How long loading takes

`make load` wrote this part; figures that are missed stand here as they are.

- Machine: {machine}
- Versions: {versions}
- The fastest of {runs} processes, since others work on the same machine. The first call of a
  process imports the loader and pays for what polars sets up when it is first used; *again* is
  the fastest of {again} more.

{rows}

{verdict}
"""
STEPS = {
    "polars": "`import polars`",
    "import": "`import nkclaims`, after it",
    "first": '`nkclaims.load("claims")`, the first call',
    "again": '`nkclaims.load("claims")`, again',
    "tables": "all tables, one by one",
    "connect": "`nkclaims.connect()`, `import duckdb` included",
}
"""What is measured, in milliseconds."""


def main() -> None:
    """Measure in processes of their own and write the part of the page."""
    from benchmarks.__main__ import REPOSITORY, machine, python  # they import polars

    found = [_measured() for _ in range(RUNS)]
    fastest = {step: min(one[step] for one in found) for step in STEPS}
    content = part(fastest, machine(), python("polars", "duckdb"))
    page.replace_part(REPOSITORY / "docs" / "benchmarks.md", "loading", content)
    print(content)


def part(fastest: Mapping[str, float], where: str, versions: str) -> str:
    """Return the part of the page; ``fastest`` is in milliseconds, by step."""
    rows = [(said, f"{fastest[step]:.1f}") for step, said in STEPS.items()]
    imported, again = fastest["import"], fastest["again"]
    aims = [
        (f"`import nkclaims` under {AIM_IMPORT} ms beyond polars", imported, imported < AIM_IMPORT),
        (f"a table under {AIM_TABLE} ms", again, again < AIM_TABLE),
    ]
    verdict = [(aim, f"{ms:.1f} ms", "yes" if is_met else "**no**") for aim, ms, is_met in aims]
    return PART.format(
        machine=where,
        versions=versions,
        runs=RUNS,
        again=AGAIN,
        rows=page.table(("what", "ms"), rows),
        verdict=page.table(("aim", "measured", "met"), verdict),
    )


def once() -> dict[str, float]:
    """Return milliseconds of each step in this process, which must not have imported polars."""
    found: dict[str, float] = {}
    found["polars"] = _milliseconds(lambda: __import__("polars"))
    found["import"] = _milliseconds(lambda: __import__("nkclaims"))
    import nkclaims

    found["first"] = _milliseconds(lambda: nkclaims.load("claims"))
    found["again"] = min(_milliseconds(lambda: nkclaims.load("claims")) for _ in range(AGAIN))
    names: Sequence[str] = nkclaims.tables()["table"].to_list()
    found["tables"] = _milliseconds(lambda: [nkclaims.load(name) for name in names])
    found["connect"] = _milliseconds(nkclaims.connect)
    return found


def _milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def _measured() -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.loading", "once"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    content: dict[str, float] = json.loads(done.stdout)
    return content


if __name__ == "__main__":
    if sys.argv[1:] == ["once"]:
        print(json.dumps(once()))
    else:
        main()
