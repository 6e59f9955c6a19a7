"""Write the artefacts of a release from a built package: one module a format, and all at once.

A module of a format has ``write``, from a :class:`~nkclaims.formats.built.Built` to the bytes of
each file by its name, and ``read``, from such a file to the cells of its tables as
:mod:`nkclaims.formats.values` writes them, so that all formats compare.
"""

from nkclaims.formats.writing import artefacts, write_all

__all__ = ["artefacts", "write_all"]
