"""Say what happened to what a figure counts: by its words, its noun, or the figure before it."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.figure import part_kinds
from nkclaims.extraction.figure.counted import ARMS, PEOPLE, PLACES, fitted, is_ground, is_materiel
from nkclaims.extraction.figure.match import Match
from nkclaims.extraction.figure.part_kinds import BEASTS, IN_HOSPITAL, LOSSES_TO
from nkclaims.extraction.figure.veto_words import CLAIM
from nkclaims.extraction.lexicon.pack import FigureRule, Noun
from nkclaims.grammar.qualifiers import ABOUT

# "One of the wounded - a boy of nine - | died in hospital"
DIED = re.compile(
    r"(?:\s[-–—]\s[^–—;.]{2,60}?(?:\s[-–—])?|,\s[^,;.]{2,60},)\s(?:(?:later|also|then|has|had)\s)*"
    r"(?:died|succumbed)\b"
)
OURS = re.compile(
    r"\b(?:[Ww]e|(?:[Oo]ur|[Tt]he) (?:village|town|family)|families|villagers|residents)\s"
    r"(?:(?:have|has|had|also|so far|already|just)\s)*lost\s(?:[a-z]+\s){0,2}$"
)
MANPOWER = ("people", "men", "man", "manpower", "persons")
REACH = 120  # characters over which a figure goes on with the one before it
SENTENCE_END = re.compile(
    r"(?:(?<!\b(?:Jan|Feb|Mar|Apr|Aug|Sep|Oct|Nov|Dec))(?<!\bSept)(?<!\bincl)\.|;)\s"
)
# "Destroyed: two tanks; up to nine guns"
LISTED = re.compile(rf"[^.;:\n]*;\s(?:and\s)?(?:[A-Za-z][A-Za-z -]{{1,40}}\s?[:–—-]\s?)?{ABOUT}")
OF_THEM = (  # "Some 6,000 of them are in hotels"
    *("among-them", "of-whom", "of-them-were", "among-them-are", "subset-of-them"),
    *("of-the-placed", "were-of-it", "they-include", "includes-in", "of-these-there"),
)
REPORTED_OF = re.compile(r"(?<!bodies)(?<!remains)(?<!corpses)(?<!list) of")
HOLDING = re.compile(r"h(?:olds?|eld|olding)\b", re.IGNORECASE)
LED_TO = re.compile(r"(?:\s\w+)?\s(?:to|home|across|away|aboard|for|on)\b")  # "took nine to Orlev"
LED_AWAY = re.compile(r"\s(?:to|home|across|aboard)\b")  # "were taken to court"
NOUN_BEHIND = re.compile(r"\s(?!of|in|near|and|more|others?|from|on|at|as|so|or|by|to|but)[a-z]+\b")
TAKING = re.compile(r"t(?:ook|akes?|aken|aking)\b", re.IGNORECASE)
BEFALLEN = re.compile(r"\b(?:was|were|been|being|is|are|got)\b")
HANDED = re.compile(
    r"\b(?:hand\w*|return\w*|releas\w+|free[ds]?|freeing|swap\w*|exchang\w+|repatriat\w+|transferr?\w*"
    r"|g[eo]t(?=\sback)|getting(?=\sback)|t[ao]\w+(?=\sback)|b[r]\w+(?=\s(?:back|home))|receiv\w+|welcom\w+)\s"
    r"(?:over\s|back\s|home\s)?(?:the\s|all\s|another\s|about\s|some\s)?$"
)
PARTLY = re.compile(r"\s(?:part\w+|slightly|lightly)\b")
STRUCK = re.compile(r"hit|struck|hitting|striking", re.IGNORECASE)
OUT_OF_ACTION = re.compile(r"knock|put|disabl|out of|tak|took", re.IGNORECASE)
FATE = re.compile(r"\bfate of (?:the )?(?:\w+ )?$")
CIVIL_THING = re.compile(r"\b(?:civilian|civil|residential|public|medical|educational)\s")
# "Recovered 96 bodies along with two guns"
FOUND_WITH = re.compile(
    r"\b(?:recovered|found|seized|discovered)\b[^.;]*\b(?:along|together) with\b"
    r"|\b(?:recovered|found|seized|discovered)\s(?:the\s|\d+\s)?(?:\w+\s)?(?:bodies|corpses|remains)\b"
)
OUT_OF = re.compile(r"\b(?:out of|from)\s(?:the\s|all\s|some\s|about\s|at least\s)?$")
ON_BOARD = re.compile(r"\s(?:on\sboard|aboard)\b")
# No army loses them: they are damage.
CIVIL = (
    *("bus", "buses", "ambulance", "ambulances", "minibus", "minibuses", "taxi", "taxis"),
    *("car", "cars", "bridge", "bridges", "pipeline", "pipelines", "gas pipeline"),
    *("tractor", "tractors", "combine harvester", "combine harvesters"),
    *("train", "trains", "tram", "trams", "trolleybus", "school bus"),
)
AREAS = (
    *("square kilometers", "square kilometres", "square km", "square miles", "sq km"),
    *("sq kilometers", "hectares", "acres"),
)
LAND = (
    *AREAS,
    *("districts", "regions", "provinces", "neighbourhoods", "neighborhoods", "hills", "heights"),
    *("peaks", "hilltops", "territories", "areas", "island", "islands"),
)
VICTIMS = ("victims", "victim")  # "of the victims, 81 were harmed by mines"
FAMILIES = ("families", "households", "family")
RUIN = ("damaged", "destroyed")
SHARE = Noun("territory_percent", "", "")

FLYING = ("fighter", "fighters", "bomber", "bombers", "fighter-bomber", "fighter-bombers")
BROUGHT_DOWN = re.compile(r"(?:shot|brought|taken?) down|down|crash|damag|intercept", re.IGNORECASE)
MODEL = re.compile(r"\b(?:[A-Z][a-z]{0,2}-?\d|long-range|strategic|stealth|jet)")
MOVING = ("captured", "displaced", "lost", "missing", "controlled", "other", "wounded")
LED_OUT = {"displaced": "captured"}  # hostages who are brought out are free


def measure_of(match: Match, inherited: Draft | None) -> str | None:
    """Return what happened: by the rule's word, the noun alone, or the figure before."""
    rule, text, event = match.rule, match.text, match.event
    noun = match.counting.noun if match.counting else None
    if rule.inherits == "noun":
        return part_kinds.by_noun(match)
    if not rule.inherits:
        ends_in_of = event and REPORTED_OF.match(text, event.end - len(" of"), event.end)
        if rule.rule_id == "measure-noun" and ends_in_of:
            return None  # "27 reports on destruction of"
        if event and noun and noun.implies == "captured" and event.measure == "controlled":
            is_free = text.lower().startswith("liberat", event.start)
            return "other" if is_free else noun.implies  # "had taken another prisoner"
        is_hurt = match.form in VICTIMS and event is not None and event.measure == "wounded"
        is_dead = noun is not None and noun.implies == "killed" and not is_hurt
        if event and noun is not None and is_dead and event.measure in MOVING:
            return noun.implies  # "recovered 96 bodies", "brought out eight corpses"
        if event and noun and noun.implies and noun.implies == LED_OUT.get(event.measure or ""):
            return "other"
        return event.measure if event else None
    if inherited is None or inherited.measure is None:
        return None
    is_alike = noun is None or inherited.object == noun.object
    if rule.rule_id in ("of-the-placed", "were-of-it") and not is_alike:
        return None  # "took nine villages; six of the soldiers are in Orlev"
    gap = text[inherited.quote.end : match.number.start]
    if rule.rule_id == "plus" and "\n" in gap:
        return None  # "(+9)" is added to the figure of its line
    is_item = LISTED.fullmatch(gap) and ":" in text[match.sentence.start : match.number.start]
    is_apart = len(gap) > REACH or (SENTENCE_END.search(gap) is not None and not is_item)
    is_far = is_apart and not match.is_labelled
    if is_far and not goes_on(rule):
        return None
    is_swapped = noun is not None and noun.implies == "captured" and inherited.measure == "other"
    if noun is not None and noun.implies and rule.inherits != "subset" and not is_swapped:
        return noun.implies  # "53 wounded, and three more bodies"
    verb = part_kinds.verb_between(match, inherited.quote.end)
    return part_kinds.kind_of_part(match) or verb or inherited.measure


