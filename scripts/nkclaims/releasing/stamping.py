"""Write the version of a release where people could only write that it was not released yet."""

from __future__ import annotations

from pathlib import Path

import polars as pl

from nkclaims.issues import Refused
from nkclaims.reading import csvfile
from nkclaims.reading.seeds import REGISTRY
from nkclaims.releasing.policy import UNRELEASED
from nkclaims.schema import load_schemas

TELLING = ("retired_ids", "revisions")


def stamp(root: Path, version: str) -> None:
    """Give each row of revisions and retired_ids in seeds/ that has none its version.

    Raises:
        Refused: one of the files is damaged.
    """
    schemas = load_schemas(root / "schemas")
    for name in TELLING:
        rel, names = f"{REGISTRY}/{name}.csv", schemas[name].seed_names
        rows, issues, _ = csvfile.read(root, rel, schemas[name], names)
        if issues:
            raise Refused(issues)
        if (rows["version"] == UNRELEASED).any():
            stamped = rows.select(names).with_columns(
                pl.col("version").replace(UNRELEASED, version)
            )
            text = stamped.write_csv(line_terminator="\n", quote_style="necessary")
            (root / rel).write_text(text, encoding="utf-8", newline="\n")
