"""`nkclaims metadata`: writes the files, names the stale ones, refuses what it cannot read."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from metadata_cases import BARE_WORK, DOI, FULL_WORK, REPO, SCHEMAS
from nkclaims import cli
from nkclaims.issues import Refused
from nkclaims.metadata.files import FILES, cited, make_files, read_files, stale_files
from nkclaims.metadata.work import work
from nkclaims.verbs import metadata as verb

PAGE = "# Herons\n\n<!-- cite: written -->\nold\n<!-- /cite -->\n\nThe end.\n"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package with its descriptor and schemas alone."""
    shutil.copytree(REPO / "schemas", tmp_path / "schemas")
    shutil.copy(REPO / "datapackage.json", tmp_path)
    return tmp_path


def metadata(package: Path, *words: str) -> int:
    return cli.main(["-C", str(package), "metadata", *words])


def test_the_committed_files_are_current() -> None:
    made = read_files(REPO)
    assert {*made} >= {*FILES, "README.md"}
    assert stale_files(REPO, made) == [], "run `nkclaims metadata`"


def test_it_writes_the_files_and_then_has_nothing_to_do(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert metadata(package) == 0
    assert capsys.readouterr().out == "".join(f"{path}: written\n" for path in sorted(FILES))
    assert metadata(package) == 0
    assert "up to date" in capsys.readouterr().out
    assert metadata(package, "--check") == 0
    assert capsys.readouterr().out == ""


def test_check_names_what_is_stale_and_writes_nothing(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    metadata(package)
    (package / "CITATION.cff").write_text("by hand\n")
    (package / ".zenodo.json").unlink()
    capsys.readouterr()
    assert metadata(package, "--check") == 1
    assert capsys.readouterr().out == "".join(
        f"{path}: not what datapackage.json says; run `nkclaims metadata`\n"
        for path in ("CITATION.cff", ".zenodo.json")
    )
    assert (package / "CITATION.cff").read_text() == "by hand\n"
    assert not (package / ".zenodo.json").exists()


def test_a_doi_is_in_every_file_once_the_descriptor_has_it(package: Path) -> None:
    path = package / "datapackage.json"
    content = json.loads(path.read_bytes())
    assert not [made for made in read_files(package).values() if b"doi.org" in made]
    path.write_text(json.dumps({**content, "id": f"https://doi.org/{DOI}"}))
    assert all(DOI.encode() in made for made in read_files(package).values())


def test_a_new_version_makes_every_file_stale(package: Path) -> None:
    metadata(package)
    path = package / "datapackage.json"
    path.write_text(json.dumps({**json.loads(path.read_bytes()), "version": "77.8.9"}))
    made = read_files(package)
    assert stale_files(package, made) == [*FILES]
    assert all(b"77.8.9" in content for content in made.values())


def test_the_citation_goes_between_its_marks_and_nowhere_else() -> None:
    page = cited(PAGE, FULL_WORK)
    assert page.startswith("# Herons\n\n<!-- cite: written -->\n> Söderberg-Üçok, Ana María; ")
    assert page.endswith("```\n<!-- /cite -->\n\nThe end.\n")
    assert "old" not in page
    assert cited(page, FULL_WORK) == page
    assert cited("# No place for it\n", FULL_WORK) == "# No place for it\n"


def test_readme_and_r_package_are_kept_current_where_they_are(package: Path) -> None:
    (package / "README.md").write_text(PAGE)
    (package / "r").mkdir()
    metadata(package)
    assert "nkclaims contributors" in (package / "README.md").read_text()
    text = (package / "r" / "DESCRIPTION").read_text()
    assert text.startswith("Package: nkclaims\nTitle: Who Said What in the 2020 Nagorno-Karabakh")


def test_a_page_without_a_place_for_the_citation_is_left_alone(package: Path) -> None:
    (package / "README.md").write_text("# Mine\n")
    assert "README.md" not in read_files(package)


def test_a_table_without_a_schema_is_refused() -> None:
    content = json.loads((REPO / "datapackage.json").read_bytes())
    content["resources"].append({"name": "herons", "path": "data/herons.csv"})
    with pytest.raises(Refused) as refusal:
        make_files(work(content), SCHEMAS)
    assert [(issue.code, issue.found) for issue in refusal.value.issues] == [("P07", "herons")]


def test_a_package_without_a_descriptor_is_refused_and_nothing_is_written(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (package / "datapackage.json").write_text("{}")
    assert metadata(package) == 1
    assert "[P07]" in capsys.readouterr().err
    assert sorted(path.name for path in package.iterdir()) == ["datapackage.json", "schemas"]


def test_the_files_are_those_of_the_verbs_help() -> None:
    assert all(path in (verb.__doc__ or "") for path in FILES)


def test_made_twice_it_is_the_same() -> None:
    assert make_files(BARE_WORK, SCHEMAS) == make_files(BARE_WORK, dict(reversed(SCHEMAS.items())))
