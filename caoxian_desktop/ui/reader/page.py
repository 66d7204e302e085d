"""Sets a report as a page: title and byline, headings by level, paragraphs of two 汉字 indent and even pitch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextFrameFormat

from caoxian_desktop.core.report.report import Paragraph, ParagraphKind, Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.theme.metrics import Space
from caoxian_desktop.ui.theme.palette import Palette

_HEADING_PITCH = -0.2
"""Lines of large headings lie closer, in their own type sizes; but never closer than _CLOSEST."""
_CLOSEST = 1.3
_HEADING_SIZES = {1: 1.32, 2: 1.12}
_HEADING_SPACE = {1: 1.5, 2: 0.9}


SIZE = 17.0
"""Type size of the column at 100 %, in logical pixels."""
_GUTTERS = 60, 34
"""Margins beside the column at 100 %, for citation numbers and note marks, in logical pixels."""


class Style(NamedTuple):
    """How the page is set: the faces of text and headings (without a size), the type size in pixels, the colours.

    Headings are in 黑体, as GB/T 9704 has them for the first level, and run-in headings with them. `pitch` is the
    distance of lines and `spacing` the space between paragraphs, in type sizes.
    """

    font: QFont
    heading: QFont
    size: float
    palette: Palette
    pitch: float = 1.7
    spacing: float = 0.35

    @property
    def grown(self) -> float:
        """How many times larger than at 100 % what stands beside the column is: as the type, and never smaller."""
        return max(1.0, self.size / SIZE)

    @property
    def gutters(self) -> tuple[int, int]:
        """The margins beside the column, left and right, in logical pixels."""
        left, right = _GUTTERS
        return round(left * self.grown), round(right * self.grown)

    def sets_like(self, other: Style) -> bool:
        """Tell whether another sets every line at the same place: only colours may be others."""
        return self._replace(palette=other.palette) == other


class Setting(NamedTuple):
    """How one paragraph is set, in type sizes: its scale, space above and below, indent of the first line.

    Without a space of its own below, it is that between paragraphs.
    """

    scale: float = 1.0
    bold: bool = False
    centred: bool = False
    muted: bool = False
    indent: float = 2.0
    above: float = 0.0
    below: float | None = None


_SETTINGS = {
    ParagraphKind.TITLE: Setting(1.7, bold=True, centred=True, indent=0, above=0.4, below=0.5),
    ParagraphKind.BYLINE: Setting(0.88, centred=True, muted=True, indent=0, below=0.1),
    ParagraphKind.SALUTATION: Setting(indent=0, above=1.2),
    ParagraphKind.BODY: Setting(),
    ParagraphKind.GLOSSARY: Setting(0.92),
}


def setting_of(paragraph: Paragraph, level: int) -> Setting:
    """Return how a paragraph is set; `level` is that of the section it is the heading of, for headings."""
    if paragraph.kind is not ParagraphKind.HEADING:
        return _SETTINGS[paragraph.kind]
    above = _HEADING_SPACE.get(level, 0.4)
    return Setting(_HEADING_SIZES.get(level, 1.0), bold=True, indent=0 if level <= 1 else 2, above=above, below=0.4)


class _Formats:
    """Block and character formats, each made once."""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._made: dict[Setting, tuple[QTextBlockFormat, QTextCharFormat, QTextCharFormat]] = {}

    def of(self, setting: Setting) -> tuple[QTextBlockFormat, QTextCharFormat, QTextCharFormat]:
        """Return a setting's block format, its character format, and the same in bold."""
        if setting not in self._made:
            self._made[setting] = (
                self._block(setting),
                self._characters(setting, bold=setting.bold),
                self._characters(setting, bold=True),
            )
        return self._made[setting]

    def _block(self, setting: Setting) -> QTextBlockFormat:
        size = self._style.size
        block = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        pitch = self._style.pitch
        if setting.scale > 1:
            pitch = max(_CLOSEST, pitch + _HEADING_PITCH)
        block.setLineHeight(round(size * setting.scale * pitch), fixed)
        block.setTextIndent(setting.indent * size * setting.scale)
        block.setTopMargin(setting.above * size)
        block.setBottomMargin((self._style.spacing if setting.below is None else setting.below) * size)
        block.setAlignment(Qt.AlignmentFlag.AlignHCenter if setting.centred else Qt.AlignmentFlag.AlignJustify)
        return block

    def _characters(self, setting: Setting, *, bold: bool) -> QTextCharFormat:
        font = QFont(self._style.heading if bold else self._style.font)
        font.setPixelSize(round(self._style.size * setting.scale))
        if bold:
            font.setWeight(QFont.Weight.Bold)
        characters = QTextCharFormat()
        characters.setFont(font)
        if setting.muted:
            characters.setForeground(QColor(self._style.palette.muted))
        return characters


