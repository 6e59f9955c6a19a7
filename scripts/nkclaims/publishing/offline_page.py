"""Make a page of HTML that a browser shows without asking anybody for anything.

Whatever would be fetched or run is taken out, and the page forbids the browser to fetch or run what
was overlooked. One style sheet of our own, inside the page, stands for all that were linked.
"""

from __future__ import annotations

import re
from html import escape
from html.parser import HTMLParser
from pathlib import Path

# Elements that fetch or run something, or that say what only a page with a network can do.
DROPPED = {"script", "style", "footer", "iframe", "object", "svg", "button", "video", "audio"}
DROPPED_VOID = {"link", "img", "meta", "base", "embed", "source"}
VOID = {"br", "hr", "input", "col", "wbr", "area", "track", "param"}
FETCHED = {"src", "srcset", "data", "background", "poster", "action", "formaction", "ping", "style"}
NAVIGATION_BAR = "sticky-top"  # a logo of strangers, and a way back that leads nowhere here
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
# Great Expectations draws lots for these; numbered, the same data make the same page.
CHANCE = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


def offline(page: str, title: str, above: str = "") -> str:
    """Return ``page`` without what asks for a network.

    Args:
        page: a document of HTML.
        title: what it is called.
        above: markup that is put at the top of what is shown.
    """
    reader = _Reader()
    reader.feed(page)
    reader.close()
    lots: dict[str, str] = {}
    shown = CHANCE.sub(lambda lot: lots.setdefault(lot[0], str(len(lots))), "".join(reader.kept))
    return document(title, above + shown)


def document(title: str, body: str) -> str:
    """Return a whole document with our style sheet, which may fetch and run nothing."""
    style = Path(__file__).with_name("offline_page.css").read_text(encoding="utf-8")
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)}</title>
<style>
{style}</style>
</head>
<body>
{body}
</body>
</html>
"""


class _Reader(HTMLParser):
    """Keeps the inside of the body but for what is dropped."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.kept: list[str] = []
        self._in_body = False
        self._dropped: list[str] = []  # elements of one name that are open in the dropped one

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "body":
            self._in_body = True
        elif self._dropped:
            if tag == self._dropped[0]:
                self._dropped.append(tag)
        elif tag in DROPPED or NAVIGATION_BAR in (dict(attrs).get("class") or "").split():
            self._dropped.append(tag)
        elif self._in_body and tag not in DROPPED_VOID:
            self.kept.append(_start(tag, attrs))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID | DROPPED_VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._dropped:
            if tag == self._dropped[0]:
                self._dropped.pop()
        elif tag == "body":
            self._in_body = False
        elif self._in_body and tag not in VOID | DROPPED_VOID | DROPPED:
            self.kept.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self._keep(data if data.strip() else data[:1])

    def handle_entityref(self, name: str) -> None:
        self._keep(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._keep(f"&#{name};")

    def _keep(self, text: str) -> None:
        if self._in_body and not self._dropped:
            self.kept.append(text)


def _start(tag: str, attrs: list[tuple[str, str | None]]) -> str:
    """Return the start of an element without what runs, fetches, or leads to a stranger."""
    kept = [
        f' {name}="{escape(value or "")}"'
        for name, value in attrs
        if name not in FETCHED
        and not name.startswith("on")
        and not (name == "href" and not (value or "").startswith("#"))
    ]
    return f"<{tag}{''.join(kept)}>"
