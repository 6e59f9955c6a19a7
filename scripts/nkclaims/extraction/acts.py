"""Find what is said or done without a figure: attacks, denials, truces, talks, demands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from nkclaims.extraction.clauses import (
    DOER,
    doer_behind,
    is_doer,
    is_passive,
    phrase_at,
    subject_before,
)
from nkclaims.extraction.draft import Draft, Sentence, Speaker
from nkclaims.extraction.pack import Act, Packs
from nkclaims.grammar.document import Span

MOST_WORDS = 40
MOST_SAID, MOST_DONE = 22, 9  # words behind what makes a claim that still belong to it
LOOSE = re.compile(r"(?:[\s,;:“”\"'’‘(–—-]+|\s(?:and|or|but|the|a|an|that|as|to|of|by|in|on|at))+$")
ONLY_AUXILIARY = re.compile(
    r"\s*(?:(?:has|have|had|that|which|also|then|later|early|late|\w+ly|on \w+day)\s+)*",
    re.IGNORECASE,
)
TRUCE_NOUN = re.compile(
    r"[\w.’'-]+[- ](?:brokered|mediated|sponsored|negotiated)|cease-?fire|truce|agreement|deal|accord"
    r"|statement|cessation|armistice|peace|pause",
    re.IGNORECASE,
)
REAL = ("attack", "territorial_control", "diplomacy", "ceasefire_agreement")
IRREALIS = re.compile(
    r"\b(?:attempt\w*|tr(?:y|ies|ied|ying)|bid|efforts?|want\w*|seek\w*|sought|hop\w+|aim\w*|order\w*"
    r"|failed|unable|able|refus\w+|threaten\w*|ready|prepar\w+|intend\w*|need\w*|wish\w*|decid\w+"
    r"|likely|possible|allow\w*|used|how|operation|offensive|not)\b[^.;,]{0,25}\bto\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
COMPOUND = re.compile(
    r"(?:led|held|backed|occupied|controlled|hosted|run|ruled|besieged|captured|seized)\b",
    re.IGNORECASE,
)
NEGATED = re.compile(
    r"\b(?:nor|not|never|neither|confirm(?:ed)? (?:or|nor)|(?:did|has|have|had|does|do)n[’']t)\s+$",
    re.IGNORECASE,
)
MODIFIER = re.compile(
    r"\b(?:the|an?|of|in|from|near|on|this|these|its|their|his|her|some|many|as)\s+$|[\w’']-$",
    re.IGNORECASE,
)
ARM = re.compile(
    r"\b(?:missiles?|rockets?|shells?|drones?|uavs?|bombs?|mortars?|projectiles?|munitions?|fire|shelling"
    r"|fragments|debris|shrapnel|shaheds?|rounds?|strikes?|salvo|barrage|explosives?|device|warheads?"
    r"|mines?|raids?)\b",
    re.IGNORECASE,
)
DEMONYM = re.compile(r"(?:i|an|ian|ese|ish|ch|NATO|RSF|rebel|army)$", re.IGNORECASE)
LOOSE_HEAD = re.compile(
    r"\b(?:that|said|says|in|of|after|from|by|as|and|to|with|for|when|while|where|on|at|into|was|were|is"
    r"|regarding|following|during|under|than|about|which|who|but|or|it|had|has|have)\s+(?:the\s+)?",
    re.IGNORECASE,
)
WORD_END = re.compile(r"\W|$")
CLAUSE_END = re.compile(
    r"[.!?](?=[\s”\"’]|$)|[;:—–()]|\s-\s|,(?!\d)|\s(?:while|whereas|but|although|though|after|before"
    r"|when|because|amid|following|despite|which|who|where|saying|said|says)\b"
    r"|\sas\s(?:it|he|she|they|the|both|well)\b"
    r"|\s(?:and|or)\s(?:\w+ly\s|also\s|then\s|that\s|has\s|have\s|had\s|was\s|were\s)*"
    r"(?:\w{3,}ed|denies|calls|accuses|blames|urges|rejects|demands|warns|insists|condemns|refuses|wants"
    r"|is|are|was|were|will|would|has|have|had|did|does|do|said|says|told|took|fell|hit|struck|met|held|led|left|put|made|drove|shot|sent"
    r"|wrote|urging|calling|demanding|killing|wounding|injuring|destroying)\b",
    re.IGNORECASE,
)
STRIKE_NOUN = re.compile(
    r"(?:\b(?:air|drone|missile|rocket|artillery|mortar|tank|bomb)[- ])?\b(?:strikes?|attacks?|raids?"
    r"|assaults?|barrages?|offensives?|bomb\w*|salvo\w*|air[- ]?(?:strikes?|raids?)|shell\w+|fire"
    r"|gunfire|ambush\w*|incursions?|onslaught|counter\w+|violations?|breach\w*|attempts?|push"
    r"|infiltration|capture|recapture|seizure|takeover|occupation|liberation|advance|launch|killings?"
    r"|clashes|missiles?)\b",
    re.IGNORECASE,
)
FIRST_TAIL = re.compile(r"[\s,;:“”\"’']+$")
EACH_OTHER = re.compile(
    r"\b(?:each other|one another|the other[’']s|(?:blam\w+|accus\w+|charg\w+|says?|said) (?:that )?"
    r"the other|trad(?:e|ed|ing) (?:blame|accusations)|swapp(?:ed|ing) accusations)",
    re.IGNORECASE,
)
BOTH = re.compile(
    r"\b(?:both sides|both parties|each side|each government|the two sides|both (?:armies|militaries"
    r"|governments|countries|camps))\b(?! (?:have|has|had) been)",
    re.IGNORECASE,
)
POSSIBLE = re.compile(
    r"\b(?:(?-i:may)|might|could|perhaps|possibly|fears? that|feared)\b", re.IGNORECASE
)
CONDITIONAL = re.compile(r"\b(?:if|unless|provided that|as long as)\b", re.IGNORECASE)
WEAPONS = (
    ("cluster_munition", r"cluster (?:bomb|munition)s?"),
    ("drone", r"drones?|uavs?|shaheds?|unmanned"),
    ("missile", r"missiles?|smerch|iskander|ballistic"),
    ("rocket", r"rockets?|grad|launchers?"),
    ("artillery", r"artillery|shell(?:s|ed|ing)?|mortars?|howitzers?|bombardment"),
    ("aircraft", r"air ?strikes?|warplanes?|jets?|aircraft|aerial bombs?|barrel bombs?|bombs?"),
    ("small_arms", r"shot dead|gunfire|gunmen|snipers?|small arms|rifles?|machine guns?"),
    ("air_defence", r"air[- ]defen[cs]e"),
)
WEAPON_PATTERNS = [(code, re.compile(rf"\b(?:{one})\b", re.IGNORECASE)) for code, one in WEAPONS]
TARGETS = (
    ("hospital", r"hospitals?|clinics?|maternity"),
    ("school", r"schools?|kindergartens?"),
    ("religious_site", r"church|cathedral|mosque|monastery"),
    ("cemetery", r"cemetery|funeral|graveyard"),
    ("residential", r"residential|urban areas?|apartment|homes|houses"),
    ("infrastructure", r"power|bridge|grain|port|pipeline|substation|airport|railway|station"),
    ("military_equipment", r"equipment|tanks?|launchers?"),
    (
        "military_unit",
        r"barracks|patrols?|depots?|launch sites?|command|checkpoints?|outposts?|fighters|convoys?|forces|troops|army camp|units?|positions|base|soldiers|headquarters",
    ),
    ("settlement", r"villages?|towns?|settlements?|city|cities|district"),
    ("person", r"civilians?|people|residents|workers|journalists"),
)
TARGET_PATTERNS = [(code, re.compile(rf"\b(?:{one})\b", re.IGNORECASE)) for code, one in TARGETS]
NEEDS_TARGET = ("attack", "accusation", "ceasefire_violation")


def weapon_in(words: str) -> str | None:
    """Return the means that words name first."""
    found = [
        (match.start(), code)
        for code, pattern in WEAPON_PATTERNS
        if (match := pattern.search(words))
    ]
    return min(found)[1] if found else None


def target_in(words: str) -> str:
    """Return what an attack hit, by the first rule that knows it."""
    for code, pattern in TARGET_PATTERNS:
        if pattern.search(words):
            return code
    return "none_stated"


def modality_in(words: str, modality: str) -> str:
    """Return the modality of a clause."""
    if modality != "actual":
        return modality
    if CONDITIONAL.search(words):
        return "conditional"
    return "possible" if POSSIBLE.search(words) else "actual"


@dataclass(frozen=True)
class _Found:
    """What a rule found: the words that make it, those that it holds, and who did it."""

    rule: Act
    core: Span
    held: Span
    doer: Span | None


def acts(sentence: Sentence, packs: Packs, taken: Sequence[Draft]) -> list[Draft]:
    """Return what a sentence tells without a figure.

    The words that make a claim belong to the first rule that fits; a claim goes on to the end of
    its clause, the next claim, or the first figure.
    """
    found: list[_Found] = []
    for rule in packs.acts:
        for match in rule.pattern.finditer(sentence.text):
            one = _found(rule, match, sentence.text)
            if one is not None and not any(_is_taken(one, other, sentence) for other in found):
                found.append(one)
    drafts = []
    starts = [one.core.start for one in found if one.rule.reach != "inside"]
    for one in found:
        after = [start for start in starts if start >= one.core.end]
        span = _quoted(one, min(after, default=len(sentence.text)), sentence, taken)
        if span is None or _is_counted(one.rule, span, taken):
            continue
        drafts.append(_draft(one, span, sentence, packs))
    return sorted(drafts, key=lambda one: one.quote)


def _found(rule: Act, match: re.Match[str], text: str) -> _Found | None:
    """Return what a match says; None if who would have done it cannot do such a thing."""
    name = "quote" if "quote" in match.groupdict() else 0
    core = Span(*match.span(name))
    if core.end < len(text) and text[core.end].isalnum() and text[core.end - 1].isalnum():
        core = Span(core.start, WORD_END.search(text, core.end).start())  # type: ignore[union-attr]
    if rule.rule_id.startswith(("strike", "truce-by", "truce-made")):
        core = Span(core.start + _loose_before(text[core.start : core.end]), core.end)
    before = text[: core.start]
    if rule.is_by_subject and MODIFIER.search(before):
        return None  # "the disputed region"
    if before[-1:] == "-" and before[-3:].lower() != "co-" and COMPOUND.match(text, core.start):
        return None  # "the rebel-held north"
    if rule.stance == "denies" and NEGATED.search(before):
        return None  # "neither confirmed nor denied"
    if rule.kind in REAL and IRREALIS.search(before):
        return None  # "in an attempt to win back the town"
    held = core
    if rule.reach == "clause":
        held = Span(core.start, _clause_end(text, core.end, MOST_SAID))
    doer = None
    if rule.doer in ("accused", "holder"):
        groups = [
            at
            for key in match.groupdict()
            if key[:7] == "accused"
            for at in [match.start(key)]
            if at >= 0
        ]
        if groups:
            doer = phrase_at(text, groups[0])
        elif match.groupdict().get("held"):
            doer = Span(match.start("held"), match.start("held") + len(match["held"].rstrip()))
    elif rule.doer == "subject":
        is_passive_ = is_passive(text, core.start)
        if (
            not is_passive_
            and MODIFIER.search(before)
            and not text[core.start : core.end].split()[0].lower().endswith("ing")
        ):
            return None  # "in occupied Orlev"
        doer = doer_behind(text, core.start, _clause_end(text, core.end, MOST_DONE))
        if doer is None and not is_passive_:
            doer = subject_before(text, core.start)
            if doer is not None and not is_doer(text[doer.start : doer.end]):
                return None
    elif rule.doer == "weapon":
        doer = subject_before(text, core.start)
        if doer is None or not ARM.search(text[doer.start : doer.end]):
            return None
    elif rule.doer == "noun":
        doer = doer_behind(text, core.start, _clause_end(text, core.end, MOST_DONE))
        if doer is None:
            doer = _before_noun(text, core)
            if doer is None and rule.rule_id == "strike-whose":
                return None
    elif rule.doer == "patient":
        doer = subject_before(text, core.start)
    return _Found(rule, core, held, doer)


def _loose_before(words: str) -> int:
    """Return how many characters before a strike belong to another clause: "said that a raid"."""
    noun = STRIKE_NOUN.search(words) or TRUCE_NOUN.search(words)
    heads = re.finditer(LOOSE_HEAD, words[: noun.start()] if noun else "")
    return max((head.end() for head in heads), default=0)


def _before_noun(text: str, core: Span) -> Span | None:
    """Return the words before a noun like "strike" that may name who did it."""
    words = text[core.start : core.end]
    noun = STRIKE_NOUN.search(words)
    if noun is None:
        return None
    before = words[: noun.start()].rstrip()
    if core.start == 0 and " " not in before and not re.search(r"['’]s?$", before):
        return Span(0, len(before)) if DEMONYM.search(before) else None
    return Span(core.start, core.start + len(before)) if before else None


def _is_taken(one: _Found, other: _Found, sentence: Sentence) -> bool:
    """Tell whether the words of a find are those of another, made before it, or its subject."""
    if one.rule.rule_id.startswith("strike") and other.rule.kind == "attack":
        between = sentence.text[one.core.end : max(other.core.start, one.core.end)]
        if other.core.start >= one.core.end and ONLY_AUXILIARY.fullmatch(between):
            return True  # "an artillery barrage has struck the town" is one attack
    if "inside" in (one.rule.reach, other.rule.reach):
        return one.rule.kind == other.rule.kind and _share(one.core, other.core)
    return _share(one.core, other.held)


def _is_counted(rule: Act, span: Span, taken: Sequence[Draft]) -> bool:
    """Tell whether a figure says the same: "seized four villages" is a claim with a number."""
    return rule.kind in ("attack", "territorial_control") and any(
        _share(span, one.quote) and one.kind == rule.kind for one in taken
    )


def _quoted(one: _Found, stop: int, sentence: Sentence, taken: Sequence[Draft]) -> Span | None:
    """Return the words of a claim in the article: to the end of its clause or to what follows."""
    text = sentence.text
    most = MOST_SAID if one.rule.reach == "clause" else MOST_DONE
    end = one.core.end
    if one.rule.reach != "inside" or one.rule.rule_id == "truce-made-by":
        end = max(end, min(_clause_end(text, end, most), stop))
    words = LOOSE.sub("", text[one.core.start : end])
    parts = words.split()
    if len(parts) > MOST_WORDS:
        words = words[: words.find(parts[MOST_WORDS])].rstrip()
    words = LOOSE.sub("", words)
    if not words.strip():
        return None
    start = sentence.start + one.core.start + len(words) - len(words.lstrip())
    span = Span(start, start + len(words.strip()))
    return _before_figures(span, taken, sentence)


def _clause_end(text: str, at: int, most: int) -> int:
    """Return where the clause ends that goes on at ``at``, at the most so many words behind."""
    boundary = CLAUSE_END.search(text, at)
    end = boundary.start() if boundary else len(text)
    words = list(re.finditer(r"\S+", text[at:end]))
    return at + words[most].start() if len(words) > most else end


def _draft(one: _Found, span: Span, sentence: Sentence, packs: Packs) -> Draft:
    rule = one.rule
    words = sentence.text[span.start - sentence.start : span.end - sentence.start]
    agent = None
    if one.doer is not None:
        printed = sentence.text[one.doer.start : one.doer.end]
        where = Span(sentence.start + one.doer.start, sentence.start + one.doer.end)
        agent = Speaker(words=_country(printed, packs) or printed, span=where)
    draft = Draft(
        sentence.number,
        span,
        f"act-{rule.rule_id}",
        rule.kind,
        stance=rule.stance,
        modality=modality_in(words, rule.modality),
        agent=agent,
        weapon=weapon_in(words) if rule.kind == "attack" else None,
        target_type=target_in(words) if rule.kind in NEEDS_TARGET else None,
        confidence="low",
    )
    return _casualties(draft) if rule.kind == "casualties" else draft


def _country(words: str, packs: Packs) -> str:
    """Return the country whose adjective stands before arms or a strike, empty if none does."""
    if DOER.search(words):
        return ""
    for country, adjectives in packs.demonyms.items():
        if any(re.search(rf"\b{re.escape(one)}\b", words) for one in adjectives):
            return country
    return ""


def _before_figures(span: Span | None, taken: Sequence[Draft], sentence: Sentence) -> Span | None:
    """Return the words of a deed up to the first figure behind it, which is a claim of its own."""
    if span is None:
        return None
    starts = [one.quote.start for one in taken if span.start + 12 < one.quote.start < span.end]
    if not starts:
        return span
    words = sentence.text[span.start - sentence.start : min(starts) - sentence.start]
    return Span(span.start, span.start + len(LOOSE.sub("", words)))


def _casualties(draft: Draft) -> Draft:
    return replace(
        draft,
        measure="casualties",
        object="person",
        population="unspecified",
        group="none",
        weapon=None,
        target_type=None,
    )


def _share(one: Span, other: Span) -> bool:
    return min(one.end, other.end) > max(one.start, other.start)


def reciprocal(sentence: Sentence, span: Span) -> bool:
    """Tell whether what stands at ``span`` is said or done by two to each other."""
    start, end = span.start - sentence.start, span.end - sentence.start
    before = sentence.text[max(0, start - 40) : start]
    return bool(EACH_OTHER.search(sentence.text[start : end + 20]) or BOTH.search(before))
