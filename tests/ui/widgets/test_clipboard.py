"""What goes to the clipboard: tables that stay tables, words that stay words."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument, QTextTable

from caoxian_desktop.core.report.cells import tab_separated
from caoxian_desktop.ui.widgets.clipboard import paragraphs, table_data, table_html


class Read(HTMLParser):
    """Reads a table back as another program would."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.tags: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"}:
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        self.rows[-1][-1] += data


WORDS = st.text(st.characters(codec="utf-8"), max_size=20)


@given(st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=1, max_size=6))
def test_a_table_comes_back_cell_by_cell_whatever_its_words(rows: list[tuple[str, ...]]) -> None:
    tsv = tab_separated(rows)
    read = Read(table_html(tsv))
    assert read.rows == [line.split("\t") for line in tsv.split("\n")]
    assert read.tags <= {"table", "tr", "td", "th"}


def test_writer_and_word_see_cells_not_tabs() -> None:
    data = table_data("指标\t数值\n地区生产总值\t546.3", "共1条")
    assert data.text() == "指标\t数值\n地区生产总值\t546.3\n共1条"
    document = QTextDocument()
    document.setHtml(data.html())
    (table,) = (frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable))
    assert (table.rows(), table.columns()) == (2, 2)
    assert document.toPlainText().endswith("共1条")


@pytest.mark.parametrize(("cell", "is_text"), [("546.3", False), ("-3", False), ("1/10", True), ("3%", True)])
def test_only_numbers_are_left_to_be_numbers(cell: str, is_text: bool) -> None:
    assert ("mso-number-format" in table_html(f"甲\n{cell}")) is is_text


def test_lines_are_paragraphs_and_marks_are_words() -> None:
    assert paragraphs(["第一段<b>", "", "第二段&"]) == "<p>第一段&lt;b&gt;</p><p>第二段&amp;</p>"
