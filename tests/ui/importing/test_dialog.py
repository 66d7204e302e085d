"""核对读入结果 as a person uses it, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.corrections.sheet import CorrectionSheet
from caoxian_desktop.core.corrections.target import BlockField, ObservationField
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.importing.dialog import ReviewDialog, ask_discard
from tests.problems import a_problem

Open = Callable[..., ReviewDialog]


@pytest.fixture
def open_dialog(qtbot: QtBot, sheet: CorrectionSheet) -> Open:
    def make(width: int = 1280, height: int = 720, *, kept: bool = False, discard: bool = True) -> ReviewDialog:
        made = ReviewDialog(sheet, kept=kept, ask_discard=lambda _parent: discard)
        qtbot.addWidget(made)
        made.resize(width, height)
        made.show()
        qtbot.waitExposed(made)
        return made

    return make


@pytest.fixture
def dialog(open_dialog: Open) -> ReviewDialog:
    return open_dialog()


def line(dialog: ReviewDialog, field: BlockField) -> QLineEdit:
    box = dialog.form.box(field)
    assert isinstance(box, QLineEdit)
    return box


def type_into(dialog: ReviewDialog, field: BlockField, words: str) -> None:
    line(dialog, field).setText(words)
    line(dialog, field).editingFinished.emit()


def heading(report: Report, at: int, child: int) -> Span:
    return report.sections[at].children[child].heading


def choose(dialog: ReviewDialog, span: Span) -> None:
    dialog.tree.tree.choose(span.start)


# The title block


def test_what_the_text_does_not_say_stays_empty(dialog: ReviewDialog, report: Report) -> None:
    assert line(dialog, BlockField.PLACE).text() == report.title_block.place
    assert line(dialog, BlockField.REVIEW_PERIOD).text() == ""
    assert line(dialog, BlockField.REVIEW_PERIOD).placeholderText() == "文中没有"


def test_a_field_that_is_changed_is_marked_and_can_be_put_back(dialog: ReviewDialog, sheet: CorrectionSheet) -> None:
    before = line(dialog, BlockField.SPEAKER).text()
    type_into(dialog, BlockField.SPEAKER, "张三")
    assert sheet.report.title_block.speaker == "张三"
    assert dialog.form.rows[BlockField.SPEAKER].back.isVisible()
    assert before in dialog.form.rows[BlockField.SPEAKER].back.toolTip()
    dialog.form.rows[BlockField.SPEAKER].back.click()
    assert line(dialog, BlockField.SPEAKER).text() == before
    assert not dialog.form.rows[BlockField.SPEAKER].back.isVisible()
    assert sheet.corrections == ()


def test_the_name_of_the_report_follows_place_and_year(dialog: ReviewDialog) -> None:
    type_into(dialog, BlockField.PLACE, "单县")
    type_into(dialog, BlockField.PLAN_YEAR, "2024年")
    assert dialog.name.text() == "单县政府工作报告（2024年）"


def test_a_level_is_chosen_and_can_be_none(dialog: ReviewDialog, sheet: CorrectionSheet) -> None:
    box = dialog.form.box(BlockField.LEVEL)
    assert isinstance(box, QComboBox)
    for row, level in ((box.findData("city"), "city"), (0, None)):
        box.setCurrentIndex(row)
        box.activated.emit(row)
        assert sheet.report.title_block.level == level


def test_a_year_that_is_none_is_told_and_holds_the_dialog_open(
    dialog: ReviewDialog, sheet: CorrectionSheet, qtbot: QtBot
) -> None:
    type_into(dialog, BlockField.PLAN_YEAR, "今年")
    assert dialog.fault.text() == "年度写四位数字，如 2023。"
    with qtbot.assertNotEmitted(dialog.keep_wanted):
        dialog.take.click()
    assert dialog.focusWidget() is line(dialog, BlockField.PLAN_YEAR)
    assert sheet.corrections == ()
    type_into(dialog, BlockField.PLAN_YEAR, "2024")
    assert dialog.form.faulty is None
    assert not dialog.fault.isVisible()


# The headings


def test_keys_demote_promote_and_remove_the_chosen_heading(
    dialog: ReviewDialog, sheet: CorrectionSheet, report: Report, qtbot: QtBot
) -> None:
    chosen = report.sections[1].children[1]
    choose(dialog, chosen.heading)
    alt_shift = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(dialog.tree.tree, Qt.Key.Key_Left, alt_shift)
    assert [s.title for s in sheet.report.sections].count(chosen.title) == 1
    assert dialog.tree.tree.current is not None
    assert (dialog.tree.tree.current.title, dialog.tree.tree.current.level) == (chosen.title, 1)
    qtbot.keyClick(dialog.tree.tree, Qt.Key.Key_Right, alt_shift)
    assert (dialog.tree.tree.current.title, dialog.tree.tree.current.level) == (chosen.title, 2)
    qtbot.keyClick(dialog.tree.tree, Qt.Key.Key_Delete)
    assert chosen.title not in [s.title for s in sheet.report.walk()]


def test_every_change_is_undone_and_done_again(
    dialog: ReviewDialog, sheet: CorrectionSheet, report: Report, qtbot: QtBot
) -> None:
    choose(dialog, heading(report, 1, 1))
    assert not dialog.tree.undo.isEnabled()
    dialog.tree.remove.trigger()
    type_into(dialog, BlockField.SPEAKER, "张三")
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert line(dialog, BlockField.SPEAKER).text() == report.title_block.speaker
    dialog.tree.undo.trigger()
    assert sheet.report.sections == report.sections
    assert not dialog.tree.undo.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert sheet.report.sections != report.sections


def test_what_was_done_to_the_sheet_elsewhere_is_not_undone_from_here(
    open_dialog: Open, sheet: CorrectionSheet, report: Report
) -> None:
    figure = sheet.analysis.observations[0].span
    sheet.set_observation(figure, ObservationField.UNIT, "甲")
    dialog = open_dialog(kept=True)
    dialog.on_undo()
    assert [correction.value for correction in sheet.corrections] == ["甲"]
    type_into(dialog, BlockField.PLACE, "单县")
    dialog.on_undo()
    dialog.on_undo()
    assert [correction.value for correction in sheet.corrections] == ["甲"]
    dialog.on_redo()
    assert sheet.report.title_block.place == "单县"


def test_one_heading_is_put_back_as_it_was_read(dialog: ReviewDialog, sheet: CorrectionSheet, report: Report) -> None:
    choose(dialog, heading(report, 1, 1))
    assert not dialog.tree.restore.isEnabled()
    dialog.tree.demote.trigger()
    assert dialog.tree.restore.isEnabled()
    dialog.tree.restore.trigger()
    assert sheet.report.sections == report.sections
    assert not dialog.tree.restore.isEnabled()


def test_a_click_in_the_text_chooses_the_heading_it_stands_under(dialog: ReviewDialog, report: Report) -> None:
    chosen = report.sections[1].children[1]
    dialog.text.view.clicked_at.emit(chosen.heading.end + 5)
    assert dialog.tree.tree.current == chosen


def test_only_what_can_be_done_is_offered(dialog: ReviewDialog, report: Report) -> None:
    choose(dialog, report.sections[1].heading)
    assert not dialog.tree.promote.isEnabled()
    assert dialog.tree.demote.isEnabled()


def test_the_tree_leads_to_the_text_without_taking_the_keys_away(
    dialog: ReviewDialog, report: Report, qtbot: QtBot
) -> None:
    dialog.tree.tree.setFocus()
    place = report.sections[1].heading
    choose(dialog, place)
    assert dialog.text.view.visible_span().contains(place)
    assert dialog.focusWidget() is dialog.tree.tree


def test_a_selected_line_becomes_a_heading_and_is_shown_in_the_tree(
    dialog: ReviewDialog, sheet: CorrectionSheet, report: Report, qtbot: QtBot
) -> None:
    body = next(p for p in report.paragraphs if p.number == 2 and p.span.start > report.sections[1].heading.end)
    stop = body.span.of(report.text).index("。")
    assert not dialog.text.acts[0].isEnabled()
    dialog.text.view.select(Span(body.span.start, body.span.start + 4))
    dialog.text.acts[2].trigger()
    made = next(s for s in sheet.report.walk() if s.heading.start == body.span.start)
    assert (made.level, made.run_in, len(made.heading)) == (2, True, stop)
    assert dialog.tree.tree.current == made


def test_the_texts_menu_makes_a_heading_of_the_line_it_was_opened_on(
    dialog: ReviewDialog, sheet: CorrectionSheet, report: Report, qtbot: QtBot
) -> None:
    body = next(p for p in report.paragraphs if p.number == 2 and p.span.start > report.sections[1].heading.end)
    dialog.text.show_span(Span(body.span.start, body.span.start + 4))
    box = dialog.text.view.span_rectangles(Span(body.span.start + 1, body.span.start + 2))[0]
    dialog.text.view.customContextMenuRequested.emit(box.center().toPoint())
    dialog.text.acts[3].trigger()
    for menu in dialog.text.findChildren(QMenu):
        menu.close()
    assert body.span.start in [section.heading.start for section in sheet.report.walk()]
    qtbot.waitUntil(lambda: not dialog.text.acts[0].isEnabled())


def test_a_line_that_can_be_no_heading_is_told(dialog: ReviewDialog, sheet: CorrectionSheet, report: Report) -> None:
    long = max(report.paragraphs, key=lambda p: p.span.of(report.text).find("。"))
    if long.span.of(report.text).find("。") > 90:
        dialog.text.view.select(Span(long.span.start, long.span.start + 6))
        dialog.text.acts[0].trigger()
        assert dialog.fault.text() == "这一行太长或没有文字，不能作标题。"
    assert sheet.corrections == ()


def test_a_change_keeps_the_text_where_it_is_and_the_tree_unfolded(dialog: ReviewDialog, report: Report) -> None:
    choose(dialog, heading(report, 1, 3))
    top = dialog.text.view.top_offset()
    row = dialog.tree.tree.model().index(0, 0, QModelIndex())
    dialog.tree.tree.collapse(row)
    dialog.tree.remove.trigger()
    assert dialog.text.view.top_offset() == top
    assert not dialog.tree.tree.isExpanded(dialog.tree.tree.model().index(0, 0, QModelIndex()))
    assert dialog.tree.tree.isExpanded(dialog.tree.tree.model().index(1, 0, QModelIndex()))


# Problems


def test_doubts_are_counted_and_lead_to_the_list_and_the_text(dialog: ReviewDialog, report: Report) -> None:
    assert dialog.doubts.text() == "存疑1处，查看"
    dialog.doubts.click()
    assert dialog.focusWidget() is dialog.problems.tree
    dialog.problems.span_requested.emit(report.problems[0].span)
    assert dialog.text.view.visible_span().contains(Span(3000, 3009))


# The end


def test_enter_takes_the_report_in(dialog: ReviewDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.keep_wanted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isEnabled()
    dialog.show_fault("磁盘已满")
    assert dialog.isEnabled()
    assert dialog.fault.text() == "磁盘已满"


def test_enter_on_a_row_of_the_problems_does_not_take_the_report_in(dialog: ReviewDialog, qtbot: QtBot) -> None:
    dialog.problems.tree.setCurrentIndex(dialog.problems.tree.model().index(0, 0, QModelIndex()))
    with qtbot.assertNotEmitted(dialog.keep_wanted):
        qtbot.keyClick(dialog.problems.tree, Qt.Key.Key_Return)


@pytest.mark.parametrize("discard", [False, True])
def test_corrections_are_not_lost_without_a_question(open_dialog: Open, qtbot: QtBot, discard: bool) -> None:
    dialog = open_dialog(discard=discard)
    type_into(dialog, BlockField.SPEAKER, "张三")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible() is not discard


def test_an_untouched_report_is_put_away_without_a_question(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog(discard=False)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_of_a_kept_report_there_is_nothing_to_take_in_or_lose(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog(kept=True, discard=False)
    assert [button.text() for button in dialog.findChildren(QPushButton) if button.isVisible()] == [
        "存疑1处，查看",
        "完成",
    ]
    told: list[Report] = []
    dialog.corrected.connect(told.append)
    type_into(dialog, BlockField.SPEAKER, "张三")
    assert [report.title_block.speaker for report in told] == ["张三"]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


# Shape


def test_on_a_small_screen_title_block_and_problems_are_tabs(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog(865, 470)
    assert [dialog.tabs.tabText(at) for at in range(dialog.tabs.count())] == ["标题信息", "目录", "读入情况（25）"]
    assert dialog.tabs.currentWidget() is dialog.tree
    assert dialog.width() <= 865
    assert dialog.height() <= 470
    assert not dialog.left.isVisible()


def test_a_window_made_wider_has_them_beside_each_other_again(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog(865, 470)
    dialog.resize(1300, 720)
    qtbot.waitUntil(dialog.form.isVisible)
    assert dialog.problems.isVisible()
    assert dialog.tabs.count() == 1
    dialog.resize(865, 470)
    qtbot.waitUntil(lambda: dialog.tabs.count() == 3)


def test_whatever_takes_the_focus_has_a_name(dialog: ReviewDialog) -> None:
    nameless = [
        part
        for part in dialog.findChildren(QWidget)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.isVisible()
        and part.focusProxy() is None
        and not (part.accessibleName() or (isinstance(part, QPushButton) and part.text()))
    ]
    assert nameless == []


def test_the_whole_title_block_is_seen_on_an_office_screen(open_dialog: Open) -> None:
    dialog = open_dialog(1297, 721)
    assert not dialog.form_area.verticalScrollBar().isVisible()


def test_what_is_being_typed_is_not_lost_by_esc(open_dialog: Open, sheet: CorrectionSheet, qtbot: QtBot) -> None:
    dialog = open_dialog(discard=False)
    box = line(dialog, BlockField.SPEAKER)
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "Zhang")
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert sheet.report.title_block.speaker == "Zhang"


@pytest.mark.parametrize("width", [1280, 865])
def test_tab_goes_through_all_parts_as_one_reads(open_dialog: Open, qtbot: QtBot, width: int) -> None:
    dialog = open_dialog(width)
    title, tree, text, take = dialog.form.box(BlockField.TITLE), dialog.tree.tree, dialog.text.view, dialog.take
    order: list[QWidget] = []
    tree.setFocus()
    while tree not in order and len(order) < 50:
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        order.append(dialog.focusWidget())
    columns = (dialog.tabs.tabBar(),) if width < 1000 else (title, dialog.problems.tree, dialog.tabs.tabBar())
    places = [order.index(part) for part in (text, take, dialog.doubts, *columns, tree)]
    assert places == sorted(places)


def test_a_doubt_about_the_title_block_leads_to_its_field(dialog: ReviewDialog) -> None:
    dialog.problems.field_requested.emit(a_problem("title_block.place_concluded", "按正文内容认作曹县。"))
    assert dialog.focusWidget() is dialog.form.box(BlockField.PLACE)
    dialog.problems.field_requested.emit(a_problem("docx.picture", "有图片。"))
    assert dialog.focusWidget() is dialog.form.box(BlockField.PLACE)


@pytest.mark.parametrize(("words", "lost"), [("放弃", True), ("继续核对", False), ("", False)])
def test_the_question_keeps_corrections_unless_told_to_lose_them(
    dialog: ReviewDialog, qtbot: QtBot, words: str, lost: bool
) -> None:
    def answer() -> None:
        box = dialog.findChild(QMessageBox)
        assert isinstance(box, QMessageBox)
        button = next((each for each in box.buttons() if each.text() == words), None)
        if button is None:
            qtbot.keyClick(box, Qt.Key.Key_Return)
        else:
            button.click()

    QTimer.singleShot(100, answer)
    assert ask_discard(dialog) is lost
