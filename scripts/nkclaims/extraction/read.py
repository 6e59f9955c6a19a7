"""Read one article: its sentences, and every claim that the rules find in them."""

from __future__ import annotations

from typing import NamedTuple

from nkclaims.extraction.article import Article, undated
from nkclaims.extraction.bounds import in_bounds, in_war
from nkclaims.extraction.deed.makers import with_makers
from nkclaims.extraction.deed.naming import short_names
from nkclaims.extraction.deed.outbreaks import outbreak
from nkclaims.extraction.deed.place_names import without_towns
from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.encoder.encoder import Encoded, Encoder
from nkclaims.extraction.encoder.found import sure_numbers
from nkclaims.extraction.encoder.weigh import weighed_in
from nkclaims.extraction.figure.doubts import weighed
from nkclaims.extraction.figure.other_causes import of_war_alone
from nkclaims.extraction.figure.same_people import of_same_people
from nkclaims.extraction.headlines import headed
from nkclaims.extraction.language.long_words import without_long_words
from nkclaims.extraction.language.parse import Parser, worth_parsing
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.language.sentences import sentences_of, told
from nkclaims.extraction.language.unseen_marks import unmarked
from nkclaims.extraction.lexicon.actor_words import with_names
from nkclaims.extraction.lexicon.belligerents import registry_for
from nkclaims.extraction.lexicon.pack import Packs, Registry
from nkclaims.extraction.link.beside_others import as_others
from nkclaims.extraction.link.relations import related
from nkclaims.extraction.link.standings import Standings
from nkclaims.extraction.link.third_parties import as_may_deny
from nkclaims.extraction.reader import Reader
from nkclaims.extraction.speaker.quoted_words import as_quoted
from nkclaims.extraction.speaker.quotes import apart, with_subjects
from nkclaims.extraction.time.collapses import fallen
from nkclaims.extraction.time.first_deeds import of_first_deed, of_next_deeds
from nkclaims.extraction.time.headline_sums import of_parts
from nkclaims.extraction.time.lead_deeds import of_one_lead
from nkclaims.extraction.time.same_nights import of_same_night
from nkclaims.extraction.time.told_again import as_told


def drafts_of(
    article: Article,
    packs: Packs,
    parser: Parser | None = None,
    is_alone: bool = False,
    encoder: Encoder | None = None,
) -> tuple[list[Draft], Registry | None]:
    """Return the claims of an article in text order, and the registry that was used.

    A parser reads the sentences that may hold a figure as well; what becomes of its reading, and
    what ``is_alone`` means, is told at :class:`SecondReading`.
    """
    article = replace(article, text=without_long_words(article.text))
    if without := unmarked(article.text):
        plain = replace(article, text=without.text)
        drafts, registry = drafts_of(plain, packs, parser, is_alone, encoder)
        return without.returned(drafts), registry
    begun = begin(article, packs, parser, is_alone, encoder)
    article, every, sentences, reading, registry, encoded = begun
    of_war = of_war_alone(reading.found, sentences, article.text)
    of_war = of_same_people(of_war, sentences, article.text)
    dated = [*of_next_deeds(of_war, sentences, reading.when.told, article.text)]
    told_first = of_first_deed(dated, sentences, reading.when.told, article.text)
    first = as_others(list(told_first), article.text)
    led = list(of_one_lead(headed(first, sentences), sentences))
    nightly = of_same_night(led, sentences)
    timed = [in_war(one, registry) for one in nightly]
    ended = fallen(timed, sentences, article.text)
    found = [outbreak(one, article.text) for one in ended]
    found = with_makers(found, sentences, registry, packs, article.text)
    linked = of_same_people(related(found, every, article.text), every, article.text)
    every_claim = [apart(one, article.text) for one in linked]
    told_by = with_subjects(every_claim, every)
    if encoded:
        told_by = weighed_in(told_by, encoded, article, sentences, reading.when.dates)
    told_by = as_quoted(told_by, article.text)
    names, codes = packs.country_names, packs.country_codes
    called = {one: state for one, state in names.items() if codes.get(state)}
    called |= short_names(article.text)
    named = [with_names(one, called) for one in weighed(told_by, sentences, article.text)]
    named = without_towns(named, sentences, packs.countries, article.text)
    named = [as_told(one, article.published_on) for one in named]
    said = in_bounds(of_parts(named, sentences), article.published_on, registry)
    standings = Standings(article, packs, registry)
    return list(as_may_deny(said, every, article.text, standings)), registry


class Begun(NamedTuple):
    """An article whose sentences were read one by one; what they say together is still open.

    Attributes:
        article: with the text to which all offsets belong.
        every: all its sentences.
        told: those that tell of what happened.
    """

    article: Article
    every: list[Sentence]
    told: list[Sentence]
    reading: Reader
    registry: Registry | None
    encoded: Encoded | None


def begin(
    article: Article,
    packs: Packs,
    parser: Parser | None = None,
    is_alone: bool = False,
    encoder: Encoder | None = None,
) -> Begun:
    """Read the sentences of an article, see :func:`drafts_of`."""
    article = replace(article, text=undated(article.text))
    registry = registry_for(article, packs)
    every = sentences_of(article, packs, registry)
    sentences = told(every)
    encoded = encoder.read(article.text) if encoder else None
    numbers = sure_numbers(encoded, sentences) if encoded else {}
    reading = Reader(article, packs, registry, sentences, is_alone, numbers)
    trees = parser.trees([s for s in sentences if worth_parsing(s, packs)]) if parser else {}
    for sentence in sentences:
        reading.read(sentence, trees.get(sentence.number))
    return Begun(article, every, sentences, reading, registry, encoded)
