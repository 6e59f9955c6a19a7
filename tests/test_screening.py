"""Screening: what is no article in English is named, and what is one passes."""

from __future__ import annotations

from pathlib import Path

import pytest

from extraction_cases import text
from nkclaims.extraction.screening import MOST_CHARACTERS, is_english, screen

REPO = Path(__file__).parents[1]
GERMAN = (
    "Das Ministerium sagte am Mittwoch, dass Truppen die Stadt beschossen und dabei mindestens "
    "fünf Menschen, darunter zwei Kinder, getötet haben. In der Stadt war es am Abend ruhig, "
    "die Verletzten wurden in das Krankenhaus der Hauptstadt gebracht."
)
HTML = "<!DOCTYPE html><html><body><p>Five people were killed.</p></body></html>"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (" \n", "T06"),
        ("The army’s men said five died. ".encode().decode("cp1252") * 3, "T02"),
        ("Five died, \ud83d the army said.", "T02"),
        ("\ufeffFive died.", "T03"),
        ("Five\x00died.", "T05"),
        ("Five died. " * (MOST_CHARACTERS // 10), "X12"),
        (f"The toll was {'7' * 1_000_000}.", "X12"),
        (GERMAN, "X13"),
        ("Пять человек погибли при обстреле, сообщила армия.", "X13"),
        ("国防部说五人在炮击中丧生", "X13"),
        (HTML, "X07"),
        ("<b>12</b> soldiers were killed, the army said.", "X07"),
        ('The <a href="x">men</a> were killed.', "X07"),
        ("12&nbsp;soldiers were killed &amp; 30 hurt.", "X07"),
        ("date 2024-05-29\n", "T06"),
    ],
)
def test_what_is_no_article_is_named(words: str, code: str) -> None:
    found = screen(words, "a.txt", 7)
    assert found is not None
    assert (found.code, found.file, found.line) == (code, "a.txt", 7)
    assert found.expected
    assert found.hint


@pytest.mark.parametrize(
    "words",
    [
        text(1),
        text(1).replace("\n", "\r\n"),
        "Five killed",
        f"It said \u202e{text(2)}",
        "Shells hit the R&amp;D centre of the army.",
        "The gap was <2 km, the army said; see https://example.org/?a=1&b=2.",
        "He said “she said ‘they said “five were killed” there’ then” on Monday.",
    ],
)
def test_an_article_passes(words: str) -> None:
    assert screen(words, "a.txt") is None


def test_every_article_of_the_repository_is_english_by_far() -> None:
    texts = [*REPO.glob("seeds/articles/*/article.txt")]
    texts += REPO.glob("evaluation/development/*/article.txt")
    if not texts:
        pytest.skip("the articles are not here")
    for path in texts:
        lines = path.read_text(encoding="utf-8").split("\n")
        assert all(is_english(line) for line in lines if len(line) > 400), path


@pytest.mark.parametrize(
    "text",
    [
        "Orlev toll passes 500\nNorland says 44 soldiers killed\nArmy, rebels trade blame as truce"
        " frays\n12 dead, 40 hurt in Tarn blast\nFront: we hold 100 captives\nSudmark sends carrier"
        "\nOrlev, Tarn swap 200 prisoners\nBoth sides accuse each other",
        "| Date | Place | Killed | Wounded |\n|---|---|---:|---:|\n| 1 May | Orlev | 12 | 30 |\n"
        "Total\t15\t30\nKilled: 15. Wounded: 30. Missing: 4-6. Displaced: 1.2m. Tanks: 5/3/2",
    ],
)
def test_lists_of_headlines_and_of_tolls_are_english(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "L'armée a annoncé mardi que douze soldats avaient été tués et trente blessés dans une"
        " attaque près de la frontière, dans la nuit de lundi à mardi, selon un porte-parole.",
        "Das Ministerium teilte am Dienstag mit, dass zwölf Soldaten bei einem Angriff nahe der"
        " Grenze getötet und dreißig verletzt worden seien; die Rebellen wiesen das am Abend"
        " zurück und sprachen von einem Versehen der eigenen Leute.",
    ],
)
def test_other_languages_are_not(text: str) -> None:
    assert not is_english(text)


def test_headlines_are_english_though_they_have_few_function_words() -> None:
    words = (
        "Azerbaijan says 24 civilians killed; Armenia denies firing\n\nArmenia’s defence ministry "
        "denied shelling Ganja. Baku says rockets hit Ganja, Mingachevir, Terter, killing 24 "
        "civilians, wounding 140 people. Azerbaijan says Armenian rockets killed ten people."
    )
    assert is_english(words)
