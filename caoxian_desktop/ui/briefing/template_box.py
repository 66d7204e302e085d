"""Which form of material: one list of all, by what they are for, each with a line on it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.ui.briefing.form_words import FORMS, GROUPS, form_name
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import ICON, Space, Type, font, scaled, square
from caoxian_desktop.ui.widgets.label import label

_FORM = Qt.ItemDataRole.UserRole
_PURPOSE = Qt.ItemDataRole.UserRole + 1
_WIDTH = 372


class _Row(QStyledItemDelegate):
    """Paints a form on two lines, and the name of a group on one."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return two lines for a form, one for a group."""
        line = option.fontMetrics.height()
        return QSize(scaled(_WIDTH), 2 * line + Space.M if index.data(_FORM) else line + Space.M)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a row."""
        colours, box = palette.current(), option.rect
        painter.save()
        if index.data(_FORM) is None:
            painter.setFont(font(Type.SMALL, bold=True))
            painter.setPen(QColor(colours.muted))
            painter.drawText(box.adjusted(Space.M, 0, 0, -2), Qt.AlignmentFlag.AlignBottom, index.data())
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(box, QColor(colours.selection))
            self._paint_form(painter, box, index)
        painter.restore()

    def _paint_form(self, painter: QPainter, box: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        colours, side = palette.current(), scaled(ICON)
        left, top = Space.M + side + Space.S, box.top() + (box.height() - side) // 2
        icon(FORMS[index.data(_FORM)].icon, "accent").paint(painter, QRect(box.left() + Space.M, top, side, side))
        upper = box.adjusted(left, Space.XS, -Space.S, -box.height() // 2)
        lower = box.adjusted(left, box.height() // 2, -Space.S, -Space.XS)
        painter.setFont(font())
        painter.setPen(QColor(colours.text))
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, index.data())
        painter.setFont(font(Type.SMALL))
        painter.setPen(QColor(colours.muted))
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, index.data(_PURPOSE))


class TemplateBox(QWidget):
    """Chooses the form; `chosen` says that it is another one."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QComboBox()
        self.box.setModel(_model(self))
        self.box.setItemDelegate(_Row(self.box))
        self.box.setIconSize(square())
        self.box.setAccessibleName(self.tr("模板"))
        self.box.setAccessibleDescription(self.tr("模板"))  # on Linux a list of values is called by its value
        self.box.view().setAccessibleName(self.tr("各种模板"))
        self.box.setMaxVisibleItems(20)
        self.box.view().setMinimumWidth(scaled(_WIDTH))
        self._purpose = label(size=Type.SMALL, muted=True, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self.box)
        column.addWidget(self._purpose)
        self.box.currentIndexChanged.connect(self._on_changed)
        self.choose(Template.ONE_PAGE)
        self._on_changed()

    @property
    def template(self) -> Template:
        """The chosen form."""
        return Template(self.box.currentData(_FORM))

    def choose(self, template: Template) -> None:
        """Choose a form."""
        self.box.setCurrentIndex(self.box.findData(template, _FORM))

    def _on_changed(self) -> None:
        self._purpose.setText(str(self.box.currentData(_PURPOSE)))
        self.box.setAccessibleDescription(self._purpose.text())
        self.chosen.emit()


def _model(parent: QWidget) -> QStandardItemModel:
    model = QStandardItemModel(parent)
    for group, forms in GROUPS:
        head = QStandardItem(QCoreApplication.translate("Forms", group))
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        model.appendRow(head)
        for template in forms:
            row = QStandardItem(icon(FORMS[template].icon, "accent"), form_name(template))
            row.setData(template, _FORM)
            row.setData(QCoreApplication.translate("Forms", FORMS[template].purpose), _PURPOSE)
            model.appendRow(row)
    return model
