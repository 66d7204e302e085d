"""Words broken into the few lines a card has room for; the last line ends in … where words are left over."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption


def broken(words: str, font: QFont, width: int, limit: int) -> tuple[str, ...]:
    """Return at most `limit` lines of plain words for a width in logical pixels."""
    return _broken(words, font.key(), _Held(font), width, limit)


class _Held:
    """A font that equals every other one, so that a cache keyed by `QFont.key()` can carry it along."""

    def __init__(self, font: QFont) -> None:
        self.font = font

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=8192)
def _broken(words: str, _key: str, held: _Held, width: int, limit: int) -> tuple[str, ...]:
    text = words[: limit * max(width, 1)].strip().replace("\n", "\u2028")  # no glyph is narrower than a pixel
    layout = QTextLayout(text, held.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
        if len(starts) > limit:
            break
    layout.endLayout()
    units = text.encode("utf-16-le", "surrogatepass")
    ends = [*starts[1:], len(units) // 2]
    pieces = [units[2 * a : 2 * b].decode("utf-16-le", "surrogatepass") for a, b in zip(starts, ends, strict=True)]
    lines = [piece.rstrip("\u2028 ") for piece in pieces[:limit]]
    if len(starts) > limit:
        metrics = QFontMetricsF(held.font)
        lines[-1] = metrics.elidedText(lines[-1] + "……", Qt.TextElideMode.ElideRight, width)
    return tuple(lines)
