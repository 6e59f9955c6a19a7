"""Releases of the tiny package: computed, refused, interrupted, and made again from git."""

from __future__ import annotations

import os
import re
import shutil
import signal
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from nkclaims import cli
from nkclaims.build import build
from nkclaims.issues import Refused
from nkclaims.publishing import store
from nkclaims.releasing import baseline, repository
from nkclaims.releasing.distribution import OWNED, rebuild
from nkclaims.releasing.quality import Quality
from nkclaims.releasing.release import Plan, Wish, prepare, release
from nkclaims.releasing.revising import revise
from nkclaims.validation.package import read_package
from nkclaims.validation.statistics import Statistics, statistics_of
from release_cases import DAY, commit, current, fake, git, note, rewrite, tree
from release_cases import repository as tiny_repository

CLAIMS = "seeds/articles/lakes-herald-19870504/claims.csv"
EXCLUSIONS = "seeds/articles/lakes-herald-19870504/exclusions.csv"
C01, X02 = "lakes-herald-19870504-c01", "lakes-herald-19870504-x02"
LATER = date(1990, 4, 1)


def today() -> date:
    return LATER


def make(root: Path, *, dry_run: bool = False, **wish: Any) -> Plan:
    """Release with artefacts that take no time."""
    wished = Wish(**{"day": LATER, **wish})
    return release(root, wished, dry_run=dry_run, make=fake, clock=today)[0]


def refusal(root: Path, **wish: Any) -> tuple[str, str, str]:
    """Return code, what was found and the way out of the first issue; nothing was written."""
    before = tree(root)
    with pytest.raises(Refused) as refused:
        make(root, **wish)
    assert tree(root) == before
    issue = refused.value.issues[0]
    assert issue.expected
    assert issue.hint or not issue.code.startswith("R")
    return issue.code, issue.found, issue.hint


@pytest.fixture(scope="module", autouse=True)
def quick() -> Iterator[None]:
    """Leave out Great Expectations, which tests/test_quality.py has: it would take a minute."""

    def counted(folder: Path, then: Statistics | None) -> Quality:
        package, issues = read_package(folder)
        assert issues == []
        compared = f"held against {then.version if then else 'nothing'}"
        return Quality(statistics_of(package), [], {"index.html": compared})

    with pytest.MonkeyPatch.context() as patch:
        for module in ("release", "distribution"):
            patch.setattr(f"nkclaims.releasing.{module}.quality_of", counted)
        yield


