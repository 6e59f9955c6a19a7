"""Validate a published package, layer by layer, and say what could not be looked at.

A layer is a function of the package that returns issues. To add an engine, add a layer.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from nkclaims.issues import Issue
from nkclaims.reading import keys
from nkclaims.reading.shelf import height
from nkclaims.rules import all_rules
from nkclaims.validation.acknowledgement import acknowledged
from nkclaims.validation.currency import STALE, currency
from nkclaims.validation.package import Package, read_package
from nkclaims.validation.plain_frictionless import begun, frictionless, unread
from nkclaims.validation.recomputation import DERIVED, recomputation
from nkclaims.validation.report import Report
from nkclaims.validation.rule_checks import breaches_of
from nkclaims.validation.typed_tables import typed_tables

Check = Callable[[Package], list[Issue]]
Place = tuple[str, int, str]
SEEDS_MAKE = "data/ is what seeds/ makes"


@dataclass(frozen=True)
class Layer:
    """One kind of check.

    Attributes:
        name: what it checks, for the report.
        check: returns what it finds.
        needs_sound: whether it can only look at tables whose cells and keys are right.
        needs_texts: whether it can only look at sources whose article is at hand.
        needs_seeds: whether it can only look at a repository.
        code: of its issues, where that is not its name.
        unread: returns what it does not look at although it could.
        begun: starts the check in a process of its own, and returns what waits for it.
    """

    name: str
    check: Check
    needs_sound: bool = True
    needs_texts: bool = False
    needs_seeds: bool = False
    code: str = ""
    unread: Callable[[Package], str] | None = None
    begun: Callable[[Package], Callable[[], list[Issue]]] | None = None

    def obstacle(self, package: Package) -> str:
        """Return why the layer cannot run at all; empty if it can."""
        if self.needs_seeds and package.seeds is None:
            return "there is no seeds/ here"
        if self.needs_sound and package.flawed:
            return "the tables must be mended first"
        if self.needs_texts and not package.found_texts:
            return "no article is here (--articles PATH)"
        return ""

    def gap(self, package: Package) -> str:
        """Return what the layer does not see although it runs; empty if it sees all."""
        if self.unread is not None:
            return self.unread(package)
        if self.needs_texts and package.without_text:
            return f"without the articles {', '.join(package.without_text)}"
        return ""


def layers() -> list[Layer]:
    """Return what follows reading and keys; if two object to a cell, the first speaks."""
    return [
        Layer(SEEDS_MAKE, currency, needs_sound=False, needs_seeds=True, code=STALE),
        Layer("frictionless", frictionless, needs_sound=False, unread=unread, begun=begun),
        Layer("typed tables", typed_tables, needs_sound=False),
        *(
            Layer(one.code, partial(breaches_of, one), needs_texts=one.needs_texts)
            for one in all_rules()
        ),
        Layer(DERIVED, recomputation),
    ]


def validate(
    root: Path,
    articles: Path | None = None,
    only: Collection[str] | None = None,
    side_by_side: bool = False,
) -> Report:
    """Return what is wrong with the package in ``root``, and what that rests on.

    Args:
        root: folder of the package.
        articles: file or folder of articles, for a package that comes without.
        only: codes of the layers to run besides reading and keys, on which they rest; by default
            all of them.
        side_by_side: whether frictionless, which takes half of the time, works in a process of its
            own while the other layers run.

    Raises:
        Refused: the descriptor or a schema cannot be used, so that there is nothing to look at.
    """
    package, misread = read_package(root, articles)
    loose = keys.check(package.tables, package.schemas, package.incomplete)
    package = replace(package, flawed=package.flawed.union(one.table for one in loose))
    found = [misread, loose]
    ran = [("files and cells", ""), ("keys", "")]
    not_run = []
    checks: list[tuple[bool, Callable[[], list[Issue]]]] = []
    for layer in layers():
        is_chosen = only is None or layer.name in only or layer.code in only
        obstacle = layer.obstacle(package) if is_chosen else "not asked for"
        if obstacle:
            not_run.append((layer.name, obstacle))
        else:
            begin = layer.begun if side_by_side else None
            check = begin(package) if begin else partial(layer.check, package)
            checks.append((begin is not None, check))
            ran.append((layer.name, layer.gap(package)))
    # What goes on elsewhere is waited for last, and still speaks in its turn.
    here = [None if is_elsewhere else check() for is_elsewhere, check in checks]
    found += [
        check() if issues is None else issues
        for (_, check), issues in zip(checks, here, strict=True)
    ]
    stale = {(one.table, one.record) for layer in found for one in layer if one.code == STALE}
    if stale:
        # Of tables that are to be built anew, a key that fails elsewhere is a consequence.
        found[1] = [one for one in loose if one.record and (one.table, one.record) in stale]
    # Several checks may share the code of one rule, which is whole only if all of them are.
    partly = {name for name, gap in [*ran, *not_run] if gap}
    whole = {name for name, _ in ran} - partly
    issues = acknowledged(once(found), package, whole)
    return Report(sorted(issues), ran, not_run, sum(map(height, package.tables.values())))


def once(found: Iterable[Sequence[Issue]]) -> list[Issue]:
    """Return the issues of all layers, of each cell only those up to the first layer's errors.

    What a warning tells may be right as it stands, so it hides nothing. A cell that is also not
    what seeds/ makes was changed by hand: the hint then says where to. Of such a row nothing else
    is said, and nothing of what should be computed from it, which building it again mends.
    """
    kept: dict[Place, list[Issue]] = {}
    stale: set[tuple[str, str]] = set()
    for layer in found:
        issues = [one for one in layer if not _follows(one, stale)]
        stale |= {(one.table, one.record) for one in layer if one.code == STALE and one.table}
        earlier = {
            place for place, ones in kept.items() if any(one.severity == "error" for one in ones)
        }
        for issue in issues:
            place = (issue.file, issue.line, issue.column)
            if place not in earlier or not issue.line:
                kept.setdefault(place, []).append(issue)
            elif issue.code == STALE:
                kept[place] = [replace(one, hint=issue.hint) for one in kept[place]]
    return [issue for issues in kept.values() for issue in issues]


def _follows(issue: Issue, stale: Collection[tuple[str, str]]) -> bool:
    """Tell whether an issue is only a consequence of rows that are not what seeds/ makes."""
    is_of_row = bool(issue.record) and (issue.table, issue.record) in stale
    is_computed = issue.code in (DERIVED, "frictionless foreign-key")
    return bool(stale) and (is_computed or (is_of_row and issue.code != STALE))
