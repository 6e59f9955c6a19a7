"""The rules numbered from 94 on: each with packages that keep it and that break it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from nkclaims.validation.package import Package
from rule_cases import (
    EVENT,
    SOURCE,
    Change,
    add,
    broken,
    change,
    claim,
    on,
    package,
    places,
    remove,
    tiny_seeds,
)

Case = Callable[[], Package]
TEXT = tiny_seeds().texts[SOURCE]
TRUCE = "second-truce-19870503"
CREDIT = f"{SOURCE}/lakes-relief-committee/cited"


def quoted(table: str, row: str, words: str, column: str = "quote") -> Change:
    """Give a row other words of the article, with their offsets, as a slip of a coder would."""
    start = TEXT.index(words)
    name = column.removesuffix("_quote")
    edges = {f"{name}_start": start, f"{name}_end": start + len(words)}
    return change(table, row, **{column: words}, **edges)


def evidence(words: str) -> Change:
    return change("claim_links", f"{claim('02')}/{claim('04')}/supersedes", evidence_quote=words)


def stated(**cells: Any) -> Change:
    return change("sources", SOURCE, published_basis="stated", **cells)


BROKEN: dict[str, tuple[Case, tuple[str, str, str], str]] = {
    "A94 a sentence left out": (
        lambda: package(after=[remove("sentences", f"{SOURCE}/3")]),
        ("sentences", f"{SOURCE}/4", "sentence_no"),
        f"a row {SOURCE}/3 before it",
    ),
    "A94 the first one left out": (
        lambda: package(after=[remove("sentences", f"{SOURCE}/1")]),
        ("sentences", f"{SOURCE}/2", "sentence_no"),
        f"a row {SOURCE}/1 before it",
    ),
    "B94 a quote without its last letter": (
        lambda: package(after=[quoted("claims", claim("02"), "12 soldiers were kille")]),
        ("claims", claim("02"), "quote"),
        'the first is "12", the last is "killed"',
    ),
    "B94 an attribution that begins inside a word": (
        lambda: package(
            after=[
                quoted(
                    "claims", claim("02"), "he Norland defence ministry said", "attribution_quote"
                ),
            ]
        ),
        ("claims", claim("02"), "attribution_quote"),
        'the first is "The"',
    ),
    "B94 an exclusion with a letter of the next word": (
        lambda: package(after=[quoted("exclusions", f"{SOURCE}-x02", "two hours. B")]),
        ("exclusions", f"{SOURCE}-x02", "quote"),
        'the last is "Both"',
    ),
    "B94 evidence": (
        lambda: package(after=[evidence("it had pu")]),
        ("claim_links", f"{claim('02')}/{claim('04')}/supersedes", "evidence_quote"),
        'the last is "put"',
    ),
    "B94 a place": (
        lambda: package(after=[change("claims", claim("05"), place_text="Orlé")]),
        ("claims", claim("05"), "place_text"),
        'the last is "Orlév"',
    ),
    "B94 a further place": (
        lambda: package(
            after=[change("claim_places", f"{claim('01')}/tarn", place_text="amlet of Tarn")]
        ),
        ("claim_places", f"{claim('01')}/tarn", "place_text"),
        'the first is "hamlet"',
    ),
    "B94 a credit": (
        lambda: package(
            after=[change("source_credits", CREDIT, credit_text="Lakes Relief Committee sa")]
        ),
        ("source_credits", CREDIT, "credit_text"),
        'the last is "says"',
    ),
    "B95 a credit of another article": (
        lambda: package(after=[change("source_credits", CREDIT, credit_text="(Herald Photo)")]),
        ("source_credits", CREDIT, "credit_text"),
        "character by character",
    ),
    "B96 too few words": (
        lambda: package(after=[change("sentences", f"{SOURCE}/2", starts_with="On Saturday it")]),
        ("sentences", f"{SOURCE}/2", "starts_with"),
        "On Saturday it had",
    ),
    "B96 the words of another sentence": (
        lambda: package(after=[change("sentences", f"{SOURCE}/2", starts_with="Both sides")]),
        ("sentences", f"{SOURCE}/2", "starts_with"),
        "On Saturday it had",
    ),
    "B97 excluded twice": (
        lambda: package(
            add("exclusions", f"{SOURCE}-x02", exclusion_id=f"{SOURCE}-x03", reason="date")
        ),
        ("exclusions", f"{SOURCE}-x03", "quote"),
        f"other than that of {SOURCE}-x02",
    ),
    "E94 a day later than the one that is printed": (
        lambda: package(
            stated(published_evidence="4 May 1987, at the top", published_on=on(5, 5)),
        ),
        ("sources", SOURCE, "published_on"),
        "1987-05-04",
    ),
    "E95 the outlet speaks before it is printed": (
        lambda: package(change("claims", claim("07"), stated_from=on(5, 3), stated_to=on(5, 3))),
        ("claims", claim("07"), "stated_from"),
        "1987-05-04, when the article was published",
    ),
    "H94 an event that begins too late": (
        lambda: package(change("events", EVENT, period_start=on(5, 1), period_end=on(5, 2))),
        ("events", EVENT, "period_start"),
        "1987-05-02 to 1987-05-02, the days of its claims",
    ),
    "H94 an event that ends too late": (
        lambda: package(change("events", EVENT, period_end=on(5, 3))),
        ("events", EVENT, "period_end"),
        "the days of its claims",
    ),
    "I94 a truce announced by its collapse": (
        lambda: package(change("ceasefire_claims", f"{TRUCE}/{claim('08')}", role="announces")),
        ("ceasefire_claims", f"{TRUCE}/{claim('08')}", "role"),
        "of kind ceasefire_collapse and stance asserts",
    ),
    "I94 an agreement that is mere context": (
        lambda: package(change("ceasefire_claims", f"{TRUCE}/{claim('07')}", role="context")),
        ("ceasefire_claims", f"{TRUCE}/{claim('07')}", "role"),
        "of kind ceasefire_agreement",
    ),
    "I94 a breach denied by who asserts it": (
        lambda: package(
            change("claims", claim("08"), kind="ceasefire_violation"),
            change("ceasefire_claims", f"{TRUCE}/{claim('08')}", role="denies_violation"),
        ),
        ("ceasefire_claims", f"{TRUCE}/{claim('08')}", "role"),
        "stance asserts",
    ),
}
BROKEN |= {
    "A95 a name with a no-break space": (
        lambda: package(change("actors", "lakes-league", name="Lakes\u00a0League")),
        ("actors", "lakes-league", "name"),
        "the space bar",
    ),
    "B98 a bracket without its pair": (
        lambda: package(after=[change("claims", claim("05"), place_text="(Orlév")]),
        ("claims", claim("05"), "place_text"),
        "the one that closes it",
    ),
    "B98 a comma behind a place": (
        lambda: package(after=[change("claims", claim("05"), place_text="Orlév,")]),
        ("claims", claim("05"), "place_text"),
        "no mark after the last word",
    ),
    "B99 another outlet": (
        lambda: package(change("sources", SOURCE, publisher_actor_id="lakes-league")),
        ("sources", SOURCE, "publisher_actor_id"),
        "lakes-herald, the claimant of its own words",
    ),
    "D94 a count that goes on": (
        lambda: package(change("claims", claim("06"), as_of=on(5, 1))),
        ("claims", claim("06"), "as_of"),
        "which is period_end",
    ),
    "E95 a day of publication that no word was said on": (
        lambda: package(change("sources", SOURCE, published_on=on(5, 5))),
        ("sources", SOURCE, "published_on"),
        "1987-05-04, when the outlet says",
    ),
    "E96 a window that ends before it begins": (
        lambda: package(
            change("conflicts", "lakes-war-1987", window_start=on(7, 1), window_end=on(4, 20))
        ),
        ("conflicts", "lakes-war-1987", "window_start"),
        "1987-07-01 to 1987-04-20",
    ),
    "E97 told before it happened": (
        lambda: package(change("claims", claim("02"), stated_from=on(5, 1), stated_to=on(5, 1))),
        ("claims", claim("02"), "stated_to"),
        "1987-05-02 or later",
    ),
    "G94 a denial of another kind": (
        lambda: package(change("claims", claim("05"), kind="accusation")),
        ("claim_links", f"{claim('05')}/{claim('01')}/denies", "to_claim_id"),
        "of kind accusation, not attack",
    ),
    "G95 a part in another article": (
        lambda: package(
            change("claim_links", f"{claim('10')}/{claim('09')}/contradicts", relation="part_of"),
            after=[change("claims", claim("09"), source_id="hills-herald")],
        ),
        ("claim_links", f"{claim('10')}/{claim('09')}/part_of", "to_claim_id"),
        f"a claim of {SOURCE}",
    ),
    "H95 a visit on which people are killed": (
        lambda: package(change("events", EVENT, event_type="visit", place_id=None),
                        *(remove("event_claims", f"{EVENT}/{claim(number)}")
                          for number in ("02", "03", "04", "05"))),
        ("event_claims", f"{EVENT}/{claim('01')}", "event_id"),
        "other than visit, which a claim of kind attack",
    ),
    "I95 an hour of the next day": (
        lambda: package(
            change("ceasefires", TRUCE, effective_on=on(5, 3), effective_tz="+04:00",
                   effective_at=datetime(1987, 5, 3, 20, tzinfo=UTC)),
        ),
        ("ceasefires", TRUCE, "effective_at"),
        "an hour of 1987-05-03 in the zone +04:00, not of 1987-05-04",
    ),
    "I96 agreed after it took effect": (
        lambda: package(change("ceasefires", TRUCE, agreed_on=on(6, 1))),
        ("ceasefires", TRUCE, "agreed_on"),
        "1987-05-03 or earlier",
    ),
}  # fmt: skip
KEPT: dict[str, Case] = {
    "A95": package,
    "B98": package,
    "B99": package,
    "D94": package,
    "E96": package,
    "E97": package,
    "E97 what was only planned": lambda: package(
        change(
            "claims", claim("02"), modality="scheduled", stated_from=on(5, 1), stated_to=on(5, 1)
        )
    ),
    "G94": package,
    "G95": package,
    "H95": package,
    "H95 harm at a ceasefire breach": lambda: package(
        change("events", EVENT, event_type="ceasefire_breach")
    ),
    "I95": package,
    "I96": package,
    "I95 an hour before midnight there": lambda: package(
        change(
            "ceasefires",
            TRUCE,
            effective_on=on(5, 3),
            effective_tz="-03:30",
            effective_at=datetime(1987, 5, 4, 3, tzinfo=UTC),
        )
    ),
    "I95 a zone that nobody knows": lambda: package(
        change(
            "ceasefires",
            TRUCE,
            effective_on=on(5, 3),
            effective_tz="local",
            effective_at=datetime(1987, 5, 9, 3, tzinfo=UTC),
        )
    ),
    "A94": package,
    "B94": package,
    "B94 words that stand whole elsewhere": lambda: package(
        after=[change("claims", claim("05"), place_text="Tarn")]
    ),
    "B94 offsets that another rule objects to": lambda: package(
        after=[change("claims", claim("02"), quote_start=99_999, quote_end=100_005)]
    ),
    "B95": package,
    "B96": package,
    "B96 a sentence that is not there": lambda: package(
        after=[change("sentences", f"{SOURCE}/6", sentence_no=77)]
    ),
    "B97": package,
    "E94": package,
    "E94 evidence without a day": lambda: package(stated(published_evidence="the masthead")),
    "E94 the day that is printed": lambda: package(stated(published_evidence="4 May 1987")),
    "E94 an inferred day": lambda: package(change("sources", SOURCE, published_on=on(5, 5))),
    "E95": package,
    "H94": package,
    "H94 a claim with a reason": lambda: package(
        change("claims", claim("03"), period_start=on(5, 12), period_end=on(5, 12)),
        change("event_claims", f"{EVENT}/{claim('03')}", reason="another day in one report"),
    ),
    "H94 an event of unknown days": lambda: package(
        change("events", EVENT, period_start=None, period_end=None)
    ),
    "I94": package,
    "I94 casualties as a breach": lambda: package(
        add("ceasefire_claims", f"{TRUCE}/{claim('08')}", claim_id=claim("02"), role="violates")
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken(name: str) -> None:
    case, place, says = BROKEN[name]
    (issue,) = broken(name[:3], case())
    assert places([issue]) == [place]
    assert says in issue.expected


@pytest.mark.parametrize("name", KEPT)
def test_kept(name: str) -> None:
    assert broken(name[:3], KEPT[name]()) == []


def test_without_the_article_nothing_is_said_of_words() -> None:
    from dataclasses import replace

    torn = package(after=[quoted("claims", claim("02"), "12 soldiers were kille")])
    assert [broken(code, replace(torn, found_texts={})) for code in ("B94", "B95", "B96")] == [
        [], [], [],
    ]  # fmt: skip


def test_two_codings_agree_where_their_codes_do() -> None:
    from dataclasses import replace

    import polars as pl

    whole = package()
    columns = {name: pl.String() for name in whole.schemas["agreement"].names}
    rows = pl.DataFrame(
        {
            **{name: ["x", "y", "z"] for name in columns},
            "first_code": ["exact", None, "exact"],
            "second_code": ["exact", None, "about"],
            "is_agreed": [True, True, True],
            "_file": ["data/agreement.csv"] * 3,
            "_line": [2, 3, 4],
        }
    )
    told = replace(whole, tables={**whole.tables, "agreement": rows})
    assert [issue.line for issue in broken("J95", told)] == [4]
