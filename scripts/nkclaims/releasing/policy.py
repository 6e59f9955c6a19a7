"""The version policy: which part of the version each kind of change raises, and why.

The parts answer what a user of the last version asks. Major: does my code still run? Minor: may a
number that I computed change? Patch: neither, the rows and values are the same ones.

Published conventions disagree: compared are the recipe "Data Package Version" of the Data Package
standard and the recommendation in the specification of Croissant 1.0.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Level = Literal["major", "minor", "patch"]
LEVELS: tuple[Level, ...] = ("major", "minor", "patch")
FIRST = "1.0.0"
"""What the first release is called: versions before it were never released."""
UNRELEASED = "unreleased"
"""Stands in revisions and retired_ids for the version that nobody knows before it is computed."""


@dataclass(frozen=True)
class Clause:
    """What one kind of change means for the version."""

    level: Level
    change: str
    why: str


POLICY: Mapping[str, Clause] = MappingProxyType(
    {
        "table removed": Clause(
            "major", "A table is removed or renamed.", "Code that reads it stops."
        ),
        "column removed": Clause(
            "major", "A column is removed or renamed.", "Code that reads it stops."
        ),
        "type changed": Clause(
            "major",
            "A column has another type.",
            "Its values sort, compare and join in another way.",
        ),
        "key changed": Clause(
            "major",
            "A table has another primary key.",
            "A row is another thing; joins and citations by the old key fail.",
        ),
        "columns reordered": Clause(
            "major",
            "Columns stand in another order.",
            "Whoever appends one version to another by position mixes columns and is not told.",
        ),
        "code removed": Clause(
            "major",
            "A code is removed or renamed.",
            "A filter on it finds nothing and does not say so.",
        ),
        "guarantee withdrawn": Clause(
            "major",
            "A column may be empty, repeat itself or refer to no row, where it could not.",
            "Code that relied on it fails at the first such row. The recipe makes a looser "
            "constraint minor and a stricter one major: it thinks of those who write the data, "
            "we of those who read it.",
        ),
        "package renamed": Clause(
            "major", "The package has another name.", "Whatever finds it by name does not."
        ),
        "licence changed": Clause(
            "major", "The licences are others.", "What a user may do with the data changes."
        ),
        "table added": Clause("minor", "A table is added.", "What was there is still there."),
        "column added": Clause(
            "minor",
            "A column is added, wherever it stands.",
            "Readers go by the header or the schema. The recipe says major, for those who go by "
            "position: their column count no longer fits, which they notice.",
        ),
        "code added": Clause(
            "minor",
            "A code is added.",
            "A list of all codes is no longer complete, as a list of rows never is.",
        ),
        "guarantee given": Clause(
            "minor",
            "A column may no longer be empty, repeat itself or refer to no row.",
            "Every reader of the looser column can read the stricter one.",
        ),
        "range changed": Clause(
            "minor",
            "A range or a pattern of values is set, moved or lifted.",
            "Values have the same type, and the rows tell whether any lies elsewhere.",
        ),
        "row added": Clause("minor", "A row is added.", "Counts and estimates may change."),
        "row withdrawn": Clause(
            "minor",
            "A row is withdrawn or merged; its id stays in retired_ids.",
            "Counts change, and an id that was cited still leads to what became of it. Croissant "
            "says major.",
        ),
        "id replaced": Clause(
            "minor",
            "A row has another id; retired_ids leads from the old one to it.",
            "Joins within a version hold, and old citations lead on.",
        ),
        "value changed": Clause(
            "minor",
            "A value is corrected, or computed anew from other rows.",
            "Results may change, code need not. The recipe says patch, Croissant major. A "
            "correction that alters a published finding must not look like a correction of "
            "spelling, and it does not break code: so neither. With us the same patch "
            "series has the same values, as with Croissant.",
        ),
        "wording changed": Clause(
            "patch",
            "A title, description, example, equivalent or the order of rows changes; the table "
            "vocabulary, which repeats them, counts as this.",
            "No row and no value is another. Whether words changed a meaning no computer knows: "
            "then it is major, and whoever releases says so.",
        ),
        "metadata changed": Clause(
            "patch",
            "Another property of the descriptor changes.",
            "No row and no value is another.",
        ),
        "tools changed": Clause(
            "patch",
            "Only tools or documentation change.",
            "Data and tools share one version. If the tools break somebody's use, whoever "
            "releases says so and gives the larger version.",
        ),
    }
)
"""Every kind of change, the weightiest first."""


def parts(version: str) -> tuple[int, int, int]:
    """Return the three numbers of a version.

    Raises:
        ValueError: it is none.
    """
    numbers = version.split(".")
    if len(numbers) != 3 or not all(
        one.isascii() and one.isdigit() and str(int(one)) == one for one in numbers
    ):
        raise ValueError(f"{version!r} is no version such as 1.2.0")
    major, minor, patch = map(int, numbers)
    return major, minor, patch


def following(version: str, level: Level) -> str:
    """Return the version that comes after another.

    >>> following("1.2.3", "minor")
    '1.3.0'
    """
    major, minor, patch = parts(version)
    if level == "major":
        return f"{major + 1}.0.0"
    return f"{major}.{minor + 1}.0" if level == "minor" else f"{major}.{minor}.{patch + 1}"


def table() -> str:
    """Return the policy as a table in Markdown, as docs/versioning.md shows it."""
    rows = [f"| {one.change} | {one.level} | {one.why} |" for one in POLICY.values()]
    return "\n".join(["| What changes | Version | Why |", "| --- | --- | --- |", *rows])
