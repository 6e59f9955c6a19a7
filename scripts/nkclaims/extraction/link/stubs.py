"""Keep one stub for what several denials of one side presuppose."""

from __future__ import annotations

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.lexicon.identity import is_of
from nkclaims.extraction.link.deniable import is_near
from nkclaims.extraction.link.denied_together import is_together
from nkclaims.extraction.link.themes import words_of
from nkclaims.extraction.link.weighing import is_alike

LEAST = 2  # words that two stubs of one claim share


class Stubs:
    """What is denied in an article, and told by nobody in it."""

    def __init__(self, text: str) -> None:
        """Take the article."""
        self.found: list[Draft] = []
        self._deniers: list[Draft] = []
        self._text = text

    def add(self, stub: Draft, denial: Draft) -> int:
        """Return where the stub of a denial stands; the one that says more stays.

        "Norland dismisses claim of raid on hospital" in the headline and, below, "dismissed a
        claim that its jets had bombed the hospital" presuppose one claim.
        """
        words = words_of(stub, self._text)
        for at, (one, denier) in enumerate(zip(self.found, self._deniers, strict=True)):
            others = words_of(one, self._text)
            is_same = is_alike(one, stub) and len(words & others) >= LEAST
            is_side = is_of(
                denier.speaker, denial.speaker, denier.speaker_camp, denial.speaker_camp
            )
            is_same &= is_near(one, stub) and is_together(one, stub)
            if is_same and (is_side or _is_of_one_body(denier, denial)):
                if len(words) > len(others):
                    self.found[at] = stub
                return at
        self.found.append(stub)
        self._deniers.append(denial)
        return len(self.found) - 1


def _is_of_one_body(one: Draft, other: Draft) -> bool:
    """Tell whether two who deny share the last word for them: "Coalition", "the Arab coalition"."""
    first, second = (each.speaker.words.lower().split() for each in (one, other))
    return first[-1:] == second[-1:] != []
