"""What stands beside the name of a speaker: an office, a title, the body that somebody is of."""

from __future__ import annotations

import re

from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.persons import BODY, FULL_NAME, HOLDER, TITLE

# Between a speaker and the verb: an apposition, an adverb, where, when and how it was said.
BETWEEN = re.compile(
    r"(?:\s*\([^)]{1,40}\))?(?:,[^,;:.]{2,90},)?"
    r"(?:\s+(?:spokes\w+|representative|adviser|aide|deputy|official|officials|statement|chief|head"
    r"|leader|authorities|sources?)(?:\s+[A-Z][\w’'-]+){0,3})?"
    r"(?:\s+(?:in|on|at|for|from|via|through|of)\s[^,;:.]{2,50}?(?<!\sand))?"
    r"(?:\s+(?:also|later|earlier|then|now|has|have|had|already|subsequently|initially|repeatedly"
    r"|at first|in turn|for (?:its|his|her|their) part|on \w+|today|yesterday|again|further|first"
    r"|since|meanwhile|would|officially"
    r"|publicly|itself|themselves|could|can|only|still|so far|to date|thus far|just|recently"
    r"|(?!(?:family|assembly|ally|supply|rally|tally|daily|weekly|elderly)\b)[a-z]+ly)){0,3},?\s*$"
)
# "An official in areas held by Norland, Jane Doe, said": the person
NAME_BEHIND = re.compile(rf",\s(?:{TITLE}\s)?(?P<name>{FULL_NAME}),\s(?:(?:also|has|had)\s)*")
# "Major Jane Doe of Norland's army said": the person
OF_BODY = re.compile(rf"(?P<name>{FULL_NAME}),?\s(?:of|from|with)\s(?:the\s)?(?:[\w-]+\s){{0,2}}$")
# "The Prosecutor General's Office in Baku": no capital, but an office in it
OFFICE_IN = QuickRegex(
    r"\b(?:office|ministry|service|staff|command|secretary|president|spokes\w+|minister|head|chief|leader"
    r"|commander|ambassador|representative|commissioner|ombuds\w+|mayor|governor|prosecutor|director)\sof\s(?:the\s)?"
    r"(?:[a-z-]+\s){0,2}$|"
    r"\b(?:offices?|ministry|service|staff|prosecutors?|authorities|officials?|police|command|embassy"
    r"|centre|center|headquarters|mission|hospital|residents|sources?|medics|doctors?|diplomats?"
    r"|correspondents?|analysts?|envoys?|journalists?|reporters?|surgeons?|activists?|lawyers?|workers?"
    r"|witness(?:es)?|observers?|colleagues?|people|teachers?|volunteers?)\sfrom\s(?:the\s)?$"
    r"|[a-z]\s(?:in|at|near|outside)\s(?:the\s)?$",
    re.IGNORECASE,
)
OFFICES = (
    r"(?i:spokes\w+|governor|mayor|head|chief|commander|commissioner|minister|director|leader|official"
    r"|officer|adviser|envoy|ambassador|prosecutor|president|representative|coordinator|secretary"
    r"|chairman|chairwoman|member|deputy|aide|administrator|director-general|superintendent)\b"
)
# "The director, Media Operations, Major General John Doe, told": who holds the office
RANKED = re.compile(rf",\s(?:{TITLE}\s)+(?P<name>{FULL_NAME}),?$")
# "In a post on Telegram Governor Jane Doe said": no comma ends what comes first
LED_OFFICE = re.compile(
    rf"^(?:In|On|At|During|From|After|Via|Through|By|Late|Early)\s[^,;:“”\"]{{3,110}}?\s(?:(?:{TITLE}|(?i:{HOLDER}))\s)+"
    rf"(?P<name>{FULL_NAME})$"
)
OFFICE_OF = re.compile(
    rf"\b{OFFICES}[^,;]{{0,30}},\s(?:(?:of|for)\s)?(?:[A-Z][\w’'-]+(?:\s(?:and|of|for))?\s?){{1,6}},\s"
    rf"(?P<name>{FULL_NAME}),$"
)
# "The representative of the Ministry of Defence Jane Doe said": no comma parts office and name
BODY_END = (
    r"(?:Ministry|Defen[cs]e|Interior|Affairs|Health|Emergency|Situations|Service|Office|Staff|Army|Forces"
    r"|Committee|Commission|Council|Department|Agency|Parliament|Assembly|Police|Guard|Region|District"
    r"|Province|Republic|Government|[Aa]rmy|[Mm]ilitary|[Rr]egion|[Dd]istrict|[Pp]rovince|city)"
)
OFFICE_NAMED = QuickRegex(
    rf"(?:^|\s){OFFICES}\s(?:of|for|in|at)\s[^,;]*?\b(?:{BODY_END}"
    r"|(?!(?:of|for|in|at|the|and|an?|near|with|from|to|by|on)\b)[a-z]{3,})\s"
    rf"(?!{BODY_END}\b)({FULL_NAME})$"
)
# "Officials in northern Orlev Strip" are nobody by name
NAMED_OFFICE = re.compile(
    rf"(?:^|\s)(?:[Hh]ead|[Gg]overnor|[Mm]ayor|[Cc]hief|[Cc]ommander|[Mm]inister|[Dd]irector|[Ll]eader|[Pp]rosecutor"
    r"|[Rr]epresentative|[Ss]ecretary|[Ss]pokes(?:man|woman|person)|[Dd]eputy|[Cc]hair(?:man|woman))\s(?:of|for|in|at)\s[^,;]*?\b"
    rf"(?:{BODY_END}|ministry|department|administration|council|police|service|office|staff|forces|state|oblast|town|village"
    r"|committee|commission|agency|hospital|headquarters|command|government|municipality|affairs)\s"
    rf"(?!{BODY_END}\b)(?P<name>{FULL_NAME})$"
)
# "The Board, Norland and Sudmark all said": the first of many
LISTED = re.compile(
    r"(?:(?:But|And|Both)\s)?(?:[Tt]he\s)?(?!(?:In|On|At|Near|From|By|After|Outside|Across|Over|During|Before|Since|Meanwhile"
    r"|Later|Earlier|However|Elsewhere|Separately|Also|Overall|\w+day)\b)(?P<first>[A-Z][\w’'-]+(?:\s(?:of\s|for\s)?[A-Z][\w’'-]+){0,4}),"
    r"\s(?:the\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3}(?:,\s(?:the\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3})*,?"
    r"\sand\s(?:the\s)?[A-Z][^,;]{2,40}"
)
# "A spokesman, John Doe, said": the name says more.
APPOSED = re.compile(
    r"\b(?:spokes\w+|governor|mayor|head|chief|commander|minister|director|leader|official|adviser"
    r"|envoy|ambassador|prosecutor|president|representative|coordinator|doctor|surgeon|resident"
    r"|defender|speaker|secretary|general|colonel|officer|deputy|aide|activist|lawyer|analyst"
    r"|chair\w*|[a-z]*(?:man|woman|person|ist|ian|[a-z]er|or|ent|nurse|medic|witness|priest)s?"
    rf"|(?:of|for) [^,]{{3,70}})(?: (?:in|at"
    rf"|on) [^,]{{2,30}}| who [^,]{{3,70}})?,\s(?:{TITLE}\s)?({FULL_NAME})"
    rf"(?:\s(?:Jr|Sr)\.|\sand\s{FULL_NAME})?,$"
)
# "One member, the Orlev Army, said": so does the name of a body.
APPOSED_BODY = re.compile(
    r"(?:^|[,;]\s|\b(?:and|but|while)\s)(?:[Tt]he|[Oo]ne|[Aa]n?"
    r"|[Aa]nother|(?:[Tt]he\s)?[A-Z][\w-]+[’']s?)\s[a-z][^,A-Z]{2,50},\s(?:the\s)?([A-Z][\w’'-]+(?:\s(?:of\s|for\s"
    r"|and\s)?[A-Z][\w’'-]+){1,5})(?:\s\([A-Z]\w+\))?,$"
    r"|(?:^|[,;]\s)[Aa]n?\s(?=[^,]*[a-z]\w*,)(?:(?!\s(?:by|with|from|to)\s)[^,]){2,60},\s(?P<short>[A-Z]{2,}[A-Za-z-]{0,7}),$"
)
# "John Doe, an aide to the president, accused": not the president.
IN_ASIDE = re.compile(
    r"\b[A-Z][\w’'-]+,\s(?:an?|who|whose|[A-Z][\w-]+[’']s|(?:the\s)?(?:\w+\s)?(?:spokes\w+|advis[eo]r|aide|head|deputy|chief"
    r"|representative|assistant))\s(?:(?!\bwhere\b)[^,;.])*(?:\b(?:president|minister|governor|leader|chief|head|premier|king),\s)?$"
)
# "The UN's humanitarian office, OCHA, said"
ACRONYM = re.compile(r",\s(?:or\s|the\s)?[A-Z]{2,}[A-Za-z-]{0,7},$")
# "More than the 187 deaths | the ministry has confirmed": no word opens the clause
COUNTED = re.compile(
    r"\b(?:\d[\d,.]*|dozens|hundreds|thousands)\s(?:[a-z-]+\s){0,2}(?:[a-z]{3,}s|dead|killed|wounded|people)\s"
    r"(?=(?:the|an?)\s[a-z])"
)


NO_PERSON = (
    rf"(?:[A-Z][\w’'-]+\s)*(?i:{HOLDER}|state|emirate|republic|court|bank|university|rooms?|rights"
    r"|tribunal|community|conference|confederation|chamber|board|academy|club|college|region)\b"
)
A_BODY = (
    rf"(?:(?:the|its|an?)\s(?:.*\b(?:{BODY_END}|Programme|Program|Fund)$|.*{BODY.pattern}|[a-z]+\s[a-z].*)"
    r"|[A-Z]{2,}$|.*\b(?:Watch|Borders|Children|International|University)$)"
)
# "Jane Doe of the Relief Agency": not the agency
PERSON_OF = re.compile(
    rf"(?:{TITLE}\s)*(?P<name>(?!{NO_PERSON}){FULL_NAME}),?\s(?:of|from|at|with)\s{A_BODY}"
)


def office_holder(words: str) -> str | None:
    """Return the person whose name stands right behind an office, or before a body.

    >>> office_holder("head of Tarn region Jane Doe"), office_holder("head of the General Staff")
    ('Jane Doe', None)
    """
    found = NAMED_OFFICE.search(words) or PERSON_OF.match(words)
    return found["name"] if found and not BODY.search(found["name"]) else None