def goes_on(rule: FigureRule) -> bool:
    """Tell whether a rule goes on with a figure of the sentence before."""
    return rule.inherits == "carried" or rule.rule_id in OF_THEM


def as_befell(match: Match, measure: str, noun: Noun, inherited: Draft | None = None) -> str:
    """Return what happened as it befalls such a thing: "lost a son", "still hold twelve others"."""
    text, event, rule = match.text, match.event, match.rule
    is_person = noun.object == "person"
    is_civil = is_person and noun.population != "military"
    is_other = match.counting is not None and match.form not in MANPOWER
    is_other |= match.form == "people" and match.is_before(OURS)  # "we have lost nine people"
    if measure == "lost" and is_civil and is_other:
        measure = "killed"  # "lost a son", "lost 104 staff members"
    is_arms = noun.object in ARMS and noun.object != "other"
    is_with_people = rule.inherits == "measure" and measure in PEOPLE
    is_found = is_with_people and FOUND_WITH.search(text, match.sentence.start, match.number.start)
    if is_with_people and (is_arms or (is_found and is_materiel(match.form))):
        measure = "captured" if is_found else "lost"  # "losses of 90 dead, 12 tanks"
    before = text[max(match.sentence.start, match.number.start - 80) : match.number.start]
    is_things = noun.object == "other" and match.form != "" and not is_materiel(match.form)
    if measure == "lost" and is_things and event and OUT_OF_ACTION.match(text, event.start):
        measure = "damaged"  # "knocked out 18 power facilities"
    is_sum = measure in ("lost", "casualties") and is_person and bool(LOSSES_TO.search(before))
    if is_sum and inherited is not None and inherited.measure == "killed":
        measure = "killed"  # "three more deaths, raising its losses to 104"
    is_ours = noun.object in PLACES or is_ground(match.form)
    is_behind = event is not None and event.end <= match.number.start
    if measure == "displaced" and is_ours and is_behind and match.is_before(OUT_OF):
        measure = "controlled"  # "drove the rebels out of six villages"
    if event is not None and is_ours and CLAIM.match(text, event.start):
        measure = "controlled"  # "rebels claim 180 posts"
    if rule.rule_id == "of-the-dead" and event and DIED.match(text, event.end):
        measure = "killed"  # "one of the wounded, a boy of nine, died"
    if measure == "lost" and is_person and ON_BOARD.match(text, match.last):
        measure = "killed"  # "with the loss of all 298 people on board"
    if measure in ("casualties", "captured") and is_person and match.is_before(IN_HOSPITAL):
        measure = "wounded"
    is_listed = rule.inherits == "measure" and event is None and not is_person
    if measure == "controlled" and is_listed and (is_arms or is_materiel(match.form)):
        measure = "captured"  # "seized two checkpoints, 11 rifles and a machine gun"
    measure = part_kinds.by_adjective(match) or measure
    is_held = event is not None and (HOLDING.match(text, event.start) or event.letter == "D")
    is_taken = event is not None and not noun.implies and TAKING.match(text, event.start)
    is_led = is_person and LED_TO.match(text, match.last) is not None
    is_caught = (is_arms and is_taken) or (is_person and (is_held or is_taken))
    is_led |= is_person and event is not None and bool(LED_AWAY.match(text, event.end))
    is_led |= match.form == "others" and match.is_before(part_kinds.AND_PLACE)
    if measure == "controlled" and is_caught and not is_led:
        measure = "captured"  # "they still hold twelve others", "took six tanks"
    if (
        measure == "destroyed"
        and rule.rule_id == "gravely"
        and PARTLY.match(text, match.number.end)
    ):
        measure = "damaged"  # "six houses were destroyed entirely and 13 partially"
    is_hit = measure == "damaged" and is_person and event is not None
    if is_hit and event and STRUCK.fullmatch(text, event.start, event.end):
        measure = "wounded"  # "two other men were hit by sniper fire"
    measure = part_kinds.of_either(match, measure, noun)
    if rule.rule_id.startswith("implied") or rule.rule_id == "adjective":
        if measure == "captured" and match.is_before(HANDED):
            measure = "other"  # "hands five prisoners over"
        if match.is_before(FATE):
            measure = "missing"  # "the fate of 98 refugees"
    return measure


