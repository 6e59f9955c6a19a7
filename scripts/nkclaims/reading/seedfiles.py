"""Read one file of seeds/ after the other, and keep what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import polars as pl

from nkclaims.issues import Issue, Refused
from nkclaims.reading import cells, csvfile, textfile
from nkclaims.reading.findings import findings
from nkclaims.schema import Table

MISPLACED, EDITED = "L07", "B09"


class SeedFiles:
    """What was read so far.

    Cells stay text until all files of a table are read: typing them at once is ten times faster.

    Attributes:
        root: folder of the package.
        issues: what is wrong, in the order in which it was found.
        broken: files that could not be read to their end.
        incomplete: tables that lack rows.
    """

    def __init__(self, root: Path) -> None:
        """Begin with nothing read and nothing wrong."""
        self.root = root
        self.issues: list[Issue] = []
        self.broken: set[str] = set()
        self.incomplete: set[str] = set()
        self._lines: dict[tuple[str, int, str], int] = {}

    def text(self, rel: str) -> str | None:
        """Return the text of the file ``rel``, not a character changed; None if it is none."""
        try:
            return textfile.decode(textfile.read_bytes(self.root, rel), rel)
        except Refused as refusal:
            self.give_up(rel, refusal)
            return None

    def rows(self, rel: str, table: Table, hint: str = "") -> pl.DataFrame:
        """Return the rows of the CSV file ``rel``, as text; ``hint`` says how one is made."""
        rows, flaws, is_whole = csvfile.read(self.root, rel, table, table.seed_names)
        how = hint or f"a table without rows has its header: {','.join(table.seed_names)}"
        self.issues += [
            replace(flaw, hint=how) if flaw.code == textfile.MISSING else flaw for flaw in flaws
        ]
        if not is_whole:
            self.broken.add(rel)
            self.incomplete.add(table.name)
        return rows

    def typed(self, table: Table, parts: list[pl.DataFrame]) -> pl.DataFrame:
        """Return the rows of all ``parts``, typed; no place is reported a second time."""
        if not parts:
            return cells.no_rows(table)
        rows, wrong = cells.parse(pl.concat(parts, rechunk=True), table, derived=False)
        places = {(issue.file, issue.line, issue.column) for issue in self.issues}
        for issue in wrong:
            line = self._lines.get((issue.file, issue.line, issue.column), issue.line)
            if (issue.file, line, issue.column) not in places:
                self.issues.append(replace(issue, line=line))
        return rows

    def place_cells(self, rel: str, lines: Mapping[tuple[int, str], int]) -> None:
        """Note on which lines the cells of ``rel`` stand, by line of their row and by column."""
        self._lines |= {(rel, *cell): line for cell, line in lines.items()}

    def check_source(self, rows: pl.DataFrame, table: Table, *own: str) -> None:
        """Report rows of another article than the one whose folder they stand in.

        ``own`` are the ids that they may have: two while folder and source.yaml disagree.
        """
        if "source_id" in rows.columns:
            elsewhere = rows.filter(~pl.col("source_id").is_in(own))
            said = (own[0], "the folder's name is the id: move the row, or mend the id")
            self.issues += findings(elsewhere, table, "source_id", MISPLACED, lambda _: said)

    def check_text(self, text: str, source: pl.DataFrame, table: Table) -> bool:
        """Report a text that is not the one whose hash its ``source`` gives; tell if it is.

        A source that gives no hash objects to no text.
        """
        stored = sha256(text.encode("utf-8")).hexdigest()
        said = (
            f"the hash of article.txt, {stored}",
            "an article is never edited: restore its text; if it was just added, write this hash",
        )
        edited = source.filter(pl.col("text_sha256") != stored)
        self.issues += [
            replace(one, line=self._lines.get((one.file, one.line, one.column), one.line))
            for one in findings(edited, table, "text_sha256", EDITED, lambda _: said)
        ]
        return edited.is_empty()

    def give_up(self, rel: str, refusal: Refused) -> None:
        """Note that the file ``rel`` could not be read, and why."""
        self.broken.add(rel)
        self.issues += refusal.issues
