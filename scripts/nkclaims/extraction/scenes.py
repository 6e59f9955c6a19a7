"""Tell in, or to, which of the places that a sentence names something happens."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.datelines import dateline_end
from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.gazetteer import Gazetteer
from nkclaims.extraction.mentions import Mention
from nkclaims.extraction.records import replace
from nkclaims.extraction.sayings import Saying

IN = re.compile(
    r"\b(?:in|at|near|on|of|off|below|around|outside|over|along|above|into|hit|struck|shelled|inside|across|from|to|for"
    r"|captured|seized|stormed|invaded|raided|overran|besieged|encircled|surrounded|rocked|liberated"
    r"|towards?|against|recaptured|retook|bombed|pounded|targeted|control)"
    r"(?:\s+(?:the|a|an|its|nearby))?(?:\s+(?!that\b|who\b|which\b|when\b|while\b)[\w’'-]+){0,4}?\s*$",
    re.IGNORECASE,
)
INSIDE = re.compile(
    r"\b(?:in|inside|across|near|into|at|throughout|on|off|from|around|outside|along|above|below|over"
    r"|between)\s+(?:(?!(?:that|who|which|when|while|as|but)\b)[^\W\d][\w’'-]*\s+){0,4}$",
    re.IGNORECASE,
)
SPEAKING = re.compile(
    r"\b(?:said|says|announced|declared|wrote|speaking|told [A-Z]\w+)(?:\son\s\w+day)?\s(?:in"
    r"|from|at)\s(?:the\s)?$"
    r"|\b(?:statement|report|communique) (?:issued|released|published) (?:in|from)\s(?:the\s)?$"
    r"|\b(?:conference|briefing|interview|speech|session|(?:told|to) (?:\w+ ){0,2}(?:reporters"
    r"|journalists)|rally"
    r"|ceremony|meeting"
    r"|talks|summit|visit\w*|correspondent|embassy|reporting)\s+(?:\w+\s)?(?:in|at"
    r"|near|from|to|with|outside)\s+(?:the\s)?(?:capital,\s)?$",
    re.IGNORECASE,
)
INTO = re.compile(r"\b(?:in|inside|into|across|throughout|within)\s+(?:[a-z]+\s+)?$", re.IGNORECASE)
WAS = re.compile(
    r"\s+(?:was|were|(?:had )?(?:itself )?(?:come|came) under|has been|had been"
    r"|is being|remains?|direction|region|district|fell"
    r"|is (?:under|in|the (?:\w+ )?(?:capital|only|last)))\b"
)
# "People from Orlev"; but "the city of Orlev", "north of Orlev" are where it happened.
OF = re.compile(
    r"\bfrom\s$"
    r"|(?<!city )(?<!town )(?<!village )(?<!region )(?<!district )(?<!province )(?<!outskirts )"
    r"(?<!north )(?<!south )(?<!east )(?<!west )(?<!suburb )(?<!port )(?<!capital )\bof\s$"
)
# "15 km (9 miles) southwest of Orlev" says where the place before it lies.
DISTANT = re.compile(
    r"(?:\b|\d)(?:km|kms|kilomet(?:er|re)s?|miles?"
    r"|hours?)\)?\s(?:\([^)]{1,20}\)\s)?(?:(?:to the|due"
    r"|further)\s)?"
    r"(?:[\w-]*(?:north|south|east|west)[\w-]*\s|away\s|outside\s)?(?:of|from)?\s?"
    r"(?:the\s(?:\w+\s){0,2}(?:of\s)?)?$"
)
# "Airlifted to a hospital in Orlev"
CARRIED = re.compile(
    r"\b(?:airlifted|taken|rushed|flown|transferred|shifted|admitted|ferried|referred)\s(?:\w+\s)?(?:to|into|at)\s"
    r"[^,.;]{0,30}$"
)
# "In the retreat from Orlev", "the bombing of Orlev": there it happened.
DEED_AT = re.compile(
    r"\b(?:attacks?|raids?|assaults?|(?:air ?)?strikes?|barrages?|bombing|bombings|bombardment"
    r"|shelling|siege|battles?|storming|capture"
    r"|recapture|fall|massacres?|retreat|withdrawal|ambush|fighting|clashes|offensive|explosions?|blasts?|killings?|seizure)\s"
    r"(?:on|of|for|from|at|in|near|against|over|around|outside)\s(?:the\s(?:[\w-]+\s){0,3}?(?:of\s)?)?$",
    re.IGNORECASE,
)
# "The Orlev massacre"
DEED_BEHIND = re.compile(
    r"\s(?:[a-z]+\s)?(?:massacre|raid|attack|strike|battle|siege|bombing|shelling|killings|offensive|ambush)\b"
)
OF_SPEAKER = re.compile(r"\s(?:in|at|of|from)\s(?:the\s)?")
BY = re.compile(r"\bby\s(?:the\s)?$")
# "Orlev today: 7 killed"
TOPIC = re.compile(r"(?:\s(?:today|now|update))?:\s")
NAMED_BEFORE = re.compile(
    r",\s(?:the\s)?(?:regional |provincial )?capital of (?:the )?(?:[a-z]+ )?$"
)
FIRED_FROM = re.compile(
    r"\b(?:fired|launched|flying|flown|taking off|took off)\s(?:\w+\s){0,2}?(?:out of"
    r"|from)\s[^,.;]{0,40}$"
)
DOES = re.compile(
    r"\s(?:had|has|have)?\s?(?:lost|took|taken|denied|said|says|rejected|launched|fired|accused)\b"
)
SEAT = re.compile(
    r"\b(?:spokes\w+|officials?|officers?|sources?|residents?|witness(?:es)?|commander|correspondent|reporters?"
    r"|analysts?|diplomats?|command|ministry|military|headquarters"
    r"|operations for [A-Z][\w ]{2,20})\s(?:in|at|from)\s(?:the\s)?$"
)
SPEAKS = re.compile(
    r"(?:,\s[^,.;]{3,40},|,\s\w+,)?(?:\s\w+){0,2}?\s(?:said|says|told|confirmed|reported|added|claimed|denied)\b"
)
ARMY_SPEAKS = re.compile(
    r",\s(?:the (?:\w+ )?(?:city|capital|town)[^,;.]{0,40},\s)?(?:the\s)?(?:[\w’'-]+\s){0,3}?"
    r"(?:[Aa]rmy|[Mm]inistry|[Cc]ommand|[Gg]overnment|officials?|[Pp]olice|[Mm]ilitary|spokes\w+"
    r"|[Pp]resident|[Mm]inister|[Dd]irector|[Gg]eneral|[Ss]taff)\s(?:[\w’'.-]+\s){0,7}?"
    r"(?:said|says|confirmed|announced|reported|denied|told|published|released)\b"
)
IS_CAPITAL = re.compile(r"\bis (?:the )?(?:\w+ )?capital of (?:the )?$")
CAPITAL_OF = re.compile(r"(?:(?:regional|provincial) )?capital of (?:the )?(?:[a-z]+ )?$")
NAMED_CITY = re.compile(r"\b(?:city|town|village|capital|port),\s$")
ON_SIDE = re.compile(r"\bon the \S+(?:\s\S+)?\sside\b")
APPOSITION = re.compile(r"^,[^,;.]{2,60},")
OWNER = re.compile(r"[’']s?\s")
LAND = re.compile(r"[’']s?\s(?:\w+\s)?(?:territory|land|soil|airspace)\b")
SHARE = re.compile(r"\b(?:percent|per cent|%|third|quarter|fifth|half|much|most|part) of\s$")
# "The first Orlev war" is not in Orlev.
WAR_NAMED = re.compile(r"\s(?:war|conflict|crisis)\b")
# "Blamed the raid on Norland" is not in Norland.
BLAMED = re.compile(r"\b(?:blam\w+|pin(?:ned|s|ning)?)\b[^,.;]{0,60}\son\s(?:the\s)?$")
WITH = re.compile(r"\bwith\s(?:the\s)?$")  # "in hostilities with Norland"


def located(
    sentence: Sentence,
    sayings: Sequence[Saying],
    text: str,
    gazetteer: Gazetteer,
    is_far: bool = False,
) -> list[Mention]:
    """Return the places of a sentence in which, or to which, something happens.

    Those outside the box of the fighting count only with ``is_far``.
    """
    found: list[Mention] = []
    first = dateline_end(text, sentence.start, sentence.end)
    for one in sentence.mentions:
        is_state = one.actor_id in gazetteer.states and not one.is_adjective
        if one.start < first or not (one.names_place or is_state):
            continue
        if one.place_id in gazetteer.far and not is_far:
            continue
        if OWNER.match(text, one.end) and any(
            other.names_place and 0 < other.start - one.end < 30 for other in sentence.mentions
        ):
            continue  # "Azerbaijan's Terter"
        if is_state and OWNER.match(text, one.end) and not LAND.match(text, one.end):
            continue  # "in Norland's attack"; but "a fifth of Norland's territory"
        if ON_SIDE.search(text[max(sentence.start, one.start - 12) : one.end + 6]):
            continue  # "on the Orlev side"
        if SPEAKING.search(text[max(sentence.start, one.start - 40) : one.start]):
            continue
        if any(said.words.start <= one.start < said.words.end for said in sayings):
            continue
        if any(OF_SPEAKER.fullmatch(text, said.words.end, one.start) for said in sayings):
            continue  # "quoting the ministry in Orlev"
        if BY.search(text[max(sentence.start, one.start - 8) : one.start]):
            continue
        if WAR_NAMED.match(text, one.end):
            continue
        if BLAMED.search(text, max(sentence.start, one.start - 80), one.start):
            continue
        if WITH.search(text[max(sentence.start, one.start - 10) : one.start]):
            continue
        before = text[max(sentence.start, one.start - 40) : one.start]
        if (found and DISTANT.search(before)) or CARRIED.search(before):
            continue
        if FIRED_FROM.search(before):
            continue  # "rockets fired from posts in Orlev", "a jet flying out of Orlev"
        if one.start == sentence.start and DOES.match(text, one.end):
            continue  # "Norland lost 80,000 men"
        if SEAT.search(before) and SPEAKS.match(text, one.end):
            continue  # "a spokesman in Orlev, Jane Doe, said"
        if not before.strip(" In") and ARMY_SPEAKS.match(text, one.end):
            continue  # "In Norland, the army confirmed the raid"
        if found and IS_CAPITAL.search(before):
            continue  # "Orlev is the capital of Norland"
        capital = CAPITAL_OF.search(before)
        if (
            capital
            and any(other.names_place for other in found[-1:])
            and NAMED_BEFORE.search(before)
        ):
            continue  # "Orlev, the capital of Norland"
        if capital:
            words = before[capital.start() :] + one.text
            first = one.start - (len(before) - capital.start())
            one = replace(one, start=first, text=words, place_id=None, actor_id=None, is_place=True)
            before = before[: capital.start()]
        after = text[one.end : one.end + 90]
        is_subject = one.actor_id is None and bool(WAS.match(APPOSITION.sub("", after, 1)))
        is_title = sentence.is_heading and len(sentence.text.split()) <= 6
        if (
            is_subject
            or (is_title and one.actor_id is None)
            or (one.start == sentence.start and one.names_place and TOPIC.match(text, one.end))
            or (one.names_place and NAMED_CITY.search(before))
            or (one.is_place and not OF.search(before))
            or (one.names_place and (DEED_AT.search(before) or DEED_BEHIND.match(text, one.end)))
            or (IN.search(before) and one.actor_id is None)
            or INTO.search(before)
            or (is_state and SHARE.search(before) and LAND.match(text, one.end))
            or (one.names_place and INSIDE.search(before))
        ):
            found.append(one)
    return found
