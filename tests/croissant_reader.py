"""Read a croissant.json with mlcroissant and print the record sets named, or all, as JSON.

Runs in an environment of its own (`make croissant`), so it imports nothing of ours.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import mlcroissant


def plain(value: Any) -> Any:
    """Return a cell as JSON has it: text decoded, times in ISO 8601."""
    if isinstance(value, bytes):
        return value.decode()
    return value.isoformat() if hasattr(value, "isoformat") else value


def main(path: str, *names: str) -> None:
    dataset = mlcroissant.Dataset(path)
    found = {
        one: [
            {name.split("/", 1)[1]: plain(value) for name, value in record.items()}
            for record in dataset.records(one)
        ]
        for one in names or [one.id for one in dataset.metadata.record_sets]
    }
    print(json.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
