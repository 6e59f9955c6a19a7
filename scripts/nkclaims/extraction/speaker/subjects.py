"""Find the speaker of a verb of saying that stands before it: its subject."""

from __future__ import annotations

import re

from nkclaims.extraction.deed.naming import actors, of_mention
from nkclaims.extraction.draft import Sentence, Speaker
from nkclaims.extraction.language.clauses import antecedent_before
from nkclaims.extraction.language.insertions import (
    AGE,
    ASIDE,
    LEAD_ASIDE,
    LED_IN,
    NAMES_SELF,
    OPENER,
    RELATIVE,
    before_date,
    named_before_aside,
)
from nkclaims.extraction.language.phrases import last_words
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.persons import BODY, FULL_NAME, TITLE, named_by_title
from nkclaims.extraction.speaker.beside_names import (
    ACRONYM,
    APPOSED,
    APPOSED_BODY,
    BETWEEN,
    COUNTED,
    IN_ASIDE,
    LED_OFFICE,
    LISTED,
    NAME_BEHIND,
    OF_BODY,
    OFFICE_IN,
    OFFICE_NAMED,
    OFFICE_OF,
    OFFICES,
    RANKED,
)
from nkclaims.extraction.speaker.beside_texts import BLAMED_ON, RELEASED, SENT_OUT, WHO_NAMED
from nkclaims.extraction.speaker.sayings import clause_start
from nkclaims.extraction.speaker.speakers import Speakers
from nkclaims.grammar.document import Span

# "“Shells fell, killing two,” Jane Doe, a nurse, said": what is quoted is no part of who says it.
CLOSED = re.compile(
    r"(?:[,.!?…][”\"]|[”\"“],)\s(?:[-–—]\s)?(?!(?:which|who|whose|where|and)\b)(?=\w)"
)
ADVERBS = QuickRegex(
    r"\s+(?:there|here|at first|until then|by then"
    r"|nevertheless|nonetheless|however|instead|moreover|even|always|soon|often|sometimes|afterwards|thereafter"
    r"|usually|once|twice|each|both|too|up\sto\snow|until\snow|as\syet|by\snow|lately|of\slate|in\sthe\smeantime|at\spresent|next|thereupon|at\sonce|at\slast|in\sreturn|once\s(?:again|more)"
    r"|time and again|more than once"
    r"|also|further|again|separately|likewise|simultaneously|later|earlier|first|then|now"
    r"|has|have|had|in turn|for (?:its|his|her|their) part|meanwhile|initially|since"
    r"|already|so far|to date|thus far|just|recently|could"
    r"|can|only|still|would|did not|does not"
    # no adverbs, though they end like them: "its family said", "the assembly said"
    r"|(?!(?:family|assembly|ally|supply|rally|tally|daily|weekly|elderly)\b)[a-z]+ly"
    r"|(?:on|last|this) (?:\w+day|week|month|year|night)(?: (?:morning|afternoon|evening|night))?"
    r"|(?:late|early)\s(?:on\s)?\w+day|yesterday|today|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$"
)
# "A spokesman, Jane Doe, for her part, said"
PUT_IN = QuickRegex(
    r"(?:(?<=,)|,)\s(?:for (?:its|his|her|their) part|in turn|meanwhile|however|though|too"
    r"|by contrast|on the other hand|as well),\s$"
)
# "10:15 Norland says": when an entry of a live page was written
CLOCK = re.compile(
    r"(?:[-–—•*]\s)?\d{1,2}[:.h]\d\d(?:\s?(?:[ap]\.?m\.?|[A-Z]{3,4}|local time))?(?:\s?[-–—:|])?\s",
)
# Where the subject of a clause ends: at its verb.
PREDICATE = re.compile(
    r"\s(?:[a-z]+ed|said|told|has|have|had|haven't|hasn't|haven’t|hasn’t|didn't|didn’t"
    r"|doesn't|doesn’t|don't|don’t|is|was|were|are|will|would|put|gave|met"
    r"|held|says?|calls?"
    r"|denies|made|took|came|went|began|did|does|spoke|warns|urges|wants|vows|accuses|blames"
    r"|disputes|rejects|insists|maintains|confirms|acknowledges|dismisses|contests|believes|estimates|admits)\b"
)
BOUNDARY = re.compile(
    r";|:\s|,?\s(?:while|whereas|but|though|although|as|after|when|because|that|which|who|where)\s"
    r"|,\s(?:and|or)\s|[“”\"]|\s[-–—]\s"
)

