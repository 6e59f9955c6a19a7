"""What articles deny: each denial with who denies, and the claims that it is linked to."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS

STUB = "stub"


def denials(text: str) -> list[tuple[str, str, list[str]]]:
    """Return of each denial its words, who denies, and the words of what it denies."""
    found, _ = drafts_of(Article("a", text.replace(" / ", "\n\n"), date(2024, 5, 22)), PACKS)

    def words(one: Draft) -> str:
        printed = text.replace(" / ", "\n\n")[one.quote.start : one.quote.end]
        return STUB if one.is_implied else printed

    return [
        (words(one), one.speaker.words, [words(found[to]) for k, to in one.links if k == "denies"])
        for one in found
        if one.stance == "denies"
    ]


@pytest.mark.parametrize(
    ("text", "who", "denied"),
    [
        (  # what a side does at all is no single deed
            "Shells fell on a bakery in Tarn on Monday, killing four people. / Both the rebels and"
            " the government have shelled towns. / Norland denies targeting civilians.",
            "Norland",
            [STUB],
        ),
        (
            '"They are shelling farms and bus stops," the mayor of Tarn said. / The Norlandish'
            " army denied that civilians had been the target.",
            "Norlandish army",
            ["shelling farms and bus stops"],
        ),
        (  # the report on what was told, not reports that nobody told
            "Sudmark's army said it had retaken two hamlets near Tarn and burned nine trucks."
            ' Colonel Ivo Brand called the report about the hamlets "a fantasy".',
            "Colonel Ivo",
            ["retaken two hamlets"],
        ),
        (
            "Rebels said they had captured Tarn and destroyed three tanks. A spokesman for the"
            " army, Ivo Brand, dismissed the claim on Tarn as untrue.",
            "Ivo Brand",
            ["they had captured Tarn"],
        ),
        (  # who speaks for a side, whatever he is called
            "The mayor accused the Tarn Front of shelling a hostel on Monday. The Front denied"
            " shelling the hostel and accused the army of using shields. “This is a fabrication,”"
            " said its spokesman, Ivo Brand.",
            "Ivo Brand",
            ["accused the Tarn Front of shelling a hostel"],
        ),
        (
            "The governor, Ivo Brand, blamed the shelling of the market on TLF. A spokeswoman for"
            " the group denied that its fighters had fired on the market.",
            "TLF",
            ["blamed the shelling of the market on TLF"],
        ),
        (
            'The rebels said they had captured Tarn. "False," replied army spokesman Captain Ivo'
            " Brand a few hours later.",
            "army spokesman Captain Ivo Brand",
            ["captured Tarn"],
        ),
        (  # what the lead tells in full, not the headline above it
            "Bombs Kill 9 at Tarn School as Rebels Close In / At least nine people were killed"
            " when an army jet bombed a school in Tarn on Tuesday, residents said. / The army"
            " spokesman, Ivo Brand, denied that its jets had bombed the school.",
            "Ivo Brand",
            ["an army jet bombed a school"],
        ),
        (  # an abbreviation ends no clause
            "Gov. Ana Lund said a missile had hit a store in Tarn. / Norland's army called"
            ' Ms. Lund\'s account of the strike "nonsense".',
            "Norland's army",
            ["a missile had hit a store"],
        ),
        (
            "The rebels say 40 soldiers died at Tarn. The defence minister dismissed the number"
            " as exaggerated.",
            "defence minister",
            ["40 soldiers died"],
        ),
        (
            "A militia commander boasted that his men had shot down a Norlandish drone. Norland's"
            " government ridiculed the boast.",
            "Norland's government",
            ["shot down a Norlandish drone"],
        ),
        (
            "The rebels said they had fired two missiles at a frigate. The navy said no ship had"
            " been hit.",
            "navy",
            ["fired two missiles at a frigate"],
        ),
        (
            "Sudmark's president announced that his army had taken nine villages. Norlandish"
            " officials dispute much of that.",
            "Norlandish officials",
            ["taken nine villages"],
        ),
        (  # what is said in the negative goes on with a denial
            "A rights group accused government soldiers of executing 21 farmers in Tarn. The"
            " defence ministry denied the allegation. It said its men had not entered the village.",
            "defence ministry",
            ["executing 21 farmers", "accused government soldiers of executing 21 farmers"],
        ),
        (
            "Doctors said six clerks had died in the shelling of the ministry. The rebels said no"
            " civilians had died.",
            "rebels",
            ["six clerks had died"],
        ),
        (  # what its own side says next is not denied
            "The TLF rebels denied involvement in the attack on the camp. The group's spokesman"
            " blamed government artillery for the deaths of the 14 people.",
            "TLF rebels",
            [STUB],
        ),
        (
            "Norland dismissed Sudmark's claim to have seized Tarn. \"That's not true,\" Ivo Brand,"
            " a military spokesman, told reporters.",
            "Ivo Brand",
            [STUB],
        ),
        (  # what follows a denial says more of it
            "The rebels said army jets had bombed a clinic in Tarn. The army dismissed the account"
            " as “a fairy tale,” saying none of its jets had flown over the town.",
            "army",
            ["army jets had bombed a clinic"],
        ),
        (  # a colon ends what one source says
            "The rebels said they had killed nine soldiers. “An utter fabrication,” an army"
            " officer told us: four were lightly hurt.",
            "army officer",
            ["killed nine soldiers"],
        ),
        (
            "A warehouse burned in Tarn, said Ivo Brand, a local official. Norland described it as"
            " a base. “That is a lie,” Mr. Brand said.",
            "Ivo Brand",
            ["described it as a base"],
        ),
        (  # an officer of the force that has these initials
            "The Tarn Defence Force (TDF) said it had captured nine soldiers near Orlev. Norland"
            " said the force had lost 20 fighters there; a TDF officer said it did not lose a"
            " single fighter.",
            "TDF officer",
            ["lost 20 fighters"],
        ),
        (
            "The governor said rockets had hit Tarn from Norland. “Our air force delivered no"
            " strikes on Tarn,” Norland's army said.",
            "Norland's army",
            ["rockets had hit Tarn"],
        ),
        (
            "The rebels said they had seized six trucks and 40 rifles. The army denied that any"
            " weapons had been taken.",
            "army",
            ["40 rifles"],
        ),
        (  # figures within a denial are those that another gives
            "Rebels said that 80 soldiers had laid down their arms. The junta has denied reports"
            " that 80 of its soldiers surrendered in Tarn last week.",
            "junta",
            ["80 of its soldiers surrendered", "80 soldiers had laid down their arms"],
        ),
        (
            "Sudmark's navy said it had sunk a patrol boat near Tarn. The governor, Ivo Brand,"
            " insisted that all vessels were intact.",
            "Ivo Brand",
            ["sunk a patrol boat"],
        ),
        (
            "Norland said Sudmark's guns had shelled Tarn. Sudmark insisted its forces were"
            " respecting the truce.",
            "Sudmark",
            ["Sudmark's guns had shelled Tarn"],
        ),
        (
            "The rebels said they had withdrawn from the town of Tarn. The army said this was not"
            " the case.",
            "army",
            ["withdrawn from the town"],
        ),
        (
            "Norland denies troops crossed border / Sudmark said on Monday that Norlandish troops"
            " had crossed the border near Tarn.",
            "Norland",
            ["crossed the border near Tarn"],
        ),
        (
            "Residents accused the Tarn Brigade of burning homes in Kesra. Its commander, Ivo"
            ' Brand, said his men "burned nothing".',
            "Ivo Brand",
            ["accused the Tarn Brigade of burning homes"],
        ),
        (  # what a headline denies may be told far below
            "Norland denies loss of warplane as rebels advance / Sudmark's army destroyed six"
            " tanks, its ministry said. Five trucks were blown up, it said. / It also said a"
            " Norlandish Su-25 attack aircraft had been shot down near Tarn.",
            "Norland",
            ["a Norlandish Su-25"],
        ),
        (
            "Officials in Tarn denied the charge.",
            "Officials in Tarn",
            [STUB],
        ),
    ],
)
def test_a_denial_is_linked_to_what_it_denies(text: str, who: str, denied: list[str]) -> None:
    _, speaker, found = denials(text)[-1]
    assert speaker.endswith(who)
    assert [one.startswith(two) for one, two in zip(found, denied, strict=True)] == [True] * len(
        denied
    ), found


@pytest.mark.parametrize(
    "denied",
    [
        "Both denied responsibility.",
        "Each side denied firing on the town.",
        "Both have denied it.",
    ],
)
def test_two_who_blame_each_other_deny_each_what_the_other_says(denied: str) -> None:
    found = denials(f"The army and the rebels accused each other of shelling the town. {denied}")
    assert [who for _, who, _ in found] == ["army", "rebels"]
    assert all(to[0].startswith("accused each other") for _, _, to in found)


@pytest.mark.parametrize(
    "subject",
    ["The army and the rebels", "The army and the rebels both"],
)
def test_of_two_who_deny_together_the_first_is_who_says_it(subject: str) -> None:
    found = denials(f"{subject} denied shelling the town.")
    assert [who.removeprefix("the ") for _, who, _ in found] == ["army"]


def test_what_both_deny_each_of_them_denies() -> None:
    found = denials("Both the army and the rebels denied shelling the town.")
    assert [who.removeprefix("the ") for _, who, _ in found] == ["army", "rebels"]


@pytest.mark.parametrize(
    ("text", "relation", "said"),
    [
        (
            "Norland said its troops had taken the town of Tarn. Sudmark's army said the town"
            " remained under its control.",
            "contradicts",
            "its troops had taken the town of Tarn",
        ),
        (
            "The mayor blamed the shelling of the school on the rebels. The rebels blamed the"
            " shelling of the school on the army.",
            "contradicts",
            "blamed the shelling of the school on the rebels",
        ),
    ],
)
def test_who_still_holds_a_place_contradicts_who_took_it(
    text: str, relation: str | None, said: str | None
) -> None:
    found, _ = drafts_of(Article("a", text, date(2024, 5, 22)), PACKS)
    links = [(kind, to) for one in found for kind, to in one.links]
    words = [(kind, text[found[to].quote.start : found[to].quote.end]) for kind, to in links]
    assert words == ([(relation, said)] if relation else [])


@pytest.mark.parametrize(
    "denial",
    [
        "The rebels denied bombing the pipeline, which the army had pinned on them.",
        "The rebels denied bombing the pipeline, an accusation made last week by the army.",
    ],
)
def test_who_made_what_is_denied_stands_behind_it(denial: str) -> None:
    found, _ = drafts_of(Article("a", denial, date(2024, 5, 22)), PACKS)
    to = next(to for one in found for kind, to in one.links if kind == "denies")
    assert found[to].speaker.words == "army"


def test_what_nobody_did_is_not_told_as_done() -> None:
    text = "The rebels said no civilians had died in Tarn."
    found, _ = drafts_of(Article("a", text, date(2024, 5, 22)), PACKS)
    assert [one for one in found if one.kind == "casualties"] == []


def test_a_finding_that_somebody_rejects_is_denied() -> None:
    text = "A UN inquiry found that 19 of the dead were guests, a finding that Norland rejected."
    assert [(who, words) for words, who, _ in denials(text)] == [("Norland", "rejected")]
