"""The build: the same bytes everywhere, and for each kind of bad input one clear error."""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import polars as pl
import pytest

from nkclaims import cli
from nkclaims.build import OWNED, build
from nkclaims.issues import Issue, Refused
from nkclaims.publishing.changelog import release
from nkclaims.schema import load_schemas

SCRIPTS = Path(cli.__file__).parents[1]
SOURCE = "lakes-herald-19870504"
ARTICLE = f"seeds/articles/{SOURCE}"
CLAIMS = f"{ARTICLE}/claims.csv"
CODING = f"seeds/double_coding/{SOURCE}/second.csv"
Damage = Callable[[Path], object]


def published(root: Path) -> dict[str, bytes]:
    """Every published file, by its path."""
    paths = [path for pattern in OWNED for path in root.glob(pattern)]
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(paths)}


def refusal(root: Path) -> list[Issue]:
    """What the build says, having written nothing."""
    before = published(root)
    with pytest.raises(Refused) as refused:
        build(root)
    assert published(root) == before
    assert not (root / ".nkclaims" / "staging").exists()
    return list(refused.value.issues)


def places(issues: list[Issue]) -> list[tuple[str, int, str, str]]:
    return [(issue.file, issue.line, issue.column, issue.code) for issue in issues]


def swap(rel: str, old: str, new: str, root: Path) -> None:
    text = (root / rel).read_bytes().decode("utf-8")
    assert old in text
    (root / rel).write_bytes(text.replace(old, new, 1).encode("utf-8"))


def add(rel: str, text: str, root: Path) -> None:
    with (root / rel).open("a", encoding="utf-8", newline="") as file:
        file.write(text)


def cell(rel: str, line: int, column: str, value: str, root: Path) -> None:
    """Set one cell, as an editor would: `line` counts from 1."""
    rows = list(csv.reader(io.StringIO((root / rel).read_text(encoding="utf-8"))))
    rows[line - 1][rows[0].index(column)] = value
    save(root / rel, rows)


def save(path: Path, rows: list[list[str]]) -> None:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    path.write_text(out.getvalue(), encoding="utf-8", newline="")


def recode(rel: str, encoding: str, root: Path) -> None:
    (root / rel).write_bytes((root / rel).read_text(encoding="utf-8").encode(encoding))


def rewrite(rel: str, text: str, root: Path) -> None:
    (root / rel).write_text(text, encoding="utf-8", newline="")


def remove(rel: str, root: Path) -> None:
    (root / rel).unlink()


def make_folder(rel: str, root: Path) -> None:
    (root / rel).unlink()
    (root / rel).mkdir()


def make_link(rel: str, root: Path) -> None:
    target = root.parent / Path(rel).name
    shutil.move(root / rel, target)
    (root / rel).symlink_to(target)


def turn_dates(order: str, root: Path) -> None:
    """Write every date of the claims day or month first, as a spreadsheet does."""
    rows = list(csv.reader(io.StringIO((root / CLAIMS).read_text(encoding="utf-8"))))
    for row in rows[1:]:
        for at, name in enumerate(rows[0]):
            if row[at] and name in {"period_start", "period_end", "as_of", "coded_on"}:
                year, month, day = row[at].split("-")
                row[at] = order.format(year=year, month=month, day=day)
    save(root / CLAIMS, rows)


def save_by_spreadsheet(root: Path) -> None:
    rows = csv.reader(io.StringIO((root / CLAIMS).read_text(encoding="utf-8")))
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(rows)
    (root / CLAIMS).write_bytes(out.getvalue().encode("utf-8-sig"))


