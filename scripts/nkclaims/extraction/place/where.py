"""Say where something happened: by its clause, its sentence, or the passage it stands in."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from nkclaims.extraction.draft import LOSSES, Draft, Sentence
from nkclaims.extraction.figure.same_deeds import is_of_deed_told, is_of_told
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.gazetteer import Gazetteer
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.lexicon.pack import Registry
from nkclaims.extraction.link.older import is_compared
from nkclaims.extraction.place.added_figures import where_it_was
from nkclaims.extraction.place.asides import (
    is_nationwide,
    is_of_one_deed,
    is_of_those,
    is_split,
    not_of_parts,
    not_of_people,
    not_of_wars,
)
from nkclaims.extraction.place.away import is_away, is_gone_abroad, is_held
from nkclaims.extraction.place.carried import carried, carried_or_of_news, is_separate, of_more
from nkclaims.extraction.place.here import here
from nkclaims.extraction.place.left_places import left_by, sheltered
from nkclaims.extraction.place.met_places import met_in, sent_to
from nkclaims.extraction.place.named_places import (
    CLAUSE,
    NAMING,
    NEXT,
    PLACED,
    TAKING,
    asked_for,
    named_in,
    nearest,
    of_status,
    opening,
    own_of,
    taken_at,
)
from nkclaims.extraction.place.nesting import innermost
from nkclaims.extraction.place.office_lands import land_of_office, of_office
from nkclaims.extraction.place.older_deeds import is_referred
from nkclaims.extraction.place.passages import WHOLE_WAR, Passage
from nkclaims.extraction.place.place_lines import is_state
from nkclaims.extraction.place.place_lists import of_list
from nkclaims.extraction.place.scenes import Scenes
from nkclaims.extraction.place.shares import SHARE, land_of
from nkclaims.extraction.place.there import there
from nkclaims.extraction.place.told_places import before_stop
from nkclaims.extraction.place.toll_places import MOVED, behind_war, is_head, is_past_war
from nkclaims.extraction.place.toll_sums import of_days, raised_at
from nkclaims.extraction.place.tolls import meant_by_toll, place_of_toll
from nkclaims.extraction.place.unnamed_places import (
    BESIDE,
    described,
    described_apart,
    is_next,
    meant_before,
    meant_by,
    right_behind,
)
from nkclaims.extraction.speaker.eyewitnesses import HEAD, ruled, ruled_by, told_from
from nkclaims.extraction.speaker.sayings import Saying


class Where:
    """Where the claims of an article are, read sentence by sentence."""

    def __init__(
        self, text: str, registry: Registry | None, countries: Collection[str] = ()
    ) -> None:
        """Take the article, the registry of its war and the names of countries."""
        self._text, self._registry = text, registry
        self._gazetteer = Gazetteer(registry, countries)
        self._passage = Passage(text, self._gazetteer)
        self._scenes: Scenes | None = None
        # In the name of the office that was named last; of which region officials spoke last
        self._land: Mention | None = None
        self._ruled: Mention | None = None

    def enter(self, sentence: Sentence) -> None:
        """Note that a sentence begins."""
        self._scenes = None
        self._passage.enter(sentence)
        self._land = land_of_office(sentence, self._text, self._gazetteer) or self._land

    def leave(self, sentence: Sentence, sayings: Sequence[Saying], drafts: Sequence[Draft]) -> None:
        """Note that a sentence ends, with the claims that were found in it."""
        scenes = self._scenes_of(sentence, sayings)
        self._passage.leave(scenes, drafts)
        if drafts and (theirs := ruled(scenes)):
            self._ruled = theirs
        elif drafts and HEAD.search(sentence.text):  # "in the Orlev region, the governor said"
            self._ruled = self._passage.place

    def set_in(self, draft: Draft, sentence: Sentence, sayings: Sequence[Saying]) -> Draft:
        """Return a draft with its place."""
        if draft.stance == "withholds" and draft.kind != "attack":
            deed = self._passage.near(sentence) if is_of_one_deed(draft, self._text) else None
            return draft if deed is None else _at(draft, deed)
        scenes, anaphora = self._scenes_of(sentence, sayings), self._passage.anaphora
        if draft.kind in NAMING:
            place = named_in(draft, scenes) or meant_by(draft, scenes, anaphora, NEXT)
        elif draft.kind == "position":
            place = asked_for(draft, scenes) or meant_by(draft, scenes, anaphora, NEXT)
        elif draft.kind == "legal_status":
            place = of_status(draft, scenes) or self._passage.place
        elif draft.kind in PLACED:
            if is_nationwide(draft, sentence, self._text):
                return draft
            place = met_in(draft, scenes) if draft.kind == "diplomacy" else None
            place = place or self._found(draft, scenes)
            is_old = place and self._passage.is_sure and is_referred(place.start, sentence)
            if draft.object != SHARE and draft.stance != "denies" and not is_old:
                self._passage.note(draft, place, is_split=is_split(draft, sentence))
            place = place or sheltered(draft, scenes)
        else:
            return draft
        if place is None and draft.kind in ("accusation", *NAMING):
            place = sent_to(draft, scenes)
        return draft if place is None else _at(draft, place)

    def _scenes_of(self, sentence: Sentence, sayings: Sequence[Saying]) -> Scenes:
        scenes = self._scenes
        if scenes is None or scenes.sentence.number != sentence.number:
            scenes = Scenes(
                *(sentence, sayings, self._text, self._gazetteer),
                is_told=self._passage.place is not None,
                is_just_told=self._passage.deed(sentence) is not None,
            )
            self._scenes = scenes
        return scenes

    def _found(self, draft: Draft, scenes: Scenes) -> Mention | None:
        passage = self._passage
        where = where_it_was(draft, scenes) or of_list(draft, scenes)
        where = where or here(draft, scenes, passage.anaphora.dateline)
        if where or (is_of_deed_told(draft, scenes) and passage.near(scenes.sentence)):
            return where or passage.near(scenes.sentence)
        if is_compared(draft) and passage.counted_in == scenes.sentence.number:
            return passage.just(scenes.sentence)
        if land := land_of(draft, scenes):
            return land
        is_told = is_of_told(draft, scenes)
        told = passage.near(scenes.sentence) if is_told else None
        if is_gone_abroad(draft, scenes):
            return None
        if draft.measure == "displaced" and (left := left_by(draft, scenes) or told):
            return left  # "900 displaced by the attack are in camps in Orlev"
        places = scenes.all if draft.measure in MOVED else scenes.near
        raised = raised_at(draft, scenes)  # "..., bringing to 44 the number of those killed in May"
        places = not_of_people(draft, places, scenes.text)
        places = [one for one in places if raised is None or one.start > raised]
        if raised is not None and not places:
            return meant_by_toll(draft, scenes, places, passage)
        if is_of_those(draft, scenes) and (whole := passage.just(scenes.sentence)):
            return whole
        last = passage.anaphora.of_official(scenes.sentence) or passage.named or passage.place
        if place := there(draft, scenes, last):
            return place
        if back := meant_by(draft, scenes, passage.anaphora, NEXT):
            return back
        if draft.kind in TAKING and (taken := taken_at(draft, scenes, places)):
            return taken
        if draft.kind == "casualties" and is_held(draft, scenes):  # "held nine men in Orlev"
            held = not_of_parts(draft, scenes, places)
            return next((one for one in held if is_next(one, draft) or is_head(one, scenes)), None)
        if not places:
            if back := meant_by(draft, scenes, passage.anaphora, BESIDE):
                return back
            if is_state(draft) and (first := opening(scenes)):
                return first  # "Orlev is part of Velia but run by rebels"
            ruled_there = self._ruled_elsewhere(draft, scenes)
            if ruled_there is None and (more := of_more(draft, scenes, passage)):
                return more
            if is_away(draft, scenes):
                return None
            if land := of_office(draft, scenes.sentence, self._land, self._text):
                return land
            is_new = passage.told_of(scenes.sentence) is None and not (is_told and told)
            deed = passage.goes_on(draft, scenes.sentence)
            local = told_from(draft, scenes, deed) if is_new else None
            if local or ruled_there:
                return local or ruled_there
        if draft.scope == "period" and is_past_war(draft, scenes):
            end = behind_war(draft, scenes)  # "left 900 dead in Norland"
            return next((one for one in places if draft.quote.start <= one.start < end), None)
        is_toll = not places and draft.scope not in (None, "incident", "daily")
        if is_toll and is_told and (deed := passage.of_paragraph or told):
            return deed
        if not places and self._registry is None and (near := of_days(draft, scenes, passage)):
            return near  # it is not known when a war began
        if draft.scope in WHOLE_WAR and draft.kind == "casualties":
            return place_of_toll(draft, scenes, places, passage, self._registry)
        if places and is_separate(draft, scenes):
            return None
        places = innermost(not_of_wars(not_of_parts(draft, scenes, places), scenes), self._text)
        if not places:
            return carried_or_of_news(draft, scenes, passage)
        return self._of_sentence(draft, scenes, places)

    def _ruled_elsewhere(self, draft: Draft, scenes: Scenes) -> Mention | None:
        """Return of which other city or region than those before officials tell."""
        theirs = ruled_by(draft, scenes)
        return theirs if theirs and self._ruled and self._ruled.text != theirs.text else None

    def _of_sentence(
        self, draft: Draft, scenes: Scenes, places: Sequence[Mention]
    ) -> Mention | None:
        """Return the place of a claim among those of its sentence."""
        if apart := described_apart(draft, scenes, places):
            return apart
        inside = own_of(draft, scenes, places)
        if not inside:  # "27 of them were downed; a farmer was hurt near Orlev"
            places = before_stop(draft, scenes, places) or places
        end = scenes.sentence.clause_of(draft.quote, CLAUSE).end
        is_beyond = not inside and all(one.start > end for one in places)
        if is_beyond and ";" in self._text[draft.quote.end : places[0].start]:
            return carried(draft, scenes, self._passage)
        if inside and (behind := right_behind(draft, scenes, places)):
            return behind
        loose = None if inside else described(draft, scenes)
        named = self._passage.anaphora
        if is_beyond and (back := meant_before(draft, scenes, named)):
            return back
        if is_beyond and (back := meant_by(draft, scenes, named, BESIDE)):
            return back
        if loose and (is_beyond or draft.quote.start <= loose.start < draft.quote.end):
            return loose  # "killed nine in this town, as the army advanced on Orlev"
        if is_beyond and draft.measure == "controlled" and draft.value is not None:
            return None  # "freed five villages, hours after shells had hit Orlev"
        if is_beyond and draft.kind in LOSSES:
            if draft.scope in WHOLE_WAR:
                return None
            if of_paragraph := self._passage.of_paragraph:
                return of_paragraph  # "lost five tanks, while 22 surrendered near Orlev"
        is_armed = draft.population == "military" or draft.kind == "equipment_loss"
        is_part = " of them" in scenes.text[draft.quote.start : draft.quote.end]
        if draft.scope == "daily" and is_armed and not inside and not is_part:
            if loose and is_next(loose, draft):
                return loose  # "killed 56 rebels in nine provinces"
            return None  # "rebels took Orlev, Norland loses 300 in a day"
        return nearest(draft, scenes, inside or places)


def _at(draft: Draft, place: Mention) -> Draft:
    return replace(draft, place_id=place.place_id, place_words=place.text)
