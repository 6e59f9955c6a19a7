"""Puts the data into the wheel, next to the loader that reads it, and the registry for extraction.

An editable install is left out: it would get a copy that grows stale, while the data stand in the
same repository. That is why a plain `force-include` in pyproject.toml does not do.
"""

from __future__ import annotations

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class DataHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds data/, schemas/, datapackage.json and seeds/registry/ to `nkclaims/` of a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the folders to take along; hatchling stops if one of them is missing."""
        if version == "standard":
            for name in ("data", "schemas", "datapackage.json", "seeds/registry"):
                build_data["force_include"][name] = f"nkclaims/{name}"
