"""Damage the package of the repository thousands of times, and write docs/validation.md."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from corruption import report
from corruption.harmless import false_alarms
from corruption.suite import COMPARED, SEED, run
from corruption.verdict import Verdict

REPO = Path(__file__).parents[2]
PAGE = Path("docs") / "validation.md"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the suite; return 1 if a mutation crashed or a clean package raised an issue."""
    parser = argparse.ArgumentParser(prog="python -m corruption", description=__doc__)
    parser.add_argument("--count", type=int, default=5000, help="mutations (default: 5000)")
    parser.add_argument("--seed", type=int, default=SEED, help=f"default: {SEED}")
    parser.add_argument("--package", type=Path, default=REPO, help="default: the repository")
    parser.add_argument(
        "--verdicts", type=Path, help="keep each verdict there, and go on from those that are there"
    )
    parser.add_argument("--page", type=Path, default=REPO / PAGE, help=f"default: {PAGE}")
    args = parser.parse_args(argv)
    alarms = false_alarms(args.package)
    verdicts = [one for one in _kept(args.verdicts) if one.number < args.count]
    done = {one.number for one in verdicts}
    for one in run(args.package, args.seed, args.count, done=done):
        verdicts.append(one)
        if args.verdicts:
            with args.verdicts.open("a", encoding="utf-8") as file:
                file.write(json.dumps(asdict(one), ensure_ascii=False) + "\n")
        if len(verdicts) % 100 == 0:
            print(f"{len(verdicts)} of {args.count}", file=sys.stderr, flush=True)
    verdicts.sort(key=lambda one: one.number)
    args.page.write_text(report.page(verdicts, alarms, args.seed, COMPARED), encoding="utf-8")
    print(report.summary(verdicts, alarms))
    return int(bool(alarms.raised or any(one.crash for one in verdicts)))


def _kept(path: Path | None) -> list[Verdict]:
    """Return the verdicts of a run that was interrupted: as many as were written down."""
    if path is None or not path.exists():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    return [
        Verdict(**{name: tuple(value) if isinstance(value, list) else value
                   for name, value in json.loads(line).items()})
        for line in lines
    ]  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
