"""Extraction onto disk: resumed, the same bytes whoever works, and every bad article told."""

from __future__ import annotations

import csv
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import polars as pl
import pytest

from extraction_cases import REPO, SCHEMAS, files_of, text, write_jsonl
from nkclaims import cli
from nkclaims.extraction import spool
from nkclaims.extraction.batch import Outcome, extract_to
from nkclaims.extraction.runners import Given, Runner, Shard, in_turn
from nkclaims.extraction.shard import Tables
from nkclaims.issues import Refused
from nkclaims.validate import validate
from pack_cases import PACKS

N_ARTICLES = 60


@pytest.fixture(autouse=True)
def small_shards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spool, "BYTES_A_SHARD", 1_500)  # three articles or so


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_jsonl(tmp_path_factory.mktemp("corpus") / "c.jsonl", range(N_ARTICLES))


@pytest.fixture(scope="module")
def whole(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The package of the corpus, in one shard, without interruption."""
    out = tmp_path_factory.mktemp("whole") / "out"
    run(out, corpus)
    return files_of(out)


def run(out: Path, *inputs: Path, by: Runner = in_turn) -> Outcome:
    return extract_to(out, inputs, PACKS, SCHEMAS, REPO, run=by)


def stops_after(count: int, seen: list[int]) -> Runner:
    def some(shards: Iterable[Shard], given: Given) -> Iterator[tuple[int, Tables]]:
        for shard, tables in in_turn(shards, given):
            if len(seen) == count:
                raise KeyboardInterrupt
            seen.append(shard)
            yield shard, tables

    return some


def counting(seen: list[int]) -> Runner:
    return stops_after(-1, seen)


def test_shards_make_no_difference(
    corpus: Path, whole: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for size in (1_000, 10_000_000):
        monkeypatch.setattr(spool, "BYTES_A_SHARD", size)
        run(tmp_path / str(size), corpus)
        assert files_of(tmp_path / str(size)) == whole


def test_the_order_of_the_articles_makes_no_difference(
    whole: dict[str, bytes], tmp_path: Path
) -> None:
    parts = tmp_path / "parts"
    parts.mkdir()
    write_jsonl(parts / "z.jsonl", range(0, N_ARTICLES, 2))
    write_jsonl(parts / "a.jsonl", range(N_ARTICLES - 1, 0, -2))
    run(tmp_path / "out", parts)
    assert files_of(tmp_path / "out") == whole


def test_a_run_goes_on_where_it_was_interrupted(
    corpus: Path, whole: dict[str, bytes], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    first: list[int] = []
    second: list[int] = []
    with pytest.raises(KeyboardInterrupt):
        run(out, corpus, by=stops_after(5, first))
    assert files_of(out) == {}
    made = run(out, corpus, by=counting(second))
    assert len(first) == 5
    assert not {*first} & {*second}
    assert made.n_resumed > 0
    assert files_of(out) == whole
    assert [path.name for path in (out / ".nkclaims").iterdir() if path.is_dir()] == []


def test_a_changed_article_is_read_again(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with pytest.raises(KeyboardInterrupt):
        run(out, corpus, by=stops_after(12, []))
    changed = tmp_path / "c.jsonl"
    before = corpus.read_text(encoding="utf-8")
    changed.write_text(before.replace("at least 9 people", "at least 8 people"), encoding="utf-8")
    run(out, changed)
    run(tmp_path / "anew", changed)
    assert files_of(out) == files_of(tmp_path / "anew")


def test_a_killed_process_leaves_what_the_next_completes(
    corpus: Path, whole: dict[str, bytes], tmp_path: Path
) -> None:
    out, work = tmp_path / "out", tmp_path / "out/.nkclaims/extraction/shards"
    words = ["-C", str(REPO), "extract", str(corpus), "-o", str(out), "--workers", "2"]
    words += ["--parser", "off", "--encoder", "off"]  # as the run that completes it
    script = (
        "from nkclaims import cli\n"
        "from nkclaims.extraction import spool\n"
        "spool.BYTES_A_SHARD = 1_500\n"
        "if __name__ == '__main__':\n"
        f"    raise SystemExit(cli.main({words!r}))\n"
    )
    path = tmp_path / "run.py"
    path.write_text(script, encoding="utf-8")
    env = {**os.environ, "PYTHONPATH": str(REPO / "scripts")}
    process = subprocess.Popen([sys.executable, str(path)], env=env, stdout=subprocess.DEVNULL)
    deadline = time.monotonic() + 60
    while len([*work.glob("[0-9]*")]) < 3:
        assert process.poll() is None, "it was done before it could be killed"
        assert time.monotonic() < deadline
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert files_of(out) == {}
    seen: list[int] = []
    made = run(out, corpus, by=counting(seen))
    assert made.n_resumed > 0
    assert files_of(out) == whole


def test_the_package_is_valid_and_its_parquet_says_the_same(
    corpus: Path, whole: dict[str, bytes], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    extract_to(out, [corpus], PACKS, SCHEMAS, REPO, with_parquet=True)
    assert [one for one in validate(out).issues if one.severity == "error"] == []
    files = files_of(out)
    assert {name: files[name] for name in whole} == whole
    claims = pl.read_parquet(out / "parquet/claims.parquet")
    written = pl.read_csv(out / "data/claims.csv", infer_schema=False)
    assert claims.columns == written.columns
    assert claims["claim_id"].to_list() == written["claim_id"].to_list()
    assert {*(out / "parquet").iterdir()} == {out / f"parquet/{name}.parquet" for name in SCHEMAS}


BAD: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "T06"),
    "huge": (b"date 2020-10-21\n\n" + b"Five people were killed in the town.\n" * 1_400_000, "X12"),
    "undated": (b"Five people were killed in the town.\n", "X02"),
    "latin1": ("date 2020-10-21\n\nFünf".encode("latin-1"), "T02"),
    "utf16": (text(1).encode("utf-16"), "T02"),
    "page": (b"<html><body><p>date 2020-10-21</p><p>Five died.</p></body></html>\n", "X07"),
    "russian": ("date 2020-10-21\n\nПять человек погибли.\n".encode(), "X13"),
    "digits": (b"date 2020-10-21\n\nThe toll is " + b"9" * 1_000_000 + b".\n", "X12"),
    "bell": (b"date 2020-10-21\n\nFive people \x07 were killed.\n", "T05"),
    "again": (text(1).encode(), "X08"),
    "alike": (text(5).replace("at least", "at l\u0435ast").encode(), "X10"),
}
WELL: dict[str, bytes] = {
    "bidi": text(6).replace("at least", "at \u202eleast").encode(),
    "a-good": text(1).encode(),
    "good": text(2).encode(),
    "quiet": b"date 2020-10-21\n\nThe fair opens on Friday, the mayor said.\n",
    "nested": (
        "date 2020-10-21\n\n“He said ‘she said “they said ‘five people were killed’ there” then’ "
        "on Monday,” the army said.\n"
    ).encode(),
    "unclosed": b'date 2020-10-21\n\n"""\'"\'"(((( Five people were killed, the army said. \n',
    "numbers": b"date 2020-10-21\n\n" + b"1 2 3 4 5 6 7 8 9 10 " * 300 + b"were killed.\n",
}


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int]:
    """The package of good articles among bad ones, and the exit code."""
    folder = tmp_path_factory.mktemp("mixed")
    (folder / "in").mkdir()
    contents = {name: content for name, (content, _) in BAD.items()} | WELL
    for name, content in contents.items():
        (folder / f"in/{name}.txt").write_bytes(content)
    words = ["-C", str(REPO), "extract", str(folder / "in"), "-o", str(folder / "out")]
    return folder / "out", cli.main([*words, "--workers", "1", "--encoder", "off"])


