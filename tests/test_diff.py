"""Two packages are compared by what they say, and nothing that was skipped counts as the same."""

from __future__ import annotations

import copy
import json
import shutil
import subprocess
from pathlib import Path
from zipfile import ZipFile

import pytest

from diff_cases import SCHEMAS, cells, claim, diff, of, refers, retired, schema, write
from nkclaims import cli

A1 = claim("a-1", value="21", is_implied="true", said_on="2020-10-28")
A2 = claim("a-2", value="9")
LINK = {"from_claim_id": "a-1", "to_claim_id": "a-2", "relation": "denies"}
BASE = {
    "claims": [A1, A2],
    "claim_links": [LINK],
    "places": [{"place_id": "barda", "name": "Barda"}],
}


def run(capfd: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    """Return exit code, output and complaints of `nkclaims diff WORDS`."""
    code = cli.main(["diff", *map(str, words)])
    out, err = capfd.readouterr()
    return code, out, err


def edited(folder: Path, file: str, old: str, new: str) -> Path:
    path = folder / file
    text = path.read_bytes().decode("utf-8")
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode("utf-8"))
    return folder


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return write(tmp_path / "old", BASE)


@pytest.fixture
def new(tmp_path: Path, old: Path) -> Path:
    """A copy that a test may edit."""
    return Path(shutil.copytree(old, tmp_path / "new"))


