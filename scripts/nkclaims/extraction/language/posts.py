"""Find embedded posts and who wrote them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nkclaims.extraction.draft import Sentence, Speaker
from nkclaims.grammar.date_mention import DateMention
from nkclaims.grammar.document import Span

HANDLE = re.compile(r"(?P<name>[^\n—–(]{2,60}?)\s*\(@\w+\)")
# "Orlev Doctors' Union @OrlevDoctors", with nothing beside it
ALONE = re.compile(r"(?P<name>[^\n—–(@]{2,60}?)\s+@\w+$")
# "By Jane Doe @jane" is who wrote the article.
BYLINE = re.compile(r"(?:By|Reporting|Follow|Photo|Edited|Writing|Additional)\b", re.IGNORECASE)
DATED = re.compile(
    r"(?:[\s,·—–-]|\w+ \d{1,2},? \d{4}|\d{1,2} \w+ \d{4}|\d{1,2}:\d\d|[ap]\.?m\.?)*", re.IGNORECASE
)
HANDLED = re.compile(r"\A\s*(?:#\w+\s*)*\(?@\w+\)?")
DASH = re.compile(r"[—–-]\s")


@dataclass(frozen=True)
class Post:
    """Who wrote an embedded post, and the date that is printed under it."""

    writer: Speaker
    posted: DateMention | None = None


def posts_of(text: str, sentences: Sequence[Sentence]) -> dict[int, Post]:
    """Return the post that each paragraph is which is an embedded post, by its number."""
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
    return _with_days(text, sentences, found)


def _with_days(
    text: str, sentences: Sequence[Sentence], writers: Mapping[int, Speaker]
) -> dict[int, Post]:
    """Return the posts with the dates that stand behind the handles of their writers."""
    dates: dict[Speaker, DateMention] = {}
    for sentence in sentences:
        by = writers.get(sentence.paragraph)
        if by is None or by.span is None:
            continue
        behind = [one for one in sentence.dates if one.start >= by.span.end]
        if behind and DATED.fullmatch(HANDLED.sub("", text[by.span.end : behind[0].start])):
            dates.setdefault(by, behind[0])
    return {number: Post(one, dates.get(one)) for number, one in writers.items()}
