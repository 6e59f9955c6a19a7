"""Who did it, when, where and in which words: read from whole texts, as rules find it."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS

DAY = date(2024, 10, 17)  # a Thursday


def read(text: str, published: date = DAY) -> list[Draft]:
    drafts, _ = drafts_of(Article("a", text, published), PACKS)
    return drafts


def figure(text: str, value: float, published: date = DAY) -> Draft:
    """Return the first claim with a figure."""
    return next(one for one in read(text, published) if one.value == value)


def doer(text: str, value: float) -> str | None:
    agent = figure(text, value).agent
    return agent.words if agent else None


@pytest.mark.parametrize(
    ("text", "value", "who"),
    [
        ("The Orlev Front claimed to have downed two planes.", 2, "Orlev Front"),
        ("The Orlev Front claims to hold another 1,300 prisoners.", 1300, "Orlev Front"),
        ("The Tarn Front said it had killed nine soldiers.", 9, "Tarn Front"),
        ("The Tarn Observatory said it had killed nine soldiers.", 9, None),
        ("The Orlev army reported destroying five tanks.", 5, "Orlev army"),
        ("The Orlev army said it had sunk three boats off the port.", 3, "Orlev army"),
        ("The Orlev Front claimed to have held the hill, killing 70 soldiers.", 70, "Orlev Front"),
        ("Officials said 18 people died when the Orlev army shelled Tarn.", 18, "Orlev army"),
        ("Residents say gunmen hiding in a mosque killed nine people.", 9, "gunmen"),
        ("The mayor accused the Orlev army of executing 20 civilians.", 20, "Orlev army"),
        ("In Tarn, a shell fired by the Orlev army hit a farm, killing four.", 4, "Orlev army"),
        ("In Tarn, rockets wounded 12 people, officials said.", 12, None),
        ("Jane Doe, an aide to John Roe, accused the Orlev army of firing at Tarn, killing four.",
         4, "Orlev army"),
        ("The Orlev army said it had repelled a rebel attack, killing 80 fighters.", 80,
         "Orlev army"),
        ("It was the rebels, he said, who opened fire on Orlev, killing nine.", 9, "rebels"),
        ("The Orlev army said that near Tarn on Friday it had downed nine drones.", 9,
         "Orlev army"),
        ("The Orlev army's media wing, OMW, said its forces had downed nine drones.", 9,
         "Orlev army"),
    ],
)  # fmt: skip
def test_who_did_it(text: str, value: float, who: str | None) -> None:
    assert doer(text, value) == who


def test_hands_and_custody_are_those_of_the_state() -> None:
    assert doer("Some 63 soldiers are being held in Sudanese hands.", 63) == "Sudan"
    assert doer("Some 63 soldiers are being held in rebel hands.", 63) == "rebels"


def test_who_suffers_did_nothing() -> None:
    assert doer("The Orlev army said 12 of its soldiers were killed on Monday.", 12) is None
    assert doer("Officials said nine people were killed as residents fled Tarn.", 9) is None


def test_the_group_is_the_one_named_last() -> None:
    text = (
        "The Tarn Front said it had killed nine soldiers. The Orlev army said it had hit dozens of"
        " Tarn Front targets and accused the group of storing weapons in schools."
    )
    (blame,) = [one for one in read(text) if one.kind == "accusation"]
    assert blame.agent is not None
    assert blame.agent.words == "Tarn Front"


def test_names_as_printed_are_of_the_actor_alone() -> None:
    text = (
        "Azerbaijan's Defence Ministry said its troops had destroyed six Armenian tanks near"
        " Stepanakert in Nagorno-Karabakh."
    )
    agent = figure(text, 6, date(2020, 10, 20)).agent
    assert agent is not None
    assert (agent.actor_id, agent.words) == ("azerbaijan-armed-forces", "")


@pytest.mark.parametrize(
    ("text", "value", "first", "last"),
    [
        ("The ministry reported 38 deaths on Tuesday, taking its losses to 214 since 1 October.",
         214, date(2024, 10, 1), date(2024, 10, 15)),
        ("Four soldiers were killed on Tuesday, raising to 33 the number killed since 1 October.",
         33, date(2024, 10, 1), date(2024, 10, 15)),
        ("The office put the number of people killed at 66, up from 64 a day earlier.",
         64, None, date(2024, 10, 16)),
        ("Some 30,000 people died in a war that ended in 1994.", 30000, None, date(1994, 12, 31)),
        ("Norland lost the region in a war. That war killed some 30,000 people. A truce was"
         " signed in 1994.", 30000, None, date(1994, 12, 31)),
        ("An earlier truce fell apart on 3 October. The army has since taken five villages.",
         5, date(2024, 10, 3), DAY),
        ("Sixteen of the dead were in Tarn, where a strike late on Tuesday hit a house.",
         16, date(2024, 10, 15), date(2024, 10, 15)),
        ("The army said 91 people had been killed, 21 of them on Tuesday.", 91, None, DAY),
        ("The army took Tarn on Tuesday after three days of battle, and 40 soldiers were killed.",
         40, date(2024, 10, 13), date(2024, 10, 15)),
    ],
)  # fmt: skip
def test_when(text: str, value: float, first: date | None, last: date) -> None:
    assert figure(text, value).period == (first, last)


def test_a_toll_since_the_last_day_says_as_of_when_it_is() -> None:
    text = "An earlier truce fell apart on 3 October. Since then, 240 people have died there."
    found = figure(text, 240)
    assert (found.scope, found.period) == ("cumulative", (date(2024, 10, 3), DAY))
    assert found.as_of == DAY


def test_the_same_period_is_that_of_the_toll_before() -> None:
    text = "Since 1 October, 240 people have died, officials said. Over the same period, 31 fled."
    assert figure(text, 31).period == (date(2024, 10, 1), DAY)


def test_a_deed_that_another_side_claims_takes_no_day() -> None:
    text = (
        "Norland shelled Orlev on Tuesday, killing nine, the mayor said. Sudmark, for its part,"
        " claimed that its troops had destroyed six tanks near Tarn."
    )
    assert figure(text, 9).period == (date(2024, 10, 15), date(2024, 10, 15))
    assert figure(text, 6).period is None


@pytest.mark.parametrize(
    ("text", "value", "place"),
    [
        ("In Orlev, General Jane Doe told reporters that the army had downed 77 drones.", 77, None),
        ("In Orlev, residents said shells had killed seven people.", 7, "Orlev"),
        ("Some 30,000 people died in the first Orlev war.", 30000, None),
    ],
)
def test_where(text: str, value: float, place: str | None) -> None:
    assert figure(text, value).place_words == place


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("The army named 23 more fallen fighters, raising its losses to 104.",
         ["killed", "killed"]),
        ("Soldiers recovered 96 bodies along with two guns.", ["killed", "captured"]),
        ("The old quarter was hit by two missiles.", []),
        ("It had repelled a rebel assault on the town.", []),
        ("The army shot down 18 missiles and eight drones but could not intercept others.",
         ["destroyed", "destroyed"]),
    ],
)  # fmt: skip
def test_what_is_counted(text: str, measures: list[str]) -> None:
    assert [one.measure for one in read(text) if one.value is not None] == measures


def test_those_who_fled_a_war_are_of_both() -> None:
    text = "More than 700,000 Norlanders were driven from their homes in a war that ended in 1994."
    assert figure(text, 700000).population == "combined"


def test_the_quote_of_a_deed_begins_with_who_or_what_did_it() -> None:
    text = "Officials said two rockets slammed into the market of Orlev on Tuesday."
    (attack,) = [one for one in read(text) if one.kind == "attack"]
    assert text[attack.quote.start : attack.quote.end].startswith("two rockets slammed into")
    text = "Officials said they shelled Tarn on Tuesday."
    (attack,) = [one for one in read(text) if one.kind == "attack"]
    assert text[attack.quote.start : attack.quote.end].startswith("shelled")


def test_a_rank_with_dots_ends_no_clause() -> None:
    text = (
        "Jane Doe said 100 civilians had died, but the spokesman of the army of Norland, Brig. Gen."
        " John Roe, dismissed the number as speculation."
    )
    (denial,) = [one for one in read(text) if one.stance == "denies"]
    assert "Doe" not in denial.speaker.words
    assert len(denial.links) == 1


def test_the_charge_is_a_deed_that_was_told_just_before() -> None:
    text = (
        "The Herald said army shells hit a queue at the hospital. More than 120 were wounded, it"
        " quoted a doctor as saying. Brigadier Jane Doe denied the charge."
    )
    drafts = read(text)
    (denial,) = [one for one in drafts if one.stance == "denies"]
    assert [drafts[to].kind for kind, to in denial.links if kind == "denies"] == ["attack"]


@pytest.mark.parametrize(
    "text",
    [
        "Orlev Doctors @OrlevDoctors\nTarn today: 7 killed in the market.\nMore follows.",
        "He was answering this:\n7 killed in the market of Tarn.\n— Orlev Doctors (@OrlevDoctors)",
        "Orlev Doctors (@OrlevDoctors)\n7 killed in the market of Tarn.\nMore follows.",
        "7 killed in the market of Tarn. — Orlev Doctors (@OrlevDoctors)",
    ],
)
def test_who_signs_a_post_speaks(text: str) -> None:
    found = figure(f"The day in brief\n{text}\n", 7)
    assert (found.speaker.words, found.speaker.type) == ("Orlev Doctors", "direct_quote")


def test_a_handle_in_a_sentence_signs_nothing() -> None:
    text = "Write to us at @desk, day or night\nSeven people were killed in Tarn on Monday.\n"
    assert figure(text, 7).speaker.type == "own_voice"


def test_a_weekday_in_a_name_is_no_day() -> None:
    text = (
        "Bombs went off in Orlev on Tuesday. The second hit the Monday Market.\n"
        "A nurse said she had counted 34 bodies.\n"
    )
    assert figure(text, 34).period == (date(2024, 10, 15), date(2024, 10, 15))


def test_the_day_of_an_older_statement_is_not_that_of_what_follows() -> None:
    text = (
        "Norland shelled Orlev on Wednesday. On Monday Norland had admitted only one death.\n"
        "The army said a rocket had hit a farm at dawn, killing two farmers.\n"
    )
    assert figure(text, 2).period == (date(2024, 10, 16), date(2024, 10, 16))


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Norland claimed to have proof that rebels burned Tarn and killed 9 civilians.", "rebels"),
        ("The army claimed to have captured a village and killed 9 rebels.", "army"),
        ("The army reported destroying 9 tanks.", "army"),
        ("Nine people were killed when rebels attacked Tarn.", "rebels"),
        ("Rebels attacked a base and lost the fight, the army killing nine.", "army"),
        ("John Roe, a rebel commander, claimed to have killed nine.", "rebels"),
        # The innermost speaker tells of a deed of its own.
        ("Norland said rebels had reported killing nine soldiers.", "rebels"),
    ],
)
def test_who_is_blamed(text: str, doer: str) -> None:
    agent = figure(text, 9).agent
    assert agent is not None
    assert agent.words == doer


@pytest.mark.parametrize(
    "text",
    [
        "Norland claims to have seen Sudmark troops enter Tarn and kill nine.",
        "Reuters reported killing of nine people.",
        "Nine soldiers were killed on Monday as the army attacked rebel positions.",
        "Nine rebels were killed as rebels attacked an army post.",
        "Nine people were killed when a bridge collapsed as rebels attacked Tarn.",
    ],
)
def test_nobody_is_blamed_by_words_of_somebody_else(text: str) -> None:
    assert figure(text, 9).agent is None


@pytest.mark.parametrize(
    ("text", "value", "start"),
    [
        (
            "The war began in 1994. This war has killed 12,000 people since 2023, the mayor said.",
            12000,
            date(2023, 1, 1),
        ),
        (
            "The war, in which a truce was made in 2015 but never held, has killed 14,000 people.",
            14000,
            None,
        ),
    ],
)
def test_a_war_that_goes_on_has_no_end(text: str, value: int, start: date | None) -> None:
    assert figure(text, value).period == (start, date(2024, 10, 17))


@pytest.mark.parametrize(
    "text",
    [
        "Some said 40 died on Monday after three days of fighting, and 9 more died on Wednesday.",
        "9 soldiers were killed on Wednesday, a day after three days of clashes ended.",
        "Nine people were killed on Wednesday, breaking the truce after three days of shelling.",
    ],
)
def test_days_of_another_battle_are_not_those_of_a_loss(text: str) -> None:
    assert figure(text, 9).period == (date(2024, 10, 16), date(2024, 10, 16))


def test_a_day_before_a_name_is_a_day() -> None:
    found = figure("On the Monday Norland invaded, 40 soldiers were killed.", 40)
    assert found.period == (date(2024, 10, 14), date(2024, 10, 14))


def test_a_hospital_that_claims_to_treat_tells_of_no_deed_of_its_own() -> None:
    text = (
        "Norland shelled Orlev on Tuesday, killing nine, the mayor said."
        " A hospital in Tarn claimed that it had treated six wounded people."
    )
    assert figure(text, 6).period == (date(2024, 10, 15), date(2024, 10, 15))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("By Jane Doe @jane\n\nSeven people were killed on Monday, officials said.", "officials"),
        ("Seven children were killed.\n\n\u2014 Jane Doe (@jane) is a reporter in Tarn", ""),
        ("Seven children were killed.\n\n\u2014 Jane Doe (@jane) October 16, 2024", "Jane Doe"),
    ],
)
def test_who_only_wrote_it_does_not_speak(text: str, speaker: str) -> None:
    assert figure(text, 7).speaker.words == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Sudmark blamed the attack on Norland, which denied any role.",
        "Nine people were killed in a strike blamed on Norland, which denied responsibility.",
        "The attack on Orlev was blamed on Norland, which later denied it.",
    ],
)
def test_which_denied_is_who_is_named_last(text: str) -> None:
    (denial,) = [one for one in read(text) if one.stance == "denies"]
    assert denial.speaker.words == "Norland"


def test_which_said_is_who_is_named_last() -> None:
    text = "Nine people were killed in a strike by Norland, which said its jets had hit 2 bases."
    assert figure(text, 2).speaker.words == "Norland"


def test_what_hit_is_no_loss() -> None:
    assert [one.value for one in read("Two houses were hit by three rockets.") if one.value] == [2]


@pytest.mark.parametrize(
    "text",
    [
        "Nine died, according to officials",
        "Some 30,000 people died in a war that ended in 0000.",
        "That war killed some 30,000 people. A truce was signed in 0000.",
    ],
)
def test_an_odd_text_is_read(text: str) -> None:
    assert [one.value for one in read(text) if one.value]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # who is said to have done it did it, not who denies it
        ("The Tarn Front said it had captured Orlev. The Norland army called that a lie.",
         "Tarn Front"),
        ("The Tarn Front said 40 soldiers had died. The Norland army called that a lie.", None),
        # of a loss the denial is of the deed
        ("A missile killed nine people in Orlev, officials said. Norland denied launching it.",
         "Norland"),
    ],
)  # fmt: skip
def test_the_doer_of_what_is_denied(text: str, who: str | None) -> None:
    denial = next(one for one in read(text) if one.stance == "denies")
    assert (denial.agent.words if denial.agent else None) == who


@pytest.mark.parametrize(
    ("text", "value", "population"),
    [
        ("Norland sent Syrian fighters to the front, 31 of whom have been killed.", 31, "military"),
        ("Norland sent doctors and residents to the front, 31 of whom have been killed.", 31,
         "unspecified"),
        ("The attackers had left behind about 70 dead, he said.", 70, "military"),
        ("The raid had left about 70 dead, he said.", 70, "unspecified"),
        ("His men were driven back with 25 killed and 17 captured.", 17, "military"),
        ("Shells killed 12 civilians, the mayor said. The hospital later put the number of dead"
         " at 15.", 15, "unspecified"),
    ],
)  # fmt: skip
def test_of_whom_a_figure_is(text: str, value: float, population: str) -> None:
    assert figure(text, value).population == population


def test_a_part_has_what_its_sentence_does_not_give_from_its_whole() -> None:
    text = (
        "A drone fell in Orlev on Monday.\n\n"
        "In Tarn, 2,391 people have been killed since October 2023, the ministry said. It had"
        " reported 2,349 deaths a day earlier. Among the dead are 138 children, it said.\n"
    )
    whole, older, part = (figure(text, value) for value in (2391, 2349, 138))
    assert whole.place_words == older.place_words == part.place_words == "Tarn"
    assert part.period == whole.period
    assert older.period is not None
    assert older.period[1] == date(2024, 10, 16)
    assert part.scope == "cumulative"


@pytest.mark.parametrize(
    ("text", "value", "start", "end"),
    [
        ("Rebels fight the junta since its 2021 coup. More than 4,500 people have been killed since"
         " the coup.", 4500, date(2021, 1, 1), DAY),
        ("Update No. 14 (8 - 14 October 2024)\n\nA total of 76,500 people have been displaced since"
         " May 2023.\n", 76500, date(2023, 5, 1), date(2024, 10, 14)),
        ("In Tarn 37 people have been killed since May 2023. The data are as of October 15.", 37,
         date(2023, 5, 1), date(2024, 10, 15)),
        ("The war began in October 2017 in Orlev, a town that has been held by rebels since August"
         " 2020. At least 2,690 people have been killed.", 2690, date(2017, 10, 1), DAY),
        ("They have fought since 1983. At least 70,000 people have died in the conflict, 6,000 of"
         " them after a truce that was signed in 2002 began to unravel.", 70000, date(1983, 1, 1),
         DAY),
        ("The office put the number of civilians killed at 66, up from 64 a day earlier, and that"
         " of the wounded at 307.", 307, None, DAY),
    ],
)  # fmt: skip
def test_over_which_days_a_toll_counts(
    text: str, value: float, start: date | None, end: date
) -> None:
    assert figure(text, value).period == (start, end)


@pytest.mark.parametrize(
    ("text", "value", "place"),
    [
        # what the claims of a passage mean by "the city" is where it plays
        ("Tarn is quiet. Drones fell on Orlev city.\n\nRockets fell on the city at dawn. Nine"
         " houses were damaged.\n", 9, "Orlev"),
        ("The army denied firing at Orlev town but said its men had entered the town a day later,"
         " destroying four tanks.", 4, "Orlev"),
        ("Shells fell in Orlev. He said that near the Ta Muen temple Norlandish jets had"
         " destroyed three tanks.", 3, "Ta Muen temple"),
        ("Across the front line in Orlev, a shell landed in a yard, killing two people.", 2,
         "Orlev"),
        ("Refugees spoke. Some 2,318 refugees have arrived in Orlev on buses from Tarn.", 2318,
         "Orlev"),
        ("Fighting went on in Tarn. The army took back the bodies of 99 soldiers.", 99, None),
        ("Fighting went on in Tarn. The rebels lost five tanks, while 22 people were killed in"
         " Orlev.", 5, "Tarn"),
        ("Norland's invasion of Tarn in 2008 left 1,400 people dead.", 1400, None),
        ("A bomb burned shops in Orlev, north of Tarn, where residents counted 17 bodies.", 17,
         "Orlev"),
    ],
)  # fmt: skip
def test_where_it_happened(text: str, value: float, place: str | None) -> None:
    assert figure(text, value).place_words == place


@pytest.mark.parametrize(
    ("text", "value", "who"),
    [
        ("The army claims that 40 rebels have died; Tarnia publishes no losses, though it says"
         " 58 of its civilians have been killed.", 58, "Tarnia"),
        ("It has killed 90 people, according to the United Nations, which says 8,600 have been"
         " wounded.", 8600, "United Nations"),
        ("In a shelter, where 300 people sleep on mats, Jane Doe, 41, said shells had killed two"
         " men.", 2, "Jane Doe"),
        ("Rockets wounded 12 people in Orlev, the mayor said. Two later died.", 2, "mayor"),
        ("Meanwhile, the Director, Media Operations, Major General John Doe, told reporters that"
         " troops had killed 63 rebels.", 63, "John Doe"),
        ("The Executive Secretary, State Relief Agency, Jane Doe, said nine people died.", 9,
         "Jane Doe"),
        ("A rebel spokesman, John Doe, reached by telephone, dismissed the toll and said his men"
         " had destroyed two tanks.", 2, "John Doe"),
        ("'Everything went black,' said Jane Doe, 52. 'My neighbour has lost both his sons.'", 2,
         "Jane Doe"),
        ("The division of the banned Red Front admitted losing five fighters.", 5,
         "Division of the banned Red Front"),
        ("Two volunteers were shot dead in Orlev, the society said.", 2, "Society"),
        ("The general crowed that his army had seized 22 villages.", 22, "general"),
        ("The mayor said shells fell at noon. Nobody was hurt.", 0, "mayor"),
        ("The mayor spoke of a lull. At noon a shell fell. Nobody was hurt.", 0, ""),
        ("The rebels hold Tarn. Norland points to a strike that it says killed 62 of its men.", 62,
         "Norland"),
        ("A surgeon at a clinic, reached by phone, said two of his colleagues, a nurse and a"
         " driver, had been shot dead.", 2, "surgeon"),
        ("A monitor counted 90 dead. The Red Cross offered help. Two of its drivers were wounded,"
         " it said.", 2, "Red Cross"),
        ("The mayor spoke of 12 dead. The ministry's previous figure, published on October 10,"
         " stood at 9.", 9, "Ministry"),
    ],
)  # fmt: skip
def test_who_says_it(text: str, value: float, who: str) -> None:
    assert figure(text, value).speaker.words.casefold() == who.casefold()


def test_nobody_denies_what_an_outlet_says_of_another() -> None:
    text = (
        "Azerbaijan shelled Stepanakert in Nagorno-Karabakh on Monday. Turkey sent jets, Armenia"
        " says. Ankara denies this.\n"
    )
    found = read(text, date(2020, 10, 20))
    (denial,) = [one for one in found if one.stance == "denies" and not one.is_implied]
    denied = [found[to] for kind, to in denial.links if kind == "denies"]
    assert all(one.speaker.type != "own_voice" for one in denied)


def test_not_a_single_one_is_none() -> None:
    assert figure("Not a single prisoner has been exchanged, he said.", 0).measure == "other"