def test_a_package_is_the_same_as_its_copy(
    old: Path, new: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(capfd, old, new)
    assert (code, err) == (0, "")
    assert out.splitlines()[-1] == "same: 5 of 5 tables compared have the same rows"


def test_the_order_of_rows_is_no_difference(old: Path, tmp_path: Path) -> None:
    other = write(tmp_path / "new", {**BASE, "claims": [A2, A1]})
    assert diff(old, other).verdict == "same"


def test_rows_are_counted_by_kind_and_cells_by_column(
    old: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    changed = [{**A1, "value": "14", "quote": "fourteen"}, claim("a-3"), claim("a-4")]
    other = write(tmp_path / "new", {**BASE, "claims": changed})
    found = diff(old, other)
    table = of(found, "claims")
    assert table.counts == {"added": 2, "changed": 1, "removed": 1, "renamed": 0}
    assert table.columns == {"quote": 1, "value": 1}
    assert (table.n_old, table.n_new) == (2, 3)
    assert cells(found) == [
        ("a-1", "quote", "words of a-1", "fourteen"),
        ("a-1", "value", "21", "14"),
    ]
    code, out, _ = run(capfd, old, other)
    assert code == 1
    assert "claims  +2 ~1 -1  quote 1, value 1" in out.splitlines()


def test_a_composite_key_matches_rows(old: Path, tmp_path: Path) -> None:
    links = [{**LINK, "note": "said so"}, {**LINK, "relation": "repeats"}]
    found = diff(old, write(tmp_path / "new", {**BASE, "claim_links": links}))
    assert of(found, "claim_links").counts["added"] == 1
    assert cells(found, "claim_links") == [("a-1/a-2/denies", "note", None, "said so")]


def test_keys_that_are_numbers_sort_as_numbers(tmp_path: Path) -> None:
    schemas = {"sheet": schema("sheet", {"no": "integer", "text": "string"}, ["no"])}
    empty = write(tmp_path / "old", {}, schemas)
    rows = [{"no": str(number)} for number in (10, 9, 1)]
    rows_found = of(diff(empty, write(tmp_path / "new", {"sheet": rows}, schemas)), "sheet").rows
    assert rows_found is not None
    assert rows_found.added["no"].to_list() == ["1", "9", "10"]


@pytest.mark.parametrize("kind", ["zip", "git", "mixed"])
def test_a_zip_and_a_revision_are_read_like_a_folder(
    kind: str, old: Path, new: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    edited(new, "data/claims.csv", "21", "14")
    sides: list[object] = [old, new]
    if kind in ("zip", "mixed"):
        sides[0] = zipped(old)
    if kind in ("git", "mixed"):
        sides[1] = "git:HEAD"
        committed(new)
        edited(new, "data/claims.csv", "14", "15")  # the work tree is not what is asked for
        before = (new / "data/claims.csv").read_bytes()
        if kind == "git":
            sides[0] = "git:HEAD~1"
    code, out, err = run(capfd, "-C", new, *sides, "--detail")
    assert (code, err) == (1, "")
    assert "      value: 21 -> 14" in out.splitlines()
    if kind != "zip":
        assert (new / "data/claims.csv").read_bytes() == before
        assert git(new, "status", "--porcelain").split() == ["M", "data/claims.csv"]


def zipped(folder: Path) -> Path:
    path = folder.with_suffix(".zip")
    with ZipFile(path, "w") as package:
        for one in sorted(folder.rglob("*")):
            package.write(one, one.relative_to(folder).as_posix())
    return path


def git(folder: Path, *words: str) -> str:
    settings = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "core.autocrlf=false"]
    command = ["git", "-C", str(folder), *settings, *words]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def committed(folder: Path) -> None:
    """Make a repository of `folder` whose first revision has 21 where the second has 14."""
    git(folder, "init", "--quiet")
    edited(folder, "data/claims.csv", "14", "21")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "first")
    edited(folder, "data/claims.csv", "21", "14")
    git(folder, "commit", "--quiet", "-am", "second")


def test_a_renamed_id_is_followed_into_the_rows_that_refer_to_it(tmp_path: Path) -> None:
    a2 = claim("a-2", place_id="barda")
    old = write(tmp_path / "old", {**BASE, "claims": [A1, a2]})
    rows = {
        "claims": [{**A1, "claim_id": "a-9", "value": "14"}, {**a2, "place_id": "bardha"}],
        "claim_links": [{**LINK, "from_claim_id": "a-9"}],
        "places": [{"place_id": "bardha", "name": "Barda"}],
        "retired_ids": [
            retired("a-1", "a-9", reason="Numbered anew."),
            retired("barda", "bardha", "places", "Spelt anew."),
        ],
    }
    found = diff(old, write(tmp_path / "new", rows))
    claims, links = of(found, "claims"), of(found, "claim_links")
    assert claims.counts == {"added": 0, "changed": 2, "removed": 0, "renamed": 1}
    assert links.counts == {"added": 0, "changed": 0, "removed": 0, "renamed": 1}
    assert claims.rows is not None
    assert links.rows is not None
    assert claims.rows.renamed.rows() == [("a-9", "a-1", "1.1.0: Numbered anew.")]
    assert links.rows.renamed.rows() == [
        ("a-9/a-2/denies", "a-1/a-2/denies", "1.1.0: Numbered anew.")
    ]
    assert claims.rows.cells.rows() == [
        ("a-2", "a-2", "place_id", "barda", "bardha", "1.1.0: Spelt anew."),
        ("a-9", "a-1", "value", "21", "14", ""),
    ]


def test_an_id_that_was_merged_or_withdrawn_is_gone_for_a_reason(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    claims = [claim(f"a-{number}") for number in range(1, 6)]
    old = write(tmp_path / "old", {"claims": claims})
    ends = [
        retired("a-1", "a-2"),  # which is there still
        retired("a-3", "a-7"), retired("a-4", "a-7"),  # two that became one
        retired("a-5", reason="No claim."),
    ]  # fmt: skip
    new = write(tmp_path / "new", {"claims": [claims[1], claim("a-7")], "retired_ids": ends})
    assert of(diff(old, new), "claims").counts["renamed"] == 0
    _, out, _ = run(capfd, old, new, "--detail")
    assert out.splitlines()[4:10] == [
        "claims",
        "  + a-7",
        "  - a-1: replaced by a-2 (1.1.0: Coded twice.)",
        "  - a-3: replaced by a-7 (1.1.0: Coded twice.)",
        "  - a-4: replaced by a-7 (1.1.0: Coded twice.)",
        "  - a-5: withdrawn (1.1.0: No claim.)",
    ]


def test_a_chain_of_new_ids_leads_to_the_last(tmp_path: Path) -> None:
    old = write(tmp_path / "old", {"claims": [claim("a-1")]})
    ends = [
        retired("a-1", "a-2"),
        retired("a-2", "a-3"),
        retired("a-8", "a-9"),
        retired("a-9", "a-8"),
    ]
    rows = {"claims": [{**claim("a-1"), "claim_id": "a-3"}], "retired_ids": ends}
    found = of(diff(old, write(tmp_path / "new", rows)), "claims")
    assert found.counts == {"added": 0, "changed": 0, "removed": 0, "renamed": 1}


def test_an_id_that_is_used_again_is_said_to_be_back(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    gone = {"retired_ids": [retired("a-1", reason="No claim.")]}
    old = write(tmp_path / "old", gone)
    new = write(tmp_path / "new", {**gone, "claims": [claim("a-1")]})
    _, out, _ = run(capfd, old, new, "--detail")
    assert "  + a-1: back: withdrawn (1.1.0: No claim.)" in out.splitlines()


def revision(version: str, reason: str, column: str = "value") -> dict[str, str]:
    names = {"table_name": "claims", "row_id": "a-1", "column_name": column}
    return {"version": version, **names, "reason": reason}


def test_revisions_say_why_a_cell_changed(tmp_path: Path) -> None:
    known = revision("1.0.0", "Long ago.")
    old = write(tmp_path / "old", {**BASE, "revisions": [known]})
    later = [known, revision("1.10.0", "Then twelve."), revision("1.9.0", "First fourteen.")]
    claims = [{**A1, "value": "12", "quote": "twelve"}, A2]
    new = write(tmp_path / "new", {**BASE, "claims": claims, "revisions": later})
    rows = of(diff(old, new), "claims").rows
    assert rows is not None
    assert rows.cells.select("column", "reason").rows() == [
        ("quote", ""),
        ("value", "1.9.0: First fourteen.; 1.10.0: Then twelve."),
    ]


def test_tables_and_columns_of_one_package_alone_are_named(
    old: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """An old release has fewer tables and other columns: that is a difference, and no obstacle."""
    schemas = copy.deepcopy(SCHEMAS)
    del schemas["revisions"]
    schemas["sides"] = schema("sides", {"side_code": "string"}, ["side_code"])
    fields = schemas["claims"]["fields"]
    fields[3] = {"name": "value", "type": "integer", "constraints": {"minimum": 1}}
    del fields[4]
    fields.append({"name": "note", "type": "string"})
    fields[1], fields[2] = fields[2], fields[1]
    claims = [{**A1, "note": "new"}, {**A2, "value": "8"}]
    rows = {**BASE, "claims": claims, "sides": [{"side_code": "norland"}]}
    new = write(tmp_path / "new", rows, schemas)
    found = diff(old, new)
    assert [(one.table, one.column, one.part, one.kind) for one in found.schema] == [
        ("claims", "value", "type", "changed"),
        ("claims", "value", "minimum", "added"),
        ("claims", "nth", "column", "removed"),
        ("claims", "note", "column", "added"),
        ("claims", "", "order of columns", "changed"),
        ("revisions", "", "table", "removed"),
        ("sides", "", "table", "added"),
    ]
    assert cells(found) == [("a-2", "value", "9", "8")]
    code, out, _ = run(capfd, old, new)
    assert code == 1
    assert "sides      +1 ~0 -0  new table" in out
    assert "revisions  +0 ~0 -0  table is gone" in out


def test_keys_and_codes_are_part_of_the_schema(old: Path, tmp_path: Path) -> None:
    schemas = copy.deepcopy(SCHEMAS)
    relation = schemas["claim_links"]["fields"][2]
    codes = [{"value": "denies", "label": "denies", "definition": "Says no."}]
    relation |= {"categories": codes, "constraints": {"enum": ["denies"], "required": True}}
    schemas["claim_links"]["foreignKeys"][0] = refers("from_claim_id", "places", "place_id")
    found = diff(old, write(tmp_path / "new", BASE, schemas))
    assert [(one.column, one.part, one.old, one.new) for one in found.schema] == [
        ("", "foreign key from_claim_id", "claims (claim_id)", "places (place_id)"),
        ("relation", "required", None, "true"),
        ("relation", "code denies", None, "denies | Says no."),
    ]


def test_words_of_the_descriptor_are_compared(old: Path, tmp_path: Path) -> None:
    new = write(tmp_path / "new", BASE, version="1.0.1")
    found = diff(old, new)
    assert [(one.part, one.old, one.new) for one in found.descriptor] == [
        ("version", "1.0.0", "1.0.1")
    ]
    assert found.verdict == "different"


def not_compared(old: Path, new: Path) -> list[tuple[str, str, str]]:
    """Return code, place and table of each issue of a comparison that could not be made whole."""
    found = diff(old, new)
    assert found.verdict == "cannot compare"
    assert {one.name for one in found.tables if one.status == "not compared"} == {
        one.table for one in found.issues
    }
    return [(one.code, f"{Path(one.file).name}:{one.line}", one.table) for one in found.issues]


def test_a_key_used_twice_is_named_and_nothing_is_said_of_that_table(
    old: Path, new: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    edited(new, "data/claims.csv", "a-2", "a-1")
    edited(new, "data/claim_links.csv", "denies", "repeats")
    assert not_compared(old, new) == [("A01", "claims.csv:3", "claims")]
    assert not_compared(new, old) == [("A01", "claims.csv:3", "claims")]
    code, out, err = run(capfd, old, new)
    assert code == 2
    assert f"claims       not compared: {new}/data/claims.csv:3: a-1, expected claim_id used" in out
    assert "claim_links  +1 ~0 -1" in out
    assert "1 not compared, which is not the same" in out
    assert f"{new}/data/claims.csv:3 claim_id (a-1): found a-1; expected claim_id used once" in err


@pytest.mark.parametrize("key", ["", '""', '"a-1"'])
def test_a_key_that_is_empty_or_quoted_is_seen(key: str, old: Path, new: Path) -> None:
    edited(new, "data/claims.csv", "a-2", key)
    assert not_compared(old, new) == [("A01", "claims.csv:3", "claims")]


def test_keys_of_one_meaning_are_one_key(tmp_path: Path) -> None:
    schemas = {"sheet": schema("sheet", {"no": "integer", "text": "string"}, ["no"])}
    old = write(tmp_path / "old", {"sheet": [{"no": "1"}]}, schemas)
    same = write(tmp_path / "same", {"sheet": [{"no": "1.0"}]}, schemas)
    twice = write(tmp_path / "twice", {"sheet": [{"no": "1"}, {"no": "1.0"}]}, schemas)
    assert diff(old, same).verdict == "same"
    assert not_compared(old, twice) == [("A01", "sheet.csv:3", "sheet")]


def test_another_key_leaves_rows_without_a_match(old: Path, tmp_path: Path) -> None:
    schemas = copy.deepcopy(SCHEMAS)
    schemas["claim_links"]["primaryKey"] = ["from_claim_id", "relation"]
    links = [LINK, {**LINK, "relation": "repeats"}]
    new = write(tmp_path / "new", {**BASE, "claim_links": links}, schemas)
    assert not_compared(old, new) == [("N03", "claim_links.json:0", "claim_links")]
    (change,) = [one for one in diff(old, new).schema if one.part == "primary key"]
    assert change.new == "from_claim_id, relation"


@pytest.mark.parametrize(
    ("old_text", "new_text", "code"),
    [
        ("claim_id,", "id,", "T09"),
        ("words of a-2,9", "words of a-2", "T10"),
        ("words of a-2", '"words of a-2', "T12"),
        ("a-2", "a-2\x00", "T05"),
    ],
)
def test_a_file_that_is_no_table_is_named(
    old_text: str, new_text: str, code: str, old: Path, new: Path
) -> None:
    edited(new, "data/claims.csv", old_text, new_text)
    ((found, place, table),) = not_compared(old, new)
    assert (found, table) == (code, "claims")
    assert place.startswith("claims.csv:")


def test_a_file_that_was_cut_off_anywhere_is_no_smaller_table(old: Path, new: Path) -> None:
    path = new / "data/claims.csv"
    whole = path.read_bytes()
    second = whole.rindex(b"a-2")
    for size in range(second + 1, len(whole)):
        path.write_bytes(whole[:size])
        assert {table for _, _, table in not_compared(old, new)} == {"claims"}


@pytest.mark.parametrize("name", ["claims", "retired_ids"])
def test_a_file_that_is_lost_is_named(name: str, old: Path, new: Path) -> None:
    (new / "data" / f"{name}.csv").unlink()
    assert not_compared(old, new) == [("L01", f"{name}.csv:0", name)]


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("nowhere", "no such folder or zip"),
        ("empty", "no datapackage.json in it"),
        ("half.zip", "no zip"),
        ("git:HEAD", "not a git repository"),
        ("broken", "no list `resources`"),
        ("other", "no table claims"),
    ],
)
def test_what_is_no_package_is_named_with_the_way_out(
    word: str,
    found: str,
    old: Path,
    new: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(old.parent)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(old.parent.parent))
    Path("empty").mkdir()
    whole = zipped(new).read_bytes()
    Path("half.zip").write_bytes(whole[: len(whole) // 2])
    for name in ("broken", "other"):
        shutil.copytree(old, name)
    Path("broken/datapackage.json").write_text("{}", encoding="utf-8")
    content = json.loads(Path("other/datapackage.json").read_text(encoding="utf-8"))
    content["resources"] = content["resources"][1:]
    Path("other/datapackage.json").write_text(json.dumps(content), encoding="utf-8")
    code, out, err = run(capfd, "old", word)
    assert code == 2
    assert out.splitlines()[-1] == "cannot compare: see the issues"
    assert err.startswith(word)
    assert found in err


def test_a_revision_that_does_not_exist_or_holds_no_package_is_named(
    old: Path, new: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    edited(new, "data/claims.csv", "21", "14")
    committed(new)
    git(new, "rm", "--quiet", "--cached", "datapackage.json")
    git(new, "commit", "--quiet", "-m", "third")
    for revision, found in [
        ("v9", "no such revision"),
        ("", "no such revision"),
        ("--help", "no such revision"),
        ("HEAD", "no datapackage.json in that revision"),
    ]:
        code, _, err = run(capfd, "-C", new, f"git:{revision}", old)
        assert code == 2
        assert err.startswith(
            f"git:{revision}: found {found}; expected a revision that holds a pac"
        )
    _, _, err = run(capfd, "-C", new, "HEAD~1", old)
    assert "for the revision of git write git:HEAD~1" in err


def test_rows_that_differ_are_written_as_tables(
    old: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    claims = [{**A1, "quote": 'he "said"', "value": ""}, claim("a-3")]
    new = write(tmp_path / "new", {**BASE, "claims": claims})
    out = tmp_path / "made" / "tables"
    assert run(capfd, old, new, "--tables", out)[0] == 1
    assert {path.name: path.read_text(encoding="utf-8") for path in out.iterdir()} == {
        "claims.left-only.csv": (
            "claim_id,place_id,quote,value,nth,is_implied,said_on,said_at\n"
            "a-2,,words of a-2,9,,,,\n"
        ),
        "claims.right-only.csv": (
            "claim_id,place_id,quote,value,nth,is_implied,said_on,said_at\na-3,,words of a-3,,,,,\n"
        ),
        "claims.changed.csv": (
            "record,old_record,column,old,new,reason\n"
            'a-1,a-1,quote,words of a-1,"he ""said""",\n'
            "a-1,a-1,value,21,,\n"
        ),
    }
    code, _, err = run(capfd, old, new, "--tables", out)
    assert code == 2
    assert "found files in it; expected a folder that is new or empty" in err


@pytest.mark.parametrize("number", ["-1", "few"])
def test_a_limit_is_a_number(number: str, old: Path, new: Path) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main(["diff", str(old), str(new), "--limit", number])
    assert stop.value.code == 2


def test_an_unknown_format_is_refused(
    old: Path, new: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, _, err = run(capfd, old, new, "--format", "jsn")
    assert code == 2
    assert "did you mean 'json'?" in err
