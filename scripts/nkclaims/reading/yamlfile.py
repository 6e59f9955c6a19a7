"""Read a YAML file that people edit: plain words, lists and mappings, and the line of each.

Every scalar stays the text that was written: ``no`` is a language, ``2020-10-29`` and ``1.0`` are
characters, until a schema says what type they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from nkclaims.issues import Issue, Refused
from nkclaims.reading import textfile

SYNTAX = "T19"
Address = tuple[str | int, ...]


@dataclass(frozen=True)
class YamlFile:
    """A mapping of words, lists and mappings, and where each of them begins.

    Attributes:
        content: what the file says.
        lines: line of each value, 1-based, by the keys and positions that lead to it.
    """

    content: Mapping[str, Any]
    lines: Mapping[Address, int]


def read(root: Path, rel: str) -> tuple[YamlFile, list[Issue]]:
    """Return the mapping that the file ``rel`` holds, and flaws of its text.

    Raises:
        Refused: T19 it is no YAML mapping, names a key twice, or refers back to a part of itself;
            or the file is no UTF-8 text (see :mod:`nkclaims.reading.textfile`).
    """
    raw = textfile.decode(textfile.read_bytes(root, rel), rel)
    text, issues = textfile.clean(raw, rel)
    try:
        node = yaml.compose(text, Loader=yaml.BaseLoader)
        if not isinstance(node, yaml.MappingNode):
            raise _refusal(rel, 1, "no mapping", "lines of the form `key: value`")
        reader = _Reader(rel)
        content = reader.value(node, ())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f" at character {mark.column + 1} of the line" if mark else ""
        found = f"{error.problem or error.context}{where}"
        raise _refusal(rel, mark.line + 1 if mark else 0, found, "YAML") from None
    except yaml.reader.ReaderError as error:
        line = text[: error.position].count("\n") + 1
        raise _refusal(rel, line, f"U+{error.character:04X}", "printable characters") from None
    except RecursionError:
        raise _refusal(rel, 0, "brackets in brackets without end", "YAML") from None
    return YamlFile(content, reader.lines), issues


class _Reader:
    """Turns nodes into values and notes where each begins."""

    def __init__(self, rel: str) -> None:
        self.rel = rel
        self.lines: dict[Address, int] = {}
        self._seen: set[int] = set()

    def value(self, node: yaml.Node, address: Address) -> Any:
        line = node.start_mark.line + 1
        self.lines.setdefault(address, line)
        if isinstance(node, yaml.ScalarNode):
            return node.value
        if id(node) in self._seen:
            raise _refusal(self.rel, line, "a reference (*) to another part", "the part itself")
        self._seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*address, at)) for at, item in enumerate(node.value)]
        mapping: dict[str, Any] = {}
        for key, item in node.value:
            key_line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                raise _refusal(self.rel, key_line, "a list or mapping as a key", "a word")
            if key.value in mapping:
                raise _refusal(self.rel, key_line, f"the key {key.value!r} twice", "each key once")
            self.lines[*address, key.value] = key_line
            mapping[key.value] = self.value(item, (*address, key.value))
        return mapping


def _refusal(rel: str, line: int, found: str, expected: str) -> Refused:
    return Refused([Issue(rel, line, "", SYNTAX, found=found, expected=expected)])
