"""Check the published package: data/*.csv, schemas/ and datapackage.json, in a folder or a zip.

Checked are files, text and cells; keys; the descriptor and all tables by frictionless; the rules,
which `nkclaims rules` lists; and every derived column and table, which is computed anew. In a
repository data/ is also held against seeds/. A package without articles needs --articles for the
rules on words; the report says what ran and what did not.

Exit code 0 if there is no error, 1 if there are errors, with --strict also if there are warnings
that nobody acknowledged, 2 for wrong use. With --format github ten issues become annotations, and
all of them the job summary, if GITHUB_STEP_SUMMARY names its file.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TextIO

from nkclaims.cli import WrongUse, unknown
from nkclaims.issues import Refused
from nkclaims.rendering import as_json, github, markdown, sarif, terminal
from nkclaims.schema import load_schemas
from nkclaims.validate import validate
from nkclaims.validation.baseline import Identity, new_issues, read_baseline
from nkclaims.validation.catalogue import catalogue, chosen
from nkclaims.validation.opening import add_path, opened, package_at
from nkclaims.validation.report import Report

__all__ = ["configure", "package_at", "run"]

say = partial(print, file=sys.stderr, flush=True)
FORMATS: Mapping[str, Callable[[Report], str]] = MappingProxyType(
    {
        "text": terminal.report,
        "json": as_json.report,
        "github": github.report,
        "markdown": markdown.report,
        "sarif": sarif.report,
    }
)
SUMMARY = "GITHUB_STEP_SUMMARY"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the package, what to check of it, and how to tell."""
    add_path(parser)
    add = parser.add_argument
    add("--format", default="text", metavar="FORMAT", help=f"one of {', '.join(FORMATS)}")
    add("--rules", metavar="C18,D26|C|...", help="only these rules, by code or letter")
    add("--table", nargs="+", metavar="NAME", help="only issues of these tables, and of no table")
    add(
        "--articles",
        type=Path,
        metavar="PATH",
        help="file or folder of articles, for a package that comes without the texts",
    )
    add("--baseline", type=Path, metavar="FILE", help="leave out what this JSON report has")
    add("--strict", action="store_true", help="fail for warnings, too")


def run(args: argparse.Namespace) -> int:
    """Print what ran, what did not and why, and what was found; return 1 if it is too much."""
    if args.format not in FORMATS:
        raise unknown("format", args.format, FORMATS, f"The formats are {', '.join(FORMATS)}")
    only = _chosen_rules(args.rules)
    known = _baseline(args.baseline)
    try:
        with opened(args.root, say) as folder:
            report = validate(folder, args.articles, only, side_by_side=True)
            report = _of_tables(report, args.table, folder)
    except Refused as refusal:
        report = Report([*refusal.issues], [], [("everything", "see the issues")], 0)
    new = new_issues(report.issues, known)
    report = replace(report, issues=new, n_known=len(report.issues) - len(new))
    print(_printed(report, args.format, sys.stdout))
    if args.format == "github" and os.environ.get(SUMMARY):
        with Path(os.environ[SUMMARY]).open("a", encoding="utf-8") as file:
            file.write(f"{github.summary(report)}\n")
    return int(any(args.strict or issue.severity == "error" for issue in report.issues))


def _chosen_rules(words: str | None) -> set[str] | None:
    """Return the codes of ``--rules``; None if all of them are to run."""
    if words is None:
        return None
    entries = catalogue()
    try:
        return chosen(words.replace("|", ",").split(","), entries)
    except KeyError as error:
        codes = [entry.code for entry in entries]
        raise unknown("rule", error.args[0], codes, "`nkclaims rules` lists them") from None


def _of_tables(report: Report, names: list[str] | None, folder: Path) -> Report:
    """Return the report with the issues of the tables ``names``, and of files that are none."""
    if names is None:
        return report
    tables = load_schemas(folder / "schemas")
    for name in names:
        if name not in tables:
            which = f"The tables are {', '.join(tables)}; PATH stands before --table"
            raise unknown("table", name, tables, which)
    return replace(report, issues=[one for one in report.issues if one.table in ("", *names)])


def _baseline(path: Path | None) -> Counter[Identity]:
    if path is None:
        return Counter()
    try:
        return read_baseline(path, as_json.SCHEMA)
    except ValueError as error:
        raise WrongUse(f"{path}: {error}. Give what --format json printed") from None


def _printed(report: Report, form: str, stream: TextIO) -> str:
    """Return the report in a form; what a person reads on a terminal is coloured."""
    if form != "text":
        return FORMATS[form](report)
    return terminal.report(report, is_coloured(stream))


def is_coloured(stream: TextIO) -> bool:
    """Tell whether ``stream`` shows colours, and nobody objects (https://no-color.org)."""
    is_plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return stream.isatty() and not is_plain
