"""Say whose "its troops" are, and who "it" or "they" is, by who tells of it."""

from __future__ import annotations

import re

from nkclaims.extraction.deed.acting import OFFICE
from nkclaims.extraction.deed.fighters import DOER, FORCES, PRONOUN, WEAPON
from nkclaims.extraction.draft import Sentence, Speaker
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.bodies import body_of
from nkclaims.extraction.lexicon.pack import Registry
from nkclaims.extraction.lexicon.persons import is_person

THEM = re.compile(r"(?:them|him|her)", re.IGNORECASE)
PRONOUNS = re.compile(rf"(?:{PRONOUN.pattern}|{THEM.pattern})\Z", re.IGNORECASE)
OWN = re.compile(r"\b(?:its|their|our|his|own)\b", re.IGNORECASE)
OWN_ARMY = re.compile(
    r"(?:its|their|our|his|her)\s(?:own\s)?(?:[\w-]+\s){0,2}(?:army|armed forces|forces|troops"
    r"|military|soldiers|units|men|fighters|jets|servicemen|air force|navy|air[ -]defen[cs]es?"
    r"|artillery|crews|(?:war)?planes|warships|gunners|pilots|drones|snipers|tanks|missiles)\b",
    re.IGNORECASE,
)
HIS = re.compile(r"(?:his|her)\s", re.IGNORECASE)
ITS = re.compile(r"its\b", re.IGNORECASE)
# "Norland's president", "the Norlandish defence ministry": its army is Norland's
OFFICE_OF = re.compile(
    r"(?:The\s|the\s)?(?P<whose>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?['’]s?|[A-Z][\w-]*(?:i|an|ese|ish|[cs]h|ic))"
    r"\s(?:\w+\s){0,2}"
    r"(?:[Pp]resident|[Pp]remier|leader|[Cc]hief|[Cc]ommander|[Mm]inistry|[Mm]inister|government|side"
    r"|officials?|authorities|spokes\w+)\b",
)
PART_OF = re.compile(
    r"(?:one|two|three|several|some|most|all|\d+) of (?=(?:its|their|our|his) )", re.IGNORECASE
)
# "Mortar rounds of | the rebels", "a helicopter of | the air force"
ARMS_OF = re.compile(
    r"(?i:(?:(?:an?|the|two|three|several|some|all)\s)?(?:[\w-]+\s){0,2}?(?:rounds|shells?|missiles?"
    r"|rockets?|jets?|(?:war)?planes?|aircraft|drones?|artillery|tanks?|guns|bombs?|helicopters?"
    r"|gunships?|mortars?|gunners|snipers?|attempts?|tries|bids?|efforts?|attacks?|assaults?|raids?"
    r"|offensives?)\s(?:of|by) (?:the\s)?)"
    rf"(?=(?:[\w’'-]+\s){{0,3}}?(?:{FORCES})\b|[A-Z])",
)
NAMED_OWN = re.compile(
    r"(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s(?P<name>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)"
    r"\s(?:party|movement|group|militia|faction|fighters|front|militants|rebels)\b"
)
STRIKE = "strike"
"""Words of a doer that "it" names where a strike was told, whose doer is meant."""
CARRIED = "carried"
"""Type of a doer that only a pronoun names: whoever did what was told before."""
# Who tells of others: "they have taken the town, the observatory said".
NEUTRAL = QuickRegex(
    r"\b(?:observatory|rights|watch|agency|mission|hospitals?|medics?|doctors?|nurses?|residents?|witness(?:es)?"
    r"|wom[ae]n|man|locals?|villagers?|experts?|analysts?|researchers?|teachers?|monitors?"
    r"|activists?|UN|U\.N\.|United Nations"
    r"|charity|Red Cross|OCHA"
    r"|UNHCR|UNICEF|NGO|media(?! (?:office|wing|arm|service|department|cent))"
    r"|outlets?|web ?sites?|blogs?|newspapers?|broadcasters?|journalists?"
    r"|reporters?|survivors?|diplomats?)\b",
    re.IGNORECASE,
)
OURS = re.compile(r"(?:we|our)\b", re.IGNORECASE)
# Of two who did it together the first is the doer: "the army and allied militias"
OTHER = re.compile(
    rf"(?<=\w)\sand\s(?:(?:its|their|allied|foreign)\s.*"
    rf"|(?:[\w-]+\s){{0,3}}(?:{FORCES}|(?:war)?(?:ships|planes)|aircraft))$",
    re.IGNORECASE,
)

NATION = re.compile(r"[A-Z][\w-]*(?:i|an|ese|ish|[cs]h|ic)|U\.?S\.?|UK")
# "Norland and Sudmark" traded fire; no "Bosnia and Herzegovina"
TWO_NAMED = re.compile(
    r"(?!(?:Bosnia|Serbia|Trinidad|Antigua|Jammu|Papua)\b)"
    r"(?P<first>[A-Z][\w’'-]+) and [A-Z][\w’'-]+"
)


