"""Who can stand before a colon or behind a dash: "Army: ...", "... - Ministry", and what cannot."""

from __future__ import annotations

import re

from nkclaims.extraction.language.phrases import BODY_TEXT, OWNED_TEXT
from nkclaims.extraction.lexicon.persons import BODY

# Who speaks in a headline, with or without a name of its own
VOICE = (
    r"(?:(?i:spokes\w+|minist\w+|mod|army|officials?|president|governor|police|witnesses|residents|doctors|monitors?"
    r"|sources?|media|agency|office|services?|prosecutors?(?:\sgeneral)?|government|rebels|command|hospital"
    r"|watchdog|authorities|rescuers|military|medics|activists|observatory|mayor|ombuds\w+"
    r"|(?:general\s)?staff|head|chief|group|charity|crescent|red\scross|commander|commissioner|premier|pm|envoy"
    r"|secretary|director|leader|lawmakers?|mp|senator|diplomats?|council|committee|commission"
    r"|administration|intelligence|headquarters|coalition|union|party|militia|mission|network"
    r"|locals|villagers|relatives|analysts?|experts?|researchers|lawyers|teachers"
    r"|aide|advis[eo]r|ambassador|embassy|presidency|presidential\soffice|foreign\soffice|kremlin|state\stv"
    r"|bod(?:y|ies)|agencies|(?:human\srights\s)?defenders?|speaker|workers|parliament|representatives?|foundation|fund|institute|cent(?:re|er)"
    r"|board|bureau|department|directorate|court|tribunal|investigators?|firefighters|paramedics|surgeons|refugees"
    r"|survivors|eyewitness(?:es)?|separatists|insurgents|guerrillas|panel|inquiry|delegation|legislators?|negotiators?"
    r"|volunteers|activist|resident|journalists?|reporters?|premiership|chancellor|king|emir|junta|regime|opposition"
    r"|defen[cs]e\sforces|air\sforce|navy|security\sforces|emergency\sservices|press\sservice))"
)
WHOSE = r"(?:\s(?:of|in|for)\s(?:the\s)?[A-Z][\w’'-]*(?:\s[\w’'-]+){0,2})?"
SPEAKING_BODY = re.compile(
    r"^(?-i:[A-Z]{2,5})$|\b(?:monitors?|ministry|prosecutors?|military|army|police|officials?|governor|government|movement|front|authorities|rebels"
    r"|forces|command|(?:general\s)?staff|services?|mayor|rescuers|medics|hospital|observatory|spokes\w+|MoD|UN|president|office"
    r"|insurgents|agency|coalition|navy|residents|witnesses|(?:state|local|official)\smedia|ombuds\w+|minister|premier"
    r"|sources|watchdog|activists|rights\sgroup|administration)$"
    r"|^(?:Interfax|Reuters|Ukrinform|Tasnim|Sputnik|Bloomberg|Xinhua|Anadolu|Al\sJazeera|Al\sArabiya|Itar-Tass|Ria\sNovosti)$"
    r"|^(?:head|governor|mayor|chief|ministry|minister)\sof\s",
    re.IGNORECASE,
)
TITLE_HEAD = re.compile(rf"(?:^|\s){VOICE}{WHOSE}$")
NO_SPEAKERS = ("Source", "Sources", "Details", "Quote", "Background", "Photo", "Video")
KICKERS = ("LIVE", "WATCH", "VIDEO", "ALERT", "NEWS", "PHOTO", "TIMES", "WRAP", "MAP", "MAPS")
# What a page prints over or before its headlines: "News: ...", "Conflict & Society: ..."
SECTION = re.compile(
    r"(?:(?:news|society|politics|world|war|conflicts?|regions?|economy|business|opinion|analysis|live|watch|videos?|photos?"
    r"|updates?|updated|breaking|exclusive|explainer|explained|features?|factbox|timeline|highlights|brief(?:s|ing)?|digest"
    r"|chronicle|chronology|editorial|interviews?|reviews?|international|national|local|domestic|top|latest|security"
    r"|human|rights|middle|east|africa|asia|europe|americas|global|front|frontline|line|page|headlines?|stories|story|press"
    r"|media|current|affairs|foreign|home|main|special|reports?|reportage|daily|weekly|morning|evening|incidents?|events?"
    r"|announcements?|releases?|statistics|summary|tv|in|of|the|and|&|day|\d+|just|now|urgent|alert|flash|developing)(?:\s|$))+",
    re.IGNORECASE,
)
REPORT_OF = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?|[Ff]rom|[Ii]n)\s)*(?:[\w-]+\s){0,3}?(?:report|bulletin|summary|update|statement|communiqu[eé]|briefing|data|figures|toll|message|post"
    r"|information|losses|release|tally|count|list|statistics|account|dispatch)\s(?:of|by|from)\s(?:the\s)?(?P<who>[\w’'-]+(?:\s[\w’'-]+){0,6})"
)
# Where the head of a body's name ends: "Ministry | of Internal Affairs of Tarn"
HEAD = re.compile(r"\s(?:of|for|without|on|in|against|to|and|at)\s")
FRONT = re.compile(r"(?:Northern|Southern|Eastern|Western|Central|Home|War)\sFront$")


def is_section(words: str) -> bool:
    """Tell whether words before a headline only say of what section it is.

    >>> is_section("Conflict News"), is_section("Lake News"), is_section("News")
    (True, False, True)
    """
    return SECTION.fullmatch(words) is not None and words.lower() not in ("local media", "media")


def owner_of(words: str) -> str | None:
    """Return whose report stands before a colon; None if the words name no report of anybody.

    >>> owner_of("Daily report of the Orlev hospital"), owner_of("Army communique")
    ('Orlev hospital', 'Army')
    """
    behind = REPORT_OF.fullmatch(words)
    if behind and (is_body(behind["who"]) or SPEAKING_BODY.search(behind["who"])):
        return behind["who"]
    owned = BODY_TEXT.fullmatch(words) or OWNED_TEXT.fullmatch(words)
    return owned["who"] if owned else None


def is_body(words: str) -> bool:
    """Tell whether words are the name of a body by their head, not by what else they hold.

    >>> is_body("Investigative Committee of Tarn"), is_body("Army Day"), is_body("Northern Front")
    (True, False, False)
    """
    head = HEAD.split(words, maxsplit=1)[0]
    last = head.rpartition(" ")[2]
    return BODY.fullmatch(last) is not None and FRONT.search(head) is None
