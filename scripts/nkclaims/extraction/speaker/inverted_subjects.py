"""Find the speaker of a verb of saying that stands behind it: "..., said the mayor"."""

from __future__ import annotations

import re

from nkclaims.extraction.deed.naming import actors, of_mention
from nkclaims.extraction.draft import Sentence, Speaker
from nkclaims.extraction.language.phrases import bare
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.deed_nouns import DEED_NOUN
from nkclaims.extraction.lexicon.persons import (
    FULL_NAME,
    HOLDER,
    NO_END,
    TITLE,
    is_person,
    named_behind,
    named_by_title,
)
from nkclaims.extraction.speaker.beside_names import OFFICE_IN
from nkclaims.extraction.speaker.covered import FINITE
from nkclaims.extraction.speaker.speakers import Speakers
from nkclaims.grammar.document import Span
from nkclaims.grammar.qualifiers import ABOUT

POSSESSIVE = re.compile(r"[’']s?\s\w")  # "said Norland's prosecutor general": not Norland
# "Said a bulletin by the ministry": whose it is
NO_TEXT = "".join(rf"(?<!{one})" for one in (
    "statement", "communiqué", "communique", "bulletin", "report", "note", "message", "release",
    "post", "briefing", "update", "summary",
))  # fmt: skip
AFTER_END = re.compile(
    NO_END + r"\.|[,;:“\"]|\s\(\d|\s(?:in a|in an|on|at|after|that|as|when|during|late|early|told"
    r"|adding"
    r"|citing|quoting|while|via|last|this|who|which|whose|through|to|again|today|yesterday|earlier|afterwards"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:an?|one|two|three|a few|several|some|just) (?:hours?|minutes|days) (?:later|after))\b"
    rf"|{NO_TEXT}\s(?:by|from)\b|$"
)
# "Jane Doe, of the clinic, said two men died": that is told, and tells nothing.
# "A resident, who asked for help, said gunmen killed three"
ACTS = re.compile(
    r"\s(?:killed|wounded|injured|had|has|have|was|were|is|are|would|will|hit|struck|left|destroyed"
    r"|shot|targeted|attacked|captured|took|launched|fired|bombed|shelled|regained|retook|recaptured"
    r"|seized|entered|repelled|repulsed|lost|found|clashed|opened|began|used|stormed|ambushed"
    r"|withdrew|advanced|retreated)\s"
)
# "A spokesman, Jane Doe, said shelling near Orlev": that is told, and tells nothing
DEED = re.compile(
    rf"(?:(?:an?|the|two|three|several)\s)?(?:[\w-]+\s){{0,2}}?{DEED_NOUN}"
    r"\s(?:in|near|at|on|from|around|outside|across|between|had|hit|killed|fell|landed|struck)\b"
)
# ", confirmed this Monday the Orlev authorities", as translations have it
ON_DAY = re.compile(
    r"\s(?:(?:this|late|early|on|last|earlier)\s)*(?:\w+day|today|yesterday)"
    r"(?:\s(?:morning|afternoon|evening|night))?,?(?=\s(?:the|an?|its)\s[a-zA-Z])"
)
# "“Nine died”, confirmed, Jane Doe": a comma too many
COMMA = re.compile(r"[”\"»][,.]?\s[a-z]+,\s\Z")
WHEN = re.compile(
    r"(?:late |early |on |last )*(?:\w+day|today|yesterday)(?: (?:morning|evening|night))?"
)
TELLS = re.compile(
    r"\s(?:died|perished|drowned|fled|fell|survived|escaped|disappeared|crashed|exploded|collapsed"
    r"|continued|stopped|ended|killed|destroyed|wounded|injured|captured|downed|freed|dead|hurt|missing)$"
)
# "Doe, of the clinic, said nine people died at dawn"
COUNTED = re.compile(
    rf"{ABOUT}(?:\d|(?:two|three|four"
    r"|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozens|scores|hundreds|thousands)\b)"
)
TELLS_OF = re.compile(TELLS.pattern.replace("$", r"\b"))
# "Said over the phone": how it was said, and nobody
PREPOSITIONS = (
    r"on|in|at|to|by|over|via|through|during|from|after|before|with|without|under|outside|inside"
    r"|into|amid|upon|for|as|about"
)
# "..., said the mayor of Orlev."
INVERTED = re.compile(
    rf"\s+(?!(?:{PREPOSITIONS}|that|it|he|she|they|late|early|there|this|last"
    r"|yesterday|today|[A-Z]\w+day|\d[\d,.]*)\b)"
    r"(?!(?:its|his|her|their)\s(?!(?:\w+\s)?(?:spokes\w+|director|head|chief|mayor|governor|leader"
    r"|commander|minister|president|coordinator|manager|doctor|surgeon)\b))"
    r"(?:the |a |an )?[\w’'.-]+(?:\s[\w’'.-]+){0,8}?\s?(?:[.”\"]+\s*$|,\s"
    r"(?:(?:who|which|citing|adding|the|an?|head|chief|spokes\w+|mayor"
    r"|governor|director|deputy|commander|leader|minister|its|his|her|their)\b"
    r"|[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){1,3}(?:[.,”\"]|$)))"
)
DOING = re.compile(
    r",\s(?!speaking|citing|quoting|talking|writing|addressing|briefing)[a-z]{3,}ing\s"
)
RELATIVE = re.compile(r"\s(?:who|which|whose|that|where)\s")
NOBODY = re.compile(rf"(?:{PREPOSITIONS})\s(?!\d)")
# "Said their boat carried nothing but ice": a clause, which is told
WITH_OBJECT = re.compile(
    r"\s[a-z]{2,}ed\s(?:nothing|nobody|no|the|an?|its|their|his|her|only|all|about|more|\d)\b"
)
# "Said two of his men, a cook and a driver, had been shot": so is this
CLAUSE_GOES_ON = re.compile(r",\s[^,.;:]{3,60},\s(?:had|has|have|was|were|is|are)\s")
SPOKEN = ("say", "said", "says", "suggest", "suggested", "indicate", "claim")  # "..., reports say"
# "“Nine died”, wrote on Monday on its page | the Orlev Observatory": when, where and to whom
PUT_BETWEEN = re.compile(
    r"(?<=[”\"»])[,.]?\s[a-z]+(?:\s(?:(?:(?:late|early)\s)?(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?:\s(?:morning|afternoon|evening|night))?|yesterday|today|this\s(?:morning|evening|afternoon)|later|also|then"
    r"|to\s(?:the\s)?(?:[a-z-]+\s)?(?:press|media|reporters|journalists|agency|radio|television|newspaper)"
    r"|to\s(?:the\s)?[A-Z]{2,7}|(?:on|in|via|through|at|during)\s(?:(?:its|his|her|their|an?|the)\s)?(?:[\w-]+\s){0,3}?"
    r"(?:page|account|channel|statement|Twitter|Facebook|Telegram|X|post|message|interview|briefing|website|site|communiqu[eé]"
    r"|tweet|network|speech|note|conference|radio|television)))+(?=\s(?:(?:the|an?|its)\s|[A-Z]))"
)
# "Doe, said soldiers had killed three men": a comma too many behind who speaks
FIRST = re.compile(
    rf"(?:{TITLE}\s)*(?P<name>[A-Z][\w’'-]{{2,}}),\s[a-z]+(?!\s(?:the|an?|its)\s[^,]{{3,60}},)\s"
)
LONGEST = 9  # words of a speaker
CLOSED = re.compile(r"[,.!?…]?[”\"’″][,.]?\Z")
HEARER = re.compile(
    r"\s(?:us|me|him|her|them|reporters|journalists|(?:the\s)?(?:\w+\s){0,3}?(?:agency|radio|television|TV|newspaper|channel"
    r"|media|press|daily|website|site|broadcaster|outlet|service)|AFP|Reuters|AP|BBC|CNN|RFE\S*|Al\s(?:Jazeera|Arabiya)"
    r"|the\s(?:AFP|BBC|Associated|Guardian|Times)|that|it|this|a\s|an\s|on\s|in\s|by\s|online)\b"
)
# "tells the militia's Official Representative, John Doe."
HOLDS = re.compile(
    rf"\s(?:the|an?|its|their)\s[^,;:“”\"]{{0,60}}?(?i:{HOLDER}),?\s{FULL_NAME}[^,;:“”\"]{{0,20}}\.?\s*$"
)


