"""Say whose the victims are, who did it, and against whom, as far as the words say."""

from __future__ import annotations

import re

from nkclaims.extraction.bodies import body_of
from nkclaims.extraction.clauses import subject_before
from nkclaims.extraction.doers import NAMELESS, NEUTRAL, OUTLET, country_of, who
from nkclaims.extraction.draft import Draft, Sentence, Speaker
from nkclaims.extraction.fighters import DOER, NO_NAME, PRONOUN, WEAPON, is_doer
from nkclaims.extraction.pack import Packs, Registry
from nkclaims.extraction.passives import doer_behind
from nkclaims.extraction.past_wars import is_before_war
from nkclaims.extraction.persons import is_person
from nkclaims.extraction.records import replace
from nkclaims.extraction.toll_periods import is_of_whole_war
from nkclaims.extraction.weighing import CHARGED
from nkclaims.grammar.document import Span

COUNTED = ("casualties", "damage", "equipment_loss", "territorial_control")
DEEDS = ("attack", "accusation", "ceasefire_violation", "ceasefire_collapse", "equipment_loss",
         "territorial_control", "casualties", "damage")  # fmt: skip
WHOLE_WAR = 3000  # so many are no toll of one town
ACTIVE = re.compile(
    r"(?:shot (?:down|dead)|shooting (?:down|dead)|gunn\w+ down|br(?:ought|inging) down"
    r"|puts? (?:out|(?:\S+ ){1,3}\W?out)"
    r"|putting out|set (?:ablaze|alight|fire|on fire)|setting|blew up|blowing up|sank|sunk|overran"
    r"|(?:destroy|down|captur|seiz|recaptur|liberat|tak|burn|intercept"
    r"|torch|abduct|kidnap|execut|massacr|hurt|maim|murder|slaughter|level|flatten|raz|sink|free"
    r"|regain|repell|knock|won|win|kill|wound|injur|wip|neutrali[sz]|eliminat|retak|hold|control"
    r"|occup|suppress|swatt|took|taking|recover|rescu|defus|clear|caus|inflict|overrun|detain"
    r"|arrest|round|dislodg|rout|evict|expel|chas|annex|conquer"
    r"|encircl|surround|trap|target|hit|struck|strik|crippl|disabl|wreck|gutt|demolish|devastat"
    r"|shatter|injur|confiscat|grabb|wrest|left|leav)\w*)\b",
    re.IGNORECASE,
)
# "Put the number of civilians killed at 47"
SUFFERED = re.compile(
    r"\w+(?:ed|en)\s(?:at(?! (?:least|most|dawn))|in|by|during|on|so far|since)\b"
)
# "Claimed to have downed a plane", "reported destroying two tanks": who says it did it.
CLAIMED = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|report(?:s|ed|ing)?|admit(?:s|ted)?|said|announced|acknowledged"
    r"|confirmed|boasted of)\s(?P<deed>to\s(?:have\s)?(?:also\s)?|(?:also\s)?having\s|)$"
)
CAUSE = re.compile(
    r"[Aa]s a result of (?:the )?(?P<who>[A-Z][\w’'-]+ (?:[\w-]+ )?(?:attacks?|aggression|fire"
    r"|raids?|provocations?|shelling|strikes?|bombardment|bombing)\b)[^,.;“”\"]{0,60},"
)
# "Nine were killed in a Norlandish air strike", "in Norland's offensive"
IN_RAID = re.compile(
    r"(?:(?!\b(?:while|but|and|after|when|said|says)\b)[^,;.:“”\"]){0,60}?"
    r"\b(?:in|by|during|from|under)\s(?:(?:an?|the|several|two|three|separate|heavy|fresh|new"
    r"|overnight|suspected|intense|recent)\s){0,3}"
    r"(?P<who>(?:[A-Z][\w-]*(?:i|an|ese|ish|[cs]h|ic|led)|[A-Z][\w -]*['’]s?|[A-Z]{2}[\w-]*|Hamas"
    r"|Hezbollah|rebel|army|government|insurgent|militant)"
    r"\s(?:(?!since\b|of\b)[\w-]+\s){0,3}?(?:strikes?|attacks?|fire"
    r"|raids?|shelling|bombardments?|bombings?|barrages?|offensive|assaults?|airstrikes?|ambush(?:es)?"
    r"|aggression|invasion|shells|rockets|missiles|drones|artillery|siege|incursions?))\b"
)
ING_OF = re.compile(r"\w+ing of\b")
PUT = re.compile(r"\bput(?:s|ting)?\s$")
OUT = re.compile(r"\bout of (?:action|order|service)\b")
CLAIMED_TOO = re.compile(
    r"\bclaim(?:s|ed|ing)? (?:\w+ )?to have (?:(?!\b(?:that|who|which|where|proof|evidence|seen"
    r"|watched|witnessed|heard|footage|documents|intercepted|found)\b)[^;.:“”\"])*"
    r"(?P<deed>\b(?:to have\s|,\s|and\s))$"
)
NAME = re.compile(r"(?:[A-Z][\w-]*[\w])(?:\s(?:al-|of\s)?[A-Z][\w’-]+){0,3}")
BESIDES = re.compile(r"\b(?:while|after|before|when|attempt|attack|assault|offensive|raid)\b")
COUNT = re.compile(r"(?:number|toll|total|majority) of\b", re.IGNORECASE)
SENT = re.compile(r"\b(?:fired|launched|made|supplied|sent|provided|donated|operated) by\b")
# "Denied that its troops had fired", "that Norland's army targets civilians"
HAD_DONE = re.compile(
    r"(?:has |have |had )?(?:\w+ly )?(?:den|disput)\w+ (?:that )?(?:the )?"
    r"(?P<who>(?:(?!any\b|had\b|has\b|have\b|was\b|were\b)[\w’'-]+\s){0,4}[\w’'-]+)\s"
    r"(?:(?:had|has|have)\s(?!been\b)|did|would|were\s\w+ing|targets?\b|uses?\b|fires?\b|shells?\b)"
)
OF_SUBJECT = ("act-deny-deed", "act-deny-no-part")
# "Accused the rebels of shelling the market and killing nine"
CHARGED_WITH = re.compile(
    r"\baccus\w+\s(?:the\s)?(?P<who>[^,;.“”\"]{2,60}?)\s(?:of|with)\s(?:\w+ly\s)?(?:having\s)?"
    r"(?:[a-z]+ing\s[^;.“”\"]{2,80}?(?:,\s|\sand\s))?$"
)
ITS_TOWN = re.compile(r"[’']s\s(?:largest|second|third|main|biggest|capital|\w+ern)\b")
ADJECTIVE = re.compile(r"(?:[a-z]i|ian|ean|[a-z]an|ese|ish|ch|ic)$")
HIT = re.compile(
    r"\b(?:on|at|against|towards?|of|into|shelled|bombed|bombarded|pounded|attacked"
    r"|hit|struck|strike"
    r"|targeted|targeting|covered)(?: the)?(?: (?:city|town|village) of)?(?: the)?\s+$",
    re.IGNORECASE,
)
OFFICE = re.compile(
    r"(?<=\w)(?:['’]s)? (?:(?:chief|senior|army|foreign|information|military) )*"
    r"(?:spokes(?:man|woman|person)|leader|mouthpiece|commander|chief|head|boss)\b.*"
)  # "Government spokesman Legesse Tulu" speaks for the government
# Whoever tells of it has done it: "nine villages had been liberated", "our columns are in Orlev".
OURS = re.compile(
    r"\bliberat(?:ed|ion)\b|\bour (?:\w+ )?(?:control|hands|positions?|columns?|troops|forces"
    r"|men|flag)\b"
    r"|\bclaim(?:s|ed|ing) (?:full |complete )?control\b|\bdeclar(?:es|ed|ing) [^.;,]{2,50}"
    r"(?:captured|secured?|cleared|recaptured|under)\b",
    re.IGNORECASE,
)
REPELLED = re.compile(
    r"\b(?:repell?\w*|repuls\w+|thwart\w*|foil\w*|(?:beat\w*|push\w+|dr[io]v\w+|threw|thrown|fought"
    r"|fend\w+|ward\w+) (?:off|back)|failed)\b",
    re.IGNORECASE,
)
SPEAKING = ("own_voice", "unattributed")


