"""The places that the passage has told of, as far as they are in force where it is read."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.lexicon.gazetteer import Gazetteer
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.place.anaphora import Anaphora
from nkclaims.extraction.place.older_deeds import Period

SENTENCES = 4  # for which it holds however short the paragraphs are
JUST = 2  # sentences for which a toll may be of the deed before it
HERE = 2  # paragraphs behind a dateline for which its town is where the report plays
HARMED = ("killed", "wounded", "casualties", "missing", "damaged", "destroyed")
APART = re.compile(r"\b(?:separate|elsewhere|another|side|similar)\b", re.IGNORECASE)
REACH = 1  # paragraphs for which a place holds: its own and the next


class PlacesInForce:
    """The places that the sentences of a passage have told of."""

    def __init__(self, text: str, gazetteer: Gazetteer) -> None:
        """Take the article and what is known of places."""
        self.anaphora = Anaphora(text, gazetteer)
        self.place: Mention | None = None  # the last in which something happened
        self.named: Mention | None = None  # the last that was named as where somebody was
        self.is_titled = False  # whether a crosshead gave the place
        self.toll: Mention | None = None  # the place of the last toll of the paragraph
        self.beside: Mention | None = None  # the place of the claim before
        self.of_paragraph: Mention | None = None  # the last in which it had a deed
        self.theatre: Mention | None = None  # the last region that was named
        self.topic: Mention | None = None  # where the headline plays
        # When the last deed that has a place happened
        self.day: Period | None = None
        self._text, self._gazetteer = text, gazetteer
        self._dateline: Mention | None = None  # where the report was written, and its paragraph
        self._dated_in = -1
        self.counted_in = -1  # the sentence that told of the last figure
        self._paragraph = self._placed_in = self._beside_in = self._placed_at = -1
        self._deed: Mention | None = None  # where the last deed of the paragraph was
        self._deed_at = self._deed_in = self._start = self._summed_at = -1
        self._is_new = self._was_heading = False  # the first sentence under a crosshead
        self._voice: object = None  # who told of the place of the claim before
        self._title: str | None = None  # the place that is the crosshead
        self._meant: Mention | None = None  # where the last deed of this sentence was
        self._is_loss = False  # whether somebody or something was lost there
        # Where it played, and when, before a sentence went back to an older deed
        self._kept: tuple[Mention, Period | None] | None = None
        # Where the older deed was to which this sentence, and the one before, referred
        self.older: Mention | None = None
        self.before: Mention | None = None
        self._latest: Period | None = None  # when the last dated deed happened
        self._news: Period | None = None  # when the last deed before the sentence happened
        self._entry = 0
        self._is_begun = self._is_worst = False  # by more than headings; a sentence of a part
        self._is_lying = self._is_labelled = False  # where a place lies; whether a label gave it

    def go_back(self, sentence: Sentence) -> None:
        """Return to where the news is, if the paragraph before went back to an older deed."""
        if self._kept is not None:
            self.place, self._latest = self._kept
            self.day = self._latest or self.day
            self.beside, self._deed_at, self._kept = None, -JUST - 1, None
            self._placed_in, self._placed_at = sentence.paragraph - 1, sentence.number - 1

    def near(self, sentence: Sentence, more: int = 0) -> Mention | None:
        """Return the place of the passage, if it was given not long before a sentence."""
        is_next = sentence.paragraph - self._placed_in <= REACH
        is_next |= sentence.number - self._placed_at <= SENTENCES + more
        return self.place if is_next else None

    def here(self, sentence: Sentence) -> Mention | None:
        """Return the town of the dateline, if a report has told of no other place since."""
        is_near = 0 <= sentence.paragraph - self._dated_in <= HERE
        return self._dateline if is_near and self._placed_in < self._dated_in else None

    def deed(self, sentence: Sentence) -> Mention | None:
        """Return where the deed was that the paragraph told just before a sentence."""
        is_here = self._deed_in == sentence.paragraph
        return self._deed if is_here and 0 <= sentence.number - self._deed_at <= JUST else None

    def deed_above(self, sentence: Sentence) -> Mention | None:
        """Return where the deed was that the sentence before told, in whatever paragraph."""
        return self._deed if 0 <= sentence.number - self._deed_at <= 1 else None

    def told_of(self, sentence: Sentence) -> Mention | None:
        """Return where that deed was if it was told before the sentence, and not in it."""
        return self.deed(sentence) if self._deed_at < sentence.number else None

    def goes_on(self, draft: Draft, sentence: Sentence) -> Mention | None:
        """Return where a deed was that was told just before a claim, and on no other day."""
        is_dated = draft.period_basis in ("stated", "relative")
        is_same = not is_dated or self.day in (None, draft.period)
        return (self.deed(sentence) or self.deed_above(sentence)) if is_same else None

    def just(self, sentence: Sentence, back: int = 0) -> Mention | None:
        """Return the place of the claim before, in the same sentence or ``back`` before it."""
        return self.beside if 0 <= sentence.number - self._beside_in <= back else None

    def told_by(self, draft: Draft) -> Mention | None:
        """Return the place of the paragraph, if who tells a toll has just told of it."""
        is_next = 0 <= draft.sentence - self._beside_in <= 1
        return self.of_paragraph if is_next and draft.speaker.key == self._voice else None

    def of_news(self, draft: Draft, sentence: Sentence) -> Mention | None:
        """Return where the headline plays, for a loss of one event or day whose place is not told.

        Of soldiers many fall elsewhere; whom else a deed harmed is there more often than nowhere.
        """
        is_event = draft.scope in ("incident", "daily") and draft.stance == "asserts"
        is_harm = draft.kind in ("casualties", "damage") and draft.measure in HARMED
        is_counted = draft.value is not None and draft.population != "military"
        is_apart = sentence.is_heading or APART.search(sentence.text) is not None
        return self.topic if is_event and is_harm and is_counted and not is_apart else None
