"""docs/validation.md: what share of the damage is noticed, by whom, and what is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from corruption.blind import BlindSpots
from corruption.harmless import Alarms
from corruption.verdict import Verdict

SHOWN = 25
OTHERS = ("frictionless", "reader", "pandera")
TITLES: Mapping[str, str] = {
    "frictionless": "frictionless alone",
    "reader": "strict reading and keys alone",
    "pandera": "pandera alone",
}


def page(verdicts: Sequence[Verdict], alarms: Alarms, seed: int, every: int) -> str:
    """Return the page."""
    parts = [
        "# How much damage the validator notices\n",
        "Written by `make corruption`, which damages a copy of the package "
        f"{len(verdicts):,} times (seed {seed}), one cell, row or file at a time. Seven of ten "
        "damage a file of seeds/: the package is then built anew, audited and validated, and not "
        "compared with an older data/. The others damage a table of a released package, which has "
        "no seeds/. What nobody can see who knows no more than the package and its articles is "
        "listed, with reasons, in `tests/corruption/blind_spots.csv`; what is not listed there "
        "counts as detectable.\n",
        _overall(verdicts, alarms),
        "## By stage\n", _table("stage", verdicts, lambda one: one.stage),
        "## By kind of damage\n", _table("kind", verdicts, lambda one: one.kind),
        "## By table\n", _table("table", verdicts, lambda one: one.table),
        "## Who says it\n", _layers(verdicts),
        "## What others find of the same damage\n", _others(verdicts, every),
        "## Detectable, and not noticed\n", _missed(verdicts),
        "## The list of what nobody can see\n", _blind(verdicts),
    ]  # fmt: skip
    return "\n".join(parts).rstrip() + "\n"


def summary(verdicts: Sequence[Verdict], alarms: Alarms) -> str:
    """Return the first table, for a terminal."""
    return _overall(verdicts, alarms)


def share(part: int, whole: int) -> str:
    """Return a share in percent, and of how many."""
    return f"{100 * part / whole:.1f} % of {whole:,}" if whole else "none"


def _seen(verdicts: Iterable[Verdict]) -> list[Verdict]:
    return [one for one in verdicts if one.is_detected]


def _overall(verdicts: Sequence[Verdict], alarms: Alarms) -> str:
    late = {one.number for one in BlindSpots.read().spots if one.after_run}
    can = [one for one in verdicts if not one.blind]
    before = [one for one in verdicts if not one.blind or one.blind in late]
    seen = _seen(can)
    cells = [one for one in seen if one.columns]
    rows = [
        ("noticed, of all damage", share(len(_seen(verdicts)), len(verdicts))),
        ("noticed, of detectable damage", share(len(seen), len(can))),
        ("the same, by the list as it was before the first run",
         share(len(_seen(before)), len(before))),
        ("noticed as an error, of detectable damage",
         share(sum(one.severity == "error" for one in seen), len(can))),
        ("the right record or file named, of what is noticed",
         share(sum(one.is_named for one in seen), len(seen))),
        ("an issue at the very row or file, of what is noticed",
         share(sum(one.is_placed for one in seen), len(seen))),
        ("the right column named, of damaged cells that are noticed",
         share(sum(one.is_column for one in cells), len(cells))),
        ("noticed and the right record named, of detectable damage",
         share(sum(one.is_named for one in seen), len(can))),
        ("tracebacks", str(sum(bool(one.crash) for one in verdicts))),
        (f"false alarms ({alarms.n_packages} clean packages, {alarms.n_changes} changes that harm "
         "nothing)", str(len(alarms.raised))),
    ]  # fmt: skip
    return _lines(("", ""), rows)


def _table(name: str, verdicts: Sequence[Verdict], group: Callable[[Verdict], str]) -> str:
    rows = []
    for key in sorted({group(one) for one in verdicts}):
        own = [one for one in verdicts if group(one) == key]
        can = [one for one in own if not one.blind]
        seen = _seen(can)
        rows.append(
            (key, f"{len(own):,}", share(len(_seen(own)), len(own)), share(len(seen), len(can)),
             share(sum(one.is_named for one in seen), len(seen)),
             share(sum(one.is_column for one in seen), len(seen)))
        )  # fmt: skip
    head = (name, "damaged", "noticed, of all", "of detectable", "record named", "column named")
    return _lines(head, rows)


def _layers(verdicts: Sequence[Verdict]) -> str:
    seen = _seen(verdicts)
    found = Counter(layer for one in seen for layer in one.layers)
    alone = Counter(one.layers[0] for one in seen if len(one.layers) == 1)
    codes = Counter(code for one in seen for code in one.codes)
    texts = sum(one.needs_texts for one in seen if one.stage == "built")
    n_built = sum(one.stage == "built" for one in seen)
    rows = [(layer, f"{n:,}", f"{alone[layer]:,}") for layer, n in found.most_common()]
    listed = ", ".join(f"{code} {n:,}" for code, n in codes.most_common())
    return (
        _lines(("layer", "damage that it notices", "that it alone notices"), rows)
        + f"\nCodes, by how much damage they name: {listed}.\n"
        + f"\nOf the damage to a released package that is noticed, {share(texts, n_built)} is "
        "noticed only with `--articles`.\n"
    )


def _others(verdicts: Sequence[Verdict], every: int) -> str:
    shown = [one for one in verdicts if one.number % every == 0]
    can = [one for one in shown if not one.blind]
    crashes = str(sum(bool(one.crash) for one in shown))
    ours = share(len(_seen(shown)), len(shown)), share(len(_seen(can)), len(can)), crashes
    rows = [("all of nkclaims", *ours)]
    for name in OTHERS:
        rows.append(
            (TITLES[name], share(sum(name in one.others for one in shown), len(shown)),
             share(sum(name in one.others for one in can), len(can)),
             str(sum(f"{name} crash" in one.others for one in shown)))
        )  # fmt: skip
    note = (
        f"\nEvery {_ordinal(every)} mutation of the same run. frictionless gets seeds/ as a "
        "package of one CSV a table, with the same types, codes, patterns and keys; it reads no "
        "YAML. pandera gets the typed columns of what could be read, with the schema that is made "
        "of schemas/*.json, and no rule.\n"
    )
    return _lines(("", "of all damage", "of detectable damage", "tracebacks"), rows) + note


def _ordinal(number: int) -> str:
    return {1: "single", 2: "second", 3: "third"}.get(number, f"{number}th")


def _missed(verdicts: Sequence[Verdict]) -> str:
    missed = [one for one in verdicts if not one.blind and not one.is_detected and not one.crash]
    groups = Counter((one.kind, one.table, " ".join(one.columns[:2])) for one in missed)
    rows = [(kind, table, columns, f"{n:,}") for (kind, table, columns), n in groups.most_common()]
    return _lines(("kind", "table", "columns", "missed"), rows)


def _blind(verdicts: Sequence[Verdict]) -> str:
    rows = []
    for spot in BlindSpots.read().spots:
        own = [one for one in verdicts if one.blind == spot.number]
        when = " & ".join("".join(one) for one in spot.when)
        rows.append(
            (" ".join(spot.tables), " ".join(spot.columns) or "(row)", " ".join(spot.kinds),
             f"`{when}`" if when else "", spot.reason, "yes" if spot.after_run else "",
             f"{len(own):,}", f"{len(_seen(own)):,}")
        )  # fmt: skip
    head = ("table", "column", "damage", "when", "why nobody can see it", "added after the run",
            "drawn", "noticed all the same")  # fmt: skip
    return _lines(head, rows)


def _lines(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    cells = [head, ["---"] * len(head), *rows]
    return "".join(
        f"| {' | '.join(one.replace('|', chr(92) + '|') for one in row)} |\n" for row in cells
    )
