"""Write the tables and figures of docs/tutorial from what its Python gives."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from tutorial.page import steps_of, with_tables
from tutorial.run import in_python

HOME = Path(__file__).parents[2] / "docs" / "tutorial"

if __name__ == "__main__":
    page = HOME / "README.md"
    text = page.read_text(encoding="utf-8")
    with TemporaryDirectory() as folder:
        tables = in_python(steps_of(text), Path(folder))
        figures = sorted(Path(folder).glob("*.svg"))
        for figure in figures:
            shutil.copy(figure, HOME)
    page.write_text(with_tables(text, tables), encoding="utf-8", newline="\n")
    print(
        f"{page.name}: {sum(table is not None for table in tables)} tables, {len(figures)} figures"
    )
