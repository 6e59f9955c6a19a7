"""Run the extractor on articles that were read, and say how much of them it finds."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from nkclaims.evaluation.gold import Gold, read_seen, read_unseen
from nkclaims.evaluation.matching import Compared, compare
from nkclaims.evaluation.score import Score, Share, score
from nkclaims.extraction import extract as extractor
from nkclaims.extraction.article import Article, read_articles
from nkclaims.extraction.pack import Packs, load_packs
from nkclaims.issues import Issue, Refused
from nkclaims.publishing import store
from nkclaims.publishing.lock import lock
from nkclaims.reading.articles import ARTICLES
from nkclaims.reading.seeds import read_seeds
from nkclaims.schema import Table, load_schemas

DEVELOPMENT, FROZEN = "evaluation/development", "evaluation/frozen"
LOG = "evaluation/frozen-runs.csv"
LOG_COLUMNS = (
    *("run", "run_on", "code_sha256", "figures", "figures_found", "figures_right"),
    *("machine_figures", "machine_figures_expected", "claims", "claims_found", "speakers_right"),
)
MOST_RUNS = 3
SPENT = "X11"
SEEN = "seen"


@dataclass(frozen=True)
class Evaluation:
    """What was measured.

    Attributes:
        compared: every claim of the sets that may be looked at, by set.
        scores: of each set that was run.
        log: the runs against the frozen half, oldest first.
        n_articles: of each set.
    """

    compared: Mapping[str, list[Compared]]
    scores: Mapping[str, Score]
    log: tuple[Mapping[str, str], ...]
    n_articles: Mapping[str, int]


def evaluate(root: Path, frozen_on: str | None = None) -> Evaluation:
    """Return how extraction does on the articles of ``root``.

    Args:
        root: the repository.
        frozen_on: day of a run against the frozen half, which is logged; None leaves it alone.

    Raises:
        Refused: X10 a sheet is not right, X11 the frozen half was run as often as it may be.
    """
    schemas, packs = load_schemas(root / "schemas"), load_packs(root)
    seeds, misread = read_seeds(root, schemas)
    if misread:
        raise Refused(misread)
    articles = read_articles([root / ARTICLES])
    sets = {SEEN: read_seen(seeds, schemas, articles)}
    sets["development"] = read_unseen(root / DEVELOPMENT)
    compared = {name: _compared(gold, packs, schemas) for name, gold in sets.items()}
    log = read_log(root)
    if frozen_on is not None:
        log = (*log, _frozen(root, packs, schemas, log, frozen_on))
        _write_log(root, log)
    n_frozen = len([*(root / FROZEN).glob("*/claims.csv")])
    return Evaluation(
        compared,
        {name: score(one) for name, one in compared.items()},
        log,
        {**{name: len(gold) for name, gold in sets.items()}, "frozen": n_frozen},
    )


def _compared(gold: list[Gold], packs: Packs, schemas: Mapping[str, Table]) -> list[Compared]:
    articles: list[Article] = sorted((one.article for one in gold), key=lambda one: one.source_id)
    return compare(gold, extractor.extract(articles, packs, schemas))


def read_log(root: Path) -> tuple[Mapping[str, str], ...]:
    """Return the runs against the frozen half, oldest first."""
    try:
        with (root / LOG).open(encoding="utf-8", newline="") as file:
            return tuple(csv.DictReader(file))
    except FileNotFoundError:
        return ()


def _frozen(
    root: Path,
    packs: Packs,
    schemas: Mapping[str, Table],
    log: tuple[Mapping[str, str], ...],
    run_on: str,
) -> Mapping[str, str]:
    if len(log) >= MOST_RUNS:
        told = f"{len(log)} runs", f"at most {MOST_RUNS}", "write new articles to measure anew"
        raise Refused([Issue(LOG, 0, "", SPENT, "", "", *told)])
    found = score(_compared(read_unseen(root / FROZEN), packs, schemas))
    others = Share(
        sum(one.part for one in found.by_kind.values()),
        sum(one.whole for one in found.by_kind.values()),
    )
    cells = (
        *(len(log) + 1, run_on, code_hash(packs)[:16], found.figures.whole, found.figures.part),
        *(found.core.part, found.precision.whole, found.precision.part),
        *(found.figures.whole + others.whole, found.figures.part + others.part),
        found.speakers.part,
    )
    return dict(zip(LOG_COLUMNS, map(str, cells), strict=True))


def code_hash(packs: Packs) -> str:
    """Return one hash of all that decides what is extracted: code, lexicons and registries."""
    digest = sha256(packs.hash.encode())
    folder = Path(extractor.__file__).parent
    for path in sorted([*folder.glob("*.py"), *(folder.parent / "grammar").glob("*.py")]):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _write_log(root: Path, log: tuple[Mapping[str, str], ...]) -> None:
    lines = [",".join(LOG_COLUMNS), *(",".join(row[one] for one in LOG_COLUMNS) for row in log)]
    with lock(root):
        store.publish(root, {LOG: ("\n".join(lines) + "\n").encode()}, owned=())
