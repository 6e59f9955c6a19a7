"""The words by which a text says over what a figure counts: a deed, a day, or all so far."""

from __future__ import annotations

import re

from nkclaims.extraction.language.clause_ends import WHILE_APART
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.time.beginnings import FOUGHT_SINCE, FROM_FIRST
from nkclaims.grammar.qualifiers import ABOUT

CUMULATIVE = QuickRegex(
    r"\b(?:(?<!\bhas )(?<!\bhave )(?<!\bhad )since(?! (?:last |early |late )?(?:yesterday|dawn"
    r"|daybreak|midnight|midday|noon|sunrise|this morning|morning)\b|\s*[,.;]|$)"
    r"|in (?:the )?(?:battle|fight|campaign|siege) (?:for|of|on) (?:the )?[A-Z]|in (?:the |its "
    r"|their )?(?:ground |air |land )?(?:offensive|campaign|operation)\b|in Operation [A-Z]"
    r"|in (?:the )?(?:first |last |past )?\w+ days of"
    r"|(?:on|of|from) (?:both|the two|all) sides(?! (?:said|say|told|report|claim|admit|confirm"
    r"|acknowledg))|through (?:its|the|their) morgues?|in \w+ days(?: of \w+)?(?= ?[.,;]|$)"
    r"|(?:war|fighting|conflict|clashes|hostilities|violence|invasion) (?:has|have)|"
    rf"{FROM_FIRST}|has recorded|have been recorded|are registered|now counts"
    r"|in the course of (?:the )?(?:military |combat )?(?:operations|hostilities|fighting)|"
    r"(?:nationally|nationwide|countrywide|(?:across|throughout) the country)(?! on | overnight)"
    r"|across all \d+|throughout the|over the course of|(?:in|from|during|of) the "
    r"(?:weeks of |\w+ weeks of |\w+ days of |(?-i:[a-z-]+) )?(?:[a-z]+ )?(?:fighting"
    r"|clashes|war|conflict|hostilities)(?!\s(?:near|around|at|outside|close|on)\b)"
    r"|(?:in|over|after|during) (?:the |its |these )?(?:first )?\w+ (?:weeks|months) of "
    r"(?:fighting|war|clashes))\b",
    re.IGNORECASE,
)
LEFT = QuickRegex(  # "the war has left 90 dead", but not "a strike has left 90 dead"
    r"\b(?<!may )(?<!might )(?<!could )(?:has|have) (?:\w+ly |also |now |so far )?(?:left"
    r"|claimed|cost|displaced|driven|forced|killed|wounded|injured|taken(?=[^.;]{0,30} lives))\b",
    re.IGNORECASE,
)
AS_OF = QuickRegex(  # not "as of 11:00", which a report of one attack says as well
    r"\b[Aa]s (?:of|at) (?:last |late |early |(?:noon|midnight|midday|\d{1,2}(?:[:.]\d\d)?\s?"
    r"(?:[ap]\.?m\b\.?|GMT|hours)?)(?: local time)?,? on |the (?:morning|evening|end) of )?"
    r"(?:\w+day|\d+(?!\d|[:.]\d|\s?[ap]\.?m\b)|[A-Z][a-z]+ \d)"
)
# "By Monday, 40 had died": of what was told, or of the war
BY_DAY = QuickRegex(r"\b[Bb]y (?:last |late |early )?(?:\w+day\b|[A-Z][a-z]+ \d|\d+ [A-Z])")
LISTING = re.compile(
    r"\b(?:lists?|listed|named|names of|registers?|registered|documented|tallied)\b", re.I
)
# What was added, and the sum: "three more deaths, bringing to 67 ...", "which makes 223"
SUM = re.compile(
    r"(?:\son \w+day)?(?:\s(?:in|near|at|around|across|outside)\s[^,.;]{2,50})?"
    r",?\s(?:and |thus )?(?:(?:bringing|taking|pushing|raising|lifting|(?:which|that) (?:brings"
    r"|takes|raises|pushes|brought|took|raised|lifted)|(?:has|have) (?:taken|brought|pushed|lifted"
    r"|raised))\b(?:[^.;]|\.(?=\s\d)){0,90}?\bto\b|(?:which|that) makes\b)"
)
RAISED = re.compile(
    r",\s(?:bringing|taking|pushing|raising|lifting)\b[^.;]{0,80}?\bto\b"
    r"|\bwhich (?:brings|makes|(?:has |had )?(?:raised|brought|taken|took))\b"
)
SUMMED = QuickRegex(
    r"\b(?:(?:bringing|taking|pushing|raising|lifting|putting"
    r"|(?:which|that) (?:has |have |had )?(?:brings?|brought|takes?|took|taken|raise[sd]?"
    r"|push(?:es|ed)|lift(?:s|ed)))\b"
    rf"[^,.;]{{0,60}}\b(?:to|at)\s{ABOUT}"
    rf"|(?:brings?|brought|raise[sd]?|takes?|took|push(?:es|ed)|lift(?:s|ed)) to\s{ABOUT}"
    r"|(?:which|that) makes\s(?:[\w ]{0,12}\s)?|for a total of\s)$"
)
TOTAL = QuickRegex(rf"\b(?:a )?total(?: of)?\s{ABOUT}$")
LISTED = QuickRegex(
    r"\b(?:records of|admit(?:s|ted) to|(?:acknowledge[sd]?|admit(?:s|ted)?|confirm(?:s"
    r"|ed)?) the (?:deaths?|loss) of|owned up to|(?:speaks?|spoke|spoken) of|lists?|listed|named"
    r"|names of|registers?|registered|documents|documented|tallied|tallies|counts?|counted"
    r"|had passed through|has recorded|figures? for|number of (?:its |all )?(?:\w+ )?"
    r"(?:dead|deaths|victims|fallen)|number of (?:\w+ )?(?:\w+ )?(?:killed|wounded"
    r"|injured|missing|displaced)"
    r" (?:\w+ ){0,5}(?:is|was|stands|stood|has|had))\b",
    re.IGNORECASE,
)
# "Killed in the battle for Orlev": over that battle, and no day is known
BATTLE = QuickRegex(
    r"\b(?:[Ii]n|[Oo]f|[Ff]rom|[Dd]uring|[Bb]y) (?:the |its |their )?(?:[\w-]+ )?"
    r"(?:(?:battle|fight|fighting|struggle) (?:for|over)|(?:siege|assault) (?:of|on|for)"
    r"|campaign to|battle of)\b"
    r"|\b(?:[Tt]he|[Ii]ts)(?: [\w-]+(?:’s|'s)?)? (?:battle|fight|siege) (?:for|of|over) (?:the )?"
    r"[\w’'-]+(?: \w+)?,? (?:which [^,.;]{3,30}, |alone )?(?:has |have |had )?"
    r"(?:left|cost|killed|claimed)\b"
    r"|\b(?:left|cost|killed|claimed|lost|eliminated|destroyed|wounded|captured|died)\b"
    r"[^,.;]{0,40}\b(?:in|by) the battle\b"
)
# "It acknowledged the loss of 11 of its fighters": in the deed just told
ADMITTED = re.compile(
    r"\b(?:admitt?|acknowledg|conced|confirm)(?:s|es|ed|ing)\b[^,.;]{0,25}\b(?:loss|deaths?|losing)\b"
)
# "They have been at war since gunmen killed 26 people": a deed of one day
SINCE_DEED = re.compile(r"\bsince\s(?:the\s|an?\s)?(?:[\w’'-]+\s){1,3}\Z")
ACTING = re.compile(r"(?:[a-z]+ed|shot|left|took|struck|seized)\b(?!\sby\b)")
IN_PLACE = re.compile(
    r"\b(?:in|at|near|outside|inside|around|over|off|outskirts of)\s+(?:[\w’'-]+\s+){0,5}$"
)
BEGAN = QuickRegex(
    rf"(?:\b(?:since\b|{FROM_FIRST})|{FOUGHT_SINCE}$|\b(?:war|fighting|conflict|clashes|hostilities|violence|invasion|offensive"
    r"|uprising|siege|campaign|operation)\b[^.;]{0,30}?\b(?:erupted|began|begun|started|broke out"
    r"|flared(?: up)?|launched)\b)"
    r"(?!.*\b(?:after|(?<!from )when|as)\b)[^,.;]{0,60}$"
    r"|\b(?:as of|until|up to)\s+(?:the\s)?(?:\w+\s){0,2}$"
    r"|\bby\s(?:(?:the|late|early|last|noon|midday|midnight|dawn|dusk|morning|evening|night|end|start"
    r"|beginning|middle|of|on)[\s-])*$",  # and not "killed by rebels on Monday"
    re.IGNORECASE,
)
SAID_ON = QuickRegex(
    r"\b(?:said|says|announced|reported|confirmed|told|stated|wrote|declared|tweeted|posted|statement|briefing|address|speech|interview"
    r"|admitted|acknowledged|published|disclosed|claimed|conceded|insisted|revealed|estimated)\b"
    r"(?:(?!\b(?:was|were|had|has|have|been|that|died|fell)\b)[^,;.]){0,30}\s(?:(?:late\s|early\s)?on|late|early)\s$|\b(?:said|announced|reported|told)\s$|\badded\s[^,;.]{0,30}\b(?:names?|list|toll|tally|count)\b[^,;.]{0,30}\son\s$"
)
APART = re.compile(
    rf";\s|,?\s(?:{WHILE_APART}|whereas|but|adding|said|says|and said|after|told"
    r"|(?<!in )(?<!of )(?<!from )(?<!by )(?<!for )that)\s"
    r"|(?<=\d|y),\swhen\s(?!.*,)"  # "the deadliest since May 3, when 28 people were killed"
    r"|,\s(?:raising|bringing|taking|pushing|in what|one of the|the (?:first|worst"
    r"|deadliest|heaviest"
    r"|biggest|highest|most))\s"
)
# One deed, of which "have been killed" tells, or "toll in Orlev market blast" as headlines say.
EVENT = QuickRegex(
    r"\b(?:(?:in|from|of|by|during) (?:the|that|this) (?:[\w-]+ ){0,2}?(?:attack|strike|blast"
    r"|bombing|raid|shelling|explosion|ambush|collapse|airstrike|massacre|crash|incident|assault|firefight"
    r"|gun ?fight|gun ?battle|shooting|shootout|stampede)"
    r"|(?:the|that|this) (?:attack|strike|blast|bombing|raid|explosion|ambush|massacre)"
    r" (?:(?:is|was) (?:now )?(?:known|said|believed|reported) to have|had|has)"
    r"|(?:series|wave|spate|barrage|string|flurry|day) of (?:[\w-]+ ){0,4}(?:strikes|attacks"
    r"|raids|bombings|air ?strikes)"
    r"|(?:\w+day|yesterday|weekend|week)[’']?s? (?:\w+ )?(?:attack|strike|raid|blast|explosion"
    r"|shelling|bombing)"
    r"|an? (?:[\w-]+ ){0,3}(?:(?:counter-?)?attack|strike|raid|blast|explosion|shelling|bombing"
    r"|ambush|airstrike|barrage|salvo|volley|massacre|bomb|mine|grenade|gun ?battle|firefight"
    r"|crash|stampede)|(?:in|from|of|after) (?:(?!(?:the|an?|since|until|and|or|in|of|by|for)\b)"
    r"[\w’'-]+ ){1,3}(?:attack|(?:air)?strike|raid|blast|explosion|(?-i:[a-z]+) bombing|massacre)"
    r"|by (?:[\w’'-]+ ){0,2}?(?:tank|mortar|artillery|rocket|sniper|shell|gun|naval|cross-?) ?fire"
    r" (?:near|at|outside|on|as|while|when|close to)"
    r"|(?:air ?strikes?|attacks?|strikes?|raids?|shelling|shells|rockets?|missiles?"
    r"|drones?|blasts?|bombing|explosions?|the attack)"
    r" (?:hitting|on|in|at|near|hit|struck|against|across|over|throughout))\b",
    re.IGNORECASE,
)
DAILY = re.compile(
    r"\b(?:on \w+day|yesterday) alone\b|"
    r"\b(?:(?:over|during|in|for|in the course of) the (?:past|last|previous) (?:day|24 hours)"
    r"|(?<=\()\+\d[\d,.]*|overnight toll"
    rf"|(?:in|within) {ABOUT}(?:a|past|the past|the last|one) day"
    r"|(?:in|within) (?:the (?:last|past) |just |less than )?24 hours|24-hour period"
    r"|(?:during|(?:in|over) the course of) (?:the )?day|for (?:the|that) day"
    r"|(?:the|that) day[’']s (?:fighting|clashes|battles?|combat)"
    r"|today:)(?![\w’']\w|\w)",
    re.IGNORECASE,
)
PERFECT = QuickRegex(
    r"\b(?<!may )(?<!might )(?<!could )(?<!must )(?<!to )(?:has|have|had)\b(?! not| to\b"
    r"| at (?:least|most)"
    r"| (?:more|fewer|less) than\b| (?:about|around|some|nearly|almost|over|a|an|the|its|their"
    r"|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)\b| \d"
    r"| (?:also |since )?(?:admitted|acknowledged|conceded|confessed|accused|blamed|denied)\b)"
    r"(?![^,;]*,\s(?!including)\w+ing\b)",
    re.IGNORECASE,
)
OTHERS = QuickRegex(r"\b(?:others|other people|other civilians)\b", re.IGNORECASE)
INCREMENT = QuickRegex(
    r"\b(?i:(?:more|another|further|additional|(?:rose|risen|gr[eo]wn?|increased|climbed) by)\b"
    r"|new (?=deat|casu|fata|loss|vict|names))"
)
DOING = QuickRegex(
    r"(?:kill|wound|injur|destroy|damag|burn|seiz|captur|leav|hurt|maim|slaughter|massacr)ing\b",
    re.IGNORECASE,
)
ACTED = re.compile(rf"{DOING.pattern}|\b(?:that|which) (?:left|killed|claimed|cost|wounded)\b")
# "A soldier died in the fighting"
IN_FIGHTING = QuickRegex(
    r"\b(?:in|during|amid|from|after) (?:the|that|this|those|these) "
    r"(?:(?!(?:past|last|ongoing|current|recent|entire|whole|long)\b)"
    r"(?!\w+-(?:week|month|year))[a-z-]+ ){0,2}?"
    r"(?<!days of )(?<!weeks of )(?<!months of )(?<!years of )"
    r"(?:fighting|clashes|firefights?|gun ?battles?|combat)\b(?!.*\bsince\b)",
    re.IGNORECASE,
)
IN_NIGHT = re.compile(r"\bnight (?:from|between|of) ", re.IGNORECASE)
RANKED = re.compile(
    r"\bin (?:(?:one|some) of )?(?:the|its|their|what (?:\w+ ){1,4}the) (?:[\w-]+ )?"
    r"(?:\w+est|worst|first|most \w+)\b[^,;]{0,60}?\bsince\b[^,;]*"
    r"|,\s(?:more|fewer|less) than (?:in|on|at|during) any\b[^,;]*"
    r"|,\s[^,;]{0,30}?\bone of the (?:\w+ )?(?:\w+est|worst)\b[^,;]*\bsince\b[^,;]*(?=,)"
    r"|,\s[“\"]?(?:making (?:it|this) )?(?:one of )?(?:the|its|their)\s(?:[\w’'-]+\s){0,3}"
    r"(?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|\w+teen|\d+)th|\w+est|most|worst)\b[^,;]{0,80}(?=[,.;]|$)"
)
# "The worst day so far had been Sunday, when 74 arrived" counts no 74 so far.
WORST_SO_FAR = QuickRegex(
    r"\b(?:worst|most|\w{4,}est)\s(?:[\w-]+\s){0,2}(?:so far|to date)\b", re.IGNORECASE
)
OF_WHICH = QuickRegex(
    r",\s(?:[\w,-]+\s){0,3}?(?:of (?:which|whom|them)\b|including\b|among them\b)"
)
BY_THEN = QuickRegex(r"\bon \w+day\b.*\bby (?:late |early )?\w+day\b")
# "Have been killed after an ambush", "strikes had killed four"
AFTER_DEED = QuickRegex(
    r"^[^,.;]{0,60}\b(?:after|(?:after|when|in) (?:an?|the|two|three|several|their)) "
    r"(?:[\w-]+ ){0,4}?(?:opened fire|(?:artillery|mortar|rocket|shell|tank|sniper) ?fire"
    r"|attacks?|ambush(?:es)?|strikes?|raids?|blasts?|explosions?|bombings?"
    r"|shelling|assault|bomb|rocket"
    r"|missile|drone|gunfight|clash(?:es)?|firefight)\b"
    # "After helicopters dropped bombs on a market"
    r"|^[^,.;]{0,30}\b(?:after|when|as) (?:[\w’'()-]+ ){1,10}?(?:hit|struck|dropped|fell|landed"
    r"|crashed|exploded|blew up|fired|stormed|tore|ripped|drove|opened"
    r"|(?:detonat|slamm|attack|raid|shell|bomb|ramm|pound)ed)\b"
    # "Were killed when rockets tore through a town", not "since the war began"
    r"|^[^,.;]{0,30}\bwhen (?!(?:the |this |that )?(?:[\w-]+ )?(?:war|conflict|fighting|hostilities"
    r"|clashes)\b)",
    re.IGNORECASE,
)
STRUCK = QuickRegex(
    r"\b(?:strikes?|attacks?|raids?|bombings?|blasts?|ambush(?:es)?|clashes)\s(?:(?:has|have|had)\s)?(?:\w+ly\s|also\s)?"
    r"(?:kill|le?ft|wound|injur)\w*",
    re.IGNORECASE,
)
DEED = re.compile(
    r"\b(?:attack|assault|ambush|raid|strike|struck|shell|rain(?:ed|ing) down|bomb|hit\b|explo"
    r"|blast|fired|missile|rocket"
    r"|repell|repuls|storm|offensive|column|battle for|clash)\w*",
    re.IGNORECASE,
)
SINCE = QuickRegex(rf"\b(?:since\b|{FROM_FIRST})", re.IGNORECASE)
FROM_START = re.compile(rf"\b(?:since\b|{FROM_FIRST}|between the (?:start|outbreak|onset)\b)", re.I)
SINCE_DAY = re.compile(r"\bsince\b|\bfrom the (?:start|beginning)\b")
ALSO = re.compile(r"\b(?:also|in addition|besides)\b|\benemy\b", re.IGNORECASE)
# "The toll of three weeks of war", "after a month of shelling"
OF_SPAN = QuickRegex(
    rf"\btoll (?:from|of|in|after) {ABOUT}"
    r"(?:an?|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:days|weeks?|months?|years?) of\b"
)
OPERATION = re.compile(r"\bin (?:the |an? )operation\b(?!.*\bsince\b)")
SO_FAR = QuickRegex(r"\b(?:so far|to date|thus far)\b", re.IGNORECASE)
# "Two more bodies were pulled from the rubble, taking the number of dead to nine"
RUBBLE = QuickRegex(
    r"\b(?:rubble|wreckage|ruins|debris|collapsed|died (?:of|from) (?:his|her|their) (?:wounds"
    r"|injuries)|of the (?:wounded|injured)\b[^.;]{0,20}\bdied|in hospital"
    r"|succumbed|bodies?|dug (?:out|up)|search|rescuers|(?:in|from|of) the (?:attack|strike"
    r"|blast|bombing|raid|shelling))\b",
    re.IGNORECASE,
)
# "Published the names of 26 more soldiers", "40 new names": what a list grows by
NAMES = QuickRegex(r"\bnames?\b")
NAMES_ADDED = re.compile(r"\b(?:more|new|further|additional|another|add(?:ed|s|ing))\b")
BACKSHIFTED = re.compile(r"\bhad\b", re.I)
