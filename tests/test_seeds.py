"""Seeds: what people wrote, typed, each row with the place where a person would edit it."""

from __future__ import annotations

import os
import shutil
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from nkclaims.build import build
from nkclaims.issues import Refused
from nkclaims.reading.seeds import read_seeds
from nkclaims.schema import load_schemas

REPO = Path(__file__).parents[1]
SCHEMAS = load_schemas(REPO / "schemas")
SOURCE = "lakes-herald-19870504"
ARTICLE = f"seeds/articles/{SOURCE}"
CODINGS = f"seeds/double_coding/{SOURCE}"


def test_every_table_of_seeds_is_read(tiny: Path) -> None:
    seeds, issues = read_seeds(tiny, SCHEMAS)
    assert issues == []
    assert seeds.is_sound
    assert (seeds.broken, seeds.incomplete) == (frozenset(), frozenset())
    assert {*seeds.tables} == {name for name, table in SCHEMAS.items() if not table.derived}
    for name, frame in seeds.tables.items():
        assert frame.columns == [*SCHEMAS[name].seed_names, "_file", "_line"]
        dtypes = SCHEMAS[name].dtypes
        assert all(frame.schema[one] == dtypes[one] for one in SCHEMAS[name].seed_names)
    rows = {name: frame.height for name, frame in seeds.tables.items()}
    assert (rows["claims"], rows["sources"], rows["source_credits"], rows["sides"]) == (10, 1, 1, 4)
    assert seeds.package["name"] == "lakes-war-claims"
    assert "30 wounded" in seeds.given


def test_rows_know_where_they_stand(tiny: Path) -> None:
    tables = read_seeds(tiny, SCHEMAS)[0].tables
    assert tables["claims"].select("claim_id", "_file", "_line").row(9) == (
        f"{SOURCE}-c10",
        f"{ARTICLE}/claims.csv",
        11,
    )
    source = tables["sources"].row(0, named=True)
    assert (source["published_on"], source["text_redistributed"]) == (date(1987, 5, 4), True)
    assert (source["title"], source["_file"]) == (None, f"{ARTICLE}/source.yaml")
    credit = tables["source_credits"].row(0, named=True)
    assert (credit["source_id"], credit["actor_id"]) == (SOURCE, "lakes-relief-committee")
    assert credit["_line"] == 22


def test_an_article_keeps_its_line_ends_and_marks(tiny: Path) -> None:
    data = b"\xef\xbb\xbfOne.\r\nTwo\rthree\xc2\xa0"
    (tiny / ARTICLE / "article.txt").write_bytes(data)
    source = tiny / ARTICLE / "source.yaml"
    lines = source.read_text(encoding="utf-8").splitlines()
    hashed = f"text_sha256: {sha256(data).hexdigest()}"
    now = [hashed if line.startswith("text_sha256") else line for line in lines]
    source.write_text("\n".join(now) + "\n", encoding="utf-8")
    text = read_seeds(tiny, SCHEMAS)[0].texts[SOURCE]
    assert text == "\ufeffOne.\r\nTwo\rthree\u00a0"
    assert text.encode("utf-8") == data


def test_the_two_codings_are_apart_and_one_alone_waits(tiny: Path) -> None:
    first, second = read_seeds(tiny, SCHEMAS)[0].codings[SOURCE]
    assert (first.height, second.height) == (3, 2)
    assert set(second["_file"]) == {f"{CODINGS}/second.csv"}
    (tiny / CODINGS / "second.csv").unlink()
    seeds, issues = read_seeds(tiny, SCHEMAS)
    assert (dict(seeds.codings), issues) == ({}, [])


SHEETS = sorted(path.name for path in (REPO / "tests/tiny" / ARTICLE).glob("*.csv"))


@pytest.mark.parametrize("name", SHEETS)
def test_each_sheet_of_an_article_must_be_there(name: str, tiny: Path) -> None:
    (tiny / ARTICLE / name).unlink()
    (issue,) = read_seeds(tiny, SCHEMAS)[1]
    assert (issue.file, issue.code) == (f"{ARTICLE}/{name}", "L01")
    assert "restore it" in issue.hint


def test_several_files_that_an_article_lacks_are_one_issue(tiny: Path) -> None:
    for name in ("claim_actors.csv", "claim_places.csv", "source.yaml"):
        (tiny / ARTICLE / name).unlink()
    seeds, (issue,) = read_seeds(tiny, SCHEMAS)
    assert (issue.file, issue.code) == (ARTICLE, "L01")
    assert issue.found == "no source.yaml, claim_actors.csv, claim_places.csv"
    assert {"claims", "claim_actors", "sources"} <= seeds.incomplete


