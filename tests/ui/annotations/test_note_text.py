"""A note is read as Markdown: its marks give shape, everything else in it is words."""

import pytest
from PySide6.QtGui import QFont, QTextDocument
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.annotations.note_text import LONGEST, allowed, fill


def _document(markdown: str) -> QTextDocument:
    document = QTextDocument()
    fill(document, markdown)
    return document


def _pieces(document: QTextDocument) -> list[tuple[str, bool, bool, str]]:
    """Return the words with their shape: (words, bold, slanted, address)."""
    pieces = []
    block = document.begin()
    while block.isValid():
        it = block.begin()
        while not it.atEnd():
            fragment = it.fragment()
            look = fragment.charFormat()
            bold = look.fontWeight() >= QFont.Weight.Bold.value
            pieces.append((fragment.text(), bold, look.fontItalic(), look.anchorHref()))
            it += 1
        block = block.next()
    return pieces


@pytest.mark.usefixtures("qtbot")
def test_bold_italics_and_links_give_shape() -> None:
    pieces = _pieces(_document("核对**口径**和*范围*，见[公报](https://stats.example/2023)"))
    assert ("口径", True, False, "") in pieces
    assert ("范围", False, True, "") in pieces
    assert ("公报", False, False, "https://stats.example/2023") in pieces


@pytest.mark.usefixtures("qtbot")
def test_lists_are_lines_with_dots_and_numbers() -> None:
    document = _document("要点：\n\n- 甲\n- 乙\n\n2. 丙\n3. 丁\n\n# 标题")
    lines = document.toPlainText().replace("\u2002", " ").split("\n")
    assert lines == ["要点：", "· 甲", "· 乙", "2. 丙", "3. 丁", "标题"]


@pytest.mark.usefixtures("qtbot")
def test_a_line_break_stays_one() -> None:
    assert _document("第一行\n第二行").toPlainText() == "第一行\n第二行"


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize(
    "words",
    ["<b>粗</b>", "<script>alert(1)</script>", "<img src='file:///etc/passwd'>", "a < b & c > d", "<!-- 注 -->"],
)
def test_what_looks_like_markup_is_words(words: str) -> None:
    document = _document(words)
    assert document.toPlainText() == words
    assert not any(address for _, _, _, address in _pieces(document))


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "ftp://a", "data:text/html,x", "//host/x", "\\\\host\\x"]
)
def test_other_links_cannot_be_followed(address: str) -> None:
    document = _document(f"[点这里]({address}) <{address}>")
    assert not any(href for _, _, _, href in _pieces(document))
    assert not allowed(address)
    assert "点这里" in document.toPlainText()


@pytest.mark.usefixtures("qtbot")
def test_a_picture_is_not_loaded() -> None:
    document = _document("![图](file:///etc/passwd)")
    assert document.toPlainText().startswith("!")
    assert not any(href for _, _, _, href in _pieces(document))


def test_an_address_that_is_none_is_not_followed() -> None:
    assert not allowed("http://[")
    assert allowed("mailto:a@b.cn")


def test_a_very_long_note_is_shown_as_typed(qtbot: QtBot) -> None:
    long = "*甲*" * LONGEST
    assert _document(long).toPlainText() == long
