"""Briefing material as data: its blocks with what the file and its first and last page say of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from caoxian_desktop.core.briefing.blocks import Block, Figure, FigureRow
from caoxian_desktop.core.briefing.cover import EMPTY, Cover
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.report.wording import Wording


@dataclass(frozen=True, slots=True)
class Briefing:
    """Material ready to be set in type.

    `title` is that of the document's meta-data and running head, `author` who gave the report, `subject` one sentence
    on what it is based on, `made_on` the ISO date it is made on, which is the only date in the file. `cover` is what a
    person filled in for the head and the foot, `internal` puts 内部资料 on it, `watermark` is written across each page
    ('' for none). `left_out` names what gave way where a form has one page. `check_from` is the number of the block
    with which the check of sources begins, which is not handed out with the material; None without one.
    """

    template: Template
    title: str
    author: str
    subject: str
    keywords: tuple[str, ...]
    made_on: str
    blocks: tuple[Block, ...]
    left_out: tuple[Wording, ...] = ()
    cover: Cover = EMPTY
    internal: bool = False
    watermark: str = ""
    check_from: int | None = None

    def figures(self) -> Iterator[Figure]:
        """Yield the charts in order."""
        for block in self.blocks:
            if isinstance(block, Figure):
                yield block
            elif isinstance(block, FigureRow):
                yield from block.figures
