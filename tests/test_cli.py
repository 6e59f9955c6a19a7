"""The command line: finds verbs, runs one, and ends with a code and a message, not a traceback."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import textwrap
from argparse import ArgumentParser
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import pytest

from nkclaims import cli, verbs

SCRIPTS = Path(cli.__file__).parents[1]

GREET = '''\
"""Greet the package.

Says hello to the folder that it was given.
"""


def configure(parser):
    parser.add_argument("--code", type=int, default=0)


def run(args):
    print(f"hello {args.root.name}")
    return args.code
'''


@pytest.fixture
def verb_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that stands for nkclaims/verbs/ and holds the verb greet-all."""
    folder = tmp_path / "verbs"
    folder.mkdir()
    (folder / "greet_all.py").write_text(GREET)
    monkeypatch.setattr(verbs, "__path__", [str(folder)])
    for name in [name for name in sys.modules if name.startswith("nkclaims.verbs.")]:
        monkeypatch.delitem(sys.modules, name)
    yield folder
    for name in [name for name in sys.modules if name.startswith("nkclaims.verbs.")]:
        del sys.modules[name]


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, which is a package's."""
    folder = tmp_path / "package"
    (folder / "seeds" / "articles").mkdir(parents=True)
    monkeypatch.chdir(folder)
    return folder


def add_verb(folder: Path, body: str) -> None:
    """Add the verb `fail`, whose run() is `body`."""
    (folder / "fail.py").write_text(
        '"""Fail."""\n\ndef configure(parser): pass\n\ndef run(args):\n'
        + textwrap.indent(textwrap.dedent(body), "    ")
    )


