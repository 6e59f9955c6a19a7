"""A copy of the package that is damaged, looked at and mended, one mutation after the other."""

from __future__ import annotations

import shutil
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from corruption.blind import BlindSpots
from corruption.draw import Deck
from corruption.mutation import Mutation, Stage
from corruption.others import Plain, reader_finds
from corruption.quickly import quickly
from corruption.sheets import built_sheets, seed_sheets
from corruption.verdict import (
    AT_AUDIT,
    AT_BUILD,
    AT_VALIDATE,
    FRICTIONLESS,
    WITH_TEXTS,
    Verdict,
    judged,
)
from nkclaims import validate as validate_stage
from nkclaims.audit import audit_seeds
from nkclaims.build import build
from nkclaims.issues import Issue, Refused
from nkclaims.reading.articles import ARTICLES
from nkclaims.reading.seeds import read_seeds
from nkclaims.schema import load_schemas
from nkclaims.validate import validate
from nkclaims.validation.package import Package, read_package
from nkclaims.validation.plain_frictionless import frictionless

Steps = list[tuple[str, Sequence[Issue]]]
SHARE_OF_SEEDS = 7, 10  # of all damage


class Bench:
    """Two copies of a package: one with seeds/ to build from, one as it is released.

    Attributes:
        root: the copy with seeds/; data/ in it is what was built last.
        released: the copy without seeds/.
    """

    def __init__(self, package: Path, folder: Path) -> None:
        """Copy the ``package`` into ``folder``, and build it there."""
        self.root, self.released = folder / "repository", folder / "released"
        self.root.mkdir(parents=True)
        for name in ("seeds", "schemas"):
            shutil.copytree(package / name, self.root / name)
        shutil.copy(package / "CHANGELOG.md", self.root)
        self.schemas = load_schemas(self.root / "schemas")
        build(self.root)
        self.released.mkdir()
        for name in ("data", "schemas"):
            shutil.copytree(self.root / name, self.released / name)
        shutil.copy(self.root / "datapackage.json", self.released)
        self.texts = read_seeds(self.root, self.schemas)[0].texts
        self.decks: Mapping[Stage, Deck] = {
            "seeds": Deck("seeds", seed_sheets(self.root, self.schemas), self.texts),
            "built": Deck("built", built_sheets(self.released, self.schemas), self.texts),
        }
        self.plain = {
            stage: Plain(folder / f"plain-{stage}", deck.sheets, self.schemas)
            for stage, deck in self.decks.items()
        }
        self.blind_spots = BlindSpots.read()
        self.mutation: Mutation | None = None
        self._asked: tuple[Mutation | None, bool] = (None, False)

    def clean_issues(self) -> list[Issue]:
        """Return all that is said of the packages while nothing is damaged."""
        return [
            one for steps in (self.seeds_steps(), self.built_steps()) for _, f in steps for one in f
        ]

    def seeds_steps(self) -> Steps:
        """Build, audit and validate; what cannot be built is not looked at further."""
        try:
            build(self.root)
        except Refused as refusal:
            return [(AT_BUILD, refusal.issues)]
        audited = audit_seeds(self.root, self.schemas, (), False).issues
        return [(AT_AUDIT, audited), (AT_VALIDATE, self.validated(self.root, None))]

    def built_steps(self) -> Steps:
        """Validate the released package, and if nothing is found once more with the articles."""
        found = self.validated(self.released, None)
        if found:
            return [(AT_VALIDATE, found)]
        return [(WITH_TEXTS, self.validated(self.released, self.root / ARTICLES))]

    def validated(self, root: Path, articles: Path | None) -> Sequence[Issue]:
        try:
            return validate(root, articles).issues
        except Refused as refusal:
            return refusal.issues

    def drawn(self, seed: int, number: int) -> Mutation:
        """Return the mutation of that number; seven of ten go into seeds/."""
        stage: Stage = "seeds" if number % SHARE_OF_SEEDS[1] < SHARE_OF_SEEDS[0] else "built"
        return self.decks[stage].draw(seed, number)

    @contextmanager
    def damaged(self, mutation: Mutation) -> Iterator[None]:
        """Have the damage in the package, until the end of the block."""
        path = (self.root if mutation.stage == "seeds" else self.released) / mutation.file
        clean = path.read_bytes()
        path.write_bytes(mutation.content)
        self.mutation = mutation
        try:
            yield
        finally:
            self.mutation = None
            path.write_bytes(clean)

    def verdict(self, seed: int, number: int, compare: bool) -> Verdict:
        """Return what is said of the mutation of that number; with ``compare``, by others too."""
        mutation = self.drawn(seed, number)
        verdict = Verdict(
            number, mutation.stage, mutation.kind, mutation.table, mutation.told(),
            columns=mutation.columns, blind=self.blind_spots.of(mutation),
        )  # fmt: skip
        deck = self.decks[mutation.stage]
        table = next(one.table.name for one in deck.sheets if one.rel == mutation.file)
        if mutation.table in self.schemas:
            table = mutation.table
        with self.damaged(mutation):
            try:
                steps = self.seeds_steps() if mutation.stage == "seeds" else self.built_steps()
            except Exception as crash:
                return replace(verdict, crash=_last_line(crash))
            verdict = judged(verdict, mutation, table, steps, self.texts)
            if compare:
                verdict = replace(verdict, others=tuple(self.finders(mutation)))
        return verdict

    def finders(self, mutation: Mutation) -> Iterator[str]:
        """Yield the others that find the damage; one that crashes has not found it."""
        plain = self.plain[mutation.stage]
        read = self.read_seeds if mutation.stage == "seeds" else self.read_built
        others: dict[str, Callable[[], bool]] = {
            FRICTIONLESS: partial(self.by_frictionless, mutation),
            "reader": partial(reader_finds, read, self.schemas),
            "pandera": partial(plain.pandera_finds, mutation),
        }
        for name, finds in others.items():
            try:
                if finds():
                    yield name
            except Exception:
                yield f"{name} crash"

    def read_seeds(self) -> tuple[object, list[Issue], object]:
        seeds, issues = read_seeds(self.root, self.schemas)
        return seeds.tables, issues, seeds.incomplete

    def read_built(self) -> tuple[object, list[Issue], object]:
        package, issues = read_package(self.released)
        return package.tables, issues, package.incomplete

    def by_frictionless(self, mutation: Mutation) -> bool:
        """Return what frictionless finds by itself; asked once where the layer asks as well."""
        if mutation is not self._asked[0]:
            self._asked = mutation, self.plain[mutation.stage].frictionless_finds(mutation)
        return self._asked[1]

    def frictionless(self, package: Package) -> list[Issue]:
        """Return what the layer finds in the damaged table and in those that refer to it.

        The others are as they were, and so is what it finds of them: nothing. What was built from
        seeds/ a moment before has no damage of its own.
        """
        mutation = self.mutation
        if mutation is None or mutation.stage == "seeds" or not self.by_frictionless(mutation):
            return []
        affected = {mutation.table} | {
            name for name, one in package.schemas.items()
            if any(key.table == mutation.table for key in one.foreign_keys)
        }  # fmt: skip
        if not affected - package.flawed:
            return []
        targets = {key.table for one in affected for key in package.schemas[one].foreign_keys}
        others = {*package.schemas} - affected - targets
        return frictionless(replace(package, flawed=package.flawed | others))


@contextmanager
def bench(package: Path) -> Iterator[Bench]:
    """Yield a bench with copies of ``package`` that are deleted afterwards."""
    with TemporaryDirectory(prefix="corruption-") as folder, quickly():
        made = Bench(package, Path(folder))
        layers = validate_stage.layers

        def with_frictionless() -> list[validate_stage.Layer]:
            return [
                replace(one, check=made.frictionless) if one.name == FRICTIONLESS else one
                for one in layers()
            ]

        validate_stage.layers = with_frictionless
        try:
            yield made
        finally:
            validate_stage.layers = layers


def _last_line(crash: Exception) -> str:
    at = traceback.extract_tb(crash.__traceback__)[-1]
    return f"{type(crash).__name__} at {Path(at.filename).name}:{at.lineno}: {str(crash)[:200]}"
