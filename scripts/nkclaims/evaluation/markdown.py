"""Write shares and tables of them as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from nkclaims.evaluation.scores import Share, wilson


def percent(share: Share) -> str:
    """Return a share with its interval and n; empty for none of none."""
    if not share.n:
        return ""
    low, high = wilson(share)
    return f"{share.hits / share.n:.1%} ({low:.0%} to {high:.0%}), n {share.n:,}"


def grid(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table whose figures stand at the right."""
    lines = [head, ["---", *["--:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"
