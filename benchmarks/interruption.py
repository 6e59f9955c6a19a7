"""Show that a long run survives: kill it half way, give the command again, compare the bytes.

``python -m benchmarks.interruption [--articles N] [--workers N] [--encoder off ...]``: generated
articles, 10,000 by default; what else is said goes to ``nkclaims extract``. Exit code 0 if the
package is the same, byte for byte, as one that nobody killed.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.__main__ import REPOSITORY
from benchmarks.articles import write_corpus
from nkclaims.extraction.spool import shards_for

COMMAND = "if __name__ == '__main__':\n from nkclaims.cli import main\n raise SystemExit(main())"


def main(n_articles: int, options: Sequence[str]) -> int:
    """Run, kill, resume, run anew; return the exit code."""
    with tempfile.TemporaryDirectory(prefix="nkclaims-interruption-") as name:
        folder = Path(name)
        corpus, script = folder / "articles.jsonl", folder / "command.py"
        write_corpus(REPOSITORY, corpus, n_articles)
        script.write_text(COMMAND, encoding="utf-8")
        n_shards = shards_for(corpus.stat().st_size)
        print(f"{n_articles:,} articles, {corpus.stat().st_size / 1e6:.0f} MB, {n_shards} shards")
        killed, whole = folder / "killed", folder / "whole"
        start = time.perf_counter()
        process = _begin(script, corpus, killed, options)
        shards = killed / ".nkclaims/extraction/shards"
        while process.poll() is None and len([*shards.glob("[0-9]*")]) < n_shards // 2:
            time.sleep(0.01)
        process.send_signal(signal.SIGKILL)
        process.wait()
        n_done = len([*shards.glob("[0-9]*")])
        _say(start, f"killed with SIGKILL, {n_done} of {n_shards} shards done")
        if n_done >= n_shards or (killed / "datapackage.json").exists():
            print("it was done before it could be killed: take more articles")
            return 2
        start = time.perf_counter()
        code = _begin(script, corpus, killed, options).wait()
        _say(start, f"the same command again: exit code {code}")
        start = time.perf_counter()
        code = _begin(script, corpus, whole, options).wait()
        _say(start, f"a run that nobody kills: exit code {code}")
        one, other = _files(killed), _files(whole)
        size = sum(map(len, other.values()))
        same = bool(one) and one == other
        print(
            f"{len(other)} files, {size / 1e6:.1f} MB: {'the same bytes' if same else 'DIFFERENT'}"
        )
        return 0 if same else 1


def _begin(
    script: Path, corpus: Path, out: Path, options: Sequence[str]
) -> subprocess.Popen[bytes]:
    words = ["-C", str(REPOSITORY), "extract", str(corpus), "-o", str(out)]
    env = {**os.environ, "PYTHONPATH": str(REPOSITORY / "scripts")}
    command = [sys.executable, str(script), *words, *options]
    return subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL)


def _files(package: Path) -> dict[str, bytes]:
    return {
        path.relative_to(package).as_posix(): path.read_bytes()
        for path in sorted(package.rglob("*"))
        if path.is_file() and ".nkclaims" not in path.parts
    }


def _say(start: float, what: str) -> None:
    print(f"{time.perf_counter() - start:7.1f} s  {what}", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    given, others = parser.parse_known_args()
    sys.exit(main(given.articles, ["--workers", str(given.workers), *others]))
