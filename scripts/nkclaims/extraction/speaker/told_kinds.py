"""Say of which kind is what somebody tells that no rule knows, by its own words."""

from __future__ import annotations

import re
from collections.abc import Mapping

from nkclaims.extraction.deed.acts import modality_in, target_in
from nkclaims.extraction.deed.arms import weapon_in
from nkclaims.extraction.deed.clause_doers import doer_of
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.figure.uncounted import measured
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.pack import Noun

# What will or ought to be, what somebody hopes, fears or thinks of it
WISH = QuickRegex(
    r"\b(?:must|should|shall|will|won[’']t|wouldn[’']t|would|ought|need(?:s|ed)?|want(?:s|ed)?"
    r"|cannot|can[’']t|let us|demand\w*|hope\w*|right to|no choice|red line|ready to|had to"
    r"|order(?:s|ed)|believes? in|no going back|no longer|bargaining"
    r"|not (?:a|an) [\w-]+ (?:plan|solution|option)|violation of international|trusts?"
    r"|(?:could|(?-i:may)|might|can)(?! (?:not )?(?:have|see|hear|feel|be (?:seen|heard))\b)"
    r"|(?:possible|impossible|acceptable|unacceptable) (?:only|to|if|unless|without)"
    r"|(?:deeply|gravely|seriously) \w+ed|concerned|worried|confident|optimistic|determined"
    r"|committed to|s(?:aw|ees?) (?:no|any|an?)\b|no (?:military |other |diplomatic )?(?:solution"
    r"|alternative|way)|the (?:only )?alternative|regards?)\b",
    re.IGNORECASE,
)
TALKS = QuickRegex(
    r"\b(?:in the way of|closer to|close to|progress (?:in|on|towards?)) (?:an? |the )?(?:\w+ )?"
    r"(?:deal|agreement|accord)|(?:talks|negotiations|mediators|mediation)\b",
    re.IGNORECASE,
)
TRUCE_FELL = QuickRegex(
    r"\b(?:truces?|cease-?fires?|agreements?|armistice)\b[^.;,]{0,30}?\b(?:only on paper"
    r"|(?:not|n[’']t|never) (?:being )?(?:observed|respected|surviv\w+|held|hold(?:ing)?|kept"
    r"|last(?:ed)?)|dead|over|broken|worthless|collapsed|violated)\b",
    re.IGNORECASE,
)
# Who is held to blame for what is: "the site was a base for rebels", "had sent mercenaries"
CHARGE = QuickRegex(
    r"\b(?:block(?:s|ed|ing) (?:an?|the|any|aid|all)\b|obstruct\w*|obstacle"
    r"|(?:hous(?:es|ed|ing)|stor(?:es|ed|ing)|hid(?:es|den|ing)?|shelter(?:s|ed|ing)|harbou?r\w*)"
    r" (?:[\w’'-]+ ){0,3}?(?:fighters|militants|gunmen|rebels|weapons|arms|artillery|rockets"
    r"|howitzers|missiles|centre|center|post)"
    r"|(?:rockets|weapons|arms|missiles|ammunition|explosives|gunmen|fighters|militants)"
    r" (?:had|have|were|was|are) (?:been )?(?:stored|hidden|kept|housed)"
    r"|ke(?:eps?|pt) (?:[\w’'-]+ ){0,2}?(?:howitzers|artillery|weapons|guns|rockets|launchers)"
    r"|recruit\w*|(?:command (?:centre|center|post)|base|cover|shields?|depot|hub) (?:for|of)"
    r"|(?:taken|took|had|plays?|played) (?:no |any )?part in|sponsor\w*|provok\w*|prolong\w*"
    r"|(?:directly |deeply |actively )?involved in|(?:close to|on the verge of) (?:build|mak)\w+"
    r"|campaign (?:against|of)|(?:human )?shields?|war crimes?|crimes? against"
    r"|(?:no|little|without) (?:regard|respect) for|contempt for|fir(?:es?|ing) (?:on|at) civilians"
    r"|hid(?:es?|ing|den)? (?:[\w’'-]+ ){0,3}(?:behind|among)"
    r"|(?:sen[dt]\w*|transfer\w*|br(?:ought|ings?|inging)|ship\w*|deploy\w*|flew|fl[yi]\w*|suppl\w+"
    r"|arm(?:s|ed|ing)|recruit\w*|hir\w+) (?:in )?(?:[\w,.’'-]+ ){0,4}?(?:mercenar(?:y|ies)"
    r"|fighters|arms|weapons|ammunition|missiles|militants|instructors|advisers))\b",
    re.IGNORECASE,
)
LOST = QuickRegex(
    r"\b(?:kill(?:s|ed|ing)?|die[ds]?|dying|dead|deaths?|victims?|bod(?:y|ies)|wounds?|wounded"
    r"|injur\w+|casualt\w+|corpses?|graves?|captives?|hostages?|prisoners?|missing|buried|maimed"
    r"|displaced|displacement|fled|evacuat\w+|bled|losses)\b",
    re.IGNORECASE,
)
RUINED = QuickRegex(
    r"\b(?:street|windows?|roofs?|walls?|stairs|ceilings?|houses?|homes?|school|hospital|shops?"
    r"|buildings?|church|mosque|block|gymnasium|kitchen|balcony|glass)\b[^.;,]{0,40}?"
    r"\b(?:gone|burn(?:ed|t)|broken|ruined|destroyed|damaged|collapsed|shattered|blown|fell|caved)\b"
    r"|\bbroken glass\b|\bhit by (?:bullets|shrapnel|debris|fragments|gunfire)\b",
    re.IGNORECASE,
)
ARMS = QuickRegex(
    r"\b(?:intercepted|shot down|downed|brought down|crash(?:ed|es)|forced landing"
    r"|emergency landing|technical fault|engine (?:failure|fault))\b"
    r"|\b(?:vessels?|ships?|helicopters?|planes?|jets?|aircraft|vehicles|tanks?|boats?)\b"
    r"[^.;,]{0,30}?\b(?:damaged|destroyed"
    r"|lost(?! (?:height|altitude|contact|power|control|touch)\b)|left behind"
    r"|sunk|abandoned|burn(?:ed|t))\b",
    re.IGNORECASE,
)
BLOW = QuickRegex(
    r"\b(?:struck|strikes?|air ?strikes?|shelled|shelling|bomb(?:ed|ing|s)|attack(?:ed|s|ing)?"
    r"|launch(?:ed|es|ing)|fired (?:at|on|into|from|by)|firing|shells?|rockets?|missiles?|warheads?"
    r"|fought|shot (?:at|from|dead)|(?:had|have|has|been|was|were) hit|hits?|drones?|raid(?:ed|s)?"
    r"|storm(?:ed|ing)|phosphorus|(?:return|answer)(?:ed|ing) (?:\w+ )?fire|responded to|suppressed"
    r"|bombard\w*|mined (?:the|its|roads?)|la(?:id|ying) mines"
    r"|fighting|battles?|skirmish\w*|exchanges? of (?:gun)?fire|gunfights?|guided bombs?|bombs?"
    r"|assaults?|clashes|offensive|landed (?:in|on|near|beside)|slammed into|befitting reply"
    r"|(?:military|combat|ground|special) operations?|carried out (?:an?|the|several|two|\w+) \w+"
    r"|operations? (?:began|started|was launched)|opened fire"
    r"|(?:the|its|their|no|any) (?:jets?|planes?|aircraft)(?! (?:had|have) returned\b))\b",
    re.IGNORECASE,
)
HELD = QuickRegex(
    r"\b(?:held|holds?|holding) (?:the|its|their|on|out)\b|\b(?:present|in control) (?:in|of)\b"
    r"|\bpush(?:ed|ing)? (?:forward|back|into|toward)|\bpulled (?:out|back)\b|\badvanc\w+\b"
    r"|\b(?:positions?|posts?|towns?|villages?|bases?|ground)[”\"’]? (?:(?:had|have|has) been"
    r"|was|were) (?:given up|abandoned|lost|left)\b"
    r"|\b(?:abandon(?:ed|ing)|g[ai]v(?:e|en|ing) up) (?:[\w“\"‘]+ ){0,4}?(?:posts?|positions?"
    r"|towns?|villages?|bases?|hills?|heights|lines?)",
    re.IGNORECASE,
)
TAKEN = QuickRegex(
    r"\b(?:captured|seized|(?:re)?t(?:ook|aken)|overr[au]n|expelled|drove out|driven out|lost"
    r"|entered|surrounded|encircled|left"
    r"|withdr[ae]wn?(?: from)?|retreated(?: from)?|hold|control(?:s|led)?"
    r"|in control of)[”\"’]? "
    r"(?:the |its |their |all |two |three |several |every )*(?:(?-i:[A-Z])[\w’'-]+"
    r"|(?:[\w-]+ ){0,2}(?:towns?|villages?|city|cities|districts?|regions?|roads?|hills?|heights"
    r"|positions?|bases?|airports?|cent(?:re|er)|ground|territory)\b)"
    r"|\b(?:(?-i:[A-Z])[\w’'-]+|town|village|city|base|district)(?: had| has| have)?"
    r" (?:fell\b|fallen\b|changed hands"
    r"|(?:been|was|were) (?:(?:re)?captured|(?:re)?taken|seized|lost|overrun"
    r"|liberated|freed|cleared|occupied|encircled)\b)",
    re.IGNORECASE,
)
BY_WORDS = (
    ("ceasefire_collapse", TRUCE_FELL),
    ("position", WISH),
    ("accusation", CHARGE),
    ("diplomacy", TALKS),
    ("equipment_loss", ARMS),
    ("damage", RUINED),
    ("casualties", LOST),
    ("attack", BLOW),
    ("territorial_control", HELD),
    ("territorial_control", TAKEN),
)


def told_kind(words: str) -> str:
    """Return the kind of what is said, by the first words that tell it; ``other`` if none do.

    >>> told_kind("the war would be over by spring"), told_kind("its programme was peaceful")
    ('position', 'other')
    >>> told_kind("Norland had sent hundreds of fighters"), told_kind("two comrades had died")
    ('accusation', 'casualties')
    """
    return next((kind for kind, one in BY_WORDS if one.search(words)), "other")


def of_kind(draft: Draft, kind: str, text: str, nouns: Mapping[str, Noun]) -> Draft:
    """Return what somebody says as a claim of a kind, with what its words tell of it."""
    words = text[draft.quote.start : draft.quote.end]
    one = replace(
        draft,
        kind=kind,
        modality=modality_in(words, draft.modality),
        weapon=weapon_in(words) if kind == "attack" else None,
        target_type=target_in(words) if kind in ("attack", "accusation") else None,
    )
    return measured(replace(one, agent=doer_of(one, text)), words, nouns)
