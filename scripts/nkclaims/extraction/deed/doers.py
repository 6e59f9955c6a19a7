"""Say who the words before or behind a deed mean: an actor of the registry, or the words."""

from __future__ import annotations

import re

from nkclaims.extraction.deed.arms_users import without_arms
from nkclaims.extraction.deed.fighters import (
    ARMS,
    DOER,
    FORCES,
    NAMED_ARMS,
    NO_NAME,
    WEAPON,
)
from nkclaims.extraction.deed.owners import CARRIED, THEM, behind_arms, first_of, is_own, owner
from nkclaims.extraction.draft import Sentence, Speaker
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.actor_words import noun_phrase_in
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.lexicon.nations import forces_of
from nkclaims.extraction.lexicon.pack import Registry

ARMED = re.compile(r"army|military|armed forces", re.IGNORECASE)
# "The Norlandish side", "in Norlandish hands": the state's
SIDE = re.compile(r"(?:['’]s)?\s(?:side|hands|control|custody|captivity|occupation|rule)\b")
ENEMY = QuickRegex(
    r"\b(?:enem(?:y|ies)|adversar(?:y|ies)|aggressors?|invaders?|occupiers?|opponents?"
    r"|occupation forces|invading (?:forces|army|troops))\b",
    re.IGNORECASE,
)
BOTH = re.compile(r"(?:both|all)(?: the)? (?:sides|parties|camps|armies)", re.IGNORECASE)
OWN_SIDE = "own side"
"""Type of a doer that a bare noun names to somebody of a side: "the army" is that of his."""
ACCUSED = "accused"
"""Type of a doer whom somebody blames: any noun may name one, "the authorities"."""
# What names the forces of a state: "Norlandish troops", "Norland's army".
TROOPS = re.compile(
    r"[\w’'.-]+(?: [A-Z][\w’'-]+)?(?:['’]s?)? (?:[a-z]+ )?(?:army|armed forces|forces|troops"
    r"|military|soldiers|units|air force|artillery|gunners|formations|servicemen)\b",
    re.IGNORECASE,
)
ARMY = re.compile(r"\s(?:army|armed forces|forces|troops|military)\b", re.IGNORECASE)
OUTLET = QuickRegex(  # "Reuters reported killing of nine"
    r"\b(?:Reuters|Associated Press|AP|AFP|TASS|Interfax|Anadolu|Xinhua|BBC|CNN|Al Jazeera|TV|Radio"
    r"|Times|Post|Press|Telegram|Channel|Gazette|Herald|Tribune|Wire)\b"
)
OTHERS = QuickRegex(r"\b(?:each other|one another|the other|nobody|no one|anyone)\b", re.IGNORECASE)
ADJECTIVE = re.compile(
    r"^(?P<who>army|government|rebel|insurgent|militant|separatist|jihadist|junta|regime|coalition"
    r"|militia|paramilitary|police|enemy)\s",
    re.IGNORECASE,
)
PLURAL = {"rebel", "insurgent", "militant", "separatist", "jihadist"}
CAMPS = {"army", "government", "junta", "regime", "coalition"}
QUALIFIED = re.compile(
    r"^(?:(?:so-called|what (?:it|he|she|they) (?:calls?|called)"
    r"|(?:dozens|scores|hundreds|thousands|barrages?|salvo(?:e?s)?|waves?|hail|swarms?) of"
    r"|both|the|an?|in|on|at|for|with|after|by|when"
    r"|as|but|to|into|over|amid|another|fresh|new(?!\s(?:Delhi|York|Zealand|Guinea|Caledonia)\b)"
    r"|heavy|two|three|four|five|several|recent|suspected|further"
    r"|more|any|no|all|some|about|around|roughly|nearly|almost"
    r"|up to|at least|than|deadly|of|from|that|this|those|these|and|alleged|renewed|other|its"
    r"|continued|earlier|latest|repeated|massive|overnight|\d+)\s+)+",
    re.IGNORECASE,
)
# "Suspected members of the OLA"
MEMBERS_OF = QuickRegex(
    r"^(?:members|fighters|militants|gunmen|elements|supporters|units|followers"
    r"|loyalists) (?:of|from|loyal to|belonging to) (?:the )?(?=[A-Z])"
)
# "Gunmen holed up in a mosque"
HOW = QuickRegex(
    r"(?<=\w)\s(?:holed|hiding|dressed|riding|wearing|disguised|travell?ing|flying|firing"
    r"|posing|believed|thought|suspected|allegedly|besides|apart from|in addition to)\b.*"
)
STANDING = re.compile(
    r"(?<=troops|forces)\s(?:along|near|around|across|inside|outside|positioned|stationed|based|in|on|at)\s.*"
)
BACKED = re.compile(  # "the al Qaeda-linked Lake Front"
    r"^(?:al[ -])?[\w-]+-(?:backed|linked|led|allied|aligned|affiliated)\s(?=[A-Z])"
)
# "The army's own guns inside the city", "the army's retaliatory fire"
AIR_FORCE = re.compile(r"(?:[\w’'-]+ )?air force", re.IGNORECASE)
OWN_ARMS = re.compile(
    rf"['’]s?\s(?:own\s.*|(?:[a-z-]+\s){{0,3}}?(?:{ARMS})|(?!(?:[a-z-]+\s)?(?:{FORCES})$)[a-z-]+)$"
)
FIGHTER_JET = re.compile(r"\bfighter\s(?=(?:jet|plane|aircraft|bomber)s?\b)")
LOOSE = re.compile(r"\b(?:of|the|my|this|that|these|those|there)$", re.IGNORECASE)
CALLED = re.compile(
    r"(?P<name>[A-Z]+[A-Z0-9]+(?:-\w+)?|(?:[A-Z][\w’'-]+ (?:of |and |the |for )*)+"
    r"(?:Front|Army|Movement|Party|Council|Alliance|Brigades?|Union|Organi[sz]ation|Coalition))"
    r" (?:rebels|fighters|forces|troops"
    r"|militants|insurgents|soldiers)$"
)
NOBODY = re.compile(r"(?:him|her|them|it|us|me|you|others?|this|that|\d.*)", re.IGNORECASE)
# "The strike hit a bakery": whoever struck before.
THE_SAME = re.compile(
    r"(?:\w+\s)?(?:(?:air|drone|missile|rocket)\s)?(?:strikes?|attacks?|raids?|shelling|barrage"
    r"|bombardment|bombing|bombs?|rounds|projectiles|gunfire|airstrikes?|air strikes?"
    r"|missiles?|rockets?|shells?|aircraft|planes?"
    r"|warplanes?|(?:fighter )?jets?|helicopters?|gunships?|drones?|artillery|bombers?)",
    re.IGNORECASE,
)
FLYING = re.compile(r"\b(?:jets|warplanes|warships)$")
ALONE = re.compile(
    r"\s(?:now|again|still|also|later|then|earlier|meanwhile|once|alone|themselves|itself"
    r"|steps? up|keeps? up|presses"
    r"|intensif(?:y|ies)|resumes?|continues?|begins?)$"
)
NAMELESS = re.compile(
    r"\b(?:civilians?|residents|people|women|children|villagers|patients|victims|houses?|homes?"
    r"|hospitals?|fire|smoke|\d+|alarms?|sirens?|debris|fragments|war|conflict|fighting"
    r"|violence)\b",
    re.IGNORECASE,
)
# What stands before the first word of a sentence
SENTENCE_START = re.compile(r"(?:[.!?:][”\"’]?\s|\n|\A)(?:[Tt]he\s)?[“\"‘]?\Z")
MANY = re.compile(r"(?:[Tt]he )?(?P<nation>[A-Z][a-z]+)s")
PEOPLE = re.compile(r"[a-z]+(?:eers?|ers|ists|ants|ents|men)")


