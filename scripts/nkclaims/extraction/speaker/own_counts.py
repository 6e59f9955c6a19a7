"""Tell whose count "by its own count" is."""

from __future__ import annotations

from nkclaims.extraction.deed.naming import actors
from nkclaims.extraction.draft import Sentence, Speaker
from nkclaims.extraction.language.referring import SUBJECT
from nkclaims.extraction.speaker.speakers import Speakers


def counter(speakers: Speakers, pronoun: str, sentence: Sentence, end: int) -> Speaker | None:
    """Return whose count "by its own count" is: who stands behind it, or spoke last."""
    if pronoun in ("his", "her"):
        return speakers.he(sentence.start, end)
    behind = end + 2 if speakers.text.startswith(", ", end) else end
    if subject := SUBJECT.match(speakers.text, behind, sentence.end):
        end = subject.end("who")
        known = (Speaker(m.actor_id, m.text) for m in actors(sentence.mentions) if m.end == end)
        return next(known, Speaker(words=subject["who"]))
    return speakers.last
