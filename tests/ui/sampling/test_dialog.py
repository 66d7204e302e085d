"""抽查: drawn, judged by mouse or key, left and gone on with, and what it comes to."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.analysis import Analysis, analyse
from caoxian_desktop.core.importing.importer import read_text
from caoxian_desktop.core.sampling.draw import Draw, Population, draw_figures
from caoxian_desktop.ui.sampling.dialog import SamplingDialog
from caoxian_desktop.ui.sampling.start_page import made_at
from tests.core.corrections.conftest import TEXT

Kept = list[Draw]


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return analyse(read_text(TEXT, "云山县.txt"))


@pytest.fixture
def kept() -> Kept:
    return []


@pytest.fixture
def opened(qtbot: QtBot, analysis: Analysis, kept: Kept, tmp_path: Path) -> Callable[..., SamplingDialog]:
    def open_with(*draws: Draw) -> SamplingDialog:
        def ask(_parent: QWidget, _title: str, _name: str, _filter: str) -> tuple[str, str]:
            return str(tmp_path / "items"), ""

        made = SamplingDialog(analysis, draws, ask_target=ask)
        qtbot.addWidget(made)
        made.draw_changed.connect(kept.append)
        made.show()
        qtbot.waitExposed(made)
        return made

    return open_with


def begun(dialog: SamplingDialog, size: int = 4) -> SamplingDialog:
    dialog.start.size_.setText(str(size))
    dialog.start.seed.setText("7")
    dialog.start.start.click()
    return dialog


def test_the_question_takes_the_room_of_a_question_and_can_be_given_up(opened: Callable[..., SamplingDialog]) -> None:
    dialog = opened()
    asking = dialog.size()
    dialog.start.cancel.click()
    assert not dialog.isVisible()
    begun(dialog := opened())
    assert dialog.width() > asking.width()
    assert dialog.height() > asking.height()


def test_thirty_are_drawn_unless_one_says_otherwise(opened: Callable[..., SamplingDialog], kept: Kept) -> None:
    dialog = opened()
    assert dialog.start.size_.text() == "30"
    begun(dialog, 4)
    assert (len(kept[0].items), kept[0].seed, kept[0].of) == (4, 7, Population.FIGURES)
    assert dialog.judge.isVisible()


def test_without_a_number_nothing_is_drawn(opened: Callable[..., SamplingDialog]) -> None:
    dialog = opened()
    dialog.start.size_.setText("0")
    assert not dialog.start.start.isEnabled()
    dialog.start.size_.setText("5")
    assert dialog.start.start.isEnabled()


def test_an_item_shows_its_sentence_with_the_figure_marked_and_every_field(
    opened: Callable[..., SamplingDialog], analysis: Analysis
) -> None:
    judge = begun(opened()).judge
    assert judge.item is not None
    assert judge.sentence.marked == judge.item.span.of(analysis.report.text)
    assert judge.sentence.toPlainText() in analysis.report.text
    assert list(judge.rows) == [field for field, _ in judge.item.reading]
    assert judge.place.text() == "第1条，共4条，已判0条"


def test_enter_says_all_right_and_goes_on(qtbot: QtBot, opened: Callable[..., SamplingDialog], kept: Kept) -> None:
    dialog = begun(opened())
    for _ in range(4):
        qtbot.keyClick(dialog.judge, Qt.Key.Key_Return)
    assert [item.wrong for item in kept[-1].items] == [frozenset()] * 4
    assert dialog.outcome.isVisible()
    assert dialog.outcome.said.text().startswith("4条中4条全对")
    assert dialog.outcome.go_on.isHidden()


def test_a_fields_key_marks_it_wrong_and_again_right(
    qtbot: QtBot, opened: Callable[..., SamplingDialog], kept: Kept
) -> None:
    judge = begun(opened()).judge
    qtbot.keyClick(judge, Qt.Key.Key_5)
    qtbot.keyClick(judge, Qt.Key.Key_Q)
    assert judge.wrong == ("unit", "cue")
    qtbot.keyClick(judge, Qt.Key.Key_Q)
    assert judge.next.text() == "记下1项错，下一条（回车）"
    qtbot.keyClick(judge, Qt.Key.Key_Return)
    assert kept[-1].items[0].wrong == frozenset({"unit"})


def test_a_click_marks_a_field_and_the_item_before_can_be_judged_anew(
    qtbot: QtBot, opened: Callable[..., SamplingDialog], kept: Kept
) -> None:
    judge = begun(opened()).judge
    qtbot.mouseClick(judge.rows["period"], Qt.MouseButton.LeftButton)
    judge.next.click()
    assert judge.wrong == ()
    qtbot.keyClick(judge, Qt.Key.Key_Backspace)
    assert judge.wrong == ("period",)
    qtbot.mouseClick(judge.rows["period"], Qt.MouseButton.LeftButton)
    judge.next.click()
    assert kept[-1].items[0].wrong == frozenset()


def test_of_what_is_no_figure_nothing_else_is_asked(qtbot: QtBot, opened: Callable[..., SamplingDialog]) -> None:
    judge = begun(opened()).judge
    qtbot.keyClick(judge, Qt.Key.Key_1)
    assert not judge.rows["unit"].isEnabled()
    qtbot.keyClick(judge, Qt.Key.Key_5)
    assert judge.wrong == ("stands",)


def test_a_draw_that_was_left_is_gone_on_with_where_it_was(
    opened: Callable[..., SamplingDialog], analysis: Analysis, kept: Kept
) -> None:
    left = draw_figures(analysis.observations, 3, 1).judge(0, ())
    dialog = opened(left)
    button = next(b for b in dialog.start.findChildren(QPushButton) if b.text() == "继续")
    assert "数据3条，已判1条" in button.accessibleName()
    button.click()
    assert dialog.judge.place.text() == "第2条，共3条，已判1条"
    dialog.judge.pause.click()
    assert dialog.outcome.said.text().startswith("1条中1条全对")
    dialog.outcome.go_on.click()
    assert dialog.judge.isVisible()
    assert kept == []


def test_setting_right_keeps_the_verdict_first(qtbot: QtBot, opened: Callable[..., SamplingDialog], kept: Kept) -> None:
    dialog = begun(opened())
    dialog.judge.rows["unit"].click()
    item = dialog.judge.item
    assert item is not None
    with qtbot.waitSignal(dialog.correct_wanted) as wish:
        dialog.judge.correct.click()
    assert wish.args == [item.span]
    assert kept[-1].items[0].wrong == frozenset({"unit"})


def test_numbers_that_were_not_taken_for_figures_are_judged_by_what_they_were_taken_for(
    qtbot: QtBot, opened: Callable[..., SamplingDialog], kept: Kept
) -> None:
    dialog = opened()
    dialog.start.passed_over.setChecked(True)
    begun(dialog, 2)
    assert list(dialog.judge.rows) == ["class"]
    qtbot.keyClick(dialog.judge, Qt.Key.Key_1)
    qtbot.keyClick(dialog.judge, Qt.Key.Key_Return)
    assert kept[-1].of is Population.PASSED_OVER
    assert kept[-1].items[0].wrong == frozenset({"class"})


def test_the_result_goes_to_clipboard_and_file(
    qtbot: QtBot, opened: Callable[..., SamplingDialog], tmp_path: Path
) -> None:
    dialog = begun(opened())
    dialog.judge.rows["unit"].click()
    for _ in range(4):
        dialog.judge.go_on()
    dialog.outcome.copy()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].split("\t")[:4] == ["字段", "对", "已判", "正确率"]
    assert lines[-2].split("\t")[:4] == ["整条全对", "3", "4", "75%"]
    assert lines[-1].startswith("4条中3条全对；按此推断")
    with qtbot.waitSignal(dialog.file_wanted) as wish:
        dialog.outcome.items_wanted.emit()
    assert wish.args[1] == tmp_path / "items.csv"
    rows = list(csv.reader(io.StringIO(wish.args[0])))
    assert [row[0] for row in rows[1:5]] == ["1", "2", "3", "4"]
    assert ["整条全对", "3", "4", "75%"] in [row[:4] for row in rows[5:]]


def test_the_table_of_results_says_what_was_counted(opened: Callable[..., SamplingDialog]) -> None:
    dialog = begun(opened())
    for _ in range(4):
        dialog.judge.go_on()
    table = dialog.outcome.table
    cells = [[table.item(row, column).text() for column in range(4)] for row in range(table.rowCount())]
    assert cells[0] == ["是数据", "4", "4", "100%"]
    assert cells[-1] == ["整条全对", "4", "4", "100%"]
    assert "种子7" in dialog.outcome.drawn.text()


def test_with_nothing_marked_wrong_setting_right_is_no_verdict(
    opened: Callable[..., SamplingDialog], kept: Kept
) -> None:
    dialog = begun(opened())
    dialog.judge.correct.click()
    assert kept[-1].judged == 0


def test_a_report_without_numbers_offers_nothing_to_draw(qtbot: QtBot, analysis: Analysis) -> None:
    bare = replace(analysis, report=replace(analysis.report, paragraphs=()), observations=())
    empty = SamplingDialog(bare, ())
    qtbot.addWidget(empty)
    assert not empty.start.start.isEnabled()


@pytest.mark.parametrize("size", [(560, 420), (860, 620)])
def test_all_pages_are_painted_and_fit(
    qtbot: QtBot, opened: Callable[..., SamplingDialog], size: tuple[int, int]
) -> None:
    dialog = opened()
    dialog.resize(*size)
    for turn in (lambda: None, lambda: begun(dialog), dialog.show_result):
        turn()
        assert not dialog.grab().isNull()
        assert (dialog.width(), dialog.height()) == size
    assert dialog.findChildren(QLabel)


def test_when_a_draw_was_made_is_told_by_its_id() -> None:
    draw = Draw("01931e3c-8c00-7000-8000-000000000000", Population.FIGURES, 1, 1, ())
    assert made_at(draw).startswith("11月1")


def test_no_part_is_without_a_place_where_python_might_destroy_it_on_another_thread(
    opened: Callable[..., SamplingDialog],
) -> None:
    before = set(QApplication.topLevelWidgets())
    dialog = begun(opened())
    dialog.show_result()
    parts = set(QApplication.topLevelWidgets()) - before - {dialog}
    assert [part for part in parts if part.parent() is None] == []
