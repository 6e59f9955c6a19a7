"""An article is added with all its files or with none."""

from __future__ import annotations

import shutil
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nkclaims import add as module
from nkclaims import cli
from nkclaims.add import Given, add
from nkclaims.audit import audit_seeds
from nkclaims.build import build
from nkclaims.extraction.screening import screen
from nkclaims.issues import Refused
from nkclaims.publishing.disk import refusal
from nkclaims.reading.seeds import read_seeds
from nkclaims.unitize import unitize
from worked_examples import SCHEMAS

REPO = Path(__file__).parents[1]
OLD = "lakes-herald-19870504"
NEW = "lakes-herald-19870506"
TEXT = "date 1987-05-06\r\nThree soldiers were wounded near Tarn, the Lakes Herald learned."
HERALD = Given(publisher="Lakes Herald")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A text beside the package, with the line ends of Windows and no last one."""
    path = tmp_path / "inbox" / "tarn.txt"
    path.parent.mkdir()
    path.write_bytes(TEXT.encode())
    return path


def files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes() if path.is_file() else b""
        for path in sorted((root / "seeds").rglob("*"))
    }


def refused(root: Path, article: Path, given: Given = HERALD) -> tuple[str, str, str]:
    """Return code, found and hint of the one issue for which nothing is written."""
    before = files(root)
    with pytest.raises(Refused) as refusal:
        add(root, article, SCHEMAS, given)
    assert files(root) == before
    (issue,) = refusal.value.issues
    return issue.code, issue.found, issue.hint


def test_the_folder_has_the_text_its_source_and_every_sheet(tiny: Path, article: Path) -> None:
    before = files(tiny)
    added = add(tiny, article, SCHEMAS, HERALD)
    assert (added.source_id, added.n_sentences) == (NEW, 2)
    folder = tiny / "seeds" / "articles" / NEW
    assert (folder / "article.txt").read_bytes() == TEXT.encode()
    names = {path.name for path in folder.iterdir()}
    assert names == {path.name for path in (folder.parent / OLD).iterdir()}
    assert added.files == tuple(sorted(f"seeds/articles/{NEW}/{name}" for name in names))
    assert {name: content for name, content in files(tiny).items() if NEW not in name} == before
    seeds, issues = read_seeds(tiny, SCHEMAS)
    assert (issues, seeds.is_sound) == ([], True)
    sentences = (folder / "sentences.csv").read_bytes()
    (folder / "sentences.csv").unlink()
    unitize(tiny, NEW, SCHEMAS)
    assert (folder / "sentences.csv").read_bytes() == sentences


def test_the_package_is_built_and_audited_with_it(tiny: Path, article: Path) -> None:
    add(tiny, article, SCHEMAS, HERALD)
    assert build(tiny).claims == {OLD: 10, NEW: 0}
    found = audit_seeds(tiny, SCHEMAS, [NEW], candidates=False)
    assert found.unproven == ()
    assert {issue.code for issue in found.issues} == {"J91"}


def test_source_yaml_beside_it_is_taken_over(tiny: Path, article: Path) -> None:
    (article.parent / "source.yaml").write_text(
        "source_id: tarn-wounded\npublisher_actor_id: lakes-herald\npublisher: The Lakes Herald\n"
        "credits:\n  - actor_id: lakes-league\n    credit_type: cited\n    credit_text: learned\n",
        encoding="utf-8",
    )
    assert add(tiny, article, SCHEMAS).source_id == "tarn-wounded"
    tables = read_seeds(tiny, SCHEMAS)[0].tables
    source = tables["sources"].to_dicts()[-1]
    assert (source["publisher"], source["conflict_id"]) == ("The Lakes Herald", "lakes-war-1987")
    assert tables["source_credits"].to_dicts()[-1]["actor_id"] == "lakes-league"
    assert build(tiny).claims["tarn-wounded"] == 0


def test_source_yaml_of_another_text_is_refused(tiny: Path, article: Path) -> None:
    shutil.copy(tiny / "seeds" / "articles" / OLD / "source.yaml", article.parent)
    code, found, hint = refused(tiny, article)
    assert code == "B09"
    assert found.startswith("c2d82d71")
    assert "another text" in hint


@pytest.mark.parametrize(
    ("yaml", "code"),
    [
        ("publisher: [Lakes Herald]\n", "L06"),
        ("editor: somebody\n", "L05"),
        ("no mapping\n", "T19"),
        ("credits:\n  - actor_id: nobody\n    credit_type: cited\n    credit_text: x\n", "A01"),
        ("source_id: Not An Id\n", "L08"),
        ("conflict_id: lakes-war-1986\n", "A01"),
    ],
)
def test_a_source_yaml_that_is_wrong_is_refused(
    tiny: Path, article: Path, yaml: str, code: str
) -> None:
    (article.parent / "source.yaml").write_text(yaml, encoding="utf-8")
    assert refused(tiny, article)[0] == code


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "T06"),
        (b" \n\n", "T06"),
        ("Orl\u00e9v fell.\n".encode("latin-1"), "T02"),
        ("Orl\u00e9v fell.\n".encode("utf-16"), "T02"),
    ],
)
def test_what_is_no_text_is_refused(tiny: Path, article: Path, content: bytes, code: str) -> None:
    article.write_bytes(content)
    assert refused(tiny, article)[0] == code


def test_what_is_no_file_is_refused(tiny: Path, article: Path) -> None:
    assert refused(tiny, article.parent)[0] == "L04"
    assert refused(tiny, article.parent / "other.txt")[0] == "L01"


def test_a_text_that_is_here_is_refused_by_the_name_of_its_article(
    tiny: Path, article: Path
) -> None:
    shutil.copy(tiny / "seeds" / "articles" / OLD / "article.txt", article)
    code, found, _ = refused(tiny, article, Given("other", "Lakes Herald", "1987-05-04"))
    assert (code, found) == ("L11", f"the text of the article {OLD}")


def test_an_id_is_given_once(tiny: Path, article: Path) -> None:
    code, _, hint = refused(tiny, article, Given(OLD, "Lakes Herald"))
    assert (code, f"--id {OLD}-2" in hint) == ("L11", True)
    assert refused(tiny, article, Given("Not_an_id", "Lakes Herald"))[0] == "L08"
    with (tiny / "seeds" / "registry" / "retired_ids.csv").open("a", encoding="utf-8") as file:
        file.write(f"sources,{NEW},,0.0.1,The text was no article.\n")
    assert refused(tiny, article)[0] == "J89"


def test_a_publisher_is_an_actor_by_name_alias_or_id(tiny: Path, article: Path) -> None:
    with (tiny / "seeds" / "registry" / "actor_names.csv").open("a", encoding="utf-8") as file:
        file.write("lakes-herald,The Herald,en,\n")
    for number, name in enumerate(["lakes herald", "The Herald", "lakes-herald"]):
        article.write_text(f"{TEXT} {number}", encoding="utf-8")
        added = add(tiny, article, SCHEMAS, Given(f"a{number}", name))
        assert added.description.row["publisher"] == "Lakes Herald"


@pytest.mark.parametrize(
    ("name", "near", "line"),
    [
        ("Lakes Heral", "did you mean 'Lakes Herald'", "`lakes-heral,Lakes Heral,media,"),
        ("Zeitung, Neue", "add the row", '`zeitung-neue,"Zeitung, Neue",media,,,,false,,,`'),
    ],
)
def test_an_unknown_publisher_is_answered_with_the_nearest_and_how_to_add_it(
    tiny: Path, article: Path, name: str, near: str, line: str
) -> None:
    code, found, hint = refused(tiny, article, Given(publisher=name))
    assert (code, found) == ("A01", name)
    assert hint.startswith(near)
    assert line in hint


def test_without_a_publisher_the_option_is_named(tiny: Path, article: Path) -> None:
    code, _, hint = refused(tiny, article, Given())
    assert (code, hint) == ("L12", "give it with --publisher NAME")


def test_a_registry_that_is_wrong_is_refused(tiny: Path, article: Path) -> None:
    (tiny / "seeds" / "registry" / "conflicts.csv").unlink()
    assert refused(tiny, article)[0] == "L01"


def test_a_full_disk_leaves_no_folder(
    tiny: Path, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def publish(root: Path, files: dict[str, bytes], owned: object) -> None:
        (root / next(iter(files))).parent.mkdir()
        raise refusal("S02", "article.txt", "no space", "a path", "free some")

    monkeypatch.setattr(module.store, "publish", publish)
    assert refused(tiny, article)[0] == "S02"


def command(root: Path, *words: str) -> int:
    return cli.main(["-C", str(root), "add", *words])


def test_the_command_says_what_is_new_and_what_is_left(
    tiny: Path, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article.write_text("All was quiet.\n", encoding="utf-8")
    options = ["--publisher", "lakes-herald", "--published-on", "1987-05-06"]
    assert command(tiny, str(article), *options) == 0
    out = capsys.readouterr().out
    assert f"seeds/articles/{NEW}/claims.csv: new\n" in out
    assert "to fill in in source.yaml: publisher_evidence\n" in out
    assert "to fill in in source.yaml: published_evidence\n" in out
    assert "if it is not so: language: en\n" in out
    assert f"`nkclaims propose {NEW}`" in out
    assert command(tiny, str(article), *options) == 1
    assert f"the text of the article {NEW}" in capsys.readouterr().err


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip))
def test_any_text_is_added_as_it_is_or_refused(
    text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.mktemp("package")
    shutil.copytree(REPO / "tests" / "tiny" / "seeds", root / "seeds")
    path = root / "a.txt"
    path.write_bytes(text.encode("utf-8"))
    if screen(text, str(path)) is not None:
        refused(root, path)
        return
    added = add(root, path, SCHEMAS, Given("new", "Lakes Herald", "1987-05-06"))
    assert (root / "seeds" / "articles" / "new" / "article.txt").read_bytes() == text.encode()
    seeds, issues = read_seeds(root, SCHEMAS)
    assert seeds.texts["new"] == text
    # A sentence may open with a word that no cell should hold: the sheet says so, as it would of
    # one that unitize wrote.
    assert {issue.file for issue in issues} <= {"seeds/articles/new/sentences.csv"}
    assert added.n_sentences == seeds.tables["sentences"].filter(source_id="new").height


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (b"<p>Three soldiers were <b>wounded</b> near Tarn.</p>", "X07"),
        (b"Three soldiers\0 were wounded near Tarn.", "T05"),
        (b"Three soldiers, " + b"9" * 10_000, "X12"),
        ("Три солдата были ранены под Тарном.".encode(), "X13"),
        (b"", "T06"),
    ],
)
def test_what_extract_refuses_is_not_added(
    words: bytes, code: str, tiny: Path, article: Path
) -> None:
    article.write_bytes(b"date 1987-05-06\n" + words)
    assert refused(tiny, article)[0] == code


def test_a_text_that_is_no_article_is_told_by_build(tiny: Path) -> None:
    text = tiny / "seeds" / "articles" / OLD / "article.txt"
    source = text.with_name("source.yaml")
    old = sha256(text.read_bytes()).hexdigest()
    text.write_bytes(text.read_bytes() + b"<b>Read</b> more <a href='x'>here</a>.\n")
    new = sha256(text.read_bytes()).hexdigest()
    source.write_text(source.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(Refused) as refusal:
        build(tiny)
    assert "X07" in {one.code for one in refusal.value.issues}
