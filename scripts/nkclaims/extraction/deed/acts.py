"""Find what is said or done without a figure: attacks, denials, truces, talks, demands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nkclaims.extraction.deed.arms import weapon_in
from nkclaims.extraction.deed.charge_kinds import charged_kind
from nkclaims.extraction.deed.crossheads import is_topic
from nkclaims.extraction.deed.doers import ACCUSED
from nkclaims.extraction.deed.frames import Found, begins, found_by, is_taken, without_loose_end
from nkclaims.extraction.deed.further_places import further_places, list_end
from nkclaims.extraction.draft import Draft, Sentence, Speaker
from nkclaims.extraction.figure.counted_deeds import is_told_by_figure
from nkclaims.extraction.figure.uncounted import measured
from nkclaims.extraction.language.clause_ends import MOST_DONE, MOST_SAID, clause_end, share
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.nations import country_of
from nkclaims.extraction.lexicon.pack import Packs
from nkclaims.grammar.document import Span

EACH_OTHER = QuickRegex(
    r"\b(?:each other|one another|(?:by|on|from) the other(?= side|$|[,.;]| (?:within|on|in|since"
    r"|and|during|at|hours?)\b)|the other[’']s|(?:blam\w+|accus\w+|charg\w+|says?"
    r"|said) (?:that )?"
    r"the other|(?:trad(?:e|ed|ing)|exchang(?:e|ed|ing)|swap(?:p?ed|ping)?) (?:blame|accusations))",
    re.IGNORECASE,
)
BOTH = QuickRegex(
    r"\b(?:both sides|both parties|each side"
    r"|either side(?= (?:usually|always|often|routinely|typically)\b)"
    r"|each government|the two sides|both (?:armies"
    r"|militaries"
    r"|governments|countries|camps))\b(?! (?:have|has|had) been)"
    r"|(?:^|[.;,]\s|\s(?:and|but)\s)(?:both|each)(?:\s(?:have|has|had))?(?:\s\w+ly)?\s*$",
    re.IGNORECASE,
)
JOINED = re.compile(r"\w\s(?:and|but)\s")
POSSIBLE = QuickRegex(
    r"\b(?:(?-i:may)|might|could(?! (?:be )?(?:hear|see|felt|feel))|perhaps|possibly|fears? that"
    r"|feared)\b",
    re.IGNORECASE,
)
CONDITIONAL = QuickRegex(r"\b(?:if|unless|provided that|as long as)\b", re.IGNORECASE)
TARGETS = (
    (
        "hospital",
        r"hospitals?|clinics?|maternity|medical (?:facilit\w+|cent(?:re|er)s?|points?|posts?)",
    ),
    ("school", r"schools?|kindergartens?"),
    ("religious_site", r"church|cathedral|mosque|monastery"),
    ("cemetery", r"cemetery|funeral|graveyard"),
    ("residential", r"residential|urban areas?|apartment|homes|houses"),
    (
        "infrastructure",
        r"(?:fuel|oil|gas|grain|food) depots?|refiner\w+|power (?!of)|bridge|grain|port"
        r"|pipeline|substation|airport|railway|station",
    ),
    ("military_equipment", r"equipment|tanks?|launchers?"),
    (
        "military_unit",
        r"barracks|patrols?|depots?|launch sites?|command|checkpoints?|outposts?|fighters"
        r"|convoys?|forces|troops|army camp|units?|positions|base|soldiers|headquarters",
    ),
    ("settlement", r"villages?|towns?|settlements?|city|cities|district"),
    ("person", r"civilians?|people|residents|workers|journalists"),
)
TARGET_PATTERNS = [(code, QuickRegex(rf"\b(?:{one})\b", re.IGNORECASE)) for code, one in TARGETS]
BY_WHOM = re.compile(
    r"\bby (?:the |an? |its |their )?(?:[\w’'-]+ ){0,4}?(?:forces|troops|army|military|soldiers"
    r"|fighters|rebels|militants"
    r"|insurgents|units?|command)\b(?: of [A-Z]\w+)?",
    re.IGNORECASE,
)
TRUCES = ("ceasefire_agreement", "ceasefire_collapse")
OF_GAP = "truce-of-it-gap"  # "Norland brokered a truce in May, Tarn a second in June"
BY_IT = re.compile(
    r"(?:it|this|that one|which|both|all|neither|none|each|text|document|(?:an?|the)? ?(?:first"
    r"|second|third|fourth|last|latest|latter|former|earlier|previous|other|new|newer|older"
    r"|most recent)(?: one| of \w+)?)\b(?!.*\b(?:cease-?fires?|truces?|armistice)\b)",
    re.IGNORECASE,
)
CALLING = re.compile(r"(?:call|describ|brand|label|dismiss|denounc|deriding|mock)[a-z]*ing\b")
AND_OF = re.compile(r",?\s+(?:and|or|nor)\s+")
NEEDS_TARGET = ("attack", "accusation", "ceasefire_violation")
MOST_WORDS = 40
# "Army denies loss of town as rebels advance": where something else begins
HEADLINE_PART = re.compile(
    r"[,;]\s|\s(?:after|while)\s|\sas\s(?=(?:[A-Z][\w’'-]*\s|[a-z]+s\s){1,3}[a-z]+)"
)


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


def acts(
    sentence: Sentence, packs: Packs, taken: Sequence[Draft], is_of_truce: bool = True
) -> list[Draft]:
    """Return what a sentence tells without a figure.

    The words that make a claim belong to the first rule that fits; a claim goes on to the end of
    its clause, the next claim, or the first figure. Only where ``is_of_truce`` says that a truce
    was told of can "it" be one.
    """
    found: list[Found] = []
    for rule, match in packs.acts_in(sentence.text):
        is_it = rule.rule_id == OF_GAP or BY_IT.match(match.group()) is not None
        if not is_of_truce and rule.kind in TRUCES and is_it:
            continue  # "it took effect", of a law
        one = found_by(rule, match, sentence.text)
        if one is not None and is_topic(rule.rule_id, one.core, sentence):
            continue
        if rule.rule_id == "deny" and sentence.is_heading and match.end() == len(sentence.text):
            continue  # "Attacks on civilians denied": by whom it does not say
        if one is not None and not any(is_taken(one, other, sentence) for other in found):
            found.append(one)
    drafts = []
    others = [one for one in found if one.rule.reach != "inside"]
    for one in found:
        after = [
            begins(other, one.core.end) for other in others if other.core.start >= one.core.end
        ]
        span = _quoted(one, min(after, default=len(sentence.text)), sentence, taken)
        if span is None or is_told_by_figure(one, span, sentence, taken):
            continue
        drafts.append(_draft(one, span, sentence, packs))
    drafts = [*_joined_denials(drafts, sentence)]
    drafts = [one for one in drafts if not _says_again(one, drafts, sentence)]
    drafts.extend(further_places(sentence, [*drafts, *taken]))
    return sorted(drafts, key=lambda one: one.quote)


def _joined_denials(drafts: Sequence[Draft], sentence: Sentence) -> Iterator[Draft]:
    """Yield the drafts; what "of" goes on with is denied as well.

    "Dismissed accusations of firing at random and of deploying cluster bombs".
    """
    last: Draft | None = None
    for one in sorted(drafts, key=lambda draft: draft.quote):
        start = one.quote.start - sentence.start
        is_of = one.stance == "asserts" and sentence.text.startswith("of ", start)
        if is_of and last is not None and last.stance == "denies":
            between = sentence.text[last.quote.end - sentence.start : start]
            if AND_OF.fullmatch(between):
                one = replace(one, stance="denies", rule_id="act-deny-crimes", is_by_subject=True)
        last = one
        yield one


def _says_again(draft: Draft, drafts: Sequence[Draft], sentence: Sentence) -> bool:
    """Tell whether a denial is said once more: "denied the raid, calling the report a lie"."""
    start = draft.quote.start - sentence.start
    if draft.rule_id != "act-deny-false" or not CALLING.match(sentence.text, start):
        return False
    return any(one.stance == "denies" and one.quote.end <= draft.quote.start for one in drafts)


def _quoted(one: Found, stop: int, sentence: Sentence, taken: Sequence[Draft]) -> Span | None:
    """Return the words of a claim in the article: from whom it befell to the end of its clause.

    They end before the next claim, and before the first figure, which is a claim of its own.
    """
    text, offset = sentence.text, sentence.start
    most = MOST_SAID if one.rule.reach == "clause" else MOST_DONE
    start, end = one.core.start, one.core.end
    figures = [Span(each.quote.start - offset, each.quote.end - offset) for each in taken]
    if sentence.is_heading and one.rule.stance == "denies":
        part = HEADLINE_PART.search(text, end)
        stop = min(stop, part.start() if part else stop)
    if one.rule.reach != "inside" or one.rule.rule_id == "truce-made-by":
        figure = min((each.start for each in figures if each.start >= end), default=stop)
        if one.rule.stance == "denies":
            figure = stop  # "denied that the other seven had fallen"
        end = max(end, min(clause_end(text, end, most), stop, figure))
        if one.rule.kind == "territorial_control" and end < min(stop, figure):
            end = min(list_end(text, end), stop, figure)
    elif any(start < each.start < end for each in figures):
        end = min(each.start for each in figures if each.start > start)
    if one.patient is not None and not any(share(each, one.patient) for each in figures):
        start = one.patient.start
    words = text[start:end]
    parts = words.split()
    if len(parts) > MOST_WORDS:
        words = words[: words.find(parts[MOST_WORDS])]
    words = without_loose_end(words)
    start += offset + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip())) if words.strip() else None


def _draft(one: Found, span: Span, sentence: Sentence, packs: Packs) -> Draft:
    rule = one.rule
    words = sentence.text[span.start - sentence.start : span.end - sentence.start]
    agent = None
    if one.doer is not None:
        printed = sentence.text[one.doer.start : one.doer.end]
        where = Span(sentence.start + one.doer.start, sentence.start + one.doer.end)
        is_any = rule.doer in ("accused", "holder") or rule.rule_id == "held-by"
        type_ = ACCUSED if is_any else Speaker.type
        agent = Speaker(
            words=country_of(printed, packs.demonyms) or printed, type=type_, span=where
        )
    kind = charged_kind(rule.rule_id, rule.kind, words)
    draft = Draft(
        sentence.number,
        span,
        f"act-{rule.rule_id}",
        kind,
        stance=rule.stance,
        is_by_subject=rule.is_by_subject,
        modality=modality_in(words, rule.modality),
        agent=agent,
        weapon=weapon_in(words) if kind == "attack" else None,
        target_type=target_in(_befallen(words, agent)) if kind in NEEDS_TARGET else None,
        confidence="low",
    )
    return measured(draft, words, packs.nouns)


def _befallen(words: str, agent: Speaker | None) -> str:
    """Return the words of an attack without those that name who did it."""
    if agent is not None and agent.words:
        words = words.replace(agent.words, "")
    return BY_WHOM.sub("", words)


def reciprocal(sentence: Sentence, span: Span) -> bool:
    """Tell whether what stands at ``span`` is said or done by two to each other."""
    start, end = span.start - sentence.start, span.end - sentence.start
    before = sentence.text[max(0, start - 40) : start]
    both = BOTH.search(before)
    if both is not None and JOINED.search(before, both.end()):
        both = None  # "said that both sides had committed crimes and demanded"
    return bool(EACH_OTHER.search(sentence.text[start : end + 20]) or both)
