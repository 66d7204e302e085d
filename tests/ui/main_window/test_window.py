"""The window as a person uses it: open, read, look up, annotate, come back."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.core.anchoring.selector import describe
from caoxian_desktop.core.annotations.annotation import Category
from caoxian_desktop.core.corrections.correction import create
from caoxian_desktop.core.corrections.target import FigureTarget, ObservationField
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.importing.dialog import ReviewDialog
from caoxian_desktop.ui.keeping import SaveState
from caoxian_desktop.ui.problems.panel import ProblemsPanel
from caoxian_desktop.ui.theme.palette import DARK, LIGHT
from caoxian_desktop.ui.theme.theming import Mode

Reviewed = Callable[[Callable[[], object]], ReviewDialog]


def text_of(application: Application) -> str:
    assert application.session.open_report is not None
    return application.session.open_report.report.text


def another_report() -> str:
    """The example with another figure: another text, so another report."""
    return bundled_report().read_text("utf-8-sig").replace("546.3亿元", "547.3亿元")


def select(application: Application, words: str) -> Span:
    at = text_of(application).index(words)
    span = Span(at, at + len(words))
    application.window.reader.view.select(span)
    return span


def test_the_example_is_open_under_a_strip_that_says_so(started: Application) -> None:
    window = started.window
    assert window.strip.isVisible()
    assert "示例报告" in window.strip.words
    assert "曹县" in window.windowTitle()
    assert window.status.length.text().endswith("字")
    assert window.status.saved.text() == "已保存 ✓"


def test_nothing_heavy_is_loaded_before_a_chart_is_looked_at() -> None:
    probe = (
        "import sys; from PySide6.QtWidgets import QApplication; from caoxian_desktop.app import Application\n"
        "qt = QApplication([]); a = Application(qt, None); a.window.show()\n"
        "a.session.charts_ready.connect(lambda _: qt.quit()); qt.exec(); a.window.shut_down()\n"
        "heavy = ('matplotlib', 'numpy', 'typst', 'docx', 'lxml', 'fontTools', 'qtawesome')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip().endswith("[]")


def test_the_document_is_the_canonical_text_unchanged(started: Application) -> None:
    assert started.window.reader.view.toPlainText() == text_of(started)


def test_a_highlight_is_kept_and_there_again_at_the_next_start(
    started: Application, qtbot: QtBot, qapp: QApplication
) -> None:
    span = select(started, "网络零售额")
    qtbot.keyClick(started.window.reader.view, Qt.Key.Key_4)
    qtbot.waitUntil(lambda: started.session.keeping.state is SaveState.SAVED)
    (note,) = started.session.annotations
    assert (note.span, note.category) == (span, Category.WEAKNESS)
    started.window.shut_down()
    again = Application(qapp, None)
    try:
        qtbot.waitUntil(lambda: bool(again.session.annotations))
        assert again.session.annotations[0].span == span
    finally:
        again.window.close()


def test_a_letter_without_a_selection_annotates_nothing(started: Application, qtbot: QtBot) -> None:
    qtbot.keyClick(started.window.reader.view, Qt.Key.Key_H)
    assert started.session.annotations == ()


def test_deleting_is_immediate_and_the_toast_undoes_it(started: Application, qtbot: QtBot) -> None:
    select(started, "网络零售额")
    qtbot.keyClick(started.window.reader.view, Qt.Key.Key_H)
    qtbot.keyClick(started.window.reader.view, Qt.Key.Key_Delete)
    assert started.session.annotations == ()
    assert started.window.toast.isVisible()
    assert started.window.toast.words == "已删除1条批注"
    started.window.toast.on_act()
    assert len(started.session.annotations) == 1


def test_one_undo_takes_back_notes_and_corrections_and_says_which(started: Application, qtbot: QtBot) -> None:
    undo, redo = started.window.actions_["undo"], started.window.actions_["redo"]
    assert (undo.text(), undo.isEnabled(), redo.isEnabled()) == ("撤销", False, False)
    select(started, "网络零售额")
    qtbot.keyClick(started.window.reader.view, Qt.Key.Key_H)
    assert started.session.analysis is not None
    figure = started.session.analysis.observations[0]
    started.session.set_right(lambda sheet: sheet.set_observation(figure.span, ObservationField.UNIT, "甲"))
    assert (undo.text(), undo.toolTip()) == ("撤销：更正单位", "撤销：更正单位（Ctrl+Z）")
    undo.trigger()
    assert started.window.toast.words == "已撤销：更正单位"
    assert (undo.text(), redo.text()) == ("撤销：添加批注", "重做：更正单位")
    assert started.session.corrections == ()
    undo.trigger()
    assert (started.session.annotations, undo.text(), redo.text()) == ((), "撤销", "重做：添加批注")
    qtbot.waitUntil(lambda: started.session.analysis is not None and figure in started.session.analysis.observations)


def test_a_correction_of_a_figure_that_is_none_any_more_is_among_the_problems(
    started: Application, qtbot: QtBot
) -> None:
    started.window.show_tab("problems")
    qtbot.waitUntil(lambda: isinstance(started.window.problems.panel, ProblemsPanel))
    assert started.session.open_report is not None
    report = started.session.open_report.report
    stray = Span(text_of(started).index("各位代表"), text_of(started).index("各位代表") + 4)
    target = FigureTarget(describe(report, "v", stray), ObservationField.UNIT)
    with qtbot.waitSignal(started.session.analysis_ready):
        started.session.analysing.correct([create(target, "甲", Stamper("a"))])
    panel = started.window.problems.panel
    assert isinstance(panel, ProblemsPanel)
    panel.show_first_doubt(lead=False)
    assert "各位代表" in panel.tree.currentIndex().data()


def test_the_highlight_used_last_is_what_h_gives(started: Application, qtbot: QtBot) -> None:
    select(started, "网络零售额")
    qtbot.keyClick(started.window.reader.view, Qt.Key.Key_5)
    select(started, "各位代表")
    qtbot.keyClick(started.window.reader.view, Qt.Key.Key_H)
    assert {note.category for note in started.session.annotations} == {Category.QUESTION}


def test_a_jump_can_be_gone_back_from_and_forward_again(started: Application, qtbot: QtBot) -> None:
    view = started.window.reader.view
    here = view.top_offset()
    goal = Span(text_of(started).index("网络零售额"), text_of(started).index("网络零售额") + 5)
    started.session.show_span(goal)
    assert view.visible_span().contains(goal)
    there = started.session.reading.place
    assert there.start > here
    started.window.actions_["back"].trigger()
    assert view.top_offset() == here
    started.window.actions_["forward"].trigger()
    assert started.session.reading.place == there


def test_the_tree_leads_to_a_section_and_follows_the_reading(started: Application, qtbot: QtBot) -> None:
    from caoxian_desktop.ui.outline.panel import OutlinePanel

    panel = started.window.outline.panel
    assert isinstance(panel, OutlinePanel)
    report = started.session.open_report.report  # type: ignore[union-attr]  # the fixture waited for it
    part = report.sections[1]
    panel.span_requested.emit(part.heading)
    assert started.window.reader.view.visible_span().contains(part.heading)
    started.window.reader.view.scroll_to(part.children[2].span.start)
    qtbot.waitUntil(lambda: part.children[2].title in str(panel.tree.currentIndex().data()))


def test_words_are_found_counted_and_stepped_through(started: Application, qtbot: QtBot) -> None:
    window = started.window
    window.actions_["find"].trigger()
    window.finder.bar.edit.setText("网络零售额")  # QTest types ASCII only
    total = text_of(started).count("网络零售额")
    assert window.finder.bar.count.text() == f"1/{total}"
    window.actions_["find_next"].trigger()
    assert window.finder.bar.count.text() == f"{min(2, total)}/{total}"
    qtbot.keyClick(window.finder.bar.edit, Qt.Key.Key_Escape)
    assert not window.finder.bar.isVisible()
    assert len(window.reader.view.marks.hits) == 0


def test_words_are_copied_with_their_citation_plain_and_rich(started: Application, qtbot: QtBot) -> None:
    select(started, "网络零售额")
    started.window.actions_["cite"].trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().startswith("网络零售额\n——《曹县政府工作报告（2023年）》第")
    assert "<p>网络零售额</p>" in data.html()


def test_a_file_dropped_on_the_window_is_looked_over_and_opened(
    started: Application, reviewed: Reviewed, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "某县报告.txt"
    file.write_text(another_report(), "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    drop = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    dialog = reviewed(lambda: started.window.dropEvent(drop))
    with qtbot.waitSignal(started.session.report_opened, timeout=10_000):
        dialog.take.click()
    assert "547.3亿元" in text_of(started)
    assert not started.window.strip.isVisible()


def test_a_file_that_is_no_report_is_named_and_what_was_open_stays(
    started: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    before = text_of(started)
    file = tmp_path / "空.txt"
    file.write_bytes(b"")
    with qtbot.waitSignal(started.session.failed, timeout=10_000):
        started.wiring.intake.on_file(file)
    assert "空.txt" in started.window.toast.words
    assert started.window.toast.isVisible()
    assert not started.window.toast.timer_active()
    assert text_of(started) == before


def test_text_from_the_clipboard_becomes_a_report(started: Application, reviewed: Reviewed, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(another_report())
    dialog = reviewed(started.window.actions_["paste"].trigger)
    with qtbot.waitSignal(started.session.report_opened, timeout=10_000):
        dialog.take.click()
    assert "547.3亿元" in text_of(started)


def test_the_place_that_was_read_is_there_at_the_next_start(
    started: Application, qtbot: QtBot, qapp: QApplication
) -> None:
    place = text_of(started).index("网络零售额")
    started.window.reader.view.scroll_to(place)
    top = started.window.reader.view.top_offset()
    assert top > 0
    started.window.shut_down()
    again = Application(qapp, None)
    try:
        again.window.resize(1366, 768)
        again.window.show()
        qtbot.waitUntil(lambda: again.session.open_report is not None)
        qtbot.waitUntil(lambda: again.window.reader.view.top_offset() == top)
    finally:
        again.window.close()


def test_a_click_on_a_highlight_brings_its_card_into_view(started: Application, qtbot: QtBot) -> None:
    span = select(started, "网络零售额")
    qtbot.keyClick(started.window.reader.view, Qt.Key.Key_1)
    started.session.select_annotation("")
    started.window.reader.bring_into_view(span)
    box = started.window.reader.view.span_rectangles(span)[0]
    middle = QPoint(round(box.center().x()), round(box.center().y()))
    qtbot.mouseClick(started.window.reader.view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert started.session.selected_annotation == started.session.annotations[0].id
    assert started.window.side.currentWidget() is started.window.annotations
    assert started.window.annotations.panel is not None


def test_ctrl_s_says_that_everything_is_saved(started: Application) -> None:
    started.window.actions_["save"].trigger()
    assert "已自动保存" in started.window.toast.words


def test_the_theme_is_switched_while_the_window_works(started: Application, qtbot: QtBot) -> None:
    for mode, palette in ((Mode.DARK, DARK), (Mode.LIGHT, LIGHT)):
        started.window.actions_[mode.value].trigger()
        qtbot.wait(20)
        assert started.window.palette().window().color().name() == palette.window
        assert started.window.reader.view.viewport().palette().base().color().name() == palette.surface
