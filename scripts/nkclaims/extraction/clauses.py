"""Find the noun phrases around a deed: who stands before a verb, who behind "by", whom it hit."""

from __future__ import annotations

import re

from nkclaims.grammar.document import Span

FORCES = (
    r"forces?|troops|army|armies|military|militar(?:y|ies)|soldiers|servicemen|fighters?|rebels?"
    r"|militants?|militia(?:s|men)?|gunm[ae]n|insurgents?|jihadists?|separatists?|guerrillas?"
    r"|mercenar(?:y|ies)|paramilitar(?:y|ies)|invaders?|occupiers?|enemy|adversary|aggressors?"
    r"|commandos|paratroopers|marines|navy|police|guards?|snipers?|gunners?|units?|brigades?"
    r"|battle ?groups?|groupings?|corps|legions?|battalions?|regiments?|divisions?|squads?"
    r"|cells?|detachments?|regime|junta|side|group|movement|coalition|alliance|faction"
    r"|governments?|jets|warplanes|warships|extremists|countries|nations|neighbou?rs|rivals|foes"
    r"|terrorists|attackers|assailants"
    r"|bombers?|pilots|crews|people|men|parties|persons|individuals|invasion forces"
)
ARMS = (
    r"(?:air ?)?strikes?|attacks?|missiles?|rockets?|shells?|shelling|drones?|uavs?|bombs?|bombing"
    r"|mortars?|artillery|fire|planes?|warplanes?|jets?|aircraft|helicopters?|gunships?|tanks?"
    r"|bombardments?|raids?|barrages?|salvo(?:e?s)?|assaults?|offensives?|ambush(?:es)?|air force"
    r"|projectiles?|munitions?|fragments|debris|gunfire|warships?|launchers?|guns|howitzers?"
    r"|snipers?|incursions?"
    r"|advances?|push|attempts?|operations?|air raids?|air force|air|ground|long-range|ballistic"
    r"|cruise|hypersonic|guided|kamikaze|aerial|cluster|heavy|deadly|fresh|new|recent|indirect"
    r"|explosions?|blasts?|(?:land)?mines?|explosives?|ieds?|grenades?|intense|massive|overnight|double|mortar|rocket|missile|drone|tank|stray|suspected|alleged"
)
DOER = re.compile(rf"\b(?:{FORCES})\b", re.IGNORECASE)
WEAPON = re.compile(rf"\b(?:{ARMS})\b", re.IGNORECASE)
PRONOUN = re.compile(r"(?:it|they|we|he|she|both|both sides|each side)", re.IGNORECASE)
ADVERB = (
    r"also|then|later|again|still|first|since|already|once more|once again|in turn|\w+ly|early"
    r"|late|overnight|yesterday|today|on \w+day|not|never|repeatedly"
    r"|(?:last|this) (?:week|month|year|night|\w+day)|(?<!^)each"
)
AUXILIARY = re.compile(
    r"(?:(?:^|\s+)(?:has|have|had|was|were|(?-i:is)|are|be|been|being|will|would|could|may"
    r"|might|can|did"
    r"|does|do|to|continued?|continues|began|begun|started|managed|tried|attempted|vowed|used"
    rf"|{ADVERB}))+$",
    re.IGNORECASE,
)
PASSIVE = re.compile(
    rf"\b(?:was|were|(?-i:[Ii]s)|are|been|being|be|got)(?:\s+(?:{ADVERB}|heavily))*\s*$",
    re.IGNORECASE,
)
PARTICIPLE = re.compile(r"\w+(?:ed|en|ut)\s(?:(?:down|out|off|as [^.;,]{2,30}?)\s)?", re.IGNORECASE)
PROGRESSIVE = re.compile(r"[a-z]+ing\b", re.IGNORECASE)
ASIDE = re.compile(r",\s(?:[^,;:.“”\"]|,(?=\d)){2,110},$")
WHERE = re.compile(
    r"^\s(?:in|on|at|near|of|outside)\s(?:the\s)?(?:[\w’'-]+\s){0,3}?[\w’'-]+(?=\s(?:has|have|had|was|were|is|are)\b)"
)
REFUSED = re.compile(r"(?<=\w)\s(?:dismiss|reject|deni|refut|disput|ridicul)(?:ed|es|s)$")
RELATIVE = re.compile(r",?\s+(?:which|who|that)$", re.IGNORECASE)
EDGE = re.compile(
    r"(?<!\b[A-Z])\.(?=\s|$)|[;:,](?!\d)|[“”\"()!?—–]|\s-\s|\b(?:that|which|who|whom|whose"
    r"|where|while|whereas|when"
    r"|as|after|before"
    r"|because|but|although|though|if|unless|since|said|say|says|saying|told|tells|claims?"
    r"|claiming|insists?|insisting|reports?|announces?|alleges?|alleging|adding|admits?"
    r"|admitted|acknowledged|asserts?|asserted|declared|rejected the|denied that|denies"
    r"|reported|announced"
    r"|claimed|added|insisted|confirmed|alleged|believe[sd]?|maintained|stated|wrote|and then"
    r"|hours after|day after)\b",
    re.IGNORECASE,
)
PLACED = re.compile(
    r"\s+(?:in|on|at|from|near|across|around|inside|outside|over|with|for|under|against|by|along"
    r"|into|amid|during|between)\s",
    re.IGNORECASE,
)
HELD = re.compile(
    r"(?:^|\s)(?:cit(?:y|ies)|towns?|villages?|schools?|hospitals?|clinics?|markets?|districts?"
    r"|bridges?|homes|houses|buildings?|church|cathedral|mosque|airport|camps?|suburbs?"
    r"|neighbou?rhoods?|civilians|residents|villagers|convoys?|buses|bus|factory|warehouses?"
    r"|infrastructure|refinery)$",
    re.IGNORECASE,
)
ORIGIN = re.compile(
    r"(?:the\s+)?(?:fighters|troops|soldiers|gunmen|militants|forces|members|units|men|elements)\s+"
    r"(?:from|of|loyal to|belonging to)\s+(?:the\s+)?(?=\S)",
    re.IGNORECASE,
)
# "A charge the army rejected": what is rejected stands before who rejects it.
ZERO = re.compile(
    r"(?:(?:the|an?)\s+)?(?:charge|claim|allegation|accusation|report|attack|strike|move"
    r"|assertion|figure"
    r"|statement|demand|plan|proposal)s?\s+(?=(?:the\s+)?\w)(?!of\b|on\b|by\b|in\b|that\b"
    r"|from\b|against\b)",
    re.IGNORECASE,
)
SPACE = re.compile(r"\s+")
SAID = re.compile(r"(?!than|though)[a-z]{3,}(?:ed|id|ld|ys?|s|ing|te)$", re.IGNORECASE)
INNER = (",", "“", "”", '"')
LONGEST, SHORT = 12, 4  # words of a subject, and those that are kept of a longer one
SAID_ASIDE = re.compile(r",\s[^,;.]{2,50}\s(?:said|says|reported|added|announced)$")
INVERTED = re.compile(r"[,”\"]\s*$")
REPORTED = re.compile(
    r"\b(?:said|says|say|told(?=\s)|tells|denie[sd]|denied|announce[sd]|insist(?:s|ed)|claim(?:s|ed)"
    r"|added|argue[sd]|emphasi[sz]e[sd]|stresse[sd]|warn(?:s|ed)|reported|confirm(?:s|ed)|noted"
    r"|acknowledge[sd]|allege[sd]|declared|stated|wrote|maintain(?:s|ed)|believes?)\b"
)
JOINED = re.compile(r"(?:,|,?\s+(?:and|then|but))$", re.IGNORECASE)
VERB = re.compile(
    r"(?<!-)\b(?:has|have|had|is|was|were|are|does|do|did|will|would|can|could|must|\w{3,}ed|took|hit"
    r"|kept"
    r"|struck|fell|held|led|made|shot|sent|won|blew|spoke|met|went|flew|put|began|told|wrote"
    r"|gave|said|says?"
    r"|fought|beat|drove|launch\w*|fires?|seizes?|captures?|attacks?|kills?|shells?|strikes?|urges?"
    r"|calls?|wants?|demands?|warns?)\b",
    re.IGNORECASE,
)
# "The army withdrew from the port and the mayor": of two clauses the second has the subject.
FIRST_CLAUSE = re.compile(
    r"[^,]*\s(?!armed|allied|masked|occupied|wounded|displaced|based|united|related)(?:[a-z]{3,}ed"
    r"|withdrew|took|hit|struck|fell|left|fled|held|met|went|flew|drove|fought)\s(?:from|to|in|on"
    r"|at|into|the|an?|over|across)\s[^,]*\sand\s"
)
TIMED = re.compile(
    r"(?:in|on|at|from|near|across|around|during|over|by|after|since)\s.*?(?=\b(?:the|an?|its"
    r"|their)\s+"
    r"(?!\w+\s+(?:region|city|town|village|area|district|direction|sector|front|axis|province|day|night|morning"
    r"|hours?)\b)\w+[^,]{0,40}$)",
    re.IGNORECASE,
)
LEADING = re.compile(
    r"^(?:(?:the|a|an|and|or|meanwhile|earlier|later|overnight|on \w+day|then|now|yesterday"
    r"|hours later|also|separately|elsewhere|in response|how)\s+)+",
    re.IGNORECASE,
)
BY = re.compile(
    r"\bby\s+(?!\d|(?!(?:retreat|advanc|invad|attack|flee|withdraw|warr|oppos|occupy)ing\b)\w+ing\b|(?:phone|telephone|air|land|sea|force|night|day|then|now|hand|noon"
    r"|midnight|dawn|about|at|nearly|some|more|least|all|name|Monday|Tuesday|Wednesday|Thursday"
    r"|Friday|Saturday|Sunday"
    r"|January|February|March|April|May|June|July|August|September|October|November|December)\b)",
    re.IGNORECASE,
)
# "Hit a plant used by the rebels": they did not hit it.
USED_BY = re.compile(
    r"\b(?:used|owned|run|operated|held|controlled|occupied|guarded|populated|inhabited|attended"
    r"|supported|backed|hosted|manned|frequented|chaired|funded|built|claimed|followed|joined|led"
    r"|ruled|governed)\s$",
    re.IGNORECASE,
)
STOP = (
    r"in|on|at|by|near|over|after|during|while|when|that|which|who|for|to|from|with|since|early"
    r"|late"
    r"|overnight|killed|killing|wounded|hit|said|was|were|has|have|had|is|are|will|as|and|or|but"
    r"|before|against|of (?!the\b|(?-i:[A-Z]))|last|this|yesterday|today|following|amid"
    r"|responsible|across"
    r"|around|inside|outside|under|did|do|not|broke|violated|into|between|because|if|continued"
    r"|on the|via|through|had|left|targeting|lasting|earlier|toward|towards|went|came|fell|took"
    r"|struck|began"
    r"|(?-i:(?!allied|armed|masked|hooded|unidentified|backed)[a-z]{2,}ed)"
)
PHRASE = re.compile(
    rf"\s*[“\"]?(?:(?:the|an?)\s+)?(?P<np>(?!(?:{STOP})\b)[\w’'.-]+(?:\s+(?!(?:{STOP})\b)"
    r"[\w’'.-]+){0,6})",
    re.IGNORECASE,
)


