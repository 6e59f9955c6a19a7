"""The words around a name that show it to be a place: "in", "the town of", "district" behind it."""

from __future__ import annotations

import re

from nkclaims.extraction.language.openings import Search
from nkclaims.grammar.qualifiers import ABOUT

_PART = (
    r"(?:(?:[Aa]l|[Ee]l|[Aa]s|[Aa]sh|[Aa]d|[Aa]n|[Aa]r|[Aa]t|[Ee]z|[Ee]s|[Aa]z|[Ee]r|[Ee]d|[Ee]sh"
    r"|[Uu]l|[Uu]m|[Ee]t|a)-)?[A-Z][\w’']*(?:[-–](?:(?:on|e|i|o|al|el|ul|ur|us|as|ash|an|de|du|la|le|les|au|aux|sur|sous|en|upon|am|in)[-–])?"
    r"[A-Z]\w*)*"
)
_LINK = r"(?:de|du|da|do|dos|das|del|di|el|al|la|es|bin|ibn|abu|ben|umm|sur|le)"
_SIDE = (
    r"(?:(?:north|south)-?(?:ea|we)st(?:ern)?|(?:nor|sou)thern|(?:ea|we)stern|central"
    r"|(?:nor|sou)th|east|west)"
)
SIDE = rf"(?:{_SIDE}\sand\s)?{_SIDE}"
_COMPASS = r"(?:North|South|East|West|Upper|Lower)(?:ern)?"
# "North and South Velia" is one name of two places.
NAME = rf"(?:{_COMPASS}\sand\s(?={_COMPASS}\s))?{_PART}(?:\s(?:{_LINK}\s)?{_PART}){{0,3}}"
TYPE = (
    r"(?:city|town|village|enclave|pocket|stronghold|hub|hamlets?|villages|towns|region|district|districts|province|state"
    r"|oblast|county|area|port"
    r"|capital|camp|suburb|neighbou?rhood|camps|settlement|governorate|municipality|township|island"
    r"|peninsula|valley|hills?|mountains?|heights|outskirts|quarter|woreda|kebele|hromada|ra[iy]on|commune|cercle|prefecture|tehsil|locality|sector|front|axis"
    r"|direction|frontier|border|boundary|airport|airfield|crossing|checkpoint|junction|bridge|river|road"
    r"|highway|strip|subdistrict|market|square|territory|zone|provinces|regions|counties|sectors|zones"
    r"|municipalities|governorates|areas|neighbou?rhoods|suburbs)"
)
# "The ports of Orlev and Tarn", "the highlands of Velia"; "Velian ports" are no name
_SORTS = (
    r"(?:ports|communit(?:y|ies)|cities|suburbs|provinces|regions|islands|settlements|neighbou?rhoods|counties"
    r"|coast|coastline|waters|highlands|lowlands|plains?|plateau|forests?|beach|banks?|shores?|mouth|foot|approaches|ruins"
    r"|(?:(?:north|south|east|west)(?:-?(?:east|west))?ern|central)\s(?:edge|tip|end|fringe|shore|bank|part|half"
    r"|section|side|corner|approaches))"
)
_PROPER = (
    r"(?:Oblast|District|Region|Province|County|Governorate|State|Township|Airport|Hospital|City"
    r"|Valley|Strip|Island|Bridge|Square|Street|Heights|Mountains|River|Peninsula|Camp|Crossing)"
)
# "At Velish Square": no demonym
_NAMED_SITE = (
    rf"(?:{_PROPER}|Road|Avenue|Boulevard|Park|Market|Bazaar|Base|Mosque|Church|Junction|Port|Tower"
    r"|University|School|Mall|Hotel|Station|Village|Town|Dam|Gate|Roundabout|Palace)\b"
)
# Sites a lower-case noun names: "by an Orlev police club", "next to the Orlev post office"
_SITE = (
    r"(?:hospital|clinic|school|college|mosque|church|club|office|post|station|market|mall|bakery"
    r"|hotel|bank|court(?:house)?|barracks|base|prison|checkpoint|bridge|factory|plant|mill|depot"
    r"|warehouse|stadium|park|square|road|highway|junction|airport|port|headquarters|building"
    r"|compound|police station|cemetery|university|bazaar|camp)"
)
# Of places that are listed the last alone says what they are: "Orlev, Tarn and Sorn villages"
_LISTED = (
    r"(?:[Vv]illages|[Tt]owns|[Dd]istricts|[Pp]rovinces|[Rr]egions|[Cc]ounties|[Ss]ectors|[Zz]ones"
    r"|[Mm]unicipalities|[Gg]overnorates|[Cc]ities|[Nn]eighbou?rhoods|[Ss]uburbs|[Oo]blasts|states)"
)
ADJECTIVE = (
    r"(?:north|south|east|west|northern|southern|eastern|western|central|upper|lower|nearby"
    r"|neighbou?ring|north-\w+|south-\w+|north\w+ern|south\w+ern|northeast\w*"
    r"|northwest\w*|southeast\w*|southwest\w*"
    r"|besieged|embattled|coastal|border|front-?line|downtown|rural|strategic|disputed|contested"
    r"|mountainous|occupied|held|liberated|war-torn|greater|metropolitan"
    r"|\w+-(?:held|controlled|occupied|administered|run|ruled)|ancient|key|small|major|historic|second|main)"
)
_LEAD = (
    rf"(?:(?:the|a|an|its|their"
    rf"|[A-Z][\w’'-]+[’']s?)\s+)?(?:{ADJECTIVE},?\s+){{0,3}}(?:[A-Z]\w+(?:ian|ish|ese"
    rf"|ani|ajani|aqi|sraeli|emeni|alian|ican)\s+(?!{_NAMED_SITE}))?"
    rf"(?:(?:[a-z][\w-]+\s+)?(?:{TYPE}|{_SORTS})\s+(?:of\s+)?)?(?:{ADJECTIVE}\s+)?"
)
_PATTERNS = (
    rf"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Ii]nside|[Aa]round|[Aa]cross|[Aa]t|[Tt]hroughout"
    rf"|[Aa]long|[Bb]elow|[Aa]bove|opposite|towards?|into|onto|over|through|beyond|via"
    rf"|(?:[a-z]*(?:north|south|east|west)(?:ern)?|North|South|East|West)\sof)\s+{_LEAD}(?P<name>{NAME})",
    rf"\b(?:{TYPE}|{_SORTS})\s+of\s+(?:the\s+)?(?P<name>{NAME})",
    rf"(?P<name>{NAME})(?=\s+{TYPE}\b)",
    r"\b(?:[Pp]ush|[Dd]rive|[Ss]truggle|[Ff]ights?|[Ff]ighting|[Cc]ampaign|[Ss]hellings?|[Bb]ombings?|[Bb]ombardments?|[Ss]iege|fall|capture|recapture|liberation|battle|siege"
    r"|laid siege"
    r"|headquarters|outskirts|(?:edge|fringe|suburb|limit|gate)s?|half|cent(?:re|er)|countryside|surroundings"
    r"|vicinity|(?:areas|parts|districts|quarters|sides?|shores?|slopes)"
    r"|[a-z]*(?:north|south|east|west)|[Rr]esidents|[Pp]eople|[Mm]ayor|seizure|loss|streets|skies"
    r"|control)\s+(?:of|for|over)\s+"
    rf"{_LEAD}(?P<name>{NAME})",
    rf"\b(?:[Aa]ttacks?|(?:[Aa]ir\s?)?[Ss]trikes?|[Rr]aids?|[Oo]ffensive|[Aa]ssaults?|advance|fire|[Ss]helling|rockets?"
    r"|[Bb]arrages?|mortars?|[Aa]mbush|retreat|withdrawal|missiles?|bombs|shells)\s+"
    r"(?:(?:carried out|launched|made|staged|mounted)\s)?(?:by\s(?:the\s)?(?:[\w’'-]+\s){1,3}?)?"
    rf"(?:on|into|towards?|at|over|from)\s+{_LEAD}(?P<name>{NAME})",
    rf"\b(?P<name>{NAME})(?=,\s(?:an?|the)\s(?:[\w-]+\s){{0,3}}?{TYPE}\s(?:of|in|on|near|where|that|with|some|about|close|held|just"
    rf"|home|outside|along|two|three|four|five|six|\d+|{_SIDE})\b)",
    rf"\b(?:taken|evacuated|rushed|fled|flown|driven|return(?:ed)?|travel(?:l?ed)?|trip|fly|flew|crossed)\s(?:in)?to\s+{_LEAD}(?P<name>{NAME})",
    rf"\b(?:[Aa]ttacks?|(?:[Aa]ir)?[Ss]trikes?|[Ff]ighting|[Cc]lashes|[Ff]ire|[Rr]aids?)\s(?:in|on|near|around|at|over|for)\s+{_LEAD}(?P<name>{NAME})",
    rf"\b(?:approach(?:es)?|gates|entrance|close|closer)\s(?:in)?to\s+{_LEAD}(?P<name>{NAME})",
    rf"\b(?:launched|fired|flew|flying|aimed|headed)\s(?:[\w-]+\s){{0,4}}?(?:at|towards?|on|into)\s+{_LEAD}(?P<name>{NAME})",
    rf"\b(?:fell|fallen|rained|rain|landed|crashed|slammed|dropped)\s(?:down\s)?(?:on|onto|in|into|near)\s+{_LEAD}(?P<name>{NAME})",
    rf"\b(?:pummell?ed|hammered|rocked|shook|battered|ripped through|tore through|entered|took"
    rf"|retook)\s+{_LEAD}(?P<name>{NAME})(?=[\s,.])",
    rf"(?P<name>{NAME})(?=\s(?:(?:never|finally|itself)\sfell|(?:has|had|have)\s(?:\w+\s)?fallen)\b"
    r"(?!\s(?:on|onto|in|into|near|from|to|over|silent|short|by|since)\b))",
    rf"\b(?:when|after|before|since|until|once|as)\s(?P<name>{NAME})"
    r"(?=\sfell\b(?!\s(?:ill|silent|short|out|apart|behind|from)\b))",
    rf"(?P<name>{NAME})(?=,\s(?:in|near|outside)\s(?:the\s)?(?:{ADJECTIVE}\s)?{NAME}\s"
    r"(?:district|province|region|county|state|governorate|municipality|township|oblast)\b)",
    rf"(?P<name>{NAME})(?=\s\((?:\d+|one|two|three|no)\s(?:\w+\s)?(?:killed|dead|wounded|injured|houses|deaths|casualties"
    r"|martyrs|people|persons|civilians|victims|soldiers|men|women|children|hurt)\b)",
    # "Orlev’s squares were empty"
    rf"(?P<name>{NAME})(?=[’']s\s(?:(?:main|central|old|only|largest|northern|southern|eastern|western|city|town|railway)\s){{0,2}}"
    r"(?:squares?|streets|suburbs|outskirts|mayor|downtown|seafront|waterfront|harbou?r"
    r"|city cent(?:re|er)|town hall"
    r"|railway station|bus station|(?:old|main) market|cathedral|grand mosque|neighbou?rhoods"
    r"|quarters|alleys)\b)",
    # "Strikes on Orlev killed five, on Tarn two"
    rf"[,;]\s(?:and\s)?on\s(?P<name>{NAME})(?=\s(?:[-–—(]|(?:killed|wounded|left|injured|hurt|claimed)\b|\d))",
    # "The southern port city Orlev"
    rf"\b(?:{SIDE}|port|border|coastal|frontier|market|mining|garrison|oil|mountain|resort|holy"
    r"|industrial|neighbou?ring|nearby|largest|biggest|main|second)\s(?:(?:port|border|coastal|market)\s)?"
    rf"(?:city|town|village|capital|suburb|hamlet|settlement|province|region|district)\s(?P<name>{NAME})",
    # "By an Orlev police club", "nearby the Orlev post office"
    r"\b(?:by|[Bb]eside|[Nn]earby|[Nn]ext to|close to|[Bb]ehind|in front of|past)\s(?:the|an?)\s"
    rf"(?P<name>{NAME})(?=\s(?:[a-z]+\s){{0,2}}{_SITE}\b)",
    rf"(?P<name>{NAME})(?=(?:,\s{NAME}){{0,5}},?\sand\s(?:the\s)?{NAME}\s{_LISTED}\b)",
    rf"(?P<name>{NAME})(?=\s(?:Villages|Districts|Provinces|Regions|Counties|Sectors|Zones)\b)",
    # "19 March, Orlev, Tarn region."
    rf"(?P<name>{NAME})(?=,\s{NAME}\s(?:region|province|district|oblast|county|governorate)\b)",
    # "Moved its bases to Orlev, where nine died"
    rf"\b(?:to|from|for|in|at|on|into|towards?)\s{_LEAD}(?P<name>{NAME})(?=,\swhere\b)",
    # "Over eight regions, including Orlev"
    rf"\b(?:regions|provinces|districts|cities|towns|villages|areas),?\s(?:including|such\sas|notably)\s(?:the\s)?(?P<name>{NAME})(?=[,.;]|\sand\b)",
    # "700 from Orlev, 1,100 from Tarn"
    rf"\d\s(?:(?:people|persons|residents|families|others|more)\s)?from\s(?P<name>{NAME})(?=\s?[,.;)]|\sand\s\d)",
    rf"\b[Ii]n\s(?:[\w’'-]+\s){{0,2}}(?:capital|port\scity|main\scity|largest\scity),\s(?P<name>{NAME})(?=[.;]|\s(?:on|late|early|overnight)\b)",
    # "On the Orlev House of Culture"
    rf"\b(?:[Oo]n|[Aa]t|[Ii]n|[Nn]ear|[Oo]utside|[Ii]nto|[Hh]it|[Ss]truck|[Tt]o"
    rf"|of)\s(?:the\s)?(?P<name>{_PART}(?:\s{_PART})?\s(?:House|Palace) of (?:the )?[A-Z]\w+)",
    # "38 km from Orlev", "two miles north-west of Tarn"
    rf"\b(?:km|kilomet(?:er|re)s?|miles?|hours)\s(?:[a-z-]+\s){{0,2}}(?:of|from)\s{_LEAD}(?P<name>{NAME})",
    rf"(?P<name>{NAME})(?=,\s{ABOUT}\d[\d.]*\s(?:km|kilomet|miles?\b))",
    rf"\b(?P<name>(?:Kibbutz|Moshav|Fort|Mount|Lake|Camp)\s{_PART}(?:\s{_PART})?)",
    r"\b(?P<name>West Bank|Line of (?:Actual )?Control|Line of Contact|Blue Line"
    r"|(?:Azad )?Jammu (?:and|&) Kashmir|Bosnia and Herzegovina)\b",
    rf"\b(?:city|town|village|capital|port|state|province|region|district|county|island),\s(?P<name>{NAME})(?=,)",
    # "One of them, Orlev, was retaken"
    rf"\b(?:[Oo]ne|[Tt]wo|[Ss]ome|[Ff]irst|[Ll]ast) of (?:them|these|which),\s(?P<name>{NAME})"
    r"(?=,\s(?:(?:was|is|has|had|is|were)\s(?:been\s|later\s|then\s)?)?"
    r"(?:re)?(?:taken|captured|gained|lost|shelled|bombed|burned|stormed|fell|changed)\b)",
    rf"\b(?:crossed|crossing|dislodged|expelled|driven|withdrew|withdrawn|retreated|abducted|seized"
    r"|evacuated|displaced|uprooted|forced out|pulled (?:out|back)|rescued|relocated)\s"
    rf"(?:[\w-]+\s){{0,4}}?from\s+{_LEAD}(?P<name>{NAME})",
    rf"\b(?:controls?|controll(?:ed|ing)|h[eo]lds?|holding|captur\w+|seized?|seizing|t[oa]ken?|taking|overr[ua]n"
    rf"|occup\w+|los[te]|retaken|retook|regained|destroyed|damaged|flattened|levell?ed)\s(?:[\w.-]+\s){{0,4}}?"
    rf"(?:[\d.]+\s?%|percent|per\scent|half|thirds?|quarters?|fifths?|most|much|parts|all|swathes)\sof\s{_LEAD}(?P<name>{NAME})",
    rf"\b(?:the|last)\s(?P<name>{_PART})(?=\s(?:massacre|raid|siege|bombing)\b)",
    rf"\b{SIDE}\s(?P<name>{NAME})(?=[\s,.])",
    rf"\b(?:off|due)\s(?P<name>{NAME})(?=[\s,.])",
    rf"(?P<name>{NAME})(?=\s(?:has|had|was|is|were|have|came)\s(?:been\s|now\s"
    rf"|also\s)?(?:in\sthe\shands|captured|shelled|besieged"
    r"|under|hit|taken|retaken|bombed|seized|struck|pounded|targeted|liberated|recaptured))",
    # "Orlev, Tarn and Sorn came under fire"
    rf"(?P<name>{NAME})(?=(?:,\s{NAME}){{0,8}},?\sand\s(?:the\s)?{NAME}\s(?:were|came|have\sbeen|had\sbeen)\s(?:also\s)?"
    r"(?:under\s(?:[a-z]+\s){0,2}(?:fire|attack|shelling|bombardment)|shelled|hit|bombed|struck|pounded|targeted|bombarded)\b)",
    rf"\b(?:over|above|from|to|of|on|for|into|towards?"
    rf"|against)\s(?:[A-Z][\w’'-]+[’']s\s)?(?P<name>{_PART}(?:\s{_PART}){{0,2}}\s{_PROPER})\b",
    rf"\b(?:downed|shot down|destroyed|intercepted|crashed|flew|flying|suppressed"
    rf"|exploded)\s(?:[\w-]+\s){{0,3}}?(?:over|above)\s+{_LEAD}(?P<name>{NAME})",
    rf"\b(?:back|regained|control\sof|holds?|held|took|taken|from|to|towards?"
    rf"|between)\s+(?P<name>{NAME})(?=\s{TYPE}\b|,\sa\s(?:\w+\s){{0,2}}{TYPE}"
    rf"|,\san?\s)",
    rf"\b(?:links|linked|linking|connects|connected|connecting)\s+{_LEAD}(?P<name>{NAME})"
    r"(?=\s(?:and|to|with)\s(?:the\s)?[A-Z])",
    rf"\b(?:road|highway|route|track|motorway|railway)\s(?:leading\s)?from\s+{_LEAD}(?P<name>{NAME})",
    rf"\b(?:cathedral|church|mosque|hospital|prison|refinery|depot|monastery|temple|cemetery"
    rf"|stadium|bazaar)\s(?:of|in|at)\s{_LEAD}(?P<name>{NAME})",
    # "The courtyard of Orlev hospital", "the Orlev refinery"
    rf"\b(?:of|on|to|from|hit|struck|[Tt]he)\s(?P<name>{NAME})(?=\s(?:(?:general|central|main|oil|power"
    r"|nuclear|military|air|refugee|naval|railway)\s)?(?:hospital|school|mosque|church|monastery|refinery|university|base|airbase"
    r"|prison|plant|steelworks|dam|station|stadium|depot|barracks|camp)\b)",
    rf"\bbetween\s+(?P<name>{NAME})(?=\sand\s(?:the\s)?[A-Z])",
    rf"\b(?:road|highway|border|front|line|corridor)\sbetween\s{NAME}\sand\s(?P<name>{NAME})",
    rf"\bto (?:re)?(?:storm|capture|take|seize|encircle|besiege|surround|overrun)"
    rf"\s{_LEAD}(?P<name>{NAME})(?=[,.;])",
    rf"\b(?:shelling|bombing|bombarding|pounding|storming|besieging|capturing|seizing|retaking"
    rf"|shelled|bombed|attacked|raided|torched|looted|encircled|surrounded|captured|recaptured|retook|retaken|entered|besieged"
    rf"|liberated|overran|stormed|fled|abandoned|evacuated|seized|reached|pounded|hit|struck"
    rf"|targeted)\s+{_LEAD}(?P<name>{NAME})",
)
# A line ends what stands on it: "13 villages liberated", and the text begins with a capital.
EVIDENCE = Search([re.compile(re.sub(r"(?<!\[)\\s", r"[^\\S\\n]", one)) for one in _PATTERNS])
AND_ALSO = re.compile(
    rf"(?:,\s|,?\s(?:and|or)\s)(?:the\s+)?(?P<name>{NAME})(?=[,.;]|\s(?:and|or|on|in"
    rf"|were|was|after|before|during|over|since|late|early|for|by|overnight)\b)"
)