def who(
    agent: Speaker, speaker: Speaker, sentence: Sentence, registry: Registry | None, text: str
) -> Speaker | None:
    """Return who did it, of the words that stand where the doer does; None if they name nobody."""
    if agent.span is None:
        return agent
    start, end = agent.span.start, agent.span.end
    start = behind_arms(text, start, end)
    printed = noun_phrase_in(text[start:end])
    if (at := text.find(printed, start, end)) >= 0:
        start, end = at, at + len(printed)
    if not printed or OTHERS.search(printed):
        return None
    if THE_SAME.fullmatch(printed) and text[:start].lower().endswith("the "):
        return Speaker(words=printed, type=CARRIED)
    is_them = THEM.fullmatch(printed) is not None and not text.endswith("by ", 0, start)
    if is_them or (agent.type == ACCUSED and printed.lower() == "it"):
        return Speaker(words=printed, type=CARRIED)  # "accused them of looting"
    if BOTH.fullmatch(printed):
        return Speaker(words=printed.lower())
    if registry is not None:
        if ENEMY.search(printed):
            enemy = registry.adversary(speaker.actor_id)
            return Speaker(enemy) if enemy else Speaker(words=printed)
        if ARMED.fullmatch(printed) and speaker.actor_id in registry.camps:
            return Speaker(words=printed, type=OWN_SIDE)  # "the army", says a president
        inside = [
            one for one in sentence.mentions if one.actor_id and one.start < end and start < one.end
        ]
        if inside:
            return _mentioned(inside, end, registry, text)
        many = MANY.fullmatch(printed)  # "the Norlanders had fired"
        if many and (forces := registry.forces(many["nation"], None)):
            return Speaker(forces, printed)
    if is_own(printed):
        return owner(printed, start, speaker, sentence, registry, text)
    is_country = agent.words != text[agent.span.start : agent.span.end]  # for its adjective
    if is_country and SIDE.match(text, end):
        return Speaker(words=agent.words)
    if is_country and (forces := forces_of(agent.words, printed, text)):
        return Speaker(words=forces)
    country = agent.words if is_country else ""
    if (found := _worded(country, printed, _is_common(printed, start, text))) is not None:
        return found
    if agent.type != ACCUSED:
        return None
    accused = ALONE.sub("", QUALIFIED.sub("", f"{printed} ").strip())
    is_one = accused and not NOBODY.fullmatch(accused) and not LOOSE.search(accused)
    return Speaker(words=accused) if is_one else None