def is_told(verb: str, before: str, rest: str) -> bool:
    """Tell whether who tells stands behind a verb that has a hearer or a text there else.

    "“Nine died,” told the mayor", "Nine died, tells the spokesman, Jane Doe": no "told reporters".
    """
    if CLOSED.search(before):
        return HEARER.match(rest) is None
    return verb in ("told", "tells") and HOLDS.match(rest) is not None and "," in before


def is_told_before(aside: re.Match[str], rest: str) -> bool:
    """Tell whether a clause stands before a verb of saying, and its speaker behind it.

    "Norland, for its part, said the siege went on" has no more than a name before it, "its troops
    drove back an assault, killing nine, said the ministry" has a clause.
    """
    last = aside.string.rfind(",", 0, aside.end() - 1)
    relative = RELATIVE.search(aside.string, last)
    end = relative.start() if relative else aside.end()
    is_clause = FINITE.search(aside.string, last, end)  # "two men, one of them 16, died, said"
    if not is_clause and not FINITE.search(aside.string, 0, last):
        return False
    is_doing = DOING.match(aside.group()) is not None
    return is_doing or INVERTED.match(rest) is not None


def named_first(speakers: Speakers, sentence: Sentence, verb_end: int) -> Speaker | None:
    """Return who spoke before by the name that a sentence begins with, right before a verb."""
    first = FIRST.match(speakers.text, sentence.start, sentence.end)
    if first is None or first.end() - 1 != verb_end:
        return None
    who = speakers.with_name(first["name"], sentence.start)
    is_known = who.words != first["name"] and is_person(who)
    return replace(who, span=Span(*first.span("name"))) if is_known else None


