"""The forms of one list of issues: for people, for programs, for pull requests."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from nkclaims.rendering import as_json, github, markdown, sarif, terminal

if TYPE_CHECKING:
    from nkclaims.validate import Report

FORMATS: Mapping[str, Callable[[Report], str]] = MappingProxyType(
    {
        "text": terminal.report,
        "json": as_json.report,
        "github": github.report,
        "markdown": markdown.report,
        "sarif": sarif.report,
    }
)
"""What writes each form of a report, by the name that ``--format`` gives it."""
