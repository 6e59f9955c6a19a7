"""Numbers of a text: all of them, each once, each of the right kind, and the values of phrases."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nkclaims.grammar.dates import find_dates
from nkclaims.grammar.numerals import Number, find_numbers, read_value, says_magnitude

ARTICLES = sorted((Path(__file__).parents[1] / "seeds" / "articles").glob("*/article.txt"))
PIECES = st.sampled_from([
    "1", "21", "1,119", "30 000", "0400", "1994", "2020-10-29", "12:55", "S-300", "G20", "25th",
    "one", "two", "hundred", "and", "dozen", "dozens", "of", "thousands", "a", "half", "third",
    "second", "several", "couple", "May", "Sept.", "in", "GMT", "a.m.", "%", "per cent", "million",
    "year-old", "days", "ago", "km", "$", "#", "@x1", "https://t.example/1a", "to", "or", "between",
    "no", "people", ",", ".", "-", "–", "/", ":", " ", " ", "\n", "½", "²", "٣", "_", "’s", "(",
    "Tuesday", "Day", "b@c1.com", "thousands30", "3,5", "12/11/2020", "early", "last", "local time",
    "week", "é1",
])  # fmt: skip
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=25).map("".join))


def found(text: str) -> list[tuple[str, str, int | float | None]]:
    return [(number.text, number.kind, number.value) for number in find_numbers(text)]


def spans(text: str) -> list[tuple[int, int]]:
    mentions = [*find_numbers(text), *find_dates(text)]
    return sorted((mention.start, mention.end) for mention in mentions)


@settings(max_examples=1000)
@given(TEXTS)
def test_numbers_and_dates_slice_back_are_disjoint_and_hold_every_digit(text: str) -> None:
    for mention in [*find_numbers(text), *find_dates(text)]:
        assert mention.text == text[mention.start : mention.end] != ""
    edges = [edge for span in spans(text) for edge in span]
    assert edges == sorted(edges)
    for run in re.finditer(r"\d+", text):
        assert any(start <= run.start() and run.end() <= end for start, end in spans(text)), run


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.parent.name)
def test_every_digit_of_the_articles_is_a_number_or_in_a_date(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    held = spans(text)
    for run in re.finditer(r"\d+", text):
        assert any(start <= run.start() and run.end() <= end for start, end in held), run


@given(TEXTS)
def test_only_a_label_says_no_number_and_only_a_magnitude_a_bound(text: str) -> None:
    for number in find_numbers(text):
        assert (number.value is None) == (number.kind == "label")
        assert number.low == (number.value if number.kind == "magnitude" else None)


@given(st.integers(0, 10**12), st.sampled_from(["{:,}", "{}"]))
def test_any_whole_number_in_digits_is_read_back(number: int, form: str) -> None:
    text = form.format(number)
    assert found(f"and {text} of them") == [(text, "cardinal", number)]
    assert read_value(text) == number


@given(st.integers(1, 999), st.lists(st.integers(0, 999), min_size=1, max_size=3))
def test_groups_of_three_digits_make_one_number(first: int, groups: list[int]) -> None:
    printed = [str(first), *(f"{group:03}" for group in groups)]
    for blank in (" ", "\u00a0", "\u202f"):
        assert [n.value for n in find_numbers(blank.join(printed))] == [int("".join(printed))]


@given(st.integers(0, 10**6), st.integers(1, 99))
def test_decimals_are_read_back(whole: int, hundredths: int) -> None:
    text = f"{whole:,}.{hundredths:02}"
    assert read_value(text) == pytest.approx(whole + hundredths / 100)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("No one was hurt", []),
        ("No-one was hurt", []),
        ("they helped one another, one after another", []),
        ("one of the worst raids", []),
        ("he is one of the mediators", []),
        ("one of the guards died", [("one", "cardinal", 1)]),
        ("said that one soldier died", [("one", "cardinal", 1)]),
        ("the only one left, this one", []),
        ("a one-sided, one-off deal", []),
        ("each one must go", []),
        ("a seven-year-old girl", [("seven", "age", 7)]),
        ("a 14-year-old and 2 years old twins", [("14", "age", 14), ("2", "age", 2)]),
        ("women aged 20 to 30", [("20", "age", 20), ("30", "age", 30)]),
        ("boys aged 3, 5 and 12", [("3", "age", 3), ("5", "age", 5), ("12", "age", 12)]),
        ("Ana Low, 45, and Ben, 9, fled", [("45", "age", 45), ("9", "age", 9)]),
        ("the man, 45, left", [("45", "age", 45)]),
        ("Ana (66) herself and her son Ben (7)", [("66", "age", 66), ("7", "age", 7)]),
        ("Ben Low (52), resident of Orlev", [("52", "age", 52)]),
        ("in Orlev (7) and Tarn (3)", [("7", "cardinal", 7), ("3", "cardinal", 3)]),
        ("a 5G mast, 5g of it", [("5G", "label", None), ("5", "measurement", 5)]),
        ("in Berlin, 45, including", [("45", "cardinal", 45)]),
        ("between the ages of 8 and 12", [("8", "age", 8), ("12", "age", 12)]),
        ("two night raids, 100 foot soldiers", [("two", "cardinal", 2), ("100", "cardinal", 100)]),
        ("men in their 20s", [("20s", "age", 20)]),
        ("an S-300 and a T-72", [("S-300", "label", None), ("T-72", "label", None)]),
        ("12 MiG-29s", [("12", "cardinal", 12), ("MiG-29s", "label", None)]),
        ("BM-30, Tu-22M3", [("BM-30", "label", None), ("Tu-22M3", "label", None)]),
        ("the G20, TB2s, 2S1", [("G20", "label", None), ("TB2s", "label", None),
                               ("2S1", "label", None)]),
        ("see https://t.example/5sZog4", [("https://t.example/5sZog4", "label", None)]),
        ("by @abc12 on 5", [("@abc12", "label", None), ("5", "cardinal", 5)]),
        ("resolutions 822, 853 and 874", [("822", "label", None), ("853", "label", None),
                                         ("874", "label", None)]),
        ("Weekly Volume: 10 Issue: 21", [("10", "label", None), ("21", "label", None)]),
        ("Wounded: 21", [("21", "cardinal", 21)]),
        ("a .303 rifle", [("303", "measurement", 303)]),
        ("between USD 2 and 3 billion", [("2", "money", 2), ("3 billion", "money", 3e9)]),
        ("between $2.5 and 3 billion", [("2.5", "money", 2.5), ("3 billion", "money", 3e9)]),
        ("between EUR 2bn and 3bn", [("2bn", "money", 2e9), ("3bn", "money", 3e9)]),
        ("the toll .12 dead", [("12", "cardinal", 12)]),
        ("in Orlev (7), the father said", [("7", "cardinal", 7)]),
        ("in Orlev (7), the residents", [("7", "cardinal", 7)]),
        ("Rebels Issue 12 Warnings", [("12", "cardinal", 12)]),
        ("Front Page: 12 dead", [("12", "cardinal", 12)]),
        ("between 2 and 3 soldiers", [("2", "range", 2), ("3", "range", 3)]),
        ("Flight 17, 298 people", [("17", "label", None), ("298", "cardinal", 298)]),
        ("agent 007", [("007", "label", None)]),
        ("the 27-year rule", [("27", "duration", 27)]),
        ("24 hours, four weeks", [("24", "duration", 24), ("four", "duration", 4)]),
        ("30 km, 155mm", [("30", "measurement", 30), ("155", "measurement", 155)]),
        ("dozens of kilometres", [("dozens", "measurement", 24)]),
        ("$5 million, 3 billion dollars", [("5 million", "money", 5_000_000),
                                          ("3 billion", "money", 3_000_000_000)]),
        ("$2.5m, 2bn", [("2.5m", "money", 2_500_000), ("2bn", "cardinal", 2_000_000_000)]),
        ("1.1 million", [("1.1 million", "cardinal", 1_100_000)]),
        ("3,5 million", [("3,5 million", "cardinal", 3_500_000)]),
        ("2½ and 2 1/2", [("2½", "decimal", 2.5), ("2 1/2", "decimal", 2.5)]),
        ("two and a half million", [("two and a half million", "cardinal", 2_500_000)]),
        ("5 hundred thousand", [("5 hundred thousand", "cardinal", 500_000)]),
        ("20%, 20 percent", [("20%", "percent", 20), ("20 percent", "percent", 20)]),
        ("ten per cent", [("ten per cent", "percent", 10)]),
        ("its second-largest city", [("second", "ordinal", 2)]),
        ("one second, per second", [("one", "duration", 1)]),
        ("the 93rd, the twenty-first", [("93rd", "ordinal", 93), ("twenty-first", "ordinal", 21)]),
        ("two dozen, a dozen", [("two dozen", "collective", 24), ("a dozen", "collective", 12)]),
        ("half a dozen", [("half a dozen", "collective", 6)]),
        ("a half-dozen", [("a half-dozen", "collective", 6)]),
        ("half a million", [("half a million", "cardinal", 500_000)]),
        ("a score of men, three score", [("a score", "collective", 20),
                                        ("three score", "collective", 60)]),
        ("a score of 3-2", [("3", "cardinal", 3), ("2", "cardinal", 2)]),
        ("a pair of boys, a couple", [("a pair", "collective", 2), ("a couple", "collective", 2)]),
        ("the couple, the pair", []),
        ("she scores, test scores", []),
        ("injured scores more", [("scores", "magnitude", 40)]),
        ("scores of homes", [("scores", "magnitude", 40)]),
        ("tens of thousands", [("tens of thousands", "magnitude", 20_000)]),
        ("hundreds of thousands", [("hundreds of thousands", "magnitude", 200_000)]),
        ("tens of men, dozens", [("tens", "magnitude", 20), ("dozens", "magnitude", 24)]),
        ("a few hundred", [("a few hundred", "magnitude", 200)]),
        ("several dozen", [("several dozen", "magnitude", 24)]),
        ("a couple of thousand", [("a couple of thousand", "magnitude", 2_000)]),
        ("several hundred thousand", [("several hundred thousand", "magnitude", 200_000)]),
        ("two-thirds", [("two-thirds", "fraction", 2 / 3)]),
        ("a third of them, 3/4", [("a third", "fraction", 1 / 3), ("3/4", "fraction", 0.75)]),
        ("a third attack", [("third", "ordinal", 3)]),
        ("half of them, a half-hour", [("half", "fraction", 0.5)]),
        ("40 to 50, 3-5", [("40", "range", 40), ("50", "range", 50),
                          ("3", "range", 3), ("5", "range", 5)]),
        ("between 40 and 50", [("40", "range", 40), ("50", "range", 50)]),
        ("two or three", [("two", "range", 2), ("three", "range", 3)]),
        ("10-12 km", [("10", "measurement", 10), ("12", "measurement", 12)]),
        ("25 to 30 thousand", [("25", "range", 25_000), ("30 thousand", "range", 30_000)]),
        ("from 25 to 30 thousand", [("25", "range", 25_000), ("30 thousand", "range", 30_000)]),
        ("rose from 25 to 30 thousand", [("25", "cardinal", 25),
                                         ("30 thousand", "cardinal", 30_000)]),
        ("rose from 14 to 21", [("14", "cardinal", 14), ("21", "cardinal", 21)]),
        ("1,1,1", [("1", "cardinal", 1)] * 3),
        ("1,119 2,000", [("1,119", "cardinal", 1119), ("2,000", "cardinal", 2000)]),
        ("a hundred, hundred men", [("a hundred", "cardinal", 100), ("hundred", "cardinal", 100)]),
        ("a multi-million deal", []),
        ("two hundred and five", [("two hundred and five", "cardinal", 205)]),
        ("2000 people on February 30", [("2000", "cardinal", 2000), ("30", "label", None)]),
        ("the 25th day of 2020, two days ago", []),
        ("18 civilians, five men and two boys", [("18", "cardinal", 18), ("five", "cardinal", 5),
                                                ("two", "cardinal", 2)]),
    ],
)  # fmt: skip
def test_numbers(text: str, numbers: list[tuple[str, str, int | float | None]]) -> None:
    assert found(text) == [(said, kind, pytest.approx(value)) for said, kind, value in numbers]


def test_a_magnitude_is_its_own_bound() -> None:
    assert find_numbers("dozens fled") == [Number(0, 6, "dozens", "magnitude", 24, 24)]
    assert find_numbers("24 fled") == [Number(0, 2, "24", "cardinal", 24)]


def test_dates_that_are_known_need_not_be_found_again() -> None:
    text = "On May 5, 2021 he saw 21 men"
    assert find_numbers(text, find_dates(text)) == find_numbers(text)
    assert [number.text for number in find_numbers(text, ())] == ["5", "2021", "21"]


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("1,119", 1119), ("21", 21), ("twenty-one", 21), ("two hundred and five", 205),
        ("4.200", 4200), ("12.500", 12_500), ("1.234.567", 1_234_567), ("1\u2019200", 1200),
        ("4.250 million", 4_250_000), ("0.125", 0.125), ("05", 5), ("05 soldiers", 5),
        ("1.5 million", 1_500_000), ("30 000", 30_000), ("20%", 20), ("3.5", 3.5),
        ("a", 1), ("an", 1), ("A", 1), ("another", 1), ("one", 1), ("a single", 1), ("single", 1),
        ("a teenager", 1), ("one volunteer", 1), ("a 13-year-old boy", 1), ("a third shell", 1),
        ("no", 0), ("none", 0), ("No one", 0), ("nobody", 0), ("zero", 0), ("not a single", 0),
        ("not one", 0), ("no casualties", 0), ("both", 2), ("a pair of", 2), ("a couple", 2),
        ("some two dozen", 24), ("dozens", 24), ("a dozen", 12), ("scores", 40),
        ("scores more", 40),
        ("a score", 20), ("tens", 20), ("hundreds", 200), ("thousands", 2000),
        ("tens of thousands", 20_000), ("more than 120", 120), ("51 more", 51),
        ("no fewer than 5", 5),
        ("another two", 2), ("total 25", 25), ("1994", 1994), (" 7 ", 7),
        ("", None), (" ", None), ("people", None), ("several", None), ("a few", None),
        ("a number of", None), ("a large group", None), ("21 of 30", None), ("25th", None),
        ("third", None), ("S-300", None), ("the", None), ("last week", None), ("0400", None),
    ],
)  # fmt: skip
def test_the_value_of_a_phrase(said: str, value: int | float | None) -> None:
    assert read_value(said) == value


@given(TEXTS)
def test_any_phrase_says_one_number_or_none(said: str) -> None:
    value = read_value(said)
    assert value is None or value >= 0
    assert says_magnitude(said) in (True, False)


@pytest.mark.parametrize(
    "said", ["hundreds", "Scores", "several dozen", "tens", "perhaps thousands"]
)
def test_magnitudes(said: str) -> None:
    assert says_magnitude(said)


@pytest.mark.parametrize("said", ["two dozen", "200", "a score", "no", ""])
def test_what_is_no_magnitude(said: str) -> None:
    assert not says_magnitude(said)


@pytest.mark.parametrize(
    ("unit", "length"),
    [("1", 1_000_000), ("1,", 1_000_000)]
    + [(unit, 100_000) for unit in ("1.", "111,", "111 ", "1-", "9a-", "1/2", "two-", "tens of ")],
)
def test_any_input_is_read_in_linear_time(unit: str, length: int) -> None:
    text = unit * (length // len(unit))
    started = time.perf_counter()
    find_numbers(text)
    assert time.perf_counter() - started < length / 10_000
