"""The dialog that asks in which form annotations are exported, and which."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from caoxian_desktop.ui.theme.metrics import Space, Type
from caoxian_desktop.ui.widgets.dialog_buttons import act_or_cancel
from caoxian_desktop.ui.widgets.dialog_size import open_in
from caoxian_desktop.ui.widgets.label import label


@dataclass(frozen=True, slots=True)
class Numbers:
    """How many annotations there are: of `all`, `unplaced` have no place; `filtered` pass the list's filter."""

    all: int
    unplaced: int = 0
    filtered: int = 0
    questions: int = 0

    @property
    def narrowed(self) -> bool:
        """Whether the list shows some of them only."""
        return self.filtered < self.all


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What was chosen: the file's ending, and of a DOCX whether it is the table of suggestions."""

    form: str
    suggestions: bool
    filtered: bool
    questions: bool


class ExportDialog(QDialog):
    """Asks; `chosen` carries an ExportChoice. `last` is the form chosen before, as `key_of` names it."""

    chosen = Signal(object)

    def __init__(self, name: str, numbers: Numbers, last: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("导出批注"))
        self._group = QButtonGroup(self)
        self.forms = self._make_forms(last)
        self.all, self.filtered = QRadioButton(self._all_words(numbers)), QRadioButton()
        self.filtered.setText(self.tr("列表中筛选出的（{0}条）").format(numbers.filtered))
        self.filtered.setVisible(numbers.narrowed)
        (self.filtered if numbers.narrowed else self.all).setChecked(True)
        self.questions = QCheckBox(self.tr("包括疑问（{0}条）").format(numbers.questions))
        self.questions.setChecked(True)
        self.questions.setVisible(numbers.questions > 0)
        self._lay_out(name, numbers)

    def _all_words(self, numbers: Numbers) -> str:
        if not numbers.unplaced:
            return self.tr("全部批注（{0}条）").format(numbers.all)
        return self.tr("全部批注（{0}条，其中{1}条未定位，列在最后）").format(numbers.all, numbers.unplaced)

    def _make_forms(self, last: str) -> dict[str, QRadioButton]:
        words = {
            "docx": self.tr("Word 文档：按章节列出（.docx）"),
            "suggestions": self.tr("Word 修改意见建议表：位置、原文、建议修改为、理由（.docx）"),
            "xlsx": self.tr("Excel 表格（.xlsx）"),
            "csv": self.tr("CSV 表格（.csv）"),
            "md": self.tr("Markdown 文本：按章节，带出处（.md）"),
            "json": self.tr("供其他程序读取的批注数据：W3C Web Annotation（.json）"),
        }
        forms = {key: QRadioButton(text) for key, text in words.items()}
        for button in forms.values():
            self._group.addButton(button)
        forms.get(last, forms["docx"]).setChecked(True)
        return forms

    def _lay_out(self, name: str, numbers: Numbers) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        column.setSpacing(Space.S)
        column.addWidget(label(name, muted=True, wrap=True))
        column.addSpacing(Space.S)
        column.addWidget(label(self.tr("格式"), Type.SMALL, muted=True))
        for button in self.forms.values():
            column.addWidget(button)
        column.addSpacing(Space.M)
        column.addWidget(label(self.tr("哪些批注"), Type.SMALL, muted=True))
        if not numbers.narrowed:  # nothing to choose
            column.addWidget(label(self.all.text(), wrap=True))
            self.all.hide()
        for which in (self.all, self.filtered, self.questions):
            column.addWidget(which)
        column.addSpacing(Space.M)
        buttons, _export = act_or_cancel(self, self.tr("导出…"))
        column.addWidget(buttons)
        open_in(self, 480)

    @property
    def key(self) -> str:
        """The form that is chosen, to be chosen again next time."""
        return next(key for key, button in self.forms.items() if button.isChecked())

    def accept(self) -> None:
        """Hand the choice over and close."""
        suggestions = self.key == "suggestions"
        choice = ExportChoice(
            form="docx" if suggestions else self.key,
            suggestions=suggestions,
            filtered=self.filtered.isChecked(),
            questions=self.questions.isChecked(),
        )
        super().accept()
        self.chosen.emit(choice)
