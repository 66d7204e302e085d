"""Printing the open report, or what is put together in the composer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from caoxian_desktop.ui.language import listed, term

if TYPE_CHECKING:  # what papers are made of is loaded when somebody prints
    from caoxian_desktop.core.briefing.choices import Choices
    from caoxian_desktop.core.typesetting.export import Order
    from caoxian_desktop.ui.main_window.window import MainWindow
    from caoxian_desktop.ui.printing.dialog import Offer, PrintDialog


class Printing(QObject):
    """Opens the dialog with what can be printed now."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session

    def on_print(self) -> None:
        """Ask what to print."""
        if self._session.analysis is None:
            notices = self._window.notices
            if self._session.open_report is None:
                notices.warning(self.tr("还没有打开报告。先打开一份报告，再打印。"))
            else:
                notices.info(self.tr("正在分析报告，请稍候再打印。"))
            return
        self._open()

    def _open(self) -> PrintDialog:
        from PySide6.QtCore import Qt

        from caoxian_desktop.ui.printing.dialog import PrintDialog
        from caoxian_desktop.ui.widgets.saving import folder_to_open_in

        dialog = PrintDialog(self._window.jobs, self._offers(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.said.connect(self._window.notices.info)
        dialog.folder = Path(folder_to_open_in(self._window.settings.now.export_folder))
        dialog.open()
        return dialog

    def _offers(self) -> tuple[Offer, ...]:
        """Return what can be printed: what the composer shows first, where it is in front."""
        from caoxian_desktop.core.briefing.choices import Choices
        from caoxian_desktop.core.briefing.template import Template

        official = Choices(template=Template.OFFICIAL)
        noted = replace(official, margin_notes=True)
        no_notes = "" if self._session.annotations else self.tr("还没有批注")
        offers = (
            self._offer(self.tr("报告全文"), official),
            self._offer(self.tr("报告全文，批注印在页边"), noted, no_notes),
            *(self._offer(term(each.word), Choices(template=each)) for each in (Template.ONE_PAGE, Template.DIGEST)),
        )
        composed = self._composed()
        if composed is None:
            return offers
        in_front = self._window.centre.currentWidget() is self._window.briefing
        return (composed, *offers) if in_front else (*offers, composed)

    def _offer(self, words: str, choices: Choices, why_not: str = "") -> Offer:
        from caoxian_desktop.ui.printing.dialog import Offer

        return Offer(words, self._stem(choices), lambda: self._order(choices), why_not)

    def _stem(self, choices: Choices) -> str:
        from caoxian_desktop.core.briefing.composing import file_stem

        opened = self._session.open_report
        return file_stem(opened.report.name if opened is not None else "", choices)

    def _order(self, choices: Choices) -> Order | None:
        """Return an order for the open report as it is now, None once it is another that is still being analysed."""
        from caoxian_desktop.core.briefing.material import Material
        from caoxian_desktop.core.typesetting.export import Order

        session = self._session
        if session.analysis is None:
            return None
        notes = (*session.annotations, *session.notes.unplaced)
        return Order((Material(session.analysis, tuple(session.charts), notes),), choices)

    def _composed(self) -> Offer | None:
        """Return what is put together in the composer, None where that was not opened."""
        if self._window.briefing.panel is None:
            return None
        from caoxian_desktop.core.briefing.bulletin import missing
        from caoxian_desktop.ui.briefing.panel import BriefingPanel
        from caoxian_desktop.ui.printing.dialog import Offer

        panel = self._window.briefing.panel
        order = panel.order() if isinstance(panel, BriefingPanel) else None
        if order is None or not isinstance(panel, BriefingPanel):
            return None
        fields = listed(term(field) for field in missing(order.choices))
        why_not = self.tr("请先在“导出材料”里填写：{fields}").format(fields=fields) if fields else ""
        words = self.tr("导出材料中的{form}").format(form=term(order.choices.template.word))
        return Offer(words, self._stem(order.choices), panel.order, why_not)
