"""How a person likes to read: what is chosen acts at once, and the place that is read stays."""

from __future__ import annotations

import re
import sys

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.report.report import Paragraph, ParagraphKind, Report, TitleBlock
from caoxian_desktop.core.report.source import Source, SourceFormat
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.typesetting.fonts import KAI, SANS, SERIF
from caoxian_desktop.ui.reader import page
from caoxian_desktop.ui.reader.comfort import MEASURES, PITCHES, Comfort
from caoxian_desktop.ui.reader.comfort_popup import ComfortPopup, place_below
from caoxian_desktop.ui.reader.page import numbers_of
from caoxian_desktop.ui.reader.panel import ReaderPanel
from caoxian_desktop.ui.theme import fonts
from caoxian_desktop.ui.theme.fonts import Face, chinese_families, interface_font, reading_font
from caoxian_desktop.ui.theme.palette import DARK, PAPERS, set_current

OTHERS = [
    Comfort(face=Face.SANS),
    Comfort(face=Face.KAI),
    Comfort(measure=28),
    Comfort(measure=0),
    Comfort(pitch=220),
    Comfort(spacing=150),
    Comfort(paper="cream", numbers="none", figure_lines=False),
]


def top_line(panel: ReaderPanel) -> int:
    """The position in the document of the line at the top of the view."""
    return panel.view.cursorForPosition(QPoint(0, 0)).position()


