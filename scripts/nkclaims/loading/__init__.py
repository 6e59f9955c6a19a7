"""Read the tables of a package into Python; needs polars alone.

What :mod:`nkclaims` offers is made here. The package is the one that was installed, which lies
beside the code, or a released folder or zip; nothing is fetched and nothing is written.
"""
