"""What authors call themselves. Names are presets of their own kind, so that they travel with what was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from caoxian_desktop.core.sharing.bundle import AUTHORS

if TYPE_CHECKING:
    from caoxian_desktop.core.library import Library

LONGEST = 40
"""Characters of a name."""


def author_names(library: Library) -> dict[str, str]:
    """Return what authors call themselves, by their UUIDs."""
    held = {author: library.preset(AUTHORS, author) for author in library.presets(AUTHORS)}
    return {author: name for author, name in held.items() if isinstance(name, str) and name}


def own_name(library: Library) -> str:
    """Return what the library's own author is called, '' for nothing yet."""
    return author_names(library).get(library.stamper().author, "")


def call_oneself(library: Library, name: str) -> None:
    """Let the library's own author be called by a name from now on."""
    name = " ".join(name.split())[:LONGEST]
    if name != own_name(library):
        library.put_preset(AUTHORS, library.stamper().author, name)
