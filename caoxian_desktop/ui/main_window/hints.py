"""Three hints on the first start, at the outline, the text, the export; again from 帮助, when they are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from caoxian_desktop.ui.theme.metrics import Space, Type, scaled
from caoxian_desktop.ui.widgets.label import label
from caoxian_desktop.ui.widgets.surface import paint_surface

if TYPE_CHECKING:
    from caoxian_desktop.ui.main_window.window import MainWindow

_WIDTH = 280


class Hints(QFrame):
    """One small card after another, each beside the widget it speaks of."""

    def __init__(self, window: QWidget, hints: Sequence[tuple[QWidget, str]]) -> None:
        super().__init__(window)
        self._window, self._hints, self._at = window, list(hints), 0
        self._before: QWidget | None = None
        self._words = label(wrap=True)
        self._count = label(size=Type.SMALL, muted=True)
        self._next = QPushButton()
        self._next.setDefault(True)
        self._next.clicked.connect(self.on_next)
        foot = QHBoxLayout()
        foot.addWidget(self._count)
        foot.addStretch(1)
        self._skip = QPushButton(self.tr("跳过"))
        self._skip.setFlat(True)
        self._skip.clicked.connect(self.on_skip)
        foot.addWidget(self._skip)
        foot.addWidget(self._next)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.M, Space.M)
        column.setSpacing(Space.S)
        column.addWidget(self._words)
        column.addLayout(foot)
        self.setAccessibleName(self.tr("使用提示"))
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def start(self) -> None:
        """Show the first hint."""
        self._before = QApplication.focusWidget()
        self._show()

    def on_next(self) -> None:
        """Show the next hint, or go."""
        self._at += 1
        if self._at < len(self._hints):
            self._show()
        else:
            self.on_skip()

    def on_skip(self) -> None:
        """Go, whatever is left unsaid; the keys go back to where they went before."""
        if self._before is not None and self.isAncestorOf(QApplication.focusWidget() or self):
            self._before.setFocus()
        self.hide()
        self.deleteLater()

    def _show(self) -> None:
        target, words = self._hints[self._at]
        last = self._at == len(self._hints) - 1
        self._words.setText(words)
        self._count.setText(f"{self._at + 1}/{len(self._hints)}")
        self._skip.setHidden(last)
        self._next.setText(self.tr("知道了") if last else self.tr("下一条"))
        size = QSize(scaled(_WIDTH), self._column.heightForWidth(scaled(_WIDTH)))
        self.setGeometry(QRect(self._corner(target, size), size))
        self.setAccessibleDescription(words)
        self.show()
        self.raise_()
        self._next.setFocus()  # what it says is read out, and Enter goes on

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the rest unsaid."""
        if event.key() == Qt.Key.Key_Escape:
            self.on_skip()
        else:
            super().keyPressEvent(event)

    def _corner(self, target: QWidget, size: QSize) -> QPoint:
        """Return the corner beside the target: on a wide one, right of a tall one, under a flat one."""
        place = QRect(target.mapTo(self._window, QPoint(0, 0)), target.size())
        if place.width() > size.width() * 2:
            corner = QPoint(place.right() - size.width() - Space.XL, place.top() + place.height() // 4)
        elif place.height() > size.height() * 2:
            corner = QPoint(place.right() - Space.XL, place.top() + place.height() // 4)
        else:
            corner = QPoint(place.center().x() - size.width() // 2, place.bottom() + Space.S)
        most = self._window.size() - size - QSize(Space.S, Space.S)
        return QPoint(min(max(Space.S, corner.x()), most.width()), min(max(Space.S, corner.y()), most.height()))

    def paintEvent(self, _event: QEvent) -> None:
        """Paint ground and edge."""
        paint_surface(self, "accent")


def give_hints(window: MainWindow) -> None:
    """Show the hints over a window, with what they speak of in view; those that are shown already begin anew."""
    for shown in window.findChildren(Hints):
        shown.on_skip()
    window.show_tab("reader")
    window.show_tab("outline")
    export = window.tool_bar.widgetForAction(window.actions_["export"])
    said = (
        (
            window.outline,
            QCoreApplication.translate("Hints", "左边是目录：点一节就到那一节，数字是这一节里的数据条数。"),
        ),
        (
            window.reader.view.viewport(),
            QCoreApplication.translate("Hints", "选中一段文字，旁边会出现操作条：标颜色、写批注、带出处复制。"),
        ),
        (
            export,
            QCoreApplication.translate("Hints", "读完点“导出材料”，生成要点速览或要点汇编的 PDF 和 Word。"),
        ),
    )
    Hints(window, said).start()
