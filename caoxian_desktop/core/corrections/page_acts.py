"""Pages of the printed booklet that a person marks (此处为第N页), so that citations can name them."""

from __future__ import annotations

from caoxian_desktop.core.anchoring.selector import describe
from caoxian_desktop.core.corrections.live import LiveCorrections
from caoxian_desktop.core.corrections.pointing import first_words
from caoxian_desktop.core.corrections.target import PageTarget
from caoxian_desktop.core.corrections.values import checked
from caoxian_desktop.core.report.pages import LAST_PAGE, PageMark


class PageActs(LiveCorrections):
    """What a person does with the pages of the booklet; a page is pointed at by the code point where it begins."""

    @property
    def page_marks(self) -> tuple[PageMark, ...]:
        """The pages that are marked, in the order of the text."""
        return self.report.page_marks

    def page_to_mark(self, offset: int) -> int:
        """Return the page that most likely begins at a place: that which is marked there, else the one after the last.

        It is a suggestion for the person who is asked: whoever leafs through the booklet marks page after page.
        """
        before = [mark for mark in self.page_marks if mark.offset <= offset]
        if not before:
            return 1
        return before[-1].page if before[-1].offset == offset else min(LAST_PAGE, before[-1].page + 1)

    def mark_page(self, offset: int, page: int) -> bool:
        """Say that a page of the booklet begins at a place; tell whether that changed anything.

        Raises ValueError for a page below 1 or beyond `LAST_PAGE`, and where no words follow.
        """
        place = first_words(self._machine.text, offset)
        target = PageTarget(describe(self.report, self._version, place))
        checked(target, page)
        held = self._all_of((PageTarget, place.start))
        if not held:
            return self._do("标记页码", [self._said(None, target, page)])
        # Two people's marks at one place may end with other words: each stays where it was described.
        return self._do("更改页码", [self._said(record, record.target, page) for record in held])

    def remove_page(self, offset: int) -> bool:
        """Take the mark of the page that begins at a place away; tell whether there was one."""
        return self._do("取消页码标记", self._taken_back(self._all_of((PageTarget, offset))))
