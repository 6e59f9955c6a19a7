"""Blank what is no word: data and code stand in pages in runs of thousands of signs.

Hundreds of patterns begin with any word, so that each looks from every letter of such a run to its
end: the time that one takes grows with the square of its length.
"""

from __future__ import annotations

import re

LONGEST = 500  # signs of a word, or of a link that is glued to one
RUN = re.compile(rf"\S{{{LONGEST + 1},}}")


def without_long_words(text: str) -> str:
    """Return a text with blanks for runs of signs that are longer than any word or link.

    Whatever is read in it stands where it stands in the text.

    >>> without_long_words("Nine " + "x" * 501 + " died.") == "Nine " + " " * 501 + " died."
    True
    """
    return RUN.sub(lambda run: " " * len(run.group()), text)