@pytest.fixture(scope="module")
def unreleased(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_repository(tmp_path_factory.mktemp("unreleased") / "tiny")


@pytest.fixture(scope="module")
def first(unreleased: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository with its first release, committed and tagged."""
    root = tmp_path_factory.mktemp("first") / "tiny"
    shutil.copytree(unreleased, root)
    plan = make(root, day=DAY)
    assert (plan.release.version, plan.previous, plan.bump) == ("1.0.0", None, None)
    commit(root, "Release 1.0.0")
    git(root, "tag", "v1.0.0")
    return root


@pytest.fixture(scope="module")
def edited(first: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corrected value and a withdrawn id since then, told in revisions and retired_ids."""
    root = tmp_path_factory.mktemp("edited") / "tiny"
    shutil.copytree(first, root)
    rewrite(root / CLAIMS, "1990-01-15,high,\n", "1990-01-15,medium,\n")
    rewrite(root / EXCLUSIONS, X02, X02.replace("x02", "x07"))
    build(root)
    told = revise(root, "Read once more.", {X02: X02.replace("x02", "x07")})
    assert (told.n_values, told.n_ids, told.n_dropped) == (1, 1, 0)
    current(root)
    note(root)
    commit(root)
    return root


@pytest.fixture(scope="module")
def plan(edited: Path) -> Plan:
    """The second release, of which nothing is written."""
    return prepare(edited, Wish(day=LATER), fake, today, lambda _: None)


@pytest.fixture
def copy(tmp_path: Path) -> Callable[[Path], Path]:
    def copied(root: Path) -> Path:
        return Path(shutil.copytree(root, tmp_path / "copy"))

    return copied


def test_the_first_release_is_1_0_0_and_keeps_a_baseline(first: Path) -> None:
    assert baseline.versions(first) == ["1.0.0"]
    kept = baseline.read(first, "1.0.0")
    assert len(kept.rows["claims"]) == 10
    assert kept.statistics.version == "1.0.0"
    text = (first / "CHANGELOG.md").read_text()
    assert text.startswith("# Changes\n\n## 1.0.0 - 1990-03-01\n\n### Data\n\n- 29 tables, ")
    assert "- Claims by article: lakes-herald-19870504 10." in text
    assert "### Tools\n\n- A first tool.\n\n## 0.1.0 - 1990-02-01\n\n- Before.\n" in text
    assert {one.name for one in (first / "dist").iterdir()} == {
        *("RELEASE-NOTES.md", "SHA256SUMS", "package.json", "quality")
    }
    assert git(first, "status", "--porcelain") == ""


def test_the_quality_report_is_not_in_the_sums(first: Path) -> None:
    assert (first / "dist" / "quality" / "index.html").is_file()
    assert "quality" not in (first / "dist" / "SHA256SUMS").read_text()


def test_what_changed_makes_the_number_the_section_and_the_history(plan: Plan) -> None:
    assert (plan.release.version, plan.previous) == ("1.1.0", "1.0.0")
    assert plan.section == (
        "### Data\n\n- More.\n- Rows: `claims` 1 changed; `exclusions` 1 renamed; "
        "`retired_ids` 1 added; `revisions` 1 added.\n"
        "- Claims by article: lakes-herald-19870504 1 changed."
    )
    assert plan.bump is not None
    kinds = [(one.kind, one.where) for one in plan.bump.reasons]
    assert kinds[:2] == [("id replaced", "exclusions"), ("value changed", "claims (confidence)")]
    revisions = plan.files["seeds/registry/revisions.csv"].decode()
    assert f"1.1.0,claims,{C01},confidence,high,medium,Read once more.\n" in revisions
    assert b"unreleased" not in plan.files["data/retired_ids.csv"]
    assert b'"version": "1.1.0"' in plan.files["datapackage.json"]
    assert b'"created": "1990-04-01T00:00:00Z"' in plan.files["datapackage.json"]
    diff = plan.files["dist/diff-1.0.0-1.1.0.md"].decode()
    assert re.search(r"c01 \| confidence \| high -&#62; medium \| 1.1.0: Read once more", diff)


def test_a_dry_run_shows_the_same_and_writes_nothing(
    edited: Path, plan: Plan, copy: Callable[[Path], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = copy(edited)
    before = tree(root)
    monkeypatch.setattr("nkclaims.releasing.release.prepare", lambda *_: plan)
    assert make(root, dry_run=True) == plan
    assert tree(root) == before
    assert make(root) == plan
    assert tree(root).items() >= plan.files.items()


def test_a_smaller_version_is_refused_with_what_forces_the_larger(edited: Path) -> None:
    with pytest.raises(Refused) as refused:
        make(edited, version="1.0.1")
    told = [(one.code, one.found, one.expected) for one in refused.value.issues]
    assert {*told} == {("R09", "1.0.1", "one of 1.1.0, 2.0.0, after 1.0.0")}
    hints = "\n".join(one.hint for one in refused.value.issues)
    assert f"value changed, claims (confidence) (1): {C01}" in hints


@pytest.mark.parametrize(
    ("version", "hint"),
    [
        ("1.0.0", "a release is never changed"),
        ("1.2.0", "leave no number out"),
        ("3.0.0", "leave no number out"),
        ("one", "leave no number out"),
    ],
)
def test_another_number_is_refused(version: str, hint: str, edited: Path) -> None:
    code, found, said = refusal(edited, version=version)
    assert (code, found) == ("R09", version)
    assert hint in said


def test_a_tag_without_a_release_takes_its_number(
    edited: Path, copy: Callable[[Path], Path]
) -> None:
    root = copy(edited)
    git(root, "tag", "v1.1.0")
    assert refusal(root)[:2] == ("R09", "1.1.0")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (None, "no day"),
        (date(1990, 2, 28), "1990-02-28"),  # before the last release
        (date(1890, 4, 1), "1890-04-01"),
        (date(2090, 4, 1), "2090-04-01"),  # or the clock is wrong
    ],
)
def test_a_day_that_cannot_be_is_refused(day: date | None, expected: str, edited: Path) -> None:
    code, found, hint = refusal(edited, day=day)
    assert (code, found) == ("R06", expected)
    assert "--date" in hint


@pytest.mark.parametrize("clock", [date(1970, 1, 1), date(2090, 1, 1)])
def test_a_clock_in_another_century_is_named(clock: date, edited: Path) -> None:
    before = tree(edited)
    with pytest.raises(Refused) as refused:
        release(edited, Wish(day=LATER), make=fake, clock=lambda: clock)
    (issue,) = refused.value.issues
    assert issue.code == "R06"
    assert f"the clock of this machine says {clock}" in issue.expected
    assert tree(edited) == before


def test_a_day_before_an_article_is_refused(unreleased: Path, copy: Callable[[Path], Path]) -> None:
    root = copy(unreleased)
    rewrite(root / "CHANGELOG.md", "0.1.0 - 1990-02-01", "0.1.0 - 1987-01-01")
    current(root)
    commit(root)
    with pytest.raises(Refused) as refused:
        release(root, Wish(day=date(1987, 5, 3)), make=fake, clock=lambda: date(1987, 5, 3))
    assert [one.code for one in refused.value.issues] == ["R06"]
    assert "1987-05-04" in refused.value.issues[0].expected


def test_a_dirty_tree_is_refused(edited: Path, copy: Callable[[Path], Path]) -> None:
    root = copy(edited)
    (root / "new.txt").write_text("x")
    code, _, hint = refusal(root)
    assert code == "R01"
    assert "commit" in hint


def test_a_written_release_waits_for_its_commit(
    edited: Path, plan: Plan, copy: Callable[[Path], Path]
) -> None:
    root = copy(edited)
    store.publish(root, plan.files, OWNED)
    for again in (make, lambda one: rebuild(one, fake)):
        with pytest.raises(Refused) as refused:
            again(root)
        assert {one.code for one in refused.value.issues} == {"R01"}
        assert "a release is written" in refused.value.issues[0].hint


def test_what_is_no_repository_is_refused(tiny: Path, unreleased: Path) -> None:
    assert refusal(tiny)[0] == "R02"
    assert refusal(unreleased / "seeds")[0] == "R02"


@pytest.mark.parametrize("left", ["", "## Unreleased\n\n", "## Unreleased\n\n### Data\n\n"])
def test_a_missing_entry_is_refused(left: str, edited: Path, copy: Callable[[Path], Path]) -> None:
    root = copy(edited)
    rewrite(root / "CHANGELOG.md", "## Unreleased\n\n### Data\n\n- More.\n\n", left)
    commit(root)
    code, _, hint = refusal(root)
    assert code == "R03"
    assert "write there" in hint


def test_the_version_before_the_first_is_none(
    unreleased: Path, copy: Callable[[Path], Path]
) -> None:
    root = copy(unreleased)
    rewrite(root / "CHANGELOG.md", "## Unreleased\n\n### Tools\n\n- A first tool.\n\n", "")
    commit(root)
    code, found, hint = refusal(root, day=None)
    assert (code, found) == ("R09", "0.1.0")
    assert hint == "write `## Unreleased` for the heading: the first release is 1.0.0"
    with pytest.raises(Refused) as refused:
        rebuild(root, fake)
    assert [one.code for one in refused.value.issues] == ["R08"]


def test_a_heading_with_number_and_day_is_taken_at_its_word(
    edited: Path, plan: Plan, copy: Callable[[Path], Path]
) -> None:
    root = copy(edited)
    rewrite(root / "CHANGELOG.md", "## Unreleased", "## 1.0.1 - 1990-04-01")
    current(root)
    commit(root)
    assert refusal(root, day=None)[:2] == ("R09", "1.0.1")
    assert refusal(root, day=date(1990, 3, 31))[:2] == ("R06", "1990-03-31")
    assert refusal(root, day=None, version="1.1.0")[:2] == ("R09", "1.1.0")


def test_what_is_not_built_is_refused(edited: Path, copy: Callable[[Path], Path]) -> None:
    root = copy(edited)
    rewrite(root / CLAIMS, "1990-01-15,high,\n", "1990-01-15,low,\n")
    commit(root)
    code, _, hint = refusal(root)
    assert code == "R07"
    assert "make data" in hint


def test_what_does_not_validate_is_refused(edited: Path, copy: Callable[[Path], Path]) -> None:
    root = copy(edited)
    rewrite(root / CLAIMS, "1990-01-15,high,\n", "1990-01-15,low,\n")
    current(root)
    commit(root)
    assert refusal(root)[0] == "J88"


def zipped(root: Path, path: Path) -> Path:
    """Make a zip of the package that the repository holds."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in tree(root).items():
            if name.startswith(("data/", "schemas/", "datapackage.json")):
                archive.writestr(name, content)
    return path


def without_history(root: Path) -> None:
    """Leave of the clone what a shallow one without tags has: the last commit."""
    git(root, "tag", "--delete", "v1.0.0")
    shutil.rmtree(root / ".git")
    git(root, "init", "--quiet")
    commit(root)


def test_without_history_the_zip_of_the_last_release_will_do(
    first: Path, edited: Path, plan: Plan, copy: Callable[[Path], Path], tmp_path: Path
) -> None:
    root = copy(edited)
    without_history(root)
    code, found, hint = refusal(root)
    assert code == "R04"
    assert "other rows than were released: claims" in found
    assert "1.0.0" in hint
    old = zipped(first, tmp_path / "nkclaims-1.0.0.zip")
    assert refusal(root, old=old, version="1.0.1")[0] == "R09"


@pytest.mark.parametrize("damage", ["cut", "changed", "fewer tables", "no zip", "another version"])
def test_a_damaged_last_release_is_refused(
    damage: str, first: Path, edited: Path, copy: Callable[[Path], Path], tmp_path: Path
) -> None:
    root = copy(first)
    if damage == "changed":
        rewrite(root / "data/claims.csv", "Sudmark guns", "Sudmark shells")
    if damage == "another version":
        rewrite(root / "datapackage.json", '"version": "1.0.0"', '"version": "0.9.0"')
    if damage == "fewer tables":
        (root / "data/tolls.csv").unlink()
    old = zipped(root, tmp_path / "old.zip")
    if damage == "cut":
        old.write_bytes(old.read_bytes()[: old.stat().st_size // 2])
    if damage == "no zip":
        old.write_bytes(b"not a zip\n" * 99)
    code = refusal(edited, old=old)[0]
    expected = {"cut": "P05", "no zip": "P05", "fewer tables": "L01"}
    assert code == expected.get(damage, "R04")


def test_dist_is_made_again_from_a_clone_with_tags_or_without(
    edited: Path, plan: Plan, copy: Callable[[Path], Path], tmp_path: Path
) -> None:
    root = copy(edited)
    store.publish(root, plan.files, OWNED)
    commit(root, "Release 1.1.0")
    note(root, "- Later work, which is no part of it.")
    commit(root)
    clone = tmp_path / "clone"
    git(root, "clone", "--quiet", "--no-tags", str(root), str(clone))
    assert repository.commit_of(clone, "1.1.0") == git(root, "rev-parse", "HEAD~1").strip()
    version, result = rebuild(clone, fake)
    assert version == "1.1.0"
    dist = {name: content for name, content in plan.files.items() if name.startswith("dist/")}
    made = {name: content for name, content in tree(clone).items() if name.startswith("dist/")}
    assert made == dist
    assert {*result.written} == {*dist}
    assert rebuild(clone, fake)[1].written == ()
    (clone / "dist" / "stray.txt").write_text("x")
    assert rebuild(clone, fake)[1].removed == ("dist/stray.txt",)


def test_a_tag_on_other_rows_is_refused(edited: Path, copy: Callable[[Path], Path]) -> None:
    root = copy(edited)
    git(root, "tag", "--force", "v1.0.0")
    with pytest.raises(Refused) as refused:
        rebuild(root, fake)
    assert [one.code for one in refused.value.issues] == ["R04"]
    assert refusal(root)[0] == "R04"


@pytest.mark.skipif(os.name != "posix", reason="needs fork and signals")
def test_a_release_that_is_killed_at_any_step_is_whole_or_has_not_happened(
    edited: Path, plan: Plan, tmp_path: Path
) -> None:
    before = tree(edited)
    after = before | plan.files
    gone = {name for name in after if name.startswith("dist/") and name not in plan.files}
    after = {name: content for name, content in after.items() if name not in gone}
    seen, step = set[bool](), 0
    while True:
        root = tmp_path / str(step)
        shutil.copytree(edited, root, ignore=shutil.ignore_patterns(".git"))
        code = killed_at(step, root, plan)
        line = store.recover(root)
        assert tree(root) in (before, after), step
        seen.add(tree(root) == after)
        shutil.rmtree(root)
        if code == 0:
            break
        assert line, "the next command says what it found"
        step += 1
    assert seen == {False, True}
    assert step > len(plan.files)


def killed_at(step: int, root: Path, plan: Plan) -> int:
    """Publish in a process that is killed at its n-th change of the disk; 0 if it came through."""
    child = os.fork()
    if child == 0:
        left = [step]
        for name in ("replace", "unlink", "rmdir"):
            setattr(os, name, counting(getattr(os, name), left))
        try:
            store.publish(root, plan.files, OWNED)
            os._exit(0)
        finally:
            os._exit(9)
    status = os.waitpid(child, 0)[1]
    return status


def counting(function: Callable[..., Any], left: list[int]) -> Callable[..., Any]:
    def counted(*words: Any, **more: Any) -> Any:
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left[0] -= 1
        return function(*words, **more)

    return counted


def test_the_command_shows_version_reasons_section_and_files(
    edited: Path, plan: Plan, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[Any, ...]] = []

    def released(root: Path, wish: Wish, *, dry_run: bool, say: object) -> tuple[Plan, None]:
        asked.append((root, wish, dry_run))
        return plan, None

    monkeypatch.setattr("nkclaims.verbs.release.release", released)
    words = ["-C", str(edited), "release", "1.1.0", "--date", "1990-04-01", "--dry-run"]
    assert cli.main(words) == 0
    assert asked == [(edited, Wish("1.1.0", LATER), True)]
    printed = capsys.readouterr().out
    assert printed.startswith("nkclaims 1.1.0 of 1990-04-01, after 1.0.0\n\nWhy this number:\n")
    assert f"  minor: value changed, claims (confidence) (1): {C01}\n" in printed
    assert plan.section in printed
    assert "  releases/1.1.0.csv " in printed
    assert printed.endswith("Nothing was written: this was a dry run\n")


def test_the_command_says_what_to_commit_and_tag(
    edited: Path, plan: Plan, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    result = store.PublishResult(("a", "b"), (), (), None)
    monkeypatch.setattr("nkclaims.verbs.release.release", lambda *_, **__: (plan, result))
    assert cli.main(["-C", str(edited), "release"]) == 0
    printed = capsys.readouterr().out
    assert "2 files written" in printed
    assert printed.endswith("git tag v1.1.0 && git push origin HEAD v1.1.0\n")


def test_dist_says_what_it_made(
    first: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nkclaims.verbs.dist.rebuild", partial(rebuild, make=fake))
    assert cli.main(["-C", str(first), "dist"]) == 0
    assert capsys.readouterr().out == (
        f"nkclaims 1.0.0: 4 files in {first / 'dist'}\n0 written, 4 had their bytes already\n"
    )


def test_a_day_that_is_none_is_wrong_use(edited: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["-C", str(edited), "release", "--date", "1 April"])
    assert ended.value.code == 2
    assert "'1 April' is no day such as 2026-12-01" in capsys.readouterr().err