def _is_aircraft(match: Match) -> bool:
    """Tell whether fighters and bombers are aircraft: they were shot down, or have a model."""
    event, before = match.event, match.text[match.number.end : match.last]
    is_down = event is not None and BROUGHT_DOWN.match(match.text, event.start) is not None
    return is_down or MODEL.search(before) is not None


def sorted_as(match: Match, measure: str, noun: Noun) -> tuple[str, str, Noun] | None:
    """Return kind, measure and noun of a figure; None if that cannot happen to such a thing."""
    if noun is SHARE:
        is_theirs = measure in ("controlled", "captured", "lost")
        return ("territorial_control", "controlled", SHARE) if is_theirs else None
    if match.form in FLYING and _is_aircraft(match):
        noun = Noun("aircraft", "", "")
    if measure == "displaced" and match.form in FAMILIES:
        noun = Noun("person", "unspecified", "none")
    if noun.object == "other" and BEASTS.fullmatch(match.form):
        is_dead = measure in ("killed", "destroyed", "lost")
        return ("damage", "destroyed", noun) if is_dead else None
    is_out = match.event and OUT_OF_ACTION.match(match.text, match.event.start)
    if measure == "lost" and noun.object in PLACES and is_out:
        return None  # "knocked out power in nine villages"
    if measure == "other" and match.form in LAND:
        return "territorial_control", "controlled", noun  # "handed over three districts"
    fit = fitted(measure, noun)
    if fit is None:
        return None
    kind, measure_as = fit
    is_bare = match.rule.rule_id == "active-bare" and kind == "territorial_control"
    if is_bare and NOUN_BEHIND.match(match.text, match.number.end):
        return None  # "took two aides along"
    if kind == "equipment_loss" and measure_as in RUIN:
        is_civil = CIVIL_THING.search(match.text, match.number.end, match.last) is not None
        is_civil |= noun.object == "other" and match.form != "" and not is_materiel(match.form)
        if is_civil or match.form in CIVIL:
            kind = "damage"
    if (match.form in LAND or is_ground(match.form)) and measure in ("captured", "lost"):
        kind, measure_as = "territorial_control", "controlled"
    if measure_as == "controlled" and is_materiel(match.form):
        return None  # "fired from occupied land, along with two missiles"
    if match.form in LAND and kind in ("equipment_loss", "damage"):
        return None  # "damaged in two districts"
    if match.form in AREAS and kind != "territorial_control":
        return None  # "burned 40 hectares"
    return kind, measure_as, noun
