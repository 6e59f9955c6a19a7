"""Nouns for a deed of war and for what it is done with, where they stand for what is told."""

from __future__ import annotations

DEED_NOUN = (
    r"(?:(?:air ?)?strikes?|attacks?|raids?|shell(?:s|ing|fire)?|rockets?|missiles?|drones?"
    r"|bomb\w*|blasts?|mines?|explosions?|ambush\w*|clash\w*|fighting|offensive|barrages?"
    r"|mortars?|grenades?|battles?|assaults?|massacre|gunfire|violence)"
)