def _bold_spans(report: Report) -> dict[int, Span]:
    """Return, by their starts, the places inside paragraphs that are set in bold: run-in headings, glossary names."""
    run_in = {s.heading.start: s.heading for s in report.walk() if s.run_in}
    names = {t.span.start: _name_in_entry(report.text, t.span, t.name) for t in report.glossary}
    return {**names, **run_in}


def _name_in_entry(text: str, entry: Span, name: str) -> Span:
    at = text.find(name, entry.start, entry.end)
    return Span(entry.start, at + len(name)) if at >= 0 else Span(entry.start, entry.start)


def _runs(line: Span, bold: Span | None) -> Iterator[tuple[int, int, bool]]:
    """Yield the pieces of a paragraph as (start, end, bold)."""
    if bold is None or not len(bold) or bold.end > line.end:
        yield line.start, line.end, False
        return
    yield line.start, bold.end, True
    yield bold.end, line.end, False


def margins(left: int, right: int) -> QTextFrameFormat:
    """Return the format of the frame around the text, with room beside the column, in logical pixels."""
    frame = QTextFrameFormat()
    frame.setLeftMargin(left)
    frame.setRightMargin(right)
    frame.setTopMargin(Space.XL)
    frame.setBottomMargin(Space.XXL)
    return frame


def fill(document: QTextDocument, report: Report, style: Style, margins: QTextFrameFormat) -> None:
    """Fill the document with the canonical text, unchanged, through one cursor, inside `margins`."""
    levels = {section.heading.start: section.level for section in report.walk() if not section.run_in}
    bold = _bold_spans(report)
    formats = _Formats(style)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()  # one layout for everything
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.removeSelectedText()
    document.rootFrame().setFrameFormat(margins)
    for order, (paragraph, span) in enumerate(_lines(report)):
        setting = setting_of(paragraph, levels.get(paragraph.span.start, 3)) if paragraph else Setting()
        block, characters, strong = formats.of(setting)
        if order:
            cursor.insertBlock(block, characters)
        else:
            cursor.setBlockFormat(block)
            cursor.setBlockCharFormat(characters)
        for start, end, emphasised in _runs(span, bold.get(span.start)):
            cursor.insertText(report.text[start:end], strong if emphasised else characters)
    cursor.endEditBlock()


def numbers_of(report: Report, way: str) -> Mapping[int, int]:
    """Return the numbers beside the paragraphs by the start of each, in one of the ways of `comfort.NUMBERS`."""
    counted = [paragraph for paragraph in report.paragraphs if paragraph.number is not None]
    if way == "running":
        return {paragraph.span.start: at for at, paragraph in enumerate(counted, 1)}
    if way == "none":
        return {}
    return {paragraph.span.start: paragraph.number for paragraph in counted if paragraph.number is not None}


def recolour(document: QTextDocument, report: Report, style: Style) -> None:
    """Give a filled document another palette's colours. What is not quiet takes the widget's own by itself."""
    cursor = QTextCursor(document)
    quiet = QTextCharFormat()
    quiet.setForeground(QColor(style.palette.muted))
    for order, (paragraph, _) in enumerate(_lines(report)):
        if paragraph is not None and _SETTINGS.get(paragraph.kind, Setting()).muted:
            cursor.setPosition(document.findBlockByNumber(order).position())
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(quiet)


def _lines(report: Report) -> Iterator[tuple[Paragraph | None, Span]]:
    """Yield every line of the text with the paragraph it is; an empty line is none."""
    paragraphs = {paragraph.span.start: paragraph for paragraph in report.paragraphs}
    start = 0
    for line in report.text.split("\n"):
        yield paragraphs.get(start), Span(start, start + len(line))
        start += len(line) + 1