REGISTRY = "seeds/registry"
BAD_INPUT: dict[str, tuple[Damage, list[tuple[str, int, str, str]], str]] = {
    "unknown code": (
        partial(cell, CLAIMS, 3, "kind", "casualtys"),
        [(CLAIMS, 3, "kind", "A02")],
        "did you mean 'casualties'?",
    ),
    "unknown place": (
        partial(cell, CLAIMS, 2, "place_id", "orlew"),
        [(CLAIMS, 2, "place_id", "A01")],
        "did you mean 'orlev'? Otherwise add it to seeds/registry/places.csv",
    ),
    "unknown actor": (
        partial(cell, CLAIMS, 2, "claimant_actor_id", "nowhere-office"),
        [(CLAIMS, 2, "claimant_actor_id", "A01")],
        "add it to seeds/registry/actors.csv",
    ),
    "unknown side": (
        partial(cell, CLAIMS, 3, "victim_side", "NRO"),
        [(CLAIMS, 3, "victim_side", "A01")],
        "did you mean 'NOR'?",
    ),
    "unknown claim in a link": (
        partial(cell, f"{ARTICLE}/links.csv", 3, "to_claim_id", f"{SOURCE}-c99"),
        [(f"{ARTICLE}/links.csv", 3, "to_claim_id", "A01")],
        f"did you mean '{SOURCE}-c09'?",
    ),
    "unknown event": (
        partial(cell, f"{ARTICLE}/event_claims.csv", 2, "event_id", "orlev-shelling"),
        [(f"{ARTICLE}/event_claims.csv", 2, "event_id", "A01")],
        "did you mean 'orlev-shelling-19870502'?",
    ),
    "quote not in the article": (
        partial(cell, CLAIMS, 3, "quote", "12 soldiers were kiled"),
        [(CLAIMS, 3, "quote", "B08")],
        "",
    ),
    "ambiguous quote": (
        partial(cell, f"{ARTICLE}/exclusions.csv", 2, "quote", "on"),
        [(f"{ARTICLE}/exclusions.csv", 2, "quote", "B08")],
        "quote_nth",
    ),
    "speaker not in the article": (
        partial(cell, CLAIMS, 2, "attribution_quote", "Sudmark said"),
        [(CLAIMS, 2, "attribution_quote", "B10")],
        "",
    ),
    "value not in the quote": (
        partial(cell, CLAIMS, 3, "value_text", "30"),
        [(CLAIMS, 3, "value_text", "B11")],
        "",
    ),
    "sheet of another text": (
        partial(cell, f"{ARTICLE}/sentences.csv", 4, "starts_with", "They never fired"),
        [(f"{ARTICLE}/sentences.csv", 4, "starts_with", "J91")],
        "unitize",
    ),
    "article that is not UTF-8": (
        partial(recode, f"{ARTICLE}/article.txt", "utf-16"),
        [(f"{ARTICLE}/article.txt", 1, "", "T02")],
        "save the file as UTF-8",
    ),
    "article in an old code page": (
        lambda root: (root / ARTICLE / "article.txt").write_bytes(b"One.\n\nOrl\xe9v.\n"),
        [(f"{ARTICLE}/article.txt", 3, "", "T02")],
        "save the file as UTF-8",
    ),
    "empty article": (
        partial(rewrite, f"{ARTICLE}/article.txt", ""),
        [(f"{ARTICLE}/article.txt", 0, "", "T06")],
        "",
    ),
    "duplicated id": (
        lambda root: add(CLAIMS, (root / CLAIMS).read_text().split("\n")[2] + "\n", root),
        [(CLAIMS, 12, "claim_id", "A01")],
        f"{CLAIMS}:3 has it already",
    ),
    "duplicated id in the registry": (
        partial(add, f"{REGISTRY}/sides.csv", "NOR,Norway,,false,\n"),
        [(f"{REGISTRY}/sides.csv", 6, "side_code", "A01")],
        f"{REGISTRY}/sides.csv:2 has it already",
    ),
    "cyclic supersession": (
        partial(add, f"{ARTICLE}/links.csv", f"{SOURCE}-c04,{SOURCE}-c02,supersedes,inferred,\n"),
        [(f"{ARTICLE}/links.csv", 2, "to_claim_id", "K01")],
        f"{ARTICLE}/links.csv:2, {ARTICLE}/links.csv:5",
    ),
    "claim that supersedes itself": (
        partial(add, f"{ARTICLE}/links.csv", f"{SOURCE}-c02,{SOURCE}-c02,supersedes,inferred,\n"),
        [(f"{ARTICLE}/links.csv", 5, "to_claim_id", "K01")],
        f"{ARTICLE}/links.csv:5",
    ),
    "actor that is its own ancestor": (
        partial(cell, f"{REGISTRY}/actors.csv", 6, "parent_actor_id", "norland-defence-ministry"),
        [(f"{REGISTRY}/actors.csv", 5, "parent_actor_id", "K01")],
        f"{REGISTRY}/actors.csv:5, {REGISTRY}/actors.csv:6",
    ),
    "empty file": (partial(rewrite, CLAIMS, ""), [(CLAIMS, 0, "", "T06")], ""),
    "byte order mark": (
        partial(recode, CLAIMS, "utf-8-sig"),
        [(CLAIMS, 1, "", "T03")],
        "without a byte order mark",
    ),
    "semicolons": (
        lambda root: rewrite(CLAIMS, (root / CLAIMS).read_text().replace(",", ";"), root),
        [(CLAIMS, 1, "", "T08")],
        "comma-separated",
    ),
    "CRLF": (
        lambda root: rewrite(CLAIMS, (root / CLAIMS).read_text().replace("\n", "\r\n"), root),
        [(CLAIMS, 1, "", "T04")],
        "Unix line ends",
    ),
    "spreadsheet": (
        save_by_spreadsheet,
        [(CLAIMS, 1, "", "T08")],
        "a spreadsheet saved it",
    ),
    "dates, day first": (
        partial(turn_dates, "{day}.{month}.{year}"),
        [
            (CLAIMS, 2, "coded_on", "V02"),
            (CLAIMS, 2, "period_end", "V02"),
            (CLAIMS, 2, "period_start", "V02"),
            (CLAIMS, 7, "as_of", "V02"),
        ],
        "write 1990-01-15; also in lines 3, 4, 5, 6, 7, 8, 9, 10 and 1 more",
    ),
    "dates, month first": (
        partial(turn_dates, "{month}/{day}/{year}"),
        [
            (CLAIMS, 2, "coded_on", "V02"),
            (CLAIMS, 2, "period_end", "V02"),
            (CLAIMS, 2, "period_start", "V02"),
            (CLAIMS, 7, "as_of", "V02"),
        ],
        "write 1990-01-15",
    ),
    "date of two readings": (
        partial(cell, CLAIMS, 2, "period_start", "02/05/1987"),
        [(CLAIMS, 2, "period_start", "V02")],
        "ambiguous: 1987-02-05 or 1987-05-02",
    ),
    "id of a withdrawn row": (
        partial(cell, CLAIMS, 11, "claim_id", f"{SOURCE}-c11"),
        [(CLAIMS, 11, "claim_id", "J89")],
        "give the row a new id",
    ),
    "value that its words deny": (
        partial(cell, CLAIMS, 3, "value", "13"),
        [(CLAIMS, 3, "value", "B11")],
        "the qualifier is never worked into the value",
    ),
    "YAML error": (
        partial(swap, f"{ARTICLE}/source.yaml", "language: en", "language: [en"),
        [(f"{ARTICLE}/source.yaml", 16, "", "T19")],
        "",
    ),
    "unknown key": (
        partial(swap, f"{ARTICLE}/source.yaml", "author:", "autor:"),
        [(f"{ARTICLE}/source.yaml", 9, "autor", "L05")],
        "did you mean 'author'?",
    ),
    "unknown key of a credit": (
        partial(swap, f"{ARTICLE}/source.yaml", "credit_type", "type"),
        [
            (f"{ARTICLE}/source.yaml", 22, "credit_type", "V01"),
            (f"{ARTICLE}/source.yaml", 23, "type", "L05"),
        ],
        "required",
    ),
    "wrong value of a key": (
        partial(swap, f"{ARTICLE}/source.yaml", "1987-05-04", "4 May 1987"),
        [(f"{ARTICLE}/source.yaml", 12, "published_on", "V02")],
        "write 1987-05-04",
    ),
    "missing key": (
        partial(swap, f"{ARTICLE}/source.yaml", "language: en\n", ""),
        [(f"{ARTICLE}/source.yaml", 0, "language", "V01")],
        "",
    ),
    "list for a value": (
        partial(swap, f"{ARTICLE}/source.yaml", "language: en", "language: [en, de]"),
        [(f"{ARTICLE}/source.yaml", 15, "language", "L06")],
        "",
    ),
    "credits that are no list": (
        partial(swap, f"{ARTICLE}/source.yaml", "  - actor_id", "    actor_id"),
        [(f"{ARTICLE}/source.yaml", 21, "credits", "L06")],
        "",
    ),
    "source of another folder": (
        partial(swap, f"{ARTICLE}/source.yaml", f"source_id: {SOURCE}", "source_id: other-1"),
        [(f"{ARTICLE}/source.yaml", 1, "source_id", "L07")],
        "",
    ),
    "row of another article": (
        partial(cell, CLAIMS, 2, "source_id", "other-1"),
        [(CLAIMS, 2, "source_id", "L07")],
        "",
    ),
    "folder without claims": (
        partial(remove, CLAIMS),
        [(CLAIMS, 0, "", "L01")],
        f"restore it; of a new article `nkclaims unitize {SOURCE}` makes it",
    ),
    "folder without sentences": (
        partial(remove, f"{ARTICLE}/sentences.csv"),
        [(f"{ARTICLE}/sentences.csv", 0, "", "L01")],
        f"`nkclaims unitize {SOURCE}` makes it",
    ),
    "folder without article": (
        partial(remove, f"{ARTICLE}/article.txt"),
        [(f"{ARTICLE}/article.txt", 0, "", "L01")],
        "",
    ),
    "folder without source": (
        partial(remove, f"{ARTICLE}/source.yaml"),
        [(f"{ARTICLE}/source.yaml", 0, "", "L01")],
        "",
    ),
    "missing registry file": (
        partial(remove, f"{REGISTRY}/places.csv"),
        [(f"{REGISTRY}/places.csv", 0, "", "L01")],
        "its header: place_id,name,",
    ),
    "missing registry": (
        lambda root: shutil.rmtree(root / REGISTRY),
        [(REGISTRY, 0, "", "L01")],
        "",
    ),
    "missing articles": (
        lambda root: (
            shutil.rmtree(root / "seeds/articles"),
            shutil.rmtree(root / "seeds/double_coding"),
            shutil.rmtree(root / REGISTRY),
        ),
        [(REGISTRY, 0, "", "L01"), ("seeds/articles", 0, "", "L01")],
        "",
    ),
    "missing seeds": (
        lambda root: shutil.rmtree(root / "seeds"),
        [("seeds", 0, "", "L01")],
        "",
    ),
    "file that nobody reads": (
        partial(rewrite, f"{ARTICLE}/link.csv", ""),
        [(f"{ARTICLE}/link.csv", 0, "", "L02")],
        "did you mean 'links.csv'?",
    ),
    "folder name that is no id": (
        lambda root: (root / "seeds/articles/Lakes Herald").mkdir(),
        [("seeds/articles/Lakes Herald", 0, "", "L08")],
        "rename the folder",
    ),
    "file among the articles": (
        partial(rewrite, "seeds/articles/notes.txt", "x"),
        [("seeds/articles/notes.txt", 0, "", "L04")],
        "",
    ),
    "coding of no article": (
        lambda root: (root / "seeds/double_coding/lakes-herald-1987").mkdir(),
        [("seeds/double_coding/lakes-herald-1987", 0, "", "L08")],
        f"did you mean '{SOURCE}'?",
    ),
    "huge cell": (
        partial(cell, CLAIMS, 2, "note", "x" * 100_000),
        [(CLAIMS, 2, "note", "T18")],
        "is a quotation mark missing?",
    ),
    "huge record": (
        partial(cell, CLAIMS, 11, "note", "x" * 1_000_000),
        [(CLAIMS, 11, "", "T12")],
        "",
    ),
    "folder in place of a file": (
        partial(make_folder, f"{REGISTRY}/actors.csv"),
        [(f"{REGISTRY}/actors.csv", 0, "", "L04")],
        "",
    ),
    "folder in place of the article": (
        partial(make_folder, f"{ARTICLE}/article.txt"),
        [(f"{ARTICLE}/article.txt", 0, "", "L04")],
        "",
    ),
    "link out of the package": (
        partial(make_link, f"{ARTICLE}/article.txt"),
        [(f"{ARTICLE}/article.txt", 0, "", "L03")],
        "copy it here",
    ),
    "folder that is a link out of the package": (
        partial(make_link, ARTICLE),
        [(ARTICLE, 0, "", "L03")],
        "copy it here",
    ),
    "registry that is a link out of the package": (
        partial(make_link, REGISTRY),
        [(REGISTRY, 0, "", "L03")],
        "copy it here",
    ),
    "derived column": (
        partial(swap, f"{ARTICLE}/event_claims.csv", "role,", "role,used_in,"),
        [(f"{ARTICLE}/event_claims.csv", 1, "used_in", "T09")],
        "build computes 'used_in'",
    ),
    "nothing that the coders were given": (
        lambda root: shutil.rmtree(root / "seeds/double_coding/given"),
        [("seeds/double_coding/given", 0, "", "L01")],
        "",
    ),
    "coding with a wrong code": (
        partial(cell, CODING, 2, "population", "soldiers"),
        [(CODING, 2, "population", "A02")],
        "",
    ),
    "coding with a quote of its own": (
        partial(cell, CODING, 2, "quote", "12 troops were killed"),
        [(CODING, 2, "quote", "B08")],
        "",
    ),
    "coding with an id twice": (
        lambda root: cell(CODING, 3, "claim_id", f"{SOURCE}-s1", root),
        [(CODING, 3, "claim_id", "A01")],
        f"{CODING}:2 has it already",
    ),
    "unknown key of the package": (
        partial(swap, "seeds/package.yaml", "title:", "titel:"),
        [("seeds/package.yaml", 2, "titel", "L05")],
        "did you mean 'title'?",
    ),
    "unknown table of the package": (
        partial(add, "seeds/package.yaml", "tables: [claims, actor]\n"),
        [("seeds/package.yaml", 0, "tables", "A93")],
        "did you mean 'actors'?",
    ),
    "tables that are no list": (
        partial(add, "seeds/package.yaml", "tables: claims\n"),
        [("seeds/package.yaml", 4, "tables", "L06")],
        "",
    ),
    "tables that are no names": (
        partial(add, "seeds/package.yaml", "tables:\n  - claims: x\n"),
        [("seeds/package.yaml", 4, "tables", "L06")],
        "",
    ),
    "version without a date": (
        partial(rewrite, "CHANGELOG.md", "# Changes\n\n## 0.1.0\n"),
        [("CHANGELOG.md", 3, "", "L09")],
        "",
    ),
    "no changelog": (
        partial(remove, "CHANGELOG.md"),
        [("CHANGELOG.md", 0, "", "L01")],
        "",
    ),
    "edited article": (
        partial(add, "seeds/articles/lakes-herald-19870504/article.txt", "\n"),
        [("seeds/articles/lakes-herald-19870504/source.yaml", 18, "text_sha256", "B09")],
        "an article is never edited",
    ),
    "broken schema": (
        partial(rewrite, "schemas/sides.json", "{"),
        [("schemas/sides.json", 1, "", "L10")],
        "",
    ),
}