def _mentioned(inside: list[Mention], end: int, registry: Registry, text: str) -> Speaker | None:
    """Return whom names mean: a state's name before forces or arms means its forces."""
    named = [one for one in inside if not one.is_adjective]
    one = named[-1] if named else inside[-1]
    behind = text[one.end : max(end, one.end) + 30]
    if SIDE.match(behind):
        return Speaker(one.actor_id, one.text)  # "the Norlandish side" is the state
    is_armed = re.match(r"(?:['’]s?)?\s+(?:[\w-]+\s+){0,2}?", behind) is not None and (
        one.is_adjective or re.match(r"['’]s?\s", behind) is not None
    )
    is_armed = is_armed or ARMY.match(text, one.end, end) is not None
    if is_armed:
        forces = registry.forces(one.text, one.actor_id)
        if forces and (
            one.is_adjective or ARMY.match(text, one.end, end) or DOER.search(behind.split(",")[0])
        ):
            troops = TROOPS.match(text, one.start, end)
            return Speaker(forces, troops.group() if troops else "")
    return Speaker(one.actor_id, one.text)


def _is_common(printed: str, start: int, text: str) -> bool:
    """Tell whether words have a capital only since a sentence begins: "Combat engineers"."""
    first = printed.split()[0]
    is_first = SENTENCE_START.search(text[max(0, start - 6) : start]) is not None
    return is_first and f" {first.lower()} " in text


def _worded(country: str, printed: str, is_common: bool) -> Speaker | None:
    """Return the country, or the words themselves, if they name who can fight."""
    words = FIGHTER_JET.sub("", QUALIFIED.sub("", f"{printed} ").strip())
    if country:
        return Speaker(words=country)
    words = first_of(BACKED.sub("", ALONE.sub("", words)))
    words = words if AIR_FORCE.match(words) else OWN_ARMS.sub("", words)
    words = STANDING.sub("", HOW.sub("", MEMBERS_OF.sub("", words)))
    if not words or LOOSE.search(words) or words.lower() == "fighter jets":
        return None
    if named := CALLED.match(words):  # "M23 rebels"
        return Speaker(words=named["name"])
    if words[0].isupper() and FLYING.search(words):
        return Speaker(words=words)
    adjective = ADJECTIVE.match(words)
    is_theirs = adjective is not None and WEAPON.search(words) is not None
    if not is_theirs and (NAMELESS.search(words) and not words[0].isupper()):
        return None
    heads = words.split()
    if words.lower() in PLURAL:
        return Speaker(words=f"{words}s")
    if words.lower() in CAMPS:
        return Speaker(words=words)
    if DOER.search(words):
        if adjective := ADJECTIVE.match(words):
            first = adjective["who"]
            if WEAPON.search(words) and not DOER.search(" ".join(heads[1:])):
                return Speaker(words=f"{first}s" if first.lower() in PLURAL else first)
        if air := AIR_FORCE.match(words):
            return Speaker(words=air.group())
        if WEAPON.search(heads[-1]):
            return without_arms(heads)
        return Speaker(words=words)
    if re.match(r"[A-Z]", words):
        kept = []
        for one in heads:
            is_arm = one != "New" and WEAPON.fullmatch(one.strip('“”"'))
            if is_arm or not re.match(
                r"[A-Z“\"]|(?:al|el|ul|ad|an)-|(?:of|and|the|bin|de|del|la)$", one
            ):
                break
            kept.append(one)
        if is_common and len(kept) == 1:
            return Speaker(words=words) if len(heads) > 1 and PEOPLE.fullmatch(heads[1]) else None
        name = re.sub(r"(?:\s(?:of|and|the))+$|['’]s?$|-led$", "", " ".join(kept))
        is_arms = NAMED_ARMS.search(name)
        is_name = name and not is_arms and not NO_NAME.fullmatch(name)
        return Speaker(words=name) if is_name else None
    return None
