"""Who did what only a pronoun, a bare noun or the clause before says."""

from __future__ import annotations

from dataclasses import replace

from nkclaims.extraction.deed.culprits import with_culprits
from nkclaims.extraction.deed.owners import CARRIED
from nkclaims.extraction.draft import Draft, Sentence, Speaker
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.grammar.document import Span

NORLAND, SUDMARK = Speaker("norland-army", "Norland army"), Speaker("sudmark", "Sudmark")


def sentence(number: int, *mentions: Mention) -> Sentence:
    return Sentence(number, 0, 99, number, False, "", mentions, (), ())


def draft(at: int, kind: str, agent: Speaker | None = None, **more: object) -> Draft:
    one = Draft(at, Span(at, at + 1), "act", kind, speaker=SUDMARK, agent=agent)
    return replace(one, **more)  # type: ignore[arg-type]


def agents(*drafts: Draft, text: str = "", mentions: tuple[Mention, ...] = ()) -> list[str | None]:
    """Return the words for who did it of each draft, of sentences of which the first names some."""
    sentences = [sentence(0, *mentions), *(sentence(at) for at in range(1, 20))]
    found = with_culprits(drafts, sentences, text)
    return [one.agent.words if one.agent else None for one in found]


def test_who_attacked_has_killed_as_well() -> None:
    deed, toll = draft(0, "attack", NORLAND), draft(0, "casualties", measure="killed")
    assert agents(deed, toll) == ["Norland army", "Norland army"]
    assert agents(deed, replace(toll, speaker=NORLAND)) == ["Norland army", None]
    assert agents(deed, replace(toll, sentence=1)) == ["Norland army", None]


def test_a_list_of_losses_has_one_doer() -> None:
    tanks = draft(0, "equipment_loss", NORLAND, measure="destroyed")
    guns = draft(0, "equipment_loss", measure="destroyed")
    assert agents(tanks, guns, replace(guns, measure="captured")) == [
        "Norland army",
        "Norland army",
        None,
    ]


def test_one_verb_has_all_that_it_lists() -> None:
    text = "took 82 men, four guns and lost nine"
    men = draft(0, "casualties", NORLAND, measure="captured", value=82.0, quote=Span(0, 11))
    guns = draft(0, "equipment_loss", measure="captured", value=4.0, quote=Span(13, 22))
    lost = draft(0, "casualties", measure="lost", value=9.0, quote=Span(27, 36))
    guns = replace(guns, rule_id="figure-toll-noun")
    assert agents(men, guns, lost, text=text) == ["Norland army", "Norland army", None]


def test_a_pronoun_means_who_did_what_was_told_before() -> None:
    deed, more = draft(0, "attack", NORLAND), draft(1, "attack", Speaker(words="it", type=CARRIED))
    assert agents(deed, more) == ["Norland army", "Norland army"]
    assert agents(deed, replace(more, sentence=4)) == ["Norland army", None]


def test_a_bare_noun_means_who_was_named_with_it() -> None:
    named = (Mention(0, 12, "Norland army", "norland-army"),)
    assert agents(draft(3, "attack", Speaker(words="army")), mentions=named) == ["Norland army"]
    assert agents(draft(3, "attack", Speaker(words="rebels")), mentions=named) == ["rebels"]


def test_letters_mean_the_name_before_them() -> None:
    text = "The Northern Liberation Front (NLF) marched."
    (words,) = agents(draft(0, "attack", Speaker(words="NLF")), text=text)
    assert words is not None
    assert words.endswith("Northern Liberation Front")


def test_what_is_told_apart_from_a_deed_did_not_come_of_it() -> None:
    text = "shelled the port, killing nine, and that two were hurt"
    deed = draft(0, "attack", NORLAND, quote=Span(0, 16))
    killed = draft(0, "casualties", measure="killed", value=9.0, quote=Span(18, 30))
    hurt = replace(killed, value=2.0, quote=Span(41, 54))
    assert agents(deed, replace(killed, speaker=SUDMARK), text=text)[1] == "Norland army"
    assert agents(deed, hurt, text=text)[1] is None


def test_nobody_accuses_himself() -> None:
    deeds = draft(0, "attack", NORLAND), draft(0, "attack", SUDMARK)
    charge = draft(1, "accusation", Speaker(words="them", type=CARRIED), is_by_subject=True)
    assert agents(*deeds, charge)[-1] == "Norland army"


def test_who_took_a_place_is_told_where_it_was_taken() -> None:
    place = {"kind": "territorial_control", "place_words": "Orlev"}
    taken = replace(draft(0, "attack", NORLAND), rule_id="act-place-taken", **place)
    fall = replace(draft(9, "attack"), rule_id="act-place-capture", **place)
    assert agents(taken, fall) == ["Norland army", "Norland army"]
    assert agents(taken, replace(fall, place_words="Tarn"))[-1] is None


def test_raids_are_of_who_flew_them_and_not_of_who_fired_missiles() -> None:
    jets = draft(0, "attack", NORLAND, weapon="aircraft")
    missiles = draft(0, "attack", Speaker(words="Lake Front"), weapon="missile")
    raids = draft(1, "attack", Speaker(words="raids", type=CARRIED))
    attacks = draft(1, "attack", Speaker(words="attacks", type=CARRIED))
    assert agents(jets, missiles, raids)[-1] == "Norland army"
    assert agents(jets, missiles, attacks)[-1] == "Lake Front"
