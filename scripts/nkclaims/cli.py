"""The command ``nkclaims VERB``: finds the verb, runs it, and turns its end into an exit code.

Exit codes: 0 all is well; 1 there are findings; 2 wrong use, or the machine refuses (a file, the
disk, a package that is not installed); 70 a bug of ours; 130 interrupted; 141 nobody reads on.
"""

from __future__ import annotations

import argparse
import ast
import errno
import io
import os
import pkgutil
import sys
import traceback
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from importlib import import_module, metadata
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol, cast

from nkclaims import verbs
from nkclaims.issues import Refused

FOUND, WRONG_USE, BUG, INTERRUPTED, UNREAD = 1, 2, 70, 130, 141

WHAT_TO_DO = {
    errno.EACCES: "check who may read and write it",
    errno.EDQUOT: "free some space, then run the command again",
    errno.EISDIR: "give a file, not a folder",
    errno.ENOENT: "check the path",
    errno.ENOSPC: "free some space, then run the command again",
    errno.ENOTDIR: "give a folder, not a file",
    errno.EPERM: "check who may read and write it",
    errno.EROFS: "work on a copy where you may write",
}


class Verb(Protocol):
    """What each module of :mod:`nkclaims.verbs` offers."""

    def configure(self, parser: argparse.ArgumentParser) -> None:
        """Add the verb's own arguments to ``parser``."""

    def run(self, args: argparse.Namespace) -> int:
        """Do the work in ``args.root``; return 0, or 1 if there are findings."""


class WrongUse(Exception):
    """The command line cannot be carried out as it stands; the message says why."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line and return its exit code; bad input never ends in a traceback.

    Args:
        argv: the words after ``nkclaims``; those of the process by default.
    """
    words = sys.argv[1:] if argv is None else list(argv)
    if isinstance(sys.stdout, io.TextIOWrapper):  # a name that the terminal cannot show: no crash
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        code = dispatch(words)
        sys.stdout.flush()
    except Refused as refusal:
        render = import_module("nkclaims.rendering.terminal")
        print(render.text(refusal.issues), file=sys.stderr)
        return FOUND
    except WrongUse as wrong:
        return complain(str(wrong))
    except BrokenPipeError:
        # Python flushes once more when it ends; that must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNREAD
    except KeyboardInterrupt:
        complain("interrupted")
        return INTERRUPTED
    except OSError as refused:
        return complain(explain(refused))
    except Exception as bug:
        return confess(bug, words)
    return code


def dispatch(words: list[str]) -> int:
    """Carry out ``words`` and return the verb's exit code.

    Raises:
        WrongUse: no such verb, no package folder, or a package that the verb needs is missing.
    """
    parser = main_parser()
    args = parser.parse_args(words)
    if args.version:
        print(f"nkclaims {metadata.version('nkclaims')}")
        return 0
    if args.verb is None:
        parser.print_help(sys.stderr)
        return WRONG_USE
    known = list_verbs()
    if args.verb not in known:
        raise unknown("verb", args.verb, known, f"The verbs are {', '.join(known)}")
    try:
        return run_verb(args)
    except ModuleNotFoundError as missing:
        if not missing.name or missing.name.split(".")[0] == "nkclaims":
            raise
        raise WrongUse(
            f"{args.verb} needs the package {missing.name}: pip install 'nkclaims[toolkit]'"
        ) from missing


