"""Have Great Expectations write a page of its Data Docs on what it found in a table.

The page comes with addresses of strangers in it: :mod:`nkclaims.publishing.offline_page` takes
those out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

DIVERGENCE = "expect_column_kl_divergence_to_be_less_than"
NEXT_TO_NOTHING = 1e-9  # no divergence at all would be shown as an infinite one


def page(result: Any) -> str:
    """Return the page of Data Docs on one frame, which shows nothing but with a network.

    Its renderers know no numbers of numpy, and no chart without a script: those become tables.
    """
    from great_expectations.render.renderer.page_renderer import ValidationResultsPageRenderer
    from great_expectations.render.view import DefaultJinjaPageView

    for one in result.results:
        one.result = _plain(one.result)
        if one.expectation_config.type == DIVERGENCE and one.result.get("observed_value") == 0:
            one.result["observed_value"] = NEXT_TO_NOTHING
    for noise in ("batch_markers", "batch_parameters"):
        result.meta.pop(noise, None)
    document = ValidationResultsPageRenderer(run_info_at_end=True).render(result)
    _charts_as_tables(document.sections)
    return str(DefaultJinjaPageView().render(document))


def _plain(value: Any) -> Any:
    """Return ``value`` with Python's numbers for numpy's."""
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value.item() if hasattr(value, "item") else value


def _charts_as_tables(node: Any) -> Any:
    """Put a table of its values in the place of each chart below ``node``, and return it."""
    from great_expectations.render import (
        RenderedContent,
        RenderedGraphContent,
        RenderedTableContent,
    )

    if isinstance(node, RenderedGraphContent):
        (rows,) = node.graph["datasets"].values()
        head = [*rows[0]]
        body = [[_written(row[name]) for name in head] for row in rows]
        styling = {"body": {"classes": ["table", "table-sm"]}}
        return RenderedTableContent(table=body, header_row=head, styling=styling)
    if isinstance(node, list):
        node[:] = [_charts_as_tables(one) for one in node]
    elif isinstance(node, dict):
        node.update({key: _charts_as_tables(one) for key, one in node.items()})
    elif isinstance(node, RenderedContent):
        for name, one in vars(node).items():
            setattr(node, name, _charts_as_tables(one))
    return node


def _written(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)