# "The patrol returned fire and the army said", "the navy fired and rebels claim"
CLAUSE_AND = re.compile(
    r"[^,]*?(?<!\b[Tt]he)(?<!\b[Aa]n)(?<!\b[Aa])(?<!\band)\s(?!armed|allied|united|based|backed|related|combined)"
    r"(?:[a-z]{3,}ed|has|have|had|was|were|is|are|putting|took|hit|struck|fell|left|fled|held|met|went"
    r"|fought|came|began|broke|shot|blew|lost|sent|won|killing|wounding)\s[^,]*\sand\s"
)
# "Jane Doe, deputy head of Tarn told": the second comma is left out
OFFICE_BEHIND = QuickRegex(
    rf"(?:^|[,;]\s|[”\"]\s)(?:(?:[A-Z][a-z]+\s){{0,2}}?(?:{TITLE}\s)+)?({FULL_NAME}),\s(?:(?:the|an?|its|his|her)\s)?"
    rf"(?:[\w’'-]+\s){{0,4}}?{OFFICES}(?:\s(?!and\b)[^;:“”\"]{{0,70}})?$",
)
SAID = re.compile(r"^(?:said|says|added|told)\s(?=\w)")  # "..., said the mayor, who put it at nine"
WITH = re.compile(r"^with\s")  # "Tolls differ, with one doctor reporting 12 deaths"
# "Three reporters who drove in from the north counted"
WHO = QuickRegex(
    r"(?<=[a-z])(?:\s|,\s(?=who\s(?:did|does|do|had|has|was|were|is|would|asked|declined|wished|refused|spoke|requested|lives|works)\b))"
    r"who\s(?:\w+\s)?(?!(?:said|says|told)\b)[^,]+$"
)
# "Survivors of a column that broke through told"
THAT = re.compile(
    r"(?P<who>(?:[\w’'-]+\s){0,5}[\w’'-]+)\s(?:that|which)\s(?!(?:the|an?|it|he|she|they|its|his)\b)[a-z][^,;:]*$"
)


