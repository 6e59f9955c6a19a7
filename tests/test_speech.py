"""Who says what: the speaker of each stretch of a sentence."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Speaker
from nkclaims.extraction.language.sentences import sentences_of
from nkclaims.extraction.speaker.sayings import speaker_of
from nkclaims.extraction.speaker.speech import Ear
from nkclaims.grammar.document import Span
from pack_cases import PACKS
from speaker_cases import voices

REGISTRY = PACKS.registries["nagorno-karabakh-2020"]


def heard(text: str, words: str) -> tuple[Speaker, str]:
    """Return who says ``words`` where they stand last in a text, and with which stance."""
    sentences = sentences_of(Article("a", text, date(2020, 10, 21)), PACKS, REGISTRY)
    said = Ear(text, PACKS.reporting).listen(sentences)
    at = text.rindex(words)
    own = next(one for one in sentences if one.start <= at < one.end)
    return speaker_of(Span(at, at + len(words)), said[own.number].sayings, own, text)


def name(speaker: Speaker) -> str:
    return speaker.actor_id or speaker.words or speaker.type


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Baku said that 12 people were killed.", "12 people", "azerbaijan"),
        ("Twelve people were killed, Baku said on Monday.", "Twelve people", "azerbaijan"),
        ('"Twelve people were killed," said the mayor of Tarn.', "Twelve people", "mayor of Tarn"),
        ("Twelve people were killed, Governor Ana Lund said.", "Twelve", "Governor Ana Lund"),
        ("Twelve people were killed, residents told AFP.", "Twelve people", "residents"),
        ("The Tarn Relief Union says 12 people died.", "12 people", "Tarn Relief Union"),
        ("“Two died,” Ana Lund, head of the Tarn post told a radio.", "Two", "Ana Lund"),
        ("An aide in areas held by Baku, Ana Lund, said 12 men died.", "12 men", "Ana Lund"),
        ("Ana Lund, Baku's governor, said 12 men died.", "12 men", "Ana Lund"),
        ("Raids killed 90 men, according to the latest WHO figures.", "90 men", "WHO"),
        ("Radio Tarn quoted A. Lund as saying that 12 men died.", "12 men", "A. Lund"),
        ("In a note announcing losses, the army said 12 men died.", "12 men", "army"),
        ("The Lund Front, listed as a terrorist group, killed 12 men.", "12 men", "own_voice"),
        ("First reports from a network of medics put the dead at 19.", "19", "network of medics"),
        ("A report from the Tarn Centre said 12 men died.", "12 men", "Tarn Centre"),
        ("As the mayor announced, 17 policemen died.", "17 policemen", "mayor"),
        ("Radio Tarn reported the mayor said 12 men died.", "12 men", "mayor"),
        ("Tolls differ, with one doctor reporting 12 deaths.", "12 deaths", "one doctor"),
        ("The army lost nine men and rebels claim 40 died.", "40 died", "rebels"),
        ("The injured man and his wife said 12 men died.", "12 men", "injured man"),
        ("A war of clans and Orlev that has killed 90 people ended.", "90 people", "own_voice"),
        ("LIVE: More than 90 flee as fire spreads", "More than 90", "own_voice"),
        ("QUITO: Rebels took nine villages.", "nine villages", "own_voice"),
        ("The raid, code-named Storm, came after gunmen shot 12 men.", "12 men", "own_voice"),
        (
            "Lt.-Col. Ana Lund said so. Nine died, the OLA said. 12 of them fell there, she added.",
            "12",
            "Lt.-Col. Ana Lund",
        ),
        ("The OLA first denied losses, then said 12 men died.", "12 men", "OLA"),
        ("General Lund nevertheless insisted that 12 men died.", "12 men", "General Lund"),
        ("The rescue service said so. “Twelve died,” the post reads.", "Twelve", "rescue service"),
        (
            "The surgeon in Tarn put it at 12. Nine homes burnt, by his reckoning.",
            "Nine",
            "surgeon in Tarn",
        ),
        ("Twelve died, the mayor said, while another nine were hurt.", "nine", "mayor"),
        (
            "“Six died,” said a smith who asked not to be identified. “They burned nine homes.”",
            "nine homes",
            "smith",
        ),
        pytest.param(
            "Ana Lund, who leads the clinic, said 12 people died.",
            "12 people",
            "Ana Lund",
        ),
        (
            "Ana Lund, who leads the clinic, said 12 people of the town had died of their wounds.",
            "12 people",
            "Ana Lund",
        ),
        ("Ana Lund, a surgeon, later told reporters that 12 died.", "12 died", "Ana Lund"),
        ("A panel that visits prisons said 12 people died.", "12 people", "panel"),
        ("The combined dead, Ana Lund said, amount to 12.", "12", "Ana Lund"),
        ("Shells, said Ana Lund, a surgeon, killed 12 people.", "12 people", "Ana Lund"),
        ("Yerevan has reported 31 dead, Baku nine.", "nine", "azerbaijan"),
        ("Yerevan speaks of 31 dead, Baku of nine.", "nine", "azerbaijan"),
        ("Baku said 12 died, while Yerevan said 30 were hurt.", "12 died", "azerbaijan"),
        ("Baku said 12 died, while Yerevan said 30 were hurt.", "30 were", "armenia"),
        ("Ana Lund said she believes 12 people died.", "12 people", "Ana Lund"),
    ],
)
def test_the_subject_of_a_verb_of_saying(text: str, words: str, speaker: str) -> None:
    assert name(heard(text, words)[0]) == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Baku put the toll at 3 and said that 12 were hurt.", "12 were", "azerbaijan"),
        ("Yerevan called it fiction and said 12 people were killed.", "12 people", "armenia"),
        ("The rebels called it fiction and said 12 people died.", "12 people", "rebels"),
        ("Baku said nine people died, adding that 30 were hurt.", "30 were", "azerbaijan"),
        (
            "The Orlev Watch, which last week reported 780 dead, counts 12 more.",
            "780",
            "Orlev Watch",
        ),
    ],
    ids=["second verb", "clause", "clause of a phrase", "participle", "relative clause"],
)
def test_a_second_verb_has_the_subject_of_its_clause(text: str, words: str, speaker: str) -> None:
    assert name(heard(text, words)[0]) == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("According to Yerevan, 12 people were killed.", "12 people", "armenia"),
        ("Twelve people were killed, according to Yerevan.", "Twelve people", "armenia"),
        ("Twelve died, according to Yerevan, 5 of them this week.", "5 of", "armenia"),
        ("Twelve people were, in the mayor’s words, killed at home.", "Twelve", "the mayor"),
        ("The army was accused by Armenia of killing 12 people.", "12 people", "armenia"),
        ("Twelve soldiers killed near Tarn: army spokesman", "Twelve", "army spokesman"),
        ("Twelve soldiers killed near Tarn - Baku", "Twelve", "azerbaijan"),
        ("Armenia: 12 people killed near Tarn", "12 people", "armenia"),
    ],
)
def test_a_source_needs_no_verb(text: str, words: str, speaker: str) -> None:
    assert name(heard(text, words)[0]) == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Baku said 3 died. It later put the number at 12.", "12", "azerbaijan"),
        ("Baku denied the report. It said 12 people died.", "12 people", "azerbaijan"),
        (
            "The Azerbaijani Defense Ministry spoke. The defence ministry said 12 were killed.",
            "12 were",
            "azerbaijan-defence-ministry",
        ),
        (
            "The Tarn Relief Army (TRA) fought. TRA said that 12 men fell.",
            "12 men",
            "The Tarn Relief Army",
        ),
    ],
    ids=["it", "who denied", "the ministry", "acronym"],
)
def test_who_was_named_before(text: str, words: str, speaker: str) -> None:
    assert name(heard(text, words)[0]) == speaker


@pytest.mark.parametrize(
    "words", ["Two shells", "Five drones", "Six people"], ids=["first", "middle", "last"]
)
def test_a_quotation_over_several_sentences_is_one_speaker_s(words: str) -> None:
    text = "“Two shells fell. Five drones came. Six people died,” Ana Lund said."
    assert name(heard(text, words)[0]) == "Ana Lund"


def test_a_quotation_goes_on_behind_its_speaker() -> None:
    text = "“Two shells fell,” Ana Lund said. “Six people died.”"
    assert name(heard(text, "Six people")[0]) == "Ana Lund"


def test_a_quotation_ends_with_its_paragraph() -> None:
    text = "Ana Lund said: “Two shells fell.\n\nSix people died in Tarn."
    assert heard(text, "Six people")[0].type == "own_voice"


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Twelve people were killed.", "Twelve", "own_voice"),
        ("Attacks claimed 63 lives in Orlev.", "63", "own_voice"),
        ("Twelve people died, Baku said, while 30 were hurt.", "30 were", "reported_speech"),
        ("Twelve people were reportedly killed.", "Twelve", "unattributed"),
        ("It is alleged that 12 people were killed.", "12 people", "unattributed"),
        ("Baku said “12 people were killed”.", "12 people", "direct_quote"),
        ("Baku said 12 people were killed.", "12 people", "reported_speech"),
    ],
)
def test_the_type_of_a_speaker(text: str, words: str, kind: str) -> None:
    assert heard(text, words)[0].type == kind


def test_nobody_is_meant_who_did_not_speak() -> None:
    assert name(heard("Baku burned. It said that 12 people died.", "12 people")[0]) != "azerbaijan"


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Ana Lund, an aide, spoke. She said nine died. Two Rivers Command took Tarn. It said "
         "12 people died.", "12 people", "Two Rivers Command"),
        ("The Tarn Front, made up of deserters and led by Ana Lund, launched a raid. It said 12 "
         "people died.", "12 people", "Tarn Front"),
        ("The Tarn ministry said nine died. The army lost 12 men, it added.", "12 men",
         "Tarn ministry"),
        ("Baku said nine died. Guns killed 12 people, according to the same report.", "12 people",
         "azerbaijan"),
    ],
)  # fmt: skip
def test_whom_it_means(text: str, words: str, speaker: str) -> None:
    assert name(heard(text, words)[0]) == speaker


def test_who_claims_a_deed_does_not_tell_what_it_was() -> None:
    text = "Baku claimed responsibility for the raid, which killed 12 people."
    assert heard(text, "12 people")[0].type == "own_voice"


def test_a_verb_has_a_stance() -> None:
    assert heard("Baku acknowledged losing 12 men.", "12 men")[1] == "concedes"
    assert heard("Baku said it lost 12 men.", "12 men")[1] == "asserts"


def test_the_words_that_name_the_speaker_are_kept() -> None:
    text = "Twelve people were killed, Baku said on Monday."
    span = heard(text, "Twelve")[0].span
    assert span is not None
    assert text[span.start : span.end] == "Baku said"


@pytest.mark.parametrize(
    "text",
    [
        "Citing Baku, state television reported that 12 people died.",
        "State television, citing Baku, reported that 12 people died.",
        "Baku put out a statement saying 12 people died.",
    ],
)
def test_who_is_cited_or_puts_out_a_statement_speaks(text: str) -> None:
    assert name(heard(text, "12 people")[0]) == "azerbaijan"


def test_an_earlier_post_is_that_of_the_source_named_before_it() -> None:
    text = (
        "A strike wounded six people, according to the town council; "
        "an earlier post on its page had spoken of four."
    )
    assert voices(text) == ["town council", "town council"]


def test_what_a_death_brings_a_toll_to_is_said_by_who_tells_it() -> None:
    text = "Nine people died in Orlev, said the mayor, raising the toll of the week to 40."
    assert voices(text) == ["mayor", "mayor"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Two men died”, confirmed, Anil Doe, a deputy.", "Anil Doe"),
        ("“Two men died,” said one of the survivors, Jane Doe.", "Jane Doe"),
        ("“Two men died,” said PRO defence, Lt Col Jane Doe.", "Jane Doe"),
        ("Two men died, said the acting governor of the Tarn region Jane Doe.", "Jane Doe"),
        ("Two men died, according to the head of the Tarn police Jane Doe.", "Jane Doe"),
        (
            "Two men died, said officials in northern Tarn Strip.",
            "officials in northern Tarn Strip",
        ),
        ("The raid was confirmed by Governor Jane Doe, who said two men died.", "Jane Doe"),
        ("“It is bad,” said Jane Doe, a nurse, who put the number of dead at two.", "Jane Doe"),
        ("Jane Doe, a colonel, said her battalion had confirmed two soldiers died.", "Jane Doe"),
        (
            "Spokesman Jane Doe, while confirming that two men had died, said it was over.",
            "Jane Doe",
        ),
        ("The army did not say when, but that the fighting left two men dead.", "army"),
        ("Intelligence data indicate that two men died, spokesman Jane Doe said.", "Jane Doe"),
    ],
)
def test_who_is_named_beside_an_office_or_within_a_clause_speaks(text: str, speaker: str) -> None:
    assert voices(text)[0].endswith(speaker)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Dr Jane Doe said 79 died.\n\nNine were children, the doctor said.",
            "Jane Doe",
        ),
        ("Major Jane Doe said 79 died.\n\nNine men were wounded, the major added.", "Jane Doe"),
        ("General Jane Doe said 79 died.\n\nBrig. Gen. Doe said nine men fled.", "Jane Doe"),
        ("Jane Doe said 79 died.\n\nNine men were wounded, the major added.", "major"),
    ],
)
def test_a_rank_takes_up_who_has_it(text: str, speaker: str) -> None:
    assert voices(text)[-1].endswith(speaker)


def test_a_lead_is_no_headline() -> None:
    text = "Rebels strike\n\nThe army said it had killed 27 men while capturing five of them alive."
    assert voices(text) == ["army", "army"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Two men died,” said a shop owner, Jane Doe, whose home burned.", "Jane Doe"),
        ("Two men died, Jane Doe of the Relief Programme told a briefing.", "Jane Doe"),
        ("Two men died, Colonel Jane Doe of the rebel army said.", "Jane Doe"),
        ("Two men died, according to Jane Doe of the rescue service.", "Jane Doe"),
        ("Two men died, Jane Doe, of the rescue service, said.", "Jane Doe"),
        ("Two officers, Jane Doe and Jan Orr, told reporters that two men had died.", "Jane Doe"),
        ("A commander, known as Orla, told a channel that two men had died.", "Orla"),
        (
            "Rebels killed two men, the Tarn Observatory for Human Rights, a monitor, said.",
            "Tarn Observatory for Human Rights",
        ),
        ("State agency ORLA called it farcical; two men had died, it said.", "ORLA"),
        ("According to information sent to Lake-Inform by the police, two men died.", "police"),
    ],
)
def test_who_is_named_beside_a_body_or_an_aside_speaks(text: str, speaker: str) -> None:
    assert voices(text)[-1].endswith(speaker)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Two men died, the Economic Community of West Tarn States said.",
            "Economic Community of West Tarn States",
        ),
        ("Two men died, the Islamic State of Tarn said.", "Islamic State of Tarn"),
        ("Two men died, the Defence Ministry of the Lake Republic said.", "Lake Republic"),
    ],
)
def test_a_body_of_a_land_is_no_person(text: str, speaker: str) -> None:
    assert voices(text)[0].endswith(speaker)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Spokesman Jan Orr took reporters to a ward where he said two men had died.", "Jan Orr"),
        ("Mayor Ana Lund saw the clinic, where she put the number of dead at 40.", "Ana Lund"),
        ("The governor toured the ruins, where he told reporters that two had died.", "governor"),
        ("The Lake Front fired on Tarn, he said, and two men had died.", "Jane Doe"),
        ("The rebel leader was killed with two of his men, he said.", "Jane Doe"),
    ],
)
def test_he_is_the_person_with_whom_the_sentence_begins(text: str, speaker: str) -> None:
    first = "A rebel commander, Jane Doe, said nine men died.\n\n"
    assert voices(first + text)[-1].endswith(speaker)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The state news agency carried a report that gunmen had killed two men.",
            "state news agency",
        ),
        ("The mayor, Ana Lund, deplored the death of two farmers.", "Ana Lund"),
        ("The governor blamed the Lake Front for the deaths of two men.", "governor"),
        ("Tarn fighters are blamed for the death of two men.", "own_voice"),
    ],
)
def test_reports_that_are_carried_and_deaths_that_are_deplored(text: str, speaker: str) -> None:
    assert voices(text)[-1] == speaker
