"""A finding set as the lines of its card: what stands where, for painting, for heights and for the pointer alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from caoxian_desktop.core.checking.listing import Line, Place
from caoxian_desktop.ui.language import say
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.metrics import Space, Type, font

QUOTED = 3
"""Places that are quoted; further ones are links alone."""
LINKED = 24
"""Places that are links; how many more there are is said, and the arrow keys lead to them."""
_LEADING = 1.25
_PILL = 2 * Space.XS + 2
_GAP = 3
_NARROW = 0.55
"""About how broad a Latin letter is, a Chinese character being 1."""


@dataclass(frozen=True, slots=True)
class Fonts:
    """The faces of a card."""

    body: QFont
    bold: QFont
    small: QFont

    @classmethod
    def now(cls) -> Fonts:
        """Return the interface's faces."""
        return cls(font(), font(bold=True), font(Type.SMALL))


@dataclass(frozen=True, slots=True)
class Link:
    """A place's citation, or a line of it, as it can be clicked: its number among the places, and where it lies."""

    place: int
    box: QRectF


@dataclass(frozen=True, slots=True)
class Head:
    """The first line of a card: the title, the certainty beside it, 忽略 or 恢复 at the right.

    A title that leaves no room for them has the line to itself, and they stand below it.
    """

    title: str
    title_box: QRectF
    pill: str
    pill_box: QRectF
    act: str
    act_box: QRectF

    @property
    def height(self) -> float:
        """How high it is."""
        return self.act_box.bottom()


@dataclass(frozen=True, slots=True)
class Card:
    """A finding set for a width; everything lies in the card's own coordinates, from its inner corner."""

    head: Head
    layouts: tuple[tuple[QTextLayout, QPointF], ...]
    links: tuple[Link, ...]
    height: float

    def link_at(self, point: QPointF) -> int | None:
        """Return the number of the place whose link lies under a point; None where there is none."""
        return next((link.place for link in self.links if link.box.adjusted(-2, -1, 2, 1).contains(point)), None)

    def acts_at(self, point: QPointF) -> bool:
        """Tell whether 忽略 or 恢复 lies under a point."""
        return self.head.act_box.adjusted(-Space.XS, -Space.XS, Space.S, Space.XS).contains(point)


def set_card(line: Line, width: int, act: str, more: str, fonts: Fonts) -> Card:
    """Set a finding in a card that is `width` logical pixels wide inside.

    `act` is the word for what can be done with it; `more` says, with {count}, how many further places there are.
    """
    head = _head(line, width, act, fonts)
    setter = _Setter(width, head.height + Space.XS, fonts.body)
    for at, place in enumerate(line.places[:QUOTED]):
        setter.quote(at, place)
    setter.link_further(line.places, more)
    setter.add(say(line.finding.reason), palette.current().text)
    return Card(head, tuple(setter.layouts), tuple(setter.links), setter.top - _GAP)


def guessed_height(line: Line, width: int, fonts: Fonts) -> float:
    """Return about how high the card would be, rather more than less, without setting it."""
    body = QFontMetricsF(fonts.body)
    fitting = max(4, int(width / body.horizontalAdvance("汉") * 0.92))  # line breaking leaves some of a line empty
    head = _head(line, width, act="", fonts=fonts)
    pieces = [f"{p.cited} {p.before}{p.words}{p.after}" for p in line.places[:QUOTED]]
    pieces += ["".join(f"{p.cited} " for p in line.places[QUOTED : LINKED + 1]), say(line.finding.reason)]
    lines = [ceil(_breadth(words) / fitting) for words in pieces if words]
    pitch = (ceil(body.ascent()) + ceil(body.descent()) + 1) * _LEADING  # lines are whole pixels high, strong ones more
    return head.height * 1.1 + sum(lines) * pitch + Space.XS + _GAP * len(lines)


def _breadth(words: str) -> float:
    """Return how many Chinese characters words are as broad as, about."""
    narrow = sum(map(str.isascii, words))
    return len(words) - (1 - _NARROW) * narrow


