"""The first page of 抽查: from what, how many, by which seed; or an earlier draw to go on with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from caoxian_desktop.core.sampling.draw import Draw, Population, fresh_seed
from caoxian_desktop.core.sampling.wording import said
from caoxian_desktop.ui.language import headed, minute_words, say
from caoxian_desktop.ui.theme.metrics import Space, Type, scaled
from caoxian_desktop.ui.widgets.label import ElidedLabel, label

USUAL = 30
"""How many are drawn unless one says otherwise: of 30 all right, the rate of all is above 88 % (Wilson)."""
_MOST = 1000
_EARLIER = 4
_WIDEST = 560


class StartPage(QWidget):
    """Wishes: `start_wanted` (Population, how many, seed), `resume_wanted` (Draw), `close_wanted`."""

    start_wanted = Signal(object, int, int)
    resume_wanted = Signal(object)
    close_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures, self.passed_over = QRadioButton(), QRadioButton()
        self.start = QPushButton(self.tr("开始抽查"))
        self.start.setDefault(True)
        self.start.clicked.connect(lambda _checked=False: self._on_start())
        self.cancel = QPushButton(self.tr("取消"))
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(lambda _checked=False: self.close_wanted.emit())
        self.size_ = self._number(self.tr("抽几条"), USUAL, 1, _MOST)
        self.seed = self._number(self.tr("随机种子"), fresh_seed(), 0, 999_999)
        self.seed.setToolTip(self.tr("同样的种子从同样的读数里抽出同样的条目，别人可以照样重做"))
        self.figures.setChecked(True)
        group = QButtonGroup(self)
        group.addButton(self.figures)
        group.addButton(self.passed_over)
        self._earlier = QVBoxLayout()
        self._earlier_title = label(self.tr("以前的抽查"), bold=True)
        self._lay_out()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(Space.M)
        form.setVerticalSpacing(Space.S)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(label(self.tr("从哪里抽")), self.figures)
        form.addRow(label(), self.passed_over)
        form.addRow(label(self.tr("抽几条")), self.size_)
        form.addRow(label(self.tr("随机种子")), self.seed)
        column = self._column()
        column.addWidget(label(self.tr("随机抽若干条，逐条对照原句"), Type.TITLE, bold=True))
        words = self.tr(
            "每条都把原句和机器读出的各项放在一起，由您判对错。判完给出正确率和它的95%区间："
            "抽到的这些能说明全文的读数有多可靠。随时可以停下，判过的都留着。"
        )
        column.addWidget(label(words, muted=True, wrap=True))
        column.addLayout(form)
        column.addSpacing(Space.S)
        column.addWidget(self._earlier_title)
        column.addLayout(self._earlier)
        column.addStretch(1)
        feet = QHBoxLayout()
        feet.addStretch(1)
        feet.addWidget(self.start)
        feet.addWidget(self.cancel)
        column.addLayout(feet)

    def _column(self) -> QVBoxLayout:
        """Return the column of the page, as wide as reads well, in the middle."""
        middle = QWidget()
        middle.setMaximumWidth(scaled(_WIDEST))
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        row.addStretch(1)
        row.addWidget(middle, 100)  # takes all of the room up to its own width
        row.addStretch(1)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        return column

    def _number(self, name: str, value: int, low: int, high: int) -> QLineEdit:
        line = QLineEdit(str(value))
        line.setValidator(QIntValidator(low, high, line))
        line.setAccessibleName(name)
        line.setFixedWidth(scaled(96))
        line.textChanged.connect(lambda _words: self._enable())
        return line

    def offer(self, figures: int, passed_over: int, draws: Sequence[Draw]) -> None:
        """Say how many there are to draw from, and which draws were made before, the latest first."""
        self.figures.setText(self.tr("表里的数据（{count}条，含已更正的）").format(count=figures))
        self.passed_over.setText(self.tr("没有当作数据的数字（{count}个）：看有没有漏掉的").format(count=passed_over))
        self.figures.setEnabled(figures > 0)
        self.passed_over.setEnabled(passed_over > 0)
        self._enable()
        if not figures:
            self.passed_over.setChecked(True)
        self._clear_earlier()
        for draw in list(reversed(draws))[:_EARLIER]:
            self._earlier.addWidget(self._earlier_row(draw))
        self._earlier_title.setVisible(bool(draws))

    def _enable(self) -> None:
        """Offer to start where there is something to draw, and both numbers are such."""
        numbers = self.size_.hasAcceptableInput() and self.seed.hasAcceptableInput()
        self.start.setEnabled(numbers and (self.figures.isEnabled() or self.passed_over.isEnabled()))

    def _clear_earlier(self) -> None:
        while (item := self._earlier.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()

    def _earlier_row(self, draw: Draw) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        done = draw.judged == len(draw.items)
        what = self.tr("数据") if draw.of is Population.FIGURES else self.tr("未作数据的数字")
        words = self.tr("{when}　{what}{size}条，已判{judged}条。{said}").format(
            when=made_at(draw),
            what=what,
            size=len(draw.items),
            judged=draw.judged,
            said=say(said(draw)) if done else "",
        )
        button = QPushButton(self.tr("看结果") if done else self.tr("继续"))
        button.setAccessibleName(headed(button.text(), words))
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: self.resume_wanted.emit(draw))
        line.addWidget(ElidedLabel(words), 1)
        line.addWidget(button)
        return row

    def _on_start(self) -> None:
        of = Population.PASSED_OVER if self.passed_over.isChecked() else Population.FIGURES
        self.start_wanted.emit(of, int(self.size_.text()), int(self.seed.text()))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the number of items, so that Enter alone starts."""
        super().showEvent(event)
        self.size_.setFocus()
        self.size_.selectAll()


def made_at(draw: Draw) -> str:
    """Return when a draw was made, in local time: its UUIDv7 begins with the milliseconds (RFC 9562, 5.7)."""
    milliseconds = int(draw.id.replace("-", "")[:12], 16)
    return minute_words(datetime.fromtimestamp(milliseconds / 1000, UTC), with_year=False)
