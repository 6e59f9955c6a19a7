"""Tell which of some words name an actor: a whole noun phrase, with no verb, day or loose end.

Rules cut out what stands where a speaker or doer does, and now and then more than its name. What no
noun phrase begins, holds or ends with is cut away here, and nobody is named by what cannot be one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from nkclaims.extraction.draft import OWN_VOICE, UNATTRIBUTED, Draft, Speaker
from nkclaims.extraction.language.clauses import SHORT_FORM
from nkclaims.extraction.language.records import replace

DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
PART_OF_DAY = r"(?:morning|afternoon|evening|night|dawn|dusk|noon|midnight|daybreak)"
PREPOSITION = (
    r"(?:of|in|on|at|by|for|from|with|to|into|near|across|around|over|under|after|before|during"
    r"|since|against|between|among|amid|inside|outside|behind|through|than|as|about|despite"
    r"|towards?|via|along|until|like|beyond|within|without)"
)
DETERMINER = r"(?:the|an?|its|their|his|her|our|my|this|these|those)"
PRONOUN = r"(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I|[Yy]ou|them|us|him)"
# What stands before a noun phrase in its clause: when, how, and the words that join it.
OPENING = re.compile(
    r"^(?:"
    r"(?:According to|As|After|Before|Under|Following|Amid|In|On|At|Since|With|Despite|Per)"
    r"\s[^,;]*,\s"
    rf"|[A-Z]{{3,}},?\s\(?{MONTH}\.?\s\d{{1,2}}\)?,?\s"  # "ORLEV, May 3 The army"
    rf"|(?:(?:[Oo]n|[Bb]y|[Aa]t|[Ss]ince|[Ll]ate|[Ee]arly)\s)*{DAY}(?:\s{PART_OF_DAY})?(?:,\s|\s(?=[a-z]))"
    rf"|(?:[Tt]he\s)?(?:[Ll]ast|[Tt]his|[Nn]ext)\s(?:night|week|month|year|{DAY}|{PART_OF_DAY}),?\s"
    rf"|(?:[Yy]esterday|[Tt]oday|[Tt]onight|[Oo]vernight|{PART_OF_DAY}|[Mm]eanwhile|[Hh]owever|[Ss]eparately"
    r"|[Ee]lsewhere|[Ee]arlier|[Ll]ater|[Ll]ast|[Aa]gain|[Nn]ow)(?:,\s|\s(?=(?:the|its|their|his|her|our)\s))"
    r"|(?:[Aa]lso|[Tt]hen|[Aa]lone|[Oo]nly|[Ee]ven|[Ss]till|[Tt]hat|[Ww]hose|[Ww]hile|[Ww]hereas|[Ww]hen|[Bb]ut|[Aa]nd|[Oo]r"
    r"|[Yy]et|[Bb]ecause|[Ii]f|[Aa]lthough|[Tt]hough),?\s"
    r"|(?:[Tt]he|[Aa]n?)\s|[\s’‘”“\"'–—,;:-]+"
    r")"
)
# "Rockets the insurgents", "Friday its forces": an article goes on with no noun phrase, but behind
# a preposition or what joins two it begins another, and that is who acts.
ANOTHER = re.compile(
    rf"^(?:(?!{PREPOSITION}\b|and\b|or\b|both\b|all\b|half\b|not\b|while\b|but\b|such\b|even\b"
    rf"|{DETERMINER}\b)[^\s,]+\s)+(?=(?:the|its|their|his|her|our)\s(?![A-Z][\w-]*$)\w)"
)
AUXILIARY = (
    r"is|are|was|were|be|been|being|has|have|had|will|would|could|might|can|cannot|should|must"
    r"|did|does|do|am|(?:is|was|were|did|does|has|have|had|would|could)n[’']t"
)
# Forms that are verbs wherever they stand, and those that may be nouns or participles as well
PAST = (
    r"broke|fell|took|gave|made|went|came|began|threw|withdrew|wrote|spoke|fled|became|overran|retook|knew"
    r"|thought|sought|swept|drove|blew|bore|grew|flew|saw|kept|said|told|stood|denied"
)
PAST_OR_PARTICIPLE = (
    r"sent|lost|won|ran|brought|tore|rose|fought|put|drew|left|met|held|hit|struck|taken|shot"
    r"|built|seen"
)
SAYS = r"denies|rejects|accuses|insists|refuses|admits|vows|confirms|rubbishes|believes|says"
SAY = r"claim|deny|accuse|say|blame|report|reject|urge|demand|want|insist|refuse|remain|continue"
CIRCUMSTANCE = r"along|within|amid|during|despite"  # prepositions that no name holds
JOINING = r"who|whom|which|that|whose|where|when|while|because|if|unless|although|though|since"
LASTING = (
    r"keeps?|remains?|continues?|begins?|starts?|stops?|tries|hears?|stays?|goes|comes|takes|makes|gets?|gives"
    r"|wants?|urges?|announces|sees?|seems?|knows?"
)
QUANTITY = (
    r"(?:the|an?|its|their|his|her|our|any|all|some|no|one|two|three|four|five|six|seven|eight|nine"
    r"|ten|several|dozens|hundreds|thousands|each|both|that|it|them|him|not|\d[\d,.]*)"
)
PARTICLE = r"(?:aside|back|off|down|up|out|away|again|together|ahead|apart)"
ADJECTIVAL = r"(?:united|armed|allied|sacred)\s"  # before a noun
VERB = re.compile(
    rf"(?<=\S)\s(?:(?:{AUXILIARY}|{JOINING}|{PAST}|{CIRCUMSTANCE})\b|(?i:{SAYS})\b|not\s"
    rf"|(?:{PAST_OR_PARTICIPLE})(?=$|\s(?:{QUANTITY}|{PRONOUN}|{PARTICLE})(?:\s|$)|\s[A-Z])"
    rf"|(?<!\bthe\s)(?!{ADJECTIVAL})[a-z]{{3,}}ed(?=$|\s(?:{QUANTITY}|{PRONOUN}|{PARTICLE}|[a-z]+ly)(?:\s|$))"
    rf"|(?:{LASTING})(?=$|\s(?:{QUANTITY}|{PRONOUN}|[a-z]+ing)(?:\s|$))"
    rf"|(?<=[a-z]s\s)(?:{SAY})(?=$|\s(?:{QUANTITY}|[A-Z][\w’'-]*)(?:\s|$))"
    rf"|(?<=^[Ww]e\s)[a-z]+\b"
    rf"|[a-z]{{3,}}(?<![su])s(?=\s(?:{QUANTITY})\s|\s[a-z]+ing\s{DETERMINER}\s)"
    # "residents leaving the area"
    rf"|(?!(?:shell|bomb|fight|kill|meet|hear|brief|cross|land|dur|even|morn)ing\b)[a-z]{{2,}}ing(?=\s{DETERMINER}\s))"
)
VERB_FIRST = re.compile(rf"(?i:{SAYS})\b")
# "A jet flying", "forces loyal", "satellite images taken": what describes them is cut off
LOOSE_END = re.compile(
    rf"(?:\s(?:{PREPOSITION}(?:\s{DETERMINER})?(?:\ssame)?|{DETERMINER}|and|or|{AUXILIARY}|each|both|all|also"
    r"|still|now|then|again|alone|first|there|here|themselves|itself|loyal|close|able|meanwhile"
    rf"|(?!family|assembly|anomaly|monopoly|italy)[a-z]{{4,}}ly|flying|n[o']t|{PARTICLE})|[\s,;:–—-]+|(?<=[a-z]{{3}})\.)$"
)
# "Hamas's October", "Ukraine's": whose something is does not name that
OWNING = re.compile(rf"[’']s?(?:\s{MONTH})?$")
NOBODY = re.compile(
    r"(?:(?:[Aa]bout|[Aa]round|[Ss]ome|[Nn]early|[Oo]ver|[Aa]t least|[Mm]ore than|[Uu]p to)\s)?"
    rf"(?:\d[\d,.]*|{PRONOUN}|{DETERMINER}|{PREPOSITION}|{DAY}|{MONTH}|[Tt]here|[Ww]hat|[Ww]ho|[Mm]eanwhile"
    r"|[Nn]o|[Nn]ot|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven"
    r"|[Tt]welve|[A-Za-z]+teen|(?:[Tt]wen|[Tt]hir|[Ff]or|[Ff]if|[Ss]ix|[Ss]even|[Ee]igh|[Nn]ine)ty|[Ff]irst|[Ss]econd|[Tt]hird|[Ll]ast|[Oo]ther"
    r"|(?!wounded|injured|displaced|accused|deceased)[a-z]+(?:ed|ense)|heavy|fresh|new)",
)
# What tells nothing though it stands where a speaker does: "the truce, agreed to in May"
VOICELESS = re.compile(
    rf"(?:(?!{PREPOSITION}\b)[^\s,]+\s)*(?:truces?|cease-?fires?|fighting|attacks?|strikes?|raids?"
    r"|shelling|wars?|offensives?|dead)(?:\s(?:for|in|of|on|at|with|between)\s.*)?"
    r"|town|village|city|airport"
)
# Arms that are nobody's: "debris", "a magnetic bomb attached to a car"
ARMS_ALONE = re.compile(
    r"(?:[a-z-]+\s)*?(?:bombs?|weapons?|debris|fragments|explosi\w+|blasts?|mines?|missiles?|rockets?|shells?)"
    r"(?:\s(?:attached|planted|hidden|fired|launched|left|laid|in|on|from|inside|near)\b.*)?"
)
NEGATED = re.compile(r"(?:[Nn]ot?|[Nn]one|[Nn]either|[Nn]obody)\s")


@lru_cache(maxsize=4096)  # the few who speak or act in an article are named again and again
def noun_phrase_in(words: str) -> str:
    """Return the noun phrase among words that stand where an actor does, if there is one.

    >>> noun_phrase_in("Friday its forces"), noun_phrase_in("rockets the insurgents")
    ('its forces', 'insurgents')
    >>> noun_phrase_in("rebels broke it by"), noun_phrase_in("forces loyal")
    ('rebels', 'forces')
    """
    left = SHORT_FORM.sub("", " ".join(words.split()))
    while opening := OPENING.match(left):
        left = left[opening.end() :]
    while True:
        verb = VERB.search(left)
        shorter = OWNING.sub("", LOOSE_END.sub("", left[: verb.start()] if verb else left))
        if shorter == left:
            break
        left = shorter
    if another := ANOTHER.match(left):
        left = re.sub(r"^the\s", "", left[another.end() :])
    return left


def named(words: str) -> str:
    """Return whom words name: the noun phrase in them, empty if it can be nobody.

    >>> named("Ukraine's"), named("About 5,000"), named("that not one of the villages")
    ('Ukraine', '', '')
    """
    who = noun_phrase_in(words)
    is_none = NOBODY.fullmatch(who) or NEGATED.match(who) or VERB_FIRST.match(who)
    return "" if is_none else who


def with_names(draft: Draft, called: Mapping[str, str]) -> Draft:
    """Return a draft with who speaks, did it and made a truce by name, or as nobody.

    An act of speech without a speaker is unattributed, what is told without one the article's own.
    ``called`` has the full name of who goes by another: a short one, the adjective of a state.
    """
    speaker, agent = _by_name(draft.speaker, called), draft.agent
    if agent is not None:
        agent = _by_name(agent, called)
    if agent is not None and not agent.actor_id and ARMS_ALONE.fullmatch(agent.words):
        agent = None
    if speaker is None or (not speaker.actor_id and VOICELESS.fullmatch(speaker.words)):
        span = draft.speaker.span
        speaker = replace(UNATTRIBUTED, span=span) if draft.is_by_subject else OWN_VOICE
    made = ((role, _by_name(maker, called)) for role, maker in draft.makers)
    makers = tuple((role, one) for role, one in made if one is not None)
    if (speaker, agent, makers) == (draft.speaker, draft.agent, draft.makers):
        return draft
    return replace(draft, speaker=speaker, agent=agent, makers=makers)


def _by_name(who: Speaker, called: Mapping[str, str]) -> Speaker | None:
    if who.actor_id or not who.words:
        return who
    name = named(who.words)
    name = called.get(name, name)
    if name == who.words:
        return who
    return replace(who, words=name) if name else None
