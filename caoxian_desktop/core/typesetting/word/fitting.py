"""The one sheet: type as large as lets everything stand on one page, reckoned, for only Word sets the page."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Mapping
from dataclasses import replace

from caoxian_desktop.core.briefing.blocks import (
    Block,
    Byline,
    Figure,
    FigureRow,
    Heading,
    Items,
    Paragraph,
    Runs,
    SmallPrint,
    Table,
    Title,
)
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.typesetting.pictures import Photo
from caoxian_desktop.core.typesetting.word.headings import heads_only
from caoxian_desktop.core.typesetting.word.papers import Look, Paper

_SIZES = (10.5, 10.0, 9.5, 9.0, 8.5, 8.0)
_AIRS = (1.5, 1.4, 1.3, 1.2, 1.1, 1.05)
"""How many times as far apart lines may be as is needed."""
_RESERVE = 8.0
"""Points of the page that stay empty."""
_OF_LATIN = 0.52
"""Width of a letter or figure of the Latin face, as a share of its size: a little more than it is."""
_LOST = 1.0
"""Characters a line loses on average, because no mark may begin or end one."""
_POINTS = 72 / 25.4
_PADDING = 3.4
"""Points above and below a row's words, with its rule."""

_STYLES: dict[type, str] = {Title: "Title", Byline: "Subtitle", Heading: "Heading1", SmallPrint: "Remark"}


def fitted(paper: Paper, briefing: Briefing, pictures: Mapping[Figure, Photo]) -> Paper:
    """Return `paper` with the largest type by which the briefing fills no more than a page; the smallest where none.

    What is then left of the page goes between the lines, but for a reserve: another face may need more.
    """
    room = (paper.size[1] - paper.margins[0] - paper.margins[1]) * _POINTS - _RESERVE
    sizes = (_scaled(paper, size, 1.0) for size in _SIZES)
    chosen = next((each for each in sizes if _height(each, briefing, pictures) <= room), None)
    if chosen is None:
        return _scaled(paper, _SIZES[-1], 1.0)
    size = chosen.looks["Normal"].size
    airy = (_scaled(paper, size, air) for air in _AIRS)
    return next((each for each in airy if _height(each, briefing, pictures) <= room - _RESERVE), chosen)


def _scaled(paper: Paper, size: float, air: float) -> Paper:
    """Return `paper` with the text in a size, everything else in proportion, and lines `air` times as far apart."""
    share = size / paper.looks["Normal"].size
    kept = {"Header", "Footer", "CommentText"}
    looks = {name: look if name in kept else _look(look, share, air) for name, look in paper.looks.items()}
    return replace(paper, looks=looks)


def _look(look: Look, share: float, air: float) -> Look:
    """Return a look in another size; Word knows half points only."""
    return replace(
        look,
        size=round(look.size * share * 2) / 2,
        before=look.before * share * air,
        after=look.after * share * air,
        pitch=look.pitch * share * air,
    )


def _height(paper: Paper, briefing: Briefing, pictures: Mapping[Figure, Photo]) -> float:
    """Return the height of the sheet in points; the check of sources has pages of its own."""
    return sum(_of_block(paper, block, pictures) for block in briefing.blocks[: briefing.check_from])


def _of_block(paper: Paper, block: Block, pictures: Mapping[Figure, Photo]) -> float:
    across = paper.width * _POINTS
    if isinstance(block, Paragraph):
        heads = block.opening is not None and heads_only(block)
        look = paper.looks["Heading1" if heads else "Normal"]
        opening = "" if block.opening is None else block.opening.text
        return _of_words(opening + _words(block.runs), look, across)
    if isinstance(block, Items):
        return sum(_of_words(_words(line), paper.looks["ListParagraph"], across) for line in block.lines)
    if isinstance(block, Table):
        return _of_table(paper, block, across)
    if isinstance(block, FigureRow):
        return max(_of_figure(paper, figure, across / len(block.figures), pictures) for figure in block.figures)
    if isinstance(block, Figure):
        return _of_figure(paper, block, across, pictures)
    look = paper.looks[_STYLES.get(type(block), "NoSpacing")]
    return _of_words(getattr(block, "text", ""), look, across)


def _of_words(words: str, look: Look, across: float) -> float:
    units = sum(1.0 if unicodedata.east_asian_width(c) in "WFA" else _OF_LATIN for c in words) + look.indent
    lines = max(1, math.ceil(units / (across / look.size - look.hang - _LOST)))
    return lines * (look.pitch or look.size * look.line * 1.35) + look.before + look.after


def _of_table(paper: Paper, block: Table, across: float) -> float:
    look = paper.looks["NoSpacing"]
    total = sum(column.share for column in block.columns)
    widths = [across * column.share / total - 8 for column in block.columns]
    rows = [[column.head for column in block.columns], *([_words(cell) for cell in row.cells] for row in block.rows)]
    return sum(
        max(_of_words(words, look, width) for words, width in zip(row, widths, strict=False)) + _PADDING for row in rows
    )


def _of_figure(paper: Paper, figure: Figure, across: float, pictures: Mapping[Figure, Photo]) -> float:
    photo, caption = pictures[figure], paper.looks["Caption"]
    lines = _of_words(figure.caption, caption, across)
    sources = _of_words(_words(figure.sources), caption, across) if figure.sources else 0
    return photo.height * min(1.0, across / photo.width) + lines + sources + 6


def _words(runs: Runs) -> str:
    return "".join(run.text for run in runs)
