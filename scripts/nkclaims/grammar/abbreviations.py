"""Full stops that end no sentence: the abbreviations of English newswire, as tables."""

from __future__ import annotations

import re

# Always followed by more of the sentence, when capitalised: "Gen. Smith", "St. Petersburg".
TITLES = frozenset({
    "adm", "amb", "brig", "capt", "cdr", "cmdr", "col", "cpl", "cpt", "dr", "fr", "ft", "gen",
    "gov", "hon", "lt", "maj", "messrs", "mr", "mrs", "ms", "msgr", "mt", "pfc", "pres",
    "prof", "pvt", "rep", "reps", "rev", "sen", "sens", "sgt", "st", "ste", "supt", "det",
    "insp", "atty", "mme", "mlle", "fig",
})  # fmt: skip
# Always followed by more of the sentence, whatever the case: "vs. Norway", "approx. 300".
INNER = frozenset({
    "approx", "assn", "ca", "cf", "dept", "e.g", "est", "govt", "i.e", "incl", "intl", "natl",
    "regt", "univ", "viz", "vs",
})  # fmt: skip
# Followed by more of the sentence only before a digit: "No. 2", "Art. 51", "Oct. 5".
NUMBERED = frozenset({
    "art", "arts", "ch", "no", "nos", "p", "para", "paras", "pp", "sec", "vol", "jan", "feb",
    "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
})  # fmt: skip
# May end a sentence, and do when a word follows that opens one: "Acme Corp. The company".
OPEN = frozenset({
    "jr", "sr", "inc", "corp", "ltd", "co", "bros", "etc", "al", "ave", "blvd", "rd", "mon",
    "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "ala", "ariz", "ark",
    "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "mass", "md",
    "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "penn", "tenn",
    "tex", "va", "vt", "wash", "wis", "wyo", "ph.d", "ret", "jan", "feb", "mar", "apr", "jun",
    "jul", "aug", "sep", "sept", "oct", "nov", "dec",
})  # fmt: skip
STARTERS = frozenset({
    "a", "about", "according", "after", "again", "all", "also", "although", "among", "an",
    "and", "another", "any", "as", "asked", "at", "based", "because", "before", "both", "but",
    "by", "despite", "during", "each", "earlier", "either", "even", "every", "few", "for",
    "four", "from", "he", "her", "here", "his", "how", "however", "i", "if", "in", "instead",
    "it", "its", "last", "later", "many", "meanwhile", "more", "most", "much", "my", "neither",
    "no", "none", "nor", "not", "now", "of", "on", "once", "one", "only", "or", "other",
    "others", "our", "over", "she", "since", "so", "some", "such", "that", "the", "their",
    "then", "there", "these", "they", "this", "those", "though", "three", "to", "two", "under",
    "until", "we", "what", "when", "where", "whether", "which", "while", "who", "why", "with",
    "within", "without", "yet", "you", "your",
})  # fmt: skip
_MERIDIEM = frozenset({"a.m", "p.m"})
# "8 a.m. Tuesday", "8 a.m. GMT", "8 a.m. Moscow time", "8 a.m. Eastern".
_AFTER_MERIDIEM = re.compile(
    r"(?:\d|\(|(?:GMT|UTC|MSK|[A-Z]{1,3}T)\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w{0,6}\b"
    r"|(?:Eastern|Central|Pacific|Mountain)\b|(?:\w{1,12} ){1,2}time\b|[a-z])"
)
_INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_])*")
_FIRST_WORD = re.compile(r"[\"'\u201c\u2018(\[]?([^\W\d_]+)")


def is_continued(word: str, follower: str) -> bool:
    """Tell whether the sentence goes on after ``word`` and its full stop.

    Args:
        word: the word before the full stop, inner full stops included ("U.S", "Gen").
        follower: the text after the full stop and its blanks.
    """
    key = word.lower()
    first = _FIRST_WORD.match(follower)
    opens = first is not None and first[1][0].isupper() and first[1].lower() in STARTERS
    if key in INNER or (key in TITLES and word[:1].isupper()):
        return True
    if key in NUMBERED and follower[:1].isdigit():
        return True
    if key in _MERIDIEM:
        return bool(_AFTER_MERIDIEM.match(follower)) and not opens
    is_initial = bool(_INITIALS.fullmatch(word)) and (len(word) > 1 or word.isupper())
    return (is_initial or (key in OPEN and word[:1].isupper()) or key == "etc") and not opens
