"""What the readers of the formats hand to the importer: the file's own text, and what they know about places in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from caoxian_desktop.core.report.source import SourceFormat
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, line or table row as the file holds it.

    `outline` is the level a document's own style gives it (1 for the topmost), 0 where it says nothing: a hint only,
    for the words decide what is a heading. `furniture` tells that the reader knows it for a part of the page and not
    of the report (a running head, a page number, a button). `references` are the places in `text` of marks that
    refer to notes, known as such by the document itself (superscripts, footnote references).
    """

    text: str
    outline: int = 0
    furniture: bool = False
    references: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence about what a reader left out or doubts; `at` is the place in the source's text it speaks of."""

    code: str
    message: Wording
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Blocks:
    """A file's text as it was decoded.

    `text` is what a canonical offset leads back to (`OffsetMap`); `outline` holds (start of the line in `text`,
    level) where a style gives one; `encoding` is a text file's, '' for other formats; `furniture` and `references`
    are places in `text`, in order and apart from each other (see `Block`). `parts` is how many reports the file
    holds: a table may have one in each row, and this is one of them.
    """

    format: SourceFormat
    text: str
    encoding: str = ""
    outline: tuple[tuple[int, int], ...] = ()
    notices: tuple[Notice, ...] = ()
    furniture: tuple[Span, ...] = ()
    references: tuple[Span, ...] = ()
    parts: int = 1


def joined(
    blocks: Iterable[Block], source_format: SourceFormat, notices: tuple[Notice, ...] = (), parts: int = 1
) -> Blocks:
    """Return the blocks as one text, a block a line; a block that holds line breaks gives several lines."""
    lines: list[str] = []
    outline: list[tuple[int, int]] = []
    furniture: list[Span] = []
    references: list[Span] = []
    position = 0
    for block in blocks:
        if block.outline:
            outline.append((position, block.outline))
        if block.furniture:
            furniture.append(Span(position, position + len(block.text)))
        else:
            references += [Span(position + mark.start, position + mark.end) for mark in block.references]
        lines.append(block.text)
        position += len(block.text) + 1
    return Blocks(
        source_format,
        "\n".join(lines),
        outline=tuple(outline),
        notices=notices,
        furniture=tuple(furniture),
        references=tuple(references),
        parts=parts,
    )