def sided(
    draft: Draft, sentence: Sentence, packs: Packs, registry: Registry | None, text: str
) -> Draft:
    """Return a draft with agent, victim side, target side, and the camps of who speaks and did."""
    agent = draft.agent
    if draft.stance == "denies":
        agent = _denied(draft, sentence, registry, text)
    elif agent is not None:
        agent = who(agent, draft.speaker, sentence, registry, text)
    elif draft.kind in COUNTED and draft.stance != "withholds":
        agent = _culprit(draft, sentence, packs, registry, text)
    if agent is None and draft.kind in DEEDS and draft.speaker.type not in SPEAKING:
        agent = _as_speaker_says(draft, registry, text)
    if draft.agent is not (agent := agent if draft.kind in DEEDS else None):
        draft = replace(draft, agent=agent)
    if draft.kind in COUNTED and (draft.value is not None or draft.measure is not None):
        draft = replace(draft, victim_side=_victims(draft, sentence, registry, text))
    if draft.kind in ("casualties", "damage") and draft.target_type is not None:
        draft = replace(draft, target_type=None)
    if draft.kind == "attack" and draft.target_type == "none_stated" and registry is not None:
        draft = replace(draft, target_type=_target_type(draft, sentence, registry, text))
    if draft.target_type is not None and registry is not None:
        draft = replace(draft, target_side=_target_side(draft, sentence, registry))
    if draft.object == "person" and draft.population == "unspecified":
        is_of_war = is_of_whole_war(draft, sentence, registry)
        is_great = (draft.value or 0) >= WHOLE_WAR
        is_past = is_before_war(draft, registry)
        is_great = is_great and (
            draft.place_words is None or draft.measure != "displaced" or is_past
        )
        is_toll = (
            draft.place_words is None and "death toll" in text[draft.quote.start : draft.quote.end]
        )
        is_all = is_of_war or is_great or is_toll or is_past
        is_past = is_past or draft.date_precision == "year"
        is_long = draft.scope == "cumulative" or (is_past and draft.scope == "period")
        is_any = draft.is_general or draft.measure == "displaced"  # "700,000 Norlanders fled"
        if is_long and is_any and is_all:
            draft = replace(draft, population="combined")
    if registry is None:
        return draft
    by = draft.agent.actor_id if draft.agent else None
    own = registry.sides.get(draft.speaker.actor_id or "")
    if draft.stance == "concedes" and draft.kind == "casualties" and own:
        draft = replace(draft, victim_side=own)  # who admits losses admits its own
    return replace(
        draft,
        authority=registry.authority(draft.speaker.actor_id),
        speaker_camp=registry.camps.get(draft.speaker.actor_id or "", ""),
        agent_camp=registry.camps.get(by or "", ""),
    )


