"""Run frictionless on descriptors, here or in a process of its own beside other work.

Nothing but the standard library and frictionless is imported, so that the process starts quickly:
``python -m nkclaims.validation.frictionless_run`` reads a request as JSON and prints what it found.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

Descriptor = dict[str, Any]
CRASH = "crash"


class Finding(NamedTuple):
    """One error of frictionless.

    Attributes:
        table: the resource; empty for the descriptor.
        type: of the error, or ``crash``.
        note: what is wrong.
        message: the same as a sentence.
        record: number of the record in its file, header included; 0 if it is none.
        column: the first column that it names.
        cell: what stands there.
    """

    table: str
    type: str
    note: str
    message: str
    record: int = 0
    column: str = ""
    cell: str = ""


def run(folder: str, readings: Iterable[tuple[Descriptor, int | None]]) -> list[Finding]:
    """Return what frictionless finds in packages of ``folder``, in its own order.

    Args:
        folder: where the files are.
        readings: the descriptor of a package, schemas inside, and how many rows of each table are
            to be read; None for all.
    """
    # Imported late: it takes half a second, and only this function needs it.
    from frictionless import FrictionlessException, Package, system

    found = []
    try:
        with system.use_context(trusted=False):
            packages = [
                (Package.from_descriptor(content, basepath=folder), rows)
                for content, rows in readings
            ]
            reports = [
                package.validate(limit_rows=rows) if rows else package.validate()
                for package, rows in packages
            ]
    except FrictionlessException as refused:
        return [_finding("", error) for error in refused.to_errors()]
    except Exception as crash:  # it trips over properties of another type, e.g. a number as hash
        return [crashed(f"{type(crash).__name__}: {crash}")]
    for report in reports:
        found += [_finding("", error) for error in report.errors]
        found += [_finding(task.name, error) for task in report.tasks for error in task.errors]
    return found


def crashed(note: str) -> Finding:
    """Return the finding that frictionless could not do its work."""
    return Finding("", CRASH, note, "a descriptor that frictionless can read")


def begun(
    folder: str, readings: Iterable[tuple[Descriptor, int | None]]
) -> Callable[[], list[Finding]]:
    """Start :func:`run` in a process of its own; return what waits for its result."""
    process = subprocess.Popen(
        [sys.executable, "-m", __name__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )

    def result() -> list[Finding]:
        output, _ = process.communicate()
        try:
            return [Finding(*one) for one in json.loads(output)]
        except ValueError:
            return [crashed(f"its process ended with exit code {process.returncode}")]

    stdin, process.stdin = process.stdin, None
    try:
        with stdin:  # type: ignore[union-attr] # a pipe, as was asked for
            stdin.write(json.dumps([folder, list(readings)]).encode("utf-8"))  # type: ignore[union-attr]
    except BrokenPipeError:  # it is dead already, and the result will say so
        pass
    return result


def _finding(table: str, error: Any) -> Finding:
    columns = getattr(error, "field_names", None) or [getattr(error, "field_name", "")]
    return Finding(
        table,
        error.type,
        error.note,
        error.message,
        getattr(error, "row_number", None) or 0,
        columns[0] or "",
        str(getattr(error, "cell", "") or ""),
    )


if __name__ == "__main__":
    json.dump(run(*json.loads(sys.stdin.buffer.read())), sys.stdout)
