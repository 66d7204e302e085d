"""Where the texts of a briefing stand, in words for whoever is told what became of a character."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from caoxian_desktop.core.briefing.blocks import Block, Heading, Paragraph
from caoxian_desktop.core.typesetting.clean_text import Cleaner


def in_order(blocks: Iterable[Block], clean: Cleaner) -> Iterator[Block]:
    """Yield blocks, having said each time where it stands: under which heading, or by its first words."""
    heading = ""
    for block in blocks:
        heading = _heading(block) or heading
        clean.at(heading or _first_words(block))
        yield block


def _heading(block: Block) -> str:
    if isinstance(block, Heading):
        return block.text
    return block.opening.text if isinstance(block, Paragraph) and block.opening else ""


def _first_words(value: Any) -> str:
    """Return the first words in a block, '' for one without any."""
    if isinstance(value, str):
        return "" if isinstance(value, Enum) else value
    parts = [getattr(value, each.name) for each in fields(value)] if is_dataclass(value) else value
    return next(filter(None, map(_first_words, parts)), "") if isinstance(parts, list | tuple) else ""
