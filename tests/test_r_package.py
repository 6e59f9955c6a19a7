"""The R package as R sees it: installed, checked, and a reader that needs no package."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import nkclaims
from nkclaims.formats import r_source
from package_cases import copied

REPO = Path(__file__).parents[1]
BASICS = REPO / "r" / "tests" / "basics.R"
READER = REPO / "r" / "read_nkclaims.R"
# A note that has no remedy: quotes and names of places are not ASCII.
ALLOWED = "checking data for non-ASCII characters ... NOTE\n  Note: found N marked UTF-8 strings"
Run = Callable[..., str]


@pytest.fixture
def run_r(rscript: str, tmp_path: Path) -> Run:
    """A function that runs R code, or `R CMD` with words, and returns what was printed."""

    def run(*words: str | Path, **environment: str) -> str:
        tool = [rscript, "--vanilla"] if words[0] == "-e" else [Path(rscript).with_name("R")]
        done = subprocess.run(
            [*tool, *words],
            cwd=tmp_path,
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return run


def test_r_finds_nothing_wrong(run_r: Run, tmp_path: Path) -> None:
    source = r_source.write(REPO, tmp_path)
    (tmp_path / "unpacked").mkdir()
    subprocess.run(["tar", "xzf", source, "-C", tmp_path / "unpacked"], check=True)
    has_builder = run_r("-e", "cat(all(sapply(c('knitr', 'markdown'), requireNamespace)))")
    without = [] if has_builder.endswith("TRUE") else ["--no-build-vignettes"]
    bare = {"LC_ALL": "C.UTF-8", "R_PROFILE_USER": str(tmp_path / "profile")}
    (tmp_path / "profile").write_text("options(repos = NULL)\n")  # nothing is asked of a network
    run_r("CMD", "build", *without, tmp_path / "unpacked" / "nkclaims", **bare)
    # The vignette has just been run, where it can be built.
    words = ["--no-manual", "--ignore-vignettes" if without else "--no-vignettes"]
    suggested = {"_R_CHECK_FORCE_SUGGESTS_": "false"}
    report = run_r("CMD", "check", *words, source.name, **bare, **suggested)
    report = re.sub(r"found \d+ marked", "found N marked", report)
    assert not re.search(r"\.\.\. (?:WARNING|ERROR)", report), report
    assert re.findall(r"(?m)^\* (.+\.\.\. NOTE(?:\n .*)*)", report) in ([], [ALLOWED]), report


def test_tables_are_there_without_being_asked_for(run_r: Run, r_library: Path) -> None:
    code = (
        "cat(nkclaims::claims$claim_id, sep = '\\n');"
        "cat(sort(data(package = 'nkclaims')$results[, 'Item'], method = 'radix'), sep = '\\n')"
    )
    printed = run_r("-e", code, R_LIBS=str(r_library)).splitlines()
    tables = nkclaims.tables()["table"].sort()
    assert printed == [*nkclaims.load("claims")["claim_id"], *tables]


def test_jsonlite_is_all_that_it_needs(run_r: Run, r_library: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    needed = run_r("-e", "cat(find.package('jsonlite'))")
    (site / "jsonlite").symlink_to(needed, target_is_directory=True)
    code = f"stopifnot(!requireNamespace('testthat', quietly = TRUE)); source({str(BASICS)!r})"
    run_r("-e", code, R_LIBS=str(r_library), R_LIBS_SITE=str(site), R_LIBS_USER="none")


@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_installed_tables_are_those_that_are_read(
    run_r: Run, r_library: Path, tmp_path: Path, locale: str
) -> None:
    folder = copied(tmp_path / "package")
    code = f"""
        source({str(READER)!r})
        read <- nkclaims::nk_read({str(folder)!r})
        plain <- read_nkclaims({str(folder)!r})
        for (name in names(nkclaims::nk_read())) {{
            same <- identical(getExportedValue("nkclaims", name), read[[name]]) &&
                identical(plain[[name]], read[[name]])
            cat(name, same, "\\n")
        }}
    """
    printed = run_r("-e", code, R_LIBS=str(r_library), LC_ALL=locale)
    assert printed == "".join(f"{name} TRUE \n" for name in nkclaims.tables()["table"])


def test_the_reader_for_those_who_install_nothing_is_short_and_self_sufficient() -> None:
    code = READER.read_text(encoding="utf-8")
    assert len(code.splitlines()) <= 25
    assert re.findall(r"(\w+)::", code) == ["jsonlite"]
    assert "library(" not in code


def test_the_reader_refuses_columns_in_another_order(run_r: Run, tmp_path: Path) -> None:
    path = copied(tmp_path / "package") / "data" / "claims.csv"
    path.write_bytes(path.read_bytes().replace(b"claim_id,source_id", b"source_id,claim_id", 1))
    code = f"source({str(READER)!r}); cat(inherits(try(read_nkclaims('package')), 'try-error'))"
    assert run_r("-e", code) == "TRUE"
