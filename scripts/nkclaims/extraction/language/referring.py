"""The words that mean somebody named before: "he", "the ministry", "it", and whom "it" may mean."""

from __future__ import annotations

import re

# "The aid group", "the militant group": of which sort a body is, which its name need not say
SORT = (
    r"(?:(?:aid|relief|medical|humanitarian|monitoring|militant|islamist|jihadist|armed|rebel"
    r"|insurgent|extremist|separatist|ethnic|advocacy|law\senforcement|military|defen[cs]e|war|state|security"
    r"|press|news|government|investigative|supervisory|un|regional|rights)\s(?=group|agency|charity|organi|body"
    r"|movement|network|watchdog|faction|department|service|monitor|office|structure))?"
)
# "A spokesman for the group" speaks as it does; "a fighter for the group" does not.
# "The head of the region", "the regional head", "the head of state"
HEAD_OF = (
    r"(?:regional\s|city\s|village\s)?(?:head|chief)(?:\sof\s(?:the\s)?(?:state|region(?:al\sadministration)?|city|town|village|republic"
    r"|country|district|province|oblast|administration|ministry|department|office|press\sservice|military\sadministration))?"
)
REFERRING = re.compile(
    r"(?:^|(?<!\bof)(?<!\bat)(?<!\bby)(?<!\bwith)(?<!\bfrom)(?<!\bto)(?<!(?<!man|son) for)"
    r"(?<!\bagainst)\s)(?P<words>(?P<person>he|she|him|her"
    r"|the\s(?:same\s)?(?:(?:senior|top|army|military|defen[cs]e|regional|local|city|village|police|government|ministry|rebel"
    r"|(?-i:[A-Z]{2,6}))\s(?=spokes|offic|head|chief|leader|commander|mayor|governor|administrat))?(?:spokes\w+|official|minister|president"
    r"|governor|leader|commander|envoy|mayor|prosecutor|ambassador|general|colonel|doctor|adviser"
    r"|captain|major|lieutenant|brigadier|admiral|sergeant|surgeon|nurse|medic|paramedic|director|chairman"
    r"|chairwoman|professor|priest|activist|resident|witness|superintendent|inspector|coordinator|survivor|villager|farmer|teacher"
    r"|analyst|researcher|lawyer|volunteer|rescuer|senator|deputy|negotiator|aide|diplomat|secretary|premier|pm|latter|ombuds\w+|officer|politician|commissioner|lawmaker|administrator"
    rf"|(?:human )?rights defender|{HEAD_OF}))|(?P<body>it|they|them"
    rf"|the (?:same )?(?:[\w-]+-based )?{SORT}(?:ministry|group"
    r"|office|statement|agency|network|army|government|movement|militia|administration"
    r"|source|service"
    r"|department|cent(?:re|er)|report|document|post|message|bulletin|communiqu[eé]|dispatch"
    r"|briefing|(?:press )?release|body|organi[sz]ation|observatory|committee|charity"
    r"|update|summary|notice|letter|publication|announcement|press\sservice|news\sagency|think[-\s]tank|agencies|structure"
    r"|watchdog|authorit(?:y|ies)|military|monitor|monitors|commission|council|union|rebels|junta"
    r"|bloc|command|general staff|society|association|foundation|federation|institute"
    r"|insurgents|faction|mission|rights group|force|prosecutors|outlet"
    r"|broadcaster|newspaper|headquarters|staff|party|alliance)))$",
    re.IGNORECASE,
)
RANK = re.compile(
    r"general|colonel|commander|doctor|officer|politician|commissioner|lawmaker|administrator"
    r"|(?:human )?rights defender|" + HEAD_OF
)  # who spoke just before may have it
LOOSE_TITLE = re.compile(r"spokes|official|latter|aide|adviser|diplomat|envoy|pm$")
# Bodies that are named so without having been named before.
OWN_BODY = re.compile(
    r"ministry|police|government|army|military|authorit|rebels|junta|insurgents"
    r"|prosecutors|administration|command|general staff|bloc|union|militia|movement|faction"
    r"|alliance|council|committee|commission|observatory|charity|party|force|mission"
    r"|society|association|foundation|federation|institute"
)
# Of which "the group" can be said, whatever its name calls it
LIKE_GROUP = re.compile(
    r"\b(?:(?i:committees?|front|movement|network|union|initiative|coalition|alliance|association"
    r"|league|society|watch|lawyers|observatory|monitor|watchdog|charity|militia)|[A-Z]{2,6})$"
)
TEXT = re.compile(
    r"statement|report|document|post|message|bulletin|communiqu|dispatch|briefing|release"
    r"|update|summary|notice|letter|publication|announcement"
)


