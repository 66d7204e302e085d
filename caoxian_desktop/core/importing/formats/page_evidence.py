"""What pages show beside their text: scans, damaged pages, characters without a code. PDF and OFD files share it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from caoxian_desktop.core.importing import refusals
from caoxian_desktop.core.importing.formats.blocks import Notice
from caoxian_desktop.core.importing.formats.page_layout.glyphs import Page
from caoxian_desktop.core.importing.formats.page_layout.reading_order import named
from caoxian_desktop.core.report.wording import Wording

MAX_PAGES = 3_000
"""Pages of a file that is read; the longest booklet of a report has some 200."""

MAX_CHARACTERS = 6_000_000
"""Characters of all pages together."""

MAX_PAGE_CHARACTERS = 200_000
"""Characters of one page; a newspaper's holds some 15,000."""

_FEW = 12
"""Characters up to which a page counts as one without text: a page number and a scanner's mark."""

_COVERED = 0.5
"""Share of a page that pictures must cover for the page to be a scan."""

_MOST_UNKNOWN = 0.3
_REPORT = 400
"""Characters below which a file with scanned pages holds no report in its text."""


@dataclass(slots=True)
class PageEvidence:
    """The numbers of the pages that are scans, hold recognised text, annotations or nothing to read; characters met."""

    name: str
    scanned: list[int] = field(default_factory=list)
    recognised: list[int] = field(default_factory=list)
    unreadable: list[int] = field(default_factory=list)
    annotated: list[int] = field(default_factory=list)
    unknown: Counter[int] = field(default_factory=Counter)
    characters: int = 0

    def count_pages(self, count: int) -> None:
        """Raise KnownError for more pages than are read."""
        if count > MAX_PAGES:
            raise refusals.too_long(self.name, f"有{count}页", f"it has {count} pages")

    def count_characters(self, page: int, count: int) -> None:
        """Add a page's characters. Raises KnownError for more of them than are read."""
        self.characters += count
        if count > MAX_PAGE_CHARACTERS or self.characters > MAX_CHARACTERS:
            raise refusals.too_long(self.name, f"第{page}页起文字过多", f"too much text from page {page} on")

    def judge(self, page: Page, covered: float, invisible: int = 0) -> None:
        """Note whether a page is a scan; `covered` is the share of it under pictures.

        `invisible` of its characters are laid under the picture, as text recognition does.
        """
        printed = _printed(page)
        if covered >= _COVERED and printed <= _FEW:
            self.scanned.append(page.number)
        elif covered >= _COVERED and invisible > printed / 2:
            self.recognised.append(page.number)

    def refuse_without_text(self, pages: Sequence[Page]) -> None:
        """Raise KnownError for pages that hold no text to read."""
        printed = sum(map(_printed, pages))
        unknown = self.unknown.total()
        if not pages:
            raise refusals.broken(self.name)
        if unknown > _MOST_UNKNOWN * (printed + unknown):
            raise refusals.no_character_codes(self.name)
        if printed == 0 or (self.scanned and printed < _REPORT):
            raise refusals.no_text_layer(self.name)

    def notices(self) -> Iterator[Notice]:
        """Yield what there is to say of a file that was read."""
        if self.unreadable:
            pages = named(self.unreadable)
            yield Notice("pages.broken", Wording(f"{pages.zh}已损坏，没有读取。", f"Damaged and not read: {pages.en}."))
        if self.scanned:
            pages = named(self.scanned)
            words = Wording(
                f"{pages.zh}是扫描图片，没有文字，请对照原件补上。",
                f"Scanned pictures without text: {pages.en}. Please add it from the original.",
            )
            yield Notice("pages.scanned", words)
        if self.recognised:
            pages = named(self.recognised)
            words = Wording(
                f"{pages.zh}的文字由软件从扫描图片识别，请对照原件核对数字。",
                f"Text recognised by software from scanned pictures: {pages.en}. Please check the figures.",
            )
            yield Notice("pages.recognised", words)
        if self.annotated:
            pages = named(self.annotated)
            words = Wording(
                f"{pages.zh}有批注、图章或表单，其中的文字没有读取。",
                f"Comments, stamps or forms whose text was not read: {pages.en}.",
            )
            yield Notice("pages.annotations", words)
        if self.unknown.total():
            pages, count = named(sorted(+self.unknown)), self.unknown.total()
            words = Wording(
                f"{pages.zh}有{count}个字没有编码，已略去，请对照原文。",
                f"Characters left out because they have no code: {count} ({pages.en}). Please see the original.",
            )
            yield Notice("pages.unknown_characters", words)


def _printed(page: Page) -> int:
    return sum(not glyph.blank for glyph in page.glyphs)
