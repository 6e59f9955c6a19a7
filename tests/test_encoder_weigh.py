"""Rules against the encoder: whose place, days, codes and speaker a figure gets."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, cast

import numpy as np
import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft, Sentence, Speaker
from nkclaims.extraction.encoder.answers import Answer, Period
from nkclaims.extraction.encoder.encoder import Encoded
from nkclaims.extraction.encoder.weigh import (
    answer_of,
    code_of,
    period_of,
    place_of,
    weighed_in,
)
from nkclaims.extraction.encoder.windows import Asked, Place, Window, windows_of
from nkclaims.extraction.figure.doubts import ENCODER, OTHERWISE, OVERRULED, doubts, weighed
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.grammar.document import Span
from piece_cases import pieces_of

TEXT = "In Orlev or Dorna 12 people died, the lake mayor said, and so did the Lakes Army."
DAY = date(2024, 5, 9)
EIGHTH: Period = (date(2024, 5, 8), date(2024, 5, 8))
SIXTH: Period = (date(2024, 5, 6), date(2024, 5, 6))


def span(words: str) -> Span:
    """Return where words stand."""
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


ARMY = Mention(*span("Lakes Army"), "Lakes Army", "lakes-army")
SENTENCE = Sentence(0, 0, len(TEXT), 0, False, TEXT, (ARMY,), (), ())
DORNA = Place(span("Dorna"), SENTENCE, None, "Dorna", None)
ORLEV = Place(span("Orlev"), SENTENCE, "orlev", "Orlev", None)
FIGURE = Draft(
    0,
    span("12 people died"),
    "figure-active",
    "casualties",
    speaker=Speaker("lakes-army", "Lakes Army", span=span("Lakes Army")),
    measure="killed",
    object="person",
    value_span=span("12"),
    value=12.0,
    scope="incident",
    population="civilian",
    place_id="orlev",
    place_words="Orlev",
    places=(("orlev", "exact"),),
    period=EIGHTH,
    period_basis="stated",
    date_precision="day",
)
PIECES = pieces_of(TEXT)
SIZE = len(PIECES.ids) + 2
WINDOW = Window([*range(len(PIECES.ids))], [0], [], [], np.zeros(SIZE))


def answer(
    places: Mapping[str, float] | None = None,
    periods: Mapping[Period, float] | None = None,
    says: str = "Lakes Army",
    sure: float = 1.0,
    **codes: Mapping[str, float],
) -> Answer:
    """Return an answer that agrees with the rules in all that is not given."""
    begins, ends = np.zeros(SIZE), np.zeros(SIZE)
    if says:
        first, last = PIECES.of(span(says))
        begins[first + 1], ends[last] = sure, 1.0
    given: dict[str, Mapping[str, float]] = {
        "population": {"civilian": 1.0},
        "scope": {"incident": 1.0},
    }
    return Answer(
        span("12"),
        places or {"": 0.0, "orlev": 1.0},
        {"dorna": DORNA, "orlev": ORLEV},
        periods or {EIGHTH: 1.0},
        {"own_voice": 0.0 if says else sure, "unattributed": 0.0},
        begins,
        ends,
        WINDOW,
        given | codes,
    )


class Known:
    """What was read of the article, with one answer whatever is asked."""

    pieces = PIECES

    def __init__(self, one: Answer) -> None:
        """Take the answer."""
        self._one, self.asked = one, list[list[Span]]()

    def answers(self, asked: Asked) -> list[Answer]:
        """Return the answer, once a query."""
        self.asked.append([one for one, _ in asked.queries])
        return [replace(self._one, span=one) for one, _ in asked.queries]


def read(one: Answer, *drafts: Draft) -> list[Draft]:
    """Return drafts as they are with an answer."""
    article = Article("a", TEXT, DAY)
    return weighed_in(drafts, cast(Encoded, Known(one)), article, [SENTENCE], [])


LEADS = [(0.5, 0.5, 0.1, False), (0.3, 0.6, 0.4, False), (0.2, 0.7, 0.4, True)]


@pytest.mark.parametrize(("rules", "other", "weight", "is_changed"), LEADS)
def test_only_a_lead_above_the_weight_overrules(
    rules: float, other: float, weight: float, is_changed: bool
) -> None:
    place = place_of(FIGURE, answer({"orlev": rules, "dorna": other}), weight)
    dorna = {"place_id": None, "place_words": "Dorna", "places": ()}
    assert place == (dorna if is_changed else {})
    period = period_of(FIGURE, answer(periods={EIGHTH: rules, SIXTH: other}), weight)
    sixth = {"period": SIXTH, "period_basis": "inferred", "date_precision": "day"}
    assert period == (sixth if is_changed else {})
    scope = answer(scope={"incident": rules, "cumulative": other})
    assert code_of("scope", FIGURE, scope, weight) == ("cumulative" if is_changed else "incident")


def test_at_equal_shares_the_rules_are_right() -> None:
    even = answer(
        {"": 0.5, "dorna": 0.5, "orlev": 0.5},
        {SIXTH: 0.5, EIGHTH: 0.5},
        population={"military": 0.5, "civilian": 0.5},
    )
    assert place_of(FIGURE, even, 0) == {}
    assert period_of(FIGURE, even, 0) == {}
    assert code_of("population", FIGURE, even, 0.01) == "civilian"


def test_no_place_and_no_days_are_answers() -> None:
    none = answer({"": 1.0}, {(None, None): 1.0})
    assert place_of(FIGURE, none, 0.5) == {"place_id": None, "place_words": None, "places": ()}
    assert period_of(FIGURE, none, 0.5) == {
        "period": None,
        "period_basis": None,
        "date_precision": "unknown",
    }
    bare = replace(FIGURE, period=None, place_id=None, place_words=None)
    assert place_of(bare, none, 0) == {}
    assert period_of(bare, none, 0) == {}
    assert period_of(bare, answer(periods={EIGHTH: 1.0}), 0.5)["period"] == EIGHTH


def test_no_code_is_empty() -> None:
    empty = answer(population={"": 1.0, "military": 0.0, "civilian": 0.0})
    assert code_of("population", FIGURE, empty, 0.5) == "civilian"


def test_an_answer_belongs_to_the_number_that_it_stands_at() -> None:
    near = replace(answer(), span=Span(FIGURE.quote.start, FIGURE.quote.end))
    exact = answer()
    assert answer_of(FIGURE, [near, exact]) is exact
    assert answer_of(FIGURE, [near]) is near
    assert answer_of(FIGURE, [replace(near, span=span("Orlev"))]) is None
    assert answer_of(replace(FIGURE, value_span=None), [answer()]) is None


def test_where_both_agree_nothing_changes() -> None:
    (found,) = read(answer(), FIGURE)
    assert found == replace(FIGURE, differs=(), overruled=())


def test_what_is_overruled_is_named() -> None:
    codes = {"population": {"military": 1.0}, "scope": {"cumulative": 1.0}}
    (found,) = read(answer({"dorna": 1.0}, {SIXTH: 1.0}, **codes), FIGURE)
    assert (found.place_words, found.period) == ("Dorna", SIXTH)
    assert (found.population, found.scope) == ("military", "cumulative")
    assert found.overruled == ("place", "period", "population", "scope")
    assert found.differs == ()
    assert set(doubts(found, SENTENCE, [SENTENCE], TEXT)) >= set(OVERRULED.values())


def test_what_the_encoder_says_otherwise_is_named_and_makes_it_less_sure() -> None:
    other = answer(
        {"orlev": 0.4, "dorna": 0.6},
        {EIGHTH: 0.4, SIXTH: 0.6},
        "lake mayor",
        population={"civilian": 0.4, "military": 0.6},
    )
    (found,) = read(other, FIGURE)
    assert found == replace(FIGURE, differs=tuple(OTHERWISE))
    assert tuple(OTHERWISE) == ("place", "period", "speaker", "population")
    (told,) = weighed([found], [SENTENCE], TEXT)
    assert all(words in told.note for words in OTHERWISE.values())
    assert told.confidence == "low"
    (agreed,) = weighed(read(answer(), FIGURE), [SENTENCE], TEXT)
    assert (agreed.confidence, agreed.note) == ("high", "")


@pytest.mark.parametrize(
    ("share", "differs"), [({"orlev": 0.4, "dorna": 0.6}, ("place",)), ({"orlev": 1.0}, ())]
)
def test_only_the_field_that_differs_is_named(
    share: Mapping[str, float], differs: tuple[str, ...]
) -> None:
    (found,) = read(answer(share), FIGURE)
    assert (found.differs, found.overruled) == (differs, ())


def test_a_toll_gets_the_day_up_to_which_it_counts() -> None:
    toll = answer(scope={"cumulative": 1.0})
    assert read(toll, FIGURE)[0].as_of == EIGHTH[1]
    undated = answer(periods={(None, None): 1.0}, scope={"cumulative": 1.0})
    assert read(undated, FIGURE)[0].as_of == DAY
    known = replace(FIGURE, scope="cumulative", as_of=date(2024, 5, 1))
    assert read(toll, known)[0].as_of == date(2024, 5, 1)
    moved = answer(periods={SIXTH: 1.0}, scope={"cumulative": 1.0})
    assert read(moved, known)[0].as_of == SIXTH[1]
    assert read(answer(), FIGURE)[0].as_of is None


@pytest.mark.parametrize(
    ("says", "actor_id", "words", "kind"),
    [
        ("Lakes Army", "lakes-army", "Lakes Army", "reported_speech"),
        ("lake mayor", None, "lake mayor", "reported_speech"),
        ("", None, "", "own_voice"),
    ],
)
def test_a_figure_of_the_encoder_alone_is_told_by_whom_it_says(
    says: str, actor_id: str | None, words: str, kind: str
) -> None:
    own = replace(FIGURE, rule_id=ENCODER, speaker=Speaker(None, "crew", span=span("people")))
    (found,) = read(answer({"dorna": 1.0}, says=says), own)
    speaker = found.speaker
    assert (speaker.actor_id, speaker.words, speaker.type) == (actor_id, words, kind)
    assert (found.place_words, found.overruled) == ("Dorna", ())
    of_rules = replace(own, rule_id="figure-active")
    assert read(answer(says=says), of_rules)[0].speaker == own.speaker


@pytest.mark.parametrize(
    ("says", "differs"),
    [("the lake mayor", ()), ("mayor", ()), ("Lakes Army", ("speaker",)), ("", ("speaker",))],
)
def test_a_longer_or_shorter_name_is_no_other_speaker(says: str, differs: tuple[str, ...]) -> None:
    named = replace(FIGURE, speaker=Speaker(None, "lake mayor", span=span("lake mayor")))
    assert read(answer(says=says), named)[0].differs == differs


def test_a_speaker_of_another_claim_brings_only_the_name() -> None:
    quoted = Speaker(
        None, "lake mayor", "direct_quote", span("lake mayor"), ("crew",), "lakes-army"
    )
    other = Draft(0, span("Dorna"), "act-attack", "attack", speaker=quoted)
    (found, _) = read(answer(says="lake mayor"), replace(FIGURE, rule_id=ENCODER), other)
    assert found.speaker == Speaker(None, "lake mayor", span=span("lake mayor"))


def test_a_name_has_no_article() -> None:
    (found,) = read(answer(says="the lake mayor"), replace(FIGURE, rule_id=ENCODER))
    assert found.speaker == Speaker(None, "lake mayor", span=span("lake mayor"))


def test_who_speaks_stays_where_the_encoder_is_not_sure() -> None:
    own = replace(FIGURE, rule_id=ENCODER)
    assert read(answer(says="lake mayor", sure=0.2), own)[0].speaker == FIGURE.speaker


ATTACK = Draft(0, span("Dorna"), "act-attack", "attack", place_id="orlev", period=EIGHTH)


def test_a_deed_has_place_and_days_of_which_the_encoder_is_surer() -> None:
    (found,) = read(answer({"orlev": 0.1, "dorna": 0.9}, {EIGHTH: 0.1, SIXTH: 0.9}), ATTACK)
    assert (found.place_id, found.place_words, found.period) == (None, "Dorna", SIXTH)
    (kept,) = read(answer({"orlev": 0.2, "dorna": 0.8}, {EIGHTH: 0.2, SIXTH: 0.8}), ATTACK)
    assert kept == ATTACK
    assert (found.differs, found.overruled) == (None, ("place", "period"))
    noted, unchanged = weighed([found, kept], [SENTENCE], TEXT)
    told = f"{OVERRULED['place']}; {OVERRULED['period']}."
    assert noted.note.endswith(told)
    assert noted.confidence == found.confidence
    assert unchanged == kept


SURE_OF_OTHERS = answer({"dorna": 1.0}, {SIXTH: 1.0})


def test_a_deed_and_the_figure_in_its_words_are_asked_about_apart() -> None:
    deed = replace(ATTACK, quote=span("Dorna 12 people"))
    known = Known(SURE_OF_OTHERS)
    article = Article("a", TEXT, DAY)
    found = weighed_in([FIGURE, deed], cast(Encoded, known), article, [SENTENCE], [])
    assert known.asked == [[span("12")], [deed.quote]]
    assert [(one.place_words, one.period) for one in found] == [("Dorna", SIXTH)] * 2


def test_nothing_is_asked_about_an_article_without_claims() -> None:
    known = Known(answer())
    assert weighed_in([], cast(Encoded, known), Article("a", TEXT, DAY), [SENTENCE], []) == []
    assert known.asked == []


@pytest.mark.parametrize(
    "other",
    [
        {"stance": "denies"},
        {"stance": "calls_for"},
        {"is_implied": True},
        {"modality": "historical"},
        {"modality": "scheduled"},
        {"modality": "conditional"},
    ],
)
def test_what_is_not_told_to_have_happened_keeps_what_the_rules_say(
    other: dict[str, Any],
) -> None:
    draft = replace(ATTACK, **other)
    assert read(SURE_OF_OTHERS, draft) == [draft]


def test_what_a_denial_answers_keeps_place_and_days_with_it() -> None:
    denial = replace(ATTACK, quote=span("said"), stance="denies", links=(("denies", 0),))
    assert read(SURE_OF_OTHERS, ATTACK, denial) == [ATTACK, denial]
    other = replace(denial, stance="asserts", links=(("contradicts", 0),))
    assert read(SURE_OF_OTHERS, ATTACK, other)[0].period == SIXTH


@pytest.mark.parametrize(
    ("stated", "period", "is_taken"),
    [
        (None, (date(2024, 5, 9), date(2024, 5, 9)), True),
        (None, (date(2024, 5, 9), date(2024, 5, 10)), False),
        ((None, date(2024, 5, 7)), (date(2024, 5, 8), date(2024, 5, 8)), False),
        ((None, date(2024, 5, 7)), (date(2024, 5, 7), date(2024, 5, 8)), True),
        ((None, date(2024, 5, 7)), (None, date(2024, 5, 8)), False),
        (None, (None, None), True),
    ],
)
def test_days_after_it_was_told_are_not_taken(
    stated: tuple[date | None, date] | None, period: Period, is_taken: bool
) -> None:
    deed = replace(ATTACK, period=SIXTH, stated=stated)
    (found,) = read(answer(periods={SIXTH: 0.0, period: 1.0}), deed)
    taken = None if period == (None, None) else period
    assert found.period == (taken if is_taken else SIXTH)
    assert found.overruled == (("period",) if is_taken else ())


def test_a_figure_is_asked_about_once_however_many_claims_it_makes() -> None:
    asked: list[Any] = []

    class Asking(Known):
        def answers(self, asked_of: Asked) -> list[Answer]:
            asked.extend(windows_of(asked_of)[0][1].queries)
            return super().answers(asked_of)

    article = Article("a", TEXT, DAY)
    encoded = cast(Encoded, Asking(answer()))
    found = weighed_in([FIGURE, FIGURE], encoded, article, [SENTENCE], [])
    assert asked == [0]
    assert [one.differs for one in found] == [(), ()]
