"""Find words for what befell people that hold other words: "taken to Orlev hospital"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from nkclaims.extraction.figure.counting import OLDEST
from nkclaims.extraction.language.flights import flight_at
from nkclaims.extraction.language.neighbours import Token
from nkclaims.extraction.language.number_tokens import age_behind
from nkclaims.extraction.language.present_verbs import verb_at
from nkclaims.grammar.number_mention import Number
from nkclaims.grammar.number_words import SEVERAL

# "Under firm rebel control", "under the rule of the front"
UNDER = re.compile(
    r"[Uu]nder (?:(?:the|its|their|his|our)\s)?(?:[\w’'-]+ ){0,3}?"
    r"(?:control|rule|occupation|influence|sway)\b(?: of)?"
)
# "63 districts were in rebel hands"
IN_HANDS = re.compile(
    r"[Ii]n (?:the )?(?!(?:good|safe|capable|own|both|his|her|your|my"
    r"|many)\b)(?:[\w’'-]+ ){1,2}"
    r"hands\b"
)
# "Brought 13 villages under its power"; "40 men under his command" are his own
UNDER_POWER = re.compile(
    r"[Uu]nder (?:(?:the|its|their|his|our)\s)?(?:[\w’'-]+ ){0,2}?"
    r"(?:power|command|authority|flag|administration)\b"
)
BROUGHT = re.compile(
    r"\b(?:b(?:rought|rings?|ringing)|t(?:ook|akes?|aking|aken)|plac\w+|put)\s[^.;:]*\Z"
)
# "With gunshot and shrapnel wounds"
WITH_WOUNDS = re.compile(
    r"with (?:(?:[a-z]+ )?(?:gunshot|bullet|shrapnel|blast|stab|knife|burn|head|leg|war|other)"
    r"(?:,? (?:and|or) |, | )){1,3}(?:wounds|injuries)\b"
    r"|with (?:an? )?(?:(?:multiple|several|serious|severe|minor|light|forearm|arm|leg|head|chest"
    r"|shrapnel|gunshot|bullet|blast|mine|acoustic|closed|penetrating|various|superficial) ){0,4}"
    r"(?:wounds?|injur(?:y|ies)|burns?|barotraumas?|concussions?|contusions?)\b"
    r"(?! (?:was|were|is|are|had|has|have|said|says|told)\b)"
)
# "The toll remains 12", not the remains of somebody
REMAINS = re.compile(
    r"remain(?:s|ed)(?= (?:(?:at|unchanged|stable|about|around|over|more than|at least|some) |\d))"
)
# "Fell short", "took part"
NOT_DEAD = re.compile(
    r"(?:hit|struck|hitting|striking) (?:back|an? (?:deal|agreement|accord|truce|balance))\b"
    r"|body of (?:[a-z]+ ){0,2}?\d[\d,]+\s"  # who live: "a body of 3,300 volunteers"
    r"|breach(?:ed|es|ing) (?:[a-z]+ ){0,3}(?:accord|agreement|truce|cease-?fire|deal|peace)\b"
    r"|(?:have )?(?:fell|fallen) (?:out|apart|behind|back|silent|short|ill|sick)\b"
    r"|(?:took|takes?|taken|taking) to [\d,]+ the\b"  # "took to 34 the number of civilians killed"
    r"|(?:fell|fallen) (?:short\b|harmlessly\b"
    r"|(?:in(?:to|side)?|on(?:to)?|across|over) (?:the |an? )?"
    r"(?:open|uninhabited|unpopulated|empty|vacant|sparsely|nearby|fields?|sea|desert|water"
    r"|river|lake"
    r"|forest|woods?|farmland|countryside|outskirts|territory|roofs?|streets?|yards?|gardens?|courtyards?|houses?|homes?|buildings?|schools?|cars?)\b)"
    r"|tak(?:ing|es) it to (?=\d|about|some|nearly)"
    r"|taking (?:the|its|their|his|her|to|part|place)\b"
    r"|t(?:ook|akes?|aken) (?:part|place|aim|cover|responsibility|credit|off)\b",
    re.IGNORECASE,
)
WARD = (
    r"(?i:hospitals?|clinics?|infirmar(?:y|ies)"
    r"|medical (?:cent(?:re|er)|facilit|institution|unit)\w*|health (?:cent|facilit|institution)\w+"
    r"|trauma cent\w+|emergency (?:rooms?|wards?)|intensive care(?: units?)?|burns? units?)\b"
)
# "Referred to the Tarn District Hospital", "flown by helicopter to a clinic"
HOSPITALISED = re.compile(
    r"(?:taken|rushed|brought|admitted|delivered|transported|evacuated|carried|moved|referred|flown"
    r"|airlifted|transferred|shifted|conveyed|driven|sent|hospitali[sz]ed|ferried|removed|medevaced)"
    r"(?: (?:up|down|over|on|away|out|by (?:an? )?[a-z]+))? (?:to|into|at|in) "
    rf"(?:(?!(?:and|while|when|where|but|after|from|as|that|to)\b)[\w’'.-]+ ){{0,5}}?{WARD}"
)
# "In five houses the windows were broken"; "windows were broken in five houses" reads otherwise
PANES = re.compile(
    r"(?:the )?(?:windows?(?: ?panes?)?|glazing|panes) (?:was|were|have been|has been) "
    r"(?:broken|shattered|blown out|smashed|knocked out|damaged)(?! in\b)"
)
# "Reached by stray bullets"
# "Brought there for treatment"
FOR_CARE = re.compile(
    r"(?:taken|rushed|brought|admitted|evacuated|carried|moved|referred|flown|airlifted|transferred|sent)"
    r"(?: (?:there|here|away|out|abroad|in|to (?:[A-Z][\w’'-]+ ?){1,3}))? ?for "
    r"(?:(?:urgent|emergency|medical|further) ){0,2}(?:treatment|care|surgery|operations?)\b"
)
REACHED = re.compile(
    r"(?:reached|touched|caught|grazed) by (?:(?:an?|the|stray|flying|rebel|enemy|several)\s){0,3}"
    r"(?:bullets?|shrapnel|(?:shell |metal )?(?:fragments?|splinters?)"
    r"|gunfire|sniper fire|crossfire)\b"
)
# "As severely damaged": so they are listed
AS_STATE = re.compile(
    r"as (?:[a-z]+ly|badly|beyond repair) (?:(?:and|or) [a-z]+ly )?"
    r"(?P<state>damaged|destroyed|wounded|injured)\b"
)
AS_MEASURE = {"damaged": "damaged", "destroyed": "destroyed"}
# "Had machete and bullet wounds"
HAD_WOUNDS = re.compile(
    r"(?:had|have|having|bore|bear|(?:got|came|walked) (?:away|off) with|escaped with) "
    r"(?:(?!(?:died|of|their|his|her|from|to|been|no|not|in)\b)[a-z-]+,? "
    r"(?:(?:and|or) )?){0,4}(?:wounds|injuries|burns|bruises|scratches|cuts)\b"
)
# "Received serious bullet wounds", "got a deadly wound", "suffering grave wounds"
GOT_WOUNDS = re.compile(
    r"(?:receiv(?:ed|es|ing)|suffer(?:ed|s|ing)?|sustain(?:ed|s|ing)?|got(?:ten)?|gets?|getting|incurr(?:ed|ing)"
    r"|tak(?:en|ing)|took) "
    r"(?:(?!(?:no|any|many|more|other|their|his|her|the|treatment|aid|help|care|for|of|from|at)\b)"
    r"[a-z-]+,? (?:(?:and|or|to the \w+) )?){0,4}"
    r"(?:wound(?:s|ings?)?|injur(?:y|ies)|burns|concussions?|contusions?|shrapnel|traumas?)\b"
)
# "Four persons suffered", who were hurt
SUFFERED = re.compile(
    r"suffered(?=[.;]|$|,? (?:when|after|while|through|from (?:the|an?)\b|at the hands"
    r"|to (?:one|some|varying|different|various|a (?:greater|lesser))\b|as a result"
    r"|as a consequence|due to|because of|during the|from the"
    r"|in the (?:shelling|attack|strike|blast|raid|explosion)))"
)
DEADLY = re.compile(r"\b(?:deadly|fatal|mortal|lethal)\b")
# "Inflicting heavy damage on a bakery", "damage has been done to"
DAMAGED = re.compile(
    r"(?:(?:inflict|caus|wreak|deal|do|bring)(?:s|es|ed|ing)?|did|done|dealt|brought|wrought) "
    r"(?:(?!(?:no|any|little)\b)[a-z-]+,? (?:and )?){0,3}?"
    r"(?:damages?|harm|destruction) (?:to|on|upon)\b"
    r"|(?:[Dd]amages?|[Hh]arm) (?:of [a-z]+ (?:[a-z]+ )?)?(?:(?:was|were|is|has been|have been"
    r"|had been) )?(?:also )?"
    r"(?:(?:done|caused|inflicted|dealt|brought) (?:to|on|upon)"
    r"|(?:reported|recorded|registered|noted|confirmed|seen|found) (?:to|at|on))\b"
)
# "Blast kills nine, wounds 30"; "Damage: 14 houses, two schools"
WOUNDS = re.compile(
    rf"wounds(?= (?:at least |over |nearly |about |some |dozens|scores|hundreds|{SEVERAL}\b|\d))"
)
DAMAGE = re.compile(
    r"(?P<what>[Dd]amages?|[Dd]estruction|[Dd]evastation)(?: to property| caused| in [A-Z]\w+)?"
    r"(?=\s?:| (?:includ|compris)(?:es?|ed)\b)"
)
NO_VICTIMS = re.compile(r"\b(?:no|without|any)\s(?:[a-z-]+\s)?\Z", re.IGNORECASE)
GETS = frozenset("rsgit")
HARMS = frozenset("icwdDbhH")
MOVES = frozenset("trbadecmfsh")
AGE = re.compile(
    r"\((?:aged?\s)?(?P<age>\d{1,3})(?:[\s-](?:years?(?:[\s-]old)?|yrs?|y/o))?\)(?!\s\d)",
    re.IGNORECASE,
)
MANY_OF = re.compile(r"(?:s|men|women|people|children|police|staff)\Z")


class State(NamedTuple):
    """Where words end that say what befell what is counted, the measure and the class."""

    end: int
    measure: str
    letter: str


def state_at(text: str, start: int) -> State | None:
    """Return what words that begin at a place say befell what is counted, if they do.

    >>> state_at("with gunshot and shrapnel wounds", 0)
    State(end=32, measure='wounded', letter='D')
    >>> state_at("under firm rebel control", 0).measure
    'controlled'
    """
    first = text[start]
    if found := verb_at(text, start) or flight_at(text, start):
        return State(*found)
    if first in "Uu":
        under = UNDER.match(text, start)
        if under is None and (power := UNDER_POWER.match(text, start)):
            is_new = BROUGHT.search(text, max(0, start - 60), start) is not None
            return State(power.end(), "controlled", "d") if is_new else None
        return State(under.end(), "controlled", "D") if under else None
    if first in "iI" and (hands := IN_HANDS.match(text, start)):
        return State(hands.end(), "captured", "D")
    if text.startswith("victims", start) and NO_VICTIMS.search(text, max(0, start - 30), start):
        return State(start + len("victims"), "casualties", "L")
    if first == "w" and (wounds := WOUNDS.match(text, start)):
        return State(wounds.end(), "wounded", "K")
    if first in "dD" and (damage := DAMAGE.match(text, start)):
        is_ruin = damage["what"].lower().startswith("de")
        return State(damage.end(), "destroyed" if is_ruin else "damaged", "L")
    if first in HARMS and (harm := DAMAGED.match(text, start)):
        return State(harm.end(), "damaged", "L")
    if first == "s" and (hurt := SUFFERED.match(text, start)):
        return State(hurt.end(), "wounded", "I")
    if first in GETS and (got := GOT_WOUNDS.match(text, start)):
        is_dead = DEADLY.search(got.group()) is not None
        return State(got.end(), "killed" if is_dead else "wounded", "I")
    if first in "twgp" and (panes := PANES.match(text, start)):
        return State(panes.end(), "damaged", "I")
    if first == "w":
        hurt = WITH_WOUNDS.match(text, start)
        return State(hurt.end(), "wounded", "D") if hurt else None
    if first == "a" and (state := AS_STATE.match(text, start)):
        return State(state.end(), AS_MEASURE.get(state["state"], "wounded"), "D")
    if first in MOVES and (
        taken := HOSPITALISED.match(text, start)
        or FOR_CARE.match(text, start)
        or REACHED.match(text, start)
    ):
        return State(taken.end(), "wounded", "D")
    if first in "hbgcwe" and (wounds := HAD_WOUNDS.match(text, start)):
        return State(wounds.end(), "wounded", "I")
    return None


def aside_end(
    text: str, start: int, found: Sequence[Token], numbers: Mapping[int, Number], offset: int
) -> int | None:
    """Return where brackets end that count nobody: "a boy (9)", "seven (7) soldiers"."""
    aside = AGE.match(text, start)
    if aside is None or not found:
        return age_behind(found, text, start)
    last, said = found[-1], int(aside["age"])
    if last.letter == "N":
        inside = numbers.get(aside.start("age"))
        is_same = last.number and last.number.value == (inside.value if inside else said)
        return aside.end() if is_same else None
    if last.letter != "P" or said > OLDEST:
        return age_behind(found, text, start)
    word = text[last.start - offset : last.end - offset]
    is_person = last.noun is not None and last.noun.object == "person"
    return aside.end() if is_person and not MANY_OF.search(word) else None
