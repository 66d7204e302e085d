"""核对读入结果, 校正标题和目录: title block, headings, problems and text side by side; each change is the sheet's."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPalette, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from caoxian_desktop.core.corrections.sheet import CorrectionSheet
from caoxian_desktop.core.corrections.spoken_of import fields_of
from caoxian_desktop.core.corrections.target import BlockField, HeadingTarget
from caoxian_desktop.core.corrections.values import BlockValue
from caoxian_desktop.core.report.problem import Problem
from caoxian_desktop.core.report.problem_groups import doubts
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.importing.heading_tree import HeadingTree
from caoxian_desktop.ui.importing.marking import level_at, marked_heading
from caoxian_desktop.ui.importing.newer_text import NewVersionBox
from caoxian_desktop.ui.importing.pieces import line, tabs
from caoxian_desktop.ui.importing.text_pane import TextPane
from caoxian_desktop.ui.importing.title_form import TitleForm
from caoxian_desktop.ui.problems.panel import ProblemsPanel
from caoxian_desktop.ui.theme.metrics import Space, Type, scaled
from caoxian_desktop.ui.widgets.dialog_size import fit_in, screen_room
from caoxian_desktop.ui.widgets.label import ElidedLabel, label
from caoxian_desktop.ui.widgets.question import warn_with

NARROW = 1000
"""Width in logical pixels under which title block and problems are tabs beside the headings, no column of their own."""
_LARGEST = 1320, 860
_FORM, _TREE, _LOWER = 300, 330, 120

AskDiscard = Callable[[QWidget], bool]
"""Asks whether corrections of a report that is not kept may be lost."""


def ask_discard(parent: QWidget) -> bool:
    """Ask in a dialog whether corrections may be lost; Enter and Esc keep them."""
    question = QCoreApplication.translate("Dropping", "放弃这份报告？")
    box = QMessageBox(QMessageBox.Icon.NoIcon, question, question, parent=parent)
    warn_with(box)
    more = QCoreApplication.translate("Dropping", "已作的校正不会保存，报告不会收入报告库。")
    box.setInformativeText(more)
    lose = box.addButton(QCoreApplication.translate("Dropping", "放弃"), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(QCoreApplication.translate("Dropping", "继续核对"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    box.deleteLater()
    return box.clickedButton() is lose


class ReviewDialog(QDialog):
    """Shows what a file was read as and lets a person set it right.

    Of a report that is not in the library yet, `keep_wanted` is the wish to have it there; whoever keeps it calls
    `accept` or `show_fault`. Of one that is, each correction is kept by the sheet. Fact: `corrected` (Report).
    """

    keep_wanted = Signal()
    corrected = Signal(object)

    def __init__(
        self,
        sheet: CorrectionSheet,
        parent: QWidget | None = None,
        *,
        kept: bool = False,
        ask_discard: AskDiscard = ask_discard,
    ) -> None:
        super().__init__(parent)
        self._sheet, self._kept, self._ask_discard = sheet, kept, ask_discard
        self._narrow: bool | None = None
        # What was done elsewhere, perhaps to figures, is neither undone nor redone from here.
        self._before = max(sheet.done_order, sheet.undone_order)
        title = self.tr("校正标题和目录") if kept else self.tr("核对读入结果")
        self.setWindowTitle(f"{title} — {sheet.as_read.source.name}")
        self._make_parts()
        self._lay_out()
        self._connect()
        size = self._fitting_size()
        self._arrange(narrow=size.width() < scaled(NARROW))  # or it would be as wide as three columns need
        fit_in(self, size)
        self._show_report()
        self.tree.tree.setFocus()

    # Parts

    def _make_parts(self) -> None:
        self.name = ElidedLabel()
        self.name.setFont(label("", Type.LARGE, bold=True).font())
        self.facts = label("", muted=True)
        self.doubts = QPushButton()
        self.doubts.setFlat(True)
        self.form = TitleForm()
        self.form_area = QScrollArea()
        self.form_area.setWidget(self.form)
        self.form_area.setWidgetResizable(True)
        self.form_area.setFrameShape(QFrame.Shape.NoFrame)
        self.form_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its boxes have it
        self.form_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form_area.setMinimumWidth(scaled(240))
        self.tree = HeadingTree()
        self.problems = ProblemsPanel()
        self.text = TextPane()
        self.tabs, self.below = tabs(self.tr("核对内容")), tabs(self.tr("读入情况"))
        self.tabs.addTab(self.tree, self.tr("目录"))
        self.tabs.setMinimumWidth(scaled(250))
        self.below.setMinimumHeight(scaled(_LOWER))
        self.left = QSplitter(Qt.Orientation.Vertical)
        self.left.setChildrenCollapsible(False)
        self.left.setHandleWidth(1)
        self.left.addWidget(self.form_area)
        self.left.addWidget(self.below)
        self.left.setStretchFactor(1, 1)
        self.fault = label("", wrap=True)
        self.fault.setForegroundRole(QPalette.ColorRole.BrightText)
        self.fault.setContentsMargins(Space.M, Space.S, Space.M, 0)
        self.fault.hide()
        self.newer = NewVersionBox()
        self.newer.toggled.connect(lambda _on: self.name_what_taking_does())

    def _lay_out(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        for part in (self.left, self.tabs, self.text):
            self.splitter.addWidget(part)
        self.splitter.setStretchFactor(2, 1)
        head = QHBoxLayout()
        head.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        head.setSpacing(Space.M)
        head.addWidget(self.name, 1)
        head.addWidget(self.facts)
        head.addWidget(self.doubts)
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        self.buttons = self._buttons()
        self.foot.addWidget(self.newer, 1)
        self.foot.addWidget(self.buttons, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(line())
        column.addWidget(self.splitter, 1)
        column.addWidget(line())
        column.addWidget(self.fault)
        column.addLayout(self.foot)

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        self.take = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.name_what_taking_does()
        self.take.setDefault(True)
        if not self._kept:
            buttons.addButton(self.tr("取消"), QDialogButtonBox.ButtonRole.RejectRole)
        for button in buttons.buttons():
            if isinstance(button, QPushButton) and button is not self.take:
                button.setAutoDefault(False)
        buttons.accepted.connect(self.on_taken)
        buttons.rejected.connect(self.reject)
        return buttons

    def _connect(self) -> None:
        self.form.edited.connect(self.on_edited)
        self.form.told.connect(self.show_fault)
        self.form.restored.connect(lambda field: self._change(lambda: self._sheet.restore(field)))
        self.tree.span_requested.connect(self.text.show_span)
        self.tree.promote_wanted.connect(lambda span: self._change(lambda: self._sheet.promote(span)))
        self.tree.demote_wanted.connect(lambda span: self._change(lambda: self._sheet.demote(span)))
        self.tree.remove_wanted.connect(lambda span: self._change(lambda: self._sheet.remove_heading(span)))
        self.tree.restore_wanted.connect(lambda span: self._change(lambda: self._sheet.restore(span)))
        self.tree.undo_wanted.connect(self.on_undo)
        self.tree.redo_wanted.connect(self.on_redo)
        self.text.heading_wanted.connect(self.on_heading_wanted)
        self.text.view.clicked_at.connect(self.tree.reveal)
        self.problems.span_requested.connect(self.text.show_span)
        self.problems.span_requested.connect(lambda span: self.tree.reveal(span.start))
        self.problems.field_requested.connect(self.on_field_requested)
        self.doubts.setAutoDefault(False)
        self.doubts.clicked.connect(self.on_doubts_wanted)
        for keys, slot in (("Ctrl+Z", self.on_undo), ("Ctrl+Y", self.on_redo), ("Ctrl+Shift+Y", self.on_redo)):
            QShortcut(QKeySequence(keys), self, slot)

    # Changes

    def on_edited(self, field: BlockField, value: BlockValue) -> None:
        """Set a field of the title block."""
        self._change(lambda: self._sheet.set_field(field, value))

    def on_heading_wanted(self, marked: Span, level: int) -> None:
        """Make the marked line a heading, and show it among the others."""
        report = self._sheet.report
        place = marked_heading(report, marked)
        if place is None:
            self.show_fault(self.tr("这一行太长或没有文字，不能作标题。"))
            return
        self._change(lambda: self._sheet.set_heading(place, level or level_at(report, place.start)))
        self._turn_to(self.tree)
        self.tree.reveal(place.start)

    def on_doubts_wanted(self) -> None:
        """Turn to the problems, and to what the first doubt speaks of."""
        self._turn_to(self.problems)
        self.problems.show_first_doubt()

    def on_field_requested(self, problem: Problem) -> None:
        """Bring the field that a problem without a place speaks of."""
        if fields := fields_of(problem):
            self._turn_to(self.form_area)
            self.form.box(fields[0]).setFocus()

    def _turn_to(self, page: QWidget) -> None:
        """Bring a page to the front where it is a tab."""
        if self.tabs.indexOf(page) >= 0:
            self.tabs.setCurrentWidget(page)

    def on_undo(self) -> None:
        """Take the last change back."""
        if self._can_undo:
            self._change(self._sheet.undo)

    def on_redo(self) -> None:
        """Do the last undone change again."""
        if self._can_redo:
            self._change(self._sheet.redo)

    @property
    def _can_undo(self) -> bool:
        return self._sheet.done_order > self._before

    @property
    def _can_redo(self) -> bool:
        return self._sheet.undone_order > self._before

    def _change(self, act: Callable[[], object]) -> None:
        before = self._sheet.report
        act()
        self.show_fault("")
        if self._sheet.report is not before:
            self._show_report()
            self.corrected.emit(self._sheet.report)

    def _show_report(self) -> None:
        report = self._sheet.report
        self.name.setText(report.name)
        self.form.show_block(report.title_block, self._sheet.as_read.title_block)
        headings = (c.target for c in self._sheet.corrections if isinstance(c.target, HeadingTarget))
        self.tree.show_report(report, frozenset(target.span.start for target in headings))
        self.tree.show_history(can_undo=self._can_undo, can_redo=self._can_redo)
        self.problems.show_report(report)
        self.text.show_report(report)
        self._show_facts(report)

    def _show_facts(self, report: Report) -> None:
        headings = sum(1 for _ in report.walk())
        words = self.tr("{characters}字 · {headings}个标题")
        self.facts.setText(words.format(characters=f"{report.characters:,}", headings=headings))
        count = doubts(report.problems)
        self.doubts.setVisible(count > 0)
        self.doubts.setText(self.tr("存疑{count}处，查看").format(count=count))
        self._name_problems()

    def _name_problems(self) -> None:
        """Say on the tab how many problems there are."""
        total = len(self._sheet.report.problems)
        words = self.tr("读入情况（{count}）").format(count=total) if total else self.tr("读入情况")
        for each in (self.tabs, self.below):
            if (at := each.indexOf(self.problems)) >= 0:
                each.setTabText(at, words)

    # The end

    def name_what_taking_does(self, *, replaces: bool = False) -> None:
        """Say on the button what it does; `replaces` tells that the report is a newer text of one that is kept."""
        taking = self.tr("换成新版本并打开") if replaces or self.newer.isChecked() else self.tr("收入报告库并打开")
        self.take.setText(self.tr("完成") if self._kept else taking)

    def on_taken(self) -> None:
        """Have the report kept, unless a field holds what cannot stand there."""
        if (faulty := self.form.faulty) is not None:
            self._turn_to(self.form_area)
            faulty.setFocus()
        elif self._kept:
            self.accept()
        else:
            self.setEnabled(False)
            self.keep_wanted.emit()

    def show_fault(self, words: str) -> None:
        """Say why something could not be done, '' for nothing; the dialog can be used again."""
        self.setEnabled(True)
        self.fault.setText(words)
        self.fault.setVisible(bool(words))

    def reject(self) -> None:
        """Close; corrections that would be lost are asked about first. What is being kept is waited for."""
        if not self.isEnabled():
            return
        self.form.commit()
        if self._kept or not self._sheet.corrections or self._ask_discard(self):
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close as by 取消; Qt destroys the dialog only where the close is accepted."""
        self.reject()
        event.setAccepted(self.isHidden())

    # Shape

    def _fitting_size(self) -> QSize:
        parent = self.parentWidget()
        room = screen_room(self).size() if parent is None else parent.size()
        largest = QSize(*map(scaled, _LARGEST))
        return QSize(room.width() * 95 // 100, room.height() * 94 // 100).boundedTo(largest)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the title block the height it needs, which is known by now."""
        super().showEvent(event)
        if (layout := self.layout()) is not None:
            layout.activate()
        self._share_left()

    def _share_left(self) -> None:
        form = self.form.sizeHint().height()
        self.left.setSizes([form, max(scaled(_LOWER), self.left.height() - form)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._arrange(narrow=event.size().width() < scaled(NARROW))

    def _arrange(self, *, narrow: bool) -> None:
        """Put title block and problems beside the headings where there is room, into tabs where there is not."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        form, tree = scaled(_FORM), scaled(_TREE)
        self.left.setVisible(not narrow)
        self.foot.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        if narrow:
            self.tabs.insertTab(0, self.form_area, self.tr("标题信息"))
            self.tabs.addTab(self.problems, "")
            self.tabs.setCurrentWidget(self.tree)
            self.splitter.setSizes([0, tree, self.width() - tree])
        else:
            self.left.insertWidget(0, self.form_area)
            self.below.addTab(self.problems, "")
            self.form_area.show()
            self.splitter.setSizes([form, tree, max(1, self.width() - form - tree)])
            self._share_left()
        self._name_problems()
        self._order_focus(narrow=narrow)

    def _order_focus(self, *, narrow: bool) -> None:
        """Let Tab go as one reads: the columns from the left, then the buttons, then the head."""
        form = [part for row in self.form.rows.values() for part in (row.box, row.back)]
        tree = [*self.tree.findChildren(QToolButton), self.tree.tree]
        bar, problems = self.tabs.tabBar(), self.problems.tree
        left = [bar, *form, *tree, problems] if narrow else [*form, self.below.tabBar(), problems, bar, *tree]
        ends = [button for button in self.buttons.buttons() if button is not self.take]
        # Or Tab would jump from the last part to the buttons, past the columns. Qt takes None, its stubs do not.
        self.buttons.setFocusProxy(None)  # type: ignore[arg-type]  # Qt takes a proxy away so
        for before, after in pairwise(
            [*left, self.text.button, self.text.view, self.newer, self.take, *ends, self.doubts]
        ):
            QWidget.setTabOrder(before, after)
