"""What the toolkit says of one piece of damage, and whether it says it of the right place."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corruption.mutation import Mutation
from nkclaims.grammar.document import Document
from nkclaims.issues import Issue

READING = re.compile(r"[TVLPS]\d+|A01|A02|K01")
AT_BUILD, AT_AUDIT, AT_VALIDATE, WITH_TEXTS = "build", "audit", "validate", "with the articles"
FRICTIONLESS = "frictionless"


@dataclass(frozen=True)
class Verdict:
    """What is said of one piece of damage.

    Attributes:
        number: of the mutation.
        told: what was done, for people.
        crash: the last line of a traceback, empty if there was none.
        codes: codes of all issues.
        layers: which layers said something: reading, words, audit, rules, A07, frictionless.
        severity: the worst; empty if nothing was said.
        is_placed: whether an issue stands at a damaged row, or for a damaged file in that file.
        is_named: whether an issue is at least about it: it names the id of a damaged row.
        is_column: whether an issue that is placed names a damaged column too.
        needs_texts: whether only a run with the articles said anything.
        others: which others find it.
        blind: number of the reason why nobody can see it, 0 if somebody could.
        issue: the first issue, for people.
    """

    number: int
    stage: str
    kind: str
    table: str
    told: str
    crash: str = ""
    codes: tuple[str, ...] = ()
    layers: tuple[str, ...] = ()
    severity: str = ""
    is_placed: bool = False
    is_named: bool = False
    is_column: bool = False
    needs_texts: bool = False
    others: tuple[str, ...] = ()
    blind: int = 0
    columns: tuple[str, ...] = ()
    issue: str = ""

    @property
    def is_detected(self) -> bool:
        return bool(self.severity)


def layer_of(issue: Issue, step: str) -> str:
    """Return the layer that an issue comes from."""
    if issue.code.startswith(FRICTIONLESS):
        return FRICTIONLESS
    if READING.fullmatch(issue.code):
        return "reading and keys"
    if step == AT_BUILD:
        return "words at build"
    if issue.code == "J91":
        return "audit (J91)"
    return "recomputation (A07)" if issue.code == "A07" else "rules"


def sentence_of(mutation: Mutation, texts: Mapping[str, str]) -> set[str]:
    """Return the sentence, as the audit names it, in which a lost row's words stood."""
    found = set()
    for row, _, _ in mutation.changes:
        text, words = texts.get(row.get("source_id", ""), ""), row.get("quote", "")
        if words and words in text:
            number = Document(text).sentence_at(text.find(words)) + 1
            found.add(f"{row['source_id']}/{number}")
    return found


def names(mutation: Mutation, issue: Issue) -> bool:
    """Tell whether an issue names a damaged row, or what stood in the damaged cell."""
    said = " ".join([issue.record, issue.found, issue.expected, issue.hint])
    ids = {one for one in mutation.records if one}
    ids |= {part for one in ids for part in one.split("/") if "-" in part and len(part) > 8}
    return any(re.search(rf"(?<![\w-]){re.escape(one)}(?![\w-])", said) for one in ids)


def is_placed(mutation: Mutation, issue: Issue, sentences: set[str], table: str) -> bool:
    """Tell whether an issue stands where the damage is."""
    if mutation.is_of_file:
        return issue.file == mutation.file
    if issue.file == mutation.file and issue.line in mutation.lines and not mutation.is_deletion:
        return True
    if mutation.is_deletion and (issue.record in sentences or names(mutation, issue)):
        return True
    return issue.table == table and issue.record in mutation.records


def judged(
    verdict: Verdict,
    mutation: Mutation,
    table: str,
    steps: Sequence[tuple[str, Sequence[Issue]]],
    texts: Mapping[str, str],
) -> Verdict:
    """Return the verdict with what the issues of all steps say."""
    issues = [(step, one) for step, found in steps for one in found]
    sentences = sentence_of(mutation, texts)
    placed = [one for _, one in issues if is_placed(mutation, one, sentences, table)]
    named = placed or [one for _, one in issues if names(mutation, one)]
    is_column = any(one.column in mutation.columns for one in placed)
    errors = [one for _, one in issues if one.severity == "error"]
    first = next(iter([*placed, *named, *(one for _, one in issues)]), None)
    return Verdict(
        **{
            **vars(verdict),
            "codes": tuple(sorted({one.code for _, one in issues})),
            "layers": tuple(sorted({layer_of(one, step) for step, one in issues})),
            "severity": "error" if errors else "warning" if issues else "",
            "is_placed": bool(placed),
            "is_named": bool(named),
            "is_column": is_column or bool(placed and not mutation.columns),
            "needs_texts": bool(issues) and all(step == WITH_TEXTS for step, _ in issues),
            "issue": ""
            if first is None
            else f"{first.code} {first.file}:{first.line} "
            f"{first.column} ({first.record}): {first.found[:80]}",
        }
    )
