"""The dialog that asks what to print, with the pages as they will come out beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.typesetting.export import Order
from caoxian_desktop.core.typesetting.pdf import SetPages
from caoxian_desktop.ui.jobs import Jobs
from caoxian_desktop.ui.language import fault, say
from caoxian_desktop.ui.pages.preview import Preview
from caoxian_desktop.ui.pages.setting import Setting
from caoxian_desktop.ui.printing import printer
from caoxian_desktop.ui.printing.sending import Sending
from caoxian_desktop.ui.theme.metrics import Space, Type, scaled
from caoxian_desktop.ui.theme.motion import motion
from caoxian_desktop.ui.widgets.dialog_size import screen_room
from caoxian_desktop.ui.widgets.label import InkLabel, label
from caoxian_desktop.ui.widgets.saving import AskTarget, ask_file, documents
from caoxian_desktop.ui.widgets.scroll_column import ScrollColumn

_SIDE = 250
_SIZE = (980, 700)


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be printed: its words, the name of a file of it, and what gives its order.

    `why_not` says in words why it cannot be printed yet, '' where it can.
    """

    words: str
    stem: str
    order: Callable[[], Order | None]
    why_not: str = ""


class PrintDialog(QDialog):
    """Asks, and prints. `said` carries what was done in words."""

    said = Signal(str)

    def __init__(
        self,
        jobs: Jobs,
        offers: Sequence[Offer],
        parent: QWidget | None = None,
        *,
        ask_printer: printer.AskPrinter = printer.ask_printer,
        has_printer: Callable[[], bool] = printer.are_there_any,
        ask_target: AskTarget = QFileDialog.getSaveFileName,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("打印"))
        self._offers, self._ask_printer, self._has_printer = offers, ask_printer, has_printer
        self._ask_target = ask_target
        self._pdf, self._pages = b"", 0
        self.folder = documents()
        self.setting = Setting(jobs, self._order, self)
        self.sending = Sending(jobs, self)
        self.preview = Preview(jobs)
        self._group = QButtonGroup(self)
        self.state, self.wrong = label(muted=True, wrap=True), InkLabel("bad", Type.BODY)
        self.notices = label(size=Type.SMALL, muted=True, wrap=True)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("打印进度"))
        self._lay_out()
        self._wire()
        self._show_state(self.tr("正在排版…"))
        self.setting.set_now()

    @property
    def offer(self) -> Offer:
        """What is chosen."""
        return self._offers[max(0, self._group.checkedId())]

    def _order(self) -> Order | None:
        return self.offer.order()

    # Parts

    def _lay_out(self) -> None:
        inside = QWidget()
        side = ScrollColumn(inside)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(label(self.tr("打印内容"), bold=True))
        for at, offer in enumerate(self._offers):
            column.addWidget(self._choice(at, offer))
            if offer.why_not:
                column.addWidget(label(offer.why_not, Type.SMALL, muted=True, wrap=True))
        column.addSpacing(Space.M)
        for part in (self.state, self.bar, self.wrong, self.notices):
            column.addWidget(part)
        column.addStretch(1)
        side.setFixedWidth(max(scaled(_SIDE), side.minimumSizeHint().width()))
        body = QHBoxLayout()
        body.setSpacing(Space.L)
        body.addWidget(side)
        body.addWidget(self.preview, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        whole.setSpacing(Space.M)
        whole.addLayout(body, 1)
        whole.addWidget(self._buttons())
        self._fit()

    def _choice(self, at: int, offer: Offer) -> QRadioButton:
        button = QRadioButton(offer.words)
        button.setEnabled(not offer.why_not)
        self._group.addButton(button, at)
        if self._group.checkedId() < 0 and not offer.why_not:
            button.setChecked(True)
        return button

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        self.save = buttons.addButton(self.tr("另存为 PDF…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.print_button = buttons.addButton(self.tr("打印…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.print_button.setDefault(True)
        self.cancel: QPushButton = buttons.addButton(self.tr("关闭"), QDialogButtonBox.ButtonRole.RejectRole)
        self.print_button.clicked.connect(lambda _checked=False: self.on_print())
        self.save.clicked.connect(lambda _checked=False: self.on_save())
        buttons.rejected.connect(self.reject)
        return buttons

    def _fit(self) -> None:
        """Take the room that pages need, as far as the screen has it."""
        room = screen_room(self).size()
        most = QSize(room.width() * 94 // 100, room.height() * 88 // 100)
        self.resize(QSize(*map(scaled, _SIZE)).boundedTo(most))

    def _wire(self) -> None:
        self._group.idClicked.connect(lambda _at: self._ask_pages())
        self.setting.ready.connect(self._on_set)
        self.setting.failed.connect(self._on_failed)
        self.sending.progressed.connect(self._on_progress)
        self.sending.printed.connect(self._on_printed)
        self.sending.saved.connect(self._on_saved)
        self.sending.failed.connect(self._on_failed)

    # Pages

    def _ask_pages(self) -> None:
        self._pdf, self._pages = b"", 0
        self.preview.show_nothing()
        self.notices.clear()
        self._show_state(self.tr("正在排版…"))
        self.setting.set_now()

    def _on_set(self, done: SetPages) -> None:
        self._pdf, self._pages = done.pdf, done.pages
        self.preview.show_pdf(done.pdf)
        self.notices.setText("\n".join(say(notice.message) for notice in done.notices))
        self._show_state(self.tr("共%n页", "", done.pages))

    def _show_state(self, words: str, *, wrong: str = "", working: bool = False) -> None:
        """Say how things are, or what is wrong; while pages are sent they cannot be sent again."""
        self.state.setText(words)
        self.wrong.setText(wrong)
        self.wrong.setVisible(bool(wrong))
        self.bar.setVisible(working)
        for button in (self.print_button, self.save, *self._group.buttons()):
            at = self._group.id(button) if isinstance(button, QRadioButton) else -1
            free = not working and (bool(self._pdf) if at < 0 else not self._offers[at].why_not)
            button.setEnabled(free)
        self.cancel.setText(self.tr("取消打印") if working else self.tr("关闭"))

    def _on_failed(self, error: KnownError) -> None:
        self._show_state("", wrong=fault(error))

    # Printing

    def on_print(self) -> None:
        """Ask for a printer and print on it; where there is none, say what to do instead."""
        if not self._has_printer():
            words = self.tr(
                "这台电脑没有可用的打印机。可以先另存为 PDF，拿到别的电脑上打印；或在系统设置里添加打印机后再试。"
            )
            self._show_state(self.state.text(), wrong=words)
            self.save.setDefault(True)
            self.save.setFocus()
            return
        seen = max(1, self.preview.view.page)
        chosen = self._ask_printer(self, self._pages, seen)
        if chosen is None:
            return
        pages = printer.chosen_pages(chosen, self._pages, seen)
        if not pages:
            words = self.tr("没有这样的页：这份材料共%n页。", "", self._pages)
            self._show_state(self.state.text(), wrong=words)
        elif printer.is_file(chosen):
            self._save(Path(chosen.outputFileName()), pages)
        else:
            self._show_state(self.tr("正在打印…"), working=True)
            self.sending.print_on(chosen, self._pdf, pages)

    def on_save(self) -> None:
        """Ask for a file and write the pages to it."""
        suggested = self.folder / f"{self.offer.stem}.pdf"
        target = ask_file(self._ask_target, self, self.tr("另存为 PDF"), suggested, "pdf")
        if target is not None:
            self._save(target, tuple(range(1, self._pages + 1)))

    def _save(self, target: Path, pages: tuple[int, ...]) -> None:
        self._show_state(self.tr("正在保存…"), working=True)
        self.sending.save(target, self._pdf, pages)

    def _on_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, motion.most(total))
        self.bar.setValue(done)
        words = self.tr("正在打印第{done}页，共{total}页")
        self.state.setText(words.format(done=min(done + 1, total), total=total))

    def _on_printed(self, count: int) -> None:
        self.said.emit(self.tr("已送往打印机：%n页", "", count))
        self.accept()

    def _on_saved(self, file: Path) -> None:
        self.said.emit(self.tr("已保存：{file}").format(file=file.name))
        self.accept()

    def reject(self) -> None:
        """Give up what is being sent, or close."""
        if self.sending.cancel():
            self._show_state(self.tr("已取消打印"))
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Let go of pages that are still being set, or sent."""
        self.setting.stop()
        self.sending.cancel()
        super().done(result)
