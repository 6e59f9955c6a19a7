"""Find who reports what a passive or a claim tells: "was put at nine by the army"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nkclaims.extraction.deed.naming import actors, of_mention
from nkclaims.extraction.draft import Sentence, Speaker
from nkclaims.extraction.language.phrases import bare
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.persons import named_behind
from nkclaims.extraction.speaker.beside_names import OFFICE_NAMED
from nkclaims.extraction.speaker.sayings import Saying, clause_start
from nkclaims.extraction.speaker.speakers import Speakers
from nkclaims.extraction.speaker.told_behind import told_by
from nkclaims.grammar.document import Span

# "Have been reported by the ministry", "as reported by the agency"
REPORTED_BY = QuickRegex(
    r"\b(?:[Aa]s|been|was|were|is|are|being)\s(?:\w+ly\s)?(?:reported|confirmed|announced|recorded|documented"
    r"|verified|registered|stated|provided|disclosed|attributed|ascribed|tallied|listed|logged|cited|noted)\s(?:(?:killed|dead|wounded|injured"
    r"|missing)\s)?(?:(?:over|in|during)\s[^,.;]{3,30}?\s|on\s\w+day\s|on\s(?:Twitter|Facebook"
    r"|Telegram|X)\s|so far\s|yesterday\s"
    r"|today\s)?"
    r"by\s(?P<who>(?!\w+ing\b)[^,.;:“”\"]{2,60}?)(?=[,.;:“”\"]|$|\s(?:on|in|at|after|since|and|who|which|as|to)\s)"
)
# "Four people were hurt, told in the administration of Orlev region", as translations have it
IN_OFFICE = QuickRegex(
    r",\s(?:as\s)?(?:was\s|is\s|they\s)?(?:reported|told|said|say|stated|informed|noted|added|specified|clarified"
    r"|announced|report)\s(?:in|at|from)\s(?:the\s)?(?P<who>(?:[\w’'-]+\s){0,4}?(?:administration"
    r"|office|service|ministry|department|headquarters|command|staff|hospital|police|council"
    r"|agency|committee|commission|group|brigade|cent(?:re|er)|embassy|mission|directorate|government"
    r"|municipality|prosecutor[’']s\soffice)(?:\sof\s[^,.;:“”\"]{2,50}?)?)(?=[.,;]|$)",
    re.IGNORECASE,
)
# "The losses were put at 12 killed and 30 wounded by the army"
PUT_BY = QuickRegex(
    r"\b(?:been|was|were|is|are|being)\s(?:\w+ly\s)?(?:put|estimated|placed|reckoned|counted)\s(?:at|as)\s"
    r"(?P<what>[^.;:“”\"]{1,70}?)\sby\s(?P<who>(?!\w+ing\b|\w+day\b|\d)[^,.;:“”\"]{2,60}?)"
    r"(?=[,.;:“”\"]|$|\s(?:on|in|at|after|since|and|who|which|as|to)\s)"
)
# "An AFP photographer in the town saw three gutted houses"
SEEN_BY = QuickRegex(
    r"(?:^|[,;]\s|\b(?:and|but|where|while)\s)(?:An?|an?|The|the|Two|two|Our)?\s?"
    r"(?P<who>(?!this\b|This\b)(?:[\w.’'-]+\s){0,5}?(?:reporter|photographer|correspondent|journalist|videographer|cameram[ae]n|film\screw|stringer"
    r"|eyewitness|witness)(?:e?s)?(?:\s(?:for|of|from|with)\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3})?)"
    r"(?:\s(?:in|at|on|near)\s[^,;.]{2,40}?)?\s(?:(?:also|later|then|has|have)\s)?"
    r"(?:saw|seen|witnessed|filmed|photographed)\s(?!as\b)"
)
OWNS = re.compile(r"[’']s?\s\w")
WHOSE = ("said", "whose")  # other groups that name somebody
CLAIM = (
    r"(?:claims?|reports?|assertions?|allegations?|statements?|suggestions?|accusations?|information|news|data"
    r"|rumou?rs|story)"
)
ON_WHAT = r"(?P<what>that|about|regarding|concerning)"
CLAIM_BY = QuickRegex(
    rf"\b{CLAIM}\s(?:(?:disseminated|spread|circulated|distributed|published|released|issued|voiced|made|announced"
    r"|given|put\sout)\s)?(?:by|from|of)\s"
    rf"(?P<who>(?!\d)[^,.;:“”\"]{{3,50}}?)\s{ON_WHAT}\s(?!\w*day\b|\d)"
)
VERB = re.compile(
    r",?\s(?:is|are|was|were|has|have|had|does|do|did|bears?|contradicts?|remains?|proved|turned)\b"
)
# "A rebel claim that", "an army report that"
ADJECTIVE_CLAIM = QuickRegex(
    r"\b(?:[Aa]n?|[Tt]he)\s(?P<who>(?!(?:earlier|initial|first|recent|new|false|unconfirmed|widespread|persistent|local|another"
    r"|previous|latest|separate|similar|single|repeated|absurd|baseless)\b)(?:[A-Z][\w-]+|rebel|army|government|militia|junta|separatist"
    r"|opposition|insurgent|jihadist|military|police|ministry))\s"
    rf"(?:claims?|assertions?|allegations?|statements?|reports?|accusations?)\s{ON_WHAT}\s"
)
THEIR_CLAIM = QuickRegex(
    r"(?P<who>\b(?:[Tt]he|[Aa]n?)\s(?:[\w-]+\s){0,4}?[\w-]+|\b[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,3})"
    rf"[’']s?\s{CLAIM}\s{ON_WHAT}\s"
)


def reported(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    """Yield what has been reported by somebody who is named behind it."""
    if behind := told_by(speakers.text, sentence.start, sentence.end):
        if (speaker := _whose(behind, sentence, speakers)) is not None:
            start = behind.start()
            yield Saying(Span(start, start + 1), Span(*behind.span()), speaker, "asserts")
        return
    for match in REPORTED_BY.finditer(speakers.text, sentence.start, sentence.end):
        if (speaker := _whose(match, sentence, speakers)) is not None:
            opened = speakers.text.rfind("(", sentence.start, match.start())
            if opened >= 0 and ")" in speakers.text[opened : match.start()]:
                opened = -1
            edge = max(sentence.start, opened + 1)  # "(another nine were reported by the ministry)"
            first = clause_start(speakers.text, edge, match.start())
            is_first = match.start() == sentence.start  # "As reported by the army, nine died"
            scope = Span(match.end(), sentence.end) if is_first else Span(first, match.start())
            yield Saying(scope, Span(*match.span()), speaker, "asserts")
    for match in IN_OFFICE.finditer(speakers.text, sentence.start, sentence.end):
        if (speaker := _whose(match, sentence, speakers)) is not None:
            first = clause_start(speakers.text, sentence.start, match.start())
            yield Saying(Span(first, match.start()), Span(*match.span()), speaker, "asserts")
    for match in PUT_BY.finditer(speakers.text, sentence.start, sentence.end):
        if (speaker := _whose(match, sentence, speakers)) is not None:
            first = clause_start(speakers.text, sentence.start, match.start())
            words = Span(match.end("what"), match.end())
            yield Saying(Span(first, words.start), words, speaker, "asserts")


def seen(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    """Yield what reporters and witnesses saw: "A photographer saw three gutted houses"."""
    for match in SEEN_BY.finditer(speakers.text, sentence.start, sentence.end):
        who = Span(*match.span("who"))
        words = Span(who.start, match.end())
        speaker = Speaker(words=match["who"], span=who)
        yield Saying(Span(words.end, sentence.end), words, speaker, "asserts")


def claimed(sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
    """Yield what stands behind "a claim by the rebels that", which somebody else may reject."""
    by = CLAIM_BY.finditer(speakers.text, sentence.start, sentence.end)
    theirs = (THEIR_CLAIM, ADJECTIVE_CLAIM)
    own = (
        one for form in theirs for one in form.finditer(speakers.text, sentence.start, sentence.end)
    )
    for match in (*by, *own):
        if (speaker := _whose(match, sentence, speakers)) is not None:
            end = sentence.end
            if match["what"] != "that" and (verb := VERB.search(speakers.text, match.end(), end)):
                end = verb.start()  # "claims about the raid | are false"
            yield Saying(Span(match.end(), end), Span(*match.span()), speaker, "asserts")


def _whose(match: re.Match[str], sentence: Sentence, speakers: Speakers) -> Speaker | None:
    """Return the speaker whom a match names as ``who``: the last actor in it, else its phrase."""
    who = Span(*match.span(match.lastgroup if match.lastgroup in WHOSE else "who"))
    words = speakers.text[who.start : who.end]
    if name := named_behind(words, speakers.text, who.end, sentence.end):
        person = speakers.with_name(speakers.text[name.start : name.end], who.start)
        return replace(person, span=name)  # "by the governor, Jane Doe"
    if office := OFFICE_NAMED.search(words):
        name = Span(who.start + office.start(1), who.start + office.end(1))
        return replace(speakers.with_name(office[1], who.start), span=name)
    named = actors(sentence.mentions_between(who.start, who.end))
    if named and OWNS.match(speakers.text, named[-1].end, who.end):
        return Speaker(words=bare(words), span=who)  # "by Norland's General Staff"
    if named:
        return of_mention(named[-1], sentence, speakers.text)
    return speakers.of_phrase(words, who.start, who.end)
