"""What goes into each column of another dataset: the tables of ``mappings/``, read and checked.

They are the one place that says so: the exports take their columns, copies and codes from them, and
docs/crosswalk.md prints them.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Literal, cast

from nkclaims.schema import Category

How = Literal["copy", "code", "rule", "empty"]


@dataclass(frozen=True)
class Shape:
    """Another dataset's table.

    Attributes:
        name: as ``nkclaims export --as`` calls it, and the file in ``mappings/``.
        dataset: the key of its equivalents in schemas/.
        title: its name.
        read_in: version of the columns, and where they and the codes were read.
        table: ours that its rows are made from.
        rows: which of these rows it gets, as a sentence.
    """

    name: str
    dataset: str
    title: str
    read_in: str
    table: str
    rows: str


SHAPES: Mapping[str, Shape] = MappingProxyType(
    {
        "ucdp-ged": Shape(
            "ucdp-ged",
            "ucdp_ged",
            "UCDP Georeferenced Event Dataset",
            "Columns: header of version 23.1, which the releases since then share. Meaning: "
            "documentation of version 20.1 in the R package *ucdp*; precision codes: that of "
            "`calc_fatalities_ucdp` in *mapme.biodiversity*. The codebook itself (S. Högbladh, "
            "Uppsala University) was not at hand.",
            "events",
            "One row is one event of which somebody says how many people were killed.",
        ),
        "acled": Shape(
            "acled",
            "acled",
            "Armed Conflict Location & Event Data",
            "Columns: those of March 2023 and after, types of actors as words. Meaning: codebook "
            "table of the R package *acledR*, and ACLED's guide to its column changes of 2023.",
            "events",
            "One row is one event of a type that has an equivalent there: no meetings, calls, "
            "statements, visits, and nothing shot down.",
        ),
        "ethprio": Shape(
            "ethprio",
            "ethprio",
            "ETH/PRIO Civil Conflict Ceasefire Dataset",
            "Columns: those that public scripts read of the release of October 2022, in an order "
            "of our own (join by name), without its bookkeeping: `link_id1` to `link_id35`, "
            "`factivia_source`, `factivia_page`, `recentadditions`, `coder`, `id`. Codes: scripts "
            "for an earlier version. The codebook was not at hand. It covers civil conflicts.",
            "ceasefires",
            "One row is one truce.",
        ),
    }
)


@dataclass(frozen=True)
class Column:
    """One column of another dataset.

    Attributes:
        how: ``copy`` a cell, take the ``code`` that a schema gives as its equivalent, a ``rule`` of
            the export, or ``empty``.
        takes: ours that it comes from, ``table.column``; empty for none.
        rule: how, or why not.
        lost: what the column cannot hold.
    """

    name: str
    how: How
    takes: str
    rule: str
    lost: str


@cache
def columns(name: str) -> tuple[Column, ...]:
    """Return the columns of the shape ``name`` in their order.

    Raises:
        KeyError: there is no such shape.
    """
    shape = SHAPES[name]
    text = files(__package__).joinpath("mappings", f"{shape.name}.csv").read_text("utf-8")
    return tuple(
        Column(row["column"], cast(How, row["how"]), row["takes"], row["rule"], row["lost"])
        for row in csv.DictReader(text.splitlines())
    )


def code(category: Category, dataset: str, column: str) -> int | None:
    """Return the number that ``column`` of ``dataset`` has for one of our codes; None if not one.

    Equivalents stand in schemas/ as ``where_prec 1``:

    >>> near = Category("near", "near", "", equivalents={"ucdp_ged": "where_prec 2"})
    >>> code(near, "ucdp_ged", "where_prec")
    2
    >>> strike = Category("a", "a", "", equivalents={"ucdp_ged": "type_of_violence 1 or 3"})
    >>> code(strike, "ucdp_ged", "type_of_violence") is None
    True
    """
    written = category.equivalents.get(dataset, "")
    number = re.fullmatch(rf"{re.escape(column)} (-?\d+)", written)
    return int(number[1]) if number else None
