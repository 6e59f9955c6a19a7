"""Write a report as JSON, of the form that ``issues.schema.json`` beside this module describes."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nkclaims.validate import Report

SCHEMA = "urn:nkclaims:issues:1"  # the $id of issues.schema.json; another form is another number


def report(report: Report) -> str:
    """Return the report as JSON in ASCII, which no terminal and no encoding can spoil."""
    n_errors = sum(issue.severity == "error" for issue in report.issues)
    content = {
        "$schema": SCHEMA,
        "n_rows": report.n_rows,
        "n_errors": n_errors,
        "n_warnings": len(report.issues) - n_errors,
        "n_known": report.n_known,
        "ran": [{"check": name, "unseen": gap} for name, gap in report.ran],
        "not_run": [{"check": name, "reason": reason} for name, reason in report.not_run],
        "issues": [asdict(issue) for issue in report.issues],
    }
    return json.dumps(content, indent=1)
