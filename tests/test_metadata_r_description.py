"""DESCRIPTION of the R package: facts of the dataset are current, all else stays."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from metadata_cases import BARE_WORK, DOI, FULL_WORK
from nkclaims.metadata.r_description import description, fields, title_case

WRITTEN = """\
Package: herons
Title: An Old Title
Version: 0.0.1
Authors@R: c(
    person("Somebody", role = c("aut", "cre"),
           email = "lakes@example.org"))
Description: Old words,
    on two lines.
License: MIT + file LICENSE
Imports:
    jsonlite,
    utils
URL: https://example.org/old
RoxygenNote: 7.3.2
Config/testthat/edition: 3
"""


CURRENT = """\
Package: herons
Title: Who Counted What at the Two Lakes
Version: 1.2.0
Authors@R: person("The counters", role = c("aut", "cre"), email = "lakes@example.org")
Description: Counts of herons, as "reported": who said what & when. No count is
    <true>.
License: MIT + file LICENSE
Imports:
    jsonlite,
    utils
RoxygenNote: 7.3.2
Config/testthat/edition: 3
Date: 1987-05-09
"""


def test_facts_are_replaced_in_place_and_the_rest_is_kept() -> None:
    assert description(WRITTEN, BARE_WORK) == CURRENT


def test_once_written_it_is_current() -> None:
    once = description(WRITTEN, FULL_WORK)
    assert description(once, FULL_WORK) == once


def test_a_file_that_is_begun_names_the_package_first() -> None:
    assert description("", FULL_WORK).startswith("Package: herons\nTitle: Who Counted What")


def test_the_first_author_maintains_the_package() -> None:
    assert fields(FULL_WORK, "other@example.org")["Authors@R"] == (
        "c(\n"
        '    person("Ana María", "Söderberg-Üçok", role = c("aut", "cre"), '
        'email = "ana@example.org", comment = c(ORCID = "0000-0002-1825-0097")),\n'
        '    person("The counters", role = "aut"))'
    )


def test_a_doi_and_the_address_are_told() -> None:
    assert fields(FULL_WORK)["URL"] == f"https://example.org/herons, https://doi.org/{DOI}"
    assert "URL" not in fields(BARE_WORK)


def test_titles_are_in_title_case() -> None:
    assert title_case("who said what in the 2020 Nagorno-Karabakh war") == (
        "Who Said What in the 2020 Nagorno-Karabakh War"
    )


@pytest.mark.parametrize("name", ['Somebody "the Heron" \\ else', "O'Neill"])
def test_r_reads_it_and_finds_authors_and_maintainer(
    name: str, rscript: str, tmp_path: Path
) -> None:
    author = replace(FULL_WORK.authors[0], given=name)
    text = description(WRITTEN, replace(FULL_WORK, authors=(author, *FULL_WORK.authors[1:])))
    (tmp_path / "DESCRIPTION").write_text(text + "Encoding: UTF-8\n", encoding="utf-8")
    code = (
        'd <- read.dcf("DESCRIPTION"); stopifnot(all(d[, c("Imports", "License")] != ""));'
        'p <- eval(parse(text = d[, "Authors@R"])); '
        'cat(format(p, include = c("given", "family", "email")), d[, "Version"], sep = "\\n")'
    )
    run = subprocess.run(
        [rscript, "-e", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert run.stdout.splitlines() == [
        f"{name} Söderberg-Üçok <ana@example.org>",
        "The counters",
        "1.2.0",
    ]
