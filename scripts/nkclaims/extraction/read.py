"""Read one article: its sentences, and every claim that the rules find in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from nkclaims.extraction.acts import acts
from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import OWN_VOICE, Draft, Sentence, Speaker
from nkclaims.extraction.figures import figures
from nkclaims.extraction.mentions import Mention
from nkclaims.extraction.pack import Packs, Registry
from nkclaims.extraction.parse import Parser, worth_parsing
from nkclaims.extraction.places import find_places
from nkclaims.extraction.reconcile import SecondReading
from nkclaims.extraction.relations import related
from nkclaims.extraction.sides import sided
from nkclaims.extraction.speech import Ear, Heard, speaker_of
from nkclaims.extraction.voices import voiced
from nkclaims.extraction.when import When
from nkclaims.extraction.where import Where
from nkclaims.grammar.dates import find_dates
from nkclaims.grammar.document import Document, Span
from nkclaims.grammar.numerals import find_numbers

FURNITURE = re.compile(
    r"^(?:date \d{4}-\d\d-\d\d$|read(?: also| more)?\b|source:|photo:|image:|advertis|follow us"
    r"|share this|subscribe|sign up|click here|(?:with )?reporting by)",
    re.IGNORECASE,
)
CAPTION = re.compile(
    r"\((?:[\w /.-]+ )?(?:photo|file|archive|handout|getty|afp|screengrab)[^)]{0,40}\)\W*$",
    re.IGNORECASE,
)
HANDLE = re.compile(r"(?P<name>[^\n—–(]{2,60}?)\s*\(@\w+\)")
ENOUGH = 3  # names of one war that an article about it prints at the least
SHORT = 7  # words of a crosshead that asks
PASSAGE = 3  # sentences over which a toll goes on with the deed before it
AHEAD = 4  # sentences after a headline or lead that give its day and place
HAPPENED = ("attack", "casualties", "damage", "equipment_loss", "territorial_control")


def registry_for(article: Article, packs: Packs) -> Registry | None:
    """Return the registry of the war that an article is about: whose names it prints most often.

    An article names its war, or at least two names of it; a war that had not begun is no choice.
    """
    if article.conflict_id is not None:
        return packs.registries.get(article.conflict_id)
    scored = []
    for name, finder in sorted(packs.finders.items()):
        registry = packs.registries[name]
        mentions = [one for one in finder.find(article.text) if not one.is_adjective]
        found = {one.actor_id for one in mentions} | {one.place_id for one in mentions}
        rows = registry.tables
        parties = {row["actor_id"] for row in rows["actors"] if row["is_belligerent"] == "true"}
        places = {row["place_id"] for row in rows["places"] if row["place_type"] != "country"}
        n_parties, n_places = len(found & parties), len(found & places)
        if registry.onset <= article.published_on and n_parties and n_parties + n_places >= ENOUGH:
            scored.append((n_parties + n_places, name))
    return packs.registries[max(scored)[1]] if scored else None


def sentences_of(article: Article, packs: Packs, registry: Registry | None) -> list[Sentence]:
    """Return the sentences of an article with the names, numbers and dates in them."""
    text = article.text
    document = Document(text)
    mentions: list[Mention] = []
    if registry is not None:
        mentions = packs.finders[registry.conflict_id].find(text)
    dates = find_dates(text)
    mentions = sorted([*mentions, *find_places(text, mentions, dates, packs.demonym_words)])
    numbers = find_numbers(text, dates)
    found = []
    for number, span in enumerate(document.sentences):
        paragraph = next(
            at for at, one in enumerate(document.paragraphs) if one.start <= span.start < one.end
        )
        words = text[span.start : span.end]
        whole = document.paragraphs[paragraph]
        is_line = whole == span and words[-1] not in '.!…"”’)' and len(words) < 160
        is_heading = is_line and (words[-1] != "?" or len(words.split()) <= SHORT)
        found.append(
            Sentence(
                number,
                span.start,
                span.end,
                paragraph,
                is_heading,
                words,
                tuple(m for m in mentions if span.start <= m.start and m.end <= span.end),
                tuple(n for n in numbers if span.start <= n.start and n.end <= span.end),
                tuple(d for d in dates if span.start <= d.start and d.end <= span.end),
            )
        )
    return found


def parties(sentences: list[Sentence], registry: Registry | None) -> tuple[Speaker, ...]:
    """Return who "both sides" are: of each belligerent camp the actor that is named most often."""
    if registry is None:
        return ()
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


def drafts_of(
    article: Article, packs: Packs, parser: Parser | None = None, is_alone: bool = False
) -> tuple[list[Draft], Registry | None]:
    """Return the claims of an article in text order, and the registry that was used.

    A parser reads the sentences that may hold a figure as well; what becomes of its reading, and
    what ``is_alone`` means, is told at :class:`SecondReading`.
    """
    registry = registry_for(article, packs)
    every = sentences_of(article, packs, registry)
    captions = {one.paragraph for one in every if CAPTION.search(one.text)}
    sentences = [
        one for one in every if not FURNITURE.search(one.text) and one.paragraph not in captions
    ]
    ear = Ear(article.text, packs.reporting)
    ear.parties = parties(sentences, registry)
    where = Where(article.text, registry, packs.countries)
    when = When(article, registry, tuple(packs.reporting))
    posts = _posts(article.text, sentences)
    heard = ear.listen(sentences)
    trees = parser.trees([s for s in sentences if worth_parsing(s, packs)]) if parser else {}
    spoke: Speaker | None = None
    found: list[Draft] = []
    paragraphs = {one.number: one.paragraph for one in every}
    headings = {one.number: one.is_heading for one in every}
    for sentence in sentences:
        said = heard[sentence.number]
        sayings = said.sayings
        where.enter(sentence)
        when.enter(sentence, sentence.paragraph in posts)
        last = found[-1] if found else None
        goes_on = last is not None and sentence.number - last.sentence == 1
        previous = last if goes_on and last and last.value is not None else None
        passage = [
            one
            for one in found[-8:]
            if one.value is not None
            and not headings[one.sentence]
            and sentence.number - one.sentence <= PASSAGE
        ]
        near = [one for one in passage if paragraphs[one.sentence] == sentence.paragraph]
        speaking = [one.speaker.span for one in sayings if one.speaker.span]
        counted = figures(sentence, packs, article.text, previous, passage, near, speaking)
        tree = trees.get(sentence.number)
        second = tree and SecondReading(
            tree, sentence, packs, article.text, passage, near, is_alone
        )
        if second:
            counted = second.figures(counted)
        elif is_alone:
            counted = []
        told = acts(sentence, packs, counted)
        base = len(found)
        for draft in counted:
            speaker, stance = _speaker(draft, sentence, said, posts, article.text)
            if second:
                speaker, stance = second.speaker(draft, speaker, stance, spoke)
            draft = replace(
                draft, speaker=speaker, stance=stance if stance == "concedes" else draft.stance
            )
            draft = replace(draft, links=tuple((kind, base + to) for kind, to in draft.links))
            draft = second.agent(draft) if second else draft
            draft = where.set_in(when.set_in(draft, sentence, sayings), sentence, sayings)
            draft = _within(draft, found)
            found.append(sided(draft, sentence, registry, article.text))
        for draft in told:
            for one in _voiced(draft, sentence, said, posts, article.text, ear):
                one = where.set_in(when.set_in(one, sentence, sayings), sentence, sayings)
                found.append(sided(one, sentence, registry, article.text))
        where.leave(sentence, sayings, found[base:])
        when.leave(sentence, sayings)
        spoke = said.last
    found = [_in_time(one, registry) for one in _headed(found, sentences)]
    return related(found, every, article.text), registry


def _within(draft: Draft, found: list[Draft]) -> Draft:
    """Return a draft with the place of the whole that it is a part of, or of the toll before it."""
    wholes = [found[to] for kind, to in draft.links if kind == "part_of" and to < len(found)]
    if not wholes and draft.scope == "cumulative" and found:
        last = found[-1]
        is_same = last.scope == "cumulative" and last.speaker.key == draft.speaker.key
        wholes = [last] if is_same and draft.sentence - last.sentence <= 1 else []
    if not wholes:
        return draft
    whole = wholes[0]
    is_since = draft.scope == whole.scope == "cumulative" and draft.period and whole.period
    is_earlier = whole.as_of is not None and draft.as_of is not None and whole.as_of < draft.as_of
    if is_since and is_earlier and draft.period_basis == "inferred":
        draft = replace(draft, period=whole.period, as_of=whole.as_of)
    if is_since and draft.period and whole.period and draft.period[0] is None:
        if whole.period[0] is not None and whole.period[0] < draft.period[1]:
            draft = replace(draft, period=(whole.period[0], draft.period[1]))
    if draft.links and draft.population == "unspecified" and whole.population:
        draft = replace(draft, population=whole.population)
    if draft.place_words is None and draft.kind == whole.kind:
        draft = replace(draft, place_id=whole.place_id, place_words=whole.place_words)
    if draft.period_basis in (None, "inferred") and draft.scope != "increment" and draft.links:
        draft = replace(
            draft,
            period=whole.period,
            as_of=whole.as_of,
            scope=whole.scope,
            date_precision=whole.date_precision,
            period_basis=whole.period_basis,
        )
    return draft


def _in_time(draft: Draft, registry: Registry | None) -> Draft:
    """Return a draft; what ended before the war is historical."""
    end = draft.period[1] if draft.period else None
    is_old = registry is not None and end is not None and end < registry.onset
    if is_old and draft.modality in ("actual", "possible"):
        return replace(draft, modality="historical")
    return draft


def _headed(drafts: list[Draft], sentences: list[Sentence]) -> Iterator[Draft]:
    """Yield the drafts; what a headline or lead does not date or place, the next sentences do."""
    first = next((one.number for one in sentences if not one.is_heading and one.number > 0), 0)
    by_number = {one.number: one for one in sentences}
    for at, draft in enumerate(drafts):
        sentence = by_number[draft.sentence]
        is_open = sentence.is_heading or draft.sentence <= first
        if is_open and draft.value is not None:
            draft = _as_repeated(draft, drafts[at + 1 :])
        is_event = draft.kind in HAPPENED and draft.scope not in ("cumulative", "increment")
        if is_open and is_event and draft.modality == "actual":
            ahead = [
                one
                for one in drafts[at + 1 :]
                if 0 < one.sentence - draft.sentence <= AHEAD and one.kind in HAPPENED
            ]
            dated = [one for one in ahead if one.period_basis in ("stated", "relative")]
            dated = [one for one in dated if one.scope in (None, "incident")]
            if dated and draft.period_basis in (None, "inferred"):
                draft = replace(
                    draft,
                    period=dated[0].period,
                    date_precision=dated[0].date_precision,
                    period_basis="inferred",
                )
            placed = [one for one in ahead if one.place_words]
            if placed and draft.place_words is None:
                draft = replace(
                    draft, place_id=placed[0].place_id, place_words=placed[0].place_words
                )
        yield draft


def _as_repeated(draft: Draft, later: list[Draft]) -> Draft:
    """Return a figure of a headline or lead as the text further on tells it."""
    for one in later:
        is_same = (one.value, one.measure, one.object) == (draft.value, draft.measure, draft.object)
        if is_same and one.sentence > draft.sentence:
            if draft.population == "unspecified":
                draft = replace(draft, population=one.population)
            if draft.place_words is None or one.scope == "cumulative":
                draft = replace(draft, place_id=one.place_id, place_words=one.place_words)
            if draft.period_basis in (None, "inferred") and one.period:
                draft = replace(
                    draft,
                    scope=one.scope,
                    period=one.period,
                    as_of=one.as_of,
                    date_precision=one.date_precision,
                    period_basis="inferred",
                )
            return draft
    return draft


def _speaker(
    draft: Draft, sentence: Sentence, said: Heard, posts: dict[int, Speaker], text: str
) -> tuple[Speaker, str]:
    if sentence.paragraph in posts:
        return posts[sentence.paragraph], "asserts"
    speaker, stance = speaker_of(draft.quote, said.sayings, sentence, text)
    if speaker is OWN_VOICE and said.last is not None and _is_all_quoted(sentence):
        return replace(said.last, type="direct_quote"), "asserts"
    if speaker is OWN_VOICE and said.goes_on is not None and _goes_on(draft, sentence):
        return replace(said.goes_on, type="reported_speech"), "asserts"
    return speaker, stance


def _goes_on(draft: Draft, sentence: Sentence) -> bool:
    """Tell whether a figure goes on with what the sentence before said; history does not."""
    is_old = any(one.kind in ("year", "year_range", "decade") for one in sentence.dates)
    return draft.value is not None and not is_old


def _is_all_quoted(sentence: Sentence) -> bool:
    words = sentence.text
    opens = words.count("“") - words.count("”")
    return words[0] in '“"' and (words[-1] in '”"' or opens > 0)


def _voiced(
    draft: Draft,
    sentence: Sentence,
    said: Heard,
    posts: dict[int, Speaker],
    text: str,
    ear: Ear,
) -> Iterator[Draft]:
    """Yield a draft with its speaker; what two say of each other is a claim of each."""
    found = voiced(draft, sentence, said, ear.parties, text) if draft.is_by_subject else []
    if found:
        yield from found
        return
    speaker, _ = _speaker(draft, sentence, said, posts, text)
    yield replace(draft, speaker=speaker)


def _posts(text: str, sentences: list[Sentence]) -> dict[int, Speaker]:
    """Return the speaker of each paragraph that is an embedded post, by its number."""
    found: dict[int, Speaker] = {}
    by_paragraph: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        by_paragraph.setdefault(sentence.paragraph, []).append(sentence)
    for paragraph, own in sorted(by_paragraph.items()):
        words = text[own[0].start : own[-1].end]
        match = HANDLE.search(words)
        if match is None:
            continue
        start = own[0].start + match.start("name")
        name = match.group("name").strip(" \t—–-.")
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
            found[paragraph + 1] = speaker  # the name stands above the post
    return found
