"""What stands on the pages beside the contents: citations, notes in the margin, 内部资料, the watermark."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.preset import Watermark
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.ui.briefing.form_words import cites
from caoxian_desktop.ui.language import listed
from caoxian_desktop.ui.theme.metrics import Space
from caoxian_desktop.ui.widgets.label import label

_TYPING_MS = 300
_LONGEST = 40


class MarksPart(QWidget):
    """Ticks; the watermark's words are asked for once it is ticked. `changed` says that a person chose otherwise."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self.changed)
        self.citations = self._box(self.tr("注明出处（第几部分第几段）"), checked=True)
        self.margin_notes = self._box(self.tr("批注印在页边"))
        self.internal = self._box(self.tr("内部资料，注意保存"))
        self.watermark = self._box(self.tr("水印"))
        self.name, self.unit = self._line(self.tr("姓名")), self._line(self.tr("单位"))
        self.timed = self._box(self.tr("印上导出时间"), checked=True)
        self._words = QWidget()
        self._lay_out()
        self.watermark.toggled.connect(self._words.setVisible)
        self._words.hide()

    def _box(self, words: str, *, checked: bool = False) -> QCheckBox:
        box = QCheckBox(words)
        box.setChecked(checked)
        box.toggled.connect(self.changed)
        return box

    def _line(self, words: str) -> QLineEdit:
        line = QLineEdit()
        line.setMaxLength(_LONGEST)
        line.setPlaceholderText(words)
        line.setAccessibleName(self.tr("水印：{0}").format(words))
        line.textChanged.connect(lambda _text: self._typing.start())
        return line

    def _lay_out(self) -> None:
        grid = QGridLayout(self._words)
        grid.setContentsMargins(Space.XL, 0, 0, 0)
        grid.setSpacing(Space.ROWS)
        grid.addWidget(self.name, 0, 0)
        grid.addWidget(self.unit, 0, 1)
        grid.addWidget(self.timed, 1, 0, 1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, 0, 0, 0)
        column.setSpacing(Space.ROWS)
        for part in (self.citations, self.margin_notes, self.internal, self.watermark, self._words):
            column.addWidget(part)
        column.addWidget(label(self.tr("本程序不用于处理涉密文件。"), muted=True, wrap=True))

    @property
    def chosen_watermark(self) -> Watermark:
        """The watermark."""
        return Watermark(
            self.watermark.isChecked(), self.name.text().strip(), self.unit.text().strip(), self.timed.isChecked()
        )

    @property
    def summary(self) -> str:
        """In few words, what is chosen that is not usual."""
        said = {
            self.tr("不注出处"): not self.citations.isChecked() and not self.citations.isHidden(),
            self.tr("页边批注"): self.margin_notes.isChecked() and not self.margin_notes.isHidden(),
            self.tr("内部资料"): self.internal.isChecked(),
            self.tr("水印"): self.watermark.isChecked(),
        }
        return listed(words for words, so in said.items() if so)

    def show_form(self, template: Template) -> None:
        """Offer what a form has: notes in a margin, citations that can be left off."""
        self.citations.setVisible(cites(template))
        self.margin_notes.setVisible(template is Template.OFFICIAL)

    def take(self, choices: Choices, watermark: Watermark) -> None:
        """Show what was chosen, without a word."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.citations.setChecked(choices.citations)
        self.margin_notes.setChecked(choices.margin_notes)
        self.internal.setChecked(choices.internal)
        self.watermark.setChecked(watermark.on)
        self.name.setText(watermark.name)
        self.unit.setText(watermark.unit)
        self.timed.setChecked(watermark.timed)
        self._typing.stop()
        self.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self.show_form(choices.template)
