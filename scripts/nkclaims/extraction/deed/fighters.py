"""Tell who can fight: forces, arms that stand for them, pronouns, proper names."""

from __future__ import annotations

import re

from nkclaims.extraction.language.quick_regex import QuickRegex

FORCES = (
    r"forces?|troops|army|armies|military|militar(?:y|ies)|soldiers|servicemen|fighters?|rebels?"
    r"|militants?|militia(?:s|men)?|gunm[ae]n|insurgents?|jihadists?|separatists?|guerrillas?"
    r"|mercenar(?:y|ies)|paramilitar(?:y|ies)|invaders?|occupiers?|enemy|adversary|aggressors?"
    r"|air[ -]defen[cs]es?|commandos|paratroopers|marines|navy|police|guards?|snipers?|gunners?"
    r"|units?|brigades?|infantry"
    r"|battle ?groups?|groupings?|corps|legions?|battalions?|regiments?|divisions?|squads?"
    r"|cells?|detachments?|regime|junta|side|groups?|movement|coalition|alliance|factions?"
    r"|governments?|jets|warplanes|warships|extremists|countries|(?<!united )nations|neighbou?rs"
    r"|rivals|foes|allies|saboteurs|infiltrators|raiders|kidnappers|arsonists"
    r"|terrorists|attackers|assailants|defenders"
    r"|gangs?|bands|hordes|columns?|elements|partisans|tribesmen|mujahid\w+|splinter|bandits|herders|herdsmen|pirates|vigilantes|mobs?"
    r"|generals|bombers?|pilots|crews|people|men|parties|persons|individuals|invasion forces"
)
ARMS = (
    r"(?:air ?)?strikes?|attacks?|missiles?|rockets?|shells?|shellings?|drones?|uavs?|bombs?"
    r"|bombings?|mortars?|artillery|fire|planes?|warplanes?|jets?|aircraft|helicopters?|gunships?|tanks?"
    r"|bombardments?|raids?|barrages?|salvo(?:e?s)?|assaults?|offensives?|ambush(?:es)?|air force"
    r"|projectiles?|munitions?|fragments|debris|gunfire|warships?|launchers?|guns|howitzers?"
    r"|snipers?|incursions?"
    r"|advances?|push|attempts?|operations?|air raids?|air force|air|ground|long-range|ballistic"
    r"|cruise|hypersonic|guided|kamikaze|aerial|cluster|heavy|deadly|fresh|new|recent|indirect"
    r"|explosions?|blasts?|(?:land)?mines?|explosives?|ieds?|grenades?|intense|massive|overnight|double|mortar|rocket|missile|drone|tank|stray|suspected|alleged"
)
# Names of arms, which are nobody's: "an Exocet missile"
NAMED_ARMS = QuickRegex(
    r"-(?:\d|made|built|supplied|era)|\b(?:Shaheds?|Katyushas?|Grads?|Smerch|Iskander|Kalibr|Kh-\w+"
    r"|Tochka|Exocet|Tomahawks?|Scuds?|Hellfire|Kinzhal|Lancet|Uragan|Storm Shadows?|ATACMS|HIMARS"
    r"|Bayraktar|Harop|LORA|Polonez|Elbrus|Geran|Oreshnik|Taurus|Patriots?|Javelins?|Qassams?|FPV|KABs?|FABs?|UMPK|UAVs?|UCAVs?|IEDs?|VBIEDs?"
    r"|MLRS|RPGs?|JDAMs?|GBU|Buk|Molniya|Gerbera)\b"
)
DOER = QuickRegex(rf"\b(?:{FORCES})\b", re.IGNORECASE)
WEAPON = QuickRegex(rf"\b(?:{ARMS})\b", re.IGNORECASE)
PRONOUN = re.compile(r"(?:it|they|we|he|she|both|both sides|each side)", re.IGNORECASE)
HELD = re.compile(
    r"(?:^|\s)(?:cit(?:y|ies)|towns?|villages?|schools?|hospitals?|clinics?|markets?|districts?"
    r"|bridges?|homes|houses|buildings?|church|cathedral|mosque|airport|camps?|suburbs?"
    r"|neighbou?rhoods?|civilians|residents|villagers|convoys?|buses|bus|factory|warehouses?"
    r"|infrastructure|refinery)$",
    re.IGNORECASE,
)


# Words with a capital that stand at the head of a sentence, or in a date, and name nobody.
NO_NAME = re.compile(
    r"(?:Number|About|Around|Some|Nearly|Almost|Approximately|Roughly|At least|More than|Up to"
    r"|Several|Many|Most|One"
    r"|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Dozens(?: of)?|Hundreds(?: of)?"
    r"|Thousands(?: of)?|Last|Next"
    r"|Big|Major|Deadly|Massive|Bloody|Huge|Fierce|Suspected|Surprise|Failed|Joint|Latest|Overnight"
    r"|Weeks|Days|Months|Hours|Minutes|Years|Decades|Others|Another|LoC|LOC|What|Cross-border|My|Whoever|Nobody|Anyone|Everyone|Following|There|Here|Renewed|Fresh|New|Heavy|Fierce|Clashes|Fighting|Images|Reports?"
    r"|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Sporadic|Isolated|Scattered|Intermittent|Border|Street|Besides|Within|Despite|Amid|During"
    r"|Elsewhere|Minibus|Bus|Car|Truck|Convoys?|Villages?|Towns?|Camps?|Town|Constant|Violent|Intense"
    r"|(?!Beijing\b|Reading\b|Allied\b)[A-Z][a-z]+(?:less|ing|ed|ous|ful|ly)"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:[’']s)?)"
)


def is_doer(words: str) -> bool:
    """Tell whether words can name who fights: forces, arms, a pronoun, a proper name."""
    if HELD.search(words) and not DOER.search(words):
        return False  # "Karabakh's main city"
    is_name = bool(re.search(r"(?:^|\s)[A-Z]", words)) and not NO_NAME.fullmatch(words)
    is_class = bool(DOER.search(words) or WEAPON.search(words))
    return is_name or is_class or bool(PRONOUN.fullmatch(words))


def can_attack(words: str) -> bool:
    """Tell whether words name who attacks, and no attack: "the raiders", not "the raid".

    >>> can_attack("rebel raiders"), can_attack("a rebel raid"), can_attack("they")
    (True, False, True)
    """
    if PRONOUN.fullmatch(words):
        return True
    return DOER.search(words) is not None and not WEAPON.fullmatch(words.split()[-1])
