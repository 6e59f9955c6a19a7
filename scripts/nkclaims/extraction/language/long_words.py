"""Blank what is no word: data, code and addresses stand in pages in runs of hundreds of signs.

Hundreds of patterns begin with any word, so that each looks from every letter of such a run to its
end: the time that one takes grows with the square of its length.
"""

from __future__ import annotations

import re

LONGEST = 100  # signs of a word
RUN = re.compile(rf"\S{{{LONGEST + 1},}}")


def without_long_words(text: str) -> str:
    """Return a text with blanks for what is longer than any word.

    Whatever is read in it stands where it stands in the text.

    >>> without_long_words("Nine " + "x" * 101 + " died.") == "Nine " + " " * 101 + " died."
    True
    """
    return RUN.sub(lambda run: " " * len(run.group()), text)
