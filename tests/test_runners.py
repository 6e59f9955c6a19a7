"""Who reads the shards makes no difference; who is killed is replaced, or said to be missing."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import polars as pl
import pytest

from extraction_cases import SCHEMAS, article
from nkclaims.extraction import runners
from nkclaims.extraction.article import Article
from nkclaims.extraction.runners import Given, by_scheduler, in_processes, in_turn, runner_for
from nkclaims.extraction.shard import Tables
from nkclaims.issues import Refused
from pack_cases import PACKS

GIVEN: Given = (PACKS, SCHEMAS, "rules")


def shards(count: int) -> list[tuple[int, Callable[[], list[Article]]]]:
    return [(n, partial(some, n)) for n in range(count)]


def some(shard: int) -> list[Article]:
    return [article(10 * shard + n) for n in range(3)]


def same(one: Iterator[tuple[int, Tables]], other: Iterator[tuple[int, Tables]]) -> bool:
    first, second = dict(one), dict(other)
    return first.keys() == second.keys() and all(
        first[shard][name].equals(second[shard][name]) for shard in first for name in first[shard]
    )


def test_processes_read_what_one_reads() -> None:
    assert same(in_processes(shards(7), GIVEN, workers=2), in_turn(shards(7), GIVEN))


def test_articles_are_taken_only_when_there_is_somebody_to_read_them() -> None:
    taken: list[int] = []

    def take(shard: int) -> list[Article]:
        taken.append(shard)
        return some(shard)

    run = in_processes([(n, partial(take, n)) for n in range(20)], GIVEN, workers=2)
    next(run)
    assert len(taken) == 2
    run.close()


def die_first(articles: list[Article], *given: object) -> Tables:
    """Kill the first process that reads here, as the system does for lack of memory."""
    return die_once(articles, os.environ["NKCLAIMS_TEST_MARK"], *given)


def die(articles: list[Article], *given: object) -> Tables:
    os.kill(os.getpid(), signal.SIGKILL)
    return {}


def fail(articles: list[Article], *given: object) -> Tables:
    raise ValueError("no such thing")


def test_a_killed_process_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NKCLAIMS_TEST_MARK", f"{tmp_path}/mark")
    monkeypatch.setattr(runners, "read_shard", die_first)
    found = dict(in_processes(shards(3), GIVEN, workers=2))
    monkeypatch.undo()
    assert same(iter(found.items()), in_turn(shards(3), GIVEN))
    assert (tmp_path / "mark").exists()


def test_processes_that_are_killed_again_and_again_are_given_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(runners, "read_shard", die)
    with pytest.raises(Refused) as refused:
        list(in_processes(shards(2), GIVEN, workers=2))
    (issue,) = refused.value.issues
    assert issue.code == "X11"
    assert "--workers" in issue.hint


def test_a_fault_in_a_process_is_one_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runners, "read_shard", fail)
    with pytest.raises(RuntimeError, match="ValueError: no such thing"):
        list(in_processes(shards(2), GIVEN, workers=2))


def die_once(articles: list[Article], mark: str, *given: object) -> Tables:
    try:
        os.close(os.open(mark, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        from nkclaims.extraction.shard import read_shard

        return read_shard(articles, *given)
    os.kill(os.getpid(), signal.SIGKILL)
    return {}


def test_a_scheduler_reads_what_one_reads_though_a_worker_is_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("distributed")
    mark = f"{tmp_path}/mark"

    def reads(articles: list[Article], *given: object) -> Tables:
        return die_once(articles, mark, *given)

    monkeypatch.setattr(runners, "read_shard", reads)
    found = dict(by_scheduler(shards(5), GIVEN, address="local", workers=2))
    monkeypatch.undo()
    assert (tmp_path / "mark").exists()
    assert same(iter(found.items()), in_turn(shards(5), GIVEN))


def test_without_distributed_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(Refused) as refused:
        list(by_scheduler(shards(1), GIVEN, address="local", workers=1))
    assert refused.value.issues[0].hint == "pip install 'nkclaims[scheduler]'"


def test_an_address_where_nobody_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setattr(runners, "CONNECT_SECONDS", 1)
    with pytest.raises(Refused) as refused:
        list(by_scheduler(shards(1), GIVEN, address="tcp://127.0.0.1:9", workers=1))
    assert refused.value.issues[0].code == "X11"


def test_one_worker_needs_no_process() -> None:
    assert runner_for(None, 1) is in_turn


def test_no_shard_is_no_work() -> None:
    assert list(in_processes([], GIVEN, workers=2)) == []
    assert isinstance(dict(in_turn(shards(1), GIVEN))[0]["claims"], pl.DataFrame)
