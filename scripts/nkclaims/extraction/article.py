"""An article as the extractor takes it, and the id that it goes by."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from nkclaims.grammar.document import DATE_LINE
from nkclaims.reading.hygiene import MISSING_WORDS
from nkclaims.reading.layout import SOURCE_ID

FIRST_YEAR, LAST_YEAR = 1605, 2199  # before there was no newspaper, and none is from then

LONGEST_ID = 80  # characters of an id, its hash aside
# Letters that are no letter with a mark.
LATIN = str.maketrans(
    {"\u0131": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "e"}
)


@dataclass(frozen=True)
class Article:
    """One article.

    Attributes:
        text: as it is stored; offsets count its code points.
        published_on: day of publication, from which relative dates count.
        published_basis: ``stated`` by the text, its source.yaml or the corpus.
        conflict_id: the war it is about; None leaves it to the packs.
        read_from: its file, with the line of a corpus, for messages.
        given_id: its id as a corpus or source.yaml gives it; None if its file alone names it.
        same_as: where the article was read that keeps the id which both were given.
    """

    source_id: str
    text: str
    published_on: date
    published_basis: str = "stated"
    publisher: str | None = None
    url: str | None = None
    title: str | None = None
    conflict_id: str | None = None
    read_from: str = ""
    given_id: str | None = None
    same_as: str | None = None


def read_at(article: Article) -> tuple[str, int]:
    """Return the file of an article, and its line in a corpus, else 0.

    >>> read_at(Article("a", "Five died.", date(2020, 10, 21), read_from="c.jsonl:12"))
    ('c.jsonl', 12)
    """
    file, _, line = article.read_from.rpartition(":")
    return (file, int(line)) if line.isdecimal() and file else (article.read_from, 0)


def slug(name: str) -> str:
    """Return an id that resembles ``name``: lower-case letters and digits joined by hyphens.

    Letters lose their marks; what is too long, or has no Latin letter, is told apart by its hash.

    >>> slug("The Lakes Herald, 4 May")
    'the-lakes-herald-4-may'
    >>> slug("Ağdam"), slug("Алеппо")
    ('agdam', 'name-4df98f44')
    >>> slug("NAN")  # an agency whose letters are a word for no value
    'nan-1'
    """
    plain = name.lower()
    if not plain.isascii():
        apart = unicodedata.normalize("NFKD", plain.translate(LATIN))
        plain = "".join(one for one in apart if not unicodedata.combining(one))
    plain = re.sub("[^a-z0-9]+", "-", plain).strip("-")
    if plain in MISSING_WORDS:
        return f"{plain}-1"
    if len(plain) > LONGEST_ID:
        return f"{plain[:LONGEST_ID].rstrip('-')}-{_hash(name)}"
    return plain if SOURCE_ID.fullmatch(plain) else f"name-{_hash(name)}"


def _hash(name: str) -> str:
    return sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def undated(text: str) -> str:
    r"""Return a text with blanks and the end of a line for the day that it begins with.

    Whatever is read in it stands where it stands in the text.

    >>> undated("date 2024-06-13 Five died.")
    '              \n Five died.'
    """
    day = DATE_LINE.match(text)
    return text if day is None else " " * (day.end() - 1) + "\n" + text[day.end() :]


def day_of(printed: object) -> date | None:
    """Return the day that begins ``printed``, None if there is none."""
    try:
        return date.fromisoformat(str(printed)[:10])
    except ValueError:
        return None


def is_day_of_news(day: date) -> bool:
    """Tell whether a newspaper can be of a day.

    No clock is asked, so that the same articles are read alike at any time.

    >>> is_day_of_news(date(1863, 7, 4)), is_day_of_news(date(9999, 12, 31))
    (True, False)
    """
    return FIRST_YEAR <= day.year <= LAST_YEAR