def _as_speaker_says(draft: Draft, registry: Registry | None, text: str) -> Speaker | None:
    """Return who did what only follows from who tells it: their own side, or their enemy."""
    words = text[draft.quote.start : draft.quote.end]
    if draft.stance == "withholds" and draft.kind == "attack":
        return _itself(draft.speaker, registry)  # "did not comment on the raid"
    if draft.stance != "asserts":
        return None
    is_own = draft.kind == "territorial_control" and OURS.search(words) is not None
    if is_own and NEUTRAL.search(draft.speaker.words) is None:
        is_known = registry is None or draft.speaker.actor_id in registry.camps
        return _plain(draft.speaker, registry, text) if is_known else None
    if draft.kind == "attack" and registry and REPELLED.search(words):
        enemy = registry.adversary(draft.speaker.actor_id)
        return Speaker(enemy) if enemy else None
    return None


def _denied(
    draft: Draft, sentence: Sentence, registry: Registry | None, text: str
) -> Speaker | None:
    """Return who did what is denied, as far as it is known before what is denied is found."""
    if draft.kind in CHARGED and draft.speaker.type not in SPEAKING:
        named = _denied_doer(draft, sentence)
        found = who(named, draft.speaker, sentence, registry, text) if named else None
        return found or _itself(draft.speaker, registry)
    if draft.kind != "territorial_control" or registry is None:
        return None
    taker = registry.adversary(draft.speaker.actor_id)
    return Speaker(taker) if taker else None


def _denied_doer(draft: Draft, sentence: Sentence) -> Speaker | None:
    """Return the subject of the deed within a denial: "denied that its men had shelled Orlev"."""
    words, start, end = (
        sentence.text,
        draft.quote.start - sentence.start,
        draft.quote.end - sentence.start,
    )
    told = HAD_DONE.match(words, start, end)
    if told is not None:
        span = Span(*told.span("who"))
    elif draft.rule_id in OF_SUBJECT and (subject := subject_before(words, start)) is not None:
        span = subject
    else:
        return None
    if DOER.search(words, span.start, span.end) is None:
        return None
    at = Span(span.start + sentence.start, span.end + sentence.start)
    return Speaker(words=words[span.start : span.end], span=at)


