"""Pack files so that the same files make the same zip on every machine.

Nothing is compressed: what deflate makes of a file differs between versions of zlib, and a release
must come out of its tag again in ten years. Parquet is compressed anyway.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import datetime
from zipfile import ZIP_STORED, ZipFile, ZipInfo

FIRST = (1980, 1, 1, 0, 0, 0)  # a zip knows no day before
READABLE, UNIX = 0o100644, 3


def packed(members: Mapping[str, bytes], created: datetime) -> bytes:
    """Return the zip of ``members`` in their order, each as of the moment ``created``."""
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_STORED) as archive:
        for name, content in members.items():
            entry = ZipInfo(name, max(FIRST, created.timetuple()[:6]))
            entry.external_attr = READABLE << 16
            entry.create_system = UNIX
            archive.writestr(entry, content)
    return stream.getvalue()
