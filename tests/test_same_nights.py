"""Who fell in a night has both of its days in the title as well."""

from __future__ import annotations

from day_cases import days, may

TITLE = "At least 17 killed in strike on Orlev home\n\n"


def test_the_title_has_the_night_that_the_text_tells() -> None:
    text = (
        f"{TITLE}Talks stalled in Tarn, an official said.\n\nAn envoy left.\n\nA mediator came.\n\n"
        "Nobody spoke to them.\n\nA raid overnight flattened a house in Orlev. The agency put the"
        " number of dead at 15. Sources there have since told us that it has risen to 17."
    )
    found = days(text)
    assert found[0] == (17, *may(16, 17))
    assert (15, *may(16, 17)) in found


def test_who_fell_elsewhere_has_no_night() -> None:
    text = (
        "Talks stalled, an envoy said.\n\nNine people were killed in Tarn, the mayor said.\n\nA"
        " raid overnight killed nine people in Orlev."
    )
    assert days(text) == [(9, *may(17)), (9, *may(16, 17))]
