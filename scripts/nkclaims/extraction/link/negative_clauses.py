"""Find what is said in the negative: "that none of its men had been hurt", "it had no such shells".

Whether it is a denial depends on what others have said before; see :mod:`.negations`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.language.clause_ends import LEAST_SAID, MOST_SAID, TAIL, clause_end
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.speaker.sayings import QUOTED, Saying
from nkclaims.grammar.document import Span

WHOLE = (
    r"(?:intact|undamaged|unharmed|unscathed|unhurt|untouched|in one piece|safe and sound"
    r"|alive and well|empty|deserted|unmanned|(?:returned|landed|come back|came back|back) safely"
    r"|safely (?:returned|landed)|all (?:come|came) back)"
)
NEGATIVE = re.compile(
    rf"\b(?:no|not|never|none|nobody|nothing|neither|{WHOLE})\b|n[’']t\b", re.IGNORECASE
)
# The verb group or the subject says no; no other clause begins before that, and no purpose or wish.
CLAUSE = re.compile(
    r"(?:(?!(?:that|which|who|whose|if|whether|because|when|while|until|unless|why|how|to|for"
    r"|with|without|would|will|must|shall|should|can|could|may|might|said|says|ought|and|or|but)\b"
    r"|(?:ca|wo|would|could|should|must)n[’']t)[“\"‘]?[\w’'-]+ ){0,8}?[“\"‘]?"
    r"(?:no(?!-)|not|never|none|nobody"
    r"|nothing(?! (?:of|about|on|to say|new)\b)|neither|\w+n[’']t|could (?:not|never) have)\b"
    r"(?! (?:only|longer|doubt"
    r"|(?:[\w’-]+ ){1,3}(?:will|would|shall|must|should)"
    r"|immediately|immediate|(?:yet )?clear|(?:more|less|fewer|later"
    r"|earlier) than"
    r"|(?:[\w-]+ ){0,2}?(?:information|details?|progress|breakthrough|readiness|agreement)\b"
    r"|(?:[\w-]+ ){0,2}?(?:particulars|specifics|prerequisites?|preconditions?|grounds|prospects?"
    r"|chances?|point|sense|possibility|obstacles?|confidence|trust|doubts?)\b"
    r"|one else|(?:\w+ ){0,4}?believ\w+"
    r"|comment\w*|intention|intend\w*|plan\w*|choice|reason|need\w*|alternative|matter"
    r"|other"
    r"|(?:\w+ly )?(?:know|knew|say|said|saying|specif\w+|give|gave|given|provid\w+|confirm\w*"
    r"|verif\w+|disclos\w+|publish\w*|releas\w*|report\w*"
    r"|elaborat\w+|respond\w*|repl\w+|answer\w*|nam(?:e|ed)|identif\w+|want\w*|wish\w*|seek\w*"
    r"|recogni\w+|accept\w*"
    r"|agree\w*|talk\w*|negotiat\w+|forg\w+|rul(?:e|ed)|believ\w+|think|expect\w*|understand"
    r"|see|seen|saw|heard|hear"
    r"|mean|meant|detail\w*|information|evidence|signs?|words?|records?|indications?|knowledge"
    r"|confirmation|data)\b))",
    re.IGNORECASE,
)
# "All vessels were intact"
UNHARMED = re.compile(
    rf"(?:(?!(?:if|whether|because|when|while|until|and|or|but)\b)[\w’'-]+ ){{1,8}}?{WHOLE}\b",
    re.IGNORECASE,
)
# "Said on Thursday that no shot", "told a reporter in the evening that"
HEAD = re.compile(
    r"[\s,:;“”\"‘’'—–-]*(?:(?:(?!(?:no|not|none|nobody|never|nothing|had|has|have|was|were|did"
    r"|is|are)\b)[^\s.;:,“”\"]+\s){0,9}?that\s)?[\s“\"‘]*",
    re.IGNORECASE,
)
JOINED = re.compile(
    r"(?:,\s|;\s|\s)(?:and|but|while|nor)\s(?:(?:said|insisted|added|stressed)\s)?|;\s|[.!?][”\"]?\s"
    # "An inquiry had shown that no shell was fired", "I can confirm that"
    r"|\b(?:confirm|found|show|establish|conclud|clear|certain|sure|convinced|prove|stress|emphasi"
    r"|insist|reiterat|repeat)\w*\sthat\s"
)
RULE = "spoken-not"


def is_unhurt(draft: Draft) -> bool:
    """Tell whether a claim counts that nobody was hurt, which is told of any deed."""
    return draft.value == 0 and draft.measure in ("wounded", "casualties")


def negative_clauses(
    sentence: Sentence, sayings: Sequence[Saying], text: str
) -> Iterator[tuple[Draft, Saying]]:
    """Yield what somebody says in the negative, as claims that do not yet say of what they are."""
    if not sayings or NEGATIVE.search(sentence.text) is None:
        return
    told = list[Span]()
    for saying in sorted(sayings, key=lambda one: one.scope.end - one.scope.start):
        begin, last = saying.scope.start, min(saying.scope.end, sentence.end)
        if saying.speaker.type in ("own_voice", "unattributed"):
            continue
        starts = [begin, *(one.end() for one in JOINED.finditer(text, begin, last))]
        for at in starts:
            head = HEAD.match(text, at, last)
            start = head.end() if head else at
            if not (CLAUSE.match(text, start, last) or UNHARMED.match(text, start, last)):
                continue
            end = min(clause_end(text, start, MOST_SAID), last)
            words = TAIL.sub("", text[start:end])
            quote = Span(start, start + len(words))
            if len(words.split()) < LEAST_SAID or any(
                one.start < quote.end for one in told if quote.start < one.end
            ):
                continue
            told.append(quote)
            quoted = any(
                sentence.start + one.start() <= start < sentence.start + one.end()
                for one in QUOTED.finditer(sentence.text)
            )
            kind = "direct_quote" if quoted else "reported_speech"
            speaker = replace(saying.speaker, type=kind, span=saying.words)
            yield (
                Draft(sentence.number, quote, RULE, "other", speaker=speaker, confidence="low"),
                saying,
            )
