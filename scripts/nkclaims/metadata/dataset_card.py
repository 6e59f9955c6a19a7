"""The dataset card of the Hugging Face Hub: a README.md with a YAML header.

There README.md stands at the root of a repository that holds nothing but the dataset, so it cannot
be this repository's. It is kept as ``huggingface/README.md``; whoever uploads a release puts it
beside ``data/``. Format: huggingface.co/docs/hub, pages on dataset cards and on configuration.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from nkclaims.metadata import citation
from nkclaims.metadata.work import Work
from nkclaims.schema import Table

LOAD = """\
## Load it

```python
from datasets import load_dataset

claims = load_dataset("csv", data_files="data/claims.csv", split="train")
```

or `pip install nkclaims` and `nkclaims.load("claims")`, which gives days, times, codes and whole
numbers their types, offline.
"""
LIMITS = """\
## What it is not

- Not a count of the dead: it holds what was claimed, with the claimant's interest in plain sight.
  Figures of different claimants are never added up.
- Not a sample of reporting: the articles were chosen, not drawn.
- Not the articles: their publishers keep all rights to them, and only quotes are here.
- Who coded each row, person or machine, stands in the table `coders`.
"""


def dataset_card(work: Work, schemas: Mapping[str, Table]) -> str:
    """Return the card: header, description, tables, limits, citation.

    Args:
        work: the dataset.
        schemas: the table of each of its resources.
    """
    tables = [schemas[one["name"]] for one in work.resources]
    parts = [
        f"---\n# {citation.GENERATED}\n{citation.as_yaml(header(work))}---",
        f"# {work.title}",
        work.description,
        f"Version {work.version} of {work.released.isoformat()}.",
        _tables(tables),
        LOAD.strip(),
        LIMITS.strip(),
        _cite(work),
    ]
    return "\n\n".join(parts) + "\n"


def header(work: Work) -> dict[str, Any]:
    """Return the card's metadata; each table is a configuration, the first one the default."""
    licences = [one.name.lower() for one in work.licences]
    configs: list[dict[str, Any]] = [
        {"config_name": one["name"], "data_files": one["path"]} for one in work.resources
    ]
    if configs:
        configs[0]["default"] = True
    content: dict[str, Any] = {
        "pretty_name": work.title,
        "license": licences[0] if len(licences) == 1 else licences,
        "language": list(work.languages),
        "tags": list(work.keywords),
        "doi": work.doi,
        "configs": configs,
    }
    return {key: value for key, value in content.items() if value}


def _tables(tables: Sequence[Table]) -> str:
    rows = [
        f"| `{table.name}` | {_cell(table.description)} | "
        f"{', '.join(f'`{name}`' for name in table.primary_key)} |"
        for table in tables
    ]
    return "\n".join(["## Tables", "", "| Table | Grain | Key |", "| --- | --- | --- |", *rows])


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _cite(work: Work) -> str:
    return (
        f"## Cite\n\n{citation.sentence(work)}\n\n```bibtex\n{citation.bibtex(work)}\n```\n\n"
        f"Licence: {', '.join(one.name for one in work.licences)}."
    )
