"""Write a report as SARIF 2.1.0, the format of code scanning.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0 (2020).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from nkclaims.issues import Issue
from nkclaims.rendering import terminal
from nkclaims.validation.baseline import identity
from nkclaims.validation.catalogue import catalogue
from nkclaims.validation.report import Report

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "issue/v1"  # changes with what identity() rests on


def report(report: Report) -> str:
    """Return the report as one run of a SARIF log in ASCII.

    Files are relative to ``%SRCROOT%``, the package's folder. Checks that did not run, or not on
    all, are notifications of the run.
    """
    codes = [*dict.fromkeys(issue.code for issue in report.issues)]
    place_of = {code: at for at, code in enumerate(codes)}
    run = {
        "tool": {"driver": {"name": "nkclaims", "rules": _rules(codes)}},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [
                    {"level": "note", "message": {"text": words}} for words in _unchecked(report)
                ],
            }
        ],
        "results": [_result(issue, place_of[issue.code]) for issue in report.issues],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1)


def _unchecked(report: Report) -> Iterator[str]:
    """Yield what was not looked at, a sentence for each reason."""
    for gap, names in terminal.by_reason(report.ran).items():
        if gap:
            yield f"ran {gap}: {terminal.listed(names)}"
    for reason, names in terminal.by_reason(report.not_run).items():
        yield f"not run ({reason}): {terminal.listed(names)}"


def _rules(codes: Iterable[str]) -> list[dict[str, Any]]:
    """Return the rule of each code, or of the check that the code begins with."""
    known = {entry.code: entry for entry in reversed(catalogue())}
    rules: list[dict[str, Any]] = []
    for code in codes:
        rule: dict[str, Any] = {"id": code}
        if entry := known.get(code) or known.get(code.partition(" ")[0]):
            rule["shortDescription"] = {"text": entry.sentence}
            rule["defaultConfiguration"] = {"level": entry.severity}
        rules.append(rule)
    return rules


def _result(issue: Issue, rule: int) -> dict[str, Any]:
    place: dict[str, Any] = {
        "artifactLocation": {"uri": quote(issue.file, errors="replace"), "uriBaseId": "%SRCROOT%"}
    }
    if issue.line:
        place["region"] = {"startLine": issue.line}
    location: dict[str, Any] = {"physicalLocation": place}
    name = "/".join(filter(None, [issue.table, issue.record, issue.column]))
    if name:
        location["logicalLocations"] = [{"fullyQualifiedName": name}]
    return {
        "ruleId": issue.code,
        "ruleIndex": rule,
        "level": issue.severity,
        "message": {"text": terminal.visible(terminal.message(issue))},
        "locations": [location],
        "partialFingerprints": {FINGERPRINT: _fingerprint(issue)},
    }


def _fingerprint(issue: Issue) -> str:
    """Return what stays the same while the rows around move."""
    return sha256("\0".join(identity(issue)).encode("utf-8", "replace")).hexdigest()
