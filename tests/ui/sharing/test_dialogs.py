"""What the dialogs of exchange ask and tell, by keyboard and in words that are shown as they are."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.exchange.taking_in import Double, Received, ToReview, Twin
from caoxian_desktop.core.sharing.bundle import Merged, Tally
from caoxian_desktop.core.sharing.wording import Change, PastValue, as_it_is
from caoxian_desktop.core.store.tables.entries import ReportEntry
from caoxian_desktop.ui.sharing.doubles_dialog import DoublesDialog
from caoxian_desktop.ui.sharing.export_dialog import ExportChoice, ExportDialog, Numbers
from caoxian_desktop.ui.sharing.hand_over_dialog import HandOverChoice, HandOverDialog
from caoxian_desktop.ui.sharing.history_dialog import HistoryDialog
from caoxian_desktop.ui.sharing.merged_dialog import MergedDialog

DAY = datetime(2026, 11, 25, tzinfo=UTC)
TAKEN = Change(
    *map(as_it_is, ("批注“增长30.6%”", "批注", "<b>我的</b>", "我 2026-11-25 09:00", "她的", "李四 2026-11-25 10:00")),
    taken=True,
)
KEPT = Change(
    *map(as_it_is, ("批注“增长3%”", "状态", "待核", "李四 2026-11-24 09:00", "已核", "我 2026-11-25 11:00")),
    taken=False,
)


def entries(count: int) -> list[ReportEntry]:
    return [ReportEntry(f"r{n}", f"v{n}", f"第{n}县政府工作报告", None, 2023, 9, DAY, None, n) for n in range(count)]


def words(dialog: object) -> str:
    assert hasattr(dialog, "findChildren")
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_an_export_offers_what_the_list_shows_first(qtbot: QtBot) -> None:
    dialog = ExportDialog("《甲》", Numbers(10, unplaced=2, filtered=3, questions=1))
    qtbot.addWidget(dialog)
    assert dialog.filtered.isChecked()
    assert "3条" in dialog.filtered.text()
    assert "2条未定位" in dialog.all.text()
    dialog.forms["suggestions"].setChecked(True)
    dialog.questions.setChecked(False)
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.accept()
    assert told.args == [ExportChoice("docx", suggestions=True, filtered=True, questions=False)]


def test_an_unfiltered_list_is_exported_whole_and_the_last_form_comes_first(qtbot: QtBot) -> None:
    dialog = ExportDialog("《甲》", Numbers(10, filtered=10), "xlsx")
    qtbot.addWidget(dialog)
    assert dialog.filtered.isHidden()
    assert dialog.all.isHidden(), "there is nothing to choose"
    assert dialog.all.text() in {each.text() for each in dialog.findChildren(QLabel)}
    assert dialog.questions.isHidden()
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.accept()
    assert told.args == [ExportChoice("xlsx", suggestions=False, filtered=False, questions=True)]


def test_the_open_report_goes_over_with_all_that_was_written(qtbot: QtBot) -> None:
    dialog = HandOverDialog(entries(3), "r1", "张三", filtered=2)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.accept()
    assert told.args == [
        HandOverChoice("张三", ("r1",), filtered=False, sources=True, corrections=True, terms=True, presets=False)
    ]


def test_a_filter_counts_for_the_open_report_alone_and_no_report_is_no_package(qtbot: QtBot) -> None:
    dialog = HandOverDialog(entries(3), "r1", "", filtered=2)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.filtered.isVisible()
    dialog.filtered.setChecked(True)
    dialog.list.item(1).setCheckState(Qt.CheckState.Checked)
    assert not dialog.filtered.isVisible()
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.accept()
    assert told.args[0].reports == ("r1", "r0")
    assert not told.args[0].filtered
    for row in range(2):
        dialog.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.save.isEnabled()


def test_reports_are_found_among_many(qtbot: QtBot) -> None:
    dialog = HandOverDialog(entries(30), "", "")
    qtbot.addWidget(dialog)
    dialog.filter.setText("第7县")
    qtbot.waitUntil(lambda: sum(not dialog.list.item(row).isHidden() for row in range(30)) == 1)


@pytest.mark.parametrize("ticked", [True, False])
def test_doubles_are_one_report_where_they_are_ticked(qtbot: QtBot, ticked: bool) -> None:
    dialog = DoublesDialog([Double("r1", twin("甲&乙"), "v1", twin("甲"))], "李四")
    qtbot.addWidget(dialog)
    (tick,) = dialog.ticks.values()
    tick.setChecked(ticked)
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.accept()
    assert told.args == [{"r1"} if ticked else set()]
    assert "李四" in words(dialog)


def twin(name: str, file: str = "甲.txt", characters: int = 13_806) -> Twin:
    return Twin(name, file, characters, datetime(2026, 1, 5, 12, tzinfo=UTC))


def test_doubles_of_one_name_are_told_apart_by_file_length_and_day(qtbot: QtBot) -> None:
    both = Double("r1", twin("甲", "定稿.docx"), "v1", twin("甲", "报批稿.pdf", 13_790))
    dialog = DoublesDialog([both], "李四")
    qtbot.addWidget(dialog)
    assert "李四的： 定稿.docx · 13,806字 · 2026年1月5日读入" in words(dialog).replace("\n", " ")
    assert "库中的： 报批稿.pdf · 13,790字 · 2026年1月5日读入" in words(dialog).replace("\n", " ")
    (tick,) = dialog.ticks.values()
    assert tick.text() == "甲 是同一份"
    assert "定稿.docx" in tick.accessibleDescription()


def received(**more: object) -> Received:
    merged = Merged({"annotations": Tally(2, 1, 5)}, reports=("r1",))
    return Received("李四.cxb", "李四", merged, **more)  # type: ignore[arg-type]  # as the tests give it


def test_merging_tells_what_is_new_and_what_differed(qtbot: QtBot) -> None:
    dialog = MergedDialog(received(changes=(KEPT, TAKEN), unreadable=3))
    qtbot.addWidget(dialog)
    told = words(dialog)
    assert "已合并李四的“李四.cxb”" in told
    assert "批注：新增2，有改动1，原已一致5" in told
    assert "2处内容双方不一样：1处采用对方较新的，1处保留您较新的" in told
    assert "有3条内容本程序读不懂" in told
    assert [dialog.table.item(0, column).text() for column in range(4)] == [
        "批注“增长30.6%”\n批注",
        "<b>我的</b>\n—— 我 2026-11-25 09:00",
        "她的\n—— 李四 2026-11-25 10:00",
        "采用对方的",
    ]
    dialog.on_copy()
    assert "保留您的" in QGuiApplication.clipboard().text()


def test_the_same_again_says_that_nothing_changed_and_offers_no_undo(qtbot: QtBot, tmp_path: Path) -> None:
    merged = Merged({"annotations": Tally(unchanged=5)}, reports=("r1",))
    dialog = MergedDialog(Received("李四.cxb", "", merged, backup=tmp_path / "b.db"))
    qtbot.addWidget(dialog)
    assert "“李四.cxb”没有新内容，报告库没有变" in words(dialog)
    assert [button.text() for button in dialog.findChildren(QPushButton)] == ["关闭"]


def test_places_to_look_at_and_undoing_are_a_click_away(qtbot: QtBot, tmp_path: Path) -> None:
    backup = tmp_path / "b.db"
    dialog = MergedDialog(received(review=(ToReview("v1", "甲", 4),), backup=backup))
    qtbot.addWidget(dialog)
    assert "甲：有4条批注的位置需要核对" in words(dialog)
    buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
    with qtbot.waitSignal(dialog.review_wanted) as told:
        buttons["去核对"].click()
    assert told.args == ["v1"]
    with qtbot.waitSignal(dialog.undo_wanted) as undone:
        buttons["撤销这次合并"].click()
    assert undone.args == [backup]


def test_older_values_are_listed_and_their_absence_is_said(qtbot: QtBot) -> None:
    dialog = HistoryDialog("增长30.6%", [PastValue(*map(as_it_is, ("批注", "旧<i>话</i>", "李四 2026-11-25 10:00")))])
    none = HistoryDialog("增长30.6%", [])
    for each in (dialog, none):
        qtbot.addWidget(each)
    assert dialog.table.item(0, 1).text() == "旧<i>话</i>"
    assert "没有旧值" in words(none)
