"""Read sentence by sentence: what the sentences before say of the next one's claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from nkclaims.extraction.article import Article
from nkclaims.extraction.deed.acts import acts
from nkclaims.extraction.deed.arms import armed
from nkclaims.extraction.deed.mutual_blame import blamed, doers, is_of_truce, of_states
from nkclaims.extraction.deed.sides import sided
from nkclaims.extraction.draft import OWN_VOICE, Draft, Sentence, Speaker
from nkclaims.extraction.encoder.found import SureNumber, with_numbers
from nkclaims.extraction.figure.figures import figures
from nkclaims.extraction.figure.reconcile import SecondReading
from nkclaims.extraction.language.clause_ends import share
from nkclaims.extraction.language.going_on import goes_on
from nkclaims.extraction.language.posts import posts_of
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.language.tree import Tree
from nkclaims.extraction.lexicon.belligerents import parties
from nkclaims.extraction.lexicon.pack import Packs, Registry
from nkclaims.extraction.link.deniable import STATEMENT
from nkclaims.extraction.link.disputed import disputed
from nkclaims.extraction.link.negations import admitted, as_denial, may_answer, negated
from nkclaims.extraction.link.negative_clauses import is_unhurt, negative_clauses
from nkclaims.extraction.link.older import with_authority
from nkclaims.extraction.link.wholes import within
from nkclaims.extraction.place.where import Where
from nkclaims.extraction.speaker.charged import accused
from nkclaims.extraction.speaker.quotations import is_all_quoted
from nkclaims.extraction.speaker.quotes import apart
from nkclaims.extraction.speaker.sayings import Heard, beside, speaker_of
from nkclaims.extraction.speaker.speech import Ear
from nkclaims.extraction.speaker.spoken import is_charge, spoken
from nkclaims.extraction.speaker.told_clauses import told_clauses
from nkclaims.extraction.speaker.voices import joined, voiced
from nkclaims.extraction.time.when import When
from nkclaims.grammar.document import Span

# "Accused each other of breaching a truce brokered by Norland": the article says who brokered it.
PRESUPPOSED = ("act-truce-made-by", "act-truce-by-broker", "act-truce-year")
PASSAGE = 3  # sentences over which a toll goes on with the deed before it
BACK = 8  # claims among which that deed is looked for


class Reader:
    """The claims that were found so far, and what the sentences before say of the next."""

    def __init__(
        self,
        article: Article,
        packs: Packs,
        registry: Registry | None,
        sentences: Sequence[Sentence],
        is_alone: bool,
        numbers: Mapping[int, Sequence[SureNumber]],
    ) -> None:
        self.found: list[Draft] = []
        self._numbers = numbers
        self._text, self._packs, self._registry = article.text, packs, registry
        self._known, self._is_alone = (packs, registry, article.text), is_alone
        self._sentences = {one.number: one for one in sentences}
        self._posts = posts_of(article.text, sentences)
        self._where = Where(article.text, registry, packs.countries)
        self.when = When(article, registry, tuple(packs.reporting))
        self._parties = parties(sentences, registry)
        self._heard = Ear(article.text, packs.reporting).listen(sentences)
        self._spoke: Speaker | None = None
        self._tree: Tree | None = None

    def read(self, sentence: Sentence, tree: Tree | None) -> None:
        """Add the claims of the next sentence."""
        said = self._heard[sentence.number]
        self._tree = tree
        self._where.enter(sentence)
        self.when.enter(sentence, said.sayings, self._posts.get(sentence.paragraph))
        base = len(self.found)
        second = self._second(sentence, tree)
        counted = self._figures(sentence, said, second)
        spoke = [self._spoken(one, sentence, said, second, counted[0]) for one in counted]
        for draft in with_authority(spoke, sentence, self._text):
            linked = tuple((kind, base + to) for kind, to in draft.links)
            placed = self._set_in(replace(draft, links=linked), sentence, said)
            whole = within(armed(placed, sentence, self._text), self.found, self._text)
            self._add(whole, sentence)
        parted = [apart(one, self._text) for one in counted]
        for draft in acts(sentence, self._packs, parted, is_of_truce(sentence, self._sentences)):
            if is_charge(draft, sentence):
                continue
            for one in self._voiced(draft, sentence, said):
                self._answer(one, sentence, said)
        for draft in spoken(sentence, self.found[base:], self._packs, self._text):
            speaker, _ = self._speaker(draft, sentence, said)
            if speaker.type == "direct_quote":
                self._answer(replace(draft, speaker=speaker), sentence, said)
        for draft, _ in negative_clauses(sentence, said.sayings, self._text):
            self._deny(draft, sentence, said, base)
        told = self.found[base:]
        for draft in told_clauses(sentence, said.sayings, told, self._packs, self._text):
            self._answer(draft, sentence, said)
        self._where.leave(sentence, said.sayings, told)
        self.when.leave(sentence, said.sayings, told)
        self._spoke = said.last

    def _answer(self, draft: Draft, sentence: Sentence, said: Heard) -> None:
        """Add what is told without a figure, as a denial if it says no to what was said before."""
        if may_answer(draft, self._text):
            sure = sided(draft, sentence, *self._known)
            kept = negated(sure, self.found, self._text)
            if kept is None:
                return
            self._dispute(kept, sentence)
            draft = replace(draft, stance=kept.stance, quote=kept.quote)
        draft = blamed(armed(draft, sentence, self._text), sentence, self.found)
        self._add(self._set_in(draft, sentence, said), sentence)

    def _deny(self, draft: Draft, sentence: Sentence, said: Heard, base: int) -> None:
        """Add what is said in the negative, if it denies what others have said.

        It stands in place of what rules took its words for, those from ``base`` on.
        """
        same = [
            at for at in range(base, len(self.found)) if share(self.found[at].quote, draft.quote)
        ]
        # "Denied it and said that no shot had been fired" is one denial.
        goes_on = any(one.stance == "denies" for one in self.found[base:])
        # "12 of the dead have not been identified" counts those 12, "nobody was hurt" nobody
        counts = [one for one in map(self.found.__getitem__, same) if one.value or is_unhurt(one)]
        is_count = any(one.quote.start == draft.quote.start for one in counts)
        if goes_on or is_count or any(self.found[at].stance != "asserts" for at in same):
            return
        sure = sided(draft, sentence, *self._known)
        others = [one for at, one in enumerate(self.found) if at not in same]
        denial = as_denial(sure, others, self._text, [self.found[at] for at in same])
        if denial is None:
            return
        self._dispute(denial, sentence)
        self._add(self._set_in(armed(denial, sentence, self._text), sentence, said), sentence)
        if same and not any(one.links for one in self.found[base:]):
            self.found[:] = [one for at, one in enumerate(self.found) if at not in same]

    def _dispute(self, draft: Draft, sentence: Sentence) -> None:
        """Add what was said just before a denial, if no rule has made a claim of it."""
        if draft.stance != "denies" or sentence.is_heading:
            return
        back = range(sentence.number, sentence.number - STATEMENT, -1)
        near = {number: self._sentences[number] for number in back if number in self._sentences}
        heard = [(one, self._heard[one.number].sayings) for one in near.values()]
        claim = disputed(draft, self.found, heard, self._text)
        if claim is not None:
            place = near[claim.sentence]
            self._add(self._set_in(claim, place, self._heard[place.number]), place)

    def _add(self, draft: Draft, sentence: Sentence) -> None:
        self.found.append(sided(draft, sentence, *self._known, self._tree))

    def _set_in(self, draft: Draft, sentence: Sentence, said: Heard) -> Draft:
        """Return a draft with its day and place."""
        draft = self.when.set_in(draft, sentence, said.sayings)
        draft = self._where.set_in(draft, sentence, said.sayings)
        return self.when.settle(draft, sentence)

    def _passage(self, sentence: Sentence) -> list[Draft]:
        """Return the figures that the sentences just before tell."""
        return [
            one
            for one in self.found[-BACK:]
            if one.value is not None
            and not self._sentences[one.sentence].is_heading
            and sentence.number - one.sentence <= PASSAGE
        ]

    def _near(self, sentence: Sentence) -> list[Draft]:
        """Return those of them that stand in the same paragraph."""
        near, told = sentence.paragraph, self._sentences
        return [one for one in self._passage(sentence) if told[one.sentence].paragraph == near]

    def _second(self, sentence: Sentence, tree: Tree | None) -> SecondReading | None:
        if tree is None:
            return None
        passage, near = self._passage(sentence), self._near(sentence)
        return SecondReading(tree, sentence, self._packs, self._text, passage, near, self._is_alone)

    def _figures(
        self, sentence: Sentence, said: Heard, second: SecondReading | None
    ) -> list[Draft]:
        before = (one for one in reversed(self.found[-BACK:]) if one.value is not None)
        last = next((one for one in before if sentence.number - one.sentence == 1), None)
        behind = said.behind(self._text)
        counted = figures(
            sentence,
            self._packs,
            self._text,
            last,
            self._passage(sentence),
            self._near(sentence),
            [*said.named, *behind],
        )
        counted = second.figures(counted, behind) if second else counted
        counted = with_numbers(counted, sentence, self._numbers, self._text)
        return [] if self._is_alone and not second else counted

    def _spoken(
        self,
        draft: Draft,
        sentence: Sentence,
        said: Heard,
        second: SecondReading | None,
        first: Draft,
    ) -> Draft:
        """Return a figure with who says it; ``first`` is that with which its sentence begins."""
        speaker, stance = self._speaker(draft, sentence, said, first)
        if second and not sentence.is_heading:
            speaker, stance = second.speaker(draft, speaker, stance, self._spoke)
        stance = stance if stance == "concedes" else draft.stance
        return replace(draft, speaker=speaker, stance=stance)

    def _voiced(self, draft: Draft, sentence: Sentence, said: Heard) -> list[Draft]:
        """Return a draft with its speaker; what two say of each other is a claim of each."""
        if draft.is_by_subject:
            sides = self._parties or of_states(doers(self.found), self._packs.demonyms)
            before = self._sentences.get(sentence.number - 1)
            if found := voiced(draft, sentence, said, sides, self._text, before):
                return [accused(one, self.found, self._text, said.before) for one in found]
        draft, speaker = admitted(draft, *self._speaker(draft, sentence, beside(said, draft)))
        if draft.rule_id in PRESUPPOSED and speaker.type != "direct_quote":
            return [replace(draft, speaker=OWN_VOICE)]
        if speaker is OWN_VOICE and draft.is_by_subject and self.found:
            speaker = joined(draft, self.found[-1], self._text) or speaker
        return [accused(replace(draft, speaker=speaker), self.found, self._text)]

    def _speaker(
        self, draft: Draft, sentence: Sentence, said: Heard, first: Draft | None = None
    ) -> tuple[Speaker, str]:
        """Return who says a draft, with which stance: by a post, the sentence or the one before."""
        if sentence.paragraph in self._posts:
            return self._posts[sentence.paragraph].writer, "asserts"
        number = draft.value_span or draft.quote  # "held, among them 34 who the army says are dead"
        counted = Span(number.start, max(number.end, draft.quote.end))
        speaker, stance = speaker_of(counted, said.sayings, sentence, self._text)
        if speaker is OWN_VOICE and said.last is not None and is_all_quoted(sentence):
            return replace(said.last, type="direct_quote"), "asserts"
        other, is_near = said.goes_on or said.before, said.goes_on is not None
        is_next = bool(self._heard.get(sentence.number - 1, said).sayings)
        if speaker is OWN_VOICE and other and first and goes_on(first, sentence, is_near, is_next):
            return replace(other, type="reported_speech"), "asserts"
        return speaker, stance