def test_the_exit_code_says_that_some_failed(mixed: tuple[Path, int]) -> None:
    assert mixed[1] == 1


@pytest.mark.parametrize("name", BAD)
def test_the_table_says_which_and_why(name: str, mixed: tuple[Path, int]) -> None:
    with (mixed[0] / "problems.csv").open(encoding="utf-8", newline="") as file:
        rows = [*csv.DictReader(file)]
    found = [row for row in rows if name in (row["article"], Path(row["file"]).stem)]
    assert [row["code"] for row in found] == [BAD[name][1]]
    assert found[0]["expected"]
    assert len(rows) == len(BAD)


def test_the_others_go_on_and_the_package_is_valid(mixed: tuple[Path, int]) -> None:
    sources = pl.read_csv(mixed[0] / "data/sources.csv")["source_id"].to_list()
    assert sources == sorted([*WELL, "alike"])
    assert [one for one in validate(mixed[0]).issues if one.severity == "error"] == []


def test_when_all_is_well_there_is_no_table(corpus: Path, whole: dict[str, bytes]) -> None:
    assert "problems.csv" not in whole


def test_if_nothing_can_be_read_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("", encoding="utf-8")
    out = tmp_path / "out"
    with pytest.raises(Refused) as refused:
        run(out, tmp_path / "a.txt")
    assert [one.code for one in refused.value.issues] == ["T06"]
    assert files_of(out) == {}


def test_a_folder_without_articles_is_said_to_have_none(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    with pytest.raises(Refused) as refused:
        run(tmp_path / "out", tmp_path / "in")
    assert [one.found for one in refused.value.issues] == ["no article"]


def test_progress_counts_up_to_all(corpus: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []

    def tell(done: int, of: int) -> None:
        told.append((done, of))

    extract_to(tmp_path / "out", [corpus], PACKS, SCHEMAS, REPO, progress=tell)
    assert told[0] == (0, N_ARTICLES)
    assert told[-1] == (N_ARTICLES, N_ARTICLES)
    assert told == sorted(told)


def test_what_a_run_leaves_out_and_what_it_replaces_is_said(tmp_path: Path) -> None:
    folder, said = tmp_path / "in", list[str]()
    folder.mkdir()
    for name, number in (("a.txt", 1), ("notes.md", 2)):
        (folder / name).write_text(text(number), encoding="utf-8")
    out = tmp_path / "out"
    extract_to(out, [folder], PACKS, SCHEMAS, REPO, say=said.append)
    assert said[0].endswith(f"nor in .jsonl or .parquet: {folder / 'notes.md'}")
    other = tmp_path / "b.txt"
    other.write_text(text(3), encoding="utf-8")
    said.clear()
    extract_to(out, [other], PACKS, SCHEMAS, REPO, say=said.append)
    assert f"{out} held a package with 1 other articles, which this one replaces" in said


def test_fewer_than_one_process_is_wrong_use(tmp_path: Path) -> None:
    words = ["extract", str(tmp_path), "-o", str(tmp_path / "out"), "--workers", "0"]
    assert cli.main(["-C", str(REPO), *words]) == 2
    assert not (tmp_path / "out").exists()


def test_hints_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(text(1), encoding="utf-8")
    (tmp_path / "b.txt").write_text("No day.\n", encoding="utf-8")
    words = ["extract", str(tmp_path), "-o", str(tmp_path / "out"), "--workers", "1"]
    assert cli.main(["-C", str(REPO), *words, "--parser", "off", "--encoder", "off"]) == 1
    assert "write the day on which it came out there" in capsys.readouterr().err
