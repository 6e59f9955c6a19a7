"""The reviewed rows of seeds/ as gold."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from nkclaims.evaluation.claims import Link, Words
from nkclaims.evaluation.seen import read_seen
from nkclaims.issues import Refused
from worked_examples import SCHEMAS

SOURCE = "lakes-herald-19870504"


def test_reviewed_rows_become_gold(tiny: Path) -> None:
    seen = read_seen(tiny, SCHEMAS)
    (text,) = seen.texts
    assert (text.article, text.publisher) == (SOURCE, "Lakes Herald")
    assert (text.published_on, text.published_basis) == (date(1987, 5, 4), "inferred")
    assert len(seen.claims) == 10
    first, second = seen.claims[:2]
    assert first.place == Words(("orlev", "tarn"), are_ids=True)
    assert first.agent == Words(("sudmark-army",), are_ids=True)
    assert second.value is not None
    assert text.text[second.value.start : second.value.end] == "12"
    assert second.claimant == Words(("norland-defence-ministry",), are_ids=True)
    assert seen.claims[6].claimant.forms == ("OWN_VOICE",)
    key = f"{SOURCE}/{SOURCE}"
    assert Link(f"{key}-c05", "denies", f"{key}-c01") in seen.links


def test_rows_that_nobody_reviewed_are_no_gold(tiny: Path) -> None:
    path = tiny / "seeds" / "articles" / SOURCE / "claims.csv"
    text = path.read_text(encoding="utf-8").replace("accepted", "candidate", 1)
    path.write_text(text, encoding="utf-8")
    seen = read_seen(tiny, SCHEMAS)
    assert len(seen.claims) == 9
    assert all("-c01" not in link.target for link in seen.links)


def test_stubs_are_no_gold(tiny: Path) -> None:
    path = tiny / "seeds" / "articles" / SOURCE / "claims.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[1] = lines[1].replace("actual,false", "actual,true")
    path.write_text("".join(lines), encoding="utf-8")
    assert [one.row[-3:] for one in read_seen(tiny, SCHEMAS).claims][:2] == ["c02", "c03"]


def test_wrong_seeds_are_refused(tiny: Path) -> None:
    path = tiny / "seeds" / "articles" / SOURCE / "claims.csv"
    text = path.read_text(encoding="utf-8").replace("12 soldiers were killed", "12 died", 1)
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Refused) as refused:
        read_seen(tiny, SCHEMAS)
    assert refused.value.issues[0].code == "B08"
