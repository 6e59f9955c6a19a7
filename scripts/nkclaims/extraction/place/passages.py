"""Remember where the passage plays that is being read."""

from __future__ import annotations

from collections.abc import Sequence

from nkclaims.extraction.draft import LOSSES, Draft, Sentence
from nkclaims.extraction.language.datelines import is_bureau
from nkclaims.extraction.language.quiet import TALKS
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.place.asides import OF_THEM, is_all_over
from nkclaims.extraction.place.named_places import is_setting, opening
from nkclaims.extraction.place.nesting import innermost
from nkclaims.extraction.place.older_deeds import comes_after, is_older, of_own_deed
from nkclaims.extraction.place.origins import narrowest
from nkclaims.extraction.place.place_lines import (
    heads_several,
    is_elsewhere,
    is_geography,
    is_label,
    is_of_worst,
    is_state,
    is_written_by,
    tells_deed,
    tells_of_war,
)
from nkclaims.extraction.place.places_in_force import PlacesInForce
from nkclaims.extraction.place.scenes import Scenes
from nkclaims.extraction.place.told_places import (
    NO_CARRY,
    back_at,
    framed,
    is_aside,
    last_of,
    opened_in,
    region_of,
    subject_of,
    wide_of,
)
from nkclaims.extraction.place.unnamed_places import described_in, is_named, is_town

CARRYING = ("casualties", "damage", "attack", "equipment_loss")
HAPPENED = (*CARRYING, "territorial_control", "ceasefire_violation", "accusation")
WHOLE_WAR = ("cumulative", "increment")
SAME = "same "  # "in the same neighbourhood": where the passage plays already


