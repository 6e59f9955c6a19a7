"""The packs that tests of the rules read with, loaded once in a process: nothing changes them.

`PACKS` are those of the repository, with each conflict's own; `CORE` is what a folder without
packs has, the core pack alone.
"""

from __future__ import annotations

from pathlib import Path

from nkclaims.extraction.lexicon.pack import load_packs

PACKS = load_packs(Path(__file__).parents[1])
CORE = load_packs(Path("nowhere"))
