"""The fields of ``r/DESCRIPTION`` that are facts of the dataset: title, version, authors, words.

What is a fact of the R package (its dependencies, its roxygen settings) is written by hand in the
same file and left as it is. Format: Writing R Extensions, section 1.1.1.
"""

from __future__ import annotations

import re
from textwrap import fill

from nkclaims.metadata.work import Author, Work

PATH = "r/DESCRIPTION"
FIELD = re.compile(r"(?m)^([A-Za-z][\w@./-]*):[^\n]*(?:\n[ \t]+[^\n]*)*\n?")
EMAIL = re.compile(r'email\s*=\s*"([^"]+)"')
# Words that tools::toTitleCase leaves small; R's checks compare with it.
SMALL = re.compile(
    "a|an|and|are|as|at|be|but|by|en|for|from|if|in|into|is|nor|not|of|on|or|per|so|than|that|the"
    "|to|via|vs|with"
)


def fields(work: Work, email: str = "") -> dict[str, str]:
    """Return the fields, each with the lines that continue it, as R reads them.

    Args:
        work: the dataset.
        email: the maintainer's address where the descriptor gives none; R demands one.
    """
    found = {
        "Title": title_case(work.title),
        "Version": work.version,
        "Date": work.released.isoformat(),
        "Authors@R": _persons(work.authors, email),
        "Description": _wrapped(work.description),
        "URL": ", ".join(filter(None, (work.homepage, work.doi_address))),
    }
    return {key: value for key, value in found.items() if value}


def description(text: str, work: Work) -> str:
    """Return the content of DESCRIPTION with its facts of the dataset as they are now.

    Args:
        text: the present content; empty for a file that is to be begun.
        work: the dataset.
    """
    known = EMAIL.search(text)
    facts = fields(work, known[1] if known else "")
    if not text:
        text = f"Package: {work.name}\n"
    kept = [match for match in FIELD.finditer(text) if match[1] not in facts]
    present = {match[1]: match[0] for match in FIELD.finditer(text)}
    order = list(present) + [key for key in facts if key not in present]
    # URL goes with the DOI or the homepage that it was made from.
    if "URL" not in facts and "URL" in present:
        order.remove("URL")
        kept = [match for match in kept if match[1] != "URL"]
    own = {match[1]: match[0].rstrip("\n") for match in kept}
    return "".join(f"{own[key] if key in own else f'{key}: {facts[key]}'}\n" for key in order)


def title_case(title: str) -> str:
    """Return the title in title case, which R's checks ask for.

    >>> title_case("Who said what in the 2020 war")
    'Who Said What in the 2020 War'
    """
    first, *rest = title.split(" ")
    words = [word if SMALL.fullmatch(word) else f"{word[:1].upper()}{word[1:]}" for word in rest]
    return " ".join([f"{first[:1].upper()}{first[1:]}", *words])


def _persons(authors: tuple[Author, ...], email: str) -> str:
    """Return R code that makes the authors; the first of them maintains the package."""
    persons = [_person(author, number == 0, email) for number, author in enumerate(authors)]
    if len(persons) == 1:
        return persons[0]
    return "c(\n    " + ",\n    ".join(persons) + ")"


def _person(author: Author, maintains: bool, email: str) -> str:
    address = author.email or (email if maintains else "")
    parts = [_quoted(author.given or author.title)]
    parts += [_quoted(author.family)] if author.family else []
    parts.append('role = c("aut", "cre")' if maintains else 'role = "aut"')
    parts += [f"email = {_quoted(address)}"] if address else []
    parts += [f"comment = c(ORCID = {_quoted(author.orcid)})"] if author.orcid else []
    return f"person({', '.join(parts)})"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _wrapped(text: str) -> str:
    return fill(text, 80, initial_indent=" " * 13, subsequent_indent=" " * 4).lstrip()