def _head(line: Line, width: int, act: str, fonts: Fonts) -> Head:
    small, bold = QFontMetricsF(fonts.small), QFontMetricsF(fonts.bold)
    pill = say(line.finding.certainty.said)
    act_width, pill_width = small.horizontalAdvance(act), small.horizontalAdvance(pill) + _PILL
    height = max(bold.height(), small.height() + 2)
    words = say(line.finding.title)
    beside = bold.horizontalAdvance(words) <= width - act_width - pill_width - 2 * Space.S
    title = words if beside else bold.elidedText(words, Qt.TextElideMode.ElideRight, width)
    title_width = bold.horizontalAdvance(title)
    left, top = (title_width + Space.S, 0.0) if beside else (0.0, height)
    return Head(
        title,
        QRectF(0, 0, title_width + 1, height),
        pill,
        QRectF(left, top + (height - small.height()) / 2, pill_width, small.height()),
        act,
        QRectF(width - act_width, top, act_width + 1, height),
    )


class _Setter:
    """Sets one piece of text under the other."""

    def __init__(self, width: int, top: float, face: QFont) -> None:
        self._width, self._face = width, face
        self.top = top
        self.layouts: list[tuple[QTextLayout, QPointF]] = []
        self.links: list[Link] = []

    def quote(self, at: int, place: Place) -> None:
        """Set a place: its citation as a link, its words strong among those around them."""
        head = f"{place.cited} {place.before}"
        colours = palette.current()
        cited = _format(0, place.cited, colours.accent)
        strong = _format(_units(head), place.words, colours.text, QFont.Weight.DemiBold)
        top = self.top
        layout = self.add(f"{head}{place.words}{place.after}", colours.muted, (cited, strong))
        self._link(layout, top, at, cited)

    def link_further(self, places: Sequence[Place], more: str) -> None:
        """Set the places that are not quoted as links, one beside the other."""
        words, formats, top = "", [], self.top
        for place in places[QUOTED:LINKED]:
            formats.append(_format(_units(words), place.cited, palette.current().accent))
            words += f"{place.cited} "
        if len(places) > LINKED:
            words += more.format(count=len(places) - LINKED)
        if words:
            layout = self.add(words, palette.current().muted, formats)
            for at, stretch in enumerate(formats, QUOTED):
                self._link(layout, top, at, stretch)

    def _link(self, layout: QTextLayout, top: float, at: int, stretch: QTextLayout.FormatRange) -> None:
        self.links += [Link(at, box.translated(0, top)) for box in _boxes(layout, stretch)]

    def add(self, words: str, colour: str, formats: Sequence[QTextLayout.FormatRange] = ()) -> QTextLayout:
        """Set words over the whole width under what stands already."""
        layout = QTextLayout(words, self._face)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([_format(0, words, colour), *formats])
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(40, self._width))
            line.setPosition(QPointF(0, height))
            height += line.height() * _LEADING
        layout.endLayout()
        self.layouts.append((layout, QPointF(0, self.top)))
        self.top += height + _GAP
        return layout


def _format(start: int, words: str, colour: str, weight: QFont.Weight | None = None) -> QTextLayout.FormatRange:
    """Return how words that begin at a unit of a layout look."""
    stretch = QTextLayout.FormatRange()
    stretch.start, stretch.length = start, _units(words)
    look = QTextCharFormat()
    look.setForeground(QColor(colour))
    if weight is not None:
        look.setFontWeight(weight)
        ground = QColor(palette.current().selection)
        ground.setAlphaF(0.6)
        look.setBackground(ground)
    stretch.format = look
    return stretch


def _boxes(layout: QTextLayout, stretch: QTextLayout.FormatRange) -> Iterator[QRectF]:
    """Yield where a stretch of a layout lies, a rectangle a line."""
    first, last = stretch.start, stretch.start + stretch.length
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        start, end = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
        if start < end:
            left, right = _x(line, start), _x(line, end)
            yield QRectF(left, line.y(), right - left, line.height())


def _x(line: QTextLine, position: int) -> float:
    """Return where a position of a line lies."""
    found: object = line.cursorToX(position)
    return float(found[0]) if isinstance(found, tuple) else 0.0  # Qt gives the position it took beside it


def _units(words: str) -> int:
    """Return how long words are as Qt counts: in units of UTF-16."""
    return len(words.encode("utf-16-le", "surrogatepass")) // 2
