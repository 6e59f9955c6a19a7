"""Release the dataset: compute the version, write the changelog, keep a baseline, make dist/.

The tree must be clean and current, and validate without an error or an open warning. The version
follows from what differs from the last release (docs/versioning.md says how); a smaller one is
refused with the rows that force it, a larger one may be asked for. The day is that of --date, or of
the heading if the top of CHANGELOG.md has one; no clock is asked.

All files are written in one step: whatever stops the command, the next one completes the step or
nothing has happened. Git is left alone: the last lines say what to commit, tag and push.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

from nkclaims.releasing.distribution import DIST
from nkclaims.releasing.release import Plan, Wish, release
from nkclaims.rendering import terminal

say = partial(print, file=sys.stderr, flush=True)


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the version, the day, the last release, and whether anything is written."""
    add = parser.add_argument
    add("number", nargs="?", metavar="VERSION", help="a larger version than what changed asks for")
    add("--date", type=_day, metavar="YYYY-MM-DD", help="day of the release")
    add("--old", type=Path, metavar="PATH", help="the last release, if git does not have it here")
    add("--dry-run", action="store_true", help="show all, write nothing")


def run(args: argparse.Namespace) -> int:
    """Make the release and print what it is."""
    wish = Wish(args.number, args.date, args.old)
    plan, result = release(args.root, wish, dry_run=args.dry_run, say=say)
    print("\n".join(_told(plan)))
    if result is None:
        print("Nothing was written: this was a dry run")
        return 0
    print(f"{len(result.written):,} files written. Look at `git diff`, then:\n")
    tag = f"v{plan.release.version}"
    print(f"  git add --all && git commit -m 'Release {plan.release.version}'")
    print(f"  git tag {tag} && git push origin HEAD {tag}")
    return 0


def _told(plan: Plan) -> Iterator[str]:
    """Yield what the release is, why it has its number, and what is written."""
    before = f"after {plan.previous}" if plan.previous else "the first release"
    yield f"nkclaims {plan.release.version} of {plan.release.day.isoformat()}, {before}\n"
    if plan.bump:
        reasons = plan.bump.reasons or ("patch: tools changed, no row and no value",)
        yield "\n".join(["Why this number:", *(f"  {one}" for one in reasons), ""])
    yield f"In CHANGELOG.md:\n\n{plan.section}\n"
    if plan.warnings:
        yield f"Moved far since the last release:\n{terminal.text(plan.warnings)}\n"
    kept = [name for name in sorted(plan.files) if not name.startswith(f"{DIST}/quality/")]
    yield "Files:"
    yield from (f"  {name} {len(plan.files[name]):,} bytes" for name in kept)
    yield f"  {DIST}/quality/: {len(plan.files) - len(kept):,} pages\n"


def _day(word: str) -> date:
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{word!r} is no day such as 2026-12-01") from None
