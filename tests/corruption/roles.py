"""What kind of cell a column holds, as far as damage goes: that decides what can happen to it."""

from __future__ import annotations

from collections.abc import Mapping

from nkclaims.schema import Field, Table

WORDS = (
    *("quote", "attribution_quote", "value_text", "evidence_quote", "starts_with"),
    *("place_text", "clock_text", "credit_text"),
)
"""Columns of words that stand in an article."""

BOUNDS = (
    *(("period_start", "period_end"), ("stated_from", "stated_to"), ("agreed_on", "ended_on")),
    *(("window_start", "window_end"), ("latitude_min", "latitude_max")),
    *(("longitude_min", "longitude_max"), ("latitude", "longitude"), ("low", "high")),
    *(("low", "best"), ("best", "high"), ("quote_start", "quote_end")),
    *(("value_start", "value_end"), ("sentence_start", "sentence_end")),
    *(("attribution_start", "attribution_end"), ("control_before", "control_after")),
)
"""Pairs of columns of which one is the lower or the earlier."""


def reference(table: Table, column: str) -> str:
    """Return the table that a column refers to; empty if it refers to none."""
    for key in table.foreign_keys:
        if key.fields == (column,):
            return key.table
    return ""


def role(table: Table, field: Field) -> str:
    """Return ``key``, ``code``, the type of a typed column, ``words``, ``id`` or ``text``."""
    if reference(table, field.name):
        return "key"
    if field.codes:
        return "code"
    if field.type != "string":
        return field.type
    if field.name in WORDS:
        return "words"
    return "id" if field.pattern else "text"


def roles(table: Table) -> Mapping[str, str]:
    """Return the role of each column."""
    return {field.name: role(table, field) for field in table.fields}