def _itself(speaker: Speaker, registry: Registry | None) -> Speaker | None:
    """Return a speaker who denies a deed as its doer, as printed: who speaks, not for whom."""
    actor = registry.doer(speaker.actor_id) if registry else speaker.actor_id
    return Speaker(actor, speaker.words) if speaker.actor_id or speaker.words else None


def _plain(speaker: Speaker, registry: Registry | None, text: str) -> Speaker | None:
    known = speaker.actor_id or speaker.words
    actor = registry.doer(speaker.actor_id) if registry else speaker.actor_id
    words = speaker.words if actor else body_of(speaker, text) or OFFICE.sub("", speaker.words)
    return Speaker(actor, words) if known else None


def _culprit(
    draft: Draft, sentence: Sentence, packs: Packs, registry: Registry | None, text: str
) -> Speaker | None:
    """Return who did what a figure tells: "killed by the army", "rebels seized four villages"."""
    words, offset = sentence.text, sentence.start
    start, end = draft.quote.start - offset, draft.quote.end - offset
    stop = words.find(",", end)
    if (put := PUT.search(words, 0, start)) and OUT.search(words, start, end):
        start = put.start()  # "put 20 tanks out of action"
    deed = words[start:end]
    is_active = ACTIVE.match(deed) is not None and SUFFERED.match(deed) is None
    last = stop if stop >= 0 else min(len(words), end + 50)
    by = None if is_active and BESIDES.search(words, end, last) else last
    if by is not None and draft.kind == "equipment_loss" and (sent := SENT.search(words, end, by)):
        by = sent.start()  # "downed 10 of the missiles fired by the rebels"
    found = doer_behind(words, start, by) if by is not None else None
    if found is None and is_active and _is_claimed(draft, words, start, end):
        return None if draft.speaker.type in SPEAKING else _plain(draft.speaker, registry, text)
    if found is None and is_active and (charge := CHARGED_WITH.search(words, 0, start)):
        found = Span(*charge.span("who"))
    elif found is None and is_active:
        found = subject_before(words, start)
        if found is not None and not _can_act(draft, found, sentence):
            found = found if _is_name(found, words, text) else None
    if found is None and (cause := CAUSE.match(words)) and cause.end() <= start:
        found = Span(*cause.span("who"))
    if found is None and not is_active and (raid := IN_RAID.match(words, end)):
        found = Span(*raid.span("who"))
    if found is None:
        return None
    span = Span(found.start + offset, found.end + offset)
    printed = text[span.start : span.end]
    if ITS_TOWN.search(printed):
        return None  # "Orlev, Norland's largest city"
    is_named = any(span.start <= one.start < span.end for one in sentence.mentions)
    country = country_of(printed, packs.demonyms)
    is_named = is_named or country != "" or _is_name(found, words, text)
    if WEAPON.fullmatch(printed.split()[-1]) and not is_named:
        return None
    doer = Speaker(words=country or printed, span=span)
    return who(doer, draft.speaker, sentence, registry, text)


def _is_claimed(draft: Draft, words: str, start: int, end: int) -> bool:
    """Tell whether who reports a deed reports it as its own."""
    if OUTLET.search(draft.speaker.words) or ING_OF.match(words, start):
        return False  # "Reuters reported killing of nine"
    claimed = CLAIMED.search(words, 0, start) or CLAIMED_TOO.search(words, 0, start)
    if claimed is None:
        return False
    teller = subject_before(words, claimed.start())
    told = words[teller.start : teller.end] if teller else ""
    if told and not PRONOUN.fullmatch(told) and not _names(told, draft.speaker.words):
        return False  # "Norland said rebels had reported killing nine"
    is_participle = words[start:end].split(maxsplit=1)[0].lower().endswith("ing")
    return claimed["deed"].startswith(("to ", "and")) or is_participle


def _names(told: str, speaker: str) -> bool:
    """Tell whether a subject shares a name with a speaker: "its army", "Norland's army"."""
    words = set(re.findall(r"\w{3,}", told.lower()))
    return bool(words & set(re.findall(r"\w{3,}", speaker.lower()))) or told.lower().startswith(
        "its "
    )


