"""Articles cut up, shuffled, joined, dated otherwise: what comes out is valid, nothing fails."""

from __future__ import annotations

import random
from datetime import date, timedelta

from extraction_cases import REPO, SCHEMAS
from nkclaims.extraction.article import Article
from nkclaims.extraction.extract import extract_sound
from nkclaims.extraction.shard import FAULT
from nkclaims.extraction.sound import breaches
from pack_cases import PACKS

N_ARTICLES = 80
SHIFTS = (0, 0, 0, 1, -1, -3, 30, -200, 400)  # days
FEW = 1_000  # claims, of which one at most may be at fault


def texts() -> list[tuple[str, date, str]]:
    """Return name, day and words of the articles of development."""
    found = []
    for folder in sorted((REPO / "evaluation/development").iterdir()):
        first, _, rest = (folder / "article.txt").read_text(encoding="utf-8").partition("\n")
        found.append((folder.name, date.fromisoformat(first.split()[1]), rest.strip("\n")))
    return found


def perturbed(seed: int) -> list[Article]:
    """Return articles that nobody wrote, each with words of its own."""
    chance, known = random.Random(seed), texts()
    articles = []
    for number in range(N_ARTICLES):
        name, day, text = chance.choice(known)
        paragraphs, way = text.split("\n\n"), chance.randrange(4)
        if way == 0:
            chance.shuffle(paragraphs)
        elif way == 1:
            paragraphs = [one for one in paragraphs if chance.random() < 0.6] or paragraphs
        elif way == 2:
            paragraphs += chance.choice(known)[2].split("\n\n")
        else:
            sentences = [one for whole in paragraphs for one in whole.split(". ")]
            chance.shuffle(sentences)
            parts = range(0, len(sentences), 3)
            paragraphs = [". ".join(sentences[at : at + 3]) for at in parts]
        words = "\n\n".join([*paragraphs, f"Number {number}.\n"])
        moved = day + timedelta(days=chance.choice(SHIFTS))
        articles.append(Article(f"a{number:02}-{name}", words, moved))
    return articles


def test_whatever_a_text_says_the_package_is_valid() -> None:
    tables, problems = extract_sound(perturbed(20201027), PACKS, SCHEMAS)
    assert breaches(tables, SCHEMAS) == []
    assert tables["sources"].height == N_ARTICLES
    told = problems.select("article", "code", "found").rows()
    assert FAULT not in {code for _, code, _ in told}, told
    assert len(told) * FEW <= tables["claims"].height, told
