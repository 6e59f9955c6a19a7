"""Make regular expressions of the patterns of the packs, with their short forms written out."""

from __future__ import annotations

import re
from collections.abc import Mapping

WORDING = re.compile(r"\{([a-z]\w*)\}")
SHORT = (
    ("{NP}", "(?P<p>P)(?:OF{0,3}N?F{0,2}P?(?:C[XYP](?=[BI]))?|Y{1,4}(?:C{1,2}Y{1,4}){0,3})?"),
    ("{BE}", "B{1,3}(?:F{1,3}B{1,3})?F{0,3}"),
    # "fighters of the Sudmark Front (SF)", "drones belonging to Norland, two of them large,"
    ("{POST}", "(?:X?[OJE][XPQTA]{1,6}){0,3}(?:C[UNOTXPAMQJE]{1,12}C)?"),
)


def of_figure(pattern: str) -> re.Pattern[str]:
    """Return the pattern of a rule on figures, with F fillers, X any word and what is SHORT.

    >>> of_figure("N X").pattern
    'N [XYh]'
    """
    for short, long in SHORT:
        pattern = pattern.replace(short, long)
    pattern = pattern.replace("F{", "[XAMQEJkvh]{")
    inside = re.sub(r"\[(?!\^)[^\]]*X[^\]]*\]", lambda m: m.group().replace("X", "XYh"), pattern)
    return re.compile(re.sub(r"(?<![\[\w])X(?![\w\]])", "[XYh]", inside))


def of_act(pattern: str, wordings: Mapping[str, str]) -> re.Pattern[str]:
    r"""Return the pattern of a rule on acts; it begins with a word, in letters of any size.

    >>> of_act("{deny} it", {"deny": "denie[sd]"}).pattern
    '\\b(?:(?:denie[sd]) it)'
    """
    return re.compile(rf"\b(?:{written_out(pattern, wordings)})", re.IGNORECASE)


def written_out(pattern: str, wordings: Mapping[str, str]) -> str:
    """Return a pattern with the wordings that it names in braces in place of their names.

    Raises:
        re.error: a wording holds itself.
    """
    for _ in range(len(wordings) + 1):
        names = {one for one in WORDING.findall(pattern) if one in wordings}
        if not names:
            return pattern
        for name in names:
            pattern = pattern.replace(f"{{{name}}}", f"(?:{wordings[name]})")
    raise re.error("a wording that holds itself")