class Passage(PlacesInForce):
    """Where the passage plays that is being read."""

    def enter(self, sentence: Sentence) -> None:
        """Note that a sentence begins."""
        if sentence.entry != self._entry:
            self._begin_entry(sentence)
        if (
            sentence.dateline
            and not sentence.label
            and not is_bureau(sentence.dateline, self._text)
        ):
            self._dateline, self._dated_in = sentence.dateline, sentence.paragraph
        self.anaphora.note(sentence)
        self._news = self._latest
        self._meant, self._is_loss, self._start = None, False, sentence.start
        self._is_begun |= not sentence.is_heading
        self._is_worst = is_of_worst(sentence)
        self._is_lying = self.place is not None and is_geography(sentence)
        self._is_new, self._was_heading = self._was_heading, sentence.is_heading
        if sentence.is_heading and sentence.number > 0:
            self.place = self._title = self._kept = self.day = self._latest = None
            self.is_titled = False
        self.before = self.older
        if sentence.paragraph != self._paragraph:
            self._paragraph = sentence.paragraph
            self.of_paragraph = self.toll = self.older = self.before = None
            self.go_back(sentence)
            self._summed_at = -1
            if self._is_labelled:  # of its own paragraph
                self._title, self.is_titled, self._is_labelled = None, False, False
        if tells_of_war(sentence):
            self._summed_at = sentence.number
        if sentence.dateline and sentence.label:
            self.place = self.of_paragraph = self.named = sentence.dateline
            self._title, self.is_titled = sentence.dateline.text, True
            self._is_labelled = True
            self._placed_in, self._placed_at = sentence.paragraph, sentence.number
        elif is_elsewhere(sentence):
            self.place = self.of_paragraph = None

    def _begin_entry(self, sentence: Sentence) -> None:
        """Forget where the entries of a live page before this one played."""
        self._entry = sentence.entry
        self.place = self.named = self.beside = self.theatre = self._title = None
        self._kept, self.is_titled = None, False

    def note(self, draft: Draft, place: Mention | None, *, is_split: bool = False) -> None:
        """Note where a claim is; ``is_split`` if its places are those of the parts of it."""
        if draft.is_part or self._is_worst or self._is_lying or is_state(draft):
            return
        self.counted_in = draft.sentence if draft.value is not None else self.counted_in
        if draft.scope in WHOLE_WAR:
            self.toll = place or self.toll
            if place is None and draft.kind == "casualties":
                self._summed_at = draft.sentence
        if place is None or place.text.startswith(SAME):
            return
        if self._dateline and place.text != self._dateline.text and place.start >= self._start:
            self._dateline = None  # the report plays there, not where it was written
        if not is_split and OF_THEM.search(self._text, self._start, place.start):
            return
        self.beside, self._beside_in = place, draft.sentence
        self.day = draft.period if draft.kind in HAPPENED else self.day
        is_dated = draft.kind in HAPPENED and draft.period_basis in ("stated", "relative")
        if is_dated and not self._was_heading:
            self._latest = draft.period
        self._voice = None if draft.kind == "territorial_control" else draft.speaker.key
        is_lost = draft.kind in LOSSES and place.start >= self._start  # in this very region
        is_named = self._gazetteer.cost(place) < NO_CARRY + is_lost
        if draft.kind in HAPPENED and is_named and place.place_id not in self._gazetteer.far:
            if draft.kind in LOSSES or not self._is_loss:  # not where an army marched meanwhile
                self._meant, self._is_loss = place, draft.kind in LOSSES
            is_own = place.start >= self._start  # named where the deed is told
            is_own |= self._deed is not None and place.text == self._deed.text
            if (
                is_own
                and draft.kind in (*CARRYING, "territorial_control")
                and draft.scope in (None, "incident")
            ):
                self._deed, self._deed_at = place, draft.sentence
                self._deed_in = self._paragraph

    def leave(self, scenes: Scenes, drafts: Sequence[Draft]) -> None:
        """Note that a sentence ends: its place holds for the passage until there is another.

        Where somebody met, spoke or demanded something is no place of what follows.
        """
        sentence = scenes.sentence
        is_back = self.is_sure and not self._kept and is_older(sentence, drafts, self._news)
        if self.place and is_back:
            self._kept = self.place, self._news
        self.older = comes_after(scenes.near, sentence) if self.is_sure else None
        is_byline = is_written_by(sentence, is_begun=self._is_begun) or tells_of_war(sentence)
        if is_byline or self._is_lying or (self._is_worst and self.of_paragraph):
            return
        is_scene = any(one.kind in HAPPENED for one in drafts) or tells_deed(sentence, drafts)
        if subject := None if self._is_loss or sentence.is_heading else subject_of(scenes):
            self._meant, is_scene = subject, True
        places = [one for one in scenes.near if self._gazetteer.cost(one) < NO_CARRY]
        is_topic = self._is_setting(scenes, places) or (not drafts and is_label(sentence))
        if not is_scene and not sentence.is_heading and not is_topic:
            self.of_paragraph = opened_in(scenes) or self.of_paragraph
            is_apart = self.place is not None and TALKS.search(sentence.text) is not None
            self.anaphora.happened_in([] if is_apart else places)
            self.named = last_of(scenes, self.named)
            return
        self.theatre = region_of(sentence, self._gazetteer) or self.theatre
        places = innermost([one for one in places if not is_aside(one, scenes)], self._text)
        places = of_own_deed(places, sentence) if self.is_sure else places
        self.anaphora.happened_in(places)
        self.named = last_of(scenes, self.named)
        if places:
            narrow = narrowest(places, self._gazetteer, self._text)
            self.place = self.of_paragraph = self._meant or narrow
            self.named = narrow if self._gazetteer.cost(self.place) >= NO_CARRY else self.place
            if sentence.is_heading and sentence.number > 0:
                self._title = None if heads_several(sentence) else self.place.text
            self.is_titled = self.place.text == self._title
            if sentence.is_heading and not self._is_begun:
                self.topic = self.place
            self._placed_in, self._placed_at = sentence.paragraph, sentence.number
            if frame := framed(scenes):
                self.of_paragraph = self.named = frame
            if self.just(sentence) and drafts and is_all_over(drafts[-1], sentence, self._text):
                self.of_paragraph = self.beside
        elif not sentence.is_heading:
            self._go_on(scenes)

    @property
    def is_sure(self) -> bool:
        """Whether it is known exactly where the passage plays."""
        place = self.place
        return place is not None and is_named(place) and self._gazetteer.cost(place) < NO_CARRY

    def _go_on(self, scenes: Scenes) -> None:
        """Note where a sentence plays that names no town: "rockets fell on the city"."""
        sentence, meant = scenes.sentence, self._meant or back_at(scenes, self.anaphora)
        is_new = meant is not None and meant not in (self.place, self.of_paragraph)
        is_new = is_new and meant is not None and is_town(meant)
        if not is_new and (wide := wide_of(scenes)):
            self.of_paragraph = wide
        elif not is_new and (loose := described_in(scenes)):
            if not loose.text.startswith(SAME):
                self.of_paragraph = loose
                self.named = self.named if scenes.all else loose
        elif meant is not None:
            self.place = self.of_paragraph = meant
            if meant.start >= self._start:
                self.named = meant
            self._placed_in, self._placed_at = sentence.paragraph, sentence.number

    def _is_setting(self, scenes: Scenes, places: Sequence[Mention]) -> bool:
        """Tell whether a quiet sentence says where a paragraph plays: "In Orlev, shops opened"."""
        sentence = scenes.sentence
        if not places or TALKS.search(sentence.text):
            return False
        if self._is_new:
            return True
        if scenes.sayings:
            return False
        is_first = places[0] == opening(scenes) or is_setting(places[0], scenes)
        return is_first and sentence.paragraph != self._placed_in

    def is_summed(self, sentence: Sentence) -> bool:
        """Tell whether the paragraph, in which nothing has a place, has summed a war up before."""
        return self._placed_in < sentence.paragraph and 0 < self._summed_at <= sentence.number
