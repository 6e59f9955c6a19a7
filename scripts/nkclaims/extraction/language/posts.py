"""Find embedded posts and who wrote them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import Sentence, Speaker
from nkclaims.grammar.document import Span

HANDLE = re.compile(r"(?P<name>[^\n—–(]{2,60}?)\s*\(@\w+\)")
# "Orlev Doctors' Union @OrlevDoctors", with nothing beside it
ALONE = re.compile(r"(?P<name>[^\n—–(@]{2,60}?)\s+@\w+$")
# "By Jane Doe @jane" is who wrote the article.
BYLINE = re.compile(r"(?:By|Reporting|Follow|Photo|Edited|Writing|Additional)\b", re.IGNORECASE)
DATED = re.compile(
    r"(?:[\s,·—–-]|\w+ \d{1,2},? \d{4}|\d{1,2} \w+ \d{4}|\d{1,2}:\d\d|[ap]\.?m\.?)*", re.IGNORECASE
)
DASH = re.compile(r"[—–-]\s")


def posts_of(text: str, sentences: Sequence[Sentence]) -> dict[int, Speaker]:
    """Return the speaker of each paragraph that is an embedded post, by its number."""
    found: dict[int, Speaker] = {}
    by_paragraph: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        by_paragraph.setdefault(sentence.paragraph, []).append(sentence)
    for paragraph, own in sorted(by_paragraph.items()):
        words = text[own[0].start : own[-1].end]
        match = HANDLE.search(words) if "(@" in words else ALONE.match(words)
        if match is None:
            continue
        start = own[0].start + match.start("name")
        name = match.group("name").strip(" \t—–-.")
        if BYLINE.match(name):
            continue
        start += match.group("name").find(name) if name in match.group("name") else 0
        known = [m for one in own for m in one.mentions if m.actor_id and not m.is_adjective]
        named = [m for m in known if start <= m.start < start + len(name)]
        speaker = Speaker(
            named[-1].actor_id if named else None,
            name,
            type="direct_quote",
            span=Span(start, start + len(name)),
        )
        found[paragraph] = speaker
        rest = words[match.end() :].strip()
        if len(words[: match.start()].split()) < 4 and len(rest.split()) < 8:
            line = text.rfind("\n", 0, own[0].start) + 1
            # "— John Doe (@doe)" signs what is above.
            is_below = DASH.match(text, line) is not None
            if is_below and not DATED.fullmatch(rest):
                del found[paragraph]  # "is a reporter in Orlev"
                continue
            found[paragraph - 1 if is_below else paragraph + 1] = speaker
    return found
