"""What a bundle is made of, as values: one component, its licence and the texts that have to go with it."""

from __future__ import annotations

from dataclasses import dataclass


class UnknownLicenceError(Exception):
    """A component says under no name that is known what licence it is under, or brings no text of it."""


@dataclass(frozen=True, slots=True)
class Text:
    """A licence's words as they are given away, and the name of their file."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Component:
    """A part of the bundle.

    `licence` is an SPDX expression, `purl` the package URL by which others know it ('' for what has none), `kind` the
    word that CycloneDX has for it. `sha256` are the digests of the files it may come from, as the lock has them.
    """

    name: str
    version: str
    licence: str
    homepage: str
    texts: tuple[Text, ...]
    purl: str = ""
    kind: str = "library"
    sha256: tuple[str, ...] = ()
    note: str = ""

    @property
    def folder(self) -> str:
        """The name of the folder that holds its texts: letters, digits, dots, dashes and underscores alone."""
        plain = "-".join(part for part in (self.name, self.version) if part)
        return "".join(char if char.isascii() and (char.isalnum() or char in "._-") else "-" for char in plain)
