"""Tell what a denial is about by its own words: losses, arms, a place, a truce, a deed, help."""

from __future__ import annotations

import re
from functools import lru_cache

from nkclaims.extraction.language.quick_regex import QuickRegex

KEPT = 256  # words of denials, each of which is held against many claims
PEOPLE = (
    r"(?:soldiers?|officers?|troops|fighters?|servicem[ae]n|m[ae]n\b|wom[ae]n\b|crew|civilians?|people"
    r"|commanders?"
    r"|generals?|pilots?|hostages?|children|patients?|residents|villagers|prisoners?|protesters"
    r"|journalists?|medics?|peacekeepers|staff|workers|anyone|anybody|militants?|mercenar(?:y|ies)"
    r"|members|leaders?|personnel|advisers?|refugees|students|passengers|gunmen|rebels|terrorists"
    r"|combatants)"
)
ARMS = (
    r"(?:aircraft|planes?|warplanes?|helicopters?|jets?|fighter jets?|drones?|uavs?|tanks?"
    r"|vehicles?|craft|gunboats?|boats?|submarines?"
    r"|ships?|warships?|vessels?|frigates?|systems?|launchers?|batter(?:y|ies)|armou?r|howitzers?"
    r"|guns"
    r"|equipment|arms|weapons|hardware|(?:su|mig|f|mi|an|il|uh|t)-?\d+\w*)"
)
HELP = QuickRegex(
    r"\b(?:(?:carr(?:y|ied|ying)|transport\w*|transfer\w*|deliver\w*|smuggl\w+) (?:[\w-]+ ){0,3}?"
    r"(?:arms|weapons|ammunition|munitions|missiles|rockets|drones|fighters)"
    r"|arm(?:ing|s|(?<!ly )ed(?! (?:forces|groups?|men|units?|drones?|rebels)\b))"
    r"|(?<!ly )(?<!-)back(?:ing|s|ed)|support(?:ing|s|ed)?|aid(?:ing|ed)|suppl(?:y|ies|ied"
    r"|ying)|financ\w+"
    r"|fund(?:ing|s|ed)|train(?:ing|ed)|recruit\w+|mercenar(?:y|ies)|harbou?r\w+|shelter\w+"
    r"|foreign fighters"
    r"|sen(?:t|ding)|ship(?:ping|ped|ments?)|hir(?:ed|ing)|deploy\w*|proxy|proxies|link(?:s"
    r"|ed) (?:to|with)"
    r"|tak(?:e|es|ing|en) part|took part|present|presence|part in the (?:war|fighting|conflict"
    r"|offensive)|interfer\w+|meddl\w+"
    r"|(?:fight(?:ing)?|operat\w+|serv\w+) (?:alongside|with|beside|in|on|inside)"
    r"|(?:no|any|its|their) (?:\w+ )?(?:troops|soldiers|forces|fighters|military)(?: \w+)? (?:in|on"
    r"|inside) (?-i:[A-Z]))",
    re.IGNORECASE,
)
TRUCE = QuickRegex(
    r"\b(?:violat\w+|breach\w*|br(?:eak\w*|oken?)\b|flout\w+)[^.;,]{0,40}?"
    r"(?:cease-?fire|truce|armistice|agreement|deal|accord|it\b)|\b(?:violated|breached) (?:the|a"
    r"|any)\b"
    r"|\b(?:fir\w+|shot|shoot\w*|opened fire) first\b",
    re.IGNORECASE,
)
LOSS = (
    r"(?:los(?:t|ing|s|ses)(?! (?:height|altitude|contact|touch|power|communication|sight)\b)"
    r"|downed|downing|shot down|shooting down"
    r"|brought (?:(?:the|an?|any|its) (?:[\w-]+ )?\w+ )?down|destr\w+|sunk"
    r"|sinking|hit|captur\w+|crash\w*|burn\w+)"
)
OF_ARMS = QuickRegex(
    rf"\b{LOSS}\b(?:(?! by )[^.;,]){{0,40}}?\b{ARMS}\b"
    rf"|\b{ARMS}\b[^.;,]{{0,30}}?\b(?<!\bhad )(?<!\bhas )(?<!\bhave ){LOSS}\b"
    rf"|\b{ARMS}\b[^.;,]{{0,20}}? (?:been|were|was|being) (?:taken|seized|stolen|looted)\b",
    re.IGNORECASE,
)
RUIN = re.compile(
    r"\b(?:burn(?:ed|ing|t)|torch(?:ed|ing)|loot(?:ed|ing)|raz(?:ed|ing)|demolish\w*|flatten\w*"
    r"|destr(?:oy(?:ed|ing|s)?|uction)|bl(?:ew|own?|owing|ast(?:ed|ing)) up)\b",
    re.IGNORECASE,
)
STRUCK = re.compile(r"\b(?:hit|struck|damaged|targeted)\b", re.IGNORECASE)
WAS_STRUCK = re.compile(
    r"\b(?:been|was|were|got) (?:\w+ly )?(?:hit|struck|damaged)\b", re.IGNORECASE
)
# "A mass surrender" is of men; "the surrender of the town" is not
GAVE_UP = re.compile(
    r"\b(?:surrender|defection|desertion)s?\b(?! (?:of|in) the (?:town|city|village|base|fort))"
    r"|\bsurrendered(?= (?:to|in|near|at|there|on|en masse)\b|$)",
    re.IGNORECASE,
)
FLIGHT = QuickRegex(
    r"\b(?:aircraft|planes?|warplanes?|helicopters?|jets?|drones?|aviation|sorties?|flights?"
    r"|air force|(?:su|mig|f|mi)-\d+\w*)\b"
    r"[^.;,]{0,40}?\b(?:left the ground|in the air|airborne|took off|taken off|fl[eo]wn?|flights"
    r"|in the (?:area|sky)|operat\w+)\b",
    re.IGNORECASE,
)
# "Had used phosphorus munitions": of a blow, not of arms that were lost
USE = re.compile(
    r"\b(?:us(?:ed|es|ing|e of)|employ(?:ed|ing)|deploy(?:ed|ing)) (?:[\w-]+ ){0,3}?"
    r"(?:munitions|weapons|bombs|shells|gas|phosphorus|chlorine|sarin|napalm|mines|rockets)\b",
    re.IGNORECASE,
)
KILLINGS = re.compile(r"\b(?:killings?|massacres?|executions?)\b", re.IGNORECASE)
CROSSED = re.compile(r"\b(?:cross(?:ed|ing) (?:the|into|over)|incursions?|crossed border)\b")
UNHARMED = re.compile(r"\b(?:intact|undamaged|unharmed|unscathed|untouched|in one piece)\b")
BARE_ARMS = re.compile(
    rf"\b(?:{ARMS}|munitions|ammunition|shells|bombs|rockets?|missiles?|gas)\b", re.IGNORECASE
)
OF_PEOPLE = QuickRegex(
    rf"\b{PEOPLE}[^.;,]{{0,40}}? (?:been|were|was|being|are) (?:\w+ )?(?:killed|missing|captured"
    rf"|wounded|taken (?:prisoner|hostage|captive)|abducted|kidnapped|detained|executed"
    r"|hurt|injured|harmed|hit|dead|among)"
    rf"|\b{PEOPLE} (?:of (?:ours|theirs) |had |have |has )?(?:fell|fallen|died|perished)\b"
    r"|\b(?:losses|casualties|deaths?|fatalities|death toll|tolls?|loss of life|dead)\b"
    rf"|\blos(?:t|e|ing) (?:[\w’'-]+ ){{0,3}}?{PEOPLE}|\bkill(?:ed"
    rf"|ing) (?:[\w’'-]+ ){{0,3}}?{PEOPLE}",
    re.IGNORECASE,
)
PLACE = QuickRegex(
    r"\b(?:seiz(?:ed|ure|ing)|captur(?:ed|e|ing)|fall(?:en)?|fell|loss of|in control"
    r"|(?:losing|lost)(?! (?:more|less|fewer|only|just|a single|any|an?|\d|one|two|three|four|five"
    r"|six|seven|eight|nine|ten|dozens|hundreds|men|soldiers|troops|fighters|aircraft|tanks)\b)"
    r"|control of|(?:not|n[’']t|never) (?:control|hold)|retreat\w*"
    r"|withdr\w+|encircl\w+|surround\w+|entered|advanc\w+|surrender\w*|taken (?:the|control|over)"
    r"|overr[ua]n"
    r"|(?:tak(?:en|ing)|took)\b(?! (?:place|part|off|out|down|away|action|prisoners?"
    r"|hostages?|steps|note|to|it|responsib\w+|measures|into|any|by)\b)"
    r"|(?:driven|forced|pushed|thrown|beaten) (?:out|back|off|from)|expelled|dislodged|routed"
    r"|ousted"
    r"|changed hands|in (?:the )?(?:\w+ )?hands|pulled (?:out|back)|left (?:the )?(?:town|city"
    r"|village|area)|left (?-i:[A-Z]\w+))\b",
    re.IGNORECASE,
)
PRESENT = QuickRegex(
    rf"\b{PEOPLE}(?: of (?:its|theirs|ours))? (?:(?:had|have|has) )?(?:(?:been|were|was|are"
    rf"|is) )?(?:at|in|inside|near|there)\b"
    r"|\bno (?-i:[A-Z]\w+s) (?:at|in|inside|near|there)\b"
    rf"|\bhid(?:e|ing|den) (?:[\w-]+ )?{PEOPLE}|\b(?:stor(?:e|ed|ing)|ke(?:pt|eping)) (?:weapons"
    rf"|arms|ammunition|fighters)\b",
    re.IGNORECASE,
)
# "Had targeted civilians in Orlev": of a blow at them, not of who was there
AT = re.compile(
    rf"\b(?:target|attack|shell|bomb|hit|struck|strik|fir(?:ed|ing) (?:at|on)|aim(?:ed|ing) at)\w* "
    rf"(?:[\w-]+ )?{PEOPLE}",
    re.IGNORECASE,
)
OWN_LOSS = QuickRegex(
    r"\b(?:camps?|posts?|outposts?|positions?|bases?|depots?|barracks|headquarters|airfields?"
    r"|runways?|launch(?:ers?| sites?| pads?)|airports?|warehouses?|bunkers?)"
    r" (?:(?:had|has|have) been|was|were) (?:hit|struck|destroyed|damaged|attacked|bombed"
    r"|shelled)\b"
    rf"|\b(?:losses|lost|losing)\b|\b(?:our|its|their) (?:\w+ )?{PEOPLE}"
    r"[^.;,]{0,30}\b(?:killed|wounded|hurt|injured|dead|missing|captured)\b"
    r"|\b(?:dead|wounded|casualties|killed|hurt|injured)\b[^.;,]{0,20}"
    r"\b(?:(?:among|on|of|in) (?:our|its|their))\b",
    re.IGNORECASE,
)
# "Denied that it had shot down the jet", "did not sink the ship": who denies did it
DOES = re.compile(
    r"(?:\bden\w+|\b(?:that|accusations?|charges?|claims?|allegations?|reports?|suggestions?|of|did"
    r"|had|has|have|never|not|n[’']t)) (?:(?:on|late|early) [\w ]{3,20}? )?(?:having |that )?"
    r"(?:(?:it|they|he|we|its (?:own )?(?:forces|army|troops|men|jets?|planes?|aircraft|fighters"
    r"|navy|units)|their (?:forces|men|fighters|troops)) (?:had |has |have |did )?"
    r"(?:not |never |ever )?)?(?:shot down|shoot(?:ing)? down|down(?:ed|ing)?|destroy(?:ed|ing)?"
    r"|s[aiu]nk(?:ing)?|hit(?:ting)?|bring(?:ing)? down|brought down)"
    r"\s(?!(?:any of )?(?:its|their|our)\b|by\b|in\b)",
    re.IGNORECASE,
)
NONE_OF = re.compile(
    r"\b(?:any|no|not a single|not one|one) (?:[\w-]+ ){0,2}?(?P<what>[a-z]{4,})"
    r" (?:had|has|have|was|were)\b"
)
DEED = QuickRegex(
    r"\b(?:attack\w*|assault|raids?|shell\w+|bomb\w+|str(?:ike|ikes|iking|uck)|air ?strikes?"
    r"|bombard\w*|pound(?:ed|ing|s)|dropp(?:ed|ing)|rained"
    r"|fir(?:e|ed|ing)|shot|shoot\w*|target\w*"
    r"|hit(?:ting)?|aim\w*|launch\w*|responsib\w+|involve\w+|behind|part in|rol(?:e|es)\b|hand in"
    r"|massacre|massacred|downing|incidents?|rocketed|rocketing|mortared|mortaring|straf(?:ed|ing))\b",
    re.IGNORECASE,
)