def test_an_article_that_was_lost_is_one_issue(tiny: Path) -> None:
    shutil.rmtree(tiny / ARTICLE)
    _, (issue,) = read_seeds(tiny, SCHEMAS)
    assert (issue.file, issue.code, issue.found) == ("seeds/articles", "L01", f"no {SOURCE}")


def test_an_article_that_only_rows_name_is_known_from_the_last_build(tiny: Path) -> None:
    build(tiny)
    shutil.rmtree(tiny / "seeds/double_coding")
    shutil.rmtree(tiny / ARTICLE)
    _, (issue,) = read_seeds(tiny, SCHEMAS)
    assert (issue.file, issue.code, issue.found) == ("seeds/articles", "L01", f"no {SOURCE}")


def test_an_article_to_which_nothing_refers_may_go(tiny: Path) -> None:
    build(tiny)
    shutil.rmtree(tiny / "seeds/double_coding")
    shutil.rmtree(tiny / ARTICLE)
    for path in (tiny / "seeds/registry").glob("*.csv"):
        header, mark, _ = path.read_text(encoding="utf-8").partition("\n")
        path.write_text(header + mark, encoding="utf-8")
    assert read_seeds(tiny, SCHEMAS)[1] == []


def test_a_folder_of_another_name_is_one_issue(tiny: Path) -> None:
    (tiny / ARTICLE).rename(tiny / "seeds/articles/other-19870504")
    _, (issue,) = read_seeds(tiny, SCHEMAS)
    assert (issue.file, issue.code) == ("seeds/articles/other-19870504/source.yaml", "L07")


def test_a_folder_with_no_name_of_an_article_is_one_issue(tiny: Path) -> None:
    (tiny / ARTICLE).rename(tiny / "seeds/articles/Lakes Herald")
    _, (issue,) = read_seeds(tiny, SCHEMAS)
    assert (issue.file, issue.code) == ("seeds/articles/Lakes Herald", "L08")


def test_no_folder_of_articles_is_one_issue(tiny: Path) -> None:
    shutil.rmtree(tiny / "seeds/articles")
    _, (issue,) = read_seeds(tiny, SCHEMAS)
    assert (issue.file, issue.code) == ("seeds/articles", "L01")


def test_a_changed_article_is_one_issue(tiny: Path) -> None:
    path = tiny / ARTICLE / "article.txt"
    path.write_bytes(path.read_bytes().replace(b"the", b"teh"))
    seeds, (issue,) = read_seeds(tiny, SCHEMAS)
    assert (issue.column, issue.code) == ("text_sha256", "B09")
    assert SOURCE not in seeds.texts


def test_hidden_files_and_readmes_are_nobody_s_business(tiny: Path) -> None:
    for folder in ("registry", f"articles/{SOURCE}", "articles", f"double_coding/{SOURCE}"):
        (tiny / "seeds" / folder / ".~lock.claims.csv#").write_text("x")
        (tiny / "seeds" / folder / "README.md").write_text("x")
    assert read_seeds(tiny, SCHEMAS)[1] == []


def test_a_link_within_the_package_is_followed(tiny: Path) -> None:
    (tiny / "texts").mkdir()
    os.replace(tiny / ARTICLE / "article.txt", tiny / "texts" / "one.txt")
    (tiny / ARTICLE / "article.txt").symlink_to(Path("../../../texts/one.txt"))
    seeds, issues = read_seeds(tiny, SCHEMAS)
    assert issues == []
    assert seeds.texts[SOURCE].startswith("The Norland")


def test_a_broken_file_leaves_its_table_incomplete(tiny: Path) -> None:
    (tiny / ARTICLE / "claims.csv").write_text("")
    (tiny / "seeds" / "registry" / "places.csv").unlink()
    seeds, issues = read_seeds(tiny, SCHEMAS)
    assert seeds.broken == {f"{ARTICLE}/claims.csv", "seeds/registry/places.csv"}
    assert seeds.incomplete == {"claims", "places"}
    assert not seeds.is_sound
    assert [issue.code for issue in issues] == ["L01", "T06"]


def test_a_released_package_has_no_seeds(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        read_seeds(tmp_path, SCHEMAS)
    (issue,) = refused.value.issues
    assert (issue.file, issue.code) == ("seeds", "L01")