def subject_behind(speakers: Speakers, sentence: Sentence, verb_end: int) -> Speaker | None:
    """Return the speaker whose words stand behind a verb: "said the mayor"."""
    for between in PUT_BETWEEN.finditer(speakers.text, sentence.start, sentence.end):
        if between.start() < verb_end < between.end():
            verb_end = between.end()
    if COMMA.search(speakers.text[sentence.start : verb_end + 2]):
        verb_end += 1
    if day := ON_DAY.match(speakers.text, verb_end, sentence.end):
        verb_end = day.end()
    end = AFTER_END.search(speakers.text, verb_end, sentence.end)
    stop = end.start() if end else sentence.end
    words = speakers.text[verb_end:stop].strip()
    if words in SPOKEN or (COUNTED.match(words) and TELLS_OF.search(words)):
        return None
    if not words or WHEN.fullmatch(words) or NOBODY.match(words) or WITH_OBJECT.search(words):
        return None
    if len(words.split()) > LONGEST or TELLS.search(words) or ACTS.search(words):
        return None
    if DEED.match(words) or CLAUSE_GOES_ON.match(speakers.text, stop, sentence.end):
        return None
    named = [
        one
        for one in actors(sentence.mentions_between(verb_end, stop))
        if not OFFICE_IN.search(speakers.text, verb_end, one.start)
    ]
    if title := named_behind(words, speakers.text, stop, sentence.end):
        name = speakers.text[title.start : title.end]
        return replace(speakers.with_name(name, verb_end), span=title)
    if named and (person := named_by_title(speakers.text, named[0].end, stop)):
        name = speakers.text[person.start : person.end]
        return replace(speakers.with_name(name, verb_end), span=person)
    if named and POSSESSIVE.match(speakers.text, named[0].end):
        return Speaker(words=bare(words), span=Span(stop - len(words), stop))
    if named:
        return of_mention(named[0], sentence, speakers.text)
    return speakers.of_phrase(words, verb_end, stop)
