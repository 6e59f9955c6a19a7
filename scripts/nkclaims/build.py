"""Build the dataset: seeds/ to ``data/*.csv`` and ``datapackage.json``, all of them or none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from nkclaims.audit import audit
from nkclaims.coding.coverage import ArticleCoverage
from nkclaims.derived.assembly import assemble, causes
from nkclaims.issues import Refused
from nkclaims.publishing import descriptor, store
from nkclaims.publishing.changelog import release
from nkclaims.publishing.disk import DAMAGED
from nkclaims.publishing.lock import Say, lock
from nkclaims.publishing.store import PublishResult
from nkclaims.reading import cells
from nkclaims.reading.seeds import read_seeds
from nkclaims.schema import DESCRIPTOR, load_schemas

__all__ = ["BuildReport", "assemble", "build"]

OWNED = ("data/*.csv", DESCRIPTOR)


@dataclass(frozen=True)
class BuildReport:
    """What one build made.

    Attributes:
        version: version of the dataset.
        rows: number of rows of each table, in the order of the descriptor.
        claims: number of published claims of each article.
        held_back: number of claims that were not published, by the state of their review.
        coverage: how completely each article is coded.
        result: the files written and left alone.
    """

    version: str
    rows: Mapping[str, int]
    claims: Mapping[str, int]
    held_back: Mapping[str, int]
    coverage: tuple[ArticleCoverage, ...]
    result: PublishResult


def build(root: Path, candidates: bool = False, say: Say = lambda _: None) -> BuildReport:
    """Write ``data/*.csv`` and ``datapackage.json`` of the package in ``root`` from its seeds/.

    The same seeds make the same bytes on every machine; a file that has them is not touched.

    Args:
        root: folder of the package.
        candidates: whether claims that wait for review are published as well.
        say: prints a line while there is something to wait for.

    Raises:
        Refused: something in seeds/, schemas/ or CHANGELOG.md is wrong, or the files cannot be
            written. Nothing was.
    """
    with lock(root, say=say):
        _recover(root, say)
        schemas = load_schemas(root / "schemas")
        seeds, misread = read_seeds(root, schemas)
        tables, amiss = assemble(seeds, schemas, candidates)
        issues = causes(misread, amiss, seeds.broken)
        try:
            current = release(root)
            order = descriptor.reading_order(schemas, seeds.package)
        except Refused as refusal:
            issues += refusal.issues
        if issues:
            raise Refused(issues)
        package = descriptor.datapackage(
            schemas, seeds.package, tables, current.version, current.day
        )
        files = {f"data/{name}.csv": cells.to_csv(tables[name], schemas[name]) for name in order}
        files[DESCRIPTOR] = descriptor.dumps(package)
        coverage, _ = audit(seeds.texts, tables)
        per_source = tables["claims"].group_by("source_id").len()
        held_back = seeds.tables["claims"].join(tables["claims"], on="claim_id", how="anti")
        return BuildReport(
            version=current.version,
            rows={name: tables[name].height for name in order},
            claims=dict.fromkeys(sorted(seeds.texts), 0) | dict(per_source.iter_rows()),
            held_back=dict(held_back.group_by("review").len().sort("review").iter_rows()),
            coverage=tuple(coverage),
            result=store.publish(root, files, OWNED),
        )


def _recover(root: Path, say: Say) -> None:
    """Finish what an interrupted build left, even if this one is going to be refused."""
    try:
        line = store.recover(root)
    except Refused as refusal:
        if refusal.issues[0].code != DAMAGED:
            raise
        line = None  # beyond repair: publishing makes all files anew
    if line:
        say(line)
