"""Run the reading of shards: here, in processes of this machine, or by a dask scheduler.

Whoever runs it, the function is the same and so are its results; only a few shards are under way
at a time, so that memory does not grow with their number. Shards come back in any order.
"""

from __future__ import annotations

import logging
import multiprocessing
import signal
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from itertools import islice
from multiprocessing.connection import Connection, wait
from typing import Any, cast

from nkclaims.extraction.article import Article
from nkclaims.extraction.lexicon.pack import Packs
from nkclaims.extraction.shard import Coders, Tables, read_shard
from nkclaims.issues import Issue, Refused
from nkclaims.schema import Table

WORKER = "X11"
LOCAL = "local"
AHEAD = 2  # shards a worker that are handed out, so that none waits for its next
ATTEMPTS = 3  # at a shard under which a process was killed
CONNECT_SECONDS = 15
START_SECONDS = 120  # of a cluster on a machine that is busy
Schemas = Mapping[str, Table]
Shard = tuple[int, Callable[[], list[Article]]]
"""The number of a shard, and what reads its articles when they are needed."""
Given = tuple[Packs, Schemas, Coders]
"""What every shard needs beside its articles: the other arguments of ``read_shard``."""
Runner = Callable[[Iterable[Shard], Given], Iterator[tuple[int, Tables]]]


def in_turn(shards: Iterable[Shard], given: Given) -> Iterator[tuple[int, Tables]]:
    """Yield the tables of each shard, read one after the other."""
    for shard, articles in shards:
        yield shard, read_shard(articles(), *given)


def in_processes(
    shards: Iterable[Shard], given: Given, workers: int
) -> Iterator[tuple[int, Tables]]:
    """Yield the tables of each shard, read by processes of this machine.

    A process that is killed is replaced, and its shard read again.

    Raises:
        Refused: X11 processes were killed again and again at one shard.
    """
    left, again = iter(shards), list[Shard]()
    kills: Counter[int] = Counter()
    idle: list[Hand] = []
    busy: dict[Connection, tuple[Hand, Shard]] = {}
    try:
        while True:
            while len(busy) < workers and (one := again.pop() if again else next(left, None)):
                hand = idle.pop() if idle else Hand(given)
                busy[hand.line] = hand, one
                with suppress(OSError):  # of one that was killed meanwhile: its line says so
                    hand.line.send(one[1]())
            if not busy:
                return
            for line in wait([*busy]):
                hand, one = busy.pop(cast(Connection, line))
                try:
                    answer = hand.line.recv()
                except (EOFError, OSError):
                    hand.dismiss()
                    again.append(one)
                    kills[one[0]] += 1
                    if kills[one[0]] == ATTEMPTS:
                        raise _killed(f"{ATTEMPTS} times over") from None
                    continue
                idle.append(hand)
                if isinstance(answer, Exception):
                    raise answer
                yield one[0], answer
    finally:
        for hand in (*idle, *(hand for hand, _ in busy.values())):
            hand.dismiss()


class Hand:
    """A process that reads one shard after the other.

    Not of ``concurrent.futures``, which in Python 3.11 can wait for ever when one is killed.

    Attributes:
        line: takes articles, gives tables; at its end when the process is.
    """

    def __init__(self, given: Given) -> None:
        """Begin; a process is spawned, not forked, since polars' threads do not outlive a fork."""
        context = multiprocessing.get_context("spawn")
        self.line, there = context.Pipe()
        self._process = context.Process(target=_serve, args=(there, read_shard, given), daemon=True)
        with _uninterrupted():
            self._process.start()
        there.close()

    def dismiss(self) -> None:
        """End the process, whatever it does."""
        self.line.close()
        self._process.kill()
        self._process.join()


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Keep Ctrl-C for afterwards; processes that are begun meanwhile leave it to this one.

    A process is told so before its first line: one that is interrupted while it loads its modules
    would print where.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(line: Connection, read: Callable[..., Tables], given: Given) -> None:
    """Answer shards of articles until nobody is there to ask."""
    with suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            articles = line.recv()
            try:
                line.send(read(articles, *given))
            except Refused as refusal:
                line.send(refusal)
            except Exception as bug:
                line.send(RuntimeError(f"{type(bug).__name__}: {bug}"))


def by_scheduler(
    shards: Iterable[Shard], given: Given, address: str, workers: int
) -> Iterator[tuple[int, Tables]]:
    """Yield the tables of each shard, read by the workers of a dask scheduler.

    Shards of a worker that is killed go to another one. The machines of the workers need this
    package, and no common disk.

    Args:
        shards: what to read.
        given: what every shard needs.
        address: of a scheduler, as ``tcp://host:8786``; ``local`` starts one here.
        workers: processes of a scheduler that is started here.

    Raises:
        Refused: X11 ``distributed`` is not installed, nobody answers at the address, or workers
            were killed again and again.
    """
    try:
        from distributed import CancelledError, Client, LocalCluster, as_completed
        from distributed.scheduler import KilledWorker
    except ModuleNotFoundError as missing:
        hint = "pip install 'nkclaims[scheduler]'"
        raise _refusal(address, f"no package {missing.name}", "dask.distributed", hint) from None
    # It logs tracebacks of what is said here as an issue.
    logging.getLogger("distributed.client").setLevel(logging.CRITICAL)
    cluster = None
    try:
        if address == LOCAL:
            with _uninterrupted():
                cluster = LocalCluster(
                    n_workers=workers, threads_per_worker=1, dashboard_address=None, silence_logs=50
                )
        try:
            client = Client(
                cluster or address, timeout=START_SECONDS if cluster else CONNECT_SECONDS
            )
        except (OSError, ValueError) as error:
            found = str(error).partition("\n")[0] or "nobody answers"
            hint = "start it with `dask scheduler`, and its workers with `dask worker ADDRESS`"
            raise _refusal(address, found, "the address of a dask scheduler", hint) from None
        with client:
            n_workers = max(1, len(client.scheduler_info(n_workers=-1)["workers"]))
            left = iter(shards)
            numbers: dict[str, int] = {}

            def handed_out(n_shards: int) -> list[Any]:
                futures = []
                for shard, articles in islice(left, n_shards):
                    futures.append(client.submit(read_shard, articles(), *given, pure=False))
                    numbers[futures[-1].key] = shard
                return futures

            done = as_completed(handed_out(AHEAD * n_workers))
            for future in done:
                try:
                    tables = future.result()
                except KilledWorker as error:
                    raise _killed(str(error).partition("\n")[0]) from None
                except (OSError, CancelledError):
                    hint = "start it again, then run the command again: it goes on"
                    told = "a scheduler that has gone", "one that answers to the end"
                    raise _refusal(address, *told, hint) from None
                yield numbers.pop(future.key), tables
                for one in handed_out(1):
                    done.add(one)
    finally:
        if cluster is not None:
            with suppress(OSError):  # it takes its time; its processes end with this one at last
                cluster.close()


def runner_for(scheduler: str | None, workers: int) -> Runner:
    """Return what runs the shards: a scheduler if there is an address, else processes."""
    if scheduler is not None:
        return partial(by_scheduler, address=scheduler, workers=max(1, workers))
    return partial(in_processes, workers=workers) if workers > 1 else in_turn


def _killed(found: str) -> Refused:
    hint = "there may be too little memory: run the command again with fewer --workers; it goes on"
    return _refusal("a worker", f"killed, {found}", "processes that live", hint)


def _refusal(what: str, found: str, expected: str, hint: str) -> Refused:
    return Refused([Issue(what, 0, "", WORKER, found=found, expected=expected, hint=hint)])
