"""校核 as a person uses it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.checking.finding import Certainty, Finding, Subject
from caoxian_desktop.core.checking.listing import Line
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.ui.checking.delegate import FindingDelegate
from caoxian_desktop.ui.checking.model import COUNT, LINE, FindingModel
from caoxian_desktop.ui.checking.panel import CheckingPanel
from caoxian_desktop.ui.theme import palette
from tests.ui.checking.conftest import COMMA, DOUBLED, SECOND_COMMA, TWO_VALUES, UNIT


def model(panel: CheckingPanel) -> FindingModel:
    found = panel.tree.model()
    assert isinstance(found, FindingModel)
    return found


def groups(panel: CheckingPanel) -> list[tuple[str, int]]:
    return [(index.data(), index.data(COUNT)) for index in model(panel).groups()]


def seen(panel: CheckingPanel) -> list[Finding]:
    return [index.data(LINE).finding for index in model(panel).findings() if panel.tree.is_seen(index)]


def choose(panel: CheckingPanel, finding: Finding) -> QModelIndex:
    index = model(panel).place(finding)
    panel.tree.choose(index)
    panel.tree.setFocus()
    return index


def click_link(qtbot: QtBot, panel: CheckingPanel, finding: Finding, place: int) -> None:
    index, cards = model(panel).place(finding), panel.tree.itemDelegate()
    assert isinstance(cards, FindingDelegate)
    link = next(link for link in cards.card(index).links if link.place == place)
    corner = cards.corner(panel.tree.visualRect(index))
    qtbot.mouseClick(
        panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=corner + QPoint(*map(int, link.box.center().toTuple()))
    )


def test_figures_stand_before_wording_the_surest_first(panel: CheckingPanel) -> None:
    assert groups(panel) == [("数据", 2), ("文字", 3)]
    assert seen(panel) == [UNIT, TWO_VALUES, COMMA, SECOND_COMMA, DOUBLED]
    assert panel.count.text() == "5条待核对"


def test_a_screen_reader_says_what_where_how_sure_and_why(panel: CheckingPanel, lines: tuple[Line, ...]) -> None:
    spoken = model(panel).place(TWO_VALUES).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("同一指标两个数，可能，〔")
    assert spoken.endswith("请核对口径。")


def test_a_click_leads_to_the_first_place_and_marks_all(panel: CheckingPanel, qtbot: QtBot) -> None:
    rect = panel.tree.visualRect(model(panel).place(TWO_VALUES))
    with qtbot.waitSignal(panel.span_requested) as went, qtbot.waitSignal(panel.places_pointed) as marked:
        qtbot.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=rect.bottomLeft() + QPoint(40, -16))
    assert went.args == [TWO_VALUES.spans[0]]
    assert marked.args == [TWO_VALUES.spans]


def test_a_link_leads_to_its_own_place(panel: CheckingPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.span_requested) as told:
        click_link(qtbot, panel, TWO_VALUES, 1)
    assert told.args == [TWO_VALUES.spans[1]]
    assert panel.tree.place == 1


def test_enter_and_the_arrows_lead_through_the_places(panel: CheckingPanel, qtbot: QtBot) -> None:
    went: list[object] = []
    panel.span_requested.connect(went.append)
    choose(panel, TWO_VALUES)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Left):
        qtbot.keyClick(panel.tree, key)
    first, second = TWO_VALUES.spans
    assert went == [first, second, second, first]


def test_del_wishes_to_set_aside_and_the_next_one_is_chosen(panel: CheckingPanel, qtbot: QtBot) -> None:
    panel.dismiss_wanted.connect(lambda findings: panel.show_set_aside(frozenset(findings)))
    choose(panel, COMMA)
    with qtbot.waitSignal(panel.dismiss_wanted) as told:
        qtbot.keyClick(panel.tree, Qt.Key.Key_Delete)
    assert told.args == [(COMMA,)]
    assert [line.finding for line in panel.tree.chosen()] == [SECOND_COMMA]
    assert groups(panel) == [("数据", 2), ("文字", 2), ("已忽略", 1)]
    assert COMMA not in seen(panel), "what was set aside is folded away"
    assert panel.count.text() == "4条待核对，1条已忽略"


def test_what_was_set_aside_unfolds_and_is_taken_up_again(panel: CheckingPanel, qtbot: QtBot) -> None:
    panel.show_set_aside(frozenset({COMMA}))
    panel.tree.expand(list(model(panel).groups())[-1])
    assert COMMA in seen(panel)
    choose(panel, COMMA)
    with qtbot.waitSignal(panel.restore_wanted) as told:
        panel.act()
    assert told.args == [(COMMA,)]
    panel.show_set_aside(frozenset({DOUBLED}))
    assert DOUBLED in seen(panel), "the group stays unfolded"


def test_several_are_set_aside_at_once(panel: CheckingPanel, qtbot: QtBot) -> None:
    panel.tree.setFocus()
    qtbot.keyClick(panel.tree, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(panel.dismiss_wanted) as told:
        qtbot.keyClick(panel.tree, Qt.Key.Key_Delete)
    assert told.args == [(UNIT, TWO_VALUES, COMMA, SECOND_COMMA, DOUBLED)]


def test_all_of_a_kind_are_set_aside_at_once(panel: CheckingPanel, qtbot: QtBot) -> None:
    choose(panel, COMMA)
    with qtbot.waitSignal(panel.dismiss_wanted) as told:
        panel.act_on_alike()
    assert told.args == [(COMMA, SECOND_COMMA)]


def test_chips_and_words_narrow_the_list(panel: CheckingPanel, qtbot: QtBot) -> None:
    panel.filters.subjects[Subject.WORDING].click()
    assert seen(panel) == [COMMA, SECOND_COMMA, DOUBLED]
    panel.filters.certainties[Certainty.LOW].click()
    assert seen(panel) == [DOUBLED]
    assert panel.count.text() == "1 / 5条"
    panel.filters.words.setText("没有这样的字")
    qtbot.waitUntil(lambda: not panel.tree.isVisible())
    panel.filters.clear()
    assert len(seen(panel)) == 5


def test_the_chip_of_what_was_set_aside_shows_that_alone(panel: CheckingPanel) -> None:
    assert not panel.filters.set_aside.isVisible()
    panel.show_set_aside(frozenset({COMMA}))
    assert panel.filters.set_aside.text() == "已忽略 1"
    panel.filters.set_aside.click()
    assert seen(panel) == [COMMA]


def test_stepping_goes_round_past_what_was_set_aside(panel: CheckingPanel) -> None:
    panel.show_set_aside(frozenset({TWO_VALUES}))
    went = [line.finding for _ in range(5) if (line := panel.step(1)) is not None]
    assert went == [UNIT, COMMA, SECOND_COMMA, DOUBLED, UNIT]
    back = panel.step(-1)
    assert back is not None
    assert back.finding is DOUBLED
    panel.show_findings(())
    assert panel.step(1) is None


def test_stepping_after_setting_aside_leaves_none_out(panel: CheckingPanel) -> None:
    panel.dismiss_wanted.connect(lambda findings: panel.show_set_aside(frozenset(findings)))
    panel.step(1)
    panel.act()
    line = panel.step(1)
    assert line is not None
    assert line.finding is TWO_VALUES


def test_esc_lets_go_of_what_is_marked(panel: CheckingPanel, qtbot: QtBot) -> None:
    choose(panel, COMMA)
    with qtbot.waitSignal(panel.places_pointed) as told:
        qtbot.keyClick(panel.tree, Qt.Key.Key_Escape)
    assert told.args == [()]


def test_a_group_folds_by_click_and_by_enter_and_stays_so(panel: CheckingPanel, qtbot: QtBot) -> None:
    first = next(model(panel).groups())
    at = panel.tree.visualRect(first).center()
    qtbot.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert not panel.tree.isExpanded(first)
    panel.show_set_aside(frozenset({DOUBLED}))
    assert UNIT not in seen(panel)
    panel.tree.setCurrentIndex(next(model(panel).groups()))
    qtbot.keyClick(panel.tree, Qt.Key.Key_Return)
    assert UNIT in seen(panel)


def test_while_it_runs_what_was_found_before_stays(panel: CheckingPanel, lines: tuple[Line, ...]) -> None:
    panel.show_running()
    assert panel.count.text() == "正在校核…"
    assert len(seen(panel)) == 5
    panel.show_findings(lines[:2])
    assert panel.count.text() == "2条待核对"


def test_nothing_found_says_what_was_looked_at(panel: CheckingPanel, report: Report) -> None:
    panel.show_report(report)
    assert not panel.tree.isVisible()
    panel.show_findings(())
    words = [label.text() for label in panel.findChildren(type(panel.count)) if label.isVisible()]
    assert "未发现需要核对之处" in words
    assert any("同一指标前后数值" in each for each in words)


def test_rows_are_copied_as_a_table(panel: CheckingPanel, qtbot: QtBot) -> None:
    choose(panel, UNIT)
    with qtbot.waitSignal(panel.said) as told:
        panel.copy_rows()
    assert told.args == ["已复制1条校核提示"]
    header, row = QGuiApplication.clipboard().text().split("\n")
    assert "<table" in QGuiApplication.clipboard().mimeData().html()
    assert header.startswith("出处\t类别")
    assert "\t单位不全\t1.2万平方\t" in row


def test_what_is_shown_is_exported_with_its_state(panel: CheckingPanel, qtbot: QtBot, tmp_path: Path) -> None:
    panel._ask_target = lambda *_: (str(tmp_path / "提示"), "")
    panel.show_set_aside(frozenset({COMMA}))
    panel.filters.subjects[Subject.WORDING].click()
    with qtbot.waitSignal(panel.said) as told:
        panel.save()
    assert told.args == ["已保存：提示.csv"]
    words = (tmp_path / "提示.csv").read_text("utf-8-sig")
    assert words.count("标点全角半角混用") == 2
    assert words.count("已忽略") == 1
    assert "单位不全" not in words


@pytest.mark.parametrize("colours", [palette.LIGHT, palette.DARK])
def test_how_sure_a_finding_is_stands_in_words_and_nothing_is_red(
    panel: CheckingPanel, colours: palette.Palette
) -> None:
    palette.set_current(colours)
    choose(panel, TWO_VALUES)
    image = panel.grab().toImage()
    painted = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    palette.set_current(palette.LIGHT)
    assert colours.bad not in painted
    assert colours.warn not in painted
    cards = panel.tree.itemDelegate()
    assert isinstance(cards, FindingDelegate)
    assert cards.card(model(panel).place(TWO_VALUES)).head.pill == "可能"
