"""A page that a browser shows without asking anybody: what is left of one that asks many."""

from __future__ import annotations

import pytest

from nkclaims.publishing.offline_page import POLICY, offline

ADDRESS = "https://example.org/x"


def body(inside: str) -> str:
    """Return what is left in the body of a page."""
    page = offline(f"<html><head></head><body>{inside}</body></html>", "A title")
    return page.partition("<body>\n")[2].partition("\n</body>")[0]


@pytest.mark.parametrize(
    ("given", "left"),
    [
        (f'a<script src="{ADDRESS}"></script>b', "ab"),
        ("a<script>if (1 < 2) fetch('<p>')</script>b", "ab"),
        (f'a<img src="{ADDRESS}" alt="logo">b', "ab"),
        (f"a<style>p {{ background: url({ADDRESS}) }}</style>b", "ab"),
        (f'a<link rel="stylesheet" href="{ADDRESS}"/>b', "ab"),
        (f'a<footer>news <a href="{ADDRESS}">Subscribe</a></footer>b', "ab"),
        ('a<nav class="navbar sticky-top"><nav>deeper</nav>bar</nav>b', "ab"),
        (f'<a href="{ADDRESS}">far</a>', "<a>far</a>"),
        ('<a href="javascript:alert(1)">run</a>', "<a>run</a>"),
        ('<a href="#near">near</a>', '<a href="#near">near</a>'),
        ('<p onclick="run()" style="color: red" class="x">y</p>', '<p class="x">y</p>'),
        ("1 &lt; 2 &amp; &#62;", "1 &lt; 2 &amp; &#62;"),
        ('<p title="&quot;<b>">x</p>', '<p title="&quot;&lt;b&gt;">x</p>'),
        ("<br/>a<input checked>", '<br>a<input checked="">'),
    ],
)
def test_what_asks_or_runs_is_taken_out_and_the_rest_stays(given: str, left: str) -> None:
    assert body(given) == left


def test_what_was_drawn_by_lot_is_numbered() -> None:
    lots = [f"{n}f5146ec-b7f9-4161-ad46-70310f5215bf" for n in (1, 2)]
    ids = "".join(f'<p id="{lot}"><a href="#{lot}">x</a></p>' for lot in lots)
    assert body(ids) == '<p id="0"><a href="#0">x</a></p><p id="1"><a href="#1">x</a></p>'


def test_the_page_forbids_what_was_overlooked_and_escapes_its_title() -> None:
    page = offline("<body>x</body>", "<A> & B")
    assert f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">' in page
    assert "<title>&lt;A&gt; &amp; B</title>" in page
    assert "default-src 'none'" in POLICY
    assert "script-src" not in POLICY
