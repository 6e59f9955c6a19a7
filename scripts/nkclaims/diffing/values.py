"""Say when two cells mean the same although other characters stand in them."""

from __future__ import annotations

import polars as pl

_DECIMAL = r"^[+-]?[0-9]+(?:\.[0-9]*)?$"
_MOMENT = "%Y-%m-%dT%H:%M:%S%.fZ"


def meaning(cell: pl.Expr, type_: str) -> pl.Expr:
    """Return a text that two cells share if, and only if, they hold the same value.

    A number has one meaning with or without zeros at its ends or an exponent (a spreadsheet makes
    ``21.0`` of ``21``), a time with any offset from UTC, ``TRUE`` is true. A text is what it is,
    character for character, and so is what is no value of its type. An empty cell stays null.

    Args:
        cell: a column of text, null where empty.
        type_: type of the column in its schema.
    """
    if type_ in ("integer", "number"):
        return _number(cell)
    if type_ == "boolean":
        lower = cell.str.to_lowercase()
        return pl.when(lower.is_in(["true", "false"])).then(lower).otherwise(cell)
    if type_ == "datetime":
        moment = cell.str.to_datetime("%+", time_unit="us", time_zone="UTC", strict=False)
        return pl.coalesce(moment.dt.strftime(_MOMENT), cell)
    return cell


def _number(cell: pl.Expr) -> pl.Expr:
    """Return plain digits without zeros that add nothing; by characters, since floats round."""
    value = cell.cast(pl.Float64, strict=False)
    plain = pl.when(cell.str.contains(_DECIMAL)).then(cell)
    # An exponent is so rare, and its numbers so large or small, that the nearest float will do.
    floats = pl.when(value.is_finite()).then(value.cast(pl.Decimal(38, 9), strict=False))
    text = pl.coalesce(plain, floats.cast(pl.String))
    shorter = (
        text.str.replace(r"^([+-]?)0+([0-9])", "${1}${2}")
        .str.replace(r"(\.[0-9]*?)0+$", "${1}")
        .str.strip_chars_end(".")
        .str.strip_prefix("+")
    )
    return pl.coalesce(pl.when(shorter == "-0").then(pl.lit("0")).otherwise(shorter), cell)


def differ(old: pl.Expr, new: pl.Expr, old_type: str, new_type: str) -> pl.Expr:
    """Tell which cells of two columns differ in meaning; an empty one differs from any other."""
    return old.ne_missing(new) & meaning(old, old_type).ne_missing(meaning(new, new_type))
