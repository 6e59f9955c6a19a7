"""Write the section of CHANGELOG.md on a release: the data first, from the diff, then the tools."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import polars as pl

from nkclaims.diffing.comparison import PackageDiff, TableDiff
from nkclaims.diffing.rows import rows_of
from nkclaims.diffing.side import Side, TableFile
from nkclaims.publishing.changelog import Section
from nkclaims.releasing.bump import WORDS, Bump, Reason

DATA, TOOLS = "Data", "Tools"
LONGEST = 118  # characters of a line
SIGNS = {"added": "added", "changed": "changed", "removed": "withdrawn", "renamed": "renamed"}


def section(noted: Section, data: Sequence[str]) -> str:
    """Return the section: what people noted, and the lines on data that were computed.

    Args:
        noted: what stood under the heading of what is unreleased.
        data: lines of a list, as :func:`since` and :func:`of_first` make them.
    """
    parts = noted.parts
    told = "\n".join(filter(None, [parts.pop(DATA, ""), *data]))
    tools = parts.pop(TOOLS, "")
    before = parts.pop("", "")
    pieces = [
        before,
        f"### {DATA}\n\n{told}" if told else f"### {DATA}\n\n- No row and no value changed.",
        f"### {TOOLS}\n\n{tools}" if tools else "",
        *(f"### {title}\n\n{text}" for title, text in parts.items()),
    ]
    return "\n\n".join(filter(None, pieces))


def of_first(new: Side) -> list[str]:
    """Return lines on what the first release holds."""
    rows = {name: _rows(new, name).height for name in sorted(new.schemas)}
    claims = _rows(new, "claims").group_by("source_id").len().sort("source_id")
    per_article = [f"{source} {n:,}" for source, n in claims.iter_rows()]
    return [
        _line(f"{len(rows)} tables, {sum(rows.values()):,} rows: {_listed(rows)}."),
        _line(f"Claims by article: {', '.join(per_article)}."),
    ]


def since(diff: PackageDiff, bump: Bump, new: Side) -> list[str]:
    """Return lines on what differs: tables, columns and codes, rows, and claims by article."""
    lines = [_line(f"{words}.") for words in _structure(bump.reasons)]
    unlike = [one for one in diff.tables if one.status == "different" and one.name != WORDS]
    counts = [f"`{one.name}` {words}" for one in unlike if (words := _counts(one))]
    if counts:
        lines.append(_line(f"Rows: {'; '.join(counts)}."))
    claims = next((one for one in unlike if one.name == "claims"), None)
    if claims is not None:
        articles = [f"{source} {words}" for source, words in _by_article(claims, new).items()]
        lines.append(_line(f"Claims by article: {'; '.join(articles)}."))
    return lines


def _structure(reasons: Sequence[Reason]) -> Iterator[str]:
    """Yield a line for each kind of change that is none of rows, with all that it befell."""
    kinds: dict[str, list[str]] = {}
    for one in reasons:
        if not one.n:
            what = f" ({', '.join(one.examples)})" if one.examples else ""
            kinds.setdefault(one.kind, []).append(f"`{one.where}`{what}")
    for kind, where in kinds.items():
        yield f"{kind.capitalize()}: {', '.join(dict.fromkeys(where))}"


def _counts(table: TableDiff) -> str:
    return ", ".join(f"{n:,} {SIGNS[kind]}" for kind, n in table.counts.items() if n)


def _by_article(claims: TableDiff, new: Side) -> Mapping[str, str]:
    """Return how many claims of each article came, went or changed."""
    assert claims.rows is not None
    source = dict(_rows(new, "claims").select("claim_id", "source_id").iter_rows())
    articles = {
        "added": claims.rows.added["source_id"],
        "changed": claims.rows.cells["record"].unique().replace_strict(source),
        "removed": claims.rows.removed["source_id"],
        "renamed": claims.rows.renamed["record"].replace_strict(source),
    }
    found: dict[str, list[str]] = {}
    for kind, ids in articles.items():
        for article, n in ids.alias("id").value_counts().sort("id").iter_rows():
            found.setdefault(article, []).append(f"{n:,} {SIGNS[kind]}")
    return {article: ", ".join(words) for article, words in sorted(found.items())}


def _rows(side: Side, table: str) -> pl.DataFrame:
    return rows_of(TableFile(side, side.schemas[table]))


def _listed(rows: Mapping[str, int]) -> str:
    return ", ".join(f"`{name}` {n:,}" for name, n in rows.items())


def _line(words: str) -> str:
    """Return an item of a list, broken into lines."""
    lines, row = [], "-"
    for word in words.split(" "):
        if len(row) + 1 + len(word) > LONGEST:
            lines.append(row)
            row = " "
        row = f"{row} {word}"
    return "\n".join([*lines, row])