def is_passive(text: str, at: int) -> bool:
    """Tell whether the participle at ``at`` has "was" or "been" before it; not "was shelling"."""
    return not PROGRESSIVE.match(text, at) and bool(PASSIVE.search(text[max(0, at - 40) : at]))


def is_by(text: str, at: int) -> bool:
    """Tell whether the participle at ``at`` has its doer behind it: "rejected by the rebels"."""
    return behind_by(text, at) is not None


def behind_by(text: str, at: int) -> int | None:
    """Return where the doer of the participle at ``at`` begins, right behind its "by"."""
    participle = PARTICIPLE.match(text, at)
    by = BY.match(text, participle.end()) if participle else None
    return by.end() if by else None


def subject_before(text: str, at: int) -> Span | None:
    """Return the noun phrase that is the subject of the verb at ``at``; None if there is none.

    >>> subject_before("The mayor said rebels in the hills had again shelled the port.", 42)
    Span(start=15, end=21)
    """
    head = _without_loose(text[:at])
    joined = JOINED.search(head)
    if joined:
        head = head[: joined.start()].rstrip()
    edges = [one for one in EDGE.finditer(head) if not joined or one.group() not in INNER]
    last = edges[-1] if edges else None
    if (
        last
        and last.group().lower() in ("who", "which")
        and VERB.match(head[last.end() :].lstrip())
    ):
        head = head[: last.start()].rstrip(" ,")  # "the man who had left denied it"
        edges, joined = edges[:-1], None
    while joined and edges and SAID.match(edges[-1].group()):
        if VERB.search(head, edges[-1].end()):
            break
        edges.pop()  # "the army confirmed the loss and blamed the rebels"
    start = edges[-1].end() if edges else 0
    chunk = head[start:]
    if (before := FIRST_CLAUSE.match(chunk)) and not joined:
        start, chunk = start + before.end(), chunk[before.end() :]
    if joined and (verb := VERB.search(chunk)):  # "the army took one town and drove on"
        chunk = _without_loose(chunk[: verb.start()])
    start, end = _phrase(chunk, start)
    words = text[start:end].split()
    if not words or not re.search(r"[A-Za-z]", text[start:end]):
        return None
    if len(words) > LONGEST:
        start = end - len(text[start:end].split(maxsplit=len(words) - SHORT)[-1])
    return Span(start, end)