def test_a_verb_runs_in_the_nearest_package_folder(
    verb_folder: Path,
    package: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(package / "seeds" / "articles")
    assert cli.main(["greet-all"]) == 0
    assert capsys.readouterr().out == "hello package\n"


@pytest.mark.parametrize("words", [["-C", "other", "greet-all"], ["greet-all", "--root=other"]])
def test_the_package_folder_is_named_before_or_after_the_verb(
    words: list[str], verb_folder: Path, package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (package / "other").mkdir()
    (package / "other" / "datapackage.json").write_text("{}")
    assert cli.main(words) == 0
    assert capsys.readouterr().out == "hello other\n"


def test_the_code_of_the_verb_is_the_code_of_the_command(verb_folder: Path, package: Path) -> None:
    assert cli.main(["greet-all", "--code", "1"]) == 1


def test_no_package_folder_is_wrong_use(
    verb_folder: Path, package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["-C", "seeds", "greet-all"]) == 2
    assert capsys.readouterr().err == (
        "nkclaims: no package in seeds: there is neither seeds/ nor datapackage.json. "
        "Go to the folder of the package, or name it with -C PATH\n"
    )


def test_an_unknown_verb_is_answered_with_the_nearest(
    verb_folder: Path, package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["great-all"]) == 2
    assert "did you mean 'greet-all'? The verbs are greet-all" in capsys.readouterr().err


def test_without_a_verb_the_verbs_are_listed(
    verb_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([]) == 2
    assert "  greet-all  Greet the package.\n" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["-h"], ["-C", "anywhere", "--help"]])
def test_help_imports_no_verb(
    words: list[str], verb_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (verb_folder / "costly.py").write_text('"""Cost much."""\nraise RuntimeError("imported")\n')
    with pytest.raises(SystemExit, match=r"^0$"):
        cli.main(words)
    assert "  costly     Cost much.\n  greet-all  Greet the package." in capsys.readouterr().out


def test_a_verb_imports_no_other(verb_folder: Path, package: Path) -> None:
    (verb_folder / "costly.py").write_text('raise RuntimeError("imported")\n')
    assert cli.main(["greet-all"]) == 0


def test_the_help_of_a_verb_is_its_docstring(
    verb_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match=r"^0$"):
        cli.main(["greet-all", "-h"])
    assert "Greet the package.\n\nSays hello to the folder" in capsys.readouterr().out


def test_an_unknown_option_is_wrong_use(verb_folder: Path, package: Path) -> None:
    with pytest.raises(SystemExit, match=r"^2$"):
        cli.main(["greet-all", "--colour"])


def test_a_refusal_prints_its_issues(
    verb_folder: Path,
    package: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    render = SimpleNamespace(text=lambda issues: "\n".join(issue.file for issue in issues))
    monkeypatch.setitem(sys.modules, "nkclaims.rendering.terminal", render)
    add_verb(
        verb_folder,
        """
        from nkclaims.issues import Issue, Refused
        raise Refused([Issue(file="seeds/a.csv", line=2, column="value", code="A01")])
        """,
    )
    assert cli.main(["fail"]) == 1
    assert capsys.readouterr().err == "seeds/a.csv\n"


@pytest.mark.parametrize(
    ("body", "code", "message"),
    [
        ("open('no.csv')", 2, "no.csv: No such file or directory; check the path"),
        (
            "import errno; raise OSError(errno.ENOSPC, 'No space left on device', 'data/a.csv')",
            2,
            "data/a.csv: No space left on device; free some space, then run the command again",
        ),
        ("raise OSError('odd')", 2, "the machine says: odd; mend that, then run the command again"),
        (
            "import no_such_package",
            2,
            "fail needs the package no_such_package: pip install 'nkclaims[toolkit]'",
        ),
        ("raise KeyboardInterrupt", 130, "interrupted"),
    ],
)
def test_what_is_nobodys_bug_ends_in_one_line(
    body: str,
    code: int,
    message: str,
    verb_folder: Path,
    package: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    add_verb(verb_folder, body)
    assert cli.main(["fail"]) == code
    assert capsys.readouterr().err == f"nkclaims: {message}\n"


def test_a_bug_asks_for_a_report_and_hides_the_traceback(
    verb_folder: Path,
    package: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.delenv("NKCLAIMS_DEBUG", raising=False)
    add_verb(verb_folder, "\nreturn {}['claim_id']")
    assert cli.main(["fail"]) == 70
    assert capsys.readouterr().err == (
        "nkclaims: unexpected KeyError at fail.py:7: 'claim_id'. This is a mistake in nkclaims, "
        "not in your data: please report it with what `NKCLAIMS_DEBUG=1 nkclaims fail` prints\n"
    )


def test_debugging_shows_the_traceback_of_a_bug(
    verb_folder: Path,
    package: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("NKCLAIMS_DEBUG", "1")
    add_verb(verb_folder, "import nkclaims.no_such_module")
    assert cli.main(["fail"]) == 70
    assert capsys.readouterr().err.startswith("Traceback (most recent call last):")


@pytest.mark.skipif(not hasattr(signal, "SIGPIPE"), reason="pipes break otherwise here")
def test_a_reader_who_leaves_is_no_error(verb_folder: Path, package: Path) -> None:
    add_verb(verb_folder, "for _ in range(100_000): print('claim')")
    code = (
        "import sys; from nkclaims import cli, verbs; verbs.__path__ = [sys.argv[1]]; "
        "sys.exit(cli.main(['fail']))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(verb_folder)],
        env={**os.environ, "PYTHONPATH": str(SCRIPTS)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == b"claim\n"
        process.stdout.close()
        assert process.wait(30) == 141
        assert process.stderr.read() == b""


def test_the_version_is_a_released_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--version"]) == 0
    assert re.fullmatch(r"nkclaims \d+\.\d+\.\d+\n", capsys.readouterr().out)


@pytest.mark.parametrize("verb", cli.list_verbs())
def test_every_real_verb_keeps_the_contract(verb: str) -> None:
    module = import_module(f"nkclaims.verbs.{verb.replace('-', '_')}")
    assert cli.summary(verb).endswith(".")
    module.configure(ArgumentParser())
    assert callable(module.run)
