"""The list of rules in each of its forms."""

from __future__ import annotations

import json

from nkclaims.rendering import rule_list
from nkclaims.validation.catalogue import Entry

ENTRIES = (
    Entry("B12", "warning", "The `qualifier` is at <value>.", True, True),
    Entry("B17", "error", "A place is printed | so."),
    Entry("C18", "error", "A count is whole.", acknowledgeable=True),
)


def test_text() -> None:
    assert rule_list.text(ENTRIES) == (
        "Words of the article\n"
        "  B12  warning  The `qualifier` is at <value>. [acknowledgeable, needs articles]\n"
        "  B17  error    A place is printed | so.\n"
        "\n"
        "Numbers\n"
        "  C18  error    A count is whole. [acknowledgeable]"
    )


def test_json() -> None:
    first, *_ = json.loads(rule_list.as_json(ENTRIES))
    assert first == {
        "code": "B12",
        "severity": "warning",
        "sentence": "The `qualifier` is at <value>.",
        "needs_texts": True,
        "acknowledgeable": True,
        "family": "Words of the article",
    }


def test_markdown() -> None:
    assert rule_list.markdown(ENTRIES).split("\n") == [
        "## Words of the article",
        "",
        "| Code | Severity | Demands | Can be acknowledged | Needs articles |",
        "| --- | --- | --- | --- | --- |",
        '| <a id="B12"></a>B12 | warning | The `qualifier` is at &#60;value&#62;. | yes | yes |',
        '| <a id="B17"></a>B17 | error | A place is printed &#124; so. |  |  |',
        "",
        "## Numbers",
        "",
        "| Code | Severity | Demands | Can be acknowledged | Needs articles |",
        "| --- | --- | --- | --- | --- |",
        '| <a id="C18"></a>C18 | error | A count is whole. | yes |  |',
    ]