def run_verb(args: argparse.Namespace) -> int:
    """Import the module of ``args.verb``, and no other verb's, read its arguments and run it."""
    module = import_module(f"{verbs.__name__}.{args.verb.replace('-', '_')}")
    verb = cast(Verb, module)
    parser = argparse.ArgumentParser(
        prog=f"nkclaims {args.verb}",
        description=module.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add_root(parser, default=argparse.SUPPRESS)
    verb.configure(parser)
    parser.parse_args(args.words, args)
    args.root = getattr(module, "package_at", package_folder)(args.root)
    return verb.run(args)


def package_folder(given: Path | None) -> Path:
    """Return the absolute folder of the package: the one given, or the nearest from here upwards.

    Raises:
        WrongUse: no folder there holds ``seeds/`` or ``datapackage.json``.
    """
    here = (given or Path()).absolute()
    for folder in [here] if given else [here, *here.parents]:
        if (folder / "seeds").is_dir() or (folder / "datapackage.json").is_file():
            return folder
    where = f"in {given}" if given else f"in {here} or above"
    raise WrongUse(
        f"no package {where}: there is neither seeds/ nor datapackage.json. "
        "Go to the folder of the package, or name it with -C PATH"
    )


def package_or_here(given: Path | None) -> Path:
    """Return what :func:`package_folder` does, or any folder if no package is there."""
    try:
        return package_folder(given)
    except WrongUse:
        return (given or Path()).absolute()


def unknown(kind: str, word: str, known: Iterable[str], which: str) -> WrongUse:
    """Make the complaint that there is no ``kind`` of that name, which tells the nearest.

    Args:
        kind: what the word should name, e.g. ``verb``.
        word: what was given.
        known: all names that there are.
        which: a sentence that says what or where they are.
    """
    near = get_close_matches(word, [*known], 1)
    guess = f"did you mean {near[0]!r}? " if near else ""
    return WrongUse(f"no {kind} {word!r}; {guess}{which}")


class MainParser(argparse.ArgumentParser):
    """A parser whose help lists the verbs; they are looked up only when somebody asks."""

    def format_help(self) -> str:
        """Return the help, one line per verb at its end."""
        self.epilog = describe_verbs()
        return super().format_help()


def main_parser() -> argparse.ArgumentParser:
    """Return the parser of what stands before the verb, and of the verb's name."""
    parser = MainParser(
        prog="nkclaims",
        usage="nkclaims [-h] [--version] [-C PATH] VERB ...",
        description="Who said what: build, check and read a package of claims.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="store_true", help="print the version and exit")
    add_root(parser, default=None)
    parser.add_argument("verb", nargs="?", help=argparse.SUPPRESS)
    parser.add_argument("words", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    return parser


def add_root(parser: argparse.ArgumentParser, default: str | None) -> None:
    """Add ``-C``, which may stand before the verb or after it."""
    parser.add_argument(
        "-C",
        "--root",
        type=Path,
        metavar="PATH",
        default=default,
        help="folder of the package (default: the nearest one from here upwards)",
    )


def list_verbs() -> list[str]:
    """Return the names of all verbs in the order of the alphabet."""
    return sorted(name.replace("_", "-") for _, name, _ in pkgutil.iter_modules(verbs.__path__))


def describe_verbs() -> str:
    """Return one line per verb, read from its docstring without importing the verb."""
    known = list_verbs()
    width = max(map(len, known), default=0)
    lines = [f"  {name:{width}}  {summary(name)}".rstrip() for name in known]
    return "\n".join(["verbs (`nkclaims VERB -h` tells more):", *lines])


def summary(verb: str) -> str:
    """Return the first line of the docstring of ``verb``; empty if it has none."""
    name = f"{verbs.__name__}.{verb.replace('-', '_')}"
    spec = find_spec(name)
    source = getattr(spec.loader, "get_source", lambda _: None)(name) if spec else None
    return (ast.get_docstring(ast.parse(source or "")) or "").partition("\n")[0]


def complain(message: str) -> int:
    """Print ``message`` as one line on stderr and return the exit code of wrong use."""
    print(f"nkclaims: {message}", file=sys.stderr)
    return WRONG_USE


def explain(error: OSError) -> str:
    """Return what the machine refused, on which file, and what to do about it."""
    files = [str(name) for name in (error.filename, error.filename2) if name is not None]
    what = error.strerror or str(error)
    advice = WHAT_TO_DO.get(error.errno or 0, "mend that, then run the command again")
    return f"{' -> '.join(files) or 'the machine says'}: {what}; {advice}"


def confess(bug: Exception, words: Sequence[str]) -> int:
    """Say that we are at fault and what to send; print the traceback if ``NKCLAIMS_DEBUG`` asks."""
    if os.environ.get("NKCLAIMS_DEBUG"):
        traceback.print_exception(bug)
        return BUG
    last = traceback.extract_tb(bug.__traceback__)[-1]
    complain(
        f"unexpected {type(bug).__name__} at {Path(last.filename).name}:{last.lineno}: {bug}. "
        "This is a mistake in nkclaims, not in your data: please report it with what "
        f"`NKCLAIMS_DEBUG=1 nkclaims {' '.join(words)}` prints"
    )
    return BUG