@pytest.fixture
def inside(panel: ReaderPanel, report: Report) -> ReaderPanel:
    """The page scrolled to the middle of a long paragraph."""
    longest = max(report.paragraphs[20:-40], key=lambda paragraph: len(paragraph.span))
    panel.view.scroll_to(longest.span.start + len(longest.span) // 2)
    return panel


@pytest.mark.parametrize("comfort", OTHERS, ids=str)
def test_the_line_that_is_read_stays_at_the_top(inside: ReaderPanel, report: Report, comfort: Comfort) -> None:
    before = top_line(inside)
    words = inside.view.toPlainText()[before : before + 10]
    inside.set_comfort(comfort)
    assert inside.comfort == comfort
    assert inside.view.toPlainText() == report.text
    after = inside.view.toPlainText()[top_line(inside) :]
    assert words in after[:80]


def test_a_hundred_changes_do_not_let_the_page_creep(inside: ReaderPanel) -> None:
    before = top_line(inside)
    for step in range(100):
        inside.set_comfort(Comfort(measure=28 + step % 20, pitch=140 + step % 7 * 10))
    inside.set_comfort(Comfort())
    assert top_line(inside) == before


def test_the_place_told_is_the_one_that_is_seen_also_before_the_page_is_set_to_its_end(
    panel: ReaderPanel, report: Report
) -> None:
    panel.resize(640, 370)
    told: list[Span] = []
    panel.reading_moved.connect(told.append)
    panel.set_comfort(Comfort(face=Face.KAI, measure=28, spacing=100))
    panel.bring_into_view(report.sections[0].span)
    assert told
    assert max(place.start for place in told) <= report.sections[0].span.end


def test_scrolling_lets_go_of_the_place_that_was_kept(inside: ReaderPanel) -> None:
    inside.set_comfort(Comfort(pitch=200))
    bar = inside.view.verticalScrollBar()
    bar.setValue(bar.value() - 600)
    there = top_line(inside)
    inside.set_comfort(Comfort())
    assert top_line(inside) == pytest.approx(there, abs=40)


def test_a_line_holds_no_more_than_was_chosen_and_all_the_window_where_that_was(panel: ReaderPanel) -> None:
    panel.resize(1600, 600)
    columns = {}
    for measure in (28, 40, 48, 0):
        panel.set_comfort(Comfort(measure=measure))
        columns[measure] = panel.view.column
    assert (columns[28], columns[40]) == (28, 40)
    assert columns[48] == 48
    assert columns[0] > 60


def test_lines_and_paragraphs_stand_as_far_apart_as_was_chosen(panel: ReaderPanel, report: Report) -> None:
    body = next(p for p in report.paragraphs if p.number == 2)
    heights = []
    for comfort in (Comfort(pitch=140, spacing=0), Comfort(pitch=220, spacing=150)):
        panel.set_comfort(comfort)
        form = panel.view.document().findBlock(body.span.start).blockFormat()
        heights.append((form.lineHeight(), form.bottomMargin()))
    assert heights == [(24, 0), (37, 25.5)]


def test_only_colours_change_with_theme_and_paper(
    put_back: None, panel: ReaderPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = panel.view.document()
    monkeypatch.setattr(page, "fill", lambda *_: pytest.fail("no line need be set anew"))
    panel.set_comfort(Comfort(paper="sage"))
    set_current(DARK)
    assert panel.view.document() is document
    fragment = document.findBlockByNumber(1).begin().fragment()  # the byline, which is quiet
    assert fragment.charFormat().foreground().color() == QColor(DARK.muted)


@pytest.mark.parametrize("paper", PAPERS)
def test_the_whole_page_is_of_the_paper_that_was_chosen(panel: ReaderPanel, paper: str) -> None:
    panel.set_comfort(Comfort(paper=paper))
    seen = panel.view.grab().toImage()
    expected = QColor(PAPERS[paper][0])
    corners = ((3, 3), (3, seen.height() - 4), (seen.width() // 2, 8), (20, seen.height() // 2))
    assert {seen.pixelColor(*corner).name() for corner in corners} == {expected.name()}


def test_numbers_are_those_of_citations_or_run_through_or_are_none(report: Report) -> None:
    cited, running = numbers_of(report, "section"), numbers_of(report, "running")
    assert list(running.values()) == list(range(1, len(cited) + 1))
    assert cited == {p.span.start: p.number for p in report.paragraphs if p.number is not None}
    assert numbers_of(report, "none") == {}
    assert numbers_of(report, "of a later version") == cited


def test_what_a_file_says_too_much_of_is_brought_within_bounds() -> None:
    wild = Comfort(measure=4000, pitch=1, spacing=-3).within_bounds()
    assert (wild.measure, wild.pitch, wild.spacing) == (MEASURES[1], PITCHES[0], 0)
    assert Comfort(measure=-5).within_bounds().measure == 0


def test_between_paragraphs_the_one_before_stays_lit(qtbot: QtBot) -> None:
    text = "某县政府工作报告\n\n\n\n第一段。\n\n\n\n第二段。"
    paragraphs = tuple(Paragraph(Span(*m.span()), ParagraphKind.BODY) for m in re.finditer(".+", text))
    panel = ReaderPanel()
    qtbot.addWidget(panel)
    panel.resize(600, 500)
    panel.show_report(Report(text, Source("a", SourceFormat.TEXT, "", 1), TitleBlock(), (), paragraphs))
    panel.show()
    assert panel.view.lit() is None
    panel.view.light_one_paragraph(alone=True)
    assert panel.view.lit() in [paragraph.span for paragraph in paragraphs]
    panel.view._lit_at = text.index("第一段") + 5  # an empty line
    assert panel.view.lit() == paragraphs[1].span


# Faces


@pytest.mark.parametrize(("face", "family"), [(Face.SERIF, SERIF), (Face.KAI, KAI), ("Nobody's Face", SERIF)])
def test_each_face_is_what_it_is_called_and_one_that_is_gone_gives_way(face: str, family: str) -> None:
    assert QFontInfo(reading_font(face, QFont())).family() == family


def test_a_face_of_this_computer_is_taken_where_it_has_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    assert fonts.bundled(SANS)  # known to Qt, and none of the names of Face
    assert QFontInfo(reading_font(SANS, QFont())).family() == SANS
    monkeypatch.setattr(fonts, "has_chinese", lambda _font: False)
    assert QFontInfo(reading_font(SANS, QFont())).family() == SERIF


def test_bundled_faces_and_those_for_vertical_lines_are_not_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    held = ["@SimSun", "SimSun", SERIF, ".Hidden SC", "FangSong"]
    monkeypatch.setattr(QFontDatabase, "families", lambda _system: held)
    monkeypatch.setattr(QFontDatabase, "isSmoothlyScalable", lambda _family: True)
    chinese_families.cache_clear()
    try:
        assert chinese_families() == ("SimSun", "FangSong")
    finally:
        chinese_families.cache_clear()


def test_a_windows_of_another_language_takes_the_chinese_face_it_has(monkeypatch: pytest.MonkeyPatch) -> None:
    yahei = "Microsoft YaHei UI"
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(fonts, "has_chinese", lambda font: font.family() == yahei)
    assert interface_font(QFont("Segoe UI")).family() == yahei
    monkeypatch.setattr(fonts, "has_chinese", lambda _font: False)
    assert interface_font(QFont("Segoe UI")).family() == SANS


# The pop-up


@pytest.fixture
def popup(panel: ReaderPanel, qtbot: QtBot) -> ComfortPopup:
    made = ComfortPopup(panel)
    made.show_comfort(Comfort())
    made.open_below(panel)
    qtbot.waitExposed(made)
    return made


def wanted(popup: ComfortPopup, qtbot: QtBot) -> object:
    with qtbot.waitSignal(popup.wanted, timeout=1000) as told:
        pass
    return told.args[0]


def test_what_is_moved_in_one_go_is_told_once(popup: ComfortPopup, qtbot: QtBot) -> None:
    told: list[object] = []
    popup.wanted.connect(told.append)
    for value in range(30, 49):
        popup.measure.slider.setValue(value)
    popup.pitch.slider.setValue(44)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [{"measure": 48, "pitch": 220}]
    popup.measure.slider.setValue(popup.measure.slider.maximum())
    assert wanted(popup, qtbot) == {"measure": 0}
    assert popup.measure.said.text() == "随窗口宽度"


def test_each_part_wishes_its_own(popup: ComfortPopup, qtbot: QtBot) -> None:
    popup.papers["sage"].click()
    assert wanted(popup, qtbot) == {"paper": "sage"}
    popup.figure_lines.click()
    assert wanted(popup, qtbot) == {"figure_lines": False}
    popup.numbers.activated.emit(popup.numbers.findData("running"))
    assert wanted(popup, qtbot) == {"numbers": "running"}
    popup.face.activated.emit(popup.face.findData("kai"))
    assert wanted(popup, qtbot) == {"face": "kai"}
    with qtbot.waitSignal(popup.zoom_wanted) as told:
        popup.larger.click()
    assert told.args == [1]


def test_it_shows_what_is_chosen_and_wishes_nothing_by_that(popup: ComfortPopup, qtbot: QtBot) -> None:
    told: list[object] = []
    popup.wanted.connect(told.append)
    popup.show_comfort(Comfort("sans", 0, 200, 100, "cream", "none", figure_lines=False))
    qtbot.wait(80)
    assert told == []
    assert popup.papers["cream"].isChecked()
    assert not popup.papers["white"].isChecked()
    assert (popup.measure.said.text(), popup.pitch.said.text(), popup.spacing.said.text()) == (
        "随窗口宽度",
        "2.00",
        "1.00",
    )


def test_every_part_that_takes_the_focus_has_a_name(popup: ComfortPopup) -> None:
    for part in popup.findChildren(QWidget):
        if part.focusPolicy() and part.focusProxy() is None and part.isVisible():
            assert part.accessibleName() or getattr(part, "text", str)(), part


def test_it_opens_under_its_button_and_within_the_screen() -> None:
    size, room = QRect(0, 0, 290, 290), QRect(0, 0, 911, 512)
    assert place_below(QRect(100, 40, 32, 30), size, room) == QPoint(100, 70)
    assert place_below(QRect(880, 40, 32, 30), size, room) == QPoint(621, 70)
    assert place_below(QRect(880, 500, 32, 30), size, room) == QPoint(621, 222)