def subject_before(
    speakers: Speakers, sentence: Sentence, verb: int, start: int | None = None
) -> Speaker | None:
    """Return the speaker whose words stand before a verb."""
    text = speakers.text
    start = sentence.start if start is None else start
    if clock := CLOCK.match(text, start, verb):
        start = clock.end()
    if opener := OPENER.match(text, start, verb):
        start = opener.end()
    for closed in CLOSED.finditer(text, start, verb):
        start = closed.end()
    verb = before_date(sentence, start, verb, text)
    if loose := PUT_IN.search(text[start:verb]):
        is_aside = "," in text[start : start + loose.start()]
        verb = start + loose.start() + is_aside  # the comma that ends what is put in before
    if sent := SENT_OUT.search(text[start:verb].rstrip()):
        verb = start + sent.start()
    if (which := antecedent_before(text[start:verb], verb - start)) is not None:
        first, end = which.start + start, which.end + start
        known = actors(sentence.mentions_between(first, end + 1))
        if known and known[-1].end == end:
            return of_mention(known[-1], sentence, text)
        return speakers.of_phrase(text[first:end], first, verb)
    for mention in reversed(actors(sentence.mentions_between(start, verb))):
        if OFFICE_IN.search(text[start : mention.start]):
            continue
        if text[mention.end : mention.end + 1] == "," and IN_ASIDE.search(
            text[start : mention.start]
        ):
            continue
        if BETWEEN.match(text[mention.end : verb]):
            if (holder := OF_BODY.search(text[start : mention.start])) and not BODY.search(
                holder["name"]
            ):
                span = Span(start + holder.start("name"), start + holder.end("name"))
                return replace(speakers.with_name(holder["name"], start), span=span)
            if apposed := NAME_BEHIND.fullmatch(text, mention.end, verb):
                span = Span(*apposed.span("name"))
                return replace(speakers.with_name(apposed["name"], start), span=span)
            if titled := named_by_title(text, mention.end, verb):
                person = speakers.with_name(text[titled.start : titled.end], start)
                return replace(person, span=titled)
            return of_mention(mention, sentence, text)
    chunk = AGE.sub("", text[start:verb].rstrip())
    chunk = re.sub(r"\s\([^)]{1,40}\)$", "", chunk)
    chunk = re.sub(
        r"\s\([A-Z][\w-]{1,9}\)(?=\s(?:(?:of|in|on|at|via|for|from)\s|[A-Z]))", "", chunk
    )  # "Ministry of Defence (MoD) of"
    while adverb := ADVERBS.search(chunk):
        chunk = chunk[: adverb.start()].rstrip()
    chunk = re.sub(r"\s\([^)]{1,40}\)$", "", chunk)
    name = APPOSED.search(chunk) or APPOSED_BODY.search(chunk)
    if name is not None and not IN_ASIDE.search(chunk, 0, name.start(name.lastindex or 1)):
        group = name.lastindex or 1
        span = Span(start + name.start(group), start + name.end(group))
        return replace(speakers.with_name(name.group(group), start), span=span)
    if own := NAMES_SELF.search(chunk):
        span = Span(start + own.start("name"), start + own.end("name"))
        return replace(speakers.with_name(own["name"], start), span=span)
    if name := RANKED.search(chunk) or OFFICE_OF.search(chunk) or LED_OFFICE.match(chunk):
        span = Span(start + name.start("name"), start + name.end("name"))
        return replace(speakers.with_name(name["name"], start), span=span)
    chunk = ACRONYM.sub("", chunk)
    if lead := LEAD_ASIDE.match(chunk):
        chunk = lead.group(1)
    if relative := RELATIVE.search(chunk):
        chunk = chunk[: relative.start()]
        name = WHO_NAMED.search(chunk)
        if name and (name["aside"] or ("who" in relative[0] and not BODY.search(name["name"]))):
            span = Span(start + name.start("name"), start + name.end("name"))
            return replace(speakers.with_name(name["name"], start), span=span)
        if blamed := BLAMED_ON.search(chunk):
            return speakers.of_phrase(blamed["who"], start + blamed.start("who"), verb)
    if who := WHO.search(chunk):
        chunk = chunk[: who.start()]
    # "X, who leads the office, also said": the subject stands before what is put in between.
    while aside := ADVERBS.search(chunk) or named_before_aside(chunk) or ASIDE.search(chunk):
        chunk = re.sub(r"\s\([^)]{1,40}\)$", "", chunk[: aside.start()].rstrip())
    if released := RELEASED.search(chunk):
        return speakers.of_phrase(released["who"], start + released.start("who"), verb)
    if (relative := THAT.match(chunk)) and not PREDICATE.search(relative["who"]):
        chunk = relative["who"]
    chunk_start = start
    for boundary in BOUNDARY.finditer(chunk):
        chunk_start = start + boundary.end()
    chunk = ADVERBS.sub("", chunk[chunk_start - start :])
    chunk = re.sub(
        r"^(?:(?:meanwhile|however|though|as(?=\s)"
        r"|(?:late |early )?(?:on|by|at|in) (?!(?:the|an?|its|his|her|their|this|that)\b)\w+"
        r"(?: (?:morning|evening|afternoon|night))?|and|but"
        r"|earlier in the day|later in the day|earlier)[,\s]+)+",
        "",
        chunk,
        flags=re.IGNORECASE,
    )
    chunk = LED_IN.sub("", chunk)
    if name := OFFICE_BEHIND.search(chunk.strip()) or OFFICE_NAMED.search(chunk.strip()):
        where = last_words(text, name.group(1), start, verb)
        return replace(speakers.with_name(name.group(1), start), span=where)
    if listed := LISTED.fullmatch(chunk.strip()):
        chunk = listed["first"]
    subject = chunk[chunk.rfind(", ") + 2 :] if ", " in chunk else chunk
    subject = SAID.sub("", subject)
    if counted := COUNTED.search(subject):
        subject = subject[counted.end() :]
    if clause := CLAUSE_AND.match(subject):
        subject = subject[clause.end() :]
    return speakers.of_phrase(WITH.sub("", subject.strip()), start, verb)


def _predicate(text: str, start: int, verb: int) -> re.Match[str] | None:
    """Return the first verb of a clause; "Doe, reached by phone, dismissed it" has another.

    "In remarks carried by the agency, the army denied it" has one behind the comma.
    """
    for one in PREDICATE.finditer(text, start, verb):
        is_aside = one.group().endswith("ed") and text.startswith(" by ", one.end())
        if not is_aside or "," not in text[one.end() : verb]:
            return one
    return None


def subject_of_clause(
    speakers: Speakers, sentence: Sentence, verb: int, known: Speaker | None = None
) -> Speaker | None:
    """Return the subject of the clause whose second verb stands at ``verb``, else ``known``."""
    start = clause_start(speakers.text, sentence.start, verb - 8)
    predicate = _predicate(speakers.text, start, verb)
    if predicate is None:
        return known or speakers.last
    found = subject_before(speakers, sentence, predicate.start() + 1, start)
    return found or known or speakers.last