# "No bombs of its jets fell": of a blow, not of a place that fell
BOMBS_FELL = re.compile(
    r"\b(?:bombs?|shells?|rockets?|missiles?|mortars?|munitions?|rounds|projectiles?)\b[^.;,]{0,40}?"
    r"\b(?:fell|fallen|falling|fall)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=KEPT)
def none_of(words: str) -> str:
    """Return how the noun begins of which a denial says that nothing befell any; empty if none.

    >>> none_of("denied that any depot had been hit")
    'depo'
    """
    found = NONE_OF.search(words)
    return found["what"][:4] if found else ""


@lru_cache(maxsize=KEPT)
def topics(words: str) -> tuple[str, ...]:
    """Return the kinds of claims that a denial can be of, the likeliest first.

    Nothing if its words do not say of what it is: "denied this".
    """
    found = list[str]()
    if TRUCE.search(words):
        found.append("ceasefire_violation")
    if OF_ARMS.search(words):
        found.append("equipment_loss")
        if STRUCK.search(words):
            found.append("attack")  # "no ship had been hit", said of missiles fired at one
    elif OF_PEOPLE.search(words):
        found.append("casualties")
    elif PLACE.search(words) and not BOMBS_FELL.search(words):
        found += ["casualties"] * bool(GAVE_UP.search(words)) + ["territorial_control"]
    if FLIGHT.search(words):
        found += ["attack", "equipment_loss"]
    elif not found and PRESENT.search(words) and not (HELP.search(words) or AT.search(words)):
        found += ["attack", "casualties", "territorial_control"]
    if HELP.search(words):
        found += ["accusation", "other"]
    if not found and USE.search(words):
        found += ["accusation", "attack"]
    if not found and RUIN.search(words):
        found += ["damage", "attack"]
    if not found and UNHARMED.search(words):
        found += ["equipment_loss"] * bool(BARE_ARMS.search(words)) + ["attack", "damage"]
    if not found and CROSSED.search(words):
        found += ["other", "attack", "territorial_control"]
    if not found and KILLINGS.search(words):
        found += ["attack", "casualties"]
    if not found and DEED.search(words):
        found += ["attack"] + ["damage"] * bool(WAS_STRUCK.search(words))
    if not found and BOMBS_FELL.search(words):
        found.append("attack")
    if not found and BARE_ARMS.search(words):
        found += ["equipment_loss", "attack"]  # "the report on the plane"
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=KEPT)
def is_of_victim(words: str) -> bool:
    """Tell whether a denial is of what befell its own side, or of who was at the scene.

    Its words name what was lost, or those who were not there: "no fighters were in the school".
    """
    is_loss = (
        (None if DOES.search(words) else OF_ARMS.search(words))
        or PLACE.search(words)
        or PRESENT.search(words)
    )
    is_loss = is_loss or OWN_LOSS.search(words)
    return is_loss is not None
