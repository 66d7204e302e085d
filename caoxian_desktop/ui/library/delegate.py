"""Paints the lines of the library: groups as quiet lines that fold, reports in two lines with star, tags and counts."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from caoxian_desktop.ui.library.arranging import Group, Row
from caoxian_desktop.ui.library.model import DETAILS, LINE, OPEN
from caoxian_desktop.ui.library.words import in_room
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import ICON, RADIUS, ROW, Space, Type, font, scaled

_MARK = 12
_STAR = 14
_INDENT = 12
_PADDING = 6
_EDGE = 3
"""Width of the bar at the edge of the open report's row, in logical pixels."""
_LEAST_DETAILS = 84
"""What tags leave to the words of the second line, in logical pixels."""
_LONGEST_TAG = 72
"""Width after which a tag is shortened."""

Index = QModelIndex | QPersistentModelIndex


class LibraryDelegate(QStyledItemDelegate):
    """`hovered` is the row under the pointer: there an empty star is offered."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hovered = -1
        self.refresh()

    def refresh(self) -> None:
        """Take the interface's faces anew."""
        self._body, self._bold, self._small = font(), font(bold=True), font(Type.SMALL)
        self._metrics, self._small_metrics = QFontMetrics(self._body), QFontMetrics(self._small)

    @property
    def row_height(self) -> int:
        """The height of a report's two lines, in logical pixels."""
        return max(ROW, self._metrics.height() + self._small_metrics.height() + 2 * _PADDING)

    @property
    def group_height(self) -> int:
        """The height of a group's line, in logical pixels."""
        return max(ROW, self._metrics.height() + Space.S)

    def star_box(self, row: QRect, line: Row) -> QRect:
        """Return where a report's star is, as large as can be hit."""
        left = row.left() + Space.XS + line.depth * scaled(_INDENT)
        return QRect(left, row.top(), scaled(_STAR) + Space.S, row.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground and words of a line."""
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        words, whole.text = whole.text, ""
        whole.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, whole, painter, whole.widget)
        painter.save()
        line = index.data(LINE)
        if isinstance(line, Group):
            self._paint_group(painter, whole, line)
        else:
            self._paint_report(painter, whole, index, line, words)
        painter.restore()

    # A group

    def _paint_group(self, painter: QPainter, option: QStyleOptionViewItem, line: Group) -> None:
        colours, side = palette.current(), scaled(ICON - 4)
        rect = QRect(option.rect).adjusted(Space.XS + line.depth * scaled(_INDENT), 0, -Space.S, 0)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(QRectF(rect).adjusted(-1.5, 2.5, 3.5, -2.5), RADIUS, RADIUS)
        caret = QRect(rect.left() + 2, rect.center().y() - side // 2 + 1, side, side)
        icon("caret-right" if line.folded else "caret-down", "muted").paint(painter, caret)
        count, room = f"{line.size:,}", rect.adjusted(side + Space.S, 0, 0, 0)
        counted = self._small_metrics.horizontalAdvance(count)
        self._write(painter, room.adjusted(0, 0, -counted - Space.S, 0), line.words, self._bold, colours.text)
        self._write(
            painter, QRect(room).adjusted(room.width() - counted - 1, 0, 0, 0), count, self._small, colours.muted
        )

    # A report

    def _paint_report(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, line: Row, words: str
    ) -> None:
        colours, rect, entry = palette.current(), QRect(option.rect), line.entry
        opened = bool(index.data(OPEN))
        if opened:
            painter.fillRect(QRect(rect.left(), rect.top() + 2, _EDGE, rect.height() - 4), QColor(colours.accent))
        star = self.star_box(rect, line)
        upper = QRect(star.right() + 2, rect.top() + _PADDING, 0, self._metrics.height())
        upper.setRight(rect.right() - Space.S)
        if entry.starred or index.row() == self.hovered:
            side = scaled(_STAR)
            mark = QRect(star.left() + Space.XS, upper.center().y() - side // 2 + 1, side, side)
            icon("star-fill" if entry.starred else "star", "warn" if entry.starred else "muted").paint(painter, mark)
        lower = QRect(upper.left(), upper.bottom() + 1, upper.width(), rect.bottom() - _PADDING - upper.bottom())
        upper.setRight(self._paint_counts(painter, upper, line))
        self._write(painter, upper, words, self._bold if opened else self._body, colours.text)
        lower.setRight(self._paint_tags(painter, lower, entry.tags))
        said = in_room(index.data(DETAILS), lambda words: self._small_metrics.horizontalAdvance(words) <= lower.width())
        self._write(painter, lower, said, self._small, colours.muted, Qt.TextElideMode.ElideRight)

    def _write(
        self,
        painter: QPainter,
        room: QRect,
        words: str,
        face: QFont,
        colour: str,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle,  # of a long place the year behind it matters most
    ) -> None:
        painter.setFont(face)
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(words, elide, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)

    def _paint_counts(self, painter: QPainter, room: QRect, line: Row) -> int:
        """Paint the counts from the right, and return where the words must end."""
        right, entry, side = room.right(), line.entry, scaled(_MARK)
        painter.setFont(self._small)
        shown = (
            ("" if entry.outdated else None, "arrows-clockwise", "muted"),
            (entry.doubts or None, "warning", "muted"),
            (entry.annotations or None, "chat-text", "accent"),
        )
        for count, picture, role in shown:
            if count is None:
                continue
            words = str(count)
            width = self._small_metrics.horizontalAdvance(words)
            painter.setPen(palette.current().colour(role))
            place = QRect(right - width, room.top(), width + 1, room.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
            mark = QRect(place.left() - side - 3, room.center().y() - side // 2 + 1, side, side)
            icon(picture, role).paint(painter, mark)
            right = mark.left() - Space.S
        return right

    def _paint_tags(self, painter: QPainter, room: QRect, tags: tuple[str, ...]) -> int:
        """Paint tags as chips at the right, those that find room, and return where the words must end."""
        colours, right = palette.current(), room.right()
        painter.setFont(self._small)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for words in reversed(self._fitting(tags, room.width() - scaled(_LEAST_DETAILS))):
            width = self._chip_width(words)
            box = QRectF(right - width, room.top() + 1, width, room.height() - 1).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(QColor(colours.line), 1))
            painter.setBrush(QColor(colours.raised))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            painter.setPen(QColor(colours.text))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
            right -= width + Space.XS
        return right - Space.XS

    def _fitting(self, tags: tuple[str, ...], width: int) -> list[str]:
        """Return the tags that find room from the first on, and how many more there are."""
        shown: list[str] = []
        more = self._chip_width("+9")
        for at, tag in enumerate(tags):
            words = self._small_metrics.elidedText(tag, Qt.TextElideMode.ElideRight, scaled(_LONGEST_TAG))
            width -= self._chip_width(words) + Space.XS
            if width < (0 if at == len(tags) - 1 else more):
                return [*shown, f"+{len(tags) - at}"]
            shown.append(words)
        return shown

    def _chip_width(self, words: str) -> int:
        return self._small_metrics.horizontalAdvance(words) + 2 * Space.S - 4
