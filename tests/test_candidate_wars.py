"""Wars that no pack knows: candidates by the countries that an article names, without sides."""

from __future__ import annotations

from datetime import date

import pytest

from extraction_cases import SCHEMAS
from nkclaims.extraction.article import Article
from nkclaims.extraction.extract import extract
from nkclaims.extraction.lexicon.candidate_wars import candidate_war
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS

DAY = date(2019, 3, 4)
LIBYA = (
    "Shelling killed nine people in Tripoli on Monday, Libyan officials said.\n\n"
    "The Libyan army said it had lost four men. Turkey called for a truce.\n"
)
MALI = (
    "Gunmen killed 12 villagers in central Mali on Monday, the Malian army said.\n\n"
    "Five Malian soldiers died when their convoy was attacked.\n"
)
BORDER = (
    "Indian shells killed three people in a Pakistani village on Sunday, Pakistan said.\n\n"
    "India said that Pakistani troops had opened fire first and wounded two Indian soldiers.\n"
)
NOWHERE = "Shells killed nine people in Orlev on Monday, the mayor said.\n"
QUIET = "The fair in the old town opens on Friday.\n"


def war(text: str, source_id: str = "a", conflict_id: str | None = None) -> str:
    article = Article(source_id, text, DAY, conflict_id=conflict_id)
    return str(candidate_war(article, drafts_of(article, PACKS)[0], PACKS)["conflict_id"])


@pytest.mark.parametrize(
    ("text", "conflict_id"),
    [
        (LIBYA, "conflict-libya"),
        (MALI, "conflict-mali"),
        (BORDER, "conflict-india-pakistan"),
        (NOWHERE, "conflict-of-a"),
        (QUIET, "conflict-unknown"),
    ],
)
def test_a_war_goes_by_the_countries_of_its_deeds(text: str, conflict_id: str) -> None:
    assert war(text) == conflict_id


def test_the_id_that_an_article_gives_is_taken() -> None:
    assert war(MALI, conflict_id="sahel 2012") == "sahel-2012"


def test_each_war_is_a_row_and_no_side_is_guessed() -> None:
    texts = {"libya": LIBYA, "mali": MALI, "orlev": NOWHERE, "fair": QUIET}
    tables = extract([Article(name, text, DAY) for name, text in texts.items()], PACKS, SCHEMAS)
    wars = dict(tables["sources"].select("source_id", "conflict_id").iter_rows())
    assert wars == {
        "fair": "conflict-unknown",
        "libya": "conflict-libya",
        "mali": "conflict-mali",
        "orlev": "conflict-of-orlev",
    }
    assert tables["conflicts"]["conflict_id"].to_list() == sorted(wars.values())
    notes = dict(tables["conflicts"].select("conflict_id", "note").iter_rows())
    begun = "Candidate: no pack knows the war. First told of in mali. "
    assert str(notes["conflict-mali"]).startswith(begun)
    assert tables["actors"]["side"].drop_nulls().is_empty()
    assert {*tables["sides"]["side_code"]} == {"all", "unstated"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (MALI, "Fighting in Mali"),
        (BORDER, "Fighting in or between India and Pakistan"),
    ],
)
def test_a_candidate_is_named_by_its_countries_and_says_that_it_has_no_days(
    text: str, name: str
) -> None:
    article = Article("a", text, date(1850, 5, 4))
    war = candidate_war(article, drafts_of(article, PACKS)[0], PACKS)
    assert war["name"] == name
    assert "last day are not known" in str(war["note"])
    assert str(war["window_start"]) <= "1605-01-01" < "2199-12-31" <= str(war["window_end"])
