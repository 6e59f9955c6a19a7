"""Write a report as JSON, of the form that ``issues.schema.json`` beside this module describes."""

from __future__ import annotations

import json
from dataclasses import asdict

from nkclaims.rendering.terminal import by_reason
from nkclaims.validation.report import Report

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
        "ran": [{"unseen": gap, "checks": names} for gap, names in by_reason(report.ran).items()],
        "not_run": [
            {"reason": reason, "checks": names}
            for reason, names in by_reason(report.not_run).items()
        ],
        "issues": [asdict(issue) for issue in report.issues],
    }
    return json.dumps(content, indent=1)