@pytest.mark.parametrize("kind", BAD_INPUT)
def test_bad_input_is_one_clear_error_a_cause(kind: str, tiny: Path) -> None:
    damage, expected, hint = BAD_INPUT[kind]
    damage(tiny)
    issues = refusal(tiny)
    assert places(issues) == sorted(expected)
    assert hint in issues[0].hint
    assert all(issue.found and issue.severity == "error" for issue in issues if issue.code != "V01")
    assert all(issue.expected for issue in issues)


def test_all_findings_of_all_files_come_at_once(tiny: Path) -> None:
    for kind in ("unknown code", "duplicated id in the registry", "YAML error", "unknown event"):
        BAD_INPUT[kind][0](tiny)
    cell(f"{REGISTRY}/places.csv", 2, "latitude", "151.25", tiny)
    swap("seeds/package.yaml", "title:", "titel:", tiny)
    remove("CHANGELOG.md", tiny)
    assert places(refusal(tiny)) == [
        ("CHANGELOG.md", 0, "", "L01"),
        (CLAIMS, 3, "kind", "A02"),
        (f"{ARTICLE}/event_claims.csv", 2, "event_id", "A01"),
        (f"{ARTICLE}/source.yaml", 16, "", "T19"),
        ("seeds/package.yaml", 2, "titel", "L05"),
        (f"{REGISTRY}/places.csv", 2, "latitude", "V04"),
        (f"{REGISTRY}/sides.csv", 6, "side_code", "A01"),
    ]


