"""Which way of reading a report was kept from, so that a newer way can be offered."""

from __future__ import annotations

from caoxian_desktop import __version__

REVISION = 3
"""Raised whenever the same bytes would give another text, title block, structure or glossary than before."""

IMPORTER = f"{__version__}/{REVISION}"
"""What the library keeps with a version: the program's version and its revision of reading."""


def revision_of(importer: str) -> int:
    """Return the revision an `IMPORTER` names; the first program named none and was revision 1."""
    _, _, revision = importer.partition("/")
    return int(revision) if revision.isdecimal() else 1
