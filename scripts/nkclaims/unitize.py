"""Write the sheets that an article lacks, and that of its sentences with their claims counted."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import polars as pl

from nkclaims.coding.locate import Problem, locate
from nkclaims.coding.review import counted
from nkclaims.coding.sentence_sheet import (
    COVERAGE,
    expected_opening,
    is_opening,
    opening,
    refuse_strangers,
    sheet_file,
)
from nkclaims.grammar.document import Document
from nkclaims.issues import Issue, Refused
from nkclaims.publishing import store
from nkclaims.publishing.lock import Say, lock
from nkclaims.reading import cells, csvfile, layout, textfile
from nkclaims.reading.articles import ARTICLES, TEXT, file_names
from nkclaims.schema import SEEDS_OF_ARTICLE, Table


@dataclass(frozen=True)
class Sheet:
    """What was written: the file, its number of sentences, the claims counted in them.

    ``headers`` are the other sheets that the article had not, now with a header and no rows.
    """

    file: str
    n_sentences: int
    n_claims: int
    is_new: bool
    headers: tuple[str, ...]


def unitize(
    root: Path,
    source: str,
    schemas: Mapping[str, Table],
    update: bool = False,
    say: Say = lambda _: None,
) -> Sheet:
    """Write ``sentences.csv`` of one article, and sheets that it lacks, all at once or none.

    Args:
        root: folder of the package.
        source: source_id of an article, which is a folder of seeds/articles/.
        schemas: the tables.
        update: whether counts that differ from those of the rows may be written over.
        say: prints a line while there is something to wait for.

    Raises:
        Refused: the article or its rows cannot be read, or the sheet there counts otherwise.
    """
    with lock(root, say=say):
        refuse_strangers([source], layout.source_folders(root, ARTICLES)[0])
        rel = f"{ARTICLES}/{source}/{TEXT}"
        document = Document(textfile.decode(textfile.read_bytes(root, rel), rel))
        rows = f"{ARTICLES}/{source}/claims.csv"
        counts: Mapping[int, int] = {}
        if os.path.lexists(root / rows):
            counts = begun(document, _rows(root, rows, schemas["claims"]))
        table = schemas["sentences"]
        new = sheet(source, document, counts)
        file = sheet_file(source)
        is_new = not os.path.lexists(root / file)
        if not is_new and not update:
            differences = compare(_rows(root, file, table), new, document)
            if differences:
                raise Refused(differences)
        sheets = headers(source, schemas)
        lacking = {rel: line for rel, line in sheets.items() if not os.path.lexists(root / rel)}
        store.publish(root, lacking | {file: written(new, table)}, owned=())
    return Sheet(file, new.height, int(new["n_claims"].sum()), is_new, tuple(sorted(lacking)))


def headers(source: str, schemas: Mapping[str, Table]) -> dict[str, bytes]:
    """Return each sheet of an article, but that of the sentences, as it is without a row."""
    return {
        f"{ARTICLES}/{source}/{name}": f"{','.join(schemas[table].seed_names)}\n".encode()
        for table, name in file_names(schemas, SEEDS_OF_ARTICLE).items()
        if table != "sentences"
    }


def written(rows: pl.DataFrame, sentences: Table) -> bytes:
    """Return the bytes of the file that holds the rows of :func:`sheet`."""
    fields = tuple(one for one in sentences.fields if not one.derived)
    return cells.to_csv(rows, replace(sentences, fields=fields))


def begun(document: Document, claims: pl.DataFrame) -> Counter[int]:
    """Return how many claims begin in each sentence, those that wait for review among them.

    Raises:
        Refused: B08 for each quote that has no one place in the text.
    """
    counts: Counter[int] = Counter()
    issues = []
    for row in counted(claims, candidates=True).iter_rows(named=True):
        place = locate(document.text, row["quote"] or "", row["quote_nth"])
        if isinstance(place, Problem):
            where = row["_file"], row["_line"], "quote", "B08", "claims", row["claim_id"]
            issues.append(Issue(*where, row["quote"] or "", place.expected, place.hint))
        else:
            counts[document.sentence_at(place.start) + 1] += 1
    if issues:
        raise Refused(issues)
    return counts


def sheet(source: str, document: Document, counts: Mapping[int, int]) -> pl.DataFrame:
    """Return the rows of a sheet: source_id, sentence_no, starts_with, n_claims."""
    numbers = range(1, len(document.sentences) + 1)
    return pl.DataFrame(
        {
            "source_id": [source for _ in numbers],
            "sentence_no": list(numbers),
            "starts_with": [opening(document, number) for number in numbers],
            "n_claims": [counts.get(number, 0) for number in numbers],
        },
        schema_overrides={"sentence_no": pl.Int64, "n_claims": pl.Int64},
    )


def compare(old: pl.DataFrame, new: pl.DataFrame, document: Document) -> list[Issue]:
    """Return an issue for each sentence that the two sheets count or number otherwise."""
    begin = dict(new.select("sentence_no", "n_claims").iter_rows())
    issues = []
    for row in old.iter_rows(named=True):
        number, count = row["sentence_no"], row["n_claims"]
        if not is_opening(document, number, row["starts_with"]):
            expected = expected_opening(document, number)
            issues.append(_difference(row, "starts_with", row["starts_with"] or "", expected))
        elif count != begin[number]:
            expected = f"{begin[number]}, the claims of claims.csv that begin in it"
            found = f'{count} in sentence {number} "{row["starts_with"]} ..."'
            issues.append(_difference(row, "n_claims", found, expected))
    file, source = sheet_file(new["source_id"][0]), new["source_id"][0]
    for number, words, count in new.select("sentence_no", "starts_with", "n_claims").iter_rows():
        if number not in old["sentence_no"]:
            row = {"source_id": source, "sentence_no": number, "_file": file, "_line": 0}
            found = f"no row for sentence {number}"
            expected = f'a row with {count} claims: "{words} ..."'
            issues.append(_difference(row, "sentence_no", found, expected))
    return issues


def _difference(row: Mapping[str, Any], column: str, found: str, expected: str) -> Issue:
    return Issue(
        file=row["_file"],
        line=row["_line"],
        column=column,
        code=COVERAGE,
        table="sentences",
        record=f"{row['source_id']}/{row['sentence_no']}",
        found=found,
        expected=expected,
        hint=f"if the rows are right, `nkclaims unitize {row['source_id']} --update` mends it",
    )


def _rows(root: Path, rel: str, table: Table) -> pl.DataFrame:
    """Return the rows of a file of an article.

    Raises:
        Refused: the file is not right as it stands.
    """
    raw, flaws, _ = csvfile.read(root, rel, table, table.seed_names)
    typed, wrong = cells.parse(raw, table, derived=False)
    if flaws or wrong:
        raise Refused([*flaws, *wrong])
    return typed
