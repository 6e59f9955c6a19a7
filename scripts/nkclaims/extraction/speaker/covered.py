"""Say what a verb of saying covers: what follows it, what stands before it, or both."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.speaker.sayings import clause_start
from nkclaims.grammar.document import Span

IN_WHICH = re.compile(r"\b(?:which|where|whom|who|that|and|but|when),\s(?:the\s)?$")
OVER = re.compile(
    r"(?:\s+(?:on|in|late|early|at(?!\s(?:least|most)\b)|to(?!\shave\b)|[Bb]y|via|(?:over|through)(?=\s(?:the|an?)\b)"
    r"|also|too|here|there(?!\s(?:was|were|is|are|had|has|have|would|will|may|might|could|can|remain\w*)\b)|as\swell|during|after|from|yesterday|today|overnight|tonight|this|last|again"
    r"|separately|shortly|afterwards|later|before|[A-Z]\w+day|earlier)\b"
    r"(?![^,;:“\"]{0,60}\b(?:that(?!\s(?:called|urged|warned|accused|blamed|condemned|gave|also|was|were|appeared"
    r"|did|came|carried|[a-z]{3,}ed(?!\s(?:\w+\s){0,3}(?:were|was|had|have)\b))\b)|had)\b)[^,;:“\"]{0,60}"
    r"|\s+when\s(?:asked|questioned|pressed|approached|contacted)\b[^;:“\"]{0,120}?"
    r"|\s+(?:that|(?:on\s)?the\s(?:same|next|following))\s(?:day|evening|morning|night|afternoon))?(?:[.”\"’]*\s*$|\s[-–—]\s|[,;]\s)"
)
# What is said, a mark, and at most a title of the speaker.
TAIL = re.compile(
    r"(?:[^\s].{7,}|[“\"‘]\w+)[,”\"’—–]+\s*(?:(?!and\b|but\b)[\w’'.()-]+\s+){0,9}$", re.DOTALL
)
# "... residents told AFP."
# "..., according to the monitor, 50 of them this year"
# "In another attack, the mayor said, one person was hurt"
AMID = re.compile(
    r"(?:In|On|At(?! least)|As of|As|By|Over|During|After|Before|Since|Near|Outside|Across"
    r"|Throughout|Meanwhile|Elsewhere"
    r"|Also|Among|From|Between|Overnight|So far|Altogether|Overall|In all|Earlier|Later"
    r"|There)\b(?:[^,.;“”\"]|\.(?=[\w ])){0,60},\s"
    r"(?:the\s)?(?:[A-Z][\w’'.-]*\s){0,6}"
)
# "It was a mortar, he said, that had hit the school"
CLEFT = re.compile(r"[“\"]?It (?:was|is|had been) [^;“”\"]{2,90},\s(?:the\s)?(?:[\w’'.-]*\s){0,6}")
CLEFT_ON = re.compile(r"(?:that|who|which)\s")
# "..., Baku says, among them four children", "a shop burned, Baku says, but nobody was hurt"
AMID_SPOKEN = re.compile(
    r",\s(?:among|including|of\s(?:them|whom)|most|some|half|many|all|at\sleast|[\w-]+\sof\s(?:them|whom)|with"
    r"|mostly|mainly|both|one|two|three|\d|up\sfrom|of\swhich|an?\s(?:upward|downward)?\s?revision"
    r"|(?!adding|saying|citing|quoting|calling|accusing|urging|warning)[a-z]{2,}ing"
    r"|and|but|which)\b|,\swhile\s(?:an?other|a\sfurther|at\sleast|about|some|nearly|almost|more\sthan|over|\d[\d,.]*"
    r"|[\w-]+(?:\s(?:of|more|others?|were|was|are|is|people|remain\w*|died)))\b",
    re.IGNORECASE,
)
# Whom somebody told, to the end of the clause: "told a local radio station of Monday's raid."
HEARER = re.compile(
    r"^\s(?![^,;:]*\b(?:that|how|had|has|have|was|were|is|are|would|will)\b)"
    r"(?:[^,;:“”\"]|[“\"][A-Z][\w’' -]{1,30}[”\"]){2,80}?"
    r"(?=[,;:]\s|\.?[”\"’]*\s*$)"
)
# "“A lie,” a source told us: four were hurt"
BOTH = re.compile(r"(?:\s+(?:us|me|on\s\w+day))?:\s(?=\w)")
CLOSED = re.compile(r"[,.!?][”\"]\s+(?:(?!and\b|but\b)[\w’'.-]+\s+){0,6}$")
# "Its forces, it said, had driven off an attack": what is said goes on behind it.
GOES_ON = re.compile(
    r"(?:(?:amounts?|stands?|comes?|totals?|includes?|numbers?|reach(?:es)?|exceeds?)\b"
    r"|(?:had|has|have|was|were|is|are|would|will|did|then|later|also|also|now|never|still)\b"
    r"|(?!(?:based|located|situated|followed|compared|armed|seen|named|called|dressed)\b)[a-z]+ed\s)"
)
FINITE = re.compile(
    r"\b(?:was|were|is|are|has|have|had|did|does|do|will|would|can|could|may|might|must"
    r"|(?<![Tt]he )(?<!\b[Aa] )(?<!\b[Aa]n )(?<!\b[Ii]ts )(?<!\b[Tt]heir )[a-z]{2,}ed"
    r"|fell|hit|struck|took|lost|went|came|left|held|fled|shot|sank|put|set|sent|won|gave|got|ran"
    r"|blew|burnt|said|says|found|began|broke|made|met|saw|told|kept|brought|drove|flew|led|lay|rose"
    r"|tore|threw|fought|sought|grew|hid|knew)\b"
)
# "34 who the army says are dead"
NOUN_EDGE = re.compile(
    r"(?:,|;|\b(?:in|on|at|with|from|by|after|during|including|and|for|to|as))\s(?=[^,;]{3,})"
)
HELD_BY = QuickRegex(r"\s(?:who|whom|that|which)\s(?:the\s)?$")
# "Far above the | 187 deaths that the ministry has confirmed."
COUNTED_BY = re.compile(
    r"(?<!\S)(?:\d[\d,.]*|dozens|hundreds|thousands|scores|t(?:wo|hree|welve)|four|five|six|seven|eight|nine|ten)\s"
    r"(?:[a-z-]+\s){0,2}(?:deaths|dead|casualties|fatalities|victims|killed|wounded|injured|people|civilians"
    r"|soldiers|troops|fighters|losses|men|others|bodies|[a-z]{3,}s)\s(?:(?:that|which|whom)\s)?(?:the\s)?$"
)
ENDS = re.compile(
    r"(?:\s(?:so far|to date|earlier|initially|at first|(?:late\s|early\s)?on\s[^,.;“”\"]{3,20}"
    r"|a day earlier))?[.,;]"
)
# "M23 — which experts say is armed from abroad — has taken two towns"
DASH = re.compile(r"\s[-–—]\s|—")
# "As both boasted of burning tanks and a barrage killed twelve": a deed of the main clause
NEXT_DEED = re.compile(
    r"\sof\s[^,;.“”\"]{3,60}?(?=\sand\s(?:an?|the)\s(?:[\w-]+\s){1,4}?"
    r"(?:killed|wounded|injured|destroyed|left|hit|struck|damaged)\s)"
)
# "Claimed responsibility for the blast, which came a day after": what that deed was is told
OWNED_DEED = re.compile(
    r"\s(?:(?:full|sole|joint)\s)?(?:responsibility|credit)\sfor\b[^;.“”\"]*?"
    r"(?=,\s(?:which|in which|that)\s)"
    r"|\s(?:the|both|two|three)\s(?:[\w-]+\s){0,3}(?:attacks?|bombings?|raids?|ambush(?:es)?"
    r"|assaults?|killings?|shootings?|strikes?|blasts?)(?:\s[^,;.“”\"]{0,60})?"
    r"(?=,\s(?:which|in which)\s)"
)
# "Rebels said they had taken the port; nine died, the mayor said": of each its own
SPOKE = re.compile(r"\b(?:said|says|reported|announced|claimed|claims|according to|told)\b")
PUT_IN_DASHES = re.compile(r"(?:\s[-–—]\s|—)(?:the\s)?\Z")  # "The raid — the army said — killed"
WHOSE = re.compile(r",\swhose\s(?:\w+\s)?\Z")
# "Militiamen, who say they defend the hills, | left nine dead": the main clause goes on
WHO_SAYS = re.compile(r",\s(?:who|which)\s(?:[\w’'-]+\s){0,2}[\w’'-]+\Z")
MAIN_VERB = re.compile(rf",\s(?=(?:(?:also|has|have|had|then|later|\w+ly)\s)*{FINITE.pattern})")
# "Blamed on militiamen", "attributed to them": no verb of a main clause
PARTICIPLE = re.compile(r"[a-z]+ed\s(?:on|by|to|in|at|from|with|against|near)\s")
PREDICATE = re.compile(r"\s(?:had|has|have|was|were|is|are|would|will)\b")


def covered(text: str, sentence: Sentence, words: Span) -> Span:
    """Return what "Baku said" covers: what follows, what stands before it, or both.

    "..., Baku said on Monday." stands behind what is said, and "In the south, Baku said, two men
    died" amid it.
    """
    before = text[sentence.start : words.start]
    rest = text[words.end : sentence.end]
    if (edge := _relative_end(text, sentence, words)) is not None:
        return Span(words.end, edge)
    if text[words.end - 4 : words.end] in ("told", "ells"):
        rest = HEARER.sub("", rest, 1)
    if BOTH.match(rest) and CLOSED.search(before):
        return Span(sentence.start, sentence.end)
    over = OVER.match(rest)
    is_parted = over is not None and over.group().endswith(", ") and not sentence.is_heading
    if (
        is_parted
        and over
        and (GOES_ON.match(text, words.end + over.end()) or not FINITE.search(before))
    ):
        return Span(clause_start(text, sentence.start, words.start), sentence.end)
    if PUT_IN_DASHES.search(before) and DASH.match(text, words.end):
        return Span(sentence.start, sentence.end)
    dashes = [*DASH.finditer(before)]
    if len(dashes) % 2 and (dash := DASH.search(text, words.end, sentence.end)):
        return Span(sentence.start + dashes[-1].end(), dash.start())
    if HELD_BY.search(before) and PREDICATE.match(rest):
        edges = [one.end() for one in NOUN_EDGE.finditer(before)]
        return Span(sentence.start + (edges[-1] if edges else 0), sentence.end)
    if counted := COUNTED_BY.search(before) if ENDS.match(rest) else None:
        return Span(sentence.start + counted.start(), words.start)
    is_amid = (
        AMID.fullmatch(before)
        or (over and CLEFT.fullmatch(before) and CLEFT_ON.match(rest, over.end()))
        or (over and AMID_SPOKEN.match(rest, over.end() - 2))
        or IN_WHICH.search(before)
    )
    if over and over.group().endswith("; ") and TAIL.search(before):
        return Span(sentence.start, sentence.end)
    if over and over.group().endswith(", ") and is_amid:
        stop = text.find(";", words.end, sentence.end)
        return Span(sentence.start, stop if stop >= 0 else sentence.end)
    if over and TAIL.search(before):
        first, semicolon, _ = before.rpartition("; ")
        is_told = semicolon != "" and SPOKE.search(first) is not None
        return Span(sentence.start + (len(first) + 2 if is_told else 0), words.start)
    if owned := OWNED_DEED.match(text, words.end, sentence.end):
        return Span(words.end, owned.end())
    boast = NEXT_DEED.match(text, words.end, sentence.end)
    return Span(words.end, boast.end() if boast else sentence.end)


def _relative_end(text: str, sentence: Sentence, words: Span) -> int | None:
    """Return where a relative clause ends in which the subject of the main clause speaks."""
    who = WHO_SAYS.search(text[words.start : words.end])
    whose = WHOSE.search(text[sentence.start : words.start])
    if who is None and whose is None:
        return None
    start = words.start + who.start() if who else sentence.start + (whose.start() if whose else 0)
    for verb in FINITE.finditer(text, sentence.start, start):
        if not PARTICIPLE.match(text, verb.start()):
            return None
    main = MAIN_VERB.search(text, words.end, sentence.end)
    return main.start() if main else None
