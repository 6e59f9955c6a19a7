"""Tell which war an article is about, and who "both sides" of it are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Sentence, Speaker
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.pack import Packs, Registry

ENOUGH = 3  # names of one war that an article about it prints at the least


def registry_for(article: Article, packs: Packs) -> Registry | None:
    """Return the registry of the war that an article is about: whose names it prints most often.

    An article names at least three names of its war, and both sides or a place of it; a war that
    had not begun is no choice.
    """
    if article.conflict_id is not None:
        return packs.registries.get(article.conflict_id)
    scored = []
    for name, finder in sorted(packs.finders.items()):
        registry = packs.registries[name]
        mentions = finder.find(article.text)
        found = {one.actor_id for one in mentions} | {one.place_id for one in mentions}
        types = registry.place_types
        n_parties = len(found & registry.belligerents)
        n_places = sum(one in types and types[one] != "country" for one in found if one)
        # "Moscow" is who speaks, in any war in which it helps
        is_there = any(one.place_id in types and one.actor_id is None for one in mentions)
        is_of_it = n_parties and (is_there or len(_camps(found, registry)) > 1)
        if registry.onset <= article.published_on and is_of_it and n_parties + n_places >= ENOUGH:
            scored.append((n_parties + n_places, name))
    return packs.registries[max(scored)[1]] if scored else None


def _camps(found: Collection[str | None], registry: Registry) -> set[str]:
    """Return the camps whose belligerents are among some actors."""
    camps = {row["side_code"]: row["camp"] for row in registry.tables["sides"]}
    return {
        camps[row["side"]]
        for row in registry.tables["actors"]
        if row["is_belligerent"] == "true" and row["actor_id"] in found and row["side"] in camps
    }


def parties(sentences: Sequence[Sentence], registry: Registry | None) -> tuple[Speaker, ...]:
    """Return who "both sides" are: of each belligerent camp the actor that is named most often.

    Of a war that no pack knows, the two between whom the article says that it is.
    """
    if registry is None:
        return _two(sentences)
    camps = {row["side_code"]: row["camp"] for row in registry.tables["sides"]}
    camp_of = {
        row["actor_id"]: camps.get(row["side"], "")
        for row in registry.tables["actors"]
        if row["is_belligerent"] == "true" and row["actor_type"] != "person"
    }
    counts: dict[str, Counter[str]] = {}
    for sentence in sentences:
        for one in sentence.mentions:
            if one.actor_id and camp_of.get(one.actor_id) and not one.is_adjective:
                counts.setdefault(camp_of[one.actor_id], Counter())[one.actor_id] += 1
    most = [min((-n, actor) for actor, n in count.items()) for count in counts.values()]
    return tuple(Speaker(actor, actor) for _, actor in sorted(most)[:2])


PARTY = (
    r"(?:the )?(?P<{0}>(?:(?:[A-Z][\w’'-]+|of|the|army|government|military|junta|rebel)\s)*"
    r"(?:[A-Z][\w’'-]+|army|government|military|junta|rebels|insurgents|forces|troops"
    r"|paramilitaries|militants|separatists|jihadists|opposition))"
)
WAR = (
    r"(?:war|conflict|fighting|clashes|hostilities|truce|cease-?fire|agreement|deal|talks|battles?"
    r"|negotiations|power struggle|ceasefire deal|peace talks)"
)
BETWEEN = QuickRegex(
    rf"\b{WAR} between {PARTY.format('one')} and {PARTY.format('other')}(?=[\s.,;])"
)
EACH = QuickRegex(
    rf"(?:^|[“”\"] |, )(?i:the )?{PARTY.format('one')} and {PARTY.format('other')} (?:have |had )?"
    r"(?:both |each )?(?:agreed|signed|accuse|trade|traded|exchanged|blame|declared)"
)


def _two(sentences: Sequence[Sentence]) -> tuple[Speaker, ...]:
    """Return the two whom a war, a truce or talks are most often said to be between."""
    counts: Counter[tuple[str, str]] = Counter()
    for sentence in sentences:
        for pattern in (BETWEEN, EACH):
            for match in pattern.finditer(sentence.text):
                counts[match["one"], match["other"]] += 1
    if not counts:
        return ()
    (one, other), _ = counts.most_common(1)[0]
    return Speaker(words=one), Speaker(words=other)
