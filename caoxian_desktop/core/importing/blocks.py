"""What the readers of the formats hand to the importer: the file's own text, a block a line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from caoxian_desktop.core.report.source import SourceFormat


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, line or table row as the file holds it.

    `outline` is the level a document's own style gives it (1 for the topmost), 0 where it says nothing: a hint only,
    for the words decide what is a heading.
    """

    text: str
    outline: int = 0


@dataclass(frozen=True, slots=True)
class Blocks:
    """A file's text as it was decoded.

    `text` is what a canonical offset leads back to (`OffsetMap`); `outline` holds (start of the line in `text`,
    level) where a style gives one; `encoding` is a text file's, '' for other formats; `notices` are sentences about
    what the reader left out.
    """

    format: SourceFormat
    text: str
    encoding: str = ""
    outline: tuple[tuple[int, int], ...] = ()
    notices: tuple[str, ...] = ()


def joined(blocks: Iterable[Block], source_format: SourceFormat, notices: tuple[str, ...] = ()) -> Blocks:
    """Return the blocks as one text, a block a line; a block that holds line breaks gives several lines."""
    lines: list[str] = []
    outline: list[tuple[int, int]] = []
    position = 0
    for block in blocks:
        if block.outline:
            outline.append((position, block.outline))
        lines.append(block.text)
        position += len(block.text) + 1
    return Blocks(source_format, "\n".join(lines), outline=tuple(outline), notices=notices)
