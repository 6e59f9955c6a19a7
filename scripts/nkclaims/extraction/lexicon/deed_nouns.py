"""Nouns for a deed of war and for what it is done with, where they stand for what is told."""

from __future__ import annotations

import re

from nkclaims.extraction.language.quick_regex import QuickRegex

DEED_NOUN = (
    r"(?:(?:air ?)?strikes?|attacks?|raids?|shell(?:s|ing|fire)?|rockets?|missiles?|drones?"
    r"|bomb\w*|blasts?|mines?|explosions?|ambush\w*|clash\w*|fighting|offensive|barrages?"
    r"|mortars?|grenades?|battles?|assaults?|massacre|gunfire|violence)"
)
# "In the retreat from Orlev", "the bombing of Orlev": there it happened.
DEED_AT = QuickRegex(
    r"\b(?:attacks?|raids?|assaults?|(?:air ?)?strikes?|barrages?|bombing|bombings|bombardment"
    r"|shelling|siege|battles?|storming|capture"
    r"|recapture|fall|massacres?|retreat|withdrawal|ambush|fighting|clashes|offensive|explosions?|blasts?|killings?|seizure)\s"
    r"(?:(?:carried out |launched |staged )?by\s(?:the\s)?(?:[\w’'-]+\s){1,4}?)?"
    r"(?:on|of|for|from|at|in|near|against|over|around|outside)\s(?:the\s(?:[\w-]+\s){0,3}?(?:of\s)?)?$",
    re.IGNORECASE,
)
# "Shot down two drones over Norland"
DOWNED_OVER = QuickRegex(
    r"\b(?:down(?:s|ed|ing)?|shot|flew|flying|crash\w*|intercept\w*|helicopters?|planes?|drones?"
    r"|jets?|missiles?)\s(?:[\w-]+\s){0,4}?over\s$",
    re.IGNORECASE,
)
DEED_BEHIND = re.compile(
    r"\s(?:[a-z]+\s)?(?:massacre|raid|attack|strike|battle|siege|bombing|shelling|killings"
    r"|offensive|ambush|blast|toll)\b"
)
# "Two strikes left eight dead": nobody counts the strikes.
UNCOUNTED = re.compile(
    r"(?:air)?(?:strikes?|raids?)|attacks?|assaults?|blasts?|explosions?|bombings?|clash(?:es)?|battles?"
    r"|incidents?|ambush(?:es)?|operations?|offensives?|salvo(?:e?s)|barrages?|shootings?|accidents?"
    r"|sides?|locations?|areas?|spots?|scenes?|armies|countries|days?|nights?|weeks?|months?|years?|hours?|occasions?|places?"
)
