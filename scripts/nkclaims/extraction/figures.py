"""Find figures: numbers of people, houses, arms or places to which something happened.

Each sentence becomes a string with one letter a word, by the class of the word; the rules of
packs/core/figures.csv are patterns over such strings. A number is taken by the first rule that
finds it; a rule that inherits takes the measure, or the noun, of the figure before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.pack import FigureRule, Noun, Packs
from nkclaims.extraction.stretches import stretches
from nkclaims.grammar.document import Span
from nkclaims.grammar.number_mention import COUNTING_KINDS, Number
from nkclaims.grammar.qualifiers import qualifier_at

WORD = re.compile(r"\w+(?:[’'.-]{1,2}\w+)*|[^\w\s]")
PARENT = re.compile(r"\b(?:mother|father|widow|widower|parent|mum|dad|mom)\sof\s$", re.IGNORECASE)
WITHOUT = re.compile(r"\bwithout\s(?:\w+\s)?$", re.IGNORECASE)
SHARES = ("percent", "fraction")
ONE_OF = re.compile(r"one(?= of (?:them|whom|which|its|their|the)\b)", re.IGNORECASE)
LONGEST = 5  # words of a noun or measure
CLASSES = {
    "B": "was were is are be been being have has had got get gets become became",
    "O": "of",
    "T": "them whom these those which",
    "U": "including among included include includes",
    "C": "and or , as well plus",
    "M": "more another further additional new extra",
    "A": "a an",
    "Z": "no zero nobody none",
    "E": "to at by up",
    "R": "reached rose risen rises rising stands stood climbed put puts raised raising brings"
    " bringing brought taken takes taking nearing hit passed topped exceeded reach increased revised"
    " makes making figure tally count totalled totaled grown jumped soared lowered swelled crept pushing"
    " pushed updated",
    "J": "in on since after before during with for from by near inside outside across this last when"
    " while but because there",
    "p": "+",
    "s": "suffered sustained received suffering sustaining suffer",
    "V": "left leaving leaves leave claimed claiming claims took",
    "W": "number",
    "Q": "least most than many about some nearly almost over around roughly approximately under"
    " estimated total only just",
    "S": ". ; : ( ) ! ?",
}
CLASS_OF = {word: letter for letter, words in CLASSES.items() for word in words.split()}
PEOPLE = ("killed", "wounded", "casualties", "missing", "displaced")
ARMS = ("uav", "aircraft", "armour", "artillery", "vehicle", "ship", "other")
OWN_MEN = re.compile(
    r"\b(?:its|their|his|our) (?:own )?(?:men|fighters|people|ranks)\b", re.IGNORECASE
)
BELONGING = ("members", "bodies", "remains", "corpses", "victims")
SHARE = Noun("territory_percent", "", "")
HITTING = ("hit", "struck", "smashed", "hitting", "striking", "affected")
BUILT = ("house", "building", "public_building")
PLACES = ("village", "city", "settlement")
CUMULATIVE = re.compile(
    r"\b(?:since|so far|to date|in total|altogether|overall"
    r"|(?:war|fighting|conflict|clashes|hostilities|violence|invasion) (?:has|have)|"
    r"has recorded|have been recorded|since the beginning|are registered|now counts|in all|"
    r"by (?:last |late |early )?(?:\w+day\b|[A-Z][a-z]+ \d|\d+ [A-Z])|throughout the"
    r"|over the course of|as of (?:\w+day|\d|[A-Z][a-z]+ \d)|(?:in|from|during"
    r"|of) the (?:weeks of |\w+ weeks of )?(?:fighting|clashes|war|conflict"
    r"|hostilities)|in (?:the )?\w+ weeks of (?:fighting|war|clashes))\b",
    re.IGNORECASE,
)
TOLL = re.compile(
    r"\b(?:death toll|toll|number of (?:\w+ )?(?:dead|deaths|killed|wounded|victims))\b", re.I
)
LISTING = re.compile(
    r"\b(?:lists?|listed|named|names of|registers?|registered|documented|tallied)\b", re.I
)
GENERAL = frozenset(
    ["people", "persons", "person", "lives", "others", "dead", "bodies", "souls", "casualties"]
)
RAISED = re.compile(r",\s(?:bringing|taking|pushing|raising)\b|\bwhich brings\b")
LISTED = re.compile(
    r"\b(?:lists?|listed|named|names of|registers?|registered|documents|documented|tallied|tallies"
    r"|counts?|counted|had passed through|has recorded|figures? for|number of (?:its "
    r"|all )?(?:\w+ )?"
    r"(?:dead|deaths|victims|fallen)|number of (?:\w+ )?(?:\w+ )?(?:killed|wounded"
    r"|injured|missing|displaced)"
    r" (?:\w+ ){0,5}(?:is|was|stands|stood|has|had))\b",
    re.IGNORECASE,
)
IN_PLACE = re.compile(r"\b(?:in|at|near|outside|inside)\s+(?:[\w’'-]+\s+){0,3}$")
BEGAN = re.compile(
    r"\b(?:since|erupted|began|begun|started|broke out|flared(?: up)?|launched)\b[^,.;]{0,60}$"
    r"|\b(?:as of|by|until|up to)\s+(?:the\s)?(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
APART = re.compile(
    r";\s|,?\s(?:while|whereas|but|adding|said|says|and said|after|told|that)\s"
    r"|,\s(?:raising|bringing|taking|pushing|in what|one of the|the (?:first|worst"
    r"|deadliest|heaviest"
    r"|biggest|highest|most))\s"
)
# One deed, of which "have been killed" tells.
EVENT = re.compile(
    r"\b(?:an? (?:\w+ ){0,3}(?:attack|strike|raid|blast|explosion|shelling|bombing"
    r"|ambush|airstrike)"
    r"|(?:air ?strikes?|attacks?|strikes?|raids?|shelling|shells|rockets?|missiles?"
    r"|drones?|blasts?|bombing"
    r"|explosions?|the attack) (?:on|in|at|near|hit|struck|against|across|over|throughout))\b",
    re.IGNORECASE,
)
DAILY = re.compile(
    r"\b(?:(?:over|during|in|for) the (?:past|last|previous) (?:day|24 hours)|\+|overnight toll"
    r"|in a day|in the last 24 hours)\b",
    re.IGNORECASE,
)
PERFECT = re.compile(r"\b(?:has|have|had)\b(?! not| to\b)(?![^,;]*,\s\w+ing\b)", re.IGNORECASE)
MILITARY = re.compile(
    r"\b(?:military|army|soldiers|troops|servicemen|enemy|adversary|battlefield)\b", re.IGNORECASE
)
ONE_DAY = ("date", "month_day", "weekday")
INCREMENT = re.compile(r"\b(?:more|another|further|additional)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Token:
    """One word, number or wording of a lexicon, with the letter of its class."""

    start: int
    end: int
    letter: str
    noun: Noun | None = None
    measure: str | None = None
    number: Number | None = None
    value: float | None = None


def tokens_of(sentence: Sentence, packs: Packs) -> list[Token]:
    """Return the words of a sentence with their classes, longest wording first."""
    offset, text = sentence.start, sentence.text
    counting = (*COUNTING_KINDS, *SHARES)
    numbers = {one.start: one for one in sentence.numbers if one.kind in counting}
    skipped = {one.start: one.end for one in sentence.numbers if one.kind not in counting}
    skipped |= {one.start: one.end for one in sentence.dates}
    words = list(WORD.finditer(text))
    found: list[Token] = []
    at = 0
    while at < len(words):
        start = offset + words[at].start()
        token = None
        if start in numbers:
            number = numbers[start]
            letter = "c" if number.kind in SHARES else "N"
            if PARENT.search(text[max(0, words[at].start() - 16) : words[at].start()]):
                letter = "X"  # "a mother of four"
            if (
                text[number.end - offset : number.end - offset + 1] == "-"
                and number.end < offset + words[at].end()
            ):
                letter = "X"  # "a four-storey building"
            end = max(number.end, offset + words[at].end()) if letter == "X" else number.end
            token = Token(start, end, letter, number=number if letter != "X" else None)
        elif one := ONE_OF.match(text, words[at].start()):
            token = Token(start, start + len(one.group()), "N", value=1.0)
        elif start in skipped:
            token = Token(start, skipped[start], "X")
        else:
            token = _wording(words, at, offset, text, packs)
        found.append(token)
        at += 1
        while at < len(words) and offset + words[at].start() < token.end:
            at += 1
    return found


def _wording(
    words: Sequence[re.Match[str]], at: int, offset: int, text: str, packs: Packs
) -> Token:
    start = words[at].start()
    for length in range(min(LONGEST, len(words) - at), 0, -1):
        end = words[at + length - 1].end()
        form = " ".join(text[start:end].lower().split())
        if measure := packs.measures.get(form):
            return Token(offset + start, offset + end, measure[1], measure=measure[0])
        if noun := packs.nouns.get(form):
            return Token(offset + start, offset + end, "P", noun=noun)
    end = words[at].end()
    is_name = at > 0 and text[start].isupper()
    is_short = end - start > 1 and text[start:end].isupper() and not text.isupper()  # "IS"
    form = "" if is_short else text[start:end].lower()
    letter = CLASS_OF.get(form, "Y" if is_name else "X")
    return Token(offset + start, offset + end, letter)


def figures(
    sentence: Sentence,
    packs: Packs,
    text: str,
    previous: Draft | None = None,
    passage: Sequence[Draft] = (),
    near: Sequence[Draft] = (),
    speaking: Sequence[Span] = (),
) -> list[Draft]:
    """Return the figures of a sentence, in text order, each number once.

    ``previous`` is the last figure of the sentence before: "It later put the number at 14" goes on;
    ``passage`` are those before, whose deed a toll goes on with, ``near`` those of the paragraph,
    whose deed "nine houses have been damaged" goes on with; ``speaking`` are the words that name who speaks.
    """
    tokens = tokens_of(sentence, packs)
    letters = "".join(token.letter for token in tokens)
    taken: dict[int, Draft] = {}
    totals: set[int] = set()  # "13 of the 15 drones": what the 13 are a part of
    for rule in packs.figure_rules:
        for match in rule.pattern.finditer(letters):
            at = match.start("n")
            if at in taken or at in totals:
                continue
            if any(one.start <= tokens[at].start < one.end for one in speaking):
                continue  # "a doctor said"
            if _is_hit(match, tokens, text):
                totals.add(at)
                continue
            before = [taken[one] for one in sorted(taken) if one < at]
            is_cross = rule.inherits == "carried" or rule.rule_id == "among-them"
            if is_cross:
                before = before or ([previous] if previous else [])
            draft = _draft(rule, match, tokens, sentence, text, before, passage)
            if draft is not None:
                taken[at] = draft
                if "x" in match.groupdict():
                    totals.add(match.start("x"))
    ordered: list[Draft] = []
    for at in sorted(taken):
        scope = scope_of(sentence, taken[at], text, [*near, *ordered], passage)
        ordered.append(replace(taken[at], scope=scope))
    return list(_with_parts(ordered))


def _is_hit(match: re.Match[str], tokens: Sequence[Token], text: str) -> bool:
    """Tell whether a number is what an attack met with: "a shell hit a school, hit two villages"."""
    names = match.groupdict()
    if names.get("m") is None or names.get("p") is None:
        return False
    verb, number, noun = (tokens[match.start(one)] for one in ("m", "n", "p"))
    if text[verb.start : verb.end].lower() not in HITTING:
        return False
    if verb.start > number.start:  # "a mortar round had hit the store"
        return noun.noun is not None and noun.noun.object in ("artillery", "other", "uav")
    return number.letter == "A" or (noun.noun is not None and noun.noun.object in PLACES)


def _draft(
    rule: FigureRule,
    match: re.Match[str],
    tokens: Sequence[Token],
    sentence: Sentence,
    text: str,
    before: Sequence[Draft],
    passage: Sequence[Draft],
) -> Draft | None:
    number = tokens[match.start("n")]
    groups = {name: match.start(name) for name in match.groupdict() if match.start(name) >= 0}
    noun = tokens[groups["p"]].noun if "p" in groups else None
    measure = tokens[groups["m"]].measure if "m" in groups else None
    parts = [tokens[groups[name]] for name in groups]
    inherited = before[-1] if before else None
    if rule.inherits == "noun":
        measure = noun.implies if noun is not None and noun.implies else None
    elif rule.inherits:
        if inherited is None or inherited.measure is None:
            return None
        measure = inherited.measure
        if noun is not None and noun.implies == "killed":
            measure = "killed"  # "53 wounded, and three more bodies"
        gap = text[inherited.quote.end : number.start]
        is_far = len(gap) > 90 or re.search(r"[.;]\s", gap)
        is_cross = rule.inherits == "carried" or rule.rule_id == "among-them"
        if is_far and not is_cross:
            return None
    if measure is None:
        return None
    is_general = (
        noun is None or text[tokens[groups["p"]].start : tokens[groups["p"]].end] in GENERAL
    )
    if noun is None:
        noun = _counted(match, tokens) if not rule.inherits else None
        is_general = noun is None
        noun = noun or implied(measure, inherited, passage)
    if noun is not None and "p" in groups:
        form = text[tokens[groups["p"]].start : tokens[groups["p"]].end].lower()
        if form in BELONGING:
            noun = _belonging(tokens, groups["p"], noun)
        if measure == "lost" and noun.object == "person" and noun.population != "military":
            if form not in ("people", "men", "manpower", "persons"):
                measure = "killed"  # "lost a son", "lost 104 staff members"
    if (
        rule.rule_id == "measure-noun"
        and text[tokens[groups["m"]].end - 3 : tokens[groups["m"]].end] == " of"
    ):
        return None  # "27 reports on destruction of"
    fit = fitted(measure, noun)
    if fit is None:
        return None
    kind, measure = fit
    value: float | None = {"A": 1.0, "M": 1.0, "Z": 0.0}.get(number.letter)
    if number.value is not None:
        value = number.value
    if number.number is not None:
        value = number.number.value
        if number.letter == "c":  # "a third of the territory is in its hands"
            if measure not in ("controlled", "captured", "lost"):
                return None
            kind, measure, noun = "territorial_control", "controlled", SHARE
    if value is None:
        return None
    said = qualifier_at(text, number.start, number.end)
    start = min([part.start for part in parts] + ([said[1].start] if said else []))
    if WITHOUT.search(text[max(sentence.start, start - 20) : start]):
        return None
    end = max([part.end for part in parts] + ([said[1].end] if said else []))
    is_people = noun.object == "person"
    population = noun.population
    if is_people and population == "unspecified":
        around = text[max(sentence.start, start - 24) : min(sentence.end, end + 18)]
        if measure == "lost" or MILITARY.search(around):
            population = "military"
        elif inherited is not None:
            population = inherited.population or population
        elif passage and passage[-1].object == "person" and _is_beside(noun, groups, tokens, text):
            population = passage[-1].population or population
        if population == "unspecified" and OWN_MEN.search(text[start:end]):
            population = "military"
    return Draft(
        sentence.number,
        Span(max(start, sentence.start), min(end, sentence.end)),
        f"figure-{rule.rule_id}",
        kind,
        measure=measure,
        object=noun.object,
        value_span=Span(number.start, number.end),
        value=float(value),
        qualifier=said[0] if said else "exact",
        scope="incident",
        is_general=is_general,
        population=population if is_people else None,
        group=(noun.group or "none") if is_people else None,
        links=(("part_of", -1),) if rule.inherits == "subset" else (),
    )


def _is_beside(noun: Noun, groups: Mapping[str, int], tokens: Sequence[Token], text: str) -> bool:
    """Tell whether a figure stands beside the one before: "another 141 were wounded"."""
    at = groups["n"]
    around = tokens[max(at - 1, 0) : at + 2]
    has_more = any(token.letter == "M" for token in around)
    if "p" not in groups:
        return has_more
    form = text[tokens[groups["p"]].start : tokens[groups["p"]].end].lower()
    return form in ("others", "other") or (has_more and form == "people")


def _belonging(tokens: Sequence[Token], at: int, noun: Noun) -> Noun:
    """Return the noun with whose they are: "97 members of the security forces"."""
    for token in tokens[at + 1 : at + 7]:
        if token.letter in "SC":
            break
        if token.noun is not None and token.noun.object == "person":
            return Noun(noun.object, token.noun.population, noun.group, noun.implies)
    return noun


def _counted(match: re.Match[str], tokens: Sequence[Token]) -> Noun | None:
    """Return whom a number counts that has no noun: "the number of civilians killed is 47"."""
    first, last = max(match.start() - 2, 0), min(match.end() + 4, len(tokens))
    for token in (*tokens[match.start() : last], *tokens[first : match.start()]):
        if token.start >= tokens[match.end() - 1].end and token.letter in "SCUJ":
            break  # "killed by the security forces"
        is_person = token.noun is not None and token.noun.object == "person"
        if token.noun is not None and is_person and token.noun.group in ("", "none"):
            return token.noun
    return None


def implied(measure: str, before: Draft | None, passage: Sequence[Draft]) -> Noun:
    """Return what a number without a noun counts: what the figure before it counts, or people."""
    if measure in PEOPLE:
        population = before.population if before is not None else None
        return Noun("person", population or "unspecified", "none")
    last = before or (passage[-1] if passage else None)
    if last is not None and last.object is not None:
        return Noun(last.object, last.population or "unspecified", "none")
    return Noun("person" if measure == "captured" else "other", "unspecified", "none")


def fitted(measure: str, noun: Noun) -> tuple[str, str] | None:
    """Return kind and measure of what happened to a thing; None if that cannot happen to it."""
    if noun.object == "person":
        if measure in ("destroyed", "controlled", "damaged"):
            return ("casualties", "killed") if measure == "destroyed" else None
        return ("other", measure) if measure == "other" else ("casualties", measure)
    if measure == "other":
        return "other", measure
    if measure in PEOPLE:
        return ("equipment_loss", "lost") if measure == "missing" else None
    if noun.object in BUILT:
        return ("damage", measure) if measure in ("damaged", "destroyed") else None
    if noun.object in PLACES:
        if measure in ("damaged", "destroyed"):
            return "damage", measure
        return ("territorial_control", "controlled") if measure != "lost" else None
    if noun.object in ARMS:
        if measure == "controlled":
            return ("territorial_control", "controlled") if noun.object == "other" else None
        return "equipment_loss", measure
    return None


def scope_of(
    sentence: Sentence,
    draft: Draft,
    text: str,
    before: Sequence[Draft],
    passage: Sequence[Draft],
) -> str:
    """Return over what a figure counts.

    "Have been killed", with no day, counts from the beginning, as does what an office lists; what
    follows in the same breath counts over the same.
    """
    quote, measure, number = draft.quote, draft.measure, draft.value_span or draft.quote
    near = text[max(sentence.start, number.start - 12) : min(sentence.end, number.end + 8)]
    is_more = bool(INCREMENT.search(near)) and "more than" not in near.lower()
    if DAILY.search(sentence.text):
        return "daily"
    has_day = any(
        one.kind in ONE_DAY or (one.kind == "relative" and one.unit in ("day", "night"))
        for one in sentence.dates
        if not BEGAN.search(text[max(sentence.start, one.start - 70) : one.start])
    )
    clause = _clause(sentence, quote, text)
    if any(one.kind == "date_range" for one in sentence.dates) or stretches(text, sentence.dates):
        return "cumulative"
    lead = text[max(sentence.start, quote.start - 24) : min(sentence.end, quote.end + 18)]
    is_perfect = draft.kind in ("casualties", "damage") or measure == "lost"
    is_perfect = is_perfect and bool(PERFECT.search(lead))
    is_listed = bool(LISTED.search(text[max(sentence.start, quote.start - 40) : quote.end]))
    is_placed = any(
        one.names_place
        and one.actor_id is None
        and IN_PLACE.search(text[one.start - 24 : one.start])
        for one in sentence.mentions
        if one.start >= 24 and one.text in clause
    )
    is_open = is_perfect and not has_day and not EVENT.search(clause) and not is_placed
    if TOLL.search(clause) or (is_listed and not LISTING.search(clause)) or is_open:
        # A toll without more is of the deed that the passage tells of.
        is_deed = is_placed or any(
            one.scope == "incident" and (is_open or one.measure == measure)
            for one in (before[-1:] if is_open else (*passage, *before))
        )
        if is_deed and not CUMULATIVE.search(clause):
            return "incident"
    last = before[-1] if before else None
    if CUMULATIVE.search(clause) or TOLL.search(clause) or is_listed or is_open:
        is_beside = last is not None and last.scope == "cumulative" and last.measure != measure
        return "increment" if is_more and not is_beside else "cumulative"
    if is_more and not is_placed and RAISED.search(sentence.text):
        return "increment"
    if is_more and not has_day:
        return "incident"
    if last is not None and last.scope in ("cumulative", "daily") and not has_day:
        is_next = last.sentence >= sentence.number - 1 and last.scope == "cumulative"
        if last.sentence == sentence.number or (
            is_next and not is_placed and not EVENT.search(clause)
        ):
            return last.scope
    return "incident"


def _clause(sentence: Sentence, quote: Span, text: str) -> str:
    """Return what stands with a figure: up to where somebody else, or something else, begins."""
    start, end = sentence.start, sentence.end
    for one in APART.finditer(text, sentence.start, sentence.end):
        if one.end() <= quote.start:
            start = one.end()
        elif one.start() >= quote.end:
            end = one.start()
            break
    return text[start:end]


def _with_parts(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the figures; a subset that has no whole before it is a figure of its own."""
    for at, one in enumerate(drafts):
        yield (
            replace(one, links=(("part_of", at - 1),))
            if one.links and at
            else replace(one, links=())
        )
