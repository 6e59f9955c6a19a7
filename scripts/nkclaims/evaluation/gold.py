"""Read the claims of an unseen set: evaluation/SET/ARTICLE/ with article.txt and claims.csv.

Who spoke and where are words there, as the article prints them, since most of its wars have no
registry. The claims of seeds/ become the same objects in :mod:`nkclaims.evaluation.seen`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from nkclaims.coding.locate import Problem, is_token, locate, occurrences
from nkclaims.evaluation.claims import Gold, GoldSet, Link, Text, Words, codes_of
from nkclaims.grammar.document import Span
from nkclaims.issues import Issue, Refused
from nkclaims.reading import cells, csvfile, hygiene, layout, textfile
from nkclaims.schema import Field, Table

FOLDER: Final = "evaluation"
DEVELOPMENT, CONTROL, FROZEN = "development", "control", "frozen"
UNLISTED: Final = (CONTROL, FROZEN)  # of which nobody who writes rules sees a row
TEXT, CLAIMS = "article.txt", "claims.csv"
UNKNOWN, MISPLACED, NO_FIGURE, INCOMPLETE, NO_DAY = "A01", "B08", "B11", "V01", "X02"
COLUMNS: Final = (
    *("row", "quote", "quote_nth", "value_text", "kind", "stance", "modality", "measure"),
    *("object", "value", "qualifier", "scope", "population", "group", "claimant", "claimant_also"),
    *("relayed_by", "attribution_type", "agent", "weapon", "place", "place_also"),
    *("period_start", "period_end", "as_of", "relation", "relation_to", "note"),
)
WITH_VALUE = ("value_text", "measure", "object", "qualifier", "scope")
# These spoil a table for spreadsheets, which nobody opens here: a quote may be "None" or "+1,380".
HARMLESS = (hygiene.NA_LIKE, hygiene.FORMULA)
_DAY = re.compile(r"date (\d{4}-\d{2}-\d{2})\n")
_ROWS = r"[1-9][0-9]*(\|[1-9][0-9]*)*"
Row = Mapping[str, Any]


def gold_table(schemas: Mapping[str, Table]) -> Table:
    """Return the columns of claims.csv: those that are claims' own are of the schema's types."""
    relation = replace(schemas["claim_links"].field("relation"), required=False)
    own = {
        "row": Field("row", "integer", "Number of the row.", 1, required=True, minimum=1),
        "claimant": Field("claimant", "string", "Who says it.", "Ukraine", required=True),
        "relation": relation,
        "relation_to": Field("relation_to", "string", "Rows it is about.", "3|4", pattern=_ROWS),
    }
    known = {one.name: one for one in schemas["claims"].fields}
    fields = tuple(
        own.get(name) or known.get(name) or Field(name, "string", "Words of the article.")
        for name in COLUMNS
    )
    return Table("gold", "Gold", "One row a claim.", fields, ("row",))


def read_set(root: Path, name: str, schemas: Mapping[str, Table]) -> GoldSet:
    """Return the articles of one set in the order of their ids, with their claims.

    Raises:
        Refused: a file of the set has a fault. Of the frozen half nothing but the place is told.
    """
    folder = f"{FOLDER}/{name}"
    articles, issues = layout.source_folders(root, folder)
    table = gold_table(schemas)
    texts, claims, links = [], list[Gold](), list[Link]()
    for article in articles:
        issues += layout.strangers(root, f"{folder}/{article}", [TEXT, CLAIMS])
        try:
            text = read_text(root, f"{folder}/{article}/{TEXT}", article)
            rows = rows_of(root, f"{folder}/{article}/{CLAIMS}", table)
            found, wrong = claims_of(text, rows)
        except Refused as refusal:
            issues += refusal.issues
            continue
        issues += wrong
        texts.append(text)
        claims += found
        links += links_of(article, rows)
    if issues:
        raise Refused(map(hidden, issues) if name == FROZEN else issues)
    return GoldSet(name, tuple(texts), tuple(claims), tuple(sorted(links)))


def read_text(root: Path, rel: str, article: str) -> Text:
    """Return an article as stored, its first line included.

    Raises:
        Refused: it cannot be read, or X02 its first line is no day.
    """
    text = textfile.decode(textfile.read_bytes(root, rel), rel)
    line = _DAY.match(text)
    try:
        day = date.fromisoformat(line.group(1) if line else "")
    except ValueError:
        found, expected = text.partition("\n")[0][:80], "a first line `date YYYY-MM-DD`"
        raise Refused([Issue(rel, 1, "", NO_DAY, "", "", found, expected)]) from None
    return Text(article, rel, text, day)


def claims_of(text: Text, rows: Iterable[Row]) -> tuple[list[Gold], list[Issue]]:
    """Return the claims of an article, and an issue for each row that does not hold."""
    rows = list(rows)
    claims, issues = [], []
    numbers = [row["row"] for row in rows]
    for at, row in enumerate(rows):
        issues += _inconsistent(row, numbers, numbers[:at])
        quote = locate(text.text, row["quote"] or "", row["quote_nth"])
        if isinstance(quote, Problem):
            issues.append(_issue(row, "quote", MISPLACED, quote.expected, quote.hint))
            continue
        value = _value(text.text, row["value_text"], quote)
        if row["value_text"] and value is None:
            issues.append(_issue(row, "value_text", NO_FIGURE, "words of the quote"))
            continue
        claims.append(
            Gold(
                article=text.article,
                row=str(row["row"]),
                quote=quote,
                value=value,
                codes=codes_of(row),
                claimant=words(row["claimant"], row["claimant_also"]),
                agent=words(row["agent"]),
                place=words(row["place"], row["place_also"]),
            )
        )
    return claims, issues


def links_of(article: str, rows: Iterable[Row]) -> list[Link]:
    """Return a link for each row that relation_to names."""
    return [
        Link(f"{article}/{row['row']}", row["relation"], f"{article}/{target}")
        for row in rows
        if row["relation"] and row["relation_to"]
        for target in row["relation_to"].split("|")
    ]


def words(main: str | None, also: str | None = None) -> Words:
    """Return what a cell and that of its alternatives name; without the cell, nobody is right."""
    forms = [form.strip() for cell in (main, also) if cell for form in cell.split("|")]
    return Words(tuple(filter(None, forms)), may_be_empty=not main)


def rows_of(root: Path, rel: str, table: Table) -> list[Row]:
    """Return the rows of a claims.csv, typed.

    Raises:
        Refused: it cannot be read, or a cell has a fault.
    """
    raw, flaws, _ = csvfile.read(root, rel, table, table.names)
    typed, wrong = cells.parse(raw, table, derived=True)
    issues = [*flaws, *(one for one in wrong if one.code not in HARMLESS)]
    if issues:
        raise Refused(issues)
    return [*typed.iter_rows(named=True)]


def _inconsistent(row: Row, numbers: list[int], before: list[int]) -> list[Issue]:
    """Return what is wrong with a row beside its codes and words."""
    issues = []
    if row["row"] in before:
        issues.append(_issue(row, "row", UNKNOWN, "a number that no row above has"))
    if row["value"] is None and row["value_text"]:
        issues.append(_issue(row, "value", INCOMPLETE, "the number that value_text is"))
    if row["value"] is not None:
        lacking = [name for name in WITH_VALUE if not row[name]]
        issues += [_issue(row, one, INCOMPLETE, "a cell beside each value") for one in lacking]
    if bool(row["relation"]) != bool(row["relation_to"]):
        column = "relation_to" if row["relation"] else "relation"
        issues.append(_issue(row, column, INCOMPLETE, "relation and relation_to together"))
    targets = map(int, (row["relation_to"] or "").split("|")) if row["relation_to"] else ()
    if any(target not in numbers or target == row["row"] for target in targets):
        issues.append(_issue(row, "relation_to", UNKNOWN, "numbers of other rows"))
    return issues


def _value(text: str, printed: str | None, quote: Span) -> Span | None:
    """Return where a figure stands in a quote: as words of their own, if anywhere they are."""
    inside = text[quote.start : quote.end]
    places = occurrences(inside, printed or "")
    whole = [place for place in places if is_token(inside, place)] or places
    if not whole:
        return None
    return Span(quote.start + whole[0].start, quote.start + whole[0].end)


def _issue(row: Row, column: str, code: str, expected: str, hint: str = "") -> Issue:
    where = row["_file"], row["_line"], column, code, "gold", str(row["row"] or "")
    found = "" if row[column] is None else str(row[column])
    return Issue(*where, found, expected, hint)


def hidden(issue: Issue) -> Issue:
    """Return an issue without words of the text: who writes rules may be the one who reads it."""
    hint = "somebody who writes no rules should look"
    return replace(issue, found="", hint=hint)
