"""Candidates go behind what is there, which stays as it is, and go there once."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nkclaims import cli
from nkclaims import propose as module
from nkclaims.build import build
from nkclaims.coding.anchors import read_value
from nkclaims.coding.locate import occurrences
from nkclaims.issues import Refused
from nkclaims.propose import propose
from nkclaims.rules import all_rules
from nkclaims.validation.package import read_package
from nkclaims.validation.rule_checks import breaches_of
from stub_extractor import CODER, SOURCE, Stub, found_claim, found_figure
from worked_examples import SCHEMAS, Cells

REPO = Path(__file__).parents[1]
FOLDER = f"seeds/articles/{SOURCE}"
TEXT = (REPO / "tests" / "tiny" / FOLDER / "article.txt").read_text(encoding="utf-8")
SHELLED = "shelled the town of Orlév"
NEW = f"{SOURCE}-c12"  # c11 was withdrawn
HOURS = "within two hours"


def files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted((root / "seeds").rglob("*"))
        if path.is_file()
    }


def rows(root: Path, name: str, folder: str = FOLDER) -> list[dict[str, str]]:
    frame = pl.read_csv(root / folder / name, infer_schema=False)
    return frame.fill_null("").to_dicts()


def review(root: Path, claim: str, old: str, new: str) -> None:
    """Set the review of a claim, as a person would."""
    path = root / FOLDER / "claims.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    changed = [
        line.replace(f",{old},", f",{new},") if line.startswith(f"{claim},") else line
        for line in lines
    ]
    assert changed != lines
    path.write_text("".join(changed), encoding="utf-8")


def test_what_no_row_covers_is_appended_and_all_else_stays(tiny: Path) -> None:
    before = files(tiny)
    stub = Stub(
        found_figure(1, "30 wounded", "30", 30),
        found_claim(2, "the war began on 20 April", kind="other", place_id="tarn"),
        claim_places=[
            {
                "claim_id": f"{SOURCE}-m02",
                "place_id": "orlev",
                "place_text": "Orlév",
            }
        ],
        claim_actors=[{"claim_id": f"{SOURCE}-m02", "actor_id": "lakes-league", "role": "subject"}],
    )
    proposal = propose(tiny, SOURCE, SCHEMAS, stub)
    assert (proposal.claims, proposal.n_covered, proposal.left_out) == ((NEW,), 1, ())
    assert proposal.sentences == (4,)
    assert stub.texts == [TEXT]
    after = files(tiny)
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed == {
        *(f"{FOLDER}/{name}.csv" for name in ("claims", "claim_actors", "claim_places")),
        "seeds/registry/coders.csv",
    }
    assert all(after[name].startswith(before[name]) for name in changed)
    assert proposal.n_rows == dict.fromkeys(changed, 1)
    row = rows(tiny, "claims.csv")[-1]
    assert (row["claim_id"], row["quote"]) == (NEW, "the war began on 20 April")
    assert (row["review"], row["origin"], row["coder_id"]) == ("candidate", "rule", CODER)
    assert rows(tiny, "coders.csv", "seeds/registry")[-1]["coder_id"] == CODER
    assert rows(tiny, "claim_places.csv")[-1]["claim_id"] == NEW


def test_a_second_run_adds_nothing(tiny: Path) -> None:
    stub = Stub(found_claim(1, "the war began", kind="other"), found_claim(2, "Both sides"))
    assert len(propose(tiny, SOURCE, SCHEMAS, stub).claims) == 2
    before = files(tiny)
    again = propose(tiny, SOURCE, SCHEMAS, stub)
    assert (again.claims, again.n_covered, again.n_rows) == ((), 2, {})
    assert files(tiny) == before


@pytest.mark.parametrize("state", ["accepted", "corrected", "rejected"])
def test_what_a_person_decided_is_not_proposed_again(tiny: Path, state: str) -> None:
    stub = Stub(found_claim(1, "the war began", kind="other"))
    propose(tiny, SOURCE, SCHEMAS, stub)
    review(tiny, NEW, "candidate", state)
    before = files(tiny)
    assert propose(tiny, SOURCE, SCHEMAS, stub).n_covered == 1
    assert files(tiny) == before


def test_a_figure_in_an_exclusion_is_no_claim(tiny: Path) -> None:
    stub = Stub(found_figure(1, HOURS, "two", 2), found_claim(2, HOURS, kind="other"))
    proposal = propose(tiny, SOURCE, SCHEMAS, stub)
    assert (len(proposal.claims), proposal.n_covered) == (1, 1)


def test_a_candidate_is_not_published_before_it_is_reviewed(tiny: Path) -> None:
    propose(tiny, SOURCE, SCHEMAS, Stub(found_claim(1, "the war began", kind="other")))
    report = build(tiny)
    assert (report.claims, report.held_back) == ({SOURCE: 10}, {"candidate": 1})
    review(tiny, NEW, "candidate", "accepted")
    report = build(tiny)
    assert (report.claims, report.held_back) == ({SOURCE: 11}, {})
    review(tiny, NEW, "accepted", "rejected")
    assert build(tiny).held_back == {"rejected": 1}


def test_rows_that_a_person_accepts_or_corrects_keep_the_rules_on_review(tiny: Path) -> None:
    stub = Stub(found_claim(1, "the war began", kind="other"), found_claim(2, "Both sides"))
    propose(tiny, SOURCE, SCHEMAS, stub)
    review(tiny, NEW, "candidate", "accepted")
    by_rule = f"rule,attack-verb,candidate,{CODER},1990-02-01,medium"
    review(tiny, f"{SOURCE}-c13", by_rule, "person,,corrected,first-reader,1990-02-02,high")
    build(tiny)
    package, misread = read_package(tiny)
    assert misread == []
    rules = [one for one in all_rules() if one.code in ("J85", "J86")]
    assert [issue for one in rules for issue in breaches_of(one, package)] == []
    published = pl.read_csv(tiny / "data" / "claims.csv", infer_schema=False)
    coded = published.filter(pl.col("claim_id").is_in([NEW, f"{SOURCE}-c13"])).sort("claim_id")
    assert coded.select("origin", "rule_id", "review", "coder_id").rows() == [
        ("rule", "attack-verb", "accepted", CODER),
        ("person", None, "corrected", "first-reader"),
    ]


def test_a_claim_that_needs_an_unknown_row_is_left_out_and_listed(tiny: Path) -> None:
    before = files(tiny)
    actor = {
        "actor_id": "lakes-militia",
        "name": "Lakes, militia of",
        "actor_type": "unspecified",
        "is_belligerent": False,
    }
    counterpart = {"claim_id": f"{SOURCE}-m02", "actor_id": "x-lost", "role": "counterpart"}
    stub = Stub(
        found_claim(1, "the war began", kind="other", claimant_actor_id="lakes-militia"),
        found_claim(2, "Both sides", kind="other"),
        found_claim(3, "was announced", place_id="nowhere", victim_side="ZZZ"),
        actors=[actor],
        claim_actors=[counterpart],
    )
    proposal = propose(tiny, SOURCE, SCHEMAS, stub)
    assert (proposal.claims, files(tiny) == before) == ((), True)
    listed = [(number, quote, reasons) for _, number, quote, reasons in proposal.left_out]
    assert listed == [
        (4, "the war began", ("actors has no row lakes-militia",)),
        (5, "was announced", ("places has no row nowhere", "sides has no row ZZZ")),
        (6, "Both sides", ("actors has no row x-lost",)),
    ]
    assert proposal.left_out[0][0].startswith("At least 100 civilians")
    assert [(one.table, one.id, one.line) for one in proposal.newcomers] == [
        ("actors", "lakes-militia", 'lakes-militia,"Lakes, militia of",unspecified,,,,false,,,'),
        ("actors", "x-lost", ""),
        ("places", "nowhere", ""),
        ("sides", "ZZZ", ""),
    ]
    registry = tiny / "seeds" / "registry" / "actors.csv"
    with registry.open("a", encoding="utf-8") as file:
        file.write(proposal.newcomers[0].line + "\n")
    assert propose(tiny, SOURCE, SCHEMAS, stub).claims == (NEW,)


def test_what_a_build_would_refuse_is_left_out(tiny: Path) -> None:
    stub = Stub(
        found_claim(1, "no such words"),
        found_claim(2, "the war beg"),
        found_figure(3, "the war began on 20 April", "20", 21),
        found_claim(4, "Both sides", stance="mumbles", place_text="Nowhere"),
    )
    proposal = propose(tiny, SOURCE, SCHEMAS, stub)
    assert proposal.claims == ()
    assert [number for _, number, *_ in proposal.left_out] == [0, 0, 4, 6]
    assert all("not sound: " in reasons[0] for *_, reasons in proposal.left_out)
    assert "stance is mumbles" in proposal.left_out[3][3][0]


def test_the_outlet_is_who_source_yaml_says(tiny: Path) -> None:
    cells = {"claimant_actor_id": "lakes-herald-paper", "attribution_type": "own_voice"}
    propose(tiny, SOURCE, SCHEMAS, Stub(found_claim(1, "the war began", **cells)))
    assert rows(tiny, "claims.csv")[-1]["claimant_actor_id"] == "lakes-herald"


def link(one: int, other: int, relation: str, **cells: object) -> Cells:
    ends = {"from_claim_id": f"{SOURCE}-m{one:02}", "to_claim_id": f"{SOURCE}-m{other:02}"}
    return ends | {"relation": relation, "basis": "inferred"} | cells


def test_new_claims_are_linked_to_one_another_and_to_what_is_there(tiny: Path) -> None:
    review(tiny, f"{SOURCE}-c03", "accepted", "rejected")
    stub = Stub(
        found_figure(1, "12 soldiers were killed", "12", 12),
        found_figure(2, "30 wounded", "30", 30),
        found_claim(3, "the war began", kind="other"),
        found_claim(4, "Both sides", kind="other"),
        found_figure(5, "dead at 9", "9", 9),
        claim_links=[
            link(3, 1, "responds_to"),
            link(4, 3, "repeats", basis="explicit", evidence_quote="Both sides blamed"),
            link(4, 3, "denies", basis="explicit", evidence_quote="not in the text"),
            link(3, 2, "responds_to"),  # rejected
            link(1, 5, "supersedes"),  # between rows that a person wrote
        ],
    )
    assert propose(tiny, SOURCE, SCHEMAS, stub).claims == (NEW, f"{SOURCE}-c13")
    added = [tuple(row.values()) for row in rows(tiny, "links.csv")[3:]]
    assert added == [
        (NEW, f"{SOURCE}-c02", "responds_to", "inferred", ""),
        (f"{SOURCE}-c13", NEW, "repeats", "explicit", "Both sides blamed"),
    ]


def test_no_id_is_used_again(tiny: Path) -> None:
    build(tiny)
    path = tiny / FOLDER / "claims.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(f"{SOURCE}-c01,", f"{SOURCE}-c99,"), encoding="utf-8")
    data = tiny / "data" / "claims.csv"
    data.write_text(data.read_text("utf-8").replace("-c10,", "-c104,"), encoding="utf-8")
    stub = Stub(found_claim(1, "the war began", kind="other"), found_claim(2, "Both sides"))
    assert propose(tiny, SOURCE, SCHEMAS, stub).claims == (f"{SOURCE}-c105", f"{SOURCE}-c106")


@pytest.mark.parametrize(
    ("name", "damage", "code"),
    [
        ("claims.csv", lambda text: text.replace("12 soldiers were", "12 men were"), "B08"),
        ("claims.csv", lambda text: text.removesuffix("\n"), "T07"),
        ("links.csv", lambda text: text.replace("\n", "\r\n"), "T04"),
        ("article.txt", lambda text: text + "More.", "B09"),
    ],
)
def test_nothing_is_put_on_what_is_wrong(
    tiny: Path, name: str, damage: Callable[[str], str], code: str
) -> None:
    path = tiny / FOLDER / name
    path.write_bytes(damage(path.read_text(encoding="utf-8")).encode())
    before = files(tiny)
    with pytest.raises(Refused) as refused:
        propose(tiny, SOURCE, SCHEMAS, Stub(found_claim(1, "the war began")))
    assert code in {issue.code for issue in refused.value.issues}
    assert files(tiny) == before


def test_an_unknown_article_is_answered_with_the_nearest(tiny: Path) -> None:
    with pytest.raises(Refused) as refused:
        propose(tiny, "lakes-herald-1987", SCHEMAS, Stub())
    assert refused.value.issues[0].hint == f"did you mean {SOURCE!r}?"


def test_the_command_says_what_it_did_and_what_is_left(
    tiny: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    unknown = found_claim(3, "Both sides", claimant_actor_id="lakes-militia")
    stub = Stub(found_claim(1, "the war began"), found_claim(2, "12 soldiers"), unknown)
    monkeypatch.setattr(module, "by_rules", stub)
    assert cli.main(["-C", str(tiny), "propose", SOURCE]) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[:3] == [
        f"{FOLDER}/claims.csv: 2 new rows",
        "seeds/registry/coders.csv: 1 new row",
        f"{SOURCE}: 2 proposed, 0 covered by rows that are there, 1 left out",
    ]
    assert out[3] == (
        'left out: "Both sides" (actors has no row lakes-militia) '
        "in sentence 6: Both sides blamed each other."
    )
    assert "seeds/registry/actors.csv" in out[4]
    assert "actor_names.csv" in out[4]
    assert "sentence 1, 4." in out[5]


def test_the_rules_are_given_the_article(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given_articles: list[dict[str, object]] = []

    def extract(articles: list[dict[str, object]], packs: object, schemas: object) -> object:
        given_articles.extend(articles)
        assert packs == tiny
        return Stub()(tiny, {}, "", schemas)

    for name, members in {
        "": {},
        ".article": {"Article": dict},
        ".lexicon": {},
        ".lexicon.pack": {"load_packs": lambda root: root},
        ".extract": {"extract": extract},
    }.items():
        fake = ModuleType(f"nkclaims.extraction{name}")
        vars(fake).update(members)
        monkeypatch.setitem(sys.modules, fake.__name__, fake)
    assert propose(tiny, SOURCE, SCHEMAS).claims == ()
    (article,) = given_articles
    assert (article["source_id"], article["text"]) == (SOURCE, TEXT)
    assert (article["publisher"], article["conflict_id"]) == ("Lakes Herald", "lakes-war-1987")


NUMBERS = ("12", "30", "9", "100", "two", "2", "3", "20")


@st.composite
def candidates(draw: st.DrawFn) -> list[Cells]:
    """Claims with quotes anywhere in the text, some of them wrong in one way or another."""
    found = []
    for number in range(draw(st.integers(0, 6))):
        words = draw(st.sampled_from([line for line in TEXT.split("\n") if line])).split(" ")
        first = draw(st.integers(0, len(words) - 1))
        quote = " ".join(words[first : first + draw(st.integers(1, 12))])
        n_places = len(occurrences(TEXT, quote))
        cells: dict[str, object] = {
            "quote_nth": draw(st.integers(1, n_places)) if n_places > 1 else None,
            "claimant_actor_id": draw(
                st.sampled_from(["sudmark-government", "norland-defence-ministry", "lakes-militia"])
            ),
            "kind": draw(st.sampled_from(["attack", "other", "casualties"])),
            "stance": draw(st.sampled_from(["asserts", "denies", "mumbles"])),
        }
        figure = draw(st.sampled_from(NUMBERS))
        if f" {figure} " in f" {quote} ":
            value = read_value(figure)
            assert value is not None
            found.append(found_figure(number, quote, figure, value, **cells))
        else:
            found.append(found_claim(number, quote, **cells))
    return found


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(found=candidates(), states=st.lists(st.sampled_from(["rejected", "candidate"]), max_size=4))
def test_whatever_is_found_nothing_changes_and_nothing_comes_twice(
    found: list[Cells], states: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.mktemp("package")
    shutil.copytree(REPO / "tests" / "tiny" / "seeds", root / "seeds")
    shutil.copytree(REPO / "schemas", root / "schemas")
    shutil.copy(REPO / "CHANGELOG.md", root)
    for number, state in enumerate(states, start=5):
        review(root, f"{SOURCE}-c{number:02}", "accepted", state)
    before = files(root)
    names = [cells["claim_id"] for cells in found]
    chain = pairwise(names)
    links = [
        {"from_claim_id": one, "to_claim_id": other, "relation": "denies", "basis": "inferred"}
        for one, other in chain
    ]
    stub = Stub(*found, claim_links=links)
    proposal = propose(root, SOURCE, SCHEMAS, stub)
    assert len(proposal.claims) + proposal.n_covered + len(proposal.left_out) == len(found)
    after = files(root)
    assert after.keys() == before.keys()
    assert all(after[name].startswith(content) for name, content in before.items())
    ids = [row["claim_id"] for row in rows(root, "claims.csv")]
    assert len(ids) == len({*ids, f"{SOURCE}-c11"}) - 1
    again = propose(root, SOURCE, SCHEMAS, stub)
    assert (again.claims, again.left_out) == ((), proposal.left_out)
    assert files(root) == after
    report = build(root)
    n_waiting = sum(state == "candidate" for state in states) + len(proposal.claims)
    assert report.held_back.get("candidate", 0) == n_waiting
