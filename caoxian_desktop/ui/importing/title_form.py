"""The title block as a form: what the text does not say stays empty; what was changed is marked and can be put back."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QToolButton, QWidget

from caoxian_desktop.core.corrections.target import BlockField
from caoxian_desktop.core.report.report import Level, TitleBlock
from caoxian_desktop.ui.importing.fields import value_of, words_of
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space, font
from caoxian_desktop.ui.widgets.elided_line import ElidedLine
from caoxian_desktop.ui.widgets.label import label, plain_tip


class _Row:
    """One field: its name, its box, the button that puts it back."""

    def __init__(self, name: str, box: QLineEdit | QComboBox, back_words: str) -> None:
        self.name, self.box = label(name), box
        self.name.setBuddy(box)
        box.setAccessibleName(name)
        self.back = QToolButton()
        self.back.setIcon(icon("arrow-counter-clockwise", "accent"))
        self.back.setAccessibleName(back_words)
        self.back.setToolTip(back_words)
        policy = self.back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.back.setSizePolicy(policy)
        self.back.hide()

    def mark(self, *, changed: bool, what: str) -> None:
        """Show whether the field holds something else than what was read."""
        self.name.setFont(font(bold=changed))
        self.name.setForegroundRole(QPalette.ColorRole.Link if changed else QPalette.ColorRole.WindowText)
        self.box.setAccessibleDescription(what)
        self.back.setToolTip(plain_tip(what))
        self.back.setVisible(changed)


class TitleForm(QWidget):
    """Asks for the title block.

    Wishes: `edited` (BlockField, its value or None), `restored` (BlockField). Fact: `told` (what is wrong with what was
    typed, '' where it is right).
    """

    edited = Signal(object, object)
    restored = Signal(object)
    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = TitleBlock()
        self.rows: dict[BlockField, _Row] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(Space.M, Space.M, Space.S, Space.M)
        self._grid.setHorizontalSpacing(Space.S)
        self._grid.setVerticalSpacing(Space.ROWS)
        self._grid.setColumnStretch(1, 1)
        for field, name in self._names().items():
            self._add(field, name)
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def _names(self) -> dict[BlockField, str]:
        return {
            BlockField.TITLE: self.tr("标题"),
            BlockField.PLACE: self.tr("地方"),
            BlockField.LEVEL: self.tr("级别"),
            BlockField.PLAN_YEAR: self.tr("目标年度"),
            BlockField.REVIEW_YEAR: self.tr("总结年度"),
            BlockField.REVIEW_PERIOD: self.tr("总结时段"),
            BlockField.DATE: self.tr("日期"),
            BlockField.MEETING: self.tr("会议"),
            BlockField.SPEAKER: self.tr("报告人"),
            BlockField.OFFICE: self.tr("职务"),
        }

    def _levels(self) -> dict[Level, str]:
        return {
            Level.STATE: self.tr("国家"),
            Level.PROVINCE: self.tr("省（区、市）"),
            Level.CITY: self.tr("市（州、盟）"),
            Level.DISTRICT: self.tr("市辖区"),
            Level.COUNTY: self.tr("县（市、旗）"),
        }

    def _add(self, field: BlockField, name: str) -> None:
        box = self._choice() if field is BlockField.LEVEL else self._line(field)
        row = self.rows[field] = _Row(name, box, self.tr("恢复为读入时的内容"))
        row.back.clicked.connect(lambda _checked=False: self.restored.emit(field))
        at = self._grid.rowCount()
        self._grid.addWidget(row.name, at, 0)
        self._grid.addWidget(box, at, 1)
        self._grid.addWidget(row.back, at, 2)

    def _line(self, field: BlockField) -> QLineEdit:
        box = ElidedLine()
        box.setPlaceholderText(self.tr("文中没有"))
        box.editingFinished.connect(lambda: self._on_typed(field, box))
        return box

    def _choice(self) -> QComboBox:
        box = QComboBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.addItem(self.tr("文中没有"), None)
        box.setItemData(0, self.palette().placeholderText(), Qt.ItemDataRole.ForegroundRole)
        for level, name in self._levels().items():
            box.addItem(name, level.value)
        box.activated.connect(lambda _at: self.edited.emit(BlockField.LEVEL, box.currentData()))
        return box

    def show_block(self, block: TitleBlock, as_read: TitleBlock) -> None:
        """Show a title block, marking where it is not `as_read` from the file."""
        self._shown = block
        for field, row in self.rows.items():
            words, before = words_of(block, field), words_of(as_read, field)
            self._put(row.box, words)
            changed = words != before
            what = self.tr("已改。恢复为：{words}").format(words=self._said(field, before)) if changed else ""
            row.mark(changed=changed, what=what)

    def _said(self, field: BlockField, words: str) -> str:
        """Return what a field held, in words for a person."""
        if not words:
            return self.tr("文中没有")
        return self._levels()[Level(words)] if field is BlockField.LEVEL else words

    def _put(self, box: QLineEdit | QComboBox, words: str) -> None:
        blocked = QSignalBlocker(box)
        if isinstance(box, QComboBox):
            box.setCurrentIndex(max(0, box.findData(words)))
        elif box.text() != words and not box.property("bad"):
            box.setText(words)
            box.setCursorPosition(0)
            box.setToolTip(plain_tip(words) if words else "")
        blocked.unblock()

    def _on_typed(self, field: BlockField, box: QLineEdit) -> None:
        try:
            value = value_of(field, box.text())
        except ValueError:
            self._say_fault(box, field)
            return
        self._say_fault(box, None)
        box.setCursorPosition(0)  # words longer than the box are read from their beginning
        if value != getattr(self._shown, field.value):
            self.edited.emit(field, value)

    def _say_fault(self, box: QLineEdit, field: BlockField | None) -> None:
        """Mark a box whose words cannot stand there, with what can."""
        box.setProperty("bad", field is not None)
        box.style().unpolish(box)
        box.style().polish(box)
        words = {None: "", BlockField.DATE: self.tr("日期写作 2023年2月1日 或 2023-02-01。")}
        self.told.emit(words.get(field, self.tr("年度写四位数字，如 2023。")))

    def commit(self) -> None:
        """Take what is being typed as typed: the form is about to be left by a key that leaves the box as it is."""
        for field, row in self.rows.items():
            if isinstance(row.box, QLineEdit) and row.box.isModified():
                self._on_typed(field, row.box)

    @property
    def faulty(self) -> QLineEdit | None:
        """The first box whose words cannot stand there."""
        boxes = (row.box for row in self.rows.values())
        return next((box for box in boxes if isinstance(box, QLineEdit) and box.property("bad")), None)

    def box(self, field: BlockField) -> QLineEdit | QComboBox:
        """Return the box of a field."""
        return self.rows[field].box

    def name(self, field: BlockField) -> QLabel:
        """Return the label of a field."""
        return self.rows[field].name
