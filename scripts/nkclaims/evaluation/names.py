"""Tell whether a name that gold prints and an actor or place of the machine are the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from nkclaims.evaluation.armies import army_of, state_of
from nkclaims.evaluation.claims import PERSON, UNSPECIFIED, Entity, Words

_POSSESSIVE = re.compile(r"(?<=\w)'s\b|(?<=s)'(?!\w)")
_ARTICLE = re.compile(r"\bthe\b(?!-)|^an?\s")
_SHORT_FORM = re.compile(r"\s\([A-Z][\w-]*\)")  # "the Orlev Liberation Army (OLA)"
_OWN = re.compile(r"(?:its|his|her|their|our)\b", re.IGNORECASE)
_INITIAL = re.compile(r"\b(\w)\.(?=\w\.|\s|$)")


def plain(name: str) -> str:
    """Return a name without case, accents, article, possessive, hyphen, points, short form.

    >>> plain("The Azerbaijani  army’s"), plain("the U.N. Secretary-General"), plain("Ménaka")
    ('azerbaijani army', 'un secretary general', 'menaka')
    """
    apart = unicodedata.normalize("NFKD", _SHORT_FORM.sub("", name))
    name = "".join(one for one in apart if not unicodedata.combining(one))
    small = _INITIAL.sub(r"\1", name.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
    small = _ARTICLE.sub(" ", _POSSESSIVE.sub("", small))
    return " ".join(small.replace("-", " ").split())


def is_same(gold: Words, found: Entity | None) -> bool:
    """Tell whether ``found`` is what gold names, or both name nothing.

    Names are equal by :func:`plain`. A person's may be longer by what stands before it: "President
    Jane Doe" is "Doe". Of an actor whose type nobody knows that holds only where the machine has
    the longer name, since a shorter one ("defence ministry") may be anybody's.
    """
    if found is None:
        return not gold.forms or gold.may_be_empty
    if gold.are_ids:
        return found.id in gold.forms
    forms, names = _plain(gold.forms), _plain(found.names)
    if set(forms) & set(names):
        return True
    shorter_forms = found.type in (PERSON, UNSPECIFIED)
    shorter_names = found.type == PERSON
    return any(
        (shorter_forms and _ends_with(name, form)) or (shorter_names and _ends_with(form, name))
        for form in forms
        for name in names
    )


def is_same_doer(gold: Words, found: Entity | None, claimant: Words) -> bool:
    """Tell whether ``found`` did what gold says: by name, or as the armed forces that gold means.

    The armed forces of a state are one actor by whichever words: see :func:`army_of`. Where gold
    has nothing but "its troops", they are the claimant itself or the forces of its state.
    """
    if is_same(gold, found):
        return True
    if found is None or gold.are_ids:
        return False
    armies = {army_of(one) for one in _plain(found.names)} - {None}
    if gold.forms and all(_OWN.match(one) for one in gold.forms):
        states = {state_of(one) for one in _plain(claimant.forms)}
        return is_same(claimant, found) or not armies.isdisjoint(states)
    return not armies.isdisjoint(army_of(one) for one in _plain(gold.forms))


def _plain(names: Iterable[str]) -> list[str]:
    return [name for name in map(plain, names) if name]


def _ends_with(longer: str, shorter: str) -> bool:
    """Tell whether a name ends with another as with words of its own.

    >>> _ends_with("president jane doe", "doe"), _ends_with("jane wooddoe", "doe")
    (True, False)
    """
    before = longer[: -len(shorter)]
    return longer.endswith(shorter) and not before[-1:].isalnum()
