"""核对位置 in the window: whose places had better be looked at, a strip that says so, and what is decided of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:  # what wishes and facts carry is loaded by whoever makes it
    from caoxian_desktop.core.report.span import Span
    from caoxian_desktop.ui.annotations.unsure import Unsure
    from caoxian_desktop.ui.main_window.window import MainWindow
    from caoxian_desktop.ui.widgets.strip import Strip


_QUOTED = 80


class Reviewing(QObject):
    """Answers wishes of the review.

    Facts: `unsure_changed` (tuple of Unsure), `selected_changed` (the words selected in the report, '' for none). Wish:
    `review_wanted`, to go through them.
    """

    unsure_changed = Signal(object)
    selected_changed = Signal(str)
    review_wanted = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session, self._reader = window, window.session, window.reader
        self._strip: Strip | None = None
        self._put_away = False
        self.unsure: tuple[Unsure, ...] = ()

    @property
    def strip(self) -> Strip:
        """The strip across the window, made when there is something for it to say."""
        if self._strip is None:
            from caoxian_desktop.ui.widgets.strip import Strip

            self._strip = Strip(self.tr("核对"), self.tr("这份报告先不提示"))
            self._strip.wanted.connect(self.on_review_wanted)
            self._strip.closed.connect(self._on_put_away)
            self._window.add_strip(self._strip)
        return self._strip

    def on_report_opened(self) -> None:
        """Say anew of another report what there is to look at."""
        self._put_away = False

    def on_annotations_changed(self) -> None:
        """Find whose places had better be looked at, and say so."""
        found = self._session.notes.unsure
        if not found and not self.unsure:
            return
        from caoxian_desktop.ui.annotations.unsure import Unsure

        items = []
        for annotation in found:
            placement = self._session.notes.placement(annotation.id)
            items.append(Unsure(annotation, placement.candidates if placement is not None else ()))
        self.unsure = tuple(items)
        self.unsure_changed.emit(self.unsure)
        self._say()

    def _say(self) -> None:
        if self.unsure and not self._put_away:
            words = self.tr("有%n条批注的位置需要核对：原文和批注时不一样了。", "", len(self.unsure))
            self.strip.say(words)
        elif self._strip is not None:
            self._strip.hide()

    def _on_put_away(self) -> None:
        self._put_away = True

    def on_review_wanted(self) -> None:
        """Go through them beside the text."""
        self._window.show_tab("annotations")
        self.review_wanted.emit()

    def on_selection_changed(self, span: Span | None) -> None:
        """Tell which words are selected, the first of many."""
        opened = self._session.open_report
        words = span.of(opened.report.text) if span is not None and opened is not None else ""
        self.selected_changed.emit(words[:_QUOTED])

    def on_place_shown(self, span: Span, others: Sequence[Span]) -> None:
        """Show a place in the text without leaving the review, the other places in question marked lightly."""
        self._window.show_tab("reader")
        self._reader.show_pointed(others)
        self._reader.show_span(span)

    def on_closed(self) -> None:
        """Mark nothing any more."""
        self._reader.show_pointed(())

    def on_confirm(self, ids: Sequence[str]) -> None:
        """Take it that annotations stand where they were placed."""
        count = self._session.notes.confirm(ids)
        if count > 1:
            self._window.notices.info(self.tr("已确认%n条批注的位置", "", count), self.tr("撤销"), self._undo)

    def on_attach(self, identity: str, span: Span) -> None:
        """Attach an annotation to words of the open text."""
        if self._session.notes.attach(identity, span) is not None:
            self._window.notices.info(self.tr("已重新定位"), self.tr("撤销"), self._undo)

    def on_reattach(self, identity: str) -> None:
        """Attach an annotation to what is selected."""
        if (selected := self._session.reading.selection) is None:
            self._window.notices.info(self.tr("先在正文中选中文字，再重新定位。"))
        else:
            self._reader.view.let_go()
            self.on_attach(identity, selected)

    def _undo(self) -> None:
        self._session.work.undo()