# "A raid killed nine after | it hit a bus", "condemned the raid, saying | it struck a ward"
STRIKE_BEFORE = QuickRegex(
    r"\b(?:strike|attack|raid|missile|rocket|drone|shell|bomb|blast|explosion|mortar|projectile)\b"
    r"(?:(?!\b(?:said|says|told)\b)[^;.“”\"]){0,90}?(?:\b(?:after|when|as|before)|,\s(?:stating|saying|adding)(?:\sthat)?)"
    r"\s\Z"
)


def first_of(words: str) -> str:
    """Return the first of two who did it together: "the army and its allies".

    >>> first_of("Norlandish and coalition forces"), first_of("Norland and Sudmark")
    ('Norlandish forces', 'Norland')
    """
    if two := TWO_NAMED.fullmatch(words):
        return two["first"]
    first = OTHER.sub("", words)
    is_adjective = first != words and NATION.fullmatch(first) is not None
    return f"{first} {words.split()[-1]}" if is_adjective else first


def behind_arms(text: str, start: int, end: int) -> int:
    """Return where those stand who use the arms, or make the attacks, that words begin with.

    >>> behind_arms("rockets of the Lake Front", 0, 25), behind_arms("the Lake Front", 0, 14)
    (15, 0)
    """
    arms = ARMS_OF.match(text, start, end)
    start = arms.end() if arms else start
    part = PART_OF.match(text, start, end)
    if part and (DOER.search(text, start, end) or WEAPON.search(text, start, end)):
        return part.end()  # "one of its drones"
    return start


def is_own(printed: str) -> bool:
    """Tell whether words are a pronoun or begin with one: "them", "its jets"."""
    return PRONOUNS.match(printed) is not None or OWN.match(printed) is not None


def owner(
    printed: str,
    start: int,
    speaker: Speaker,
    sentence: Sentence,
    registry: Registry | None,
    text: str,
) -> Speaker | None:
    """Return whom a pronoun means, or words that begin with one: who speaks, or who acted before.

    Args:
        printed: the words, "it" or "its jets".
        start: where they begin.
        speaker: who tells of the deed.
        sentence: the sentence.
        registry: the war, if it is known.
        text: the article.
    """
    if (named := NAMED_OWN.match(printed)) and not NATION.fullmatch(named["name"]):
        return Speaker(words=named["name"])  # "his Lake Front party"
    if _is_strike(printed, text[sentence.start : start]):
        return Speaker(words=STRIKE, type=CARRIED)
    if speaker.type == "own_voice":
        return Speaker(words=printed, type=CARRIED)
    is_third = speaker.type == "direct_quote" and not OURS.match(printed)
    is_third &= _is_in_quotes(text[sentence.start : start])
    is_third = is_third or (NEUTRAL.search(speaker.words) is not None and not OURS.match(printed))
    is_third |= _is_told_behind(speaker, start, text) and not OURS.match(printed)
    is_single = is_person(speaker) and " and " not in speaker.words
    if is_third or (printed.lower() == "they" and is_single):
        return Speaker(words=printed, type=CARRIED)
    if registry is None and HIS.match(printed) and not is_single:
        return Speaker(words=printed)  # "his soldiers", says a ministry of a general
    is_nobody = speaker.type in ("own_voice", "unattributed")
    known = speaker.actor_id or speaker.words
    if not known or is_nobody:
        return None
    actor = registry.doer(speaker.actor_id) if registry else speaker.actor_id
    is_army = OWN_ARMY.match(printed) is not None
    if registry is not None and is_army:
        actor = actor or registry.named_in(speaker.words)  # "the ministry in Orlev"
        actor = registry.forces("", actor) or actor  # "its troops", said a ministry
    if actor is None and is_army and (of := OFFICE_OF.match(speaker.words)):
        return Speaker(words=f"{of['whose']} forces")
    if actor is None and (body := body_of(speaker, text)):
        return Speaker(words=body)
    of = OFFICE_OF.match(speaker.words)
    if actor is None and of and re.search(r"['’]s?$", of["whose"]):
        return Speaker(words=re.sub(r"['’]s?$", "", of["whose"]))
    body = OFFICE.sub("", speaker.words)
    if actor is None and body != speaker.words and not OWN.match(body):
        return Speaker(words=body)  # "our men", said an army spokesman
    if actor is None and is_army and is_person(speaker) and not ITS.match(printed):
        return Speaker(words=printed)  # "his army", said a president
    return Speaker(actor, OTHER.sub("", speaker.words) if actor == speaker.actor_id else "")


def _is_told_behind(speaker: Speaker, start: int, text: str) -> bool:
    """Tell whether who tells of it is named only behind it: "its drones ..., according to X"."""
    span = speaker.span
    if span is None or span.start <= start:
        return False
    return text.startswith("according to ", span.start)


def _is_strike(printed: str, before: str) -> bool:
    """Tell whether "it" is a strike told before: "a raid killed nine after it hit a bus"."""
    return printed.lower() == "it" and STRIKE_BEFORE.search(before) is not None


def _is_in_quotes(before: str) -> bool:
    """Tell whether a quotation that has begun goes on: not in 'said it had "struck" a depot'."""
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
