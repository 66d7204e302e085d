"""The page, and what can be done on it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.annotations.annotation import Category
from caoxian_desktop.core.report.report import Paragraph, ParagraphKind, Report, TitleBlock
from caoxian_desktop.core.report.source import Source, SourceFormat
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.reader.comfort import Comfort
from caoxian_desktop.ui.reader.panel import ReaderPanel
from caoxian_desktop.ui.reader.selection_bar import corner
from caoxian_desktop.ui.theme.fonts import Face


def test_the_document_holds_the_canonical_text_unchanged(panel: ReaderPanel, report: Report) -> None:
    assert panel.view.toPlainText() == report.text


@pytest.mark.parametrize(("width", "least", "most"), [(1400, 38, 42), (820, 34, 42), (500, 23, 30)])
def test_a_line_holds_as_many_characters_as_can_be_read_well(
    panel: ReaderPanel, width: int, least: int, most: int
) -> None:
    panel.resize(width, 600)
    assert least <= panel.view.column <= most


@pytest.mark.parametrize("width", [420, 640, 900])
def test_in_the_largest_type_no_word_lies_beyond_the_edge_of_the_view(panel: ReaderPanel, width: int) -> None:
    panel.resize(width, 640)
    panel.set_zoom(200)
    assert panel.view.lineWrapColumnOrWidth() <= panel.view.viewport().width()


def test_margins_of_the_page_grow_with_its_type(panel: ReaderPanel) -> None:
    before = panel.view._style.gutters
    panel.set_zoom(200)
    assert panel.view._style.gutters == tuple(2 * each for each in before)
    panel.set_zoom(70)
    assert panel.view._style.gutters == before


def test_zooming_keeps_the_place_that_is_read(panel: ReaderPanel, report: Report) -> None:
    panel.view.scroll_to(report.sections[1].span.start)
    top = panel.view.top_offset()
    panel.zoom_by(2)
    assert panel.zoom == 125
    assert panel.view.top_offset() == top
    panel.set_zoom(100)
    assert panel.view.top_offset() == top


def test_zoom_ends_at_both_ends_of_the_scale(panel: ReaderPanel) -> None:
    for step in (-1, 1):
        for _ in range(20):
            panel.zoom_by(step)
    assert panel.zoom == 200


def test_another_face_shows_the_same_words(panel: ReaderPanel, report: Report) -> None:
    panel.set_comfort(Comfort(face=Face.SANS))
    assert panel.view.toPlainText() == report.text


def test_a_place_after_characters_outside_the_bmp_is_the_place_that_is_meant(qtbot: QtBot) -> None:
    text = "青堌集𫖯仰😀之间\n第二行的字"
    paragraphs = (Paragraph(Span(0, 8), ParagraphKind.BODY, 1), Paragraph(Span(9, 14), ParagraphKind.BODY, 2))
    panel = ReaderPanel()
    qtbot.addWidget(panel)
    panel.resize(600, 300)
    panel.show_report(Report(text, Source("a", SourceFormat.TEXT, "", 1), TitleBlock(), (), paragraphs))
    panel.show()
    panel.view.select(Span(9, 12))
    assert panel.view.textCursor().selectedText() == "第二行"
    assert panel.view.selected() == Span(9, 12)
    panel.view.select(Span(3, 6))
    assert panel.view.textCursor().selectedText() == "𫖯仰😀"
    assert panel.view.selected() == Span(3, 6)


def test_what_is_selected_has_no_white_space_at_its_ends(panel: ReaderPanel, report: Report) -> None:
    first, second = report.paragraphs[5].span, report.paragraphs[6].span
    panel.view.select(Span(first.end, second.start + 4))
    assert panel.view.selected() == Span(second.start, second.start + 4)


def test_a_double_click_selects_the_clause_and_a_third_click_its_paragraph(
    panel: ReaderPanel, report: Report, qtbot: QtBot
) -> None:
    start = report.text.index("面对复杂变化的国内外形势")
    panel.bring_into_view(Span(start, start + 12))
    middle = panel.view.span_rectangles(Span(start + 5, start + 6))[0].center().toPoint()
    page, left = panel.view.viewport(), Qt.MouseButton.LeftButton
    qtbot.mouseClick(page, left, pos=middle)
    qtbot.mouseDClick(page, left, pos=middle)
    assert panel.view.selected() == Span(start, start + 12)
    qtbot.mouseClick(page, left, pos=middle)
    paragraph = report.paragraph_at(start)
    assert paragraph is not None
    assert panel.view.selected() == paragraph.span
    qtbot.mouseRelease(page, left, pos=middle)  # Qt's double click of tests leaves the button down


def test_a_double_click_beside_the_text_selects_no_clause(panel: ReaderPanel, qtbot: QtBot) -> None:
    qtbot.mouseDClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    qtbot.mouseRelease(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert panel.view.offset_at(QPointF(4, 4)) is None


def test_numbers_choose_categories_and_letters_act_on_the_selection(panel: ReaderPanel, qtbot: QtBot) -> None:
    wishes: list[tuple[Span, Category | None]] = []
    panel.highlight_wanted.connect(lambda span, category: wishes.append((span, category)))
    for key in (Qt.Key.Key_3, Qt.Key.Key_H):
        panel.view.select(Span(20, 26))
        qtbot.keyClick(panel.view, key)
    assert wishes == [(Span(20, 26), Category.STRENGTH), (Span(20, 26), None)]
    assert panel.view.selected() is None


def test_a_number_without_a_selection_is_for_the_chosen_annotation(panel: ReaderPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.recolour_wanted) as told:
        qtbot.keyClick(panel.view, Qt.Key.Key_6)
    assert told.args == [Category.SUGGESTION]


def test_the_caret_comes_with_the_keys_that_move_it_and_stays_in_another_size(panel: ReaderPanel, qtbot: QtBot) -> None:
    assert panel.view.cursorWidth() == 0
    qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    assert panel.view.cursorWidth() > 0
    panel.zoom_by(1)
    assert panel.view.cursorWidth() > 0
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    assert panel.view.cursorWidth() == 0


def test_the_reader_takes_no_input_method(panel: ReaderPanel) -> None:
    assert not panel.view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert not panel.view.viewport().testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_the_definition_comes_after_a_rest_and_stays_under_the_pointer(
    panel: ReaderPanel, report: Report, qtbot: QtBot
) -> None:
    term = next(term for term in report.glossary if term.occurrences)
    panel.bring_into_view(term.occurrences[0])
    panel.view.pointed_at.emit(term.occurrences[0].start, QPointF())
    assert not panel.popup.isVisible(), "it does not jump at the pointer"
    qtbot.waitUntil(panel.popup.isVisible, timeout=2000)
    assert panel.popup.term == term
    panel.view.pointed_at.emit(-1, QPointF())
    qtbot.wait(60)
    panel.popup.enterEvent(_entered())
    qtbot.wait(400)
    assert panel.popup.isVisible()


def _entered():  # type: ignore[no-untyped-def]  # only this file calls it
    from PySide6.QtGui import QEnterEvent

    return QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1))


def test_looking_up_what_is_no_term_asks_the_glossary(panel: ReaderPanel, report: Report, qtbot: QtBot) -> None:
    panel.view.select(Span(0, 2))
    with qtbot.waitSignal(panel.lookup_wanted) as told:
        panel.look_up()
    assert told.args == [report.text[:2]]


def test_the_bar_comes_at_the_end_of_a_selection_and_can_be_switched_off(panel: ReaderPanel, qtbot: QtBot) -> None:
    panel.view.select(Span(20, 26))
    qtbot.waitUntil(panel.bar.isVisible, timeout=2000)
    panel.bar_enabled = False
    panel.view.select(Span(30, 36))
    qtbot.wait(300)
    assert not panel.bar.isVisible()


def test_the_bar_makes_way_for_the_menu_and_comes_back_when_that_is_closed(panel: ReaderPanel, qtbot: QtBot) -> None:
    panel.view.select(Span(20, 26))
    qtbot.waitUntil(panel.bar.isVisible, timeout=2000)
    panel._on_menu_wanted(QPoint(40, 40))
    qtbot.wait(300)
    assert not panel.bar.isVisible()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()
    qtbot.waitUntil(panel.bar.isVisible, timeout=2000)


ROOM, BAR = QSize(800, 600), QSize(280, 36)


def test_the_bar_lies_under_the_selection_and_over_it_at_the_foot_of_the_page() -> None:
    line = QRectF(100, 100, 300, 20)
    assert corner([line], BAR, ROOM).y() > line.bottom()
    low = line.translated(0, 480)
    assert corner([low], BAR, ROOM).y() + BAR.height() < low.top()


@pytest.mark.parametrize("left", [0, 700])
def test_the_bar_stays_inside_the_page(left: int) -> None:
    place: QPoint = corner([QRectF(left, 100, 90, 20)], BAR, ROOM)
    assert 0 <= place.x() <= ROOM.width() - BAR.width()


def test_a_selection_as_high_as_the_page_has_the_bar_at_the_foot() -> None:
    boxes = [QRectF(0, -50, 700, 20), QRectF(0, 640, 700, 20)]
    place = corner(boxes, BAR, ROOM)
    assert place.y() + BAR.height() <= ROOM.height()


def test_a_jump_flashes_and_the_flash_fades(panel: ReaderPanel, report: Report, qtbot: QtBot) -> None:
    place = report.sections[1].heading
    panel.show_span(place)
    qtbot.waitUntil(lambda: panel.view.marks.flash_strength > 0.5)
    assert panel.view.marks.flash == place
    assert panel.view.visible_span().contains(place)
    qtbot.waitUntil(lambda: panel.view.marks.flash is None, timeout=4000)


def test_a_report_without_anything_but_text_is_shown(panel: ReaderPanel, report: Report) -> None:
    panel.show_report(replace(report, sections=(), glossary=(), paragraphs=()))
    assert panel.view.toPlainText() == report.text


def test_what_is_seen_is_set_first_and_the_rest_by_itself(qtbot: QtBot, report: Report) -> None:
    panel = ReaderPanel()
    qtbot.addWidget(panel)
    panel.resize(820, 640)
    panel.show()
    qtbot.waitExposed(panel)

    def unset() -> int:
        document = panel.view.document()
        return sum(not document.findBlockByNumber(at).layout().lineCount() for at in range(document.blockCount()))

    panel.show_report(report)
    assert unset() > len(report.paragraphs) // 2
    qtbot.waitUntil(lambda: not unset())
    assert panel.view.verticalScrollBar().maximum() > 5 * panel.view.viewport().height()
