"""Train the second reader of figures from evaluation/development, and write its weights."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from nkclaims.evaluation.gold import DEVELOPMENT, read_set
from nkclaims.extraction.encoder.weights import (
    TRAINED,
    Trained,
    base_folder,
    base_weights,
    load_tokenizer,
    trained_bytes,
)
from nkclaims.extraction.lexicon.pack import load_packs
from nkclaims.schema import load_schemas
from training.examples import asked_in, examples_of, labels_of
from training.fit import SIZES, fit

PASSES = 4
say = partial(print, file=sys.stderr, flush=True)


def main(root: Path) -> None:
    """Fit adapters and heads to all articles of development."""
    gold = read_set(root, DEVELOPMENT, load_schemas(root / "schemas"))
    packs, folder = load_packs(root), base_folder()
    tokenizer = load_tokenizer(folder)
    labels = labels_of(one for one in gold.claims if one.codes.get("value") is not None)
    examples, n_articles = [], 0
    for text in gold.texts:
        claims = [one for one in gold.claims if one.article == text.article]
        if (found := asked_in(text, claims, packs, tokenizer)) is not None:
            asked, names = found
            examples += examples_of(text.article, asked, claims, names, labels)
            n_articles += 1
    say(f"{n_articles} articles, {len(examples)} windows")
    _, *most = SIZES[-1]
    for one in examples:
        held = one.window.queries, one.window.places, one.window.dates
        if any(len(had) > room for had, room in zip(held, most, strict=True)):
            say(f"{one.article}: {[*map(len, held)]} figures, places, dates; read to {most}")
    fitted = fit(examples, labels, base_weights(folder), PASSES, say)
    trained = Trained(fitted["adapters"], fitted["heads"], labels)
    part = TRAINED.with_suffix(".part")
    part.write_bytes(trained_bytes(trained, {"articles": str(n_articles)}))
    part.replace(TRAINED)
    say(f"{TRAINED}: written")


if __name__ == "__main__":
    main(Path())
