"""The table `vocabulary`: the codes of all columns as data, for whoever never opens a schema."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from nkclaims.schema import Table

NAME = "vocabulary"


def vocabulary(schemas: Mapping[str, Table]) -> pl.DataFrame:
    """Return one row per code of one column of one table, sorted by primary key.

    A column of the schema of ``vocabulary`` that is named after another dataset holds what the code
    is called there; a code without such a name, or without an example, has an empty cell.

    Raises:
        KeyError: ``schemas`` has no table ``vocabulary``.
    """
    own = schemas[NAME]
    rows = [
        {
            **category.equivalents,
            "table_name": table.name,
            "column_name": field.name,
            "code": category.value,
            "definition": category.definition,
            "example": category.example or None,
        }
        for table in schemas.values()
        for field in table.fields
        for category in field.categories
    ]
    return pl.DataFrame(rows, schema=own.dtypes, strict=True).sort(own.primary_key)
