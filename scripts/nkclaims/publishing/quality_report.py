"""Write the quality report of a release: an overview, and a page of Data Docs for each table."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path

from nkclaims.issues import Issue
from nkclaims.publishing.offline_page import document, offline
from nkclaims.validation import data_docs
from nkclaims.validation.checkpoint import Verdict
from nkclaims.validation.expectations import ARTICLES, DEMANDS
from nkclaims.validation.statistics import Statistics

OVERVIEW = "index.html"
# Stands in the overview, and tells our own folder from one that must not be cleared.
MARK = "<!-- quality report of nkclaims -->"


def report(verdict: Verdict, now: Statistics, then: Statistics | None) -> dict[str, str]:
    """Return the pages of the report by file name; no page asks for anything else."""
    pages = {
        f"{name}.html": offline(data_docs.page(result), f"{name}, {now.version}", _way_back(name))
        for name, result in verdict.results.items()
    }
    return {
        OVERVIEW: document(f"Quality of release {now.version}", overview(verdict, now, then)),
        **pages,
    }


def write(pages: Mapping[str, str], folder: Path) -> None:
    """Write the pages into a folder, in the place of an earlier report.

    Raises:
        FileExistsError: the folder holds something that is no report of ours.
        OSError: the machine does not let it be written.
    """
    overview = folder / OVERVIEW
    if folder.is_dir() and any(folder.iterdir()):
        if not overview.is_file() or MARK not in overview.read_text("utf-8", "replace"):
            raise FileExistsError(17, "holds something that is no quality report", str(folder))
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, page in pages.items():
        (folder / name).write_text(page, encoding="utf-8")


def overview(verdict: Verdict, now: Statistics, then: Statistics | None) -> str:
    """Return the body of the first page: what was found, tables, articles, shares."""
    compared = f"held against release {then.version}" if then else "held against no earlier release"
    n = len(verdict.issues)
    parts = [
        MARK,
        f"<h1>Quality of release {escape(now.version)}</h1>",
        f"<p>{sum(verdict.checked.values()):,} expectations, {compared}: "
        f'<strong class="{"missed" if n else "met"}">{n:,} finding{"s" * (n != 1)}</strong>.</p>',
    ]
    if verdict.issues:
        parts += ["<h2>Findings</h2>", _findings(verdict.issues)]
    parts += ["<h2>Tables</h2>", _tables(verdict, now, then)]
    parts += ["<h2>Articles</h2>", _articles(verdict, now, then)]
    shares = [(name, f"{share:.1%}") for name, share in now.claim_shares.items()]
    parts += ["<h2>Shares of the claims</h2>", _grid(("share", "of all claims"), shares)]
    demands = [(code, severity, sentence) for code, (severity, sentence) in DEMANDS.items()]
    parts += ["<h2>What is expected</h2>", _grid(("code", "severity", "expectation"), demands)]
    return "\n".join(parts)


def _way_back(name: str) -> str:
    return f'<p><a href="{OVERVIEW}">All tables</a></p>\n<h1>{escape(name)}</h1>\n'


def _findings(issues: Iterable[Issue]) -> str:
    rows = [
        (one.code, one.severity, one.table, one.record or one.column, one.found, one.expected)
        for one in issues
    ]
    return _grid(("code", "severity", "table", "where", "found", "expected"), rows)


def _tables(verdict: Verdict, now: Statistics, then: Statistics | None) -> str:
    head = ("table", "rows", "rows before", "expectations", "not met")
    body = []
    for name in sorted({*now.tables, *verdict.checked} - {ARTICLES}):
        rows = now.tables[name].rows if name in now.tables else 0
        before = then.tables[name].rows if then and name in then.tables else None
        body.append(
            (
                _link(name) if name in verdict.results else escape(name),
                rows,
                before,
                verdict.checked.get(name, 0),
                verdict.failed.get(name, 0),
            )
        )
    return _grid(head, body, is_markup=True)


def _articles(verdict: Verdict, now: Statistics, then: Statistics | None) -> str:
    head = ("article", "sentences", "accounted for", "claims", "claims before")
    body = [
        (
            name,
            one.sentences,
            f"{one.covered_share:.1%}",
            one.claims,
            then.articles[name].claims if then and name in then.articles else None,
        )
        for name, one in now.articles.items()
    ]
    return f"<p>{_link(ARTICLES)}</p>{_grid(head, body)}"


def _link(name: str) -> str:
    return f'<a href="{escape(name)}.html">{escape(name)}</a>'


def _grid(head: Iterable[str], body: Iterable[Iterable[object]], is_markup: bool = False) -> str:
    """Return a table; numbers stand to the right, what is not there stays empty."""
    titles = "".join(f"<th>{escape(title)}</th>" for title in head)
    rows = "\n".join(
        f"<tr>{''.join(_cell(value, is_markup) for value in row)}</tr>" for row in body
    )
    return f"<table>\n<thead><tr>{titles}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def _cell(value: object, is_markup: bool) -> str:
    if isinstance(value, int):
        return f'<td class="number">{value:,}</td>'
    words = "" if value is None else str(value)
    return f"<td>{words if is_markup else escape(words)}</td>"