# "Norland keeps its losses secret. It says ..."
OPENING = re.compile(
    r"(?:(?:Elsewhere|Meanwhile|Separately|Earlier|Later),\s)?(?:But\s|And\s)?(?:[Tt]he\s)?"
    r"(?:(?:[A-Za-z-]+\s){0,2}(?:agency|channel|newspaper|broadcaster|daily|television|radio|website)\s(?=[A-Z]))?"
    r"(?!(?:The|It|He|She|They|We|You|This|That|These|Those|There|What|Who|Another|Some|Many|Most|Several"
    r"|Dozens|Hundreds|Thousands|Scores|Both|Each|Neither|All|Nobody|Eleven|Twelve|\w+teen"
    r"|(?:Twen|Thir|For|Fif|Six|Seven|Eigh|Nine)ty(?:-\w+)?"
    r"|(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)(?!\s[A-Z][\w’'-]+(?:\s[A-Z]|[,\s][a-z]))"
    r"|In|On|At|As|A|An|Its|His|Her|Their|No|Local|More|Nearly|About|Around|Fighting|Shelling|War)\b)"
    r"(?P<who>[A-Z][\w’'-]+(?:\s(?:(?:of|for|the)\s){0,2}[A-Z][\w’'-]+){0,4}"
    r"(?:\s(?:[a-z-]+\s){0,2}(?:army|ministry|government|military|police|television|media|radio|forces"
    r"|authorities|command|office|agency|service|guard|navy|prosecutors|rebels|officials|coalition|movement|junta|regime|presidency|militia|leadership))?)"
    r"(?=(?:,\s(?:(?:an?|the|one)\s[^,.;]{3,80}|(?:which|made|formed|founded|led|backed|based|known)\s[^.;]{3,160}?),)?\s(?:has|have|had|does|do|did|will|is|was|are|were|never|rarely|seldom|keeps|kept|refuses|refused"
    r"|denies|denied|rejects|rejected|calls|called|blames|blamed|accuses|accused|insists|admits|admitted"
    r"|acknowledges|acknowledged|released|published|confirmed|maintains|dismissed|ended|broke|launched"
    r"|declared|deployed|sent|opened|began|took|lost|fought|held|warned|urged|demanded|spoke|gave|wrote|drew|put|came|made|publish|publishes|[a-z]{3,}ed"
    r"|points|puts|gives|lists|counts|cites|speaks|claims|describes|disputes|offers|sees|wants|faces"
    r"|remains|controls|holds|runs|backs|supports|fights|says|maintains|accuses|concedes)\s)"
)

# "The army shot down two drones on Monday, it said": nobody was named before.
OWN_SUBJECT = re.compile(
    r"(?:[A-Z]\w+,\s)?(?:[Tt]he|[Aa]n?)\s(?P<who>(?:[a-z-]+\s){0,2}?(?:army|ministry|government|military"
    r"|police|forces|authorities|command|office|agency|service|guard|navy|prosecutors|rebels|officials"
    r"|coalition|movement|hospital|monitor|group|junta|rescuers|insurgents|separatists))\b"
)

# "By its own count, the front has lost 90 men"
SUBJECT = re.compile(
    r"(?:[Tt]he\s)?(?P<who>(?!(?:it|they|there|at|more|some|about|nearly|over)\b)[A-Za-z][\w’'-]+"
    r"(?:\s[\w’'-]+){0,5}?)\s(?:has|have|had|lost|killed|destroyed|shot|took|captured)\b(?!\sbeen)"
)


# "Sudmark claims 90; Norland publishes no losses, though it says ..."
INNER = re.compile(r"(?:;|,?\s(?:while|but|whereas))\s" + OPENING.pattern)

SENTENCE_END = re.compile(r"[.!?][”\"]?\s(?=[A-Z“\"])|\n")
OF_ANY = ("group", "movement", "organisation", "organization")  # whatever their names are
DEED_OF = re.compile(r"[^,;.]{3,60}?\s(?:took|lost|fought|held)\s")
# "Doe called them bandits, who live in the hills, he noted"
SURNAME_FIRST = re.compile(
    r"(?:(?:But|And|Meanwhile,)\s)?(?:(?:Mr|Mrs|Ms|Dr|Gen|Col|Capt|Maj)\.?\s)?(?P<name>[A-Z][\w’'-]{2,})"
    r"(?:,\s[^,;.]{3,80},)?\s(?=[a-z]+(?:ed|s)\s|said|told|spoke|went|came|gave|took|has|had|was|is\b)"
)
# "Aliyev said ... He": endings of surnames, for "Hamas" and "Berlin" are nobody whom "he" means.
SURNAME = re.compile(r"[A-Z][a-z][\w’'-]*(?:ov|ev|in|an|yan|sky|i|y|o|er|u|son|ez|es|eh|ie|ff)")
