"""The published files are the old ones or the new ones, whatever happens, whenever it happens."""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import nkclaims.publishing.disk
from nkclaims.issues import Issue, Refused
from nkclaims.publishing.lock import lock
from nkclaims.publishing.store import PublishResult, publish, reading, recover

OWNED = ("data/*.csv", "datapackage.json")
OLD = {
    "data/actors.csv": b"actor_id\n",
    "data/claims.csv": b"claim_id\na-1\n",
    "data/events.csv": b"event_id\n",
    "data/spans.csv": b"span_id\n",
    "data/units.csv": b"unit_id\n",
    "datapackage.json": b"{}\n",
}
NEW = {
    "data/actors.csv": b"actor_id\n",
    "data/claims.csv": b"claim_id\na-1\na-2\n" * 1000,
    "data/links.csv": b"from_claim\n",
    "data/units.csv": b"unit_id\nperson\n",
    "datapackage.json": b'{"resources": []}\n',
}
POSIX = pytest.mark.skipif(os.name != "posix", reason="needs fork and signals")
TMPFS = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root on Linux can mount a small disk"
)
SOURCE = str(Path(nkclaims.publishing.disk.__file__).parents[1])


def published(root: Path) -> dict[str, bytes]:
    """Return every file under root, whoever owns it, save the working folder."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and ".nkclaims" not in path.parts
    }


def left_over(root: Path) -> set[str]:
    return {path.name for path in (root / ".nkclaims").iterdir()} - {"lock", "holder"}


def refused(root: Path, files: Mapping[str, bytes] = NEW) -> Issue:
    """Return the one issue for which `files` are not published."""
    with pytest.raises(Refused) as caught:
        publish(root, files, OWNED)
    (issue,) = caught.value.issues
    return issue


def python(code: str, *words: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, words)],
        env={**os.environ, "PYTHONPATH": SOURCE},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


class Stopped(BaseException):
    """A kill that the test process survives: nothing in the code catches it."""


def stop_at_move(monkeypatch: pytest.MonkeyPatch, root: Path, files: Mapping[str, bytes]) -> None:
    """Publish until the commit is made and the first file is about to move."""
    replace = os.replace

    def commit_only(source: Path, target: Path) -> None:
        if target.name != "pending":
            raise Stopped
        replace(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", commit_only)
        with pytest.raises(Stopped):
            publish(root, files, OWNED)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A package with the old files."""
    publish(tmp_path, OLD, OWNED)
    return tmp_path


def test_what_is_published_is_there_and_what_is_owned_no_longer_is_not(root: Path) -> None:
    (root / "data/README.md").write_text("not owned")
    assert publish(root, NEW, OWNED) == PublishResult(
        written=("data/claims.csv", "data/links.csv", "data/units.csv", "datapackage.json"),
        unchanged=("data/actors.csv",),
        removed=("data/events.csv", "data/spans.csv"),
        recovered=None,
    )
    assert published(root) == {**NEW, "data/README.md": b"not owned"}
    assert left_over(root) == set()


def test_files_with_the_same_bytes_are_not_touched(root: Path) -> None:
    for name in OLD:
        os.utime(root / name, (1, 1))
    result = publish(root, {**OLD, "data/units.csv": b"new"}, OWNED)
    assert result.written == ("data/units.csv",)
    touched = [name for name in OLD if (root / name).stat().st_mtime != 1]
    assert touched == ["data/units.csv"]


NAMES = st.sampled_from(["data/a.csv", "data/é b%2F.csv", "data/deep/c.csv", "d.csv", "x/manifest"])
FILES = st.dictionaries(NAMES, st.binary(max_size=20))


