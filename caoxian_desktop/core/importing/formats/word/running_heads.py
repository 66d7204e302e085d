"""Running heads and feet of a Word document: no part of its text, kept as what was taken out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from caoxian_desktop.core.importing.formats.blocks import Block

# Around a page number, which Word computes: 第 页 共 页, —  —.
_FRAME = re.compile(r"[\s\d第页共/·—–―\-－─]*")


def running_heads(stories: Iterable[Sequence[Block]]) -> list[Block]:
    """Return what heads and feet say as furniture, each line once; what only frames a page number says nothing."""
    lines = dict.fromkeys(block.text.strip() for story in stories for block in story)
    return [Block(words, furniture=True) for words in lines if not _FRAME.fullmatch(words)]
