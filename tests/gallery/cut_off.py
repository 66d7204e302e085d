"""What of a widget's words does not fit into it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QTabBar,
    QToolButton,
    QWidget,
)

from caoxian_desktop.ui.widgets.label import ElidedLabel

if TYPE_CHECKING:
    from tests.gallery.stage import Stage

_PATH = "lookInCombo"
"""What Qt's own file dialog calls the box of the folder's path, which is as long as it is."""
_SPARE = 1
"""Logical pixels by which a hint may be rounded up."""


def nothing_is_cut_off(widget: QWidget, stage: Stage) -> Iterator[str]:
    """Words have their room, in the main window also on the smallest screen."""
    yield from cut_off_in(widget)
    size = widget.size()
    if widget is stage.window and size != stage.smallest:
        widget.resize(stage.smallest)
        stage.settle()
        yield from (f"{fault}, on the smallest screen" for fault in cut_off_in(widget))
        widget.resize(size)
        stage.settle()


def cut_off_in(root: QWidget) -> Iterator[str]:
    """Yield what is cut off of the visible parts of a widget; what says with … that it goes on, in a tip, is not."""
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisibleTo(root) and not widget.visibleRegion().isEmpty():
            for words in _cut_off(widget):
                yield f"{type(widget).__name__} {widget.objectName()}: {words!r}, {widget.width()}×{widget.height()}"


def _cut_off(widget: QWidget) -> Iterator[str]:
    match widget:
        case ElidedLabel():
            return
        case QLabel():
            yield from _of_label(widget)
        case QAbstractButton() if widget.text() and not _bears_an_icon_alone(widget):
            if widget.width() + _SPARE < widget.sizeHint().width():
                yield f"{widget.text()} needs {widget.sizeHint().width()}"
        case QComboBox():
            yield from _of_box(widget)
        case QLineEdit():
            yield from _of_line(widget)
        case QTabBar():
            yield from _of_tabs(widget)
        case QHeaderView():
            yield from _of_header(widget)


def _bears_an_icon_alone(button: QAbstractButton) -> bool:
    shown = isinstance(button, QToolButton) and button.toolButtonStyle()
    return shown is Qt.ToolButtonStyle.ToolButtonIconOnly


def _of_label(label: QLabel) -> Iterator[str]:
    if not label.text() or not label.pixmap().isNull():
        return
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if needed > label.height() + _SPARE:
            yield f"{label.text()} needs the height {needed}"
    elif label.width() + _SPARE < label.sizeHint().width():
        yield f"{label.text()} needs {label.sizeHint().width()}"


def _of_box(box: QComboBox) -> Iterator[str]:
    if box.isEditable() or box.objectName() == _PATH:
        return
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    icon = 0 if option.currentIcon.isNull() else option.iconSize.width() + 4
    needed = box.fontMetrics().horizontalAdvance(box.currentText()) + icon
    if needed > field.width() + _SPARE:
        yield f"{box.currentText()} needs {needed} of {field.width()}"


def _of_line(line: QLineEdit) -> Iterator[str]:
    """A placeholder is cut; of what was typed one expects that it moves."""
    if line.text() or not line.placeholderText():
        return
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    field: QRect = line.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, line)
    margins = line.textMargins()
    room = field.width() - margins.left() - margins.right() - 4  # as Qt leaves on both sides
    needed = line.fontMetrics().horizontalAdvance(line.placeholderText())
    if needed > room + _SPARE:
        yield f"{line.placeholderText()} needs {needed} of {room}"


def _of_tabs(bar: QTabBar) -> Iterator[str]:
    for at in range(bar.count()):
        if bar.isTabVisible(at) and not bar.tabRect(at).isEmpty():
            rect = bar.tabRect(at)
            if bar.fontMetrics().horizontalAdvance(bar.tabText(at)) > rect.width():
                yield f"{bar.tabText(at)} in {rect.width()}"
            elif not bar.rect().contains(rect):
                yield f"{bar.tabText(at)} beyond the edge"


def _of_header(header: QHeaderView) -> Iterator[str]:
    if header.orientation() is not Qt.Orientation.Horizontal or header.model() is None:
        return
    for at in range(header.count()):
        words = header.model().headerData(at, Qt.Orientation.Horizontal)
        if not header.isSectionHidden(at) and isinstance(words, str) and words:
            needed = header.sectionSizeFromContents(at).width()
            if header.sectionSize(at) + _SPARE < needed:
                yield f"column {words} needs {needed} of {header.sectionSize(at)}"
