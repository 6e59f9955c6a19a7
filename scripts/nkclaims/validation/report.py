"""What a validation found, and what that rests on."""

from __future__ import annotations

from dataclasses import dataclass

from nkclaims.issues import Issue


@dataclass(frozen=True)
class Report:
    """What a validation found.

    Attributes:
        issues: in order.
        ran: names of the layers that ran, each with what it could not see.
        not_run: names of the layers that did not, each with the reason.
        n_rows: number of rows of all tables.
        n_known: number of issues that are left out because an earlier run had them.
    """

    issues: list[Issue]
    ran: list[tuple[str, str]]
    not_run: list[tuple[str, str]]
    n_rows: int
    n_known: int = 0
