"""Paints findings as cards, and their groups as quiet lines that fold."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from caoxian_desktop.core.checking.listing import Line
from caoxian_desktop.ui.checking.model import COUNT, GROUP, LINE, Group
from caoxian_desktop.ui.checking.setting import Card, Fonts, guessed_height, set_card
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import ICON, RADIUS, Space, row_height, scaled

Index = QModelIndex | QPersistentModelIndex
MANY = 250
"""Findings beyond which heights are guessed from the number of characters: setting every card would take seconds."""
_GAP = 6
_HELD = 4000


class FindingDelegate(QStyledItemDelegate):
    """Cards: title, certainty and what can be done on top; the places with their words; the reason."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree
        self._fonts = Fonts.now()
        self._cards: dict[tuple[int, Group, int], tuple[Line, Card]] = {}
        self.guesses = False
        self.place = 0
        """The place of the chosen finding that is being looked at."""
        self.hovered: tuple[QPersistentModelIndex, int | None] | None = None
        """The finding under the pointer, and the place whose link is."""

    def forget(self) -> None:
        """Set the cards anew when they are seen: their words are written in the colours of the theme."""
        self._cards.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's height for the tree's width."""
        line = index.data(LINE)
        if not isinstance(line, Line):
            return QSize(1, row_height() + Space.XS)
        height = guessed_height(line, self._inner_width(), self._fonts) if self.guesses else self.card(index).height
        return QSize(1, round(height) + 2 * Space.S + _GAP)

    def _width(self) -> int:
        """Return the width of a card. The scroll bar has its room whether it is seen or not: nothing jumps with it."""
        return self._tree.width() - self._tree.verticalScrollBar().sizeHint().width() - 2 * Space.S

    def _inner_width(self) -> int:
        return self._width() - 2 * Space.M

    def card(self, index: Index) -> Card:
        """Return the card of a finding's row, set for the tree's width."""
        line, group, width = index.data(LINE), Group(index.data(GROUP)), self._inner_width()
        key = (id(line), group, width)  # by value it would be slow: a line may have thousands of places
        line_held, card = self._cards.get(key, (None, None))
        if card is None or line_held is not line:
            if len(self._cards) > _HELD:
                self._cards.clear()
            card = set_card(line, width, self.act_word(group), self.tr("等另{count}处"), self._fonts)
            self._cards[key] = line, card
        return card

    def act_word(self, group: Group) -> str:
        """Return what can be done with a finding of a group."""
        return self.tr("恢复") if group is Group.SET_ASIDE else self.tr("忽略")

    def corner(self, row: QRect) -> QPoint:
        """Return the inner corner of the card in a row's rectangle."""
        return row.topLeft() + QPoint(Space.S + Space.M, Space.S)

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a group or a card."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(COUNT) is not None:
            self._paint_group(painter, option, index)
        else:
            self._paint_card(painter, option, index)
        painter.restore()

    def _paint_group(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = palette.current()
        rect = QRect(option.rect).adjusted(Space.S, 0, -Space.M, 0)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 1))
            box = QRectF(self.card_place(option.rect, index))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        expanded = bool(option.state & QStyle.StateFlag.State_Open)
        caret = icon("caret-down" if expanded else "caret-right", "muted")
        side = scaled(ICON - 4)
        caret.paint(painter, QRect(rect.left() + 2, rect.center().y() - side // 2 + 1, side, side))
        line = rect.adjusted(side + Space.S, 0, 0, 0)
        painter.setFont(self._fonts.bold)
        painter.setPen(QColor(colours.text))
        words = Group(index.data(GROUP)).word
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)
        left = painter.fontMetrics().horizontalAdvance(words) + Space.S
        painter.setFont(self._fonts.small)
        painter.setPen(QColor(colours.muted))
        painter.drawText(line.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, str(index.data(COUNT)))

    def card_place(self, row: QRect, index: Index) -> QRect:
        """Return where in a row its card lies, or what is framed of a group."""
        if index.data(COUNT) is not None:
            return row.adjusted(Space.S, 3, 4 - Space.M, -3)
        return QRect(row.left() + Space.S, row.top(), self._width(), row.height() - _GAP)

    def _paint_card(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card, colours = self.card(index), palette.current()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        current = selected and self._tree.currentIndex() == index
        hovered = self.hovered is not None and self.hovered[0] == index
        self._paint_ground(painter, self.card_place(option.rect, index), selected=selected, hovered=hovered)
        painter.setClipRect(option.rect)
        painter.translate(QPointF(self.corner(option.rect)))
        self._paint_head(painter, card, offered=selected or hovered)
        for link in card.links:
            if current and link.place == self.place and len(index.data(LINE).places) > 1:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours.selection))
                painter.drawRoundedRect(link.box.adjusted(-2, 0, 2, 0), 3, 3)
        for layout, corner in card.layouts:
            layout.draw(painter, corner)
        if hovered and self.hovered is not None and self.hovered[1] is not None:
            painter.setPen(QPen(QColor(colours.accent), 1))
            for link in card.links:
                if link.place == self.hovered[1]:
                    painter.drawLine(link.box.bottomLeft(), link.box.bottomRight())

    def _paint_ground(self, painter: QPainter, place: QRect, *, selected: bool, hovered: bool) -> None:
        colours = palette.current()
        box = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5)
        fill = QColor(colours.selection if selected else (colours.sunken if hovered else colours.raised))
        if selected:
            fill.setAlphaF(0.45)
        painter.setPen(QPen(QColor(colours.accent if selected else colours.line), 1))
        painter.setBrush(fill)
        painter.drawRoundedRect(box, RADIUS, RADIUS)

    def _paint_head(self, painter: QPainter, card: Card, *, offered: bool) -> None:
        colours, head, middle = palette.current(), card.head, Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._fonts.bold)
        painter.setPen(QColor(colours.text))
        painter.drawText(head.title_box, middle | Qt.TextFlag.TextDontClip, head.title)
        painter.setFont(self._fonts.small)
        painter.setPen(QPen(QColor(colours.muted), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = head.pill_box.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, head.pill)
        if offered:
            painter.setPen(QColor(colours.accent))
            painter.drawText(head.act_box, middle | Qt.TextFlag.TextDontClip, head.act)
