"""Find what is said by a verb of saying: "Baku said that ...", "..., said Baku"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from nkclaims.extraction.deed.naming import owns
from nkclaims.extraction.draft import Sentence, Speaker
from nkclaims.extraction.language.insertions import ASIDE
from nkclaims.extraction.language.openings import Search
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.language.referring import INNER
from nkclaims.extraction.speaker.beside_names import ACRONYM, APPOSED
from nkclaims.extraction.speaker.covered import FINITE, GOES_ON, covered
from nkclaims.extraction.speaker.inverted_subjects import (
    is_told,
    is_told_before,
    named_first,
    subject_behind,
)
from nkclaims.extraction.speaker.mute_verbs import NOUNS, is_no_verb, says_nothing
from nkclaims.extraction.speaker.no_voices import shows
from nkclaims.extraction.speaker.sayings import QUOTED, Saying, clause_start
from nkclaims.extraction.speaker.speakers import Speakers
from nkclaims.extraction.speaker.subjects import subject_before, subject_of_clause
from nkclaims.grammar.document import Span

THAN = QuickRegex(
    r"\bthan\s(?:\w+ly\s|was\s|were\s|first\s)*$|\b(?:more|fewer|less|higher"
    r"|lower) than\s(?:the\s)?(?:[\w’'-]+\s){1,4}$"
)
NEGATED = re.compile(
    r"(?:\w+n['’]t|(?:has|have|had|did|does|do|would|could|will)\s(?:not"
    r"|never))\s(?:\w+ly\s|yet\s)?$"
)
TOLD = ("told", "tells")  # a hearer, and no speaker, stands behind it
ISSUED = ("published", "issued", "released", "posted")  # a report, no "..., posted the mayor"
PLAIN = ("said", "says", "added", "reported", "announced", "stated", "wrote", "noted", "told")
GOING_ON = QuickRegex(
    r"(?:\b(?:and|but|yet)|,\sthen)\s+(?:(?:\w+ly|also|then|later|has|have|had|did|does|further)\s+){0,3}$"
)
PARTICIPLE = re.compile(r",[”\"’]?\s(?:and\s|also\s|while\s)?$")
# "Nine died, said Jane Doe, a nurse, and twenty houses burned"
JOINED = re.compile(
    r"(?:(?:,\s(?:an?|the|its|head|chief|deputy|spokes\w+)|,?\swho)\s[^,;“”\"]{2,80})?(?:(?:,\sand|;)\s"
    r"|,\s(?=(?:rais|bring|tak|push|lift|kill|wound|injur|leav|destroy|damag)ing\s))"
)
# "Shells, said the mayor, Jane Doe, damaged 22 houses": he says the whole of it
AMID = re.compile(rf"(?:,\s(?!and\b|but\b|who\b)[^,;“”\"]{{2,60}})?,\s(?={GOES_ON.pattern})")
WAS = re.compile(r"(?<=\w)\s(?:is|are|was|were)\s(?:now\s|already\s|still\s)?$")
HEAD_VERB = re.compile(r"\s[a-z]{2,}(?:s|ed)\s")
# "Said Jane Doe, a nurse, who | put the toll at nine"
WHO_TOO = re.compile(r"(?:,\s[^,;:“”\"]{2,80})?,\swho\s(?:(?:also|later|then|has|had|\w+ly)\s)*")
BUT_THAT = re.compile(r",\s(?:but|only)\sthat\s")  # "did not say when, but that nine died"
WHILE = ", while "
GAP = " ... "
ANOTHER = re.compile(r"(?:;|,\s(?:but|while|and|though|whereas))\s[^,;]{3,60}$")
BELIEFS = ("believes", "believe")  # "X said that Y believes": X speaks
# What "its medics" do is told by the ministry that speaks of them.
COUNTING = (
    "registered",
    "recorded",
    "counted",
    "documented",
    "logged",
    "found",
    "identified",
    "verified",
    "confirmed",
    "reported",
)
THEIR_ORGAN = re.compile(
    r"\b(?:its|their|his|her)\s(?:[\w’'-]+\s){1,4}?(?:(?:has|have|had|also|already)\s)*$"
)
# "On the road I counted 30 bodies": who is quoted so speaks, or the outlet
FIRST_PERSON = QuickRegex(
    r"\b(?:I|[Ww]e)(?:[’'](?:ve|d))?\s(?:(?:have|had|also|then|just|personally|ourselves|myself)\s)*$"
)
# "Over 30 soldiers have fallen, he said on Telegram": where and to whom, and nothing told
TAIL_END = re.compile(
    r"(?:,?\s(?:(?:late|early)\s)?(?:on|in|at|to|via|during|through|by)\s[^,;:“”\"]{2,80})?"
    r"[ .”\"]*\s*"
)
TAIL = re.compile(r",[”\"]?\s(?:it|they|he|she)\s+\Z")  # "Nine guards were killed, he said."
PRONOUN = QuickRegex(r"\b(?:it|they|he|she)\s+(?:(?:has|have|had|also|now)\s+)*$", re.IGNORECASE)


def _pattern(form: str) -> str:
    """Return the pattern of a verb; its parts may stand up to twelve words apart."""
    verb, gap, rest = form.partition(GAP)
    behind = rf"(?=\s(?:[^\s.;:]+\s){{1,12}}{re.escape(rest)}\b)" if gap else ""
    is_put = gap and verb.startswith("put")
    apart = r"(?!\s(?:out|off|up|down|on)\b)" if is_put else ""  # "put out fires at dawn"
    return rf"{re.escape(verb)}\b{apart}{behind}"


class VerbsOfSaying:
    """The verbs of saying with their stances."""

    def __init__(self, verbs: Mapping[str, str]) -> None:
        """Take the stance of each verb; "put ... at" is "put" where "at" follows."""
        self._verbs = {form.split(GAP)[0]: stance for form, stance in verbs.items()}
        self._search = _search_for(tuple(verbs))

    def sayings(self, sentence: Sentence, speakers: Speakers) -> Iterator[Saying]:
        """Yield what a sentence says by its verbs of saying, in their order."""
        quoted = [
            Span(sentence.start + m.start(), sentence.start + m.end())
            for m in QUOTED.finditer(sentence.text)
        ]
        before_it: Speaker | None = None  # who goes on: "It put the toll at 9 and said that ..."
        said_at = sentence.start  # where the words for the speaking before end
        for _, match in self._search.finditer(sentence.text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            if any(span.start < start and end < span.end for span in quoted):
                continue
            verb = match.group().lower()
            stance = self._verbs[verb]
            if match.group() == "States" or THAN.search(sentence.text, 0, match.start()):
                continue  # the United ones; "more than officially reported"
            if verb.split()[0].endswith("ing") and (
                was := WAS.search(sentence.text, 0, match.start())
            ):
                start = sentence.start + was.start()  # "he was speaking of nine dead"
            before = speakers.text[sentence.start : start]
            rest = speakers.text[end : sentence.end]
            if says_nothing(verb, before, rest):
                continue
            is_opinion = verb in BELIEFS and before_it is not None
            if is_opinion and not ANOTHER.search(before) and not GOING_ON.search(before):
                continue
            tail = before.rstrip()
            is_participle = verb.split()[0].endswith("ing") and bool(PARTICIPLE.search(before))
            is_opening = verb.split()[0].endswith("ing") and not tail  # "Reporting period: May"
            can_invert = " " not in verb and not is_opening  # "X, spoke of a loss"
            can_invert &= verb not in (*ISSUED, *TOLD) or is_told(verb, tail, rest)
            is_inverted = can_invert and (not tail or tail[-1] in ",”\"’'?!—–")
            if is_inverted and (
                aside := ASIDE.search(tail) or APPOSED.search(tail) or ACRONYM.search(tail)
            ):
                is_quoted = aside.group().count("”") > aside.group().count("“")
                is_inverted = is_quoted or (verb in PLAIN and is_told_before(aside, rest))
            if is_inverted and not is_participle and (who := named_first(speakers, sentence, end)):
                before_it, said_at = who, end
                yield Saying(Span(end, sentence.end), Span(sentence.start, end), who, stance)
                continue
            if (
                is_inverted
                and not is_participle
                and (speaker := subject_behind(speakers, sentence, end))
            ):
                edge = speaker.span.end if speaker.span else end
                scope = Span(sentence.start, start)
                if before_it is not None:
                    scope = Span(clause_start(speakers.text, sentence.start, start), start)
                if edge < sentence.end - 2 and not before.strip():
                    scope = Span(edge, sentence.end)
                before_it, said_at = speaker, edge
                is_amid = before.strip() and AMID.match(speakers.text, edge, sentence.end)
                if is_amid and not FINITE.search(speakers.text, scope.start, start):
                    scope = Span(scope.start, sentence.end)
                yield Saying(scope, Span(start, edge), speaker, stance)
                if before.strip() and (more := JOINED.match(speakers.text, edge, sentence.end)):
                    joined = Span(more.end(), sentence.end)
                    yield Saying(joined, Span(start, edge), speaker, stance)
                continue
            if is_no_verb(verb, before, rest) or FIRST_PERSON.search(before):
                continue
            if negated := NEGATED.search(before):  # "X has not disclosed its losses, but says ..."
                at = sentence.start + negated.start()
                before_it = subject_before(speakers, sentence, at) or before_it
                if before_it is not None and (but := BUT_THAT.search(rest)):
                    said = Span(end + but.end(), sentence.end)
                    yield Saying(said, Span(at, end), before_it, "asserts")
                continue
            if verb in COUNTING and before_it is not None and THEIR_ORGAN.search(before):
                continue  # "The ministry said that its medics had counted 12": it speaks
            goes_on = is_participle or bool(GOING_ON.search(before))
            if goes_on:
                # "Doe says 90 died; the army disputes that and insists ...": the army insists
                first = clause_start(speakers.text, sentence.start, start)
                is_apart = said_at < first and not is_participle
                speaker = None if is_apart else before_it
                if speaker is None and before.endswith(WHILE):  # "Doe, while confirming the raid"
                    speaker = subject_before(speakers, sentence, start - len(WHILE))
                speaker = speaker or subject_of_clause(speakers, sentence, start, before_it)
                speaker = replace(speaker, span=Span(start, end)) if speaker else None
            elif before_it is not None and (
                WHO_TOO.fullmatch(speakers.text, said_at, start)
                or (PRONOUN.search(before) and not is_other(before))
            ):
                speaker = replace(before_it, span=Span(start, end))  # "X says it has counted ..."
            else:
                speaker = subject_before(speakers, sentence, start)
                if (
                    not speaker and before_it and verb not in NOUNS
                ):  # "The agency reported Doe said"
                    speaker = subject_before(speakers, sentence, start, said_at)
                is_tail = TAIL.search(before) and TAIL_END.fullmatch(rest)
                if speaker is None and PRONOUN.search(before) and not is_tail:
                    # "X blamed Y for what he said was"
                    speaker = subject_of_clause(speakers, sentence, start)
            if speaker is None and sentence.is_heading and tail.endswith(","):
                # "Norland retakes the port, says nine died": it goes on
                first_verb = HEAD_VERB.search(speakers.text, sentence.start, start)
                if first_verb is not None:
                    speaker = subject_before(speakers, sentence, first_verb.start() + 1)
                goes_on = True
            if speaker is not None and before_it is not None and shows(verb, speaker.words):
                continue  # "Doe said pictures showed nine dead": she says so
            if speaker is not None:
                before_it, said_at = speaker, end
                first = speaker.span.start if speaker.span else start
                scope = Span(end, sentence.end)
                if not goes_on:
                    scope = covered(speakers.text, sentence, Span(first, end))
                yield Saying(scope, Span(first, end), speaker, stance)


def is_other(before: str) -> bool:
    """Tell whether a clause has a subject of its own: "; Norland has none, though it says"."""
    inner = [*INNER.finditer(before)]
    return bool(inner) and not owns(inner[-1]["who"])


@lru_cache(maxsize=4)
def _search_for(verbs: tuple[str, ...]) -> Search:
    forms = "|".join(map(_pattern, sorted(verbs, key=len, reverse=True)))
    return Search([re.compile(rf"\b(?<!-)(?:{forms})", re.IGNORECASE)])
