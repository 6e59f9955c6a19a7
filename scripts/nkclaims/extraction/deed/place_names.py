"""Take no town for who did a deed that is called by it: "the Orlev bombing killed nine"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from nkclaims.extraction.draft import Draft, Sentence, Speaker
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.armed_names import is_armed_name

NAME = re.compile(r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?")
DEED = (
    r"\s(?:(?:air|drone|missile|rocket|artillery|mortar|car|suicide|bomb|market|school|hospital"
    r"|train|station|bus|church|mosque|mall)[- ])?(?:strikes?|attacks?|raids?|bombings?|blasts?"
    r"|shelling|ambush|massacre|assault|explosions?|airstrikes?|clash(?:es)?|killings?)\b"
)
OF_TOWN = (
    r"\b(?:in|near|at|outside|around|(?:mayor|governor|city|town|village|district|province|residents"
    r"|people|streets|outskirts) of) (?:the )?"
)
# "Orlev denied it", "Orlev's army": a land or a group, whatever else is called so
DOES = (
    r"(?:[’']s?\s(?:army|forces|troops|military|government|fighters|militants|ministry)"
    r"|\s(?:said|says|denied|denies|launched|fired|forces|troops|army|military|government"
    r"|fighters|militants|rebels|has|have|had|claimed|accused))\b"
)


def without_towns(
    drafts: Sequence[Draft],
    sentences: Sequence[Sentence],
    states: Collection[str],
    text: str,
) -> list[Draft]:
    """Return the claims; who did a deed is no town by whose name it is called.

    Args:
        drafts: claims of an article.
        sentences: all that were read, with the places that they name.
        states: names of lands, which can act.
        text: the article.
    """
    places = {one.text for s in sentences for one in s.mentions if one.names_place}
    places |= {one.place_words for one in drafts if one.place_words}
    towns: dict[str, bool] = {}

    def is_town(who: Speaker) -> bool:
        name = who.words
        if name not in towns:
            word = re.escape(name)
            is_name = NAME.fullmatch(name) is not None and name not in states
            is_name = is_name and not (is_armed_name(name) or name.isupper())
            towns[name] = (
                is_name
                and (name in places or re.search(f"{OF_TOWN}{word}\\b", text) is not None)
                and re.search(rf"\b{word}{DEED}", text) is not None
                and re.search(rf"(?<!of )(?<!in )\b{word}{DOES}", text) is None
            )
        return towns[name]

    return [
        replace(one, agent=None)
        if one.agent is not None and not one.agent.actor_id and is_town(one.agent)
        else one
        for one in drafts
    ]
