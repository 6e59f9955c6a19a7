"""Write the README of the released zip: for people who have nothing but this file."""

from __future__ import annotations

from nkclaims.formats.built import Built

PAGE = """\
# {title}

Version {version}, {day}. {description}

Licence: {licence}. Please name the dataset, its version and its contributors where you use it.

- `datapackage.json` describes every table (Data Package 2.0), `schemas/` its columns, codes and
  keys{codebook}.
- `data/` has one CSV file a table: UTF-8, commas, one line of names. An empty cell is unknown or
  not applicable. Days are local, written as 2020-10-28; moments are in UTC and end in Z.
- Figures of different claimants are no parts of one sum: never add them up.
- Quotes are here, articles are not: their publishers keep the rights to them.

In Python `nkclaims.load("claims", path="{file}")` reads this file as it is{r}. Any program
that reads CSV reads the tables.

| table | rows | one row is |
|---|---|---|
{tables}
"""


# What a line says if the package has a file.
CODEBOOK = "; `docs/codebook.md` has the same to read"
R = """; in R, unpack it there, and
`source("read_nkclaims.R"); nk <- read_nkclaims()` has all tables with their types"""


def page(built: Built) -> str:
    """Return the page, in Markdown."""
    described = built.package.descriptor
    rows = [
        f"| [{name}]({built.package.resources[name]['path']}) | {built.rows[name].height} "
        f"| {table.description} |"
        for name, table in built.tables.items()
    ]
    return PAGE.format(
        title=described.get("title") or built.package.name,
        version=built.package.version,
        day=built.created.date().isoformat(),
        description=described.get("description") or "",
        licence=licence(built),
        file=f"{built.stem}.zip",
        codebook=CODEBOOK if (built.root / "docs" / "codebook.md").is_file() else "",
        r=R if (built.root / "r" / "read_nkclaims.R").is_file() else "",
        tables="\n".join(rows),
    )


def licence(built: Built) -> str:
    """Return the names of the licences, with their addresses."""
    listed = built.package.descriptor.get("licenses") or []
    named = [f"{one.get('title') or one.get('name')} ({one['path']})" for one in listed]
    return ", ".join(named) or "none given"
