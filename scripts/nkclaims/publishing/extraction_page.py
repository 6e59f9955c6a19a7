"""Write docs/extraction-quality.md: what extraction finds, on seen and on unseen articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from nkclaims.evaluate import MOST_RUNS, SEEN, Evaluation
from nkclaims.evaluation.matching import CORE
from nkclaims.evaluation.score import Score, Share

HEAD = """# How good extraction is

`nkclaims evaluate` wrote this page. It holds what `nkclaims extract` finds against what a reader
found by the coding manual.

- **seen**: the five articles of seeds/. The registry was made from their actors and places, and
  the rules were designed with their constructions. A score on seen text means nothing for other
  text; it is here to be compared.
- **development**: articles of our own wording (evaluation/README.md), coded before the first rule
  was written. Rules and lexicons were then improved by looking at them: this score flatters, too.
- **frozen**: likewise, and never looked at by who writes rules. At most {most} runs, all on record.

A figure is found if the machine took the same number. It is *right in all core fields* if {core}
are all what the reader coded. Another claim is found if the machine has one of the same kind over
half of the same words. Each share has its 95 % interval (Wilson) and what it is of. The reader was
a language model, and one alone: where it erred, a right row counts as wrong.
"""


def page(found: Evaluation) -> str:
    """Return the page."""
    sets = [name for name in (SEEN, "development") if name in found.scores]
    last = found.log[-1] if found.log else None
    rows = [
        _row(what, [_of(found.scores[one]) for one in sets], last, key)
        for what, _of, key in SUMMARY
    ]
    parts = [
        HEAD.format(most=MOST_RUNS, core=", ".join(CORE)),
        "## In short\n",
        _table(
            [
                "",
                *(f"{one}, {found.n_articles[one]} articles" for one in sets),
                f"frozen, {found.n_articles['frozen']} articles",
            ],
            rows,
        ),
        "\n## Figures that were found, by field\n",
        _table(
            ["field", *sets],
            [
                [f"`{name}`", *(found.scores[one].by_field[name].printed for one in sets)]
                for name in found.scores[sets[0]].by_field
            ],
        ),
        "\n## Claims without a figure, by kind\n",
        "Found, of those expected; then, of the machine's, those that somebody expected.\n",
        _table(
            ["kind", *(f"{one}: {what}" for one in sets for what in ("found", "expected"))],
            [[f"`{kind}`", *_kind(found, sets, kind)] for kind in _kinds(found, sets)],
        ),
        "\n## Runs against the frozen half\n",
        _log(found),
    ]
    return "\n".join(parts)


SUMMARY = (
    ("figures found", lambda one: one.figures, ("figures_found", "figures")),
    ("figures right in all core fields", lambda one: one.core, ("figures_right", "figures")),
    (
        "the machine's figures that a reader has, too",
        lambda one: one.precision,
        ("machine_figures_expected", "machine_figures"),
    ),
    ("all claims found", lambda one: _all(one), ("claims_found", "claims")),
    (
        "right speaker, of the claims found",
        lambda one: one.speakers,
        ("speakers_right", "claims_found"),
    ),
)


def _all(one: Score) -> Share:
    kinds = one.by_kind.values()
    return Share(
        one.figures.part + sum(kind.part for kind in kinds),
        one.figures.whole + sum(kind.whole for kind in kinds),
    )


def _row(what: str, shares: Iterable[Share], last: object, keys: tuple[str, str]) -> list[str]:
    frozen = "not run yet"
    if isinstance(last, dict):
        frozen = Share(int(last[keys[0]]), int(last[keys[1]])).printed
    return [what, *(one.printed for one in shares), frozen]


def _kinds(found: Evaluation, sets: Sequence[str]) -> list[str]:
    return sorted({kind for one in sets for kind in found.scores[one].by_kind})


def _kind(found: Evaluation, sets: Sequence[str], kind: str) -> list[str]:
    none = Share(0, 0)
    return [
        share.get(kind, none).printed
        for one in sets
        for share in (found.scores[one].by_kind, found.scores[one].by_kind_precision)
    ]


def _log(found: Evaluation) -> str:
    if not found.log:
        return "None yet.\n"
    columns = ["run", "run_on", "code_sha256", "figures", "figures_found", "figures_right"]
    return _table(columns, [[row[one] for one in columns] for row in found.log])


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [header, ["---" for _ in header], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"
