"""Know the armed groups that news name without saying what they are: "40 Hezbollah"."""

from __future__ import annotations

import re

NAMES = (
    r"(?:Hezbollah|Hizbullah|Hizbollah|Hamas|Islamic Jihad|PIJ|ISIS|ISIL|IS|ISIS-K|IS-K"
    r"|Islamic State|Da[ei]sh|IRGC|Basij|Hashd(?: al-Shaabi)?|PMF|Peshmerga|al[- ]Qa[ei]da"
    r"|Taliban|TTP|BLA|BLF|LeT|JeM|Hizbul Mujahideen|Houthis?|Huthis?|al[- ]Shabaa?b"
    r"|Boko Haram|ISWAP|JNIM|CJTF|VDP|M23|FDLR|ADF|CODECO|Mai-Mai|Wazalendo|RSF|SAF|SPLA"
    r"|SPLM-N|Janjaweed|LRA|TPLF|TDF|ENDF|Fano|OLA|LNA|GNA|PKK|YPG|YPJ|PYD|SDF|SNA|FSA|HTS"
    r"|Nusra(?: Front)?|FARC|ELN|Shining Path|NPA|MILF|MNLF|BIFF|Abu Sayyaf|Maute|LTTE|KLA"
    r"|UCK|IDF|AFU|ISF|ANSF|ANA|SLA|Wagner|Azov|Kraken|PDF|KNLA|KIA|TNLA|MNDAA|Tatmadaw"
    r"|Rapid Support Forces|Arakan Army|Qassam(?: Brigades)?|Radwan(?: Force)?|Khawarij)"
)
# "9 ISIS dead", "Hamas casualties"
THEIR_DEAD = re.compile(rf"\b{NAMES}\s(?:dead|losses|casualties|deaths|fatalities|wounded)\b")
# "Members of the Orlev Brigade", "of Hezbollah"
OF_NAMED = (
    rf"\s(?:of|from)\s(?:the\s|its\s|their\s)?(?:{NAMES}\b"
    r"|(?:\d+(?:st|nd|rd|th)\s)?(?:(?!Medical|Peace|Fire|Rescue|Salvation|Police|Ambulance|Press)[A-Z][\w’'-]+\s){1,4}"
    r"(?:Forces?|Brigades?|Battalions?|Regiments?|Army|Militia|Corps|Legion"
    r"|Guards?|Commandos|Unit|Division|Platoon)\b(?!\s(?:hospital|school|base)))"
)
# "Hezbollah says 516 of its members", "the Front has lost nine members"
ARMED = re.compile(
    rf"\b(?:{NAMES}|(?:Front|Brigades?|Battalion|Army|Militia|Legion|Resistance)"
    r"|(?:armed|rebel|militant|insurgent|jihadist) (?:group|movement|faction)"
    r"|militia|guerrillas|rebels|insurgents)\b"
)
ITS_MEMBERS = re.compile(r"\b(?:its|their|our)\s(?:own\s)?members\b")


def is_armed_name(word: str) -> bool:
    """Tell whether a name is that of an armed group.

    >>> is_armed_name("Hezbollah"), is_armed_name("UNICEF")
    (True, False)
    """
    return _NAME.fullmatch(word) is not None


_NAME = re.compile(NAMES)