@given(states=st.lists(FILES, min_size=2, max_size=4))
@settings(max_examples=25)
def test_any_files_follow_any_files(
    states: list[dict[str, bytes]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.mktemp("any")
    before: dict[str, bytes] = {}
    for files in states:
        result = publish(root, files, ("*.csv", "x/*", "data/*.csv", "data/deep/*"))
        assert published(root) == files
        assert set(result.removed) == before.keys() - files.keys()
        assert set(result.unchanged) == {n for n in files if before.get(n) == files[n]}
        assert set(result.written) == files.keys() - set(result.unchanged)
        before = files


# A fork of this program publishes, or recovers, and at its k-th step is killed, fails once, or
# fails from then on; k rises until the fork gets through. Steps are the events that Python
# announces to audit hooks, and fsync. One JSON line a fork.
SWEEP = """
import json, os, signal, sys, traceback
from pathlib import Path
from nkclaims.issues import Refused
from nkclaims.publishing.store import publish, recover

folder, action, harm, old, new, owned, killed_at = json.loads(sys.argv[1])
old, new = ({name: text.encode() for name, text in files.items()} for files in (old, new))
EVENTS = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.listdir", "os.scandir"}
armed = None

def step():
    global armed
    if armed is None:
        return
    armed["left"] -= 1
    if armed["left"] == 0 and armed["harm"] == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    if armed["left"] == 0 or (armed["left"] < 0 and armed["harm"] == "fail on"):
        raise OSError(28, "No space left on device")

def hook(event, args):
    if event == "open":
        path = os.fsdecode(args[0]) if isinstance(args[0], (str, bytes)) else ""
        if not os.path.isabs(path) or path.startswith(folder):
            step()
    elif event in EVENTS:
        step()

os.fsync = lambda descriptor: step()  # what it really does matters to a power loss, not to a kill
sys.addaudithook(hook)

def fork(root, action, harm, k):
    pid = os.fork()
    if pid == 0:
        global armed
        code = 9
        try:
            armed = {"left": k, "harm": harm}
            publish(root, new, owned) if action == "publish" else recover(root)
            left, armed = armed["left"], None
            code = 0 if left > 0 else 4
        except Refused:
            armed, code = None, 3
        except BaseException:
            armed = None
            traceback.print_exc()
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])

k = code = 1
while code != 0:
    root = Path(folder) / str(k)
    root.mkdir()
    publish(root, old, owned)
    if killed_at:
        assert fork(root, "publish", "kill", killed_at) == -9
    code = fork(root, action, harm, k)
    print(json.dumps([str(root), code]), flush=True)
    k += 1
"""


def sweep(folder: Path, action: str, harm: str, killed_at: int = 0) -> list[tuple[Path, int]]:
    """Return for each k the package in which the k-th step did harm, and how the fork ended."""
    folder.mkdir()
    texts = [{name: data.decode() for name, data in files.items()} for files in (OLD, NEW)]
    words = json.dumps([str(folder), action, harm, *texts, OWNED, killed_at])
    process = python(SWEEP, words)
    out, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    ended = [(Path(path), int(code)) for path, code in map(json.loads, out.splitlines())]
    assert len(ended) > 10
    return ended


def settled(root: Path) -> str:
    """Recover, and return which state is there; nothing half-way was ever without its marker."""
    pending = (root / ".nkclaims/pending").exists()
    before = published(root)
    assert pending or before in (OLD, NEW), root
    recover(root)
    after = published(root)
    assert after in (OLD, NEW), root
    if pending:
        assert after == NEW, root
    else:
        assert after == before, root
    assert left_over(root) == set()
    assert recover(root) is None
    return "new" if after == NEW else "old"


@POSIX
def test_killed_at_any_step_the_old_or_the_new_files_are_there(tmp_path: Path) -> None:
    ended = sweep(tmp_path / "publish", "publish", "kill")
    assert {code for _, code in ended[:-1]} == {-signal.SIGKILL}
    pending = [k for k, (root, _) in enumerate(ended, 1) if (root / ".nkclaims/pending").exists()]
    states = [settled(root) for root, _ in ended]
    assert states == sorted(states, reverse=True)
    assert set(states) == {"old", "new"}
    for killed_at in (pending[0], pending[len(pending) // 2]):
        again = sweep(tmp_path / f"recover-{killed_at}", "recover", "kill", killed_at)
        assert {settled(root) for root, _ in again} == {"new"}


@POSIX
@pytest.mark.parametrize("harm", ["fail", "fail on"])
def test_a_failure_at_any_step_is_a_refusal_and_harms_nothing(tmp_path: Path, harm: str) -> None:
    ended = sweep(tmp_path / "publish", "publish", harm)
    # 4: got through all the same, as where only the pid or a litter could not be written.
    assert {code for _, code in ended[:-1]} <= {3, 4}
    pending = [k for k, (root, _) in enumerate(ended, 1) if (root / ".nkclaims/pending").exists()]
    assert pending, "no step failed half-way"
    for root, code in ended:
        if code == 3 and harm == "fail" and not (root / ".nkclaims/pending").exists():
            assert left_over(root) == set(), root
        state = settled(root)
        assert code == 3 or state == "new"
    again = sweep(tmp_path / "recover", "recover", harm, pending[len(pending) // 2])
    assert {code for _, code in again[:-1]} <= {3, 4}
    assert {settled(root) for root, _ in again} == {"new"}


def test_syncs_come_before_what_relies_on_them(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not Path("/proc/self/fd").is_dir():
        pytest.skip("needs the names of open files")
    steps: list[str] = []
    fsync, replace, unlink = os.fsync, os.replace, os.unlink

    def name(path: str | os.PathLike[str]) -> str:
        return os.path.relpath(path, root)

    def watched_fsync(descriptor: int) -> None:
        steps.append("sync " + name(os.readlink(f"/proc/self/fd/{descriptor}")))
        fsync(descriptor)

    def watched_replace(source: Path, target: Path) -> None:
        steps.append(f"move {name(target)}")
        replace(source, target)

    def watched_unlink(path: Path, **words: int) -> None:
        steps.append(f"unlink {path if words else name(path)}")
        unlink(path, **words)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", watched_fsync)
        patch.setattr(os, "replace", watched_replace)
        patch.setattr(os, "unlink", watched_unlink)
        publish(root, {**OLD, "data/claims.csv": b"1", "datapackage.json": b"2"}, OWNED)
    staging = ".nkclaims/staging"
    files = {f"sync {staging}/{one}" for one in ("@data%2Fclaims.csv", "@datapackage.json")}
    assert set(steps[:3]) == files | {f"sync {staging}/manifest"}
    assert steps[3:7] == [f"sync {staging}", "sync .nkclaims", "sync .", "move .nkclaims/pending"]
    assert steps[7:10] == ["sync .nkclaims", "move data/claims.csv", "move datapackage.json"]
    assert set(steps[10:-2]) == {"sync .", "sync data"}
    assert steps[-2:] == ["unlink .nkclaims/pending", "sync .nkclaims"]


def test_a_power_loss_that_keeps_any_of_the_moves_is_completed(
    root: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop_at_move(monkeypatch, root, NEW)
    staging = root / ".nkclaims/staging"
    moves = {path: root / path.name[1:].replace("%2F", "/") for path in staging.iterdir()}
    removals = [root / "data/events.csv", root / "data/spans.csv"]
    steps = [*moves, *removals]
    assert len(steps) == 6
    for kept in (some for n in range(len(steps) + 1) for some in combinations(steps, n)):
        copy = tmp_path_factory.mktemp("loss") / "package"
        shutil.copytree(root, copy)
        for path in kept:
            if path in moves:
                os.replace(copy / path.relative_to(root), copy / moves[path].relative_to(root))
            else:
                (copy / path.relative_to(root)).unlink()
        assert recover(copy)
        assert published(copy) == NEW
        assert left_over(copy) == set()


def test_what_recovery_did_is_said_in_a_line(
    root: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert recover(root) is None
    staging = root / ".nkclaims/staging"
    staging.mkdir()
    (staging / "@data%2Fclaims.csv").write_bytes(b"claim_")
    assert recover(root) == "cleared up after an interrupted write: the published files are whole"
    assert published(root) == OLD
    stop_at_move(monkeypatch, root, NEW)
    assert published(root) == OLD
    said: list[str] = []
    with reading(root, say=said.append):
        assert published(root) == NEW
    assert said == ["completed an interrupted write: the published files are the new ones"]
    stop_at_move(monkeypatch, root, OLD)
    assert publish(root, OLD, OWNED).recovered == said[0]


def a_staged_file_is_lost(root: Path) -> str:
    (root / ".nkclaims/staging/@data%2Flinks.csv").unlink()
    return "data/links.csv"


def a_staged_file_is_cut_short(root: Path) -> str:
    os.truncate(root / ".nkclaims/staging/@data%2Fclaims.csv", 100)
    return "data/claims.csv"


def staging_is_lost(root: Path) -> str:
    shutil.rmtree(root / ".nkclaims/staging")
    return "data/claims.csv"


def the_manifest_is_cut_short(root: Path) -> str:
    os.truncate(root / ".nkclaims/pending", 100)
    return ".nkclaims/pending"


def the_manifest_is_empty(root: Path) -> str:
    os.truncate(root / ".nkclaims/pending", 0)
    return ".nkclaims/pending"


def git_restored_a_moved_file(root: Path) -> str:
    (root / ".nkclaims/staging/@data%2Fclaims.csv").unlink()
    return "data/claims.csv"


def somebody_edited_an_unchanged_file(root: Path) -> str:
    (root / "data/actors.csv").write_bytes(b"edited")
    return "data/actors.csv"


@pytest.mark.parametrize(
    "damage",
    [
        a_staged_file_is_lost,
        a_staged_file_is_cut_short,
        staging_is_lost,
        the_manifest_is_cut_short,
        the_manifest_is_empty,
        git_restored_a_moved_file,
        somebody_edited_an_unchanged_file,
    ],
    ids=lambda damage: damage.__name__,
)
def test_a_damaged_write_is_refused_until_a_build_mends_it(
    damage: object, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert callable(damage)
    stop_at_move(monkeypatch, root, NEW)
    name = damage(root)
    before = published(root)
    for _ in range(2):
        with pytest.raises(Refused) as caught, reading(root):
            raise AssertionError("read what is half-way")
        (issue,) = caught.value.issues
        assert (issue.code, issue.file) == ("S04", name)
        assert "nkclaims build" in issue.hint
        assert published(root) == before
    # A build that is stopped after its commit has replaced the damaged write by a sound one.
    stop_at_move(monkeypatch, root, NEW)
    assert recover(root)
    assert published(root) == NEW
    assert left_over(root) == set()


def test_a_build_that_mends_but_cannot_begin_leaves_the_marker(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop_at_move(monkeypatch, root, NEW)
    os.replace(root / ".nkclaims/staging/@data%2Fclaims.csv", root / "data/claims.csv")
    os.truncate(root / ".nkclaims/pending", 0)

    def fail(source: Path, target: Path) -> None:
        if target.name != "pending":
            raise OSError(errno.EACCES, "Permission denied", str(source), None, str(target))
        real(source, target)

    real = os.replace
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", fail)
        assert refused(root).code == "S02"
    assert (root / ".nkclaims/pending").exists()
    assert publish(root, NEW, OWNED).recovered
    assert published(root) == NEW


def test_a_build_with_nothing_to_write_mends_too(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop_at_move(monkeypatch, root, NEW)
    shutil.rmtree(root / ".nkclaims/staging")
    publish(root, OLD, OWNED)
    assert published(root) == OLD
    assert left_over(root) == set()


@pytest.mark.parametrize("code", ["EACCES", "EXDEV", "EROFS"])
def test_a_commit_of_which_nothing_can_move_is_undone(
    code: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = os.replace
    number = getattr(errno, code)

    def fail_in_data(source: Path, target: Path) -> None:
        if target.parent.name == "data":
            raise OSError(number, os.strerror(number), str(source), None, str(target))
        replace(source, target)

    monkeypatch.setattr(os, "replace", fail_in_data)
    issue = refused(root)
    assert (issue.file, issue.code) == ("data/claims.csv", "S02")
    assert code in issue.found
    assert "as they were" in issue.hint
    assert published(root) == OLD
    assert left_over(root) == set()


def test_a_write_that_stops_half_way_says_so_and_is_completed(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = os.replace

    def fail_late(source: Path, target: Path) -> None:
        if target.name == "units.csv":
            raise PermissionError(errno.EACCES, "Permission denied", str(source), None, str(target))
        replace(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", fail_late)
        for _ in range(2):
            issue = refused(root)
            assert issue.file == "data/units.csv"
            assert "no command reads the files" in issue.hint
            with pytest.raises(Refused), reading(root):
                raise AssertionError("read what is half-way")
    assert recover(root)
    assert published(root) == NEW


def test_a_file_where_a_folder_belongs_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    issue = refused(tmp_path)
    assert (issue.file, issue.code) == ("data", "S02")
    assert "EEXIST" in issue.found
    assert "move away the file" in issue.hint
    assert published(tmp_path) == {"data": b"a file"}


def test_a_file_in_place_of_our_own_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / ".nkclaims").write_text("a file")
    issue = refused(tmp_path)
    assert (issue.file, issue.code) == (".nkclaims", "S02")
    assert not (tmp_path / "data").exists()


def test_a_folder_where_a_file_belongs_is_named(root: Path) -> None:
    (root / "data/links.csv").mkdir()
    issue = refused(root)
    assert (issue.file, issue.code) == ("data/links.csv", "S02")
    assert "move away the folder" in issue.hint
    assert published(root) == OLD
    (root / "data/links.csv").rmdir()
    (root / "data/kept.csv").mkdir()
    assert "data/kept.csv" not in publish(root, NEW, OWNED).removed
    assert (root / "data/kept.csv").is_dir()


@pytest.mark.parametrize(
    "name",
    [
        "../out.csv",
        "data/../../out.csv",
        "data//a.csv",
        "./a.csv",
        ".git/config",
        "",
        "data/.a",
        "data/.zenodo.json",
    ],
)
def test_a_name_that_is_hidden_or_leaves_the_package_is_refused(name: str, root: Path) -> None:
    issue = refused(root, {**NEW, name: b"x"})
    assert (issue.file, issue.code) == (name, "S03")
    assert published(root) == OLD
    assert left_over(root) == set()


def test_an_absolute_name_is_refused(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    name = str(tmp_path_factory.mktemp("other") / "out.csv")
    assert refused(root, {name: b"x"}).code == "S03"
    assert not Path(name).exists()


def test_a_manifest_cannot_write_out_of_the_package(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forged(name: str) -> Path:
        return root.resolve() / name

    with monkeypatch.context() as patch:
        patch.setattr(nkclaims.publishing.disk, "place", lambda at, name: at / name)
        stop_at_move(monkeypatch, root, {".git/hooks/post-checkout": b"evil"})
    with pytest.raises(Refused) as caught:
        recover(root)
    assert caught.value.issues[0].code == "S03"
    assert not forged(".git").exists()


def test_nothing_is_written_or_removed_through_a_link_out_of_the_package(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "kept.csv").write_text("kept")
    (tmp_path / "data").symlink_to(outside, target_is_directory=True)
    for files in (NEW, {"datapackage.json": b"{}"}):
        issue = refused(tmp_path, files)
        assert issue.code == "S03"
        assert issue.found == str(outside)
    assert published(outside) == {"kept.csv": b"kept"}
    assert not (tmp_path / "datapackage.json").exists()


def test_a_linked_file_is_replaced_and_its_target_is_not_written(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    for name in ("claims.csv", "events.csv"):
        (outside / name).write_text("kept")
        (root / "data" / name).unlink()
        (root / "data" / name).symlink_to(outside / name)
    (root / "data/gone.csv").symlink_to(outside / "gone.csv")
    publish(root, NEW, OWNED)
    assert published(root) == NEW
    assert not (root / "data/claims.csv").is_symlink()
    assert not (root / "data/gone.csv").is_symlink()
    assert published(outside) == {"claims.csv": b"kept", "events.csv": b"kept"}


def test_a_linked_working_folder_is_refused(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (tmp_path / ".nkclaims").symlink_to(outside, target_is_directory=True)
    issue = refused(tmp_path)
    assert (issue.file, issue.code) == (".nkclaims", "S03")
    assert list(outside.iterdir()) == []


def test_a_link_within_the_package_is_followed(tmp_path: Path) -> None:
    (tmp_path / "tables").mkdir()
    (tmp_path / "data").symlink_to("tables", target_is_directory=True)
    publish(tmp_path, NEW, OWNED)
    assert (tmp_path / "tables/claims.csv").read_bytes() == NEW["data/claims.csv"]


LIMITED = """
import resource, sys
from pathlib import Path
from nkclaims.issues import Refused
from nkclaims.publishing.store import publish
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    publish(Path(sys.argv[1]), {"data/claims.csv": b"x" * 5000, "data/links.csv": b""}, ("data/*",))
except Refused as refused:
    print(*refused.issues, sep="\\n")
"""


@POSIX
def test_a_file_larger_than_the_limit_changes_nothing(root: Path) -> None:
    out, _ = python(LIMITED, root).communicate(timeout=30)
    assert "file='data/claims.csv'" in out
    assert "EFBIG" in out
    assert "ulimit -f" in out
    assert published(root) == OLD
    assert left_over(root) == set()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 40 pages of 4 KiB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=160k", "none", str(disk)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("cannot mount a small disk here")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


@TMPFS
def test_a_full_disk_leaves_the_old_files_and_a_refusal(small_disk: Path) -> None:
    outcomes = []
    for free_pages in range(24):
        root = small_disk / "package"
        root.mkdir()
        publish(root, OLD, OWNED)
        ballast = small_disk / "ballast"
        stat = os.statvfs(small_disk)
        ballast.write_bytes(b"x" * (stat.f_bavail - free_pages) * stat.f_frsize)
        try:
            publish(root, NEW, OWNED)
            outcomes.append("new")
            assert published(root) == NEW
        except Refused as refusal:
            outcomes.append("old")
            (issue,) = refusal.issues
            assert issue.file in {*NEW, ".nkclaims/pending", ".nkclaims/staging/manifest"}
            assert "ENOSPC" in issue.found
            assert "free some space" in issue.hint
            assert published(root) == OLD
            assert left_over(root) == set()
            with reading(root):
                pass
        ballast.unlink()
        shutil.rmtree(root)
    assert outcomes == sorted(outcomes, reverse=True)
    assert set(outcomes) == {"old", "new"}


@TMPFS
def test_a_read_only_disk_is_read_but_not_written(
    small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(small_disk, OLD, OWNED)
    remount = ["mount", "-o", "remount,{}", str(small_disk)]
    mode = remount.index("remount,{}")

    def become(how: str) -> None:
        remount[mode] = f"remount,{how}"
        subprocess.run(remount, check=True)

    become("ro")
    with reading(small_disk):
        assert published(small_disk) == OLD
    issue = refused(small_disk)
    assert issue.code == "S02"
    assert "EROFS" in issue.found
    become("rw")
    stop_at_move(monkeypatch, small_disk, NEW)
    become("ro")
    with pytest.raises(Refused), reading(small_disk):
        raise AssertionError("read what is half-way")


@TMPFS
def test_a_folder_on_another_disk_is_refused_before_anything_moves(
    tmp_path: Path, small_disk: Path
) -> None:
    issue = refused(tmp_path, {"disk/claims.csv": b"x", "p.json": b"{}"})
    assert (issue.file, issue.code) == ("disk/claims.csv", "S02")
    assert "EXDEV" in issue.found
    assert published(tmp_path) == {}
    assert left_over(tmp_path) == set()


def test_a_release_is_read_without_a_trace(tmp_path: Path) -> None:
    with reading(tmp_path):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_first_write_during_a_reading_is_noticed(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught, reading(tmp_path):
        publish(tmp_path, NEW, OWNED)
    assert caught.value.issues[0].code == "S01"


HOLD = """
import sys
from pathlib import Path
from nkclaims.publishing.lock import lock
with lock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def holder(root: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the lock until it reads a line."""
    process = python(HOLD, root)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.communicate()


def test_who_finds_the_lock_held_says_so_once_and_gives_up(
    root: Path, holder: subprocess.Popen[str]
) -> None:
    said: list[str] = []
    busy = f"another nkclaims command (pid {holder.pid}) is at work here"
    with pytest.raises(Refused) as caught, lock(root, 0.3, said.append):
        raise AssertionError("two held the lock")
    assert said == [f"{busy}; waiting up to 0.3 s"]
    (issue,) = caught.value.issues
    assert (issue.code, issue.file, issue.found) == ("S01", ".nkclaims", busy)
    with pytest.raises(Refused), reading(root, 0.1):
        raise AssertionError("read under a writer's hands")


def test_who_waits_goes_on_when_the_other_has_finished(
    root: Path, holder: subprocess.Popen[str]
) -> None:
    assert holder.stdin is not None
    stdin = holder.stdin
    said: list[str] = []

    def let_go(line: str) -> None:
        said.append(line)
        stdin.write("\n")
        stdin.flush()

    with lock(root, 20, let_go):
        assert len(said) == 1
        publish(root, NEW, OWNED)
    assert published(root) == NEW


def test_the_lock_of_a_dead_process_is_no_obstacle(
    root: Path, holder: subprocess.Popen[str]
) -> None:
    holder.kill()
    holder.wait()
    said: list[str] = []
    with lock(root, 0, said.append):
        publish(root, NEW, OWNED)
    assert said == []


def test_a_thread_may_enter_again_and_another_may_not(root: Path) -> None:
    ends: list[str] = []

    def other() -> None:
        try:
            with lock(root, 0.1):
                ends.append("entered")
        except Refused as refusal:
            ends.append(refusal.issues[0].code)

    def run_other() -> None:
        thread = threading.Thread(target=other)
        thread.start()
        thread.join()

    with lock(root):
        with lock(root):
            publish(root, NEW, OWNED)
        run_other()
    run_other()
    assert ends == ["S01", "entered"]


PUBLISH_OFTEN = """
import json, sys
from pathlib import Path
from nkclaims.publishing.store import publish
files = {name: text.encode() for name, text in json.loads(sys.argv[2]).items()}
for _ in range(25):
    publish(Path(sys.argv[1]), files, ("data/*.csv", "datapackage.json"))
"""


def test_two_builds_at_once_never_mix(root: Path) -> None:
    processes = [
        python(PUBLISH_OFTEN, root, json.dumps({n: data.decode() for n, data in files.items()}))
        for files in (OLD, NEW)
    ]
    seen = []
    while any(process.poll() is None for process in processes):
        with reading(root):
            seen.append(published(root))
        time.sleep(0.01)
    assert [process.wait() for process in processes] == [0, 0]
    assert len(seen) > 2
    assert all(files in (OLD, NEW) for files in seen)
    assert published(root) in (OLD, NEW)
