"""Read files called croissant.json with mlcroissant, and print what was found as JSON.

Runs in an environment of its own (`make croissant`), so it imports nothing of ours. An argument is
PATH for the description alone, PATH::all for the rows of each record set, or PATH::NAME for one.
All in one process, since the reader takes seconds to start.
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


def read(path: str, wanted: str) -> dict[str, Any]:
    """Return the name of the dataset and the rows that are wanted, by record set."""
    dataset = mlcroissant.Dataset(path)
    names = [one.id for one in dataset.metadata.record_sets]
    rows = {
        name: [
            {column.split("/", 1)[1]: plain(value) for column, value in record.items()}
            for record in dataset.records(name)
        ]
        for name in names
        if wanted in ("all", name)
    }
    return {"name": dataset.metadata.name, "rows": rows}


def main(arguments: list[str]) -> None:
    found = {}
    for argument in arguments:
        path, _, wanted = argument.partition("::")
        try:
            found[argument] = read(path, wanted)
        except Exception as error:
            found[argument] = {"error": f"{type(error).__name__}: {error}"}
    print(json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1:])