def speaking_before(text: str, at: int) -> Span | None:
    """Return the subject of a verb of speech at ``at``, as :func:`subject_before` does.

    Behind a reported clause it is who reported it: "she said the army had left and urged calm".

    >>> speaking_before("Smith said the army had left and urged calm.", 33)
    Span(start=0, end=5)
    """
    head = _without_loose(text[:at])
    is_joined = JOINED.search(head)
    if is_joined is None:
        return subject_before(text, at)
    head = head[: is_joined.start()].rstrip()
    if aside := SAID_ASIDE.search(head):  # "he rang Doha, his spokesman said, and urged calm"
        main = VERB.search(head, 0, aside.start())
        return subject_before(text, main.start()) if main else None
    told = [*REPORTED.finditer(head)]
    if not told or (EDGE.search(head, told[-1].end()) and ";" in head[told[-1].end() :]):
        return subject_before(text, at)
    if INVERTED.search(head[: told[-1].start()]):
        return phrase_at(text, told[-1].end())
    return subject_before(text, told[-1].start()) or subject_before(text, at)


def _without_loose(words: str) -> str:
    """Return words without auxiliaries, adverbs, asides, "dismissed" and "which" at their end."""
    words = words.rstrip()
    while True:
        shorter = words
        for pattern in (AUXILIARY, ASIDE, RELATIVE, REFUSED):
            shorter = pattern.sub("", shorter).rstrip()
        if shorter == words:
            return words
        words = shorter


