"""What the tests of releases share: the tiny package as a repository of git, and fake artefacts."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path

from nkclaims.build import build
from nkclaims.releasing import generated

REPO = Path(__file__).parents[1]
DAY = date(1990, 3, 1)
CHANGES = """# Changes

## Unreleased

### Tools

- A first tool.

## 0.1.0 - 1990-02-01

- Before.
"""
# What catalogues ask for, and the tests of build can do without.
ASKED = "contributors: [{title: A Reader}]\nlicenses: [{name: CC0-1.0}]\n"


def git(root: Path, *words: str) -> str:
    """Run git as somebody whom no configuration of this machine knows."""
    environment = {
        **{name: word for name, word in os.environ.items() if not name.startswith("GIT_")},
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        **{f"GIT_{who}_NAME": "A Reader" for who in ("AUTHOR", "COMMITTER")},
        **{f"GIT_{who}_EMAIL": "reader@example.org" for who in ("AUTHOR", "COMMITTER")},
    }
    words = ("-c", "init.defaultBranch=main", "-c", "commit.gpgsign=false", *words)
    command = ["git", "-C", str(root), *words]
    return subprocess.run(
        command, env=environment, capture_output=True, check=True, text=True
    ).stdout


def commit(root: Path, message: str = "A change") -> None:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", message)


def repository(root: Path) -> Path:
    """Make the tiny package a repository: built, and committed."""
    shutil.copytree(REPO / "tests" / "tiny", root)
    shutil.copytree(REPO / "schemas", root / "schemas")
    with (root / "seeds" / "package.yaml").open("a", encoding="utf-8") as file:
        file.write(ASKED)
    for name in (".gitattributes", ".gitignore"):
        shutil.copy(REPO / name, root)
    (root / "CHANGELOG.md").write_text(CHANGES, encoding="utf-8")
    current(root)
    git(root, "init", "--quiet")
    commit(root, "The tiny package")
    return root


def current(root: Path) -> None:
    """Build, and make what is made from that."""
    build(root)
    generated.write(root)


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def note(root: Path, words: str = "- More.") -> None:
    """Note something under a new heading of what is unreleased."""
    rewrite(root / "CHANGELOG.md", "\n## ", f"\n## Unreleased\n\n### Data\n\n{words}\n\n## ")


def fake(root: Path, beside: Mapping[str, bytes], articles: Path) -> dict[str, bytes]:
    """Make artefacts that take no time: the descriptor, and the sums of all."""
    files = {**beside, "package.json": (root / "datapackage.json").read_bytes()}
    assert not [*root.glob("seeds/articles/*/article.txt")], "a text would be passed on"
    assert [*articles.glob("*/article.txt")], "nothing to hold the artefacts against"
    sums = "".join(f"{sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
    return {**files, "SHA256SUMS": sums.encode()}


def tree(root: Path) -> dict[str, bytes]:
    """Return every file, without those of git and of the lock."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and not {".git", ".nkclaims"} & {*path.relative_to(root).parts}
    }
