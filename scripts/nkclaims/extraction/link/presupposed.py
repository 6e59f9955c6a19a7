"""Write what a denial presupposes: whose words it denies, and the claim that nobody tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import UNATTRIBUTED, Draft, Sentence, Speaker
from nkclaims.extraction.language.clause_ends import MOST_SAID, clause_end
from nkclaims.extraction.language.phrases import bare
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.link.judged_reports import begin, spreader
from nkclaims.grammar.document import Span

BEHIND = re.compile(
    r"(?:has |have |had )?(?:\w+ly )?(?:den|refut|rebut|disput|reject|dismiss|contest|call"
    r"|describ)\w*"
    r"(?: that| as [^.;]{2,40}?(?= (?:the|an?|reports?|claims?|allegations?)\b))?\s+(?=\S+\s+\S)",
    re.IGNORECASE,
)
WORDS = (
    r"(?:claims?|statements?|announcements?|accusations?|allegations?|reports?|assertions?"
    r"|accounts?|charges?"
    r"|version|information|rumou?rs?|suggestions?|stor(?:y|ies)|words|remarks|comments|news|messages?"
    r"|posts?|publications?)"
)
SPREAD = r"(?:spread|made|put (?:out|about)|given|[a-z]\w\w+ed)"
FURTHER = (
    r"(?:new|latest|last|own|earlier|previous|recent|repeated|daily|official|wild|other|further"
    r"|public)"
)
# "Reports from Norland"; but "no shots were fired from the soil of Norland" names no source
SOURCE = re.compile(
    rf"\b(?:{WORDS}|figures?|numbers?|tolls?|counts?|boasts?|words|assertions?|tall(?:y|ies))\b"
    r"[^.;,]{0,40}\b(?:by|of|from)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
DOER_OF = re.compile(
    r"\s(?:(?:air|drone|missile|rocket)[ -]?)?(?:shell|attack|strike|raid|fire|bomb|abuse|loss"
    r"|crime|casualt|advance|retreat|support|troop|soldier|defeat|gain)\w*"
)
OWNED = re.compile(
    rf"(?:['’]s?(?:\s+{FURTHER})?|\s+(?:side|media|army|government|ministry)(?:['’]s?)?)?\s+{WORDS}\b"
)
NAMED = re.compile(
    rf"(?P<name>(?!(?:The|This|That|These|Those|Such|All|Any|Both|Most|Some|Many|Several|Few|No|Its"
    r"|Their|His|Her|Other|Earlier|Recent|Similar|Media|News|Initial|Local)\b)[A-Z][\w-]+)"
    rf"(?:['’]s?(?:\s+{FURTHER})?)?\s+(?:side['’]s\s+)?{WORDS}\b"
)
# "The insurgents' figures"
OF_BODY = re.compile(
    r"\b(?:[Tt]he (?=[a-z])|(?=[A-Z]))"
    r"(?P<name>(?:(?!The )[A-Z][\w-]+ ){0,3}(?:[a-z][\w-]+ )?[a-z-]+)[’']s? "
    rf"(?:{FURTHER} )?(?:{WORDS}|figures?|numbers?|tolls?|count|boasts?)\b"
)
# "The rebel claims": the first word is who makes them
OF_SIDE = re.compile(
    r"\b(?P<name>rebel|insurgent|separatist|militant|guerrilla|opposition|government|army|military"
    rf"|enemy|junta|ministry|police|coalition) (?:{FURTHER} )?(?:{WORDS}|figures?|boasts?)\b"
)
PERSONS = ("rebel", "insurgent", "separatist", "militant", "guerrilla")
BY_NAME = re.compile(
    rf"\b(?i:{WORDS})(?:\s{SPREAD})?\s(?:by|from)\s(?:the\s)?(?P<name>[A-Z][\w-]+(?:\s[A-Z][\w-]+){{0,4}}"
    rf"(?:[’']s(?:\s[a-z]+)?\s(?:chief|head|minister|spokes\w+|official|service)\b)?"
    rf"(?:\s(?:websites?|media|press|channels?|outlets?|officials|sources|bloggers))?"
    rf"|\w+ists|rebels|army)\b"
)
# "Denied the raid, an accusation made by the army", "..., which the army had pinned on it"
MADE_BY = re.compile(
    rf"[”\"]?,? (?:an? )?{WORDS} (?:\w+ ){{0,4}}?by "
    r"(?P<name>(?:the |an? )?[\w’'. -]{3,40}?)(?=[,.;]|$)"
    r"|[”\"]?, (?:which|that) (?P<other>(?:the |an? )?[\w’'. -]{3,40}?) (?:(?:has|have|had) )?"
    r"(?:blamed|blames?|pinned|attributed|accused)\b",
    re.IGNORECASE,
)
TOLD = QuickRegex(
    r"\b(?:den(?:ied|ies|ying)|disput(?:ed|es)) that (?=\S+ \S)"
    rf"|\b{WORDS} (?:on|in|by|from|over) (?:\w+ ){{0,2}}(?:television|TV|radio|Telegram"
    rf"|Facebook|Twitter|X"
    r"|social media|media|press|newspapers?|outlets?) that (?=\S+ \S)"
    rf"|\b{WORDS} (?:{SPREAD} )?"
    r"(?:(?:by|from) [^.;,]{2,70}? )?"
    r"(?:of (?:the )?[^.;,]{2,60}? (?:alleging|claiming|saying)(?: that)?|that|of"
    r"(?! (?:the )?(?:[\w-]+ )?(?:side|party|camp|ministry|army|military|enemy|adversary"
    r"|opponent)\b)"
    r"|on(?! (?:\w+ )?(?:television|TV|radio|Telegram|Facebook|Twitter|X|social|\w+day)\b)"
    r"|about|claiming|saying|alleging) (?=\S+ \S)"
    r"|\b(?:lies?|falsehoods?|fakes?|rumou?rs?|hoax(?:es)?|fake (?:news|stories)) "
    r"(?:(?:is|are|was|were|has|have) (?:been |being )?\w+(?: [^.;,“”\"]{2,40}?)? )?"
    r"(?:(?:saying|claiming|alleging) that|that|saying|claiming) (?=\S+ \S)"
    r"|\b(?:those|anyone|whoever|people) (?:who )?(?:claims?|says?|said|alleges?) (?:that )?"
    r"(?=\S+ \S)",
    re.IGNORECASE,
)


# "Denied having agreed to free 50 captives": nobody says that who denies it
DOING = re.compile(r"(?:has |have |had )?(?:\w+ly )?den(?:ied|ies|ying) (?=[a-z]+ing \S)")
# "The report about the villages" only names what somebody has told before.
SUBJECT = QuickRegex(
    rf"\b{WORDS} (?:on|about|over|regarding|concerning) (?!(?:\w+ )?(?:\w+day|television|TV|radio"
    r"|Telegram|Facebook|Twitter|X|social media)\b|\d)"
    r"(?P<subject>(?:(?!\w+ing )[\w’'-]+ ){0,4}[\w’'-]+)"
    r"(?= as\b| [“\"‘]|[,.;”\"]|$)",
    re.IGNORECASE,
)


def tells(denial: Draft, text: str) -> bool:
    """Tell whether a denial says what it denies: "dismissed reports that the truce was over"."""
    return _told(denial, text) is not None


def _told(denial: Draft, text: str) -> re.Match[str] | None:
    """Return the words behind which a denial says what it denies."""
    start, end = denial.quote.start, denial.quote.end
    told = TOLD.search(text, start, end)
    subject = SUBJECT.search(text, start, end)
    return None if told and subject and subject.start() <= told.start() else told


def of_reports(denial: Draft, text: str) -> bool:
    """Tell whether a denial says that others report it: "dismissed reports that", not "denied"."""
    told = _told(denial, text)
    sure = ("den", "disp", "accus", "alleg", "charg")  # which somebody has made who is told of
    return told is not None and not told.group().lower().startswith(sure)


def source(denial: Draft, sentence: Sentence, text: str) -> Speaker | None:
    """Return whose words a denial names: "Norland's claim", "reports by the ministry"."""
    named = None
    start, end = begin(denial, sentence, text), denial.quote.end
    for one in sentence.mentions_between(start, end):
        is_actor = not one.is_adjective or text.startswith(" side", one.end)
        is_doer = DOER_OF.match(text, one.end) is not None  # "talk of rebel shelling"
        is_source = is_actor and SOURCE.search(text[start : one.start]) and not is_doer
        if one.actor_id and (is_source or OWNED.match(text, one.end)):
            named = Speaker(one.actor_id, one.text, span=Span(one.start, one.end))
    owned = NAMED.search(text, start, end) or BY_NAME.search(text, start, end)
    owned = owned or OF_BODY.search(text, start, end)
    owned = owned or OF_SIDE.search(text, start, end) or spreader(denial, sentence, text)
    if named is None and owned:
        whose = f"{owned['name']}s" if owned["name"] in PERSONS else owned["name"]
        named = Speaker(words=whose, span=Span(*owned.span("name")))
    if named is None and (blamed := MADE_BY.match(text, end, sentence.end)):
        number = blamed.lastgroup or "name"
        named = Speaker(words=bare(blamed[number]), span=Span(*blamed.span(number)))
    return named


def stub(denial: Draft, sentence: Sentence, text: str) -> Draft:
    """Return the statement that a denial presupposes, where the article does not give it.

    Its words are those behind the denying verb; its speaker is who is named there as its source.
    """
    start, end = denial.quote.start, denial.quote.end
    behind = BEHIND.match(text, start, end)
    return replace(
        denial,
        quote=Span(behind.end(), end) if behind else denial.quote,
        speaker=source(denial, sentence, text) or UNATTRIBUTED,
        stance="asserts",
        is_implied=True,
        links=(),
        confidence="low",
    )


def _is_joined(denial: Draft, one: Draft, text: str) -> bool:
    """Tell whether a deed goes on with a report: "reports that it had left and shelled Orlev"."""
    is_deed = one.kind == "attack" and not one.is_by_subject
    return is_deed and text[denial.quote.end : one.quote.start] in (" and ", " and had ")


def disowned(found: Sequence[Draft], sentences: Sequence[Sentence], text: str) -> list[Draft]:
    """Return the drafts; a figure told within a denial is not said by who denies it.

    "He dismissed reports that 20 soldiers had died": he denies 20, which nobody who is named says.
    """
    every = list(found)
    for number, denial in enumerate(found):
        if denial.stance != "denies":
            continue
        end = clause_end(text, denial.quote.end, MOST_SAID)
        told = TOLD.search(text, denial.quote.start, end) or DOING.match(text, denial.quote.start)
        for at, one in enumerate(found):
            is_within = told is not None and told.end() <= one.quote.start < end
            is_next = _is_joined(denial, one, text) and of_reports(denial, text)
            is_told = one.value is not None or is_next
            if (is_within or is_next) and is_told and one.stance == "asserts":
                whose = source(denial, sentences[denial.sentence], text) or UNATTRIBUTED
                every[at] = replace(one, speaker=whose, authority="", speaker_camp="")
                links = (*every[number].links, ("denies", at))
                every[number] = replace(every[number], links=links)
    return every
