"""Say whose act of speech a claim is: who accuses, denies, demands or welcomes is its subject."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.deed.acts import reciprocal
from nkclaims.extraction.deed.fighters import is_doer
from nkclaims.extraction.deed.naming import actors, last_together, together
from nkclaims.extraction.deed.passives import behind_by, phrase_at
from nkclaims.extraction.draft import Draft, Sentence, Speaker
from nkclaims.extraction.language.clauses import speaking_before
from nkclaims.extraction.language.noun_phrases import without_auxiliaries
from nkclaims.extraction.language.phrases import bare
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.language.referring import REFERRING
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.lexicon.persons import FULL_NAME
from nkclaims.extraction.speaker.antecedents import they
from nkclaims.extraction.speaker.in_capitals import denying_in, speaking_in
from nkclaims.extraction.speaker.joint_speakers import first_known
from nkclaims.extraction.speaker.sayings import Heard, speaker_of
from nkclaims.grammar.document import Span

OWN = re.compile(r"I|[Ww]e|[Yy]ou|us|me")  # and no "US"
PRONOUN = re.compile(r"(?:it|he|she|they|who|which|that)", re.IGNORECASE)
NO_PHRASE = re.compile(
    r"^(?:amid|despite|although|because|while|when|after|before|until|between|under|without|within|during|they\s|and|or|but|with|to|of|in|on|at|by|for|from|has|have|had|(?-i:[Ii]s)|are|was|were|be|been|not|no"
    r"|this|these|those|there|what|how|if|as|than|then|also|being|having|\d|\w+ly)\b",
    re.IGNORECASE,
)
BY = re.compile(
    r"(?:.{0,12}accused|.{0,12}blamed on [^.;]{2,60}?|[^.;]{3,110}?\bclaimed) by (?:the )?",
    re.IGNORECASE,
)
# "Denying that it had lost Orlev, the army published a picture"
PARTICIPLE = re.compile(r"(?:Deny|Reject|Dismiss|Refut|Disput)ing\s[^.;,]{3,120},\s(?=\w)")
BUT = re.compile(r"\bthat\b[^.;]*\s(?:but|and)\s+(?:\w+ly\s+|also\s+|has\s+|have\s+)*$")
OF_WHOM = re.compile(
    r"(?P<of>\s(?:for|of|from|in|at|to)\s[^,;.“”\"]{2,60}?)"
    r"(?:\s(?:on|at|in|late|early|last)\s(?:\w+day|\w+ \d+|week|month))?"
)
MANY = re.compile(
    r"(?:^|\s)[a-z][\w’'-]*$|^(?:Officials|Authorities|Residents|Prosecutors|Police|Witnesses|Relatives"
    r"|Villagers|Rebels|Commanders|Leaders|Doctors|Medics|Activists|Diplomats|Sources|Survivors)$"
)
SOMETHING = re.compile(r"(?:something|a (?:charge|claim|version)) (?:that )?(?=\w)", re.IGNORECASE)
JOINS = re.compile(r"[^.;,]{0,40}?,?\s(?:and|but)\s(?:\w+ly\s|also\s|then\s)*")
WITH = re.compile(r"^with\s+")  # "with the army and the rebels blaming each other"
AND = re.compile(r"\s+and\s+")
# "Army, rebels trade blame", "Norland, Tarn accuse each other"
LISTED = re.compile(
    r"(?:(?<=^)|(?<=[\n:;] )|(?<=\n)|(?<= as ))(?P<one>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?),"
    r" (?P<two>[\w’'-]+(?: [\w’'-]+)?) $"
)
THEIRS = re.compile(r"(?:its|their|his|her)\s", re.IGNORECASE)
NAME_BESIDE = re.compile(
    r"(?:\s(?:for|of|to|in)\s(?:the\s)?[\w’'. ()-]{2,70}?)?,?\s"
    rf"(?P<name>{FULL_NAME}),?(?=\s[a-z])"
)
# "Both Norland's army and the rebels", "the army and the rebels each": the first of them
JOINT = re.compile(
    r"[Bb]oth\s(?P<both>.{3,60}?)\sand\s.{3,60}"
    r"|(?P<name>[A-Z]\S*)\sand\s[A-Z]\S*|(?P<first>.{3,60}?)\sand\sthe\s.{3,60}"
    r"|(?P<each>.{3,60}?)\sand\s.{3,60}\s(?:both|each)"
)
BOTH = re.compile(r"both\s(?:the\s)?", re.IGNORECASE)  # "both Norland and Tarn": one claim each
NAME_BEHIND = re.compile(r"(?:\s+\([^)]*\))?\s*|['’]s?\s+[A-Z].*")


def voiced(
    draft: Draft,
    sentence: Sentence,
    said: Heard,
    parties: Sequence[Speaker],
    text: str,
    before: Sentence | None = None,
) -> list[Draft]:
    """Return a draft with its subject as speaker; what two say of each other is a claim of each.

    Empty if no words before it name a subject: then it is a claim of whoever speaks.
    """
    subject = _subject(draft, sentence, text)
    named = _named(subject, sentence) if subject else []
    if reciprocal(sentence, draft.quote):
        if (listed := _listed(draft, sentence, text)) is not None:
            return listed
        pair = _pair(subject, named, sentence, text) if subject else []
        two = pair or parties
        if len(two) >= 2:
            return [
                replace(draft, speaker=replace(one, span=draft.quote), agent=other)
                for one, other in ((two[0], two[1]), (two[1], two[0]))
            ]
    if subject is None or (not named and _is_inner(draft, subject, sentence, text)):
        return []
    words = text[subject.start : subject.end]
    if OWN.fullmatch(words) or NO_PHRASE.match(words):
        return []
    span = Span(subject.start, max(subject.end, draft.quote.end))
    if both := BOTH.match(words):
        pair = _pair(Span(subject.start + both.end(), subject.end), named, sentence, text)
        if len(pair) == 2:
            return [replace(draft, speaker=replace(one, span=span)) for one in pair]
    meant = they(subject.start, sentence, before) if words.lower() == "they" else None
    speaker = meant or _speaker(words, subject, named, draft, sentence, said, text)
    return [replace(draft, speaker=replace(speaker, span=span))] if speaker else []


def _listed(draft: Draft, sentence: Sentence, text: str) -> list[Draft] | None:
    """Return what two that a headline lists say of each other: "Army, rebels trade blame"."""
    two = LISTED.search(text, sentence.start, draft.quote.start)
    if two is None:
        return None
    pair = []
    for which in ("one", "two"):
        known = actors(sentence.mentions_between(two.start(which) - 1, two.end(which) + 1))
        pair.append(Speaker(known[-1].actor_id if known else None, two[which]))
    whole = replace(draft, quote=Span(two.start(), draft.quote.end))
    return [
        replace(whole, speaker=replace(one, span=whole.quote), agent=other)
        for one, other in ((pair[0], pair[1]), (pair[1], pair[0]))
    ]


def joined(draft: Draft, before: Draft, text: str) -> Speaker | None:
    """Return whose act of speech goes on: "the ministry denied the raid and rejected the toll"."""
    is_next = before.sentence == draft.sentence and before.is_by_subject
    words = text[before.quote.end : draft.quote.start]
    return before.speaker if is_next and JOINS.fullmatch(words) else None


def _is_inner(draft: Draft, subject: Span, sentence: Sentence, text: str) -> bool:
    """Tell whether a subject is of what somebody said, and no speaker of "but denied".

    "The army confirmed that equipment had been hit but denied it": whoever confirmed it denied it.
    """
    is_joined = BUT.search(text[sentence.start : draft.quote.start]) is not None
    words = text[subject.start : subject.end]
    return draft.stance == "denies" and is_joined and not is_doer(words)


def _subject(draft: Draft, sentence: Sentence, text: str) -> Span | None:
    """Return the words that name who speaks: before the verb, or behind "accused by"."""
    offset = sentence.start
    if draft.rule_id == "act-deny-passive":
        return denying_in(draft.quote, sentence, text)
    if by := BY.match(text, draft.quote.start):
        return phrase_at(text, by.end())
    if draft.rule_id == "act-blame-passive":
        return None
    if (at := behind_by(text, draft.quote.start)) is not None:
        return phrase_at(text, at)  # "turned down by the rebels"
    if draft.quote.start == offset and (joined := PARTICIPLE.match(text, offset, sentence.end)):
        return phrase_at(text, joined.end())
    found = speaking_before(sentence.text, draft.quote.start - offset)
    if found is None:
        return None
    found = Span(found.start + offset, found.end + offset)
    if something := SOMETHING.match(text, found.start, found.end):
        found = Span(something.end(), found.end)
    if text[found.start : found.end].lower() == "they":
        found = speaking_in(found.start, sentence) or found
    between = without_auxiliaries(text[found.end : draft.quote.start].rstrip())
    if (of := OF_WHOM.fullmatch(between)) and MANY.search(text[found.start : found.end]):
        return Span(found.start, found.end + of.end("of"))  # "a spokesman for the movement"
    return found


def _named(subject: Span, sentence: Sentence) -> list[Mention]:
    inside = sentence.mentions_between(subject.start - 1, subject.end + 1)
    return actors(inside)


def _pair(subject: Span, named: Sequence[Mention], sentence: Sentence, text: str) -> list[Speaker]:
    """Return the two whom "the government and the rebels" names; nobody if it names no two."""
    if len(named) == 2:
        return [Speaker(one.actor_id, one.text) for one in named]
    words = WITH.sub("", text[subject.start : subject.end])
    start = subject.end - len(words)
    ends = AND.split(words)
    if len(ends) != 2:
        return []
    at, two = start, []
    for words in ends:
        at = text.index(words, at)
        known = actors(sentence.mentions_between(at - 1, at + len(words) + 1))
        name = bare(words)
        if not name:
            return []
        two.append(Speaker(known[-1].actor_id, known[-1].text) if known else Speaker(words=name))
        at += len(words)
    return two


def _speaker(
    words: str,
    subject: Span,
    named: Sequence[Mention],
    draft: Draft,
    sentence: Sentence,
    said: Heard,
    text: str,
) -> Speaker | None:
    """Return who a subject is: actors that are named, a pronoun's speaker, or the words."""
    last = named[-1] if named else None
    verb = max(draft.quote.start, subject.end)  # "Norland Denies Bombing Orlev": no name in there
    if (beside := NAME_BESIDE.match(text, subject.end, verb + 1)) or (
        last is not None and (beside := NAME_BESIDE.match(text, last.end, verb + 1))
    ):  # "a spokesman, Jane Doe, said"
        inside = sentence.mentions_between(*beside.span("name"))
        return Speaker(inside[0].actor_id if inside else None, beside["name"])
    if last is not None and NAME_BEHIND.fullmatch(text[last.end : subject.end]):
        end = last_together(last, sentence.mentions_between(subject.start, verb), text)
        chosen, *others = together(end, sentence.mentions, text)
        co_speakers = tuple(one.actor_id for one in others if one.actor_id)
        return Speaker(chosen.actor_id, chosen.text, co_speakers=co_speakers)
    if first := JOINT.fullmatch(words):
        known = first_known(actors(sentence.mentions), text, subject.start, subject.end)
        words = bare(next(one for one in first.groups() if one))
        return Speaker(known.actor_id, known.text) if known else Speaker(words=words)
    if PRONOUN.fullmatch(words) or REFERRING.search(words) or THEIRS.match(words):
        speaker, _ = speaker_of(draft.quote, said.sayings, sentence, text)
        is_known = speaker.type not in ("own_voice", "unattributed")
        meant = speaker if is_known else said.last
        if words.lower() in ("he", "she") and said.he is not None and not is_known:
            meant = said.he
        if THEIRS.match(words) and not is_known:
            return Speaker(words=words)
        return replace(meant, type="reported_speech") if meant else None
    name, _, rest = words.partition(", ")
    is_named = rest[:4] in ("the ", "a") and name[:1].isupper()
    return said.in_full(words, subject) or Speaker(words=bare(name if is_named else words))
