"""People whom an article introduces, and who is "she" behind them."""

from __future__ import annotations

import pytest

from nkclaims.extraction.lexicon.introduced import Introductions, is_one_person, somebody_new


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anna Lind, 41, hid in a cellar.", "Anna Lind"),
        ("A doctor, Anna Lind, spoke as well.", "Anna Lind"),
        ("The rebels' spokeswoman, Zara Bello, laughed at that.", "Zara Bello"),
        ("Bilal, a shepherd from Tarn, lost two sons.", "Bilal"),
        ("His neighbour, Osman, lost two sons.", "Osman"),
        ("At the morgue in Tarn, Adam Roe knelt beside a row of shrouds.", "Adam Roe"),
        ("Tarn Governor Adam Roe blamed Norland for a raid.", "Adam Roe"),
        ("Ms. Lind is not waiting.", "Lind"),
        ("Our correspondent Zara Bello has reached the harbour of Tarn.", "Zara Bello"),
    ],
)
def test_who_is_introduced(text: str, name: str) -> None:
    found = Introductions(text).before(len(text))
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    "text",
    [
        "Orlev, a town in the north, lay in ruins.",
        "A charity, Orlev Relief Committee, opened a kitchen.",
        "Nothing was said in Tarn.",
        "A medic in Hammam al-Ali, who asked not to be named, spoke.",
    ],
)
def test_nobody_is_introduced(text: str) -> None:
    assert Introductions(text).before(len(text)) is None


def test_somebody_new_has_no_name() -> None:
    text = "A surgeon was hungry. He said four men died."
    found = somebody_new(text, text.index("He"), -1)
    assert found is not None
    assert found.words == "surgeon"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("civilian in Orlev", True),
        ("doctor who fled Tarn", True),
        ("residents of Orlev", False),
        ("civilians", False),
        ("ministry in Orlev", False),
        ("Orlev Front", False),
    ],
)
def test_a_description_of_one_person(words: str, *, expected: bool) -> None:
    assert is_one_person(words) is expected
