"""What the window does with bookmarks and pages of the booklet (此处为第N页) when it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from caoxian_desktop.ui.keymap import with_key

if TYPE_CHECKING:  # loaded when something is marked
    from caoxian_desktop.core.corrections.bookmark_acts import Bookmark
    from caoxian_desktop.core.corrections.correction import Correction
    from caoxian_desktop.core.corrections.sheet import CorrectionSheet
    from caoxian_desktop.core.report.pages import PageMark
    from caoxian_desktop.ui.main_window.window import MainWindow
    from caoxian_desktop.ui.session import OpenReport


class Marking(QObject):
    """Answers wishes about marked places of the open report.

    Facts: `changed` (its bookmarks and its page marks, tuples in the order of the text).
    """

    changed = Signal(object, object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self.bookmarks: tuple[Bookmark, ...] = ()
        self.pages: tuple[PageMark, ...] = ()

    def on_report_opened(self, opened: OpenReport) -> None:
        """Let the marks of another report go; its pages are known, its bookmarks come with its corrections."""
        self._take((), opened.report.page_marks)

    def on_corrections_changed(self, _corrections: tuple[Correction, ...]) -> None:
        """Show what is marked now."""
        sheet = self._session.sheet
        if sheet is not None:
            self._take(sheet.bookmarks, sheet.page_marks)

    def _take(self, bookmarks: tuple[Bookmark, ...], pages: tuple[PageMark, ...]) -> None:
        self.bookmarks, self.pages = bookmarks, pages
        self.changed.emit(bookmarks, pages)

    @property
    def _here(self) -> int:
        """Where the selection begins, without one the paragraph that is read."""
        reading = self._session.reading
        return (reading.selection or reading.place).start

    # Bookmarks

    def on_bookmark(self) -> None:
        """Put a bookmark where one reads, or take the one there away."""
        self.on_bookmark_wanted(self._here)

    def on_bookmark_wanted(self, offset: int) -> None:
        """Put a bookmark into the paragraph of a place, or take the one there away."""

        def turn(sheet: CorrectionSheet) -> None:
            if not sheet.remove_bookmark(offset):
                sheet.add_bookmark(offset)
                words = self.tr("已添加书签")
                self._window.notices.info(words, self.tr("命名…"), lambda: self.on_rename_wanted(offset))
            else:
                self._say_removed(self.tr("已删除书签"))

        if not self._ends(offset):
            self._session.set_right(turn)

    def on_rename_wanted(self, offset: int) -> None:
        """Ask how the bookmark of a place is to be called."""
        from PySide6.QtWidgets import QInputDialog

        held = next((each for each in self.bookmarks if each.span.start == offset), None)
        held = held or next((each for each in self.bookmarks if each.span.start >= offset), None)
        if held is None:
            return
        title, words = self.tr("书签名称"), self.tr("名称（可不填）：")
        name, chosen = QInputDialog.getText(self._window, title, words, text=held.name)
        if chosen:
            self.on_renamed(held.span.start, name)

    def on_renamed(self, offset: int, name: str) -> None:
        """Call the bookmark of a place otherwise."""
        name = " ".join(name.split())[:200]
        self._session.set_right(lambda sheet: sheet.add_bookmark(offset, name))

    def on_bookmark_removed(self, offset: int) -> None:
        """Take a bookmark away and offer to undo it."""
        self._session.set_right(lambda sheet: sheet.remove_bookmark(offset))
        self._say_removed(self.tr("已删除书签"))

    def on_next_bookmark(self, step: int) -> None:
        """Go to the next or previous bookmark, round at the ends."""
        starts = [each.span.start for each in self.bookmarks]
        if not starts:
            act = with_key(self.tr("添加或删除书签"), "bookmark")
            self._window.notices.info(self.tr("这份报告还没有书签。用“{act}”在当前位置添加。").format(act=act))
            return
        here = self._session.reading.place
        if step > 0:
            at = next((i for i, start in enumerate(starts) if start >= here.end), 0)
        else:
            at = next((i for i, start in reversed(list(enumerate(starts))) if start < here.start), len(starts) - 1)
        self._session.show_span(self.bookmarks[at].span)

    # Pages

    def on_page(self) -> None:
        """Ask which page of the booklet begins where one reads."""
        self.on_page_wanted(self._here)

    def on_page_wanted(self, offset: int) -> None:
        """Ask which page of the booklet begins at a place."""
        if not self._ends(offset):
            self._session.with_sheet(lambda sheet: self._ask_page(sheet, offset))

    def on_margin_clicked(self, offset: int) -> None:
        """Ask again where the margin beside a line was clicked in which a page begins."""
        report = self._session.open_report
        if report is None:
            return
        line = report.report.text.find("\n", offset)
        held = next((mark for mark in self.pages if offset <= mark.offset < max(line, offset + 1)), None)
        if held is not None:
            self.on_page_wanted(held.offset)

    def on_page_removed(self, offset: int) -> None:
        """Take the mark of a page away and offer to undo it."""
        self._session.set_right(lambda sheet: sheet.remove_page(offset))
        self._say_removed(self.tr("已取消页码标记"))

    def _ask_page(self, sheet: CorrectionSheet, offset: int) -> None:
        from caoxian_desktop.core.corrections.pointing import first_words
        from caoxian_desktop.ui.bookmarks.page_dialog import PageDialog

        place = first_words(sheet.report.text, offset)
        marked = any(mark.offset == place.start for mark in sheet.page_marks)
        words = place.of(sheet.report.text)
        dialog = PageDialog(words, sheet.page_to_mark(place.start), self._window, marked=marked)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.page_chosen.connect(lambda page: self._session.set_right(lambda held: held.mark_page(place.start, page)))
        dialog.remove_wanted.connect(lambda: self.on_page_removed(place.start))
        dialog.open()

    def _ends(self, offset: int) -> bool:
        """Tell whether no words follow that could be marked."""
        opened = self._session.open_report
        return opened is None or not opened.report.text[offset:].strip()

    def _say_removed(self, words: str) -> None:
        self._window.notices.info(words, self.tr("撤销"), self._undo)

    def _undo(self) -> None:
        self._session.work.undo()