def _phrase(chunk: str, start: int) -> tuple[int, int]:
    """Return where the noun phrase of a clause's beginning stands, without when and where."""
    for opening in (SPACE, TIMED, ORIGIN, ZERO, LEADING):
        if match := opening.match(
            chunk
        ):  # "at about 13:40 the rebels", "fighters from the militia"
            start += match.end()
            chunk = chunk[match.end() :]
    placed = PLACED.search(chunk)
    if placed and not PLACED.match(f" {chunk}"):
        chunk = chunk[: placed.start()]
    return start, start + len(AUXILIARY.sub("", chunk.rstrip()))


def patient_before(text: str, at: int) -> Span | None:
    """Return the subject right before a verb, with nothing but auxiliaries between.

    >>> patient_before("The port was again shelled", 19)
    Span(start=4, end=8)
    """
    subject = subject_before(text, at)
    if subject is None:
        return None
    between = text[subject.end : at].rstrip()
    if between and not AUXILIARY.fullmatch(WHERE.sub("", between)):
        return None
    return subject


def phrase_at(text: str, at: int) -> Span | None:
    """Return the noun phrase that begins at ``at``, without its article.

    >>> phrase_at("blamed the rebel army for it", 6)
    Span(start=11, end=21)
    """
    match = PHRASE.match(text, at)
    if match is None:
        return None
    words = re.sub(
        r"\s(?:allied|armed|backed|now|again|also|last \w+)$", "", match["np"].rstrip(".'’")
    )
    return Span(match.start("np"), match.start("np") + len(words))


def doer_behind(text: str, start: int, end: int) -> Span | None:
    """Return the noun phrase behind the first "by" of a stretch.

    >>> doer_behind("shelling of the port by the army on Monday", 0, 42)
    Span(start=28, end=32)
    """
    for match in BY.finditer(text, start, end):
        if not USED_BY.search(text[start : match.start()]):
            return phrase_at(text, match.end())
    return None


def is_doer(words: str) -> bool:
    """Tell whether words can name who fights: forces, arms, a pronoun, a proper name."""
    if HELD.search(words) and not DOER.search(words):
        return False  # "Karabakh's main city"
    is_name = bool(re.search(r"(?:^|\s)[A-Z]", words))
    is_class = bool(DOER.search(words) or WEAPON.search(words))
    return is_name or is_class or bool(PRONOUN.fullmatch(words))
