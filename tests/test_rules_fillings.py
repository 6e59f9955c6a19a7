"""Rules A96, C94, C95, E98, E99, G96, I97 and J96: packages that keep and that break them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nkclaims.validation.package import Package
from rule_cases import SOURCE, broken, change, claim, on, package, places

Case = Callable[[], Package]
TRUCE = "second-truce-19870503"
TOMBSTONE = f"claims/{SOURCE}-c11"
EXPLICIT = f"{claim('10')}/{claim('09')}/contradicts"
INFERRED = f"{claim('05')}/{claim('01')}/denies"

BROKEN: dict[str, tuple[Case, tuple[str, str, str], str]] = {
    "A96 another id": (
        lambda: package(after=[change("claims", claim("08"), source_id="other")]),
        ("claims", claim("08"), "claim_id"),
        "begins with other-",
    ),
    "C94 scope alone": (
        lambda: package(change("claims", claim("08"), scope="increment")),
        ("claims", claim("08"), "scope"),
        "nothing without a value",
    ),
    "C94 qualifier alone": (
        lambda: package(change("claims", claim("08"), qualifier="exact")),
        ("claims", claim("08"), "qualifier"),
        "nothing without a value",
    ),
    "C94 day of no toll": (
        lambda: package(change("claims", claim("02"), as_of=on(5, 3))),
        ("claims", claim("02"), "as_of"),
        "nothing but for a cumulative figure",
    ),
    "C94 population of nobody": (
        lambda: package(change("claims", claim("08"), population="civilian")),
        ("claims", claim("08"), "population"),
        "no people",
    ),
    "C94 group of nobody": (
        lambda: package(change("claims", claim("08"), group="child")),
        ("claims", claim("08"), "group"),
        "no people",
    ),
    "C95 target of a toll": (
        lambda: package(change("claims", claim("06"), target_type="school")),
        ("claims", claim("06"), "target_type"),
        "kind casualties",
    ),
    "E98 earlier than the article": (
        lambda: package(change("claims", claim("06"), stated_to=on(5, 3))),
        ("claims", claim("06"), "stated_to"),
        "1987-05-04, when the article came out",
    ),
    "E98 two days": (
        lambda: package(change("claims", claim("02"), stated_from=on(5, 1), stated_basis="stated")),
        ("claims", claim("02"), "stated_from"),
        "1987-05-03, as in stated_to",
    ),
    "E99 ends later": (
        lambda: package(change("claims", claim("01"), period_end=on(6, 2))),
        ("claims", claim("01"), "period_end"),
        "1987-05-04 or earlier",
    ),
    "G96 explicit without words": (
        lambda: package(change("claim_links", EXPLICIT, evidence_quote=None)),
        ("claim_links", EXPLICIT, "basis"),
        "`inferred` without",
    ),
    "G96 inferred with words": (
        lambda: package(change("claim_links", EXPLICIT, basis="inferred")),
        ("claim_links", EXPLICIT, "basis"),
        "`explicit` with",
    ),
    "I97 ends with its beginning": (
        lambda: package(change("ceasefires", TRUCE, end_claim_id=claim("07"))),
        ("ceasefires", TRUCE, "end_claim_id"),
        "ends or violates",
    ),
    "I97 begins with no claim of it": (
        lambda: package(change("ceasefires", TRUCE, start_claim_id=claim("01"))),
        ("ceasefires", TRUCE, "start_claim_id"),
        "as announces",
    ),
    "J96 no claim": (
        lambda: package(change("retired_ids", TOMBSTONE, replaced_by_id=f"{SOURCE}-c88")),
        ("retired_ids", TOMBSTONE, "replaced_by_id"),
        "the id of a claim",
    ),
}
KEPT: dict[str, Case] = {
    f"{code} {what}": case
    for code, what, case in (
        ("A96", "of its article", lambda: package()),
        ("C94", "complete", lambda: package()),
        ("C95", "of an attack", lambda: package()),
        ("E98", "said on one day", lambda: package(
            change("claims", claim("02"), stated_basis="stated")
        )),
        ("E99", "announced", lambda: package(
            change("claims", claim("07"), modality="scheduled", period_end=on(6, 2))
        )),
        ("G96", "as they are", lambda: package()),
        ("I97", "no end", lambda: package(change("ceasefires", TRUCE, end_claim_id=None))),
        ("J96", "replaced by what was withdrawn, too", lambda: package(
            change("retired_ids", TOMBSTONE, replaced_by_id=f"{SOURCE}-c11")
        )),
    )
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_broken(name: str) -> None:
    case, place, says = BROKEN[name]
    (issue,) = broken(name[:3], case())
    assert places([issue]) == [place]
    assert says in f"{issue.expected}; {issue.hint}"


@pytest.mark.parametrize("name", KEPT)
def test_kept(name: str) -> None:
    assert broken(name[:3], KEPT[name]()) == []
