"""Who said what in a war, as news articles report it: the dataset, and the tools behind it.

>>> import nkclaims
>>> nkclaims.load("claims").schema["stated_to"]
Date

Each name below is imported when it is first used; loading needs polars alone.

A stage of the toolkit is a verb (``nkclaims build``, ``audit``, ``validate`` ...) and a module of
the same name: a function from files to files. Everything about one war is data under ``seeds/``
and ``schemas/``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nkclaims.loading.comparison import disputes, toll_series, versions_of
    from nkclaims.loading.database import connect
    from nkclaims.loading.errors import (
        DamagedPackage,
        LoadError,
        MissingLibrary,
        OtherDataset,
        OtherText,
        OtherVersion,
        UnknownName,
    )
    from nkclaims.loading.filtering import filter_package
    from nkclaims.loading.load import describe, load, tables
    from nkclaims.loading.quotation import Quotation, quote

__all__ = [
    "DamagedPackage",
    "LoadError",
    "MissingLibrary",
    "OtherDataset",
    "OtherText",
    "OtherVersion",
    "Quotation",
    "UnknownName",
    "connect",
    "describe",
    "disputes",
    "filter_package",
    "load",
    "quote",
    "tables",
    "toll_series",
    "versions_of",
]

_MODULES = {
    "comparison": ("disputes", "toll_series", "versions_of"),
    "database": ("connect",),
    "errors": (
        *("DamagedPackage", "LoadError", "MissingLibrary", "OtherDataset", "OtherText"),
        *("OtherVersion", "UnknownName"),
    ),
    "filtering": ("filter_package",),
    "load": ("describe", "load", "tables"),
    "quotation": ("Quotation", "quote"),
}
_HOME = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> object:
    """Import what is used, when it is used: importing polars takes a tenth of a second."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.loading.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Return the names that are offered, imported or not."""
    return sorted({*globals(), *__all__})
