"""Tell sentences that only say how sure the news is: "The claim could not be verified."."""

from __future__ import annotations

import re

from nkclaims.extraction.language.quick_regex import QuickRegex

CHECK = r"(?:verif|confirm|check|corroborat|substantiat|authenticat|establish)\w*"
REMARK = QuickRegex(
    rf"\b(?:could|can|was|were|has|have)(?:\snot|not|n[’']t)\s(?:(?:been|be|able\sto|immediately|\w+ly)\s){{0,4}}{CHECK}\b"
    rf"|\bunable\sto\s(?:\w+ly\s)?{CHECK}\b"
    rf"|\b(?:impossible|(?:difficult|hard|not\spossible)\sto\s(?:\w+ly\s)?{CHECK})\b"
    r"|^(?:There\s(?:was|has\sbeen|is)\s)?[Nn]o\s(?:\w+\s)?(?:confirmation|verification)\b"
    r"|^[\w’' ]{2,40}\s(?:did|would|does)\snot\s"
    r"(?:elaborate|give\s(?:any\s|further\s|more\s)?details)\b"
    r"|^[\w’' ]{2,40}\s(?:gave|offered|provided|released)\sno\s"
    r"(?:further\s|other\s|more\s)?details\b"
    r"|^(?:No|Few)\s(?:further\s|other\s|more\s)?details\s(?:were|are|have\sbeen)\b"
)
NEWS = re.compile(r"\d|[“”\":;]|,\s(?:but|and|while|as|after|saying|adding)\s|\sbut\s")
MOST = 16  # words of such a sentence


def is_remark(sentence: str) -> bool:
    """Tell whether a sentence tells no news, so that what follows goes on with the one before.

    >>> is_remark("The claim could not be verified."), is_remark("It could not hold the town.")
    (True, False)
    """
    is_short = len(sentence) < 160 and len(sentence.split()) <= MOST
    return is_short and REMARK.search(sentence) is not None and NEWS.search(sentence) is None