def test_the_command_says_where_and_exits_with_1(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    BAD_INPUT["unknown place"][0](tiny)
    assert cli.main(["-C", str(tiny), "build"]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == (
        f"{CLAIMS}:2 place_id ({SOURCE}-c01): found orlew; expected place_id of a row of places; "
        "did you mean 'orlev'? Otherwise add it to seeds/registry/places.csv [A01]\n"
        "\n1 error in 1 file\n"
    )


def test_the_command_sums_up_what_it_built(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["-C", str(tiny), "build"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(f"nkclaims {release(tiny).version}: 29 tables, ")
    assert "  claims                   10" in lines
    assert f"  {SOURCE}: 10 claims" in lines
    assert any(line.startswith(SOURCE) and "100 %" in line for line in lines)
    assert lines[-2:] == [
        "30 files written, 0 unchanged: data/*.csv, datapackage.json",
        f"in {tiny}",
    ]


def test_a_refused_build_leaves_the_last_one(tiny: Path) -> None:
    build(tiny)
    before = published(tiny)
    BAD_INPUT["unknown code"][0](tiny)
    refusal(tiny)
    assert published(tiny) == before
    assert len(before) == 30


def test_a_second_build_writes_nothing(tiny: Path) -> None:
    assert len(build(tiny).result.written) == 30
    again = build(tiny)
    assert again.result.written == again.result.removed == ()
    assert len(again.result.unchanged) == 30


def test_a_table_that_is_no_more_is_removed(tiny: Path) -> None:
    (tiny / "data").mkdir()
    (tiny / "data" / "battles.csv").write_text("battle_id\n")
    assert build(tiny).result.removed == ("data/battles.csv",)


def test_version_and_day_are_those_of_the_changelog(tiny: Path) -> None:
    rewrite("CHANGELOG.md", "# Changes\n\n## 1.2.3 - 1990-02-01\n\n## 0.1.0 - 1989-01-01\n", tiny)
    assert build(tiny).version == "1.2.3"
    descriptor = (tiny / "datapackage.json").read_text(encoding="utf-8")
    assert '"version": "1.2.3"' in descriptor
    assert '"created": "1990-02-01T00:00:00Z"' in descriptor


def test_offsets_are_code_points_of_the_article(tiny: Path) -> None:
    build(tiny)
    text = (tiny / ARTICLE / "article.txt").read_bytes().decode("utf-8")
    claims = pl.read_csv(tiny / "data" / "claims.csv")
    for anchor, words in [
        ("quote", "quote"), ("attribution", "attribution_quote"), ("value", "value_text"),
    ]:  # fmt: skip
        spans = claims.select(words, f"{anchor}_start", f"{anchor}_end").drop_nulls()
        assert [text[start:end] for _, start, end in spans.iter_rows()] == [
            str(said) for said in spans[words]
        ]
    # In text order, although the first claim of seeds/ begins later in its sentence.
    assert claims["claim_id"].to_list()[:3] == [f"{SOURCE}-c{n:02}" for n in (2, 3, 1)]


def test_every_file_has_the_columns_of_its_schema(tiny: Path) -> None:
    build(tiny)
    for name, table in load_schemas(tiny / "schemas").items():
        content = (tiny / "data" / f"{name}.csv").read_bytes()
        assert content.partition(b"\n")[0].decode() == ",".join(table.names)
        assert content.endswith(b"\n")
        assert b"\r" not in content


def test_the_order_of_rows_and_folders_does_not_matter(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(tiny)
    before = published(tiny)
    for path in (tiny / "seeds").rglob("*.csv"):
        header, *rows = csv.reader(io.StringIO(path.read_text(encoding="utf-8")))
        save(path, [header, *reversed(rows)])
    listdir = os.listdir
    monkeypatch.setattr(os, "listdir", lambda path: sorted(listdir(path), reverse=True))
    assert build(tiny).result.written == ()
    assert published(tiny) == before


MACHINES = [
    {
        "LC_ALL": "tr_TR.ISO8859-9",
        "TZ": "Pacific/Kiritimati",
        "PYTHONHASHSEED": "4711",
        "PYTHONUTF8": "0",
        "POLARS_MAX_THREADS": "1",
    },
    {"LC_ALL": "C", "TZ": "America/St_Johns", "PYTHONHASHSEED": "1", "PYTHONCOERCECLOCALE": "0"},
]


@pytest.mark.parametrize("machine", MACHINES, ids=["Turkish", "C"])
def test_another_machine_makes_the_same_bytes(machine: dict[str, str], tiny: Path) -> None:
    build(tiny)
    before = published(tiny)
    for name in before:
        (tiny / name).unlink()
    code = "import sys; from nkclaims import cli; sys.exit(cli.main(['build']))"
    subprocess.run(
        [sys.executable, "-c", code],
        cwd=tiny,
        env={**os.environ, "PYTHONPATH": str(SCRIPTS), **machine},
        check=True,
        capture_output=True,
    )
    assert published(tiny) == before