def _can_act(draft: Draft, found: Span, sentence: Sentence) -> bool:
    """Tell whether a subject can be the doer: of deaths only who is named, no shell or fire."""
    words = sentence.text[found.start : found.end]
    if COUNT.match(words):
        return False  # "the number of soldiers killed rose"
    if draft.kind not in ("casualties", "damage"):
        return is_doer(words)
    start, end = found.start + sentence.start, found.end + sentence.start
    named = any(one.actor_id and start <= one.start < end for one in sentence.mentions)
    is_it = bool(PRONOUN.fullmatch(words)) and draft.speaker.type not in SPEAKING
    can_be = DOER.search(draft.speaker.words) or draft.speaker_camp or _is_body(draft.speaker)
    is_it = is_it and bool(can_be)
    return named or is_it or (bool(DOER.search(words)) and not NAMELESS.search(words))


def _is_body(speaker: Speaker) -> bool:
    """Tell whether a speaker may be an armed group: a name, no person's and no observer's."""
    is_named = speaker.words[:1].isupper() and not is_person(speaker)
    return is_named and NEUTRAL.search(speaker.words) is None


def _is_name(found: Span, words: str, text: str) -> bool:
    """Tell whether a subject begins with a name that no pack knows: "the OLA later killed two".

    A word at the head of a sentence is one if it is printed elsewhere with its capital as well.
    """
    name = NAME.match(words, found.start, found.end)
    if name is None or NO_NAME.fullmatch(name.group()) or WEAPON.fullmatch(name.group()):
        return False
    first = name.group().split()[0]
    if ADJECTIVE.search(first):
        return False  # "Norlandish strikes killed nine"
    is_inside = found.start > 0 and words[: found.start].strip(' “"') != ""
    if is_inside or sum(map(str.isupper, first)) > 1:
        return True
    return re.search(rf"[a-z,] {re.escape(first)}\b", text) is not None


def _target_type(draft: Draft, sentence: Sentence, registry: Registry, text: str) -> str:
    """Return what a place is as a target: a town that is hit, not the area in which it happens."""
    for one in sentence.mentions_between(draft.quote.start, draft.quote.end):
        is_town = registry.place_types.get(one.place_id or "") in ("city", "town", "village")
        if is_town and HIT.search(text[draft.quote.start : one.start]):
            return "settlement"
    return "none_stated"


def _target_side(draft: Draft, sentence: Sentence, registry: Registry) -> str | None:
    """Return the side of whom the words name as hit: an adjective or a name that is no doer's."""
    by = draft.agent.actor_id if draft.agent else None
    camp = registry.camps.get(by or "")
    for one in sentence.mentions_between(draft.quote.start, draft.quote.end):
        side = registry.sides.get(one.actor_id or "")
        is_other = camp is None or registry.camps.get(one.actor_id or "") != camp
        if side and one.actor_id in registry.belligerents and one.actor_id != by and is_other:
            return side
    return None


def _victims(
    draft: Draft,
    sentence: Sentence,
    registry: Registry | None,
    text: str,
) -> str:
    """Return whose they are: by an adjective or name at the noun, by "its own", else unstated."""
    sides = registry.sides if registry else {}
    belligerents = registry.belligerents if registry else frozenset()
    near = [
        one
        for one in sentence.mentions
        if one.actor_id in belligerents
        and sides.get(one.actor_id)
        and draft.quote.start - 30 <= one.start <= draft.quote.end + 12
    ]
    for one in near:
        gap = text[one.end : one.end + 30]
        is_theirs = re.match(r"['’]s\b|\s+(?:soldiers|troops|forces)", gap)
        is_doer = draft.agent is not None and draft.agent.actor_id == one.actor_id
        if (one.is_adjective or is_theirs) and not is_doer:
            forces = registry.forces(one.text, one.actor_id) if registry else None
            at_its_word = sides.get(forces or "") if one.is_adjective else None
            return at_its_word or sides[one.actor_id or ""]
    own = sides.get(draft.speaker.actor_id or "", "")
    start = draft.value_span.start if draft.value_span else draft.quote.start
    before = text[max(sentence.start, start - 30) : draft.quote.end]
    if own and re.search(r"\b(?:its|their|our)\b", before):
        return own
    if draft.scope == "cumulative" and draft.kind == "casualties" and draft.place_id is None:
        if own and draft.speaker.actor_id in belligerents:
            return own
        return "all" if sides else "unstated"
    return "unstated"
