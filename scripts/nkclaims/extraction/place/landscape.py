"""The words for places without a name: parts of the land, and what is built on it."""

from __future__ import annotations

from nkclaims.extraction.language.quick_regex import QuickRegex

FACILITIES = ("hospital", "airport", "school", "base", "market", "mosque", "church", "temple",
              "bridge", "plant", "prison", "university", "camp", "factory", "station", "port",
              "monastery", "cathedral", "dam", "barracks", "bakery", "checkpoint", "clinic",
              "complex", "compound", "crossing", "depot", "farm", "garrison", "hotel", "junction",
              "mall", "mill", "mine", "outpost", "park", "quarry", "refinery", "shelter",
              "stadium", "terminal", "warehouse")  # fmt: skip
_SIDE = r"(?:north|south|east|west)\w*(?:-(?:north|south|east|west)\w*)?"
_OF = (
    r"(?:\sof\sthe\s(?:[A-Z][\w-]+\s|two\s)?(?:city|countr(?:y|ies)|states|sides|town|capital|village|port|region|province|district|enclave"
    r"|island|front line|front|line|border|frontier|river|valley|lake)"
    r"|(?<=border)\swith\s[A-Z]\w+)?"
)
# "In the south", "along the Iranian border", "on the outskirts": parts of the land
LAND = QuickRegex(
    r"\b(?:[Ii]n|[Nn]ear|[Aa]long|[Oo]n|[Aa]t|[Oo]utside|[Aa]cross|[Oo]ver|[Uu]nder|[Ii]nside|[Aa]round|[Tt]hroughout|[Oo]ff"
    r"|stormed|crossed(?= the (?:lagoon|river|lake)\b)"
    r"|(?:hit|struck|shelled|bombed|pounded|attacked|raided|left|fled|entered|retook|captured|seized"
    r"|pelted|pelting|hitting|striking|shelling|bombing|pounding|rocked|battered|rocking|battering)"
    rf"(?= (?:the|this) (?:\w+ )?(?:{_SIDE}(?:\s[a-z]+)|outskirts|suburbs|capital|enclave"
    rf"|countryside"
    r"|highlands|coast)\b)"
    r"|(?:battle|fight(?:ing)?|push|campaign|struggle) for"
    r"|(?:districts?|suburbs?|quarters?|parts?|areas?|cent(?:re|er)|heart|neighbou?rhoods?) of"
    r"(?= (?:the|this) (?:\w+ )?capital\b))\s"
    r"(?:the(?:\s[a-z-]+[’']s)?|this|its|their|an?|[A-Z][\w-]+[’']s)\s(?P<place>(?:[\w-]+\s){0,2}?"
    rf"(?:{_SIDE}\s(?:half|bank|tip|end|shore|edge|corner|towns|villages|(?:(?:side|parts?|districts"
    r"|(?:neighbou?rhood|suburb|quarter)s|provinces))(?! of (?:the )?[A-Z]))"
    r"|countryside|bush|jungles?|mountains|deserts?|woods|marshes|swamps|uplands|lowlands|badlands|plains"
    r"|lagoon|(?:river|lake)(?! [a-z]+ing\b)"
    r"|(?:ridges?|hills|slopes|heights|forests?)(?! (?:above|of|around|over|near|outside)\b)"
    r"|front(?![- ]line)|gorge|valley|strip|territory|no-fire zone|enclave"
    r"|(?:south|north)(?:-?(?:east|west))?|east|west|capital"
    r"|(?:border|coastal|frontier|front-?line|mountain|delta|river)"
    r" (?:areas?|zones?|strip|districts|regions|provinces)"
    r"|(?:(?<!its )(?<!their )side|stretch|section|part|end|bank)"
    r"(?= of the (?:border|frontier|line|front|river|valley|lake)\b)"
    r"|direction|districts|border|frontier|flank|line of contact|contact line|sector"
    r"|frontline|front line|outskirts|suburbs|highlands|coast|(?<=the )cent(?:re|er))"
    rf"{_OF})\b(?![’']s)"
    # "Rockets hit a market town on Monday", whose name comes later or never
    r"|\b(?:[Ii]n|[Oo]n|[Aa]t|[Ii]nto|hit|struck|shelled|bombed|stormed|raided|attacked|pounded|entered|left"
    r"|captured|seized|(?:cent(?:re|er)|outskirts|edge|heart|suburbs?|parts?) of)\s"
    r"(?P<town>an?\s(?:[\w-]+\s){1,3}?(?:town|village|city|hamlet|suburb|settlement))\b"
    r"(?=\s*$|[.;:]|,\s(?!(?:the\s)?[A-Z]|in\b|near\b|some\b|about\b|\d)|\s(?:on|at|late|early|as|when|after|before|while|and"
    r"|killing|wounding|last|this|overnight|during|by|with|for|since|held|controlled|run|under|where|that)\b(?!\sthe\s(?:outskirts|edge|road|border|coast)))"
    # "On the largest town near its border"
    r"|\b(?:[Ii]n|[Oo]n|[Aa]t|[Ii]nto|hit|struck|shelled|bombed|stormed|raided|attacked|pounded|entered)\s"
    r"the\s(?P<chief>(?:[a-z]+[’']s\s)?(?:largest|biggest|second|main|nearest|closest|only|last|second-largest|second-biggest)"
    r"\s(?:[a-z-]+\s)?(?:town|village|city|port|settlement))(?=\s(?:near|on|along|by|close)\b)"
    r"|\b(?:[Ii]n|[Oo]n(?:to)?|[Ii]nto|[Oo]ver|[Ii]nside|[Ff]rom)\s"
    r"(?P<soil>[A-Z][\w-]+(?:\s[A-Z]\w+)?\s(?:soil|territory|airspace|waters))\b"
    r"|\b(?:[Ii]n|[Aa]t|[Aa]cross|[Ii]nside)\s(?:the\s)?(?P<held>(?:[A-Za-z]+-(?:held|controlled|run|occupied)|rebel|government"
    r"|opposition|occupied|liberated|freed|recaptured|besieged|disputed|detention|evacuation|reception|transit)\s"
    r"(?:[a-z]+\s)?(?:areas?|parts?|zones?|territor(?:y|ies)|districts|regions|towns|villages|suburbs"
    r"|neighbou?rhoods|communities|(?:cent(?:re|er)|camp)s)(?! of (?:the )?[A-Z])"
    # "In areas held by the rebels and their allies"
    r"|(?:areas?|parts?|zones?|districts|regions|towns|villages|territor(?:y|ies)|settlements)"
    r"(?: of the (?:country|region|province|city))? (?:held|controlled|occupied|claimed|run"
    r"|governed|ruled"
    r"|seized|administered|overrun) by (?:[\w’'-]+ ){0,9}?[\w’'-]+"
    r"(?=\s*$|[,.;:]|\s(?:since|on|in|during|after|before|when|were|was|have|has|had|between|from|last|this|over|according)\b)"
    r"|territory (?:under|held by) (?:[A-Z][\w’-]+ )?(?:\w+ )?"
    r"(?:occupation|control|forces|rebels))\b"
    r"|\b(?:[Ii]n|[Oo]n|[Aa]cross|[Aa]long|left|fled|leave|leaving|fleeing|(?:evacuated|displaced|people|residents|families)\sfrom"
    r"|(?:bombardment|shelling|bombing|(?:air\s?)?strikes?|attacks?|raids?|fire|rockets?|assaults?)\s(?:of|on|at|against|into))\s(?:the\s(?=two|three|four|five|six|seven|eight|nine))?(?P<several>(?:two|three|four|five|six|seven|eight|nine|ten"
    r"|several|many|various|numerous|a number of|\d+"
    r"|[A-Z]\w+(?:ish|ian|ese)|Thai|Iraqi|Israeli|Kurdish|Ukrainian|Turkish|Pakistani|Afghan|German|Cambodian|border|front-?line|frontier|coastal|rural"
    rf"|nearby|neighbou?ring|{_SIDE}|(?=both sides))\s?(?:[\w-]+\s){{0,2}}?"
    r"(?:regions|provinces|districts|oblasts|governorates|counties|cities"
    r"|(?:settlements|villages|towns)"
    r"(?! in (?:the )?(?:\w+-(?:held|run|controlled|occupied)|territory))"
    r"|states|suburbs|neighbou?rhoods|communities|hamlets"
    r"|both sides of the (?:front line|frontline|line|border|river|frontier)))\b"
)
# "Near the railway station", "at a checkpoint": what stands in the place of the passage
BUILT = QuickRegex(
    r"\b(?:[Ii]n|[Nn]ear|[Aa]long|[Oo]n|[Aa]t|[Oo]utside|[Ii]nside|[Aa]round|[Bb]eside|next to"
    r"|hit|struck|bombed|shelled|stormed|raided|attacked|pounded|targeted)"
    r"\s(?:(?:the"
    r"|this|its|their|our|my|his|her|an?)(?:\s[a-z]+[’']s)?|[A-Z][\w-]+[’']s)"
    r"\s(?P<place>(?:[\w’-]+\s){0,2}?"
    rf"(?:(?:{'|'.join(FACILITIES)})"
    r"|cent(?:re|er)|airfield|cemetery|roadblock|bazaar|souk|palace|headquarters|pass|jetty|beach"
    r"|(?:check|border |customs |frontier |command |police )post"
    r"|(?:road|highway)(?!\s(?:construction|works?|building|accident)\b)"
    r"(?:\s(?:to|from)\s[A-Z][\w’'-]+)?|same area|old (?:town|city|quarter))"
    rf"{_OF})\b(?![’']s)"
)
ROAD = QuickRegex(
    r"\b(?:[Oo]n|[Aa]long|[Nn]ear) (?:the|a) (?P<place>(?:[a-z-]+ ){0,2}(?:road|highway)"
    r"(?: (?:to|from) [A-Z][\w’'-]+)?)\b"
)
