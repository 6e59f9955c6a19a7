"""Write what was measured as a page of docs/."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.__main__ import Measured, Row

AIM_RATIO, AIM_MEGABYTES, AIM_WORST = 10, 2048, 2.0
STEPS = ("reading", "keys", "typed tables", "rules", "A07", "report")

PAGE = """\
# How long validation takes

`make bench` wrote this part; figures that are missed stand here as they are.

- Machine: {machine}
- Versions: {versions}
- Median of {runs} runs, each in a process of its own; from {once:,} claims on, of one run. Memory
  is the most that the process held (resident set). Imports count.
- A package is the one of this repository, war after war: each copy has its own conflict, actors,
  articles, claims, events and truces; places, sides and codes are shared. All keys, offsets,
  texts and derived columns are right, and validation finds nothing. Each text has a line of its
  own; the other words recur in every copy. Only the first war brings its double coding, which the
  others acknowledge.

## The packages

{packages}

## Seconds of each layer, without articles

As a package is released. *reading*: bytes, text and strict types (layers 0 and 2); *rules*: every
rule that needs no article; *A07*: every derived column and table computed anew.

{layers}

## Beside frictionless alone

The same package, all tables, all keys, in the same run. *times*: frictionless ÷ ours.

{ratios}

With the articles, every rule runs: each text is split into sentences and searched for dates and
numbers, which takes time in proportion to the articles, not to the rows, and which frictionless
does not do at all.

{texts}

## Every row wrong

After the first 1,000 causes or rows of one check, one issue stands for the rest. Where keys or
cells are wrong, no rule runs.

{worst}

## Against the aims

{verdict}
"""


def page(rows: Sequence[Row], machine: str, versions: str, runs: int, once: int) -> str:
    """Return the page on all packages, smallest first."""
    return PAGE.format(
        machine=machine,
        versions=versions,
        runs=runs,
        once=once,
        packages=_packages(rows),
        layers=_layers(rows),
        ratios=_ratios(rows, [row.ours for row in rows]),
        texts=_ratios(rows, [row.with_texts for row in rows]),
        worst=_worst(rows),
        verdict=_verdict(rows),
    )


def _packages(rows: Sequence[Row]) -> str:
    header = ("claims", "rows of all tables", "articles", "MB of CSV")
    return table(
        header,
        [
            (f"{one.claims:,}", f"{one.rows:,}", f"{one.articles:,}", f"{one.bytes / 1e6:,.0f}")
            for one in (row.size for row in rows)
        ],
    )


def _layers(rows: Sequence[Row]) -> str:
    cells = [
        (
            f"{row.size.claims:,}",
            *(_seconds(row.ours.seconds[step]) for step in STEPS),
            _seconds(row.ours.seconds["all"]),
            f"{row.ours.megabytes:,}",
        )
        for row in rows
    ]
    return table(("claims", *STEPS, "all", "peak MB"), cells)


def _ratios(rows: Sequence[Row], ours: Sequence[Measured]) -> str:
    cells = []
    for row, one in zip(rows, ours, strict=True):
        other = row.frictionless
        cells.append(
            (
                f"{row.size.claims:,}",
                _seconds(one.seconds["all"]),
                _seconds(other.seconds["all"]),
                f"{_ratio(row, one):.1f}",
                f"{one.megabytes:,}",
                f"{other.megabytes:,}",
            )
        )
    header = ("claims", "ours (s)", "frictionless (s)", "times", "ours (MB)", "frictionless (MB)")
    return table(header, cells)


def _worst(rows: Sequence[Row]) -> str:
    cells = [
        (
            f"{row.size.claims:,}",
            name,
            _seconds(one.seconds["all"]),
            f"{one.issues:,}",
            f"{one.megabytes:,}",
            f"{one.megabytes / row.ours.megabytes:.2f}",
        )
        for row in rows
        for name, one in row.worst.items()
    ]
    header = ("claims", "damage", "seconds", "issues", "peak MB", "times the clean run's")
    return table(header, cells)


def _verdict(rows: Sequence[Row]) -> str:
    last = rows[-1]
    peak = last.ours.megabytes
    worst = max(one.megabytes for one in last.worst.values()) / peak
    ratio, with_texts = _ratio(last, last.ours), _ratio(last, last.with_texts)
    lines = [
        (f"{AIM_RATIO} times as fast as frictionless alone", f"{ratio:.1f}", ratio >= AIM_RATIO),
        ("the same with all articles", f"{with_texts:.1f}", with_texts >= AIM_RATIO),
        (f"under {AIM_MEGABYTES:,} MB", f"{peak:,} MB", peak < AIM_MEGABYTES),
        (
            f"under {AIM_MEGABYTES:,} MB with all articles",
            f"{last.with_texts.megabytes:,} MB",
            last.with_texts.megabytes < AIM_MEGABYTES,
        ),
        (f"every row wrong: under {AIM_WORST:g} times the memory", f"{worst:.2f}",
         worst < AIM_WORST),
    ]  # fmt: skip
    if len(rows) > 1:
        before = rows[-2]
        more = last.ours.seconds["all"] / before.ours.seconds["all"]
        larger = last.size.claims / before.size.claims
        lines.append(
            (f"linear: {larger:.1f} times the claims", f"{more:.1f} times the seconds",
             more <= larger * 1.1)
        )  # fmt: skip
    cells = [(aim, found, "yes" if is_met else "**no**") for aim, found, is_met in lines]
    return table((f"at {last.size.claims:,} claims", "measured", "met"), cells)


def _ratio(row: Row, ours: Measured) -> float:
    return row.frictionless.seconds["all"] / ours.seconds["all"]


def _seconds(value: float) -> str:
    return f"{value:.2f}" if value < 100 else f"{value:.0f}"


def replace_part(path: Path, name: str, content: str) -> None:
    """Write one part of a page; the others stay as they are, a new one comes last."""
    begin, end = f"<!-- {name} begins -->\n", f"<!-- {name} ends -->\n"
    page = path.read_text(encoding="utf-8") if path.exists() else ""
    before, found, rest = page.partition(begin)
    after = rest.partition(end)[2] if found else ""
    if before and not found:
        before += "\n"
    path.write_text(f"{before}{begin}{content}{end}{after}", encoding="utf-8")


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table of Markdown, all its columns aligned to the right."""
    lines = [header, ["---:"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
